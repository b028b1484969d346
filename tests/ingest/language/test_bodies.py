import pytest

from ingest.language.bodies import find_panel


@pytest.mark.parametrize(
    ("text", "panel"),
    [
        ("Exampleshire Police and Crime Panel", "Exampleshire Police and Crime Panel"),
        ("Dyfed-Powys Police and Crime Panel - Friday", "Dyfed-Powys Police and Crime Panel"),
        ("Thames Valley Police & Crime Panel", "Thames Valley Police and Crime Panel"),
        (
            "MINUTES of the SOUTH YORKSHIRE POLICE AND CRIME PANEL",
            "South Yorkshire Police and Crime Panel",
        ),
        ("Budget Meeting, Surrey Police and Crime Panel", "Surrey Police and Crime Panel"),
        ("Agenda and minutes Cleveland Police and Crime Panel", "Cleveland Police and Crime Panel"),
        (
            "Hampshire and Isle of Wight Police and Crime Panel",
            "Hampshire and Isle of Wight Police and Crime Panel",
        ),
        (
            "Leicester, Leicestershire and Rutland Police and Crime Panel",
            "Leicester, Leicestershire and Rutland Police and Crime Panel",
        ),
        ("Essex Police, Fire and Crime Panel", "Essex Police, Fire and Crime Panel"),
        ("Minutes Thames Valley PCP", "Thames Valley Police and Crime Panel"),
        ("Essex PFCP 2021", "Essex Police, Fire and Crime Panel"),
    ],
)
def test_a_panel_has_one_name_however_it_is_printed(text: str, panel: str) -> None:
    assert find_panel(text) == panel


@pytest.mark.parametrize(
    "text", ["Police and Crime Panel", "Exampleshire Police and Crime Plan", "The PCP met", ""]
)
def test_a_panel_without_an_area_is_not_named(text: str) -> None:
    assert find_panel(text) is None
