"""Keeping what was worked out of a generation of the index until a newer one is served."""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from index.searching.searcher import Searcher

_Made = TypeVar("_Made")


class Latest(Generic[_Made]):
    """Works something out once a generation, and keeps it for the newest that was asked for."""

    def __init__(self, make: Callable[[Searcher], _Made]) -> None:
        self._make = make
        self._made: tuple[str, _Made] | None = None
        self._making = threading.Lock()

    def of(self, searcher: Searcher) -> _Made:
        """What was made of the searcher's generation; whoever comes while it is made waits."""
        with self._making:
            name = searcher.generation.name
            if self._made is None or self._made[0] != name:
                self._made = name, self._make(searcher)
            return self._made[1]
