"""The service as people run it: a process of its own, asked over HTTP while its book changes."""

import json
import os
import re
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

import minutebook
from index.vectors.encoder import SentenceTransformerEncoder
from service.holding.updating import Updater
from service.settings import Settings
from tests.conftest import SAMPLE, fixed_clock
from tests.reading import reading_here

pytestmark = [pytest.mark.server, pytest.mark.model]

START_S = 90


def command(home: Path, *arguments: str) -> list[str]:
    return [sys.executable, minutebook.__file__, "--home", str(home), *arguments]


def get(address: str, path: str, **params: str) -> dict[str, Any]:
    url = f"{address}{path}?{urllib.parse.urlencode(params)}"
    with urllib.request.urlopen(url, timeout=30) as response:  # noqa: S310 - our own server
        body: dict[str, Any] = json.load(response)
    return body


@pytest.fixture
def server(home: Path) -> Iterator[str]:
    """A service over an empty home; yields its address."""
    with subprocess.Popen(
        command(home, "serve", "--port", "0"),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "MINUTEBOOK_RELOAD_SECONDS": "0.1", "PYTHONUNBUFFERED": "1"},
    ) as process:
        assert process.stdout is not None
        match = re.search(r"http://\S+", process.stdout.readline())
        assert match is not None
        yield match.group()
        process.terminate()
        process.wait(timeout=30)


def wait_until_ready(address: str) -> str:
    deadline = time.monotonic() + START_S
    while True:
        try:
            generation: str = get(address, "/readyz")["generation"]
        except OSError:
            assert time.monotonic() < deadline, "the service was not ready in time"
            time.sleep(0.2)
        else:
            return generation


def test_answers_go_on_unbroken_while_newer_indexes_are_taken_up(
    server: str, home: Path, tmp_path: Path, model: SentenceTransformerEncoder
) -> None:
    updater = Updater(Settings(home=home), model, clock=fixed_clock, reading=reading_here)
    pages = tmp_path / "pages"
    pages.mkdir()
    for path in (entry for entry in SAMPLE.iterdir() if entry.is_file()):
        (pages / path.name).write_bytes(path.read_bytes())
    updater.ingest([str(pages)])
    first = wait_until_ready(server)
    page = next(pages.glob("west-mercia*"))
    failures: list[str] = []
    asked = 0

    def ask_and_check() -> None:
        nonlocal asked
        answer = get(server, "/api/v1/ask", q="what has the PCC said about Action Fraud")
        asked += 1
        if answer["status"] != "answered" or len(answer["quotes"]) < 2:
            failures.append(json.dumps(answer))

    def ingest_changes() -> None:
        for word in ("first", "second", "third"):
            page.write_text(f"{page.read_text()}\nChanged for the {word} time.\n")
            updater.ingest([str(pages)])

    with ThreadPoolExecutor(1) as writer:
        writing = writer.submit(ingest_changes)
        while not writing.done() or asked <= 20:
            ask_and_check()
        writing.result()
    assert failures == []
    deadline = time.monotonic() + 20
    while wait_until_ready(server) == first:
        assert time.monotonic() < deadline, "the newer index was not taken up"
