"""The route of minutes to take away: an agenda item or a meeting, as JSON, Word or Markdown."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Query, Response

from index.index_errors import FilterError
from ingest.errors import UnknownDocumentError
from service.api.file_answers import FILE_RESPONSES, Form, file_response, json_response
from service.contract.answers import Day
from service.contract.read_minutes import ReadMinutesModel
from service.export.minutes_report import minutes_name, minutes_report
from service.holding.reading_minutes import Wanted, run_read
from service.web.dependencies import Live, OpenSearcher
from service.web.problems import problem_responses

_MAX_NAME_CHARACTERS = 2_000
_Text = Annotated[str, Query(max_length=_MAX_NAME_CHARACTERS)]
_PROBLEMS = problem_responses(HTTPStatus.UNPROCESSABLE_ENTITY, HTTPStatus.NOT_FOUND)

minutes_of = APIRouter()


@minutes_of.get(
    "/minutes", responses={**_PROBLEMS, **FILE_RESPONSES}, response_model=ReadMinutesModel
)
def minutes(
    book: Live,
    searcher: OpenSearcher,
    panel: _Text = "",
    date: Annotated[Day | None, Query()] = None,
    document: _Text = "",
    item: Annotated[int | None, Query(ge=1, le=99_999)] = None,
    form: Form = "json",
) -> Response:
    """A meeting by panel and date, or the items of a document, or one ``item`` of it (from 1)."""
    open_book = searcher.generation.book
    if document:
        wanted = Wanted(document, item)
    elif panel and date:
        name = open_book.document_of_meeting(panel, date)
        if name is None:
            raise UnknownDocumentError(f"no meeting of “{panel}” on {date} is in the book")
        wanted = Wanted(name, is_whole_meeting=True)
    else:
        raise FilterError("give a document, or a panel and the date of its meeting")
    found = run_read(book.settings.home, open_book, wanted)
    if form == "json":
        return json_response(found)
    return file_response(minutes_report(found), form, minutes_name(found))
