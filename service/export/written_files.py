"""Writing a file for a person: whole or not at all, and over nothing they did not mean."""

import os
import secrets
from pathlib import Path

from ingest.errors import MinutebookError


class ExportError(MinutebookError):
    """A file that cannot be written where it was asked for."""


def check_writable(path: Path, *, may_overwrite: bool) -> None:
    """Raise ``ExportError`` where a file cannot be put there; to be asked before long work."""
    try:
        is_there = path.exists()
    except OSError as error:
        raise _cannot_write(path, error) from error
    if not path.parent.is_dir():
        raise ExportError(f"there is no folder {path.parent} to write to; make it first")
    if path.is_dir():
        raise ExportError(f"{path} is a folder; name a file in it")
    if is_there and not may_overwrite:
        raise ExportError(f"{path} is there already; name another file, or add --force")


def write_whole(path: Path, content: bytes, *, may_overwrite: bool) -> None:
    """Write a file beside its place, then move it there; raises ``ExportError``."""
    check_writable(path, may_overwrite=may_overwrite)
    aside = path.with_name(f".{secrets.token_hex(8)}.part")
    try:
        try:
            with aside.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            aside.replace(path)
        finally:
            aside.unlink(missing_ok=True)
    except OSError as error:
        raise _cannot_write(path, error) from error


def _cannot_write(path: Path, error: OSError) -> ExportError:
    return ExportError(f"{path} cannot be written ({error.strerror}); choose another place")
