"""One way to write what is printed in several: accents, apostrophes, ligatures, hidden hyphens, …

What is stored keeps them. What searches, compares or encodes reads past them, on both sides and by
this alone.
"""

import re
import unicodedata
from functools import lru_cache

# Soft hyphens and marks of no width, which stand inside words and are not seen.
INVISIBLE = "\u00ad\u200b-\u200d\u2060\ufeff"
_INVISIBLE = re.compile(f"[{INVISIBLE}]+")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
HYPHENS = "\u2010\u2011"
_APOSTROPHES = "\u2018\u2019\u201b\u02bc\u00b4\u2032"


def without_invisible(text: str) -> str:
    """A text without what is not seen in it."""
    return text if text.isascii() else _INVISIBLE.sub("", text)


def folded(text: str) -> tuple[str, list[int] | None]:
    """A text as it is looked for, and where each of its characters stands in the text given.

    The places have one more at the end, for the end of the text; ``None`` where nothing changed.
    Case, digits and all other signs are kept.
    """
    if text.isascii():
        return text, None
    parts: list[str] = []
    places: list[int] = []
    at = 0
    for match in _BEYOND_ASCII.finditer(text):
        written, start = match.group(), match.start()
        part = _as_looked_for(written)
        if part != written:
            parts += [text[at:start], part]
            places += [*range(at, start), *[start] * len(part)]
            at = start + 1
    if not at:
        return text, None
    return "".join([*parts, text[at:]]), [*places, *range(at, len(text) + 1)]


@lru_cache(maxsize=4096)
def _as_looked_for(character: str) -> str:
    if character in _APOSTROPHES:
        return "'"
    if character in HYPHENS:
        return "-"
    if _INVISIBLE.match(character) or unicodedata.combining(character):
        return ""
    category = unicodedata.category(character)
    if category == "Zs":
        return " "
    if not category.startswith("L"):
        return character
    plain = unicodedata.normalize("NFKD", character)
    return "".join(_as_looked_for(c) if c != character else c for c in plain)
