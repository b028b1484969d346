"""What sites' robots.txt ask of programs (RFC 9309): where not to go, and how long to wait."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ingest.site.addresses import origin_of
from ingest.site.fetch_errors import (
    AddressError,
    FetchError,
    ForbiddenByRobotsError,
    StatusError,
    UnreachableError,
)

if TYPE_CHECKING:
    from protego import Protego

PROGRAM = "Minutebook"
MAX_CRAWL_DELAY_S = 30.0
_MAX_BYTES = 500 * 1024
_CLIENT_ERRORS = range(400, 500)

Fetch = Callable[[str], bytes]


@dataclass(slots=True)
class Robots:
    """The robots.txt of each site that was asked, fetched once a run.

    ``fetch`` returns the bytes at an address, or raises a ``FetchError``.
    """

    fetch: Fetch
    _rules: "dict[str, Protego | FetchError]" = field(default_factory=dict)

    def check(self, address: str) -> None:
        """Raise a ``FetchError`` where a program must not ask for an address, or cannot.

        A site whose robots.txt cannot be fetched at all is left alone; one without has no rules.
        """
        rules = self._of(address)
        if isinstance(rules, (AddressError, UnreachableError)):
            raise rules  # the site itself cannot be asked
        if isinstance(rules, FetchError):
            raise ForbiddenByRobotsError(
                f"the site's robots.txt could not be read ({rules}), so it is left alone; try later"
            ) from rules
        if not rules.can_fetch(address, PROGRAM):
            raise ForbiddenByRobotsError(
                "the site's robots.txt asks programs not to fetch this; save the page yourself and "
                "ingest the file"
            )

    def delay_s(self, address: str) -> float:
        """How long the site asks programs to wait between two requests, in seconds, up to a bound.

        0 where it does not say.
        """
        rules = self._of(address)
        delay = None if isinstance(rules, FetchError) else rules.crawl_delay(PROGRAM)
        return min(max(delay or 0.0, 0.0), MAX_CRAWL_DELAY_S)

    def _of(self, address: str) -> "Protego | FetchError":
        origin = origin_of(address)
        if origin not in self._rules:
            self._rules[origin] = self._read(origin)
        return self._rules[origin]

    def _read(self, origin: str) -> "Protego | FetchError":
        from protego import Protego

        try:
            data = self.fetch(f"{origin}/robots.txt")[:_MAX_BYTES]
        except StatusError as error:
            if error.status not in _CLIENT_ERRORS:
                return error
            data = b""
        except FetchError as error:
            return error
        return Protego.parse(data.decode("utf-8", errors="replace"))
