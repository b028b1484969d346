"""``minutebook mcp``: answer assistants over standard input and output."""

import signal

import typer

from index.generations.generation_folder import Generations
from service.commands.options import Home, models_for, settings_to_read
from service.commands.output import print_warnings
from service.web.quiet_log import keep_log_quiet


def mcp(context: typer.Context, home: Home = None) -> None:
    """Serve the book to an assistant over standard input and output (Model Context Protocol).

    The assistant's program starts this by itself. Its tools only read: ask, search, check, show,
    compare, actions, decisions, panels. Over HTTP, MINUTEBOOK_MCP=true makes `minutebook serve`
    answer at /mcp.

    Example: minutebook mcp --home my-panel
    """
    import anyio

    from service.mcp.over_stdio import serve_over_stdio

    settings = settings_to_read(context, home)
    keep_log_quiet(settings.log_format)
    if Generations(settings.home).current_name() is None:
        print_warnings([f"there is no index in {settings.home} yet; run `minutebook ingest PATH`"])
    encoder = models_for(context).encoder(settings)
    # Ctrl+C ends the process at once: it writes nothing that could be left half done, and the
    # thread that waits for standard input would not let it end in any other way.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    anyio.run(serve_over_stdio, settings, encoder)
