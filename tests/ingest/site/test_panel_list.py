import json
from pathlib import Path

import pytest

from ingest.site.panel_list import PANELS_FILE, PanelList, PanelListError


@pytest.fixture(scope="module")
def listed() -> PanelList:
    return PanelList.load()


def test_every_force_area_of_england_and_wales_stands_once(listed: PanelList) -> None:
    areas = [entry.force_area for entry in listed.panels]
    assert len(set(areas)) == len(areas) == 43


def test_the_list_says_that_it_was_checked_on_no_live_site(listed: PanelList) -> None:
    assert "None of it was checked on a live site" in listed.note


def test_changes_name_force_areas_of_the_list(listed: PanelList) -> None:
    areas = {entry.force_area for entry in listed.panels}
    changes = (*listed.functions_passed_to_mayors, *listed.fire_functions_taken_on)
    assert {change.force_area for change in changes} <= areas


@pytest.mark.parametrize("words", ["Surrey", "surrey police and crime panel", "SURREY COUNTY"])
def test_a_panel_is_found_by_its_name_area_or_host(listed: PanelList, words: str) -> None:
    entry = listed.choose(words)
    assert entry.force_area == "Surrey"
    assert entry.address.endswith("/ieListMeetings.aspx?CommitteeId=250")


def test_a_hyphen_and_an_ampersand_do_not_matter(listed: PanelList) -> None:
    assert listed.choose("dyfed-powys").force_area == "Dyfed-Powys"
    assert listed.choose("Avon & Somerset").force_area == "Avon and Somerset"


def test_a_site_whose_committee_is_not_known_is_named_itself(listed: PanelList) -> None:
    entry = listed.choose("Bedfordshire")
    assert (entry.committee_id, entry.address) == (None, entry.site)


def test_several_panels_of_one_name_are_listed_to_choose_from(listed: PanelList) -> None:
    with pytest.raises(PanelListError, match=r"North Wales.*South Wales.*name one of them"):
        listed.choose("wales")


def test_a_panel_that_is_not_listed_leads_to_the_list(listed: PanelList) -> None:
    with pytest.raises(PanelListError, match="no panel of the list goes by “Atlantis”"):
        listed.choose("Atlantis")


@pytest.mark.parametrize("fault", ["{", '{"panels": 1}'])
def test_a_damaged_list_is_named_in_one_sentence(tmp_path: Path, fault: str) -> None:
    damaged = tmp_path / "panels.json"
    damaged.write_text(fault, encoding="utf-8")
    with pytest.raises(PanelListError, match=r"panels\.json, cannot be read"):
        PanelList.load(damaged)


def test_a_field_of_another_name_is_refused(tmp_path: Path) -> None:
    listed = json.loads(PANELS_FILE.read_text(encoding="utf-8"))
    listed["panels"][0]["adress"] = "https://example.gov.uk"
    damaged = tmp_path / "panels.json"
    damaged.write_text(json.dumps(listed), encoding="utf-8")
    with pytest.raises(PanelListError):
        PanelList.load(damaged)


@pytest.mark.parametrize(
    ("name", "area"),
    [
        ("Thames Valley Police and Crime Panel", "Thames Valley"),
        ("Dyfed-Powys Police & Crime Panel", "Dyfed-Powys"),
        ("Cumbria Police and Crime Panel", "Cumbria"),
        ("Kent Police and Crime Panel", "Kent"),
        ("Wales Police and Crime Panel", None),
        ("Northshire Police and Crime Panel", None),
    ],
)
def test_a_body_of_minutes_is_found_by_what_sets_its_name_apart(
    listed: PanelList, name: str, area: str | None
) -> None:
    entry = listed.of_body(name)
    assert (entry and entry.force_area) == area
