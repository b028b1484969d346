"""``minutebook check``."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from index.index_errors import FilterError
from index.vectors.encoder import SentenceTransformerEncoder
from service.check.check_wording import EVENT_WORDS, STATUS_WORDS, match_words, verdict_words
from service.check.checker import run_check
from service.check.drafts import split_drafts
from service.commands.options import From, Home, Json, Panel, To, filters_for, settings_to_read
from service.commands.output import (
    print_citation,
    print_coverage,
    print_text,
    print_warnings,
)
from service.commands.taking_away import Force, Form, Out, deliver, delivery_for
from service.contract.checks import DraftCheckModel, MatchModel, TrailEventModel, WordSpanModel
from service.export.check_report import check_report
from service.holding.opening import open_checker
from service.wording import shortened, written_date


def check(
    context: typer.Context,
    draft: Annotated[
        list[str] | None,
        typer.Argument(
            help="A draft question, or several on lines or numbered; - or nothing reads standard "
            "input.",
            show_default=False,
        ),
    ] = None,
    file: Annotated[
        Path | None,
        typer.Option("--file", metavar="F", help="Read the drafts from a text file (UTF-8)."),
    ] = None,
    panel: Panel = None,
    from_date: From = None,
    to_date: To = None,
    home: Home = None,
    json: Json = False,
    form: Form = None,
    out: Out = None,
    force: Force = False,
) -> None:
    """Say whether a draft question was asked before, what the reply was, and what became of it.

    Words that only the draft, or only the earlier question, has are shown in [brackets].

    Example: minutebook check "How does the PCC learn whether the organisations he funds succeed?"
    """
    filters = filters_for(panel, None, from_date, to_date, None)
    delivery = delivery_for(form, out, json=json, force=force)
    drafts = [words for paste in _pastes(draft, file) for words in split_drafts(paste)]
    if not drafts:
        raise FilterError("there is no draft to check; type or paste at least one question")
    settings = settings_to_read(context, home)
    found = run_check(
        open_checker(settings, SentenceTransformerEncoder(settings.model)), drafts, filters
    )
    if delivery.form != "text":
        deliver(delivery, found, check_report)
        return
    for number, checked in enumerate(found.checks, start=1):
        _print_check(checked, number if len(found.checks) > 1 else None, found.coverage.meetings)
    print_coverage(found.coverage)
    print_warnings(found.warnings)


def _pastes(arguments: list[str] | None, file: Path | None) -> Iterable[str]:
    if file is not None:
        if arguments:
            raise FilterError("name either a file or drafts, not both")
        try:
            return [file.read_text(encoding="utf-8-sig")]
        except OSError as error:
            raise FilterError(
                f"{file} cannot be read ({error.strerror}); name a text file of drafts"
            ) from error
        except UnicodeDecodeError as error:
            raise FilterError(f"{file} is not UTF-8 text; save it again as UTF-8") from error
    if not arguments or arguments == ["-"]:
        return [sys.stdin.read()]
    return arguments


def _print_check(checked: DraftCheckModel, number: int | None, meetings: int) -> None:
    print_text(f"{number}. {checked.draft}" if number else checked.draft, style="bold")
    print_text(verdict_words(checked, meetings), style="bold", indent=2)
    trails: list[list[TrailEventModel]] = []
    for match in checked.matches:
        _print_match(checked.draft, match, has_trail=match.trail not in trails)
        trails.append(match.trail)
    if checked.nearest:
        print_text("")
        print_text("Nearest, but not the same:", indent=2)
        for match in checked.nearest:
            print_text(shortened(match.question), indent=4)
            print_citation(match.citation, indent=4)
    print_text("")


def _print_match(draft: str, match: MatchModel, *, has_trail: bool) -> None:
    print_text("")
    print_text(match_words(match), style="bold", indent=2)
    print_text("Your draft:", indent=4)
    _print_marked(draft, _differing(match.differs, "draft"))
    print_text("Asked before:", indent=4)
    _print_marked(match.question, _differing(match.differs, "question"))
    print_text(f"The reply ({STATUS_WORDS[match.status]}):", indent=4)
    for line in (match.reply or "no reply is recorded").splitlines():
        if line.strip():
            print_text(line.strip(), indent=6)
    print_citation(match.citation, indent=4)
    if has_trail:
        print_text("What became of it:", indent=4)
        for event in match.trail:
            _print_event(event)


def _print_event(event: TrailEventModel) -> None:
    question = event.citation.question_number
    where = f", question {question}" if question else ""
    print_text(f"{written_date(event.date)}{where}: {EVENT_WORDS[event.event]}", indent=6)
    print_text(f"“{shortened(event.text)}”", style="dim", indent=8)


def _print_marked(words: str, differing: list[tuple[int, int]]) -> None:
    """Print words on one line, with those that the other text lacks in brackets."""
    for start, end in sorted(differing, reverse=True):
        words = f"{words[:start]}[{words[start:end]}]{words[end:]}"
    print_text(" ".join(words.split()), indent=6)


def _differing(spans: list[WordSpanModel], text: str) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in spans if span.text == text]
