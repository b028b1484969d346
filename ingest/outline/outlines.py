"""Which lines of a document head its agenda items: the outline that fits the whole of it best."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ingest.language import labels
from ingest.language.heading_dates import heading_dates
from ingest.layout.printed_lines import PrintedLine
from ingest.outline.agenda_list import agenda_list_end
from ingest.outline.chains import best_chain, skipped
from ingest.outline.item_heading import (
    FILE_SIZE,
    ItemHeading,
    TitleNumber,
    heading_of,
    item_heading,
    moved,
)
from ingest.outline.left_out import with_left_out
from ingest.outline.meeting_lines import is_meeting_line
from ingest.outline.minute_numbers import with_minute_numbers
from ingest.outline.numbered import Numbered
from ingest.outline.printed_number import printed_number
from ingest.outline.row_titles import row_title_end
from ingest.outline.run_in_titles import run_in_end
from ingest.outline.set_titles import set_alike, set_headings
from ingest.outline.sub_items import with_sub_items
from ingest.outline.title_forms import tells_what_happened
from ingest.outline.unnumbered import (
    listed_titles,
    short_titles,
    titles_of_paragraphs,
    with_run_in,
    without_sign,
)

Told = Literal["marks", "labels", "numbers", "setting", "words", "nothing"]

_FEWEST_LINKS = 3
_FEWEST_USUAL = 2
_MOST_BEFORE = 0.5
_HEADING_LINES = 3
_STATES_MEETING = re.compile(r"\d|\bminutes\b|\bmeeting\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Outline:
    """The headings of the items in order, and what they were told from.

    "marks" and "labels" of the source are certain; "words" is the least sure.
    """

    headings: tuple[ItemHeading, ...]
    told_from: Told


def outline_of(text: str, lines: Sequence[PrintedLine]) -> Outline:
    """The outline of a document; without headings where none is sure.

    What the source itself says comes first. A chain of numbers whose setting and titles speak for
    it comes before headings that no number marks, and these before a chain that nothing else
    speaks for. Where minutes open with a list of what is to come, the items stand behind it.
    """
    begin = agenda_list_end(lines)
    below = _outline_of(text, lines[begin:]) if begin else None
    whole = _outline_of(text, lines)
    if below is None or 2 * len(below.headings) < max(len(whole.headings), 2 * _FEWEST_USUAL):
        return whole
    return Outline(tuple(moved(heading, begin) for heading in below.headings), below.told_from)


def _outline_of(text: str, lines: Sequence[PrintedLine]) -> Outline:
    stated = _stated(lines)
    # One "Agenda item" is the label of the page of one, or the head of a table's column.
    may_be_column = stated and stated.told_from == "labels" and len(stated.headings) == 1
    if stated and (not may_be_column or _minutes_labels(lines)):
        return stated
    chain = with_left_out(lines, best_chain(lines))
    if stated and len(chain) < _FEWEST_LINKS:
        return stated
    if chain and _is_sure(lines, chain) and not _is_within_styled(lines, chain):
        return Outline(_numbered(lines, chain), "numbers")
    return _of_titles(text, lines, chain)


def _of_titles(text: str, lines: Sequence[PrintedLine], chain: Sequence[Numbered]) -> Outline:
    """The outline by titles that begin above a chain of numbers, else by that chain."""
    for told_from, found in _unnumbered(text, lines):
        first = min(found, default=0)
        is_late = bool(found) and _told_before(lines, first) > _MOST_BEFORE
        if found and not is_late and (not chain or first < chain[0].at):
            headings = (_heading(lines[at], at, end) for at, end in found.items())
            return Outline(tuple(headings), told_from)
    if chain and _told_before(lines, chain[0].at) <= _MOST_BEFORE:
        return Outline(_numbered(lines, chain), "numbers")
    return Outline((), "nothing")


def _stated(lines: Sequence[PrintedLine]) -> Outline | None:
    """The items that the source itself says there are: it marks or labels them so."""
    marked = _marked(lines)
    is_whole = marked is not None and not _breaks_off(marked, lines)
    return marked if is_whole else _labelled(lines)


def _marked(lines: Sequence[PrintedLine]) -> Outline | None:
    """Items that the source marks: by the tags of a printing program, or as rows of a table.

    Where more items have a line "Minutes:" than are marked, the marks do not tell all of them.
    """
    found: list[ItemHeading] = []
    opens = [at for at, line in enumerate(lines) if line.opens_item]
    if opens and _begins_with_row(lines, opens[0]):
        opens = [0, *opens]
    for at in opens:
        line = lines[at]
        number = printed_number(line.text)
        if number is None:
            found.append(_in_row(line, at, 0))
            continue
        printed = TitleNumber(number.printed, number.is_minute)
        if number.title_from is not None:
            found.append(_in_row(line, at, number.title_from, printed))
        elif at + 1 < len(lines):
            found.append(_in_row(lines[at + 1], at + 1, 0, printed, number_at=at))
    found = _numbered_alike(found)
    is_all = bool(found) and len(found) >= _minutes_labels(lines)
    return Outline(tuple(found), "marks") if is_all else None


def _breaks_off(marked: Outline, lines: Sequence[PrintedLine]) -> bool:
    """Whether a table breaks off: a chain of numbers begins with all it marks and goes on.

    A row without a number is then one of what was said. A table within a chain that is sure,
    begins above it and has more than twice as many items is of one of these.
    """
    numbered = {heading.at for heading in marked.headings if heading.number}
    chain = with_left_out(lines, best_chain(lines))
    is_short = len(chain) > 2 * len(marked.headings)
    if is_short and chain[0].at < marked.headings[0].at and _is_sure(lines, chain):
        return True
    goes_on = len(chain) >= len(numbered) + _FEWEST_LINKS
    return goes_on and bool(numbered) and {link.at for link in chain[: len(numbered)]} == numbered


def _minutes_labels(lines: Sequence[PrintedLine]) -> int:
    """How many lines say that the minutes of an item follow."""
    return sum(labels.is_label(labels.MINUTES, line.as_paragraph()) for line in lines)


def _numbered_alike(found: list[ItemHeading]) -> list[ItemHeading]:
    """The headings of rows; where most have numbers, those without are rows of what was said.

    So they are where fewer have, if what the others hold is told in sentences.
    """
    alike = Counter(_form(heading) for heading in found if _form(heading))
    form, count = alike.most_common(1)[0] if alike else ("", 0)
    bare = [heading for heading in found if not _form(heading)]
    are_told = any(tells_what_happened(heading.title) for heading in bare)
    if count < _FEWEST_LINKS or not (count > len(bare) or are_told):
        return found
    return [heading for heading in found if _form(heading) == form]


def _form(heading: ItemHeading) -> str:
    """How a heading is numbered, whatever the number: "#/#"."""
    return re.sub(r"\d+", "#", heading.number or heading.minute_number or "")


def _begins_with_row(lines: Sequence[PrintedLine], first: int) -> bool:
    """Whether what stands above the first marked item is an item too, as its label says."""
    above = lines[:first]
    return _minutes_labels(above) > 0 and not is_meeting_line(lines[0].text)


def _in_row(
    line: PrintedLine,
    at: int,
    title_from: int,
    number: TitleNumber | None = None,
    number_at: int | None = None,
) -> ItemHeading:
    """The heading in a line that may go on behind it."""
    end = row_title_end(line.text, title_from) or run_in_end(line.text, title_from)
    return item_heading(
        line, at, title_from=title_from, title_to=end, number=number, number_at=number_at
    )


def _labelled(lines: Sequence[PrintedLine]) -> Outline | None:
    """Items below the label "Agenda item", which says in so many words that one follows."""
    found = [
        heading_of(lines[at + 1], at + 1)
        for at, line in enumerate(lines[:-1])
        if labels.is_label(labels.AGENDA_ITEM, line.as_paragraph())
    ]
    return Outline(tuple(found), "labels") if found else None


def _unnumbered(
    text: str, lines: Sequence[PrintedLine]
) -> Iterator[tuple[Told, Mapping[int, int | None]]]:
    """The lines that may head items by other signs than numbers, and where a title ends."""
    begin = _below_heading(lines)
    yield "setting", with_run_in(lines, begin, set_headings(lines))
    yield "words", titles_of_paragraphs(lines, begin)
    short = short_titles(text, lines, begin)
    listed = listed_titles(lines, begin) if len(short) < _FEWEST_USUAL else {}
    yield "words", listed or with_run_in(lines, begin, short)


def _heading(line: PrintedLine, at: int, end: int | None) -> ItemHeading:
    """A heading that only its line's setting or words tell; the line may go on behind it."""
    begin = len(line.text) - len(without_sign(line.text))
    end = run_in_end(line.text, begin) if end is None else end
    if end is None and not begin:
        return heading_of(line, at)
    return item_heading(line, at, title_from=begin, title_to=end)


