"""The registers: every action with what became of it, and every decision."""

from collections.abc import Sequence
from http import HTTPStatus
from typing import get_args

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from index.searching.searcher import Searcher
from service.contract.registers import ActionStatus
from service.pages.registers.register_counts import BothCounts, RegisterCounts
from service.pages.registers.register_form import RegisterForm, RegisterFormHere
from service.pages.registers.register_views import (
    action_view,
    decision_view,
    in_order,
    on_page,
    page_of,
)
from service.pages.shared import page_addresses as addresses
from service.pages.shared.components import pagination
from service.pages.shared.filter_choices import Choice, choices
from service.pages.shared.generation_cache import Latest
from service.pages.shared.rendering import PagesHere
from service.registers.action_wording import STATUS_WORDS
from service.registers.register_queries import (
    ActionOptions,
    parse_decision_kind,
    parse_status,
    run_actions,
    run_decisions,
)
from service.web.dependencies import OpenSearcher

router = APIRouter(include_in_schema=False)


@router.get(addresses.ACTIONS)
def actions(
    request: Request, pages: PagesHere, searcher: OpenSearcher, form: RegisterFormHere
) -> HTMLResponse:
    """Every action and promise: who owes it, since which meeting, and what became of it."""
    counts = _counts(request, searcher).actions
    fault = form.fault()
    view: dict[str, object] = {
        **_boxes(form, counts, "action"),
        "owners": choices("Anyone", counts.owners, "action", form.owner),
        "statuses": _status_choices(form.status),
        "fault": fault,
        "found": None,
    }
    if not fault:
        options = ActionOptions(parse_status(form.status or None), form.owner or None)
        found = run_actions(searcher.generation.book, form.filters(), options)
        page = page_of(len(found.actions), form.page)
        shown = on_page(in_order(found.actions, form.order), page)
        view |= {
            "found": found,
            "entries": [action_view(action) for action in shown],
            **_paging(form, page.number, page.pages),
            "page": page,
        }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if fault else HTTPStatus.OK
    return pages.html("registers/actions.html.j2", view, here=addresses.ACTIONS, status=status)


@router.get(addresses.DECISIONS)
def decisions(
    request: Request, pages: PagesHere, searcher: OpenSearcher, form: RegisterFormHere
) -> HTMLResponse:
    """Every decision: what was resolved, agreed or recommended, and at which meeting."""
    counts = _counts(request, searcher).decisions
    fault = form.fault()
    view: dict[str, object] = {
        **_boxes(form, counts, "decision"),
        "kinds": choices("Any kind", counts.kinds, "decision", form.kind),
        "fault": fault,
        "found": None,
    }
    if not fault:
        kind = parse_decision_kind(form.kind or None)
        found = run_decisions(searcher.generation.book, form.filters(), kind)
        page = page_of(len(found.decisions), form.page)
        shown = on_page(in_order(found.decisions, form.order), page)
        view |= {
            "found": found,
            "entries": [decision_view(decision) for decision in shown],
            **_paging(form, page.number, page.pages),
            "page": page,
        }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if fault else HTTPStatus.OK
    return pages.html("registers/decisions.html.j2", view, here=addresses.DECISIONS, status=status)


def _boxes(form: RegisterForm, counts: RegisterCounts, noun: str) -> dict[str, object]:
    """The form, and the boxes that both registers have."""
    return {
        "form": form,
        "panels": choices("All panels", counts.panels, noun, form.panel),
        "from_years": choices("Any year", counts.years, noun, form.from_),
        "to_years": choices("Any year", counts.years, noun, form.to),
    }


def _paging(form: RegisterForm, number: int, of: int) -> dict[str, object]:
    return {"paging": pagination(number, of, lambda page: form.at_page(page).address)}


def _status_choices(chosen: str) -> Sequence[Choice]:
    statuses: tuple[ActionStatus, ...] = get_args(ActionStatus)
    named = ((status, STATUS_WORDS[status]) for status in statuses)
    return (
        Choice("", "Any", not chosen),
        *(Choice(s, f"{words[:1].upper()}{words[1:]}", s == chosen) for s, words in named),
    )


def _counts(request: Request, searcher: Searcher) -> BothCounts:
    latest: Latest[BothCounts] = request.app.state.register_counts
    return latest.of(searcher)
