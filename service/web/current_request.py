"""The name of the request that is being answered, wherever in its work that is asked for."""

from contextvars import ContextVar

_NAME: ContextVar[str] = ContextVar("request_id", default="")


def request_id() -> str:
    """The name of the request that is being answered; empty where none is."""
    return _NAME.get()


def set_request_id(name: str) -> None:
    """Name the request that is answered from here on.

    It is never set back: a request has a context of its own, and what nobody expected is logged and
    answered outside of all that might set it back.
    """
    _NAME.set(name)
