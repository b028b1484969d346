"""Text copies of pages, which earlier versions read apart from other plain text."""

from ingest.readers.text.plain_text import read_plain_text as read_text_copy

READER = "text copy"

__all__ = ["READER", "read_text_copy"]
