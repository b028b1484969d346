"""Checking drafts against every recorded question: what the command and the API both call."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np

from index.book.filters import Filters
from index.book.recorded_questions import RecordedExchange
from index.book.settling import RecordedFollowUp
from index.questions.glossary import GLOSSARY_FILE
from index.questions.thesaurus import THESAURUS_FILE
from index.recently_used import RecentlyUsed
from index.searching.searcher import Searcher
from ingest.clock import Clock
from ingest.language.sentences import Span
from service.answering.corrected import Corrections
from service.check.differing_words import mark
from service.check.drafts import checked_drafts
from service.check.kept_questions import QuestionReader
from service.check.question_candidates import MOST_KEPT, Candidate, Compared
from service.check.read_texts import ReadText
from service.check.reply_status import ReplyReading, read_reply
from service.check.trail import Event, trail
from service.check.verdicts import Calibration, Judged, judge
from service.clock import milliseconds_since, time_stamp, utc_now
from service.contract.checks import (
    CheckModel,
    DraftCheckModel,
    MatchModel,
    TrailEventModel,
    WordSpanModel,
)
from service.contract.conversion import (
    citation_model,
    coverage_model,
    filter_warnings,
    filters_model,
)
from service.contract.quotes import CorrectionModel
from service.settings import Settings

# Called between two drafts: comes back when the next may be checked, and raises where none may.
KeepGoing = Callable[[], None]

MAX_MATCHES = 5
MAX_NEAREST = 2
# Recorded questions are taken to be one only where the model is surer than of a draft: a trail
# that joins two questions wrongly would say of one what became of the other.
_ASKED_AGAIN = 0.95
# Recorded questions compared with one, to see whether it was asked again.
_MOST_ASKED_AGAIN = 8
_UNDATED = "date of the meeting not stated; shown last"


@dataclass(frozen=True, slots=True)
class Checker:
    """What a check needs: an open book, names, and weights.

    ``compared``, ``trails`` and ``replies`` keep what was read and followed of recorded questions,
    by their ids, for the drafts to come.
    """

    compared: Compared
    calibration: Calibration
    trails: RecentlyUsed[int, tuple[Event, ...]] = field(
        default_factory=lambda: RecentlyUsed(MOST_KEPT)
    )
    replies: RecentlyUsed[int, ReplyReading] = field(
        default_factory=lambda: RecentlyUsed(MOST_KEPT)
    )

    @property
    def searcher(self) -> Searcher:
        """The open book."""
        return self.compared.searcher

    def reply(self, exchange: RecordedExchange) -> ReplyReading:
        """How the reply to a recorded question stands."""

        def read(_ids: list[int]) -> dict[int, ReplyReading]:
            return {exchange.id: read_reply(exchange.reply, exchange.citation.speakers)}

        return self.replies.all_of([exchange.id], read)[exchange.id]


def checker_of(searcher: Searcher, settings: Settings) -> Checker:
    """A checker of an open book."""
    return Checker(compared_of(searcher, settings), Calibration.load())


def compared_of(searcher: Searcher, settings: Settings) -> Compared:
    """What compares drafts with the recorded questions of an open book."""
    glossary, thesaurus = settings.glossary or GLOSSARY_FILE, settings.thesaurus or THESAURUS_FILE
    return Compared(searcher, QuestionReader(searcher.encoder, glossary, thesaurus))


def go_on() -> None:
    """Between two drafts of a check that nothing ends."""


def run_check(
    checker: Checker,
    drafts: Sequence[str],
    filters: Filters,
    clock: Clock = utc_now,
    keep_going: KeepGoing = go_on,
) -> CheckModel:
    """Check drafts, each by itself, and those that are the same only once.

    Filters of panel and date say which meetings' questions are looked at; a trail is followed
    beyond them. Raises ``FilterError`` for a draft that cannot be checked, and what ``keep_going``
    raises.
    """
    began = time.perf_counter()
    texts = checked_drafts(drafts)
    run = _Run(checker, filters)
    checked = dict[str, DraftCheckModel]()
    for text in dict.fromkeys(texts):
        if checked:
            keep_going()
        # Products of matrices may leave signs of overflow or of nothing behind on some processors
        # though every number is finite, for NumPy to warn of; what is none fits no answer's form.
        with np.errstate(all="ignore"):
            checked[text] = run.check(text)
    book = checker.searcher.generation.book
    return CheckModel(
        checks=[checked[text] for text in texts],
        filters=filters_model(filters, "relevance", None),
        coverage=coverage_model(book.coverage(filters)),
        warnings=filter_warnings(book, filters),
        took_ms=milliseconds_since(began),
        searched_at=time_stamp(clock),
    )


@dataclass(slots=True)
class _Run:
    """One run over several drafts."""

    checker: Checker
    filters: Filters
    corrections: dict[str, Corrections] = field(default_factory=dict)

    def check(self, text: str) -> DraftCheckModel:
        draft = self.checker.compared.draft(text)
        found = self.checker.compared.candidates(draft, self.filters)
        judgement = judge(self.checker.calibration, draft, found)
        chosen = [j for j in judgement.ranked if j.is_topical][:MAX_MATCHES]
        near = [] if chosen else judgement.ranked[:MAX_NEAREST]
        return DraftCheckModel(
            draft=text,
            verdict=judgement.verdict,
            matches=[self._match(draft, judged) for judged in chosen],
            nearest=[self._match(draft, judged) for judged in near],
        )

    def _match(self, draft: ReadText, judged: Judged) -> MatchModel:
        exchange = judged.candidate.exchange
        shared, differs = self._marks(draft, judged.candidate)
        return MatchModel(
            question=exchange.question,
            reply=exchange.reply,
            similarity=round(judged.same, 4),
            topic=round(judged.topic, 4),
            is_same=judged.is_same,
            status=self.checker.reply(exchange).status,
            citation=citation_model(exchange.citation),
            trail=[self._event(event) for event in self._trail(judged.candidate)],
            document=exchange.document,
            question_start=exchange.question_start,
            question_end=exchange.question_end,
            reply_start=exchange.reply_start,
            reply_end=exchange.reply_end,
            form=exchange.form,
            shared=shared,
            differs=differs,
            corrected_by=self._corrections(
                exchange.document,
                (exchange.question_start, exchange.question_end),
                (exchange.reply_start or 0, exchange.reply_end or 0),
            ),
        )

    def _corrections(self, document: str, *spans: Span) -> list[CorrectionModel]:
        """What a later meeting put right in these stretches of a document, each once."""
        if document not in self.corrections:
            book = self.checker.searcher.generation.book
            self.corrections[document] = Corrections(book.corrections_of([document]))
        of_document = self.corrections[document]
        found = [one for span in spans for one in of_document.within(document, *span)]
        return [one for at, one in enumerate(found) if one not in found[:at]]

    def _event(self, event: Event) -> TrailEventModel:
        corrected_by = self._corrections(event.document, (event.start, event.end))
        return _event_model(event).model_copy(update={"corrected_by": corrected_by})

    def _marks(
        self, draft: ReadText, candidate: Candidate
    ) -> tuple[list[WordSpanModel], list[WordSpanModel]]:
        """Shared and differing words, at their places in the draft and in the stored question."""
        stemmer = self.checker.searcher.generation.lexical.stemmer
        marked = mark(draft, candidate.question, stemmer)
        shared, differs = list[WordSpanModel](), list[WordSpanModel]()
        for side, marks in marked.items():
            shared += [WordSpanModel(text=side, start=a, end=b) for a, b in marks.shared]
            differs += [WordSpanModel(text=side, start=a, end=b) for a, b in marks.differs]
        return shared, differs

    def _trail(self, candidate: Candidate) -> tuple[Event, ...]:
        """The trail of a recorded question, which no draft or filter changes."""
        exchange = candidate.exchange

        def follow(_ids: list[int]) -> dict[int, tuple[Event, ...]]:
            panel = exchange.citation.panel
            others = self._asked_again(candidate, panel) if panel else []
            follow_ups = self._follow_ups(panel)
            return {exchange.id: trail(exchange, others, follow_ups, self.checker.reply)}

        return self.checker.trails.all_of([exchange.id], follow)[exchange.id]

    def _follow_ups(self, panel: str | None) -> list[RecordedFollowUp]:
        book = self.checker.searcher.generation.book
        return book.follow_ups(Filters(panel=panel)) if panel else []

    def _asked_again(self, candidate: Candidate, panel: str) -> list[RecordedExchange]:
        """Other recorded questions of a panel that ask the same, by the model in both directions.

        Nearest first, so that of two at one meeting the nearer stands for it.
        """
        same, compared = self.checker.calibration.same, self.checker.compared
        found: list[tuple[float, int, RecordedExchange]] = []
        for other in compared.others_like(candidate, panel, _MOST_ASKED_AGAIN):
            there = same.probability(other.features.signals())
            if there < _ASKED_AGAIN:
                continue
            (back,) = compared.with_exchanges(other.question, [candidate.exchange])
            surely = min(there, same.probability(back.features.signals()))
            if surely >= _ASKED_AGAIN:
                found.append((-surely, other.exchange.id, other.exchange))
        return [exchange for _, _, exchange in sorted(found, key=lambda row: row[:2])]


def _event_model(event: Event) -> TrailEventModel:
    return TrailEventModel(
        event=event.event,
        date=event.date,
        text=event.text,
        citation=citation_model(event.citation),
        document=event.document,
        start=event.start,
        end=event.end,
        note=None if event.date else _UNDATED,
    )
