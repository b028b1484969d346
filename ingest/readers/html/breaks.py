"""Where the text of one element of a web page breaks into lines."""

import re
from collections.abc import Iterator

from ingest.language.list_marks import BULLET

BREAK = "\0"  # stands for a break; the parser replaces it wherever a page holds it
_WHITE = re.compile(r"[ \t\n\r\f]+")


def parts_of(text: str) -> Iterator[str]:
    """The lines of one element: it breaks at each ``br``, but not in the middle of a sentence."""
    line = ""
    pieces: list[str] = []
    for part in text.split(BREAK):
        words = _WHITE.sub(" ", part).strip()
        if not words:
            line, ended = "", line
            if ended:
                yield " ".join(pieces)
                pieces.clear()
        elif line and _continues(line, words):
            pieces.append(words)
            line = words
        else:
            if line:
                yield " ".join(pieces)
                pieces.clear()
            pieces.append(words)
            line = words
    if line:
        yield " ".join(pieces)


def _continues(before: str, words: str) -> bool:
    is_open = before[-1] not in ".?!:;]"
    return is_open and words[0].islower() and not BULLET.match(words)
