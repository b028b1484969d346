"""Asking every question of a set, as people and programs ask, and judging what comes back."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from eval.retrieval.judging import Judged, Need, answers_question, first_answer, judge, needs_of
from eval.retrieval.label_check import Documents, check_labels
from eval.retrieval.measures import MEASURES, measure_rankings
from eval.retrieval.question_sets import Question
from eval.runs.results import ANY_OF_THREE, FIRST_QUOTE, AskResult, QuestionResult
from index.book.filters import Filters
from index.searching.searcher import Searcher
from service.answering.confidence import AnswerCalibration
from service.answering.queries import SearchOptions, run_ask, run_search
from service.contract.answers import AskModel
from service.contract.quotes import PassageModel, QuoteModel

DEPTH = 20

Timer = Callable[[], float]
Progress = Callable[[int, int], None]

_FIRST = 3

SCORE = "score"
CONFIDENCE = "confidence"


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


def judge_answer(answer: AskModel, needs: Sequence[Need], documents: Documents) -> AskResult:
    """Judge an answer by a question's needs and the stored text of the documents."""
    shown = [*answer.quotes, *answer.related]
    answering = [answers_question(quote, needs) for quote in answer.quotes[:_FIRST]]
    return AskResult(
        refused=answer.status == "not_found",
        quotes=len(shown),
        invalid_quotes=sum(not _is_verbatim(quote, documents) for quote in shown),
        first_quote_answers=answering[:1] == [True],
        one_of_three_answers=any(answering),
    )


def _is_verbatim(quote: QuoteModel, documents: Documents) -> bool:
    """Whether a quote is the stored text from its start to its end, and says something."""
    document = documents.get(quote.document)
    return (
        document is not None
        and bool(quote.text)
        and quote.start >= 0
        and quote.end <= len(document.text)
        and document.text[quote.start : quote.end] == quote.text
    )


def best_signals(passages: Sequence[PassageModel], answer: AskModel) -> dict[str, float]:
    """The greatest value of every signal among the passages found, of their score, and of the
    answer's confidence.

    Whatever numbers passages carry as signals are taken, by their names, so that a new signal
    is measured without a change here.
    """
    best: dict[str, float] = {}
    for passage in passages:
        for name, value in _numbers(passage).items():
            best[name] = max(value, best.get(name, value))
    return {**best, CONFIDENCE: answer.confidence}


def answer_threshold() -> float:
    """The confidence below which the service refuses a question."""
    return AnswerCalibration.load().threshold


def _numbers(passage: PassageModel) -> Mapping[str, float]:
    signals = passage.signals.model_dump()
    numbers = {name: float(v) for name, v in signals.items() if isinstance(v, int | float)}
    return {**numbers, SCORE: passage.score}
