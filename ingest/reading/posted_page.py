"""Whose day it is that a page states above its text as "date: 2021-09-05".

A site that posts pages dates each by the day of posting, minutes of last month's meeting among
them. Where the lines there tell of a meeting (who attended, when it began) the date is the
meeting's; where they tell neither, it may be either.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Literal

from ingest.layout.furniture import FRONT_MATTER
from ingest.layout.source_text import SourceText

WhoseDay = Literal["front matter", "page date", "posting"]

_KEY = r"\W{0,3}(?:[\w-]+[ _-])?"
_OF_MEETING = re.compile(
    rf"{_KEY}(?:attend\w*|members|present|absent|absences|apolog\w*|regrets|chair\w*|scribe"
    r"|minute[ _-]?taker|minuted[ _-]by|venue|location|place|time|quorum|agenda\w*|meeting\w*"
    r"|held\w*|panel|committee|board|body|authority)(?:[ _-]\w+)?\W?\s*+:"
    r"|\W?(?:layout|type|kind|template|genre)\W?\s*+:\W*[\w -]{0,30}(?:minutes|meeting)\b"
    r"|\W?date\W?\s*+:.*\d\s?[ap]\.?m\b",
    re.IGNORECASE,
)
_OF_POSTED = re.compile(
    r"\W?(?:author\w*|categor\w+|tags?|slug|permalink|aliases|excerpt|comments|publish\w*|post\w*"
    r"|modified\w*|lastmod|image|thumbnail)\W?\s*+:"
    r"|\W?(?:layout|type)\W?\s*+:\W*(?:post|news|article|blog)",
    re.IGNORECASE,
)
_DATE = re.compile(r"\W?(?:publish\w*[ _-]?|post\w*[ _-]?)?date\W?\s*+:", re.IGNORECASE)
_TITLE = re.compile(r"\W?title\W?\s*+:", re.IGNORECASE)


def whose_days(properties: Sequence[str]) -> Mapping[str, WhoseDay]:
    """For those of the lines above a page's text that are a date, whose day it is."""
    whose: WhoseDay = "page date"
    if any(_OF_MEETING.match(line) for line in properties):
        whose = "front matter"
    elif _is_posted(properties):
        whose = "posting"
    elif not any(_TITLE.match(line) for line in properties):
        whose = "front matter"  # a page of which nothing is said but a date was posted as none
    return {line: whose for line in properties if _DATE.match(line)}


def tells_of_meeting(line: str) -> bool:
    """Whether a line above a page's text is its title, or says something of a meeting."""
    return any(kind.match(line) for kind in (_TITLE, _DATE, _OF_MEETING))


def is_posted_page(source: SourceText) -> bool:
    """Whether a source is a page that a site posts, and tells of no meeting above its text."""
    lines = [line for line in source.lines if line.reason == FRONT_MATTER]
    return _is_posted([source.text[line.start : line.end] for line in lines])


def _is_posted(properties: Sequence[str]) -> bool:
    is_of_meeting = any(_OF_MEETING.match(line) for line in properties)
    return not is_of_meeting and any(_OF_POSTED.match(line) for line in properties)
