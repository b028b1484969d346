"""Reading documents in the test's own process, for tests of what happens to them afterwards."""

from contextlib import AbstractContextManager, nullcontext

from ingest.readers.choice import Read, read_document


def reading_here() -> AbstractContextManager[Read]:
    """What reads documents, without a process of its own."""
    return nullcontext(read_document)
