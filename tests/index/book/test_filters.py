from datetime import date

import pytest

from index.book.filters import Filters, parse_filters
from index.index_errors import FilterError


def test_dates_may_be_days_months_or_years() -> None:
    assert parse_filters(from_date="2021", to_date="2021-02") == Filters(
        from_date=date(2021, 1, 1), to_date=date(2021, 2, 28)
    )
    assert parse_filters(from_date="2021-03-26").from_date == date(2021, 3, 26)
    assert parse_filters(to_date="2021").to_date == date(2021, 12, 31)
    assert parse_filters(from_date="2010-11").from_date == date(2010, 11, 1)


def test_dates_may_be_typed_as_people_write_them() -> None:
    assert parse_filters(from_date="04.09.2020").from_date == date(2020, 9, 4)
    assert parse_filters(to_date="March 2021").to_date == date(2021, 3, 31)


def test_roles_and_kinds_go_by_the_words_people_use() -> None:
    found = parse_filters(speaker="dpcc", kind="Exchange", panel=" West ")
    assert found == Filters(speaker="Deputy PCC", kind="exchange", panel="West")


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ({"from_date": "soon"}, "is not a date"),
        ({"to_date": "2021-13"}, "is not a date"),
        ({"to_date": "2021-02-30"}, "is not a date"),
        ({"to_date": "30.02.2021"}, "is not a date"),
        ({"to_date": "March"}, "is not a date"),
        ({"from_date": "2021", "to_date": "2020"}, "swap the two dates"),
        ({"speaker": "Prime Minister"}, "use one of PCC"),
        ({"kind": "poem"}, "use one of exchange"),
    ],
)
def test_a_filter_that_cannot_be_read_says_how_to_mend_it(
    words: dict[str, str], reason: str
) -> None:
    with pytest.raises(FilterError, match=reason):
        parse_filters(**words)


def test_no_words_are_no_filters() -> None:
    assert parse_filters(panel="", speaker="", kind="") == Filters()


def test_a_panel_that_is_no_text_is_refused() -> None:
    with pytest.raises(FilterError, match="the panel is not valid text"):
        parse_filters(panel="West \udcff")
