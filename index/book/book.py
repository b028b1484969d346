"""Reading the book of a generation: its passages, documents and meetings.

A book is one SQLite file, written once while its generation is built and only read afterwards, so
a reader sees one state of the record throughout.
"""

import json
import sqlite3
import threading
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from index.book.book_file import book_errors, checked, damaged_index, open_book
from index.book.contents import BookItem, BookMeeting, find_meeting, read_items, read_meetings
from index.book.corrections import RecordedCorrection, read_corrections
from index.book.coverage import Coverage, read_coverage
from index.book.filters import MEETING_FILTERS, PASSAGE_FILTERS, Filters
from index.book.kept_questions import KEPT_QUESTIONS, KeptQuestion, kept_of_questions, kept_openings
from index.book.recorded_questions import (
    RecordedExchange,
    exchanges_by_id,
    exchanges_in_passages,
    exchanges_of_documents,
    passages_holding,
)
from index.book.register_entries import (
    RecordedAction,
    RecordedDecision,
    read_actions,
    read_decisions,
    read_follow_ups,
)
from index.book.settling import RecordedFollowUp
from index.book.sql import marks
from index.passages.citations import Citation
from index.passages.passage import Passage, PassageKind
from index.recently_used import RecentlyUsed
from ingest.record import SpeakerRole, Speech

_Found = TypeVar("_Found")

# What is kept of a book that was read, some megabytes in all.
_KEPT_PASSAGES = 2_000
_KEPT_OUTLINES = 20_000
_KEPT_COVERAGES = 100

_TABLES = "SELECT name FROM sqlite_master"


@dataclass(frozen=True, slots=True)
class Outline:
    """What ranking needs of a passage; its units are the rows from ``first_unit`` to ``end_unit``.

    ``date`` is the meeting's, ISO 8601.
    """

    group: int
    kind: PassageKind
    panel: str | None
    date: str | None
    first_unit: int
    end_unit: int


