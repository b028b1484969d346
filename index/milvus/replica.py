"""A replica: what it needs beside passages, unpacked from Milvus into a home, and opened.

A home that holds no record of its own is the replica's altogether: the record and the generation
are unpacked into it, as if they had been made there. A home in which minutes are read keeps its
record; the generation is unpacked beside it.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from filelock import FileLock

from index.generations.current_book import BOOK_FILE
from index.generations.generation_folder import file_sha256
from index.generations.manifest import (
    MANIFEST_FILE,
    IndexSettings,
    Manifest,
    check_digests,
    read_manifest,
)
from index.generations.unpacked import (
    UNPACKING_LOCK,
    is_replica,
    mark_replica,
    remove_unpacked,
    unpacked_in,
)
from index.index_errors import (
    DamagedIndexError,
    EngineAwayError,
    EngineError,
    IndexMismatchError,
    NoIndexError,
)
from index.milvus.book_facts import BookFacts
from index.milvus.carried_files import Listing, fetch_file, is_listed, read_listing
from index.milvus.collections import Names, is_made, load, read_alias
from index.milvus.connection import Connection
from index.milvus.milvus_book import MilvusBook
from index.milvus.milvus_words import MilvusWords
from index.milvus.row_source import RowSource
from index.words.term_lists import TermLists
from ingest.record.database import RECORD_FILE
from ingest.storage import disk_errors

_CURRENT = "index/CURRENT"
_ATTEMPTS = 5
_NAMES = Names()


@dataclass(frozen=True, slots=True)
class MilvusGeneration:
    """A complete index in Milvus, with what a replica holds of it."""

    connection: Connection
    collection: str
    listing: Listing
    manifest: Manifest
    book: MilvusBook
    lexical: MilvusWords
    rows: RowSource

    @property
    def name(self) -> str:
        """What tells it from those before and after."""
        return self.listing.generation

    def check_files(self) -> None:
        """Look whether its collection is still what it was when it was opened.

        Raises ``DamagedIndexError`` where another generation is being written into it or it was
        dropped, as is done with text that was erased, and ``EngineAwayError`` where Milvus does not
        answer.
        """
        if not self._is_listed():
            raise DamagedIndexError(
                "the generation that answered is no longer in Milvus; what is there now is being "
                "taken up"
            )

    def _is_listed(self) -> bool:
        try:
            return is_listed(self.connection, self.collection, self.listing)
        except EngineAwayError:
            raise
        except EngineError:
            if not is_made(self.connection, self.collection):
                return False
            # A server that was started anew may have forgotten what it had loaded.
            load(self.connection, self.collection)
            return is_listed(self.connection, self.collection, self.listing)

    def check_whole(self) -> None:
        """Make sure that all its passages are there. Raises as ``check_files`` does."""
        found = self.connection.call(
            "query", self.collection, filter="", output_fields=["count(*)"]
        )
        if int(found[0]["count(*)"]) != self.manifest.passages:
            raise DamagedIndexError(
                "the index in Milvus is damaged: passages are missing; run `minutebook index` "
                "where it is written"
            )
        self.check_files()

    def close(self) -> None:
        """Let go of its book; the connection stays."""
        self.book.close()


@dataclass(frozen=True, slots=True)
class Replica:
    """Opens what is in Milvus, and keeps what it needs of it in ``home``."""

    connection: Connection
    home: Path
    settings: IndexSettings
    names: Names = _NAMES

    def is_newest(self, generation: MilvusGeneration) -> bool:
        """Whether a generation is the one that readers are sent to now."""
        current = read_alias(self.connection, self.names)
        return current == generation.collection and is_listed(
            self.connection, current, generation.listing
        )

    def open(self) -> MilvusGeneration:
        """Open the newest generation.

        Raises ``NoIndexError`` where there is none, ``IndexMismatchError`` where it was made with
        other settings, ``EngineError`` where Milvus fails, ``EngineAwayError`` where it does not
        answer, ``StorageError`` where there is no room to unpack it.
        """
        for _ in range(_ATTEMPTS):
            collection, listing = self._newest()
            listing.manifest.require(self.settings)
            with disk_errors(f"the replica in {self.home}"):
                folder = self._unpacked(collection, listing)
                if read_alias(self.connection, self.names) == collection:
                    return self._opened(folder, collection, listing)
        raise NoIndexError("the index in Milvus changes too fast to open; try again")

    def _newest(self) -> tuple[str, Listing]:
        collection = read_alias(self.connection, self.names)
        if collection is not None:
            load(self.connection, collection)
            listing = read_listing(self.connection, collection)
            if listing is not None:
                return collection, listing
        else:
            with disk_errors(f"the replica in {self.home}"):
                remove_unpacked(self.home)
        raise NoIndexError(
            "there is no index in Milvus yet; run `minutebook ingest PATH` where it is to be "
            "written"
        )

    def _opened(self, folder: Path, collection: str, listing: Listing) -> MilvusGeneration:
        manifest = read_manifest(folder)
        rows = RowSource(self.connection, collection, manifest.dimension)
        return MilvusGeneration(
            connection=self.connection,
            collection=collection,
            listing=listing,
            manifest=manifest,
            book=MilvusBook(folder / BOOK_FILE, rows),
            lexical=self._words(folder, collection),
            rows=rows,
        )

    def _words(self, folder: Path, collection: str) -> MilvusWords:
        words = MilvusWords(
            self.connection.patient(), collection, TermLists.load(folder), BookFacts.load(folder)
        )
        # An engine that makes its lists of words when they are first asked for may take longer
        # than a question can wait.
        words.best([list(words.lists.rows)[:1]], 1)
        return replace(words, connection=self.connection)

    def _unpacked(self, collection: str, listing: Listing) -> Path:
        """The folder of the generation, with all its files as they were carried."""
        with self._unpacking() as root:
            folder = root / "index" / "generations" / listing.generation
            if not _is_there(folder, listing):
                self._unpack(root, collection, listing)
            return folder

    def _unpack(self, root: Path, collection: str, listing: Listing) -> None:
        building = root / "index" / "building"
        shutil.rmtree(building, ignore_errors=True)
        for name, carried in listing.files.items():
            if not self._is_wanted(root, name):
                continue
            target = building / name
            target.parent.mkdir(parents=True, exist_ok=True)
            fetch_file(self.connection, collection, carried, target)
        folder = Path("index/generations") / listing.generation
        shutil.rmtree(root / folder, ignore_errors=True)
        # The record before the index that is made from it; the pointer to that last of all.
        for name in sorted(listing.files, key=lambda n: (n != RECORD_FILE, n)):
            if (building / name).exists():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (building / name).replace(root / name)
        pointer = root / f"{_CURRENT}.next"
        pointer.write_text(listing.generation, encoding="ascii")
        pointer.replace(root / _CURRENT)
        shutil.rmtree(building, ignore_errors=True)
        for other in (root / "index" / "generations").iterdir():
            if other.name != listing.generation:
                # Whoever reads it has it open.
                shutil.rmtree(other, ignore_errors=True)

    def _is_wanted(self, root: Path, name: str) -> bool:
        """Whether a file is to be fetched: not the record of a home that has its own."""
        is_own = root == self.home
        if name.startswith("index/encoders/"):
            return is_own and not (root / name).exists()
        return is_own or name != RECORD_FILE

    @contextmanager
    def _unpacking(self) -> Iterator[Path]:
        """Where this process alone unpacks now: the home itself, or a folder beside its record."""
        self.home.mkdir(mode=0o700, parents=True, exist_ok=True)
        has_record = (self.home / RECORD_FILE).exists() and not is_replica(self.home)
        root = unpacked_in(self.home) if has_record else self.home
        root.mkdir(mode=0o700, parents=True, exist_ok=True)
        with FileLock(root / UNPACKING_LOCK):
            if not has_record:
                mark_replica(self.home)
            yield root


def _is_there(folder: Path, listing: Listing) -> bool:
    """Whether a generation was unpacked whole, and from this listing."""
    try:
        manifest = read_manifest(folder)
        check_digests(folder, manifest)
    except (OSError, ValueError, IndexMismatchError):
        return False
    carried = {Path(name).name: f.sha256 for name, f in listing.files.items()}
    return carried.get(MANIFEST_FILE) == file_sha256(folder / MANIFEST_FILE)
