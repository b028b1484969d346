"""Writing the registers of a book: who owes what, what was decided, and what became of it."""

import sqlite3
from collections.abc import Sequence

from index.book.book_file import with_digest
from index.book.settling import Owed, RecordedFollowUp, settled_by
from index.passages.citations import Citation, cite
from ingest.findings.arising.matters_arising import FollowUp, follow_ups_of
from ingest.findings.decided.decisions import Decision, decisions_of
from ingest.findings.promised.actions import Action, actions_of
from ingest.record import Document

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


def write_registers(connection: sqlite3.Connection, documents: Sequence[Document]) -> None:
    """Write the registers of the documents into a book that is being made.

    Ids count in order of meeting date (no date last), document and start.
    """
    connection.executescript(_SCHEMA)
    in_order = [part for document in sorted(documents, key=_place) for part in document.parts()]
    notes = [(d, note) for d in in_order for note in follow_ups_of(d)]
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


def _place(document: Document) -> tuple[bool, str, str]:
    day = document.item.meeting.date
    return day is None, day.isoformat() if day else "", document.name


def _span(document: Document, entry: Action | Decision | FollowUp) -> tuple[object, ...]:
    """What every register's row begins with."""
    return (
        *(document.name, entry.start, entry.end, document.text[entry.start : entry.end]),
        _cite(document, entry).to_json(),
    )


def _cite(document: Document, entry: Action | Decision | FollowUp) -> Citation:
    """A note's own question number is that of the earlier meeting, and not part of its place."""
    number = entry.question_number if isinstance(entry, Action) else None
    speakers = [
        speech.role
        for block in sorted(document.division.blocks, key=lambda b: b.start)
        for speech in block.speeches
        if speech.start < entry.end and speech.end > entry.start
    ]
    return cite(document, number, tuple(dict.fromkeys(speakers)), at=entry.start)


def _recorded(document: Document, note: FollowUp) -> RecordedFollowUp:
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
