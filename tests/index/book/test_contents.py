"""What a book holds: its meetings, and the items of each."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from index.book.book import Book
from index.book.book_writing import write_book
from index.book.contents import write_contents
from index.book.filters import Filters
from index.book.searched_sources import searched_of
from index.index_errors import IndexMismatchError
from ingest.record import Document, ItemSpan
from ingest.same_minutes.part_name import PartName
from tests.ingest.divided import minutes

PANEL = "Exampleshire Police and Crime Panel"


def _at(document: Document, key: str) -> Document:
    meeting = replace(document.item.meeting, key=key, url="https://a.example/m")
    return replace(document, item=replace(document.item, meeting=meeting))


SEVENTH = _at(minutes("Cameras were bought.", number="7", name="a.txt"), "march")
SECOND = _at(minutes("Nothing was declared.", title="Interests", number="2", name="b.txt"), "march")
EMPTY = _at(minutes("", title="Urgent matters", number="10", name="c.txt"), "march")
JUNE = _at(
    minutes(
        "RESOLVED – That the minutes of the meeting held on 4 March 2022 be agreed as a correct "
        "record.",
        title="Minutes",
        number="3",
        day=date(2022, 6, 10),
        name="june.txt",
    ),
    "june",
)
UNDATED = minutes("The figures would be shared.", day=None, name="undated.txt")
NAMELESS = minutes("The plan was noted.", panel=None, day=None, name="nameless.txt")


def _whole_meeting() -> Document:
    """A document of two items, the first of which is read from ``SEVENTH`` too."""
    body = minutes(
        "The PCC reported that cameras had been bought for every school in the county and that "
        "volunteers would be trained to use them before the summer began.\n\n"
        "The Chair thanked everybody for coming and closed the meeting.",
        name="whole.txt",
    )
    first, second = (b for b in body.division.blocks if b.kind == "narrative")
    items = (
        ItemSpan(first.start, first.end, "Welcome", None),
        ItemSpan(second.start, second.end, "Close", None),
    )
    return _at(replace(body, division=replace(body.division, items=items)), "march")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    documents = [SEVENTH, SECOND, EMPTY, JUNE, NAMELESS, UNDATED]
    yield from _opened(tmp_path, documents)


def _opened(folder: Path, documents: list[Document]) -> Iterator[Book]:
    path = folder / "book.sqlite"
    searched = searched_of(documents)
    write_book(path, searched.documents, [], [])
    write_contents(path, documents, searched)
    opened = Book(path)
    yield opened
    opened.close()


def test_meetings_stand_by_panel_with_the_newest_first_and_what_is_unstated_last(
    book: Book,
) -> None:
    found = book.meetings(Filters())
    assert [(m.panel, m.date, m.items) for m in found] == [
        (PANEL, "2022-06-10", 1),
        (PANEL, "2022-03-04", 3),
        (PANEL, None, 1),
        (None, None, 1),
    ]
    assert found[2].title == "Road safety"
    assert found[1].title is None


def test_an_item_of_which_no_meeting_is_known_is_no_meeting(tmp_path: Path) -> None:
    lone = _at(UNDATED, "document undated.txt")
    whole = _at(replace(_whole_meeting(), item=UNDATED.item), "document whole.txt")
    for book in _opened(tmp_path, [lone, whole, JUNE]):
        covered = book.coverage(Filters())
        assert (covered.meetings, covered.undated) == (2, 1)
        assert sorted(m.document for m in book.meetings(Filters()) if m.is_known) == [
            "june.txt",
            "whole.txt",
        ]


def test_a_meeting_has_the_status_that_a_later_one_gave_its_minutes(book: Book) -> None:
    june, march, *_ = book.meetings(Filters())
    assert (june.statuses, march.statuses) == (("not_stated",), ("confirmed",))
    item = book.meeting_items("a.txt")[0]
    assert item.status_reason is not None
    assert "10 June 2022" in item.status_reason


def test_panel_and_dates_narrow_the_meetings(book: Book) -> None:
    assert [m.date for m in book.meetings(Filters(to_date=date(2022, 5, 1)))] == ["2022-03-04"]
    assert book.meetings(Filters(panel="otherville")) == []


def test_items_of_a_meeting_stand_by_number_whichever_document_is_named(book: Book) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        assert [i.number for i in book.meeting_items(name)] == ["2", "7", "10"]
    assert [i.has_minutes for i in book.meeting_items("a.txt")] == [True, True, False]
    assert book.meeting_items("a.txt")[0].url == "https://a.example/m"
    assert book.meeting_items("nowhere.txt") == []


def test_a_meeting_is_found_by_panel_and_day_however_the_panel_is_capitalised(book: Book) -> None:
    assert book.document_of_meeting(PANEL.upper(), "2022-03-04") == "a.txt"
    assert book.document_of_meeting(PANEL, "2022-03-05") is None


def test_the_document_that_holds_most_items_gives_their_order(tmp_path: Path) -> None:
    whole = _whole_meeting()
    for book in _opened(tmp_path, [SECOND, whole]):
        found = book.meeting_items("whole.txt")
        assert [i.title for i in found] == ["Welcome", "Close", "Interests"]
        assert [i.of_items for i in found] == [2, 2, 1]


def test_what_a_better_source_says_names_it_and_stands_beside_it(tmp_path: Path) -> None:
    whole = _whole_meeting()
    first = whole.division.items[0]
    page = minutes(whole.text[first.start : first.end], title="Welcome", number=None, name="p.txt")
    page = _at(replace(page, minutes_status="confirmed"), "march")
    for book in _opened(tmp_path, [page, whole]):
        found = book.meeting_items("p.txt")
        assert [(i.document, i.item) for i in found] == [
            *(("p.txt", 0), ("whole.txt", 0), ("whole.txt", 1)),
        ]
        assert found[0].same_as is None
        assert found[1].same_as == PartName("p.txt", 0)
        assert [m.items for m in book.meetings(Filters())] == [2]


def test_a_book_without_contents_says_how_to_mend_it(tmp_path: Path) -> None:
    write_book(tmp_path / "book.sqlite", [SECOND], [], [])
    book = Book(tmp_path / "book.sqlite")
    with pytest.raises(IndexMismatchError, match="minutebook index"):
        book.meetings(Filters())
    book.close()
