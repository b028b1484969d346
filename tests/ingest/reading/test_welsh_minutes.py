"""Minutes in Welsh, and in Welsh beside English."""

import pytest

from ingest.language.bodies import leading_body
from ingest.language.heading_dates import heading_dates
from ingest.language.roles import roles_mentioned
from ingest.language.speakers import speeches
from ingest.readers.choice import read_document

WELSH = """PANEL HEDDLU A THROSEDDU NANT Y BRYN

Cofnodion y cyfarfod a gynhaliwyd ddydd Iau, 21ain Medi 2023 am 10.00 y.b.

Presennol: Y Cynghorydd A Enghraifft (Cadeirydd)

1. YMDDIHEURIADAU

Dim.

2. ADRODDIAD Y COMISIYNYDD

Gofynnodd aelod a fyddai rhagor o gerbydau ar gael. Atebodd y Comisiynydd y byddai chwech yn dod.

PENDERFYNWYD nodi'r adroddiad.

3. GWAHARDD Y CYHOEDD

PENDERFYNWYD gwahardd y wasg a'r cyhoedd o'r cyfarfod ar gyfer yr eitem ganlynol.

4. GWERTHU GORSAF

Trafodwyd pris yr orsaf.
"""
TWO_TITLES = """Panel Heddlu a Throseddu Nant y Bryn

Cofnodion y cyfarfod a gynhaliwyd ar 8 Tachwedd 2022
Minutes of the meeting held on 8 November 2022

1. YMDDIHEURIADAU
1. APOLOGIES

Derbyniwyd ymddiheuriadau gan aelod.

Apologies were received from a member.

2. CYLLIDEB
2. BUDGET

PENDERFYNWYD cymeradwyo'r gyllideb.

RESOLVED to approve the budget.
"""


def test_minutes_in_welsh_are_read_as_those_in_english_are() -> None:
    reading = read_document(WELSH.encode(), name="cofnodion.txt")
    assert reading.stated.panel == "Panel Heddlu a Throseddu Nant y Bryn"
    assert f"{reading.stated.meeting_date}" == "2023-09-21"
    assert [item.number for item in reading.division.items] == ["1", "2", "3"]


def test_what_followed_an_exclusion_in_welsh_is_withheld() -> None:
    reading = read_document(WELSH.encode(), name="cofnodion.txt")
    assert reading.withheld
    assert "pris" not in reading.text


def test_an_item_with_a_title_in_each_language_is_one_item() -> None:
    reading = read_document(TWO_TITLES.encode(), name="minutes.txt")
    assert [item.title for item in reading.division.items] == ["YMDDIHEURIADAU", "CYLLIDEB"]


def test_whoever_stands_behind_the_verb_speaks() -> None:
    text = "Gofynnodd aelod pam. Mewn ymateb, eglurodd y Prif Gwnstabl fod hynny'n newydd."
    assert [s.role for s in speeches(text, 0, len(text))] == ["Member", "Chief Constable"]


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("i Gomisiynydd yr Heddlu a Throseddu", "PCC"),
        ("y Dirprwy Gomisiynydd", "Deputy PCC"),
        ("y Dirprwy Brif Gwnstabl", "Deputy Chief Constable"),
        ("y Prif Gwnstabl Cynorthwyol", "Assistant Chief Constable"),
        ("a Chadeirydd y Panel", "Chair"),
        ("Y Cynghorydd Enghraifft", "Member"),
        ("Prif Swyddog Tân", "Officer"),
        ("aelod o'r cyhoedd", "Public"),
    ],
)
def test_a_title_is_known_whatever_its_first_letter(words: str, role: str) -> None:
    assert roles_mentioned(words)[0] == role


def test_another_commissioner_holds_no_office_of_ours() -> None:
    assert roles_mentioned("Comisiynydd Plant Cymru") == ()


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Dydd Mawrth, 10fed Mawrth, 2020", "2020-03-10"),
        ("5 o Fai 2021", "2021-05-05"),
        ("ar 11 Dachwedd 2023", "2023-11-11"),
    ],
)
def test_a_day_is_read_in_welsh(words: str, day: str) -> None:
    assert [f"{stated.date.days and stated.date.days[0]}" for stated in heading_dates(words)] == [
        day
    ]


def test_a_kind_of_body_opens_its_name_in_welsh() -> None:
    named = leading_body("Cofnodion o Gyngor Sir Nant – Pwyllgor Craffu Iechyd")
    assert named is not None
    assert (named.name, named.host) == ("Pwyllgor Craffu Iechyd", "Cyngor Sir Nant")
    assert leading_body("Cabinet Member for Roads") is None
