"""An answer as a report to take away."""

from collections.abc import Iterator, Sequence

from service.answering.arrangement import Place, by_meeting, place_of, quote_numbers
from service.contract.answers import AskModel, HintsModel, QuoteModel, SummaryModel
from service.export.report_parts import Heading, Items, Part, Quotation, Report, lines_of, said
from service.export.search_section import search_section, source_of
from service.wording import counted, hints_in_words, not_found_words, written_date


def answer_report(answer: AskModel) -> Report:
    """The question, what the minutes record by meeting, what is merely related, and the search."""
    hints = _hint_words(answer.hints)
    warnings = list(answer.warnings)
    if answer.summary and answer.summary.withheld:
        warnings.append(f"No summary: {answer.summary.withheld}.")
    numbers = quote_numbers(answer)
    parts = [
        said(_status_words(answer), is_strong=True),
        *_summary(answer.summary),
        *_section("What the minutes record", answer.quotes, numbers),
        *_over_time(answer),
        *_section("Related, but not an answer", answer.related, {}),
        *search_section(answer.searched_at, answer.coverage, answer.filters, warnings, hints),
    ]
    return Report(answer.question, answer.searched_at, tuple(parts))


def _status_words(answer: AskModel) -> str:
    if answer.status == "not_found":
        return not_found_words(answer)
    meetings = counted(len(by_meeting(answer.quotes)), "meeting")
    return f"Answered: {counted(len(answer.quotes), 'quotation')} from {meetings}."


def _summary(summary: SummaryModel | None) -> Iterator[Part]:
    """The sentences that passed the check; nothing where none did."""
    if not (summary and summary.sentences):
        return
    yield Heading("Summary, written by a language model", 1)
    yield said(
        f"These are not the minutes' words. The model {summary.model} wrote them from the "
        "quotations below, whose numbers they carry; check them against those."
    )
    for sentence in summary.sentences:
        cited = "".join(f"[{number}]" for number in sentence.quotes)
        yield said(f"{sentence.text} {cited}")


def _section(
    heading: str, quotes: Sequence[QuoteModel], numbers: dict[Place, int]
) -> Iterator[Part]:
    """Quotes by meeting, newest first; nothing where there is none."""
    if not quotes:
        return
    yield Heading(heading, 1)
    for meeting, members in by_meeting(quotes):
        yield Heading(meeting, 2)
        for quote in members:
            number = f"[{numbers[place_of(quote)]}] " if numbers else ""
            speaker = quote.speaker or "speaker not stated"
            yield said(f"{number}The minutes record ({speaker}):")
            yield Quotation(lines_of(quote.text), source_of(quote.citation))


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


def _hint_words(hints: HintsModel) -> list[str]:
    """What was read from the question's own words, and what was looked for besides."""
    read = hints_in_words(hints)
    verb = "Required" if hints.mode == "require" else "Preferred"
    words = [f"{verb}, as read from the question: {'; '.join(read)}."] if read else []
    words += [f"Also looked for: {as_}, for “{typed}”." for typed, as_ in hints.spelling.items()]
    return words + [
        f"Also looked for: {', '.join(others)}, for “{name}”."
        for name, others in hints.glossary.items()
    ]
