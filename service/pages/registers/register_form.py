"""What was chosen on the page of a register, as its address carries it."""

from dataclasses import dataclass, field, replace
from typing import Annotated, Literal

from fastapi import Depends, Query, Request

from index.book.filters import MAX_FILTER_CHARACTERS, MEETING_FILTERS
from service.pages.shared.filter_form import FilterForm, filter_form
from service.pages.shared.form_faults import FormFault, first_fault
from service.pages.shared.page_addresses import FILES, address

Order = Literal["newest", "oldest"]
_Typed = Annotated[str, Query(max_length=MAX_FILTER_CHARACTERS)]


@dataclass(frozen=True, slots=True)
class RegisterForm:
    """The filters of a register, all as typed; empty is not set. ``path`` is the page's own.

    ``status`` and ``owner`` are of actions, ``kind`` is of decisions. ``page`` counts from 1.
    """

    path: str
    filters: FilterForm = field(default_factory=FilterForm)
    status: str = ""
    owner: str = ""
    kind: str = ""
    order: Order = "newest"
    page: int = 1

    @property
    def _filter_parameters(self) -> list[tuple[str, str]]:
        return [
            *self.filters.parameters,
            ("status", self.status),
            ("owner", self.owner),
            ("kind", self.kind),
        ]

    @property
    def has_filters(self) -> bool:
        """Whether anything is left out."""
        return any(value for _, value in self._filter_parameters)

    @property
    def address(self) -> str:
        """Where this page of the register is."""
        order = "" if self.order == "newest" else self.order
        page = "" if self.page == 1 else str(self.page)
        return address(self.path, [*self._filter_parameters, ("order", order), ("page", page)])

    @property
    def csv(self) -> str:
        """Where the whole register is taken away with the same filters."""
        path = f"{FILES}{self.path.removeprefix('/')}"
        return address(path, [*self._filter_parameters, ("format", "csv")])

    def at_page(self, page: int) -> "RegisterForm":
        """The same register, another page of it."""
        return replace(self, page=page)

    def turned(self) -> "RegisterForm":
        """The same register from its other end."""
        return replace(self, order="oldest" if self.order == "newest" else "newest", page=1)

    def without_filters(self) -> "RegisterForm":
        """The whole register."""
        return RegisterForm(self.path, self.filters.cleared(), order=self.order)

    def fault(self) -> FormFault | None:
        """What is wrong with the filters, if anything is."""
        return first_fault(self.filters.checks)


def register_form(
    request: Request,
    filters: Annotated[FilterForm, Depends(filter_form(MEETING_FILTERS))],
    status: _Typed = "",
    owner: _Typed = "",
    kind: _Typed = "",
    order: Order = "newest",
    page: Annotated[int, Query(ge=1)] = 1,
) -> RegisterForm:
    """The form as a request carries it."""
    own = (status.strip(), owner.strip(), kind.strip())
    return RegisterForm(request.url.path, filters, *own, order, page)


RegisterFormHere = Annotated[RegisterForm, Depends(register_form)]
