"""Seeing to it that what was taken out of a book is out of its backups too, and told of."""

from collections.abc import Sequence
from pathlib import Path

from ingest.errors import MinutebookError, RecordError
from ingest.record.copies import remove_copy
from ingest.record.store import RecordStore
from ingest.record.takedowns import Takedowns
from ingest.site.crawl_state import STATE_FILE, CrawlState
from ingest.storage import disk_errors
from service.contract.ingest_report import ReachModel
from service.holding.audit import AUDIT_FILE, Audit
from service.holding.backup_files import BackupFiles, bring_in_line
from service.holding.reader_reports import ReaderReports

# Where a restored record is made ready; left behind where that was broken off.
RESTORED_FILE = "restored.sqlite"


def finish_takedowns(home: Path, store: RecordStore) -> list[ReachModel]:
    """Take out of the backups what the record does not hold any longer, and note that in the audit.

    A record that was begun anew, or lost a part of what it knew, loses what the audit tells of. The
    caller holds the book's write lock. Returns what became of each backup; nothing where there was
    nothing to do, as when a takedown that was killed has left nothing behind.
    """
    with disk_errors(f"the book in {home}"):
        remove_copy(home / RESTORED_FILE)
    audit = Audit(home)
    told = audit.takedowns()
    bring_in_line(store, told)
    known = store.takedowns()
    untold = Takedowns(
        tuple(one for one in known.removals if one not in told.removals),
        tuple(one for one in known.redactions if one not in told.redactions),
    )
    if untold == Takedowns():
        return []
    ReaderReports(home).forget(untold)
    _forget_fetched(home, [removal.name for removal in untold.removals])
    reached = BackupFiles(home).reach(known)
    audit.add(untold, reached)
    return reached


def reach_copies(home: Path, store: RecordStore) -> list[ReachModel]:
    """The same, of what was taken out just now.

    What stands in the way is told and leaves the index to be seen to first; the next command that
    writes tries once more.
    """
    try:
        return finish_takedowns(home, store)
    except MinutebookError as error:
        return [ReachModel(file=str(home / AUDIT_FILE), reached=False, reason=str(error))]


def _forget_fetched(home: Path, names: Sequence[str]) -> None:
    """Let go of what is noted of fetching documents; of all that is, where it cannot be read."""
    path = home / STATE_FILE
    if not path.exists():
        return
    try:
        with CrawlState(home) as state:
            for name in names:
                state.forget(name)
    except RecordError:
        remove_copy(path)
