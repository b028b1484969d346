"""The connections that requests go by: directly, or through a council's proxy."""

from urllib.parse import urlsplit

import httpcore

from ingest.site.addresses import AddressGuard
from ingest.site.guarded_connections import Deadline, GuardedBackend
from ingest.site.proxies import Proxies, Proxy

_MAX_CONNECTIONS = 4
_KEEP_ALIVE_S = 15.0
# Behind a proxy names may be known to it alone, and looked up in vain here.
_LOOK_UP_S = 2.0
_USUAL_PORTS = {"http": 80, "https": 443}


class WaysOut:
    """Connections by way, each made when it is first needed."""

    def __init__(self, guard: AddressGuard, proxies: Proxies, deadline: Deadline) -> None:
        self._guard = guard
        self._proxies = proxies
        self._deadline = deadline
        self._pools: dict[Proxy | None, httpcore.ConnectionPool] = {}
        self._known_to_proxy_alone: set[str] = set()

    def close(self) -> None:
        """Close all connections."""
        for pool in self._pools.values():
            pool.close()

    def proxy_for(self, address: str) -> Proxy | None:
        """The proxy that a normalised address is asked through."""
        return self._proxies.proxy_for(address)

    def connections(self, address: str) -> httpcore.ConnectionPool:
        """The connections to ask an address by, whose host is checked.

        A direct connection checks what it connects to by itself. Raises ``AddressError``.
        """
        proxy = self.proxy_for(address)
        if proxy:
            self._check_named(address)
        if proxy not in self._pools:
            self._pools[proxy] = self._through(proxy) if proxy else self._direct()
        return self._pools[proxy]

    def _check_named(self, address: str) -> None:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port or _USUAL_PORTS[parts.scheme]
        seconds = min(self._deadline.left(None), _LOOK_UP_S)
        if host not in self._known_to_proxy_alone and not self._guard.check_named(
            host, port, seconds
        ):
            self._known_to_proxy_alone.add(host)

    def _direct(self) -> httpcore.ConnectionPool:
        return httpcore.ConnectionPool(
            max_connections=_MAX_CONNECTIONS,
            keepalive_expiry=_KEEP_ALIVE_S,
            network_backend=GuardedBackend(self._guard, self._deadline),
        )

    def _through(self, proxy: Proxy) -> httpcore.ConnectionPool:
        # The proxy itself stands inside of the network, where whoever set it wants it to be.
        inside = AddressGuard(allow_private=True)
        return httpcore.HTTPProxy(
            proxy.address,
            proxy.login,
            max_connections=_MAX_CONNECTIONS,
            keepalive_expiry=_KEEP_ALIVE_S,
            network_backend=GuardedBackend(inside, self._deadline),
        )
