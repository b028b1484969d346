"""Errors of the service."""

from ingest.errors import MinutebookError, UnknownDocumentError

# What a service takes to be there again, about.
_RESTART_S = 10.0


class CalibrationError(MinutebookError):
    """A file of calibrated weights that cannot be used."""


class SubjectsError(MinutebookError):
    """The list of subjects cannot be read."""


class UnknownVersionError(UnknownDocumentError):
    """The document is there, but not the version of its text that was asked for."""


class MeasuredError(MinutebookError):
    """The accepted figures of an evaluation cannot be read."""


class ReportsError(MinutebookError):
    """What readers reported cannot be kept or read."""


class ConfirmationError(MinutebookError):
    """What cannot be undone was asked for where nobody can be asked whether it is meant."""


class OverloadedError(MinutebookError):
    """More was asked than can be answered now; ``retry_after_s`` is when to ask again."""

    is_public = True

    def __init__(self, text: str, *, retry_after_s: float) -> None:
        super().__init__(text)
        self.retry_after_s = retry_after_s


class StoppedError(OverloadedError):
    """The service ends before there is an answer; another will take its place."""

    def __init__(self) -> None:
        super().__init__(
            "the service was stopped before this was answered; try again in a moment",
            retry_after_s=_RESTART_S,
        )


class AbandonedError(MinutebookError):
    """Whoever asked has gone before there was an answer; nobody reads this."""

    is_public = True

    def __init__(self) -> None:
        super().__init__("whoever asked has gone")
