"""``minutebook search`` and ``minutebook ask``."""

from typing import Annotated

import typer

from index.searching.searcher import Searcher
from index.vectors.encoder import SentenceTransformerEncoder
from service.answering.arrangement import by_meeting, place_of, quote_numbers
from service.answering.limits import DEFAULT_K, MAX_K
from service.answering.queries import SearchOptions, run_ask, run_search
from service.commands.hint_lines import print_hints
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
    settings_to_read,
)
from service.commands.output import (
    print_citation,
    print_coverage,
    print_json,
    print_quote,
    print_text,
    print_warnings,
)
from service.commands.taking_away import (
    Force,
    Form,
    Out,
    deliver,
    delivery_for,
)
from service.contract.answers import AskModel, SearchModel, Sort, SummaryModel
from service.export.answer_report import answer_report
from service.holding.opening import open_searcher
from service.settings import Settings
from service.summary.summariser import summariser_for
from service.wording import counted, not_found_words, shortened, written_date

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
    searcher = _open(settings_to_read(context, home))
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
    summary: Annotated[
        bool | None,
        typer.Option(
            "--summary/--no-summary",
            help="Have the language model that is set write a short summary from the quotations "
            "(default: where MINUTEBOOK_LLM_BASE_URL is set).",
            show_default=False,
        ),
    ] = None,
    home: Home = None,
    json: Json = False,
    form: Form = None,
    out: Out = None,
    force: Force = False,
) -> None:
    """Answer a question with the recorded words, by whom, at which meeting; or say "not found".

    Example: minutebook ask "what has the PCC said about Action Fraud"
    """
    filters = filters_for(panel, speaker, from_date, to_date, kind)
    delivery = delivery_for(form, out, json=json, force=force)
    settings = settings_to_read(context, home)
    summariser = summariser_for(settings, is_wanted=summary)
    searcher = _open(settings)
    answer = run_ask(searcher, " ".join(question), filters, hints_for(hints, ignore_hint))
    if summariser:
        answer = summariser.with_summary(answer)
    if delivery.form == "text":
        _print_answer(answer)
    else:
        deliver(delivery, answer, answer_report)


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
        meetings = by_meeting(answer.quotes)
        quotes = counted(len(answer.quotes), "quotation")
        numbers = quote_numbers(answer)
        if answer.summary:
            _print_summary(answer.summary)
        print_text(f"{quotes} from {counted(len(meetings), 'meeting')}", style="bold")
        for heading, quotes_of_meeting in meetings:
            print_text("")
            print_text(heading, style="bold underline")
            for quote in quotes_of_meeting:
                if numbers:
                    print_text(f"[{numbers[place_of(quote)]}]", style="bold", indent=2)
                print_quote(quote)
        _print_over_time(answer)
    else:
        print_text(not_found_words(answer), style="bold")
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
    if answer.summary and answer.summary.withheld:
        print_warnings([f"No summary: {answer.summary.withheld}."])


def _print_over_time(answer: AskModel) -> None:
    """Print the positions of offices that are quoted from several meetings, oldest first."""
    for position in answer.over_time:
        print_text("")
        print_text(f"Over time ({position.office}, {position.panel})", style="bold")
        for statement in position.statements:
            words = shortened(answer.quotes[statement.quote - 1].text)
            day = written_date(statement.meeting_date)
            print_text(f"{day}, {statement.speaker}: “{words}”", indent=2)


def _print_summary(summary: SummaryModel) -> None:
    """Print the sentences that passed, each with its quotes' numbers; nothing where none did."""
    if not summary.sentences:
        return
    print_text(
        f"Summary (written by {summary.model} from the quotations below; check it against them)",
        style="bold",
    )
    for sentence in summary.sentences:
        cited = "".join(f"[{number}]" for number in sentence.quotes)
        print_text(f"{sentence.text} {cited}", indent=2)
    print_text("")
