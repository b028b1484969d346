"""Minutes in Markdown: stored as written, divided by their words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.bounds import MAX_RUN
from ingest.errors import RefusedDocumentError
from ingest.readers.markdown.markdown_document import MARK, read_markdown, without_marks
from tests.ingest.readers.text.test_text_copy import PIECES, uncovered_or_doubled
from tests.printed import MEETING, exchanges, texts

HEAD = "# Minutes of the meeting\n\n## 1. Fraud\n\n"
TAIL = "\n\n## 2. Close\n\nAt noon.\n"
MARKS = st.sampled_from(
    [
        *("# Minutes of the meeting", "## 1. FRAUD", "**2. BOLD**", "- a", "> b", "| a | b |"),
        *("|---|", "---", "```", "***", "[a](b)", "![a](", "\\[", "\\", "__", "<!-- x", "-->"),
        *("===", "*", "`"),
    ]
)


def test_a_whole_meeting_is_stored_as_written_and_read_item_by_item() -> None:
    reading = read_markdown(MEETING)
    assert reading.text == MEETING
    assert [i.number for i in reading.division.items] == ["7", "8", "9"]
    assert [number for number, _, _ in exchanges(reading)] == ["1", "2"]
    assert texts(reading, "heading")[0] == "7. Apologies for absence"
    assert texts(reading, "bullet")[-2:] == [
        "- The Panel would meet in June",
        "- A visit was planned",
    ]
    assert uncovered_or_doubled(reading) == []


@pytest.mark.parametrize(
    ("written", "kind", "words"),
    [
        ("**RESOLVED** – That it be noted.", "resolution", "RESOLVED** – That it be noted."),
        ("*RESOLVED:* That it be noted.", "resolution", "RESOLVED:* That it be noted."),
        ("\\(1\\) Why?", "question", "(1\\) Why?"),
        ("(1) Why?\n\n\\[The PCC said so.\\]", "reply", "[The PCC said so.\\]"),
        ("**Action:** the PCC", "action", "Action:** the PCC"),
        ("### Questions", "heading", "Questions"),
        ("**Rural roads**", "heading", "Rural roads"),
        ("Rural roads\n---", "heading", "Rural roads"),
        ("> A Member spoke.", "narrative", "A Member spoke."),
        ("(1) What of [the plan](http://x.example/[1])?", "question", None),
    ],
)
def test_marks_do_not_hide_what_a_line_is(written: str, kind: str, words: str | None) -> None:
    reading = read_markdown(HEAD + written + TAIL)
    found = texts(reading, kind)
    assert (words or written) in found
    assert uncovered_or_doubled(reading) == []


def test_lines_below_one_another_are_one_paragraph_but_list_items_are_not() -> None:
    reading = read_markdown(
        f"{HEAD}The Panel met\nAnd spoke.\n\n- a point\n- another\n  point{TAIL}"
    )
    assert texts(reading, "narrative")[0] == "The Panel met\nAnd spoke."
    assert texts(reading, "bullet") == ["- a point", "- another\n  point"]


def test_marks_outside_every_block_are_set_aside() -> None:
    reading = read_markdown(f"{HEAD}| a | b |\n|---|---|\n| c | d |\n\n---{TAIL}")
    aside = [reading.text[s.start : s.end] for s in reading.division.set_aside if s.reason == MARK]
    assert {"#", "##", "|", "|---|---|", "---"} <= set(aside)


def test_front_matter_is_set_aside() -> None:
    reading = read_markdown(f"---\ntitle: Fraud\n---\n{HEAD}None.{TAIL}")
    assert "front matter" in {s.reason for s in reading.division.set_aside}


def test_exempt_text_is_cut_from_what_is_stored() -> None:
    text = (
        f"{HEAD}None.\n\n## 2. Exclusion\n\n**RESOLVED** – That the public be excluded under "
        "section 100A(4).\n\n## 3. *Hidden* thing\n\nThe **secret** was told.\n"
    )
    reading = read_markdown(text)
    assert reading.withheld == 1
    assert "secret" not in reading.text
    assert "be excluded" in reading.text
    assert uncovered_or_doubled(reading) == []


def test_what_is_not_minutes_is_refused() -> None:
    with pytest.raises(RefusedDocumentError, match="does not read like minutes"):
        read_markdown("# Shopping\n\n- milk\n- eggs\n")


@given(st.text())
def test_blanking_marks_moves_nothing(text: str) -> None:
    masked = without_marks(text)
    assert len(masked) == len(text)
    assert all(m in (c, " ") for m, c in zip(masked, text, strict=True))


@given(st.lists(MARKS | PIECES | st.text(max_size=10), max_size=20), st.sampled_from("\n "))
def test_any_text_is_read_without_loss_or_refused(pieces: list[str], between: str) -> None:
    try:
        reading = read_markdown("Minutes:\n\n" + f"\n{between}".join(pieces))
    except RefusedDocumentError:
        return
    assert uncovered_or_doubled(reading) == []


RUNS = ["-", "|", ": -", "*", "_", "[", "![", "# ", "> ", " ", "\\", "`"]


def with_runs(mark: str, characters: int) -> str:
    """Minutes with a run of a mark within a line and one at its beginning."""
    run = mark * (characters // len(mark))
    return f"{HEAD}a{run}x\n\n{run}x{TAIL}"


@pytest.mark.timeout(20)
@pytest.mark.parametrize("mark", [*RUNS, "<!--"])
def test_long_runs_of_marks_are_read_in_time(mark: str) -> None:
    assert uncovered_or_doubled(read_markdown(with_runs(mark, MAX_RUN - 1))) == []


@pytest.mark.timeout(20)
@pytest.mark.parametrize("mark", RUNS)
def test_runs_of_marks_longer_than_those_of_minutes_are_refused(mark: str) -> None:
    with pytest.raises(RefusedDocumentError, match="in a row"):
        read_markdown(with_runs(mark, 3 * MAX_RUN))
