"""Bounding the head of a request: its address and its headers."""

from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Receive, Scope, Send

from service.web.refusals import refuse

# The longest question and an earlier one, with filters, every character written as %XX four times;
# and what a council's sign-in leaves in cookies of neighbouring services.
MAX_HEAD_BYTES = 48 * 1024
_MAX_ADDRESS_BYTES = 32 * 1024
# Ten times what any address of the service holds.
_MAX_PARAMETERS = 200


class BoundedHeads:
    """Refuses a request whose address (414) or headers (431) are longer than any in use.

    And one that tells the length of its body in two ways (400): a proxy may have gone by the other,
    and what is left over would be read as the next request, of whoever sends that (RFC 9112, 6.3).
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        fault = _fault(scope) if scope["type"] == "http" else None
        if fault is None:
            await self._app(scope, receive, send)
        else:
            await refuse(scope, receive, send, fault)


def _fault(scope: Scope) -> HTTPException | None:
    if {b"content-length", b"transfer-encoding"} <= {name for name, _ in scope["headers"]}:
        return HTTPException(
            HTTPStatus.BAD_REQUEST,
            "the length of what is sent is told twice; send either Content-Length or "
            "Transfer-Encoding",
            {"Connection": "close"},
        )
    query: bytes = scope["query_string"]
    address_bytes = len(scope["path"]) + len(query)
    if address_bytes > _MAX_ADDRESS_BYTES or query.count(b"&") >= _MAX_PARAMETERS:
        return HTTPException(
            HTTPStatus.REQUEST_URI_TOO_LONG,
            f"the address is too long; use at most {_MAX_ADDRESS_BYTES:,} bytes and "
            f"{_MAX_PARAMETERS} parameters",
        )
    header_bytes = sum(len(name) + len(value) for name, value in scope["headers"])
    if header_bytes + address_bytes > MAX_HEAD_BYTES:
        return HTTPException(
            HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
            f"the headers are too long; send at most {MAX_HEAD_BYTES:,} bytes, such as fewer "
            "cookies",
        )
    return None
