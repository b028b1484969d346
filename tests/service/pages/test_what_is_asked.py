"""What people ask is written nowhere and sent nowhere."""

import logging
import socket

import pytest
from fastapi.testclient import TestClient

from service.settings import Settings
from tests.held_words import holds

WORDS = "gritting zebra lollipops"
ASKING = (
    ("GET", "/ask?q={}"),
    ("GET", "/topic?q={}"),
    ("GET", "/api/v1/ask?q={}"),
    ("GET", "/api/v1/search?q={}"),
    ("POST", "/api/v1/check"),
)


def test_what_is_asked_is_in_no_log_in_no_file_and_sent_to_nobody(
    own_client: TestClient,
    settings: Settings,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    called: list[object] = []
    monkeypatch.setattr(socket.socket, "connect", lambda _self, address: called.append(address))
    monkeypatch.setattr(socket, "getaddrinfo", lambda *names, **_options: called.append(names))
    with caplog.at_level(logging.DEBUG):
        for method, path in ASKING:
            body = {"drafts": [f"Who pays for {WORDS}?"]} if method == "POST" else None
            address = path.format(WORDS.replace(" ", "+"))
            assert own_client.request(method, address, json=body).status_code == 200
    assert called == []
    # What asks here logs its own requests.
    told = [r.getMessage() for r in caplog.records if not r.name.startswith(("httpx", "httpcore"))]
    assert [line for line in told if "zebra" in line] == []
    assert holds(settings.home, WORDS) == []
