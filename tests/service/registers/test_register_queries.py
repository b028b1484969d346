from collections.abc import Iterator
from datetime import date

import pytest

from index.book.book import Book
from index.book.book_writing import write_book
from index.book.contents import write_contents
from index.book.filters import Filters
from index.book.searched_sources import searched_of
from service.contract.registers import ActionModel, DecisionSubject
from service.registers.register_queries import (
    ActionOptions,
    DecisionOptions,
    open_first,
    run_actions,
    run_decisions,
)
from tests.ingest.divided import minutes

PANEL = "Northshire Police and Crime Panel"
MARCH = minutes(
    "The PCC undertook to bring a paper on stables to the next meeting.\n\n"
    "The PCC undertook to write to the Panel about lamps by 31 December 2030.\n\n"
    "The Chief Constable reported that there were 920 mounted officers and agreed to circulate the "
    "figures to Members.",
    title="Horses",
    number="11",
    panel=PANEL,
    name="march.txt",
)
KEPT = minutes(
    "The Chief Constable undertook to give Members the number of saddles.",
    title="Saddles",
    number="12",
    panel=PANEL,
    name="saddles.txt",
)
STRATEGY = minutes(
    "The PCC agreed, and undertook to look at the indicators and to bring a report on them to the "
    "Panel.\n\nIn summary, it was agreed that:\n\n·      the PCC would look at the indicators for "
    "the pace of cases in crown courts, and would bring reports of their length to the Panel.",
    title="Strategy",
    number="13",
    panel=PANEL,
    name="strategy.txt",
)
JUNE = minutes(
    "The minutes were agreed, subject to one correction. There were 290 mounted officers and not "
    "920.\n\nOn Minute No. 12, the Chief Constable reported that there were forty saddles.\n\n"
    "RESOLVED – That the proposed precept be supported.\n\n"
    "RESOLVED – That the report be noted.",
    title="Minutes of the meeting held on 4 March 2022",
    number="20",
    panel=PANEL,
    day=date(2022, 6, 10),
    name="june.txt",
)
DOCUMENTS = [MARCH, KEPT, STRATEGY, JUNE]


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    path = tmp_path_factory.mktemp("registers") / "book.sqlite"
    write_book(path, DOCUMENTS, [], [])
    write_contents(path, DOCUMENTS, searched_of(DOCUMENTS))
    opened = Book(path)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def actions(book: Book) -> list[ActionModel]:
    return run_actions(book, Filters(), ActionOptions()).actions


def one(actions: list[ActionModel], words: str) -> ActionModel:
    (found,) = [action for action in actions if words in action.text]
    return found


def test_what_was_due_at_a_meeting_that_records_nothing_is_overdue(
    actions: list[ActionModel],
) -> None:
    stables, lamps = one(actions, "stables"), one(actions, "lamps")
    assert (stables.due_by, stables.is_overdue) == ("2022-06-10", True)
    assert (lamps.due_by, lamps.is_overdue) == ("2030-12-31", False)
    assert open_first(actions)[0] == stables


def test_what_a_later_meeting_returns_to_is_not_left_without_a_later_record(
    actions: list[ActionModel],
) -> None:
    saddles = one(actions, "number of saddles")
    assert saddles.status == "see_later_record"
    assert saddles.settled_by is not None
    assert saddles.settled_by.text.endswith("there were forty saddles.")


def test_a_promise_that_is_said_again_as_agreed_stands_once(actions: list[ActionModel]) -> None:
    indicators = one(actions, "indicators")
    (again,) = indicators.said_again
    assert again.text.startswith("the PCC would look at the indicators")


def test_an_action_whose_words_were_put_right_stands_with_the_correction(
    actions: list[ActionModel],
) -> None:
    (right,) = one(actions, "920 mounted officers").corrected_by
    assert right.text == "There were 290 mounted officers and not 920."
    assert one(actions, "lamps").corrected_by == []


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (DecisionOptions(without_routine=True), ["precept"]),
        (DecisionOptions(about="routine", without_routine=True), ["noted"]),
        (DecisionOptions(about="precept"), ["precept"]),
        (DecisionOptions(words="supporting precepts"), ["precept"]),
        (DecisionOptions(words="zebra"), []),
    ],
)
def test_decisions_are_found_by_subject_and_by_words(
    book: Book, options: DecisionOptions, found: list[str]
) -> None:
    decisions = run_decisions(book, Filters(from_date=date(2022, 6, 1)), options).decisions
    told = [d.text for d in decisions if "minutes were agreed" not in d.text]
    assert len(told) == len(found)
    assert all(word in text for word, text in zip(found, told, strict=True))


def test_how_many_are_routine_is_told_though_they_are_left_out(book: Book) -> None:
    options = DecisionOptions(without_routine=True)
    found = run_decisions(book, Filters(), options)
    subjects: list[list[DecisionSubject]] = [decision.about for decision in found.decisions]
    assert found.routine == 2
    assert not any("routine" in about for about in subjects)
