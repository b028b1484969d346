from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.book.filters import Filters
from index.index_errors import FilterError
from index.passages.passage import PassageKind
from index.questions.date_words import DateRange
from index.questions.hint_names import HINT_NAMES, parse_hint_name
from index.questions.hints import Hints, names_no_subject, read_kinds, without

EAST = "East Vale Police and Crime Panel"
WEST = "West Vale and Downs Police and Crime Panel"
EVERY = Hints(
    panels=(EAST,),
    speakers=("PCC", "Chair"),
    dates=(DateRange(date(2021, 1, 1), date(2021, 12, 31)),),
    kinds=("resolution", "action"),
)
NAMES = st.text(alphabet="abcdé", min_size=3, max_size=6)


@pytest.mark.parametrize("name", HINT_NAMES)
def test_a_hint_goes_by_its_name_in_any_case(name: str) -> None:
    assert parse_hint_name(f" {name.upper()} ") == name


@pytest.mark.parametrize("word", ["", "date", "panels", "everything"])
def test_a_name_of_no_hint_is_refused_with_those_there_are(word: str) -> None:
    with pytest.raises(FilterError, match="use one of panel, speaker, dates"):
        parse_hint_name(word)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("what was resolved on drones", ("resolution",)),
        ("Resolutions on vans", ("resolution",)),
        ("which decisions were taken", ("resolution",)),
        ("what did the panel agree", ("resolution",)),
        ("was anything recommended", ("resolution",)),
        ("actions for the office", ("action",)),
        ("what did the office promise", ("action",)),
        ("what was undertaken", ("action",)),
        ("was it followed up", ("action",)),
        ("what was agreed to provide", ("resolution", "action")),
        ("decisions and actions", ("resolution", "action")),
        ("Action Fraud", ()),
        ("actions on Action Fraud", ("action",)),
        ("who agreed with the plan", ()),
        ("reaction to drones", ()),
        ("drones", ()),
        ("", ()),
    ],
)
def test_the_kinds_asked_for_are_read_from_the_words(
    text: str, kinds: tuple[PassageKind, ...]
) -> None:
    assert read_kinds(text) == kinds


@given(st.lists(NAMES, min_size=1), st.lists(NAMES), st.lists(NAMES))
def test_the_words_of_hints_are_taken_out_and_no_others(
    before: list[str], hint: list[str], after: list[str]
) -> None:
    start = len(" ".join(before)) + 1
    end = start + len(" ".join(hint))
    text = " ".join([*before, *hint, *after])
    assert without(text, [(start, min(end, len(text)))]) == " ".join([*before, *after])
    assert without(text, []) == text


@given(st.lists(NAMES, min_size=4, max_size=8), st.integers(0, 3), st.integers(0, 3))
def test_several_hints_may_stand_anywhere_and_overlap(
    names: list[str], first: int, second: int
) -> None:
    text = " ".join(names)
    spans = []
    for number in (first, second):
        start = len(" ".join(names[:number])) + bool(number)
        spans.append((start, start + len(names[number])))
    kept = [name for number, name in enumerate(names) if number not in (first, second)]
    assert without(text, spans) == " ".join(kept)


@pytest.mark.parametrize("text", ["in 2021", "in 2021?", "of in 2021"])
def test_a_text_of_nothing_but_hints_is_kept(text: str) -> None:
    start = text.index("in")
    assert without(text, [(start, start + len("in 2021"))]) == text


def test_what_is_left_loses_loose_punctuation_at_its_ends() -> None:
    assert without("In 2021, drones;", [(0, 7)]) == "drones"


@pytest.mark.parametrize(
    ("filters", "left"),
    [
        (Filters(), EVERY),
        (Filters(panel="West"), replace(EVERY, panels=())),
        (Filters(speaker="Member"), replace(EVERY, speakers=())),
        (Filters(to_date=date(2019, 1, 1)), replace(EVERY, dates=())),
        (Filters(from_date=date(2019, 1, 1)), replace(EVERY, dates=())),
        (Filters(kind="exchange"), replace(EVERY, kinds=())),
    ],
)  # fmt: skip
def test_a_filter_goes_before_a_hint_on_the_same_matter(filters: Filters, left: Hints) -> None:
    assert EVERY.beside(filters) == left


def test_what_is_required_is_all_that_was_hinted_at() -> None:
    (required,) = EVERY.required(Filters())
    assert required == Filters(
        panel=EAST,
        speaker="PCC",
        from_date=date(2021, 1, 1),
        to_date=date(2021, 12, 31),
        kind="resolution",
    )
    assert Hints().required(Filters(panel="West")) == (Filters(panel="West"),)


def test_of_several_panels_each_is_meant() -> None:
    hints = Hints(panels=(EAST, WEST), kinds=("action",))
    assert hints.panel is None
    assert [one.panel for one in hints.required(Filters(kind="exchange"))] == [EAST, WEST]
    assert hints.of_meetings(Filters(panel="Vale")) == (Filters(panel="Vale"),)


def test_a_hint_never_replaces_a_filter() -> None:
    filters = Filters("West", "Member", date(2020, 1, 1), date(2022, 1, 1), "exchange")
    assert EVERY.required(filters) == EVERY.of_meetings(filters) == (filters,)


def test_hints_of_meetings_say_nothing_of_who_spoke_or_what_kind_it_is() -> None:
    (narrowed,) = EVERY.of_meetings(Filters())
    assert narrowed == Filters(EAST, None, date(2021, 1, 1), date(2021, 12, 31))


@pytest.mark.parametrize(
    ("hints", "narrows"),
    [
        (Hints(), False),
        (Hints(speakers=("PCC",), kinds=("action",)), False),
        (Hints(panels=(EAST,)), True),
        (Hints(dates=(DateRange(date(2021, 1, 1), None),)), True),
        (Hints(dates=(DateRange(None, date(2021, 1, 1)),)), True),
    ],
)
def test_panel_and_dates_narrow_the_meetings(hints: Hints, *, narrows: bool) -> None:
    assert hints.narrows_meetings is narrows


@pytest.mark.parametrize(
    ("hints", "day", "fits"),
    [
        (EVERY, "2021-01-01", True),
        (EVERY, "2021-12-31", True),
        (EVERY, "2020-12-31", False),
        (EVERY, "2022-01-01", False),
        (EVERY, None, False),
        (Hints(dates=(DateRange(date(2021, 1, 1), None),)), "2030-01-01", True),
        (Hints(dates=(DateRange(date(2021, 1, 1), None),)), "2020-12-31", False),
        (Hints(dates=(DateRange(None, date(2021, 1, 1)),)), "2000-01-01", True),
        (Hints(dates=(DateRange(None, date(2021, 1, 1)),)), "2021-01-02", False),
        (Hints(panels=(EAST,)), "2021-01-01", False),
        (Hints(), None, False),
    ],
)
def test_a_meeting_fits_where_its_date_is_stated_and_lies_in_the_range(
    hints: Hints, day: str | None, *, fits: bool
) -> None:
    assert hints.fits_date(day) is fits


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("what was resolved", True),
        ("what did the panel agree", True),
        ("what actions were promised at the meeting", True),
        ("what was resolved on burglary", False),
        ("burglary", False),
        ("what was said", False),
    ],
)
def test_a_text_that_asks_for_decisions_and_nothing_else_names_no_subject(
    text: str, expected: bool
) -> None:
    assert names_no_subject(text) is expected
