"""Characters that are printed otherwise than they are looked for: ligatures, hidden hyphens, …

What is stored keeps them; what searches, or tells words, reads past them.
"""

import re
import unicodedata

# Soft hyphens and marks of no width, which stand inside words and are not seen.
INVISIBLE = "\u00ad\u200b-\u200d\u2060\ufeff"
_INVISIBLE = re.compile(f"[{INVISIBLE}]+")
_FOLDED = re.compile(f"[{INVISIBLE}\u2010\u2011\ufb00-\ufb06]")
_HYPHENS = "\u2010\u2011"


def without_invisible(text: str) -> str:
    """A text without what is not seen in it."""
    return text if text.isascii() else _INVISIBLE.sub("", text)


def folded(text: str) -> tuple[str, list[int] | None]:
    """A text as it is looked for, and where each of its characters stands in the text given.

    The places have one more at the end, for the end of the text; ``None`` where nothing changed.
    """
    if text.isascii() or not _FOLDED.search(text):
        return text, None
    parts: list[str] = []
    places: list[int] = []
    for at, character in enumerate(text):
        part = _as_looked_for(character)
        parts.append(part)
        places += [at] * len(part)
    return "".join(parts), [*places, len(text)]


def _as_looked_for(character: str) -> str:
    if not _FOLDED.match(character):
        return character
    if character in _HYPHENS:
        return "-"
    return "" if _INVISIBLE.match(character) else unicodedata.normalize("NFKC", character)
