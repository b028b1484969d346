"""What was chosen on the page of a register, as its address carries it."""

from dataclasses import dataclass, field, replace
from typing import Annotated, Literal, get_args

from fastapi import Depends, Query, Request

from index.book.filters import MAX_FILTER_CHARACTERS, MEETING_FILTERS
from service.pages.shared.filter_form import FilterForm, filter_form
from service.pages.shared.form_faults import FormFault, first_fault
from service.pages.shared.page_addresses import ACTIONS, FILES, address

# "open" has what is overdue and open first: of actions only, and what they are shown in.
Order = Literal["open", "newest", "oldest"]
ORDER_WORDS: dict[Order, str] = {
    "open": "Overdue and open first",
    "newest": "Newest meeting first",
    "oldest": "Oldest meeting first",
}
_Typed = Annotated[str, Query(max_length=MAX_FILTER_CHARACTERS)]
FileForm = Literal["csv", "word", "markdown", "json"]


@dataclass(frozen=True, slots=True)
class RegisterForm:
    """The filters of a register, all as typed; empty is not set. ``path`` is the page's own.

    ``status`` and ``owner`` are of actions, ``kind``, ``about`` and ``words`` of decisions, whose
    routine ones are hidden unless ``has_routine``. ``page`` counts from 1.
    """

    path: str
    filters: FilterForm = field(default_factory=FilterForm)
    status: str = ""
    owner: str = ""
    kind: str = ""
    about: str = ""
    words: str = ""
    has_routine: bool = False
    chosen_order: Order | None = None
    page: int = 1

    @property
    def is_of_actions(self) -> bool:
        """Whether this is the register of actions."""
        return self.path == ACTIONS

    @property
    def order(self) -> Order:
        """The order in which the register is shown."""
        return self.chosen_order or self._orders[0]

    @property
    def _orders(self) -> tuple[Order, ...]:
        return get_args(Order) if self.is_of_actions else ("newest", "oldest")

    @property
    def other_orders(self) -> tuple[tuple[str, str], ...]:
        """The words and the address of every other order."""
        others = (order for order in self._orders if order != self.order)
        return tuple(
            (ORDER_WORDS[order], replace(self, chosen_order=order, page=1).address)
            for order in others
        )

    @property
    def _filter_parameters(self) -> list[tuple[str, str]]:
        return [
            *self.filters.parameters,
            *(("status", self.status), ("owner", self.owner)),
            *(("kind", self.kind), ("about", self.about), ("words", self.words)),
        ]

    @property
    def has_filters(self) -> bool:
        """Whether anything is left out."""
        return any(value for _, value in self._filter_parameters)

    @property
    def address(self) -> str:
        """Where this page of the register is."""
        order = "" if self.order == self._orders[0] else self.order
        more = [
            ("routine", "shown" if self.has_routine else ""),
            *(("order", order), ("page", "" if self.page == 1 else str(self.page))),
        ]
        return address(self.path, [*self._filter_parameters, *more])

    @property
    def is_without_routine(self) -> bool:
        """Whether routine decisions are hidden."""
        return not (self.is_of_actions or self.has_routine or self.about)

    def file(self, form: FileForm) -> str:
        """Where the whole register is taken away with the same filters."""
        path = f"{FILES}{self.path.removeprefix('/')}"
        more = [
            ("without_routine", "true" if self.is_without_routine else ""),
            ("format", "" if form == "json" else form),
        ]
        return address(path, [*self._filter_parameters, *more])

    def at_page(self, page: int) -> "RegisterForm":
        """The same register, another page of it."""
        return replace(self, page=page)

    def with_routine(self) -> "RegisterForm":
        """The same register with what is routine."""
        return replace(self, has_routine=True, page=1)

    def without_filters(self) -> "RegisterForm":
        """The whole register."""
        return RegisterForm(self.path, self.filters.cleared(), chosen_order=self.chosen_order)

    def fault(self) -> FormFault | None:
        """What is wrong with the filters, if anything is."""
        return first_fault(self.filters.checks)


def _own_filters(
    status: _Typed = "",
    owner: _Typed = "",
    kind: _Typed = "",
    about: _Typed = "",
    words: _Typed = "",
) -> dict[str, str]:
    """The filters that are a register's own, by name."""
    typed = {"status": status, "owner": owner, "kind": kind, "about": about, "words": words}
    return {name: value.strip() for name, value in typed.items()}


def register_form(
    request: Request,
    filters: Annotated[FilterForm, Depends(filter_form(MEETING_FILTERS))],
    own: Annotated[dict[str, str], Depends(_own_filters)],
    routine: Literal["", "shown"] = "",
    order: Order | None = None,
    page: Annotated[int, Query(ge=1)] = 1,
) -> RegisterForm:
    """The form as a request carries it."""
    return RegisterForm(
        request.url.path,
        filters,
        **own,
        has_routine=routine == "shown",
        chosen_order=order,
        page=page,
    )


RegisterFormHere = Annotated[RegisterForm, Depends(register_form)]
