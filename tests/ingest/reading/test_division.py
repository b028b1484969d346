from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.layout.source_text import Part, SourceText, SourceTextBuilder
from ingest.reading.division import divide_source
from ingest.record import Facts, Reading
from tests.ingest.divided import assert_divided_whole

HEADING = "Exampleshire Police and Crime Panel - Friday, 4 March 2022 11.00 am"


def read(source: SourceText, stated: Facts | None = None) -> Reading:
    return divide_source(source, reader="test", stated=stated)


def meeting() -> SourceTextBuilder:
    builder = SourceTextBuilder()
    builder.add(HEADING, "meeting")
    builder.add("1 Apologies", "title", title="Apologies", number="1")
    builder.add("Minutes:", "label")
    builder.add("Apologies came from two members.", "minutes")
    builder.add("2 Roads", "title", title="Roads", number="2", url="https://a.example/2")
    builder.add("To consider a report.", "description")
    builder.add("Minutes:", "label")
    builder.add("(1) Are cameras planned?", "minutes")
    builder.add("[The PCC reported that two were.]", "minutes")
    return builder


def test_each_item_of_a_meeting_has_its_span_and_its_facts() -> None:
    reading = read(meeting().build())
    items = reading.division.items
    assert [(i.number, i.title, i.url) for i in items] == [
        ("1", "Apologies", None),
        ("2", "Roads", "https://a.example/2"),
    ]
    assert reading.text[items[1].start : items[1].end].startswith("2 Roads")
    assert reading.text[items[1].start : items[1].end].endswith("two were.]")
    assert_divided_whole(reading.text, reading.division)


def test_questions_of_an_item_are_divided_as_in_a_text_copy() -> None:
    kinds = [block.kind for block in read(meeting().build()).division.blocks]
    assert kinds == ["heading", "narrative", "heading", "description", "question", "reply"]


def test_the_meeting_is_read_from_its_heading_and_says_so() -> None:
    stated = read(meeting().build()).stated
    assert stated.panel == "Exampleshire Police and Crime Panel"
    assert stated.meeting_date == date(2022, 3, 4)
    assert set(stated.inferred) >= {"panel", "meeting_date"}
    assert stated.item_title is None


def test_what_the_reader_knows_goes_before_what_the_heading_says() -> None:
    known = Facts(panel="Another Panel", inferred={"panel": "read from the address"})
    stated = read(meeting().build(), known).stated
    assert (stated.panel, stated.inferred["panel"]) == ("Another Panel", "read from the address")
    assert stated.meeting_date == date(2022, 3, 4)


def test_a_document_of_one_item_states_the_item_and_has_no_spans() -> None:
    builder = SourceTextBuilder()
    builder.add("22. Roads", "title", title="Roads", number="22", minute_number="30/20")
    builder.add("The PCC reported that cameras were planned.", "minutes")
    reading = read(builder.build())
    assert reading.division.items == ()
    assert (reading.stated.item_title, reading.stated.item_number) == ("Roads", "22")
    assert reading.stated.minute_number == "30/20"


def test_restricted_lines_leave_no_trace() -> None:
    builder = meeting()
    builder.add("3 Estates", "title", title="Estates", number="3", is_restricted=True)
    builder.add("The station would be sold.", "minutes", is_restricted=True)
    reading = read(builder.build())
    assert "station" not in repr(reading)
    assert reading.withheld == 1
    assert reading.withheld_characters == len("3EstatesThestationwouldbesold.")
    assert [item.title for item in reading.division.items] == ["Apologies", "Roads"]


def test_a_heading_laid_out_as_one_parts_the_minutes() -> None:
    builder = meeting()
    builder.add("The longer heading of what was then discussed at length by all", "minutes",
                is_heading=True)  # fmt: skip
    builder.add("The PCC reported that patrols had begun.", "minutes")
    kinds = [block.kind for block in read(builder.build()).division.blocks]
    assert kinds[-2:] == ["heading", "narrative"]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("RESOLVED – That the report be noted", "resolution"),
        ("(2) What of the roads", "question"),
        ("Action: Chief Constable", "action"),
    ],
)
def test_bold_resolutions_questions_and_actions_are_no_headings(words: str, kind: str) -> None:
    builder = meeting()
    builder.add(words, "minutes", is_heading=True)
    assert read(builder.build()).division.blocks[-1].kind == kind


def test_pages_are_counted_from_their_first_line() -> None:
    builder = SourceTextBuilder()
    builder.add("Roads", "title", title="Roads", page=1)
    builder.add("The PCC reported on roads.", "minutes", page=1)
    builder.add("The PCC reported on rails.", "minutes", page=3)
    division = read(builder.build()).division
    rails = division.blocks[-1].start
    assert [division.page_at(place) for place in (0, rails - 3, rails)] == [1, 1, 3]


