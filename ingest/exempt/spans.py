"""Which stretches of a source must not be stored, and what a reader is told of them.

The resolution to exclude is itself public; what follows is not, until the public is readmitted in
so many words. An agenda that only proposes to exclude excludes nobody where the minutes say that
there was no need. In doubt text is withheld, and a warning says so.
"""

from collections.abc import Iterable

from ingest.exempt.items import items_of
from ingest.exempt.openness import Openness
from ingest.exempt.stamps import is_stamped
from ingest.exempt.walk import Walk
from ingest.exempt.withheld import Withheld
from ingest.layout.source_text import SourceText


def exempt_line_spans(source: SourceText) -> list[tuple[int, int]]:
    """The stretches of a source that must not be stored, in order and without overlap.

    Each is one exempt item, or one exempt part of an item, from its first word to its last.
    """
    return _walked(source).in_order()


def exempt_warnings(source: SourceText) -> list[str]:
    """What was withheld in doubt, and why; nothing of the withheld text is in the answer."""
    return _walked(source).doubts


def withheld_warnings(withheld: int) -> list[str]:
    """How a document's report says that parts of it were withheld; empty where none were."""
    if not withheld:
        return []
    parts = "1 exempt part" if withheld == 1 else f"{withheld} exempt parts"
    return [f"{parts} withheld; none of that text was kept"]


def notes_of_withheld(warnings: Iterable[str]) -> list[str]:
    """Those of a document's warnings that tell why something was withheld from it."""
    return [warning for warning in warnings if "withheld" in warning]


def _walked(source: SourceText) -> Withheld:
    withheld = Withheld(source)
    if is_stamped(source):
        withheld.lines(source.lines)
        return withheld
    walk = Walk(Openness(withheld))
    items = items_of(source)
    for i, item in enumerate(items):
        walk.take(item, items[i + 1 :])
    return withheld
