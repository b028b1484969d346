"""The protocol's own client against a process of its own, over both transports."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import anyio
import pytest
from mcp import Client
from mcp.client.stdio import StdioServerParameters

from service.mcp.assistant_server import INSTRUCTIONS
from service.settings import Settings
from tests.conftest import ROOT
from tests.service.mcp.conftest import ORDERS

pytestmark = pytest.mark.server

PROCESS = "tests.service.mcp.standin_assistant"
CALLS: dict[str, dict[str, Any]] = {
    "ask": {"question": "what did the PCC say about mobile cameras"},
    "search": {"query": "cameras", "k": 2},
    "check": {
        "drafts": [
            "Could the PCC say how speeding near schools was being tackled?",
            "How many zebras does the zoo keep?",
        ]
    },
    "show": {"document": "roads.txt"},
    "compare": {"question": "mobile cameras", "panel": ["exampleshire", "northshire"]},
    "actions": {},
    "decisions": {},
    "panels": {"name": "surrey"},
}


@dataclass(frozen=True)
class Heard:
    """What one client was told."""

    instructions: str | None
    tools: list[Any]
    answers: dict[str, Any]
    not_found: Any
    refused: Any
    resources: list[Any]
    text: str


@contextmanager
def serving(home: Path, transport: str) -> Iterator[StdioServerParameters | str]:
    """What a client connects to."""
    command = ["-m", PROCESS, str(home), transport]
    if transport == "stdio":
        yield StdioServerParameters(
            command=sys.executable, args=command, cwd=str(ROOT), env={"PYTHONPATH": str(ROOT)}
        )
        return
    with subprocess.Popen(
        [sys.executable, *command], stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as process:
        assert process.stdout is not None
        yield f"http://127.0.0.1:{process.stdout.readline().strip()}/mcp"
        process.terminate()
        assert process.wait(timeout=30) is not None


async def hear(server: StdioServerParameters | str, mode: str) -> Heard:
    async with Client(server, mode=mode, read_timeout_seconds=60) as client:
        tools = (await client.list_tools()).tools
        while True:  # until the index is loaded
            first = await client.call_tool("search", {"query": "cameras"})
            if not first.is_error:
                break
            await anyio.sleep(0.1)
        answers = {name: await client.call_tool(name, given) for name, given in CALLS.items()}
        resources = (await client.list_resources()).resources
        read = await client.read_resource(resources[-1].uri)
        return Heard(
            client.instructions,
            tools,
            answers,
            await client.call_tool("ask", {"question": "zebras on the moon"}),
            await client.call_tool("ask", {"qestion": "cameras"}),
            resources,
            read.contents[0].text,  # type: ignore[union-attr] # a document is text
        )


@pytest.fixture(
    scope="module",
    params=[("stdio", "auto"), ("http", "auto"), ("http", "legacy"), ("stdio", "legacy")],
    ids=" ".join,
)
def heard(request: pytest.FixtureRequest, book_settings: Settings) -> Heard:
    """What a client hears of all there is, by transport and by the protocol's new and old form."""
    transport, mode = request.param
    with serving(book_settings.home, transport) as server:
        return anyio.run(hear, server, mode)


def test_the_tools_read_only_and_say_what_they_take_and_give(heard: Heard) -> None:
    assert {tool.name for tool in heard.tools} == set(CALLS)
    for tool in heard.tools:
        assert tool.annotations.read_only_hint
        assert tool.input_schema["additionalProperties"] is False
        assert "budget" in tool.output_schema["required"]
    assert heard.instructions == INSTRUCTIONS


@pytest.mark.parametrize("name", CALLS)
def test_every_tool_answers_in_its_shape_with_what_was_searched(heard: Heard, name: str) -> None:
    answer = heard.answers[name]
    assert not answer.is_error
    # The client holds what is structured against the tool's schema by itself.
    assert answer.structured_content["budget"]["left_out"] == {}
    assert ("coverage" in answer.structured_content) == (name != "show")
    assert len(answer.content) == 1


def test_quotations_keep_their_citations_in_both_forms(heard: Heard) -> None:
    answer = heard.answers["ask"]
    (quote, *_) = answer.structured_content["quotes"]
    assert quote["text"] == "The PCC reported that mobile cameras had been bought."
    shown = heard.answers["show"].structured_content
    assert shown["text"][quote["start"] : quote["end"]] == quote["text"]
    text = answer.content[0].text
    assert f"“{quote['text']}”" in text
    assert quote["citation"]["text"] in text


def test_what_is_not_in_the_minutes_is_not_found(heard: Heard) -> None:
    assert heard.not_found.structured_content["status"] == "not_found"
    assert heard.not_found.structured_content["quotes"] == []
    assert "Nothing" in heard.not_found.content[0].text
    verdicts = [c["verdict"] for c in heard.answers["check"].structured_content["checks"]]
    assert verdicts == ["already_asked", "not_found"]


def test_a_wrong_argument_is_refused_with_the_nearest_name(heard: Heard) -> None:
    assert heard.refused.is_error
    assert heard.refused.content[0].text == "no argument “qestion”; did you mean “question”?"


def test_documents_are_resources(heard: Heard) -> None:
    assert [r.name for r in heard.resources] == ["fraud.txt", "parking.txt", "roads.txt"]
    assert heard.text == heard.answers["show"].structured_content["text"]


def test_orders_in_minutes_change_nothing_of_what_assistants_are_told(heard: Heard) -> None:
    words = ORDERS.split(" and ")[0]
    assert words not in (heard.instructions or "")
    assert not [tool for tool in heard.tools if words in str(tool)]
