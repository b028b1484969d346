"""Finding the lines of a source that may say which meeting it records, and where each stands.

What a line says of a meeting it says of this one only in its place: in the heading above the
items, at the head of printed pages, in the frame of a site's page. The title of an item, an
enumerated line and what is said below speak of other meetings too.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from ingest.language import labels
from ingest.language.bodies import leading_body
from ingest.language.heading_dates import heading_dates, meeting_year
from ingest.language.heading_words import names_in
from ingest.layout.furniture import FRONT_MATTER, ON_EVERY_PAGE
from ingest.layout.printed_lines import is_capitals
from ingest.layout.source_text import SourceText
from ingest.outline.meeting_lines import is_meeting_line, may_stand_above_items, opens_as_minutes
from ingest.reading.heading_line import ATTENDANCE, HeadingLine, Place
from ingest.reading.heading_rows import BARE_LABEL, BROKEN_NAME, FRAME, LABEL, Row, joined_rows
from ingest.reading.posted_page import whose_days
from ingest.reading.stated_times import years_stated

_MAX_CHARACTERS = 300
_FOLLOWERS = 4
_OPENING_LINES = 60
_ENUMERATED = re.compile(
    r"\W*(?:\d{1,3}[.)]|\d{1,3}(?:\.\d{1,3}){1,3}\.?|[a-z]{1,2}\)|[ivx]{1,5}[.)])(?:\s|$)",
    re.IGNORECASE,
)
_BULLETS = "•·▪◦●-"  # what is listed is not of the heading, in which a site may list its pages
_TIME = re.compile(r"\d{1,2}[.:]\d{2}\s*+(?:[ap]\.?m\b|hrs|hours|\Z)", re.IGNORECASE)
# Where a text without line ends goes on behind its heading.
_BEHIND_HEADING = re.compile(
    r"\s(?:(?:Main\s++)?(?:Panel\s++|Committee\s++)?(?:Members\s++)?(?:PRESENT|Present)\b|APOLOGIES\b|Apologies\s*+:"
    r"|IN ATTENDANCE\b|In attendance\s*+:|1\.\s)"
)
_MINUTES_BEGIN = re.compile(r"\b(?:(?:DRAFT|Draft)\s)?(?:MINUTES?|Minutes?)\s(?:OF|of)\s")
# A paper's own number before its heading ("PC(21)M04 Minutes of …", "1207/05/2020 MINUTES OF …"),
# and its place among the papers of the meeting that is to agree it ("Item 2 Northshire Panel").
_REFERENCE = re.compile(
    r"(?:[A-Z]{1,6}[\w()/.-]{0,12}\d[\w()/.-]{0,12}|\d{1,6}(?:/\d{1,4}){0,3})\s(?=(?i:draft|minutes|agenda)\b)"
    r"|(?i:(?:agenda\s)?item|appendix|annex|enclosure|enc\.?|paper|attachment)\s(?:(?i:no)\.?\s?)?:?\s?(?:\d{1,2}[a-z]?|[A-Z])"
    r"(?:[.:)]|\s[–-])?\s(?=[A-Z])"
    r"|(?i:report\sof\s(?:the\s)?(?=[^.;]{0,120}\bmeeting\sheld\b))"
)
_AGENDA_NUMBER = re.compile(
    r"\W*agenda\s++item\b(?:\s++no\b)?[\s.:]{0,40}\w{0,3}\W*", re.IGNORECASE
)
_PROPERTY = re.compile(r"\W?\w{1,20}\W?:")  # "title: The Panel - Minutes of the meeting held …"
# Each label begins a line of its own: "**Group:** Trail Team", "**Date:** 4 May".
_LINES_APART = re.compile(r"\n(?=[\s*_]*+[A-Z][\w /]{1,30}\s*+:)")
# Where a space was lost before a word of headings: "APPROVEDminutes of", "Parish CouncilMeeting".
_SPACE_LOST = re.compile(
    r"(?<=[a-z])(?=(?:Minutes|Meeting|Agenda|Held)\b)|(?<=[A-Z]{2})(?=(?:minutes|meeting|agenda|held)\b)"
)
_BETWEEN = re.compile(r"\s[-–—|]\s|:\s(?=[A-Z][^\d:]{8,80}\Z)")
_OF_THE_MEETING = ("heading", "opening", "front matter")
_PLACE = re.compile(r"\W*(?:venue|place|location|where)\s*+:", re.IGNORECASE)


def heading_lines(source: SourceText) -> list[HeadingLine]:
    """The lines that may tell the meeting, in the order of the source."""
    parts = [line.part for line in source.lines]
    first = parts.index("title") if "title" in parts else None
    ends = _heading_ends(source, first)
    of_item = _is_page_of_item(source, first)
    placed = [
        (i, place)
        for i in range(len(parts))
        if (place := _place(source, i, is_above=i <= ends, of_item=of_item))
    ]
    if not of_item and not any(place == "heading" for _, place in placed):
        placed = sorted([*placed, *((i, "opening") for i in _opening(source))])
    return _as_heading_lines(source, placed)


def _as_heading_lines(source: SourceText, placed: Sequence[tuple[int, Place]]) -> list[HeadingLine]:
    rows = [Row(i, place, text) for i, place in placed for text in _words(source, i)]
    rows = list(_with_posting(list(_as_far_as_heading(rows))))
    is_headed = any(FRAME.fullmatch(r.text) or ATTENDANCE.match(r.text) for r in rows)
    return [
        HeadingLine(row.text, row.place, is_headed, _followers(source, row.last))
        for row in joined_rows(rows)
    ]


def _with_posting(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows; of those above the text one may tell when the page was posted."""
    days = whose_days([row.text for row in rows if row.place == "front matter"])
    for row in rows:
        is_front = row.place == "front matter" and row.text in days
        yield replace(row, place=days[row.text]) if is_front else row


