"""What a crawl was asked for and what it came to."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which meetings of a site are wanted; ``None`` is no condition, both days are included.

    ``committee`` is the committee's number on the site; without it ``panel`` must be part of
    exactly one committee's title.
    """

    panel: str = ""
    committee: int | None = None
    from_date: date | None = None
    to_date: date | None = None


@dataclass(slots=True)
class Tally:
    """How many meetings a site lists in the range that was wanted, and what became of each.

    ``read`` have minutes that were asked for, ``known`` needed no asking, ``refused_before`` were
    refused by an earlier run, ``removed`` were taken out of the book on purpose. ``called_off``,
    ``to_come`` and ``unpublished`` have no published minutes. ``failed`` could not be fetched
    whole, and ``not_asked`` are left for the next run.
    """

    site: str
    panel: str | None = None
    uses_service: bool = True
    listed: int = 0
    read: int = 0
    known: int = 0
    refused_before: int = 0
    removed: int = 0
    called_off: int = 0
    to_come: int = 0
    unpublished: int = 0
    failed: int = 0
    not_asked: int = 0
