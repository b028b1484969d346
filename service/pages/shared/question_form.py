"""What was typed and chosen on the Ask page, as its address carries it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Annotated, Self

from fastapi import Depends, Query

from index.book.filters import SPEECH_FILTERS
from index.questions.hint_names import HintName
from service.answering.queries import HintOptions, checked_query
from service.pages.shared.filter_form import FilterForm, filter_form
from service.pages.shared.form_faults import FormFault, first_fault
from service.pages.shared.page_addresses import API_ASK, ASK, COMPARE, FEED, FOLLOW, TOPIC, address

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

    @property
    def parameters(self) -> list[tuple[str, str]]:
        """The parameters of the form's address."""
        return [
            ("q", self.q),
            *self.filters.parameters,
            *(("ignore_hint", name) for name in self.ignored),
            ("previous", self.previous),
        ]

    @property
    def address(self) -> str:
        """Where this question is answered."""
        return address(ASK, self.parameters)

    def comparing(self, panels: Sequence[str]) -> str:
        """Where what these panels have on the question stands side by side."""
        kept = [(name, words) for name, words in self.parameters if name != "panel"]
        return address(COMPARE, [*kept, *(("panel", panel) for panel in panels)])

    @property
    def over_time(self) -> str:
        """Where all that mentions the question's subject is shown by meeting."""
        return address(TOPIC, self.parameters)

    def download(self, form: str) -> str:
        """Where the answer is taken away: ``form`` is "word", "markdown" or "json"."""
        return address(API_ASK, [*self.parameters, ("format", form)])

    @property
    def feed(self) -> str:
        """Where a feed tells of new minutes that mention this."""
        return address(FEED, self.parameters)

    @property
    def following(self) -> str:
        """Where that feed is explained."""
        return address(FOLLOW, self.parameters)

    def alone(self, read_as: str | None = None) -> "AskForm":
        """The question without the one before; as it was ``read_as`` with that one, where given."""
        return replace(self, q=read_as or self.q, previous="")

    def without_filters(self) -> "AskForm":
        """The same question, of the whole book."""
        return replace(self, filters=self.filters.cleared())

    def ignoring(self, *names: HintName) -> Self:
        """The same question with something not read from its words."""
        return replace(self, ignored=tuple(dict.fromkeys([*self.ignored, *names])))

    def reading_all(self) -> "AskForm":
        """The same question with everything read from its words again."""
        return replace(self, ignored=())

    def hints(self) -> HintOptions:
        """What is not to be read from the question's words."""
        return HintOptions(ignored=frozenset(self.ignored))

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
) -> AskForm:
    """The form as a request carries it."""
    ignored = tuple(dict.fromkeys(ignore_hint or ()))
    return AskForm(q.strip(), filters, ignored, previous.strip())
