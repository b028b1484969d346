"""Titles told by their setting: a style's level, capitals, bold."""

import re
from collections import Counter
from collections.abc import Sequence
from operator import itemgetter

from ingest.language import labels
from ingest.language.heading_dates import heading_dates
from ingest.layout.printed_lines import PrintedLine, is_capitals
from ingest.outline.item_heading import ItemHeading
from ingest.outline.lone_titles import is_of_list, lone_title
from ingest.outline.meeting_lines import is_meeting_line
from ingest.outline.printed_number import printed_number
from ingest.outline.title_forms import is_usual_title, tells_what_happened
from ingest.outline.titles import TitleSigns, stands_alone_as_title

_CAPITALS_RANK = 20
_BOLD_RANK = 21
_FEWEST = 2
_TOP = 12  # lines
_GROWTH = 0.1
_GROWTH_MAX = 8
_WORD = re.compile(r"[^\W\d_]+")
_OF_THOSE_PRESENT = re.compile(r"\b(?:present|in attendance|in the chair)\b", re.IGNORECASE)
# What heads a list of who came, however it is set.
_WHO_CAME = re.compile(
    r"\W*(?:(?:\w+\s++){0,3}(?:attendees|attending|attended|who\s++(?:came|attended)(?:\s++along)?)"
    r"|(?:board|panel|committee|group|council)\s++members)\W*",
    re.IGNORECASE,
)


def set_headings(lines: Sequence[PrintedLine]) -> list[int]:
    """The lines that one way of setting headings marks as titles; empty where none does.

    Of several ways that two lines or more share, that whose titles read most like those of items,
    and of equals the highest.
    """
    ranked: dict[int, list[tuple[int, TitleSigns]]] = {}
    dated, told = _below_dated(lines), _first_told(lines)
    for at, line in enumerate(lines):
        rank = _rank(line)
        # What heads a list of those present stands above all that is told, and not right above it.
        is_of_meeting = at < dated or (at < told - 1 and rank in (_CAPITALS_RANK, _BOLD_RANK))
        if is_of_meeting and not is_usual_title(line.text):
            continue
        signs = None if rank is None else lone_title(line, may_lead=True)
        # Further down, what reads like the meeting's heading is an item ("Minutes of the …").
        may_be_heading = rank not in ranked or _OF_THOSE_PRESENT.search(line.text)
        if rank is None or signs is None or (may_be_heading and is_meeting_line(line.text)):
            continue
        ranked.setdefault(rank, []).append((at, signs))
    ranked = {rank: _leading(lines, _below_top(found, dated)) for rank, found in ranked.items()}
    capitals = ranked.get(_CAPITALS_RANK, [])
    if len(capitals) < _FEWEST:  # "AOB" among titles that are bold and no more
        bold = [(at, signs) for at, signs in capitals if lines[at].is_heading]
        ranked[_BOLD_RANK] = sorted([*ranked.get(_BOLD_RANK, []), *bold], key=itemgetter(0))
    shared = {rank: found for rank, found in ranked.items() if len(found) >= _FEWEST}
    if not shared:
        return []
    best = max(shared, key=lambda rank: (_likeness(lines, shared[rank]), -rank))
    found = [at for at, _ in shared[best] if not _WHO_CAME.fullmatch(lines[at].text)]
    return found if len(found) >= _FEWEST else [at for at, _ in shared[best]]


def _below_dated(lines: Sequence[PrintedLine]) -> int:
    """Where the lines go on below the first that names the meeting by its day, near the top.

    What stands above it, the body's name or "Minutes of the meeting of", is of that heading.
    """
    dated = (
        at
        for at, line in enumerate(lines[:_TOP])
        if is_meeting_line(line.text) and heading_dates(line.text)
    )
    at = next(dated, -1)
    return 0 if any(tells_what_happened(line.text) for line in lines[: max(at, 0)]) else at + 1


def _first_told(lines: Sequence[PrintedLine]) -> int:
    """The first line that tells what happened; 0 where none does."""
    told = (
        at
        for at, line in enumerate(lines)
        if tells_what_happened(line.text) and not is_meeting_line(line.text)
    )
    return next(told, 0)


def _leading(
    lines: Sequence[PrintedLine], found: list[tuple[int, TitleSigns]]
) -> list[tuple[int, TitleSigns]]:
    """Titles set alike, without the labels of parts of an item.

    Those are what comes again, "Action", and in bold "Discussion:", "Next steps:", unless two that
    end with a colon are usual titles.
    """
    counted = Counter(lines[at].text.casefold() for at, _ in found)
    found = [
        (at, signs)
        for at, signs in found
        if counted[lines[at].text.casefold()] == 1 or stands_alone_as_title(lines[at].text)
    ]
    led = [
        (at, signs)
        for at, signs in found
        if lines[at].text.endswith(":") and not is_capitals(lines[at].text)
    ]
    are_titles = sum(signs.is_usual for _, signs in led) >= _FEWEST
    return found if are_titles else [title for title in found if title not in led]


def _below_top(found: list[tuple[int, TitleSigns]], dated: int) -> list[tuple[int, TitleSigns]]:
    """Titles set alike without those that follow one another at the top: the meeting's heading.

    That is the first line or two, or what stands right below the line that states the day.
    """
    run = next((i for i, (at, _) in enumerate(found) if at > i + found[0][0]), len(found))
    is_top = 1 < run <= _TOP and found[0][0] <= max(1, dated)
    return found[run:] if is_top else found


def _likeness(lines: Sequence[PrintedLine], found: Sequence[tuple[int, TitleSigns]]) -> float:
    """How much titles set alike read like those of items."""
    own = [at + 1 < len(lines) and _rank(lines[at + 1]) is None for at, _ in found]
    usual = sum(signs.is_usual for _, signs in found)
    return (usual + 0.5 * sum(own)) / len(found) + _GROWTH * min(len(found), _GROWTH_MAX)


def _rank(line: PrintedLine) -> int | None:
    """Headings by style before lines in capitals, these before bold lines."""
    if line.level is not None and line.is_heading:
        return line.level
    if is_capitals(line.text):
        return _CAPITALS_RANK
    return _BOLD_RANK if line.is_heading else None


def set_alike(lines: Sequence[PrintedLine], headings: Sequence[ItemHeading]) -> list[int]:
    """Lines without a number that are set as all titles with one are, and read like titles.

    A title that shares its line with what was said may be set otherwise.
    A style's level marks them; where they are only bold, their words must be those of items. What
    says the meeting's heading again, as at the head of a page, is none.
    """
    numbered = [heading.at for heading in headings]
    alone = [heading.at for heading in headings if heading.title_end == lines[heading.at].end]
    settings = {(lines[at].is_heading, lines[at].level) for at in alone or numbered}
    is_heading, level = settings.pop()
    if settings or not is_heading:
        return []
    known = {*numbered}
    above = [_words(line.text) for line in lines[: numbered[0]]]
    return [
        at
        for at, line in enumerate(lines)
        if (line.is_heading, line.level) == (is_heading, level)
        and at > numbered[0]
        and at not in known
        and printed_number(line.text) is None
        and not labels.heads_actions(line.text)
        and not (is_meeting_line(line.text) and any(_words(line.text) <= words for words in above))
        and not (line.level is None and is_of_list(line.text))
        and (signs := lone_title(line)) is not None
        and (signs.is_usual or level is not None)
    ]


def _words(text: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(text)}
