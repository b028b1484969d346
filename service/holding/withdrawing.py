"""Taking a book's index away where none can be made without text that was erased."""

import shutil
from collections.abc import Callable
from pathlib import Path

from index.generations.generation_folder import Generations
from index.index_errors import EngineError
from ingest.errors import BusyError, MinutebookError
from ingest.record.store import RecordStore
from ingest.record.view import RecordView
from service.contract.ingest_report import IndexModel
from service.holding.locking import writing_to
from service.settings import Settings

# Takes the book of a record out of what answers beside its home, where anything does.
Elsewhere = Callable[[RecordStore], None]


class IndexWithdrawnError(MinutebookError):
    """Text left the record, but no index could be made without it; there is none now.

    ``left`` is why the engine that answers could not be told, and so holds that text still.
    """

    def __init__(self, what: str, reason: BaseException, left: EngineError | None = None) -> None:
        told = f"{what}, but no index could be made without it ({reason}), so there is none "
        super().__init__(
            f"{told}here now, but Milvus holds it still ({left}); run `minutebook index` as soon "
            "as both are mended"
            if left
            else f"{told}now; run `minutebook index` when that is mended"
        )
        self.reason = reason


def nowhere_else(_store: RecordView) -> None:
    """What is to be taken out elsewhere, where nothing but the home answers."""


def index_without(
    home: Path, what: str, bring_up_to_date: Callable[[], IndexModel | None], elsewhere: Elsewhere
) -> IndexModel | None:
    """Make the index match a record that text was just taken out of.

    ``what`` was done, such as "fraud.txt was taken out"; ``bring_up_to_date`` takes the book's
    write lock itself. Raises ``IndexWithdrawnError`` where the index cannot be made anew: the old
    one, which holds the text, is removed all the same, here and ``elsewhere``. Raises ``BusyError``
    where another process writes.
    """
    try:
        return bring_up_to_date()
    except BusyError as error:
        # The other process may be building an index of its own; that is left to it.
        raise BusyError(
            f"{what} of the record, but another minutebook is writing to the book; run "
            "`minutebook index` when it is done, to take that out of the index too"
        ) from error
    except EngineError as error:
        # The index here is without it already; Milvus is told with the next command that writes.
        raise EngineError(
            f"{what} of the record and of the index here, but not of Milvus ({error}); run "
            "`minutebook index` as soon as that answers"
        ) from error
    except Exception as error:
        with writing_to(home) as store:
            left = withdraw(home, store, elsewhere)
        cause = error.reason if isinstance(error, IndexWithdrawnError) else error
        raise IndexWithdrawnError(f"{what} of the book", cause, left) from error


def withdraw(home: Path, store: RecordStore, elsewhere: Elsewhere) -> EngineError | None:
    """Remove the index of a home whole, and the book from what answers ``elsewhere``.

    The caller holds the book's write lock. Returns why it is there still, where it is.
    """
    withdraw_index(home)
    try:
        elsewhere(store)
    except EngineError as error:
        return error
    return None


def withdraw_elsewhere(settings: Settings, store: RecordView) -> None:
    """Take the book of a record out of the engine that is set. Raises ``EngineError``."""
    if settings.engine == "milvus":
        # What nobody imports who does not use it.
        from service.holding.milvus_book import withdraw_from_milvus

        withdraw_from_milvus(settings, store)


def withdraw_index(home: Path) -> None:
    """Remove the index of a home folder whole. The caller holds the book's write lock."""
    # All that belongs to the index lies in this folder: generations, and what a build left.
    folder = Generations(home).checkpoint.parent
    if folder.exists():
        shutil.rmtree(folder)
