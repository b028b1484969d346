"""Taking documents into a book: read without the writer's lock, stored a few at a time under it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ingest.pipeline import Clock, DocumentReport, Ingester, Preparer, Read, Received
from ingest.readers.source_files import Source
from ingest.record.store import RecordStore
from service.holding.locking import writing_to
from service.settings import Settings

_BATCH = 20  # documents read before they are stored; a run that is killed reads these anew


@dataclass(frozen=True, slots=True)
class Taker:
    """Takes documents into the book of a home folder.

    ``read`` reads one document's bytes, by ``rules``.
    """

    settings: Settings
    clock: Clock
    read: Read
    rules: str
    preparer: Preparer = field(init=False)

    def __post_init__(self) -> None:
        """Nothing is read yet."""
        preparer = Preparer(max_bytes=self.settings.max_document_bytes, read=self.read)
        object.__setattr__(self, "preparer", preparer)

    def files(self, sources: Sequence[Source]) -> Iterator[DocumentReport]:
        """Take each file; a refused one is reported and the others go on."""
        for start in range(0, len(sources), _BATCH):
            prepared = [self.preparer.file(source) for source in sources[start : start + _BATCH]]
            with writing_to(self.settings.home) as store:
                ingester = self.ingester(store)
                for document in prepared:
                    yield ingester.put(document)

    def take(self, received: Received) -> DocumentReport:
        """Take one document that was fetched; a refused one is reported."""
        prepared = self.preparer.received(received)
        with writing_to(self.settings.home) as store:
            return self.ingester(store).put(prepared)

    def ingester(self, store: RecordStore) -> Ingester:
        """What stores documents; it knows what the record holds now."""
        return Ingester(
            store,
            rules=self.rules,
            max_bytes=self.settings.max_document_bytes,
            clock=self.clock,
            read=self.read,
        )
