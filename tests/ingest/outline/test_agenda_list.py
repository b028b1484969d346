"""Tests of the list of what is to come that minutes may open with."""

from ingest.layout.printed_lines import PrintedLine
from ingest.layout.text_lines import text_lines
from ingest.outline.agenda_list import agenda_list_end
from ingest.outline.outlines import outline_of

LIST = "Agenda\n\n1. Welcome\n\n2. Roads\n\n3. Any other business\n\n"
TOLD = "Welcome\n\nThe Chair welcomed all.\n\nRoads\n\nThe clerk reported that two were mended.\n"


def end(text: str) -> int:
    return agenda_list_end(text_lines(text))


def test_the_minutes_begin_where_the_first_of_the_list_is_said_again() -> None:
    assert end(LIST + TOLD) == 4


def test_the_minutes_begin_below_a_line_that_says_so() -> None:
    assert end(f"{LIST}Minutes\n\nThe Chair welcomed all.\n") == 4


def test_items_below_agenda_that_tell_what_happened_are_no_list() -> None:
    text = "Agenda\n\n1. Welcome\n\nThe Chair welcomed all.\n\n2. Roads\n\nTwo were mended.\n"
    assert end(text) == 0


def test_a_list_that_nothing_follows_is_none() -> None:
    assert end(LIST) == 0


def test_items_are_those_behind_the_list() -> None:
    text = LIST + TOLD + "Any other business\n\nThe clerk thanked all who came.\n"
    lines = text_lines(text)
    headings = outline_of(text, lines).headings
    assert [heading.title for heading in headings] == ["Welcome", "Roads", "Any other business"]
    assert all(heading.number is None for heading in headings)


def test_what_heads_the_columns_of_the_list_is_none_of_it() -> None:
    listed = ["1 Welcome", "2 Roads", "3 Any other business"]
    texts = ["Agenda", "Item Description", *listed, "Opening", "The Chair welcomed all."]
    set_as_headings = ("Agenda", "Item Description", "Opening")
    lines = [PrintedLine(0, len(t), t, is_heading=t in set_as_headings) for t in texts]
    assert agenda_list_end(lines) == texts.index("Opening")


def test_the_minutes_begin_at_no_heading_below_that_of_the_list() -> None:
    levels = {"Agenda": 2, "From members": 3, "Proceedings": 2, "Opening": 3}
    texts = [*("Agenda", "Welcome", "Roads", "Hats", "From members", "Boots", "Proceedings")]
    lines = [
        PrintedLine(0, len(t), t, is_heading=t in levels, level=levels.get(t))
        for t in (*texts, "Opening", "The Chair welcomed all.")
    ]
    assert agenda_list_end(lines) == texts.index("Proceedings")
