"""The marks of Markdown inside a line: of emphasis, links, quotation and what is struck out."""

import re
from html import unescape
from itertools import islice

from ingest.language.emphasis import TAG

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_IMAGE_OR_LINK = re.compile(r"(!?\[)([^\[\]\n]{0,500})(\]\([^()\n]{0,1000}\))")
_STARS = re.compile(r"(?<![\\\s*])\*{1,3}(?!\*)|(?<![\\*])\*{1,3}(?=[^\s*])")
_BETWEEN_BOLD = re.compile(r"(?<=[^\s*\\])\*{4}(?=[^\s*])")  # one ends where another begins
_UNDERSCORES = re.compile(r"(?<![\w\\])_{1,3}(?=[^\s_])|(?<=[^\s_\\])_{1,3}(?!\w)")
_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{}~])")  # not that of a bar, which ends no cell then
_STRUCK = re.compile(r"~~(?=[^\s~])[^~\n]{1,2000}~~")
_BACKTICKS = re.compile(r"`{1,3}")
_ENTITY = re.compile(r"&(?:#\d{2,5}|#x[\da-f]{2,4}|[a-z]{2,8});", re.IGNORECASE)
_LINE_MARK = re.compile(r"^[^\S\n]*(?:>[^\S\n]?)+|(?<=\S)[^\S\n]*\\$", re.MULTILINE)
_INLINE = (TAG, _STRUCK, _BETWEEN_BOLD, _STARS, _UNDERSCORES, _ESCAPE, _BACKTICKS, _LINE_MARK)

# What hardly stands in a text that is not marked up.
_MARKED_UP = re.compile(
    r"^#{1,6} (?=[^\s#])|^\*\*(?=[^\s*])[^*\n]{1,500}\*\*"
    r"|^</?(?:p|div|table|tr|td|h[1-6]|ul|li)>|<br ?/?>",
    re.MULTILINE | re.IGNORECASE,
)
_FEWEST_MARKS = 3


def is_marked_up(text: str) -> bool:
    """Whether a text of any name is written with marks: in headings, in bold, or in tags."""
    return sum(1 for _ in islice(_MARKED_UP.finditer(text), _FEWEST_MARKS)) == _FEWEST_MARKS


def without_marks(text: str) -> str:
    """The text with the marks of emphasis, links, quotation and escapes blanked out.

    What is written for a sign ("&amp;") reads as that sign, and spaces up to where it ends.
    """
    masked = _IMAGE_OR_LINK.sub(
        lambda m: " " * len(m[1]) + m[2] + " " * len(m[3]), _COMMENT.sub(_blank, text)
    )
    for pattern in _INLINE:
        masked = pattern.sub(_blank, masked)
    return _ENTITY.sub(lambda m: unescape(m.group())[:1].ljust(len(m.group())), masked)


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n\r]", " ", match.group())
