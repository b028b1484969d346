"""What became of a question over the meetings: asked, answered or promised, supplied, asked again.

Every event is a span of the minutes. The same question may have been put at several meetings of a
panel; together they are its family, and the trail runs through all of them.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from index.book.recorded_questions import RecordedExchange
from index.book.settling import RecordedFollowUp, settles
from index.passages.citations import Citation
from ingest.language.body_keys import body_key
from ingest.language.sentences import Span, sentence_spans
from service.check.reply_status import ReplyReading
from service.contract.checks import TrailEvent

# A reply's event shows its beginning; the whole stands in the match.
_SHOWN_CHARACTERS = 300

# Tells how the reply to a recorded question stands.
ReadReply = Callable[[RecordedExchange], ReplyReading]


@dataclass(frozen=True, slots=True)
class Event:
    """One event of a trail; ``text`` is the stored text of ``document`` from start to end."""

    event: TrailEvent
    text: str
    document: str
    start: int
    end: int
    citation: Citation

    @property
    def date(self) -> str | None:
        """The meeting's date, ISO 8601; ``None`` where it is not stated."""
        return self.citation.meeting_date


def trail(
    exchange: RecordedExchange,
    others: Sequence[RecordedExchange],
    follow_ups: Sequence[RecordedFollowUp],
    read: ReadReply,
) -> tuple[Event, ...]:
    """The events of a question's family in order of date; meetings without a date come last.

    ``others`` are recorded questions that ask the same thing. Those of another panel, or of the
    meeting that one already stands for, are no part of the trail. The first of the family was
    asked, the others asked again. ``read`` tells how the reply to one of them stands.
    """
    events: list[Event] = []
    for number, member in enumerate(_family(exchange, others)):
        asked: TrailEvent = "asked_again" if number else "asked"
        events += _events(member, asked, follow_ups, read(member))
    return tuple(sorted(events, key=lambda event: (event.date is None, event.date or "")))


def _family(
    exchange: RecordedExchange, others: Sequence[RecordedExchange]
) -> list[RecordedExchange]:
    """The question and those that repeat it at other meetings of its panel, earliest first."""
    body = _body(exchange)
    meetings = {_meeting(exchange)}
    family = [exchange]
    for other in others:
        if body and _body(other) == body and _meeting(other) not in meetings:
            meetings.add(_meeting(other))
            family.append(other)
    return sorted(
        family,
        key=lambda e: (e.citation.meeting_date is None, e.citation.meeting_date or "", e.id),
    )


def _body(exchange: RecordedExchange) -> str | None:
    panel = exchange.citation.panel
    return body_key(panel, exchange.document) if panel else None


def _meeting(exchange: RecordedExchange) -> str:
    """What tells meetings of one panel apart; undated documents may be of different ones."""
    return exchange.citation.meeting_date or exchange.document


def _events(
    exchange: RecordedExchange,
    asked: TrailEvent,
    follow_ups: Sequence[RecordedFollowUp],
    reply: ReplyReading,
) -> Iterator[Event]:
    yield _event(asked, exchange, exchange.question_start, exchange.question)
    if exchange.reply is None or exchange.reply_start is None:
        return
    if reply.promise is None:
        yield _part("replied", exchange, _beginning(exchange.reply))
        return
    yield _part("written_reply_promised", exchange, reply.promise)
    note = _supplied_by(exchange, follow_ups)
    if note:
        yield Event(
            "written_reply_supplied",
            note.text,
            note.document,
            note.start,
            note.end,
            note.citation,
        )


def _supplied_by(
    exchange: RecordedExchange, follow_ups: Sequence[RecordedFollowUp]
) -> RecordedFollowUp | None:
    """The earliest note that records the promise as kept."""
    done = [
        note
        for note in follow_ups
        if note.outcome == "done"
        and settles(note, exchange.citation, exchange.number, exchange.document)
    ]
    return min(done, key=lambda note: (note.citation.meeting_date or "", note.start), default=None)


def _beginning(reply: str) -> Span:
    """The reply's first sentence, and those that follow while they are short together."""
    sentences = sentence_spans(reply)
    start, end = sentences[0]
    for _, next_end in sentences[1:]:
        if next_end - start > _SHOWN_CHARACTERS:
            break
        end = next_end
    return start, end


def _part(event: TrailEvent, exchange: RecordedExchange, span: Span) -> Event:
    """An event told by a part of the reply."""
    reply, offset = exchange.reply or "", exchange.reply_start or 0
    return _event(event, exchange, offset + span[0], reply[span[0] : span[1]])


def _event(event: TrailEvent, exchange: RecordedExchange, start: int, text: str) -> Event:
    return Event(event, text, exchange.document, start, start + len(text), exchange.citation)
