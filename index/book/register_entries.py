"""Registers in the book of a generation: actions, decisions, and notes of matters arising.

They are written when the book is built and only read afterwards: in order of meeting date (those
without one last), document and start.
"""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.book.book_file import with_digest
from index.book.settling import Owed, RecordedFollowUp, settled_by
from index.book.sql import Conditions, Fetch
from index.passages.citations import Citation, cite, speeches_between
from ingest.findings.decided.agreement_kind import AgreementKind
from ingest.findings.decided.votes import Votes, votes_in
from ingest.record import Document

if TYPE_CHECKING:
    from ingest.findings.arising.matters_arising import FollowUp
    from ingest.findings.decided.decisions import Decision
    from ingest.findings.promised.actions import Action

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


def write_registers(connection: sqlite3.Connection, documents: Sequence[Document]) -> None:
    """Write the registers of the documents into a book that is being made.

    Ids count in order of meeting date (no date last), document and start.
    """
    # Finders compile patterns for a third of a second: who reads a book is spared that.
    from ingest.findings.arising.matters_arising import follow_ups_of
    from ingest.findings.arising.returns import returns_of
    from ingest.findings.decided.decisions import decisions_of
    from ingest.findings.promised.actions import actions_of

    connection.executescript(_SCHEMA)
    in_order = [part for document in sorted(documents, key=_place) for part in document.parts()]
    notes = [(d, note) for d in in_order for note in (*follow_ups_of(d), *returns_of(d))]
    actions = [(d, action) for d in in_order for action in actions_of(d)]
    settled = settled_by(
        [Owed(_cite(d, action), d.text[action.start : action.end]) for d, action in actions],
        [_recorded(d, note) for d, note in notes],
    )
    connection.executemany(
        "INSERT INTO follow_ups VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            with_digest((i, *_span(d, n), n.minute_number, n.question_number, n.outcome))
            for i, (d, n) in enumerate(notes)
        ),
    )
    connection.executemany(
        "INSERT INTO actions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            with_digest((i, *_span(d, a), a.owner, a.recipient, a.due, a.is_marked, settled.get(i)))
            for i, (d, a) in enumerate(actions)
        ),
    )
    decisions = [(d, decision) for d in in_order for decision in decisions_of(d)]
    connection.executemany(
        "INSERT INTO decisions VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            with_digest((i, *_span(d, decision), decision.kind))
            for i, (d, decision) in enumerate(decisions)
        ),
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
    return RecordedFollowUp(
        document=row["document"],
        start=row["start"],
        end=row["end"],
        text=row["text"],
        citation=Citation.from_json(row["citation"]),
        minute_number=row["minute_number"],
        question_number=row["question_number"],
        outcome=row["outcome"],
    )


def _place(document: Document) -> tuple[bool, str, str]:
    day = document.item.meeting.date
    return day is None, day.isoformat() if day else "", document.name


def _span(document: Document, entry: "Action | Decision | FollowUp") -> tuple[object, ...]:
    """What every register's row begins with."""
    return (
        *(document.name, entry.start, entry.end, document.text[entry.start : entry.end]),
        _cite(document, entry).to_json(),
    )


def _cite(document: Document, entry: "Action | Decision | FollowUp") -> Citation:
    """A note's own question number is that of the earlier meeting, and not part of its place."""
    from ingest.findings.promised.actions import Action

    number = entry.question_number if isinstance(entry, Action) else None
    said = speeches_between(document, entry.start, entry.end)
    return cite(document, number, said, at=entry.start, until=entry.end)


def _recorded(document: Document, note: "FollowUp") -> RecordedFollowUp:
    return RecordedFollowUp(
        document=document.name,
        start=note.start,
        end=note.end,
        text=document.text[note.start : note.end],
        citation=_cite(document, note),
        minute_number=note.minute_number,
        question_number=note.question_number,
        outcome=note.outcome,
    )
