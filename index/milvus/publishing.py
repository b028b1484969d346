"""Writing a generation to Milvus: what changed alone, and never half before anybody's eyes.

The collection that nobody reads is brought up to the generation, then the alias is switched to it.
A process that is killed on the way leaves readers with the collection that the alias stands for;
the next begins again and writes what is lacking. The caller holds the book's write lock.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.generations.current_book import BOOK_FILE
from index.generations.generation import Generation
from index.generations.generation_folder import file_sha256
from index.generations.manifest import MANIFEST_FILE, file_digests, file_sizes, write_manifest
from index.index_errors import EngineAwayError, EngineError
from index.milvus.carried_files import Listing, read_listing, take_listing_away, write_files
from index.milvus.collections import (
    Names,
    dimension_of,
    drop,
    files_of,
    load,
    make_collections,
    read_alias,
    switch_alias,
)
from index.milvus.connection import Connection
from index.milvus.rows import StoredPassage, group_of
from index.milvus.slim_book import write_slim_book
from index.milvus.terms import VOCABULARY_FILE, PassageTerms, VocabularyCount
from index.passages.passage import Passage
from index.vectors.passage_vectors import PassageVectors, Units

# Passages that are read from a generation, and rows that are written, at once.
_READ = 500
_WRITTEN = 250
_LISTED = 5_000

Ids = NDArray[np.int64]
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
    if dimension_of(connection, target) not in (None, manifest.dimension):
        drop(connection, target)
    make_collections(connection, target, manifest.dimension, vector_index)
    take_listing_away(connection, target)
    passages = _Passages(generation, progress)
    ids = passages.ids()
    there = _ids(connection, target)
    gone, lacking = np.setdiff1d(there, ids), set(np.setdiff1d(ids, there).tolist())
    _delete(connection, target, gone.tolist())
    passages.write(connection, target, lacking)
    connection.call("flush", target)
    files = {**passages.files(made), **extra}
    write_files(connection, target, generation.name, manifest, held, files)
    load(connection, target)
    _check_count(connection, target, len(ids))
    switch_alias(connection, names, target)
    _erase(connection, names.other(target), versions)
    return Published(target, len(lacking), len(gone))


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


class _Passages:
    """The passages of a generation as Milvus holds them, in batches."""

    def __init__(self, generation: Generation, progress: Progress) -> None:
        self._generation = generation
        self._progress = progress
        self._count = generation.manifest.passages
        self._keys: list[tuple[int, int, int]] = []
        self._vocabulary = VocabularyCount()
        self._first_starts: dict[int, int] = {}

    def ids(self) -> Ids:
        """The ids that they have in Milvus; counts their words by the way."""
        for was, stored in self._stored("Comparing with Milvus"):
            self._keys.append((was, stored.passage.id, stored.passage.group))
            self._vocabulary.add(stored.terms)
        ids = np.array([key[1] for key in self._keys], dtype=np.int64)
        if len(np.unique(ids)) != self._count:
            raise EngineError("two passages have the same hash; run `minutebook index --rebuild`")
        return ids

    def write(self, connection: Connection, collection: str, lacking: set[int]) -> None:
        """Write those whose ids are lacking."""
        if not lacking:
            return
        wanted = [was for was, new, _ in self._keys if new in lacking]
        rows = []
        for _, stored in self._stored("Writing to Milvus", wanted):
            rows.append(stored.row())
            if len(rows) == _WRITTEN:
                connection.call("insert", collection, rows)
                rows = []
        if rows:
            connection.call("insert", collection, rows)

    def files(self, folder: Path) -> dict[str, Path]:
        """The files of a generation that a replica needs, written into a folder, by their path."""
        generation = self._generation
        write_slim_book(generation.folder / BOOK_FILE, folder / BOOK_FILE, self._keys)
        self._vocabulary.vocabulary(generation.lexical.word_counts).save(folder)
        manifest = generation.manifest.model_copy(
            update={
                "book_sha256": file_sha256(folder / BOOK_FILE),
                "files": file_sizes(folder),
                "digests": file_digests(folder),
            }
        )
        write_manifest(folder, manifest)
        place = f"index/generations/{generation.name}"
        return {
            f"{place}/{name}": folder / name for name in (BOOK_FILE, VOCABULARY_FILE, MANIFEST_FILE)
        }

    def _stored(
        self, step: str, ids: Sequence[int] | None = None
    ) -> Iterator[tuple[int, StoredPassage]]:
        wanted = range(self._count) if ids is None else ids
        for at in range(0, len(wanted), _READ):
            some = wanted[at : at + _READ]
            passages = self._generation.book.passages(some)
            outlines = self._generation.book.outlines(some)
            for i in some:
                outline = outlines[i]
                passage = self._with_group(passages[i])
                units = self._generation.units[outline.first_unit : outline.end_unit]
                terms = PassageTerms.of(passage, self._generation.lexical.stemmer)
                yield (
                    i,
                    StoredPassage.of(
                        passage, outline, units, self._vectors(i, units, outline.first_unit), terms
                    ),
                )
            self._progress(step, min(at + _READ, len(wanted)), len(wanted))

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


def _ids(connection: Connection, collection: str) -> Ids:
    found = [
        row["id"]
        for rows in connection.rows(
            collection, batch_size=_LISTED, output_fields=["id"], consistency_level="Strong"
        )
        for row in rows
    ]
    return np.array(found, dtype=np.int64)


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
