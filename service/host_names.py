"""Names of hosts as requests are compared with them."""

import re
from ipaddress import ip_address

ANY_HOST = "*"
# What a machine calls itself.
LOCAL_HOSTS = ("127.0.0.1", "localhost", "::1")
_PATTERN = re.compile(r"(\*\.)?[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63}){0,126}")
_HEADER = re.compile(r"(\[[0-9A-Fa-f:.]{2,45}\]|[A-Za-z0-9._-]{1,253})(?::\d{1,5})?")


def host_pattern(text: str) -> str:
    """A host as it is compared: a name, an address, ``*.name`` for all names below it, or ``*``.

    Raises ``ValueError`` for what no host is called.
    """
    words = text.strip().lower().removesuffix(".")
    address = _address(words.removeprefix("[").removesuffix("]"))
    if address is not None:
        return address
    if words != ANY_HOST and not _PATTERN.fullmatch(words):
        raise ValueError(f"“{text}” is no host")
    return words


def named_host(header: str) -> str | None:
    """The host that a ``Host`` header names, without its port; ``None`` where it names none."""
    match = _HEADER.fullmatch(header)
    if match is None:
        return None
    name = match[1].lower().removesuffix(".")
    return _address(name[1:-1]) if name.startswith("[") else _address(name) or name


def is_match(host: str, pattern: str) -> bool:
    """Whether a named host is one that the pattern stands for."""
    if pattern.startswith("*."):
        return host.endswith(pattern[1:])
    return pattern in (ANY_HOST, host)


def is_local(host: str) -> bool:
    """Whether only this machine reaches what listens at the address."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _address(text: str) -> str | None:
    try:
        return str(ip_address(text))
    except ValueError:
        return None
