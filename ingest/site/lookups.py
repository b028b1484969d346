"""Looking up names within a time: the system's own look-up knows no end of it."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

_Found = TypeVar("_Found")


def within(seconds: float, look_up: Callable[[], _Found]) -> _Found:
    """What is found. Raises ``TimeoutError`` where that takes longer, else what it raises.

    A look-up that is given up cannot be broken off: it ends by itself, in a thread that keeps
    nobody waiting.
    """
    found: Future[_Found] = Future()

    def run() -> None:
        try:
            found.set_result(look_up())
        except BaseException as error:  # raised where it is waited for
            found.set_exception(error)

    threading.Thread(target=run, name="look-up", daemon=True).start()
    return found.result(timeout=seconds)