def _heading_ends(source: SourceText, first: int | None) -> int:
    """The last line of the heading; that may tell more than who met and when, and is said then."""
    ends = goes_on = -1
    for i, line in enumerate(source.lines[:first]):
        is_heads = line.part == "minutes" and 0 <= goes_on == i - 1
        if line.part == "meeting" or (is_heads and is_meeting_line(source.paragraph(line).text)):
            ends = goes_on = i
        elif line.part == "furniture" and 0 <= goes_on == i - 1:
            goes_on = i
    return ends


def with_years(source: SourceText, lines: Sequence[HeadingLine]) -> list[HeadingLine]:
    """The lines with the years that a source states, for dates that state none themselves."""
    years = years_stated(source)
    named = {meeting_year(line.text) for line in lines if line.place in _OF_THE_MEETING} - {None}
    year = named.pop() if len(named) == 1 else None
    return [replace(line, years=years, year=year) for line in lines]


def opening_lines(source: SourceText) -> list[HeadingLine]:
    """The lines that a text opens with, also where they were taken for those of its first item."""
    titles = [i for i, line in enumerate(source.lines) if line.part == "title"]
    if _is_page_of_item(source, titles[0] if titles else None):
        return []
    placed: list[tuple[int, Place]] = [(at, "opening") for at in _opening(source)]
    return _as_heading_lines(source, placed)


def parted_lines(lines: Sequence[HeadingLine]) -> list[HeadingLine]:
    """The lines with those parted that say several things: "Questions - 4 May 2021 | The Panel"."""
    return [
        replace(line, text=part)
        for line in lines
        for part in ([line.text] if _PLACE.match(line.text) else _BETWEEN.split(line.text))
        if part.strip()
    ]


def _is_page_of_item(source: SourceText, title: int | None) -> bool:
    """Whether the source is the page of one item, of which the frame alone names the meeting."""
    titles = sum(line.part == "title" for line in source.lines)
    above = [source.paragraph(line) for line in source.lines[: (title or 0) + 1]]
    if titles < 2 and any(labels.is_label(labels.AGENDA_ITEM, line) for line in above):
        return True
    has_heading = any(line.part == "meeting" for line in source.lines[:title])
    return titles == 1 and not has_heading and any(line.part == "label" for line in source.lines)


def _place(source: SourceText, at: int, *, is_above: bool, of_item: bool) -> Place | None:
    line = source.lines[at]
    if line.part == "furniture" and line.reason == FRONT_MATTER:
        return "front matter"
    if line.part == "furniture" and (line.page is not None or line.reason in ON_EVERY_PAGE):
        return "running head"
    if of_item:
        return "item page" if line.part in ("furniture", "meeting", "description") else None
    is_of_heading = line.part == "meeting" or (
        line.part == "minutes" and may_stand_above_items(source.paragraph(line).text)
    )
    if is_of_heading and is_above:
        return "heading"
    return "site" if line.part == "furniture" else None


