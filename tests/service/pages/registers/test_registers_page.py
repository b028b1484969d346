"""The pages of the registers."""

import csv
import io
import json
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from fastapi.testclient import TestClient

from service.holding.updating import Updater
from service.pages.registers import register_views
from service.pages.shared.components import pagination
from tests.pages import write_page
from tests.service.pages.checking import check_page
from tests.service.pages.conftest import wait_until_ready

PATHS = ("/actions", "/decisions")
WHOLE = ("/actions", "/decisions?routine=shown")
PANEL = "Exampleshire Police and Crime Panel"


@pytest.mark.parametrize("whole", WHOLE)
def test_every_entry_leads_to_its_words_in_the_minutes(client: TestClient, whole: str) -> None:
    page = check_page(client.get(whole))
    path = urlsplit(whole).path
    name = path.removeprefix("/")
    assert page.title == f"{name.capitalize()} – Minutebook"
    entries = client.get(f"/api/v1{path}").json()[name]
    assert f"{len(entries)} {name}" in page.text()
    links = {link for link in page.links() if link.startswith("/minutes/document?")}
    spans = [parse_qs(urlsplit(link).query) for link in links]
    for entry in entries:
        span = {
            "name": [entry["document"]],
            "from": [str(entry["start"])],
            "to": [str(entry["end"])],
        }
        assert span in spans


def test_an_action_says_who_owes_it_and_how_it_stands(client: TestClient) -> None:
    text = check_page(client.get("/actions", params={"owner": "Chief Constable"})).text()
    assert "1 action" in text
    assert "Marked as an action" in text
    assert "No later record" in text


def test_a_row_leads_to_the_later_record_that_says_how_it_stands(
    own_client: TestClient, updater: Updater, folder: Path
) -> None:
    first = (
        "Agenda item\n\nLamps\n\nMinutes:\n\nThe PCC undertook to send Members a note on lamps.\n"
    )
    later = (
        "Agenda item\n\nMinutes\n\nMinutes:\n\nOn Minute No. 8, the PCC reported on the lamps.\n"
    )
    facts = {
        "lamps.txt": {"panel": PANEL, "meeting_date": "2023-03-04", "item_number": "8"},
        "later.txt": {"panel": PANEL, "meeting_date": "2023-06-04"},
    }
    write_page(folder, "lamps.txt", first)
    write_page(folder, "later.txt", later)
    write_page(folder, "meetings.json", json.dumps({"pages": facts}))
    updater.ingest([str(folder)])
    wait_until_ready(own_client)
    page = check_page(own_client.get("/actions?from=2023"))
    assert "See the later record, 4 June 2023" in page.text()
    without = own_client.get("/actions?from=2023&status=no_later_record")
    assert "No actions with these filters" in check_page(without).text()
    (link,) = {link for link in page.links() if "later.txt" in link}
    assert "mb-mark" in own_client.get(link).text


def test_routine_decisions_are_hidden_with_their_count_until_they_are_asked_for(
    own_client: TestClient, updater: Updater, folder: Path
) -> None:
    words = (
        "Agenda item\n\nLamps\n\nMinutes:\n\nRESOLVED – That the lamps be noted.\n\n"
        "It was agreed that the PCC would write to the Minister about oil.\n\n"
        "RESOLVED – That a Member be appointed Chair: For: 8, Against: 2.\n"
    )
    write_page(folder, "lamps.txt", words)
    updater.ingest([str(folder)])
    wait_until_ready(own_client)
    page = check_page(own_client.get("/decisions"))
    assert "the lamps be noted" not in page.text()
    assert "routine not shown: minutes approved, reports noted." in page.text()
    assert "For 8, Against 2" in page.text()
    (link,) = [link for link in page.links() if link == "/decisions?routine=shown"]
    assert "the lamps be noted" in check_page(own_client.get(link)).text()
    searched = check_page(own_client.get("/decisions?words=ministers+oil")).text()
    assert "1 decision" in searched
    appointed = check_page(own_client.get("/decisions?about=appointment")).text()
    assert "appointed Chair" in appointed
    assert "Minister about oil" not in appointed


def test_actions_that_name_no_owner_can_be_asked_for(
    own_client: TestClient, updater: Updater, folder: Path
) -> None:
    words = "Agenda item\n\nLamps\n\nMinutes:\n\nACTION: A note on lamps to be circulated.\n"
    write_page(folder, "lamps.txt", words)
    updater.ingest([str(folder)])
    wait_until_ready(own_client)
    every = own_client.get("/api/v1/actions").json()["actions"]
    nobody = [action["text"] for action in every if action["owner"] is None]
    asked = own_client.get("/api/v1/actions", params={"owner": "not stated"}).json()["actions"]
    assert [action["text"] for action in asked] == nobody
    assert 0 < len(nobody) < len(every)
    page = check_page(own_client.get("/actions", params={"owner": "Not stated"}))
    assert f"Not stated ({len(nobody)} action" in page.text()


