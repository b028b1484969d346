"""Refusing what another site's page makes a browser send."""

from http import HTTPStatus
from urllib.parse import urlsplit

from fastapi import Depends, Request
from starlette.exceptions import HTTPException

_OWN = ("same-origin", "none")


async def from_own_pages(request: Request) -> None:
    """Refuse a form that a browser says was sent from elsewhere.

    What is no browser says neither where from, and is let through. Raises ``HTTPException``.
    """
    site = request.headers.get("sec-fetch-site")
    origin = request.headers.get("origin")
    if site is not None:
        is_own = site in _OWN
    elif origin is not None:
        is_own = urlsplit(origin).netloc == request.headers.get("host")
    else:
        is_own = True
    if not is_own:
        raise HTTPException(
            HTTPStatus.FORBIDDEN, "this form can only be sent from its own page; open it there"
        )


FROM_OWN_PAGES = Depends(from_own_pages)
