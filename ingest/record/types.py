"""The types of the record: what was read, from which meeting, and how its text was divided.

All positions are indices into a document's stored text as Python counts characters (code points),
half-open: ``text[start:end]``.
"""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Literal, get_args

from ingest.record.block_kinds import BlockKind, traits_of
from ingest.record.likelihoods import UNTOLD, Likelihoods

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
    """A stretch of one block in which one role is recorded as speaking.

    ``title`` is an officer's, in the words of the document; ``None`` where it gives none.
    """

    start: int
    end: int
    role: SpeakerRole
    title: str | None = None

    def until(self, end: int) -> "Speech":
        """The same speech, ending elsewhere."""
        return replace(self, end=end)


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

    @property
    def is_minutes(self) -> bool:
        """Whether it records what happened at the meeting, and does not only frame the record."""
        return traits_of(self.kind).standing != "framing"

    @property
    def is_prose(self) -> bool:
        """Whether it is discussion that is marked neither as a question nor as a reply."""
        return traits_of(self.kind).standing == "prose"

    @property
    def is_discussion(self) -> bool:
        """Whether its sentences tell what was said, by whomever."""
        return traits_of(self.kind).standing in ("prose", "exchange")


@dataclass(frozen=True, slots=True)
class SetAside:
    """Text that is kept but is not part of the minutes, and the reason."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class ItemSpan:
    """The stretch of a document that records one agenda item, with what it says of the item.

    ``number`` is the item's and ``minute_number`` the minute's, as printed without brackets.
    """

    start: int
    end: int
    title: str | None = None
    number: str | None = None
    minute_number: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Division:
    """How a text was divided: every non-space character is in one block or set aside, once.

    ``items`` are the agenda items of a document that holds more than one, in order and without
    overlap; a document of a single item has none. ``page_starts`` holds where each printed page
    begins, the first page first; empty where the source has no pages. ``likelihoods`` are those of
    all sentences of the document.
    """

    blocks: tuple[Block, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    warnings: tuple[str, ...] = ()
    items: tuple[ItemSpan, ...] = ()
    page_starts: tuple[int, ...] = ()
    likelihoods: Likelihoods = UNTOLD

    def page_at(self, position: int) -> int | None:
        """The number of the printed page a position stands on, counted from 1, if it has pages."""
        return bisect_right(self.page_starts, position) or None

    @property
    def has_minutes(self) -> bool:
        """Whether anything beyond titles and descriptions is recorded."""
        return any(block.is_minutes for block in self.blocks)


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of the meeting and agenda item a document records; ``None`` is "not stated".

    ``inferred`` maps a field's name to the words it was read from, for what was not supplied
    as a fact but read out of the text. ``meeting_time`` is as printed ("11.00 am").
    """

    panel: str | None = None
    meeting_date: date | None = None
    item_title: str | None = None
    item_number: str | None = None
    minute_number: str | None = None
    item_url: str | None = None
    meeting_url: str | None = None
    meeting_time: str | None = None
    venue: str | None = None
    publisher: str | None = None
    minutes_status: MinutesStatus = "not_stated"
    inferred: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader makes of one document's bytes.

    ``text`` is what will be stored, with exempt parts already cut out; ``withheld`` counts them,
    ``withheld_characters`` what they held but for white space. ``stated`` holds what the text
    itself says of its meeting. ``is_posted`` tells of a page that its site dates by when it was
    posted, as its file's name may be.
    """

    text: str
    division: Division
    stated: Facts
    withheld: int
    reader: str
    withheld_characters: int = 0
    is_posted: bool = False


@dataclass(frozen=True, slots=True)
class Intake:
    """A reading on its way into the record, with where it came from and what is known of it.

    ``sha256`` is of the bytes as received. ``received`` holds them, or ``None`` where exempt text
    in them forbids keeping them. ``rules`` is the digest of the rules that made the reading.
    ``supplied`` are the facts that came with it, to be kept when it is read again; ``facts`` are
    all that is known.
    """

    name: str
    origin: str
    sha256: str
    received: bytes | None
    reading: Reading
    facts: Facts
    read_at: datetime
    supplied: Facts | None = None
    rules: str = field(kw_only=True)


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
    minute_number: str | None = None


@dataclass(frozen=True, slots=True)
class OtherReading:
    """A sentence of a document, and how another source of the same minutes words it otherwise.

    ``document`` is the other source's name, ``text`` its stored text from ``other_start`` to
    ``other_end``.
    """

    start: int
    end: int
    document: str
    other_start: int
    other_end: int
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """One version of one stored document; its text, facts and blocks never change.

    ``rules`` is the digest of the rules that read it just so, the latest known of.
    ``other_readings`` are known only once documents are compared, and not stored.
    """

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
    rules: str
    read_at: datetime
    meeting_time: str | None = None
    venue: str | None = None
    other_readings: tuple[OtherReading, ...] = ()

    def parts(self) -> tuple["Document", ...]:
        """The document once for each agenda item it holds, with that item's blocks alone.

        All parts share the text, so that positions are the same in each. What stands outside
        every item (above the first) is in the first part's blocks. A document of one item is its
        own only part.
        """
        items = self.division.items
        if not items:
            return (self,)
        ends = [*(item.start for item in items[1:]), len(self.text) + 1]
        starts = [0, *ends[:-1]]
        return tuple(
            self._part(item, start, end)
            for item, start, end in zip(items, starts, ends, strict=True)
        )

    def _part(self, item: ItemSpan, start: int, end: int) -> "Document":
        blocks = tuple(b for b in self.division.blocks if start <= b.start < end)
        agenda_item = AgendaItem(
            self.item.meeting, item.number, item.title, item.url, item.minute_number
        )
        division = replace(self.division, blocks=blocks, items=())
        return replace(self, item=agenda_item, division=division)

    @property
    def has_minutes(self) -> bool:
        """Whether anything beyond the item's title and description is recorded."""
        return self.division.has_minutes
