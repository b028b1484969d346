"""The reader for printed minutes in PDF files.

The stored text is the text of the pages with paragraphs put together again. Running heads and
page numbers stand at its end, set aside, so that what runs over a page's end stays in one piece.
"""

from collections.abc import Sequence

from ingest.errors import RefusedDocumentError
from ingest.layout.printed_lines import PrintedText
from ingest.readers.pdf.margin_numbers import with_margin_numbers
from ingest.readers.pdf.pdf_page import PdfPage
from ingest.readers.pdf.pdf_paragraphs import pdf_paragraphs
from ingest.readers.pdf.pdf_text import text_of
from ingest.readers.pdf.running_heads import running_heads
from ingest.reading.printed_minutes import read_printed
from ingest.record import Reading

READER = "PDF"

_MAX_UNREADABLE = 0.1
_UNREADABLE = "\ufffd"


def read_pdf(data: bytes, *, as_minutes: bool = False) -> Reading:
    """Read the bytes of a PDF.

    Raises ``RefusedDocumentError`` for a scan without text, a locked, broken or huge file, and
    for one that records no meeting, unless ``as_minutes`` says that it does.
    """
    found = text_of(data)
    warnings = _check_text(found.pages)
    pages = [with_margin_numbers(page) for page in found.pages]
    heads = running_heads(pages)
    printed = PrintedText()
    for paragraph in pdf_paragraphs(pages, heads):
        printed.add(
            paragraph.text,
            is_heading=paragraph.is_heading,
            page=paragraph.page,
            reason=paragraph.reason,
            row=paragraph.row,
            opens_item=paragraph.opens_item,
        )
    for (page, line), reason in sorted(heads.items()):
        printed.add(pages[page].lines[line].text, reason=reason)
    return read_printed(
        printed,
        reader=READER,
        title=found.title,
        warnings=warnings,
        as_minutes=as_minutes,
    )


def _check_text(pages: Sequence[PdfPage]) -> list[str]:
    """Warnings about pages without text; a file that holds none at all is refused."""
    text = "".join(line.text for page in pages for line in page.lines)
    pictures = [i + 1 for i, page in enumerate(pages) if page.has_picture]
    if not text:
        what = "it is a scan: its pages are pictures without text" if pictures else "it has no text"
        raise RefusedDocumentError(
            f"{what}; run text recognition (OCR) on it and ingest the result"
        )
    if text.count(_UNREADABLE) > _MAX_UNREADABLE * len(text):
        raise RefusedDocumentError(
            "its letters cannot be told from its type; print the minutes to PDF again, or save "
            "them as .docx"
        )
    if not pictures:
        return []
    numbers = ", ".join(str(number) for number in pictures)
    return [f"a page is a picture without text, and was not read: page {numbers}"]
