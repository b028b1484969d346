import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mcp import Client
from mcp_types import CallToolResult

from service.mcp.budgets import fit
from tests.service.mcp.conftest import Talk

ENTRIES = st.lists(st.text(max_size=30), max_size=8)


def characters(text: str) -> int:
    return len(text)


@given(st.lists(ENTRIES, max_size=4), ENTRIES, st.integers(0, 400))
def test_a_result_is_within_its_budget_and_what_is_missing_is_counted(
    panels: list[list[str]], related: list[str], budget: int
) -> None:
    found: dict[str, Any] = {"panels": [{"quotes": list(p)} for p in panels], "related": related}
    whole = json.loads(json.dumps(found))
    bare: dict[str, Any] = {"panels": [{"quotes": []} for _ in panels], "related": []}
    told = fit(found, ["panels.quotes", "related"], budget, characters)
    written = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
    least = len(json.dumps(bare, separators=(",", ":")))
    assert len(written) <= max(told.tokens, least) <= max(budget, least)
    for kept, wanted in zip(found["panels"], whole["panels"], strict=True):
        assert kept["quotes"] == wanted["quotes"][: len(kept["quotes"])]
    missing = sum(len(p) for p in panels) - sum(len(p["quotes"]) for p in found["panels"])
    assert told.left_out.get("panels.quotes", 0) == missing


def test_every_panel_keeps_its_first_words_before_any_keeps_its_second() -> None:
    found: dict[str, Any] = {"panels": [{"q": ["a", "b"]}, {"q": ["c", "d"]}]}
    told = fit(found, ["panels.q"], len('{"panels":[{"q":[]},{"q":[]}]}') + 12, characters)
    assert found == {"panels": [{"q": ["a", "b"]}, {"q": ["c"]}]}
    assert told.left_out == {"panels.q": 1}


def test_what_matters_most_is_kept(talk: Talk) -> None:
    async def say(client: Client) -> CallToolResult:
        question = "what did the PCC say about mobile cameras"
        return await client.call_tool("ask", {"question": question, "budget_tokens": 1_000})

    answer = talk(say)
    found = answer.structured_content
    assert found["quotes"]
    assert found["budget"]["tokens"] <= 1_000
    assert found["budget"]["left_out"]["passages"] > 0
    assert "passages" in answer.content[0].text.splitlines()[-1]
    assert "larger budget_tokens" in answer.content[0].text.splitlines()[-1]


@pytest.mark.parametrize("budget", [999, 100_001, "many"])
def test_a_budget_out_of_bounds_is_refused(talk: Talk, budget: object) -> None:
    async def say(client: Client) -> CallToolResult:
        return await client.call_tool("ask", {"question": "cameras", "budget_tokens": budget})

    answer = talk(say)
    assert answer.is_error
    assert "“budget_tokens”" in answer.content[0].text
