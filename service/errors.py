"""Errors of the service."""

from ingest.errors import MinutebookError


class CalibrationError(MinutebookError):
    """A file of calibrated weights that cannot be used."""


class SubjectsError(MinutebookError):
    """The list of subjects cannot be read."""
