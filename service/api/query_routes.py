"""The routes: thin, typed, each one call into the functions that the commands use too."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from starlette.concurrency import run_in_threadpool

from service.answering.comparison import run_compare
from service.answering.limits import DEFAULT_K, MAX_K
from service.answering.queries import SearchOptions, run_ask, run_search
from service.api.file_answers import FILE_RESPONSES, Form, file_response, json_response
from service.api.minutes_routes import DocumentName, minutes_of
from service.api.register_routes import registers
from service.contract.answers import AskModel, SearchModel
from service.contract.comparison import CompareModel
from service.contract.health import HealthModel
from service.contract.searched import Sort
from service.contract.shown_document import ShowModel
from service.export.answer_report import answer_report
from service.export.file_names import file_stem
from service.holding.showing import run_show
from service.summary.summariser import Summariser
from service.web.admission import InTurn
from service.web.dependencies import (
    KNOWN_PARAMETERS,
    ComparedPanels,
    Live,
    OpenSearcher,
    QueryAskOptions,
    QueryFilters,
    QueryHints,
    QuerySummariser,
    Question,
    VoiceFilters,
)
from service.web.problems import problem_responses

_MAX_BUDGET_TOKENS = 1_000_000
_QUERY_PROBLEMS = problem_responses(HTTPStatus.UNPROCESSABLE_ENTITY)

api = APIRouter(prefix="/api/v1", tags=["minutes"], dependencies=[KNOWN_PARAMETERS])
health = APIRouter(tags=["health"])
api.include_router(registers)
api.include_router(minutes_of)


@api.get("/search", responses=_QUERY_PROBLEMS, response_model=SearchModel)
async def search(
    q: Question,
    searcher: OpenSearcher,
    filters: QueryFilters,
    hints: QueryHints,
    turn: InTurn,
    k: Annotated[
        int | None,
        Query(
            ge=1,
            le=MAX_K,
            description=f"How many passages; {DEFAULT_K} if nothing is said.",
            examples=[DEFAULT_K],
        ),
    ] = None,
    sort: Annotated[
        Sort, Query(description="By relevance, or by date with the newest meeting first.")
    ] = "relevance",
    budget_tokens: Annotated[
        int | None,
        Query(
            ge=1,
            le=_MAX_BUDGET_TOKENS,
            description="As many passages as fit into so many cl100k_base tokens.",
        ),
    ] = None,
) -> Response:
    """Passages that match a query, best first, each with its citation."""
    options = SearchOptions(k, sort, budget_tokens, hints)
    return await turn.answer(lambda: json_response(run_search(searcher, q, filters, options)))


@api.get("/ask", responses={**_QUERY_PROBLEMS, **FILE_RESPONSES}, response_model=AskModel)
async def ask(
    request: Request,
    q: Question,
    searcher: OpenSearcher,
    filters: QueryFilters,
    options: QueryAskOptions,
    summariser: QuerySummariser,
    turn: InTurn,
    form: Form = "json",
) -> Response:
    """The recorded words that answer a question, or "not_found" and what was searched."""
    answer = await turn.answer(lambda: run_ask(searcher, q, filters, options))
    request.app.state.note_found(answer)
    # A language model is waited for: that takes no processor of this machine, nor a place.
    return await run_in_threadpool(_written, answer, summariser, form)


def _written(answer: AskModel, summariser: Summariser | None, form: Form) -> Response:
    if summariser:
        answer = summariser.with_summary(answer)
    if form == "json":
        return json_response(answer)
    return file_response(answer_report(answer), form, file_stem(answer.question, "answer"))


@api.get("/compare", responses=_QUERY_PROBLEMS, response_model=CompareModel)
async def compare(
    q: Question,
    searcher: OpenSearcher,
    filters: VoiceFilters,
    hints: QueryHints,
    turn: InTurn,
    panel: ComparedPanels = None,
) -> Response:
    """The recorded words of several panels on a question, side by side."""
    names = [name for name in panel or () if name.strip()]
    return await turn.answer(lambda: json_response(run_compare(searcher, q, names, filters, hints)))


@api.get(
    "/show",
    responses={**_QUERY_PROBLEMS, **problem_responses(HTTPStatus.NOT_FOUND)},
)
def show(
    book: Live,
    searcher: OpenSearcher,
    document: DocumentName,
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
async def healthz() -> HealthModel:
    """Whether the service is alive. It waits for nothing else that is asked."""
    return HealthModel(status="ok")


@health.get("/readyz")
async def readyz(book: Live) -> HealthModel:
    """Whether an index is loaded and the minutes can be read; whether it is the newest.

    It says too whether the rules in force made all of it.
    """
    name = book.ready_generation()
    return HealthModel(
        status="ok",
        generation=name,
        is_newest=book.is_newest,
        follows_rules=book.follows_rules,
    )
