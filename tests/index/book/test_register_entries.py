import json
import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.book.book import Book
from index.book.book_writing import write_book
from index.book.filters import Filters
from index.book.register_entries import RecordedAction, RecordedDecision, write_registers
from index.book.settling import RecordedFollowUp
from ingest.record import Document
from tests.ingest.divided import any_documents, minutes

MARCH = minutes(
    "(3) How many?\n\n[The PCC agreed to provide a written answer to Panel Members.]\n\n"
    "The Chief Constable said he would find out. [Action: Chief Constable]\n\n"
    "RESOLVED – That the report be noted.",
    number="22",
    name="march.txt",
)
JUNE = minutes(
    "The minutes were agreed.\n\n"
    "In relation to Minute No. 22, question 3, the written answer had been circulated.",
    title="Minutes",
    number="30",
    day=date(2022, 6, 10),
    name="june.txt",
)
OTHER = minutes(
    "It was agreed that the PCC would write to the Minister.",
    number="22",
    panel="Otherville Police and Crime Panel",
    day=date(2021, 1, 1),
    name="other.txt",
)
UNDATED = minutes("The figures would be shared with the Panel.", day=None, name="a-undated.txt")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    write_book(tmp_path / "book.sqlite", [UNDATED, MARCH, JUNE, OTHER], [], [])
    opened = Book(tmp_path / "book.sqlite")
    yield opened
    opened.close()


def test_registers_stand_in_order_of_meeting_date_with_the_undated_last(book: Book) -> None:
    assert [a.document for a in book.actions(Filters())] == [
        *("other.txt", "march.txt", "march.txt", "a-undated.txt"),
    ]
    assert [d.document for d in book.decisions(Filters())] == ["other.txt", "march.txt", "june.txt"]
    assert [n.document for n in book.follow_ups(Filters())] == ["june.txt"]


def test_every_entry_is_the_stored_text_of_its_span_with_its_citation(book: Book) -> None:
    texts = {d.name: d.text for d in (MARCH, JUNE, OTHER, UNDATED)}
    entries: list[RecordedAction | RecordedDecision | RecordedFollowUp] = [
        *book.actions(Filters()),
        *book.decisions(Filters()),
        *book.follow_ups(Filters()),
    ]
    for entry in entries:
        assert entry.text == texts[entry.document][entry.start : entry.end]
        assert entry.citation.panel
    answer = next(a for a in book.actions(Filters()) if a.citation.question_number == "3")
    assert answer.citation.label.endswith("item 22 “Road safety”, question 3")
    assert answer.citation.speakers == ("PCC",)


def test_an_action_is_settled_by_a_later_note_whatever_the_dates_asked_for(book: Book) -> None:
    answer, enquiry = book.actions(Filters(panel="example", to_date=date(2022, 3, 31)))
    assert answer.settled_by is not None
    assert (answer.settled_by.document, answer.settled_by.outcome) == ("june.txt", "done")
    assert enquiry.settled_by is None


def test_panel_dates_and_speaker_filter_every_register(book: Book) -> None:
    otherville = Filters(panel="otherville")
    assert [a.owner for a in book.actions(otherville)] == ["PCC"]
    assert book.follow_ups(otherville) == []
    assert [d.kind for d in book.decisions(Filters(from_date=date(2022, 1, 1)))] == [
        *("resolved", "agreed"),
    ]
    assert [a.owner for a in book.actions(Filters(speaker="Chief Constable"))] == [
        "Chief Constable"
    ]
    assert [d.document for d in book.decisions(Filters(speaker="PCC"))] == ["other.txt"]
    assert book.decisions(Filters(speaker="Public")) == []
    either = book.decisions(Filters(speaker="Public; PCC"))
    assert either == book.decisions(Filters(speaker="PCC"))


def test_owners_of_one_action_are_told_apart(tmp_path: Path) -> None:
    both = minutes("The PCC said he would find out. [Action: PCC/Chief Constable]")
    write_book(tmp_path / "book.sqlite", [both], [], [])
    book = Book(tmp_path / "book.sqlite")
    (action,) = book.actions(Filters(speaker="Chief Constable"))
    book.close()
    assert action.owners == ("PCC", "Chief Constable")


@settings(deadline=None)
@given(st.lists(any_documents(), max_size=3))
def test_any_documents_can_be_written(documents: list[Document]) -> None:
    connection = sqlite3.connect(":memory:")
    write_registers(connection, documents)
    for table in ("actions", "decisions", "follow_ups"):
        for start, end, text, citation in connection.execute(
            f'SELECT start, "end", text, citation FROM {table}'
        ):
            assert text in [d.text[start:end] for d in documents]
            assert json.loads(citation)["label"]
    connection.close()
