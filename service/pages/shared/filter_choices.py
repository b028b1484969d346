"""The filters of a search as boxes to choose from, each choice with what it leaves."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from index.book.filters import DATE_FILTERS, SpeechFilterName, parted
from ingest.language.dates import MONTHS
from service.pages.shared.filter_form import FilterForm
from service.pages.shared.holdings import Count, FilterCounts
from service.wording import counted

_MONTH = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2]))?(?=$| \()")


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice of a box; ``group`` is the heading that it stands under with others."""

    value: str
    words: str
    is_chosen: bool
    group: str = ""


@dataclass(frozen=True, slots=True)
class Box:
    """A box to choose from; the first choice leaves nothing out.

    Of one that ``takes_several`` any number is ticked, and none leaves nothing out.
    """

    name: str
    label: str
    choices: tuple[Choice, ...]
    takes_several: bool = False

    @property
    def is_date(self) -> bool:
        """Whether it is one end of a range of dates."""
        return self.name in DATE_FILTERS

    @property
    def chosen(self) -> int:
        """How many are chosen."""
        return sum(choice.is_chosen for choice in self.choices)


def filter_boxes(
    form: FilterForm, counts: FilterCounts, noun: str = "meeting", *, is_roomy: bool = False
) -> tuple[Box, ...]:
    """The boxes of a page's filters with those of its form chosen; ``noun`` is what is counted.

    Where a form ``is_roomy``, or several panels are asked for, they are ticked one by one.
    """
    boxes = (_box(name, words, counts, noun) for name, words in form.words.items())
    panels = parted(form.words.get("panel", ""))
    if len(panels) > 1 or (is_roomy and len(counts.panels) > 1):
        several = _several(panels, counts, noun)
        return tuple(several if box.name == "panel" else box for box in boxes)
    return tuple(boxes)


def _several(chosen: Sequence[str], counts: FilterCounts, noun: str) -> Box:
    """The panels to tick; those named in other words than theirs come after them."""
    listed = choices("", counts.panels, noun, "")[1:]
    own = [replace(c, is_chosen=any(_is_same(c.value, one) for one in chosen)) for c in listed]
    others = [one for one in chosen if not any(_is_same(c.value, one) for c in listed)]
    typed = (Choice(one, one, is_chosen=True) for one in others)
    return Box("panel", "Panels", (*own, *typed), takes_several=True)


def _box(name: SpeechFilterName, chosen: str, counts: FilterCounts, noun: str) -> Box:
    match name:
        case "panel":
            return Box(name, "Panel", choices("All panels", counts.panels, noun, chosen))
        case "speaker":
            label = "Recorded as speaking"
            return Box(name, label, choices("Anyone", counts.roles, "passage", chosen))
        case "from":
            return Box(name, "From", _days(counts, noun, chosen))
        case "to":
            return Box(name, "To the end of", _days(counts, noun, chosen))
        case _:
            assert_never(name)


def _days(counts: FilterCounts, noun: str, chosen: str) -> tuple[Choice, ...]:
    """Years, and under each its months where they are counted."""
    if not counts.months:
        return choices("Any year", counts.years, noun, chosen)
    by_year = [
        count
        for year in counts.years
        for count in (year, *(one for one in counts.months if one.value.startswith(year.value)))
    ]
    return tuple(map(_dated, choices("Any time", by_year, noun, chosen)))


def _dated(choice: Choice) -> Choice:
    """A year or month as it is read, under its year."""
    found = _MONTH.match(choice.value)
    if not found:
        return choice
    month = f"{MONTHS[int(found[2]) - 1]} {found[1]}" if found[2] else f"All of {found[1]}"
    return replace(choice, words=f"{month}{choice.words[found.end() :]}", group=found[1])


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
