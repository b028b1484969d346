"""Questions of several panels, and of panels, places and people that the book does not hold."""

from datetime import UTC, datetime

import pytest

from index.book.filters import Filters
from index.searching.searcher import Searcher
from service.answering.by_panel import together
from service.answering.comparison import run_compare
from service.answering.queries import AskOptions, HintOptions, run_ask
from service.contract.answers import AskModel
from tests.service.answering.two_panels import EAST, NORTH, two_panels

__all__ = ("two_panels",)

NOT_MENTIONED = "Nothing that is searched in this book mentions"


def ask(searcher: Searcher, question: str, previous: str = "") -> AskModel:
    clock = datetime(2024, 5, 6, tzinfo=UTC)
    return run_ask(
        searcher, question, Filters(), AskOptions(previous=previous), clock=lambda: clock
    )


def panels_quoted(answer: AskModel) -> list[str | None]:
    return list(dict.fromkeys(quote.citation.panel for quote in answer.quotes))


def test_two_panels_are_answered_one_after_the_other(two_panels: Searcher) -> None:
    answer = ask(two_panels, "compare the policing precept in East Vale and Northshire")
    assert answer.status == "answered"
    assert set(panels_quoted(answer)) == {EAST, NORTH}
    assert (answer.hints.panel, answer.hints.panels) == (None, [EAST, NORTH])
    best = {quote.citation.panel: quote.text for quote in reversed(answer.quotes)}
    assert all("precept" in words for words in best.values())
    listed = [(p.document, p.start, p.end) for p in answer.passages]
    for quote in answer.quotes:
        assert any(d == quote.document and s <= quote.start and quote.end <= e
                   for d, s, e in listed)  # fmt: skip


def test_of_which_panel_nothing_answers_is_said(two_panels: Searcher) -> None:
    answer = ask(two_panels, "mobile drones searched the moors in East Vale and Northshire")
    assert panels_quoted(answer) == [EAST]
    assert f"No answer was found in the minutes of the {NORTH}." in answer.warnings


def test_only_the_meetings_of_the_panels_named_were_searched(two_panels: Searcher) -> None:
    answer = ask(two_panels, "zebra quintet in East Vale and Northshire")
    assert answer.status == "not_found"
    assert (answer.coverage.panels, answer.coverage.meetings) == ([EAST, NORTH], 2)


def test_together_needs_a_panel() -> None:
    with pytest.raises(ValueError, match="no panel"):
        together([])


def test_a_panel_of_the_list_that_the_book_lacks_is_never_answered_for(
    two_panels: Searcher,
) -> None:
    answer = ask(two_panels, "policing precept in Kent")
    assert (answer.status, answer.quotes) == ("not_found", [])
    assert answer.hints.places == ["Kent"]
    assert answer.warnings[0] == (
        f"{NOT_MENTIONED} “Kent”. It holds the minutes of: {EAST}; {NORTH}."
    )


def test_beside_a_panel_of_the_book_the_other_is_told_of(two_panels: Searcher) -> None:
    answer = ask(two_panels, "compare the policing precept in Kent and Northshire")
    assert panels_quoted(answer) == [NORTH]
    assert answer.warnings[0].startswith(f"{NOT_MENTIONED} “Kent”.")


def test_a_place_of_no_list_that_no_words_name_is_told_of_too(two_panels: Searcher) -> None:
    answer = ask(two_panels, "what was said of the policing precept in Newtown")
    assert answer.status == "not_found"
    assert answer.warnings[0].startswith(f"{NOT_MENTIONED} “Newtown”.")


def test_a_person_whom_nobody_names_is_not_answered_for(two_panels: Searcher) -> None:
    answer = ask(two_panels, "What did Councillor Quist say about the policing precept?")
    assert (answer.status, answer.quotes) == ("not_found", [])
    assert answer.warnings[0].startswith("Nobody called “Quist” is named in these minutes")


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Did Councillor Example ask whether lorries were stopped on the bypass?", "lorries"),
        ("Councillor Sample asked whether the budget was balanced", "budget"),
    ],
)
def test_a_named_person_is_answered_for_with_their_own_words(
    two_panels: Searcher, question: str, words: str
) -> None:
    answer = ask(two_panels, question)
    assert answer.status == "answered"
    assert answer.hints.people
    assert all(words in quote.text or "weekly" in quote.text for quote in answer.quotes)


def test_words_of_somebody_else_do_not_answer_for_a_named_person(two_panels: Searcher) -> None:
    answer = ask(two_panels, "Did Councillor Sample ask whether lorries were stopped?")
    assert not any("lorries" in quote.text for quote in answer.quotes)
    unread = AskOptions(HintOptions(ignored=frozenset({"names"})))
    anybody = run_ask(two_panels, answer.question, Filters(), unread)
    assert anybody.hints.people == []
    assert any("lorries" in quote.text for quote in anybody.quotes)


def test_panels_are_compared_side_by_side_in_the_order_named(two_panels: Searcher) -> None:
    found = run_compare(two_panels, "policing precept", ["northshire", "vale"], Filters())
    assert [(one.panel, one.status) for one in found.panels] == [
        (NORTH, "answered"),
        (EAST, "answered"),
    ]
    for one in found.panels:
        assert {quote.citation.panel for quote in one.quotes} == {one.panel}


def test_where_a_panel_has_nothing_recorded_its_column_is_empty(two_panels: Searcher) -> None:
    question = "mobile drones searched the moors"
    found = run_compare(two_panels, question, ["Northshire", "Kent", "East Vale"], Filters())
    assert [(one.panel, one.status) for one in found.panels] == [
        (NORTH, "not_found"),
        (EAST, "answered"),
        ("Kent", "not_found"),
    ]
    assert any(
        words.startswith("No panel in this book is called “Kent”") for words in found.warnings
    )


def test_without_names_all_that_have_words_on_it_are_compared(two_panels: Searcher) -> None:
    found = run_compare(two_panels, "mobile drones searched the moors", [], Filters())
    assert [one.panel for one in found.panels] == [EAST]
    named = run_compare(two_panels, "precept in Northshire and East Vale", [], Filters())
    assert [one.panel for one in named.panels] == [NORTH, EAST]


def test_a_question_is_understood_with_the_one_before(two_panels: Searcher) -> None:
    answer = ask(two_panels, "and in Northshire?", "policing precept in East Vale")
    assert panels_quoted(answer) == [NORTH]
    assert answer.question == "and in Northshire?"
    assert answer.hints.read_as == "policing precept in Northshire?"
    assert answer.hints.previous == "policing precept in East Vale"
    assert answer.hints.taken_over == ["policing precept"]


def test_a_question_that_stands_alone_takes_nothing_over(two_panels: Searcher) -> None:
    answer = ask(two_panels, "custody visitors", "policing precept in East Vale")
    assert (answer.hints.read_as, answer.hints.previous) == (None, None)
    assert panels_quoted(answer) == [NORTH]
