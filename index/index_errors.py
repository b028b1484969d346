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
