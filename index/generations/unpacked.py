"""What a home with a record of its own has unpacked, of a book that is answered from an engine.

It can always be fetched again, so nothing of it is kept that holds text which was erased.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock, Timeout

UNPACKING_LOCK = "replica.lock"


def unpacked_in(home: Path) -> Path:
    """The folder in which a book is unpacked beside the home's own, laid out as a home is."""
    return home / "index" / "replica"


def prune_unpacked(home: Path, *, may_keep: Callable[[Path], bool]) -> None:
    """Remove the generations that may not be kept, and what was never unpacked whole.

    Another process that is unpacking just now is left to it: it ends with what is newest alone.
    """
    root = unpacked_in(home)
    if not root.is_dir():
        return
    try:
        with FileLock(root / UNPACKING_LOCK, timeout=0):
            shutil.rmtree(root / "index" / "building", ignore_errors=True)
            for generation in (root / "index" / "generations").glob("*"):
                if not may_keep(generation):
                    shutil.rmtree(generation)
    except Timeout:
        return
