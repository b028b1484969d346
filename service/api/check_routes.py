"""The route of the clerk's check."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response
from pydantic import BaseModel, ConfigDict, FailFast, Field, model_validator

from index.book.filters import MEETING_FILTERS, Filters, parse_filters
from service.api.file_answers import FILE_RESPONSES, Form, file_response, json_response
from service.check.checker import KeepGoing, run_check
from service.check.drafts import MAX_DRAFT_CHARACTERS, MAX_DRAFTS
from service.contract.checks import CheckModel
from service.export.check_report import check_name, check_report
from service.web.admission import InTurn
from service.web.dependencies import KNOWN_PARAMETERS, Live, OpenSearcher, filters_from_query
from service.web.problems import problem_responses

# Generous: what is longer by its words is told in one sentence by `checked_drafts`.
_MAX_CHARACTERS_SENT = 10_000
# What programs should send; letters of other alphabets are taken too.
_HOLDS_A_WORD = "[A-Za-z0-9]"
_PROBLEMS = problem_responses(HTTPStatus.UNPROCESSABLE_ENTITY)

check_api = APIRouter(prefix="/api/v1", tags=["minutes"], dependencies=[KNOWN_PARAMETERS])

_Draft = Annotated[
    str, Field(max_length=_MAX_CHARACTERS_SENT, json_schema_extra={"pattern": _HOLDS_A_WORD})
]
_MeetingFilters = Annotated[Filters, Depends(filters_from_query(MEETING_FILTERS, parse_filters))]


class Drafts(BaseModel):
    """What to check: each item is one draft and is not split."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    drafts: Annotated[list[_Draft], FailFast()] = Field(
        max_length=MAX_DRAFTS,
        description=f"1 to {MAX_DRAFTS} draft questions of up to {MAX_DRAFT_CHARACTERS:,} "
        "characters each.",
        json_schema_extra={"minItems": 1},
        examples=[["How does the PCC learn whether the organisations he funds succeed?"]],
    )

    @model_validator(mode="before")
    @classmethod
    def _names_first_unknown_field(cls, value: object) -> object:
        # A field at a time: a body of nothing but unknown ones would make an error of each.
        if isinstance(value, dict):
            unknown = next((name for name in value if name not in cls.model_fields), None)
            return {key: value[key] for key in {*cls.model_fields, unknown} if key in value}
        return value


@check_api.post("/check", responses={**_PROBLEMS, **FILE_RESPONSES}, response_model=CheckModel)
async def check(
    body: Drafts,
    book: Live,
    searcher: OpenSearcher,
    filters: _MeetingFilters,
    turn: InTurn,
    form: Form = "json",
) -> Response:
    """Whether each draft was asked before, what the reply was, and what became of it."""

    def work(keep_going: KeepGoing) -> Response:
        checker = book.checker(searcher)
        found = run_check(checker, body.drafts, filters, keep_going=keep_going)
        if form == "json":
            return json_response(found)
        return file_response(check_report(found), form, check_name(found))

    return await turn.check(len(body.drafts), work)
