"""The filters of a search as boxes to choose from, each choice with what it leaves."""

from collections.abc import Sequence
from dataclasses import dataclass

from service.pages.shared.holdings import Count, Holdings
from service.pages.shared.question_form import AskForm
from service.wording import counted


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice of a box."""

    value: str
    words: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class FilterChoices:
    """The choices of every box; the first of each leaves nothing out."""

    panels: tuple[Choice, ...]
    roles: tuple[Choice, ...]
    from_years: tuple[Choice, ...]
    to_years: tuple[Choice, ...]


def filter_choices(holdings: Holdings, form: AskForm) -> FilterChoices:
    """The choices of a book, with those of the form chosen."""
    return FilterChoices(
        panels=choices("All panels", holdings.panels, "meeting", form.panel),
        roles=choices("Anyone", holdings.roles, "passage", form.speaker),
        from_years=choices("Any year", holdings.years, "meeting", form.from_),
        to_years=choices("Any year", holdings.years, "meeting", form.to),
    )


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
