"""Writing the book of a generation: the SQLite file that ``index.book.book`` reads."""

import json
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from index.book.book_file import with_digest
from index.book.corrections import write_corrections
from index.book.earlier_book import EARLIER, EarlierBook, searched_as
from index.book.recorded_questions import write_exchanges
from index.book.register_entries import write_registers
from index.book.restating import is_restated
from index.book.sql import marks
from index.passages.passage import Passage
from index.passages.stretches import Stretch
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
_TAKEN_OVER = (
    f"""
    INSERT INTO passages SELECT kind, heading, text, document, version_id, start, "end",
    quotable_from, tokens, speeches, citation, digest,
    id + :moved, grp + :moved, first_unit + :units_moved, units
    FROM {EARLIER}.passages WHERE id >= :first AND id < :end ORDER BY id
    """,
    f"""
    INSERT INTO speakers SELECT role, passage + :moved
    FROM {EARLIER}.speakers WHERE passage >= :first AND passage < :end
    """,
)


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
        for passage, rows in zip(passages, unit_rows, strict=True):
            _insert(connection, passage, *rows)
        for stretch in earlier.stretches if earlier else ():
            _take_over(connection, stretch)
        connection.execute(_INDEX)
        write_exchanges(connection, documents, earlier)
        write_registers(connection, documents, earlier)
        write_corrections(connection, documents, earlier)
        connection.commit()
    finally:
        connection.close()


def _take_over(connection: sqlite3.Connection, stretch: Stretch) -> None:
    values = {
        **{"first": stretch.first, "end": stretch.end},
        **{"moved": stretch.moved, "units_moved": stretch.units_moved},
    }
    for sql in _TAKEN_OVER:
        connection.execute(sql, values)


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


def _insert(connection: sqlite3.Connection, passage: Passage, first: int, end: int) -> None:
    p = passage
    speeches = json.dumps([(s.start, s.end, s.role, s.title) for s in p.speeches])
    connection.execute(
        f"INSERT INTO passages VALUES ({marks(range(16))})",
        (
            *with_digest(
                (
                    *(p.kind, p.heading, p.text, p.document, p.version_id, p.start, p.end),
                    *(p.quotable_from, p.tokens, speeches, p.citation.to_json()),
                )
            ),
            *(p.id, p.group, first, end - first),
        ),
    )
    connection.executemany(
        "INSERT INTO speakers VALUES (?, ?)", [(role, p.id) for role in p.citation.speakers]
    )