def test_a_source_without_minutes_says_so() -> None:
    builder = SourceTextBuilder()
    builder.add("7 Roads", "title", title="Roads", number="7")
    builder.add("To consider a report.", "description")
    assert "there are no minutes in it" in read(builder.build()).division.warnings


PARTS: tuple[Part, ...] = (
    "furniture",
    "meeting",
    "title",
    "description",
    "label",
    "minutes",
    "supporting",
)


@given(st.lists(st.tuples(st.text(max_size=40), st.sampled_from(PARTS), st.booleans())))
def test_every_character_of_any_lines_stands_in_one_place(
    lines: list[tuple[str, Part, bool]],
) -> None:
    builder = SourceTextBuilder()
    for text, part, is_heading in lines:
        builder.add(text, part, title=text if part == "title" else None, is_heading=is_heading)
    reading = read(builder.build())
    assert_divided_whole(reading.text, reading.division)


def test_a_short_line_that_tells_what_happened_is_no_heading() -> None:
    builder = SourceTextBuilder()
    builder.add(HEADING, "meeting")
    builder.add("1 Trees", "title", title="Trees", number="1")
    for words in ("It was agreed to have it felled", "The Clerk is to obtain three prices for it."):
        builder.add(words, "minutes")
    kinds = [block.kind for block in read(builder.build()).division.blocks]
    assert kinds.count("heading") == 1


@pytest.mark.parametrize(
    "line",
    [
        "Balance at bank £6,412.77",
        "Fouling | 14 | 21",
        "Against: Cole, Dunn",
    ],
)
def test_a_short_line_that_tells_something_is_found_and_heads_nothing(line: str) -> None:
    builder = meeting()
    builder.add(line, "minutes", is_heading=True)
    builder.add("The Clerk was asked to write to all of the residents.", "minutes")
    reading = read(builder.build())
    kinds = {reading.text[b.start : b.end]: b.kind for b in reading.division.blocks}
    assert kinds[line] != "heading"


def kinds_below_title(*lines: tuple[str, bool], title: str = "Planning") -> list[str]:
    """The kinds of the blocks of an item, its title first; of each line: whether it is set so."""
    builder = SourceTextBuilder()
    builder.add(HEADING, "meeting")
    builder.add(title, "title", title=title)
    for text, is_heading in lines:
        builder.add(text, "minutes", is_heading=is_heading)
    return [block.kind for block in read(builder.build()).division.blocks]


@pytest.mark.parametrize(
    "told",
    [
        "Withdrawn by the applicant",
        "22/01234/F Barn at Lower Green",
        "Declarations of interest: A. Hale",
    ],
)
def test_what_is_set_as_a_heading_and_tells_something_is_none(told: str) -> None:
    below = ("A new roof was asked for on the barn.", False)
    assert kinds_below_title((told, True), below) == ["heading", "narrative", "narrative"]
    assert kinds_below_title(("Applications", True), below)[1] == "heading"


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Next meeting: Tuesday in the barn", "narrative"),
        ("Any other business – none", "narrative"),
        ("Any other business", "heading"),
        ("All keys handed back.", "narrative"),
        ("Minutes of the last meeting.", "heading"),
    ],
)
def test_a_title_with_nothing_below_it_is_found_where_it_tells_something(
    title: str, kind: str
) -> None:
    assert kinds_below_title(title=title) == [kind]


@pytest.mark.parametrize(
    "title",
    [
        "A letter was read in which the warden thanked all who had helped",
        "Printing. Four folders and a stapler on the shelf. The rest is at the school",
        "8.1 UB tabled the plans of the shed.",
        "To be shown at the fair, 7.00pm",
    ],
)
def test_a_title_that_says_something_is_found_with_what_stands_below_it(title: str) -> None:
    assert kinds_below_title(("The Panel was glad of it.", False), title=title)[0] == "narrative"


def test_the_short_form_of_a_title_ends_no_sentence() -> None:
    title = "Report of Cllr. Hale"
    assert kinds_below_title(("The Panel was glad of it.", False), title=title)[0] == "heading"


def test_who_was_there_is_described_and_the_heading_set_aside() -> None:
    builder = SourceTextBuilder()
    builder.add(HEADING, "meeting")
    builder.add("Present: Councillors Hale and Moor", "meeting")
    builder.add("1 Roads", "title", title="Roads", number="1")
    builder.add("The Panel noted the report on roads.", "minutes")
    reading = read(builder.build())
    described = [b for b in reading.division.blocks if b.kind == "description"]
    assert [reading.text[b.start : b.end] for b in described] == [
        "Present: Councillors Hale and Moor"
    ]
    assert [a.reason for a in reading.division.set_aside] == ["heading of the meeting"]
    assert_divided_whole(reading.text, reading.division)
