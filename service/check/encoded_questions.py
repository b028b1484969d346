"""What a check found out of recorded questions, kept for the drafts to come."""

import threading
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

_Found = TypeVar("_Found")

# A question's vectors take some 80 kB: at most 40 MB in all.
MOST_KEPT = 500


class Kept(Generic[_Found]):
    """Keeps what was used last, by the questions' ids in one generation. Safe among threads."""

    def __init__(self, most: int = MOST_KEPT) -> None:
        self._most = most
        self._kept: OrderedDict[int, _Found] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, ids: Iterable[int]) -> dict[int, _Found]:
        """What is kept of these questions."""
        with self._lock:
            found = {i: self._kept[i] for i in ids if i in self._kept}
            for i in found:
                self._kept.move_to_end(i)
            return found

    def keep(self, found: Mapping[int, _Found]) -> None:
        """Keep more; what was not used for longest makes room."""
        with self._lock:
            self._kept.update(found)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
