"""The route of minutes to take away: an agenda item or a meeting, as JSON, Word or Markdown."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Query, Response

from index.index_errors import FilterError
from service.api.file_answers import FILE_RESPONSES, Form, file_response, json_response
from service.contract.read_minutes import ReadMinutesModel
from service.export.minutes_report import minutes_name, minutes_report
from service.holding.reading_minutes import Wanted, run_read
from service.web.dependencies import Live, OpenSearcher
from service.web.problems import problem_responses

_MAX_NAME_CHARACTERS = 2_000
_MAX_ITEM = 99_999
_PROBLEMS = problem_responses(HTTPStatus.UNPROCESSABLE_ENTITY, HTTPStatus.NOT_FOUND)

DocumentName = Annotated[
    str,
    Query(
        min_length=1,
        max_length=_MAX_NAME_CHARACTERS,
        description="A document's name, or any end of it that only one has.",
        examples=["west-mercia-2019-09-10-organised-crime-strategy.txt"],
    ),
]

minutes_of = APIRouter()


@minutes_of.get(
    "/minutes", responses={**_PROBLEMS, **FILE_RESPONSES}, response_model=ReadMinutesModel
)
def minutes(
    book: Live,
    searcher: OpenSearcher,
    document: DocumentName,
    item: Annotated[
        int | None,
        Query(ge=1, le=_MAX_ITEM, description="Only this agenda item of it, from 1.", examples=[1]),
    ] = None,
    meeting: Annotated[bool, Query(description="All of the meeting it belongs to.")] = False,
    form: Form = "json",
) -> Response:
    """Minutes to take away: the items of a document, one of them, or those of its meeting."""
    if meeting and item:
        raise FilterError("item and meeting exclude each other; give one of them")
    wanted = Wanted(document, item, is_whole_meeting=meeting)
    found = run_read(book.settings.home, searcher.generation.book, wanted)
    if form == "json":
        return json_response(found)
    return file_response(minutes_report(found), form, minutes_name(found))
