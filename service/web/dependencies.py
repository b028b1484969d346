"""What routes share: the live book, and filters read from the query.

None of them waits for anything, so none takes a thread from those that read.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from inspect import Parameter, Signature
from typing import Annotated, TypeVar

from fastapi import Depends, Query, Request
from fastapi.dependencies.models import Dependant
from pydantic import Field

from index.book.filters import (
    FILTERS,
    MAX_FILTER_CHARACTERS,
    MAX_NAMED,
    PASSAGE_FILTERS,
    VOICE_FILTERS,
    Filter,
    FilterName,
    Filters,
    parse_filters,
    together,
)
from index.index_errors import FilterError
from index.questions.hint_names import HintMode, HintName
from index.searching.searcher import Searcher
from service.answering.limits import MAX_PANELS, MAX_QUERY_CHARACTERS
from service.answering.queries import AskOptions, HintOptions
from service.contract.asked import asked_form
from service.contract.searched import Sort
from service.holding.live_book import LiveBook
from service.nearest_name import unknown_name
from service.summary.summariser import Summariser

_Made = TypeVar("_Made")

Question = Annotated[
    str,
    Query(
        alias="q",
        min_length=1,
        max_length=MAX_QUERY_CHARACTERS,
        description="What to look for, in your own words.",
        json_schema_extra={"pattern": r"\S"},
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


async def known_parameters(request: Request) -> None:
    """Refuses an address that asks with a parameter the route does not have.

    One that is misspelt would else be left out without a word, and all of the book be searched.
    Raises ``FilterError`` with the nearest name.
    """
    known = _query_names(request.scope["route"].dependant)
    for name in request.query_params:
        if name not in known:
            raise FilterError(unknown_name("parameter", name, known))


def _query_names(dependant: Dependant) -> set[str]:
    """What a route and all that it depends on take from the query."""
    own = {field.alias for field in dependant.query_params}
    return own.union(*map(_query_names, dependant.dependencies))


def filters_from_query(
    names: Sequence[FilterName],
    make: Callable[[Mapping[FilterName, str | None]], _Made],
    **described: str,
) -> Callable[..., Awaitable[_Made]]:
    """A dependency that takes the filters of these names and makes something of what was typed.

    ``described`` says by name what is to be said instead of a filter's usual description.
    """

    async def made(**typed: str | list[str] | None) -> _Made:
        sent = {name: typed[FILTERS[name].field] for name in names}
        return make({n: together(s) if isinstance(s, list) else s for n, s in sent.items()})

    parameters = [_parameter(FILTERS[name], described.get(name)) for name in names]
    made.__signature__ = Signature(parameters)  # type: ignore[attr-defined] # read by FastAPI
    return made


def _parameter(one: Filter, description: str | None) -> Parameter:
    words = Annotated[str, asked_form(one.name)]
    described = description or one.description
    if one.takes_several:
        each = Annotated[words, Field(max_length=MAX_FILTER_CHARACTERS)]
        query = Query(
            alias=one.name,
            max_length=MAX_NAMED,
            description=described,
            examples=[[one.example]],
        )
        annotation: object = Annotated[list[each] | None, query]
    else:
        query = Query(
            alias=one.name,
            max_length=MAX_FILTER_CHARACTERS,
            description=described,
            examples=[one.example],
        )
        annotation = Annotated[words | None, query]
    return Parameter(one.field, Parameter.KEYWORD_ONLY, default=None, annotation=annotation)


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


async def ask_options(
    read: Annotated[HintOptions, Depends(hints)],
    sort: Annotated[
        Sort | None,
        Query(
            description="What answers best first, or by date with the newest meeting first; by "
            "date only where the question asks for time, if nothing is said."
        ),
    ] = None,
    previous: Annotated[
        str,
        Query(
            max_length=MAX_QUERY_CHARACTERS,
            description="The question before, so that “and in 2021?” is understood.",
        ),
    ] = "",
) -> AskOptions:
    """How a question is read, and in which order its quotes come."""
    return AskOptions(read, sort, previous)


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
QueryFilters = Annotated[Filters, Depends(filters_from_query(PASSAGE_FILTERS, parse_filters))]
VoiceFilters = Annotated[Filters, Depends(filters_from_query(VOICE_FILTERS, parse_filters))]
ComparedPanels = Annotated[
    list[Annotated[str, Field(max_length=MAX_FILTER_CHARACTERS)]] | None,
    Query(
        max_length=MAX_PANELS,
        description="A panel to compare, by any part of its name; once for each. Without any, "
        "those that the question names, or all that have words on it.",
    ),
]
KNOWN_PARAMETERS = Depends(known_parameters)
QueryHints = Annotated[HintOptions, Depends(hints)]
QueryAskOptions = Annotated[AskOptions, Depends(ask_options)]
QuerySummariser = Annotated[Summariser | None, Depends(summariser)]
