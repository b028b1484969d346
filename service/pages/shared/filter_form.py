"""The filters of a page as typed and chosen: what every form of the pages has in common."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from index.book.filters import (
    DATE_FILTERS,
    FILTERS,
    MAX_FILTER_CHARACTERS,
    FilterName,
    Filters,
    SpeechFilterName,
    parse_filters,
    parted,
    together,
)
from service.pages.shared.form_faults import Checks
from service.pages.shared.page_addresses import Parameters
from service.web.dependencies import filters_from_query


@dataclass(frozen=True, slots=True)
class FilterForm:
    """Filters by name, all as typed; empty is not set.

    ``words`` has an entry for every filter that the page takes, in their order.
    """

    words: Mapping[SpeechFilterName, str] = field(default_factory=dict)

    @classmethod
    def of(
        cls, names: Sequence[SpeechFilterName], sent: Mapping[FilterName, str | None]
    ) -> "FilterForm":
        """The filters of these names from what was sent, cut to the length they may have."""
        return cls({name: _cut(name, sent.get(name) or "") for name in names})

    @property
    def is_set(self) -> bool:
        """Whether anything is left out."""
        return any(self.words.values())

    @property
    def parameters(self) -> Parameters:
        """The parameters of an address, and the fields of a form, that carry these filters."""
        return [(name, part) for name, words in self.words.items() for part in _parts(name, words)]

    @property
    def named(self) -> tuple[str, ...]:
        """What is set but for dates."""
        each = ((name, words) for name, words in self.words.items() if name not in DATE_FILTERS)
        return tuple(part for name, words in each for part in _parts(name, words))

    @property
    def span(self) -> str:
        """The dates as typed: "from 2020 to 2021"; empty where none is set."""
        return " ".join(
            f"{name} {self.words[name]}" for name in DATE_FILTERS if self.words.get(name)
        )

    @property
    def checks(self) -> Checks:
        """Each filter with what raises a ``FilterError`` where it cannot be used."""
        each = ((name, partial(parse_filters, {name: w})) for name, w in self.words.items())
        return (*each, ("from", self.parsed))

    def parsed(self) -> Filters:
        """The filters as they are understood. Raises ``FilterError``."""
        return parse_filters(dict[FilterName, str | None](self.words.items()))

    def cleared(self) -> "FilterForm":
        """The same filters with none set."""
        return FilterForm(dict.fromkeys(self.words, ""))


def _parts(name: SpeechFilterName, words: str) -> tuple[str, ...]:
    """What a filter was given, value by value; nothing where it is not set."""
    if FILTERS[name].takes_several:
        return parted(words)
    return (words,) if words else ()


def _cut(name: SpeechFilterName, typed: str) -> str:
    if FILTERS[name].takes_several:
        return together(part[:MAX_FILTER_CHARACTERS] for part in parted(typed))
    return typed.strip()[:MAX_FILTER_CHARACTERS]


def filter_form(names: Sequence[SpeechFilterName]) -> Callable[..., Awaitable[FilterForm]]:
    """A dependency: the filters of these names as a request carries them in its address."""
    return filters_from_query(names, lambda sent: FilterForm.of(names, sent))
