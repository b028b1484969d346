"""What a home has unpacked of a book that is answered from an engine elsewhere.

It can always be fetched again. A home without a record of its own becomes a replica, which holds
nothing else, and nothing is written into it; another unpacks beside its record and its index, and
keeps nothing of that which holds text that was erased.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock, Timeout

from ingest.record.database import RECORD_FILE

UNPACKING_LOCK = "replica.lock"
_MARK = "replica"


def is_replica(home: Path) -> bool:
    """Whether all that a home holds was unpacked."""
    return (home / _MARK).exists()


def mark_replica(home: Path) -> None:
    """Note that all that a home holds was unpacked."""
    (home / _MARK).touch()


def unpacked_in(home: Path) -> Path:
    """The folder in which a book is unpacked beside the home's own, laid out as a home is."""
    return home / "index" / "replica"


def remove_unpacked(home: Path) -> None:
    """Remove what a home has unpacked of a book that has left its engine.

    In a replica that is the record too, which may hold text that was erased elsewhere. Exports of
    models hold none, and stay.
    """
    is_whole = is_replica(home)
    root = home if is_whole else unpacked_in(home)
    if not (root / "index").is_dir():
        return
    with FileLock(root / UNPACKING_LOCK):
        (root / "index" / "CURRENT").unlink(missing_ok=True)
        for name in ("building", "generations"):
            shutil.rmtree(root / "index" / name, ignore_errors=True)
        for record in home.glob(f"{RECORD_FILE}*") if is_whole else ():
            record.unlink()


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
