"""Asking every question of a set, as people and programs ask, and judging what comes back."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from eval.retrieval.judging import Judged, Need, first_answer, judge, needs_of
from eval.retrieval.label_check import Documents, check_labels
from eval.retrieval.measures import MEASURES, measure_rankings
from eval.retrieval.question_sets import Question
from eval.runs.answer_judging import judge_answer
from eval.runs.results import ANY_OF_THREE, FIRST_QUOTE, AskResult, QuestionResult
from eval.runs.signals import best_signals
from index.book.filters import Filters
from index.searching.searcher import Searcher
from service.answering.queries import SearchOptions, run_ask, run_search

DEPTH = 20
Timer = Callable[[], float]
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """The results of a set of questions, with judgements and rankings for TREC files.

    ``qrels`` holds the answerable questions only; ``rankings`` holds all, by question id.
    """

    results: tuple[QuestionResult, ...]
    qrels: dict[str, dict[str, int]]
    rankings: dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class _Asked:
    """One question after it was asked, before rankings are measured."""

    question: Question
    judged: list[Judged]
    signals: dict[str, float]
    ask: AskResult
    search_ms: float
    ask_ms: float


def no_progress(_done: int, _total: int) -> None:
    """Report nothing."""


def run_questions(
    searcher: Searcher,
    questions: Sequence[Question],
    documents: Documents,
    *,
    timer: Timer = time.perf_counter,
    progress: Progress = no_progress,
) -> Outcome:
    """Search for and ask every question, without filters, and judge rankings and answers.

    ``documents`` are those of the open index, in its versions; ``timer`` tells seconds.
    Raises ``LabelError`` where a label matches nothing, before any question is asked.
    """
    check_labels(questions, documents)
    needs = {question.id: needs_of(question, documents) for question in questions}
    if questions:
        # The first query loads the model, which no question's time should hold.
        run_search(searcher, questions[0].query, Filters(), SearchOptions(k=1))
    asked: list[_Asked] = []
    for question in questions:
        asked.append(_ask(searcher, question, needs[question.id], documents, timer))
        progress(len(asked), len(questions))
    qrels = qrels_of(questions, documents)
    rankings = {a.question.id: [judged.id for judged in a.judged] for a in asked}
    measured = measure_rankings(qrels, rankings)
    return Outcome(
        results=tuple(_result(a, measured.get(a.question.id)) for a in asked),
        qrels=qrels,
        rankings=rankings,
    )


def qrels_of(questions: Sequence[Question], documents: Documents) -> dict[str, dict[str, int]]:
    """Grades by need id, by question id, of the answerable questions."""
    return {
        question.id: {need.id: need.grade for need in needs_of(question, documents)}
        for question in questions
        if question.is_answerable
    }


def _ask(
    searcher: Searcher,
    question: Question,
    needs: Sequence[Need],
    documents: Documents,
    timer: Timer,
) -> _Asked:
    began = timer()
    found = run_search(searcher, question.query, Filters(), SearchOptions(k=DEPTH))
    searched = timer()
    answer = run_ask(searcher, question.query, Filters())
    answered = timer()
    return _Asked(
        question=question,
        judged=judge(found.passages, needs),
        signals=best_signals(found.passages, answer),
        ask=judge_answer(answer, needs, documents),
        search_ms=(searched - began) * 1000,
        ask_ms=(answered - searched) * 1000,
    )


def _result(asked: _Asked, measured: dict[str, float] | None) -> QuestionResult:
    question, ask = asked.question, asked.ask
    measures: dict[str, float] = {}
    if measured is not None:
        measures = {
            **{name: measured[name] for name in MEASURES},
            FIRST_QUOTE: float(ask.first_quote_answers),
            ANY_OF_THREE: float(ask.one_of_three_answers),
        }
    return QuestionResult(
        id=question.id,
        query=question.query,
        user=question.user,
        kind=question.kind,
        part=question.part,
        measures=measures,
        first_answer=first_answer(asked.judged),
        signals=asked.signals,
        ask=ask,
        search_ms=round(asked.search_ms, 3),
        ask_ms=round(asked.ask_ms, 3),
    )
