"""The numbers of the minutes, where they stand alone beside the agenda's own."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.layout.printed_lines import PrintedLine
from ingest.outline.item_heading import ItemHeading

_FEWEST_MINUTES = 2
_WHOLE_NUMBER = re.compile(r"\d{1,4}[.:)]?")


def with_minute_numbers(
    lines: Sequence[PrintedLine], headings: Sequence[ItemHeading]
) -> list[ItemHeading]:
    """The headings with the numbers of their minutes, where these stand alone inside the items.

    They are known by counting on from item to item, beside the agenda's own numbers.
    """
    ends = [*(h.at if h.number_at is None else h.number_at for h in headings[1:]), len(lines)]
    places = [_first_alone(lines, h.at + 1, end) for h, end in zip(headings, ends, strict=True)]
    counted = [int(lines[at].text.rstrip(".:)")) for at in places if at is not None]
    if len(counted) < _FEWEST_MINUTES or any(b - a != 1 for a, b in pairwise(counted)):
        return list(headings)
    return [
        heading
        if at is None
        else replace(heading, minute_number=lines[at].text.rstrip(".:)"), minute_at=at)
        for heading, at in zip(headings, places, strict=True)
    ]


def _first_alone(lines: Sequence[PrintedLine], begin: int, end: int) -> int | None:
    """The first line of an item that is a whole number alone."""
    return next((at for at in range(begin, end) if _WHOLE_NUMBER.fullmatch(lines[at].text)), None)
