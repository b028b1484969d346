"""The day on which a page was posted, which is that of no meeting."""

from datetime import date

import pytest

from ingest.readers.choice import read_document
from ingest.record import Reading

ITEMS = """
Present: Councillors Hale and Brook

## 1. Apologies

There were none.

## 2. Paths

It was resolved that the path be mended.
"""


def page(properties: str, heading: str = "") -> Reading:
    """A page with lines above its text and a heading."""
    text = f"---\n{properties}\n---\n\n{heading}\n{ITEMS}"
    return read_document(text.encode(), name="page.md")


@pytest.mark.parametrize(
    ("properties", "heading", "day"),
    [
        (
            'title: "Exampleton Parish Council, July"\ndate: "2017-09-05"\ntags: [news]',
            "Exampleton Parish Council – Meeting Wednesday 19th July 2017, 7.30pm",
            date(2017, 7, 19),
        ),
        (
            "title: Minutes\ndate: 2017-09-05\ncategories:\n- parish",
            "Minutes of Exampleton Parish Meeting held on Wednesday\n\n19th July 2017 at 7 p.m.",
            date(2017, 7, 19),
        ),
        (
            "title: Minutes of Exampleton Council, 19 July 2017\ndate: 2017-09-05\nauthor: A",
            "",
            date(2017, 7, 19),
        ),
        (
            "title: Exampleton Parish Council\ndate: 2017-09-05\nauthor: A",
            "Exampleton Parish Council\n\nWednesday 19 July",
            date(2017, 7, 19),
        ),
        ("title: Exampleton Parish Council\ndate: 2017-09-05\nlayout: post", "", None),
        ("title: Exampleton Parish Council minutes\ndate: 2017-09-05\nslug: minutes", "", None),
    ],
)
def test_a_posted_page_is_of_the_day_that_its_text_states(
    properties: str, heading: str, day: date | None
) -> None:
    reading = page(properties, heading)
    assert reading.stated.meeting_date == day
    assert reading.is_posted


@pytest.mark.parametrize(
    "properties",
    [
        "title: Exampleton Forum\ndate: 2017-09-05\nattendees:\n- A\n- B",
        "title: Exampleton Forum\ndate: 2017-09-05\nlayout: minutes\ntags: [forum]",
        "title: Exampleton Forum\nmeetingDate: 2017-09-05\ncategories: [forum]",
        "date: 2017-09-05 7pm",
        "date: 2017-09-05",
    ],
)
def test_what_tells_of_a_meeting_above_a_text_states_its_day(properties: str) -> None:
    reading = page(properties)
    assert reading.stated.meeting_date == date(2017, 9, 5)


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("Exampleton Parish Council minutes", date(2017, 9, 5)),
        ("Exampleton Parish Council minutes, September 2017", date(2017, 9, 5)),
        ("Exampleton Parish Council minutes, July 2017", None),
        ("Exampleton Parish Council July meeting", None),
    ],
)
def test_a_date_of_which_nothing_says_whose_it_is_serves_where_the_title_agrees(
    title: str, day: date | None
) -> None:
    assert page(f"title: {title}\ndate: 2017-09-05").stated.meeting_date == day


def test_a_page_whose_day_is_stated_in_its_text_is_of_that_day_whatever_stands_above() -> None:
    reading = page(
        "title: Exampleton Parish Council\ndate: 2017-09-05",
        "Minutes of Exampleton Parish Council held on 19 July 2017",
    )
    assert reading.stated.meeting_date == date(2017, 7, 19)
    assert not reading.is_posted
