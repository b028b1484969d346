"""Tests of the list of what is to come that minutes may open with."""

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
