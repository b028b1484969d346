"""The routes of the registers, each as JSON or CSV."""

from http import HTTPStatus
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query, Response

from index.book.filters import Filters, parse_filters
from ingest.findings.decided.agreeing_words import AgreementKind
from service.contract.registers import ActionsModel, ActionStatus, DecisionsModel
from service.export.register_csv import actions_csv, decisions_csv
from service.registers.register_queries import ActionOptions, run_actions, run_decisions
from service.web.dependencies import OpenSearcher
from service.web.problems import problem_responses

_MAX_FILTER_CHARACTERS = 200
_CSV = "text/csv; charset=utf-8"
_PROBLEMS = {
    **problem_responses(HTTPStatus.UNPROCESSABLE_ENTITY, HTTPStatus.SERVICE_UNAVAILABLE),
    200: {"content": {"text/csv": {"schema": {"type": "string"}}}},
}

_Filter = Annotated[str | None, Query(max_length=_MAX_FILTER_CHARACTERS)]
Form = Annotated[Literal["json", "csv"], Query(alias="format", description="JSON or CSV.")]

registers = APIRouter()


async def register_filters(
    panel: Annotated[_Filter, Query(examples=["West Mercia"])] = None,
    speaker: Annotated[
        _Filter, Query(description="Who owes or says it.", examples=["Chief Constable"])
    ] = None,
    from_: Annotated[_Filter, Query(alias="from", examples=["2020-09-04"])] = None,
    to: Annotated[_Filter, Query(examples=["2021"])] = None,
) -> Filters:
    """The filters of a register."""
    return parse_filters(panel=panel, speaker=speaker, from_date=from_, to_date=to)


_Filters = Annotated[Filters, Depends(register_filters)]


@registers.get("/actions", responses=_PROBLEMS, response_model=ActionsModel)
def actions(
    searcher: OpenSearcher,
    filters: _Filters,
    status: ActionStatus | None = None,
    owner: Annotated[_Filter, Query(examples=["PCC"])] = None,
    form: Form = "json",
) -> ActionsModel | Response:
    """Every action, oldest meeting first (in CSV the newest): who owes it, what became of it."""
    found = run_actions(searcher.generation.book, filters, ActionOptions(status, owner))
    return _file("actions", actions_csv(found.actions)) if form == "csv" else found


@registers.get("/decisions", responses=_PROBLEMS, response_model=DecisionsModel)
def decisions(
    searcher: OpenSearcher,
    filters: _Filters,
    kind: AgreementKind | None = None,
    form: Form = "json",
) -> DecisionsModel | Response:
    """Every decision, oldest meeting first (in CSV the newest): resolved, agreed, recommended."""
    found = run_decisions(searcher.generation.book, filters, kind)
    return _file("decisions", decisions_csv(found.decisions)) if form == "csv" else found


def _file(name: str, text: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}.csv"'}
    return Response(text, media_type=_CSV, headers=headers)
