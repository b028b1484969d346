"""What is new on saved searches, as a report to be printed or mailed."""

from collections.abc import Callable, Iterator

from service.contract.notices import ALL_RESTATED, NOT_THE_RECORD, SOME_RESTATED
from service.contract.quotes import QuoteModel
from service.contract.watched import WatchedSearchModel, WatchModel
from service.export.corrections import corrections
from service.export.report import Heading, Items, Paragraph, Part, Quotation, Report, quoted_lines
from service.export.search_section import source_of
from service.wording.answers import recorded_words
from service.wording.days import counted

_SAMPLE = {"all": ALL_RESTATED, "some": SOME_RESTATED, "none": ""}
# Where a quotation is read on the pages, as an address; ``None`` where that is not known.
PageOf = Callable[[QuoteModel], str | None]


def watch_title(found: WatchModel) -> str:
    """How much is new, in a few words."""
    new = sum(len(search.new) + search.left_out for search in found.found)
    if not new:
        return "Nothing new"
    searches = "1 saved search" if len(found.found) == 1 else f"{len(found.found)} saved searches"
    return f"{counted(new, 'new quotation')} on {searches}"


def watch_report(found: WatchModel, restated: str, page_of: PageOf) -> Report:
    """What is new, search by search, and which searches are watched from now on.

    ``restated`` says how many documents of the book restate minutes: "none", "some" or "all".
    """
    parts: list[Part] = [part for search in found.found for part in _search(search, page_of)]
    first = [search for search in found.searches if search.outcome == "first"]
    if first:
        parts += [
            Heading("Watched from now on", 1),
            Items(tuple(f"{s.search} ({counted(s.known, 'mention')} so far)" for s in first)),
        ]
    if found.found:
        notes = (NOT_THE_RECORD, _SAMPLE[restated])
        parts += [Paragraph(note) for note in notes if note]
    return Report(watch_title(found), None, tuple(parts))


def _search(search: WatchedSearchModel, page_of: PageOf) -> Iterator[Part]:
    yield Heading(search.search, 1)
    for quote in search.new:
        yield from corrections(quote.corrected_by)
        yield Paragraph(recorded_words([quote.speaker] if quote.speaker else []))
        yield Quotation(quoted_lines(quote.text), source_of(quote.citation))
        if page := page_of(quote):
            yield Paragraph(f"In the minutes: {page}")
    if search.left_out:
        yield Paragraph(f"Left out: {search.left_out:,} more that are new on this.")
