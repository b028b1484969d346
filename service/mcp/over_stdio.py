"""Serving assistants over standard input and output, as a process of theirs."""

import asyncio
import contextlib

from index.indexing_rules import rules_in_force
from index.vectors.encoder import Encoder
from service.holding.live_book import LiveBook, keep_newest
from service.mcp.assistant_server import assistant_server
from service.settings import Settings
from service.web.admission import Admission


async def serve_over_stdio(settings: Settings, encoder: Encoder) -> None:
    """Answer until standard input ends; a newer index is taken up meanwhile."""
    from mcp.server.stdio import stdio_server

    book = LiveBook(settings, encoder, rules_in_force())
    await asyncio.to_thread(book.refresh)
    server = assistant_server(book, Admission(settings))
    async with stdio_server() as (read, write):
        watching = asyncio.create_task(keep_newest(book, settings.reload_seconds))
        try:
            await server.run(read, write, server.create_initialization_options())
        finally:
            watching.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await watching
