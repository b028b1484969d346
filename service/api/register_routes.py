"""The routes of the registers, each as JSON or CSV."""

from http import HTTPStatus
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query, Response

from index.book.filters import (
    MAX_FILTER_CHARACTERS,
    SPEECH_FILTERS,
    Filters,
    parse_filters,
)
from ingest.findings.decided.agreement_kind import AgreementKind
from service.api.file_answers import FILE_RESPONSES, attachment, file_response
from service.contract.registers import (
    ActionsModel,
    ActionStatus,
    DecisionsModel,
    DecisionSubject,
)
from service.export.register_csv import actions_csv, csv_file, decisions_csv
from service.export.register_report import actions_report, decisions_report
from service.registers.register_queries import (
    ActionOptions,
    DecisionOptions,
    run_actions,
    run_decisions,
)
from service.web.dependencies import OpenSearcher, filters_from_query
from service.web.problems import problem_responses

_CSV = "text/csv; charset=utf-8"
_PROBLEMS = {
    **problem_responses(HTTPStatus.UNPROCESSABLE_ENTITY),
    HTTPStatus.OK.value: {
        "content": {
            "text/csv": {"schema": {"type": "string"}},
            **FILE_RESPONSES[HTTPStatus.OK.value]["content"],
        }
    },
}

RegisterFilters = Annotated[
    Filters,
    Depends(filters_from_query(SPEECH_FILTERS, parse_filters, speaker="Who owes or says it.")),
]
Owner = Annotated[str | None, Query(max_length=MAX_FILTER_CHARACTERS, examples=["PCC"])]
Words = Annotated[
    str | None,
    Query(max_length=MAX_FILTER_CHARACTERS, description="All words that it must have."),
]
Form = Annotated[
    Literal["json", "csv", "word", "markdown"],
    Query(alias="format", description="JSON, or a file to take away; CSV begins with a BOM."),
]

registers = APIRouter()


@registers.get("/actions", responses=_PROBLEMS, response_model=ActionsModel)
def actions(
    searcher: OpenSearcher,
    filters: RegisterFilters,
    status: ActionStatus | None = None,
    owner: Owner = None,
    form: Form = "json",
) -> ActionsModel | Response:
    """Every action, oldest meeting first: who owes it, and what became of it.

    In CSV what is overdue and open stands first, in other files the newest meeting.
    """
    found = run_actions(searcher.generation.book, filters, ActionOptions(status, owner))
    if form == "json":
        return found
    if form == "csv":
        return attachment(csv_file(actions_csv(found)), _CSV, "actions.csv")
    return file_response(actions_report(found), form, "actions")


@registers.get("/decisions", responses=_PROBLEMS, response_model=DecisionsModel)
def decisions(
    searcher: OpenSearcher,
    filters: RegisterFilters,
    kind: AgreementKind | None = None,
    about: DecisionSubject | None = None,
    words: Words = None,
    without_routine: bool = False,
    form: Form = "json",
) -> DecisionsModel | Response:
    """Every decision, oldest meeting first (in files the newest): resolved, agreed, recommended."""
    options = DecisionOptions(kind, about, words, without_routine=without_routine)
    found = run_decisions(searcher.generation.book, filters, options)
    if form == "json":
        return found
    if form == "csv":
        return attachment(csv_file(decisions_csv(found)), _CSV, "decisions.csv")
    return file_response(decisions_report(found), form, "decisions")
