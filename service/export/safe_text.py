"""Text made safe for any file and any terminal: what either could stumble over is replaced."""

import re
import unicodedata

_SPACE = re.compile(r"\s+")
_REPLACEMENT = "\ufffd"
# Controls (Cc), halves of surrogate pairs (Cs) and what Unicode has no character for (Cn): XML
# forbids most of them.
_NOT_TEXT = {"Cc", "Cs", "Cn"}
# These would make words read in another order than they stand.
_REORDERING = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def cleaned(text: str) -> str:
    """Text on one line, every stretch of white space as one space, controls as U+FFFD."""
    return without_controls(_SPACE.sub(" ", text))


def without_controls(text: str) -> str:
    """Text with its spaces, tabs and line breaks, controls and what reorders words as U+FFFD."""
    return "".join(c if c in "\t\n" else _safe(c) for c in text)


def link_address(url: str | None) -> str | None:
    """The address, where it is one that may be made a link: plain HTTP or HTTPS."""
    is_safe = url is not None and _ADDRESS.fullmatch(url) and cleaned(url) == url
    return url if is_safe else None


_ADDRESS = re.compile(r"https?://[^\s<>\"\\`{}|^]+", re.IGNORECASE)


def _safe(character: str) -> str:
    if character.isascii():
        return character if character.isprintable() else _REPLACEMENT
    if unicodedata.category(character) in _NOT_TEXT:
        return _REPLACEMENT
    return _REPLACEMENT if unicodedata.bidirectional(character) in _REORDERING else character
