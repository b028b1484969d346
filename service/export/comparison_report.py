"""A comparison of panels as a report: each panel with its words, or that there are none."""

from collections.abc import Iterator, Sequence

from service.contract.comparison import CompareModel, PanelAnswerModel
from service.contract.quotes import QuoteModel
from service.export.corrections import corrections
from service.export.report import Heading, Paragraph, Part, Quotation, Report, quoted_lines
from service.export.search_section import search_part, source_of, standing_of
from service.wording.answers import compared_words, recorded_words
from service.wording.days import counted
from service.wording.hints import hint_sentences


def comparison_report(found: CompareModel) -> Report:
    """The question, then panel by panel what the minutes record, and the search."""
    having = sum(one.status == "answered" for one in found.panels)
    status = f"{counted(having, 'panel')} of {len(found.panels)} with words that answer."
    if not found.panels:
        status = "Nothing recorded: no panel has words that answer this."
    parts: list[Part] = [Paragraph(status, is_strong=True)]
    for one in found.panels:
        parts += _panel(one)
    parts.append(
        search_part(
            *(found.searched_at, found.coverage, found.filters, found.warnings),
            hint_sentences(found.hints),
        )
    )
    panels = (one.panel for one in found.panels)
    standing = standing_of(found.coverage, found.searched_at, panels=panels)
    return Report(found.question, found.searched_at, tuple(parts), standing)


def _panel(one: PanelAnswerModel) -> Iterator[Part]:
    yield Heading(one.panel, 1)
    yield Paragraph(compared_words(one))
    yield from _quotations(one.quotes)
    if one.related and not one.quotes:
        yield Heading("Related, but not an answer", 2)
        yield from _quotations(one.related[:1])


def _quotations(quotes: Sequence[QuoteModel]) -> Iterator[Part]:
    for quote in quotes:
        yield from corrections(quote.corrected_by)
        yield Paragraph(recorded_words([quote.speaker] if quote.speaker else []))
        words = quoted_lines(quote.text, strong=quote.decisive_spans)
        yield Quotation(words, source_of(quote.citation))
