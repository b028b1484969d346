"""The record's schema, and the steps that bring an older record up to it.

SQLite's ``user_version`` counts the steps applied. A step and its count share one transaction, so
a record is never found between two versions.
"""

import sqlite3
from collections.abc import Callable

from ingest.errors import RecordError
from ingest.record.digests import add_digests

APPLICATION_ID = 0x4D424B31  # "MBK1": tells a record from any other SQLite file

_INITIAL = """
CREATE TABLE panels (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);
CREATE TABLE meetings (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    panel_id INTEGER REFERENCES panels (id),
    date TEXT,
    url TEXT
);
CREATE INDEX meetings_by_key ON meetings (key);
CREATE TABLE agenda_items (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meetings (id),
    number TEXT,
    title TEXT,
    url TEXT
);
CREATE INDEX agenda_items_by_meeting ON agenda_items (meeting_id);
CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    origin TEXT NOT NULL
);
CREATE INDEX documents_by_origin ON documents (origin);
CREATE TABLE versions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document_id INTEGER NOT NULL REFERENCES documents (id),
    agenda_item_id INTEGER NOT NULL REFERENCES agenda_items (id),
    sha256 TEXT NOT NULL,
    received BLOB,
    text TEXT NOT NULL,
    publisher TEXT,
    minutes_status TEXT NOT NULL,
    inferred TEXT NOT NULL,
    warnings TEXT NOT NULL,
    withheld INTEGER NOT NULL,
    reader TEXT NOT NULL,
    reader_version INTEGER NOT NULL,
    read_at TEXT NOT NULL,
    superseded_at TEXT
);
CREATE UNIQUE INDEX current_versions ON versions (document_id) WHERE superseded_at IS NULL;
CREATE TABLE blocks (
    version_id INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    kind TEXT NOT NULL,
    question_number TEXT,
    speaker TEXT,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL CHECK ("end" > start),
    PRIMARY KEY (version_id, ordinal)
) WITHOUT ROWID;
CREATE TABLE speeches (
    version_id INTEGER NOT NULL,
    block INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL CHECK ("end" > start),
    role TEXT NOT NULL,
    PRIMARY KEY (version_id, block, start),
    FOREIGN KEY (version_id, block) REFERENCES blocks (version_id, ordinal) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE TABLE set_aside (
    version_id INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL CHECK ("end" > start),
    reason TEXT NOT NULL,
    PRIMARY KEY (version_id, start)
) WITHOUT ROWID;
CREATE TABLE state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    book TEXT NOT NULL,
    revision INTEGER NOT NULL
);
INSERT INTO state (id, book, revision) VALUES (1, lower(hex(randomblob(8))), 0);
"""

# Documents of several agenda items, printed pages, when and where a meeting was, and takedown.
_WHOLE_MEETINGS = """
CREATE TABLE item_spans (
    version_id INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL CHECK ("end" > start),
    title TEXT,
    number TEXT,
    minute_number TEXT,
    url TEXT,
    PRIMARY KEY (version_id, ordinal)
) WITHOUT ROWID;
ALTER TABLE versions ADD COLUMN page_starts TEXT NOT NULL DEFAULT '[]';
ALTER TABLE versions ADD COLUMN meeting_time TEXT;
ALTER TABLE versions ADD COLUMN venue TEXT;
ALTER TABLE versions ADD COLUMN supplied TEXT;
ALTER TABLE agenda_items ADD COLUMN minute_number TEXT;
CREATE TABLE removals (
    name TEXT PRIMARY KEY,
    origin TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    removed_at TEXT NOT NULL
);
"""

# What a version was read by, as a digest of the rules; earlier versions count as read by others.
_RULES = """
ALTER TABLE versions ADD COLUMN rules TEXT NOT NULL DEFAULT '';
ALTER TABLE versions DROP COLUMN reader_version;
CREATE INDEX versions_by_rules ON versions (rules);
"""


def _add_titles(connection: sqlite3.Connection) -> None:
    """Let a speech keep its speaker's title, unless an earlier step has seen to it."""
    columns = {row[1] for row in connection.execute("PRAGMA table_info(speeches)")}
    if "title" not in columns:
        connection.execute("ALTER TABLE speeches ADD COLUMN title TEXT")


def _add_digests(connection: sqlite3.Connection) -> None:
    _add_titles(connection)  # a digest is of the titles too
    add_digests(connection)


# Why a document was taken out, and which words were blacked out, told by a digest alone.
_REDACTIONS = """
ALTER TABLE removals ADD COLUMN reason TEXT NOT NULL DEFAULT '';
CREATE TABLE redactions (
    name TEXT NOT NULL,
    origin TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    salt TEXT NOT NULL,
    digest TEXT NOT NULL,
    words INTEGER NOT NULL,
    characters INTEGER NOT NULL,
    redacted_at TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (name, digest)
);
"""

# What a trained model makes of each sentence of a version, as JSON; none of earlier versions.
_LIKELIHOODS = """
CREATE TABLE likelihoods (
    version_id INTEGER PRIMARY KEY REFERENCES versions (id) ON DELETE CASCADE,
    sentences TEXT NOT NULL
);
"""

# SQL, or what must be worked out of the rows.
Step = str | Callable[[sqlite3.Connection], None]
MIGRATIONS: tuple[Step, ...] = (
    *(_INITIAL, _WHOLE_MEETINGS, _RULES, _add_digests, _add_titles),
    *(_REDACTIONS, _LIKELIHOODS),
)


def migrate(connection: sqlite3.Connection) -> None:
    """Bring a record's schema up to date, one transaction a step.

    Raises ``RecordError`` for a file that is not a record or that a newer version wrote.
    """
    version = schema_version(connection)
    for number, step in enumerate(MIGRATIONS[version:], start=version + 1):
        connection.execute("BEGIN IMMEDIATE")
        try:
            if schema_version(connection) < number:  # another process may have been here first
                _apply(connection, step)
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.execute(f"PRAGMA user_version = {number}")
            connection.execute("COMMIT")
        except BaseException:
            # SQLite rolls back by itself where the disk is full.
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def _apply(connection: sqlite3.Connection, step: Step) -> None:
    if callable(step):
        step(connection)
        return
    for statement in step.split(";\n"):
        connection.execute(statement)


def schema_version(connection: sqlite3.Connection) -> int:
    """The number of migrations applied. Raises ``RecordError`` as ``migrate`` does."""
    # One statement, so that another process cannot migrate between the answers.
    version, application, is_empty = connection.execute(
        "SELECT (SELECT user_version FROM pragma_user_version), "
        "(SELECT application_id FROM pragma_application_id), "
        "NOT EXISTS (SELECT 1 FROM sqlite_master)"
    ).fetchone()
    if application != APPLICATION_ID and not is_empty:
        raise RecordError(
            "this file was not written by Minutebook; choose another --home, or another backup"
        )
    if version > len(MIGRATIONS):
        raise RecordError(
            f"the record has schema version {version}, this Minutebook knows {len(MIGRATIONS)}; "
            "upgrade Minutebook, or restore a backup that this version made"
        )
    return int(version)
