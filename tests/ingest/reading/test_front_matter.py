from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.layout.source_text import Part, SourceTextBuilder
from ingest.readers.text.plain_text import read_plain_text
from ingest.reading.front_matter import read_header
from ingest.record import Facts


def read(*lines: tuple[Part, str]) -> Facts:
    """What lines state of their meeting, each with the part of the page it stands in."""
    builder = SourceTextBuilder()
    for part, text in lines:
        builder.add(text, part)
    return read_header(builder.build())


def test_panel_and_date_above_the_minutes_are_inferred_and_say_from_what() -> None:
    stated = read_plain_text(
        "Exampleshire County Council logo\n\n"
        "Draft minutes of Exampleshire Police and Crime Panel - Friday, 26 March 2021 11.00 am\n\n"
        "Agenda item\n\nA title\n\nMinutes:\n\nNoted."
    ).stated
    assert stated.publisher == "Exampleshire County Council"
    assert stated.minutes_status == "draft"
    assert stated.panel == "Exampleshire Police and Crime Panel"
    assert stated.meeting_time == "11.00 am"
    assert set(stated.inferred) == {
        *("panel", "meeting_date", "meeting_time", "publisher", "minutes_status"),
    }


def test_a_heading_that_names_the_meeting_is_read() -> None:
    stated = read_plain_text(
        "Exampleshire Police and Crime Panel - Friday, 26 March 2021 11.00 am\n\n"
        "Agenda item\n\nA title\n\nMinutes:\n\nNoted."
    ).stated
    assert stated.panel == "Exampleshire Police and Crime Panel"
    assert stated.meeting_date == date(2021, 3, 26)
    assert "26 March 2021" in stated.inferred["meeting_date"]


def test_the_date_of_another_meeting_is_not_taken_for_this_one() -> None:
    stated = read_plain_text(
        "Agenda item\n\nMinutes of the meeting held on Friday 4 September 2020\n\n"
        "To confirm the minutes of the meeting held on Friday 4 September 2020.\n\n"
        "Minutes:\n\nThe Hampton Police and Crime Panel met on 1 May 2019."
    ).stated
    assert stated.meeting_date is None
    assert stated.panel is None
    assert stated.inferred == {}


def heading(*lines: str) -> Facts:
    """What the lines above the first item state."""
    return read(*(("meeting", line) for line in lines))


def test_the_heading_of_a_meeting_page_states_the_meeting() -> None:
    stated = heading(
        "Agenda and draft minutes",
        "Exampleshire Police and Crime Panel - Tuesday, 15 September 2020 10.30 am",
        "Venue: Town Hall, Exampleton. View directions",
        "Contact: The clerk",
    )
    assert stated.panel == "Exampleshire Police and Crime Panel"
    assert stated.meeting_date == date(2020, 9, 15)
    assert stated.meeting_time == "10.30 am"
    assert stated.venue == "Town Hall, Exampleton"
    assert stated.minutes_status == "draft"
    assert set(stated.inferred) == {
        *("panel", "meeting_date", "meeting_time", "venue", "minutes_status"),
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "MINUTES of the meeting of the Exampleshire Police and Crime Panel held at County Hall, "
        "Exampleton on Friday 4th September 2020 at 11.00 am",
        "Minutes of the EXAMPLESHIRE POLICE & CRIME PANEL held on 4 September 2020 at 11.00 am in "
        "County Hall, Exampleton.",
    ],
)
def test_the_opening_sentence_of_printed_minutes_states_the_meeting(sentence: str) -> None:
    stated = heading(sentence)
    assert stated.panel == "Exampleshire Police and Crime Panel"
    assert stated.meeting_date == date(2020, 9, 4)
    assert stated.meeting_time == "11.00 am"
    assert stated.venue == "County Hall, Exampleton"


def test_a_heading_may_stand_on_several_lines() -> None:
    stated = heading("Exampleshire Police and Crime Panel", "3 FEBRUARY 2021", "2.00 pm")
    assert stated.meeting_date == date(2021, 2, 3)
    assert stated.meeting_time == "2.00 pm"


@pytest.mark.parametrize(
    "line",
    [
        *("Date: 04.09.2020 at 11.00 am", "04/09/20 11.00 am", "September 4th, 2020 11.00 am"),
        "Record of decisions taken on Friday, 4 September 2020 at 11.00 am",
        "Notes from our meeting :: Friday 4 September 2020 :: 11.00 am :: The Old Chapel",
    ],
)
def test_a_heading_may_date_the_meeting_in_any_form(line: str) -> None:
    stated = heading("Exampleshire Police and Crime Panel", line)
    assert stated.meeting_date == date(2020, 9, 4)
    assert stated.meeting_time == "11.00 am"


