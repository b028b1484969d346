import pytest

from ingest.language.attendance import attendance
from ingest.language.people import Person, people_named
from ingest.record import SpeakerRole


def told(text: str) -> list[tuple[str | None, SpeakerRole | None, str | None]]:
    return [(one.name, one.role, one.title) for one in attendance(text).attendees]


@pytest.mark.parametrize(
    ("line", "people"),
    [
        (
            "Committee: Prof. Ann Holt (Chair), Ben Ladd Others: Deputy Chief Constable C. Tull; "
            "D. Yeo (External Audit) Apologies: the Commissioner",
            [
                ("Prof. Ann Holt", "Chair", None),
                ("Ben Ladd", "Member", None),
                ("C. Tull", "Deputy Chief Constable", None),
                ("D. Yeo", None, None),
                (None, "PCC", None),
            ],
        ),
        (
            "Officers: Assistant Chief Fire Officer Ann Holt, Head of Finance Ed Ladd, "
            "Clerk J Tull",
            [
                ("Ann Holt", "Officer", "Assistant Chief Fire Officer"),
                ("Ed Ladd", "Officer", "Head of Finance"),
                ("J Tull", "Officer", "Clerk"),
            ],
        ),
        (
            "Present: Ann Holt (AH) chair, Ben Ladd (BL) Northshire District Council, "
            "Carol Tull (CT) Head of Housing, Supt Dev Yeo (DY)",
            [
                ("Ann Holt", "Chair", None),
                ("Ben Ladd", None, None),
                ("Carol Tull", "Officer", "Head of Housing"),
                ("Dev Yeo", "Officer", "Supt"),
            ],
        ),
        (
            "Witnesses: Dr M Holt, Medical Director, Wick Hospital; Ms P Ladd, Chief Nurse\n"
            "The Chief Nurse said that it was full.",
            [("Dr M Holt", "Officer", "Medical Director"), ("Ms P Ladd", "Officer", "Chief Nurse")],
        ),
        (
            "In attendance: Town Clerk, Sergeant Holt and PCSO Ladd",
            [
                ("Holt", "Officer", "Sergeant"),
                ("Ladd", "Officer", "PCSO"),
                (None, "Officer", "Town Clerk"),
            ],
        ),
        (
            "Attending: Harbour Master (Capt Holt), the clerk (K Ladd)\nHARBOUR MASTER: Yes.",
            [("Capt Holt", "Officer", "Harbour Master"), ("K Ladd", "Officer", "clerk")],
        ),
        (
            "In attendance: Ann Holt - Police, Fire and Crime Commissioner",
            [("Ann Holt", "PCC", None)],
        ),
        (
            "Mr Holt    Chief Constable",
            [],
        ),
        (
            "Witnesses:\nMr Stuart Holt    Chief Constable",
            [("Mr Stuart Holt", "Chief Constable", None)],
        ),
        (
            "Name | Organisation\nCllr Ann Holt (Chair) | Northshire Council\nBen Ladd | Police",
            [("Ann Holt", "Chair", None), ("Ben Ladd", None, None)],
        ),
        (
            "Staff | Ann Holt, Treasurer; Ben Ladd, Clerk",
            [("Ann Holt", "Officer", "Treasurer"), ("Ben Ladd", "Officer", "Clerk")],
        ),
        ("In attendance: Ms P Ladd (Age Matters)", [("Ms P Ladd", None, None)]),
        ("Present: members were welcomed by the Chair, who noted the weather", []),
        ("THE CHAIR: Which?", []),
        ("For: Councillors Holt and Ladd", []),
    ],
)
def test_a_list_names_people_and_their_offices_in_either_order(
    line: str, people: list[tuple[str | None, SpeakerRole | None, str | None]]
) -> None:
    assert told(line) == people


@pytest.mark.parametrize("name", ["The Harbour Master", "HARBOUR MASTER", "the harbour master"])
def test_a_title_stands_for_whoever_holds_it(name: str) -> None:
    people = people_named("Staff: Harbour Master (Capt Holt)\n\nThe Harbour Master said")
    assert people.named(name) == Person("Officer", "Harbour Master")


def test_a_long_title_goes_by_its_letters_and_a_deputy_by_the_first_word() -> None:
    people = people_named("Officers: Ann Holt, Deputy Chief Fire Officer")
    holder = Person("Officer", "Deputy Chief Fire Officer")
    assert people.named("DCFO") == people.named("The Deputy") == holder
    assert people.named("ACFO") is None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Northreach Police and Crime Panel\nThe Mayor replied.", "PCC"),
        ("Wick Town Council\nThe Mayor replied.", "Chair"),
        ("Northshire Police and Crime Panel\nThe PCC met the Mayor.", None),
        ("A friendly society\nThe Mayor replied.", None),
    ],
)
def test_a_mayor_is_a_commissioner_or_takes_the_chair_by_the_body(
    text: str, role: SpeakerRole | None
) -> None:
    mayor = people_named(text).named("the Mayor")
    assert (mayor.role if mayor else None) == role


def test_he_and_she_are_told_apart_by_titles_of_courtesy_alone() -> None:
    people = people_named("Ms A Holt asked. Mr Ladd replied. Cllr Tull left. Mr Yeo and Mrs Yeo.")
    assert people.is_called("He", "Ms Holt") is False
    assert people.is_called("He", "Ladd") is True
    assert people.is_called("She", "Councillor Tull") is None
    assert people.is_called("She", "Mrs Yeo") is None


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Present: Mr A Alder and Mrs B Birch and Miss C Cherry and Mr D Dale (Clerk)",
            ["Member", "Member", "Member", "Officer"],
        ),
        ("Present:\nCllr A Alder\n\nCHIEF CONSTABLE\nMr D Dale", ["Member", "Chief Constable"]),
        ("Members: A Alder\nIn attendance: D Dale, chief finance officer", ["Member", "Officer"]),
    ],
)
def test_each_of_several_and_whoever_stands_below_an_office_has_a_role(
    text: str, roles: list[SpeakerRole]
) -> None:
    assert [role for _, role, _ in told(text)] == roles
