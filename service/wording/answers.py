"""What stands before, above and below quotations."""

from collections.abc import Sequence

from service.contract.answers import AskModel
from service.contract.citations import CitationModel
from service.contract.comparison import PanelAnswerModel
from service.contract.quotes import CorrectionModel, QuoteModel
from service.wording.coverage import searched_words
from service.wording.days import counted, written_date

# Stands before what was asked, where a reply is quoted.
ASKED = "What was asked:"
# Stands between a correction and what it corrects.
FIRST_RECORDED = "As first recorded:"
# What a citation shows or rests on; the JSON says of every fact what it was read from.
_SHOWN_FACTS = frozenset(
    {"panel", "meeting_date", "item_title", "item_number", "minutes_status", "speaker"}
)
_SHOWN_CHARACTERS = 200


def shortened(words: str) -> str:
    """The beginning of recorded words, cut between words; the whole stands in the JSON."""
    words = " ".join(words.split())
    if len(words) <= _SHOWN_CHARACTERS:
        return words
    return words[:_SHOWN_CHARACTERS].rsplit(" ", 1)[0] + " …"


def recorded_words(speakers: Sequence[str]) -> str:
    """What stands before a quotation: that the minutes record it, and who is speaking."""
    return f"The minutes record ({', '.join(speakers) or 'speaker not stated'}):"


def corrected_words(correction: CorrectionModel) -> str:
    """What stands before the words that put a quotation right: when they did."""
    day = correction.citation.meeting_date
    if day is None:
        return "Corrected at a later meeting, whose date is not stated:"
    return f"Corrected on {written_date(day)}:"


def strongest_of(answer: AskModel) -> QuoteModel | None:
    """The quote that answers best, wherever it stands; ``None`` where nothing answers."""
    return answer.quotes[answer.strongest - 1] if answer.strongest else None


def best_words(quote: QuoteModel) -> str:
    """That a quote answers best, and on one line who, where and when."""
    citation = quote.citation
    where = citation.panel or "panel not stated"
    who = quote.speaker or "speaker not stated"
    return f"Answers best: {who}, {where}, {written_date(citation.meeting_date)}"


def related_words(answer: AskModel) -> str:
    """What stands above words that come near and do not answer."""
    if answer.near:
        return f"No words were found that say {answer.lacks or 'that'}; what comes nearest:"
    named = answer.hints.panels
    if named and not any(quote.citation.panel in named for quote in answer.related):
        return "Related words of other panels, but not an answer"
    return "Related, but not an answer"


def remarks_on(citation: CitationModel) -> tuple[str, ...]:
    """What other sources have in the place of the words, and what was inferred of them from what.

    A sentence each.
    """
    others = (
        f"Another source of these minutes, {one.document}, reads: “{one.text}”"
        for one in citation.other_readings
    )
    inferred = (
        f"Inferred {field.replace('_', ' ')}: {reason}."
        for field, reason in citation.inferred.items()
        if field in _SHOWN_FACTS
    )
    return (*others, *inferred)


def not_found_words(answer: AskModel) -> str:
    """A refusal, with how much was searched; where words come near, what none of them say."""
    if answer.near:
        return f"Not found: no words were found that say {answer.lacks or 'that'}."
    if not answer.coverage.documents:
        return "Not found: no minutes here fit what this is narrowed to."
    searched = searched_words(answer.coverage)
    return f"Not found: no answer was found in the {searched} searched."


def compared_words(one: PanelAnswerModel) -> str:
    """What a panel has on a question that several were asked."""
    if one.status == "not_found":
        return "No answer was found."
    return counted(len(one.quotes), "quotation")
