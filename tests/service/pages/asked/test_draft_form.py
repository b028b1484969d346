from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.pages.asked.draft_form import DraftForm
from service.pages.shared.filter_form import FilterForm

WORDS = st.text(st.characters(exclude_categories=["Cs"]))


@given(WORDS)
def test_an_address_carries_any_paste(paste: str) -> None:
    found = parse_qs(urlsplit(DraftForm(paste).address).query)
    assert found.get("drafts", [""]) == [paste]


@given(WORDS)
def test_what_has_no_fault_is_parted_into_drafts(paste: str) -> None:
    form = DraftForm(paste)
    assert form.fault() is not None or len(form.drafts) > 0


def test_only_a_single_short_draft_can_be_shared() -> None:
    assert DraftForm("Why are there so few officers?").is_shareable
    assert not DraftForm("Why are there so few officers?\n\nHow many are there?").is_shareable
    assert not DraftForm("Why? " + "x" * 1_990).is_shareable
    assert not DraftForm("é" * 400).is_shareable
    assert not DraftForm("").is_shareable


FAULTS = [
    (DraftForm(" "), "drafts", "paste at least one question"),
    (DraftForm("Dear clerk,"), "drafts", "paste at least one question"),
    (DraftForm("..."), "drafts", "Draft 1 is empty"),
    (DraftForm("word " * 401), "drafts", "shorten it to at most 2,000"),
    (DraftForm("\n\n".join(["Why so?"] * 51)), "drafts", "51 drafts are too many"),
    (DraftForm("Why so?", FilterForm({"from": "soon"})), "from", "not a date"),
    (DraftForm("Why so?", FilterForm({"to": "2020-13"})), "to", "not a date"),
    (
        DraftForm("Why so?", FilterForm({"from": "2021", "to": "2020"})),
        "from",
        "swap the two dates",
    ),
]


@pytest.mark.parametrize(("form", "field", "words"), FAULTS)
def test_a_mistake_names_its_field_and_how_to_mend_it(
    form: DraftForm, field: str, words: str
) -> None:
    fault = form.fault()
    assert fault is not None
    assert fault.field == field
    assert words in fault.message
