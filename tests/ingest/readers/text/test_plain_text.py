"""Plain text: whole meetings, and copies of agenda-item pages as before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.errors import RefusedDocumentError
from ingest.layout.text_lines import text_lines
from ingest.readers.text.plain_text import READER, read_plain_text
from tests.ingest.readers.text.test_page_copies import PIECES, TEXTS, uncovered_or_doubled
from tests.pages import BULLETS, PAGE
from tests.printed import MEETING, exchanges, texts

PRINTED = MEETING.replace("# ", "").replace("#", "").replace("*", "")
HEADINGS = st.sampled_from(
    ["Minutes of the meeting held on 4 March 2022", "1. APOLOGIES", "2. FRAUD", "No. Item", "3/22"]
)


@pytest.mark.parametrize("page", [PAGE, BULLETS])
def test_a_copy_of_an_item_page_is_read_as_before(page: str) -> None:
    assert read_plain_text(page) == read_plain_text(page)


def test_a_whole_meeting_is_read_item_by_item_and_stored_as_it_is() -> None:
    reading = read_plain_text(PRINTED)
    assert reading.reader == READER
    assert reading.text == PRINTED
    assert [(i.number, i.title) for i in reading.division.items] == [
        ("7", "Apologies for absence"),
        ("8", "Road safety"),
        ("9", "Work programme"),
    ]
    assert [number for number, _, _ in exchanges(reading)] == ["1", "2"]
    assert uncovered_or_doubled(reading) == []
    assert reading.stated.panel == "Exampleshire Police and Crime Panel"


def test_lines_broken_to_a_width_are_paragraphs_again() -> None:
    text = (
        "Minutes of the meeting held on Friday 2 February 2018 at 11.00 am in\n"
        "the Council Chamber\n\n"
        "(1) Could the PCC say how speeding near schools was being tackled and\n"
        "PCC funds used in the rural lanes of the county in the coming years?\n"
        "[The PCC reported that mobile cameras had been bought and would visit\n"
        "Schools twice a year.]\n"
        "RESOLVED – That it be noted.\n"
    )
    lines = [" ".join(line.text.split()) for line in text_lines(text)]
    assert [line[:12] for line in lines] == [
        *("Minutes of t", "(1) Could th", "[The PCC rep", "RESOLVED – T")
    ]
    assert lines[1].endswith("coming years?")


def test_a_meeting_page_without_numbers_is_told_from_its_layout() -> None:
    text = (
        "Agenda and draft minutes\n\nVenue: Virtual\n\nNo. Item\n\n\nApologies for Absence\n\n\n"
        "There were none.\n\n\nAppointment to the Panel\n\nTo agree it.\n\n\nIt was agreed.\n\n\n"
        "Fraud pdf icon PDF 12 KB\n\nTo consider it.\n\nAdditional documents:\n\n\nIt was noted.\n"
    )
    reading = read_plain_text(text)
    assert [i.title for i in reading.division.items] == [
        "Apologies for Absence",
        "Appointment to the Panel",
        "Fraud",
    ]
    assert texts(reading, "narrative") == ["There were none.", "It was agreed.", "It was noted."]
    assert any("told from the layout" in w for w in reading.division.warnings)
    assert uncovered_or_doubled(reading) == []


def test_a_meeting_page_with_labels_but_no_numbers_is_read() -> None:
    text = (
        "Agenda and minutes\n\nNo. | Item |\n\nApologies\n\nMinutes:\n\nThere were none.\n\n"
        "Fraud\n\nTo receive the report.\n\nMinutes:\n\nThe PCC said that it had risen.\n"
    )
    reading = read_plain_text(text)
    assert [i.title for i in reading.division.items] == ["Apologies", "Fraud"]
    assert texts(reading, "description") == ["To receive the report."]


@given(st.lists(HEADINGS | PIECES, max_size=20).map("\n\n".join) | TEXTS)
def test_any_text_is_read_without_loss_or_refused(text: str) -> None:
    try:
        reading = read_plain_text(text)
    except RefusedDocumentError:
        return
    assert uncovered_or_doubled(reading) == []
    if not reading.withheld:
        assert reading.text == text
