"""What was chosen on the page of a register, as its address carries it."""

from dataclasses import dataclass, replace
from typing import Annotated, Literal

from fastapi import Depends, Query, Request

from index.book.filters import Filters, parse_filters
from service.pages.shared.form_faults import Checks, FormFault, first_fault
from service.pages.shared.page_addresses import API_ROOT, address

Order = Literal["newest", "oldest"]
_MAX_FILTER_CHARACTERS = 200
_Filter = Annotated[str, Query(max_length=_MAX_FILTER_CHARACTERS)]


@dataclass(frozen=True, slots=True)
class RegisterForm:
    """The filters of a register, all as typed; empty is not set. ``path`` is the page's own.

    ``status`` and ``owner`` are of actions, ``kind`` is of decisions. ``page`` counts from 1.
    """

    path: str
    panel: str = ""
    from_: str = ""
    to: str = ""
    status: str = ""
    owner: str = ""
    kind: str = ""
    order: Order = "newest"
    page: int = 1

    @property
    def _filter_parameters(self) -> list[tuple[str, str]]:
        return [
            ("panel", self.panel),
            ("from", self.from_),
            ("to", self.to),
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
        path = f"{API_ROOT}{self.path.removeprefix('/')}"
        return address(path, [*self._filter_parameters, ("format", "csv")])

    def at_page(self, page: int) -> "RegisterForm":
        """The same register, another page of it."""
        return replace(self, page=page)

    def turned(self) -> "RegisterForm":
        """The same register from its other end."""
        return replace(self, order="oldest" if self.order == "newest" else "newest", page=1)

    def without_filters(self) -> "RegisterForm":
        """The whole register."""
        return RegisterForm(self.path, order=self.order)

    def filters(self) -> Filters:
        """The filters of panel and date as they are understood. Raises ``FilterError``."""
        return parse_filters(panel=self.panel, from_date=self.from_, to_date=self.to)

    def fault(self) -> FormFault | None:
        """What is wrong with the years, if anything is."""
        checks: Checks = (
            ("from", lambda: parse_filters(from_date=self.from_)),
            ("to", lambda: parse_filters(to_date=self.to)),
            ("from", lambda: parse_filters(from_date=self.from_, to_date=self.to)),
        )
        return first_fault(checks)


def _first_form(
    request: Request,
    order: Order = "newest",
    page: Annotated[int, Query(ge=1)] = 1,
) -> RegisterForm:
    return RegisterForm(request.url.path, order=order, page=page)


def register_form(
    unfiltered: Annotated[RegisterForm, Depends(_first_form)],
    panel: _Filter = "",
    from_: Annotated[str, Query(alias="from", max_length=_MAX_FILTER_CHARACTERS)] = "",
    to: _Filter = "",
    status: _Filter = "",
    owner: _Filter = "",
    kind: _Filter = "",
) -> RegisterForm:
    """The form as a request carries it."""
    return replace(
        unfiltered,
        panel=panel.strip(),
        from_=from_.strip(),
        to=to.strip(),
        status=status.strip(),
        owner=owner.strip(),
        kind=kind.strip(),
    )


RegisterFormHere = Annotated[RegisterForm, Depends(register_form)]
