"""Titles that share their line with what follows: "2. Police: Cllr Lee asked for patrols."."""

import re

from ingest.layout.printed_lines import is_capitals
from ingest.outline.title_forms import (
    is_usual_title,
    names_person,
    states_purpose,
    tells_what_happened,
)

_BREAK = re.compile(r"\s++(?P<bar>\|)\s++|\s*+:(?:\s*+[-–—])?\s++|\s++[-–—]\s++|\.\s++(?=[A-Z])")
_TITLE_MAX_WORDS = 12
_TITLE_MAX_CHARACTERS = 120
_FEWEST_WORDS = 4
_NOTHING = re.compile(
    r"(?:none|nil|no\b|n/a|not\s++applicable|noted|agreed|received|approved|there\s++(?:was|were))\b.*",
    re.IGNORECASE | re.DOTALL,
)


def run_in_end(text: str, start: int) -> int | None:
    """Where a title ends that its line goes on behind; ``None`` where the line is all title.

    The title ends with its cell of a row, at a colon, dash or full stop behind which something is
    said, or where capitals end.
    """
    for match in _BREAK.finditer(text, start, start + _TITLE_MAX_CHARACTERS):
        title, rest = text[start : match.start()], text[match.end() :]
        if len(title.split()) > _TITLE_MAX_WORDS:
            break
        if title.strip() and rest and (match["bar"] or _is_said(rest, title)):
            return match.start()
    return _end_of_capitals(text, start)


def _is_said(rest: str, title: str) -> bool:
    """Whether words behind a break are no part of the title."""
    if tells_what_happened(rest) or names_person(rest) or _NOTHING.fullmatch(rest):
        return True
    if states_purpose(rest):
        return True
    return is_usual_title(title) and rest[-1] == "." and len(rest.split()) >= _FEWEST_WORDS


def _end_of_capitals(text: str, start: int) -> int | None:
    """Where a title in capitals ends that a sentence follows on the same line."""
    words = list(re.finditer(r"\S++", text[start : start + _TITLE_MAX_CHARACTERS]))
    last = 0
    for i, word in enumerate(words):
        letters = [c for c in word.group() if c.isalpha()]
        if any(c.islower() for c in letters):
            break
        last = i + 1
    if not 0 < last < len(words):
        return None
    end = words[last - 1].end()
    # A capital letter alone, as in "A resident", opens the sentence.
    if len(words[last - 1].group()) == 1 and last > 1:
        end = words[last - 2].end()
    rest = text[start + end :].strip()
    is_title = is_capitals(text[start : start + end])
    return start + end if is_title and tells_what_happened(rest) else None
