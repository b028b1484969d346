"""The pages, mounted on the app of the API. How to add a page:

1. Its address goes into ``shared/page_addresses.py`` (with the names of parameters that the API
   uses), and into ``shared/components.py`` if the service navigation or the footer leads to it. A
   link appears there only once the page is served.
2. ``service/pages/<page>/<page>_page.py`` holds ``router = APIRouter(include_in_schema=False)``
   and thin routes: parameters in, one call into the functions that answer the API too, a small
   frozen view out. No search logic. HEAD is answered by itself::

       @router.get(addresses.ACTIONS)
       def actions(pages: PagesHere, searcher: OpenSearcher, …) -> HTMLResponse:
           view = {"register": run_actions(searcher.generation.book, filters, options)}
           return pages.html("actions.html.j2", view, here=addresses.ACTIONS)

3. The router goes into ``_ROUTERS`` below.
4. ``templates/<page>.html.j2`` extends ``layout.html.j2`` and fills the blocks ``title`` ("words –
   Page"; " – Minutebook" is added) and ``content``, which begins with the only ``h1``. The Design
   System's macros are functions there (``govukButton({"text": "Ask"})``); pass ``text``, never
   ``html``. ``macros/`` has what pages share: ``recorded`` for quotations with who, where and
   when on a line under them (made by ``answer_parts.py``), ``fields`` for boxes and selects (those
   of filters are made by ``filter_choices.py``), ``question`` for the box of a question, which
   stands alone above what was found, and its filters, which stand after or beside that. Filters:
   ``counted``, ``written_date``, ``shortened``; functions: those of ``page_addresses.py``.
   Everything is escaped; what is not given is an error. Nothing is ever marked ``safe``.
5. The security policy allows no inline script, style or ``style=`` attribute, and nothing from
   elsewhere. Styles go into ``static/minutebook.css``; with the Design System's style sheet
   missing the page must still read well (``static/plain.css``). SVG carries presentation
   attributes or classes.
6. A mistake in a form is shown with ``govukErrorSummary`` linked to its box, status 422, as
   ``ask_page.py`` does. Any other ``MinutebookError`` may be raised: ``shared/error_pages.py``
   makes a page of it.
7. Tests: ``tests/service/pages/`` has the client and ``check_page`` (what must hold of every
   page); ``tests/browser/`` the real browser, axe and the keyboard.
"""

from fastapi import APIRouter, FastAPI
from starlette.middleware.gzip import GZipMiddleware

from index.searching.searcher import Searcher
from service.holding.documents import restated_in
from service.pages.about import about_pages as about
from service.pages.ask import ask_page as ask
from service.pages.ask.example_questions import example_questions
from service.pages.asked import asked_page as asked
from service.pages.compare import compare_page as compare
from service.pages.files import file_routes as files
from service.pages.follow import follow_page as following
from service.pages.minutes import meetings_page as meetings
from service.pages.minutes import reading_page as reading
from service.pages.panels import panels_page as panels
from service.pages.programs import api_page as programs
from service.pages.registers import registers_page as registers
from service.pages.registers.register_counts import register_counts
from service.pages.shared import page_addresses as addresses
from service.pages.shared import robots_page as robots
from service.pages.shared.assets import PREFIX, Assets, assets_router
from service.pages.shared.error_pages import add_error_pages
from service.pages.shared.generation_cache import Latest
from service.pages.shared.holdings import holdings_of
from service.pages.shared.rendering import make_pages
from service.pages.topic import topic_page as topic
from service.pages.wrong import wrong_page as wrong
from service.panels.catalogue import Catalogue
from service.web.headers import AnswerHead, SecurityHeaders

_ROUTERS: tuple[APIRouter, ...] = (
    ask.router,
    meetings.router,
    reading.router,
    panels.router,
    registers.router,
    following.router,
    asked.router,
    topic.router,
    compare.router,
    wrong.router,
    about.router,
    files.router,
    programs.router,
    robots.router,
)
_GZIP_FROM_BYTES = 500


def add_pages(app: FastAPI) -> set[str]:
    """Serve the pages beside the API, whose error handlers must have been added before.

    Returns the addresses that are theirs.
    """
    assets = Assets.load()
    settings = app.state.live_book.settings
    routers = [router for router in _ROUTERS if settings.check or router is not asked.router]
    paths = {str(getattr(route, "path", "")) for r in routers for route in r.routes}
    paths |= {PREFIX, addresses.API_DESCRIPTION}
    app.state.pages = make_pages(assets, paths, app.state.rooted)
    app.state.holdings = Latest(holdings_of)
    app.state.panels = Latest(Catalogue)
    app.state.examples = Latest(example_questions)
    app.state.register_counts = Latest(register_counts)
    app.state.restated = Latest(lambda searcher: restated_in(searcher.generation.book))
    app.include_router(assets_router(assets))
    for router in routers:
        app.include_router(router)
    add_error_pages(app)
    app.add_middleware(GZipMiddleware, minimum_size=_GZIP_FROM_BYTES)
    app.add_middleware(SecurityHeaders)
    app.add_middleware(AnswerHead)
    return paths


def prepare_pages(app: FastAPI, searcher: Searcher) -> None:
    """Work out what pages show of a book that was just taken up, before anybody waits for it."""
    app.state.holdings.of(searcher)
    app.state.examples.of(searcher)
    app.state.register_counts.of(searcher)
    app.state.restated.of(searcher)
