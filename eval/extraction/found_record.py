"""What the program finds in one document, as the record of a book would hold it."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from ingest.findings.asked.exchanges import exchanges_of
from ingest.findings.decided.decisions import decisions_of
from ingest.findings.promised.actions import actions_of
from ingest.record import (
    AgendaItem,
    Document,
    Facts,
    Meeting,
    Reading,
    SpeakerRole,
)


@dataclass(frozen=True, slots=True)
class FoundItem:
    """An agenda item that has a title; its numbers are the item's and the minute's."""

    numbers: frozenset[str]
    title: str


@dataclass(frozen=True, slots=True)
class FoundExchange:
    """The words of a recorded question and its reply, with who is recorded as speaking first.

    ``whole`` goes from the beginning of the question to the end of both.
    """

    question: str
    reply: str | None
    whole: str
    asker: SpeakerRole | None
    replier: SpeakerRole | None


@dataclass(frozen=True, slots=True)
class FoundSpeech:
    """Words that a role is recorded as speaking."""

    role: SpeakerRole
    words: str


@dataclass(frozen=True, slots=True)
class FoundAction:
    """The words that say what is to be done, and who owes it."""

    words: str
    owner: str | None


@dataclass(frozen=True, slots=True)
class FoundRecord:
    """What was found in a document; nothing by default, as in one that was refused."""

    facts: Facts = field(default_factory=Facts)
    items: tuple[FoundItem, ...] = ()
    exchanges: tuple[FoundExchange, ...] = ()
    speeches: tuple[FoundSpeech, ...] = ()
    decisions: tuple[str, ...] = ()
    actions: tuple[FoundAction, ...] = ()
    searchable: tuple[str, ...] = ()


def found_in(reading: Reading) -> FoundRecord:
    """What is found in a reading, item by item, by the finders that fill an index."""
    document = document_of(reading)
    parts = document.parts()
    return FoundRecord(
        facts=reading.stated,
        items=tuple(
            FoundItem(_numbers(part.item), part.item.title) for part in parts if part.item.title
        ),
        exchanges=tuple(found for part in parts for found in exchanges_in(part)),
        speeches=tuple(
            FoundSpeech(speech.role, document.text[speech.start : speech.end])
            for block in reading.division.blocks
            for speech in block.speeches
        ),
        decisions=tuple(part.text[d.start : d.end] for part in parts for d in decisions_of(part)),
        actions=tuple(
            FoundAction(part.text[a.start : a.end], a.owner)
            for part in parts
            for a in actions_of(part)
        ),
        searchable=tuple(
            document.text[block.start : block.end]
            for block in reading.division.blocks
            if block.kind != "heading"
        ),
    )


def exchanges_in(part: Document) -> list[FoundExchange]:
    """The exchanges of one item, in the order of ``exchanges_of``."""
    found = []
    for e in exchanges_of(part):
        has_reply = e.reply_start is not None and e.reply_end is not None
        reply = part.text[e.reply_start : e.reply_end] if has_reply else None
        end = max(e.question_end, e.reply_end or 0)
        found.append(
            FoundExchange(
                question=part.text[e.question_start : e.question_end],
                reply=reply,
                whole=part.text[e.question_start : end],
                asker=e.asker,
                replier=e.replier,
            )
        )
    return found


def _numbers(item: AgendaItem) -> frozenset[str]:
    return frozenset(number for number in (item.number, item.minute_number) if number)


def document_of(reading: Reading) -> Document:
    """The reading as a document of a record; what it was received as does not matter here."""
    facts = reading.stated
    meeting = Meeting("", facts.panel, facts.meeting_date, facts.meeting_url)
    return Document(
        version_id=0,
        name="",
        text=reading.text,
        sha256="",
        item=AgendaItem(
            meeting, facts.item_number, facts.item_title, facts.item_url, facts.minute_number
        ),
        publisher=facts.publisher,
        minutes_status=facts.minutes_status,
        inferred=facts.inferred,
        division=reading.division,
        withheld=reading.withheld,
        reader=reading.reader,
        rules="",
        read_at=datetime.min.replace(tzinfo=UTC),
        meeting_time=facts.meeting_time,
        venue=facts.venue,
    )
