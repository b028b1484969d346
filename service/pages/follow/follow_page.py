"""Following a question: the feed, and the page that explains it."""

import hashlib
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from http import HTTPStatus
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from index.index_errors import FilterError
from index.searching.searcher import Searcher
from service.answering.following import run_follow
from service.pages.follow.atom import MEDIA_TYPE, atom_feed
from service.pages.shared import page_addresses as addresses
from service.pages.shared.question_form import AskForm, ask_form
from service.pages.shared.rendering import PagesHere
from service.web.admission import InTurn
from service.web.dependencies import Live, OpenSearcher
from service.web.root_path import Rooted

router = APIRouter(include_in_schema=False)

Form = Annotated[AskForm, Depends(ask_form)]


@router.get(addresses.FEED)
async def feed(
    request: Request, book: Live, searcher: OpenSearcher, form: Form, turn: InTurn
) -> Response:
    """What mentions a question, as Atom; nothing where a reader has the newest already."""
    fault = form.fault()
    if fault:
        raise FilterError(fault.message.rstrip("."))
    home = book.settings.home
    return await turn.answer(lambda: _feed(request, home, searcher, form))


def _feed(request: Request, home: Path, searcher: Searcher, form: AskForm) -> Response:
    found = run_follow(searcher, home, form.q, form.filters.parsed(), form.hints())
    rooted: Rooted = request.app.state.rooted
    body = atom_feed(found, form, rooted.whole(request, ""))
    changed = found.changed_at.replace(microsecond=0)
    # Weak: on its way it may be packed.
    tag = f'W/"{hashlib.sha256(body).hexdigest()[:32]}"'
    headers = {
        "ETag": tag,
        "Last-Modified": format_datetime(changed, usegmt=True),
    }
    if _is_known(request, tag, changed):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
    return Response(body, media_type=f"{MEDIA_TYPE}; charset=utf-8", headers=headers)


@router.get(addresses.FOLLOW)
def follow(request: Request, pages: PagesHere, _searcher: OpenSearcher, form: Form) -> Response:
    """What a feed is, and the address to copy; without a question, the way to ask one."""
    if form.fault():
        return RedirectResponse(form.address if form.q else addresses.HOME, HTTPStatus.SEE_OTHER)
    return _page(request, pages, form)


def _page(request: Request, pages: PagesHere, form: AskForm) -> HTMLResponse:
    view = {"form": form, "address": pages.rooted.whole(request, form.feed)}
    return pages.html("follow.html.j2", view, here=addresses.HOME)


def _is_known(request: Request, tag: str, changed: datetime) -> bool:
    """Whether a reader has the feed as it is (RFC 9110: a tag goes before a date)."""
    tags = request.headers.get("if-none-match")
    if tags is not None:
        known = {one.strip().removeprefix("W/") for one in tags.split(",")}
        return "*" in known or tag.removeprefix("W/") in known
    since = request.headers.get("if-modified-since")
    try:
        moment = parsedate_to_datetime(since) if since else None
    except ValueError:
        return False
    return moment is not None and changed <= _in_utc(moment)


def _in_utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