def _below_heading(lines: Sequence[PrintedLine]) -> int:
    """Where the heading of the meeting ends: behind its last line above anything that happened."""
    begin = 0
    for at, line in enumerate(lines):
        is_item = at > begin and line.text.rstrip(" .:").lower() == "minutes"
        is_item = is_item and not _states_day(lines[at + 1 : at + 1 + _HEADING_LINES])
        if is_item or tells_what_happened(line.text) or FILE_SIZE.search(line.text):
            break
        if is_meeting_line(line.text):
            begin = at + 1
    # A heading of one line that says no more than a body's name is an item's title as well.
    return 0 if begin == 1 and not _STATES_MEETING.search(lines[0].text) else begin


def _states_day(lines: Sequence[PrintedLine]) -> bool:
    """Whether one of a few lines is of a meeting's heading and gives its day."""
    return any(is_meeting_line(line.text) and heading_dates(line.text) for line in lines)


def _is_sure(lines: Sequence[PrintedLine], chain: Sequence[Numbered]) -> bool:
    """Whether more than the order of its numbers speaks for a chain."""
    if skipped(chain) > len(chain):
        return False  # of several lists, each counted by itself
    is_marked = any(link.is_strong for link in chain)
    is_usual = sum(link.signs.is_usual for link in chain) >= _FEWEST_USUAL
    is_long = len(chain) >= _FEWEST_LINKS and any(link.signs.is_usual for link in chain)
    begins_usually = is_usual and chain[0].signs.is_usual
    return begins_usually or (
        (is_marked or is_usual or is_long) and _told_before(lines, chain[0].at) <= _MOST_BEFORE
    )


