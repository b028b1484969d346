"""Reads a meeting as ModernGov's web service sends it: XML with the minutes as escaped HTML."""

import html
import re
from collections.abc import Iterator

from ingest.errors import RefusedDocumentError
from ingest.language.dates import find_date
from ingest.layout.source_text import Part, SourceTextBuilder
from ingest.readers.html.html_lines import HtmlLine, fragment_lines
from ingest.readers.moderngov.service_xml import (
    Element,
    NotXmlError,
    child_text,
    is_true,
    is_withheld,
    parse_xml,
)
from ingest.reading.acceptance import check_has_minutes
from ingest.reading.division import divide_source
from ingest.record import Facts, Reading

READER = "ModernGov web service"

_BODIES: tuple[tuple[Part, str, tuple[str, ...]], ...] = (
    ("description", "", ("agendatext",)),
    ("minutes", "Decision:", ("decisionnonemptyhtmlbody", "decisionhtmlbody", "decisiontext")),
    ("minutes", "Minutes:", ("minutesnonemptyhtmlbody", "minuteshtmlbody", "minutestext")),
)
_NUMBERS = ("fulldisplaynumberformat", "minutesitemnumber")
_KNOWN = frozenset(tag for _, _, tags in _BODIES for tag in tags)
_PUBLISHED = ("isminutepublished", "minutepublished")
_MARKUP = re.compile(r"<(?:p|div|span|ul|ol|table)\b", re.IGNORECASE)
_ATTENDED = "Attendance"


def read_meeting_xml(data: bytes, *, as_minutes: bool = False) -> Reading:
    """Read the answer of the web service's GetMeeting.

    An item that is flagged as restricted, or as not to be displayed or published, is withheld.
    Raises ``RefusedDocumentError`` where the bytes are no such answer, or hold no minutes, unless
    ``as_minutes`` says that they are to be taken as such.
    """
    try:
        meeting = parse_xml(data, "meeting")
    except NotXmlError as error:
        raise RefusedDocumentError(
            f"{error}; save the meeting's page instead and ingest that"
        ) from error
    if is_withheld(meeting):
        raise RefusedDocumentError(
            "the web service says that this meeting is not to be displayed; nothing of it was kept"
        )
    builder = SourceTextBuilder()
    _add_heading(builder, meeting)
    is_published = is_true(meeting, "minutepublished", default=True)
    for item in meeting.findall("agendaitems/agendaitem"):
        _add_item(builder, item, is_published=is_published)
    reading = divide_source(builder.build(), reader=READER, stated=_stated(meeting))
    if not as_minutes:
        check_has_minutes(reading)
    return reading


def _add_heading(builder: SourceTextBuilder, meeting: Element) -> None:
    builder.add(_plain(meeting, "meetingtitle"), "meeting")
    when = f"{_plain(meeting, 'meetingdate')} {_plain(meeting, 'meetingtime')}".strip()
    builder.add(f"Date of meeting: {when}" if when else "", "meeting")
    place = _plain(meeting, "meetinglocation")
    builder.add(f"Venue: {place}" if place else "", "meeting")
    for attendee in meeting.findall("attendees/attendee"):
        told = (
            attendee.get(name, "").strip() for name in ("name", "roledescription", "attendance")
        )
        words = ", ".join(word for word in told if word)
        builder.add(words, "meeting", reason=_ATTENDED)


def _add_item(builder: SourceTextBuilder, item: Element, *, is_published: bool) -> None:
    restricted = is_withheld(item)
    is_published = is_published and all(is_true(item, tag, default=True) for tag in _PUBLISHED)
    title = _plain(item, "agendaitemtitle")
    number, minute_number = _numbers(item)
    builder.add(
        f"{number}. {title}" if number else title,
        "title",
        title=title,
        number=number,
        minute_number=minute_number,
        is_restricted=restricted,
    )
    for part, label, tags in _BODIES:
        body = next((found for tag in tags if (found := child_text(item, tag))), "")
        is_hidden = restricted or (part == "minutes" and not is_published)
        _add_body(builder, part, label, body, is_restricted=is_hidden)
    for note in _notes(item):
        builder.add(note, "description", is_restricted=restricted)
    _add_papers(builder, item, is_restricted=restricted)
    _add_unknown(builder, item, is_restricted=restricted)


def _add_body(
    builder: SourceTextBuilder, part: Part, label: str, body: str, *, is_restricted: bool
) -> None:
    lines = fragment_lines(body)
    if lines and label:
        builder.add(label, "label", is_restricted=is_restricted)
    for line in lines:
        builder.add(
            line.text,
            part,
            is_restricted=is_restricted or _is_marked(line),
            is_heading=line.is_heading,
        )


def _add_papers(builder: SourceTextBuilder, item: Element, *, is_restricted: bool) -> None:
    """The titles of the papers behind an item; those of restricted ones are withheld."""
    papers = item.findall("linkeddocuments/linkeddoc")
    if any(child_text(paper, "title") for paper in papers):
        builder.add("Supporting documents:", "label", is_restricted=is_restricted)
    for paper in papers:
        is_exempt = is_restricted or is_withheld(paper)
        builder.add(_plain(paper, "title"), "supporting", is_restricted=is_exempt)


def _add_unknown(builder: SourceTextBuilder, item: Element, *, is_restricted: bool) -> None:
    """Keep bodies that this reader does not know, and say so."""
    for element in item:
        tag = element.tag
        body = (element.text or "").strip()
        if isinstance(tag, str) and tag not in _KNOWN and _MARKUP.search(body):
            for line in fragment_lines(body):
                builder.add(
                    line.text,
                    "furniture",
                    is_restricted=is_restricted,
                    reason=f"a part of the answer that is not known: {tag[:40]}",
                )
            if not is_restricted:
                builder.warnings.append(f"the web service sent “{tag[:40]}”, which was set aside")


def _notes(item: Element) -> Iterator[str]:
    """The notes that a council adds to its items, such as who presented a report."""
    for n in (1, 2, 3):
        note, label = _plain(item, f"commenttext{n}"), _plain(item, f"commentlabel{n}")
        if note:
            yield f"{label}: {note}" if label else note


def _numbers(item: Element) -> tuple[str | None, str | None]:
    """An item's number and that of its minute, where it has another one, as printed."""
    number, minute = (child_text(item, tag).strip().strip(".()") for tag in _NUMBERS)
    below = child_text(item, "minutesitemsubnumber").strip(".()")
    minute = f"{minute}{below}" if minute.strip("0") else ""
    return number or minute or None, minute if number and minute not in ("", number) else None


def _is_marked(line: HtmlLine) -> bool:
    return "restricted" in line.marks


def _stated(meeting: Element) -> Facts:
    dated = find_date(child_text(meeting, "meetingdate"))
    return Facts(
        meeting_date=dated[0] if dated else None,
        meeting_time=_plain(meeting, "meetingtime") or None,
        venue=_plain(meeting, "meetinglocation") or None,
    )


def _plain(element: Element, tag: str) -> str:
    """A child's text on one line; what was escaped once too often is unescaped."""
    return " ".join(html.unescape(child_text(element, tag)).split())
