"""Where the heading of a meeting ends, and what in an item is the agenda's and what was said."""

import pytest

from ingest.layout.text_lines import text_lines
from ingest.readers.text.plain_text import read_plain_text
from ingest.reading.printed_minutes import lay_out
from tests.printed import texts

HEAD = "Northshire Parish Council\n\nMinutes of the meeting held on 4 March 2022\n\n"
ITEMS = "1. Apologies\n\nThere were none.\n\n2. Police\n\nThe PCSO said that all was well."


def placed(text: str) -> list[tuple[str, str]]:
    source = lay_out(text, text_lines(text))
    return [(line.part, text[line.start : line.end]) for line in source.lines]


@pytest.mark.parametrize(
    "said",
    [
        "Two villagers spoke about lorries that turn in the narrow lane.",
        "Before the meeting's business Councillor Hale proposed a vote of thanks to the Clerk.",
        "An apology for lateness was received from Councillor Brook.",
    ],
)
def test_what_was_said_above_the_first_item_is_minutes(said: str) -> None:
    text = f"{HEAD}Present: Cllr Hale (Chair), Cllr Brook\n\nOPEN FORUM\n\n{said}\n\n{ITEMS}"
    parts = {words: part for part, words in placed(text)}
    assert parts["Present: Cllr Hale (Chair), Cllr Brook"] == "meeting"
    assert parts[said] == "minutes"


def test_those_present_are_of_the_heading_however_many_they_are() -> None:
    names = ["Present", "Cllr A Hale (Chair)", "Ms J Brook, Clerk", "A Stone, B Reed, C Gill"]
    text = HEAD + "\n\n".join(names) + f"\n\n{ITEMS}"
    assert [words for part, words in placed(text) if part == "meeting"][2:] == names


@pytest.mark.parametrize(
    "told",
    [
        "Also present: the Clerk; 11 members of the public",
        "Apologies: Cllr Reed (on jury service)",
        "Not there: Cllrs Reed and Gill (sent apologies).",
        "Held in the hall, the chapel being too cold in that week of frost",
    ],
)
def test_what_the_heading_tells_beyond_who_met_and_when_is_said(told: str) -> None:
    parts = {
        words: part for part, words in placed(f"{HEAD}Present: Cllr Hale\n\n{told}\n\n{ITEMS}")
    }
    assert parts[told] == "minutes"
    assert parts["Present: Cllr Hale"] == "meeting"


@pytest.mark.parametrize(
    "known",
    [
        "Members: Cllr Hale (Chair), Cllr Brook (Vice-Chair), Ms Reed (co-opted)",
        "Venue: the hall behind the chapel, by the old mill. View directions",
        "Contact: the Clerk  Email: clerk.to.the.council@exampleton.example",
        "The Clerk to present the report",
    ],
)
def test_who_met_where_and_what_the_agenda_says_stays_in_the_heading(known: str) -> None:
    parts = {words: part for part, words in placed(f"{HEAD}{known}\n\n{ITEMS}")}
    assert parts[known] == "meeting"


def test_a_title_ends_where_something_is_said_on_its_line() -> None:
    text = f"{HEAD}1. Apologies: Cllr Brook\n\n2. Police: Cllr Hale asked for patrols at night."
    assert placed(text)[2:] == [
        ("title", "1. Apologies:"),
        ("minutes", "Cllr Brook"),
        ("title", "2. Police:"),
        ("minutes", "Cllr Hale asked for patrols at night."),
    ]


def test_the_agendas_words_on_an_item_are_no_minutes() -> None:
    text = (
        f"{HEAD}1. Interests\n\nMembers are asked to declare any interests.\n\nThere were none.\n\n"
        "2. Report\n\nThe Commissioner to present his report.\n\nThe report was noted."
    )
    assert [words for part, words in placed(text) if part == "description"] == [
        "Members are asked to declare any interests.",
        "The Commissioner to present his report.",
    ]


def test_a_decision_below_what_was_said_does_not_make_it_the_agendas() -> None:
    text = f"{HEAD}{ITEMS}\n\nDecision:\n\nThe report was noted."
    assert ("minutes", "The PCSO said that all was well.") in placed(text)


def test_a_number_alone_above_a_paragraph_is_not_said() -> None:
    text = (
        "Agenda item\n\nReports\n\nMinutes:\n\n8.1\n\nThe Chairs gave an update on their work.\n\n"
        "8.2\n\nRESOLVED: That it be noted."
    )
    assert [words for part, words in placed(text) if part == "label"] == ["Minutes:", "8.1", "8.2"]


def test_an_items_page_that_lost_its_labels_is_read_with_a_warning() -> None:
    reading = read_plain_text(
        "Agenda item\n\nWork programme\n\nThe Panel considered a report.\n\nIn reply to a question "
        "it was confirmed that substitutes would be invited."
    )
    assert reading.stated.item_title == "Work programme"
    assert len(texts(reading, "narrative")) == 2
    assert any("no “Minutes:” line" in warning for warning in reading.division.warnings)


def test_short_lines_that_nothing_stands_below_head_nothing() -> None:
    reading = read_plain_text(
        f"{HEAD}1. Apologies\n\nNone\n\n2. Payments\n\nHire of hall £15.44\n\nClerk £200\n\n"
        "3. Police\n\nSpeeding\n\nThe PCSO said that all was well."
    )
    assert texts(reading, "heading") == ["1. Apologies", "2. Payments", "3. Police", "Speeding"]
    assert texts(reading, "narrative")[:3] == ["None", "Hire of hall £15.44", "Clerk £200"]


@pytest.mark.parametrize(
    "words",
    [
        "A joint board of the councils that border the river since 1936",
        "This summary is sent out within two days; full minutes come later.",
    ],
)
def test_what_is_not_known_for_a_heading_above_the_items_is_minutes(words: str) -> None:
    parts = {line: part for part, line in placed(f"{HEAD}{words}\n\n{ITEMS}")}
    assert parts[words] == "minutes"


@pytest.mark.parametrize("words", ["Meeting ended 19:42", "The meeting finished at 15.55 hours."])
def test_when_the_meeting_ended_is_minutes(words: str) -> None:
    parts = {line: part for part, line in placed(f"{HEAD}{ITEMS}\n\n{words}\n\nChair ……… Date ………")}
    assert parts[words] == "minutes"
    assert parts["Chair ……… Date ………"] == "meeting"


def test_a_sentence_among_the_papers_behind_an_item_is_minutes() -> None:
    text = (
        f"{HEAD}1. Rules\n\nAdditional documents:\n\nRules for walkers\n\n"
        f"1.1 The Forum noted the rules and the\n\n2. Police\n\n{ITEMS[-32:]}"
    )
    parts = {words: part for part, words in placed(text)}
    assert parts["Rules for walkers"] == "supporting"
    assert parts["1.1 The Forum noted the rules and the"] == "minutes"


def test_a_resolution_below_a_title_without_a_label_is_minutes_beside_items_that_have_one() -> None:
    text = (
        f"{HEAD}1. Rules\n\nResolved – that the rules be agreed.\n\n2. Police\n\nMinutes:\n\n"
        "The PCSO said that fuel had been stolen.\n\n3. Roads\n\nThe plan for the road"
    )
    parts = {words: part for part, words in placed(text)}
    assert parts["Resolved – that the rules be agreed."] == "minutes"
    assert parts["The plan for the road"] == "description"
