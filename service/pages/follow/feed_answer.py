"""Answering with a feed, or with nothing where a reader has the newest already."""

import hashlib
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from http import HTTPStatus

from fastapi import Request
from fastapi.responses import Response

from index.searching.searcher import Searcher
from service.contract.notices import record_notices
from service.pages.follow.atom import MEDIA_TYPE, Feed, atom
from service.pages.shared.generation_cache import Latest
from service.pages.shared.holdings import Holdings
from service.web.root_path import Rooted


def feed_answer(request: Request, searcher: Searcher, feed: Feed) -> Response:
    """The feed as Atom, unless the request says that it is known as it is."""
    rooted: Rooted = request.app.state.rooted
    holdings: Latest[Holdings] = request.app.state.holdings
    coverage = holdings.of(searcher).coverage
    notices = record_notices(coverage.restated, coverage.documents)
    body = atom(feed, notices, rooted.whole(request, ""))
    changed = feed.changed_at.replace(microsecond=0)
    # Weak: on its way it may be packed.
    tag = f'W/"{hashlib.sha256(body).hexdigest()[:32]}"'
    headers = {
        "ETag": tag,
        "Last-Modified": format_datetime(changed, usegmt=True),
    }
    if _is_known(request, tag, changed):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
    return Response(body, media_type=f"{MEDIA_TYPE}; charset=utf-8", headers=headers)


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
