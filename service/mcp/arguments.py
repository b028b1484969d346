"""What tools are asked with: the names of the API, every string and list bounded."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Annotated, Any, TypeVar, cast

from pydantic import BaseModel, ConfigDict, FailFast, Field, ValidationError, create_model

from index.book.filters import FILTERS, MAX_FILTER_CHARACTERS, FilterName
from index.index_errors import FilterError
from index.questions.hint_names import HintMode, HintName
from ingest.findings.decided.agreement_kind import AgreementKind
from service.answering.limits import DEFAULT_K, MAX_K, MAX_PANELS, MAX_QUERY_CHARACTERS
from service.answering.queries import HintOptions
from service.check.drafts import MAX_DRAFT_CHARACTERS, MAX_DRAFTS
from service.contract.asked import asked_form
from service.contract.registers import ActionStatus
from service.contract.searched import Sort
from service.mcp.budgets import DEFAULT_BUDGET_TOKENS, MAX_BUDGET_TOKENS, MIN_BUDGET_TOKENS
from service.nearest_name import unknown_name

MAX_NAME_CHARACTERS = 2_000

_Words = Annotated[str, Field(min_length=1, max_length=MAX_QUERY_CHARACTERS)]
_Name = Annotated[str, Field(max_length=MAX_FILTER_CHARACTERS)]
_Draft = Annotated[str, Field(max_length=MAX_DRAFT_CHARACTERS)]


class Arguments(BaseModel):
    """What every tool takes."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=False)

    budget_tokens: int = Field(
        DEFAULT_BUDGET_TOKENS,
        ge=MIN_BUDGET_TOKENS,
        le=MAX_BUDGET_TOKENS,
        description="How many cl100k_base tokens the result may have; what does not fit is "
        "counted in `budget.left_out`.",
    )


_Arguments = TypeVar("_Arguments", bound=Arguments)


class HintedArguments(Arguments):
    """What tools take that read a question in words."""

    hints: HintMode = Field(
        "prefer",
        description="Move up what fits the hints in the question's words, require it, or nothing.",
    )
    ignore_hint: list[HintName] = Field(
        [], max_length=20, description="What not to read from the question's words."
    )

    @property
    def hint_options(self) -> HintOptions:
        """What to do with the hints in a question's words."""
        return HintOptions(self.hints, frozenset(self.ignore_hint))


class AskArguments(HintedArguments):
    """What `ask` takes."""

    question: _Words = Field(description="The question, in the asker's own words.")
    previous: Annotated[str, Field(max_length=MAX_QUERY_CHARACTERS)] = Field(
        "", description="The question before, so that “and in 2021?” is understood."
    )
    sort: Sort | None = Field(
        None,
        description="Quotes by relevance, or newest meeting first; without it by date only if the "
        "question asks for time.",
    )


class SearchArguments(HintedArguments):
    """What `search` takes."""

    query: _Words = Field(description="What to look for; words in quotation marks must stand so.")
    k: int | None = Field(
        None, ge=1, le=MAX_K, description=f"How many passages at most (default {DEFAULT_K})."
    )
    sort: Sort = Field("relevance", description="By relevance, or newest meeting first.")


class CheckArguments(Arguments):
    """What `check` takes."""

    drafts: Annotated[list[_Draft], FailFast()] = Field(
        min_length=1, max_length=MAX_DRAFTS, description="Draft questions, one an entry."
    )


class CompareArguments(HintedArguments):
    """What `compare` takes."""

    question: _Words = Field(description="The question, in the asker's own words.")
    panel: list[_Name] = Field(
        [],
        max_length=MAX_PANELS,
        description="Panels to compare, by any part of their names; without any, those that the "
        "question names, or all that have words on it.",
    )


class ShowArguments(Arguments):
    """What `show` takes."""

    document: Annotated[str, Field(min_length=1, max_length=MAX_NAME_CHARACTERS)] = Field(
        description="A document's name as results give it, or any end of it that only one has."
    )
    version: Annotated[str, Field(pattern="^[0-9a-fA-F]{8,64}$|^$")] = Field(
        "", description="An earlier text of it, by the beginning of its `text_sha256`."
    )
    start: int = Field(
        0, ge=0, description="Where to begin to read: a position in characters of its text."
    )


class ActionsArguments(Arguments):
    """What `actions` takes."""

    status: ActionStatus | None = Field(
        None, description="Only actions of which a later meeting records this."
    )
    owner: _Name | None = Field(
        None, description="Only what this office owes, such as PCC; “Not stated” for nobody."
    )


class DecisionsArguments(Arguments):
    """What `decisions` takes."""

    kind: AgreementKind | None = Field(None, description="Only what was decided so.")


class PanelsArguments(Arguments):
    """What `panels` takes."""

    name: _Name = Field("", description="Only panels whose name, force area or host holds this.")


def with_filters(own: type[_Arguments], names: Sequence[FilterName]) -> type[_Arguments]:
    """The arguments with filters of these names beside their own."""
    return cast("type[_Arguments]", _with_filters(own, tuple(names)))


def typed_filters(given: Arguments, names: Sequence[FilterName]) -> Mapping[FilterName, str | None]:
    """The filters of these names as they were typed."""
    return {name: getattr(given, FILTERS[name].field) for name in names}


def read_arguments(model: type[_Arguments], sent: Mapping[str, Any]) -> _Arguments:
    """The arguments that were sent. Raises ``FilterError`` that names the first fault."""
    known = {field.alias or name for name, field in model.model_fields.items()}
    for name in sent:
        if name not in known:
            raise FilterError(unknown_name("argument", name, known))
    try:
        return model.model_validate(sent)
    except ValidationError as error:
        fault = error.errors(include_input=False, include_url=False)[0]
        place = ".".join(map(str, fault["loc"]))
        raise FilterError(f"“{place}”: {fault['msg'].lower()}") from error


@cache
def _with_filters(own: type[Arguments], names: tuple[FilterName, ...]) -> type[Arguments]:
    fields: dict[str, Any] = {FILTERS[name].field: _filter_field(name) for name in names}
    made: type[Arguments] = create_model(own.__name__, __base__=own, __doc__=own.__doc__, **fields)
    return made


def _filter_field(name: FilterName) -> tuple[Any, Any]:
    one = FILTERS[name]
    field = Field(
        None,
        alias=name,
        max_length=MAX_FILTER_CHARACTERS,
        description=one.description,
        examples=[one.example],
    )
    # Several stand in one string, which is none of the values that a single one may have.
    words = str if one.takes_several else Annotated[str, asked_form(name)]
    return (words | None, field)
