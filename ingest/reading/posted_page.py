"""Whether what stands above a page's text as "date: 2021-09-05" is the day on which it was posted.

A site that posts pages dates each by the day of posting, minutes of last month's meeting among
them. Where the lines there tell of a meeting (who attended, when it began) the date is the
meeting's.
"""

import re
from collections.abc import Sequence

_KEY = r"\W{0,3}(?:[\w-]+[ _-])?"
_OF_MEETING = re.compile(
    rf"{_KEY}(?:attend\w*|members|present|absent|absences|apolog\w*|regrets|chair\w*|scribe|minute[ _-]?taker"
    r"|minuted[ _-]by|venue|location|place|time|quorum|agenda\w*|meeting\w*|held\w*)(?:[ _-]\w+)?\W?\s*+:"
    r"|\W?(?:layout|type|kind|template|genre)\W?\s*+:\W*[\w -]{0,30}(?:minutes|meeting)\b"
    r"|\W?date\W?\s*+:.*\d\s?[ap]\.?m\b",
    re.IGNORECASE,
)
_OF_POSTED = re.compile(
    r"\W?(?:title|author\w*|categor\w+|tags?|slug|permalink|aliases|draft|url|excerpt|comments|published\w*"
    r"|modified\w*|lastmod|layout|type)\W?\s*+:",
    re.IGNORECASE,
)
_DATE = re.compile(r"\W?(?:publish\w*[ _-]?|post\w*[ _-]?)?date\W?\s*+:", re.IGNORECASE)


def dates_posting(properties: Sequence[str]) -> frozenset[str]:
    """Those of the lines above a page's text that state when it was posted, and no meeting's day.

    A page of which nothing else is said than its date was not posted as such.
    """
    if any(_OF_MEETING.match(line) for line in properties):
        return frozenset()
    if not any(_OF_POSTED.match(line) for line in properties):
        return frozenset()
    return frozenset(line for line in properties if _DATE.match(line))
