from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.dates import find_date


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("4th September 2020", "4th September 2020"),
        ("held on 4 September 2020 at noon", "4 September 2020"),
        ("Friday, 4th September, 2020 11.00 am", "4th September, 2020"),
        ("on 04/09/2020", "04/09/2020"),
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
