"""How the settings of the edge are written: proxies, paths, limits, tokens.

Each function reads one and raises ``ValueError`` with a sentence that never repeats a secret.
"""

import re
from collections.abc import Iterable
from ipaddress import ip_network

from pydantic import SecretStr

from service.host_names import host_pattern

# A path such as /minutes-search, without the dots that would lead out of it.
_PATH = re.compile(r"(?:/(?!\.{1,2}(?:/|$))[A-Za-z0-9._~-]{1,100}+){1,10}+")
_DIRECTIVE = re.compile(r"[a-z-]{1,40}+(?:=\d{1,10}+)?+")
# What RFC 6750 lets a token hold, and no less of it than cannot be guessed.
_TOKEN = re.compile(r"[A-Za-z0-9._~+/-]{16,500}+={0,4}+")
_MOST_LIMITS = 5
_LONGEST_WINDOW_SECONDS = 86_400


def listed(value: object) -> tuple[str, ...]:
    """The words of a setting that are parted by commas."""
    words = value.split(",") if isinstance(value, str) else value
    if not isinstance(words, Iterable):
        raise ValueError("it is no list of words parted by commas")
    return tuple(word.strip() for word in map(str, words) if word.strip())


def hosts(value: object) -> tuple[str, ...] | None:
    """The names that a service is reached by; nothing where none is named."""
    try:
        return tuple(map(host_pattern, listed(value))) or None
    except ValueError as error:
        raise ValueError(
            f"{error}; name hosts without scheme and port, such as minutes.example.gov.uk"
        ) from error


def networks(value: object) -> tuple[str, ...]:
    """Addresses and networks of addresses, such as 10.1.2.3 and 10.0.0.0/8."""
    try:
        # Whoever wants to trust everybody has to say so: there is no mark for it.
        return tuple(str(ip_network(word)) for word in listed(value))
    except ValueError as error:
        raise ValueError(
            f"{error}; name addresses or networks, such as 127.0.0.1 or 10.0.0.0/8"
        ) from error


def root_path(value: object) -> str:
    """The path that the service is reached below, such as /minutes-search; "" for none."""
    words = str(value).strip().rstrip("/")
    if words and not _PATH.fullmatch(words):
        raise ValueError("it is no path such as /minutes-search, in letters, digits and -")
    return words


def paths(value: object) -> tuple[str, ...]:
    """Paths of the service, such as /api/v1/show."""
    return tuple(root_path(word) for word in listed(value))


def rate_limit(value: object) -> str:
    """How often a client may ask: 60/minute, or several such as 10/second, 1000/hour."""
    # The library is loaded for those who set a limit.
    from limits import parse_many

    words = str(value).strip()
    try:
        items = parse_many(words)
    except ValueError as error:
        raise ValueError("it is no limit such as 60/minute, or 10/second, 1000/hour") from error
    if len(items) > _MOST_LIMITS or any(item.amount < 1 for item in items):
        raise ValueError(f"name one to {_MOST_LIMITS} limits, each of at least one request")
    if any(item.get_expiry() > _LONGEST_WINDOW_SECONDS for item in items):
        raise ValueError("a limit is for a day at most, such as 5000/day")
    return words


def cache_control(value: object) -> str:
    """What the header of this name may hold, such as public, max-age=300."""
    words = [word.strip() for word in str(value).split(",")]
    if not all(map(_DIRECTIVE.fullmatch, words)):
        raise ValueError("it is no Cache-Control such as public, max-age=300")
    return ", ".join(words)


def token(value: object) -> SecretStr:
    """A token that programs show."""
    words = value.get_secret_value() if isinstance(value, SecretStr) else str(value)
    if not _TOKEN.fullmatch(words.strip()):
        raise ValueError(
            "it is no token of at least 16 letters, digits and ._~+/-, such as "
            "`openssl rand -base64 32` prints"
        )
    return SecretStr(words.strip())


def proxy(value: object) -> SecretStr:
    """The address of a proxy, which may hold a name and password."""
    # What it needs of the library is loaded for those who set one.
    from ingest.site.proxies import Proxy, ProxySettingError

    words = value.get_secret_value() if isinstance(value, SecretStr) else str(value)
    try:
        Proxy.read(words.strip())
    except ProxySettingError as error:
        raise ValueError(
            "it is no address of a proxy such as http://proxy.example.gov.uk:3128"
        ) from error
    return SecretStr(words.strip())
