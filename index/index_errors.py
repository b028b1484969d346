"""Errors of the index; each message ends in the command that mends it."""

from ingest.errors import MinutebookError


class NoIndexError(MinutebookError):
    """There is no complete index to search yet."""

    is_public = True


class IndexMismatchError(MinutebookError):
    """The index was made by another model, setting or version than is in force now."""


class DamagedIndexError(IndexMismatchError):
    """The index is not as it was made; nothing of it is shown."""


class EncoderError(MinutebookError):
    """The embedding model is missing, or is not the model it should be."""


class FilterError(MinutebookError):
    """A search filter that cannot be understood."""

    is_public = True


class GlossaryError(MinutebookError):
    """The glossary of abbreviations cannot be read."""


class EngineError(MinutebookError):
    """The engine that holds a book does not do what it was asked for."""


class EngineAwayError(EngineError):
    """The engine that holds a book cannot be reached; it may be there again soon."""

    is_public = True

    def __init__(self) -> None:
        super().__init__("the engine that holds the minutes does not answer; try again soon")
