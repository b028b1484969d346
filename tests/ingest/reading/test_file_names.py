from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.reading.file_names import facts_from_name
from ingest.record import Facts


@pytest.mark.parametrize(
    ("name", "panel", "time", "status"),
    [
        ("2020-09-04 Thames Valley PCP minutes.docx", "Thames Valley", None, "not_stated"),
        (
            "g6213 Printed minutes Friday 04-Sep-2020 11.00 Thames Valley PCP.pdf",
            "Thames Valley",
            "11.00",
            "not_stated",
        ),
        ("2020/20200904_surrey_police_and_crime_panel_draft_minutes.pdf", "Surrey", None, "draft"),
        ("Surrey Police and Crime Panel 2020-09-04 DRAFT v2.docx", "Surrey", None, "draft"),
        ("west-mercia-police-and-crime-panel-2020-09-04.html", "West Mercia", None, "not_stated"),
        ("West Mercia Police and Crime Panel 04.09.2020.pdf", "West Mercia", None, "not_stated"),
        ("west-mercia-police-and-crime-panel-04-09-2020.pdf", "West Mercia", None, "not_stated"),
    ],
)
def test_a_file_name_states_its_meeting(
    name: str, panel: str, time: str | None, status: str
) -> None:
    stated = facts_from_name(name)
    assert stated.panel == f"{panel} Police and Crime Panel"
    assert stated.meeting_date == date(2020, 9, 4)
    assert stated.meeting_time == time
    assert stated.minutes_status == status
    assert "in the file name" in stated.inferred["meeting_date"]


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("2020-09-04 Overview and Scrutiny Committee.docx", "Overview and Scrutiny Committee"),
        ("northshire-mgai-task-group.txt", None),
        ("exampleton-osc-2020-09-04.txt", None),
        ("Minutes Northshire Fire Authority 4 September 2020.pdf", "Northshire Fire Authority"),
        ("Exampleton Parish Council draft minutes.txt", "Exampleton Parish Council"),
        ("Annual report of the Audit Committee.docx", None),
        ("Council tax 2020.pdf", None),
        ("panel-2020-09-04.html", None),
    ],
)
def test_a_file_name_names_a_body_of_any_kind(name: str, body: str | None) -> None:
    assert facts_from_name(name).panel == body


def test_the_file_name_of_a_posted_page_states_no_day() -> None:
    stated = facts_from_name("2020-09-04-Exampleton Parish Council.md", is_posted=True)
    assert stated.meeting_date is None
    assert stated.panel == "Exampleton Parish Council"


@pytest.mark.parametrize(
    "name",
    ["page.txt", "2019-05-01 to 2020-05-01.txt", "draft-plan.txt", "", "2020-09-04/page.txt"],
)
def test_a_file_name_that_names_no_one_meeting_states_nothing(name: str) -> None:
    assert facts_from_name(name) == Facts()


@given(st.text(max_size=80))
def test_any_file_name_is_read(name: str) -> None:
    stated = facts_from_name(name)
    assert ("meeting_date" in stated.inferred) == (stated.meeting_date is not None)
