"""What was asked of sites before, and by that which meetings are worth asking for again.

The state holds addresses, validators and outcomes, and never any text of a page. It may be deleted
at any time: then everything is asked for again, and what did not change is recognised by its
content.
"""

import json
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from types import TracebackType
from typing import Literal, Self, get_args

from ingest.errors import RecordError
from ingest.record import MinutesStatus
from ingest.site.client import NO_VALIDATORS, Validators
from ingest.site.committees import MeetingNotice

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

# Panels meet four to six times a year and confirm minutes at the next meeting.
RECENT_DAYS = 180
# Minutes that are still a draft, or not published at all, two years on will stay so.
WAITING_DAYS = 730

StatusOf = Callable[[str], MinutesStatus | None]


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
            self._connection.execute("PRAGMA secure_delete = ON")
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
        try:
            return MeetingState(
                page=row["page"],
                meeting_date=date.fromisoformat(row["meeting_date"])
                if row["meeting_date"]
                else None,
                outcome=row["outcome"],
                documents=tuple(json.loads(row["documents"])),
                asked=row["asked"],
                validators=Validators(row["etag"], row["last_modified"]),
            )
        except ValueError:
            return None

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

    def forget(self, document: str) -> None:
        """Forget the meetings whose documents one was among; they are asked for once more."""
        rows = self._connection.execute("SELECT page, documents FROM meetings").fetchall()
        pages = [(row["page"],) for row in rows if json.dumps(document) in row["documents"]]
        self._connection.executemany("DELETE FROM meetings WHERE page = ?", pages)


def _nothing_does(_name: str) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Revisiting:
    """Decides what is asked for again.

    ``status_of`` gives the status of a document of the record, ``None`` where it holds none of
    that name. ``needs_source`` says whether a document has to be fetched to be read again by
    newer rules. ``again`` asks for everything.
    """

    today: date
    status_of: StatusOf
    again: bool = False
    needs_source: Callable[[str], bool] = _nothing_does

    def is_due(self, notice: MeetingNotice, before: MeetingState | None) -> bool:
        """Whether a meeting is to be asked for: new, recent, failed, gone from the record,
        to be read again by newer rules, or likely to change because its minutes are a draft or
        not published yet.
        """
        if before is None or self.again or before.outcome == "failed":
            return True
        if before.outcome == "refused":
            return False
        if notice.date is None or self._is_within(notice.date, RECENT_DAYS):
            return True
        if before.outcome == "unpublished":
            return self._is_within(notice.date, WAITING_DAYS)
        statuses = [self.status_of(name) for name in before.documents]
        if None in statuses or any(map(self.needs_source, before.documents)):
            return True
        return "draft" in statuses and self._is_within(notice.date, WAITING_DAYS)

    def holds_all(self, before: MeetingState) -> bool:
        """Whether the record holds what was taken, so that "unchanged" is all one needs to hear."""
        return all(self.holds(name) and not self.needs_source(name) for name in before.documents)

    def holds(self, name: str) -> bool:
        """Whether the record holds a document of a name."""
        return self.status_of(name) is not None

    def _is_within(self, day: date, days: int) -> bool:
        return day >= self.today - timedelta(days=days)
