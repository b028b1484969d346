"""The JSON shape of one shown document. Add fields, rename none."""

from pydantic import Field

from ingest.record import BlockKind, MinutesStatus, SpeakerRole
from service.contract.citations import CitationModel
from service.contract.shape import Model, Moment


class SpeechModel(Model):
    """A stretch of a block in which one role is recorded as speaking."""

    start: int
    end: int
    role: SpeakerRole
    title: str | None = Field(None, description="An officer's, in the words of the minutes.")


class BlockModel(Model):
    """One part of a document's minutes."""

    kind: BlockKind
    question_number: str | None
    speaker: SpeakerRole | None
    start: int
    end: int
    speeches: list[SpeechModel]


class ExchangeModel(Model):
    """A recorded question with its reply, by where they stand in the text.

    ``null`` is "not recorded": no reply, no number, or nobody named as asking or replying.
    """

    question_start: int
    question_end: int
    reply_start: int | None
    reply_end: int | None
    question_number: str | None
    asker: SpeakerRole | None
    replier: SpeakerRole | None
    citation: CitationModel


class SetAsideModel(Model):
    """Text that is kept but is not part of the minutes, and why."""

    start: int
    end: int
    reason: str


class VersionModel(Model):
    """An earlier version of a document, or another source of the same minutes."""

    document: str
    minutes_status: MinutesStatus
    reader: str
    read_at: Moment
    is_current: bool = Field(description="Whether anything of it is searched and cited.")
    text_sha256: str = Field("", description="Of its stored text: which version it is.")


class ItemModel(Model):
    """One agenda item of a document that holds several, and where it stands in the text."""

    start: int
    end: int
    title: str | None
    number: str | None
    minute_number: str | None
    url: str | None
    citation: CitationModel | None = None


class ShowModel(Model):
    """A document's stored text and how it was divided; every non-space character stands once."""

    document: str
    text: str
    citation: CitationModel
    blocks: list[BlockModel]
    exchanges: list[ExchangeModel] = Field(
        description="Every recorded question, also those in prose; one may stand inside a block."
    )
    set_aside: list[SetAsideModel]
    withheld: int
    warnings: list[str]
    publisher: str | None
    sha256: str
    reader: str
    rules: str = Field(description="A digest of the rules that read it, the latest known of.")
    read_at: Moment
    items: list[ItemModel] = Field(
        [], description="The agenda items of a document that holds more than one."
    )
    versions: list[VersionModel] = Field(
        [], description="Its earlier versions, then other sources of the same minutes."
    )
    text_sha256: str = Field(
        "", description="Of the stored text, in UTF-8: positions in it are good for this text only."
    )
    is_current: bool = Field(True, description="False for an earlier version that was asked for.")
    page_starts: list[int] = Field(
        [], description="Where each printed page begins; empty where the source has no pages."
    )
    meeting_time: str | None = Field(None, description="As printed.")
    venue: str | None = None
    notices: list[str] = Field([], description="What holds of every word of it.")
