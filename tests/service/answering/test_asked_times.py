from dataclasses import replace
from datetime import date

import pytest

from index.questions.date_words import DateRange
from index.questions.hints import Hints
from service.answering.asked_times import AskedTimes
from tests.service.answering.handmade_hits import passage

IN_2023 = Hints(dates=(DateRange(date(2023, 1, 1), date(2023, 12, 31)),))


@pytest.mark.parametrize(
    ("words", "meeting_date", "meets"),
    [
        ("The budget for 2021/22 was agreed.", "2019-02-01", True),
        ("The budget for 2021-2022 was agreed.", None, True),
        ("The budget was agreed.", "2021-11-05", True),
        ("The budget was agreed.", "2022-05-20", True),
        ("The budget was agreed.", "2023-02-01", False),
        ("The budget for 2022/23 was agreed.", "2023-02-01", False),
        ("The budget was agreed.", None, False),
        # Set while the year before still runs.
        ("The budget for 2022/23 was agreed.", "2022-02-04", False),
        ("The budget for 2020/21 was kept to.", "2021-11-05", True),
    ],
)
def test_a_financial_year_is_named_by_a_passage_or_its_meeting_lies_in_it(
    words: str, meeting_date: str | None, meets: bool
) -> None:
    asked = AskedTimes.of("the budget of 2021/22", Hints())
    assert asked.meets_stretches(passage(words, meeting_date=meeting_date)) is meets


@pytest.mark.parametrize(
    ("heading", "meets"), [("Budget 2021/22", True), ("Budget 2022/23", False)]
)
def test_the_heading_tells_the_financial_year_before_any_words(
    heading: str, *, meets: bool
) -> None:
    asked = AskedTimes.of("the budget of 2021/22", Hints())
    told = passage("It was more than in 2021/22 or 2022/23.", meeting_date="2022-02-04")
    assert asked.meets_stretches(replace(told, heading=heading)) is meets


def test_a_thing_for_a_year_goes_by_it() -> None:
    asked = AskedTimes.of("what was decided on dues for 2023", IN_2023)
    told = replace(passage("A rise was agreed.", meeting_date="2022-05-16"), heading="Dues 2023")
    assert asked.fits(told, "A rise was agreed.")


def test_a_thing_that_goes_by_a_year_is_of_it_whenever_it_is_spoken_of() -> None:
    asked = AskedTimes.of("the pillars of the Policing Plan 2023", IN_2023)
    told = passage("The Policing Plan 2023 was shown. Roads; schools.", meeting_date="2022-12-16")
    other = passage("Another plan was shown. Roads; schools.", meeting_date="2022-12-16")
    assert asked.fits(told, "Roads; schools.")
    assert not asked.fits(other, "Roads; schools.")


def test_what_stands_under_the_heading_of_a_year_is_of_it() -> None:
    asked = AskedTimes.of("what was decided on dues for 2023", IN_2023)
    told = passage("A rise was agreed.", meeting_date="2022-12-16")
    assert not asked.fits(told, "A rise was agreed.")
    assert asked.fits(replace(told, heading="Dues 2023"), "A rise was agreed.")


def test_a_month_or_a_small_word_before_a_year_names_no_thing() -> None:
    assert AskedTimes.of("vans in 2023 and in March 2023", IN_2023).things == ()


def test_without_a_time_any_words_will_do() -> None:
    asked = AskedTimes.of("vans", Hints())
    undated = passage("Vans were bought.", meeting_date=None)
    assert asked.meets_stretches(undated)
    assert asked.fits(undated, "Vans were bought.")


@pytest.mark.parametrize(
    ("heading", "fits"),
    [
        ("Policing Plan 2023-2027", False),
        ("Policing Plan 2019 – 2023", False),
        ("Policing Plan 2019 to 2023", False),
        ("Budget 2023/24", False),
        ("Survey in 2023", True),
        ("Response to 2023 survey", True),
    ],
)
def test_a_heading_with_a_stretch_of_years_is_not_of_the_year_that_begins_or_ends_it(
    heading: str, *, fits: bool
) -> None:
    asked = AskedTimes.of("what was said about vans in 2023", IN_2023)
    told = replace(passage("Vans were bought.", meeting_date="2025-01-02"), heading=heading)
    assert asked.fits(told, "Vans were bought.") is fits


def test_a_plan_of_several_years_is_spoken_of_in_any_financial_year() -> None:
    asked = AskedTimes.of("arrests in 2021/22", Hints())
    plan = "Policing Plan 2020-2025"
    said = passage("In 2021/22 there were 9 arrests.", meeting_date="2023-01-02")
    assert asked.meets_stretches(replace(said, heading=plan))
    met = passage("The plan until 2022-2026 was shown.", meeting_date="2021-11-05")
    assert asked.meets_stretches(replace(met, heading=plan))
    other = passage("There were 9 arrests.", meeting_date="2023-01-02")
    assert not asked.meets_stretches(replace(other, heading=plan))


@pytest.mark.parametrize(
    ("question", "is_told_from_today"),
    [
        ("how many came last year", True),
        ("how many came over the last two years", True),
        ("how many came in 2021", False),
        ("what did the last meeting decide", False),
    ],
)
def test_dates_that_are_told_from_the_day_of_asking_are_known_from_others(
    question: str, is_told_from_today: bool
) -> None:
    hints = Hints(dates=(DateRange(date(2021, 1, 1), date(2021, 12, 31)),))
    assert AskedTimes.of(question, hints).told_from_today is is_told_from_today
    assert not AskedTimes.of(question, Hints()).told_from_today


@pytest.mark.parametrize(
    ("source", "meeting_date", "fits"),
    [
        ("council-2023-11.docx", None, True),
        ("minutes/20231104.pdf", None, True),
        ("council-2022-11.docx", None, False),
        ("council-120234.docx", None, False),
        # What the minutes state goes before what their file is called.
        ("council-2023-11.docx", "2022-11-04", False),
    ],
)
def test_the_name_of_a_source_tells_the_year_where_no_date_is_stated(
    source: str, meeting_date: str | None, *, fits: bool
) -> None:
    asked = AskedTimes.of("what was in the bank in 2023", IN_2023)
    told = passage("The bank holds £90.", meeting_date=meeting_date, document=source)
    assert asked.fits(told, "The bank holds £90.") is fits
