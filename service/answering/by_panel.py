"""Answering a question of several panels: one after the other, none with another's words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from index.book.book import Book
from index.book.coverage import Coverage
from index.book.filters import Filters
from index.questions.asked_roles import AskedRoles
from index.questions.hint_names import HintMode
from index.questions.hints import Hints
from index.questions.query import Query
from index.searching.hits import Hit
from index.searching.searcher import Searcher
from service.answering.answer import Answer, answer
from service.answering.confidence import AnswerCalibration
from service.answering.limits import LISTED_PASSAGES, MAX_QUOTES_OF_A_PANEL, MAX_RELATED_QUOTES
from service.answering.notes import no_answer_of
from service.answering.quote_candidates import Quote
from service.answering.subjects import Subjects

# Below it a panel holds nothing on the subject: asked of "fire engines", telephones at 0.69.
_LEAST_SHARE_OF_BEST = 0.7


@dataclass(frozen=True, slots=True)
class PanelAnswer:
    """What the minutes of one panel answer."""

    panel: str
    answer: Answer


def answer_each(
    searcher: Searcher,
    query: Query,
    filters: Filters,
    calibration: AnswerCalibration,
    subjects: Subjects,
    hint_mode: HintMode,
    panels: Iterable[str],
) -> list[PanelAnswer]:
    """Answer a question from the minutes of each of these panels of the book, in their order.

    Each is asked as if the question named it alone: against what the whole book has on the subject,
    without which the least remote words of a small panel would pass for an answer.
    """
    found = []
    for panel in panels:
        asked = _asked_of(panel, query, hint_mode)
        mode: HintMode = "require" if hint_mode == "require" else "prefer"
        whole = answer(searcher, asked, filters, calibration, subjects, mode)
        answering = _of(panel, whole.quotes) if _is_near(whole) else []
        quotes = tuple(answering[:MAX_QUOTES_OF_A_PANEL])
        related = tuple(_of(panel, whole.related))
        found.append(
            PanelAnswer(
                panel,
                replace(
                    whole,
                    is_answered=bool(quotes),
                    quotes=quotes,
                    related=related,
                    lacks=whole.lacks if related else None,
                ),
            )
        )
    return found


def _asked_of(panel: str, query: Query, hint_mode: HintMode) -> Query:
    """The query of one panel; where hints are off, all that is left of them."""
    if hint_mode != "off":
        return replace(query, hints=replace(query.hints, panels=(panel,)))
    asked = AskedRoles((), must_speak=False, subject=query.subject)
    return replace(query, hints=Hints(panels=(panel,)), asked=asked)


def together(answers: Sequence[PanelAnswer]) -> Answer:
    """One answer of all, panel by panel: first the one whose best quote is the strongest.

    Notes say of which panels nothing answers. Raises ``ValueError`` without any panel.
    """
    if not answers:
        raise ValueError("no panel was asked")
    answered = [one for one in answers if one.answer.is_answered]
    answered.sort(key=lambda one: -max(q.strength for q in one.answer.quotes))
    quotes = [quote for one in answered for quote in one.answer.quotes]
    related = [quote for one in answers for quote in one.answer.related[: _share(answers)]]
    best = max(answers, key=lambda one: one.answer.confidence).answer
    return replace(
        best,
        is_answered=bool(answered),
        quotes=tuple(quotes),
        related=tuple(related),
        passages=_listed(answers, [*quotes, *related]),
        notes=notes_on(answers),
        lacks=best.lacks if not answered and related else None,
    )


def notes_on(answers: Sequence[PanelAnswer]) -> tuple[str, ...]:
    """Of which panels nothing answers, and what must be said of all, or of the words of one."""
    each = [one.answer.notes for one in answers]
    shared = [note for note in each[0] if all(note in notes for notes in each)] if each else []
    notes = list(shared)
    for one in answers:
        if one.answer.is_answered:
            own = (note for note in one.answer.notes if note not in shared)
            notes += [f"{one.panel}: {note}" for note in own]
        else:
            notes.append(no_answer_of(one.panel))
    return tuple(notes)


def coverage_of(book: Book, filters: Filters, panels: Sequence[str]) -> Coverage:
    """What is searched where only these panels are asked."""
    each = [book.coverage(replace(filters, panel=panel)) for panel in panels]
    days = [day for one in each for day in (one.from_date, one.to_date) if day]
    return Coverage(
        panels=tuple(dict.fromkeys(panel for one in each for panel in one.panels)),
        meetings=sum(one.meetings for one in each),
        documents=sum(one.documents for one in each),
        from_date=min(days, default=None),
        to_date=max(days, default=None),
        without_minutes=sum(one.without_minutes for one in each),
        undated=sum(one.undated for one in each),
        restated=sum(one.restated for one in each),
    )


def _is_near(whole: Answer) -> bool:
    """Whether what a panel has on a question is nearly as near as what the whole book has."""
    return whole.signals is None or whole.signals["share_of_best"] >= _LEAST_SHARE_OF_BEST


def _of(panel: str, quotes: Sequence[Quote]) -> list[Quote]:
    return [quote for quote in quotes if quote.passage.citation.panel == panel]


def _share(answers: Sequence[PanelAnswer]) -> int:
    """How many related quotes each panel may show."""
    return max(1, MAX_RELATED_QUOTES // len(answers))


def _listed(answers: Sequence[PanelAnswer], quotes: Sequence[Quote]) -> tuple[Hit, ...]:
    """The best passages of all, and in any case those that are quoted."""
    wanted = {quote.passage.id for quote in quotes}
    hits = {hit.passage.id: hit for one in answers for hit in one.answer.passages}
    ranked = sorted(hits.values(), key=lambda hit: (-hit.score, hit.passage.id))
    return tuple(h for i, h in enumerate(ranked) if i < LISTED_PASSAGES or h.passage.id in wanted)
