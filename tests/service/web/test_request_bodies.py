"""What a request carries is bounded before anything reads it, on every route."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
from fastapi import FastAPI, Request
from fastapi.testclient import TestClient
from pydantic import ValidationError
from starlette.types import Message

from service.api.check_routes import Drafts
from service.web.request_bodies import BodyBounds, BoundedBodies
from tests.service.pages.checking import Answered, check_page
from tests.service.pages.test_mounting import HTML

CHECK = "/api/v1/check"
PAGE_OF_CHECK = "/asked"
JSON_TYPE = {"Content-Type": "application/json"}
TOO_MANY = BodyBounds().max_bytes + 1


def problem(response: Answered, status: int) -> str:
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/problem+json"
    assert response.headers["content-security-policy"]
    detail: str = json.loads(response.text)["detail"]
    assert detail
    return detail


def chunks(total: int) -> Iterator[bytes]:
    """A body whose length is not told."""
    for _ in range(0, total, 50_000):
        yield b"x" * 50_000


@pytest.mark.parametrize("counted", [False, True])
@pytest.mark.parametrize("path", [CHECK, "/api/v1/ask?q=cameras", "/healthz", "/api/v1/nowhere"])
def test_a_body_over_the_bound_is_refused_with_413(
    client: TestClient, path: str, counted: bool
) -> None:
    body = chunks(TOO_MANY) if counted else b"x" * TOO_MANY
    for method in ("POST", "GET", "DELETE"):
        sent = chunks(TOO_MANY) if counted else body
        detail = problem(client.request(method, path, content=sent), 413)
        assert "too long" in detail
        assert "50 drafts" in detail


@pytest.mark.parametrize("path", [PAGE_OF_CHECK, "/", "/ask?q=cameras", "/nowhere"])
def test_a_person_is_told_on_a_page(client: TestClient, path: str) -> None:
    response = client.post(path, content=b"x" * TOO_MANY, headers=HTML)
    assert "too long" in check_page(response, 413).text()
    assert response.headers["content-security-policy"]


def test_a_length_that_is_no_number_of_this_world_is_refused(client: TestClient) -> None:
    headers = {**JSON_TYPE, "Content-Length": "9" * 5_000}
    problem(client.post(CHECK, content=b"{}", headers=headers), 413)


def test_the_largest_check_that_is_allowed_fits_in_its_longest_writing(client: TestClient) -> None:
    draft = "\U0001f600" * 1_990 + " Why so?"
    body = json.dumps({"drafts": [draft] * 50}).encode("ascii")
    assert len(body) > 1_000_000
    assert client.post(CHECK, content=body, headers=JSON_TYPE).status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        b'{"drafts":[' + b"1," * 500_000 + b"1]}",
        b'{"drafts":[' + b'"",' * 300_000 + b'""]}',
        b'{"drafts":[' + b"[]," * 300_000 + b"[]]}",
        b'{"drafts":["a"]' + b"".join(b',"k%d":1' % i for i in range(80_000)) + b"}",
        b"{" + b",".join(b'"k%d":1' % i for i in range(80_000)) + b"}",
    ],
)
def test_a_body_full_of_faults_makes_one_error_or_two(client: TestClient, body: bytes) -> None:
    with pytest.raises(ValidationError) as faults:
        Drafts.model_validate(json.loads(body))
    assert faults.value.error_count() <= 2
    problem(client.post(CHECK, content=body, headers=JSON_TYPE), 422)


UNREADABLE = [
    b"[" * 100_000,
    b'{"drafts":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    b'{"a":' * 100_000,
    b'{"drafts":[' + b"1" * 10_000 + b"]}",
    b'{"drafts":["\xe9"]}',
    b"{hello",
    b"\xff\xfe\x00",
    b"null",
    b"[]",
    b'"drafts"',
]


@pytest.mark.parametrize("body", UNREADABLE)
def test_what_is_no_object_of_json_is_told_so(client: TestClient, body: bytes) -> None:
    detail = problem(client.post(CHECK, content=body, headers=JSON_TYPE), 422)
    assert "no JSON that can be read" in detail
    assert "application/json" in detail


@pytest.mark.parametrize(
    "kind",
    [
        *("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"),
        *("application/xml", "a", "/", ";;;=", "application/json-but-not"),
    ],
)
def test_a_body_that_is_not_sent_as_json_is_told_so(client: TestClient, kind: str) -> None:
    headers = {"Content-Type": kind}
    body = b'{"drafts":["Why so?"]}'
    assert "no JSON" in problem(client.post(CHECK, content=body, headers=headers), 422)


@pytest.mark.parametrize("charset", ["utf-8", "utf-16", "latin-1", "x-unknown", "\xff", '"', ""])
def test_a_charset_that_is_odd_breaks_nothing(client: TestClient, charset: str) -> None:
    headers = [(b"content-type", b"application/json; charset=" + charset.encode("latin-1"))]
    response = client.post(CHECK, content=b'{"drafts":["Why so?"]}', headers=headers)
    assert response.status_code == 200


FAULTS = [
    ({"drafts": ["a"] * 51}, "“drafts” has too many entries; send at most 50"),
    ({"drafts": ["Why so?", 1]}, "entry 2 of “drafts”: input should be a valid string"),
    ({"drafts": ["x" * 10_001]}, "entry 1 of “drafts”: string should have at most 10,000"),
    ({"drafts": ["x" * 2_001]}, "shorten it to at most 2,000"),
    ({"drafts": ["a"], "colour": "red"}, "“colour”: extra inputs are not permitted"),
    ({}, "“drafts”: field required"),
]


@pytest.mark.parametrize(("body", "words"), FAULTS)
def test_a_fault_is_named_with_its_place(
    client: TestClient, body: dict[str, Any], words: str
) -> None:
    detail = problem(client.post(CHECK, json=body), 422)
    assert words.replace(",", "") in detail.replace(",", "")


async def answered(bounds: BodyBounds, messages: AsyncIterator[Message]) -> list[Message]:
    """What is sent where a body arrives as given, in front of an app that echoes its length."""
    app = FastAPI()

    @app.post("/")
    async def length(request: Request) -> int:
        return len(await request.body())

    scope = {
        **{"type": "http", "method": "POST", "path": "/", "raw_path": b"/", "query_string": b""},
        **{"headers": [(b"transfer-encoding", b"chunked")], "app": app, "http_version": "1.1"},
        **{"scheme": "http", "server": ("127.0.0.1", 80), "client": ("127.0.0.1", 1)},
    }
    sent: list[Message] = []

    async def receive() -> Message:
        return await anext(messages)

    async def send(message: Message) -> None:
        sent.append(message)

    await BoundedBodies(app, bounds)(scope, receive, send)
    return sent


async def never_ending() -> AsyncIterator[Message]:
    while True:
        yield {"type": "http.request", "body": b"x", "more_body": True}
        await asyncio.sleep(0.02)


async def left_early() -> AsyncIterator[Message]:
    yield {"type": "http.request", "body": b"x", "more_body": True}
    yield {"type": "http.disconnect"}


async def whole() -> AsyncIterator[Message]:
    yield {"type": "http.request", "body": b"x" * 60, "more_body": True}
    yield {"type": "http.request", "body": b"x" * 40, "more_body": False}


def test_a_body_that_trickles_is_given_up_however_often_something_comes() -> None:
    first, *_ = asyncio.run(answered(BodyBounds(seconds=0.2), never_ending()))
    assert first["status"] == 408
    assert (b"connection", b"close") in first["headers"]


def test_nobody_is_answered_who_left_before_the_end() -> None:
    assert asyncio.run(answered(BodyBounds(), left_early())) == []


def test_bodies_that_arrive_at_one_time_are_bounded_together() -> None:
    async def both() -> tuple[int, int]:
        bounds = BodyBounds(max_held_bytes=99)
        full, *_ = await answered(bounds, whole())
        fits, *_ = await answered(BodyBounds(max_held_bytes=100), whole())
        return full["status"], fits["status"]

    assert asyncio.run(both()) == (503, 200)
