import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.errors import RefusedDocumentError
from ingest.language.paragraphs import paragraphs
from ingest.readers.text.plain_text import read_plain_text
from ingest.record import Block, Reading, SetAside
from tests.pages import BULLETS, PAGE

PIECES = st.sampled_from(
    [
        "Agenda item",
        "Minutes:",
        "Decision:",
        "Supporting documents:",
        "11.05pm",
        "Members’ Questions",
        "(1) Why was it so?",
        "(2). Information was asked for.",
        "(1) Why? [The PCC said so.]",
        "[The PCC replied that it was.]",
        "[The PCC replied that",
        "it was so.]",
        "[Action: PCC]",
        "Action: Chief Constable",
        "RESOLVED – That:",
        "RESOLVED – That it be noted.",
        "It was agreed that:",
        "· a point",
        "1. a list",
        "The Chief Constable said no. A Member asked why.",
        "\u00a0",
        "]] [[ ](",
        "The public be excluded under Schedule 12A – RESOLVED",
        "The public were readmitted.",
        "Exempt item",
    ]
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=40)), max_size=25).map("\n\n".join)


def read(text: str) -> Reading:
    return read_plain_text(text)


def texts(reading: Reading, kind: str) -> list[str]:
    return [reading.text[b.start : b.end] for b in reading.division.blocks if b.kind == kind]


def block(reading: Reading, kind: str, number: str) -> Block:
    found = [b for b in reading.division.blocks if b.kind == kind and b.question_number == number]
    assert len(found) == 1
    return found[0]


def uncovered_or_doubled(reading: Reading) -> list[str]:
    """Non-space characters that are not in exactly one block or part set aside."""
    times = [0] * len(reading.text)
    parts: list[Block | SetAside] = [*reading.division.blocks, *reading.division.set_aside]
    for part in parts:
        for i in range(part.start, part.end):
            times[i] += 1
    return [c for c, n in zip(reading.text, times, strict=True) if not c.isspace() and n != 1]


def test_the_page_is_parted_into_furniture_title_description_and_minutes() -> None:
    reading = read(PAGE)
    assert texts(reading, "heading") == ["Road safety report", "Members’ Questions"]
    assert texts(reading, "description") == ["To consider the report of the Commissioner."]
    assert reading.stated.item_title == "Road safety report"
    reasons = {s.reason for s in reading.division.set_aside}
    assert reasons == {"site furniture", "section label", "list of supporting documents"}


def test_every_numbered_question_has_its_whole_reply() -> None:
    reading = read(PAGE)
    first = block(reading, "reply", "1")
    words = reading.text[first.start : first.end]
    assert words.startswith("[The PCC reported that mobile cameras")
    assert words.endswith("Fines followed a second offence.]")
    assert [s.role for s in first.speeches] == ["PCC", "Chief Constable"]
    assert [b.question_number for b in reading.division.blocks if b.kind == "question"] == [
        "1",
        "2",
        "3",
    ]


def test_a_reply_whose_bracket_never_closes_ends_at_the_next_question_with_a_warning() -> None:
    reading = read(PAGE)
    reply = block(reading, "reply", "2")
    assert reading.text[reply.start : reply.end].endswith("a campaign would run in December.")
    assert any("question 2 has no closing bracket" in w for w in reading.division.warnings)


def test_actions_stand_apart_inside_and_after_a_reply() -> None:
    reading = read(PAGE)
    assert texts(reading, "action") == ["[Action: PCC].", "[Action: Chief Constable]"]
    assert block(reading, "action", "2").start < block(reading, "question", "3").start


def test_a_question_may_be_a_statement() -> None:
    assert texts(read(PAGE), "question")[2].endswith(
        "praised the volunteers of the Speedwatch scheme."
    )


def test_a_numbered_list_is_not_taken_for_questions() -> None:
    assert texts(read(PAGE), "bullet") == [
        "1. Fewer collisions on rural roads.",
        "2. Safer journeys to school.",
    ]


def test_the_list_of_a_resolution_belongs_to_it() -> None:
    (resolution,) = texts(read(PAGE), "resolution")
    assert resolution.endswith("(2) a further report be received.")


def test_what_was_agreed_in_bullets_is_a_resolution() -> None:
    reading = read(BULLETS)
    (agreed,) = texts(reading, "resolution")
    assert agreed.startswith("In summary, it was agreed that:")
    assert agreed.endswith("the PCC would report back on it.")
    assert len(texts(reading, "bullet")) == 2


