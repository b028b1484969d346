"""``minutebook search``, ``minutebook ask`` and ``minutebook compare``."""

from typing import Annotated

import typer

from index.book.filters import PASSAGE_FILTERS, VOICE_FILTERS, Filters
from index.searching.searcher import Searcher
from service.answering.comparison import run_compare
from service.answering.limits import DEFAULT_K, MAX_K
from service.answering.queries import AskOptions, SearchOptions, run_ask, run_search
from service.commands.export_options import (
    Force,
    Form,
    Out,
    Template,
    deliver,
    delivery_for,
)
from service.commands.filter_options import with_filters
from service.commands.hint_options import HintsMode, IgnoredHints, hints_for
from service.commands.options import Home, Json, models_for, settings_to_read
from service.commands.output import print_answer, print_text
from service.contract.searched import HintsModel, Sort
from service.export.answer_report import answer_report, search_report
from service.export.comparison_report import comparison_report
from service.holding.opening import open_searcher
from service.settings import Settings
from service.summary.summariser import summariser_for
from service.wording.hints import hints_in_words

Words = Annotated[list[str], typer.Argument(help="In your own words.", show_default=False)]


@with_filters(*PASSAGE_FILTERS)
def search(
    context: typer.Context,
    query: Words,
    *,
    k: Annotated[
        int | None,
        typer.Option("-k", min=1, max=MAX_K, metavar="N", help=f"How many (default {DEFAULT_K})."),
    ] = None,
    filters: Filters,
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
    searcher = _open(context, settings_to_read(context, home))
    options = SearchOptions(k, sort, budget_tokens, hints_for(hints, ignore_hint))
    found = run_search(searcher, " ".join(query), filters, options)
    print_answer(found, search_report, json=json)
    if not json:
        _print_advice(found.hints)


@with_filters(*PASSAGE_FILTERS)
def ask(
    context: typer.Context,
    question: Words,
    *,
    filters: Filters,
    previous: Annotated[
        str,
        typer.Option(
            "--previous",
            metavar="QUESTION",
            help="The question before, so that “and in 2021?” is understood.",
            show_default=False,
        ),
    ] = "",
    sort: Annotated[
        Sort | None,
        typer.Option(
            help="What answers best first, or by date with the newest meeting first (default: by "
            "date only where the question asks for time).",
            show_default=False,
        ),
    ] = None,
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
    template: Template = None,
) -> None:
    """Answer a question with the recorded words, by whom, at which meeting; or say "not found".

    Example: minutebook ask "what has the PCC said about Action Fraud"
    """
    delivery = delivery_for(form, out, json=json, force=force, template=template)
    settings = settings_to_read(context, home)
    summariser = summariser_for(settings, is_wanted=summary)
    searcher = _open(context, settings)
    options = AskOptions(hints_for(hints, ignore_hint), sort, previous)
    answer = run_ask(searcher, " ".join(question), filters, options)
    if summariser:
        answer = summariser.with_summary(answer)
    deliver(delivery, answer, answer_report)
    if delivery.form == "text":
        _print_advice(answer.hints, is_found=answer.status == "answered")


@with_filters(*VOICE_FILTERS)
def compare(
    context: typer.Context,
    question: Words,
    *,
    panel: Annotated[
        list[str] | None,
        typer.Option(
            "--panel",
            metavar="P",
            help="A panel to compare, by any part of its name; give it once for each (default: "
            "those the question names, or all that have words on it).",
            show_default=False,
        ),
    ] = None,
    filters: Filters,
    hints: HintsMode = "prefer",
    ignore_hint: IgnoredHints = None,
    home: Home = None,
    json: Json = False,
) -> None:
    """Answer a question from the minutes of several panels, one beside the other.

    Example: minutebook compare "the precept" --panel Surrey --panel Durham
    """
    searcher = _open(context, settings_to_read(context, home))
    options = hints_for(hints, ignore_hint)
    found = run_compare(searcher, " ".join(question), panel or [], filters, options)
    print_answer(found, comparison_report, json=json)


def _open(context: typer.Context, settings: Settings) -> Searcher:
    return open_searcher(settings, models_for(context).encoder(settings))


def _print_advice(hints: HintsModel, *, is_found: bool = True) -> None:
    """Say what to try where nothing was found, and how to search without the hints."""
    if not is_found:
        print_text("Try other words, fewer filters, or `minutebook search` for what comes near.")
    if hints.mode == "prefer" and hints_in_words(hints):
        print_text("--hints off ignores what was read from the words.", style="dim")
