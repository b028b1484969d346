"""The lines of a plain text: joined, parted, told from furniture, and rows of tables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.bounds import MAX_LINE_CHARACTERS
from ingest.layout.furniture import PAGE_NUMBER, TAG
from ingest.layout.text_lines import text_lines
from ingest.layout.wrapped_text import parted_at_line_ends

PIECES = st.sampled_from(
    [
        *("The Panel met and", "agreed that it be noted.", "1. Apologies", "2. Fraud", "|", "11 |"),
        *("| a | b |", "|---|---|", "No. | Item |", "Minutes: None. |", "<AI1>", "</AI1>", "·"),
        *("Page 2 of 3", "- 4 -", "3", "---", "\f", "", "", "o", "(a)", "Question | Response"),
    ]
)


def words(text: str) -> list[str]:
    """What is no furniture, with runs of space as one."""
    return [" ".join(line.text.split()) for line in text_lines(text) if line.reason is None]


def set_aside(text: str) -> list[str]:
    return [line.text for line in text_lines(text) if line.reason is not None]


def opening(text: str) -> list[str]:
    return [line.text for line in text_lines(text) if line.opens_item]


def test_a_table_of_items_ends_at_an_empty_line() -> None:
    rows = "| No. | Item | Minute |\n|---|---|---|\n| 1 | Apologies | None. |"
    assert opening(f"{rows}\n\nThe meeting closed at noon.") == ["1 | Apologies | None."]


def test_the_name_at_the_head_of_a_text_is_a_running_head_where_it_comes_again_with_a_day() -> None:
    head = "MIDSHIRE POLICE AND CRIME PANEL\n\n4 MAY 2021\n\n"
    text = f"{head}1 APOLOGIES\n\nNone.\n\nMIDSHIRE POLICE & CRIME PANEL 4/05/21\n\n2 MINUTES"
    assert set_aside(text) == ["MIDSHIRE POLICE & CRIME PANEL 4/05/21"]
    assert set_aside(f"{head}THE POLICE PANEL 4/05/21\n\nMIDSHIRE POLICE AND CRIME PANEL") == []


def test_lines_broken_by_empty_lines_are_paragraphs_again() -> None:
    text = (
        "Minutes\n\nThe Commissioner told the Panel that the number of officers\n\n"
        "had risen in each of the last three years. She hoped that it would\n\n"
        "rise again.\n\nA Member asked about the cost of new cars. The Commissioner said\n\n"
        "that it was met from the reserve.\n\nIt was agreed."
    )
    assert words(text) == [
        "Minutes",
        "The Commissioner told the Panel that the number of officers had risen in each of the last "
        "three years. She hoped that it would rise again.",
        "A Member asked about the cost of new cars. The Commissioner said that it was met from the "
        "reserve.",
        "It was agreed.",
    ]


def test_points_that_lost_their_marks_are_not_put_together() -> None:
    points = ["more patrols in the town centre", "new lights in the northern car parks"]
    points += ["cameras at the railway station", "a police box in the market place"]
    assert words("The Panel asked for\n\n" + "\n\n".join(points)) == [
        "The Panel asked for",
        *points,
    ]


def test_a_meeting_in_one_line_is_parted_where_its_numbers_count_on() -> None:
    text = (
        "NORTHSHIRE BOARD MINUTES 4 MARCH 2022 PRESENT: 12 Members 1. APOLOGIES 1.1 There were 3. "
        "They were noted. 2. POLICE 2.1 The 2. quarter was quiet. 2.2 Thefts fell by 1.5 per cent. "
        "3. CLOSE RESOLVED – That the meeting end."
    )
    assert words(text) == [
        "NORTHSHIRE BOARD MINUTES 4 MARCH 2022 PRESENT: 12 Members",
        "1. APOLOGIES",
        "1.1 There were 3. They were noted.",
        "2. POLICE",
        "2.1 The 2. quarter was quiet.",
        "2.2 Thefts fell by 1.5 per cent.",
        "3. CLOSE",
        "RESOLVED – That the meeting end.",
    ]


def test_a_long_paragraph_without_numbers_stays_one() -> None:
    text = "Minutes\n\n" + "The Panel met again. " * 40
    assert len(words(text)) == 2


def test_a_line_longer_than_lines_may_be_is_parted_between_sentences() -> None:
    text = "The Panel met again, and it was noted. " * (MAX_LINE_CHARACTERS // 30)
    lines = text_lines(text)
    assert len(lines) == 2
    assert all(line.text.endswith("noted.") for line in lines)


def test_tags_of_the_printing_program_say_where_an_item_begins_and_ends() -> None:
    first, second = "<AI1>\n\n12\n\nFraud\n\nNoted.\n\n</AI1>", "<AI2> 13 Close\n\nAt 5.</AI2>"
    text = f"Northshire Board\n\n{first}\n\n{second}"
    lines = text_lines(text)
    assert [line.text for line in lines if line.opens_item] == ["12", "13 Close"]
    assert [line.text for line in lines if line.closes_item] == ["Noted.", "At 5."]
    tags = [line.text for line in lines if line.reason == TAG]
    assert tags == ["<AI1>", "</AI1>", "<AI2>", "</AI2>"]


def test_lone_marks_are_set_aside_and_bullets_belong_to_the_line_below() -> None:
    text = "Noted:\n\n·\n\nroads\n\n(a)\n\nschools\n\n_____\n\n* * *\n\n[\n\nfields\n\n]\n\no"
    assert words(text) == ["Noted:", "· roads", "(a) schools", "[", "fields", "]"]
    assert set_aside(text) == ["_____", "* * *", "o"]


@pytest.mark.parametrize("number", ["Page 3 of 7", "page 3", "- 3 -", "Page | 3", "Tudalen 3"])
def test_page_numbers_are_set_aside(number: str) -> None:
    assert set_aside(f"The Panel met.\n\n{number}\n\nIt agreed.") == [number]


def test_bare_numbers_are_of_pages_where_they_count_the_pages() -> None:
    text = "Minutes\n\n1\n---\nFraud: 12\n\n12\n\n2\n---\nEnd\n\n3\n---\n"
    lines = text_lines(text)
    assert [line.text for line in lines if line.reason == PAGE_NUMBER] == ["1", "2", "3"]
    assert "12" in words(text)


def test_bare_numbers_of_a_table_stay() -> None:
    assert set_aside("Burglary\n\n12\n\n6\n\nRobbery\n\n3\n\n1") == []


@pytest.mark.parametrize("number", ["39/20", "7", "(3)", "4.1"])
def test_the_number_of_an_item_is_no_page_number(number: str) -> None:
    assert set_aside(f"Minutes\n\n{number}\n\nFraud\n\nNoted.") == []


def test_rows_know_their_cells_and_columns() -> None:
    text = "Questions\n\n| Question | Response |\n|---|---|\n| How many? | Six. |\n| Why? | |\n"
    rows = [line for line in text_lines(text) if line.row]
    assert [line.row.is_heading for line in rows if line.row] == [True, False]
    row = rows[1].row
    assert row is not None
    assert row.columns == ("Question", "Response")
    assert [rows[1].text[start:end] for start, end in row.cells] == ["How many?", "Six."]
    assert words(text)[-1] == "Why?"


def test_cells_that_tabs_part_are_rows_below_the_names_of_their_columns() -> None:
    text = "1.\tActions\n\nAction\tOwner\tDue\nSend the figures\tPCC\t1 May\nWrite\t\t2 May\n\nEnd."
    found = [line for line in text_lines(text) if line.row]
    assert [line.text[a:b] for line in found[1:] if line.row for a, b in line.row.cells] == [
        *("Send the figures", "PCC", "1 May"),
        *("Write", "", "2 May"),
    ]


def test_a_row_alone_is_no_table() -> None:
    assert [line.row for line in text_lines("Home | Council | Minutes\n\nThe Panel met.")] == [
        None,
        None,
    ]


def test_a_copied_list_of_items_has_an_item_in_each_row() -> None:
    text = (
        "Venue: Hall\nNo. | Item |\n---|---|\n"
        "Apologies To note them. Minutes: None were received. |\n|\n"
        "Fraud Minutes: The Commissioner said that it had fallen.\nA Member asked why. |\n|\n"
        "Close Minutes: The Panel rose. |\n"
    )
    assert opening(text) == ["Apologies To note them.", "Fraud", "Close"]
    assert words(text)[2:6] == [
        "Apologies To note them.",
        "Minutes:",
        "None were received.",
        "Fraud",
    ]
    assert set(set_aside(text)) == {"|", "---|---|"}


def test_numbers_in_cells_of_their_own_open_items() -> None:
    text = "Board\n|\n11 |\nElection of Chair\nNoted.\n|\n12 |\nFraud\nNoted too.\n|\n"
    assert opening(text) == ["11", "12"]


def test_figures_in_cells_of_their_own_open_none() -> None:
    assert opening("Thefts |\n12 |\n6 |\nRobberies |\n3 |\n9 |\n") == []


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("1. Apologies\nNone.\n2. Fraud\nNoted.", ["1. Apologies", "None.", "2. Fraud", "Noted."]),
        ("Minutes of the meeting\nheld on 4 March", ["Minutes of the meeting\nheld on 4 March"]),
        ("It ended.\nThe next", ["It ended.", "The next"]),
        ("one\n\ntwo", ["one", "two"]),
    ],
)
def test_line_ends_typed_in_a_paragraph_part_it_where_something_new_begins(
    typed: str, parts: list[str]
) -> None:
    assert list(parted_at_line_ends(typed)) == parts


@given(st.lists(PIECES | st.text(max_size=12), max_size=30), st.sampled_from(["\n", "\n\n", " "]))
def test_every_character_is_in_one_line(pieces: list[str], joint: str) -> None:
    text = joint.join(pieces)
    at = 0
    for line in text_lines(text):
        assert line.text == text[line.start : line.end]
        assert not text[at : line.start].strip()
        if line.row:
            assert all(0 <= a <= b <= len(line.text) for a, b in line.row.cells)
        at = line.end
    assert not text[at:].strip()


def test_a_meeting_in_one_line_may_leave_a_number_open_behind_a_sentence() -> None:
    text = (
        "BOARD MINUTES 4 MARCH 2022 Present: all 1. Apologies None were sent. 2. Ponds A pond was "
        "dry. 3. Hedges They were cut. 4 Finance 4.1 The rates were paid. 5. Close It ended at 9."
    )
    assert words(text)[1:] == [
        *("1. Apologies None were sent.", "2. Ponds A pond was dry."),
        *("3. Hedges They were cut.", "4 Finance", "4.1 The rates were paid."),
        "5. Close It ended at 9.",
    ]


def test_a_meeting_in_one_line_is_parted_at_the_numbers_of_its_minutes() -> None:
    text = (
        "NORTHSHIRE BOARD MINUTES 4 March 2022 Present Members: all 34/22 Apologies None were "
        "sent. 35/22 Ponds A pond at 7 Mill Lane was dry. 36/22 Close It ended at nine."
    )
    assert [line[:5] for line in words(text)[1:]] == ["34/22", "35/22", "36/22"]


def test_pages_kept_in_a_line_each_are_parted_where_numbers_count_on_from_one_to_the_next() -> None:
    said = "It was said that the pond was dry. " * 40
    text = f"MINUTES 4 March 2022\n\n1. Ponds {said}2. Hedges {said}\n\n3. Close {said}"
    assert [line[:2] for line in words(text)] == ["MI", "1.", "2.", "3."]


def test_a_list_kept_in_one_line_is_parted_where_its_first_sign_stands_again() -> None:
    assert words("· Ponds – dry · Hedges – cut") == ["· Ponds – dry", "· Hedges – cut"]
    assert words("Ponds · Hedges") == ["Ponds · Hedges"]
