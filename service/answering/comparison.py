"""Comparing panels: the best words of each on one question, side by side."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

from index.book.book import Book
from index.book.filters import Filters
from index.index_errors import FilterError
from index.questions.query import Query
from index.searching.searcher import MAX_HITS, Searcher
from ingest.pipeline import Clock
from service.answering.by_panel import PanelAnswer, answer_each, coverage_of, notes_on
from service.answering.confidence import AnswerCalibration
from service.answering.corrected import with_corrections
from service.answering.limits import MAX_PANELS
from service.answering.not_held import no_panel_called, not_held_notes
from service.answering.queries import HintOptions, checked_query, read_question
from service.answering.subjects import Subjects
from service.clock import milliseconds_since, time_stamp, utc_now
from service.contract.comparison import CompareModel, PanelAnswerModel
from service.contract.conversion import (
    coverage_model,
    filters_model,
    hints_model,
    quote_model,
    reading_warnings,
)

PREFERRED = HintOptions()


@dataclass(frozen=True, slots=True)
class _Compared:
    """Panels to be asked one by one.

    ``unknown`` are names that no panel of the book goes by. With ``has_all`` none was named, and
    only those that have words on the question are shown.
    """

    panels: tuple[str, ...]
    unknown: tuple[str, ...] = ()
    left_out: int = 0
    has_all: bool = False


def run_compare(
    searcher: Searcher,
    question: str,
    panels: Sequence[str],
    filters: Filters,
    hints: HintOptions = PREFERRED,
    clock: Clock = utc_now,
) -> CompareModel:
    """Answer a question from the minutes of each of several panels.

    ``panels`` are any parts of their names; without them those are compared that the question
    names, if it names several, else all that have words on it. Raises ``FilterError`` for an empty
    or an overlong question, and for too many panels.
    """
    began = time.perf_counter()
    question = checked_query(question)
    read = read_question(searcher, question, hints, clock)
    book = searcher.generation.book
    compared = _compared(searcher, read, panels, filters)
    how = (AnswerCalibration.load(), Subjects.load(), hints.mode)
    answers = answer_each(searcher, read, filters, *how, compared.panels)
    if compared.has_all:
        answers = _strongest_first(answers)
        coverage = book.coverage(filters)
    else:
        coverage = coverage_of(book, filters, compared.panels)
    return CompareModel(
        question=question,
        panels=[
            *(_panel_model(one, book) for one in answers),
            *(_nothing_of(name) for name in compared.unknown),
        ],
        filters=filters_model(filters, "relevance", None),
        hints=hints_model(read, filters, hints.mode),
        coverage=coverage_model(coverage),
        warnings=[
            *not_held_notes(read.hints, book.panels()),
            *(no_panel_called(name, book.panels()) for name in compared.unknown),
            *_left_out(compared.left_out),
            *notes_on(answers),
            *reading_warnings(read, question),
        ],
        took_ms=milliseconds_since(began),
        searched_at=time_stamp(clock),
    )


def _compared(searcher: Searcher, read: Query, names: Sequence[str], filters: Filters) -> _Compared:
    book = searcher.generation.book
    if names:
        by_name = {name: _panels_called(searcher, book, name) for name in names}
        found = tuple(dict.fromkeys(panel for panels in by_name.values() for panel in panels))
        if len(found) > MAX_PANELS:
            raise FilterError(
                f"{len(found)} panels go by these names; name at most {MAX_PANELS} to compare"
            )
        return _Compared(found, tuple(name for name, panels in by_name.items() if not panels))
    if len(read.hints.panels) > 1:
        return _Compared(read.hints.panels[:MAX_PANELS])
    everywhere = replace(read, hints=replace(read.hints, panels=()))
    hits = searcher.search(everywhere, filters, limit=MAX_HITS)
    near = [hit.passage.citation.panel for hit in hits]
    panels = tuple(dict.fromkeys(panel for panel in near if panel))
    return _Compared(panels[:MAX_PANELS], left_out=len(panels[MAX_PANELS:]), has_all=True)


def _panels_called(searcher: Searcher, book: Book, name: str) -> tuple[str, ...]:
    """The panels of the book whose name holds these words, or that go by them."""
    wanted = " ".join(name.split()).casefold()
    holding = [panel for panel in book.panels() if wanted and wanted in panel.casefold()]
    return tuple(holding) or searcher.read(name).hints.panels


def _strongest_first(answers: Sequence[PanelAnswer]) -> list[PanelAnswer]:
    """Those that have words on the question, by the strongest of them."""
    having = [one for one in answers if one.answer.is_answered]
    return sorted(having, key=lambda one: -one.answer.quotes[0].strength)


def _panel_model(one: PanelAnswer, book: Book) -> PanelAnswerModel:
    return PanelAnswerModel(
        panel=one.panel,
        status="answered" if one.answer.is_answered else "not_found",
        quotes=with_corrections(book, [quote_model(quote) for quote in one.answer.quotes]),
        related=with_corrections(book, [quote_model(quote) for quote in one.answer.related]),
    )


def _nothing_of(name: str) -> PanelAnswerModel:
    return PanelAnswerModel(panel=name, status="not_found", quotes=[], related=[])


def _left_out(number: int) -> list[str]:
    if not number:
        return []
    panels = "1 more panel has" if number == 1 else f"{number} more panels have"
    return [f"{panels} passages that come near; name panels to compare them."]
