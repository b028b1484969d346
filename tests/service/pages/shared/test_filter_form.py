from urllib.parse import parse_qs, urlsplit

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st

from index.book.filters import (
    MAX_FILTER_CHARACTERS,
    MEETING_FILTERS,
    SPEECH_FILTERS,
    Filters,
    SpeechFilterName,
)
from service.pages.shared.filter_choices import filter_boxes
from service.pages.shared.filter_form import FilterForm
from service.pages.shared.form_faults import first_fault
from service.pages.shared.holdings import Count, FilterCounts
from service.pages.shared.page_addresses import address, panel_minutes_address

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=MAX_FILTER_CHARACTERS)
NOTHING = FilterCounts(panels=(), years=())


@given(st.dictionaries(st.sampled_from(SPEECH_FILTERS), WORDS.map(str.strip)))
def test_an_address_carries_any_filters(words: dict[SpeechFilterName, str]) -> None:
    form = FilterForm.of(SPEECH_FILTERS, dict(words.items()))
    found = parse_qs(urlsplit(address("/ask", form.parameters)).query)
    again = FilterForm.of(SPEECH_FILTERS, {n: ";".join(found.get(n, [])) for n in words})
    assert again == form


def test_several_panels_are_one_filter_and_as_many_parameters() -> None:
    form = FilterForm.of(MEETING_FILTERS, {"panel": "West; ; east ;West"})
    assert form.parsed() == Filters(panel="West; east")
    assert form.named == ("West", "east")
    assert address("/ask", form.parameters) == "/ask?panel=West&panel=east"


def test_what_is_not_sent_is_not_set() -> None:
    form = FilterForm.of(MEETING_FILTERS, {"panel": " West ", "to": None, "speaker": "PCC"})
    assert form.words == {"panel": "West", "from": "", "to": ""}
    assert form.is_set
    assert form.parsed() == Filters(panel="West")
    assert not form.cleared().is_set
    assert form.cleared().parsed() == Filters()


def test_what_is_too_long_for_a_filter_is_cut() -> None:
    form = FilterForm.of(MEETING_FILTERS, {"panel": "x" * (MAX_FILTER_CHARACTERS + 1)})
    assert form.words["panel"] == "x" * MAX_FILTER_CHARACTERS


def test_filters_are_told_as_they_were_typed() -> None:
    form = FilterForm.of(SPEECH_FILTERS, {"panel": "West", "speaker": "pcc", "to": "2021"})
    assert (form.named, form.span) == (("West", "pcc"), "to 2021")
    assert (FilterForm().named, FilterForm().span) == ((), "")


FAULTS: list[tuple[dict[SpeechFilterName, str], str, str]] = [
    ({"panel": "West \udcff"}, "panel", "The panel is not valid text"),
    ({"speaker": "Nobody", "from": "soon"}, "speaker", "No speaker role “Nobody”"),
    ({"from": "soon"}, "from", "“soon” is not a date"),
    ({"to": "2020-13"}, "to", "“2020-13” is not a date"),
    ({"from": "2021", "to": "2020"}, "from", "swap the two dates"),
]


@pytest.mark.parametrize(("words", "field", "message"), FAULTS)
def test_the_first_mistake_names_its_field_and_how_to_mend_it(
    words: dict[SpeechFilterName, str], field: str, message: str
) -> None:
    fault = first_fault(FilterForm(words).checks)
    assert fault is not None
    assert fault.field == field
    assert message in fault.message


def test_every_filter_of_a_page_has_a_box_with_what_was_typed_chosen() -> None:
    typed = {name: f"typed {name}" for name in SPEECH_FILTERS}
    boxes = filter_boxes(FilterForm(typed), NOTHING)
    assert [box.name for box in boxes] == list(SPEECH_FILTERS)
    for box in boxes:
        assert [choice.value for choice in box.choices if choice.is_chosen] == [f"typed {box.name}"]


def test_boxes_count_what_their_page_lists() -> None:
    counts = FilterCounts(panels=(Count("West", 2),), years=(Count("2021", 1),))
    panel, *_ = filter_boxes(FilterForm({"panel": "west"}), counts, "action")
    assert [(choice.words, choice.is_chosen) for choice in panel.choices] == [
        ("All panels", False),
        ("West (2 actions)", True),
    ]


def test_panels_are_ticked_where_there_is_room_or_several_are_asked_for() -> None:
    counts = FilterCounts(panels=(Count("West", 2), Count("East", 1)), years=())
    (box,) = filter_boxes(FilterForm({"panel": "eas; North"}), counts)
    assert box.takes_several
    assert [(one.value, one.words, one.is_chosen) for one in box.choices] == [
        ("East", "East (1 meeting)", True),
        ("North", "North", True),
        ("West", "West (2 meetings)", False),
    ]
    # What may mean either is left as it was typed.
    (either,) = filter_boxes(FilterForm({"panel": "st; North"}), counts)
    assert [one.value for one in either.choices] == ["st", "North", "West", "East"]
    (roomy,) = filter_boxes(FilterForm({"panel": ""}), counts, is_roomy=True)
    assert (roomy.takes_several, roomy.chosen) == (True, 0)


def test_roles_are_ticked_as_panels_are() -> None:
    counts = FilterCounts(panels=(), years=(), roles=(Count("PCC", 3), Count("Chair", 1)))
    (box,) = filter_boxes(FilterForm({"speaker": "PCC; Chair"}), counts)
    assert (box.label, box.chosen) == ("Recorded as speaking", 2)
    assert [one.words for one in box.choices] == ["PCC (3 passages)", "Chair (1 passage)"]
    (single,) = filter_boxes(FilterForm({"speaker": "PCC"}), counts)
    assert not single.takes_several
    (roomy,) = filter_boxes(FilterForm({"speaker": "PCC"}), counts, is_roomy=True)
    assert (roomy.takes_several, roomy.chosen, roomy.everything) == (True, 1, "anyone")


def test_dates_are_chosen_by_month_under_their_years() -> None:
    months = (Count("2020-09", 1), Count("2021-03", 2))
    years = (Count("2020", 1), Count("2021", 2))
    counts = FilterCounts(panels=(), years=years, months=months)
    (box,) = filter_boxes(FilterForm({"from": "2021-03"}), counts)
    assert [(one.group, one.words, one.is_chosen) for one in box.choices] == [
        ("", "Any time", False),
        ("2020", "All of 2020 (1 meeting)", False),
        ("2020", "September 2020 (1 meeting)", False),
        ("2021", "All of 2021 (2 meetings)", False),
        ("2021", "March 2021 (2 meetings)", True),
    ]


@pytest.mark.parametrize("path", ["/ask", "/topic", "/asked", "/minutes", "/actions", "/decisions"])
def test_a_filter_that_is_too_long_is_refused_in_one_sentence(
    client: TestClient, path: str
) -> None:
    response = client.get(path, params={"panel": "x" * (MAX_FILTER_CHARACTERS + 1)})
    assert response.status_code == 422
    assert "“panel” is too long; at most 200 characters" in response.text


def test_the_meetings_of_a_panel_with_an_overlong_name_can_be_listed(client: TestClient) -> None:
    assert client.get(panel_minutes_address("Panel of " + "x" * 300)).status_code == 200
