"""One page of a PDF: its characters put together as lines."""

import ctypes
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from ingest.errors import RefusedDocumentError
from ingest.language.folding import without_invisible

_Handle = Any  # of PDFium, which comes without types
_COLUMN_GAP = 3.0  # in sizes of type
_CELL_GAP = 1.5  # which parts cells, where the lines above and below have it too
_RAISED_SIZE = 0.8  # of what is raised, to that of its line
_RAISED = 0.75  # how far it may be, in sizes of its line's type
_IMAGE = 3
_SPACES = (0x20, 0xA0)
_LINE_ENDS = (0x0A, 0x0D)
_LINE_END_HYPHENS = (0x02, 0xFFFE)
_BOLD = ("bold", "black", "heavy", "demi")
_FONT_NAME_BYTES = 128
_UNREADABLE = 0xFFFD
_OBJECTS_TO_LOOK_AT = 200
MAX_PDF_CHARACTERS = 2_000_000
TOO_LONG = "it holds more text than minutes do; save the minutes in a file of their own"


@dataclass(frozen=True, slots=True)
class PdfLine:
    """A line of text as it stands on its page; places are in points from the top left.

    ``y`` is the baseline, ``size`` the size of the type, ``first_word`` the width of the line's
    first word. ``is_bold`` says that every word is bold, whatever its numbers are. ``parts`` are
    what gaps part it into that may be those between cells; one so wide that it must be has a tab
    in the text. ``joint`` is what stands between a part and the one before it.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    is_bold: bool
    first_word: float
    parts: tuple["PdfLine", ...] = ()
    joint: str = ""


@dataclass(frozen=True, slots=True)
class PdfPage:
    """A page with its lines in the order in which the file holds them."""

    width: float
    height: float
    lines: tuple[PdfLine, ...]
    has_picture: bool = False


@dataclass(slots=True)
class _Line:
    """A line in the making, in UTF-16 units; ``at_word`` says that a new word may begin.

    What is bold is told by its words, where it has any besides numbers and marks.

    ``before`` holds what stands on it before the last wide gap.
    """

    y: float
    x0: float
    x1: float
    size: float
    units: list[int] = field(default_factory=list)
    is_bold: bool = True
    has_words: bool = False
    first_word: float | None = None
    at_word: bool = True
    before: tuple[PdfLine, ...] = ()
    joint: str = ""

    def add_space(self, unit: int) -> None:
        """Add a space; the first one ends the first word."""
        self.units.append(unit)
        self.at_word = True
        if self.first_word is None:
            self.first_word = self.x1 - self.x0

    def behind_gap(self, x0: float, x1: float) -> "_Line":
        """What stands on the same line behind a gap."""
        joint = _joint(x0 - self.x1, self.size)
        part = self._finished()
        if part is None:
            return _Line(self.y, x0, x1, self.size, before=self.before, joint=self.joint or joint)
        return _Line(self.y, x0, x1, self.size, before=(*self.before, part), joint=joint)

    def finished(self) -> PdfLine | None:
        """The line, unless it holds nothing but space."""
        last = self._finished()
        parts = (*self.before, last) if last is not None else self.before
        if len(parts) < 2:
            return replace(parts[0], joint="") if parts else None
        return _of_parts(parts)

    def _finished(self) -> PdfLine | None:
        text = _decoded(self.units).strip()
        if not text:
            return None
        first_word = self.x1 - self.x0 if self.first_word is None else self.first_word
        return PdfLine(
            text=text,
            x0=round(self.x0, 2),
            x1=round(self.x1, 2),
            y=round(self.y, 2),
            size=round(self.size, 2),
            is_bold=self.is_bold,
            first_word=round(first_word, 2),
            joint=self.joint,
        )


class PageReader:
    """Reads one page character by character."""

    def __init__(self, page: _Handle) -> None:
        import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

        self._pdfium = pdfium
        self._page = page
        self._text = page.get_textpage()
        self._rotation = page.get_rotation()
        self._width, self._height = page.get_size()  # as it is shown, after rotation
        self._numbers = tuple(ctypes.c_double() for _ in range(4))
        self._name = ctypes.create_string_buffer(_FONT_NAME_BYTES)
        self._flags = ctypes.c_int()
        self._matrix = pdfium.FS_MATRIX()

    def read(self) -> PdfPage:
        """The page with its lines."""
        if self._text.count_chars() > MAX_PDF_CHARACTERS:
            raise RefusedDocumentError(TOO_LONG)
        lines = tuple(line for made in self._lines() if (line := made.finished()) is not None)
        return PdfPage(
            width=round(self._width, 2),
            height=round(self._height, 2),
            lines=lines,
            has_picture=not lines and self._has_picture(),
        )

    def _lines(self) -> Iterator[_Line]:
        """Lines of characters that share a baseline and run to the right."""
        line: _Line | None = None
        is_inside_word = False  # where neither line nor column changes
        for i in range(self._text.count_chars()):
            unit = self._pdfium.FPDFText_GetUnicode(self._text, i)
            if unit in _LINE_ENDS:
                is_inside_word = False
                continue
            if unit in _SPACES:
                if line is not None:
                    line.add_space(unit)
                is_inside_word = False
                continue
            if is_inside_word and line is not None and self._goes_on_in(line, i):
                self._add(line, i, unit)
                continue
            x0, x1, baseline, size = self._place(i)
            if line is None or _is_new(line, x0, baseline, size):
                if line is not None:
                    yield line
                line = _Line(baseline, x0, x1, size)
            elif x0 - line.x1 > _CELL_GAP * size:
                line = line.behind_gap(x0, x1)
            self._add(line, i, unit)
            line.x1 = max(line.x1, x1)
            line.size = max(line.size, size)
            is_inside_word = True
        if line is not None:
            yield line

    def _add(self, line: _Line, i: int, unit: int) -> None:
        if line.at_word:
            is_word = chr(min(unit, 0xFFFF)).isalpha()
            if is_word or not line.has_words:
                is_first = is_word and not line.has_words
                line.is_bold = (is_first or line.is_bold) and self._is_bold(i)
            line.has_words |= is_word
            line.at_word = False
        is_hyphen = unit in _LINE_END_HYPHENS
        line.units.append(0x2D if is_hyphen else min(unit or _UNREADABLE, 0xFFFF))

    def _goes_on_in(self, line: _Line, i: int) -> bool:
        """Whether a character plainly stands right behind the one before; the line then ends there.

        Most do, and to ask no more of them halves the time for a page.
        """
        if self._rotation:
            return False
        left, right, low, high = self._numbers
        self._pdfium.FPDFText_GetCharBox(self._text, i, left, right, low, high)
        drop = self._height - low.value - line.y
        if not (
            0 <= right.value - line.x1 < _CELL_GAP * line.size
            and -line.size < drop < 0.4 * line.size
        ):
            return False
        line.x1 = right.value
        return True

    def _place(self, i: int) -> tuple[float, float, float, float]:
        """Where a character begins and ends, its baseline and its size, from the top left."""
        left, right, low, high = self._numbers
        self._pdfium.FPDFText_GetCharBox(self._text, i, left, right, low, high)
        ends = (left.value, low.value), (right.value, high.value)
        self._pdfium.FPDFText_GetCharOrigin(self._text, i, left, low)
        x0, baseline = self._turned(left.value, low.value)
        size = self._size(i)
        if not self._rotation:
            return x0, max(x0, ends[1][0]), baseline, size
        return x0, max(x0, *(self._turned(*end)[0] for end in ends)), baseline, size

    def _size(self, i: int) -> float:
        """The size a character is printed in: that of its type, scaled as the page scales it."""
        scale = 1.0
        if self._pdfium.FPDFText_GetMatrix(self._text, i, self._matrix):
            m = self._matrix
            scale = math.sqrt(abs(m.a * m.d - m.b * m.c)) or 1.0
        return (abs(self._pdfium.FPDFText_GetFontSize(self._text, i)) or 1.0) * scale

    def _turned(self, x: float, y: float) -> tuple[float, float]:
        """A place on the page as it is shown."""
        match self._rotation:
            case 90:
                return y, x
            case 180:
                return self._width - x, y
            case 270:
                return self._width - y, self._height - x
            case _:
                return x, self._height - y

    def _is_bold(self, i: int) -> bool:
        self._pdfium.FPDFText_GetFontInfo(self._text, i, self._name, _FONT_NAME_BYTES, self._flags)
        font = self._name.value.decode("latin-1").lower()
        return any(word in font for word in _BOLD)

    def _has_picture(self) -> bool:
        objects = min(self._pdfium.FPDFPage_CountObjects(self._page), _OBJECTS_TO_LOOK_AT)
        return any(
            self._pdfium.FPDFPageObj_GetType(self._pdfium.FPDFPage_GetObject(self._page, i))
            == _IMAGE
            for i in range(objects)
        )


def side_by_side(parts: Sequence[PdfLine]) -> PdfLine:
    """Two lines or more that stand beside one another, from the left to the right, as one."""
    first, *others = parts
    joints = [_joint(part.x0 - before.x1, before.size) for before, part in pairwise(parts)]
    return _of_parts(
        (first, *(replace(p, joint=joint) for p, joint in zip(others, joints, strict=True)))
    )


def _of_parts(parts: tuple[PdfLine, ...]) -> PdfLine:
    return PdfLine(
        text=parts[0].text + "".join(part.joint + part.text for part in parts[1:]),
        x0=parts[0].x0,
        x1=max(part.x1 for part in parts),
        y=parts[0].y,
        size=max(part.size for part in parts),
        is_bold=all(part.is_bold for part in parts),
        first_word=parts[0].first_word,
        parts=parts,
    )


def _joint(gap: float, size: float) -> str:
    """What stands for a gap between two parts of a line: a tab where it must be between cells."""
    return "\t" if gap > _COLUMN_GAP * size else " "


def _is_new(line: _Line, x0: float, baseline: float, size: float) -> bool:
    """Whether a character stands on another line; raised and lowered ones do not."""
    is_raised = size <= _RAISED_SIZE * line.size and 0 <= line.y - baseline <= _RAISED * line.size
    is_level = abs(baseline - line.y) <= 0.5 * max(size, line.size) or is_raised
    return not is_level or x0 < line.x1 - 2 * line.size


def _decoded(units: list[int]) -> str:
    """The text of UTF-16 units; bullets of symbol fonts print as bullets."""
    text = b"".join(unit.to_bytes(2, "little") for unit in units).decode("utf-16-le", "replace")
    return without_invisible("".join(_printed(c) for c in text if c >= " " or c == "\t"))


def _printed(character: str) -> str:
    if character == "\t":
        return " "  # what is a column is told by the gap: some print every space so
    if "\uf000" <= character <= "\uf0ff":
        return "·"
    return chr(_UNREADABLE) if "\ue000" <= character <= "\uf8ff" else character
