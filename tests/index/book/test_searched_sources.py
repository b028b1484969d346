import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

from index.book.searched_sources import read_notes, read_sources, searched_of, write_sources
from ingest.record import Document
from tests.ingest.same_minutes.made import COUNTY_LINES, STATION, one_item

NOVEMBER = date(2022, 11, 18)


def book_of(path: Path, documents: list[Document]) -> Path:
    """A book that holds nothing but what is known of the documents' sources."""
    write_sources(path, documents, searched_of(documents))
    return path


def three_sources() -> list[Document]:
    return [
        one_item("page.html", reader="web page"),
        one_item("printed.pdf", reader="PDF"),
        one_item("copy.txt", f"{COUNTY_LINES}\n\n{STATION}"),
    ]


def test_a_book_tells_which_documents_record_the_same_minutes(tmp_path: Path) -> None:
    book = book_of(tmp_path / "book.sqlite", three_sources())
    page, printed = read_sources(book, "page.html"), read_sources(book, "printed.pdf")
    assert (page.is_searched, page.note) == (True, None)
    assert page.others == {"copy.txt": True, "printed.pdf": False}
    assert not printed.is_searched
    assert printed.note == "the same minutes as page.html, which is the one searched and cited"
    assert printed.others == {"copy.txt": True, "page.html": True}
    assert set(read_notes(book)) == {"printed.pdf", "copy.txt"}


def test_a_document_that_stands_alone_has_no_other_source(tmp_path: Path) -> None:
    book = book_of(tmp_path / "book.sqlite", [one_item("page.html")])
    sources = read_sources(book, "page.html")
    assert (sources.note, sources.others, sources.status) == (None, {}, None)


def test_a_status_that_a_later_meeting_gave_is_cited_and_told(tmp_path: Path) -> None:
    words = "The minutes of the meeting held on 4 March 2022 were agreed as a correct record."
    documents = [
        one_item("march.html", status="draft"),
        one_item("november.html", words, day=NOVEMBER, title="Minutes"),
    ]
    searched = searched_of(documents)
    assert [d.minutes_status for d in searched.documents] == ["confirmed", "not_stated"]
    sources = read_sources(book_of(tmp_path / "book.sqlite", documents), "march.html")
    assert sources.status == "confirmed"
    assert "18 November 2022" in (sources.status_reason or "")


def test_a_copy_that_states_no_day_is_confirmed_with_the_minutes_it_repeats() -> None:
    words = "The minutes of the meeting held on 4 March 2022 were agreed as a correct record."
    copy = one_item("copy.txt", f"{COUNTY_LINES}\n\n{STATION}", day=None)
    documents = [
        one_item("march.html", reader="web page"),
        replace(copy, item=replace(copy.item, meeting=replace(copy.item.meeting, key="copy"))),
        one_item("november.html", words, day=NOVEMBER, title="Minutes"),
    ]
    assert searched_of(documents).documents[1].minutes_status == "confirmed"


def test_reading_leaves_the_book_as_it_is(tmp_path: Path) -> None:
    book = book_of(tmp_path / "book.sqlite", three_sources())
    before = book.read_bytes()
    read_sources(book, "page.html")
    assert book.read_bytes() == before
    assert list(tmp_path.iterdir()) == [book]
    connection = sqlite3.connect(book)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
