"""What was typed and chosen on the Ask page, as its address carries it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Annotated, Self

from fastapi import Depends, Query

from index.book.filters import SPEECH_FILTERS
from index.questions.hint_names import HintName
from service.answering.queries import AskOptions, HintOptions, checked_query
from service.contract.searched import Sort
from service.pages.shared.filter_form import FilterForm, filter_form
from service.pages.shared.form_faults import FormFault, first_fault
from service.pages.shared.page_addresses import ASK, COMPARE, FEED, FILES, FOLLOW, TOPIC, address

# Generous: what is longer is told in one sentence by `checked_query`.
MAX_TYPED_CHARACTERS = 10_000


@dataclass(frozen=True, slots=True)
class AskForm:
    """A question with its filters, all as typed; empty is not set.

    ``previous`` is the question that it asks on from.
    """

    q: str = ""
    filters: FilterForm = field(default_factory=FilterForm)
    ignored: tuple[HintName, ...] = ()
    previous: str = ""
    sort: Sort | None = None

    @property
    def parameters(self) -> list[tuple[str, str]]:
        """The parameters of the form's address."""
        return [
            ("q", self.q),
            *self.filters.parameters,
            *(("ignore_hint", name) for name in self.ignored),
            ("previous", self.previous),
            *([("sort", self.sort)] if self.sort else []),
        ]

    @property
    def _searched(self) -> list[tuple[str, str]]:
        """Those of pages that search for the question's subject, and have an order of their own."""
        return replace(self, sort=None).parameters

    @property
    def address(self) -> str:
        """Where this question is answered."""
        return address(ASK, self.parameters)

    def comparing(self, panels: Sequence[str]) -> str:
        """Where what these panels have on the question stands side by side."""
        kept = [(name, words) for name, words in self._searched if name != "panel"]
        return address(COMPARE, [*kept, *(("panel", panel) for panel in panels)])

    @property
    def over_time(self) -> str:
        """Where all that mentions the question's subject is shown by meeting."""
        return address(TOPIC, self._searched)

    def download(self, form: str) -> str:
        """Where the answer is taken away: ``form`` is "word", "markdown" or "json"."""
        return address(f"{FILES}ask", [*self.parameters, ("format", form)])

    @property
    def feed(self) -> str:
        """Where a feed tells of new minutes that mention this."""
        return address(FEED, self._searched)

    @property
    def following(self) -> str:
        """Where that feed is explained."""
        return address(FOLLOW, self._searched)

    def alone(self, read_as: str | None = None) -> "AskForm":
        """The question without the one before; as it was ``read_as`` with that one, where given."""
        return replace(self, q=read_as or self.q, previous="")

    def without_filters(self) -> "AskForm":
        """The same question, of the whole book."""
        return replace(self, filters=self.filters.cleared())

    def sorted_by(self, sort: Sort) -> Self:
        """The same question, its quotations in another order."""
        return replace(self, sort=sort)

    def ignoring(self, *names: HintName) -> Self:
        """The same question with something not read from its words."""
        return replace(self, ignored=tuple(dict.fromkeys([*self.ignored, *names])))

    def reading_all(self) -> "AskForm":
        """The same question with everything read from its words again."""
        return replace(self, ignored=())

    def hints(self) -> HintOptions:
        """What is not to be read from the question's words."""
        return HintOptions(ignored=frozenset(self.ignored))

    def options(self) -> AskOptions:
        """How the question is read, and in which order its quotations come."""
        return AskOptions(self.hints(), self.sort, self.previous)

    def fault(self) -> FormFault | None:
        """The first thing wrong with the form, if anything is."""
        checks = [("q", lambda: checked_query(self.q)), *self.filters.checks]
        if self.previous:
            checks.append(("q", lambda: checked_query(self.previous)))
        return first_fault(tuple(checks))


async def ask_form(
    filters: Annotated[FilterForm, Depends(filter_form(SPEECH_FILTERS))],
    q: Annotated[str, Query(max_length=MAX_TYPED_CHARACTERS)] = "",
    ignore_hint: Annotated[list[HintName] | None, Query()] = None,
    previous: Annotated[str, Query(max_length=MAX_TYPED_CHARACTERS)] = "",
    sort: Annotated[Sort | None, Query()] = None,
) -> AskForm:
    """The form as a request carries it."""
    ignored = tuple(dict.fromkeys(ignore_hint or ()))
    return AskForm(q.strip(), filters, ignored, previous.strip(), sort)
