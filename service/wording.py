"""Words that commands and exports share: numbers, dates, statuses, hints."""

from datetime import date

from ingest.language.dates import in_words
from service.contract.answers import AskModel, CitationModel, HintsModel

_KINDS = {"resolution": "what was resolved", "action": "actions"}
_SHOWN_CHARACTERS = 200
# What a citation shows or rests on; the JSON says of every fact what it was read from.
SHOWN_FACTS = frozenset(
    {"panel", "meeting_date", "item_title", "item_number", "minutes_status", "speaker"}
)


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 meeting", "2 meetings"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def written_date(iso: str | None) -> str:
    """A date as people write it; "date not stated" where there is none."""
    if iso is None:
        return "date not stated"
    return in_words(date.fromisoformat(iso))


def shortened(words: str) -> str:
    """The beginning of recorded words, cut between words; the whole stands in the JSON."""
    words = " ".join(words.split())
    if len(words) <= _SHOWN_CHARACTERS:
        return words
    return words[:_SHOWN_CHARACTERS].rsplit(" ", 1)[0] + " …"


def inferred_words(citation: CitationModel) -> tuple[str, ...]:
    """From what the facts that a citation shows were inferred, a sentence each."""
    return tuple(
        f"Inferred {field.replace('_', ' ')}: {reason}."
        for field, reason in citation.inferred.items()
        if field in SHOWN_FACTS
    )


def not_found_words(answer: AskModel) -> str:
    """A refusal, with how much was searched."""
    searched = counted(answer.coverage.meetings, "meeting")
    return f"Not found: nothing in the {searched} searched answers this."


def hints_in_words(hints: HintsModel) -> list[str]:
    """The hints on panel, role, dates and kind, each in a few words."""
    read = [hints.panel] if hints.panel else []
    if hints.speaker:
        read.append(f"{' or '.join(hints.speaker)} speaking")
    if hints.from_date or hints.to_date:
        read.append(f"meetings {_span(hints.from_date, hints.to_date)}")
    return [*read, *(_KINDS.get(kind, kind) for kind in hints.kind)]


def _span(from_date: str | None, to_date: str | None) -> str:
    since = f"from {written_date(from_date)}" if from_date else ""
    until = f"to {written_date(to_date)}" if to_date else ""
    return " ".join(filter(None, [since, until]))
