"""Writing the book of a generation: the SQLite file that ``index.book.book`` reads."""

import json
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from index.book.book_file import with_digest
from index.book.corrections import write_corrections
from index.book.recorded_questions import write_exchanges
from index.book.register_entries import write_registers
from index.book.restating import is_restated
from index.book.sql import marks
from index.passages.passage import Passage
from ingest.record import Document

_SCHEMA = """
CREATE TABLE documents (
    name TEXT PRIMARY KEY, version_id INTEGER NOT NULL, panel TEXT, meeting TEXT NOT NULL,
    date TEXT, has_minutes INTEGER NOT NULL, is_restated INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE passages (
    id INTEGER PRIMARY KEY, grp INTEGER NOT NULL, kind TEXT NOT NULL, heading TEXT NOT NULL,
    text TEXT NOT NULL, document TEXT NOT NULL REFERENCES documents (name),
    version_id INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    quotable_from INTEGER NOT NULL, tokens INTEGER NOT NULL, speeches TEXT NOT NULL,
    citation TEXT NOT NULL, first_unit INTEGER NOT NULL, units INTEGER NOT NULL,
    digest TEXT NOT NULL
);
CREATE INDEX passages_by_document ON passages (document, kind);
CREATE TABLE speakers (
    role TEXT NOT NULL, passage INTEGER NOT NULL REFERENCES passages (id),
    PRIMARY KEY (role, passage)
) WITHOUT ROWID;
"""


def write_book(
    path: Path,
    documents: Sequence[Document],
    passages: Sequence[Passage],
    unit_counts: Sequence[int],
) -> None:
    """Write the book of a generation; ``unit_counts`` holds each passage's number of units."""
    connection = sqlite3.connect(path)
    try:
        connection.executescript(_SCHEMA)
        connection.executemany(
            "INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?)", map(_row, documents)
        )
        first = 0
        for passage, count in zip(passages, unit_counts, strict=True):
            _insert(connection, passage, first, count)
            first += count
        write_exchanges(connection, documents)
        write_registers(connection, documents)
        write_corrections(connection, documents)
        connection.commit()
    finally:
        connection.close()


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
    )


def _insert(connection: sqlite3.Connection, passage: Passage, first: int, units: int) -> None:
    p = passage
    connection.execute(
        f"INSERT INTO passages VALUES ({marks(range(16))})",
        with_digest(
            (
                *(
                    p.id,
                    p.group,
                    p.kind,
                    p.heading,
                    p.text,
                    p.document,
                    p.version_id,
                    p.start,
                    p.end,
                ),
                *(p.quotable_from, p.tokens),
                json.dumps([(s.start, s.end, s.role, s.title) for s in p.speeches]),
                p.citation.to_json(),
                *(first, units),
            )
        ),
    )
    connection.executemany(
        "INSERT INTO speakers VALUES (?, ?)", [(role, p.id) for role in p.citation.speakers]
    )
