"""Taking a document out of a book: record, index, and everything that was made of its text."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from index.generations.generation import holds_erased, prune
from index.generations.generation_folder import Generations
from index.generations.unpacked import is_replica
from ingest.clock import Clock
from ingest.errors import BusyError, MinutebookError, UnknownDocumentError
from ingest.record.database import RECORD_FILE
from ingest.record.view import RecordView
from service.contract.ingest_report import IndexModel, RemovalModel
from service.holding.audit import Audit
from service.holding.locking import locked, writing_to
from service.holding.same_sources import sources_of
from service.holding.showing import find_document
from service.holding.takedowns import reach_copies
from service.holding.withdrawing import Elsewhere, index_without, nowhere_else


@dataclass(frozen=True, slots=True)
class Remover:
    """Takes documents out of the book in ``home``.

    ``bring_up_to_date`` makes the index match the record and removes every earlier one that holds
    erased text; it takes the book's write lock itself. ``elsewhere`` takes the book out of the
    engine that answers, where that is not the home and no index can be made.
    """

    home: Path
    clock: Clock
    bring_up_to_date: Callable[[], IndexModel | None]
    elsewhere: Elsewhere = nowhere_else

    def find(self, document: str) -> str:
        """The full name of a document, given by any end of it that only one has.

        Raises ``UnknownDocumentError`` where none, or more than one, answers to the name.
        """
        with RecordView(self.home) as store:
            return find_document(document, list(store.current_versions()))

    def remove(self, name: str, reason: str = "") -> RemovalModel:
        """Erase every version of a document from the record, then from the index.

        Backups that were made lose it too. A note of its name, origin and hash stays, by which it
        is refused from then on, and the audit tells of it with the ``reason``. Raises
        ``IndexWithdrawnError`` where the index cannot be made anew: the old one, which holds the
        text, is removed all the same.
        """
        also_in = list(sources_of(self.home, name).others)
        with writing_to(self.home) as store:
            versions = store.remove(name, self.clock(), reason)
            backups = reach_copies(self.home, store)
        index = index_without(
            self.home, f"{name} was taken out", self.bring_up_to_date, self.elsewhere
        )
        return RemovalModel(
            document=name,
            removed=True,
            versions=versions,
            also_in=also_in,
            backups=backups,
            index=index,
        )

    def allow_again(self, document: str) -> RemovalModel:
        """Let a document that was taken out be read again.

        Raises ``UnknownDocumentError`` where none, or more than one, that was taken out answers
        to the name.
        """
        with RecordView(self.home) as store:
            name = _find_removed(document, [removal.name for removal in store.removals()])
        with writing_to(self.home) as store:
            # Told first: what the audit does not tell of, it keeps out.
            Audit(self.home).allow_again(name, self.clock())
            store.allow_again(name)
        return RemovalModel(
            document=name, removed=False, versions=0, allowed_again=True, index=None
        )


def finish_removals(home: Path) -> list[str]:
    """Remove what a removal that was killed has left of earlier indexes; returns what to tell.

    Where another process is writing, that is left to it; a replica takes up what is without it.
    """
    if is_replica(home) or not (home / RECORD_FILE).is_file():
        return []
    try:
        with locked(home, wait_s=0), RecordView(home) as store:
            prune(home, store)
            current = Generations(home).current_name()
            if current and holds_erased(Generations(home).current(), store):
                return [
                    "the index holds a document that was taken out of the record, or is damaged; "
                    "run `minutebook index`"
                ]
    except BusyError:
        return []
    except MinutebookError as error:
        return [str(error)]
    return []


def _find_removed(document: str, names: Sequence[str]) -> str:
    try:
        return find_document(document, names)
    except UnknownDocumentError as error:
        known = f"; these were: {', '.join(names)}" if names else ""
        raise UnknownDocumentError(
            f"not one document whose name ends in “{document}” was taken out of the book{known}"
        ) from error
