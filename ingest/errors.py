"""Errors a caller can act on. Every message is one sentence that says what, and how to mend it."""

from typing import ClassVar

_NOT_TOLD = (
    "the minute book cannot be used just now; whoever runs this service finds the reason in its log"
)


class MinutebookError(Exception):
    """The base of every error Minutebook raises on purpose; its text is fit to show a person.

    The text is for whoever runs the program and may name files. ``public`` is what is told to
    anybody who asks over a network: the text too where ``is_public`` says that errors of a kind
    speak of nothing but what was asked, else only that the book cannot be used.
    """

    is_public: ClassVar[bool] = False

    @property
    def public(self) -> str:
        """What may be told to anybody; names no file."""
        return str(self) if self.is_public else _NOT_TOLD


class RefusedDocumentError(MinutebookError):
    """A document that cannot be read as public minutes; nothing of it was stored."""


class FactsError(MinutebookError):
    """A ``meetings.json`` that cannot be used."""


class WeightsError(MinutebookError):
    """A file of the weights of reading that cannot be used."""


class RecordError(MinutebookError):
    """The record cannot be used: another program's file, or one a newer version wrote."""


class DamagedRecordError(RecordError):
    """What the record holds is not what was written into it; nothing of it is shown."""


class RedactionError(MinutebookError):
    """A span of a document that cannot be blacked out."""


class StorageError(RecordError):
    """The disk is full, fails, or may not be used; what was stored before is kept."""


class OldRecordError(RecordError):
    """The record was written by an older Minutebook, and has to be written to once."""


class UnknownDocumentError(MinutebookError):
    """No document, or more than one, goes by the name that was asked for."""

    is_public = True


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
