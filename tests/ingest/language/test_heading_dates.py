from datetime import date

import pytest

from ingest.language.dates import DateForm, find_date
from ingest.language.heading_dates import HEADING_FORMS, dates_of_years, heading_dates


@pytest.mark.parametrize("form", HEADING_FORMS, ids=lambda form: form.reads)
def test_a_form_of_headings_is_read_there_alone(form: DateForm) -> None:
    assert form.pattern.fullmatch(form.reads)
    assert form.pattern.search(form.leaves) is None
    assert heading_dates(form.reads)
    assert find_date(form.reads) is None


@pytest.mark.parametrize(
    ("heading", "day"),
    [
        ("MAY 6th 2014", date(2014, 5, 6)),
        ("8thNovember 2016", date(2016, 11, 8)),
        ("Tuesday 6 th May 2014", date(2014, 5, 6)),
        ("6th day of May 2014", date(2014, 5, 6)),
        ("the twenty-first day of May, 2014", date(2014, 5, 21)),
        ("Tuesday, May the 6th, 2014", date(2014, 5, 6)),
        ("31 May 2017 - 14:00 to 15:45", date(2017, 5, 31)),
        ("06 May 2014 - 7pm", date(2014, 5, 6)),
        ("TUESDAY, 6TH MAY, 2014 AT 9.15 A.M.", date(2014, 5, 6)),
        ("06/May/2014", date(2014, 5, 6)),
        ("26-3-21", date(2021, 3, 26)),
        ("6 . 5 . 14", date(2014, 5, 6)),
        ("Tues 6 May 14", date(2014, 5, 6)),
        ("6 and 7 May 2014", date(2014, 5, 6)),
        ("Tuesday 6th and Wednesday 7th May 2014", date(2014, 5, 6)),
        ("30 April to 1 May 2014", date(2014, 4, 30)),
        ("6-7 May 2014", date(2014, 5, 6)),
        ("Committee 2 - 6 May 2014", date(2014, 5, 6)),
        ("TUESDAY, 6™ MAY, 2014", date(2014, 5, 6)),
        ("Monday l2th May 2O14", date(2014, 5, 12)),
        ("on lst May 2014", date(2014, 5, 1)),
        ("3O May 2014", date(2014, 5, 30)),
        ("6 May 20 14", date(2014, 5, 6)),
        ("6th May2014", date(2014, 5, 6)),
        *((text, None) for text in ("as I May 2014 be", "item l, May 2014")),
        *((text, None) for text in ("6th May 7 pm", "6 May 14.00", "May 2014", "31.2.14")),
        *((text, None) for text in ("18.11.1", "23-24/PCP/25", "01270 00-00-00", "2014-15")),
    ],
)
def test_a_heading_writes_its_day_in_many_forms(heading: str, day: date | None) -> None:
    found = heading_dates(heading)
    assert [stated.date.days for stated in found] == ([(day, day)] if day else [])


@pytest.mark.parametrize(
    ("heading", "days"),
    [
        ("GENERAL MEETING TUESDAY 6 MAY", [date(2014, 5, 6)]),
        ("Tues 6th May, in the hall", [date(2014, 5, 6)]),
        ("6 May (Tuesday)", [date(2014, 5, 6)]),
        ("Monday 6 May", [date(2013, 5, 6)]),
        ("Thursday 6 May", []),
        ("6 May", []),
        ("Tuesday 6 May 2014", []),
        ("Tuesday, May", []),
    ],
)
def test_a_date_without_a_year_is_of_the_one_year_in_which_it_is_on_its_day_of_the_week(
    heading: str, days: list[date]
) -> None:
    found = dates_of_years(heading, {2013, 2014})
    assert [stated.date.days for stated in found] == [(day, day) for day in days]


def test_a_date_that_fits_two_years_is_of_neither() -> None:
    assert dates_of_years("Tuesday 6 May", {2014, 2025}) == ()
