from datetime import date

import pytest

from index.questions.asked_places import Areas, AskedPlace, panels_called, placed_names
from ingest.site.panel_list import ListedPanel

EAST = "East Vale Police and Crime Panel"
WEST = "West Vale and Downs Police and Crime Panel"
NORTH = "The Northshire Police, Fire & Crime Commissioner Joint Committee"
SOUTH = "Police and Crime Panel for Southshire"
PANELS = [EAST, "Police and Crime Panel", NORTH, SOUTH, WEST]


def listed(area: str, panel: str) -> ListedPanel:
    return ListedPanel(
        panel=panel,
        force_area=area,
        commissioner="PCC",
        host="A Council",
        site="https://a.example",
        platform="ModernGov",
        confidence="likely",
        seen_as_of=date(2024, 1, 2),
        source=None,
    )


LISTED = [
    listed("Farshire", "Farshire and Isles Police and Crime Panel"),
    listed("Moor and Fen", "Moor & Fen Police, Fire and Crime Panel"),
    listed("Greater Midtown", "Greater Midtown Police and Crime Panel"),
    listed("East Vale", "Vale of the East Police and Crime Panel"),
]
AREAS = Areas(PANELS, LISTED)


def panels(text: str, areas: Areas = AREAS) -> list[str]:
    return [panel for one in areas.named(text) for panel in one.area.panels]


def elsewhere(text: str) -> list[str]:
    return [one.name for one in AREAS.named(text) if not one.area.panels]


@pytest.mark.parametrize(
    ("text", "panel", "words"),
    [
        ("drones in East Vale", EAST, "in East Vale"),
        ("EAST VALE drones", EAST, "EAST VALE"),
        ("East Vale's drones", EAST, "East Vale's"),
        ("the east vale panel on drones", EAST, "the east vale panel"),
        ("at the East Vale Police and Crime Panel", EAST, "the East Vale Police and Crime Panel"),
        ("East  Vale", EAST, "East  Vale"),
        ("in the Vale of the East", EAST, "the Vale of the East"),
        ("drones in Southshire", SOUTH, "in Southshire"),
        ("drones for West Vale and Downs?", WEST, "for West Vale and Downs"),
        ("drones for West-Vale & Downs?", WEST, "for West-Vale & Downs"),
    ],
)
def test_a_panel_is_named_by_what_sets_it_apart(text: str, panel: str, words: str) -> None:
    (found,) = AREAS.named(text)
    assert found.area.panels == (panel,)
    assert text[found.start : found.end] == words


@pytest.mark.parametrize(
    "text",
    ["", "drones", "the Police and Crime Panel", "East Valeside", "Northeast Vale", "the vale"],
)
def test_a_text_that_names_no_panel_names_none(text: str) -> None:
    assert panels(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "compare the precept in East Vale and West Vale and Downs",
        "drones: east vale or west vale & downs, and East Vale again",
    ],
)
def test_several_panels_are_named_in_the_order_of_the_text(text: str) -> None:
    assert panels(text) == [EAST, WEST]


def test_panels_of_one_area_are_all_named_by_it() -> None:
    both = Areas([EAST, "East Vale Police, Fire and Crime Panel"])
    assert panels("East Vale", both) == list(both.panels)


def test_in_a_book_without_panels_none_is_named() -> None:
    assert Areas([]).named("East Vale") == []
    assert Areas(["Police and Crime Panel", ""]).named("the Police and Crime Panel") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("burglary in Farshire", ["Farshire"]),
        ("burglary in farshire and Isles", ["farshire and Isles"]),
        ("what does Moor & Fen spend", ["Moor & Fen"]),
        ("how many officers has Fen", ["Fen"]),
        ("the Midtown precept", ["Midtown"]),
        ("why did Farshire close its stations", ["Farshire"]),
        ("Farshire Police and the Fen's precept", ["Farshire", "Fen"]),
    ],
)
def test_an_area_of_the_list_that_the_book_lacks_is_told_of(text: str, names: list[str]) -> None:
    assert elsewhere(text) == names