def _is_within_styled(lines: Sequence[PrintedLine], chain: Sequence[Numbered]) -> bool:
    """Whether a number or two stand among more titles that are set as headings.

    Either all are set alike, or a style marks those and they begin above the numbers.
    """
    titles = set_headings(lines)
    if len(chain) >= _FEWEST_LINKS or len(titles) <= 2 * len(chain):
        return False
    if chain[0].at in titles:
        return True
    return lines[titles[0]].level is not None and titles[0] < chain[0].at


def _told_before(lines: Sequence[PrintedLine], at: int) -> float:
    """The share of what tells what happened that stands above a line."""
    told = [
        len(line.text) if tells_what_happened(line.text) and not is_meeting_line(line.text) else 0
        for line in lines
    ]
    return sum(told[:at]) / max(1, sum(told))


def _numbered(lines: Sequence[PrintedLine], chain: Sequence[Numbered]) -> tuple[ItemHeading, ...]:
    """The headings of a chain, with those that a style sets alike and those of items below."""
    headings = with_minute_numbers(lines, [link.heading(lines) for link in chain])
    alike = set_alike(lines, headings)
    also = [item_heading(lines[at], at) for at in alike]
    both = sorted([*headings, *also], key=lambda heading: heading.at)
    return tuple(with_sub_items(lines, both))
