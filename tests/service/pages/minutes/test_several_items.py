"""Reading a document that holds several agenda items."""

from pathlib import Path
from urllib.parse import parse_qs, quote_plus, urlsplit

from fastapi.testclient import TestClient

from service.holding.updating import Updater
from tests.pages import write_page
from tests.service.pages.checking import check_page
from tests.service.pages.conftest import wait_until_ready
from tests.service.pages.minutes.test_reading_page import DOCUMENT, read

WHOLE = """# Exampleshire Police and Crime Panel

Minutes of the meeting held on 5 May 2023

## 1 Apologies

Apologies came from two Members.

## 2 Road safety

The PCC reported that cameras had been bought.

## 3 Any other business

There was none.
"""


def test_a_document_of_several_items_is_read_item_by_item(
    own_client: TestClient, updater: Updater, folder: Path
) -> None:
    write_page(folder, "whole.md", WHOLE)
    updater.ingest([str(folder)])
    wait_until_ready(own_client)
    shown = own_client.get("/api/v1/show", params={"document": "whole.md"}).json()
    titles = [item["title"] for item in shown["items"]]
    assert titles == ["Apologies", "Road safety", "Any other business"]
    front = read(own_client, "whole.md")
    assert "Agenda items in this document" in front.text()
    assert "/minutes/document?name=whole.md&item=2" in front.links()
    second = read(own_client, "whole.md", item=2)
    assert "cameras had been bought" in second.text()
    assert "Apologies came" not in second.text()
    assert {"/minutes/document?name=whole.md&item=1", "/minutes/document?name=whole.md&item=3"} <= {
        *second.links()
    }
    start = shown["text"].index("There was none")
    quoted = read(own_client, "whole.md", from_=start, to=start + 5)
    assert "Any other business" in quoted.title
    whole = read(own_client, "whole.md", item="all")
    assert "Apologies came" in whole.text()
    assert "There was none" in whole.text()
    assert "holds 3 agenda items" in read(own_client, "whole.md", 404, item=4).text()


def test_a_date_that_was_inferred_is_named_as_such(
    own_client: TestClient, updater: Updater, folder: Path
) -> None:
    write_page(folder, "whole.md", WHOLE)
    updater.ingest([str(folder)])
    wait_until_ready(own_client)
    page = read(own_client, "whole.md", item=2)
    assert "5 May 2023 (date inferred) – Read the minutes" in page.title
    assert "Panel, 5 May 2023 (date inferred), item 2" in page.text()
    meeting = check_page(own_client.get("/minutes/meeting", params={"name": "whole.md"}))
    assert "Meeting of 5 May 2023 (date inferred)" in meeting.text()
    assert "date inferred" not in read(own_client, "roads.txt").text()


def test_the_way_back_to_the_answer_goes_along_to_other_items(
    own_client: TestClient, updater: Updater, folder: Path
) -> None:
    write_page(folder, "whole.md", WHOLE)
    updater.ingest([str(folder)])
    wait_until_ready(own_client)
    back = "/ask?q=cameras#quote-1"
    page = read(own_client, "whole.md", item=2, back=back)
    turning = [a["href"] for a in page.all("a") if a.get("rel") in ("prev", "next")]
    assert [parse_qs(urlsplit(link).query)["item"] for link in turning] == [["1"], ["3"]]
    for link in (*turning, f"{DOCUMENT}?name=whole.md&back={quote_plus(back)}"):
        assert back in check_page(own_client.get(link)).links()
    listed = check_page(own_client.get(DOCUMENT, params={"name": "whole.md", "back": back}))
    items = [link for link in listed.links() if "&item=" in link]
    assert len(items) == 4
    assert all(parse_qs(urlsplit(link).query)["back"] == [back] for link in items)
