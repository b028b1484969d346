"""The dates of headings, which write them in more forms than sentences do.

Where nothing but the day of a meeting is looked for, "12.10.20" is no paragraph's number, and of
"6 and 7 May 2014" the first day is meant.
"""

import re
from dataclasses import replace
from functools import lru_cache

from ingest.language.dates import (
    DAY_TO_MONTH,
    MONTH_NAME,
    ORDINAL,
    WEEKDAY,
    WHOLE_DATES,
    PartialDate,
    StatedDate,
    date_form,
    dates_in_forms,
    month_number,
)

# With two figures for the year.
HEADING_FORMS = (
    date_form(
        r"(?<![\w./£-])(?P<day>[0-9]{1,2})\s?(?P<sign>[/.-])\s?(?P<number>[0-9]{1,2})\s?(?P=sign)\s?"
        r"(?P<short_year>[0-9]{2})(?![\w/-]|\.[0-9])",
        reads="12.10.20",
        leaves="12.10.2",
    ),
    date_form(
        rf"\b{DAY_TO_MONTH}{MONTH_NAME}\.?,?(?:\s++|-)['’]?(?P<short_year>[12][0-9])(?![\w:.]|\s?[ap]\.?m\b)",
        reads="4 Sep '20",
        leaves="4 Sep 20.00",
    ),
)
# The first of two days: "6 and 7 May", "30 April to 1 May".
_DAY_BEFORE = re.compile(
    rf"(?<![\w./£-])(?P<day>[0-9]{{1,2}})(?:\s?{ORDINAL})?(?:\s++{MONTH_NAME})?"
    rf"(?:\s++(?:and|&|to|ac?|i)\s++|[-–])(?:{WEEKDAY},?\s++)?\Z",
    re.IGNORECASE,
)
_BEFORE_MAX = 30  # characters


@lru_cache(maxsize=512)  # each line above the items is asked for its dates several times
def heading_dates(heading: str) -> tuple[StatedDate, ...]:
    """Every whole date in a heading, in order, each a day that there is; of two days the first."""
    found = []
    for stated in dates_in_forms(heading, (*WHOLE_DATES, *HEADING_FORMS)):
        first = _first_day(heading, stated)
        if first.date.days:
            found.append(first)
    return tuple(found)


def _first_day(heading: str, stated: StatedDate) -> StatedDate:
    """The date that one of two days begins with: 6 May for "6 and 7 May"."""
    before = _DAY_BEFORE.search(heading, max(0, stated.start - _BEFORE_MAX), stated.start)
    if before is None:
        return stated
    month = month_number(before["month"]) if before["month"] else stated.date.month
    first = PartialDate(stated.date.year, month, int(before["day"]))
    is_earlier = first.days and stated.date.days and first.days < stated.date.days
    return replace(stated, date=first, start=before.start()) if is_earlier else stated
