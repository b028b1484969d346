"""Taking a book's index away where none can be made without text that was erased."""

import shutil
from collections.abc import Callable
from pathlib import Path

from index.generations.generation_folder import Generations
from index.index_errors import EngineError
from ingest.errors import BusyError, MinutebookError
from service.contract.ingest_report import IndexModel
from service.holding.locking import writing_to


class IndexWithdrawnError(MinutebookError):
    """Text left the record, but no index could be made without it; there is none now."""

    def __init__(self, what: str, reason: BaseException) -> None:
        super().__init__(
            f"{what}, but no index could be made without it ({reason}), so there is none now; run "
            "`minutebook index` when that is mended"
        )
        self.reason = reason


def index_without(
    home: Path, what: str, bring_up_to_date: Callable[[], IndexModel | None]
) -> IndexModel | None:
    """Make the index match a record that text was just taken out of.

    ``what`` was done, such as "fraud.txt was taken out"; ``bring_up_to_date`` takes the book's
    write lock itself. Raises ``IndexWithdrawnError`` where the index cannot be made anew: the old
    one, which holds the text, is removed all the same. Raises ``BusyError`` where another process
    writes.
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
        with writing_to(home):
            withdraw_index(home)
        cause = error.reason if isinstance(error, IndexWithdrawnError) else error
        raise IndexWithdrawnError(f"{what} of the book", cause) from error


def withdraw_index(home: Path) -> None:
    """Remove the index of a home folder whole. The caller holds the book's write lock."""
    # All that belongs to the index lies in this folder: generations, and what a build left.
    folder = Generations(home).checkpoint.parent
    if folder.exists():
        shutil.rmtree(folder)
