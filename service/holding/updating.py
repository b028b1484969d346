"""Bringing a book up to date: ingest, then index, under a lock that one process holds."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from index.generations.build import Builder, BuildReport, Progress
from index.generations.generation_folder import Generations
from index.passages.output_tokens import tiktoken_counter
from index.vectors.encoder import Encoder
from ingest.pipeline import Clock, DocumentReport, Read
from ingest.readers.source_files import find_sources
from ingest.reading_process import ReadingProcess
from ingest.record.store import RecordStore
from ingest.site.pacing import Timing
from service.contract.ingest_report import DocumentReportModel, IndexModel, IngestModel, SiteModel
from service.holding.fetching import NO_OPTIONS, Fetcher, SiteOptions, check_options, is_address
from service.holding.locking import writing_to
from service.holding.same_sources import same_minutes_notes, with_same_minutes
from service.settings import Settings
from service.taking import Taker


def utc_now() -> datetime:
    """The time now, in UTC."""
    return datetime.now(UTC)


def no_progress(_step: str, _done: int, _total: int) -> None:
    """Report nothing."""


REAL_TIMING = Timing()


@dataclass(frozen=True, slots=True)
class Updater:
    """Reads documents into a home folder and keeps its index current.

    ``timing`` is how it waits between requests to a site; ``reading`` gives what reads documents.
    """

    settings: Settings
    encoder: Encoder
    clock: Clock = utc_now
    progress: Progress = no_progress
    timing: Timing = REAL_TIMING
    reading: Callable[[], AbstractContextManager[Read]] = ReadingProcess

    def ingest(self, targets: Sequence[str], options: SiteOptions = NO_OPTIONS) -> IngestModel:
        """Read files, folders and web addresses, then bring the index up to date.

        ``options`` choose among the meetings of sites. Raises ``FilterError`` where they do not
        go with the targets, ``BusyError`` where another process is writing to the same book.
        """
        check_options(targets, options)
        reports: list[DocumentReport] = []
        if "" in targets:
            reports.append(DocumentReport("", "refused", error="the path is empty; name a file"))
        paths = [Path(target) for target in targets if target and not is_address(target)]
        sources = list(find_sources(paths))
        with writing_to(self.settings.home):
            pass  # a book that cannot be written to is told of before anything is read
        with self.reading() as read:
            taker = Taker(self.settings, self.clock, read)
            for done, report in enumerate(taker.files(sources), 1):
                self.progress("Reading minutes", done, len(sources))
                reports.append(report)
            fetcher = Fetcher(
                self.settings, read, taker.take, self.clock, self.timing, self.progress
            )
            reports += fetcher.read([t for t in targets if is_address(t)], options)
            with writing_to(self.settings.home) as store:
                ingester = taker.ingester(store)
                reports += ingester.reread_outdated([report.document for report in reports])
                index = self._build(store, rebuild=False)
        reports = with_same_minutes(reports, same_minutes_notes(self.settings.home))
        return IngestModel(
            documents=[DocumentReportModel.model_validate(report) for report in reports],
            index=index,
            sites=[SiteModel.model_validate(tally) for tally in fetcher.tallies],
        )

    def index(self, *, rebuild: bool) -> IndexModel | None:
        """Bring the index up to date with the record; ``None`` where there never was any."""
        with self.reading() as read, writing_to(self.settings.home) as store:
            taker = Taker(self.settings, self.clock, read)
            list(taker.ingester(store).reread_outdated())
            return self._build(store, rebuild=rebuild)

    def _build(self, store: RecordStore, *, rebuild: bool) -> IndexModel | None:
        # A record that was emptied still needs its index emptied: that holds what was erased.
        has_index = Generations(self.settings.home).current_name() is not None
        if not store.current_versions() and not has_index:
            return None
        builder = Builder(
            self.settings.home,
            self.settings.index_settings(),
            self.encoder,
            tiktoken_counter(),
            self.clock,
            self.progress,
        )
        report: BuildReport = builder.bring_up_to_date(store, rebuild=rebuild)
        return IndexModel.model_validate(report)
