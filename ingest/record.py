"""The types of the record: what was read, from which meeting, and how its text was divided.

All positions are indices into a document's stored text as Python counts characters (code points),
half-open: ``text[start:end]``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal, get_args

BlockKind = Literal[
    "heading", "description", "narrative", "bullet", "question", "reply", "resolution", "action"
]
SpeakerRole = Literal[
    "PCC",
    "Deputy PCC",
    "Chief Constable",
    "Deputy Chief Constable",
    "Assistant Chief Constable",
    "Chair",
    "Member",
    "Officer",
    "Public",
]
MinutesStatus = Literal["draft", "confirmed", "confirmed_as_amended", "not_stated"]

SPEAKER_ROLES: tuple[SpeakerRole, ...] = get_args(SpeakerRole)


@dataclass(frozen=True, slots=True)
class Speech:
    """A stretch of one block in which one role is recorded as speaking."""

    start: int
    end: int
    role: SpeakerRole


@dataclass(frozen=True, slots=True)
class Block:
    """One part of the minutes.

    ``speaker`` is the role recorded as speaking first, ``None`` where the minutes do not say.
    ``speeches`` says where it changes inside the block; text outside every speech has no
    recorded speaker.
    """

    kind: BlockKind
    start: int
    end: int
    question_number: str | None = None
    speeches: tuple[Speech, ...] = ()

    @property
    def speaker(self) -> SpeakerRole | None:
        """The role recorded as speaking first, or ``None`` for not stated."""
        return self.speeches[0].role if self.speeches else None


@dataclass(frozen=True, slots=True)
class SetAside:
    """Text that is kept but is not part of the minutes, and the reason."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Division:
    """How a text was divided: every non-space character is in one block or set aside, once."""

    blocks: tuple[Block, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of the meeting and agenda item a document records; ``None`` is "not stated".

    ``inferred`` maps a field's name to the words it was read from, for what was not supplied
    as a fact but read out of the text.
    """

    panel: str | None = None
    meeting_date: date | None = None
    item_title: str | None = None
    item_number: str | None = None
    item_url: str | None = None
    meeting_url: str | None = None
    publisher: str | None = None
    minutes_status: MinutesStatus = "not_stated"
    inferred: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader makes of one document's bytes.

    ``text`` is what will be stored, with exempt parts already cut out; ``withheld`` counts them.
    ``stated`` holds what the text itself says of its meeting.
    """

    text: str
    division: Division
    stated: Facts
    withheld: int
    reader: str
    reader_version: int


@dataclass(frozen=True, slots=True)
class Intake:
    """A reading on its way into the record, with where it came from and what is known of it.

    ``sha256`` is of the bytes as received. ``received`` holds them, or ``None`` where exempt text
    in them forbids keeping them.
    """

    name: str
    origin: str
    sha256: str
    received: bytes | None
    reading: Reading
    facts: Facts
    read_at: datetime


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting of one panel, as far as the record knows it.

    ``key`` tells meetings apart: two documents without a stated date are not taken to be of the
    same meeting unless they share its address.
    """

    key: str
    panel: str | None
    date: date | None
    url: str | None


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One item of a meeting's agenda."""

    meeting: Meeting
    number: str | None
    title: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class Document:
    """One version of one stored document; its text, facts and blocks never change."""

    version_id: int
    name: str
    text: str
    sha256: str
    item: AgendaItem
    publisher: str | None
    minutes_status: MinutesStatus
    inferred: Mapping[str, str]
    division: Division
    withheld: int
    reader: str
    reader_version: int
    read_at: datetime

    @property
    def has_minutes(self) -> bool:
        """Whether anything beyond the item's title and description is recorded."""
        return any(b.kind not in ("heading", "description") for b in self.division.blocks)
