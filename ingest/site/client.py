"""Asking politely: what robots.txt allows, one request at a time, and never in haste."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from ingest.site.addresses import AddressGuard, host_of, linked, normalised
from ingest.site.fetch_errors import FetchError, StatusError, UnreachableError
from ingest.site.http_exchange import Exchanger, RawAnswer
from ingest.site.pacing import MAX_RETRY_AFTER_S, Pace, Timing, pause_s, retry_after_s
from ingest.site.proxies import NO_PROXIES, Proxies
from ingest.site.robots_txt import Robots

_OK = 200
_NOT_MODIFIED = 304
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_TRANSIENT = frozenset({429, 500, 502, 503, 504})


@dataclass(frozen=True, slots=True)
class Manners:
    """How a site is asked.

    ``interval_s`` lies between two requests to one host, ``timeout_s`` is for one whole exchange,
    ``max_bytes`` for what comes back, ``attempts`` (at least 1) for faults that may pass.
    """

    user_agent: str
    interval_s: float = 1.0
    timeout_s: float = 30.0
    max_bytes: int = 10 * 1024 * 1024
    max_redirects: int = 5
    attempts: int = 3


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server gave with an answer, to ask later whether it changed."""

    etag: str | None = None
    last_modified: str | None = None

    def headers(self) -> dict[str, str]:
        """The headers that make a request conditional; none where nothing is known."""
        found = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in found.items() if value}


NO_VALIDATORS = Validators()


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back. ``address`` is where redirects led; ``is_unchanged`` answers have no data."""

    address: str
    data: bytes
    validators: Validators = NO_VALIDATORS
    is_unchanged: bool = False


class Client:
    """Fetches public addresses. Use as a context manager, from one thread."""

    def __init__(
        self,
        manners: Manners,
        guard: AddressGuard,
        timing: Timing,
        proxies: Proxies = NO_PROXIES,
    ) -> None:
        self._manners = manners
        self._timing = timing
        self._pace = Pace(timing)
        self._robots = Robots(self._fetch_robots)
        self._exchanger = Exchanger(
            guard,
            proxies,
            user_agent=manners.user_agent,
            timeout_s=manners.timeout_s,
            max_bytes=manners.max_bytes,
        )

    def __enter__(self) -> Self:
        """The client, ready to ask."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close its connections."""
        self._exchanger.close()

    def get(self, address: str, validators: Validators = NO_VALIDATORS) -> Answer:
        """Fetch an address, following redirects, each of which is checked like the first.

        Raises a ``FetchError`` that says in one sentence why there is no answer.
        """
        return self._follow(normalised(address), validators, obeys_robots=True)

    def _follow(self, address: str, validators: Validators, *, obeys_robots: bool) -> Answer:
        headers = validators.headers()
        for _ in range(self._manners.max_redirects + 1):
            interval_s = self._manners.interval_s
            if obeys_robots:
                self._robots.check(address)
                interval_s = max(interval_s, self._robots.delay_s(address))
            raw = self._ask(address, headers, interval_s)
            if raw.status not in _REDIRECTS or "location" not in raw.headers:
                return _answer(address, raw, is_conditional=bool(headers))
            address = linked(raw.headers["location"], address)
        raise FetchError(
            f"it leads from one address to the next more than {self._manners.max_redirects} times; "
            "give the address where that ends"
        )

    def _fetch_robots(self, address: str) -> bytes:
        return self._follow(address, NO_VALIDATORS, obeys_robots=False).data

    def _ask(self, address: str, headers: Mapping[str, str], interval_s: float) -> RawAnswer:
        """Ask; where the fault may pass, wait and ask again, as often as manners allow."""
        for attempt in range(1, self._manners.attempts):
            self._pace.wait(host_of(address), interval_s)
            wanted_s = 0.0
            try:
                raw = self._exchanger.ask(address, headers)
            except UnreachableError:
                pass
            else:
                wanted_s = retry_after_s(raw.headers) or 0.0
                if raw.status not in _TRANSIENT or wanted_s > MAX_RETRY_AFTER_S:
                    return raw
            self._timing.sleep(max(pause_s(attempt, self._timing.random()), wanted_s))
        self._pace.wait(host_of(address), interval_s)
        return self._exchanger.ask(address, headers)


def _answer(address: str, raw: RawAnswer, *, is_conditional: bool) -> Answer:
    """A raw answer as what it means. Raises ``StatusError`` where it is none."""
    validators = Validators(raw.headers.get("etag"), raw.headers.get("last-modified"))
    if raw.status == _NOT_MODIFIED and is_conditional:
        return Answer(address, b"", validators, is_unchanged=True)
    if raw.status != _OK:
        raise StatusError(raw.status, _status_sentence(raw.status))
    return Answer(address, raw.data, validators)


def _status_sentence(status: int) -> str:
    said = f"the server answered with HTTP {status}"
    if status in (401, 403):
        return f"{said}: programs may not have it; save the page yourself and ingest the file"
    if status == 407:
        return f"{said}: the proxy wants a name and password; set MINUTEBOOK_FETCH_PROXY with them"
    if status in (404, 410):
        return f"{said}: there is nothing at this address; check it"
    if status in _TRANSIENT:
        return f"{said}; try again later"
    return f"{said}, which is no page of minutes; check the address"
