"""Of what time a text is, told from all the dates that it states."""

from datetime import date

from ingest.language.dates import PartialDate, stated_dates
from ingest.layout.source_text import SourceText
from ingest.outline.meeting_lines import is_meeting_line

# Minutes state days of the meeting before and of the next.
_NEAR = 200


def years_stated(source: SourceText) -> frozenset[int]:
    """The last year of which a text states a date, and the one before it where it does.

    Of years long before are laws and policies.
    """
    stated = {date.year for date in _dates_in(source.text) if date.year and date.month}
    return frozenset(year for year in stated if year >= max(stated) - 1)


def is_of_time(source: SourceText, day: date) -> bool:
    """Whether a text may be of a meeting on some day, which it does not state as such.

    Its heading states no other day of the year, and some date in it is near where any is stated.
    """
    heads = (source.text[line.start : line.end] for line in source.lines if line.part == "meeting")
    for head in filter(is_meeting_line, heads):
        for stated in _dates_in(head):
            if (
                stated.year is None
                and stated.day
                and (stated.month, stated.day) != (day.month, day.day)
            ):
                return False
    spans = [stated.days for stated in _dates_in(source.text) if stated.month and stated.days]
    near = (abs((edge - day).days) <= _NEAR for span in spans for edge in span)
    return not spans or any(near)


def _dates_in(text: str) -> list[PartialDate]:
    return [stated.date for stated in stated_dates(text)]
