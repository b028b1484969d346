"""The routes: thin, typed, each one call into the functions that the commands use too."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Query, Response

from index.index_errors import NoIndexError
from service.answering.queries import MAX_K, SearchOptions, run_ask, run_search
from service.api.file_answers import FILE_RESPONSES, Form, file_response
from service.api.register_routes import registers
from service.contract.answers import AskModel, HealthModel, ProblemModel, SearchModel, Sort
from service.contract.shown_document import ShowModel
from service.export.answer_report import answer_report
from service.holding.showing import run_show
from service.web.dependencies import (
    Live,
    OpenSearcher,
    QueryFilters,
    QueryHints,
    QuerySummariser,
    Question,
)
from service.web.problems import problem_responses

_MAX_BUDGET_TOKENS = 1_000_000
_MAX_NAME_CHARACTERS = 2_000
_QUERY_PROBLEMS = problem_responses(HTTPStatus.UNPROCESSABLE_ENTITY, HTTPStatus.SERVICE_UNAVAILABLE)
_READY_PROBLEMS = problem_responses(HTTPStatus.SERVICE_UNAVAILABLE)

api = APIRouter(prefix="/api/v1", tags=["minutes"])
health = APIRouter(tags=["health"])
api.include_router(registers)


@api.get("/search", responses=_QUERY_PROBLEMS)
def search(
    q: Question,
    searcher: OpenSearcher,
    filters: QueryFilters,
    hints: QueryHints,
    k: Annotated[int | None, Query(ge=1, le=MAX_K, examples=[10])] = None,
    sort: Sort = "relevance",
    budget_tokens: Annotated[int | None, Query(ge=1, le=_MAX_BUDGET_TOKENS)] = None,
) -> SearchModel:
    """Passages that match a query, best first, each with its citation."""
    return run_search(searcher, q, filters, SearchOptions(k, sort, budget_tokens, hints))


@api.get("/ask", responses={**_QUERY_PROBLEMS, **FILE_RESPONSES}, response_model=AskModel)
def ask(
    q: Question,
    searcher: OpenSearcher,
    filters: QueryFilters,
    hints: QueryHints,
    summariser: QuerySummariser,
    form: Form = "json",
) -> AskModel | Response:
    """The recorded words that answer a question, or "not_found" and what was searched."""
    answer = run_ask(searcher, q, filters, hints)
    if summariser:
        answer = summariser.with_summary(answer)
    return answer if form == "json" else file_response(answer_report(answer), form, "answer")


@api.get(
    "/show",
    responses={**_QUERY_PROBLEMS, **problem_responses(HTTPStatus.NOT_FOUND)},
)
def show(
    book: Live,
    searcher: OpenSearcher,
    document: Annotated[
        str,
        Query(
            min_length=1,
            max_length=_MAX_NAME_CHARACTERS,
            description="A document's name, or any end of it that only one has.",
        ),
    ],
    version: Annotated[
        str,
        Query(
            pattern="^[0-9a-fA-F]{8,64}$|^$",
            description="An earlier text of it, by the beginning of its `text_sha256`.",
        ),
    ] = "",
) -> ShowModel:
    """A document's stored text and how it was divided, to check any quote's offsets against."""
    return run_show(book.settings.home, document, searcher.generation.book.versions(), version)


@health.get("/healthz")
def healthz() -> HealthModel:
    """Whether the service is alive."""
    return HealthModel(status="ok")


@health.get("/readyz", responses=_READY_PROBLEMS)
def readyz(book: Live) -> HealthModel:
    """Whether the newest complete index is loaded, and whether the rules in force made it."""
    name = book.searcher().generation.name
    if not book.is_current():
        raise NoIndexError("a newer index is being loaded; try again soon")
    return HealthModel(status="ok", generation=name, follows_rules=book.follows_rules)


# Named here so that OpenAPI describes the one shape of every error.
PROBLEM_SCHEMA = ProblemModel.model_json_schema()
