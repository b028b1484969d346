"""Putting quotes and register entries in the order in which people read them."""

from collections.abc import Sequence
from itertools import groupby
from typing import Protocol, TypeVar

from service.contract.answers import AskModel
from service.contract.citations import CitationModel
from service.contract.quotes import QuoteModel
from service.wording.days import written_date


class Cited(Protocol):
    """Recorded words of a document, with where they stand."""

    @property
    def document(self) -> str:
        """The document's name."""

    @property
    def citation(self) -> CitationModel:
        """Where the words stand."""


_Words = TypeVar("_Words", bound=Cited)
Place = tuple[str, int, int]


def by_meeting(entries: Sequence[_Words]) -> list[tuple[str, list[_Words]]]:
    """Entries by meeting, each with panel and date as a heading: newest first, undated last."""
    groups: dict[tuple[str, str, str], list[_Words]] = {}
    for entry in entries:
        day = entry.citation.meeting_date or ""
        panel = entry.citation.panel or "panel not stated"
        # Undated documents may be of different meetings.
        groups.setdefault((day, panel, "" if day else entry.document), []).append(entry)
    newest_first = sorted(groups.items(), key=lambda item: item[0], reverse=True)
    return [
        (f"{panel}, {written_date(day or None)}", members)
        for (day, panel, _), members in newest_first
    ]


def in_order(quotes: Sequence[_Words]) -> list[tuple[str, list[_Words]]]:
    """Quotes in the order given; those of one meeting that follow one another share a heading."""
    return [
        (heading, list(members))
        for (heading, _), members in groupby(quotes, key=lambda q: (_heading(q), _undated(q)))
    ]


def _heading(words: Cited) -> str:
    citation = words.citation
    return f"{citation.panel or 'panel not stated'}, {written_date(citation.meeting_date)}"


def _undated(words: Cited) -> str:
    """Undated documents may be of different meetings."""
    return "" if words.citation.meeting_date else words.document


def quote_numbers(answer: AskModel) -> dict[Place, int]:
    """The numbers, from 1, by which a summary that is shown cites the quotes; empty without one."""
    if not (answer.summary and answer.summary.sentences):
        return {}
    return {place_of(quote): number for number, quote in enumerate(answer.quotes, start=1)}


def place_of(quote: QuoteModel) -> Place:
    """What tells a quote from every other: document, start, end."""
    return quote.document, quote.start, quote.end
