from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from index.book.filters import Filters
from index.searching.searcher import Searcher
from service.answering.queries import AskOptions, HintOptions, run_ask
from service.contract.answers import AskModel
from service.holding.opening import open_searcher
from service.holding.updating import Updater
from service.settings import Settings
from tests.service.answering.two_panels import EAST, NORTH, two_panels

__all__ = ["two_panels"]


NO_FILTERS = Filters()


def clock() -> datetime:
    return datetime(2025, 6, 1, tzinfo=UTC)


def ask(searcher: Searcher, question: str, filters: Filters = NO_FILTERS) -> AskModel:
    return run_ask(searcher, question, filters, clock=clock)


@pytest.mark.parametrize(
    "question",
    [
        "minutes of 4 March 2022",
        "what happened at the meeting of 4 March 2022?",
        "show me the minutes for March 2022",
        "4 March 2022",
        "what was discussed at the last meeting in East Vale?",
    ],
)
def test_a_question_for_a_meeting_leads_to_it(two_panels: Searcher, question: str) -> None:
    (route,) = ask(two_panels, question).routes
    assert (route.to, route.title) == ("meeting", f"The minutes of {EAST}, 4 March 2022")
    assert route.arguments == {"panel": EAST, "date": "2022-03-04", "document": "east.txt"}
    assert route.commands == ["minutebook show east.txt"]
    assert route.api == "/api/v1/show?document=east.txt"


def test_a_meeting_that_is_only_the_time_asked_about_is_no_place_to_go(
    two_panels: Searcher,
) -> None:
    assert ask(two_panels, "how much would the precept rise in March 2022").routes == []


def test_a_meeting_that_is_not_held_is_told_of_and_answered_with_no_others_words(
    two_panels: Searcher,
) -> None:
    found = ask(two_panels, "minutes of 5 March 2022")
    assert (found.status, found.quotes, found.routes) == ("not_found", [], [])
    assert "No meeting held on 5 March 2022 is in this book." in found.warnings


@pytest.mark.parametrize(
    "question",
    [
        "promises still open",
        "what is outstanding?",
        "which actions have not been done",
        "open actions",
    ],
)
def test_what_is_owed_stands_in_the_register_of_actions(
    two_panels: Searcher, question: str
) -> None:
    found = ask(two_panels, question).routes
    assert [(route.to, route.arguments) for route in found] == [
        ("actions", {"status": "outstanding"}),
        ("actions", {"status": "no_later_record"}),
    ]
    assert found[0].commands == ["minutebook actions --status outstanding"]
    assert found[0].api == "/api/v1/actions?status=outstanding"


def test_the_register_is_narrowed_to_the_panel_year_and_office_asked_about(
    two_panels: Searcher,
) -> None:
    found = ask(two_panels, "which promises of the PCC in East Vale in 2022 were kept").routes
    assert found[0].arguments == {
        "panel": EAST,
        "from": "2022-01-01",
        "to": "2022-12-31",
        "owner": "PCC",
    }
    assert found[0].title == f"The register of actions and promises, {EAST}, PCC"
    assert found[0].commands == [
        f"minutebook actions --panel '{EAST}' --from 2022-01-01 --to 2022-12-31 --owner PCC"
    ]


def test_action_fraud_owes_nothing(two_panels: Searcher) -> None:
    assert ask(two_panels, "is Action Fraud outstanding").routes == []


def test_what_was_resolved_stands_in_the_register_of_decisions(two_panels: Searcher) -> None:
    (route,) = ask(two_panels, "what was resolved about the precept", Filters(panel=NORTH)).routes
    assert (route.to, route.arguments) == ("decisions", {"panel": NORTH})


def test_without_hints_nothing_is_read_as_another_place(two_panels: Searcher) -> None:
    options = AskOptions(HintOptions(mode="off"))
    assert run_ask(two_panels, "minutes of 4 March 2022", Filters(), options).routes == []


def test_where_some_dates_are_not_stated_a_meeting_may_be_held_all_the_same(
    updater: Updater, folder: Path, settings: Settings
) -> None:
    updater.ingest([str(folder)])
    found = ask(open_searcher(settings, updater.encoder), "fraud in 2013")
    assert found.warnings[0] == (
        "No meeting that is stated to have been held in 2013 is in this book; the date of "
        "1 meeting is not stated."
    )


def test_minutes_that_do_not_state_whose_they_are_may_be_those_asked_for(
    two_panels: Searcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = two_panels.generation.book
    monkeypatch.setattr(book, "documents", lambda: {"east.txt": EAST, "other.txt": None})
    found = ask(two_panels, f"the precept in {EAST} in 2023")
    note = f"No meeting of {EAST} that is stated to have been held in 2023 is in this book."
    assert note in found.warnings


def test_a_panel_of_which_no_minutes_are_held_is_told_of(
    two_panels: Searcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = f"This book holds no minutes of the {EAST} that can be searched."
    assert note not in ask(two_panels, f"the precept in {EAST}").warnings
    book = two_panels.generation.book
    held = book.coverage(Filters(panel=EAST))
    without = replace(held, without_minutes=held.meetings)
    monkeypatch.setattr(book, "coverage", lambda _filters: without)
    assert note in ask(two_panels, f"the precept in {EAST}").warnings


def test_a_year_without_a_meeting_is_told_of(two_panels: Searcher) -> None:
    found = ask(two_panels, "what did the PCC say about the precept last year")
    assert "No meeting held in 2024 is in this book." in found.warnings
    found = ask(two_panels, f"the precept in {EAST} in 2023")
    assert f"No meeting of {EAST} held in 2023 is in this book." in found.warnings
    assert not any("No meeting" in w for w in ask(two_panels, "the precept in 2022").warnings)
