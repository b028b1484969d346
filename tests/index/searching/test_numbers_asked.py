"""Figures, and numbers of items and minutes, that a query names."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.book.filters import Filters
from index.searching.searcher import Searcher
from service.answering.queries import SearchOptions, run_ask, run_search
from service.holding.opening import open_searcher
from service.holding.updating import Updater
from tests.conftest import fixed_clock
from tests.in_milvus import ENGINES, in_milvus, published, served_file
from tests.pages import write_page
from tests.reading import reading_here
from tests.standin import StandInEncoder, standin_settings

PAGES = {
    "sums.txt": "Budget\n\nMinutes:\n\nThe PCC put the cost of body cameras at £2.3m until 2030.",
    "shares.txt": "Stops\n\nMinutes:\n\nBody cameras had been worn, said members, in 21% of stops.",
    "years.txt": "Plans\n\nMinutes:\n\nA review of body cameras was due in the plan for 2020/21.",
    "calls.txt": "Calls\n\nMinutes:\n\nResidents had made 1,220 calls about body cameras so far.",
}
NUMBERS = {"sums.txt": "7", "shares.txt": "62/21", "years.txt": "63/21", "calls.txt": "64/21"}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the book of these pages, which no test changes."""
    folder = tmp_path_factory.mktemp("minutes")
    facts = {
        name: {
            "panel": "Northshire Police and Crime Panel",
            "meeting_date": "2021-06-04",
            "item_number": number,
        }
        for name, number in NUMBERS.items()
    }
    for name, words in PAGES.items():
        write_page(folder, name, f"{words}\n")
    write_page(folder, "meetings.json", json.dumps({"pages": facts}))
    home = tmp_path_factory.mktemp("numbers")
    settings = standin_settings(home)
    Updater(settings, StandInEncoder(), clock=fixed_clock, reading=reading_here).ingest(
        [str(folder)]
    )
    return home


@pytest.fixture(scope="module")
def milvus(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The file in which Milvus holds the same book."""
    with served_file(tmp_path_factory.mktemp("numbers-in-milvus")) as file:
        published(in_milvus(standin_settings(home), file))
        yield file


@pytest.fixture(params=ENGINES)
def searcher(request: pytest.FixtureRequest, home: Path, encoder: StandInEncoder) -> Searcher:
    settings = standin_settings(home)
    if request.param == "milvus":
        settings = in_milvus(settings, request.getfixturevalue("milvus"))
    return open_searcher(settings, encoder)


def documents(searcher: Searcher, query: str) -> list[str]:
    found = run_search(searcher, query, Filters(), SearchOptions())
    return list(dict.fromkeys(passage.document for passage in found.passages))


@pytest.mark.parametrize(
    ("query", "document"),
    [
        ("body cameras £2.3 million", "sums.txt"),
        ("body cameras for £2,300,000", "sums.txt"),
        ("body cameras for 2.3 million", "sums.txt"),
        ("body cameras on 21 per cent of stops", "shares.txt"),
        ("body cameras 21%", "shares.txt"),
        ("1220 calls on body cameras reviewed in the plan", "calls.txt"),
    ],
)
def test_the_passage_with_the_exact_figure_comes_first(
    searcher: Searcher, query: str, document: str
) -> None:
    found = documents(searcher, query)
    assert found[0] == document
    assert len(found) == len(PAGES)


@pytest.mark.parametrize(
    ("phrase", "held"),
    [
        ("cameras at £2,300,000", {"sums.txt"}),
        ("21 per cent", {"shares.txt"}),
        ("2020-21", {"years.txt"}),
        ("21", set()),
    ],
)
def test_a_quoted_figure_is_found_however_it_is_written(
    searcher: Searcher, phrase: str, held: set[str]
) -> None:
    assert set(documents(searcher, f'"{phrase}"')) == held
    assert set(documents(searcher, f'cameras -"{phrase}"')) == set(PAGES) - held


@pytest.mark.parametrize(
    ("query", "document"),
    [
        ("item 7", "sums.txt"),
        ("62/21", "shares.txt"),
        ("what was said of calls under minute 63/21", "years.txt"),
        ("Minute No. 64/21", "calls.txt"),
    ],
)
def test_an_item_named_by_number_leads(searcher: Searcher, query: str, document: str) -> None:
    assert documents(searcher, query)[0] == document


def test_an_item_of_another_meeting_than_is_meant_does_not_lead(searcher: Searcher) -> None:
    of_the_meeting = searcher.read("stops under item 7 in 2021")
    of_another = searcher.read("stops under item 7 in 2020")
    assert searcher.search(of_the_meeting, Filters())[0].passage.document == "sums.txt"
    assert searcher.search(of_another, Filters())[0].passage.document == "shares.txt"


def test_a_minute_that_the_book_does_not_hold_is_named_and_nothing_answers(
    searcher: Searcher,
) -> None:
    answer = run_ask(searcher, "what was said about body cameras in minute 99/21", Filters())
    assert answer.status == "not_found"
    assert answer.warnings == ["Nothing that is searched in this book mentions “99/21”."]


def test_a_minute_that_the_book_holds_is_not_said_to_be_missing(searcher: Searcher) -> None:
    answer = run_ask(searcher, "what was said about body cameras in minute 62/21", Filters())
    assert answer.warnings == []
    assert (answer.quotes or answer.related)[0].document == "shares.txt"


def test_signs_that_are_read_as_words_are_said(searcher: Searcher) -> None:
    found = run_search(searcher, "cameras OR calls", Filters(), SearchOptions())
    both = run_ask(searcher, "title:cameras call*", Filters())
    assert found.warnings == [
        "“OR” is read as a word; only a phrase in quotation marks and a minus before a word are "
        "signs of a search."
    ]
    assert any(w.startswith("“title:” and “call*” are read as words;") for w in both.warnings)
