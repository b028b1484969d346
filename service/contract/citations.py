"""The JSON shapes of where words stand in the minutes."""

from pydantic import Field, computed_field

from ingest.record import MinutesStatus, SpeakerRole
from service.contract.shape import Day, Model


class OtherReadingModel(Model):
    """Another source of the same minutes, and its words in the place of those that are cited."""

    document: str
    start: int = Field(validation_alias="other_start")
    end: int = Field(validation_alias="other_end")
    text: str


class CitationModel(Model):
    """Where words stand. ``null`` is "not stated"; ``inferred`` says what was read from what."""

    label: str = Field(examples=["Thames Valley Police and Crime Panel, 26 March 2021, item …"])
    panel: str | None
    meeting_date: Day | None = Field(examples=["2021-03-26"])
    item_title: str | None
    item_number: str | None = Field(examples=["39/20"])
    question_number: str | None = Field(examples=["2"])
    speakers: list[SpeakerRole]
    minutes_status: MinutesStatus
    url: str | None
    inferred: dict[str, str]
    minute_number: str | None = None
    page: int | None = Field(
        default=None, description="The printed page the words begin on, where the source has pages."
    )
    other_readings: list[OtherReadingModel] = Field(
        default_factory=list,
        description="Where another source of the same minutes has another number, name, date or "
        '"not" in these words.',
    )
    speaker_title: str | None = Field(
        default=None,
        description="The title of the first who speaks, in the minutes' words, if an officer.",
        examples=["Head of Legal Services"],
    )

    @property
    def label_with_status(self) -> str:
        """The label, which names draft minutes as such."""
        return f"{self.label}, draft minutes" if self.minutes_status == "draft" else self.label

    @computed_field(  # type: ignore[prop-decorator] # the checker does not know it
        description="The citation to paste: label, draft minutes as such, address if there is one."
    )
    @property
    def text(self) -> str:
        """The citation on one line."""
        return f"{self.label_with_status}, {self.url}" if self.url else self.label_with_status
