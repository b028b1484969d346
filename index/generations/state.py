"""How the index of a home stands: the one reading of it that every command goes by."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from index.book.book_file import damaged_index
from index.generations.current_book import is_current, open_whole_book
from index.generations.generation_folder import Generations
from index.generations.manifest import IndexSettings, Manifest, check_digests, read_manifest
from index.index_errors import DamagedIndexError, IndexMismatchError, NoIndexError
from ingest.record.view import RecordView
from ingest.storage import disk_error

_ATTEMPTS = 5
Condition = Literal["none", "current", "behind", "other", "damaged"]


@dataclass(frozen=True, slots=True)
class IndexState:
    """How the current generation stands to the record.

    There is ``none``, it is ``current``, ``behind`` the record or the rules, made by ``other``
    settings or another version, or ``damaged``. ``told`` is one sentence that says what is wrong
    and what mends it, ``None`` where nothing is. ``manifest`` is there where it can be read.
    """

    condition: Condition
    name: str | None = None
    manifest: Manifest | None = None
    told: str | None = None


def read_state(home: Path, settings: IndexSettings, store: RecordView, rules: str) -> IndexState:
    """Read all of the current generation, and hold it against the record and the rules."""
    for _ in range(_ATTEMPTS):
        state = _read_state(home, settings, store, rules)
        if state.name == Generations(home).current_name():
            break  # else it was swapped out and removed while it was being read
    return state


def _read_state(home: Path, settings: IndexSettings, store: RecordView, rules: str) -> IndexState:
    generations = Generations(home)
    name = generations.current_name()
    manifest: Manifest | None = None
    try:
        folder = generations.current()
        manifest = read_manifest(folder)
        manifest.require(settings)
        check_digests(folder, manifest)
        book = open_whole_book(folder, manifest)
        try:
            if manifest.digests and is_current(manifest, book, store, rules):
                return IndexState("current", name, manifest)
        finally:
            book.close()
    except NoIndexError as error:
        return IndexState("none", told=str(error))
    except DamagedIndexError as error:
        return IndexState("damaged", name, manifest, str(error))
    except IndexMismatchError as error:
        return IndexState("other", name, manifest, str(error))
    except (OSError, ValueError) as error:
        told = disk_error(error, f"the index in {home}") or damaged_index("a file of it is missing")
        return IndexState("damaged", name, manifest, str(told))
    behind = "The index is behind the record; run `minutebook index`."
    return IndexState("behind", name, manifest, behind)
