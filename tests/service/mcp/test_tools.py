import re
from typing import Any

import pytest
from mcp import Client
from mcp.shared.exceptions import MCPError
from mcp_types import CallToolResult

from index.book.filters import Filters
from index.index_errors import DamagedIndexError
from service.answering.queries import run_ask
from service.holding.live_book import LiveBook
from service.mcp.tools import TOOLS
from tests.conftest import ROOT
from tests.service.mcp.conftest import Talk, talking_to


def called(talk: Talk, tool: str, /, **given: object) -> Any:  # noqa: ANN401 - parts are looked at
    async def say(client: Client) -> CallToolResult:
        return await client.call_tool(tool, given)

    return talk(say)


def test_filters_are_those_of_the_api(talk: Talk) -> None:
    given = {"query": "panel", "panel": "exampleshire", "from": "2022", "to": "2022-12-31"}
    found = called(talk, "search", **given).structured_content
    assert {p["document"] for p in found["passages"]} == {"roads.txt"}
    assert found["filters"]["from"] == "2022-01-01"


@pytest.mark.parametrize(
    ("name", "given", "sentence"),
    [
        ("ask", {}, "“question”: field required"),
        ("ask", {"question": "  "}, "the question is empty; type a few words to look for"),
        ("ask", {"question": "x" * 1_001}, "“question”: string should have at most 1000"),
        ("ask", {"question": "cameras", "form": "2020"}, "did you mean “from”?"),
        ("ask", {"question": "cameras", "from": "soon"}, "“soon” is not a date"),
        ("search", {"query": "cameras", "sepaker": "PCC"}, "did you mean “speaker”?"),
        ("search", {"query": "cameras", "from": 2020}, "“from”: input should be a valid string"),
        ("check", {"drafts": []}, "“drafts”: list should have at least 1 item"),
        ("check", {"drafts": ["x"] * 51}, "“drafts”: list should have at most 50 items"),
        ("check", {"drafts": [1] * 50}, "“drafts.0”: input should be a valid string"),
        ("show", {"document": "nowhere.txt"}, "no document ends in “nowhere.txt”"),
        ("actions", {"status": "lost"}, "“status”: input should be 'done'"),
        ("panels", {"zebra": 1}, "no argument “zebra”; use one of budget_tokens, name"),
    ],
)
def test_a_mistake_is_told_in_one_sentence(
    talk: Talk, name: str, given: dict[str, Any], sentence: str
) -> None:
    answer = called(talk, name, **given)
    assert answer.is_error
    assert sentence in answer.content[0].text
    assert len(answer.content[0].text.splitlines()) == 1


def test_an_unknown_tool_is_refused_with_those_there_are(talk: Talk) -> None:
    with pytest.raises(MCPError, match=r"no tool “serch”; did you mean “search”\?"):
        called(talk, "serch")


def test_a_follow_up_is_understood(talk: Talk) -> None:
    answer = called(talk, "ask", question="and in 2022?", previous="mobile cameras")
    assert answer.structured_content["hints"]["read_as"] == "mobile cameras in 2022?"


def test_registers_begin_with_the_newest_meeting(talk: Talk) -> None:
    found = called(talk, "actions").structured_content["actions"]
    dates = [action["citation"]["meeting_date"] or "" for action in found]
    assert len(dates) > 1
    assert dates == sorted(dates, reverse=True)


def test_the_panels_of_this_book_are_told_beside_those_of_the_country(talk: Talk) -> None:
    answer = called(talk, "panels", name="surrey")
    assert answer.structured_content["coverage"]["panels"] == [
        "Exampleshire Police and Crime Panel",
        "Northshire Police and Crime Panel",
    ]
    assert len(answer.structured_content["panels"]) == 1
    assert "- Exampleshire Police and Crime Panel" in answer.content[0].text


def test_a_book_that_cannot_be_used_is_told_of_without_naming_files(
    live_book: LiveBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged() -> None:
        raise DamagedIndexError("/srv/secret/book.sqlite is damaged; run `minutebook index`")

    monkeypatch.setattr(live_book, "searcher", damaged)
    answer = called(talking_to(live_book), "ask", question="cameras")
    assert answer.is_error
    assert "secret" not in answer.content[0].text
    assert "cannot be used just now" in answer.content[0].text


def test_what_nobody_foresaw_tells_nothing_internal(
    live_book: LiveBook, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken() -> None:
        raise RuntimeError("/srv/secret")

    monkeypatch.setattr(live_book, "searcher", broken)
    answer = called(talking_to(live_book), "ask", question="what of the words asked")
    assert answer.content[0].text == "something went wrong here; it has been logged"
    assert "unexpected error" in caplog.text
    assert "what of the words asked" not in caplog.text


@pytest.mark.parametrize(("kept", "strongest"), [(0, None), (1, None), (2, 2)])
def test_what_an_answer_says_of_its_quotes_by_number_is_said_of_those_kept(
    live_book: LiveBook, kept: int, strongest: int | None
) -> None:
    (ask,) = [tool for tool in TOOLS if tool.name == "ask"]
    whole = run_ask(live_book.searcher(), "mobile cameras", Filters())
    quotes = [*whole.quotes, *whole.quotes, *whole.quotes][:kept]
    cut = ask.mended(whole.model_copy(update={"quotes": quotes, "strongest": 2}))
    assert cut.strongest == strongest
    assert all(s.quote <= kept for position in cut.over_time for s in position.statements)


def test_every_tool_and_its_arguments_are_documented() -> None:
    page = (ROOT / "docs" / "assistants.md").read_text(encoding="utf-8")
    rows = [line.split(" | ") for line in page.splitlines() if line.startswith("| `")]
    documented = {row[0].strip("| `"): re.findall(r"`(\w+)`", row[1]) for row in rows}
    shared = {"budget_tokens", "hints", "ignore_hint"}
    assert documented == {
        tool.name: [name for name in tool.arguments.model_fields if name not in shared]
        for tool in TOOLS
    }
    assert not [tool.name for tool in TOOLS if not tool.description.endswith(".")]
