"""Bringing a book up to date: ingest, then index, under a lock that one process holds."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from index.book.book import Book
from index.generations.build import Builder, BuildReport, Progress
from index.generations.current_book import open_current_book
from index.generations.generation import holds_erased, prune
from index.generations.generation_folder import Generations
from index.indexing_rules import BookRules, rules_in_force
from index.passages.passage import tiktoken_counter
from index.questions.glossary import GLOSSARY_FILE
from index.vectors.encoder import Encoder, SentenceTransformerEncoder
from index.vectors.onnx_export import COMPARED, keep_export
from ingest.classifying.classified import ClassifiedRead
from ingest.classifying.sentences import SentenceClassifier
from ingest.clock import Clock
from ingest.pipeline import DocumentReport, Ingester
from ingest.preparation import Preparer, Received
from ingest.readers.choice import Read
from ingest.readers.reading_process import ReadingProcess
from ingest.readers.source_files import Source, find_sources
from ingest.record.store import RecordStore
from ingest.site.pacing import Timing
from service.check.kept_questions import QuestionReader
from service.clock import utc_now
from service.contract.ingest_report import DocumentReportModel, IndexModel, IngestModel, SiteModel
from service.holding.fetching import NO_OPTIONS, Fetcher, SiteOptions, check_options, is_address
from service.holding.locking import writing_to
from service.holding.same_sources import same_minutes_notes, with_same_minutes
from service.holding.takedowns import finish_takedowns
from service.holding.withdrawing import IndexWithdrawnError, withdraw, withdraw_elsewhere
from service.settings import Settings


def no_progress(_step: str, _done: int, _total: int) -> None:
    """Report nothing."""


REAL_TIMING = Timing()
_BATCH = 20  # documents read before they are stored; a run that is killed reads these anew


@dataclass(frozen=True, slots=True)
class Taker:
    """Takes documents into the book of a home folder: read without its lock, stored under it.

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


