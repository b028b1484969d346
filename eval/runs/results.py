"""What a run holds: its configuration, a result a question, and the figures drawn from them."""

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, JsonValue

from eval.retrieval.question_sets import UNANSWERABLE_KINDS, Kind, Part, User
from eval.runs.resampling import Figure

FORMAT_VERSION = 1
FIRST_QUOTE = "first quote answers"
ANY_OF_THREE = "one of three quotes answers"
ANSWER_MEASURES = (FIRST_QUOTE, ANY_OF_THREE)
Share = Annotated[float, Field(ge=0, le=1)]
_Milliseconds = Annotated[float, Field(ge=0)]


class Shape(BaseModel):
    """The base of what is written to ``run.json``: immutable, unknown fields refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class QuestionSet(Shape):
    """A file of questions, known again by its hash."""

    name: str
    sha256: str


class Configuration(Shape):
    """All that a run's figures depend on.

    ``manifest`` is the index generation's own; ``questions`` counts those asked, ``depth`` is how
    many passages were taken of each ranking, ``options`` what the command was given.
    ``threshold`` is the confidence below which a question was refused.
    """

    minutebook: str
    model: str
    weights_sha256: str | None
    libraries: dict[str, str]
    generation: str
    manifest: dict[str, JsonValue]
    question_sets: tuple[QuestionSet, ...]
    part: str
    questions: int
    depth: int
    seed: int
    resamples: int
    threshold: float | None
    options: dict[str, JsonValue]
    cores: int | None
    created_at: datetime


class AskResult(Shape):
    """What ``ask`` did with a question.

    ``invalid_quotes`` counts quotes, related ones included, that are not the stored text from
    start to end: there must be none. The last two say whether the first quote, or one of the
    first three, comes from a place that answers.
    """

    refused: bool
    quotes: int
    invalid_quotes: int
    first_quote_answers: bool
    one_of_three_answers: bool


class QuestionResult(Shape):
    """One question's result.

    ``measures`` is empty for a question that the minutes do not answer. ``first_answer`` is the
    rank of the first passage that answers, from 1. ``signals`` holds the greatest value of each
    raw score among the passages found.
    """

    id: str
    query: str
    user: User
    kind: Kind
    part: Part
    measures: dict[str, Share]
    first_answer: int | None
    signals: dict[str, float]
    ask: AskResult
    search_ms: _Milliseconds
    ask_ms: _Milliseconds

    @property
    def is_answerable(self) -> bool:
        """Whether the minutes hold an answer, by the question's kind."""
        return self.kind not in UNANSWERABLE_KINDS

    @property
    def answered_rightly(self) -> bool:
        """Whether the first quote answers; or, with nothing to answer, the question was refused."""
        return self.ask.first_quote_answers if self.is_answerable else self.ask.refused


class Group(Shape):
    """The means of the answerable questions of one kind, one part, or all.

    ``measures`` holds the ranking measures, then the shares of questions that quotes answer.
    """

    name: str
    questions: int
    measures: dict[str, Figure]


class AskFigures(Shape):
    """How well ``ask`` knows what it knows.

    ``quote_validity`` is the share of quotes that are the stored text, 1 where there are none.
    Refusal precision is the share of refused questions that the minutes do not answer, recall the
    share of questions that the minutes do not answer which were refused.
    """

    questions: int
    refused: int
    unanswerable: int
    quotes: int
    quote_validity: Share
    refusal_precision: Figure
    refusal_recall: Figure


class DraftFigures(Shape):
    """Of drafts that repeat an earlier question: where the earlier question was found."""

    at_rank_1: Figure
    in_first_3: Figure


class Latency(Shape):
    """Median and 95th percentile in milliseconds of wall-clock time."""

    p50_ms: float
    p95_ms: float


class Figures(Shape):
    """The figures of a run; the first group is of all answerable questions."""

    groups: tuple[Group, ...] = Field(min_length=1)
    by_kind: dict[Kind, int]
    ask: AskFigures
    drafts: DraftFigures
    search: Latency
    asking: Latency

    @property
    def overall(self) -> Group:
        """The group of all answerable questions."""
        return self.groups[0]


class Run(Shape):
    """A run: what ``run.json`` holds."""

    format_version: int = FORMAT_VERSION
    configuration: Configuration
    figures: Figures
    results: tuple[QuestionResult, ...] = Field(min_length=1)
