"""Minutes in Markdown: stored as written, divided by their words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.bounds import MAX_RUN
from ingest.errors import RefusedDocumentError
from ingest.readers.markdown.markdown_document import MARK, markdown_lines, read_markdown
from ingest.readers.markdown.marks import is_marked_up, without_marks
from tests.ingest.readers.text.test_page_copies import PIECES, uncovered_or_doubled
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
        ("**RESOLVED** – That it be noted.", "resolution", "**RESOLVED** – That it be noted."),
        ("*RESOLVED:* That it be noted.", "resolution", "*RESOLVED:* That it be noted."),
        ("\\(1\\) Why?", "question", "(1\\) Why?"),
        ("(1) Why?\n\n\\[The PCC said so.\\]", "reply", "[The PCC said so.\\]"),
        ("**Action:** the PCC", "action", "**Action:** the PCC"),
        ("### Questions", "heading", "Questions"),
        ("**Rural roads**", "heading", "Rural roads"),
        ("2.1 **Rural roads**", "heading", "2.1 **Rural roads"),
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


def rows(text: str) -> list[tuple[tuple[str, ...], list[str]]]:
    """Columns and cells of each row of a table, but for those that name the columns."""
    found = [
        line
        for line in markdown_lines(text, without_marks(text))
        if line.row and not line.row.is_heading
    ]
    return [
        (line.row.columns, [line.text[start:end] for start, end in line.row.cells])
        for line in found
        if line.row
    ]


def test_rows_know_their_cells_and_columns_in_either_form_of_table() -> None:
    text = (
        "| Question | Response |\n|---|---|\n| How many? | Six \\| seven |\n\n<table><tr><th>Action"
        "</th><th>Owner</th></tr>\n<tr>\n<td>Send<br>it</td>\n<td>PCC</td>\n</tr></table>\n"
    )
    assert rows(text) == [
        (("Question", "Response"), ["How many?", "Six \\| seven"]),
        (("Action", "Owner"), ["Send    it", "PCC"]),
    ]


def test_tags_and_what_is_struck_out_are_marks() -> None:
    text = f"{HEAD}None.<br>The Panel met.\n\n<p>It was&nbsp;noted.</p>\n\n~~Gone.~~{TAIL}"
    reading = read_markdown(text)
    assert texts(reading, "narrative")[:3] == ["None.", "The Panel met.", "It was&nbsp;noted."]
    assert "~~Gone.~~" in [
        reading.text[part.start : part.end] for part in reading.division.set_aside
    ]


def test_a_bold_title_over_two_lines_is_one_where_every_line_stands_apart() -> None:
    text = (
        "**MINUTES OF THE MEETING OF THE NORTHSHIRE POLICE AND CRIME PANEL HELD IN**\n\n"
        "**THE TOWN HALL ON 4 MARCH 2022**\n\n"
        "The Commissioner told the Panel that the number of officers had risen and\n\n"
        "would rise again. She hoped that they would stay, as the force needed them\n\n"
        "all. A Member asked about cars. The Commissioner answered that they were\n\n"
        "met from the reserve.\n"
    )
    first, second = markdown_lines(text, without_marks(text))
    assert first.is_heading
    assert first.text.endswith("2022")
    assert second.text.endswith("reserve.")


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("**One**\n\n**Two**\n\nwords\n\n**Three**", True),
        ("# One\n\n## Two\n\n## Three", True),
        ("a<br>b<br>c<br>", True),
        ("#1 in the list\n* one\n* two\n*** three", False),
        ("1. One\n\nWords **with** stress.", False),
    ],
)
def test_a_text_is_told_to_be_marked_up_whatever_its_name(text: str, is_so: bool) -> None:
    assert is_marked_up(text) is is_so


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
    assert uncovered_or_doubled(read_markdown(with_runs(mark, MAX_RUN - 1), as_minutes=True)) == []


@pytest.mark.timeout(20)
@pytest.mark.parametrize("mark", RUNS)
def test_runs_of_marks_longer_than_those_of_minutes_are_refused(mark: str) -> None:
    with pytest.raises(RefusedDocumentError, match="in a row"):
        read_markdown(with_runs(mark, 3 * MAX_RUN))


TERSE = (
    "**Northshire Parish Council**\n\n**Minutes of the meeting held on 4 March 2022**\n\n"
    "Present: Cllrs Hale (Ch), Brook. Clerk.\n\n"
)


def test_titles_in_bold_that_open_paragraphs_head_items() -> None:
    reading = read_markdown(
        f"{TERSE}**Apols** Cllr Reed (hols). Accepted.\n\n**Mins** of 4/2/22 agreed, signed.\n\n"
        "**Rec** Swings cost 4,950. Cllr Brook said yes.\n\n**AOB** Clerk to ask.\n"
    )
    titles = [item.title for item in reading.division.items]
    assert titles == ["Apols", "Mins", "Rec", "AOB"]


def test_words_in_bold_that_open_paragraphs_of_numbered_items_head_none() -> None:
    reading = read_markdown(
        f"{TERSE}1. Apologies\n\nCllr Reed was away.\n\n2. Finance\n\n**Report from the bank** It "
        "was noted.\n\n**Payments** The list was agreed.\n\n**Budget** Cllr Hale said that it was "
        "tight.\n\n3. Any other business\n\nThere was none.\n"
    )
    titles = [item.title for item in reading.division.items]
    assert titles == ["Apologies", "Finance", "Any other business"]


def test_names_in_bold_of_those_who_speak_head_no_items() -> None:
    reading = read_markdown(
        f"{TERSE}**Jane Hale** Was the lamp mended?\n\n**Tom Brook** It was, on Monday.\n\n"
        "**Jane Hale** And the bench?\n\n**Tom Brook** That was agreed last week.\n"
    )
    assert reading.division.items == ()


def test_headings_are_told_by_tags_and_without_the_space_behind_their_marks() -> None:
    text = "# Minutes\n\n##Roads\n\nThe clerk reported.\n\n<h2>Signs</h2>\n<p>Agreed.</p>\n"
    masked = without_marks(text)
    titles = [line.text for line in markdown_lines(text, masked) if line.level == 2]
    assert titles == ["Roads", "Signs"]


def test_what_is_written_for_a_sign_reads_as_that_sign() -> None:
    assert without_marks("Panel&#58; a &amp; b").split() == ["Panel:", "a", "&", "b"]
