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


def lone_item(meeting: str, document: str) -> str:
    """The condition that a document's meeting is known by nothing but the document itself.

    ``meeting`` and ``document`` are the columns of both.
    """
    return f"{meeting} = 'document ' || {document}"
