"""Items, attendance and closing words in printed minutes, whatever the file was."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.errors import RefusedDocumentError
from ingest.layout.printed_lines import PrintedLine, PrintedText
from ingest.layout.source_text import Line
from ingest.layout.text_lines import text_lines
from ingest.outline.outlines import outline_of
from ingest.readers.choice import read_document
from ingest.reading.printed_minutes import lay_out, read_printed
from ingest.record import Reading
from tests.ingest.readers.text.test_page_copies import TEXTS, uncovered_or_doubled
from tests.printed import texts

HEAD = "Exampleshire Police and Crime Panel\n\nMinutes of the meeting held on 4 March 2022\n\n"


def titles(text: str) -> list[tuple[str | None, str | None, str]]:
    found = outline_of(text, text_lines(text)).headings
    return [(h.number, h.minute_number, h.title) for h in found]


def placed(text: str) -> list[tuple[str, str]]:
    source = lay_out(text, text_lines(text), as_minutes=True)
    return [(line.part, text[line.start : line.end]) for line in source.lines]


def read(*lines: tuple[str, bool]) -> Reading:
    printed = PrintedText()
    for text, is_heading in lines:
        printed.add(text, is_heading=is_heading)
    return read_printed(printed, reader="test")


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("7. Apologies", "8. Fraud", [("7", None, "Apologies"), ("8", None, "Fraud")]),
        ("7 APOLOGIES", "8 FRAUD", [("7", None, "APOLOGIES"), ("8", None, "FRAUD")]),
        (
            "39/20 Apologies",
            "40/20. Fraud",
            [("39/20", None, "Apologies"), ("40/20", None, "Fraud")],
        ),
        (
            "39/20\n\nApologies",
            "40/20\n\nFraud",
            [("39/20", None, "Apologies"), ("40/20", None, "Fraud")],
        ),
        (
            "Minute 12 Apologies",
            "Minute 13: Fraud",
            [(None, "12", "Apologies"), (None, "13", "Fraud")],
        ),
        ("Item 1: Apologies", "Item 2 – Fraud", [("1", None, "Apologies"), ("2", None, "Fraud")]),
        (
            "12/18 APOLOGIES (Agenda No. 1)",
            "13/18 FRAUD [Item 2]",
            [("1", "12/18", "APOLOGIES"), ("2", "13/18", "FRAUD")],
        ),
        (
            "1.\n\nApologies pdf icon PDF 135 KB",
            "2.\n\nFraud PDF 1.2 MB",
            [("1", None, "Apologies"), ("2", None, "Fraud")],
        ),
        ("APOLOGIES", "FRAUD", [(None, None, "APOLOGIES"), (None, None, "FRAUD")]),
        ("[7] Apologies", "[8] Fraud", [("7", None, "Apologies"), ("8", None, "Fraud")]),
        ("§ 7 Apologies", "No. 8 Fraud", [("7", None, "Apologies")]),
        ("7\\. Apologies", "8\\. Fraud", [("7", None, "Apologies"), ("8", None, "Fraud")]),
        ("7Apologies", "8Fraud", [("7", None, "Apologies"), ("8", None, "Fraud")]),
        ("*** Apologies ***", "*** Fraud ***", [(None, None, "Apologies"), (None, None, "Fraud")]),
        ("== Apologies ==", "== Fraud ==", [(None, None, "Apologies"), (None, None, "Fraud")]),
    ],
)
def test_every_way_of_heading_an_item_is_known(
    first: str, second: str, expected: list[tuple[str | None, str | None, str]]
) -> None:
    assert titles(f"{HEAD}{first}\n\nThere were none.\n\n{second}\n\nIt was noted.") == expected


def test_a_list_inside_an_item_is_not_taken_for_items() -> None:
    text = (
        f"{HEAD}6. Road safety\n\nThe Panel noted:\n\n1. Fewer collisions\n\n2. Safer journeys\n\n"
        "3. More cameras\n\n7. Fraud\n\nNone."
    )
    assert [title for _, _, title in titles(text)] == ["Road safety", "Fraud"]


def test_numbered_questions_and_paragraphs_are_not_items() -> None:
    text = (
        f"{HEAD}21. APOLOGIES\n\n21.1 There were none.\n\n22. FRAUD\n\n(1) Why was it so?\n\n"
        "22.2 The Commissioner said that it had risen.\n\n23. NEXT MEETING\n\n10 October 2022."
    )
    assert [number for number, _, _ in titles(text)] == ["21", "22", "23"]


@pytest.mark.parametrize("line", ["12 March 2022", "10.30 am", "3 Broad Street, Exampleton."])
def test_dates_and_times_are_not_items(line: str) -> None:
    assert titles(f"{HEAD}{line}\n\nPresent: 12 Members") == []


def test_a_numbered_agenda_in_front_is_not_taken_for_the_items() -> None:
    listed = "1. APOLOGIES\n\n2. FRAUD\n\n3. CLOSE\n\n"
    text = f"{HEAD}{listed}1. APOLOGIES\n\nNone.\n\n2. FRAUD\n\nNoted.\n\n3. CLOSE\n\nAt noon."
    found = outline_of(text, text_lines(text)).headings
    assert [h.title for h in found] == ["APOLOGIES", "FRAUD", "CLOSE"]
    assert found[0].at > 4


def test_an_item_about_earlier_minutes_is_an_item() -> None:
    reading = read(
        ("Minutes of the meeting held on 4 March 2022", True),
        ("Apologies", True),
        ("There were none.", False),
        ("Minutes of the previous meeting", True),
        ("They were agreed.", False),
    )
    assert [item.title for item in reading.division.items] == [
        "Apologies",
        "Minutes of the previous meeting",
    ]


def test_bold_headings_below_capitals_stand_inside_their_item() -> None:
    reading = read(
        ("MINUTES", True),
        ("APOLOGIES", True),
        ("There were none.", False),
        ("ROAD SAFETY", True),
        ("Rural roads", True),
        ("They were safer.", False),
    )
    assert [item.title for item in reading.division.items] == ["APOLOGIES", "ROAD SAFETY"]
    assert texts(reading, "heading") == ["APOLOGIES", "ROAD SAFETY", "Rural roads"]


def test_heading_attendance_items_and_close_are_told_apart() -> None:
    text = (
        f"{HEAD}Present:\n\n12 Members\n\n1. Apologies\n\nNone.\n\n2. Fraud\n\n"
        "To receive the report.\n\nIt was noted.\n\nThe meeting closed at 12.50 pm.\n\n"
        "………………… in the Chair\n\nDate of signing ………"
    )
    parts = placed(text)
    assert [p for p, _ in parts] == [
        *["meeting"] * 4,
        *("title", "minutes", "title", "description", *["minutes"] * 2),
        *["meeting"] * 2,
    ]


def test_a_page_copy_keeps_furniture_description_papers_and_minutes_apart() -> None:
    text = (
        "Agenda and draft minutes\n\nVenue: Remote\n\nNo. Item\n\n39/20\n\nFRAUD PDF 12 KB\n\n"
        "• Share this item\n\nTo receive it.\n\nAdditional documents:\n\nReport PDF 12 KB\n\n"
        "Minutes:\n\nIt was noted.\n\n... view the full minutes text for item 39/20\n\n"
        "40/20\n\nCLOSE\n\nMinutes:\n\nAt noon."
    )
    assert [p for p, _ in placed(text)][3:] == [
        *("label", "title", "furniture", "furniture", "description"),
        *("supporting", "supporting", "label", "minutes", "furniture"),
        *("label", "title", "label", "minutes"),
    ]
    source = lay_out(text, text_lines(text))
    assert any("cut on this page" in warning for warning in source.warnings)


def test_discussion_above_the_first_item_is_kept_as_minutes() -> None:
    text = f"{HEAD}RESOLVED – That it be noted.\n\n1. Apologies\n\nNone.\n\n2. Fraud\n\nNoted."
    assert ("minutes", "RESOLVED – That it be noted.") in placed(text)


def test_what_has_no_items_is_read_as_one_with_a_warning() -> None:
    reading = read(
        ("The PCC said so. The PCC said more.", False), ("RESOLVED – That it be.", False)
    )
    assert reading.division.items == ()
    assert any("no heading of an agenda item" in w for w in reading.division.warnings)


@pytest.mark.parametrize("words", ["Milk, eggs and bread", "1. First\n\n2. Second", "Agenda"])
def test_what_is_not_minutes_is_refused(words: str) -> None:
    with pytest.raises(RefusedDocumentError, match="does not read like minutes"):
        lay_out(words, text_lines(words))


@given(TEXTS, st.data())
def test_every_character_stands_in_one_line(text: str, data: st.DataObject) -> None:
    printed = PrintedText()
    printed.add("Minutes:")
    for paragraph in text_lines(text):
        printed.add(
            paragraph.text,
            is_heading=data.draw(st.booleans()),
            level=data.draw(st.none() | st.integers(1, 6)),
            reason=data.draw(st.none() | st.just("running head")),
        )
    lines: list[Line | PrintedLine] = [*lay_out(printed.text, printed.lines).lines]
    held = "".join("".join(printed.text[p.start : p.end].split()) for p in lines)
    assert held == "".join(printed.text.split())
    assert uncovered_or_doubled(read_printed(printed, reader="t")) == []


def test_a_long_list_of_numbers_is_read_in_time() -> None:
    text = HEAD + "\n\n".join(f"{i}. ITEM {i}" for i in range(1, 1_000))
    assert len(titles(text)) == 999


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "words", [" ", ".", "1 ", "PDF 1", "(Item ", "A ", "Present ", "/1", "\t|"]
)
def test_long_runs_of_anything_are_read_in_time(words: str) -> None:
    # As long as a line, or a row of marks, may be; longer ones are refused before they are read.
    longest = 18_000 if any(character.isalnum() for character in words) else 900
    run = words * (longest // len(words))
    text = f"{HEAD}1. APOLOGIES{run}x\n\nNone.\n\n2. FRAUD\n\n{run}x\n\nx{run}"
    held = "".join("".join(line.split()) for _, line in placed(text))
    assert held == "".join(text.split())


def test_a_column_of_what_the_board_said_holds_resolutions() -> None:
    reading = read_document(
        b"# Board\n\nMinutes of the meeting held on 3 May 2024\n\n## Grants\n\nThe Clerk spoke.\n\n"
        b"| Applicant | For | Board said |\n|---|---|---|\n| The Shed | lathe | Yes, in full |\n",
        name="grants.md",
    )
    found = [b for b in reading.division.blocks if b.kind == "resolution"]
    assert [reading.text[b.start : b.end] for b in found] == ["The Shed | lathe | Yes, in full"]


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("2022-03-04 Minutes", date(2022, 3, 4)),
        ("Exampleton Parish Council - 6th March 2012", None),
        ("2022-03-11 Minutes", None),
    ],
)
def test_a_title_in_the_properties_that_is_of_another_day_was_left_from_another_file(
    title: str, day: date | None
) -> None:
    printed = PrintedText()
    for text in (
        "Exampleton Parish Council",
        "Minutes of the meeting in the hall on 4th March at 7.30pm",
        "Present: Cllr Hale",
        "1. Apologies",
        "There were none.",
        "2. Next meeting",
        "It will be held on 8 April 2022.",
    ):
        printed.add(text)
    stated = read_printed(printed, reader="test", title=title, as_minutes=True).stated
    assert stated.meeting_date == day
    assert stated.panel == "Exampleton Parish Council"


def test_a_running_head_states_the_meeting_where_no_heading_does() -> None:
    printed = PrintedText()
    printed.add("Present: Cllr Hale", is_heading=True)
    printed.add("1. Apologies", is_heading=True)
    printed.add("There were none.")
    printed.add("Exampleton Town Trust", reason="running head")
    printed.add("Minutes 6 May 2014 approved 8 July 2014", reason="running head")
    stated = read_printed(printed, reader="test").stated
    assert stated.meeting_date == date(2014, 5, 6)
    assert stated.panel == "Exampleton Town Trust"
    assert stated.minutes_status == "confirmed"
