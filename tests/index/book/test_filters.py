from datetime import date

import pytest

from index.book.filters import (
    FILTERS,
    MAX_NAMED,
    MEETING_FILTERS,
    PASSAGE_FILTERS,
    SPEECH_FILTERS,
    FilterName,
    Filters,
    parse_filters,
)
from index.index_errors import FilterError


def test_dates_may_be_days_months_or_years() -> None:
    assert parse_filters({"from": "2021", "to": "2021-02"}) == Filters(
        from_date=date(2021, 1, 1), to_date=date(2021, 2, 28)
    )
    assert parse_filters({"from": "2021-03-26"}).from_date == date(2021, 3, 26)
    assert parse_filters({"to": "2021"}).to_date == date(2021, 12, 31)
    assert parse_filters({"from": "2010-11"}).from_date == date(2010, 11, 1)


def test_dates_may_be_typed_as_people_write_them() -> None:
    assert parse_filters({"from": "04.09.2020"}).from_date == date(2020, 9, 4)
    assert parse_filters({"to": "March 2021"}).to_date == date(2021, 3, 31)


def test_roles_and_kinds_go_by_the_words_people_use() -> None:
    found = parse_filters({"speaker": "dpcc", "kind": "Exchange", "panel": " West "})
    assert found == Filters(speaker="Deputy PCC", kind="exchange", panel="West")


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ({"from": "soon"}, "is not a date"),
        ({"to": "2021-13"}, "is not a date"),
        ({"to": "2021-02-30"}, "is not a date"),
        ({"to": "30.02.2021"}, "is not a date"),
        ({"to": "March"}, "is not a date"),
        ({"from": "2021", "to": "2020"}, "swap the two dates"),
        ({"speaker": "Prime Minister"}, "use one of PCC"),
        ({"kind": "poem"}, "use one of exchange"),
    ],
)
def test_a_filter_that_cannot_be_read_says_how_to_mend_it(
    words: dict[FilterName, str | None], reason: str
) -> None:
    with pytest.raises(FilterError, match=reason):
        parse_filters(words)


def test_no_words_are_no_filters() -> None:
    assert parse_filters({"panel": "", "speaker": "", "kind": None}) == Filters()


def test_a_panel_that_is_no_text_is_refused() -> None:
    with pytest.raises(FilterError, match="the panel is not valid text"):
        parse_filters({"panel": "West \udcff"})


@pytest.mark.parametrize("name", PASSAGE_FILTERS)
def test_every_filter_reads_its_own_example(name: FilterName) -> None:
    filters = parse_filters({name: FILTERS[name].example})
    unset = set(FILTERS) - {name}
    assert getattr(filters, FILTERS[name].field) is not None
    assert all(getattr(filters, FILTERS[other].field) is None for other in unset)


def test_what_is_asked_of_meetings_can_be_asked_of_speech_and_passages_too() -> None:
    assert set(MEETING_FILTERS) < set(SPEECH_FILTERS) < set(PASSAGE_FILTERS) == set(FILTERS)


def test_filters_are_stated_with_dates_in_iso_form() -> None:
    stated = parse_filters({"to": "2021", "panel": "West"}).stated()
    assert list(stated) == [one.field for one in FILTERS.values()]
    assert {field: value for field, value in stated.items() if value} == {
        "panel": "West",
        "to_date": "2021-12-31",
    }


def test_of_several_panels_any_is_meant() -> None:
    sql, bound = parse_filters({"panel": "West; East", "to": "2021"}).conditions(MEETING_FILTERS)
    assert bound == ["West", "East", "2021-12-31"]
    assert sql.count(" OR ") == 1
    with pytest.raises(FilterError, match="name fewer"):
        parse_filters({"panel": ";".join(map(str, range(MAX_NAMED + 1)))})


def test_of_several_roles_any_may_speak() -> None:
    filters = parse_filters({"speaker": "dpcc; Chief Constable;DPCC"})
    assert filters == Filters(speaker="Deputy PCC; Chief Constable")
    assert filters.roles == ("Deputy PCC", "Chief Constable")
    assert filters.conditions(PASSAGE_FILTERS)[1] == ["Deputy PCC", "Chief Constable"]
    assert parse_filters({"speaker": ";"}).roles == ()


def test_a_condition_binds_only_the_filters_that_are_named_and_set() -> None:
    filters = Filters(panel="West", kind="exchange", to_date=date(2021, 1, 2))
    assert filters.conditions(MEETING_FILTERS)[1] == ["West", "2021-01-02"]
    assert filters.conditions(PASSAGE_FILTERS)[1] == ["West", "2021-01-02", "exchange"]
    assert Filters().conditions(PASSAGE_FILTERS) == ("1", [])
