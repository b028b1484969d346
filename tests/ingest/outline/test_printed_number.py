"""Numbers of items and minutes, as bodies print them."""

import pytest

from ingest.outline.printed_number import printed_number


@pytest.mark.parametrize(
    ("line", "printed", "title"),
    [
        ("7. Apologies", "7", "Apologies"),
        ("7 Apologies", "7", "Apologies"),
        ("7) Apologies", "7", "Apologies"),
        ("7.Apologies", "7", "Apologies"),
        ("7 – Apologies", "7", "Apologies"),
        ("7 | Apologies", "7", "Apologies"),
        ("10A. Apologies", "10A", "Apologies"),
        ("39/20 Apologies", "39/20", "Apologies"),
        ("2019/45: Apologies", "2019/45", "Apologies"),
        ("18.11.1 Apologies", "18.11.1", "Apologies"),
        ("23-24/PCP/25 Apologies", "23-24/PCP/25", "Apologies"),
        ("CS17/11 Apologies", "CS17/11", "Apologies"),
        ("FRA 1. Apologies", "FRA 1", "Apologies"),
        ("C/22/01 Apologies", "C/22/01", "Apologies"),
        ("Item No. 3 - Apologies", "3", "Apologies"),
        ("Agenda Item 3: Apologies", "3", "Apologies"),
        ("B. Apologies", "B", "Apologies"),
        ("IV. Apologies", "IV", "Apologies"),
    ],
)
def test_a_number_is_told_from_the_title_behind_it(line: str, printed: str, title: str) -> None:
    number = printed_number(line)
    assert number is not None
    assert (number.printed, line[number.title_from :]) == (printed, title)


@pytest.mark.parametrize("line", ["12", "12.", "12 |", "39/20", "8.1", "23-24/PCP/25"])
def test_a_number_may_stand_alone(line: str) -> None:
    number = printed_number(line)
    assert number is not None
    assert number.title_from is None


@pytest.mark.parametrize(
    "line",
    ["10.30 am Welcome", "2pm", "Q1. Why was it so?", "£12 for a hall", "12th May", "A Member"],
)
def test_times_sums_days_and_numbers_of_questions_are_none(line: str) -> None:
    assert printed_number(line) is None


def test_a_minutes_number_says_so() -> None:
    number = printed_number("Minute 12 Apologies")
    assert number is not None
    assert number.is_minute


def test_a_figure_behind_a_full_stop_counts_within_those_before_it() -> None:
    first, second = (printed_number(line) for line in ("1.1 Roads", "2.1 Rails"))
    assert first is not None
    assert second is not None
    assert {*first.countings}.isdisjoint(second.countings)


def test_either_figure_beside_a_stroke_may_count() -> None:
    first, second = (printed_number(line) for line in ("39/20 Roads", "40/20 Rails"))
    assert first is not None
    assert second is not None
    assert len({*first.countings} & {*second.countings}) == 1


def test_roman_numbers_count_as_such() -> None:
    numbers = [printed_number(f"{roman}. Roads") for roman in ("I", "II", "III", "IV", "IX", "X")]
    assert [number.values[1][0] for number in numbers if number] == [1, 2, 3, 4, 9, 10]
