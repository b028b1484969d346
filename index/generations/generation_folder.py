"""Generations on disk: each index is built aside, complete, then swapped in by one rename.

``index/CURRENT`` holds the name of the generation that readers open. It is replaced atomically,
so that whoever reads it finds the generation before or the one after, and never half of one.
"""

import hashlib
import os
import re
import shutil
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from index.index_errors import NoIndexError

_CURRENT = "CURRENT"
_BUILDING = "building"
_PUBLISHING = "publishing"
_CHECKPOINT = "encoded.sqlite"
_NAME = re.compile(r"g\d{1,12}")
_NONE = "none"
_WRITING = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


class Generations:
    """The generations of one home folder."""

    def __init__(self, home: Path) -> None:
        self._folder = home / "index"
        self._generations = self._folder / "generations"

    @property
    def checkpoint(self) -> Path:
        """Where vectors are kept while a build is under way, to survive its interruption."""
        return self._folder / _CHECKPOINT

    def current_name(self) -> str | None:
        """The name of the current generation; ``None`` before the first is complete.

        Where the pointer is damaged, a name that no generation has.
        """
        try:
            name = (self._folder / _CURRENT).read_text(encoding="utf-8", errors="replace").strip()
        except FileNotFoundError:
            return None
        return name if _NAME.fullmatch(name) else _NONE

    def current(self) -> Path:
        """The current generation's folder. Raises ``NoIndexError`` before the first is complete."""
        name = self.current_name()
        if name is None:
            raise NoIndexError(
                "there is no index in this home yet; run `minutebook ingest PATH` to read "
                "minutes, or `minutebook index` if they are read already"
            )
        return self._generations / name

    def start(self) -> Path:
        """An empty folder to build the next generation in; what a broken build left is removed."""
        building = self._folder / _BUILDING
        _remove(building)
        building.mkdir(parents=True)
        return building

    def swap_in(self, building: Path) -> str:
        """Make a complete build the current generation; returns its name.

        Its files can only be read from then on: processes that map them rely on their not changing.
        ``prune`` then removes what it replaced.
        """
        name = self._next_name()
        for path in building.iterdir():
            path.chmod(path.stat().st_mode & ~_WRITING)
        _sync_files(building)
        self._generations.mkdir(exist_ok=True)
        building.rename(self._generations / name)
        _sync(self._generations)
        pointer = self._folder / f"{_CURRENT}.next"
        pointer.write_text(name, encoding="ascii")
        _sync(pointer)
        pointer.replace(self._folder / _CURRENT)
        _sync(self._folder)
        return name

    @contextmanager
    def publishing(self) -> Iterator[Path]:
        """An empty folder, which its owner alone can open, for copies that are written to Milvus.

        They hold the whole record: what a process that was killed left of them goes first, or with
        ``prune``. The caller holds the book's write lock.
        """
        folder = self._folder / _PUBLISHING
        _remove(folder)
        folder.mkdir(mode=0o700, parents=True)
        try:
            yield folder
        finally:
            _remove(folder)

    def prune(self, *, may_keep: Callable[[Path], bool]) -> None:
        """Remove all that no reader opens any more; the caller holds the book's write lock.

        The generation before the current one is kept for readers that are just opening it, if
        ``may_keep`` says that it holds no text that was erased from the record.
        """
        _remove(self._folder / _BUILDING)
        _remove(self._folder / _PUBLISHING)
        current = _number(self.current_name() or "")
        if current not in map(_number, (path.name for path in self._stored())):
            # Nobody knows which is opened next: the newest is as good as any to begin from.
            current = max(
                (_number(path.name) for path in self._stored() if may_keep(path)), default=0
            )
        older = {
            _number(path.name): path for path in self._stored() if _number(path.name) < current
        }
        before = older[max(older)] if older else None
        for path in self._stored():
            is_kept = path == before and may_keep(path)
            if not is_kept and _number(path.name) != current:
                _remove(path)

    def _next_name(self) -> str:
        return f"g{max((_number(path.name) for path in self._stored()), default=0) + 1:06d}"

    def _stored(self) -> list[Path]:
        return list(self._generations.iterdir()) if self._generations.is_dir() else []


def file_sha256(path: Path) -> str:
    """The SHA-256 of a file's bytes, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _number(name: str) -> int:
    """What tells which generation came before which; 0 for what is none."""
    return int(name[1:]) if name[1:].isdecimal() else 0


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)


def _sync_files(folder: Path) -> None:
    for path in folder.iterdir():
        _sync(path)
    _sync(folder)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
