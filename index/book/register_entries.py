"""Registers in the book of a generation: actions, decisions, and notes of matters arising.

They are written when the book is built and only read afterwards: in order of meeting date (those
without one last), document and start.
"""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass

from index.book.settling import RecordedFollowUp, settles
from index.passages.citations import Citation
from ingest.findings.decided.agreeing_words import AgreementKind
from ingest.findings.promised.promises import OWNERS_JOINED_BY
from ingest.record import SpeakerRole

__all__ = ["RecordedAction", "RecordedDecision", "RecordedFollowUp", "settles"]

Fetch = Callable[[str, tuple[object, ...]], list[sqlite3.Row]]
# Conditions on documents (named d in SQL), and the values they bind.
Conditions = tuple[str, list[object]]


@dataclass(frozen=True, slots=True)
class RecordedAction:
    """Something that is to be done; ``text`` is the stored text of its span.

    ``owner``, ``recipient`` and ``due`` are ``None`` where the minutes do not say. ``settled_by``
    is the later note that records it done, or still outstanding; ``None`` where there is none.
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


def read_actions(
    fetch: Fetch, conditions: Conditions, speaker: SpeakerRole | None
) -> list[RecordedAction]:
    """The actions of the documents that fit; with a ``speaker``, those it owes or speaks in."""
    notes = {row["id"]: _note(row) for row in fetch("SELECT * FROM follow_ups", ())}
    found = [
        _action(row, notes.get(row["settled_by"])) for row in _rows(fetch, "actions", conditions)
    ]
    return [a for a in found if speaker is None or speaker in (*a.owners, *a.citation.speakers)]


def read_decisions(
    fetch: Fetch, conditions: Conditions, speaker: SpeakerRole | None
) -> list[RecordedDecision]:
    """The decisions of the documents that fit.

    With a ``speaker``, those in which it speaks, or by which it owes an action.
    """
    found = [_decision(row) for row in _rows(fetch, "decisions", conditions)]
    if speaker is None:
        return found
    owed: dict[str, list[RecordedAction]] = {}
    for action in read_actions(fetch, conditions, speaker):
        owed.setdefault(action.document, []).append(action)
    return [
        d
        for d in found
        if speaker in d.citation.speakers
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