@pytest.mark.parametrize(
    "line",
    [
        "Date of next meeting: Friday 20 November 2020",
        "Training day 20 November 2020",
        "In force from 20 November 2020",
        "Date of publication: Thursday 27 August 2020",
        "The deadline for questions is Wednesday 9 September 2020",
        "The PCC took office on 12 May 2016 and was sworn in then",
    ],
)
def test_another_date_in_the_heading_is_not_the_meetings(line: str) -> None:
    assert heading("Exampleshire Police and Crime Panel", line).meeting_date is None


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("Agenda item - Road safety | Exampleshire County Council", "Exampleshire County Council"),
        ("Exampleton City Council - Agenda item", "Exampleton City Council"),
        ("© 2021 Exampleshire County Council", "Exampleshire County Council"),
        ("Present: Councillor for Exampleton City Council", None),
    ],
)
def test_the_publisher_is_read_from_titles_and_not_from_who_was_present(
    line: str, publisher: str | None
) -> None:
    assert heading(line).publisher == publisher


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("DRAFT", "draft"),
        ("Draft notes for approval", "draft"),
        ("Confirmed by the Authority on 27 September 2024", "confirmed"),
        ("Minutes of the meeting of 17 March 2022 (approved 16 June 2022)", "confirmed"),
        ("Minutes of the meeting that followed one whose draft minutes are below", "not_stated"),
        ("Agenda and draft minutes", "draft"),
        ("Minutes (draft)", "draft"),
        ("These minutes are subject to confirmation at the meeting in June", "draft"),
        ("Minutes confirmed on 3 June 2014", "confirmed"),
        ("Confirmed on 3 June 2014", "confirmed"),
        ("Confirmed minutes", "confirmed"),
        ("Minutes approved on 3 June 2014 subject to an amendment", "confirmed_as_amended"),
        ("Northshire Panel, 6 May 2014, hybrid. Unconfirmed draft.", "draft"),
        ("Northshire Panel, 6 May 2014 (approved 1 July 2014)", "confirmed"),
        ("Minutes 6 May 2014 approved & signed 8 July 2014", "confirmed"),
        ("Registered charity 1 Approved minutes 6 May 2014", "confirmed"),
        ("Minutes – signed by the Chairman 2nd July 2014", "confirmed"),
        ("Minutes – signed by the Clerk 2nd July 2014", "not_stated"),
        ("Agenda and minutes", "not_stated"),
        ("To confirm the draft minutes", "not_stated"),
        ("Draft annual report", "not_stated"),
    ],
)
def test_the_status_is_read_where_the_heading_gives_it(line: str, status: str) -> None:
    assert heading(line).minutes_status == status


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Approved by the Commissioner", "not_stated"),
        ("Agreed by officers on 3 May 2023", "not_stated"),
        ("Agreed by officers of the Council on 3 May 2023", "not_stated"),
        ("Approved at Cabinet", "not_stated"),
        ("Approved by the Council Leader", "not_stated"),
        ("Approved by the Chair of the Panel on 3 May 2023", "not_stated"),
        ("Approved by the Northshire Police and Crime Panel on 3 May 2023", "confirmed"),
        ("Agreed at the next meeting", "confirmed"),
        ("Approved at the meeting held on 3 May 2023", "confirmed"),
        ("Status: Approved by the Commissioner", "not_stated"),
    ],
)
def test_minutes_are_confirmed_by_a_body_that_meets_or_under_the_label_of_their_status(
    line: str, status: str
) -> None:
    assert heading(line).minutes_status == status


def test_a_breadcrumb_gives_the_number_of_the_item() -> None:
    stated = heading(
        "Meeting of Exampleshire Police and Crime Panel, Friday, 7th September, 2018 (Item 18.)"
    )
    assert stated.item_number == "18"
    assert stated.meeting_date == date(2018, 9, 7)


@given(st.lists(st.text(max_size=120), max_size=6))
def test_every_fact_of_any_heading_says_from_what(lines: list[str]) -> None:
    stated = heading(*lines)
    for name in ("panel", "meeting_date", "meeting_time", "venue", "publisher", "item_number"):
        assert (name in stated.inferred) == (getattr(stated, name) is not None)


def test_the_day_a_meeting_was_held_wins_over_a_bare_date_above_it() -> None:
    facts = heading("11 March 2022", "Minutes of the meeting held on 4 March 2022")
    assert facts.meeting_date == date(2022, 3, 4)


def test_on_the_page_of_an_item_the_day_of_the_minutes_it_confirms_is_not_the_meetings() -> None:
    furniture = "Agenda item - Minutes of the meeting held on 3 December 2021 | Council"
    facts = read(("furniture", "Agenda item"), ("furniture", furniture))
    assert facts.meeting_date is None


@pytest.mark.parametrize(
    "words",
    [
        "Confirmed minutes, Friday 10 June 2022",
        "Minutes agreed on Friday 10 June 2022",
        "Minutes approved at the meeting held on Friday 10 June 2022",
    ],
)
def test_the_day_minutes_were_confirmed_is_not_that_of_the_meeting(words: str) -> None:
    assert heading(words).meeting_date is None
    held = heading(words, "Meeting held on 4 March 2022")
    assert held.meeting_date == date(2022, 3, 4)


