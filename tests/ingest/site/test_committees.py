from datetime import date

import pytest

from ingest.site.committees import (
    Committee,
    CommitteeError,
    MeetingNotice,
    choose_committee,
    panel_facts,
)

AUDIT = Committee(1, "Audit Committee")
PANEL = Committee(2, "Police and Crime Panel")
GROUP = Committee(3, "Police & Crime Panel Task Group")
FIRE = Committee(4, "Fire and Rescue Committee")

BASE = "https://democracy.exampleshire.example/"


@pytest.mark.parametrize("words", ["police and crime panel", " Police  & Crime Panel "])
def test_the_title_that_is_just_that_is_chosen_among_several(words: str) -> None:
    assert choose_committee([AUDIT, GROUP, PANEL], words) == PANEL


def test_a_part_of_a_title_is_enough_where_only_one_has_it() -> None:
    assert choose_committee([AUDIT, GROUP, FIRE], "crime panel") == GROUP


def test_several_are_listed_to_choose_from() -> None:
    with pytest.raises(CommitteeError, match=r"several.*“Police and Crime Panel”, “Police & Crime"):
        choose_committee([PANEL, GROUP], "crime")


def test_none_is_answered_with_the_nearest() -> None:
    with pytest.raises(CommitteeError) as caught:
        choose_committee([AUDIT, FIRE, PANEL], "Policing and Crime Panel")
    assert "“Police and Crime Panel”" in str(caught.value)
    assert "Audit" not in str(caught.value)


def test_a_long_list_is_cut_short() -> None:
    many = [Committee(n, f"Committee {n}") for n in range(40)]
    with pytest.raises(CommitteeError, match="“Committee 9” and 30 more"):
        choose_committee(many, "Panel")


def test_a_site_without_committees_is_no_site() -> None:
    with pytest.raises(CommitteeError, match="lists no committees"):
        choose_committee([], "Panel")


@pytest.mark.parametrize(
    ("status", "is_called_off"),
    [
        *(("Cancelled", True), ("4 March 2022 - CANCELLED", True), ("Postponed", True)),
        *(("Confirmed", False), ("Inquorate", False), ("", False), ("Provisional", False)),
    ],
)
def test_a_meeting_that_did_not_take_place_is_known(status: str, is_called_off: bool) -> None:
    assert MeetingNotice(1, date(2022, 3, 4), status).is_called_off is is_called_off


def test_a_committee_that_names_its_area_is_the_panel() -> None:
    facts = panel_facts("Exampleshire Police & Crime Panel", "Exampleshire Council", BASE)
    assert facts.panel == "Exampleshire Police and Crime Panel"
    assert facts.publisher == "Exampleshire Council"
    assert facts.inferred == {}


def test_panels_without_an_area_are_told_apart_by_their_sites_and_say_so() -> None:
    one = panel_facts("Police and Crime Panel", None, BASE)
    other = panel_facts("Police and Crime Panel", None, "https://other.example/sub/")
    assert one.panel == "Police and Crime Panel (democracy.exampleshire.example)"
    assert other.panel == "Police and Crime Panel (other.example)"
    assert "names no area" in one.inferred["panel"]