@dataclass(frozen=True, slots=True)
class Updater:
    """Reads documents into a home folder and keeps its index current.

    ``timing`` is how it waits between requests to a site, ``reading`` gives what reads documents,
    ``classifier`` tells what their sentences do, where there is one, and ``rules`` are those that
    it reads and indexes by.
    """

    settings: Settings
    encoder: Encoder
    clock: Clock = utc_now
    progress: Progress = no_progress
    timing: Timing = REAL_TIMING
    reading: Callable[[], AbstractContextManager[Read]] = ReadingProcess
    rules: BookRules = field(default_factory=rules_in_force)
    classifier: SentenceClassifier | None = None

    def ingest(
        self,
        targets: Sequence[str],
        options: SiteOptions = NO_OPTIONS,
        *,
        origins: set[str] | None = None,
        as_minutes: bool = False,
    ) -> IngestModel:
        """Read files, folders and web addresses, then bring the index up to date.

        ``options`` choose among the meetings of sites, ``origins`` among the files where it is
        given. ``as_minutes`` takes what the targets name for records of meetings, whatever they
        read like. Raises ``FilterError`` where they do not go with the targets, ``BusyError`` where
        another process is writing to the same book.
        """
        check_options(targets, options)
        reports: list[DocumentReport] = []
        if "" in targets:
            reports.append(DocumentReport("", "refused", error="the path is empty; name a file"))
        paths = [Path(target) for target in targets if target and not is_address(target)]
        sources = [
            source for source in find_sources(paths) if origins is None or source.origin in origins
        ]
        with writing_to(self.settings.home) as store:
            # A book that cannot be written to is told of before anything is read.
            finish_takedowns(self.settings.home, store)
        with self._reading() as read:
            taken = partial(read, as_minutes=True) if as_minutes else read
            taker = self._taker(taken)
            for done, report in enumerate(taker.files(sources), 1):
                self.progress("Reading minutes", done, len(sources))
                reports.append(report)
            fetcher = Fetcher(
                self.settings,
                taken,
                taker.take,
                self.rules.reading,
                self.clock,
                self.timing,
                self.progress,
            )
            reports += fetcher.read([t for t in targets if is_address(t)], options)
            with writing_to(self.settings.home) as store:
                reports += self._reread(taker.ingester(store))
                index = self._build(store, rebuild=False)
        reports = with_same_minutes(reports, same_minutes_notes(self.settings.home))
        return IngestModel(
            documents=[DocumentReportModel.model_validate(report) for report in reports],
            index=index,
            sites=[SiteModel.model_validate(tally) for tally in fetcher.tallies],
        )

    def index(self, *, rebuild: bool) -> IndexModel | None:
        """Bring the index up to date with the record; ``None`` where there never was any."""
        return self.bring_up_to_date(rebuild=rebuild).index

    def bring_up_to_date(self, *, rebuild: bool = False) -> IngestModel:
        """Read again what other rules read, then bring the index up to date with the record.

        Reports the documents of which that changed something, or which could not be read again.
        """
        with self._reading() as read, writing_to(self.settings.home) as store:
            finish_takedowns(self.settings.home, store)
            reports = list(self._reread(self._taker(read).ingester(store)))
            index = self._build(store, rebuild=rebuild)
        documents = [DocumentReportModel.model_validate(report) for report in reports]
        return IngestModel(documents=documents, index=index)

    @contextmanager
    def _reading(self) -> Iterator[Read]:
        with self.reading() as read:
            yield ClassifiedRead(read, self.classifier) if self.classifier else read

    def _taker(self, read: Read) -> Taker:
        return Taker(self.settings, self.clock, read, self.rules.reading)

    def _reread(self, ingester: Ingester) -> Iterator[DocumentReport]:
        return ingester.reread_outdated(
            lambda done, total: self.progress("Reading again", done, total)
        )

    def _build(self, store: RecordStore, *, rebuild: bool) -> IndexModel | None:
        # A record that was emptied still needs its index emptied: that holds what was erased.
        has_index = Generations(self.settings.home).current_name() is not None
        if not store.current_versions() and not has_index:
            prune(self.settings.home, store)
            withdraw_elsewhere(self.settings, store)  # as where it was away at the last takedown
            return None
        builder = Builder(
            self.settings.home,
            self.settings.index_settings(),
            self.encoder,
            tiktoken_counter(),
            self.clock,
            self.progress,
            self.rules.indexing,
            QuestionReader(self.encoder, self.settings.glossary or GLOSSARY_FILE),
        )
        try:
            report: BuildReport = builder.bring_up_to_date(store, rebuild=rebuild)
        except Exception as error:
            if has_index and holds_erased(Generations(self.settings.home).current(), store):
                elsewhere = partial(withdraw_elsewhere, self.settings)
                left = withdraw(self.settings.home, store, elsewhere)
                raise IndexWithdrawnError(
                    "exempt text was erased from the record", error, left
                ) from error
            raise
        # Where there is no room for it torch serves, and `status` says so.
        with suppress(OSError):
            self._keep_export(check_again=rebuild)
        if self.settings.engine == "milvus":
            from service.holding.milvus_book import publish_home

            publish_home(self.settings, store, self.progress)
            # Until then the generation before was there to be unpacked here.
            prune(self.settings.home, store)
        return IndexModel.model_validate(report)

    def _keep_export(self, *, check_again: bool) -> None:
        """Export the model that the current index was made with, for questions."""
        if not isinstance(self.encoder, SentenceTransformerEncoder):
            return
        home = self.settings.home
        current = open_current_book(home, self.settings.index_settings())
        try:
            weights = current.manifest.weights_sha256
            keep_export(
                home,
                self.encoder,
                weights,
                lambda: _some_passages(current.book),
                check_again=check_again,
            )
        finally:
            current.book.close()


def _some_passages(book: Book) -> list[str]:
    """The texts of passages from all over a book, as many as an export is checked on."""
    ids = range(0, book.count(), max(1, book.count() // COMPARED))[:COMPARED]
    return [passage.text for passage in book.passages(ids).values()]
