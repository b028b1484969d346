"""The JSON shapes of answers. Other programs rely on them: add fields, rename none."""

from typing import Literal
from urllib.parse import urlencode

from pydantic import Field, computed_field

from ingest.record import SpeakerRole
from service.contract.quotes import PassageModel, QuoteModel
from service.contract.searched import CoverageModel, FiltersModel, HintsModel
from service.contract.shape import Day, Model, Moment


class SearchModel(Model):
    """The answer to a search."""

    query: str
    filters: FiltersModel
    hints: HintsModel
    passages: list[PassageModel]
    coverage: CoverageModel
    warnings: list[str]
    took_ms: float


class SummarySentenceModel(Model):
    """A sentence of a summary, and the numbers (from 1) of the answer's quotes it rests on."""

    text: str
    quotes: list[int]


class SummaryModel(Model):
    """What a language model wrote from an answer's quotes, as far as it passed the check.

    ``sentences`` are empty where it was ``withheld``, which says why.
    """

    sentences: list[SummarySentenceModel]
    dropped: int = Field(description="How many sentences failed the check.")
    reasons: dict[str, int] = Field(description="For what, and how many for each.")
    model: str = Field(description="The name of the language model.")
    withheld: str | None


class StatementModel(Model):
    """One statement of a position: ``quote`` numbers the answer's quotes from 1."""

    meeting_date: Day
    speaker: SpeakerRole
    quote: int


RouteName = Literal["meeting", "actions", "decisions"]


class RouteModel(Model):
    """A place of the book that a question asks for besides its answer: a meeting, a register."""

    title: str
    to: RouteName
    arguments: dict[str, str] = Field(
        description="Of a register, the parameters of its route; of a meeting, panel, date and "
        "its first document.",
        examples=[{"panel": "Thames Valley Police and Crime Panel", "status": "outstanding"}],
    )
    commands: list[str] = Field(description="The commands that show it.")

    @computed_field(  # type: ignore[prop-decorator] # the checker does not know it
        description="The route of the API that has it."
    )
    @property
    def api(self) -> str:
        """The register's route, or that of the stored text of the meeting's first document."""
        if self.to == "meeting":
            return f"/api/v1/show?{urlencode({'document': self.arguments['document']})}"
        query = urlencode(self.arguments)
        return f"/api/v1/{self.to}{'?' if query else ''}{query}"


class PositionModel(Model):
    """What an office is quoted with at several meetings of a panel, oldest first."""

    panel: str
    office: SpeakerRole
    statements: list[StatementModel]


class AskModel(Model):
    """The answer to a question: quotes, or "not_found" and what was searched."""

    question: str
    status: Literal["answered", "not_found"]
    quotes: list[QuoteModel]
    related: list[QuoteModel]
    over_time: list[PositionModel] = Field(
        [], description="Offices that are quoted from several meetings of a panel."
    )
    passages: list[PassageModel]
    filters: FiltersModel
    hints: HintsModel
    confidence: float = Field(
        description="How likely it is, 0 to 1, that the minutes answer the question, as a model "
        "trained on labelled questions tells it."
    )
    coverage: CoverageModel
    warnings: list[str]
    took_ms: float
    searched_at: Moment = Field(examples=["2024-05-06T07:08:09+00:00"])
    near: bool = Field(
        False, description="Whether words on it were found, but none that say what was asked."
    )
    lacks: str | None = Field(
        None,
        description="What no words were found to say, where some come near.",
        examples=["how many"],
    )
    routes: list[RouteModel] = Field(
        [], description="Places of the book that the question asks for besides, or better."
    )
    strongest: int | None = Field(
        None, description="The number, from 1, of the quote that answers best; of none, null."
    )
    summary: SummaryModel | None = Field(
        None, description="Written by a language model; only where one is set and was asked for."
    )
