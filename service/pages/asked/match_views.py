"""An earlier question beside a draft, as pages show it: words that differ, reply, trail."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.language.sentences import Span
from ingest.record import SpeakerRole
from service.check.shown_words import differing, own_words
from service.contract.checks import MatchModel, TrailEventModel
from service.contract.citations import CitationModel
from service.export.check_report import own_lines
from service.export.report import Line, lines_of
from service.pages.shared.answer_parts import QuoteView, put_right, quote_view
from service.pages.shared.page_addresses import minutes_address
from service.wording.verdicts import EVENT_WORDS, REPLY_STATUS_WORDS, match_words


@dataclass(frozen=True, slots=True)
class _Recorded:
    """A span of a match, in the shape that quotations are made from."""

    text: str
    document: str
    start: int
    end: int
    citation: CitationModel
    speaker: SpeakerRole | None = None


@dataclass(frozen=True, slots=True)
class EventView:
    """One event of a trail: when, what, and the recorded words with where they stand."""

    day: str | None
    words: str
    note: str | None
    quote: QuoteView


@dataclass(frozen=True, slots=True)
class ReplyView:
    """A reply: whole, its status in words, who is recorded as giving it, where it is read."""

    lines: tuple[Line, ...]
    status: str
    speakers: tuple[SpeakerRole, ...]
    minutes: str


@dataclass(frozen=True, slots=True)
class MatchView:
    """An earlier question beside a draft.

    ``draft`` and ``question`` are lines whose marked runs only one of both has; ``only_draft`` and
    ``only_question`` are these words. Where many differ nothing ``is_marked``. ``source`` says
    where the question stands. ``reply`` is ``None`` where none is recorded. The ``trail`` is empty
    where it ``is_told`` above.
    """

    key: str
    words: str
    draft: tuple[Line, ...]
    question: tuple[Line, ...]
    only_draft: tuple[str, ...]
    only_question: tuple[str, ...]
    is_marked: bool
    source: QuoteView
    reply: ReplyView | None
    trail: tuple[EventView, ...]
    is_told: bool


def match_views(draft: str, matches: Sequence[MatchModel], key: str) -> Iterator[MatchView]:
    """Earlier questions beside a draft; ``key`` begins their anchors.

    A trail that several share is told once.
    """
    told: list[list[TrailEventModel]] = []
    for number, match in enumerate(matches, start=1):
        is_told = match.trail in told
        told.append(match.trail)
        yield _match(draft, match, f"{key}-{number}", is_told=is_told)


def _match(draft: str, match: MatchModel, key: str, *, is_told: bool) -> MatchView:
    asked = _Recorded(
        match.question, match.document, match.question_start, match.question_end, match.citation
    )
    marked = differing(draft, match)
    in_draft, in_question = marked or ([], [])
    return MatchView(
        key=key,
        words=match_words(match),
        draft=lines_of(draft, in_draft),
        question=own_lines(match.question, in_question),
        only_draft=_words(draft, in_draft),
        only_question=_words(match.question, in_question),
        is_marked=marked is not None,
        source=put_right(quote_view(asked, key), match.corrected_by),
        reply=_reply(match),
        trail=() if is_told else tuple(_events(match.trail, key)),
        is_told=is_told,
    )


def _reply(match: MatchModel) -> ReplyView | None:
    if match.reply is None or match.reply_start is None or match.reply_end is None:
        return None
    return ReplyView(
        lines=own_lines(match.reply),
        status=REPLY_STATUS_WORDS[match.status],
        speakers=tuple(match.citation.speakers),
        minutes=minutes_address(match.document, match.reply_start, match.reply_end),
    )


def _events(trail: Sequence[TrailEventModel], key: str) -> Iterator[EventView]:
    for number, event in enumerate(trail, start=1):
        start, end = own_words(event.text)
        words = _Recorded(
            event.text[start:end],
            event.document,
            event.start + start,
            event.start + end,
            event.citation,
        )
        yield EventView(
            day=event.date,
            words=EVENT_WORDS[event.event],
            note=event.note,
            quote=put_right(quote_view(words, f"{key}-event-{number}"), event.corrected_by),
        )


def _words(text: str, spans: Sequence[Span]) -> tuple[str, ...]:
    """The words that are marked, each once, in order."""
    found = {" ".join(text[a:b].split()).casefold(): text[a:b] for a, b in spans}
    return tuple(" ".join(word.split()) for word in found.values())
