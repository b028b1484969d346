"""The tools: each reads, and is one call into the functions that commands and API use too."""

from typing import Any

from index.book.filters import (
    MEETING_FILTERS,
    PASSAGE_FILTERS,
    SPEECH_FILTERS,
    VOICE_FILTERS,
    Filters,
)
from ingest.site.panel_list import PanelList
from service.answering.comparison import run_compare
from service.answering.over_time import positions
from service.answering.queries import AskOptions, SearchOptions, run_ask, run_search
from service.check.checker import run_check
from service.contract.answers import AskModel, SearchModel
from service.contract.assistants import HeldPanelsModel, ShownPartModel
from service.contract.checks import CheckModel
from service.contract.comparison import CompareModel
from service.contract.conversion import coverage_model
from service.contract.listed_panels import panel_list_model
from service.contract.registers import ActionsModel, DecisionsModel
from service.export.answer_report import answer_report, search_report
from service.export.check_report import check_report
from service.export.comparison_report import comparison_report
from service.export.panel_list_report import panel_list_report
from service.export.register_report import actions_report, decisions_report
from service.export.report import Items, Paragraph, Report
from service.holding.showing import run_show
from service.mcp.arguments import (
    ActionsArguments,
    AskArguments,
    CheckArguments,
    CompareArguments,
    DecisionsArguments,
    PanelsArguments,
    SearchArguments,
    ShowArguments,
)
from service.mcp.shown_part import part_of, part_report
from service.mcp.tool import Call, Tool
from service.registers.register_queries import (
    ActionOptions,
    DecisionOptions,
    newest_first,
    run_actions,
    run_decisions,
)
from service.wording.coverage import coverage_words


def _ask(call: Call, given: AskArguments) -> AskModel:
    options = AskOptions(given.hint_options, given.sort, given.previous)
    return run_ask(call.searcher, given.question, call.filters, options)


def _search(call: Call, given: SearchArguments) -> SearchModel:
    options = SearchOptions(given.k, given.sort, None, given.hint_options)
    return run_search(call.searcher, given.query, call.filters, options)


def _check(call: Call, given: CheckArguments) -> CheckModel:
    checker = call.book.checker(call.searcher)
    return run_check(checker, given.drafts, call.filters, keep_going=call.keep_going)


def _compare(call: Call, given: CompareArguments) -> CompareModel:
    names = [name for name in given.panel if name.strip()]
    return run_compare(call.searcher, given.question, names, call.filters, given.hint_options)


def _show(call: Call, given: ShowArguments) -> ShownPartModel:
    versions = call.searcher.generation.book.versions()
    shown = run_show(call.book.settings.home, given.document, versions, given.version)
    return part_of(shown, given.start, given.budget_tokens, call.count)


def _actions(call: Call, given: ActionsArguments) -> ActionsModel:
    options = ActionOptions(given.status, given.owner)
    found = run_actions(call.searcher.generation.book, call.filters, options)
    return found.model_copy(update={"actions": newest_first(found.actions)})


def _decisions(call: Call, given: DecisionsArguments) -> DecisionsModel:
    found = run_decisions(call.searcher.generation.book, call.filters, DecisionOptions(given.kind))
    return found.model_copy(update={"decisions": newest_first(found.decisions)})


def _panels(call: Call, given: PanelsArguments) -> HeldPanelsModel:
    listed = PanelList.load()
    found = panel_list_model(listed, listed.named(given.name) if given.name else listed.panels)
    coverage = coverage_model(call.searcher.generation.book.coverage(Filters()))
    return HeldPanelsModel(**dict(found), coverage=coverage)


def _panels_report(found: HeldPanelsModel) -> Report:
    listed = panel_list_report(found)
    held = (
        Paragraph(f"This book holds: {coverage_words(found.coverage)}"),
        Items(tuple(found.coverage.panels)),
    )
    return Report(listed.title, None, (*held, *listed.parts))


def _among_those_kept(answer: AskModel) -> AskModel:
    """The answer with what it says of its quotes by their numbers said of those that are left."""
    is_kept = answer.strongest is not None and answer.strongest <= len(answer.quotes)
    numbered = {
        "over_time": positions(answer.quotes),
        "strongest": answer.strongest if is_kept else None,
    }
    return answer.model_copy(update=numbered)


CHECK = "check"
TOOLS: tuple[Tool[Any, Any], ...] = (
    Tool(
        "ask",
        "Ask the minutes",
        "Answers a question with recorded words from the minutes, each with its citation, or says "
        "not_found and what was searched. `related` are near misses and not an answer.",
        *(AskArguments, AskModel, ("quotes", "related", "passages"), _ask, answer_report),
        filters=PASSAGE_FILTERS,
        mended=_among_those_kept,
    ),
    Tool(
        "search",
        "Search the minutes",
        "Finds passages of the minutes, best first, each with its citation. What is found need not "
        "answer anything: `ask` says whether it does.",
        *(SearchArguments, SearchModel, ("passages",), _search, search_report),
        filters=PASSAGE_FILTERS,
    ),
    Tool(
        CHECK,
        "Check draft questions",
        "Says of each draft question whether it was asked before (already_asked, similar, "
        "not_found), what was replied, and what became of it. `nearest` is not the same question.",
        *(CheckArguments, CheckModel, ("checks.matches", "checks.nearest")),
        *(_check, check_report),
        filters=MEETING_FILTERS,
        pieces=lambda given: len(given.drafts),
    ),
    Tool(
        "show",
        "Show a document",
        "A document's stored text, in parts, and how it was divided: to read round a quotation, or "
        "to check it. Positions are characters of the whole text.",
        *(ShowArguments, ShownPartModel),
        ("items", "exchanges", "blocks", "set_aside", "versions", "page_starts"),
        *(_show, part_report),
    ),
    Tool(
        "compare",
        "Compare panels",
        "Answers one question from the minutes of several panels, panel by panel.",
        *(CompareArguments, CompareModel, ("panels.quotes", "panels.related")),
        *(_compare, comparison_report),
        filters=VOICE_FILTERS,
    ),
    Tool(
        "actions",
        "List actions",
        "Every action and promise recorded, the newest meeting first: who owes it, and whether a "
        "later meeting records it done. no_later_record says only that none was found.",
        *(ActionsArguments, ActionsModel, ("actions",), _actions, actions_report),
        filters=SPEECH_FILTERS,
    ),
    Tool(
        "decisions",
        "List decisions",
        "Everything recorded as resolved, agreed or recommended, the newest meeting first.",
        *(DecisionsArguments, DecisionsModel, ("decisions",), _decisions, decisions_report),
        filters=SPEECH_FILTERS,
    ),
    Tool(
        "panels",
        "List panels",
        "Which panels' minutes this book holds (`coverage`), and of the police and crime panels of "
        "England and Wales who hosts each and where its minutes are published.",
        *(PanelsArguments, HeldPanelsModel, ("panels",), _panels, _panels_report),
    ),
)
