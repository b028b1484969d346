"""What was read from a question, each part with a link to ask without it."""

from dataclasses import dataclass
from typing import Protocol, Self

from index.questions.hint_names import HintName
from service.contract.searched import HintsModel
from service.wording.hints import hints_in_words, spelling_sentences


class AskedForm(Protocol):
    """A form with a question, of which something may be left unread."""

    @property
    def address(self) -> str:
        """Where it is answered."""

    def ignoring(self, *names: HintName) -> Self:
        """The same with something not read from its words."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Something read from a question: in words, and where it is asked without it.

    ``corrects`` tells that other words were searched for than those that were typed.
    """

    words: str
    without: str
    corrects: bool = False


def readings(hints: HintsModel, form: AskedForm) -> tuple[Reading, ...]:
    """All that was read, one by one."""
    found: list[tuple[HintName, str]] = []
    parts: tuple[tuple[HintName, HintsModel], ...] = (
        ("panel", HintsModel(panels=hints.panels)),
        ("names", HintsModel(people=hints.people, places=hints.places)),
        ("speaker", HintsModel(speaker=hints.speaker)),
        ("dates", HintsModel(dates=hints.dates, not_dates=hints.not_dates)),
        ("kind", HintsModel(kind=hints.kind)),
    )
    for name, part in parts:
        words = "; ".join(hints_in_words(part))
        found += [(name, words)] if words else []
    if spelling := spelling_sentences(hints):
        found.append(("spelling", " ".join(spelling).rstrip(".")))
    if hints.glossary:
        pairs = ", ".join(
            f"{', '.join(others)} for “{name}”" for name, others in hints.glossary.items()
        )
        found.append(("glossary", f"also {pairs}"))
    return tuple(
        Reading(words, form.ignoring(name).address, corrects=name == "spelling")
        for name, words in found
    )
