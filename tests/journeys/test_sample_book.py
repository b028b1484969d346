"""Questions to the sample minute book with the real model, as on a fresh machine."""

import re
from pathlib import Path

import pytest

from index.book.filters import Filters
from index.searching.searcher import Searcher
from index.vectors.encoder import SentenceTransformerEncoder
from ingest.record.view import RecordView
from service.answering.queries import run_ask
from service.contract.answers import AskModel
from service.holding.opening import open_searcher
from service.settings import Settings
from tests.conftest import ROOT

pytestmark = pytest.mark.model

ANSWERED = [
    ("how are organisations that the PCC funds monitored", "3"),
    ("attempted fraud and phishing emails", "2"),
    ("what happened in Forbury Gardens", "2"),
    ("did lockdown make county lines easier to police", "3"),
    ("value of criminal assets seized", "4"),
    ("protests in Bristol and London", "5"),
    ("what is Prevent for", "2"),
    ("re-offending by serious organised criminals after custody", None),
    ("police community support officers on school governing bodies", None),
    ("delays in the criminal justice system", None),
]
NOT_FOUND = [
    "how many police horses were bought",
    "hare coursing on farmland",
    "number of police horses",
    "graffiti on railway bridges",
    "facial recognition at football matches",
    "chewing gum on pavements",
    "custody suite closures",
    "taser training for special constables",
    "stop and search by ethnicity",
    "price of bananas",
]


@pytest.fixture(scope="module")
def searcher(sample_home: Path, model: SentenceTransformerEncoder) -> Searcher:
    return open_searcher(Settings(home=sample_home), model)


def ask(searcher: Searcher, question: str) -> AskModel:
    return run_ask(searcher, question, Filters())


def test_the_action_fraud_question_is_answered_from_two_meetings(searcher: Searcher) -> None:
    answer = ask(searcher, "what has the PCC said about Action Fraud")
    assert answer.status == "answered"
    meetings = {(q.citation.panel, q.citation.meeting_date) for q in answer.quotes}
    assert meetings == {
        ("Thames Valley Police and Crime Panel", "2021-03-26"),
        ("West Mercia Police and Crime Panel", "2019-09-10"),
    }
    assert {quote.speaker for quote in answer.quotes} == {"PCC", "Deputy PCC"}
    assert any("not good" in quote.text for quote in answer.quotes)


def test_the_answer_in_the_readme_is_the_answer_given(searcher: Searcher) -> None:
    readme = " ".join((ROOT / "README.md").read_text(encoding="utf-8").split())
    quoted = re.findall(r"The minutes record \(([^)]+)\): “([^”]+)” — ([^,]+),", readme)
    answer = ask(searcher, "what has the PCC said about Action Fraud")
    given = {(q.speaker, q.text, q.citation.panel) for q in answer.quotes}
    assert len(quoted) == 2
    assert set(quoted) <= given


def test_every_quote_equals_its_span_of_the_stored_text(
    searcher: Searcher, sample_home: Path
) -> None:
    with RecordView(sample_home) as store:
        texts = {document.name: document.text for document in store.documents()}
    for question, _ in ANSWERED:
        answer = ask(searcher, question)
        for part in (*answer.quotes, *answer.related):
            assert part.text == texts[part.document][part.start : part.end]
            assert part.citation.panel
            assert part.citation.meeting_date or "date not stated" in part.citation.label


def test_questions_the_minutes_answer_are_answered_from_the_right_item(
    searcher: Searcher,
) -> None:
    right = [
        answer.status == "answered"
        and number in {quote.citation.question_number for quote in answer.quotes[:3]}
        for question, number in ANSWERED
        for answer in [ask(searcher, question)]
    ]
    assert sum(right) >= 9


def test_questions_the_minutes_do_not_answer_are_not_answered(searcher: Searcher) -> None:
    statuses = [ask(searcher, question).status for question in NOT_FOUND]
    assert statuses.count("not_found") >= 9
