"""Clients for tests: they wait for nothing and may reach this machine."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from ingest.site.addresses import AddressGuard
from ingest.site.client import Client, Manners
from ingest.site.pacing import Timing
from ingest.site.proxies import NO_PROXIES, Proxies

OPEN = AddressGuard(allow_private=True)
MANNERS = Manners("Minutebook/test (+clerk@example.gov.uk)", interval_s=0.0, timeout_s=5.0)


@dataclass(slots=True)
class Waits:
    """A clock that moves only when somebody waits, and remembers for how long."""

    slept: list[float] = field(default_factory=list)

    def timing(self) -> Timing:
        """The clock, the way to wait, and a chance that is always even."""
        return Timing(lambda: sum(self.slept), self.slept.append, lambda: 0.5)


@contextmanager
def client(
    manners: Manners = MANNERS,
    guard: AddressGuard = OPEN,
    waits: Waits | None = None,
    proxies: Proxies = NO_PROXIES,
) -> Iterator[Client]:
    """A client, closed in the end."""
    with Client(manners, guard, (waits or Waits()).timing(), proxies) as made:
        yield made
