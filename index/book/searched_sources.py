"""Which documents of a book record the same minutes, and what of each is searched.

Told when a generation is built, kept in its book, and only read afterwards.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from index.book.book_file import book_errors, open_book
from ingest.record import Document, MinutesStatus

if TYPE_CHECKING:
    from ingest.same_minutes.part_comparison import Fingerprints
    from ingest.same_minutes.recognition import Standing

_SCHEMA = """
CREATE TABLE same_minutes (
    document TEXT NOT NULL, item INTEGER NOT NULL, is_searched INTEGER NOT NULL,
    same_as TEXT, PRIMARY KEY (document, item)
) WITHOUT ROWID;
CREATE INDEX same_minutes_by_better ON same_minutes (same_as);
CREATE TABLE same_minutes_notes (document TEXT PRIMARY KEY, note TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE compared (
    document TEXT NOT NULL, version_id INTEGER NOT NULL, item INTEGER NOT NULL,
    fingerprints BLOB NOT NULL, PRIMARY KEY (document, version_id, item)
) WITHOUT ROWID;
CREATE TABLE silent (
    document TEXT NOT NULL, version_id INTEGER NOT NULL, PRIMARY KEY (document, version_id)
) WITHOUT ROWID;
CREATE TABLE confirmed (
    document TEXT PRIMARY KEY, minutes_status TEXT NOT NULL, reason TEXT NOT NULL
) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class Compared:
    """What was found of versions by themselves when documents were compared.

    ``prints`` are the fingerprints of their parts, ``silent`` those that confirm no minutes. It
    never changes, given the rules, so that it need not be found again.
    """

    prints: "Fingerprints" = field(default_factory=dict)
    silent: set[tuple[str, int]] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Searched:
    """Documents as they are searched and cited, and what became of each part of them.

    ``documents`` are in the order of the record, each with those blocks alone that no better
    source says, and with the status that a later meeting gave its minutes.
    """

    documents: list[Document]
    standings: list["Standing"]
    compared: Compared


@dataclass(frozen=True, slots=True)
class Sources:
    """What a book knows of one document beside others.

    ``others`` are the names of further documents that record the same minutes, each with whether
    anything of it is searched. ``status`` and ``status_reason`` are what a later meeting made of
    its minutes, ``None`` where none is known to have agreed them.
    """

    is_searched: bool
    note: str | None
    others: dict[str, bool]
    status: MinutesStatus | None
    status_reason: str | None


def searched_of(documents: Sequence[Document], known: Compared | None = None) -> Searched:
    """What of a record's documents is searched, and how it is cited.

    ``known`` is what the same rules found of versions at an earlier time.
    """
    # Finders compile patterns for a third of a second: who reads a book is spared that.
    from ingest.findings.arising.confirmations import confirmations, with_confirmation
    from ingest.same_minutes.recognition import same_minutes, searched_documents

    compared = known or Compared()
    standings = same_minutes(documents, compared.prints)
    confirmed = confirmations(documents, compared.silent)
    searched = searched_documents(documents, standings)
    return Searched([with_confirmation(d, confirmed) for d in searched], standings, compared)


def write_sources(book: Path, documents: Sequence[Document], searched: Searched) -> None:
    """Add to a book that is being made what ``read_sources`` tells; ``documents`` are as stored."""
    from ingest.same_minutes.recognition import notes_of

    connection = sqlite3.connect(book)
    try:
        connection.executescript(_SCHEMA)
        connection.executemany(
            "INSERT INTO same_minutes VALUES (?, ?, ?, ?)",
            (
                (
                    *(s.name.document, s.name.item, s.searched is not None),
                    s.same_as.document if s.same_as else None,
                )
                for s in searched.standings
            ),
        )
        connection.executemany(
            "INSERT INTO same_minutes_notes VALUES (?, ?)", notes_of(searched.standings).items()
        )
        connection.executemany(
            "INSERT INTO confirmed VALUES (?, ?, ?)",
            (
                (after.name, after.minutes_status, after.inferred["minutes_status"])
                for before, after in zip(documents, searched.documents, strict=True)
                if before.minutes_status != after.minutes_status
            ),
        )
        _write_compared(connection, {(d.name, d.version_id) for d in documents}, searched.compared)
        connection.commit()
    finally:
        connection.close()


def _write_compared(
    connection: sqlite3.Connection, versions: AbstractSet[tuple[str, int]], compared: Compared
) -> None:
    """Keep what is known of the versions that a book holds, and of no others."""
    prints = sorted(key for key in compared.prints if key[:2] in versions)
    connection.executemany(
        "INSERT INTO compared VALUES (?, ?, ?, ?)",
        ((*key, compared.prints[key].tobytes()) for key in prints),
    )
    connection.executemany("INSERT INTO silent VALUES (?, ?)", sorted(compared.silent & versions))


def read_compared(book: Path) -> Compared:
    """What a book knows of its versions by themselves."""
    import numpy as np  # who reads a book for its sources alone is spared that

    with _reading(book) as connection:
        rows = connection.execute("SELECT * FROM compared")
        prints = {
            (name, version, item): np.frombuffer(stored, dtype=np.uint64)
            for name, version, item, stored in rows
        }
        silent = {(name, version) for name, version in connection.execute("SELECT * FROM silent")}
    return Compared(prints, silent)


def read_sources(book: Path, document: str) -> Sources:
    """What a book knows of one document beside others."""
    with _reading(book) as connection:
        own = connection.execute(
            "SELECT is_searched, same_as FROM same_minutes WHERE document = ?", (document,)
        ).fetchall()
        note = connection.execute(
            "SELECT note FROM same_minutes_notes WHERE document = ?", (document,)
        ).fetchone()
        status = connection.execute(
            "SELECT minutes_status, reason FROM confirmed WHERE document = ?", (document,)
        ).fetchone()
        return Sources(
            is_searched=any(searched for searched, _ in own),
            note=note[0] if note else None,
            others=_others(connection, document, {same_as for _, same_as in own if same_as}),
            status=status[0] if status else None,
            status_reason=status[1] if status else None,
        )


def read_notes(book: Path) -> dict[str, str]:
    """By name of document, the sentence that tells which other source of it is searched."""
    with _reading(book) as connection:
        return dict(connection.execute("SELECT document, note FROM same_minutes_notes"))


def _others(connection: sqlite3.Connection, document: str, better: set[str]) -> dict[str, bool]:
    """Documents that a document repeats, that repeat it, or that repeat what it repeats."""
    names = set(better)
    for name in (document, *better):
        names.update(
            row[0]
            for row in connection.execute(
                "SELECT DISTINCT document FROM same_minutes WHERE same_as = ?", (name,)
            )
        )
    names.discard(document)
    return {
        name: bool(
            connection.execute(
                "SELECT max(is_searched) FROM same_minutes WHERE document = ?", (name,)
            ).fetchone()[0]
        )
        for name in sorted(names)
    }


@contextmanager
def _reading(book: Path) -> Iterator[sqlite3.Connection]:
    with book_errors(), closing(open_book(book)) as connection:
        yield connection
