"""Filters as expressions of Milvus. They hold nothing that anybody typed."""

import json
from collections.abc import Iterable, Sequence

from index.book.filters import Filters, parted
from index.milvus.rows import day_number

# What no passage fits.
NOTHING = "id < 0"


def expression(filters: Filters, panels: Sequence[str], speaking: Sequence[str]) -> str:
    """What passages within the filters fit; empty where all do.

    ``panels`` are all of the book's: those whose names hold what a filter names are looked for.
    ``speaking`` are all sets of roles that speak in a passage of it: an index finds those that hold
    a role, where the roles of every passage would have to be looked at one by one.
    """
    parts: list[str] = []
    if filters.panel is not None:
        names = parted(filters.panel) or (filters.panel,)
        wanted = [p for p in panels if any(name.lower() in p.lower() for name in names)]
        parts.append(f"panel in {_listed(wanted)}" if wanted else NOTHING)
    if filters.speaker is not None:
        either = [one for one in speaking if {*filters.roles} & {*parted(one)}]
        parts.append(f"speaking in {_listed(either)}" if either else NOTHING)
    if filters.from_date is not None:
        parts.append(f"date >= {day_number(filters.from_date.isoformat())}")
    if filters.to_date is not None:
        parts.append(f"date > 0 and date <= {day_number(filters.to_date.isoformat())}")
    if filters.kind is not None:
        parts.append(f"kind == {_quoted(filters.kind)}")
    return " and ".join(parts)


def any_of(expressions: Iterable[str]) -> str:
    """What fits any of the expressions; empty where one of them is, or where there are none."""
    each = list(dict.fromkeys(expressions))
    return "" if "" in each else " or ".join(f"({one})" for one in each)


def all_of(expressions: Iterable[str]) -> str:
    """What fits all of the expressions; empty ones count for nothing."""
    each = [one for one in dict.fromkeys(expressions) if one]
    return " and ".join(f"({one})" for one in each)


def among(ids: Sequence[int]) -> str:
    """Passages with these ids."""
    return f"id in {[int(i) for i in ids]}" if len(ids) else NOTHING


def not_among(ids: Sequence[int]) -> str:
    """Passages with other ids than these; empty where all have."""
    return f"id not in {[int(i) for i in ids]}" if len(ids) else ""


def _listed(names: Sequence[str]) -> str:
    return f"[{', '.join(map(_quoted, names))}]"


def _quoted(name: str) -> str:
    return json.dumps(name, ensure_ascii=False)
