"""Taking a book's index away where none can be made without text that was erased."""

import shutil
from pathlib import Path

from index.generations.generation_folder import Generations
from ingest.errors import MinutebookError


class IndexWithdrawnError(MinutebookError):
    """Text left the record, but no index could be made without it; there is none now."""

    def __init__(self, what: str, reason: BaseException) -> None:
        super().__init__(
            f"{what}, but no index could be made without it ({reason}), so there is none now; run "
            "`minutebook index` when that is mended"
        )
        self.reason = reason


def withdraw_index(home: Path) -> None:
    """Remove the index of a home folder whole. The caller holds the book's write lock."""
    # All that belongs to the index lies in this folder: generations, and what a build left.
    folder = Generations(home).checkpoint.parent
    if folder.exists():
        shutil.rmtree(folder)
