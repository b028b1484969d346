"""Writing a generation to Milvus: what changed alone, and never half before anybody's eyes.

The collection that nobody reads is brought up to the generation, then the alias is switched to it.
A process that is killed on the way leaves readers with the collection that the alias stands for;
the next begins again and writes what is lacking. The caller holds the book's write lock.
"""

import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np

from index.book.book import Outline
from index.generations.current_book import BOOK_FILE
from index.generations.generation import Generation
from index.generations.generation_folder import file_sha256
from index.generations.manifest import file_digests, file_sizes, write_manifest
from index.index_errors import EngineAwayError, EngineError
from index.milvus.book_facts import BookFacts
from index.milvus.carried_files import MADE, Listing, read_listing, take_listing_away, write_files
from index.milvus.collections import (
    Names,
    drop,
    files_of,
    is_fit_for,
    load,
    make_collections,
    read_alias,
    switch_alias,
)
from index.milvus.connection import Connection, Row
from index.milvus.rows import StoredPassage, group_of, speaking_in
from index.milvus.slim_book import write_slim_book
from index.milvus.terms import PassageTerms
from index.passages.passage import Passage
from index.vectors.passage_vectors import PassageVectors, Units
from index.words.term_lists import LIST_FILES

# Passages that are read from a generation, and rows that are written, at once.
_READ = 500
_WRITTEN = 250
_LISTED = 5_000

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Published:
    """What became of a generation in Milvus; rows are passages."""

    collection: str
    written: int
    taken_away: int


def publish(
    connection: Connection,
    generation: Generation,
    extra: Mapping[str, Path],
    versions: AbstractSet[int],
    progress: Progress,
    made: Path,
    *,
    names: Names | None = None,
    vector_index: str = "AUTOINDEX",
) -> Published:
    """Make a generation what readers of Milvus find.

    ``extra`` are further files that replicas need, by their path in a home. ``versions`` are all
    that the record holds: text of others leaves the collection of before too. ``made`` is an empty
    folder in which the files of the generation that replicas need are made. Raises ``EngineError``
    where the engine holds the book of another record or fails, ``EngineAwayError`` where it does
    not answer.
    """
    names = names or Names()
    current = read_alias(connection, names)  # who is away is told of at once
    connection = connection.patient()
    listed = _listing(connection, current)
    manifest = generation.manifest
    if listed and listed.manifest.record_book != manifest.record_book:
        raise EngineError(
            f"{connection.address.uri} holds the book of another record; name another file or "
            "database with MINUTEBOOK_MILVUS_URI"
        )
    held = tuple(sorted(versions))
    if current and listed and (listed.manifest, listed.versions) == (manifest, held):
        _erase(connection, names.other(current), versions)
        return Published(current, 0, 0)
    target = names.other(current)
    if not is_fit_for(connection, target, manifest.dimension):
        drop(connection, target)
    make_collections(connection, target, manifest.dimension, vector_index)
    take_listing_away(connection, target)
    passages = _Passages(generation, progress)
    there = _ids(connection, target)
    written = passages.write(connection, target, there)
    gone = sorted(there.difference(passages.ids))
    _delete(connection, target, gone)
    connection.call("flush", target)
    files = {**passages.files(made), **extra}
    write_files(connection, target, generation.name, manifest, held, files)
    load(connection, target)
    _check_count(connection, target, manifest.passages)
    switch_alias(connection, names, target)
    _erase(connection, names.other(target), versions)
    return Published(target, written, len(gone))


def withdraw(
    connection: Connection, names: Names | None = None, *, book: str | None = None
) -> None:
    """Take a book out of Milvus whole, as where text was erased and no index is without it.

    Where ``book``, the identity of a record, is given, the book of another record stays.
    """
    names = names or Names()
    current = read_alias(connection, names)
    listed = _listing(connection, current) if book else None
    if listed and listed.manifest.record_book != book:
        return
    if current:
        connection.call("drop_alias", names.prefix)
    for collection in names.both:
        drop(connection, collection)


def _listing(connection: Connection, collection: str | None) -> Listing | None:
    if collection is None:
        return None
    load(connection, collection)
    try:
        return read_listing(connection, collection)
    except EngineAwayError:
        raise
    except EngineError:
        return None  # of another version, or not whole: written anew


def _batched(rows: Iterator[Row], size: int) -> Iterator[list[Row]]:
    """Rows, so many at once."""
    while some := list(islice(rows, size)):
        yield some


