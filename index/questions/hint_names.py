"""The names of what a question's words hint at, and what may be done with it."""

from typing import Literal, get_args

from index.index_errors import FilterError

HintMode = Literal["prefer", "require", "off"]
HintName = Literal["panel", "speaker", "dates", "kind", "names", "spelling", "glossary"]
HINT_NAMES: tuple[HintName, ...] = get_args(HintName)


def parse_hint_name(word: str) -> HintName:
    """The name of a hint as a person typed it. Raises ``FilterError`` for one there is not."""
    for name in HINT_NAMES:
        if name == word.strip().lower():
            return name
    raise FilterError(f"no hint “{word}”; use one of {', '.join(HINT_NAMES)}")
