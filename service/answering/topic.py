"""A topic over time: every passage that mentions it, by meeting.

A mention is a passage from which alone the question would be answered, by the calibrated model and
the threshold that `ask` answers by. So a topic has mentions where `ask` has an answer, and no
second measure of "near enough" is needed. The parts of a long exchange are one mention.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass

from index.book.book import Book
from index.book.filters import Filters
from index.searching.searcher import MAX_HITS, Searcher
from ingest.clock import Clock
from service.answering.confidence import AnswerCalibration, fitting, signals
from service.answering.corrected import with_corrections
from service.answering.limits import MAX_MENTIONS
from service.answering.notes import not_mentioned_words, not_said_by
from service.answering.over_time import positions
from service.answering.queries import HintOptions, checked_query, read_question
from service.answering.quote_candidates import Quote, QuoteCandidates, find_quote_candidates
from service.answering.selection import select
from service.answering.subjects import Subjects
from service.clock import milliseconds_since, time_stamp, utc_now
from service.contract.conversion import (
    coverage_model,
    filter_warnings,
    filters_model,
    hints_model,
    quote_model,
    reading_warnings,
)
from service.contract.quotes import QuoteModel
from service.contract.topics import TopicMeetingModel, TopicModel

PREFERRED = HintOptions()


@dataclass(frozen=True, slots=True)
class Mention:
    """The words of a passage that mention a topic, and how likely they answer (0 to 1)."""

    quote: Quote
    probability: float


def run_topic(
    searcher: Searcher,
    question: str,
    filters: Filters,
    hints: HintOptions = PREFERRED,
    clock: Clock = utc_now,
) -> TopicModel:
    """Every mention of a topic. Raises ``FilterError`` for an empty or an overlong question."""
    began = time.perf_counter()
    question = checked_query(question)
    read = read_question(searcher, question, hints, clock)
    found = find_quote_candidates(searcher, read, filters, Subjects.load(), hints.mode, MAX_HITS)
    mentions = find_mentions(found, AnswerCalibration.load())
    book = searcher.generation.book
    kept = _in_order([quote_model(mention.quote) for mention in mentions[:MAX_MENTIONS]])
    kept = with_corrections(book, kept)
    return TopicModel(
        query=question,
        mentions=kept,
        meetings=_meetings(book, filters, kept),
        left_out=len(mentions[MAX_MENTIONS:]),
        over_time=positions(kept),
        filters=filters_model(filters, "date", None),
        hints=hints_model(read, filters, hints.mode),
        coverage=coverage_model(book.coverage(filters)),
        warnings=[
            *_notes(found, mentions),
            *filter_warnings(book, filters),
            *reading_warnings(read, question),
        ],
        took_ms=milliseconds_since(began),
        searched_at=time_stamp(clock),
    )


def find_mentions(found: QuoteCandidates, calibration: AnswerCalibration) -> list[Mention]:
    """The mentions among passages found, the likeliest first; none of an absent subject.

    A passage of which nothing can be quoted is none, however likely it answers.
    """
    if found.absent or found.denied:
        return []
    by_place: dict[tuple[bool, int], list[Quote]] = {}
    for quote in fitting(found.quotes):
        passage = quote.passage
        is_exchange = passage.kind == "exchange"
        key = is_exchange, passage.group if is_exchange else passage.id
        by_place.setdefault(key, []).append(quote)
    mentions = []
    for quotes in by_place.values():
        values = signals(found.hits, quotes, found.requirements)
        probability = calibration.probability(values) if values else 0.0
        if probability >= calibration.threshold:
            best = select(quotes, 1)
            mentions += [Mention(quote, probability) for quote in best]
    return sorted(mentions, key=lambda m: (-m.probability, m.quote.passage.id, m.quote.start))


def _in_order(quotes: Sequence[QuoteModel]) -> list[QuoteModel]:
    """By date of the meeting, panel, document and place; those without a date last."""
    return sorted(
        quotes,
        key=lambda q: (
            *(q.citation.meeting_date is None, q.citation.meeting_date or ""),
            *(q.citation.panel or "", q.document, q.start),
        ),
    )


def _meetings(
    book: Book, filters: Filters, mentions: Sequence[QuoteModel]
) -> list[TopicMeetingModel]:
    """Every meeting searched, with the numbers of its mentions."""
    by_document: dict[str, list[int]] = {}
    for number, mention in enumerate(mentions, start=1):
        name = _name_of_meeting(book, mention.document)
        by_document.setdefault(name, []).append(number)
    held = sorted(
        book.meetings(filters), key=lambda m: (m.date is None, m.date or "", m.panel or "")
    )
    return [
        TopicMeetingModel(
            panel=meeting.panel,
            meeting_date=meeting.date,
            has_minutes=meeting.has_minutes,
            mentions=by_document.get(meeting.document, []),
        )
        for meeting in held
    ]


def _name_of_meeting(book: Book, document: str) -> str:
    """The document by which the contents know the meeting that a document belongs to."""
    return min((item.document for item in book.meeting_items(document)), default=document)


def _notes(found: QuoteCandidates, mentions: Sequence[Mention]) -> list[str]:
    """What must be said of the mentions, or why there are none."""
    notes = list(not_mentioned_words(found.denied))
    if any("role" in mention.quote.missed for mention in mentions):
        notes.append(not_said_by(found.requirements))
    return notes
