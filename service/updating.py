"""Bringing a book up to date: ingest, then index, under a lock that one process holds."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from index.build import Builder, BuildReport, Progress
from index.encoder import Encoder
from index.generations import Generations
from index.tokens import tiktoken_counter
from ingest.errors import BusyError, RecordError
from ingest.files import Source, find_sources
from ingest.pipeline import Clock, DocumentReport, Ingester
from ingest.store import RecordStore
from service.models import DocumentReportModel, IndexModel, IngestModel
from service.settings import Settings

_LOCK_FILE = "writer.lock"
_LOCK_WAIT_S = 10.0


def utc_now() -> datetime:
    """The time now, in UTC."""
    return datetime.now(UTC)


def no_progress(_step: str, _done: int, _total: int) -> None:
    """Report nothing."""


@dataclass(frozen=True, slots=True)
class Updater:
    """Reads documents into a home folder and keeps its index current."""

    settings: Settings
    encoder: Encoder
    clock: Clock = utc_now
    progress: Progress = no_progress

    def ingest(self, targets: Sequence[str]) -> IngestModel:
        """Read files and folders, then bring the index up to date.

        Addresses are refused with a word on what to do. Raises ``BusyError`` where another
        process is writing to the same book.
        """
        reports = [_refused_address(target) for target in targets if "://" in target]
        paths = [Path(target) for target in targets if target and "://" not in target]
        if "" in targets:
            reports.append(DocumentReport("", "refused", error="the path is empty; name a file"))
        sources = list(find_sources(paths))
        with self._writing() as store:
            reports += self._read(store, sources)
            index = self._build(store, rebuild=False)
        return IngestModel(
            documents=[DocumentReportModel.model_validate(report) for report in reports],
            index=index,
        )

    def index(self, *, rebuild: bool) -> IndexModel | None:
        """Bring the index up to date with the record; ``None`` where there never was any."""
        with self._writing() as store:
            self._read(store, [])
            return self._build(store, rebuild=rebuild)

    def _read(self, store: RecordStore, sources: Sequence[Source]) -> list[DocumentReport]:
        ingester = Ingester(store, max_bytes=self.settings.max_document_bytes, clock=self.clock)
        reports: list[DocumentReport] = []
        for report in ingester.ingest(sources):
            reports.append(report)
            self.progress("Reading minutes", len(reports), len(sources))
        read = [report.document for report in reports]
        return [*reports, *ingester.reread_outdated(read)]

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

    @contextmanager
    def _writing(self) -> Iterator[RecordStore]:
        home = self.settings.home
        try:
            home.mkdir(parents=True, exist_ok=True)
            with FileLock(home / _LOCK_FILE, timeout=_LOCK_WAIT_S), RecordStore(home) as store:
                yield store
        except Timeout as error:
            raise BusyError(
                f"another minutebook is writing to {home}; wait until it is done and try again"
            ) from error
        except OSError as error:
            raise RecordError(
                f"{home} cannot be written to ({error.strerror}); choose another --home"
            ) from error


def _refused_address(target: str) -> DocumentReport:
    return DocumentReport(
        target,
        "refused",
        error="web addresses cannot be read yet; save the page as text (UTF-8) and ingest the file",
    )
