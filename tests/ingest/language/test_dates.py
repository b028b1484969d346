from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.language.dates import find_date, find_dates, find_time


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("4th September 2020", "4th September 2020"),
        ("held on 4 September 2020 at noon", "4 September 2020"),
        ("Friday, 4th September, 2020 11.00 am", "4th September, 2020"),
        ("on 04/09/2020", "04/09/2020"),
        ("Fri 4 Sep 2020", "4 Sep 2020"),
        ("Friday 04-Sep-2020 11.00", "04-Sep-2020"),
        ("on the 4th of Sept. 2020", "4th of Sept. 2020"),
        ("2020-09-04T10:00", None),
        ("the 2020-09-04 meeting", "2020-09-04"),
    ],
)
def test_dates_are_read_as_minutes_write_them(text: str, words: str | None) -> None:
    assert find_date(text) == ((date(2020, 9, 4), words) if words else None)


def test_the_first_date_of_several_is_taken() -> None:
    found = find_date("from 1 May 2019 to 02/06/2020")
    assert found is not None
    assert found[0] == date(2019, 5, 1)


@pytest.mark.parametrize("text", ["31 February 2020", "99/99/2020", "no date", ""])
def test_a_day_that_does_not_exist_is_no_date(text: str) -> None:
    assert find_date(text) is None


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_written_day_is_read_back(day: date) -> None:
    found = find_date(f"on {day.day} {day:%B} {day.year:04d}.")
    assert found is not None
    assert found[0] == day


def test_all_dates_of_a_text_come_in_order() -> None:
    found = find_dates("2020-09-04, 1 May 2019 and 31/02/2020")
    assert [words for _, words in found] == ["2020-09-04", "1 May 2019"]


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Friday, 2nd February, 2018 11.00 am", "11.00 am"),
        ("at 11:00", "11:00"),
        ("14:30 to 17:00", "14:30"),
        ("commencing at 2pm", "2pm"),
        ("at 10.30 a.m.", "10.30 a.m."),
        ("at 12 noon", "12 noon"),
        ("costs of £2.50", None),
        ("rose by 10.25%", None),
        ("25.00 am", None),
        ("item 7.1", None),
        ("04/09/2020", None),
    ],
)
def test_times_of_day_are_read_as_printed(text: str, time: str | None) -> None:
    assert find_time(text) == time
