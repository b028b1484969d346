"""Errors of taking an answer away."""

from ingest.errors import MinutebookError


class ExportError(MinutebookError):
    """A file that cannot be written where it was asked for."""
