"""Lines of a heading that are one sentence, or one name, over several of them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.language.heading_words import BODY_KINDS, PAPERS, names_in
from ingest.layout.printed_lines import is_capitals
from ingest.outline.meeting_lines import opens_as_minutes
from ingest.reading.date_standing import MEETING_OR_PLACE
from ingest.reading.heading_line import ATTENDANCE, HeadingLine, Place

_MAX_CHARACTERS = 300
_MAX_JOINED = 10
FRAME = re.compile(
    r"agenda(?:\s++(?:and|&)\s++(?:(?:draft|printed)\s++)?minutes)?\W*+|(?:\w++\s++)?minutes\W*+"
    r"|(?:agenda\s++a\s++)?ch?ofnodion(?:\s++drafft)?\W*+"
    r"|(?:venue|location|date|time|lleoliad|dyddiad|amser)\s*+:.*",
    re.IGNORECASE | re.DOTALL,
)
_PLACE_NAME = re.compile(r"[A-Z][\w'’-]+(?:\s(?:[A-Z][\w'’-]+|and|with|on|in|the)){0,4}")
LABEL = re.compile(r"\W*[A-Z][\w /]{1,30}\s*+[:|]")
# A name that was broken at its hyphen: "HILL-" above "MARSH".
BROKEN_NAME = re.compile(r"(?<=[^\W\d_])-[^\S\n]*\n\s*(?=[^\W\d_])")
BARE_LABEL = re.compile(
    r"(?:meeting\s++)?date(?:\s++of\s++meeting)?|time|venue|committee"
    r"|(?:name|title)\s++of\s++(?:the\s++)?(?:meeting|committee|body|group)|meeting\s++(?:name|title)",
    re.IGNORECASE,
)
_ENDS_OPEN = re.compile(
    r"(?:\b(?:of|the|in|at|on|and|&|for|held|from|by|via|commencing|a|an|y|yr|o['’]r|ar|yn|gynhaliwyd)"
    r"|[,&–—-])\W*\Z",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"(?-i:[a-z])(?!\S{1,60}?(?:\.\w|@))|(?:held|on|in|of|and|for|commencing|convened|via|at(?!\s++an?\s++meeting))\b|(?:19|20)\d\d\b",
    re.IGNORECASE,
)
# "Minutes of", and no "Notes for approval".
_LEADS_TO_NAME = re.compile(
    r"\s(?:of|for)\s(?!(?:\w+\s++)?(?:approval|confirmation|comment|information|agreement|signature)\W*+$)",
    re.IGNORECASE,
)
_IS_MEETING = re.compile(r"\w++\s++(?:meeting|minutes|notes)\b", re.IGNORECASE)
_MEETING_OF = re.compile(r"meeting\s++of\b", re.IGNORECASE)
_BY_THEMSELVES = ("front matter", "page date", "posting", "running head", "site", "item page")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the source, or several joined, of which ``last`` is the last."""

    last: int
    place: Place
    text: str


def joined_rows(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows with those put together that are one sentence over several lines."""
    at = 0
    while at < len(rows):
        row, end = rows[at], at + 1
        while end < min(len(rows), at + _MAX_JOINED) and _goes_on(row, rows[end]):
            mark = ":" if BARE_LABEL.fullmatch(row.text) else ""
            text = BROKEN_NAME.sub("-", f"{row.text}{mark}\n{rows[end].text}")
            row = replace(row, last=rows[end].last, text=text.replace("\n", " "))
            end += 1
        yield row
        at = end


def _goes_on(row: Row, behind: Row) -> bool:
    """Whether a line is one sentence with the line behind it."""
    is_apart = row.place != behind.place or row.place in _BY_THEMSELVES
    is_apart = is_apart or bool(LABEL.match(row.text) and BARE_LABEL.fullmatch(behind.text))
    if is_apart or len(row.text) + len(behind.text) > _MAX_CHARACTERS:
        return False
    if BARE_LABEL.fullmatch(row.text) or (row.text.endswith(":") and LABEL.fullmatch(row.text)):
        return True
    is_frame = any(FRAME.fullmatch(text) for text in (row.text, behind.text))
    if is_frame or ATTENDANCE.match(behind.text) or LABEL.match(behind.text):
        return False
    is_open = _ENDS_OPEN.search(row.text)
    is_named = HeadingLine(row.text, row.place, is_headed=False).body is not None
    is_kind = behind.text.split()[0].lower() in BODY_KINDS and not (
        is_named and _IS_MEETING.match(behind.text)
    )
    is_sitting = is_named and _MEETING_OF.match(behind.text)
    is_rest = _GOES_ON.match(behind.text) or is_kind or is_sitting
    return bool(is_open or is_rest) or _is_unfinished(row, behind) or _begins_name(row, behind)


def _begins_name(row: Row, behind: Row) -> bool:
    """Whether a line is the beginning of the name that the next line ends.

    Both are in capitals, or the next names but a kind of council: "Hale" above "Parish Council".
    """
    if not (is_capitals(row.text) and is_capitals(behind.text)) and not _is_place_alone(
        row, behind
    ):
        return False
    texts = (row.text, behind.text, f"{row.text} {behind.text}")
    line, rest, whole = (HeadingLine(text, row.place, is_headed=False) for text in texts)
    if rest.body is None or whole.body is None or rest.body.start or rest.dates or rest.papers:
        return False
    # "COUNTY OF NORTHSHIRE" stands above "NORTHSHIRE POLICE PANEL": each names it in full.
    is_said_again = not set(names_in(row.text)).isdisjoint(names_in(behind.text))
    if is_said_again and len(names_in(row.text)) > 1:
        return False
    is_bare = not (line.body or line.dates or line.papers or LABEL.match(row.text))
    return is_bare and bool(names_in(row.text)) and not any(c.isdigit() for c in row.text)


def _is_place_alone(row: Row, behind: Row) -> bool:
    """Whether a line is but the name of a place, above one that names a kind of council."""
    body = HeadingLine(behind.text, row.place, is_headed=False).body
    is_name = (
        _PLACE_NAME.fullmatch(row.text) is not None and MEETING_OR_PLACE.search(row.text) is None
    )
    return is_name and body is not None and body.is_general and body.name.lower() != "council"


def _is_unfinished(row: Row, behind: Row) -> bool:
    """Whether "Minutes of …" goes on: neither a name nor a day is at its end.

    "Minutes of the Committee Meeting" is whole above a name.
    """
    line = HeadingLine(row.text, row.place, is_headed=False)
    if behind.text.startswith("(") or opens_as_minutes(behind.text):
        return False
    is_named = line.body is not None and not row.text[line.body.end :].strip(" ,.")
    leads = bool(line.papers) and _LEADS_TO_NAME.search(row.text) is not None
    *_, last = row.text.split()
    is_whole = last.lower() in PAPERS and line.lead_end < len(row.text) - len(last)
    is_whole = is_whole and HeadingLine(behind.text, row.place, is_headed=False).body is not None
    return leads and not (is_named or is_whole or line.dates or row.text.endswith((".", ":")))
