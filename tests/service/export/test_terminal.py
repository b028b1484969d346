import io
import re

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from service.contract.quotes import SpanModel
from service.export.answer_report import answer_report, search_report
from service.export.check_report import check_report
from service.export.markdown import markdown
from service.export.register_report import actions_report
from service.export.report import Report, Verbatim, lines_of
from service.export.terminal import plain_console, write_report
from service.export.word import word
from tests.service.export.samples import (
    ADDRESS,
    PANEL,
    actions,
    answer,
    check,
    citation,
    event,
    match,
    quote,
    search,
)

TRAIL = (
    event("asked", "2021-06-18", "Who paid?"),
    event("written_reply_promised", "2021-06-18", "A reply would follow."),
    event("asked_again", "2022-03-04", "Who, again?"),
)


def written(report: Report) -> tuple[str, str]:
    """What a pipe takes from standard output, and what stands beside it."""
    out, notes = io.StringIO(), io.StringIO()
    write_report(report, plain_console(out), plain_console(notes))
    return out.getvalue(), notes.getvalue()


def text(report: Report) -> str:
    return written(report)[0]


REPORTS = {
    "answer": answer_report(answer(quote("Cameras help."), related=(quote("Mats slip."),))),
    "not found": answer_report(answer(related=(quote("Mats slip."),))),
    "check": check_report(check("Who pays?", match("Who paid?", "He did.", trail=TRAIL))),
    "search": search_report(search()),
    "actions": actions_report(actions()),
}


@pytest.mark.parametrize("name", REPORTS)
def test_every_medium_gives_the_same_quotations_and_sources(name: str) -> None:
    report = REPORTS[name]
    document = docx.Document(io.BytesIO(word(report)))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    media = (
        text(report),
        markdown(report),
        "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells]),
    )
    quoted = set(re.findall("“([^“”]+)”", media[0])) - {"Road safety"}
    assert quoted
    for medium in media:
        assert set(re.findall("“([^“”]+)”", medium)) - {"Road safety"} == quoted
        assert report.title in medium
        assert ADDRESS in medium


def test_what_stands_under_a_heading_is_indented_and_the_words_of_others_further() -> None:
    lines = text(REPORTS["answer"]).splitlines()
    start = lines.index(f"{PANEL}, 4 March 2022")
    assert lines[start + 1 : start + 5] == [
        "  The minutes record (PCC):",
        "    “Cameras help.”",
        f"    — {citation().label}",
        f"      {ADDRESS}",
    ]


def test_the_search_is_told_in_short_and_its_notes_stand_apart() -> None:
    out, notes = written(answer_report(answer(quote("x"), warnings=("1 meeting left out.",))))
    assert out.splitlines()[-1].startswith(f"Searched 12 meetings · 14 documents · {PANEL} · ")
    assert "How this was searched" not in out
    assert notes == "note: 1 meeting left out.\n"


def test_words_that_differ_stand_in_brackets() -> None:
    shown = text(
        check_report(check("Who pays?", match("Who paid for it?", None, differs=((4, 8),))))
    )
    assert "“Who [paid] for it?”" in shown


def test_the_words_that_decide_are_bold_on_a_terminal_and_stand_as_they_are_in_a_pipe() -> None:
    deciding = quote("There  were 290 in all.").model_copy(
        update={"decisive": [SpanModel(start=12, end=15)]}
    )
    report = answer_report(answer(deciding))
    out = io.StringIO()
    screen = Console(file=out, width=80, force_terminal=True, color_system="standard")
    write_report(report, screen, screen)
    assert "“There were \x1b[1m290\x1b[0m in all.”" in out.getvalue()
    assert "“There were 290 in all.”" in text(report)


def test_a_trail_names_a_source_once_for_what_stands_on_end_in_it() -> None:
    _, _, trail = text(REPORTS["check"]).partition("What became of it")
    labels = [line.strip() for line in trail.splitlines() if line.strip().startswith("— ")]
    assert labels == [f"— {TRAIL[0].citation.label}", f"— {TRAIL[2].citation.label}"]


def test_on_a_terminal_words_are_wrapped_to_its_width_and_keep_their_indentation() -> None:
    report = answer_report(answer(quote("Cameras help. " * 20)))
    out = io.StringIO()
    screen = Console(file=out, width=60, force_terminal=True, color_system=None)
    write_report(report, screen, screen)
    lines = out.getvalue().splitlines()
    assert max(len(line.rstrip()) for line in lines) <= 60
    assert sum(line.startswith("    Cameras help.") for line in lines) > 2
    assert max(map(len, text(report).splitlines())) > 60


def test_stored_text_keeps_its_spaces() -> None:
    assert "·    a point" in text(Report("t", None, (Verbatim(lines_of("·    a point")),)))


@settings(deadline=None)
@given(st.text(max_size=40))
def test_whatever_the_minutes_hold_nothing_steers_the_terminal(words: str) -> None:
    hostile = f"\x1b[2J{words}\u202e[bold]\x07"
    cited = citation(title=hostile, url=hostile, inferred={"speaker": hostile})
    found = match(hostile, hostile, trail=(event("asked", "2021-06-18", hostile),))
    reports = (
        answer_report(answer(quote(hostile, cited=cited), question=hostile, warnings=(hostile,))),
        check_report(check(hostile, found)),
    )
    for shown in (piece for report in reports for piece in written(report)):
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)
