from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.questions.date_words import DateRange, DateWords, read_dates

MONTHS = (
    "January February March April May June July August September October November December"
).split()
# Panels have met since 2012; earlier years are not read as dates.
DAYS = st.dates(date(2005, 1, 1), date(2039, 12, 31))
PIECES = st.sampled_from(
    "in on of by to and from since before between March May 1st 31 99 20 2021 2019-03 2020/21 "
    "2021-02-30 2021-00 meeting drones - , not last year 2020s or".split()
)
TODAY = date(2024, 5, 31)
MET = date(2024, 3, 22)
YEAR_2021 = (date(2021, 1, 1), date(2021, 12, 31))
MARCH_2021 = (date(2021, 3, 1), date(2021, 3, 31))
THIRD = (date(2021, 3, 3), date(2021, 3, 3))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("in 2021", YEAR_2021),
        ("2021", YEAR_2021),
        ("during the 2021 meetings", YEAR_2021),
        ("for 2021", YEAR_2021),
        ("in March 2021", MARCH_2021),
        ("MAR 2021", MARCH_2021),
        ("mar. 2021", MARCH_2021),
        ("March, 2021", MARCH_2021),
        ("in 2021-03", MARCH_2021),
        ("the March 2021 meeting", MARCH_2021),
        ("on 3 March 2021", THIRD),
        ("on the 3rd of March 2021", THIRD),
        ("at the 2021-03-03 meeting", THIRD),
        ("on 03.03.2021", THIRD),
        ("on 3/3/21", THIRD),
        ("from March to April 2021", (date(2021, 3, 1), date(2021, 4, 30))),
        ("in February 2020", (date(2020, 2, 1), date(2020, 2, 29))),
        ("in February 2021", (date(2021, 2, 1), date(2021, 2, 28))),
        ("since 2021", (date(2021, 1, 1), None)),
        ("from March 2021 onwards", (date(2021, 3, 1), None)),
        ("since 3 March 2021", (date(2021, 3, 3), None)),
        ("after 2020", (date(2021, 1, 1), None)),
        ("after the", None),
        ("after 28 February 2021", (date(2021, 3, 1), None)),
        ("before 2022", (None, date(2021, 12, 31))),
        ("before March 2020", (None, date(2020, 2, 29))),
        ("until 2021", (None, date(2021, 12, 31))),
        ("till March 2021", (None, date(2021, 3, 31))),
        ("up to March 2021", (None, date(2021, 3, 31))),
        ("by 2021", (None, date(2021, 12, 31))),
        ("between 2019 and 2021", (date(2019, 1, 1), date(2021, 12, 31))),
        ("from March 2019 to 2021", (date(2019, 3, 1), date(2021, 12, 31))),
        ("from 2019 until 3 March 2021", (date(2019, 1, 1), date(2021, 3, 3))),
        ("Between 2019-03 and 2021-03-03", (date(2019, 3, 1), date(2021, 3, 3))),
    ],
)
def test_dates_are_read_from_the_words_people_use(
    words: str, expected: tuple[date | None, date | None] | None
) -> None:
    text = f"drones {words}?"
    found = read_dates(text)
    assert found.ranges == ((DateRange(*expected),) if expected else ())
    assert [text[start:end] for start, end in found.spans] == ([words] if expected else [])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "drones",
        "on 3 March",
        "may the panel march",
        "since then",
        "the 2020/21 budget",
        "the 2020-21 budget",
        "the 2020–21 budget",
        "budgets of 2019 - 2021",
        "12021 vans",
        "20213 vans",
        "in 1821",
        "on 31 February 2021",
        "on 2021-02-30",
    ],
)
def test_a_text_without_a_whole_date_of_the_calendar_has_none(text: str) -> None:
    assert read_dates(text) == DateWords()


@given(DAYS, st.sampled_from(["in", "on", "for", "at"]))
def test_a_written_day_month_or_year_is_read_as_its_first_to_its_last_day(
    day: date, preposition: str
) -> None:
    month = MONTHS[day.month - 1]
    last = monthrange(day.year, day.month)[1]
    for words, bounds in [
        (f"{day.day} {month} {day.year}", (day, day)),
        (day.isoformat(), (day, day)),
        (f"{month[:3].lower()} {day.year}", (day.replace(day=1), day.replace(day=last))),
        (f"{day.year}", (date(day.year, 1, 1), date(day.year, 12, 31))),
    ]:
        found = read_dates(f"vans {preposition} {words} and drones")
        assert found.ranges == (DateRange(*bounds),)


