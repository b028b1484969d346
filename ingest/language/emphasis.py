"""Marks round words that a clerk sets off: "**RESOLVED** to accept the tender", and tags."""

import re
from functools import lru_cache

from ingest.language.sentences import Span

TAG = re.compile(
    r"</?(?:a|article|aside|b|big|blockquote|br|caption|center|code|col|colgroup|dd|del|details|div|dl|dt|em|"
    r"figcaption|figure|font|footer|h[1-6]|header|hr|i|img|ins|li|main|mark|nav|ol|p|s|section|small|span|"
    r"strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|u|ul)\b[^<>\n]{0,500}>",
    re.IGNORECASE,
)
# Marks, each with how it is found: "**" is no two of "*", and "_" within a word is none.
_MARKS = {
    "***": re.compile(r"\*{3}"),
    "**": re.compile(r"(?<!\*)\*\*(?!\*)"),
    "*": re.compile(r"(?<!\*)\*(?!\*)"),
    "__": re.compile(r"__"),
    "_": re.compile(r"(?<![\w_])_(?!_)|(?<!_)_(?![\w_])"),
}
_SET_OFF = re.compile(r"(\*{1,3})(?=[^\s*])([^*\n]{1,400})(?<!\s)(\*{1,3})")


@lru_cache(maxsize=1)  # the items of a document are asked for one after the other
def without_emphasis(text: str) -> str:
    """The text with spaces for tags and stars that set words off: all else stays where it is."""
    if "</" in text:
        text = TAG.sub(lambda m: " " * len(m.group()), text)
    if "*" not in text:
        return text
    return _SET_OFF.sub(lambda m: " " * len(m[1]) + m[2] + " " * len(m[3]), text)


def with_marks(text: str, start: int, end: int) -> Span:
    """A span with the stars or underscores beside it that its own are the other half of.

    "Agreed** to wait" is of "**Agreed** to wait".
    """
    for mark, form in _MARKS.items():
        if len(form.findall(text, start, end)) % 2:
            if text.endswith(mark, 0, start):
                return start - len(mark), end
            if text.startswith(mark, end):
                return start, end + len(mark)
    return start, end
