"""Answering a question with recorded words, or saying that nothing was found."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from index.book.filters import Filters
from index.questions.hint_names import HintMode
from index.questions.query import Query
from index.searching.hits import Hit
from index.searching.searcher import Searcher
from index.words.terms import Stemmer
from service.answering.asked_deeds import AskedDeeds
from service.answering.confidence import (
    AnswerCalibration,
    fitting,
    only_others_spoke,
    signals,
)
from service.answering.decisive_words import PlainQuestion, decisive_words
from service.answering.limits import CONSIDERED_PASSAGES, LISTED_PASSAGES, MAX_RELATED_QUOTES
from service.answering.near_miss import near_miss
from service.answering.notes import not_mentioned_words, notes_on, only_near_words, why_not
from service.answering.quote_candidates import Quote, find_quote_candidates
from service.answering.requirements import Requirements
from service.answering.selection import select, turn_of
from service.answering.subjects import Subjects

# A sentence whose tokens match the question's less than this is not even related.
_RELATED_MATCHES = 0.35


@dataclass(frozen=True, slots=True)
class Answer:
    """Quotes that answer, strongest first, and what is only related; both empty of invention.

    ``passages`` holds the passage of every quote. ``confidence`` is the probability, 0 to 1, that
    the minutes answer the question; ``signals`` are what it was read from, ``None`` where nothing
    fits the question. ``notes`` say what a reader must know to trust the answer.
    ``lacks`` is what no words on the subject were found to say ("how many"), where that alone is
    why nothing answers: then the related quotes are what comes nearest.
    """

    is_answered: bool
    quotes: tuple[Quote, ...]
    related: tuple[Quote, ...]
    passages: tuple[Hit, ...]
    confidence: float
    signals: dict[str, float] | None
    notes: tuple[str, ...] = ()
    lacks: str | None = None


@np.errstate(all="ignore")  # as in searching
def answer(
    searcher: Searcher,
    query: Query,
    filters: Filters,
    calibration: AnswerCalibration,
    subjects: Subjects,
    hint_mode: HintMode = "prefer",
) -> Answer:
    """Answer a question from one generation of the index.

    Only sentences that meet what the question requires are quoted as an answer, and only where the
    calibrated model finds it likely that they are one, or the strongest replies to the very
    question, and one of them is strong enough to be selected; others are related at most. A
    question on a subject that the book never mentions is not answered at all; one of which the
    book has no word may be, and it is said.
    """
    found = find_quote_candidates(
        searcher, query, filters, subjects, hint_mode, CONSIDERED_PASSAGES
    )
    hits, requirements, absent = found.hits, found.requirements, found.absent
    values = None if absent else signals(hits, found.quotes, requirements)
    confidence = calibration.probability(values) if values else 0.0
    near = [quote for quote in found.quotes if quote.matches >= _RELATED_MATCHES]
    fit = fitting(found.quotes)
    deeds = AskedDeeds.of(query, searcher.generation.book, hits)
    if deeds:
        fit = deeds.first(fit)
    quotes = select(fit)
    is_deed_itself = deeds is not None and query.is_all_hints and quotes and deeds.records(fit[0])
    if is_deed_itself or (quotes and _was_asked_before(fit[0], requirements)):
        confidence = max(confidence, calibration.threshold)
    if values is None or confidence < calibration.threshold or not quotes:
        missed = near_miss(query.text, found, calibration)
        # What the panel itself records is nearer to the question than what others do.
        own = [quote for quote in near if "panel" not in quote.missed]
        related = missed.quotes if missed else tuple(select(own or near, MAX_RELATED_QUOTES))
        listed = _listed(hits, related)
        is_others = only_others_spoke(found.quotes)
        unmentioned = not_mentioned_words(found.denied)
        notes = (*unmentioned, *why_not(near, related, requirements, is_others=is_others))
        lacks = missed.lacks if missed and related else None
        return Answer(False, (), related, listed, confidence, values, notes, lacks)
    if deeds:
        near_quotes = tuple(quotes[:MAX_RELATED_QUOTES])
        quotes = [quote for quote in quotes if deeds.tells(quote)]
        if not quotes:
            listed = _listed(hits, near_quotes)
            return Answer(False, (), near_quotes, listed, confidence, values, (), deeds.lacks)
    told = {turn_of(quote) for quote in quotes}
    others = [q for q in near if q.missed - {"fact"} and q not in fit and turn_of(q) not in told]
    related = tuple(select(others, MAX_RELATED_QUOTES))
    listed = _listed(hits, [*quotes, *related])
    notes = (*only_near_words(found.denied), *notes_on(fit[0], requirements))
    stemmer = searcher.generation.lexical.stemmer
    plain = PlainQuestion(query.text, query.subject, requirements.fact)
    marked = tuple(_with_decisive(quote, plain, stemmer) for quote in quotes)
    return Answer(True, marked, related, listed, confidence, values, notes)


def _was_asked_before(quote: Quote, requirements: Requirements) -> bool:
    """Whether a quote is the reply to a question that holds every word of this one."""
    return quote.asked is not None and requirements.words.all_stand_in(quote.asked.text)


def _with_decisive(quote: Quote, question: PlainQuestion, stemmer: Stemmer) -> Quote:
    passage = quote.passage
    within = f"{passage.document} {passage.citation.label} {passage.heading} {passage.text}"
    found = decisive_words(
        question,
        quote.text,
        stemmer,
        panel=passage.citation.panel,
        beside=quote.asked.text if quote.asked else "",
        within=within.replace("-", " "),
    )
    return replace(quote, decisive=tuple((quote.start + a, quote.start + b) for a, b in found))


def _listed(hits: Sequence[Hit], quotes: Sequence[Quote]) -> tuple[Hit, ...]:
    """The best passages, and in any case those that are quoted."""
    wanted = {quote.passage.id for quote in quotes}
    return tuple(
        hit for i, hit in enumerate(hits) if i < LISTED_PASSAGES or hit.passage.id in wanted
    )
