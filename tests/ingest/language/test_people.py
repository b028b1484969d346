import pytest

from ingest.language.names import is_name
from ingest.language.people import Person, people_named
from ingest.language.speakers import speeches
from ingest.record import SpeakerRole

ATTENDANCE = """\
Present: Cllr P Tull, Councillor M Yeo (Chair)
Councillors Orchard, B Vale and Mrs Reed (Vice-Chair)

Officers in attendance:
T Brice, Licensing Manager
Ms S Ladd
Sergeant Holt
Una Birch (UB), Treasurer
"""


@pytest.mark.parametrize(
    ("name", "role", "title"),
    [
        ("Mr Tull", "Member", None),
        ("B Vale", "Member", None),
        ("Mrs Orchard", "Member", None),
        ("Mr Brice", "Officer", "Licensing Manager"),
        ("S Ladd", "Officer", None),
        ("Holt", "Officer", "Sergeant"),
        ("UB", "Officer", "Treasurer"),
    ],
)
def test_the_attendance_says_who_a_name_stands_for(
    name: str, role: SpeakerRole, title: str | None
) -> None:
    assert people_named(ATTENDANCE).named(name) == Person(role, title)


def test_a_name_that_nobody_bears_or_two_roles_share_stands_for_nobody() -> None:
    assert people_named(ATTENDANCE).named("Mr Other") is None
    shared = "Ms A Reed, Chief Constable\nMs B Reed, Treasurer\nCllr C Reed"
    assert people_named(shared).named("Ms Reed") is None
    assert people_named(shared).named("A Reed") == Person("Chief Constable")


def test_no_name_runs_on_to_the_next_line() -> None:
    assert people_named("Chief Constable\nMr Other asked why.").named("Mr Other") is None


@pytest.mark.parametrize("words", ["Exampleshire Police", "The Panel", "Monday", "In May"])
def test_bodies_and_days_are_no_names(words: str) -> None:
    assert not is_name(words)


def test_what_somebody_named_says_is_recorded_with_role_and_title() -> None:
    text = "Mr Tull asked why. Mr Brice promised to find out, and Mr Stone said it was late."
    found = speeches(text, 0, len(text), people=people_named(ATTENDANCE))
    assert [(s.role, s.title, text[s.start : s.end]) for s in found] == [
        ("Member", None, "Mr Tull asked why."),
        ("Officer", "Licensing Manager", "Mr Brice promised to find out, and"),
    ]


def test_two_of_one_surname_are_told_apart_by_title_and_initial() -> None:
    people = people_named("Present: Mrs G Ladd (Treasurer), Miss B Ladd (Secretary)")
    assert people.named("Miss Ladd") == Person("Officer", "Secretary")
    assert people.named("G Ladd") == Person("Officer", "Treasurer")
    assert people.named("Ladd") == Person("Officer")
    assert people.named("Mr D Ladd") is None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Oldmere Community Council: CC Birch was in the chair.", "Member"),
        ("Community Council visit. The Chief Constable, CC Birch, came.", "Chief Constable"),
        ("CC Birch came to the panel.", "Chief Constable"),
    ],
)
def test_a_cc_is_a_community_councillor_where_only_such_a_council_is_named(
    text: str, role: SpeakerRole
) -> None:
    assert people_named(text).named("Birch") == Person(role)


@pytest.mark.parametrize(
    ("lists", "name", "person"),
    [
        ("| Members: | Mr P Tull, Ms M Yeo |", "PT", Person("Member")),
        ("Chair - Dr U Birch; residents’ representatives - Mrs S Ladd", "Ladd", Person("Member")),
        ("Commissioner: Una Birch (UB)   Chief Constable: Jo Gorse", "UB", Person("PCC")),
        ("Here: Una (chair), Tim B, Sergeant Holt", "Tim", Person("Member")),
        ("Sederunt: Mr P Tull JP\nAttending: Mrs S Ladd, Clerk", "Tull", Person("Member")),
        ("Members: Mr P Tull (Independent)", "Tull", Person("Member")),
        (
            "Present | Organisation\n\nCllr M Yeo (Chair) | Council\n\nS Ladd | Estates Manager",
            "Ladd",
            Person("Officer", "Estates Manager"),
        ),
        ("THE CHAIR: Good morning, Ms Ladd.\nMS LADD: Good morning.", "Ladd", None),
        ("Present: Cllr M Yeo (Chair), S Ladd (Wildlife Trust)", "Ladd", None),
        ("Apologies: Mr P Tull", "Tull", None),
    ],
)
def test_each_list_of_those_present_tells_of_its_names(
    lists: str, name: str, person: Person | None
) -> None:
    assert people_named(lists).named(name) == person


def test_initials_that_two_people_share_or_that_are_a_title_stand_for_nobody() -> None:
    assert people_named("Members: P Tull, P Tate\nClerk: A C Carr").named("PT") == Person("Member")
    assert people_named("Members: P Tull\nClerk: P Tate").named("PT") is None
    assert people_named("Members: Ann Carla Carr").named("ACC") is None