def test_who_wrote_a_guide_to_drafts_makes_no_minutes_a_draft() -> None:
    facts = heading("Present: the author of the draft minutes guide")
    assert facts.minutes_status == "not_stated"


def closing(*lines: str) -> Facts:
    builder = SourceTextBuilder()
    builder.add("Minutes of Northshire Parish Council held on 8 March 2022", "meeting")
    builder.add("1. Finance", "title", title="Finance", number="1")
    builder.add("The list was passed.", "minutes")
    for line in lines:
        builder.add(line, "meeting")
    return read_header(builder.build())


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        (("Minutes approved at the meeting of 12 April 2022",), "confirmed"),
        (("Signed: F Moor   Chair    Date: 12 April 2022",), "confirmed"),
        (("Signed: F Moor (Chair)", "Date: 12/04/2022"), "confirmed"),
        (("Signed ................ Chair    Date ................",), "not_stated"),
        (("Signed ________ Chair", "Date ________"), "not_stated"),
        (("The Chair then signed them, 12 April 2022",), "confirmed"),
        (("Agreed by the Panel on 12 April 2022",), "confirmed"),
        (("Agreed by officers on 12 April 2022",), "not_stated"),
        (("Signed as a true record ...F Moor......... Date 12/04/22",), "confirmed"),
        (("Signed as a correct record this 12th day of April 2022",), "confirmed"),
        (("F. Moor, Clerk. Adopted by the Council at its 212th meeting.",), "confirmed"),
        (("Signed as a record of the meeting of 8 March 2022 .........",), "not_stated"),
        (("The new lease was signed on 12 April 2022",), "not_stated"),
    ],
)
def test_a_signature_with_its_date_confirms_and_an_empty_form_does_not(
    lines: tuple[str, ...], status: str
) -> None:
    stated = closing(*lines)
    assert (stated.minutes_status, stated.meeting_date) == (status, date(2022, 3, 8))


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Status: Agreed by the Committee on 26 March 2020", "confirmed"),
        ("Status | Draft", "draft"),
        ("Status of these minutes: agreed by the committee on 11 July 2023", "confirmed"),
        ("[Draft for members' comments]", "draft"),
        ("Status of the shelter: agreed in part", "not_stated"),
    ],
)
def test_a_label_may_give_the_status(words: str, status: str) -> None:
    assert heading("Minutes of the Panel", words).minutes_status == status


def test_a_kind_of_body_alone_is_the_title_of_an_item_and_no_body() -> None:
    assert heading("Police and Crime Panel").panel is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Minutes of the Parish Council Meeting, Village Hall, 8th March 2022, 7.30pm", 8),
        ("Northshire Parish Council meeting: the hall was booked for 8 March 2022", None),
    ],
)
def test_the_only_date_of_a_heading_is_taken_among_other_words(line: str, day: int | None) -> None:
    stated = heading("Northshire Parish Council", line).meeting_date
    assert stated == (day and date(2022, 3, day))


def test_no_body_is_read_from_a_sentence_on_its_last_meeting() -> None:
    text = "Notes from 6 May 2014\n\nThe last meeting of the Northshire Water Forum was long.\n"
    assert read_plain_text(text, as_minutes=True).stated.panel is None


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("DRAFT FOR APPROVAL", "draft"),
        ("UNADOPTED MINUTES", "draft"),
        ("Still to be approved", "draft"),
        ("As confirmed on 10 June 2014", "confirmed"),
        ("Accepted as correct 10 June 2014", "confirmed"),
        ("Approved with one correction, 10 June 2014", "confirmed_as_amended"),
        ("Date of next meeting: to be agreed", "not_stated"),
    ],
)
def test_a_line_above_the_items_tells_the_status(line: str, status: str) -> None:
    text = (
        f"Northshire Police Panel\nMinutes of the meeting held on 6 May 2014\n{line}\nPresent: A\n"
    )
    assert read_plain_text(text, as_minutes=True).stated.minutes_status == status


def test_a_meeting_of_others_that_is_told_of_names_no_body() -> None:
    builder = SourceTextBuilder()
    builder.add("Minutes of the meeting held on 6 May 2014", "meeting")
    builder.add("1. Welcome", "title", title="Welcome", number="1")
    builder.add("The meeting of Hale Walkers' Forum had been rained off.", "minutes")
    assert read_header(builder.build()).panel is None


def test_the_year_of_a_day_among_the_first_lines_is_that_which_the_meeting_is_called_by() -> None:
    builder = SourceTextBuilder()
    builder.add("Minutes for the Hale Forum Annual General Meeting 2014", "meeting")
    builder.add(
        "Minutes of the Hale Forum Annual General Meeting 2014 held on Tuesday 6 May in the barn. "
        "Nine members were there.",
        "minutes",
    )
    builder.add("1. Welcome", "title", title="Welcome", number="1")
    builder.add("All were welcomed.", "minutes")
    assert read_header(builder.build()).meeting_date == date(2014, 5, 6)
