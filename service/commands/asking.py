"""``minutebook search`` and ``minutebook ask``."""

from typing import Annotated

import typer

from index.encoder import SentenceTransformerEncoder
from index.search import Searcher
from service.commands.hints import print_hints
from service.commands.options import (
    From,
    HintsMode,
    Home,
    IgnoredHints,
    Json,
    Kind,
    Panel,
    Speaker,
    To,
    filters_for,
    hints_for,
    settings_for,
)
from service.commands.output import (
    counted,
    print_citation,
    print_coverage,
    print_json,
    print_quote,
    print_text,
    print_warnings,
    written_date,
)
from service.models import AskModel, QuoteModel, SearchModel, Sort
from service.opening import open_searcher
from service.queries import DEFAULT_K, MAX_K, SearchOptions, run_ask, run_search
from service.settings import Settings

Words = Annotated[list[str], typer.Argument(help="In your own words.", show_default=False)]


def search(
    context: typer.Context,
    query: Words,
    k: Annotated[
        int | None,
        typer.Option("-k", min=1, max=MAX_K, metavar="N", help=f"How many (default {DEFAULT_K})."),
    ] = None,
    panel: Panel = None,
    speaker: Speaker = None,
    from_date: From = None,
    to_date: To = None,
    kind: Kind = None,
    sort: Annotated[
        Sort, typer.Option(help="By relevance, or by date with the newest meeting first.")
    ] = "relevance",
    budget_tokens: Annotated[
        int | None,
        typer.Option(
            "--budget-tokens",
            min=1,
            metavar="N",
            help="As many passages as fit into N cl100k_base tokens, for a program's context.",
        ),
    ] = None,
    hints: HintsMode = "prefer",
    ignore_hint: IgnoredHints = None,
    home: Home = None,
    json: Json = False,
) -> None:
    """Find passages of the minutes, best first, each with its citation.

    Words in quotation marks must stand so, a word behind a minus must not; put -- before a query
    that begins with one.

    Example: minutebook search '"county lines" -drugs' --panel "Thames Valley" --from 2020
    """
    filters = filters_for(panel, speaker, from_date, to_date, kind)
    searcher = _open(settings_for(context, home))
    options = SearchOptions(k, sort, budget_tokens, hints_for(hints, ignore_hint))
    found = run_search(searcher, " ".join(query), filters, options)
    if json:
        print_json(found)
    else:
        _print_search(found)


def ask(
    context: typer.Context,
    question: Words,
    panel: Panel = None,
    speaker: Speaker = None,
    from_date: From = None,
    to_date: To = None,
    kind: Kind = None,
    hints: HintsMode = "prefer",
    ignore_hint: IgnoredHints = None,
    home: Home = None,
    json: Json = False,
) -> None:
    """Answer a question with the recorded words, by whom, at which meeting; or say "not found".

    Example: minutebook ask "what has the PCC said about Action Fraud"
    """
    filters = filters_for(panel, speaker, from_date, to_date, kind)
    searcher = _open(settings_for(context, home))
    answer = run_ask(searcher, " ".join(question), filters, hints_for(hints, ignore_hint))
    if json:
        print_json(answer)
    else:
        _print_answer(answer)


def _open(settings: Settings) -> Searcher:
    return open_searcher(settings, SentenceTransformerEncoder(settings.model))


def _print_search(found: SearchModel) -> None:
    for passage in found.passages:
        print_text(f"{passage.rank}. {passage.heading}", style="bold")
        print_text(" ".join(passage.text.split()), indent=3)
        who = ", ".join(passage.citation.speakers) or "speaker not stated"
        print_text(f"Speaking: {who}", style="dim", indent=3)
        print_citation(passage.citation, indent=3)
        print_text("")
    if not found.passages:
        print_text("Nothing found.", style="bold")
    print_hints(found.hints)
    print_coverage(found.coverage)
    print_warnings(found.warnings)


def _print_answer(answer: AskModel) -> None:
    if answer.status == "answered":
        meetings = _by_meeting(answer.quotes)
        quotes = counted(len(answer.quotes), "quotation")
        print_text(f"{quotes} from {counted(len(meetings), 'meeting')}", style="bold")
        for heading, quotes_of_meeting in meetings:
            print_text("")
            print_text(heading, style="bold underline")
            for quote in quotes_of_meeting:
                print_quote(quote)
    else:
        searched = counted(answer.coverage.meetings, "meeting")
        print_text(f"Not found: nothing in the {searched} searched answers this.", style="bold")
        print_text("Try other words, fewer filters, or `minutebook search` for what comes near.")
    if answer.related:
        print_text("")
        print_text("Related, but not an answer", style="bold")
        for quote in answer.related:
            print_quote(quote)
    print_text("")
    print_hints(answer.hints)
    print_coverage(answer.coverage)
    print_warnings(answer.warnings)


def _by_meeting(quotes: list[QuoteModel]) -> list[tuple[str, list[QuoteModel]]]:
    """Quotes by meeting for people to read: newest meeting first, undated last."""
    groups: dict[tuple[str, str, str], list[QuoteModel]] = {}
    for quote in quotes:
        panel = quote.citation.panel or "panel not stated"
        day = quote.citation.meeting_date or ""
        # Undated documents may be of different meetings.
        groups.setdefault((day, panel, "" if day else quote.document), []).append(quote)
    newest_first = sorted(groups.items(), key=lambda item: item[0], reverse=True)
    return [
        (f"{panel}, {written_date(day or None)}", members)
        for (day, panel, _), members in newest_first
    ]
