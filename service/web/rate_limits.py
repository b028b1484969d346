"""How often one client may ask: counted by address, in a table that does not grow.

A client's window begins with its first request. Whoever asks on while nothing is left is told when
the window ends, and is not made to wait longer for it.
"""

import math
import time
from collections import OrderedDict
from collections.abc import Callable
from http import HTTPStatus
from ipaddress import IPv6Address, IPv6Network, ip_address

from limits import parse_many
from limits.storage import Storage
from limits.strategies import FixedWindowRateLimiter
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Receive, Scope, Send

from service.web.refusals import refuse

# A few megabytes. Beyond it the count of whoever asked longest ago is forgotten.
MAX_COUNTS = 20_000
# A line of a provider, which may use any address in it.
_LINE_BITS = 64
_NO_ADDRESS = "no address"
# What only says that the service is there, and what a browser fetches once and keeps.
_NEVER_LIMITED = ("/healthz", "/readyz", "/static/")


class RateLimits:
    """Refuses (429) what a client asks beyond the limits, such as ``60/minute``."""

    def __init__(
        self, app: ASGIApp, limits: str, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._app = app
        self._items = parse_many(limits)
        self._clock = clock
        self._counts = BoundedCounts(clock)
        self._limiter = FixedWindowRateLimiter(self._counts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        is_limited = scope["type"] == "http" and not scope["path"].startswith(_NEVER_LIMITED)
        wait_s = self._wait_s(client_of(scope)) if is_limited else 0
        if not wait_s:
            await self._app(scope, receive, send)
            return
        error = HTTPException(
            HTTPStatus.TOO_MANY_REQUESTS,
            f"more is asked from your address than is answered here; try again in {wait_s} seconds",
            {"Retry-After": str(wait_s)},
        )
        await refuse(scope, receive, send, error)

    def _wait_s(self, client: str) -> int:
        """Count a request; in how many seconds it is answered, 0 for now."""
        spent = [item for item in self._items if not self._limiter.hit(item, client)]
        ends = (self._counts.get_expiry(item.key_for(client)) for item in spent)
        return max((max(1, math.ceil(end - self._clock())) for end in ends), default=0)


class BoundedCounts(Storage):
    """The library's counts by key, at most ``most`` of them, and no thread that clears them."""

    STORAGE_SCHEME = None

    def __init__(self, clock: Callable[[], float], most: int = MAX_COUNTS) -> None:
        super().__init__()
        self._clock = clock
        self._most = most
        # How many, and when that is over; those that were asked for longest ago come first.
        self._counts: OrderedDict[str, tuple[int, float]] = OrderedDict()

    @property
    def base_exceptions(self) -> type[Exception]:
        """What may go wrong here: nothing does."""
        return LookupError

    def incr(self, key: str, expiry: float, amount: int = 1) -> int:
        """Count on, for ``expiry`` seconds from the first."""
        count = self.get(key)
        _, ends = self._counts.pop(key, (0, 0.0))
        self._counts[key] = (count + amount, ends if count else self._clock() + expiry)
        if len(self._counts) > self._most:
            self._counts.popitem(last=False)
        return count + amount

    def get(self, key: str) -> int:
        """How many were counted."""
        count, ends = self._counts.get(key, (0, 0.0))
        return count if ends > self._clock() else 0

    def get_expiry(self, key: str) -> float:
        """When the count is over, by the clock."""
        return self._counts.get(key, (0, self._clock()))[1]

    def check(self) -> bool:
        """Whether it can be used."""
        return True

    def reset(self) -> int:
        """Forget all counts; how many there were."""
        number = len(self._counts)
        self._counts.clear()
        return number

    def clear(self, key: str) -> None:
        """Forget one count."""
        self._counts.pop(key, None)


def client_of(scope: Scope) -> str:
    """Whom a request is counted for: its address, of IPv6 the part that a line is given."""
    host = (scope.get("client") or (_NO_ADDRESS,))[0]
    try:
        address = ip_address(host.partition("%")[0])
    except ValueError:
        # A proxy may hand on anything as an address; all of that is one client.
        return _NO_ADDRESS
    if not isinstance(address, IPv6Address):
        return str(address)
    return str(address.ipv4_mapped or IPv6Network((int(address), _LINE_BITS), strict=False)[0])