def _opening(source: SourceText) -> Iterator[int]:
    """The first lines of a text up to where its items or what was said in them must begin."""
    titles = 0
    for at, line in enumerate(source.lines[:_OPENING_LINES]):
        words = source.paragraph(line)
        titles += line.part == "title"
        if titles == 0 and _AGENDA_NUMBER.fullmatch(words.text):
            continue
        is_label = line.part == "label" or (
            words.text.endswith(":") and labels.is_label(labels.MINUTES, words)
        )
        is_item = bool(line.number) or _is_enumerated(words.text)
        is_first = titles == 1 and line.part == "title"
        if is_label or titles > 1 or (is_item and not (is_first and _heads_paper(words.text))):
            return
        if line.part != "furniture":
            yield at
        if ATTENDANCE.match(words.text):
            return


def _heads_paper(title: str) -> bool:
    """Whether an item's title is rather the heading of minutes among the papers of a meeting.

    A body's name is, and "Agenda item 4 Minutes of …".
    """
    number = _REFERENCE.match(title)
    body = leading_body(title)
    is_name = body is not None and not names_in(title[: body.start] + title[body.end :])
    return is_name or (number is not None and opens_as_minutes(title[number.end() :]))


def _is_enumerated(text: str) -> bool:
    """Whether a line begins with a number or letter that is no part of a date or a time."""
    if _ENUMERATED.match(text) is None or _TIME.match(text):
        return False
    return all(stated.start for stated in heading_dates(text[:_MAX_CHARACTERS]))


def _words(source: SourceText, at: int) -> Iterator[str]:
    """The words of a line, as far as they may be a heading's, without marks of emphasis.

    A text that has no line ends is parted where its minutes begin.
    """
    line = source.lines[at]
    printed = BROKEN_NAME.sub("-", source.text[line.start : line.end][: 2 * _MAX_CHARACTERS])
    if BARE_LABEL.fullmatch(printed.partition("\t")[0].strip()):
        printed = printed.replace("\t", " | ")  # cells of a letterhead, each behind its label
    for words in _LINES_APART.split(printed):
        yield from _parts_of_heading(words)


def _parts_of_heading(printed: str) -> Iterator[str]:
    """A paragraph's words; lines in capitals are each by themselves, unless one goes on."""
    capitals = list(takewhile(is_capitals, printed.split("\n")))
    if len(capitals) > 1:
        yield from (" ".join(line.split()).strip("*#_| ") for line in capitals)
        printed = printed[sum(len(line) + 1 for line in capitals) :]
    text = _SPACE_LOST.sub(" ", " ".join(printed.split()))
    text = text.replace("**", "").replace("__", "").strip("*#_| ")
    reference = _REFERENCE.match(text)
    if reference and not heading_dates(reference.group()):
        text = text[reference.end() :]
    begins = _minutes_begin(text)
    for part in (text[:begins], text[begins:]) if begins else (text,):
        behind = _BEHIND_HEADING.search(part, 1)
        yield part[: behind.start() if behind else None][:_MAX_CHARACTERS].strip()


def _minutes_begin(text: str) -> int:
    """Where the minutes begin in a paragraph that opens with something else; 0 where none do."""
    begins = _MINUTES_BEGIN.search(text, 1)
    if begins is None:
        return 0
    is_apart = not (_PROPERTY.match(text) or _ENUMERATED.match(text))
    is_run_on = is_apart and opens_as_minutes(text[begins.start() :])
    return begins.start() if is_run_on or len(text) > _MAX_CHARACTERS else 0


def _followers(source: SourceText, last: int) -> str:
    """The words of the lines behind a line, as far as who attended: that ends a heading."""
    behind = source.lines[last + 1 : last + 1 + _FOLLOWERS]
    texts = [
        source.text[line.start : min(line.end, line.start + _MAX_CHARACTERS)] for line in behind
    ]
    return " ".join(takewhile(lambda text: not ATTENDANCE.match(text), texts))


def _as_far_as_heading(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows; what stands behind an enumerated line is no heading, behind who attended little."""
    is_below = has_ended = False
    for row in rows:
        if row.place not in ("heading", "opening"):
            yield row
            continue
        has_ended = has_ended or _is_enumerated(row.text)
        is_listed = row.text[:1] in _BULLETS and LABEL.match(row.text) is None
        if has_ended or not row.text or is_listed:
            continue
        yield replace(row, place="below") if is_below else row
        is_below = is_below or ATTENDANCE.match(row.text) is not None
