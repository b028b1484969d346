"""Lists and line breaks of a web page, as its lines are put together.

A list item shows a number or bullet that its text does not hold.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ingest.language.list_marks import BULLET, roman

BULLET_MARKER = "· "

# Symbol and Wingdings characters with which Word sets its bullets.
_WORD_BULLETS = str.maketrans(dict.fromkeys("\uf0b7\uf0a7\uf0d8\uf0fc§Øü", "·"))

BREAK = "\0"  # stands for a break; the parser replaces it wherever a page holds it
_WHITE = re.compile(r"[ \t\n\r\f]+")


@dataclass(slots=True)
class ListInProgress:
    """A list that is being read; ``style`` is the ``type`` of a numbered one, else ``None``."""

    style: str | None
    next_number: int = 1

    def marker(self, attributes: Mapping[str, str]) -> str:
        """What the next item shows before its text."""
        if self.style is None:
            return BULLET_MARKER
        number = whole_number(attributes.get("value"), self.next_number)
        self.next_number = number + 1
        return f"{_printed(number, self.style)}. "


def list_of(tag: str, attributes: Mapping[str, str]) -> ListInProgress:
    """The list that an element opens."""
    if tag != "ol":
        return ListInProgress(None)
    start = whole_number(attributes.get("start"), 1)
    return ListInProgress(attributes.get("type", "1")[:1], start)


def word_bullets(marker: str) -> str:
    """Word's list marker with the bullets of its symbol fonts as bullets."""
    return marker.translate(_WORD_BULLETS)


def whole_number(words: str | None, otherwise: int) -> int:
    """The number that an attribute states, where it states one."""
    is_number = words is not None and words.isascii() and words.isdigit() and len(words) <= 6
    return int(words) if words is not None and is_number else otherwise


def _printed(number: int, style: str) -> str:
    if style in ("a", "A") and 1 <= number <= 26:
        return chr(ord(style) + number - 1)
    if style in ("i", "I") and number >= 1:
        return roman(number).upper() if style == "I" else roman(number)
    return str(number)


def lines_of_element(text: str) -> Iterator[str]:
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
