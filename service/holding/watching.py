"""Watching folders: which files are new or changed, and written to their end.

The folder is looked at again and again rather than told of by the system: a council's shared
drive tells nothing. A file counts as written to its end once it is found as it was at the look
before.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ingest.errors import BusyError
from ingest.readers.source_files import find_sources
from ingest.record.facts import FACTS_FILE
from service.contract.ingest_report import IngestModel

_State = tuple[tuple[int, int] | None, ...]
Ingest = Callable[[set[str]], IngestModel]


@dataclass(slots=True)
class FolderWatch:
    """What was found at the last look, and what was taken of it."""

    folders: Sequence[Path]
    _seen: dict[str, _State] = field(default_factory=dict)
    _taken: dict[str, _State] = field(default_factory=dict)

    def look(self) -> set[str]:
        """The origins of the files that are written to their end and were not taken as they are.

        A file counts as changed where the ``meetings.json`` beside it is.
        """
        now = {source.origin: _state(source.path) for source in find_sources(self.folders)}
        settled = {
            origin
            for origin, state in now.items()
            if self._seen.get(origin) == state and self._taken.get(origin) != state
        }
        self._seen = now
        return settled

    def took(self, origins: set[str]) -> None:
        """Note that these files were taken as they were at the last look."""
        self._taken |= {origin: self._seen[origin] for origin in origins}


def watch(
    folders: Sequence[Path], ingest: Ingest, wait: Callable[[], None]
) -> Iterator[IngestModel | BusyError]:
    """Read what is put into folders, as long as the caller goes on; ``wait`` parts the looks.

    ``ingest`` reads the files of these origins. While another process is
    writing to the book nothing is taken: that is yielded as an error, and tried at the next look.
    """
    watched = FolderWatch(folders)
    while True:
        settled = watched.look()
        if settled:
            try:
                yield ingest(settled)
                watched.took(settled)
            except BusyError as error:
                yield error
        wait()


def _state(path: Path) -> _State:
    return tuple(_size_and_time(file) for file in (path, path.parent / FACTS_FILE))


def _size_and_time(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns
