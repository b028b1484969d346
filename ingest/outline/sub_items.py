"""Items below an item: "5.1 Clerk's report", "3(1)", "7a", each with a title and text of its own.

Paragraphs of an item are numbered so as well; those open with what was said.
"""

import re
from collections.abc import Sequence

from ingest.layout.printed_lines import PrintedLine
from ingest.outline.item_heading import ItemHeading, TitleNumber, item_heading
from ingest.outline.lone_titles import is_minutes_label
from ingest.outline.row_titles import row_title_end
from ingest.outline.run_in_titles import run_in_end
from ingest.outline.titles import stands_alone_as_title, title_signs

_BELOW = re.compile(
    r"(?:\.(?P<figure>\d{1,2})|\((?P<aside>\d{1,2})\)|(?P<letter>[a-z]))[.)]?(?:\s++|$)"
)
_BELOW_ANY = re.compile(rf"\d{{1,3}}{_BELOW.pattern}")
_TITLE_MAX_WORDS = 10
_LABEL_WITHIN = 4  # lines below the title


def with_sub_items(
    lines: Sequence[PrintedLine], headings: Sequence[ItemHeading]
) -> list[ItemHeading]:
    """The headings with those of the items below them, where all that is numbered so is titled.

    Where more items have paragraphs that are numbered so, words that open one are no title.
    """
    starts = [h.at if h.number_at is None else h.number_at for h in headings]
    ends = [*starts[1:], len(lines)]
    below = [
        _below(lines, heading.number, range(heading.at + 1, end))
        if heading.number and heading.number.isdecimal()
        else None
        for heading, end in zip(headings, ends, strict=True)
    ]
    if 2 * sum(map(bool, below)) < sum(found is not None for found in below):
        below = [found if _stand_alone(lines, found or []) else [] for found in below]
    return [
        found
        for heading, own in zip(headings, below, strict=True)
        for found in (heading, *(own or []))
    ]


def _stand_alone(lines: Sequence[PrintedLine], found: Sequence[ItemHeading]) -> bool:
    """Whether each title fills its line."""
    return all(not lines[h.at].text[h.title_end - lines[h.at].start :].strip() for h in found)


def _below(lines: Sequence[PrintedLine], number: str, places: range) -> list[ItemHeading] | None:
    """The items below one; none where a number of theirs opens no title, or they do not count.

    ``None`` where nothing is numbered so.
    """
    is_numbered = False
    found: list[ItemHeading] = []
    for at in places:
        text = lines[at].text
        below = _BELOW.match(text, len(number)) if text.startswith(number) else None
        if below is None:
            continue
        is_numbered = True
        printed = text[: below.end()].strip().rstrip(".")
        printed = printed if printed.count("(") else printed.rstrip(")")
        heading = _titled(lines, at, below.end(), TitleNumber(printed), places)
        if heading is None or _count(below) != len(found) + 1:
            return []
        found.append(heading)
    return found if is_numbered else None


def _count(below: re.Match[str]) -> int:
    letter = below["letter"]
    return ord(letter) - ord("a") + 1 if letter else int(below["figure"] or below["aside"])


def _titled(
    lines: Sequence[PrintedLine], at: int, title_from: int, number: TitleNumber, places: range
) -> ItemHeading | None:
    """The heading of a line that opens with a number, if its title is one and has own text.

    Where the number stands alone, the label of the item's minutes must say that it is one.
    """
    text = lines[at].text
    if title_from >= len(text):
        below = lines[at + 1 : min(at + 2 + _LABEL_WITHIN, places.stop)]
        is_item = bool(below) and any(is_minutes_label(line) for line in below[1:])
        return item_heading(below[0], at + 1, number=number, number_at=at) if is_item else None
    end = run_in_end(text, title_from) or row_title_end(text, title_from)
    title = text[title_from:end].rstrip(" .:-–—")
    has_own = end is not None or (at + 1 in places and _BELOW_ANY.match(lines[at + 1].text) is None)
    is_title = (
        title[:1].isalpha()
        and len(title.split()) <= _TITLE_MAX_WORDS
        and stands_alone_as_title(title)
        and title_signs(lines[at], title) is not None
    )
    if not (is_title and has_own):
        return None
    return item_heading(lines[at], at, title_from=title_from, title_to=end, number=number)
