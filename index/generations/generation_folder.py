"""Generations on disk: each index is built aside, complete, then swapped in by one rename.

``index/CURRENT`` holds the name of the generation that readers open. It is replaced atomically,
so that whoever reads it finds the generation before or the one after, and never half of one.
"""

import os
import shutil
import stat
from pathlib import Path

from index.index_errors import NoIndexError

_CURRENT = "CURRENT"
_BUILDING = "building"
_CHECKPOINT = "encoded.sqlite"
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
        """The name of the current generation; ``None`` before the first is complete."""
        try:
            return (self._folder / _CURRENT).read_text(encoding="utf-8", errors="replace").strip()
        except FileNotFoundError:
            return None

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
        shutil.rmtree(building, ignore_errors=True)
        building.mkdir(parents=True)
        return building

    def swap_in(self, building: Path, *, keep_before: bool) -> str:
        """Make a complete build the current generation; returns its name.

        Its files can only be read from then on: processes that map them rely on their not changing.
        The one before is kept for readers that are just opening it, unless ``keep_before`` is off
        because it holds text that was erased from the record; older ones are removed.
        """
        before = self.current_name()
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
        self._remove_all_but({name, before if keep_before else None})
        self.checkpoint.unlink(missing_ok=True)
        return name

    def _next_name(self) -> str:
        names = [path.name for path in self._generations.glob("g*")]
        return f"g{max((int(name[1:]) for name in names if name[1:].isdigit()), default=0) + 1:06d}"

    def _remove_all_but(self, names: set[str | None]) -> None:
        for path in self._generations.iterdir():
            if path.name not in names:
                shutil.rmtree(path, ignore_errors=True)


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
