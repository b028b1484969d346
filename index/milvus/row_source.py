"""Rows of passages by id, kept for the next search that ranks them.

A row never changes, so what is kept of it is right for as long as it is there.
"""

from collections.abc import Iterator, Sequence

from index.milvus.connection import Connection, Row
from index.milvus.rows import RANKED, SHOWN, RankedRow, read_passage
from index.passages.passage import Passage
from index.recently_used import RecentlyUsed

# Some 20 kB each while ranked, with what Python adds.
_RANKED_KEPT = 4_000
_SHOWN_KEPT = 4_000
_AT_ONCE = 400


class RowSource:
    """The rows of one collection; may be shared by threads."""

    def __init__(self, connection: Connection, collection: str, dimension: int) -> None:
        self._connection = connection
        self._collection = collection
        self._dimension = dimension
        self._ranked: RecentlyUsed[int, RankedRow] = RecentlyUsed(_RANKED_KEPT)
        self._shown: RecentlyUsed[int, Passage] = RecentlyUsed(_SHOWN_KEPT)

    def ranked(self, ids: Sequence[int]) -> dict[int, RankedRow]:
        """What passages are ranked by, of those that are there."""

        def read(wanted: Sequence[int]) -> dict[int, RankedRow]:
            rows = self._rows(wanted, RANKED)
            return {int(row["id"]): RankedRow.read(row, self._dimension) for row in rows}

        return self._ranked.all_of(ids, read)

    def passages(self, ids: Sequence[int]) -> dict[int, Passage]:
        """The passages with these ids that are there."""

        def read(wanted: Sequence[int]) -> dict[int, Passage]:
            return {int(row["id"]): read_passage(row) for row in self._rows(wanted, SHOWN)}

        return self._shown.all_of(ids, read)

    def _rows(self, ids: Sequence[int], fields: Sequence[str]) -> Iterator[Row]:
        for at in range(0, len(ids), _AT_ONCE):
            some = list(ids[at : at + _AT_ONCE])
            yield from self._connection.call(
                "query", self._collection, ids=some, output_fields=["id", *fields]
            )
