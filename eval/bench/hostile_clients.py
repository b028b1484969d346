"""Clients who cost a service more than they ask for: slow ones, and ones who leave early."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from eval.bench.load_requests import Request, sent_bytes

_BYTE_EVERY_S = 0.5
_LEAVE_AFTER_S = 0.05
_AGAIN_AFTER_S = 0.2
_READ_BYTES = 64

Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]
Behaviour = Callable[[Streams, bytes], Awaitable[None]]


async def send_slowly(streams: Streams, sent: bytes) -> None:
    """Send a request a byte at a time."""
    for byte in sent:
        streams[1].write(bytes([byte]))
        await streams[1].drain()
        await asyncio.sleep(_BYTE_EVERY_S)


async def read_slowly(streams: Streams, sent: bytes) -> None:
    """Read an answer some bytes at a time."""
    streams[1].write(sent)
    while await streams[0].read(_READ_BYTES):
        await asyncio.sleep(_BYTE_EVERY_S)


async def leave_early(streams: Streams, sent: bytes) -> None:
    """Ask, and leave before there is an answer."""
    streams[1].write(sent)
    await streams[1].drain()
    await asyncio.sleep(_LEAVE_AFTER_S)


async def again_and_again(
    address: str, next_request: Callable[[], Request], behave: Behaviour
) -> None:
    """Behave so over one connection after the other, until this is cancelled.

    That the service closes a connection, or has no room for it, is what it should do.
    """
    parts = urlsplit(address)
    while True:
        with contextlib.suppress(OSError):
            streams = await asyncio.open_connection(parts.hostname, parts.port)
            try:
                await behave(streams, sent_bytes(address, next_request()))
            finally:
                streams[1].close()
        await asyncio.sleep(_AGAIN_AFTER_S)
