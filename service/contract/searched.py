"""The JSON shapes of what was searched, with which filters, and how a question was read."""

from typing import Literal

from pydantic import Field, computed_field

from index.passages.passage import PassageKind
from index.questions.hint_names import HintMode
from ingest.record import SpeakerRole
from service.contract.notices import record_notices
from service.contract.shape import Day, Model

Sort = Literal["relevance", "date"]


class CoverageModel(Model):
    """What was searched."""

    panels: list[str]
    meetings: int = Field(description="Those known as such, by date, address or several items.")
    documents: int
    from_date: Day | None = Field(alias="from")
    to_date: Day | None = Field(alias="to")
    without_minutes: int
    undated: int = Field(description="Items whose meeting is not known.")
    restated: int = Field(
        0, description="Documents that say in other words what a council published."
    )

    @computed_field(  # type: ignore[prop-decorator] # the checker does not know it
        description="What holds of everything quoted from what was searched."
    )
    @property
    def notices(self) -> list[str]:
        """That this is not the official record and, where it is so, that it holds sample text."""
        return record_notices(self.restated, self.documents)


class SpeechFiltersModel(Model):
    """The filters of panel, speaker and date that were in force."""

    panel: str | None = Field(description="The panels named, parted by semicolons.")
    speaker: str | None = Field(description="The roles named, parted by semicolons.")
    from_date: Day | None = Field(alias="from")
    to_date: Day | None = Field(alias="to")


class FiltersModel(SpeechFiltersModel):
    """The filters a search ran with."""

    kind: PassageKind | None
    sort: Sort
    budget_tokens: int | None


class DateRangeModel(Model):
    """Days in ISO 8601, both with them; an end that is ``null`` is open."""

    from_date: Day | None = Field(None, alias="from")
    to_date: Day | None = Field(None, alias="to")


class HintsModel(Model):
    """What was read from the question's own words.

    With ``mode`` "prefer" it moves up what fits and excludes nothing. ``spelling`` maps words as
    they were typed to what was searched for instead, ``also_spelt`` words to what was looked for
    too, and ``glossary`` names to the other names that were looked for too.
    """

    mode: HintMode = "prefer"
    speaker: list[SpeakerRole] = Field([])
    panel: str | None = Field(None, description="The panel named, where it is one.")
    panels: list[str] = Field([], description="Every panel of the book that is named.")
    people: list[str] = Field([], description="People named: their words, or words about them.")
    places: list[str] = Field([], description="Places named that no panel of the book is of.")
    from_date: Day | None = Field(None, alias="from")
    to_date: Day | None = Field(None, alias="to")
    dates: list[DateRangeModel] = Field(
        [], description="Meetings in any of these are meant; `from` and `to` hold them all."
    )
    not_dates: list[DateRangeModel] = Field([], description="Meetings in these are not meant.")
    unread_dates: list[str] = Field(
        [], description="Words that tell of a time and could not be read as dates."
    )
    kind: list[PassageKind] = Field([])
    spelling: dict[str, str] = Field({})
    also_spelt: dict[str, str] = Field({})
    glossary: dict[str, list[str]] = Field({})
    phrases: list[str] = Field([], description="Words in quotation marks, which must stand so.")
    excluded: list[str] = Field([], description="Words behind a minus, which must not stand.")
    previous: str | None = Field(
        None, description="The question before, where something was taken over from it."
    )
    read_as: str | None = Field(
        None, description="The question with what was taken over, as it was asked of the minutes."
    )
    taken_over: list[str] = Field([], description="What was taken over, in its words.")
