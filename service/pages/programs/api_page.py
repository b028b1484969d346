"""The pages for programs and those who build: the API explained, and the text for models."""

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, PlainTextResponse, Response

from ingest.errors import MinutebookError
from service.api.api_root import api_description
from service.pages.ask.example_questions import Examples as ExampleQuestions
from service.pages.programs.api_view import ApiView, api_view
from service.pages.programs.llms_text import llms_text
from service.pages.programs.tried import Examples
from service.pages.shared import page_addresses as addresses
from service.pages.shared.generation_cache import Latest
from service.pages.shared.holdings import Holdings
from service.pages.shared.rendering import PagesHere, wants_json
from service.web.dependencies import Live
from service.web.root_path import Rooted

router = APIRouter(include_in_schema=False)


@router.get(addresses.API_PAGE)
def api(request: Request, pages: PagesHere, book: Live) -> Response:
    """What there is for programs, by use, with addresses to try; a program is told where to ask."""
    if wants_json(request):
        return JSONResponse(api_description(request))
    return pages.html("api.html.j2", {"api": _view(request, book)}, here=addresses.API_PAGE)


@router.get(addresses.LLMS)
def llms(request: Request, book: Live) -> PlainTextResponse:
    """What there is, for a language model to read."""
    return PlainTextResponse(llms_text(_view(request, book)))


def _view(request: Request, book: Live) -> ApiView:
    rooted: Rooted = request.app.state.rooted
    base = rooted.whole(request, "")
    return api_view(request.app.openapi(), book.settings, _examples(request, book), base)


def _examples(request: Request, book: Live) -> Examples:
    """What the open book is asked with; nothing of its own where none is open."""
    examples: Latest[ExampleQuestions] = request.app.state.examples
    holdings: Latest[Holdings] = request.app.state.holdings
    try:
        searcher = book.searcher()
        questions, panels = examples.of(searcher).questions, holdings.of(searcher).panels
        document = searcher.generation.book.some_document()
    except MinutebookError:
        return Examples(None, None, None)
    return Examples(
        next(iter(questions), None), next((one.value for one in panels), None), document
    )
