"""The lists of panels and meetings, and the page of one meeting."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from service.holding.updating import Updater
from tests.pages import write_page
from tests.service.pages.checking import check_page
from tests.service.pages.conftest import wait_until_ready

HTML = {"Accept": "text/html"}
PANEL = "Exampleshire Police and Crime Panel"
MEETING = "/minutes/meeting?panel=Exampleshire+Police+and+Crime+Panel&date=2022-03-04"


def test_panels_are_listed_with_counts_dates_and_meetings(client: TestClient) -> None:
    page = check_page(client.get("/minutes"))
    assert page.title == "Read the minutes – Minutebook"
    assert f"{PANEL} 1 meeting, 4 March 2022." in page.text()
    assert "Panel not stated 2 items whose meeting is not known." in page.text()
    assert MEETING in page.links()
    assert "/minutes?panel=Exampleshire+Police+and+Crime+Panel" in page.links()


def test_the_meetings_of_a_panel_stand_by_year(client: TestClient) -> None:
    page = check_page(client.get("/minutes", params={"panel": "exampleshire", "from": "2022"}))
    assert page.title.startswith("exampleshire – 2022 to now – Read the minutes")
    assert "2022 4 March 2022 1 agenda item" in page.text()
    assert MEETING in page.links()
    assert "Panel not stated" not in page.text()


def test_what_a_range_of_dates_leaves_out_is_said(client: TestClient) -> None:
    page = check_page(client.get("/minutes", params={"from": "2020"}))
    assert "Left out by the dates: 2 whose date is not stated." in page.text()


def test_where_no_meeting_fits_the_way_back_is_shown(client: TestClient) -> None:
    page = check_page(client.get("/minutes", params={"panel": "<i>nowhere</i>"}))
    assert "No meetings fit." in page.text()
    assert not page.all("i")


@pytest.mark.parametrize(
    ("params", "anchor"),
    [
        ({"from": "soon"}, "#from"),
        ({"to": "2020-13"}, "#to"),
        ({"from": "2021", "to": "2020"}, "#from"),
    ],
)
def test_a_mistaken_date_is_told_beside_its_box(
    client: TestClient, params: dict[str, str], anchor: str
) -> None:
    page = check_page(client.get("/minutes", params=params), 422)
    assert page.title.startswith("Error: ")
    assert anchor in page.links()


def test_a_meeting_lists_its_items_and_leads_to_the_council(client: TestClient) -> None:
    page = check_page(client.get(MEETING))
    assert page.title == f"{PANEL}, 4 March 2022 – Read the minutes – Minutebook"
    assert "Item 7: Road safety report" in page.text()
    assert "/minutes/document?name=roads.txt" in page.links()
    assert "https://a.example/m" in page.links()


def test_a_meeting_without_a_date_is_read_by_a_document_of_it(client: TestClient) -> None:
    page = check_page(client.get("/minutes/meeting", params={"name": "fraud.txt"}))
    assert "Meeting of a day that is not stated" in page.text()
    assert "Fraud strategy" in page.title


@pytest.mark.parametrize(
    "params", [{}, {"panel": PANEL}, {"panel": PANEL, "date": "x"}, {"name": "nowhere.txt"}]
)
def test_a_meeting_there_is_not_is_told_in_a_page(
    client: TestClient, params: dict[str, str]
) -> None:
    response = client.get("/minutes/meeting", params=params, headers=HTML)
    assert "No minutes of this meeting" in check_page(response, 404).text()


def test_a_long_list_stays_light_and_says_what_it_leaves_out(
    own_client: TestClient, updater: Updater, folder: Path
) -> None:
    for number in range(230):
        words = f"Agenda item\n\nReport {number} of the Commissioner\n\nMinutes:\n\nNoted.\n"
        write_page(folder, f"a-long-name-of-a-report-{number}.txt", words)
    facts = ", ".join(
        f'"a-long-name-of-a-report-{n}.txt": {{"panel": "{PANEL}", '
        f'"meeting_date": "20{n // 28 + 10}-02-{n % 28 + 1:02}"}}'
        for n in range(230)
    )
    write_page(folder, "meetings.json", f'{{"pages": {{{facts}}}}}')
    updater.ingest([str(folder)])
    wait_until_ready(own_client)
    page = check_page(own_client.get("/minutes", params={"panel": PANEL}))
    assert "31 more meetings not listed here." in page.text()
