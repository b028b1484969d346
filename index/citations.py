"""Citations: where words stand, for a person to check. What is not known is "not stated"."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Self

from ingest.record import Document, MinutesStatus, SpeakerRole


@dataclass(frozen=True, slots=True)
class Citation:
    """Panel, meeting, item, question and speakers of a passage.

    ``meeting_date`` is ISO 8601. ``url`` is the item's address, else the meeting's. ``inferred``
    maps the name of a field to where its value was read from, for what no one stated outright.
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

    @classmethod
    def from_json(cls, stored: str) -> Self:
        """Read what ``to_json`` wrote."""
        fields = json.loads(stored)
        return cls(**{**fields, "speakers": tuple(fields["speakers"])})

    def to_json(self) -> str:
        """All of it as one JSON object."""
        return json.dumps(asdict(self), ensure_ascii=False)


def cite(
    document: Document,
    question_number: str | None = None,
    speakers: Sequence[SpeakerRole] = (),
) -> Citation:
    """Cite a document, or one question of it with the roles recorded as speaking."""
    item = document.item
    return Citation(
        label=_label(document, question_number),
        panel=item.meeting.panel,
        meeting_date=item.meeting.date.isoformat() if item.meeting.date else None,
        item_title=item.title,
        item_number=item.number,
        question_number=question_number,
        speakers=tuple(speakers),
        minutes_status=document.minutes_status,
        url=item.url or item.meeting.url,
        inferred=dict(document.inferred),
    )


def _label(document: Document, question_number: str | None) -> str:
    item = document.item
    day = item.meeting.date
    parts = [
        item.meeting.panel or "panel not stated",
        f"{day.day} {day:%B %Y}" if day else "date not stated",
        " ".join(
            [
                f"item {item.number}" if item.number else "item",
                f"“{item.title}”" if item.title else "(title not stated)",
            ]
        ),
    ]
    if question_number:
        parts.append(f"question {question_number}")
    return ", ".join(parts)
