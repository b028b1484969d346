"""Stars round words that a clerk sets off: "**RESOLVED** to accept the tender"."""

import re
from functools import lru_cache

_SET_OFF = re.compile(r"(\*{1,3})(?=[^\s*])([^*\n]{1,400})(?<!\s)(\*{1,3})")


@lru_cache(maxsize=1)  # the items of a document are asked for one after the other
def without_emphasis(text: str) -> str:
    """The text with a space for every star that sets words off: all else stays where it is."""
    if "*" not in text:
        return text
    return _SET_OFF.sub(lambda m: " " * len(m[1]) + m[2] + " " * len(m[3]), text)
