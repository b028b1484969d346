"""The page "This quotation is wrong": what is said there is kept in the home and sent nowhere."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import RedirectResponse, Response

from index.searching.searcher import Searcher
from ingest.errors import MinutebookError, UnknownDocumentError
from service.clock import utc_now
from service.contract.shown_document import ShowModel
from service.holding.live_book import LiveBook
from service.holding.reader_reports import ReaderReports
from service.holding.showing import run_show
from service.pages.about.about_pages import contact_of
from service.pages.shared import page_addresses as addresses
from service.pages.shared.form_faults import FormFault
from service.pages.shared.rendering import Pages, PagesHere
from service.pages.shared.way_back import way_back
from service.pages.wrong.report_form import ReportForm, linked_form, posted_form
from service.web.admission import InTurn
from service.web.dependencies import Live, OpenSearcher
from service.web.same_site import FROM_OWN_PAGES
from service.wording.registers import FAULT_WORDS

router = APIRouter(include_in_schema=False)

_FULL = "As many reports are kept as there is room for. Tell whoever runs this service instead."
_NOT_KEPT = "The report could not be kept. Try again later."


@router.get(addresses.REPORT)
async def wrong(
    pages: PagesHere,
    book: Live,
    searcher: OpenSearcher,
    form: Annotated[ReportForm, Depends(linked_form)],
    turn: InTurn,
) -> Response:
    """The quoted words, and what may be wrong with them to choose from."""
    return await turn.answer(lambda: _page(pages, book, form, _shown(book, searcher, form)))


@router.post(addresses.REPORT, dependencies=[FROM_OWN_PAGES])
async def report(
    pages: PagesHere,
    book: Live,
    searcher: OpenSearcher,
    form: Annotated[ReportForm, Depends(posted_form)],
    turn: InTurn,
) -> Response:
    """Keep what is reported, and say so."""

    def work() -> Response:
        shown = _shown(book, searcher, form)
        mistake = form.mistake() or _kept(book, form, shown)
        if mistake:
            return _page(pages, book, form, shown, mistake)
        done = addresses.address(addresses.REPORTED, [("back", form.back)])
        return RedirectResponse(done, HTTPStatus.SEE_OTHER)

    return await turn.answer(work)


@router.get(addresses.REPORTED)
def reported(request: Request, pages: PagesHere) -> Response:
    """That a report was kept, and the way back."""
    back = way_back(request.query_params.get("back", "")) or ""
    return pages.html("reported.html.j2", {"back": back})


def _shown(book: LiveBook, searcher: Searcher, form: ReportForm) -> ShowModel:
    """The document quoted. Raises ``UnknownDocumentError`` where no words stand at the place."""
    shown = run_show(book.settings.home, form.name, searcher.generation.book.versions())
    if not (form.start < form.end and shown.text[form.start : form.end].strip()):
        raise UnknownDocumentError("the words are not at this place of the minutes any more")
    return shown


def _kept(book: LiveBook, form: ReportForm, shown: ShowModel) -> FormFault | None:
    """Keep a report; says why where it is not kept."""
    kept = ReaderReports(book.settings.home)
    told = form.report(shown.document, shown.sha256)
    try:
        is_kept = kept.add(told, utc_now, most=book.settings.reports_kept)
    except MinutebookError:
        return FormFault("fault", _NOT_KEPT)
    return None if is_kept else FormFault("fault", _FULL)


def _page(
    pages: Pages,
    book: LiveBook,
    form: ReportForm,
    shown: ShowModel,
    mistake: FormFault | None = None,
) -> Response:
    view = {
        "form": form,
        "words": " ".join(shown.text[form.start : form.end].split()),
        "minutes": addresses.minutes_address(shown.document, form.start, form.end, form.back),
        "fault": mistake,
        "faults": FAULT_WORDS,
        "is_kept": book.settings.reports_kept > 0,
        "contact": contact_of(book.settings.contact),
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if mistake else HTTPStatus.OK
    return pages.html("wrong.html.j2", view, status=status)
