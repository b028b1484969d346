"""The registers: every action with what became of it, and every decision."""

from collections import Counter
from collections.abc import Callable, Sequence
from http import HTTPStatus
from typing import TypeVar, get_args

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from index.searching.searcher import Searcher
from service.contract.registers import (
    DECISION_SUBJECTS,
    ActionModel,
    ActionsModel,
    ActionStatus,
    DecisionModel,
    DecisionsModel,
)
from service.pages.registers.register_counts import BothCounts, RegisterCounts
from service.pages.registers.register_form import RegisterForm, RegisterFormHere
from service.pages.registers.register_views import (
    action_view,
    actions_in_order,
    decision_view,
    in_order,
    on_page,
    page_of,
)
from service.pages.shared import page_addresses as addresses
from service.pages.shared.components import pagination
from service.pages.shared.filter_choices import Box, Choice, choices, filter_boxes
from service.pages.shared.generation_cache import Latest
from service.pages.shared.rendering import Pages, PagesHere
from service.registers.register_queries import (
    ActionOptions,
    DecisionOptions,
    parse_decision_kind,
    parse_status,
    parse_subject,
    run_actions,
    run_decisions,
)
from service.web.dependencies import OpenSearcher
from service.wording.days import counted
from service.wording.registers import ACTION_STATUS_WORDS, SUBJECT_WORDS

router = APIRouter(include_in_schema=False)

_Entry = TypeVar("_Entry", ActionModel, DecisionModel)
# How actions stand, in the word of the line that counts them.
_STANDINGS: dict[ActionStatus, str] = {
    "outstanding": "open",
    "no_later_record": "open",
    "see_later_record": "to look up",
    "done": "done",
}


@router.get(addresses.ACTIONS)
def actions(
    request: Request, pages: PagesHere, searcher: OpenSearcher, form: RegisterFormHere
) -> HTMLResponse:
    """Every action and promise: who owes it, since which meeting, and what became of it."""
    counts = _counts(request, searcher).actions
    own = (
        Box("owner", "Who owes it", choices("Anyone", counts.owners, "action", form.owner)),
        Box("status", "How it stands", _status_choices(form.status)),
    )

    def read() -> tuple[ActionsModel, Sequence[ActionModel]]:
        options = ActionOptions(parse_status(form.status or None), form.owner or None)
        found = run_actions(searcher.generation.book, form.filters.parsed(), options)
        return found, actions_in_order(found.actions, form.order)

    return _page(pages, form, _boxes(form, counts, "action", own), read, action_view)


@router.get(addresses.DECISIONS)
def decisions(
    request: Request, pages: PagesHere, searcher: OpenSearcher, form: RegisterFormHere
) -> HTMLResponse:
    """Every decision: what was resolved, agreed or recommended, and at which meeting."""
    counts = _counts(request, searcher).decisions
    own = (
        Box("about", "About", _subject_choices(counts, form.about)),
        Box("kind", "Kind", choices("Any kind", counts.kinds, "decision", form.kind)),
    )

    def read() -> tuple[DecisionsModel, Sequence[DecisionModel]]:
        options = DecisionOptions(
            parse_decision_kind(form.kind or None),
            parse_subject(form.about or None),
            form.words or None,
            without_routine=form.is_without_routine,
        )
        found = run_decisions(searcher.generation.book, form.filters.parsed(), options)
        return found, in_order(found.decisions, form.order)

    return _page(pages, form, _boxes(form, counts, "decision", own), read, decision_view)


def _page(
    pages: Pages,
    form: RegisterForm,
    boxes: Sequence[Box],
    read: Callable[[], tuple[ActionsModel | DecisionsModel, Sequence[_Entry]]],
    entry_view: Callable[[_Entry], object],
) -> HTMLResponse:
    """A page of a register; ``read`` gives the register and its entries in their order."""
    fault = form.fault()
    view: dict[str, object] = {"form": form, "boxes": boxes, "fault": fault, "found": None}
    if not fault:
        found, entries = read()
        page = page_of(len(entries), form.page)
        view |= {
            "found": found,
            "entries": [entry_view(entry) for entry in on_page(entries, page)],
            "paging": pagination(page.number, page.pages, lambda n: form.at_page(n).address),
            "page": page,
            "standing": _standings(found) if isinstance(found, ActionsModel) else "",
        }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if fault else HTTPStatus.OK
    return pages.html(f"registers{form.path}.html.j2", view, here=form.path, status=status)


def _standings(found: ActionsModel) -> str:
    """How many actions stand in each way, in words; empty where all stand alike."""
    counts = Counter("overdue" if a.is_overdue else _STANDINGS[a.status] for a in found.actions)
    told = [f"{counts[one]} {one}" for one in ("overdue", *_STANDINGS.values()) if counts[one]]
    return ", ".join(dict.fromkeys(told)) if len(told) > 1 else ""


def _boxes(
    form: RegisterForm, counts: RegisterCounts, noun: str, own: Sequence[Box]
) -> tuple[Box, ...]:
    """The boxes of a register: its own stand before the years."""
    shared = filter_boxes(form.filters, counts, noun)
    dates = [box for box in shared if box.is_date]
    return (*(box for box in shared if not box.is_date), *own, *dates)


def _status_choices(chosen: str) -> tuple[Choice, ...]:
    statuses: tuple[ActionStatus, ...] = get_args(ActionStatus)
    named = ((status, ACTION_STATUS_WORDS[status]) for status in statuses)
    return (
        Choice("", "Any", not chosen),
        *(Choice(s, f"{words[:1].upper()}{words[1:]}", s == chosen) for s, words in named),
    )


def _subject_choices(counts: RegisterCounts, chosen: str) -> tuple[Choice, ...]:
    numbers = {count.value: count.number for count in counts.subjects}
    return (
        Choice("", "Anything", not chosen),
        *(
            Choice(
                one, f"{SUBJECT_WORDS[one]} ({counted(numbers[one], 'decision')})", one == chosen
            )
            for one in DECISION_SUBJECTS
        ),
    )


def _counts(request: Request, searcher: Searcher) -> BothCounts:
    latest: Latest[BothCounts] = request.app.state.register_counts
    return latest.of(searcher)
