from datetime import date

from ingest.text_copy import read_text_copy


def test_panel_and_date_above_the_minutes_are_inferred_and_say_from_what() -> None:
    stated = read_text_copy(
        "Exampleshire County Council logo\n\n"
        "Draft minutes of Exampleshire Police and Crime Panel - Friday, 26 March 2021 11.00 am\n\n"
        "Agenda item\n\nA title\n\nMinutes:\n\nNoted."
    ).stated
    assert stated.publisher == "Exampleshire County Council"
    assert stated.minutes_status == "draft"
    assert stated.panel == "Exampleshire Police and Crime Panel"
    assert set(stated.inferred) == {"panel", "meeting_date", "publisher", "minutes_status"}


def test_a_heading_that_names_the_meeting_is_read() -> None:
    stated = read_text_copy(
        "Exampleshire Police and Crime Panel - Friday, 26 March 2021 11.00 am\n\n"
        "Agenda item\n\nA title\n\nMinutes:\n\nNoted."
    ).stated
    assert stated.panel == "Exampleshire Police and Crime Panel"
    assert stated.meeting_date == date(2021, 3, 26)
    assert "26 March 2021" in stated.inferred["meeting_date"]


def test_the_date_of_another_meeting_is_not_taken_for_this_one() -> None:
    stated = read_text_copy(
        "Agenda item\n\nMinutes of the meeting held on Friday 4 September 2020\n\n"
        "To confirm the minutes of the meeting held on Friday 4 September 2020.\n\n"
        "Minutes:\n\nThe Hampton Police and Crime Panel met on 1 May 2019."
    ).stated
    assert stated.meeting_date is None
    assert stated.panel is None
    assert stated.inferred == {}
