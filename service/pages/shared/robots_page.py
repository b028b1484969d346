"""What browsers and crawlers ask for by themselves: which pages to leave alone, and an icon."""

from http import HTTPStatus

from fastapi import APIRouter, Response
from fastapi.responses import PlainTextResponse

from service.pages.shared import page_addresses as addresses
from service.pages.shared.rendering import PagesHere

router = APIRouter(include_in_schema=False)

_CACHING = {"Cache-Control": "public, max-age=86400"}
# Each is worked out for whoever asks; what can be found is the minutes themselves.
_NOT_FOR_CRAWLERS = (
    *(addresses.ASK, addresses.CHECK, addresses.TOPIC, addresses.COMPARE),
    *(addresses.FOLLOW, addresses.FEED, addresses.REPORT),
    *("/files", "/api"),
)


@router.get(addresses.ROBOTS)
async def robots(pages: PagesHere) -> PlainTextResponse:
    """Which pages crawlers may read; below a path, lines for the file of the whole site."""
    root = pages.rooted.path
    closed = (f"Disallow: {root}{path}" for path in _NOT_FOR_CRAWLERS)
    lines = ["User-agent: *", f"Allow: {root}/", *closed]
    return PlainTextResponse("\n".join(lines) + "\n", headers=_CACHING)


@router.get(addresses.FAVICON)
async def favicon() -> Response:
    """Nothing: pages name their icon, and what asks here for one knows no such drawing."""
    return Response(status_code=HTTPStatus.NO_CONTENT, headers=_CACHING)
