"""How settings are written, and how what is written is read."""

from collections.abc import Callable
from urllib.parse import urlsplit

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError


def _or_none(value: object) -> object:
    return value if not isinstance(value, str) or value.strip() else None


# What is set to nothing, as a line of a file of settings may be, is not set.
BLANK_IS_NONE = BeforeValidator(_or_none)


def read_by(read: Callable[[object], object]) -> BeforeValidator:
    """A setting as a function reads it, whose ``ValueError`` says what is wrong with it."""

    def told(value: object) -> object:
        if value is None:
            return None
        try:
            return read(value)
        except ValueError as error:
            raise PydanticCustomError("written", "{fault}", {"fault": str(error)}) from error

    return BeforeValidator(told)


def is_plain_address(address: str) -> bool:
    """Whether it is a web address that ends in a path and gives nothing away."""
    try:
        parts = urlsplit(address)
        is_web = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
    has_spare = parts.username or parts.password or parts.query or parts.fragment
    return is_web and not has_spare and address.isprintable() and " " not in address
