"""Citations: where words stand, for a person to check. What is not known is "not stated"."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from typing import Self

from ingest.language.dates import in_words
from ingest.record import Document, MinutesStatus, OtherReading, SpeakerRole, Speech


@dataclass(frozen=True, slots=True)
class Citation:
    """Panel, meeting, item, question and speakers of a passage.

    ``meeting_date`` is ISO 8601. ``url`` is the item's address, else the meeting's. ``inferred``
    maps the name of a field to where its value was read from, for what no one stated outright.
    ``page`` is the printed page the words begin on, where the source has pages. ``speaker_title``
    is the title of the first who speaks, in the words of the minutes, where that is an officer.
    ``other_readings`` say where another source of the same minutes reads differently.
    """

    label: str
    panel: str | None
    meeting_date: str | None
    item_title: str | None
    item_number: str | None
    question_number: str | None
    speakers: tuple[SpeakerRole, ...]
    minutes_status: MinutesStatus
    url: str | None
    inferred: dict[str, str]
    minute_number: str | None = None
    page: int | None = None
    other_readings: tuple[OtherReading, ...] = ()
    speaker_title: str | None = None

    @classmethod
    def from_json(cls, stored: str) -> Self:
        """Read what ``to_json`` wrote."""
        own = json.loads(stored)
        readings = tuple(OtherReading(**one) for one in own["other_readings"])
        speakers = tuple(own["speakers"])
        return cls(**{**own, "speakers": speakers, "other_readings": readings})

    def to_json(self) -> str:
        """All of it as one JSON object."""
        # As ``asdict`` has them, which copies every value for ten times as long.
        own = {field.name: getattr(self, field.name) for field in fields(self)}
        own["other_readings"] = [asdict(reading) for reading in self.other_readings]
        return json.dumps(own, ensure_ascii=False)


def cite(
    document: Document,
    question_number: str | None = None,
    said: Sequence[Speech] = (),
    *,
    at: int | None = None,
    until: int | None = None,
) -> Citation:
    """Cite a document, or one question of it with those recorded as speaking.

    ``said`` are the cited speeches, in order. ``at`` is where in the stored text the cited words
    begin, for the page they stand on, and ``until`` where they end, for what another source has in
    their place.
    """
    item = document.item
    page = None if at is None else document.division.page_at(at)
    return Citation(
        label=_label(document, question_number, page),
        panel=item.meeting.panel,
        meeting_date=item.meeting.date.isoformat() if item.meeting.date else None,
        item_title=item.title,
        item_number=item.number,
        question_number=question_number,
        speakers=tuple(dict.fromkeys(speech.role for speech in said)),
        minutes_status=document.minutes_status,
        url=item.url or item.meeting.url,
        inferred=dict(document.inferred),
        minute_number=item.minute_number,
        page=page,
        speaker_title=said[0].title if said else None,
        other_readings=readings_within(document.other_readings, at, until),
    )


def readings_within(
    readings: Sequence[OtherReading], start: int | None, end: int | None
) -> tuple[OtherReading, ...]:
    """Those that concern a stretch of words; none where no stretch is given."""
    if start is None or end is None:
        return ()
    return tuple(one for one in readings if one.start < end and one.end > start)


def speeches_between(document: Document, start: int, end: int) -> tuple[Speech, ...]:
    """What is recorded as said in a stretch of a document, in order."""
    speeches = (speech for block in document.division.blocks for speech in block.speeches)
    within = (s for s in speeches if s.start < end and s.end > start)
    return tuple(sorted(within, key=lambda speech: speech.start))


def _label(document: Document, question_number: str | None, page: int | None) -> str:
    item = document.item
    day = item.meeting.date
    parts = [
        item.meeting.panel or "panel not stated",
        in_words(day) if day else "date not stated",
        _item_label(document),
    ]
    if question_number:
        parts.append(f"question {question_number}")
    if page:
        parts.append(f"page {page}")
    return ", ".join(parts)


def _item_label(document: Document) -> str:
    """The item in words; a whole document of several items is cited by their number."""
    if document.division.items:
        return f"{len(document.division.items)} agenda items"
    item = document.item
    number = f"item {item.number}" if item.number else "item"
    return f"{number} “{item.title}”" if item.title else f"{number} (title not stated)"
