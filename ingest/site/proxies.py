"""A council's way out: which requests go through its proxy, and which go directly.

Where a proxy resolves names, nobody here sees what address it connects to. What can still be
checked is checked in ``AddressGuard.check_named``; the rest is for the proxy's own rules.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Self
from urllib.parse import SplitResult, unquote, urlsplit
from urllib.request import getproxies_environment

from ingest.site.fetch_errors import FetchError

_SCHEMES = ("http", "https")


class ProxySettingError(FetchError):
    """A proxy that cannot be used."""


@dataclass(frozen=True, slots=True)
class Proxy:
    """A proxy, and what it wants to know of whoever uses it; that is never shown."""

    address: str
    login: tuple[str, str] | None = field(default=None, repr=False)

    @classmethod
    def read(cls, written: str) -> Self:
        """The proxy of an address such as ``http://name:password@proxy.example:3128``.

        Raises ``ProxySettingError``, which does not repeat it.
        """
        parts = _split(written if "://" in written else f"http://{written}")
        if parts is None or parts.scheme not in _SCHEMES:
            raise ProxySettingError(
                "the proxy's address is none such as http://proxy.example.gov.uk:3128; mend "
                "MINUTEBOOK_FETCH_PROXY, or HTTPS_PROXY and HTTP_PROXY where that is not set"
            )
        login = None
        if parts.username is not None:
            login = unquote(parts.username), unquote(parts.password or "")
        return cls(f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}", login)

    @property
    def host(self) -> str:
        """Its host, with its port where one is given."""
        return urlsplit(self.address).netloc


@dataclass(frozen=True, slots=True)
class Proxies:
    """Proxies by the scheme of what is asked; ``direct`` lists hosts that need none."""

    by_scheme: Mapping[str, Proxy] = field(default_factory=lambda: MappingProxyType({}))
    direct: str = ""

    @classmethod
    def in_force(cls, written: str | None = None) -> Self:
        """The proxy that is ``written``, else those of the environment (HTTPS_PROXY, HTTP_PROXY).

        NO_PROXY holds for both. Raises ``ProxySettingError``.
        """
        found = getproxies_environment()
        chosen = {s: written or found.get(s) or found.get("all") for s in _SCHEMES}
        proxies = {s: Proxy.read(address) for s, address in chosen.items() if address}
        return cls(MappingProxyType(proxies), found.get("no", ""))

    def proxy_for(self, address: str) -> Proxy | None:
        """The proxy that a normalised address is asked through; ``None`` for none."""
        parts = urlsplit(address)
        return None if self._is_direct(parts) else self.by_scheme.get(parts.scheme)

    def _is_direct(self, parts: SplitResult) -> bool:
        """Whether the list names a host, with or without its port, or a domain it is below."""
        host = parts.hostname or ""
        listed = [word.strip().lower().lstrip(".") for word in self.direct.split(",")]
        return any(
            word in ("*", host, parts.netloc) or host.endswith(f".{word}")
            for word in listed
            if word
        )


NO_PROXIES = Proxies()


def refused(proxy: Proxy, said: str) -> FetchError:
    """What to say where a proxy lets nothing through."""
    return FetchError(
        f"the proxy {proxy.host} does not let this through ({said}); whoever runs it can allow the "
        "address, or give a name and password for MINUTEBOOK_FETCH_PROXY"
    )


def _split(address: str) -> SplitResult | None:
    try:
        parts = urlsplit(address.strip())
        is_whole = bool(parts.hostname) and parts.port != 0 and address.isprintable()
    except ValueError:
        return None
    has_spare = parts.path.strip("/") or parts.query or parts.fragment or " " in address.strip()
    return parts if is_whole and not has_spare else None