class _Passages:
    """The passages of a generation as Milvus holds them, in batches."""

    def __init__(self, generation: Generation, progress: Progress) -> None:
        self._generation = generation
        self._progress = progress
        self._count = generation.manifest.passages
        self._keys: list[tuple[int, int, int]] = []
        self._lengths: list[Sequence[int]] = []
        self._speaking: set[str] = set()
        self._first_starts: dict[int, int] = {}

    @property
    def ids(self) -> list[int]:
        """The ids that they have in Milvus, of those that were gone through."""
        return [new for _, new, _ in self._keys]

    def write(self, connection: Connection, collection: str, there: AbstractSet[int]) -> int:
        """Go through all of them and write those that are not there; returns how many."""
        written = 0
        # Rows are on their way while the next are made.
        with ThreadPoolExecutor(1) as sending:
            on_its_way: Future[Any] | None = None
            for rows in _batched(self._lacking(there), _WRITTEN):
                if on_its_way:
                    on_its_way.result()
                on_its_way = sending.submit(connection.call, "insert", collection, rows)
                written += len(rows)
            if on_its_way:
                on_its_way.result()
        return written

    def _lacking(self, there: AbstractSet[int]) -> Iterator[Row]:
        seen = set[int]()
        for was, stored in self._stored():
            new = stored.passage.id
            if new in seen:
                raise EngineError(
                    "two passages have the same hash; run `minutebook index --rebuild`"
                )
            seen.add(new)
            self._keys.append((was, new, stored.passage.group))
            self._lengths.append(stored.terms.lengths)
            self._speaking.add(speaking_in(stored.passage))
            if new not in there:
                yield stored.row()

    def files(self, folder: Path) -> dict[str, Path]:
        """The files of a generation that a replica needs, written into a folder, by their path."""
        generation = self._generation
        write_slim_book(generation.folder / BOOK_FILE, folder / BOOK_FILE, self._keys)
        BookFacts.of(self.ids, self._lengths, sorted(self._speaking)).save(folder)
        for name in LIST_FILES:
            shutil.copyfile(generation.folder / name, folder / name)
        manifest = generation.manifest.model_copy(
            update={
                "book_sha256": file_sha256(folder / BOOK_FILE),
                "files": file_sizes(folder),
                "digests": file_digests(folder),
            }
        )
        write_manifest(folder, manifest)
        place = f"index/generations/{generation.name}"
        return {f"{place}/{name}": folder / name for name in MADE}

    def _stored(self) -> Iterator[tuple[int, StoredPassage]]:
        for at in range(0, self._count, _READ):
            some = range(at, min(at + _READ, self._count))
            passages = self._generation.book.passages(some)
            outlines = self._generation.book.outlines(some)
            for i in some:
                yield i, self._stored_one(i, passages[i], outlines[i])
            self._progress("Writing to Milvus", some.stop, self._count)

    def _stored_one(self, i: int, read: Passage, outline: Outline) -> StoredPassage:
        passage = self._with_group(read)
        units = self._generation.units[outline.first_unit : outline.end_unit]
        terms = PassageTerms.of(passage, self._generation.lexical.stemmer)
        vectors = self._vectors(i, units, outline.first_unit)
        return StoredPassage.of(passage, outline, units, vectors, terms)

    def _with_group(self, passage: Passage) -> Passage:
        # In order of the book, so the first part of an exchange comes first.
        first = self._first_starts.setdefault(passage.group, passage.start)
        return replace(passage, group=group_of(passage, first))

    def _vectors(self, i: int, units: Units, first: int) -> PassageVectors:
        return PassageVectors(
            units=self._generation.unit_vectors[first : first + len(units)],
            tokens=self._generation.tokens.of_passage(i),
            unit_tokens=np.stack([units["first_token"], units["end_token"]], axis=1),
        )


def _ids(connection: Connection, collection: str) -> set[int]:
    return {
        int(row["id"])
        for rows in connection.rows(
            collection, batch_size=_LISTED, output_fields=["id"], consistency_level="Strong"
        )
        for row in rows
    }


def _delete(connection: Connection, collection: str, ids: Sequence[int]) -> None:
    for at in range(0, len(ids), _LISTED):
        connection.call("delete", collection, ids=list(ids[at : at + _LISTED]))


def _check_count(connection: Connection, collection: str, wanted: int) -> None:
    """Make sure that all is there before readers are sent to it."""
    found = connection.call(
        "query", collection, filter="", output_fields=["count(*)"], consistency_level="Strong"
    )
    if int(found[0]["count(*)"]) != wanted:
        raise EngineError(
            f"Milvus holds {int(found[0]['count(*)']):,} passages instead of {wanted:,}; run "
            "`minutebook index` again"
        )


def _erase(connection: Connection, collection: str, versions: AbstractSet[int]) -> None:
    """Drop a collection that readers have left, where it may hold what the record no longer does.

    Rows and files alike: a document of which nothing is searched is in the carried record alone.
    """
    parts = (collection, files_of(collection))
    is_whole = all(connection.call("has_collection", part) for part in parts)
    listed = _listing(connection, collection) if is_whole else None
    if listed is None or not versions >= set(listed.versions):
        drop(connection, collection)
