from collections.abc import Callable
from pathlib import Path

import pytest

from index.book.filters import Filters
from index.searching.searcher import Searcher
from service.answering.asked_deeds import AskedDeeds
from service.answering.queries import run_ask
from service.contract.answers import AskModel
from service.holding.opening import open_searcher
from service.holding.updating import Updater
from service.settings import Settings
from tests.pages import write_page

_DECIDED = """\
Agenda item

Policing precept

Minutes:

The Panel had before it the report on the policing precept, and was asked to say what it made of the
policing precept.

The PCC reported that the policing precept would rise by five pounds.

RESOLVED – That the proposal be supported.
"""
_OPEN = """\
Agenda item

Mounted officers

Minutes:

The Panel had before it the report on mounted officers and their horses.
"""
_PROMISED = """\
Agenda item

Harbour patrols

Minutes:

The PCC reported that harbour patrols had found nine boats adrift.

Members discussed harbour patrols and the boats at length.

The PCC undertook to send Members a map of the harbour patrols.
"""


@pytest.fixture
def searcher(updater: Updater, tmp_path: Path, settings: Settings) -> Searcher:
    write_page(tmp_path / "book", "decided.txt", _DECIDED)
    write_page(tmp_path / "book", "open.txt", _OPEN)
    write_page(tmp_path / "book", "promised.txt", _PROMISED)
    updater.ingest([str(tmp_path / "book")])
    return open_searcher(settings, updater.encoder)


@pytest.mark.parametrize(
    "question",
    [
        "what was resolved about the policing precept",
        "what did the panel decide on the policing precept",
        "did the panel support the policing precept",
    ],
)
def test_what_was_decided_is_answered_with_the_decision_first(
    searcher: Searcher, question: str
) -> None:
    found = run_ask(searcher, question, Filters())
    assert found.status == "answered"
    assert found.quotes[0].text == "RESOLVED – That the proposal be supported."


@pytest.mark.parametrize(
    ("question", "is_asked_for"),
    [
        ("has the Panel formally approved the precept", True),
        ("did the authority vote to reject the precept", True),
        ("did the committee go back to the precept", False),
        ("did the panel report on support for victims", False),
        ("did members have the support of officers", False),
    ],
)
def test_a_decision_is_asked_for_where_a_body_is_to_have_made_one(
    searcher: Searcher, question: str, *, is_asked_for: bool
) -> None:
    found = AskedDeeds.of(searcher.read(question), searcher.generation.book, [])
    assert (found is not None) is is_asked_for


@pytest.mark.parametrize(
    "question",
    [
        "what was resolved about mounted officers and horses",
        "did the panel approve the report on mounted officers and horses",
    ],
)
def test_what_the_words_only_introduce_is_shown_as_lacking_the_decision(
    searcher: Searcher, question: str
) -> None:
    found = run_ask(searcher, question, Filters())
    assert (found.status, found.near, found.lacks) == ("not_found", True, "what was decided")
    assert "mounted officers" in found.related[0].text


@pytest.mark.parametrize(
    "question",
    [
        "what was promised on harbour patrols",
        "what did the PCC promise about harbour patrols",
        "which undertakings were given on harbour patrols",
    ],
)
def test_what_was_promised_is_answered_with_nothing_but_undertakings(
    searcher: Searcher, question: str
) -> None:
    found = run_ask(searcher, question, Filters())
    assert found.status == "answered"
    assert ["undertook to send" in quote.text for quote in found.quotes] == [True]


def test_a_report_is_shown_as_lacking_the_promise_that_was_asked_for(searcher: Searcher) -> None:
    found = run_ask(searcher, "what was promised about mounted officers and horses", Filters())
    assert (found.status, found.near, found.lacks) == ("not_found", True, "what was promised")
    assert "mounted officers" in found.related[0].text


@pytest.mark.parametrize(
    ("question", "lacks"),
    [
        ("has the Chair pledged to come back", "what was promised"),
        ("did the Chief Constable promise more officers", "what was promised"),
        ("what commitments has the Commissioner made on lighting", "what was promised"),
        ("what became of what was promised on lighting", None),
        ("what work was undertaken on the roof", None),
        ("the Safe Streets Pledge", None),
    ],
)
def test_an_undertaking_is_asked_for_where_somebody_is_to_have_given_one(
    searcher: Searcher, question: str, lacks: str | None
) -> None:
    found = AskedDeeds.of(searcher.read(question), searcher.generation.book, [])
    assert (found.lacks if found else None) == lacks


def test_another_question_is_answered_by_any_words(searcher: Searcher) -> None:
    found = run_ask(searcher, "the report on mounted officers and horses", Filters())
    assert found.status == "answered"


def asked_of_ponds(
    body: str, updater: Updater, tmp_path: Path, settings: Settings
) -> Callable[[str], AskModel]:
    """What answers questions put to one page of a body that decided on a pond."""
    page = f"""\
{body}

Minutes of the meeting held on 4 March 2022

1. Ponds

The Clerk told of the ducks. RESOLVED: that the pond be dug.
"""
    write_page(tmp_path / "one", "ponds.txt", page)
    updater.ingest([str(tmp_path / "one")])
    searcher = open_searcher(settings, updater.encoder)
    return lambda question: run_ask(searcher, question, Filters())


def test_what_was_decided_at_a_meeting_is_told_where_nothing_more_is_asked(
    updater: Updater, tmp_path: Path, settings: Settings
) -> None:
    asked = asked_of_ponds("Oldmere Parish Council", updater, tmp_path, settings)
    answer = asked("what was decided on 4 March 2022")
    assert "the pond be dug" in answer.quotes[0].text


def test_what_one_panel_decided_is_not_told_by_another_with_a_word_of_its_name(
    updater: Updater, tmp_path: Path, settings: Settings
) -> None:
    asked = asked_of_ponds("Otter Vale Police and Crime Panel", updater, tmp_path, settings)
    assert asked("What did the Otter Vale panel decide?").quotes
    answer = asked("What did the Otter Moor panel decide?")
    assert not answer.quotes
    assert answer.hints.places == ["Otter Moor"]
