import pytest

from ingest.language.attendance import attendance
from ingest.language.initials import are_of, initials_acting, initials_told
from ingest.language.people import Person, people_named

BY_INITIALS = "KB offered to write. TM asked why. KB/TM to meet the school. LW would ring."


@pytest.mark.parametrize(
    ("name", "initials"),
    [("Una Birch", "UB"), ("Jo Gorse-Bell", "JB"), ("Peter Wheel", "PWh"), ("Cllr U Birch", "UB")],
)
def test_initials_begin_the_words_of_the_name_that_they_are_drawn_from(
    name: str, initials: str
) -> None:
    assert are_of(name, initials)


@pytest.mark.parametrize(("name", "initials"), [("Una Birch", "TB"), ("Birch", "BI"), ("", "UB")])
def test_other_letters_are_no_initials_of_a_name(name: str, initials: str) -> None:
    assert not are_of(name, initials)


def test_initials_behind_names_are_told_where_more_than_one_is() -> None:
    assert initials_told("There were Una Birch (UB), Tim Marl (TM) and a dog.") == {
        "UB": "Una Birch",
        "TM": "Tim Marl",
    }
    assert initials_told("The Local Plan (LP) was late.") == {}


def test_a_text_that_goes_by_initials_says_what_they_do() -> None:
    assert initials_acting(BY_INITIALS) == {"KB", "TM", "LW"}


@pytest.mark.parametrize(
    "text",
    [
        "BT will mend it. BT said so. HR asked why.",
        "The KB offered to write. KB said no. TM asked why.",
        "The Kite Board was late, says the board (KB). KB asked why. KB left. TM said no.",
        "KB asked why.",
    ],
)
def test_letters_of_a_body_or_seen_once_are_nobodys_initials(text: str) -> None:
    assert initials_acting(text) == frozenset()


def test_people_are_listed_by_the_initials_that_a_text_uses() -> None:
    people = people_named(BY_INITIALS)
    assert people.lists("TM")
    assert people.named("TM") is None
    assert not people.lists("XY")


def test_initials_told_beside_a_name_stand_for_its_bearer() -> None:
    people = people_named("Una Birch (UB) and Tim Marl (TM) came.\nUna Birch, Treasurer, spoke.")
    assert people.named("UB") == Person("Officer", "Treasurer")


def test_a_row_of_names_and_initials_names_each_with_their_own() -> None:
    rows = "PRESENT | Una Birch (Chair) | UB | Tim Marl | TM\nPeter Wheel | PWh | Dee Noble | DN"
    told = [(one.name, one.initials, one.role) for one in attendance(rows).attendees]
    assert told == [
        ("Una Birch", "UB", "Chair"),
        ("Tim Marl", "TM", "Member"),
        ("Peter Wheel", "PWh", "Member"),
        ("Dee Noble", "DN", "Member"),
    ]
