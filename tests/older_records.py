"""Records as earlier versions of Minutebook left them."""

import sqlite3
from contextlib import closing
from pathlib import Path

from ingest.record.database import RECORD_FILE


def before_rules(home: Path) -> None:
    """Take a record back to when a version noted its reader's number instead of the rules."""
    before_titles(home)
    with closing(sqlite3.connect(home / RECORD_FILE, isolation_level=None)) as connection:
        connection.execute("DROP TABLE version_digests")
        connection.execute("DROP INDEX versions_by_rules")
        connection.execute(
            "ALTER TABLE versions ADD COLUMN reader_version INTEGER NOT NULL DEFAULT 1"
        )
        connection.execute("ALTER TABLE versions DROP COLUMN rules")
        connection.execute("PRAGMA user_version = 2")


def before_titles(home: Path) -> None:
    """Take a record back to when a speech kept its speaker's role alone."""
    before_redactions(home)
    with closing(sqlite3.connect(home / RECORD_FILE, isolation_level=None)) as connection:
        connection.execute("ALTER TABLE speeches DROP COLUMN title")
        connection.execute("PRAGMA user_version = 4")


def before_redactions(home: Path) -> None:
    """Take a record back to when no words could be blacked out of it."""
    before_likelihoods(home)
    with closing(sqlite3.connect(home / RECORD_FILE, isolation_level=None)) as connection:
        connection.execute("DROP TABLE redactions")
        connection.execute("ALTER TABLE removals DROP COLUMN reason")
        connection.execute("PRAGMA user_version = 5")


def before_likelihoods(home: Path) -> None:
    """Take a record back to when no model was asked about its sentences."""
    with closing(sqlite3.connect(home / RECORD_FILE, isolation_level=None)) as connection:
        connection.execute("DROP TABLE likelihoods")
        connection.execute("PRAGMA user_version = 6")
