"""Errors of writing; none of them reaches a person but as the reason a summary was withheld."""

from ingest.errors import MinutebookError


class WriterError(MinutebookError):
    """The language model gave no text; the message is one sentence that says why."""
