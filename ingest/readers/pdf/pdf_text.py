"""The text of a PDF, page by page and line by line.

PDFium is the engine of Chrome: fast, kept up and hardened by fuzzing for as long as there are
browsers, and one wheel without further dependencies. It is native code that reads strangers'
files all the same, so documents are read in a process of their own
(``ingest.readers.reading_process``).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ingest.errors import RefusedDocumentError
from ingest.readers.pdf.pdf_page import MAX_PDF_CHARACTERS, TOO_LONG, PageReader, PdfPage

_MAX_PAGES = 300
_Handle = Any  # of PDFium, which comes without types
_PASSWORD_ERROR = 4
_LOCKED = "it is locked with a password; save it without one and ingest that"
_PAGES = f"it has more than {_MAX_PAGES} pages; save the minutes in a file of their own"
_BROKEN = "it is a broken PDF; print the minutes to PDF again, or save them as .docx"


@dataclass(frozen=True, slots=True)
class PdfText:
    """All pages of a file, and the title in its properties."""

    pages: tuple[PdfPage, ...]
    title: str | None = None


def text_of(data: bytes) -> PdfText:
    """The pages of a PDF.

    Raises ``RefusedDocumentError`` for a locked or broken file, and for one of more than 300 pages
    or 2,000,000 characters.
    """
    import pypdfium2  # type: ignore[import-untyped]

    try:
        document = pypdfium2.PdfDocument(data)
        count = len(document)
        title = document.get_metadata_value("Title").strip() or None
        if not count:
            raise RefusedDocumentError(_BROKEN)
        if count > _MAX_PAGES:
            raise RefusedDocumentError(_PAGES)
        return PdfText(tuple(_pages(document, count)), title)
    except pypdfium2.PdfiumError as error:
        is_locked = getattr(error, "err_code", None) == _PASSWORD_ERROR
        raise RefusedDocumentError(_LOCKED if is_locked else _BROKEN) from error


def _pages(document: _Handle, count: int) -> Iterator[PdfPage]:
    characters = 0
    for number in range(count):
        page = PageReader(document[number]).read()
        characters += sum(len(line.text) for line in page.lines)
        if characters > MAX_PDF_CHARACTERS:
            raise RefusedDocumentError(TOO_LONG)
        yield page
