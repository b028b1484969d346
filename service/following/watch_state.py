"""What is kept of saved searches from one time to the next: no word of them, nor of any minutes.

Of each search it is kept when the newest of the documents was read that it was last looked for in.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Annotated

from filelock import FileLock, Timeout
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from ingest.errors import BusyError, RecordError
from ingest.storage import disk_errors
from service.holding.locking import as_open_as

STATE_FILE = "watch.json"
_LOCK_FILE = "watch.lock"


class _Kept(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    book: str
    seen: dict[Annotated[str, Field(pattern="^[0-9a-f]{64}$")], AwareDatetime]


class WatchState:
    """The state in a home folder; whoever changes it is alone by ``watching``."""

    def __init__(self, home: Path) -> None:
        self._path = home / STATE_FILE

    def seen(self, book: str) -> dict[str, datetime]:
        """When the newest document was read, by the key of a search that was looked at before.

        Nothing, where that was another ``book``: a record that was begun anew. Raises
        ``RecordError`` where the file is not as it was written.
        """
        with disk_errors(f"the file {self._path}"):
            try:
                kept = _Kept.model_validate_json(self._path.read_bytes())
            except FileNotFoundError:
                return {}
            except ValidationError as error:
                raise RecordError(
                    f"{self._path} is damaged; delete it, and every search begins anew with what "
                    "comes from then on"
                ) from error
        return kept.seen if kept.book == book else {}

    def keep(self, book: str, seen: Mapping[str, datetime]) -> None:
        """Keep what is seen now, beside what was kept of other searches; in one step."""
        kept = _Kept(book=book, seen=self.seen(book) | dict(seen))
        aside = self._path.with_suffix(".new")
        with disk_errors(f"the file {self._path}"), as_open_as(self._path.parent):
            with aside.open("wb") as file:
                file.write(kept.model_dump_json().encode())
                file.flush()
                os.fsync(file.fileno())
            aside.replace(self._path)


@contextmanager
def watching(home: Path) -> Iterator[WatchState]:
    """The state of a home that is there, for this process alone.

    Raises ``BusyError`` where another watches.
    """
    try:
        with disk_errors(f"the book in {home}"), as_open_as(home):
            lock = FileLock(home / _LOCK_FILE, timeout=0)
            lock.acquire()
    except Timeout as error:
        raise BusyError(
            f"another `minutebook watch` looks at {home}; wait until it is done and try again"
        ) from error
    try:
        yield WatchState(home)
    finally:
        lock.release()
