"""What every query of a book is made of."""

import sqlite3
from collections.abc import Callable, Sequence

# Runs a query with the values it binds.
Fetch = Callable[[str, tuple[object, ...]], list[sqlite3.Row]]
# Conditions on documents (named d in SQL), and the values they bind.
Conditions = tuple[str, list[object]]


def marks(values: Sequence[object]) -> str:
    """As many SQL parameter marks as there are values."""
    return ", ".join("?" * len(values))