@given(DAYS)
def test_before_and_after_leave_the_day_itself_out(day: date) -> None:
    after, before = read_dates(f"after {day}"), read_dates(f"before {day}")
    assert after.ranges == (DateRange(day + timedelta(days=1), None),)
    assert before.ranges == (DateRange(None, day - timedelta(days=1)),)


@given(DAYS, DAYS)
def test_a_range_takes_in_both_its_ends(first: date, second: date) -> None:
    first, last = sorted((first, second))
    found = read_dates(f"between {first} and {last}")
    assert found.ranges == (DateRange(first, last),)


@given(st.lists(PIECES).map(" ".join))
def test_whatever_is_read_has_an_end_and_stands_in_the_text(text: str) -> None:
    found = read_dates(text, TODAY)
    assert len(found.ranges) + len(found.excluded) == len(found.spans)
    assert all(one.first or one.last for one in (*found.ranges, *found.excluded))
    at = 0
    for start, end in found.spans:
        assert at <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        at = end


def years(first: int, last: int | None = None) -> DateRange:
    return DateRange(date(first, 1, 1), date(last or first, 12, 31))


@pytest.mark.parametrize(
    ("text", "ranges", "excluded"),
    [
        ("drones in 2021 and 2023", [years(2021), years(2023)], []),
        ("drones in 2017, 2019 or 2024", [years(2017), years(2019), years(2024)], []),
        ("drones from 2019 to 2021", [years(2019, 2021)], []),
        ("drones 2019 to 2021", [years(2019, 2021)], []),
        ("drones, but not in 2021", [], [years(2021)]),
        ("drones except 2020 or 2021", [], [years(2020), years(2021)]),
        ("drones since 2019 but not 2021", [DateRange(date(2019, 1, 1), None)], [years(2021)]),
        ("drones in the 2020s", [years(2020, 2029)], []),
        ("drones in 2020 compared with drones in 2023", [years(2020), years(2023)], []),
        ("drones on 26/3/21", [DateRange(date(2021, 3, 26), date(2021, 3, 26))], []),
        ("drones last year", [years(2023)], []),
        ("drones this year", [years(2024)], []),
        ("drones over the last three years", [DateRange(date(2021, 5, 31), TODAY)], []),
        ("drones in the past 3 months", [DateRange(date(2024, 2, 29), TODAY)], []),
        ("drones last month", [DateRange(date(2024, 4, 1), date(2024, 4, 30))], []),
        ("drones at the last meeting", [DateRange(MET, MET)], []),
        (
            "minutes from March 2022",
            [DateRange(date(2022, 3, 1), date(2022, 3, 31))],
            [],
        ),
        ("minutes from 2022", [years(2022)], []),
        ("drones from March 2022 onwards", [DateRange(date(2022, 3, 1), None)], []),
        ("drones in spring 2021", [DateRange(date(2021, 3, 1), date(2021, 5, 31))], []),
        ("drones in winter 2020/21", [DateRange(date(2020, 12, 1), date(2021, 2, 28))], []),
        (
            "drones this time last year",
            [DateRange(date(2023, 4, 29), date(2023, 6, 29))],
            [],
        ),
        ("drones at the most recent panel meeting", [DateRange(MET, MET)], []),
    ],
)
def test_several_times_times_left_out_and_times_told_from_today_are_read(
    text: str, ranges: list[DateRange], excluded: list[DateRange]
) -> None:
    found = read_dates(text, TODAY, lambda: MET)
    assert (list(found.ranges), list(found.excluded), found.unread) == (ranges, excluded, ())


@pytest.mark.parametrize("text", ["drones last year", "drones at the last meeting"])
def test_without_a_today_or_a_meeting_nothing_is_told_from_it(text: str) -> None:
    assert read_dates(text).ranges == ()


@pytest.mark.parametrize(
    ("text", "unread"),
    [
        ("drones before the election", "before the election"),
        ("drones since the last PCC elections", "since the last PCC elections"),
        ("your letter of 1st inst. on drones", "1st inst."),
        ("drones in recent years", "in recent years"),
        ("drones last week", "last week"),
        ("drones in March", "in March"),
        ("drones in the March meeting", "in the March meeting"),
    ],
)
def test_a_time_that_cannot_be_read_is_told_of(text: str, unread: str) -> None:
    found = read_dates(text, TODAY)
    assert (found.ranges, found.unread) == ((), (unread,))


@pytest.mark.parametrize(
    "text",
    ["the last of the officers", "election of Chair", "the year ahead", "last year's budget"],
)
def test_words_of_time_that_name_no_time_are_left_alone(text: str) -> None:
    assert read_dates(text, TODAY, lambda: MET) == DateWords()
