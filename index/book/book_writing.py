"""Writing the book of a generation: the SQLite file that ``index.book.book`` reads."""

import json
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from index.book.book_file import with_digest
from index.book.corrections import write_corrections
from index.book.earlier_book import EARLIER, EarlierBook, Row, searched_as
from index.book.recorded_questions import write_exchanges
from index.book.register_entries import write_registers
from index.book.restating import is_restated
from index.book.sql import marks
from index.passages.passage import Passage
from ingest.record import Document

_SCHEMA = """
CREATE TABLE documents (
    name TEXT PRIMARY KEY, version_id INTEGER NOT NULL, panel TEXT, meeting TEXT NOT NULL,
    date TEXT, has_minutes INTEGER NOT NULL, is_restated INTEGER NOT NULL,
    searched_as TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE passages (
    kind TEXT NOT NULL, heading TEXT NOT NULL,
    text TEXT NOT NULL, document TEXT NOT NULL REFERENCES documents (name),
    version_id INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    quotable_from INTEGER NOT NULL, tokens INTEGER NOT NULL, speeches TEXT NOT NULL,
    citation TEXT NOT NULL, digest TEXT NOT NULL,
    id INTEGER PRIMARY KEY, grp INTEGER NOT NULL, first_unit INTEGER NOT NULL,
    units INTEGER NOT NULL
);
CREATE TABLE speakers (
    role TEXT NOT NULL, passage INTEGER NOT NULL REFERENCES passages (id),
    PRIMARY KEY (role, passage)
) WITHOUT ROWID;
"""
_INDEX = "CREATE INDEX passages_by_document ON passages (document, kind)"
# What a passage goes by stands behind the digest of its words: it changes when others come and go.
_TAKE_OVER = f"""
INSERT INTO passages SELECT kind, heading, text, document, version_id, start, "end",
quotable_from, tokens, speeches, citation, digest,
id + :moved, grp + :moved, first_unit + :units_moved, units
FROM {EARLIER}.passages WHERE id >= :first AND id < :end ORDER BY id
"""
_SPEAKERS = f"SELECT role, passage + ? FROM {EARLIER}.speakers WHERE passage >= ? AND passage < ?"


def write_book(
    path: Path,
    documents: Sequence[Document],
    passages: Sequence[Passage],
    unit_rows: Sequence[tuple[int, int]],
    earlier: EarlierBook | None = None,
) -> None:
    """Write the book of a generation.

    ``passages`` are all but those taken over from an ``earlier`` book; ``unit_rows`` holds the
    first row of each one's units, and the row behind the last.
    """
    connection = sqlite3.connect(path, uri=True)
    try:
        if earlier:
            earlier.attach(connection)
        connection.executescript(_SCHEMA)
        connection.executemany(
            "INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?)", map(_row, documents)
        )
        _write_passages(connection, list(zip(passages, unit_rows, strict=True)), earlier)
        connection.execute(_INDEX)
        write_exchanges(connection, documents, earlier)
        write_registers(connection, documents, earlier)
        write_corrections(connection, documents, earlier)
        connection.commit()
    finally:
        connection.close()


def _write_passages(
    connection: sqlite3.Connection,
    passages: Sequence[tuple[Passage, tuple[int, int]]],
    earlier: EarlierBook | None,
) -> None:
    """Write passages and who speaks in them, in order, as a book made from nothing has them."""
    speakers: list[Row] = [(r, p.id) for p, _ in passages for r in p.citation.speakers]
    at = 0
    for stretch in earlier.stretches if earlier else ():
        while at < len(passages) and passages[at][0].id < stretch.to:
            _insert(connection, *passages[at])
            at += 1
        values = {"first": stretch.first, "end": stretch.end}
        moved = {"moved": stretch.moved, "units_moved": stretch.units_moved}
        connection.execute(_TAKE_OVER, values | moved)
        speakers += connection.execute(_SPEAKERS, (stretch.moved, stretch.first, stretch.end))
    for passage, rows in passages[at:]:
        _insert(connection, passage, rows)
    connection.executemany("INSERT INTO speakers VALUES (?, ?)", sorted(speakers))


def _row(document: Document) -> tuple[object, ...]:
    meeting = document.item.meeting
    day = meeting.date.isoformat() if meeting.date else None
    return (
        document.name,
        document.version_id,
        meeting.panel,
        meeting.key,
        day,
        document.has_minutes,
        is_restated(document.publisher),
        searched_as(document),
    )


def _insert(connection: sqlite3.Connection, passage: Passage, unit_rows: tuple[int, int]) -> None:
    p, (first, end) = passage, unit_rows
    speeches = json.dumps([(s.start, s.end, s.role, s.title) for s in p.speeches])
    words = with_digest(
        (
            *(p.kind, p.heading, p.text, p.document, p.version_id, p.start, p.end),
            *(p.quotable_from, p.tokens, speeches, p.citation.to_json()),
        )
    )
    row = (*words, p.id, p.group, first, end - first)
    connection.execute(f"INSERT INTO passages VALUES ({marks(row)})", row)
