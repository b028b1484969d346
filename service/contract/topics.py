"""The JSON shapes of a topic over time. Other programs rely on them: add fields, rename none."""

from pydantic import Field

from service.contract.answers import PositionModel
from service.contract.quotes import QuoteModel
from service.contract.searched import CoverageModel, FiltersModel, HintsModel
from service.contract.shape import Model


class TopicMeetingModel(Model):
    """A meeting that was searched; ``mentions`` number the topic's mentions, from 1."""

    panel: str | None
    meeting_date: str | None
    has_minutes: bool
    mentions: list[int]


class TopicModel(Model):
    """Every mention of a topic, a quotation each, with all meetings that were searched.

    Meetings and mentions come by date, the oldest first, those without a date last.
    """

    query: str
    mentions: list[QuoteModel]
    meetings: list[TopicMeetingModel]
    left_out: int = Field(description="Weaker mentions beyond those that are given.")
    over_time: list[PositionModel] = Field(
        description="Offices that are quoted from several meetings of a panel; ``quote`` numbers "
        "the mentions."
    )
    filters: FiltersModel
    hints: HintsModel
    coverage: CoverageModel
    warnings: list[str]
    took_ms: float
    searched_at: str = Field(examples=["2024-05-06T07:08:09+00:00"])
