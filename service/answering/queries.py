"""Answering a search or a question from an open index: what commands and API both call."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

from index.book.book import Book
from index.book.filters import Filters
from index.index_errors import FilterError
from index.questions.hint_names import HintMode, HintName
from index.questions.query import Query
from index.searching.hits import Hit
from index.searching.ranking import RANKING, Ranking
from index.searching.searcher import Searcher
from ingest.clock import Clock
from service.answering.answer import answer
from service.answering.by_panel import answer_each, coverage_of, together
from service.answering.confidence import AnswerCalibration
from service.answering.corrected import with_corrections
from service.answering.limits import DEFAULT_K, MAX_K, MAX_PANELS, MAX_QUERY_CHARACTERS
from service.answering.not_held import no_meeting_notes, no_minutes_notes, not_held_notes
from service.answering.over_time import asks_for_time, positions
from service.answering.routes import asks_only_for_meeting, routes
from service.answering.subjects import Subjects
from service.clock import milliseconds_since, time_stamp, utc_now
from service.contract.answers import AskModel, SearchModel
from service.contract.conversion import (
    coverage_model,
    filter_warnings,
    filters_model,
    hints_model,
    passage_models,
    quote_model,
    reading_warnings,
)
from service.contract.searched import Sort

# Sorted by date, a passage must score at least this share of the best one: scores are raw, and what
# has nothing to do with a query still scores about half of what answers it.
_RELEVANT_SHARE = 0.7


@dataclass(frozen=True, slots=True)
class HintOptions:
    """What to do with what is read from a question's words.

    Hints are preferred, required or off; those ``ignored`` are not read at all.
    """

    mode: HintMode = "prefer"
    ignored: frozenset[HintName] = frozenset()


@dataclass(frozen=True, slots=True)
class AskOptions:
    """How a question is read, and in which order its quotes come.

    ``previous`` is the question before, which it is understood with where it needs that. The quotes
    come strongest first, or by date with the newest meeting first; where ``sort`` does not say, by
    date only if the question asks for time.
    """

    hints: HintOptions = HintOptions()
    sort: Sort | None = None
    previous: str = ""


@dataclass(frozen=True, slots=True)
class SearchOptions:
    """How many passages to return, in which order, and within how many tokens.

    ``k`` is 10 where nothing is said, or as many as a token budget holds, up to ``MAX_K``.
    ``ranking`` is for evaluations, which switch parts of it off.
    """

    k: int | None = None
    sort: Sort = "relevance"
    budget_tokens: int | None = None
    hints: HintOptions = HintOptions()
    ranking: Ranking = RANKING

    @property
    def limit(self) -> int:
        """How many passages may come back."""
        if self.k is None:
            return DEFAULT_K if self.budget_tokens is None else MAX_K
        return self.k


def run_search(
    searcher: Searcher,
    query: str,
    filters: Filters,
    options: SearchOptions,
    clock: Clock = utc_now,
) -> SearchModel:
    """Search. Raises ``FilterError`` for an empty or an overlong query."""
    began = time.perf_counter()
    query = checked_query(query)
    read = read_question(searcher, query, options.hints, clock)
    takes_best = options.budget_tokens is None and options.sort == "relevance"
    hits = searcher.search(
        read,
        filters,
        hint_mode=options.hints.mode,
        limit=options.limit if takes_best else MAX_K,
        one_an_exchange=True,
        ranking=options.ranking,
        with_sentences=False,
    )
    if options.sort == "date":
        hits = _newest_first(hits)
    hits = _within_budget(hits, options.budget_tokens)[: options.limit]
    book = searcher.generation.book
    return SearchModel(
        query=query,
        filters=filters_model(filters, options.sort, options.budget_tokens),
        hints=hints_model(read, filters, options.hints.mode),
        passages=passage_models(hits),
        coverage=coverage_model(book.coverage(filters)),
        warnings=[*filter_warnings(book, filters), *reading_warnings(read, query)],
        took_ms=milliseconds_since(began),
    )


def run_ask(
    searcher: Searcher,
    question: str,
    filters: Filters,
    options: AskOptions = AskOptions(),
    clock: Clock = utc_now,
) -> AskModel:
    """Answer a question. Raises ``FilterError`` for an empty or an overlong one."""
    began = time.perf_counter()
    question = checked_query(question)
    hints, previous = options.hints, options.previous.strip()
    asked_on = None
    if previous:
        asked_on = searcher.follow_up(checked_query(previous), question, clock().date())
    read = read_question(searcher, asked_on.text if asked_on else question, hints, clock)
    book = searcher.generation.book
    panels = _panels_to_ask(read, filters, hints.mode)
    mode = hints.mode
    if mode == "prefer" and asks_only_for_meeting(read, read.hints.beside(filters)):
        mode = "require"  # another meeting's words do not stand for this one's
    how = (AnswerCalibration.load(), Subjects.load(), mode)
    if panels:
        found = together(answer_each(searcher, read, filters, *how, panels))
        coverage = coverage_of(book, filters, panels)
    else:
        found = answer(searcher, read, filters, *how)
        coverage = book.coverage(filters)
    sort = options.sort or ("date" if asks_for_time(question) else "relevance")
    in_order = list(found.quotes)
    if sort == "date":
        in_order.sort(key=lambda q: q.passage.citation.meeting_date or "", reverse=True)
    quoted = [quote_model(quote) for quote in (*in_order, *found.related)]
    quoted = with_corrections(book, quoted)
    quotes, related = quoted[: len(in_order)], quoted[len(in_order) :]
    return AskModel(
        question=question,
        status="answered" if found.is_answered else "not_found",
        quotes=quotes,
        related=related,
        over_time=positions(quotes),
        passages=passage_models(found.passages),
        near=found.lacks is not None,
        lacks=found.lacks,
        routes=routes(read, filters, book, mode),
        strongest=in_order.index(found.quotes[0]) + 1 if in_order else None,
        filters=filters_model(filters, sort, None),
        hints=hints_model(read, filters, mode, asked_on, previous),
        confidence=round(found.confidence, 4),
        coverage=coverage_model(coverage),
        warnings=[
            *_not_held(read, filters, mode, book),
            *found.notes,
            *filter_warnings(book, filters),
            *reading_warnings(read, question),
        ],
        took_ms=milliseconds_since(began),
        searched_at=time_stamp(clock),
    )


def _not_held(read: Query, filters: Filters, mode: HintMode, book: Book) -> tuple[str, ...]:
    """What the question names and the book does not hold."""
    if mode == "off":
        return ()
    return (
        *not_held_notes(read.hints, book.panels()),
        *no_minutes_notes(read.hints, book),
        *no_meeting_notes(read.hints.beside(filters), filters, book),
    )


def _panels_to_ask(read: Query, filters: Filters, mode: HintMode) -> tuple[str, ...]:
    """The panels that are asked one by one: those the question names, where it names several."""
    panels = () if mode == "off" else read.hints.beside(filters).panels
    return panels[:MAX_PANELS] if len(panels) > 1 else ()


def read_question(searcher: Searcher, question: str, hints: HintOptions, clock: Clock) -> Query:
    """Understand a question. Raises ``FilterError`` where nothing is left to look for."""
    query = searcher.read(question, hints.ignored, clock().date())
    if not query.subject:
        raise FilterError("the question only says what to leave out; add what to look for")
    return query


def checked_query(query: str) -> str:
    """The query without surrounding space. Raises ``FilterError`` where it cannot be searched."""
    query = query.strip()
    if not query:
        raise FilterError("the question is empty; type a few words to look for")
    if not _is_text(query):
        raise FilterError("the question is not valid text; type it again in UTF-8")
    if len(query) > MAX_QUERY_CHARACTERS:
        raise FilterError(
            f"the question is longer than {MAX_QUERY_CHARACTERS:,} characters; shorten it to what "
            "is asked"
        )
    return query


def _is_text(words: str) -> bool:
    """Whether words can be written as UTF-8; bytes of another encoding arrive as surrogates."""
    try:
        words.encode()
    except UnicodeEncodeError:
        return False
    return True


def _within_budget(hits: Sequence[Hit], budget_tokens: int | None) -> list[Hit]:
    """As many passages as fit, the best first; one that is too long makes way for the next."""
    if budget_tokens is None:
        return list(hits)
    kept = []
    left = budget_tokens
    for hit in hits:
        if hit.passage.tokens <= left:
            kept.append(hit)
            left -= hit.passage.tokens
    return kept


def _newest_first(hits: Sequence[Hit]) -> list[Hit]:
    """What is relevant by date; what is far less relevant than the best is left out."""
    best = max((hit.score for hit in hits), default=0.0)
    relevant = [hit for hit in hits if hit.score >= _RELEVANT_SHARE * best]
    return sorted(
        relevant, key=lambda h: (h.passage.citation.meeting_date or "", h.score), reverse=True
    )
