import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.language.bodies import find_panel, leading_body


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
        ("Stoke‐by‑Hill Police and Crime Panel", "Stoke-by-Hill Police and Crime Panel"),
    ],
)
def test_a_panel_has_one_name_however_it_is_printed(text: str, panel: str) -> None:
    assert find_panel(text) == panel


@pytest.mark.parametrize(
    "text", ["Police and Crime Panel", "Exampleshire Police and Crime Plan", "The PCP met", ""]
)
def test_a_panel_without_an_area_is_not_named(text: str) -> None:
    assert find_panel(text) is None


@pytest.mark.parametrize(
    ("heading", "name", "host"),
    [
        (
            "MINUTES OF THE ORDINARY MEETING OF EXAMPLETON TOWN COUNCIL HELD",
            "Exampleton Town Council",
            None,
        ),
        ("Agenda and minutes - Health & Wellbeing Board", "Health and Wellbeing Board", None),
        ("Licensing Sub-Committee B", "Licensing Sub-Committee B", None),
        ("Harbour Policing Forum, West - Minutes", "Harbour Policing Forum, West", None),
        ("Scrutiny Panel 2", "Scrutiny Panel 2", None),
        ("Committee for Justice", "Committee for Justice", None),
        ("Stockton-on-Tees Forum met", "Stockton-on-Tees Forum", None),
        ("Audit Committee of Northshire Council held", "Audit Committee", "Northshire Council"),
        ("NORTHSHIRE COUNCIL CABINET", "Northshire Council Cabinet", None),
        ("NORTHSHIRE COUNTY COUNCIL – CABINET", "Cabinet", "Northshire County Council"),
        ("Northshire Council, Schools Forum was held", "Schools Forum", "Northshire Council"),
        (
            "Exampleton Borough Council Audit Committee",
            "Audit Committee",
            "Exampleton Borough Council",
        ),
        ("Minutes of the third meeting of the Bus Users’ Forum", "Bus Users’ Forum", None),
        ("Council", "Council", None),
        ("Friends of Exampleton Wood AGM", "Friends of Exampleton Wood", None),
        ("EXAMPLETON TOWN TRUST REGISTERED CHARITY NO 1", "Exampleton Town Trust", None),
        ("VILLAGE LIAISON MINUTES", "Village Liaison", None),
        ("Northshire CSP – notes", "Northshire Community Safety Partnership", None),
        (
            "MINUTES OF THE EXAMPLETON EXTRAORDINARY PARISH COUNCIL MEETING",
            "Exampleton Parish Council",
            None,
        ),
        ("Exampleton Annual Parish Meeting", "Exampleton Parish Meeting", None),
        ("Northshire Police Annual Conference", "Northshire Police Annual Conference", None),
        (
            "MINUTES OF PROCEEDINGS AT JOINT POLICING SUB COMMITTEE MEETING OF THE MUNICIPAL "
            "DISTRICT OF HALE-BROOK HELD",
            "Joint Policing Sub Committee of the Municipal District of Hale-Brook",
            None,
        ),
        (
            "MUNICIPAL DISTRICT OF HALE WEST JOINT POLICING SUB COMMITTEE HELD",
            "Municipal District of Hale West Joint Policing Sub Committee",
            None,
        ),
        (
            "Northshire County Council Hale and Brook Police and Crime Panel",
            "Hale and Brook Police and Crime Panel",
            "Northshire County Council",
        ),
    ],
)
def test_a_name_ends_where_what_headings_are_made_of_goes_on(
    heading: str, name: str, host: str | None
) -> None:
    named = leading_body(heading)
    assert named is not None
    assert (named.name, named.host) == (name, host)
    assert heading[named.start : named.end].strip()


@pytest.mark.parametrize(
    "heading",
    [
        *("Forum 4 / 2019, sitting at the Guildhall", "Panel 7"),
        *("Minutes of the Panel", "The Committee considered a report", "Council Chamber"),
        *("Report of the Audit Committee", "Councillor A of Northshire Council", "(a) Youth Forum"),
        *("Council Tax", "Members of the Youth Forum", "to the Youth Forum and the Panel", ""),
        "Chair (Northshire Council",
    ],
)
def test_what_ends_like_a_body_but_is_none_is_not_named(heading: str) -> None:
    assert leading_body(heading) is None


@given(st.text(alphabet="Aa ,.&()-\0ofthe Council Panel minutes", max_size=200))
def test_what_was_read_stands_in_any_heading(heading: str) -> None:
    named = leading_body(heading)
    assert named is None or 0 <= named.start < named.end <= len(heading)
