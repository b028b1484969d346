import re

import pytest

from ingest.language.titles import (
    CHIEF_POLICE_OFFICER,
    NOUNS,
    OFFICERS_TITLE,
    OfficeNoun,
    is_force_commissioner,
    title_kept,
)

TITLE = re.compile(rf"(?<![\w/])(?:{OFFICERS_TITLE}|{CHIEF_POLICE_OFFICER})(?!\w)")


def titles(text: str) -> list[str]:
    return [match.group() for match in TITLE.finditer(text)]


@pytest.mark.parametrize("row", NOUNS, ids=lambda row: row.noun)
def test_each_noun_of_office_ends_a_title_and_leaves_what_only_looks_so(row: OfficeNoun) -> None:
    assert titles(f"the {row.reads} said") == [row.reads]
    assert titles(row.leaves) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The Head of Roads and Waste Services said", "Head of Roads and Waste Services"),
        ("The Director of Finance, Estates and ICT said", "Director of Finance, Estates and ICT"),
        ("the Policy Lead for Rural Crime told", "Policy Lead for Rural Crime"),
        ("THE FINANCE DIRECTOR said", "FINANCE DIRECTOR"),
        ("the clerk replied", "clerk"),
        ("The Service Director – Finance stated", "Service Director – Finance"),
        ("Mill Lamps   Our Secretary told", "Secretary"),
        ("the Deputy Commissioner, MPS, undertook", "Deputy Commissioner, MPS"),
        (
            "the Deputy Commissioner of Exampleshire Police",
            "Deputy Commissioner of Exampleshire Police",
        ),
    ],
)
def test_a_title_is_read_whole_however_it_is_built(text: str, title: str) -> None:
    assert titles(text) == [title]


@pytest.mark.parametrize(
    "text",
    [
        "The Home Secretary said",
        "The Chief Constable said",
        "The police officers said",
        "The Leader said",
        "the Police and Crime Commissioner said",
        "The clerks said",
    ],
)
def test_titles_of_others_are_no_officers(text: str) -> None:
    assert titles(text) == []


def test_a_title_that_says_no_more_than_officer_is_not_kept() -> None:
    assert title_kept("Officers") is None
    assert title_kept("Beat Manager") == "Beat Manager"


def test_the_commissioner_is_a_police_officer_where_the_force_has_one_and_no_pcc_is_named() -> None:
    force = "The Commissioner of the City of London Police attended."
    assert is_force_commissioner(force)
    assert not is_force_commissioner(f"{force} So did the Police and Crime Commissioner.")
    assert not is_force_commissioner("The Commissioner attended.")