@pytest.mark.parametrize(
    "text",
    [
        *("what did Councillor Farshire say", "Mr. Fen's question", "the University of Farshire"),
        *("burglary in Farshire Road", "Farshires", "Fenland"),
    ],
)
def test_people_and_streets_of_that_name_are_no_area(text: str) -> None:
    assert elsewhere(text) == []


def test_an_area_that_one_body_of_the_book_is_called_by_is_that_bodys() -> None:
    cabinet = "Farshire County Council Cabinet"
    assert panels("in Farshire", Areas([cabinet], LISTED)) == [cabinet]
    assert Areas([cabinet, "Farshire Fire Authority"], LISTED).named("in Farshire") == []


@pytest.mark.parametrize(
    ("words", "is_named"),
    [
        ("The force works with Farshire on drones.", True),
        ("Farshire’s force has none.", True),
        ("Fen was not mentioned otherwise.", True),
        ("Councillor Farshire asked.", False),
        ("Nothing was said.", False),
    ],
)
def test_words_name_a_place_by_any_of_its_names(words: str, *, is_named: bool) -> None:
    place = AskedPlace(("Farshire", "Fen"), is_area=True, is_mentioned=True)
    assert place.is_named_in(words) is is_named


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("was there burglary in Newtown", ["Newtown"]),
        ("crime near Stoke upon Wold and at the Old Mill", ["Stoke upon Wold", "Old Mill"]),
        ("crime in Newtown’s centre", ["Newtown"]),
        ("in newtown", []),
        ("What Was Said About Crime In Newtown", []),
        ("IN NEWTOWN", []),
    ],
)
def test_places_of_no_list_are_known_by_a_capital_and_what_leads_to_them(
    text: str, names: list[str]
) -> None:
    assert list(placed_names(text)) == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("will the council buy vans", []),
        (
            "the joint policing committee on vans",
            ["Joint Policing Committee", "Dale Joint Policing Committee"],
        ),
        ("Dale Joint Policing Committee", ["Dale Joint Policing Committee"]),
    ],
)
def test_a_sort_of_body_is_every_body_of_the_sort_and_its_one_word_none(
    text: str, expected: list[str]
) -> None:
    areas = Areas(["Council", "Joint Policing Committee", "Dale Joint Policing Committee"])
    assert panels(text, areas) == expected


FIRE = "Lakeshire Fire and Rescue Authority"


@pytest.mark.parametrize("named", [FIRE, "Lakeshire Fire Authority", "the Lakeshire authority"])
def test_a_body_goes_by_its_place_and_sort(named: str) -> None:
    assert panels(f"who chairs {named}?", Areas([EAST, FIRE])) == [FIRE]


@pytest.mark.parametrize("named", ["Lakeshire", "a fire in Lakeshire", "the fire authority"])
def test_a_place_alone_names_no_council_of_it(named: str) -> None:
    assert panels(named, Areas([EAST, FIRE])) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("when was planning permission refused", []),
        ("Planning permission for the barn", []),
        ("what did the planning committee say of the barn", ["Planning Committee"]),
        ("what did Planning say of the barn", ["Planning Committee"]),
        ("what did the Standards committee find", ["Standards Committee"]),
        ("what did standards find", ["Standards Committee"]),
    ],
)
def test_a_committee_is_not_named_by_what_it_is_for(text: str, expected: list[str]) -> None:
    areas = Areas(
        ["Planning Committee", "Standards Committee"],
        is_written_small=lambda name: name == "planning",
    )
    assert panels(text, areas) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("What did the Otter Moor panel decide?", ["Otter Moor"]),
        ("what was agreed by the Otter and Moor Police and Crime Panel", ["Otter and Moor"]),
        ("what did the panel decide in Otter Moor", []),
        ("what did the Police and Crime Panel decide", []),
        ("what did the parish panel decide", []),
    ],
)
def test_what_a_panel_is_called_is_read(text: str, expected: list[str]) -> None:
    assert list(panels_called(text)) == expected
