"""What was typed and chosen on the page of several panels, as its address carries it."""

from dataclasses import dataclass, field, replace
from typing import Annotated, Self

from fastapi import Depends, Query

from index.book.filters import MAX_FILTER_CHARACTERS, VOICE_FILTERS
from index.questions.hint_names import HintName
from service.answering.limits import MAX_PANELS
from service.answering.queries import HintOptions, checked_query
from service.pages.shared.filter_form import FilterForm, filter_form
from service.pages.shared.form_faults import FormFault, first_fault
from service.pages.shared.page_addresses import ASK, COMPARE, Parameters, address
from service.pages.shared.question_form import MAX_TYPED_CHARACTERS


@dataclass(frozen=True, slots=True)
class CompareForm:
    """A question, the panels to compare and the filters, all as typed; empty is not set."""

    q: str = ""
    panels: tuple[str, ...] = ()
    filters: FilterForm = field(default_factory=FilterForm)
    ignored: tuple[HintName, ...] = ()

    @property
    def parameters(self) -> Parameters:
        """The parameters of the form's address."""
        return [
            ("q", self.q),
            *(("panel", panel) for panel in self.panels),
            *self.filters.parameters,
            *(("ignore_hint", name) for name in self.ignored),
        ]

    @property
    def address(self) -> str:
        """Where these panels are compared."""
        return address(COMPARE, self.parameters)

    @property
    def asked(self) -> str:
        """Where the same question is asked of the whole book."""
        return address(ASK, [("q", self.q), *self.filters.parameters])

    def asked_of(self, panel: str) -> str:
        """Where the same question is asked of one panel alone."""
        return address(ASK, [("q", self.q), ("panel", panel), *self.filters.parameters])

    def without_filters(self) -> "CompareForm":
        """The same comparison whoever speaks, whatever the year."""
        return replace(self, filters=self.filters.cleared())

    def ignoring(self, *names: HintName) -> Self:
        """The same comparison with something not read from the question's words."""
        return replace(self, ignored=tuple(dict.fromkeys([*self.ignored, *names])))

    def reading_all(self) -> "CompareForm":
        """The same comparison with everything read from the question's words again."""
        return replace(self, ignored=())

    def hints(self) -> HintOptions:
        """What is not to be read from the question's words."""
        return HintOptions(ignored=frozenset(self.ignored))

    def fault(self) -> FormFault | None:
        """The first thing wrong with the form, if anything is."""
        return first_fault((("q", lambda: checked_query(self.q)), *self.filters.checks))


async def compare_form(
    filters: Annotated[FilterForm, Depends(filter_form(VOICE_FILTERS))],
    q: Annotated[str, Query(max_length=MAX_TYPED_CHARACTERS)] = "",
    panel: Annotated[list[str] | None, Query(max_length=MAX_PANELS)] = None,
    ignore_hint: Annotated[list[HintName] | None, Query()] = None,
) -> CompareForm:
    """The form as a request carries it."""
    named = (words.strip()[:MAX_FILTER_CHARACTERS] for words in panel or ())
    panels = tuple(dict.fromkeys(words for words in named if words))
    return CompareForm(q.strip(), panels, filters, tuple(dict.fromkeys(ignore_hint or ())))
