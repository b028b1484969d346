"""An answer, or what a search found, as a report."""

from collections.abc import Iterator, Sequence

from service.answering.arrangement import Place, by_meeting, in_order, place_of, quote_numbers
from service.contract.answers import AskModel, RouteModel, SearchModel, SummaryModel
from service.contract.quotes import PassageModel, QuoteModel
from service.export.corrections import corrections
from service.export.report import Heading, Items, Paragraph, Part, Quotation, Report, quoted_lines
from service.export.search_section import search_part, source_of, standing_of
from service.wording.answers import (
    ASKED,
    best_words,
    not_found_words,
    recorded_words,
    related_words,
    strongest_of,
)
from service.wording.days import counted, written_date
from service.wording.hints import hint_sentences


def answer_report(answer: AskModel) -> Report:
    """The question, what the minutes record, what is merely related, and the search."""
    notes = list(answer.warnings)
    if answer.summary and answer.summary.withheld:
        notes.append(f"No summary: {answer.summary.withheld}.")
    numbers = quote_numbers(answer)
    parts = [
        Paragraph(_status_words(answer), is_strong=True),
        *_routes(answer.routes),
        *_summary(answer.summary),
        *_section("What the minutes record", answer.quotes, numbers, strongest_of(answer)),
        *_over_time(answer),
        *_section(related_words(answer), answer.related, {}),
        search_part(
            *(answer.searched_at, answer.coverage, answer.filters, notes),
            hint_sentences(answer.hints),
        ),
    ]
    panels = (quote.citation.panel for quote in answer.quotes)
    standing = standing_of(answer.coverage, answer.searched_at, panels=panels)
    return Report(answer.question, answer.searched_at, tuple(parts), standing)


def search_report(found: SearchModel) -> Report:
    """The query, the passages found, best first, and the search."""
    parts: list[Part] = [part for passage in found.passages for part in _passage(passage)]
    if not found.passages:
        parts.append(Paragraph("Nothing found.", is_strong=True))
    hints = hint_sentences(found.hints)
    parts.append(search_part(None, found.coverage, found.filters, found.warnings, hints))
    return Report(found.query, None, tuple(parts), standing_of(found.coverage))


def _passage(passage: PassageModel) -> Iterator[Part]:
    yield Heading(f"{passage.rank}. {passage.heading}", 1)
    yield Paragraph(recorded_words(passage.citation.speakers))
    yield Quotation(quoted_lines(passage.text), source_of(passage.citation))


def _status_words(answer: AskModel) -> str:
    if answer.status == "not_found":
        return not_found_words(answer)
    meetings = counted(len(by_meeting(answer.quotes)), "meeting")
    return f"Answered: {counted(len(answer.quotes), 'quotation')} from {meetings}."


def _routes(routes: Sequence[RouteModel]) -> Iterator[Part]:
    """What the question asks for besides: the place, and the commands that show it."""
    for route in routes:
        first, *more = route.commands
        others = f", and {counted(len(more), 'document')} more of it" if more else ""
        yield Paragraph(f"See also: {route.title} (`{first}`{others})")


def _summary(summary: SummaryModel | None) -> Iterator[Part]:
    """The sentences that passed the check; nothing where none did."""
    if not (summary and summary.sentences):
        return
    yield Heading("Summary, written by a language model", 1)
    yield Paragraph(
        f"These are not the minutes' words. The model {summary.model} wrote them from the "
        "quotations below, whose numbers they carry; check them against those."
    )
    for sentence in summary.sentences:
        cited = "".join(f"[{number}]" for number in sentence.quotes)
        yield Paragraph(f"{sentence.text} {cited}")


def _section(
    heading: str,
    quotes: Sequence[QuoteModel],
    numbers: dict[Place, int],
    strongest: QuoteModel | None = None,
) -> Iterator[Part]:
    """Quotes in their order, each run of one meeting under its heading; nothing where none is."""
    if not quotes:
        return
    yield Heading(heading, 1)
    for meeting, members in in_order(quotes):
        yield Heading(meeting, 2)
        for quote in members:
            if quote is strongest:
                yield Paragraph(best_words(quote), is_strong=True)
            if quote.asked:
                yield Paragraph(f"{ASKED} “{' '.join(quote.asked.text.split())}”")
            yield from corrections(quote.corrected_by)
            number = f"[{numbers[place_of(quote)]}] " if numbers else ""
            yield Paragraph(number + recorded_words([quote.speaker] if quote.speaker else []))
            yield Quotation(
                quoted_lines(quote.text, strong=quote.decisive_spans), source_of(quote.citation)
            )


def _over_time(answer: AskModel) -> Iterator[Part]:
    """What offices are recorded with at several meetings, oldest first."""
    for position in answer.over_time:
        yield Heading(f"Over time: {position.office}, {position.panel}", 1)
        yield Items(
            tuple(
                f"{written_date(statement.meeting_date)}, the minutes record "
                f"({statement.speaker}): “{answer.quotes[statement.quote - 1].text}”"
                for statement in position.statements
            )
        )
