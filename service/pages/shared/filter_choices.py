"""The filters of a search as boxes to choose from, each choice with what it leaves."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from index.book.filters import DATE_FILTERS, FILTERS, SpeechFilterName, parted
from ingest.language.dates import MONTHS
from service.pages.shared.filter_form import FilterForm
from service.pages.shared.holdings import Count, FilterCounts
from service.wording.days import counted

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

    Of one that ``takes_several`` any number is ticked, and none leaves nothing out, which is what
    ``everything`` says.
    """

    name: str
    label: str
    choices: tuple[Choice, ...]
    takes_several: bool = False
    everything: str = ""

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

    Where a form ``is_roomy``, or several panels or roles are asked for, they are ticked one by one.
    """
    return tuple(
        _several(name, words, counts, noun)
        if len(_values(name, words)) > 1 or (is_roomy and len(_counted(name, counts)) > 1)
        else _box(name, words, counts, noun)
        for name, words in form.words.items()
    )


def _values(name: SpeechFilterName, words: str) -> tuple[str, ...]:
    """What a filter was given, of those that may be given several."""
    return parted(words) if FILTERS[name].takes_several else ()


def _counted(name: SpeechFilterName, counts: FilterCounts) -> tuple[Count, ...]:
    """What may be chosen of a filter that takes several."""
    return {"panel": counts.panels, "speaker": counts.roles}.get(name, ())


def _several(name: SpeechFilterName, words: str, counts: FilterCounts, noun: str) -> Box:
    """What is to be ticked: first what is, in the words of the book where they are known."""
    box = _box(name, "", counts, noun)
    listed = {choice.value: choice for choice in box.choices[1:]}
    chosen = dict.fromkeys(_value_of(typed, tuple(listed)) for typed in _values(name, words))
    ticked = (replace(listed.get(c, Choice(c, c, is_chosen=True)), is_chosen=True) for c in chosen)
    others = (choice for value, choice in listed.items() if value not in chosen)
    label = "Panels" if name == "panel" else box.label
    return replace(box, label=label, choices=(*ticked, *others), takes_several=True)


def _value_of(typed: str, values: Sequence[str]) -> str:
    """The value that is meant by what was typed, which may be a part of it; else as typed."""
    same = [value for value in values if _is_same(value, typed)]
    meant = same or [value for value in values if typed.casefold() in value.casefold()]
    return meant[0] if len(meant) == 1 else typed


def _box(name: SpeechFilterName, chosen: str, counts: FilterCounts, noun: str) -> Box:
    match name:
        case "panel":
            listed = choices("All panels", counts.panels, noun, chosen)
            return Box(name, "Panel", listed, everything=f"all {len(counts.panels)}")
        case "speaker":
            listed = choices("Anyone", counts.roles, "passage", chosen)
            return Box(name, "Recorded as speaking", listed, everything="anyone")
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
