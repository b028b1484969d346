"""The command that assistants start; what its server answers is tested with its room."""

import signal
import subprocess
import sys
from pathlib import Path

import anyio
import pytest
from mcp import Client
from mcp.client.stdio import StdioServerParameters
from mcp_types import CallToolResult

import minutebook
from tests.conftest import ROOT

SLOW_TO_LOAD = ("mcp", "mcp_types", "pyarrow")


def test_the_command_line_starts_without_the_protocols_library() -> None:
    told = "import sys, minutebook; print([n for n in sys.argv[1:] if n in sys.modules])"
    command = [sys.executable, "-c", told, *SLOW_TO_LOAD]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
    assert done.stdout.strip() == "[]"


def test_an_empty_home_is_told_of_and_nothing_but_messages_is_printed(home: Path) -> None:
    command = [sys.executable, minutebook.__file__, "--home", str(home), "mcp"]
    done = subprocess.run(
        command, check=True, input="", capture_output=True, text=True, timeout=120
    )
    assert done.stdout == ""
    assert "there is no index" in done.stderr


@pytest.mark.server
def test_ctrl_c_ends_it_while_it_waits_for_a_message(home: Path) -> None:
    command = [sys.executable, minutebook.__file__, "--home", str(home), "mcp"]
    ping = b'{"jsonrpc": "2.0", "id": 1, "method": "ping"}\n'
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(ping)
        process.stdin.flush()
        assert b'"id":1' in process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=20) == -signal.SIGINT


@pytest.mark.server
@pytest.mark.model
def test_an_assistant_that_starts_the_command_is_answered(sample_home: Path) -> None:
    arguments = [minutebook.__file__, "--home", str(sample_home), "mcp"]
    server = StdioServerParameters(command=sys.executable, args=arguments)

    async def ask() -> CallToolResult:
        async with Client(server, read_timeout_seconds=120) as client:
            question = {"question": "what has the PCC said about Action Fraud"}
            return await client.call_tool("ask", question)

    answer = anyio.run(ask)
    assert answer.structured_content["status"] == "answered"
    assert "Thames Valley Police and Crime Panel" in answer.structured_content["coverage"]["panels"]
