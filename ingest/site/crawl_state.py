"""What was asked of sites before, so that the next run asks only for what may be new.

Holds addresses, validators and outcomes, and never any text of a page. It may be deleted at any
time: then everything is asked for again, and what did not change is recognised by its content.
"""

import json
import sqlite3
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Literal, Self, get_args

from ingest.errors import RecordError
from ingest.site.client import NO_VALIDATORS, Validators

STATE_FILE = "crawl.sqlite"
_BUSY_TIMEOUT_S = 30.0

MeetingOutcome = Literal["taken", "refused", "unpublished", "failed"]
_OUTCOMES: frozenset[str] = frozenset(get_args(MeetingOutcome))

_SCHEMA = """
CREATE TABLE IF NOT EXISTS meetings (
    page TEXT PRIMARY KEY,
    meeting_date TEXT,
    outcome TEXT NOT NULL,
    documents TEXT NOT NULL,
    asked TEXT,
    etag TEXT,
    last_modified TEXT
) STRICT
"""
_READ_BY = "CREATE TABLE IF NOT EXISTS read_by (rules TEXT NOT NULL) STRICT"


@dataclass(frozen=True, slots=True)
class MeetingState:
    """What became of a meeting when it was last asked for.

    ``page`` is the address of its page, ``documents`` are the names of those taken into the
    record, ``asked`` is the address that gave the ``validators``.
    """

    page: str
    meeting_date: date | None
    outcome: MeetingOutcome
    documents: tuple[str, ...] = ()
    asked: str | None = None
    validators: Validators = NO_VALIDATORS

    def validators_for(self, address: str) -> Validators:
        """What to ask an address with; nothing where another address gave the answer."""
        return self.validators if address == self.asked else NO_VALIDATORS


class CrawlState:
    """The states of a home's meetings. Use as a context manager, from one thread."""

    def __init__(self, home: Path) -> None:
        path = home / STATE_FILE
        try:
            self._connection = sqlite3.connect(path, timeout=_BUSY_TIMEOUT_S, isolation_level=None)
            self._connection.row_factory = sqlite3.Row
            self._connection.execute(_SCHEMA)
            self._connection.execute(_READ_BY)
        except sqlite3.Error as error:
            raise RecordError(
                f"{path}, which notes what was fetched, cannot be used ({error}); delete it, and "
                "everything is asked for again"
            ) from error

    def __enter__(self) -> Self:
        """The open state."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it."""
        self._connection.close()

    def forget_refusals_of_other_rules(self, rules: str) -> None:
        """Forget the meetings of which other rules took nothing: these may find minutes there.

        ``rules`` is the digest of those that read what is fetched from now on.
        """
        found = self._connection.execute("SELECT rules FROM read_by").fetchall()
        if [row["rules"] for row in found] == [rules]:
            return
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.execute("DELETE FROM meetings WHERE outcome <> 'taken'")
        self._connection.execute("DELETE FROM read_by")
        self._connection.execute("INSERT INTO read_by VALUES (?)", (rules,))
        self._connection.execute("COMMIT")

    def get(self, page: str) -> MeetingState | None:
        """What is known of a meeting; ``None`` where it was never asked for, or that is unclear."""
        row = self._connection.execute("SELECT * FROM meetings WHERE page = ?", (page,)).fetchone()
        if row is None or row["outcome"] not in _OUTCOMES:
            return None
        return MeetingState(
            page=row["page"],
            meeting_date=date.fromisoformat(row["meeting_date"]) if row["meeting_date"] else None,
            outcome=row["outcome"],
            documents=tuple(json.loads(row["documents"])),
            asked=row["asked"],
            validators=Validators(row["etag"], row["last_modified"]),
        )

    def put(self, state: MeetingState) -> None:
        """Note what became of a meeting, at once and for good."""
        self._connection.execute(
            "INSERT OR REPLACE INTO meetings VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                state.page,
                state.meeting_date.isoformat() if state.meeting_date else None,
                state.outcome,
                json.dumps(state.documents),
                state.asked,
                state.validators.etag,
                state.validators.last_modified,
            ),
        )
