"""The number or bullet that a web page shows before a list item, and its text does not hold."""

from collections.abc import Mapping
from dataclasses import dataclass

BULLET_MARKER = "· "

_MOST = 3999  # the last number that Roman figures write without bars
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
# Symbol and Wingdings characters with which Word sets its bullets.
_WORD_BULLETS = str.maketrans(dict.fromkeys("\uf0b7\uf0a7\uf0d8\uf0fc§Øü", "·"))


@dataclass(slots=True)
class ListInProgress:
    """A list that is being read; ``style`` is the ``type`` of a numbered one, else ``None``."""

    style: str | None
    next_number: int = 1

    def marker(self, attributes: Mapping[str, str]) -> str:
        """What the next item shows before its text."""
        if self.style is None:
            return BULLET_MARKER
        number = _whole_number(attributes.get("value"), self.next_number)
        self.next_number = number + 1
        return f"{_printed(number, self.style)}. "


def list_of(tag: str, attributes: Mapping[str, str]) -> ListInProgress:
    """The list that an element opens."""
    if tag != "ol":
        return ListInProgress(None)
    start = _whole_number(attributes.get("start"), 1)
    return ListInProgress(attributes.get("type", "1")[:1], start)


def word_bullets(marker: str) -> str:
    """Word's list marker with the bullets of its symbol fonts as bullets."""
    return marker.translate(_WORD_BULLETS)


def _whole_number(words: str | None, otherwise: int) -> int:
    is_number = words is not None and words.isascii() and words.isdigit() and len(words) <= 6
    return int(words) if words is not None and is_number else otherwise


def _printed(number: int, style: str) -> str:
    if style in ("a", "A") and 1 <= number <= 26:
        return chr(ord(style) + number - 1)
    if style in ("i", "I") and 1 <= number <= _MOST:
        return _roman(number).upper() if style == "I" else _roman(number)
    return str(number)


def _roman(number: int) -> str:
    figures = ""
    for value, figure in _ROMAN:
        figures += figure * (number // value)
        number %= value
    return figures
