"""Requests such as a service gets in a day, and a client that sends them at little cost."""

import asyncio
import json
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import quote, urlencode, urlsplit

from eval.bench.latency import ROOT
from eval.retrieval.question_sets import load_questions

_QUESTIONS = ROOT / "data" / "questions" / "sample.jsonl"
_TIMEOUT_S = 180.0
# How often each kind is asked, of the sum of all.
_SHARES = {
    "ask page": 6,
    "ask": 4,
    "search": 4,
    "check of one draft": 2,
    "check of five drafts": 1,
    "topic": 1,
    "compare": 1,
    "minutes": 4,
    "register": 3,
    "other page": 3,
    "export": 2,
}
_OTHER_PAGES = ("/", "/minutes", "/asked", "/about", "/accessibility", "/openapi.json", "/how-well")


@dataclass(frozen=True, slots=True)
class Request:
    """One request of a kind; a POST where it has drafts."""

    kind: str
    path: str
    drafts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a request: its status, 0 where the connection broke or nothing came in time."""

    kind: str
    status: int
    seconds: float
    retry_after: str = ""

    @property
    def is_refusal(self) -> bool:
        """Whether a client was told to come back, and when."""
        return self.status == HTTPStatus.SERVICE_UNAVAILABLE and self.retry_after.isdecimal()

    @property
    def is_fault(self) -> bool:
        """Whether it is anything but an answer and a refusal that says when to come back."""
        return self.status != HTTPStatus.OK and not self.is_refusal


def questions() -> list[str]:
    """The questions of the sample book's set."""
    return [question.query for question in load_questions(_QUESTIONS)]


def mixed(asked: Sequence[str], documents: Sequence[str], rng: random.Random) -> Iterator[Request]:
    """Requests without end, the same for the same seed."""
    kinds, weights = tuple(_SHARES), tuple(_SHARES.values())
    while True:
        kind = rng.choices(kinds, weights)[0]
        yield _request(kind, asked, documents, rng)


def _request(
    kind: str, asked: Sequence[str], documents: Sequence[str], rng: random.Random
) -> Request:
    query = urlencode({"q": rng.choice(asked)})
    if kind.startswith("check"):
        drafts = rng.sample(asked, 5 if "five" in kind else 1)
        return Request(kind, "/api/v1/check", tuple(drafts))
    paths = {
        "ask page": (f"/ask?{query}",),
        "ask": (f"/api/v1/ask?{query}",),
        "search": (f"/api/v1/search?{query}&k={rng.randint(5, 50)}",),
        "topic": (f"/topic?{query}",),
        "compare": (f"/compare?{query}",),
        "minutes": (f"/minutes/document?name={quote(rng.choice(documents))}",),
        "register": ("/actions", "/decisions", "/api/v1/actions", "/api/v1/decisions"),
        "other page": _OTHER_PAGES,
        "export": (
            f"/api/v1/ask?{query}&format=word",
            f"/api/v1/ask?{query}&format=markdown",
            "/api/v1/actions?format=csv",
        ),
    }
    return Request(kind, rng.choice(paths[kind]))


async def answer_to(address: str, request: Request) -> Answer:
    """Send one request over a connection of its own, and read its answer to the end."""
    began = time.perf_counter()
    try:
        async with asyncio.timeout(_TIMEOUT_S):
            received = await _received(address, sent_bytes(address, request))
    except (OSError, TimeoutError):
        received = b""
    seconds = time.perf_counter() - began
    head = received.partition(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")
    fields = {name.lower(): value.strip() for name, _, value in (x.partition(":") for x in head)}
    words = head[0].split()
    status = int(words[1]) if len(words) > 1 else 0
    return Answer(request.kind, status, seconds, fields.get("retry-after", ""))


def sent_bytes(address: str, request: Request) -> bytes:
    """A request as it is sent; the service closes the connection behind its answer."""
    host = urlsplit(address).netloc
    body = json.dumps({"drafts": request.drafts}).encode() if request.drafts else b""
    head = f"{'POST' if body else 'GET'} {request.path} HTTP/1.1\r\nHost: {host}\r\n"
    if body:
        head += f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n"
    return f"{head}Connection: close\r\n\r\n".encode() + body


async def _received(address: str, sent: bytes) -> bytes:
    parts = urlsplit(address)
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
    try:
        writer.write(sent)
        return await reader.read()
    finally:
        writer.close()
