"""The address of a page without the empty fields that a browser sends with a form."""

from http import HTTPStatus

from fastapi import Request
from fastapi.responses import RedirectResponse, Response


def tidied(request: Request, address: str) -> Response | None:
    """On to ``address``, which says the same; ``None`` where the request has no empty parameter.

    A question that was sent empty stays, as a mistake that is told.
    """
    sent = request.query_params
    is_mistake = "q" in sent and not sent["q"].strip()
    if is_mistake or all(value for _, value in sent.multi_items()):
        return None
    return RedirectResponse(address, HTTPStatus.SEE_OTHER)
