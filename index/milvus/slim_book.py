"""The book of a generation as it is carried to replicas: all but the words of its passages."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

_SLIM = """
CREATE TABLE slim (
    id INTEGER PRIMARY KEY, grp INTEGER NOT NULL, kind TEXT NOT NULL, document TEXT NOT NULL,
    version_id INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    first_unit INTEGER NOT NULL, units INTEGER NOT NULL
);
INSERT INTO slim SELECT k.id, k.grp, p.kind, p.document, p.version_id, p.start, p."end", 0, p.units
    FROM passages p JOIN keys k ON k.was = p.id;
CREATE TABLE spoken (
    role TEXT NOT NULL, passage INTEGER NOT NULL, PRIMARY KEY (role, passage)
) WITHOUT ROWID;
INSERT INTO spoken SELECT s.role, k.id FROM speakers s JOIN keys k ON k.was = s.passage;
DROP TABLE speakers;
DROP TABLE passages;
ALTER TABLE slim RENAME TO passages;
ALTER TABLE spoken RENAME TO speakers;
CREATE INDEX passages_by_document ON passages (document, kind);
"""


def write_slim_book(book: Path, target: Path, keys: Iterable[tuple[int, int, int]]) -> None:
    """Write a book without the words of its passages.

    ``keys`` holds, for each passage, its id in the book, and the id and group it has in Milvus.
    """
    uri = f"{book.absolute().as_uri()}?mode=ro&immutable=1"
    with closing(sqlite3.connect(uri, uri=True)) as found, closing(sqlite3.connect(target)) as slim:
        found.backup(slim)
        slim.execute("CREATE TEMP TABLE keys (was INTEGER PRIMARY KEY, id INTEGER, grp INTEGER)")
        slim.executemany("INSERT INTO keys VALUES (?, ?, ?)", keys)
        slim.executescript(_SLIM)
        slim.commit()
        slim.execute("VACUUM")