def test_numbered_resolutions_are_not_questions() -> None:
    reading = read("Minutes:\n\nRESOLVED – That:\n(1) it be noted.\n(2) it be vetoed.\n\n(1) Why?")
    (resolution,) = texts(reading, "resolution")
    assert resolution.endswith("(2) it be vetoed.")
    assert texts(reading, "question") == ["(1) Why?"]


def test_a_decision_above_the_minutes_is_part_of_the_record() -> None:
    reading = read(
        "Agenda item\n\nPrecept\n\nTo set it.\n\nDecision:\n\n"
        "RESOLVED – That it be vetoed.\n\nMinutes:\n\nThe PCC said why."
    )
    assert texts(reading, "resolution") == ["RESOLVED – That it be vetoed."]
    assert texts(reading, "description") == ["To set it."]


def test_an_item_may_be_called_minutes() -> None:
    reading = read("Agenda item\n\nMinutes\n\nTo confirm them.\n\nMinutes:\n\nConfirmed.")
    assert reading.stated.item_title == "Minutes"
    assert texts(reading, "narrative") == ["Confirmed."]


def test_brackets_inside_a_question_do_not_open_its_reply() -> None:
    reading = read("Minutes:\n\n(1) Why did the PCC [A Role] act?\n\n[The PCC said why.]")
    assert texts(reading, "reply") == ["[The PCC said why.]"]


def test_a_time_in_place_of_the_title_is_set_aside() -> None:
    reading = read("Agenda item\n\n10.45 am\n\nTo consider it.\n\nMinutes:\n\nNoted.")
    assert reading.stated.item_title is None
    assert "a time of day stands where the title should be" in [
        s.reason for s in reading.division.set_aside
    ]


def test_a_reply_without_brackets_is_found_by_who_answers() -> None:
    reading = read(
        "Minutes:\n\n(1). Information was requested on vans.\n\n"
        "The Police and Crime Commissioner advised that there were ten.\n\nThey were old.\n\n"
        "A Member asked for more."
    )
    reply = block(reading, "reply", "1")
    assert reading.text[reply.start : reply.end].endswith("They were old.")
    assert reply.speaker == "PCC"


def test_a_reply_may_open_in_the_paragraph_of_its_question() -> None:
    reading = read("Minutes:\n\n(1) Why? [The PCC said it was so.] Thanks were given.")
    assert texts(reading, "question") == ["(1) Why?"]
    assert texts(reading, "reply") == ["[The PCC said it was so.]"]
    assert texts(reading, "narrative") == ["Thanks were given."]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    assert [p.text for p in paragraphs("The Panel met\nand spoke.\nThen it rose.")] == [
        "The Panel met\nand spoke.",
        "Then it rose.",
    ]


@pytest.mark.parametrize(
    "text", ["Milk, eggs and bread.", "def main() -> None:\n    pass\n", "The PCC said so once."]
)
def test_what_is_not_minutes_is_refused(text: str) -> None:
    with pytest.raises(RefusedDocumentError, match="does not read like minutes"):
        read(text)


AGENDA = "Agenda item\n\nA title\n\nTo consider it.\n\nSupporting documents:\n\nOne PDF"


def test_a_page_without_minutes_is_refused_as_an_agenda() -> None:
    with pytest.raises(RefusedDocumentError, match="it is an agenda"):
        read(AGENDA)


def test_a_page_that_somebody_calls_minutes_is_read_all_the_same() -> None:
    reading = read_plain_text(AGENDA, as_minutes=True)
    assert reading.stated.item_title == "A title"
    assert "there are no minutes in it" in reading.division.warnings
    assert uncovered_or_doubled(reading) == []


@settings(max_examples=400)
@given(TEXTS)
def test_every_non_space_character_stands_in_one_block_or_is_set_aside(text: str) -> None:
    reading = read("Minutes:\n\n" + text)
    assert uncovered_or_doubled(reading) == []


@given(TEXTS)
def test_any_text_with_or_without_structure_is_read_or_refused(text: str) -> None:
    try:
        reading = read(text)
    except RefusedDocumentError:
        return
    assert uncovered_or_doubled(reading) == []
    if not reading.withheld:
        assert reading.text == text


@given(TEXTS)
def test_speakers_are_recorded_inside_their_blocks(text: str) -> None:
    for part in read("Minutes:\n\n" + text).division.blocks:
        assert all(part.start <= s.start < s.end <= part.end for s in part.speeches)


def test_a_huge_page_on_one_line_is_read() -> None:
    line = "The PCC was asked about it and said so, while the Chief Constable added more. " * 4_000
    reading = read(f"Minutes:\n\n{line}")
    assert uncovered_or_doubled(reading) == []
