"""Which reader reads a document: chosen by what its bytes are, not by what its name claims."""

import re
from typing import Protocol

from ingest.bounds import check_text
from ingest.readers.markdown import markdown_document
from ingest.readers.markdown.marks import is_marked_up
from ingest.readers.moderngov import web_page as moderngov_page
from ingest.readers.moderngov import web_service_reader
from ingest.readers.pdf import pdf_document
from ingest.readers.source_files import decode_text, is_markup
from ingest.readers.text import plain_text
from ingest.readers.word import word_document
from ingest.record import Reading

# Earlier versions read copies of pages apart from other text, and what they read is still kept.
_FORMER_TEXT_READER = "text copy"
_TEXT_READERS = (_FORMER_TEXT_READER, plain_text.READER)
READERS = frozenset(
    {
        *_TEXT_READERS,
        markdown_document.READER,
        moderngov_page.READER,
        web_service_reader.READER,
        word_document.READER,
        pdf_document.READER,
    }
)
_MEETING_XML = re.compile(rb"\s*+(?:<\?xml[^>]*>\s*+)?<meeting>", re.IGNORECASE)
_MARKDOWN = (".md", ".markdown")
_OLD_WORD = b"\xd0\xcf\x11\xe0"
_ZIP = b"PK\x03\x04"
_STORED_TEXT = "stored.txt"
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class Read(Protocol):
    """Reads a document's bytes as ``read_document`` does, and refuses as it does."""

    def __call__(self, data: bytes, *, name: str, as_minutes: bool = False) -> Reading:
        """Read them."""


def read_document(data: bytes, *, name: str, as_minutes: bool = False) -> Reading:
    """Read a document's bytes; ``name`` tells Markdown from other text, and a page's address.

    Raises ``RefusedDocumentError`` where they cannot be read, or record no meeting;
    ``as_minutes`` says that they do record one, whatever they read like.
    """
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return pdf_document.read_pdf(data, as_minutes=as_minutes)
    if data.startswith((_ZIP, _OLD_WORD)):
        return word_document.read_word(data, as_minutes=as_minutes)
    if _MEETING_XML.match(data.removeprefix(_BYTE_ORDER_MARK)):
        return web_service_reader.read_meeting_xml(data, as_minutes=as_minutes)
    if is_markup(data):
        address = name if "://" in name else None
        return moderngov_page.read_html(data, address=address, as_minutes=as_minutes)
    text = decode_text(data)
    check_text(text)
    if name.lower().endswith(_MARKDOWN) or is_marked_up(text):
        return markdown_document.read_markdown(text, as_minutes=as_minutes)
    return plain_text.read_plain_text(text, as_minutes=as_minutes)


def read_again(
    reader: str,
    received: bytes | None,
    text: str,
    *,
    name: str,
    read: Read = read_document,
) -> Reading | None:
    """Read a stored document with the reader of today, from what is stored of it.

    Its bytes as received are kept unless part of them was exempt. Without them only a text can be
    read again; for the rest the answer is ``None``, and what was read before stands. It was taken
    as minutes once, and is again. ``read`` is what reads bytes; raises ``RefusedDocumentError`` as
    it does.
    """
    if received is not None:
        return read(received, name=name, as_minutes=True)
    if can_read_again(reader, has_bytes=False):
        return read(text.encode(), name=_STORED_TEXT, as_minutes=True)
    return None


def can_read_again(reader: str, *, has_bytes: bool) -> bool:
    """Whether what is stored of a document is enough to read it again."""
    return has_bytes or reader in _TEXT_READERS
