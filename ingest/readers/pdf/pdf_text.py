"""The text of a PDF, page by page and line by line."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PdfLine:
    """A line of text as it stands on its page; places are in points from the top left.

    ``y`` is the baseline, ``size`` the size of the type, ``first_word`` the width of the line's
    first word. ``is_bold`` says that every word is bold.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    is_bold: bool
    first_word: float


@dataclass(frozen=True, slots=True)
class PdfPage:
    """A page with its lines in the order in which the file holds them."""

    width: float
    height: float
    lines: tuple[PdfLine, ...]
    has_picture: bool = False


@dataclass(frozen=True, slots=True)
class PdfText:
    """All pages of a file, and the title in its properties."""

    pages: tuple[PdfPage, ...]
    title: str | None = None