@pytest.mark.parametrize("path", PATHS)
def test_csv_and_page_have_the_same_order(client: TestClient, path: str) -> None:
    page = check_page(client.get(path))
    told = [link for link in page.links() if link.startswith("/minutes/document?")]
    (link,) = [link for link in page.links() if "format=csv" in link]
    rows = list(csv.DictReader(io.StringIO(client.get(link).text, newline="")))
    spans = [(row["document"], row["start"]) for row in rows]
    found = [parse_qs(urlsplit(link).query) for link in told]
    on_page = [(query["name"][0], query["from"][0]) for query in found]
    assert [span for span in on_page if span in spans] == spans


def test_filters_count_what_they_leave_and_can_be_left_out_again(client: TestClient) -> None:
    page = check_page(client.get("/actions", params={"panel": PANEL, "from": "2022"}))
    chosen = [option["value"] for option in page.all("option") if "selected" in option]
    assert chosen == [PANEL, "", "", "2022", ""]
    total = len(client.get("/api/v1/actions", params={"panel": PANEL}).json()["actions"])
    assert f"{PANEL} ({total} actions)" in page.text()
    assert "/actions" in page.links()


@pytest.mark.parametrize(
    ("path", "params"),
    [("/actions", {"owner": "PCC", "from": "2022"}), ("/decisions", {"kind": "agreed"})],
)
def test_csv_has_the_same_filters(client: TestClient, path: str, params: dict[str, str]) -> None:
    page = check_page(client.get(path, params=params))
    (link,) = [link for link in page.links() if "format=csv" in link]
    rows = list(csv.reader(io.StringIO(client.get(link).text, newline="")))[1:]
    name = path.removeprefix("/")
    expected = client.get(f"/api/v1{path}", params=params).json()[name]
    assert 0 < len(rows) == len(expected)


@pytest.mark.parametrize("path", PATHS)
def test_where_nothing_fits_the_page_says_so_and_helps(client: TestClient, path: str) -> None:
    page = check_page(client.get(path, params={"panel": "Neptune"}))
    assert f"No {path.removeprefix('/')} with these filters" in page.text()
    assert "No panel in this book is called “Neptune”" in page.text()
    assert page.links().count(path) >= 2


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    ("params", "anchor"),
    [
        ({"from": "soon"}, "#from"),
        ({"to": "soon"}, "#to"),
        ({"from": "2022", "to": "2020"}, "#from"),
    ],
)
def test_a_mistaken_year_is_told_beside_its_box(
    client: TestClient, path: str, params: dict[str, str], anchor: str
) -> None:
    page = check_page(client.get(path, params=params), 422)
    assert page.title.startswith("Error: ")
    assert anchor in page.links()


@pytest.mark.parametrize(
    "address", ["/actions?status=late", "/decisions?kind=sung", "/actions?page=0"]
)
def test_what_no_box_offers_is_told_in_a_page(client: TestClient, address: str) -> None:
    text = check_page(client.get(address), 422).text()
    assert "should be" not in text


def test_a_long_register_is_shown_by_pages(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(register_views.page_of, "__defaults__", (2,))
    total = len(client.get("/api/v1/actions").json()["actions"])
    assert total > 2
    page = check_page(client.get("/actions", params={"order": "oldest"}))
    assert f"{total} actions, of which 1 to 2 are shown" in page.text()
    assert "/actions?order=oldest&page=2" in page.links()
    last = check_page(client.get("/actions?page=99"))
    assert f"to {total} are shown" in last.text()


def test_markup_in_minutes_and_filters_is_shown_as_text(client: TestClient) -> None:
    page = check_page(client.get("/actions", params={"owner": "<script>x</script>"}))
    assert len(page.all("script")) == 1
    assert "<script>x</script>" in page.text()


def test_pagination_names_the_ends_and_the_neighbours() -> None:
    assert pagination(1, 1, str) is None
    found = pagination(5, 9, str)
    assert found is not None
    assert found["previous"] == {"href": "4"}
    assert found["next"] == {"href": "6"}
    items = found["items"]
    assert isinstance(items, list)
    assert [item.get("number", "…") for item in items] == ["1", "…", "4", "5", "6", "…", "9"]
    assert [item["number"] for item in items if item.get("current")] == ["5"]


def test_a_page_of_nothing_is_empty() -> None:
    page = register_views.page_of(0, 3)
    assert (page.number, page.pages, page.first, page.last) == (1, 1, 0, 0)
    assert register_views.on_page([], page) == []


def test_markup_in_an_action_or_a_decision_is_shown_as_text(
    own_client: TestClient, updater: Updater, folder: Path
) -> None:
    markup = '<script>alert("x")</script> & <img src=x>'
    write_page(
        folder,
        "markup.txt",
        f"Agenda item\n\nLamps {markup}\n\nMinutes:\n\nThe PCC undertook to send Members "
        f"a note on {markup} lamps.\n\nRESOLVED – That {markup} be noted.\n",
    )
    updater.ingest([str(folder)])
    wait_until_ready(own_client)
    for path in WHOLE:
        page = check_page(own_client.get(path))
        assert markup in page.text()
        assert len(page.all("script")) == 1
        assert not page.all("img")
