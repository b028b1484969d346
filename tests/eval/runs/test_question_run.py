from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from eval.eval_errors import LabelError
from eval.retrieval.evaluated_book import OpenBook, open_book
from eval.retrieval.judging import needs_of
from eval.retrieval.label_check import check_labels
from eval.retrieval.measures import MEASURES
from eval.runs.question_run import best_signals, judge_answer, run_questions
from index.book.filters import Filters
from service.answering.queries import run_ask
from service.holding.updating import Updater
from service.settings import Settings
from tests.eval.sets import document, numbered, question, questions
from tests.standin import StandInEncoder


@pytest.fixture
def book(
    updater: Updater, folder: Path, settings: Settings, encoder: StandInEncoder
) -> Iterator[OpenBook]:
    updater.ingest([str(folder)])
    with open_book(settings, encoder) as book:
        yield book


def test_every_question_is_asked_and_judged(book: OpenBook) -> None:
    told: list[tuple[int, int]] = []
    outcome = run_questions(
        book.searcher, questions(), book.documents, progress=lambda *n: told.append(n)
    )
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]
    results = {result.id: result for result in outcome.results}
    assert list(results) == ["t-001", "t-002", "t-003", "t-004"]
    assert results["t-001"].first_answer == 1
    assert results["t-001"].measures["RR"] == 1
    assert results["t-001"].ask.first_quote_answers
    assert results["t-001"].answered_rightly
    assert results["t-002"].measures["Success@1"] == 1
    assert set(results["t-003"].measures) == {
        *MEASURES,
        "first quote answers",
        "one of three quotes answers",
    }
    assert all(result.ask.invalid_quotes == 0 for result in outcome.results)
    assert all({"score", "bm25"} <= result.signals.keys() for result in outcome.results)


def test_questions_without_an_answer_are_left_out_of_ranking_and_rightly_refused(
    book: OpenBook,
) -> None:
    outcome = run_questions(book.searcher, questions(), book.documents)
    nothing = outcome.results[3]
    assert (nothing.measures, nothing.first_answer) == ({}, None)
    assert nothing.ask.refused
    assert nothing.answered_rightly
    assert set(outcome.qrels) == {"t-001", "t-002", "t-003"}
    assert set(outcome.rankings) == {"t-001", "t-002", "t-003", "t-004"}


def test_searching_and_asking_are_timed_apart(book: OpenBook) -> None:
    ticks = count()
    outcome = run_questions(
        book.searcher, questions(), book.documents, timer=lambda: float(next(ticks))
    )
    assert {(r.search_ms, r.ask_ms) for r in outcome.results} == {(1000, 1000)}


def test_a_label_that_matches_nothing_stops_the_run_before_it_begins(book: OpenBook) -> None:
    before = len(book.searcher.encoder.encoded)  # type: ignore[attr-defined]
    with pytest.raises(LabelError, match="no such document"):
        run_questions(book.searcher, [question(numbered("1"))], book.documents)
    assert len(book.searcher.encoder.encoded) == before  # type: ignore[attr-defined]


def test_a_quote_that_is_not_the_stored_text_is_counted(book: OpenBook) -> None:
    asked = questions()[0]
    needs = needs_of(asked, book.documents)
    answer = run_ask(book.searcher, asked.query, Filters())
    assert judge_answer(answer, needs, book.documents).invalid_quotes == 0
    forged = answer.quotes[0].model_copy(update={"text": "The PCC resigned."})
    moved = answer.quotes[0].model_copy(update={"start": answer.quotes[0].start + 1})
    missing = answer.quotes[0].model_copy(update={"document": "none.txt"})
    bad = answer.model_copy(update={"quotes": [forged, moved], "related": [missing]})
    judged = judge_answer(bad, needs, book.documents)
    assert (judged.quotes, judged.invalid_quotes) == (3, 3)


def test_only_the_first_three_quotes_are_looked_at(book: OpenBook) -> None:
    asked = questions()[0]
    needs = needs_of(asked, book.documents)
    answer = run_ask(book.searcher, asked.query, Filters())
    right = answer.quotes[0]
    wrong = right.model_copy(update={"document": "fraud.txt"})
    second = answer.model_copy(update={"quotes": [wrong, right]})
    fourth = answer.model_copy(update={"quotes": [wrong, wrong, wrong, right]})
    judged = judge_answer(second, needs, book.documents)
    assert (judged.first_quote_answers, judged.one_of_three_answers) == (False, True)
    assert not judge_answer(fourth, needs, book.documents).one_of_three_answers


def test_the_best_of_every_signal_is_kept(book: OpenBook) -> None:
    answer = run_ask(book.searcher, "mobile cameras", Filters())
    found = best_signals(answer.passages, answer)
    assert found["score"] == max(passage.score for passage in answer.passages)
    assert found["bm25"] == max(passage.signals.bm25 for passage in answer.passages)


def test_labels_are_checked_against_the_version_that_was_indexed(book: OpenBook) -> None:
    check_labels(questions(), book.documents)
    with pytest.raises(LabelError):
        check_labels(questions(), {"roads.txt": document("roads.txt")})
