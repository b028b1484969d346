"""What of the heading of a meeting is looked for as other text is: who came, and sentences."""

import pytest

from ingest.layout.source_text import SourceTextBuilder
from ingest.reading.who_was_there import with_who_was_there

HEAD = ("Northshire Parish Council", "Minutes of the meeting held on 4 March 2022")


def told(*heading: str) -> list[str]:
    """The lines of a heading that tell more than who met, where and when."""
    builder = SourceTextBuilder()
    for line in heading:
        builder.add(line, "meeting")
    builder.add("1 Roads", "title", title="Roads", number="1")
    builder.add("The clerk reported on the verges.", "minutes")
    source = builder.build()
    lines = list(with_who_was_there(source))
    assert [(a.start, a.end) for a in lines] == [(b.start, b.end) for b in source.lines]
    return [source.paragraph(line).text for line in lines if line.part == "description"]


def test_a_list_of_those_present_goes_on_to_the_end_of_the_heading() -> None:
    listed = ["Present:", "A. Hale", "Apologies", "B. Moor, Treasurer"]
    assert told(*HEAD, *listed) == listed


def test_a_list_of_those_present_ends_where_the_agenda_begins() -> None:
    assert told("Attendees", "A. Hale", "Agenda", "Roads") == ["Attendees", "A. Hale"]


@pytest.mark.parametrize("line", ["Upper Green - Mr A. Hale", "Cllrs Hale, Moor and Lane"])
def test_names_with_a_title_need_no_label(line: str) -> None:
    assert told(*HEAD, line, "Lower Green") == [line, "Lower Green"]


def test_a_sentence_and_a_long_line_tell_more_than_a_heading() -> None:
    sentence = "The meeting was held in the barn because the hall had no heating."
    line = "Northshire Board " + "Hale Moor Lane Green " * 12
    assert told(sentence, "Guildhall, Northtown") == [sentence]
    assert told(line, "Guildhall, Northtown") == [line.strip()]


def test_what_names_body_day_and_place_stays_a_heading() -> None:
    assert told(*HEAD, "Guildhall, Northtown") == []


def test_who_took_the_chair_is_told_beside_the_day() -> None:
    line = "Minutes of the meeting held on 4 March 2022 with the Mayor in the Chair"
    assert told("Northshire Parish Council", line) == [line]
