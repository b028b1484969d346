"""Errors of the service."""

from ingest.errors import MinutebookError, UnknownDocumentError


class CalibrationError(MinutebookError):
    """A file of calibrated weights that cannot be used."""


class SubjectsError(MinutebookError):
    """The list of subjects cannot be read."""


class UnknownVersionError(UnknownDocumentError):
    """The document is there, but not the version of its text that was asked for."""


class MeasuredError(MinutebookError):
    """The accepted figures of an evaluation cannot be read."""


class ConfirmationError(MinutebookError):
    """What cannot be undone was asked for where nobody can be asked whether it is meant."""
