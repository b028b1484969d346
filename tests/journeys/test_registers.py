"""The registers of the sample minute book, and of the real pages beside the project."""

from collections import Counter
from pathlib import Path

import pytest

from index.book.book import Book
from index.book.filters import Filters
from index.generations.generation import open_current
from service.holding.updating import Updater
from service.registers.register_queries import (
    ActionOptions,
    DecisionOptions,
    run_actions,
    run_decisions,
)
from service.settings import Settings
from tests.conftest import SAMPLE


def book_of(updater: Updater, settings: Settings, folder: Path) -> Book:
    updater.ingest([str(folder)])
    return open_current(settings.home, settings.index_settings()).book


def test_the_written_answer_promised_in_september_is_recorded_done_in_november(
    updater: Updater, settings: Settings
) -> None:
    book = book_of(updater, settings, SAMPLE)
    found = run_actions(book, Filters(), ActionOptions(status="done"))
    (action,) = found.actions
    assert (action.owner, action.recipient, action.is_marked) == ("PCC", "Panel Members", False)
    assert (action.citation.meeting_date, action.citation.question_number) == ("2020-09-04", "3")
    assert action.settled_by is not None
    assert action.settled_by.citation.meeting_date == "2020-11-20"
    assert action.settled_by.citation.item_number == "30/20"
    book.close()


def test_the_sample_book_has_its_actions_and_decisions(
    updater: Updater, settings: Settings
) -> None:
    book = book_of(updater, settings, SAMPLE)
    actions = run_actions(book, Filters(), ActionOptions()).actions
    assert Counter(action.owner for action in actions) == {
        "PCC": 17,
        "Chief of Staff, OPCC": 2,
        "Policy Officer": 1,
        "Scrutiny Officer": 1,
        "Acting Chief Executive": 1,
        None: 6,
        "Chief of Staff": 1,
        "Deputy PCC": 3,
        "Panel": 1,
        "Member": 1,
    }
    marked = [action.citation.meeting_date for action in actions if action.is_marked]
    assert marked == ["2018-04-20", "2021-03-26", None, None]
    decisions = run_decisions(book, Filters(), DecisionOptions()).decisions
    assert Counter(decision.kind for decision in decisions) == {"resolved": 22, "agreed": 17}
    assert len({decision.citation.panel for decision in decisions}) == 6
    book.close()


@pytest.mark.seeds
def test_the_real_pages_have_their_actions_and_decisions(
    updater: Updater, settings: Settings, seeds: Path
) -> None:
    book = book_of(updater, settings, seeds)
    actions = run_actions(book, Filters(), ActionOptions()).actions
    assert Counter((a.document[:3], a.is_marked) for a in actions) == {
        ("000", True): 1,
        ("001", False): 1,
        ("002", False): 5,
        ("003", True): 2,
    }
    assert {a.owner for a in actions if a.is_marked} == {"Panel", "PCC"}
    assert {a.status for a in actions} == {"no_later_record"}
    decisions = run_decisions(book, Filters(), DecisionOptions()).decisions
    assert Counter((d.document[:3], d.kind) for d in decisions) == {
        ("000", "agreed"): 1,
        ("000", "resolved"): 1,
        ("001", "resolved"): 1,
        ("002", "agreed"): 1,
        ("003", "resolved"): 1,
        ("004", "resolved"): 1,
    }
    book.close()
