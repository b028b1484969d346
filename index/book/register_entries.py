"""Registers in the book of a generation: actions, decisions, and notes of matters arising.

They are written when the book is built and only read afterwards: in order of meeting date (those
without one last), document and start.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.book.book_file import with_digest
from index.book.earlier_book import EarlierBook, Row, kept_rows
from index.book.settling import Owed, RecordedFollowUp, settled_by
from index.book.sql import Conditions, Fetch
from index.passages.citations import Citation, cite, speeches_between
from ingest.findings.decided.agreement_kind import AgreementKind
from ingest.findings.decided.votes import Votes, votes_in
from ingest.record import Document

if TYPE_CHECKING:
    from ingest.findings.arising.matters_arising import FollowUp, Outcome
    from ingest.findings.decided.decisions import Decision
    from ingest.findings.promised.action import Action

_SCHEMA = """
CREATE TABLE follow_ups (
    id INTEGER PRIMARY KEY, document TEXT NOT NULL REFERENCES documents (name),
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, citation TEXT NOT NULL,
    minute_number TEXT, question_number TEXT, outcome TEXT NOT NULL,
    digest TEXT NOT NULL
);
CREATE TABLE actions (
    id INTEGER PRIMARY KEY, document TEXT NOT NULL REFERENCES documents (name),
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, citation TEXT NOT NULL,
    owner TEXT, recipient TEXT, due TEXT, is_marked INTEGER NOT NULL,
    settled_by INTEGER REFERENCES follow_ups (id), digest TEXT NOT NULL
);
CREATE TABLE decisions (
    id INTEGER PRIMARY KEY, document TEXT NOT NULL REFERENCES documents (name),
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, citation TEXT NOT NULL,
    kind TEXT NOT NULL, digest TEXT NOT NULL
);
"""


@dataclass(frozen=True, slots=True)
class RecordedAction:
    """Something that is to be done; ``text`` is the stored text of its span.

    ``owner``, ``recipient`` and ``due`` are ``None`` where the minutes do not say. ``settled_by``
    is the later note that records it done, still outstanding, or only returns to it; ``None`` where
    there is none.
    """

    owner: str | None
    recipient: str | None
    due: str | None
    is_marked: bool
    document: str
    start: int
    end: int
    text: str
    citation: Citation
    settled_by: RecordedFollowUp | None

    @property
    def owners(self) -> tuple[str, ...]:
        """Everybody who owes it, one by one."""
        from ingest.findings.owners import OWNERS_JOINED_BY

        return tuple(self.owner.split(OWNERS_JOINED_BY)) if self.owner else ()


@dataclass(frozen=True, slots=True)
class RecordedDecision:
    """What was resolved, agreed or recommended; ``text`` is the stored text of its span."""

    kind: AgreementKind
    document: str
    start: int
    end: int
    text: str
    citation: Citation

    @property
    def votes(self) -> Votes | None:
        """How the vote went, where its words count any."""
        return votes_in(self.text)


def write_registers(
    connection: sqlite3.Connection,
    documents: Sequence[Document],
    earlier: EarlierBook | None = None,
) -> None:
    """Write the registers of the documents into a book that is being made.

    Ids count in order of meeting date (no date last), document and start.
    """
    connection.executescript(_SCHEMA)
    in_order = sorted(documents, key=_place)

    def rows_of(table: str, find: Callable[[Document], Iterator[Row]]) -> list[Row]:
        kept = kept_rows(connection, earlier, table)
        return [row for d in in_order for row in (kept[d.name] if d.name in kept else find(d))]

    notes, actions = rows_of("follow_ups", _notes), rows_of("actions", _actions)
    settled = settled_by([_owed(*row) for row in actions], [_recorded(*row) for row in notes])
    connection.executemany(
        "INSERT INTO follow_ups VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (with_digest((i, *row)) for i, row in enumerate(notes)),
    )
    connection.executemany(
        "INSERT INTO actions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        # What settles one is told anew: notes come and go.
        (with_digest((i, *row[:-1], settled.get(i))) for i, row in enumerate(actions)),
    )
    connection.executemany(
        "INSERT INTO decisions VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (with_digest((i, *row)) for i, row in enumerate(rows_of("decisions", _decisions))),
    )


def read_actions(
    fetch: Fetch, conditions: Conditions, roles: Sequence[str] = ()
) -> list[RecordedAction]:
    """The actions of the documents that fit; with ``roles``, those any owes or speaks in."""
    notes = {row["id"]: _note(row) for row in fetch("SELECT * FROM follow_ups", ())}
    found = [
        _action(row, notes.get(row["settled_by"])) for row in _rows(fetch, "actions", conditions)
    ]
    if not roles:
        return found
    from ingest.findings.owners import body_named

    def concerns(action: RecordedAction) -> bool:
        # Officers owe by the titles recorded, and speak by their role.
        owing = {*action.owners, *map(body_named, action.owners)}
        return not owing.union(action.citation.speakers).isdisjoint(roles)

    return [action for action in found if concerns(action)]


def read_decisions(
    fetch: Fetch, conditions: Conditions, roles: Sequence[str] = ()
) -> list[RecordedDecision]:
    """The decisions of the documents that fit.

    With ``roles``, those in which any speaks, or by which any owes an action.
    """
    found = [_decision(row) for row in _rows(fetch, "decisions", conditions)]
    if not roles:
        return found
    owed: dict[str, list[RecordedAction]] = {}
    for action in read_actions(fetch, conditions, roles):
        owed.setdefault(action.document, []).append(action)
    return [
        d
        for d in found
        if not set(roles).isdisjoint(d.citation.speakers)
        or any(a.start < d.end and a.end > d.start for a in owed.get(d.document, ()))
    ]


def read_follow_ups(fetch: Fetch, conditions: Conditions) -> list[RecordedFollowUp]:
    """The notes of matters arising in the documents that fit."""
    return [_note(row) for row in _rows(fetch, "follow_ups", conditions)]


def _rows(fetch: Fetch, table: str, conditions: Conditions) -> list[sqlite3.Row]:
    where, values = conditions
    return fetch(
        f"SELECT t.* FROM {table} t JOIN documents d ON d.name = t.document "
        f"WHERE {where} ORDER BY t.id",
        tuple(values),
    )


def _action(row: sqlite3.Row, settled_by: RecordedFollowUp | None) -> RecordedAction:
    return RecordedAction(
        owner=row["owner"],
        recipient=row["recipient"],
        due=row["due"],
        is_marked=bool(row["is_marked"]),
        document=row["document"],
        start=row["start"],
        end=row["end"],
        text=row["text"],
        citation=Citation.from_json(row["citation"]),
        settled_by=settled_by,
    )


def _decision(row: sqlite3.Row) -> RecordedDecision:
    return RecordedDecision(
        kind=row["kind"],
        document=row["document"],
        start=row["start"],
        end=row["end"],
        text=row["text"],
        citation=Citation.from_json(row["citation"]),
    )


def _note(row: sqlite3.Row) -> RecordedFollowUp:
    return _recorded(*tuple(row)[1:-1])


def _place(document: Document) -> tuple[bool, str, str]:
    day = document.item.meeting.date
    return day is None, day.isoformat() if day else "", document.name


def _notes(document: Document) -> Iterator[Row]:
    # Finders compile patterns for a third of a second: who reads a book is spared that.
    from ingest.findings.arising.matters_arising import follow_ups_of
    from ingest.findings.arising.returns import returns_of

    for part in document.parts():
        for n in (*follow_ups_of(part), *returns_of(part)):
            yield (*_span(part, n), n.minute_number, n.question_number, n.outcome)


def _actions(document: Document) -> Iterator[Row]:
    from ingest.findings.promised.actions import actions_of

    for part in document.parts():
        for a in actions_of(part):
            yield (*_span(part, a), a.owner, a.recipient, a.due, a.is_marked, None)


def _decisions(document: Document) -> Iterator[Row]:
    from ingest.findings.decided.decisions import decisions_of

    for part in document.parts():
        for decision in decisions_of(part):
            yield (*_span(part, decision), decision.kind)


def _span(document: Document, entry: "Action | Decision | FollowUp") -> Row:
    """What every register's row begins with."""
    return (
        *(document.name, entry.start, entry.end, document.text[entry.start : entry.end]),
        _cite(document, entry).to_json(),
    )


def _cite(document: Document, entry: "Action | Decision | FollowUp") -> Citation:
    """A note's own question number is that of the earlier meeting, and not part of its place."""
    from ingest.findings.promised.action import Action

    number = entry.question_number if isinstance(entry, Action) else None
    said = speeches_between(document, entry.start, entry.end)
    return cite(document, number, said, at=entry.start, until=entry.end)


def _owed(document: str, _start: int, _end: int, text: str, citation: str, *_: object) -> Owed:
    """What settling needs of an action's row."""
    return Owed(Citation.from_json(citation), text, document)


def _recorded(
    document: str,
    start: int,
    end: int,
    text: str,
    citation: str,
    minute_number: str | None,
    question_number: str | None,
    outcome: "Outcome",
) -> RecordedFollowUp:
    cited = Citation.from_json(citation)
    return RecordedFollowUp(
        document, start, end, text, cited, minute_number, question_number, outcome
    )
