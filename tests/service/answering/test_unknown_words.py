from pathlib import Path

import pytest

from index.book.filters import Filters
from index.searching.searcher import Searcher
from service.answering.queries import run_ask
from service.answering.subjects import holds_no_word
from service.holding.opening import open_searcher
from service.holding.updating import Updater
from service.settings import Settings
from tests.standin import StandInEncoder


@pytest.fixture
def searcher(updater: Updater, folder: Path, settings: Settings) -> Searcher:
    updater.ingest([str(folder)])
    return open_searcher(settings, StandInEncoder())


@pytest.mark.parametrize(
    ("question", "is_unknown"),
    [
        ("bananas", True),
        ("hello", True),
        ("are bananas caught on cameras", False),
        ("cameras", False),
    ],
)
def test_a_question_of_which_no_word_stands_in_the_book_is_told_from_others(
    searcher: Searcher, question: str, is_unknown: bool
) -> None:
    lexical = searcher.generation.lexical
    assert holds_no_word(searcher.read(question), lexical) is is_unknown


def test_such_a_question_is_not_answered_and_a_note_says_why(searcher: Searcher) -> None:
    answer = run_ask(searcher, "bananas", Filters())
    assert answer.status == "not_found"
    assert "Nothing in this book mentions “bananas”." in answer.warnings
