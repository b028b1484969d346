"""The few forms of Markdown that minutes to be printed are written in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

PieceKind = Literal["heading", "paragraph", "bullet", "list", "question", "row"]

_HEADING = re.compile(r"(#{1,6})\s+(.*)")
_NUMBERED: tuple[tuple[PieceKind, re.Pattern[str]], ...] = (
    ("bullet", re.compile(r"()[-*·•]\s+(.*)", re.DOTALL)),
    ("list", re.compile(r"(\d{1,3})[.]\s+(.*)", re.DOTALL)),
    ("question", re.compile(r"\((\d{1,3})\)\s+(.*)", re.DOTALL)),
)
_RULE = re.compile(r"\|(?:\s*:?-+:?\s*\|)+|-{3,}|\*{3,}|_{3,}")
_BOLD = re.compile(r"\*\*(.+?)\*\*")


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph: ``level`` is a heading's, ``number`` that of a list item, as written.

    ``text`` holds the words behind the mark, with ``**`` around bold ones; ``cells`` those of a
    row of a table.
    """

    kind: PieceKind
    text: str = ""
    level: int = 0
    number: int = 0
    cells: tuple[str, ...] = ()

    def runs(self) -> Iterator[tuple[str, bool]]:
        """The words in stretches, each with whether it is bold."""
        at = 0
        for match in _BOLD.finditer(self.text):
            if match.start() > at:
                yield self.text[at : match.start()], False
            yield match[1], True
            at = match.end()
        if at < len(self.text):
            yield self.text[at:], False

    def plain(self) -> str:
        """The words without marks."""
        return "".join(words for words, _ in self.runs())


def pieces(text: str) -> list[Piece]:
    """The pieces of a Markdown text; a blank line parts paragraphs, and every list item is one."""
    found: list[Piece] = []
    for block in re.split(r"\n[^\S\n]*\n", text):
        pending: list[str] = []
        for line in block.strip("\n").split("\n"):
            is_own = any(p.match(line) for p in (_HEADING, *(p for _, p in _NUMBERED)))
            if pending and (is_own or line.startswith("|") or pending[0].startswith("|")):
                found += _piece(" ".join(pending))
                pending = []
            pending.append(line.strip())
        found += _piece(" ".join(pending))
    return found


def _piece(line: str) -> list[Piece]:
    words = line.strip()
    if not words or _RULE.fullmatch(words):
        return []
    if words.startswith("|"):
        cells = tuple(cell.strip() for cell in words.strip("|").split("|"))
        return [Piece("row", cells=cells)]
    if match := _HEADING.fullmatch(words):
        return [Piece("heading", match[2], level=len(match[1]))]
    for kind, pattern in _NUMBERED:
        if match := pattern.fullmatch(words):
            return [Piece(kind, match[2], number=int(match[1] or 0))]
    return [Piece("paragraph", words)]
