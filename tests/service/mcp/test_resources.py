import json
from typing import Any

import pytest
from mcp import Client
from mcp.shared.exceptions import MCPError
from mcp_types import ReadResourceResult

from service.mcp import resources
from tests.service.mcp.conftest import Talk

ROADS = "minutebook://documents/roads.txt"


def read(talk: Talk, uri: str) -> tuple[str, dict[str, Any]]:
    """The words of a resource, and where they stand."""

    async def say(client: Client) -> ReadResourceResult:
        return await client.read_resource(uri)

    words, place = talk(say).contents
    assert (words.uri, place.uri) == (uri, uri)
    return words.text, json.loads(place.text)


def test_a_document_is_read_with_its_citation_and_items(talk: Talk) -> None:
    words, place = read(talk, ROADS)
    assert words.startswith("Exampleshire County Council logo")
    assert (place["start"], place["end"]) == (0, len(words))
    assert place["citation"]["meeting_date"] == "2022-03-04"
    assert place["items"] == [f"{ROADS}/items/1"]
    assert read(talk, f"{ROADS}/items/1")[0] == words


def test_documents_are_listed_page_by_page(talk: Talk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "_PAGE_SIZE", 2)

    async def say(client: Client) -> list[list[str]]:
        first = await client.list_resources()
        second = await client.list_resources(cursor=first.next_cursor)
        assert second.next_cursor is None
        return [[r.name for r in page.resources] for page in (first, second)]

    assert talk(say) == [["fraud.txt", "parking.txt"], ["roads.txt"]]


def test_templates_say_how_documents_and_items_are_addressed(talk: Talk) -> None:
    async def say(client: Client) -> list[str]:
        listed = await client.list_resource_templates()
        return [template.uri_template for template in listed.resource_templates]

    assert talk(say) == [
        "minutebook://documents/{document}",
        "minutebook://documents/{document}/items/{item}",
    ]


@pytest.mark.parametrize(
    ("uri", "why"),
    [
        ("minutebook://documents/nowhere.txt", "no document ends in"),
        (f"{ROADS}/items/0", "has 1 agenda items"),
        (f"{ROADS}/items/2", "has 1 agenda items"),
        (f"{ROADS}/items/9999999", "addresses are"),
        ("minutebook://documents/", "addresses are"),
        ("minutebook://documents/%2E%2E%2F%2E%2E%2Fetc%2Fpasswd", "no document ends in"),
        ("file:///etc/passwd", "addresses are"),
    ],
)
def test_what_is_no_resource_is_refused(talk: Talk, uri: str, why: str) -> None:
    with pytest.raises(MCPError, match="there is no such resource") as caught:
        read(talk, uri)
    assert why in str(caught.value)


@pytest.mark.parametrize("cursor", ["0", "-1", "x", "9" * 40, ""])
def test_a_cursor_of_ones_own_is_refused(talk: Talk, cursor: str) -> None:
    async def say(client: Client) -> None:
        await client.list_resources(cursor=cursor)

    with pytest.raises(MCPError, match="no such cursor"):
        talk(say)
