"""The rows of an exported book, one shape a table. Other programs rely on them: rename nothing.

Positions are characters of the document's whole stored text, half-open. ``citation`` is the id of
a row among the citations. ``null`` is "not stated".
"""

from typing import Literal

from pydantic import Field

from ingest.findings.decided.agreement_kind import AgreementKind
from ingest.record import BlockKind, MinutesStatus, SpeakerRole
from service.contract.citations import CitationModel
from service.contract.registers import ActionStatus
from service.contract.shape import Day, Model, Moment
from service.contract.shown_document import SpeechModel

TableName = Literal[
    "documents", "items", "blocks", "exchanges", "decisions", "actions", "citations"
]


class DocumentRow(Model):
    """A document in the version that is searched."""

    document: str = Field(description="Its name: an address, or the path below the folder read.")
    text: str = Field(description="All that is stored of it; exempt parts never were.")
    text_sha256: str = Field(description="Of the stored text, in UTF-8.")
    sha256: str = Field(description="Of the bytes as they were received.")
    publisher: str | None = Field(description="Who published it.")
    meeting_time: str | None = Field(description="As printed.")
    venue: str | None = Field(description="As printed.")
    reader: str = Field(description="What read it.")
    rules: str = Field(description="A digest of the rules that read it.")
    read_at: Moment = Field(description="When, in ISO 8601.")
    withheld: int = Field(description="How many exempt parts were left out.")
    is_searched: bool = Field(
        description="False where another document of the same minutes is searched instead."
    )
    page_starts: list[int] = Field(description="Where each printed page begins.")
    warnings: list[str] = Field(description="What a reader should know of it.")
    citation: int = Field(description="Where it stands: panel, meeting, status and so on.")


class ItemRow(Model):
    """An agenda item; a document that names none is one item."""

    document: str = Field(description="The document it stands in.")
    item: int = Field(description="Counted from 1 in the document.")
    start: int = Field(description="Where it begins.")
    end: int = Field(description="Where it ends.")
    title: str | None = Field(description="As printed.")
    item_number: str | None = Field(description="As printed, without brackets.")
    minute_number: str | None = Field(description="As printed.")
    url: str | None = Field(description="Its address.")
    citation: int = Field(description="Where it stands.")


class BlockRow(Model):
    """A part of a text; every character but white space is in one of them, once."""

    document: str = Field(description="The document it stands in.")
    start: int = Field(description="Where it begins.")
    end: int = Field(description="Where it ends.")
    kind: BlockKind | Literal["set_aside"] = Field(
        description="What it records; what is not part of the minutes is `set_aside`."
    )
    reason: str | None = Field(description="Why it was set aside.")
    question_number: str | None = Field(description="As printed, without brackets.")
    speaker: SpeakerRole | None = Field(description="Who is recorded as speaking first.")
    speeches: list[SpeechModel] = Field(description="Who speaks from where to where in it.")
    text: str = Field(description="Its stored text.")


class ExchangeRow(Model):
    """A recorded question with its reply."""

    document: str = Field(description="The document it stands in.")
    question_start: int = Field(description="Where the question begins.")
    question_end: int = Field(description="Where it ends.")
    reply_start: int | None = Field(description="Where the reply begins; null without one.")
    reply_end: int | None = Field(description="Where it ends.")
    question_number: str | None = Field(description="As printed, without brackets.")
    asker: SpeakerRole | None = Field(description="Who asks.")
    replier: SpeakerRole | None = Field(description="Who replies.")
    question: str = Field(description="The question's stored text.")
    reply: str | None = Field(description="The reply's.")
    citation: int = Field(description="Where it stands.")


class DecisionRow(Model):
    """What was resolved, agreed or recommended, or lost when it was put."""

    document: str = Field(description="The document it stands in.")
    start: int = Field(description="Where it begins.")
    end: int = Field(description="Where it ends.")
    kind: AgreementKind = Field(description="How it was decided.")
    votes_for: int | None = Field(description="How many voted for it.")
    votes_against: int | None = Field(description="How many voted against it.")
    votes_abstain: int | None = Field(description="How many abstained.")
    text: str = Field(description="Its stored text.")
    citation: int = Field(description="Where it stands.")


class ActionRow(Model):
    """Something that is to be done, and what a later meeting records of it."""

    document: str = Field(description="The document it stands in.")
    start: int = Field(description="Where it begins.")
    end: int = Field(description="Where it ends.")
    owner: str | None = Field(description="Who owes it.")
    recipient: str | None = Field(description="Whom it is for.")
    due: str | None = Field(description="By when, as recorded.")
    is_marked: bool = Field(description="Whether the minutes mark it as an action.")
    status: ActionStatus = Field(description="What a later meeting records of it.")
    text: str = Field(description="Its stored text.")
    citation: int = Field(description="Where it stands.")
    settled_document: str | None = Field(description="Where the later note stands.")
    settled_start: int | None = Field(description="Where it begins.")
    settled_end: int | None = Field(description="Where it ends.")
    settled_text: str | None = Field(description="Its stored text.")
    settled_citation: int | None = Field(description="Its citation.")


class OtherReadingRow(Model):
    """What another source of the same minutes has in the place of cited words."""

    document: str
    start: int
    end: int
    text: str


class CitationRow(Model):
    """Where words stand."""

    citation: int = Field(description="Its id, by which the other tables name it.")
    label: str = Field(description="All of it in words, without the address.")
    text: str = Field(description="The citation to paste: label, draft minutes as such, address.")
    panel: str | None = Field(description="The body that met.")
    meeting_date: Day | None = Field(description="In ISO 8601.")
    item_title: str | None = Field(description="The agenda item's title.")
    item_number: str | None = Field(description="Its number, as printed.")
    minute_number: str | None = Field(description="The minute's number, as printed.")
    question_number: str | None = Field(description="The question's number, as printed.")
    page: int | None = Field(description="The printed page, where the source has pages.")
    speakers: list[SpeakerRole] = Field(description="Who is recorded as speaking.")
    speaker_title: str | None = Field(description="The first one's title, if an officer.")
    minutes_status: MinutesStatus = Field(description="Draft, confirmed and so on.")
    url: str | None = Field(description="The item's address, else the meeting's.")
    inferred: dict[str, str] = Field(description="By field, what it was read from.")
    other_readings: list[OtherReadingRow] = Field(
        description="What other sources have in the place of the words."
    )

    @classmethod
    def of(cls, number: int, citation: CitationModel) -> "CitationRow":
        """A citation with its id."""
        return cls.model_validate({**citation.model_dump(), "citation": number})


TABLES: dict[TableName, type[Model]] = {
    "documents": DocumentRow,
    "items": ItemRow,
    "blocks": BlockRow,
    "exchanges": ExchangeRow,
    "decisions": DecisionRow,
    "actions": ActionRow,
    "citations": CitationRow,
}


class ExportModel(Model):
    """What was exported: the tables by name with their numbers of rows."""

    folder: str
    form: Literal["jsonl", "parquet"]
    generation: str = Field(description="The index that decisions and actions were read from.")
    exported_at: Moment
    rows: dict[TableName, int]
