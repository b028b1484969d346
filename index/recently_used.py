"""What was read or worked out a while ago, kept for those who ask for it again."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Generic, TypeVar

_Key = TypeVar("_Key", bound=Hashable)
_Value = TypeVar("_Value")


class RecentlyUsed(Generic[_Key, _Value]):
    """At most so many values by their keys, safe among threads.

    What was not used for longest makes room. Keep nothing that may change.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[_Key, _Value] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, keys: Iterable[_Key]) -> dict[_Key, _Value]:
        """What is kept of these."""
        with self._lock:
            found = {key: self._kept[key] for key in keys if key in self._kept}
            for key in found:
                self._kept.move_to_end(key)
            return found

    def keep(self, found: Mapping[_Key, _Value]) -> None:
        """Keep more; what was not used for longest makes room."""
        with self._lock:
            self._kept.update(found)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)

    def all_of(
        self, keys: Iterable[_Key], make: Callable[[list[_Key]], Mapping[_Key, _Value]]
    ) -> dict[_Key, _Value]:
        """The values of keys; ``make`` is given those that are not kept, if there are any."""
        wanted = list(dict.fromkeys(keys))
        found = self.get(wanted)
        missing = [key for key in wanted if key not in found]
        if missing:
            made = make(missing)
            self.keep(made)
            found |= made
        return found
