"""What routes share: the live book, and filters read from the query.

None of them waits for anything, so none takes a thread from those that read.
"""

from typing import Annotated

from fastapi import Depends, Query, Request

from index.book.filters import Filters, parse_filters
from index.index_errors import FilterError
from index.questions.hints import HintMode, HintName
from index.searching.searcher import Searcher
from service.answering.limits import MAX_QUERY_CHARACTERS
from service.answering.queries import HintOptions
from service.holding.live_book import LiveBook
from service.summary.summariser import Summariser

_MAX_FILTER_CHARACTERS = 200

_Filter = Annotated[str | None, Query(max_length=_MAX_FILTER_CHARACTERS)]
Question = Annotated[
    str,
    Query(
        alias="q",
        min_length=1,
        max_length=MAX_QUERY_CHARACTERS,
        description="What to look for, in your own words.",
        examples=["what has the PCC said about Action Fraud"],
    ),
]


async def live_book(request: Request) -> LiveBook:
    """The book this app serves."""
    book: LiveBook = request.app.state.live_book
    return book


async def searcher(book: Annotated[LiveBook, Depends(live_book)]) -> Searcher:
    """The searcher this request is answered with, from beginning to end."""
    return book.searcher()


async def filters(
    panel: Annotated[_Filter, Query(examples=["West Mercia"])] = None,
    speaker: Annotated[_Filter, Query(examples=["Chief Constable"])] = None,
    from_: Annotated[_Filter, Query(alias="from", examples=["2020-09-04"])] = None,
    to: Annotated[_Filter, Query(examples=["2021"])] = None,
    kind: Annotated[_Filter, Query(examples=["exchange"])] = None,
) -> Filters:
    """The filters of a query."""
    return parse_filters(panel=panel, speaker=speaker, from_date=from_, to_date=to, kind=kind)


async def hints(
    mode: Annotated[
        HintMode,
        Query(
            alias="hints",
            description="Move up what fits the hints in the question's words, require it, or "
            "nothing.",
        ),
    ] = "prefer",
    ignore_hint: Annotated[
        list[HintName] | None,
        Query(description="What not to read from the question's words."),
    ] = None,
) -> HintOptions:
    """What to do with the hints in a question's words."""
    return HintOptions(mode, frozenset(ignore_hint or ()))


async def summariser(
    request: Request,
    summary: Annotated[
        bool,
        Query(
            description="Have the language model that is set write a short summary from the "
            "quotes; it may take as long as MINUTEBOOK_LLM_TIMEOUT_SECONDS, so it is off unless "
            "asked for.",
        ),
    ] = False,
) -> Summariser | None:
    """What adds a summary, where one is asked for. Raises ``FilterError`` where none is set."""
    found: Summariser | None = request.app.state.summariser
    if summary and found is None:
        raise FilterError("no language model is set here to write a summary; ask without one")
    return found if summary else None


Live = Annotated[LiveBook, Depends(live_book)]
OpenSearcher = Annotated[Searcher, Depends(searcher)]
QueryFilters = Annotated[Filters, Depends(filters)]
QueryHints = Annotated[HintOptions, Depends(hints)]
QuerySummariser = Annotated[Summariser | None, Depends(summariser)]
