from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.language.dates import (
    DATE_FORMS,
    DateForm,
    PartialDate,
    find_date,
    find_dates,
    in_words,
    parse_date,
    spans_of_years,
    stated_dates,
    without,
)


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
        ("on 04.09.2020", "04.09.2020"),
        ("on 4-9-2020.", "4-9-2020"),
        ("04.09.20", "04.09.20"),
        ("04/09/20", "04/09/20"),
        ("September 4th, 2020", "September 4th, 2020"),
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


@pytest.mark.parametrize(
    "text",
    [
        *("31 February 2020", "99/99/2020", "00/09/2020", "04/00/2020", "no date", ""),
        *(
            "7.1.12",
            "12.10.20",
            "paragraph 28.3.12",
            "sort code 04-09-20",
            "192.4.9.2020",
            "4 Sep 20",
        ),
    ],
)
def test_a_day_that_does_not_exist_or_may_be_another_number_is_no_date(text: str) -> None:
    assert find_date(text) is None


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_written_day_is_read_back(day: date) -> None:
    found = find_date(f"on {day.day} {day:%B} {day.year:04d}.")
    assert found is not None
    assert found[0] == day


def test_all_dates_of_a_text_come_in_order() -> None:
    found = find_dates("2020-09-04, 1 May 2019 and 31/02/2020")
    assert [words for _, words in found] == ["2020-09-04", "1 May 2019"]


@pytest.mark.parametrize("form", DATE_FORMS, ids=lambda form: form.reads)
def test_each_form_reads_its_example_and_leaves_the_other(form: DateForm) -> None:
    assert form.pattern.fullmatch(form.reads)
    assert form.pattern.search(form.leaves) is None
    assert parse_date(form.reads) is not None


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("in September", [PartialDate(None, 9)]),
        ("by 4 September", [PartialDate(None, 9, 4)]),
        ("since Sept. 2020", [PartialDate(2020, 9)]),
        ("the march in may 2020", [PartialDate(2020, 5)]),
        ("they may march", []),
        ("in 2020-09, 2021 and 2022", [PartialDate(2020, 9), PartialDate(2021), PartialDate(2022)]),
        ("the 2020/21, 2020–21 and 2010-11 budgets", []),
        ("£2020, 2000 calls, 12020 vans, 2020.5", []),
        ("31 February 2021", [PartialDate(2021, 2, 31)]),
    ],
)
def test_parts_of_dates_are_read_as_far_as_they_are_stated(
    text: str, stated: list[PartialDate]
) -> None:
    assert [found.date for found in stated_dates(text)] == stated


def test_a_stretch_of_years_has_one_name_however_it_is_written() -> None:
    text = "the 2020/21, 2020–21 and 2020 - 2021 budgets of 2020-09"
    assert {span.name for span in spans_of_years(text)} == {"2020/21"}
    left = without(text, [*spans_of_years(text), *stated_dates(text)], "…")
    assert left == "the …, … and … budgets of …"


@pytest.mark.parametrize(
    ("date_", "days"),
    [
        (PartialDate(2020, 2), (date(2020, 2, 1), date(2020, 2, 29))),
        (PartialDate(2020), (date(2020, 1, 1), date(2020, 12, 31))),
        (PartialDate(2020, 9, 4), (date(2020, 9, 4), date(2020, 9, 4))),
        (PartialDate(2021, 2, 29), None),
        (PartialDate(None, 9, 4), None),
    ],
)
def test_a_date_is_the_days_from_its_first_to_its_last(
    date_: PartialDate, days: tuple[date, date] | None
) -> None:
    assert date_.days == days


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_day_in_words_is_read_back(day: date) -> None:
    assert find_dates(in_words(day)) == [(day, in_words(day))]


@given(st.text(alphabet="0129./-– MayMarch,stof", max_size=60))
def test_what_is_stated_stands_in_the_text_in_order_without_overlap(text: str) -> None:
    edges = [edge for found in stated_dates(text) for edge in (found.start, found.end)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)
