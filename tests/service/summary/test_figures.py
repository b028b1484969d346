import pytest

from service.summary.figures import figures
from service.summary.number_words import in_digits


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("seventy per cent", "70%"),
        ("70 percent", "70 per cent"),
        ("a dozen", "twelve"),
        ("£3.4m", "£3.4 million"),
        ("£3.40m", "£3,400,000"),
        ("3,400 pounds", "£3400"),
        ("twenty-five", "25"),
        ("a hundred and ten", "110"),
        ("one thousand and five", "1,005"),
        ("the first of May", "1st May"),
        ("26 March 2021", "26/03/2021"),
        ("26 March 2021", "2021-03-26"),
        ("26 March 2021", "26.03.2021"),
        ("26 March 2021", "26/03/21"),
        ("March 2021", "Mar. 2021"),
        ("March 26, 2021", "26th of March, 2021"),
        ("2020/21", "2020–21"),
        ("2020/21", "2020-2021"),
        ("doubled", "doubling"),
        ("halved", "half"),
        ("１２", "12"),
        ("COVID-19", "Covid-19"),
    ],
)
def test_two_ways_to_write_a_figure_are_the_same(one: str, other: str) -> None:
    assert figures(one).hold(figures(other))
    assert figures(other).hold(figures(one))
    assert figures(one) != figures("")


@pytest.mark.parametrize(
    ("recorded", "claimed"),
    [
        ("70%", "70"),
        ("70", "70%"),
        ("£70", "70"),
        ("£3.4m", "£3.4bn"),
        ("£3.4m", "£3.4000000000001m"),
        ("12", "two"),
        ("2020/21", "2020"),
        ("26 March 2021", "27 March 2021"),
        ("26 March 2021", "26 March 2022"),
        ("26 March", "26 March 2021"),
        ("in March", "in May"),
        ("M25", "M26"),
        ("doubled", "trebled"),
        ("", "hundreds"),
        ("", "a quarter of them"),
        ("2nd", "2"),
    ],
)
def test_what_is_not_recorded_so_is_not_held(recorded: str, claimed: str) -> None:
    assert not figures(recorded).hold(figures(claimed))


def test_a_date_states_whatever_part_of_it_is_claimed() -> None:
    recorded = figures("The panel met on 26 March 2021.")
    for claimed in ("March", "March 2021", "26 March", "2021"):
        assert recorded.hold(figures(claimed))


def test_words_that_look_like_months_or_numbers_count_nothing() -> None:
    assert figures("They may march; one of them, no one, everyone.") == figures("")


@pytest.mark.parametrize(
    ("words", "digits"),
    [
        ("two and three", "2 3"),
        ("three hundred and forty-two", "342"),
        ("two million, five", "2000000, 5"),
        ("one two", "1 2"),
        ("nineteen eighty", "19 80"),
        ("none", "none"),
    ],
)
def test_number_words_become_digits(words: str, digits: str) -> None:
    assert in_digits(words) == digits