class Book:
    """Reads the book of one generation; may be shared by threads.

    Every method raises ``DamagedIndexError`` where what it reads is not what was written.
    """

    def __init__(self, path: Path) -> None:
        # One connection, opened now: it stays readable when a newer generation has taken over
        # and this one's files are gone.
        with book_errors():
            self._connection = open_book(path)
        self._lock = threading.Lock()
        self._passages = RecentlyUsed[int, Passage](_KEPT_PASSAGES)
        self._outlines = RecentlyUsed[int, Outline](_KEPT_OUTLINES)
        self._coverages = RecentlyUsed[Filters, Coverage](_KEPT_COVERAGES)
        self._fetch("SELECT name FROM documents LIMIT 1")
        self._has_contents = bool(self._fetch(f"{_TABLES} WHERE name = 'contents'"))
        # A book of an earlier format keeps nothing of its recorded questions.
        self._keeps_questions = bool(self._fetch(f"{_TABLES} WHERE name = '{KEPT_QUESTIONS}'"))

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._connection.close()

    def passages(self, ids: Sequence[int]) -> dict[int, Passage]:
        """Passages by id, all of which must be the book's."""
        return self._passages.all_of(ids, self._read_passages)

    def outlines(self, ids: Sequence[int]) -> dict[int, Outline]:
        """What ranking needs to know of passages, by id."""
        return self._outlines.all_of(ids, self._read_outlines)

    def spoken_by(self, roles: Sequence[SpeakerRole], ids: Sequence[int]) -> set[int]:
        """Which of the given passages record one of the roles as speaking."""
        rows = self._fetch(
            f"SELECT DISTINCT passage FROM speakers WHERE role IN ({marks(roles)}) "
            f"AND passage IN ({marks(ids)})",
            (*roles, *ids),
        )
        return {row["passage"] for row in rows}

    def allowed(self, filters: Filters) -> list[int] | None:
        """Ids of the passages that pass the filters; ``None`` where there are no filters."""
        if filters == Filters():
            return None
        where, values = filters.conditions(PASSAGE_FILTERS)
        # A cross join, so that SQLite begins with the documents: an index over their passages
        # holds all that is asked for.
        sql = (
            "SELECT p.id FROM documents d CROSS JOIN passages p ON p.document = d.name "
            f"WHERE {where}"
        )
        return sorted(row[0] for row in self._fetch(sql, tuple(values)))

    def texts(self, ids: Sequence[int]) -> dict[int, str]:
        """Heading and text of passages, by id."""
        rows = self._fetch(
            f"SELECT id, heading || '\n' || text AS words FROM passages WHERE id IN ({marks(ids)})",
            tuple(ids),
        )
        return {row["id"]: row["words"] for row in rows}

    def count(self) -> int:
        """How many passages the book holds."""
        count: int = self._fetch("SELECT count(*) FROM passages")[0][0]
        return count

    def ids(self) -> list[int]:
        """The ids of all its passages, ascending."""
        return [row[0] for row in self._fetch("SELECT id FROM passages ORDER BY id")]

    def versions(self) -> dict[str, int]:
        """The version of each document that this generation was made from, by name."""
        rows = self._fetch("SELECT name, version_id FROM documents ORDER BY name")
        return {row["name"]: row["version_id"] for row in rows}

    def some_document(self) -> str | None:
        """The first of its documents by name; ``None`` of an empty book."""
        rows = self._fetch("SELECT name FROM documents ORDER BY name LIMIT 1")
        return rows[0]["name"] if rows else None

    def documents(self) -> dict[str, str | None]:
        """The names of its documents, each with its panel."""
        rows = self._fetch("SELECT name, panel FROM documents ORDER BY name")
        return {row["name"]: row["panel"] for row in rows}

    def names(self) -> list[str]:
        """What its minutes go by: the names of sources and bodies, titles of items and venues."""
        sql = "SELECT name FROM documents UNION SELECT panel FROM documents"
        if self._has_contents:
            sql += " UNION SELECT title FROM contents UNION SELECT venue FROM contents"
        return [row["name"] for row in self._fetch(sql) if row["name"]]

    def passages_of(self, documents: Collection[str]) -> list[int]:
        """The ids of the passages of documents, ascending."""
        named = json.dumps([*documents])
        sql = (
            "SELECT id FROM passages WHERE document IN (SELECT value FROM json_each(?)) ORDER BY id"
        )
        return [row[0] for row in self._fetch(sql, (named,))]

    def panels(self) -> list[str]:
        """Names of the panels in the book."""
        rows = self._fetch(
            "SELECT DISTINCT panel FROM documents WHERE panel IS NOT NULL ORDER BY panel"
        )
        return [row["panel"] for row in rows]

    def undated_meetings(self, filters: Filters) -> int:
        """Meetings that a range of dates leaves out because their date is not stated."""
        where, values = filters.without_dates().conditions(MEETING_FILTERS)
        sql = f"SELECT count(DISTINCT meeting) FROM documents d WHERE {where} AND date IS NULL"
        count: int = self._fetch(sql, tuple(values))[0][0]
        return count

    def exchanges(
        self,
        *,
        ids: Sequence[int] = (),
        passages: Sequence[int] = (),
        documents: Sequence[str] = (),
    ) -> list[RecordedExchange]:
        """The recorded questions of these ids, in these passages and of these documents.

        Each once, in order of the book.
        """
        found = {e.id: e for e in exchanges_by_id(self._fetch, ids)}
        found |= {e.id: e for e in exchanges_in_passages(self._fetch, passages)}
        found |= {e.id: e for e in exchanges_of_documents(self._fetch, documents)}
        return [found[i] for i in sorted(found)]

    def passages_holding(self, exchanges: Sequence[int]) -> dict[int, list[int]]:
        """By exchange, for some ids, the ids of the passages that share a character with it."""
        return passages_holding(self._fetch, exchanges)

    def kept_questions(self, exchanges: Sequence[int]) -> dict[int, KeptQuestion]:
        """What a check keeps of recorded questions, by their ids; of some nothing may be."""
        return kept_of_questions(self._fetch, exchanges) if self._keeps_questions else {}

    def kept_openings(self, filters: Filters, count: int) -> list[tuple[int, bytes]]:
        """The first bytes of what is kept of the questions within panel and dates, by their ids."""
        if not self._keeps_questions:
            return []
        return kept_openings(self._fetch, filters.conditions(MEETING_FILTERS), count)

    def actions(self, filters: Filters) -> list[RecordedAction]:
        """The register of actions within panel, dates and speaker (who owes it, or speaks).

        In order of meeting date (those without one last), document and start.
        """
        return read_actions(self._fetch, filters.conditions(MEETING_FILTERS), filters.roles)

    def actions_of(self, documents: Sequence[str]) -> list[RecordedAction]:
        """The actions of documents, by their names, in the same order."""
        named: list[object] = [*documents]
        return read_actions(self._fetch, (f"d.name IN ({marks(named)})", named))

    def decisions(self, filters: Filters) -> list[RecordedDecision]:
        """The register of decisions within panel, dates and speaker, in the same order."""
        return read_decisions(self._fetch, filters.conditions(MEETING_FILTERS), filters.roles)

    def decisions_of(self, documents: Sequence[str]) -> list[RecordedDecision]:
        """The decisions of documents, by their names, in the same order."""
        named: list[object] = [*documents]
        return read_decisions(self._fetch, (f"d.name IN ({marks(named)})", named))

    def corrections(self) -> list[RecordedCorrection]:
        """Everything that later meetings put right, in order of the book."""
        return read_corrections(self._fetch)

    def corrections_of(self, documents: Sequence[str]) -> list[RecordedCorrection]:
        """What later meetings put right in documents, by their names, in order of the book."""
        return read_corrections(self._fetch, documents)

    def follow_ups(self, filters: Filters) -> list[RecordedFollowUp]:
        """Notes on what became of earlier matters, within panel and dates, in the same order."""
        return read_follow_ups(self._fetch, filters.conditions(MEETING_FILTERS))

    def meetings(self, filters: Filters) -> list[BookMeeting]:
        """What is held of the meetings within panel and dates.

        By panel, the newest first, the undated last. Raises ``IndexMismatchError`` for a book that
        was made before contents were kept.
        """
        return read_meetings(self._fetch, filters.conditions(MEETING_FILTERS))

    def meeting_items(self, document: str) -> list[BookItem]:
        """Every source of every item of the meeting that a document belongs to, in order.

        Empty where the book does not hold the document. Raises as ``meetings`` does.
        """
        return read_items(self._fetch, document)

    def document_of_meeting(self, panel: str, date: str) -> str | None:
        """A document of the meeting of a panel on a day (ISO 8601). Raises as ``meetings`` does."""
        return find_meeting(self._fetch, panel, date)

    def coverage(self, filters: Filters) -> Coverage:
        """What the book holds within the filters of panel and date."""
        return self._coverages.all_of([filters], self._read_coverages)[filters]

    def _read_passages(self, ids: Sequence[int]) -> dict[int, Passage]:
        rows = self._fetch(f"SELECT * FROM passages WHERE id IN ({marks(ids)})", tuple(ids))
        return _all_of(ids, {row["id"]: _passage(row) for row in rows})

    def _read_outlines(self, ids: Sequence[int]) -> dict[int, Outline]:
        rows = self._fetch(
            "SELECT id, grp, kind, panel, date, first_unit, first_unit + units AS end_unit "
            "FROM passages JOIN documents ON documents.name = passages.document "
            f"WHERE id IN ({marks(ids)})",
            tuple(ids),
        )
        return _all_of(ids, {row["id"]: Outline(*tuple(row)[1:]) for row in rows})

    def _read_coverages(self, wanted: Sequence[Filters]) -> dict[Filters, Coverage]:
        return {one: read_coverage(self._fetch, one, self._has_contents) for one in wanted}

    def _fetch(self, sql: str, values: tuple[object, ...] = ()) -> list[sqlite3.Row]:
        with self._lock, book_errors():
            return checked(self._connection.execute(sql, values).fetchall())


def _all_of(ids: Sequence[int], found: dict[int, _Found]) -> dict[int, _Found]:
    if len(found) != len(set(ids)):
        raise damaged_index("passages are missing from it")
    return found


def _passage(row: sqlite3.Row) -> Passage:
    return Passage(
        id=row["id"],
        group=row["grp"],
        kind=row["kind"],
        heading=row["heading"],
        text=row["text"],
        document=row["document"],
        version_id=row["version_id"],
        start=row["start"],
        end=row["end"],
        quotable_from=row["quotable_from"],
        tokens=row["tokens"],
        speeches=tuple(Speech(*speech) for speech in json.loads(row["speeches"])),
        citation=Citation.from_json(row["citation"]),
    )
