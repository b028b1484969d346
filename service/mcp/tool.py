"""What a tool is: how it is described, what it takes, and how it answers."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from index.book.filters import FilterName, Filters, parse_filters
from index.passages.passage import TokenCounter
from index.searching.searcher import Searcher
from service.check.checker import KeepGoing
from service.contract.shape import Model
from service.export.report import Report
from service.holding.live_book import LiveBook
from service.mcp.arguments import Arguments, read_arguments, typed_filters, with_filters

_Arguments = TypeVar("_Arguments", bound=Arguments)
_Result = TypeVar("_Result", bound=Model)


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a tool: the book and the searcher it is answered from, and the filters asked for.

    ``keep_going`` is called between pieces of long work.
    """

    book: LiveBook
    searcher: Searcher
    filters: Filters
    count: TokenCounter
    keep_going: KeepGoing


@dataclass(frozen=True, slots=True)
class Tool(Generic[_Arguments, _Result]):
    """What a tool is called with, and how it answers.

    ``lists`` are those of the result that are cut to a budget, the most important first;
    ``mended`` sets right what stood on entries that were cut. ``pieces`` says how many pieces a
    call has that each take as long as a question.
    """

    name: str
    title: str
    description: str
    arguments: type[_Arguments]
    result: type[_Result]
    lists: Sequence[str]
    run: Callable[[Call, _Arguments], _Result]
    report: Callable[[_Result], Report]
    filters: Sequence[FilterName] = ()
    mended: Callable[[_Result], _Result] = lambda result: result
    pieces: Callable[[_Arguments], int] = lambda _given: 1

    def whole_arguments(self) -> type[_Arguments]:
        """Its own arguments with its filters."""
        return with_filters(self.arguments, self.filters)

    def read(self, sent: Mapping[str, Any]) -> tuple[_Arguments, Filters]:
        """What was sent, understood. Raises ``FilterError``."""
        given = read_arguments(self.whole_arguments(), sent)
        return given, parse_filters(typed_filters(given, self.filters))
