"""Errors a caller can act on. Every message is one sentence that says what, and how to mend it."""


class MinutebookError(Exception):
    """The base of every error Minutebook raises on purpose; its text is fit to show a person."""


class RefusedDocumentError(MinutebookError):
    """A document that cannot be read as public minutes; nothing of it was stored."""


class FactsError(MinutebookError):
    """A ``meetings.json`` that cannot be used."""


class RecordError(MinutebookError):
    """The record cannot be opened: another program's file, or one a newer version wrote."""


class UnknownDocumentError(MinutebookError):
    """No document, or more than one, goes by the name that was asked for."""


class BusyError(MinutebookError):
    """Another process is writing to the same book."""


class ReadingProcessError(MinutebookError):
    """The process that reads documents cannot be started."""


def unreadable(error: Exception) -> str:
    """The refusal of a document that a reader or the record fails over, in one sentence."""
    return (
        f"it could not be read ({type(error).__name__}); save it as plain text or print it to PDF "
        "anew, and ingest that"
    )
