"""Minutes written in Markdown as a PDF such as councils publish."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from minutes_markdown import Piece, pieces

if TYPE_CHECKING:
    from fpdf import FPDF

_MADE = datetime(2000, 1, 1, tzinfo=UTC)
_MARGIN = 25.0  # millimetres, as are all lengths here
_LINE = 5.2
_AFTER = 2.6
_INDENT = 10.0
_SIZE = 11
_LONG_WORD = 9
_VOWELS = "aeiouy"


def pdf_bytes(
    markdown: str, *, head: str | None = None, numbered: bool = True, hyphenated: bool = False
) -> bytes:
    """A PDF of the minutes on A4, the same bytes each time.

    ``head`` runs over its pages, ``numbered`` puts "Page 1 of 3" at their foot, and ``hyphenated``
    breaks long words at the ends of lines.
    """
    from fpdf import FPDF

    class Paper(FPDF):
        """Pages with a running head and a number."""

        def header(self) -> None:
            """Print the running head."""
            if head:
                self.set_font("serif", "", 9)
                self.set_y(12)
                self.cell(0, 5, head)
                self.set_y(_MARGIN)

        def footer(self) -> None:
            """Print the page's number."""
            if numbered:
                self.set_y(-15)
                self.set_font("serif", "", 9)
                self.cell(0, 5, f"Page {self.page_no()} of {{nb}}", align="C")

    paper = Paper(format="A4")
    paper.set_creation_date(_MADE)
    paper.set_margins(_MARGIN, _MARGIN, _MARGIN)
    paper.set_auto_page_break(auto=False)
    for style, name in (("", "DejaVuSerif.ttf"), ("B", "DejaVuSerif-Bold.ttf")):
        paper.add_font("serif", style, _font(name))
    paper.add_page()
    writer = _Writer(paper, hyphenated=hyphenated)
    for kind, group in groupby(pieces(markdown), key=lambda piece: piece.kind == "row"):
        if kind:
            writer.write_table(list(group))
        else:
            for piece in group:
                writer.write(piece)
    return bytes(paper.output())


def _font(name: str) -> Path:
    """A typeface that Matplotlib brings along, with the quotation marks and dashes of minutes."""
    import matplotlib

    return Path(matplotlib.get_data_path()) / "fonts" / "ttf" / name


class _Writer:
    """Breaks pieces into lines and sets them on the page."""

    def __init__(self, paper: "FPDF", *, hyphenated: bool) -> None:
        self._paper = paper
        self._hyphenated = hyphenated

    def write(self, piece: Piece) -> None:
        """Set one piece, with some room below it."""
        mark = {"bullet": "•", "list": f"{piece.number}.", "question": f"({piece.number})"}
        label = mark.get(piece.kind, "")
        if piece.kind == "heading":
            self._set([(piece.plain(), True)], "", size=_SIZE + (3 if piece.level == 1 else 0))
        else:
            self._set(list(piece.runs()), label, size=_SIZE)
        self._paper.set_y(self._paper.get_y() + _AFTER)

    def write_table(self, rows: list[Piece]) -> None:
        """Set the rows of a table, its columns as wide as their words ask for."""
        count = max(len(row.cells) for row in rows)
        cells = [[*row.cells, *[""] * (count - len(row.cells))] for row in rows]
        widths = [4 + max(len(row[i]) for row in cells) for i in range(count)]
        lengths = [min(width, 3 * min(widths)) for width in widths]
        self._paper.set_font("serif", "", _SIZE)
        with self._paper.table(
            borders_layout="NONE",
            col_widths=lengths,
            first_row_as_headings=False,
            line_height=_LINE,
        ) as table:
            for row in cells:
                table.row(row)
        self._paper.set_y(self._paper.get_y() + _AFTER)

    def _room(self) -> None:
        """Go on to a new page where this one is full."""
        if self._paper.get_y() + _LINE > self._paper.h - _MARGIN:
            self._paper.add_page()

    def _set(self, runs: list[tuple[str, bool]], label: str, *, size: int) -> None:
        left = _MARGIN + (_INDENT if label else 0.0)
        words = [(word, is_bold) for run, is_bold in runs for word in _words(run)]
        for number, line in enumerate(self._lines(words, self._paper.w - _MARGIN - left, size)):
            self._room()
            if label and number == 0:
                self._paper.set_x(_MARGIN)
                self._paper.set_font("serif", "", size)
                self._paper.cell(_INDENT, _LINE, label)
            self._paper.set_x(left)
            for word, is_bold in line:
                self._paper.set_font("serif", "B" if is_bold else "", size)
                self._paper.cell(self._width(word, is_bold=is_bold, size=size), _LINE, word)
            self._paper.ln(_LINE)

    def _lines(
        self, words: list[tuple[str, bool]], room: float, size: int
    ) -> Iterator[list[tuple[str, bool]]]:
        line: list[tuple[str, bool]] = []
        used = 0.0
        for word, is_bold in words:
            width = self._width(word.rstrip(), is_bold=is_bold, size=size)
            if line and used + width > room:
                head, rest = self._broken(word, room - used, is_bold=is_bold, size=size)
                if head:
                    line.append((head, is_bold))
                yield line
                line, used, word = [], 0.0, rest  # noqa: PLW2901
            line.append((word, is_bold))
            used += self._width(word, is_bold=is_bold, size=size)
        if line:
            yield line

    def _broken(self, word: str, room: float, *, is_bold: bool, size: int) -> tuple[str, str]:
        """A long word parted at a line's end, where a vowel is followed by a consonant."""
        if self._hyphenated and len(word.strip()) >= _LONG_WORD and word.strip().isalpha():
            for at in range(len(word.strip()) - 3, 3, -1):
                is_joint = word[at - 1] in _VOWELS and word[at] not in _VOWELS
                head = word[:at] + "-"
                if is_joint and self._width(head, is_bold=is_bold, size=size) <= room:
                    return head, word[at:]
        return "", word

    def _width(self, word: str, *, is_bold: bool, size: int) -> float:
        self._paper.set_font("serif", "B" if is_bold else "", size)
        return self._paper.get_string_width(word)


def _words(run: str) -> Iterator[str]:
    """The words of a run, each with the space behind it."""
    start = 0
    for at in range(1, len(run)):
        if run[at - 1] in " \u00a0" and run[at] not in " \u00a0":
            yield run[start:at]
            start = at
    if run:
        yield run[start:]
