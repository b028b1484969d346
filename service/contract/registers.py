"""The JSON shapes of the registers. Other programs rely on them: add fields, rename none."""

from typing import Literal, get_args

from pydantic import Field

from ingest.findings.decided.agreement_kind import AgreementKind
from service.contract.citations import CitationModel
from service.contract.quotes import CorrectionModel
from service.contract.searched import CoverageModel, SpeechFiltersModel
from service.contract.shape import Day, Model, Moment

ActionStatus = Literal["done", "outstanding", "no_later_record", "see_later_record"]
ACTION_STATUSES: tuple[ActionStatus, ...] = get_args(ActionStatus)
DECISION_KINDS: tuple[AgreementKind, ...] = get_args(AgreementKind)
DecisionSubject = Literal["routine", "appointment", "vote", "precept"]
DECISION_SUBJECTS: tuple[DecisionSubject, ...] = get_args(DecisionSubject)


class RecordedModel(Model):
    """Recorded words: the stored text from ``start`` to ``end``, and where they stand."""

    text: str
    document: str
    start: int
    end: int
    citation: CitationModel
    corrected_by: list[CorrectionModel] = Field(
        [], description="What a later meeting recorded as the right words; read these first."
    )


class ActionModel(RecordedModel):
    """Something that is to be done. ``null`` is "not stated"."""

    owner: str | None = Field(description="Who owes it.", examples=["PCC"])
    recipient: str | None = Field(description="Whom it is for, as recorded.", examples=["Panel"])
    due: str | None = Field(description="By when, as recorded.", examples=["next meeting"])
    is_marked: bool = Field(description="Whether the minutes mark it as an action.")
    status: ActionStatus = Field(description="What a later meeting of the same panel records.")
    settled_by: RecordedModel | None = Field(description="The later note that says so.")
    due_by: Day | None = Field(
        None,
        description="The day by which it was due, where `due` names one; of a next meeting, the "
        "day of the next that is held here.",
    )
    is_overdue: bool = Field(
        False,
        description="Whether a meeting of the panel on or after `due_by` is held here, and no "
        "later minutes record it done.",
    )
    said_again: list[RecordedModel] = Field(
        [], description="Where the same item says the same promise again."
    )


class VotesModel(Model):
    """How many voted each way. ``null`` is "not stated"."""

    in_favour: int | None = Field(alias="for")
    against: int | None
    abstain: int | None


class DecisionModel(RecordedModel):
    """What was resolved, agreed or recommended, or lost when it was put."""

    kind: AgreementKind
    about: list[DecisionSubject] = Field(
        [],
        description="Routine (minutes approved, reports noted), an appointment, a vote that is "
        "counted, the precept; by the words of the decision and its item's title.",
    )
    votes: VotesModel | None = Field(
        default=None, description="How the vote went, where its words count any."
    )


class ActionFiltersModel(SpeechFiltersModel):
    """The filters of a register of actions."""

    status: ActionStatus | None
    owner: str | None


class DecisionFiltersModel(SpeechFiltersModel):
    """The filters of a register of decisions."""

    kind: AgreementKind | None
    about: DecisionSubject | None = None
    words: str | None = None
    without_routine: bool = False


class ActionsModel(Model):
    """The register of actions, oldest meeting first, those without a stated date last."""

    filters: ActionFiltersModel
    actions: list[ActionModel]
    coverage: CoverageModel
    warnings: list[str]
    took_ms: float
    searched_at: Moment | None = Field(None, examples=["2024-05-06T07:08:09+00:00"])


class DecisionsModel(Model):
    """The register of decisions, oldest meeting first, those without a stated date last."""

    filters: DecisionFiltersModel
    decisions: list[DecisionModel]
    routine: int = Field(
        0, description="How many routine ones there are with the other filters, shown or not."
    )
    coverage: CoverageModel
    warnings: list[str]
    took_ms: float
    searched_at: Moment | None = Field(None, examples=["2024-05-06T07:08:09+00:00"])
