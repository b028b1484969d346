"""Markdown's marks, blanked out so that minutes can be divided by their words alone.

Every mark is replaced by as many spaces: positions stay those of the text as written.
"""

import re
from collections.abc import Sequence

from ingest.record import Block, SetAside

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_IMAGE_OR_LINK = re.compile(r"(!?\[)([^\[\]\n]{0,500})(\]\([^()\n]{0,1000}\))")
_STARS = re.compile(r"(?<![\\\s*])\*{1,3}(?!\*)|(?<![\\*])\*{1,3}(?=[^\s*])")
_UNDERSCORES = re.compile(r"(?<![\w\\])_{1,3}(?=[^\s_])|(?<=[^\s_\\])_{1,3}(?!\w)")
_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_BACKTICKS = re.compile(r"`{1,3}")
_LINE_MARK = re.compile(r"^[^\S\n]*(?:>[^\S\n]?)+|(?<=\S)[^\S\n]*\\$", re.MULTILINE)
_INLINE = (_STARS, _UNDERSCORES, _ESCAPE, _BACKTICKS, _LINE_MARK)

MARK = "Markdown mark"


def without_marks(text: str) -> str:
    """The text with the marks of emphasis, links, quotation and escapes blanked out."""
    masked = _IMAGE_OR_LINK.sub(
        lambda m: " " * len(m[1]) + m[2] + " " * len(m[3]), _COMMENT.sub(_blank, text)
    )
    for pattern in _INLINE:
        masked = pattern.sub(_blank, masked)
    return masked


def left_over(
    text: str, blocks: Sequence[Block], set_aside: Sequence[SetAside]
) -> tuple[SetAside, ...]:
    """What is set aside, with every stretch of marks that stands in no block added to it."""
    found = list(set_aside)
    held = [(block.start, block.end) for block in blocks] + [(p.start, p.end) for p in set_aside]
    at = 0
    for start, end in [*sorted(held), (len(text), len(text))]:
        found += [
            SetAside(at + m.start(), at + m.end(), MARK)
            for m in re.finditer(r"\S(?:.*\S)?", text[at:start])
        ]
        at = max(at, end)
    return tuple(sorted(found, key=lambda part: part.start))


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n\r]", " ", match.group())
