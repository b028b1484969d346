"""What the headings and links of a web page state of its meeting.

``ingest.reading.front_matter`` reads what any heading of minutes may say; here is what only pages
have: their title, the name of the site, ModernGov's "<committee> - <day and time>", and addresses.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.language.dates import WEEKDAY, find_date
from ingest.language.heading_words import BODY_KINDS
from ingest.language.times import TIME_OF_DAY
from ingest.readers.html.html_line import HtmlLine
from ingest.readers.html.html_lines import HtmlPage
from ingest.readers.moderngov.page_conventions import link_path, resolved
from ingest.record import Facts

_COMMITTEE_AND_DAY = re.compile(
    r"(?:meeting\s++of\s++)?(?:the\s++)?(?P<committee>\S.{2,150}?)(?:\s++[-–—]|\s*+(?:,|:|\bon\b))\s*+"
    rf"(?P<when>{WEEKDAY}\b.{{4,60}})",
    re.IGNORECASE,
)
# A sentence about a meeting ("Minutes of the meeting held on …") is read as front matter.
_NO_COMMITTEE = re.compile(r"\b(?:held|minutes|meetings?|agenda|next|last)\b", re.IGNORECASE)
_DAY = re.compile(rf"{WEEKDAY}\b.{{4,60}}", re.IGNORECASE)
_PAGE_KIND = (
    r"(?:agenda\s++item|(?:draft\s++|printed\s++)?(?:agenda|minutes|decisions)"
    r"(?:\s*+(?:,|and|&)\s*+(?:draft\s++)?(?:agenda|minutes|decisions)\b){0,4})"
)
# Before the committee in a page's title: "Agenda for …", "Agenda and minutes - …".
_TITLE_LEAD = re.compile(
    rf"{_PAGE_KIND}\s*+(?:for|of|[-–:])\s*+(?:the\s++)?(?:meeting\s++of\s++)?", re.IGNORECASE
)
_COUNCIL = re.compile(
    r"(?:the\s++)?(?P<name>[A-Z][\w'’.-]*(?:\s++(?:and|of|upon|on|the|&|[A-Z][\w'’.-]*)){0,6}?"
    r"\s++Council)(?:\s++(?:logo|home\s?page|website))?"
)
_SEGMENT = re.compile(r"(?<!\s)\s++[-–—|»>:]++\s++|(?:(?<!\s)\s++)?\|\s*+")
_MEETING_ADDRESSES = ("ielistdocuments.aspx", "celistdocuments.aspx")
_MAX_FACT_CHARACTERS = 300


def page_facts(page: HtmlPage, above: Sequence[HtmlLine]) -> Facts:
    """The facts a page states of its meeting.

    ``above`` are its lines above the first item, title and breadcrumbs among them. Each fact read
    from words is named in ``inferred`` with them, and with no others: a page's title may hold
    that of an exempt item.
    """
    inferred: dict[str, str] = {}
    committee = day = time = None
    held = _committee_and_day([line for line in above if len(line.text) <= _MAX_FACT_CHARACTERS])
    if held:
        committee, when, words = held
        dated = find_date(when)
        day = dated[0] if dated else None
        clock = TIME_OF_DAY.search(when, when.find(dated[1]) + len(dated[1])) if dated else None
        time = clock.group() if clock else None
        named = {"panel": committee, "meeting_date": day, "meeting_time": time}
        inferred |= {name: _from(words) for name, value in named.items() if value}
    council = _publisher(page, [line.text for line in above])
    if council:
        inferred["publisher"] = _from(council[1])
    return Facts(
        panel=committee,
        meeting_date=day,
        meeting_time=time,
        publisher=council[0] if council else None,
        meeting_url=_meeting_url(page, above),
        inferred=inferred,
    )


def names_meeting(text: str) -> bool:
    """Whether a line names a committee and the day it met."""
    match = _COMMITTEE_AND_DAY.match(text[:_MAX_FACT_CHARACTERS])
    return match is not None and find_date(match["when"]) is not None


def is_day_of_meeting(text: str) -> bool:
    """Whether a line is the day, and perhaps the time, of a meeting and nothing else."""
    return _DAY.fullmatch(text) is not None and find_date(text) is not None


def _committee_and_day(above: Sequence[HtmlLine]) -> tuple[str | None, str, str] | None:
    """Committee, when it met, and the words: of a heading, else of the page's title."""
    for line in sorted(above, key=lambda line: line.tag == "title"):
        words = _TITLE_LEAD.sub("", line.text, count=1) if line.tag == "title" else line.text
        match = _COMMITTEE_AND_DAY.match(words)
        if match is None or not _may_meet(match["committee"]):
            continue
        if find_date(match["when"]):
            return " ".join(match["committee"].split()), match["when"], match.group()
    for before, line in pairwise(above):
        if is_day_of_meeting(line.text) and "subtitle" in before.marks and before.tag != "title":
            return before.text, line.text, f"{before.text} {line.text}"
    return None


def _may_meet(name: str) -> bool:
    """Whether words before a day are no sentence, and end as a name does: no "action sheet"."""
    last = name.rsplit(maxsplit=1)[-1]
    return not (_NO_COMMITTEE.search(name) or (last[0].islower() and last not in BODY_KINDS))


def _publisher(page: HtmlPage, texts: Sequence[str]) -> tuple[str, str] | None:
    """The council whose site it is, by the site's name, a logo or a part of the page's title."""
    site = [page.site] if page.site else []
    for words in (*site, *(text for text in texts if len(text) <= _MAX_FACT_CHARACTERS)):
        for segment in (words, *_SEGMENT.split(words)):
            match = _COUNCIL.fullmatch(segment.strip())
            if match:
                return " ".join(match["name"].split()), segment
    return None


def _meeting_url(page: HtmlPage, above: Sequence[HtmlLine]) -> str | None:
    """The meeting's page: this one, or the one that its heading or breadcrumbs link to."""
    if page.address and link_path(page.address).endswith(_MEETING_ADDRESSES):
        return resolved(page.address, page.base)
    # What stands nearest to the item is its own meeting; a menu may link to others.
    for line in reversed(above):
        for link in line.links:
            if link_path(link.address).endswith(_MEETING_ADDRESSES):
                return resolved(link.address, page.base)
    return None


def _from(words: str) -> str:
    return f"read from the words “{' '.join(words.split())}” on the page"
