"""Rows of passages by id, kept for the next search that ranks them.

A row never changes, so what is kept of it is right for as long as it is there.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from index.milvus.connection import Connection, Row
from index.milvus.rows import RANKED, SHOWN, RankedRow, read_passage
from index.passages.passage import Passage

# Some 20 kB each while ranked, with what Python adds.
_RANKED_KEPT = 4_000
_SHOWN_KEPT = 4_000
_AT_ONCE = 400

_Kept = TypeVar("_Kept")


class RowSource:
    """The rows of one collection; may be shared by threads."""

    def __init__(self, connection: Connection, collection: str, dimension: int) -> None:
        def ranked(row: Row) -> RankedRow:
            return RankedRow.read(row, dimension)

        def read(ids: Sequence[int], fields: Sequence[str]) -> list[Row]:
            found: list[Row] = connection.call(
                "query", collection, ids=list(ids), output_fields=["id", *fields]
            )
            return found

        self._ranked = _Cache(lambda ids: read(ids, RANKED), ranked, _RANKED_KEPT)
        self._shown = _Cache(lambda ids: read(ids, SHOWN), read_passage, _SHOWN_KEPT)

    def ranked(self, ids: Sequence[int]) -> dict[int, RankedRow]:
        """What passages are ranked by, of those that are there."""
        return self._ranked.get(ids)

    def passages(self, ids: Sequence[int]) -> dict[int, Passage]:
        """The passages with these ids that are there."""
        return self._shown.get(ids)


class _Cache(Generic[_Kept]):
    """What was made of rows, those used last; ``size`` bounds how many."""

    def __init__(
        self,
        read: Callable[[Sequence[int]], Iterable[Row]],
        make: Callable[[Row], _Kept],
        size: int,
    ) -> None:
        self._read = read
        self._make = make
        self._size = size
        self._kept: OrderedDict[int, _Kept] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, ids: Sequence[int]) -> dict[int, _Kept]:
        """By id, what is made of the rows that are there."""
        found: dict[int, _Kept] = {}
        with self._lock:
            for i in ids:
                if i in self._kept:
                    self._kept.move_to_end(i)
                    found[i] = self._kept[i]
        lacking = [i for i in dict.fromkeys(ids) if i not in found]
        for at in range(0, len(lacking), _AT_ONCE):
            rows = self._read(lacking[at : at + _AT_ONCE])
            found |= {int(row["id"]): self._make(row) for row in rows}
        with self._lock:
            for i in lacking:
                if i in found:
                    self._kept[i] = found[i]
            while len(self._kept) > self._size:
                self._kept.popitem(last=False)
        return found
