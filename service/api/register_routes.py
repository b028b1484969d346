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
from service.contract.registers import ActionsModel, ActionStatus, DecisionsModel
from service.export.register_csv import actions_csv, decisions_csv
from service.registers.register_queries import ActionOptions, run_actions, run_decisions
from service.web.dependencies import OpenSearcher, filters_from_query
from service.web.problems import problem_responses

_CSV = "text/csv; charset=utf-8"
_PROBLEMS = {
    **problem_responses(HTTPStatus.UNPROCESSABLE_ENTITY),
    200: {"content": {"text/csv": {"schema": {"type": "string"}}}},
}

RegisterFilters = Annotated[
    Filters,
    Depends(filters_from_query(SPEECH_FILTERS, parse_filters, speaker="Who owes or says it.")),
]
Owner = Annotated[str | None, Query(max_length=MAX_FILTER_CHARACTERS, examples=["PCC"])]
Form = Annotated[Literal["json", "csv"], Query(alias="format", description="JSON or CSV.")]

registers = APIRouter()


@registers.get("/actions", responses=_PROBLEMS, response_model=ActionsModel)
def actions(
    searcher: OpenSearcher,
    filters: RegisterFilters,
    status: ActionStatus | None = None,
    owner: Owner = None,
    form: Form = "json",
) -> ActionsModel | Response:
    """Every action, oldest meeting first (in CSV the newest): who owes it, what became of it."""
    found = run_actions(searcher.generation.book, filters, ActionOptions(status, owner))
    return _file("actions", actions_csv(found.actions)) if form == "csv" else found


@registers.get("/decisions", responses=_PROBLEMS, response_model=DecisionsModel)
def decisions(
    searcher: OpenSearcher,
    filters: RegisterFilters,
    kind: AgreementKind | None = None,
    form: Form = "json",
) -> DecisionsModel | Response:
    """Every decision, oldest meeting first (in CSV the newest): resolved, agreed, recommended."""
    found = run_decisions(searcher.generation.book, filters, kind)
    return _file("decisions", decisions_csv(found.decisions)) if form == "csv" else found


def _file(name: str, text: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}.csv"'}
    return Response(text, media_type=_CSV, headers=headers)
