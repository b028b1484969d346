"""The clients of a load trial, and what is told of it."""

import asyncio
import os
import random
import subprocess
import sys
from collections.abc import Awaitable, Callable
from itertools import islice

import pytest

from eval.bench.hostile_clients import again_and_again, leave_early
from eval.bench.load_requests import Answer, Request, answer_to, mixed, questions
from eval.bench.process_memory import Memory, memory_of
from eval.bench.trial_table import Phase, growth, ratio, table

Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]
ASKED = questions()[:20]


def mix(seed: int) -> list[Request]:
    return list(islice(mixed(ASKED, ["a minute.txt"], random.Random(seed)), 500))  # noqa: S311


def test_the_mix_is_the_same_for_the_same_seed_and_holds_every_kind() -> None:
    assert mix(1) == mix(1) != mix(2)
    assert len({request.kind for request in mix(1)}) == 11


def answered(sent: bytes, request: Request) -> tuple[Answer, bytes]:
    """What a client makes of what a server sends, and what the server was sent."""
    received = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        received.append(await reader.read(65_536))
        writer.write(sent)
        writer.close()

    async def ask() -> Answer:
        async with await asyncio.start_server(serve, "127.0.0.1") as server:
            port = server.sockets[0].getsockname()[1]
            return await answer_to(f"http://127.0.0.1:{port}", request)

    return asyncio.run(ask()), received[0]


@pytest.mark.parametrize(
    ("sent", "is_refusal", "is_fault"),
    [
        (b"HTTP/1.1 200 OK\r\n\r\nwords", False, False),
        (b"HTTP/1.1 503 Busy\r\nRetry-After: 10\r\n\r\n", True, False),
        (b"HTTP/1.1 503 Busy\r\n\r\n", False, True),
        (b"HTTP/1.1 500 Oh\r\n\r\n", False, True),
        (b"", False, True),
    ],
)
def test_nothing_but_answers_and_refusals_that_say_when_are_in_order(
    sent: bytes, is_refusal: bool, is_fault: bool
) -> None:
    answer, _ = answered(sent, Request("ask", "/ask"))
    assert (answer.is_refusal, answer.is_fault) == (is_refusal, is_fault)


def test_drafts_are_posted_whole() -> None:
    _, received = answered(b"", Request("check", "/api/v1/check", ("Why?",)))
    head, _, body = received.partition(b"\r\n\r\n")
    assert head.startswith(b"POST /api/v1/check HTTP/1.1\r\nHost: 127.0.0.1:")
    assert body == b'{"drafts": ["Why?"]}'
    assert b"Content-Length: 20" in head


def test_a_client_who_leaves_early_comes_again_and_again() -> None:
    came = asyncio.Event()
    heads: list[bytes] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heads.append(await reader.read())
        writer.close()
        if len(heads) == 2:
            came.set()

    async def run() -> None:
        async with await asyncio.start_server(serve, "127.0.0.1") as server:
            address = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
            leaving = asyncio.create_task(
                again_and_again(address, lambda: Request("ask", "/ask"), leave_early)
            )
            await asyncio.wait_for(came.wait(), 30)
            leaving.cancel()

    asyncio.run(run())
    assert all(head.startswith(b"GET /ask ") for head in heads)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks at processes in /proc")
def test_memory_is_that_of_a_process_and_those_it_started() -> None:
    holding = "b = b'x' * (64 * 1024 * 1024); print(flush=True); input()"
    alone = memory_of(os.getpid())
    with subprocess.Popen(
        [sys.executable, "-c", holding], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        assert child.stdout is not None
        child.stdout.readline()
        together = memory_of(os.getpid())
        child.communicate(b"\n")
    assert together.own_mib - alone.own_mib > 60
    assert together.resident_mib > together.own_mib


def phase(*seconds: float, faults: int = 0, mib: tuple[float, ...] = (200.0,)) -> Phase:
    answers = [Answer("ask", 200, one) for one in seconds]
    refused = Answer("ask", 503, 0.0, "10")
    answers += [refused, *[Answer("ask", 0, 9.0)] * faults]
    memory = [Memory(one, one / 2) for one in mib]
    return Phase(answers, generations=["g1", "g2"], memory=memory)


def test_the_table_tells_times_beside_those_alone_and_every_fault() -> None:
    alone, among = phase(*[1.0] * 20), phase(*[2.5] * 20, faults=2)
    assert ratio(alone, among) == 2.5
    told = table(alone, alone, among)
    assert "| ask | 20, 1, 1.00 s | 20, 1, 2.50 s | 2.5 |" in told
    assert "| all | 20, 1, 1.00 s | 20, 1, 2.50 s | 2.5 |" in told
    assert "Neither answer nor refusal: 2 × no answer to ask." in told
    assert "Swaps of the index: 1." in told


def test_the_table_tells_what_the_memory_was_at_last_and_at_most_beside_the_first() -> None:
    first, alone, among = phase(1.0), phase(1.0, mib=(205.0, 190.0)), phase(mib=(210.0, 260.0, 220))
    assert growth(first, among) == 1.1
    assert (
        "200 after the first 1 answers, 190 after the clients alone, 220 after all, 260 at most "
        "among others: 1.10 and 1.30 times the first."
    ) in table(first, alone, among)
