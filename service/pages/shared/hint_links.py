"""What was read from a question's own words, each with the address that asks without it."""

from dataclasses import dataclass

from index.questions.hints import HintName
from service.contract.answers import HintsModel
from service.pages.shared.question_form import AskForm
from service.wording import hints_in_words


@dataclass(frozen=True, slots=True)
class Reading:
    """Something read from a question: in words, and where it is asked without it."""

    words: str
    without: str


def readings(hints: HintsModel, form: AskForm) -> tuple[Reading, ...]:
    """All that was read, one by one."""
    found: list[tuple[HintName, str]] = []
    parts: tuple[tuple[HintName, HintsModel], ...] = (
        ("panel", HintsModel(panel=hints.panel)),
        ("speaker", HintsModel(speaker=hints.speaker)),
        ("dates", HintsModel(from_date=hints.from_date, to_date=hints.to_date)),
        ("kind", HintsModel(kind=hints.kind)),
    )
    for name, part in parts:
        words = "; ".join(hints_in_words(part))
        found += [(name, words)] if words else []
    if hints.spelling:
        pairs = ", ".join(f"{read_as} for “{typed}”" for typed, read_as in hints.spelling.items())
        found.append(("spelling", f"also {pairs}"))
    if hints.glossary:
        pairs = ", ".join(
            f"{', '.join(others)} for “{name}”" for name, others in hints.glossary.items()
        )
        found.append(("glossary", f"also {pairs}"))
    return tuple(Reading(words, form.ignoring(name).address) for name, words in found)
