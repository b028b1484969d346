"""Telling other processes how far a book is being read and indexed."""

import contextlib
from pathlib import Path

from filelock import FileLock, Timeout
from pydantic import ValidationError

from index.generations.build import Progress
from service.contract.shape import Model
from service.holding.locking import LOCK_FILE

_PROGRESS_FILE = "progress.json"


class Progressed(Model):
    """How far one step of a long work has come: ``done`` of ``total`` documents or passages."""

    step: str
    done: int
    total: int


def with_progress_file(home: Path, report: Progress) -> Progress:
    """Report progress as before, and beside it in a file of the home folder."""

    def tell(step: str, done: int, total: int) -> None:
        report(step, done, total)
        progressed = Progressed(step=step, done=done, total=total)
        # Whoever cannot write it loses nothing but the report.
        with contextlib.suppress(OSError):
            _replace(home / _PROGRESS_FILE, progressed.model_dump_json())

    return tell


def read_progress(home: Path) -> Progressed | None:
    """What was reported last; ``None`` where nothing was, or nothing that can be read."""
    try:
        return Progressed.model_validate_json((home / _PROGRESS_FILE).read_bytes())
    except (OSError, ValidationError):
        return None


def is_being_written(home: Path) -> bool:
    """Whether a process holds the book's write lock now."""
    path = home / LOCK_FILE
    if not path.exists():
        return False
    try:
        with FileLock(path, timeout=0):
            return False
    except Timeout:
        return True
    except OSError:
        return False


def _replace(path: Path, text: str) -> None:
    """Write a file so that no reader sees half of it."""
    new = path.with_suffix(".next")
    new.write_text(text, encoding="utf-8")
    new.replace(path)
