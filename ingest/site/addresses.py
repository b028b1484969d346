"""Web addresses: one way of writing each, and which of them are public.

A crawler that follows whatever it is given can be led to the machine it runs on or to its
neighbours. So every name is resolved here, and what it resolves to must be public: see
``AddressGuard``, which the connection itself asks, so that a name cannot change in between.
"""

import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from urllib.parse import SplitResult, quote, urljoin, urlsplit, urlunsplit

from ingest.site.fetch_errors import AddressError
from ingest.site.lookups import within

Resolve = Callable[[str, int], Sequence[str]]

# What may stand in a path or query as it is; "%" so that what is escaped stays so.
_PLAIN = "/%:@!$&'()*+,;=~-._?"
# The IANA registries of special-purpose addresses, whichever of them Python's release knows, and
# what hosts of a cloud are reached by from inside alone.
_SPECIAL_4 = tuple(
    map(
        IPv4Network,
        (
            *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16"),
            *("172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24"),
            *("192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24"),
            *("198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"),
            "168.63.129.16/32",
        ),
    )
)
# Only these are handed out at all; IPv4-mapped, translated (64:ff9b::), unique local and
# link-local addresses lie outside.
_UNICAST = IPv6Network("2000::/3")
# The first holds Teredo, the second 6to4, which wrap an IPv4 address.
_SPECIAL_6 = tuple(
    map(IPv6Network, ("2001::/23", "2002::/16", "2001:db8::/32", "2620:4f:8000::/48", "3fff::/20"))
)
# Domains that are kept for hosts inside of a network, by registry (RFC 6761, RFC 6762) or habit.
_INSIDE = frozenset(
    "local localhost localdomain internal intranet lan home corp private test invalid".split()
)
_MAX_LENGTH = 2_000


def normalised(address: str) -> str:
    """An address in its one form: scheme and host in lower case, no fragment, nothing unescaped.

    Raises ``AddressError`` for what is no http or https address, or holds a name and password.
    """
    parts = _split(address)
    if parts.username is not None or parts.password is not None:
        raise AddressError("the address holds a name or password; leave them out")
    return urlunsplit(
        (
            parts.scheme,
            _host_and_port(parts),
            quote(parts.path or "/", safe=_PLAIN),
            quote(parts.query, safe=_PLAIN),
            "",
        )
    )


def origin_of(address: str) -> str:
    """Scheme, host and port of a normalised address: what a robots.txt holds for."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def host_of(address: str) -> str:
    """The host of a normalised address, with its port where one is given."""
    return urlsplit(address).netloc


def linked(href: str, page: str) -> str:
    """The address a link on a page leads to, normalised.

    A link to the page's own host takes the page's scheme: some sites link to themselves by http.
    Raises ``AddressError`` where the link is no web address.
    """
    try:
        parts = urlsplit(urljoin(page, href.strip()))
        here = urlsplit(page)
        if parts.scheme == "http" and parts.hostname == here.hostname and not parts.port:
            parts = parts._replace(scheme=here.scheme, netloc=here.netloc)
    except ValueError as error:
        raise AddressError(_NO_ADDRESS) from error
    return normalised(urlunsplit(parts))


def is_public(ip: str) -> bool:
    """Whether an IP address is one of the open internet.

    Loopback, private, link-local, carrier-grade NAT, multicast, reserved and unspecified ones are
    not, nor any other that a registry keeps for a special purpose or a cloud for itself, nor an
    IPv6 address that wraps an IPv4 one.
    """
    try:
        parsed: IPv4Address | IPv6Address = ip_address(ip)
    except ValueError:
        return False
    if isinstance(parsed, IPv6Address):
        is_special = any(parsed in network for network in _SPECIAL_6)
        return parsed in _UNICAST and parsed.is_global and not is_special
    return parsed.is_global and not any(parsed in network for network in _SPECIAL_4)


def resolve(host: str, port: int) -> Sequence[str]:
    """The IP addresses a host's name stands for, as the system resolves it."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


@dataclass(frozen=True, slots=True)
class AddressGuard:
    """Resolves hosts and lets public addresses pass; ``allow_private`` lets all of them pass."""

    allow_private: bool = False
    resolve: Resolve = resolve

    def addresses(self, host: str, port: int) -> Sequence[str]:
        """The IP addresses to connect to, all of them public.

        Raises ``AddressError`` where one is not, ``OSError`` where the name is not known.
        """
        found = self.resolve(host, port)
        if not self.allow_private and not all(map(is_public, found)):
            raise _not_public(host)
        return found

    def check_named(self, host: str, port: int, seconds: float) -> bool:
        """Check what can be checked of a host whose name a proxy resolves; whether it is known.

        A host that is an address must be public, and so must all that its name stands for here.
        A name that is not known here within the ``seconds`` (many networks leave that to the proxy)
        passes, unless it is one that only stands for hosts inside. Raises ``AddressError`` where it
        does not pass.
        """
        try:
            within(seconds, lambda: self.addresses(host, port))
        except OSError:
            if not self.allow_private and _is_inside(host):
                raise _not_public(host) from None
            return False
        return True


def _is_inside(name: str) -> bool:
    """Whether a name can be no public host's: a single word, or below a domain kept for that."""
    domain = name.rpartition(".")[2].lower()
    if ":" in name or domain.isdigit() or domain.startswith("0x"):
        # An address in some form; no domain is called like that.
        return not is_public(name)
    return "." not in name or domain in _INSIDE or name.lower().endswith(".home.arpa")


def _not_public(host: str) -> AddressError:
    return AddressError(
        f"{host} is not on the public internet, where minutes are published; give the "
        "address that everyone can open (MINUTEBOOK_FETCH_PRIVATE_ADDRESSES opens others)"
    )


_NO_ADDRESS = (
    "it is no web address; write it as your browser shows it, such as "
    "https://democracy.example.gov.uk"
)


def _split(address: str) -> SplitResult:
    try:
        parts = urlsplit(address.strip())
        is_web = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError as error:
        raise AddressError(_NO_ADDRESS) from error
    if not is_web or len(address) > _MAX_LENGTH or not address.isprintable():
        raise AddressError(_NO_ADDRESS)
    return parts


def _host_and_port(parts: SplitResult) -> str:
    name = (parts.hostname or "").rstrip(".")
    if ":" in name:
        host = f"[{name}]"
    else:
        try:
            host = name if name.isascii() else name.encode("idna").decode("ascii")
        except UnicodeError as error:
            raise AddressError(_NO_ADDRESS) from error
    if not host or any(c in host for c in " %\\<>^`{|}"):
        raise AddressError(_NO_ADDRESS)
    usual = {"http": 80, "https": 443}[parts.scheme]
    return host if parts.port in (None, usual) else f"{host}:{parts.port}"
