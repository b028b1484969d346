"""The filters of a search as boxes to choose from, each choice with what it leaves."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import assert_never

from index.book.filters import DATE_FILTERS, SpeechFilterName
from service.pages.shared.filter_form import FilterForm
from service.pages.shared.holdings import Count, FilterCounts
from service.wording import counted


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice of a box."""

    value: str
    words: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Box:
    """A box to choose from; the first choice leaves nothing out."""

    name: str
    label: str
    choices: tuple[Choice, ...]

    @property
    def is_date(self) -> bool:
        """Whether it is one end of a range of dates."""
        return self.name in DATE_FILTERS


def filter_boxes(form: FilterForm, counts: FilterCounts, noun: str = "meeting") -> tuple[Box, ...]:
    """The boxes of a page's filters with those of its form chosen; ``noun`` is what is counted."""
    return tuple(_box(name, words, counts, noun) for name, words in form.words.items())


def _box(name: SpeechFilterName, chosen: str, counts: FilterCounts, noun: str) -> Box:
    match name:
        case "panel":
            return Box(name, "Panel", choices("All panels", counts.panels, noun, chosen))
        case "speaker":
            label = "Recorded as speaking"
            return Box(name, label, choices("Anyone", counts.roles, "passage", chosen))
        case "from":
            return Box(name, "From", choices("Any year", counts.years, noun, chosen))
        case "to":
            return Box(name, "To the end of", choices("Any year", counts.years, noun, chosen))
        case _:
            assert_never(name)


def choices(everything: str, counts: Sequence[Count], noun: str, chosen: str) -> tuple[Choice, ...]:
    """The choices of one box.

    What was chosen in an address by hand ("west mercia", "2021-03") stays chosen, in its own
    words, where no count has that name.
    """
    known = next((count.value for count in counts if _is_same(count.value, chosen)), None)
    listed = [
        Choice(count.value, f"{count.value} ({counted(count.number, noun)})", count.value == known)
        for count in counts
    ]
    if chosen and known is None:
        listed.append(Choice(chosen, chosen, is_chosen=True))
    return (Choice("", everything, is_chosen=not chosen), *listed)


def _is_same(value: str, chosen: str) -> bool:
    return value.casefold() == chosen.casefold()
