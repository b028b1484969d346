"""The JSON shapes of the check. Other programs rely on them: add fields, rename none."""

from typing import Annotated, Literal

from pydantic import Field

from service.contract.citations import CitationModel
from service.contract.quotes import CorrectionModel
from service.contract.searched import CoverageModel, FiltersModel
from service.contract.shape import Day, Model, Moment

Verdict = Literal["already_asked", "similar", "not_found"]
VERDICTS: tuple[Verdict, ...] = ("already_asked", "similar", "not_found")
ReplyStatus = Literal["answered", "partly_answered", "written_reply_promised", "not_answered"]
TrailEvent = Literal[
    "asked", "replied", "written_reply_promised", "written_reply_supplied", "asked_again"
]
Probability = Annotated[float, Field(ge=0, le=1)]


class WordSpanModel(Model):
    """Words of the draft or of the recorded question: ``start`` to ``end`` of that text.

    Positions are within the match's ``question`` or the check's ``draft``, not in the document.
    """

    text: Literal["draft", "question"]
    start: int
    end: int


class TrailEventModel(Model):
    """Something that happened to a question; ``text`` is the stored text from start to end.

    ``date`` is the meeting's, ``null`` where it is not stated: such events stand last and ``note``
    says so.
    """

    event: TrailEvent
    date: Day | None
    text: str
    citation: CitationModel
    document: str
    start: int
    end: int
    note: str | None = None
    corrected_by: list[CorrectionModel] = Field(
        [], description="What a later meeting recorded as the right words."
    )


class MatchModel(Model):
    """An earlier question with its whole reply.

    ``question`` and ``reply`` are the stored text of their spans in ``document``; ``reply`` is
    ``null`` where none is recorded.
    """

    question: str
    reply: str | None
    similarity: Probability = Field(
        description="Calibrated probability that both ask the same thing."
    )
    topic: Probability = Field(
        description="Calibrated probability that both are about the same topic."
    )
    is_same: bool = Field(description="Whether it is taken to be the same question.")
    status: ReplyStatus
    citation: CitationModel
    trail: list[TrailEventModel]
    document: str
    question_start: int
    question_end: int
    reply_start: int | None
    reply_end: int | None
    form: Literal["numbered", "statement"]
    shared: list[WordSpanModel] = Field(description="Content words that both have, or alike.")
    differs: list[WordSpanModel] = Field(description="Content words that only one has.")
    corrected_by: list[CorrectionModel] = Field(
        [], description="What a later meeting recorded as the right words of question or reply."
    )


class DraftCheckModel(Model):
    """What was found for one draft.

    ``matches`` is empty for "not_found"; ``nearest`` then holds what came nearest, which is not
    the same question and may be on another topic.
    """

    draft: str
    verdict: Verdict
    matches: list[MatchModel]
    nearest: list[MatchModel]


class CheckModel(Model):
    """The answer to a check, a draft after another as they were given."""

    checks: list[DraftCheckModel]
    filters: FiltersModel
    coverage: CoverageModel
    warnings: list[str]
    took_ms: float
    searched_at: Moment = Field(examples=["2024-05-06T07:08:09+00:00"])
