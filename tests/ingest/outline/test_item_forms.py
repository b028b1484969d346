"""Items in the forms that clerks of parishes and committees give them."""

import pytest

from ingest.layout.text_lines import text_lines
from ingest.outline.outlines import outline_of
from ingest.readers.markdown.markdown_document import read_markdown

HEAD = "Northshire Parish Council\n\nMinutes of the meeting held on 4 March 2022\n\n"
SAID = "The Clerk said that the gate had been mended by the county."


def outline(text: str) -> list[tuple[str | None, str]]:
    lines = [line for line in text_lines(text) if line.reason is None]
    return [(heading.number, heading.title) for heading in outline_of(text, lines).headings]


def test_an_item_that_is_a_sentence_goes_by_its_first_words() -> None:
    text = (
        f"{HEAD}1. Apologies\n\nNone.\n\n2. The notes of the last meeting were read and agreed.\n\n"
        f"3. Ponds\n\n{SAID}\n\n4. Any other business\n\nNone."
    )
    assert outline(text)[1] == ("2", "The notes of the last meeting were read and agreed")


def test_the_sentence_that_an_item_is_stays_searchable() -> None:
    text = (
        f"{HEAD}**1. Apologies**\n\nNone.\n\n2. The notes of the last meeting were read.\n\n"
        f"**3. Ponds**\n\n{SAID}\n\n**4. Any other business**\n\nNone."
    )
    reading = read_markdown(text)
    kinds = [
        block.kind
        for block in reading.division.blocks
        if "notes of the last meeting" in reading.text[block.start : block.end]
    ]
    assert kinds == ["narrative"]


@pytest.mark.parametrize(
    ("first", "second"),
    [("5.1 Warden's report", "5.2 Allotments"), ("5(1) Warden", "5(2) Allotments")],
)
def test_what_is_numbered_below_an_item_and_titled_is_an_item(first: str, second: str) -> None:
    text = (
        f"{HEAD}4. Apologies\n\nNone.\n\n5. Reports\n\n{first}\n\n{SAID}\n\n{second}\n\n{SAID}\n\n"
        f"6. Any other business\n\n{SAID}"
    )
    assert [number for number, _ in outline(text)] == [
        *("4", "5", first.split(maxsplit=1)[0], second.split(maxsplit=1)[0], "6")
    ]


def test_numbered_paragraphs_below_an_item_are_none() -> None:
    text = (
        f"{HEAD}4. Apologies\n\nNone.\n\n5. Reports\n\n5.1 Warden's report\n\n{SAID}\n\n"
        f"5.2 {SAID}\n\n6. Any other business\n\n{SAID}"
    )
    assert [number for number, _ in outline(text)] == ["4", "5", "6"]


def test_a_slip_in_a_number_between_others_is_overlooked() -> None:
    text = HEAD + "\n\n".join(
        f"{number} {title}\n\n{SAID}"
        for number, title in (
            *(("18.05.1", "Apologies"), ("18.05.2", "Ponds")),
            *(("1.05.3", "Contract of the warden"), ("18.05.4", "Hedges")),
        )
    )
    assert [number for number, _ in outline(text)] == ["18.05.1", "18.05.2", "1.05.3", "18.05.4"]


def test_a_row_of_figures_heads_nothing_among_styled_titles() -> None:
    text = (
        f"# Minutes of the meeting held on 4 March 2022\n\n## Ponds\n\n{SAID}\n\n## Treasurer's "
        "update\n\n| | In | Out |\n|--|--|--|\n| Fair | £5.00 | |\n| 50/50 Draw | £4.00 | £6.00 |"
        f"\n\n## Hedges\n\n{SAID}"
    )
    titles = [item.title for item in read_markdown(text).division.items]
    assert titles == ["Ponds", "Treasurer's update", "Hedges"]


def test_bold_titles_may_end_with_a_colon() -> None:
    text = f"{HEAD}**Present:**\n\nCllr Hale\n\n" + "\n\n".join(
        f"**{title}:**\n\n{SAID}" for title in ("Police Report", "Ponds", "Correspondence")
    )
    titles = [item.title for item in read_markdown(text).division.items]
    assert titles == ["Police Report", "Ponds", "Correspondence"]


def test_parts_of_notes_in_bold_with_a_colon_are_no_items() -> None:
    text = f"{HEAD}**Discussion:**\n\n{SAID}\n\n**Next steps:**\n\n{SAID}"
    assert not read_markdown(text).division.items


def test_roman_numbers_may_stand_before_capitals_with_nothing_between() -> None:
    text = f"{HEAD}I APOLOGIES\n\nNone.\n\nII PONDS AND HEDGES\n\n{SAID}\n\nIII CLOSE\n\n{SAID}"
    assert [number for number, _ in outline(text)] == ["I", "II", "III"]


def test_short_lines_that_all_stand_above_something_said_are_titles() -> None:
    text = HEAD + "\n\n".join(f"{t}\n\n{SAID}" for t in ("Ponds", "Use of the hall", "Hedges"))
    assert [title for _, title in outline(text)] == ["Ponds", "Use of the hall", "Hedges"]


def test_an_agenda_number_above_the_meetings_heading_is_of_another_paper() -> None:
    text = f"Agenda item 4\n\nNORTHSHIRE POLICE PANEL\n\n4 March 2022\n\n{SAID}"
    assert ("4", "NORTHSHIRE POLICE PANEL") not in outline(text)


def test_the_place_in_a_recording_is_no_reason_against_a_title() -> None:
    text = (
        f"{HEAD}1 Apologies [00:01]\n\nNone.\n\n2 Ponds [00:12]\n\n{SAID}\n\n3 Hedges [00:31]\n\n"
        f"{SAID}\n\n4 Dates\n\n27 March; 26 June."
    )
    assert [number for number, _ in outline(text)] == ["1", "2", "3", "4"]


def test_words_that_open_numbered_paragraphs_are_no_titles_where_most_open_with_none() -> None:
    text = (
        f"{HEAD}4. Hedges\n\n4.1 {SAID}\n\n4.2 {SAID}\n\n5. Ponds\n\n5.1 {SAID}\n\n"
        f"6. Reports\n\n6.1 Allotments: {SAID}\n\n6.2 Mill Lane: {SAID}\n\n"
        f"7. Any other business\n\n7.1 {SAID}"
    )
    assert [number for number, _ in outline(text)] == ["4", "5", "6", "7"]


def test_what_a_site_says_of_the_paper_of_an_item_is_no_part_of_its_title() -> None:
    text = (
        "1 Apologies for Absence\n\nNone were sent.\n\n2 Pdf Minutes (71Kb)\n\n"
        "The minutes were agreed.\n\n3 Declarations of Interest\n\nNobody declared one."
    )
    assert outline(text)[1] == ("2", "Minutes")


def test_a_title_ends_where_a_paragraph_of_its_own_item_is_run_into_it() -> None:
    text = (
        "11. Apologies\n\nNone were sent.\n\n12. Planning applications 12.1 A porch at the mill "
        "was looked at\n\nIt was agreed.\n\n13. Correspondence\n\nA letter was read."
    )
    assert outline(text)[1] == ("12", "Planning applications")


def test_titles_with_the_labels_of_a_page_run_in_behind_them_are_items() -> None:
    text = (
        "Apologies\n\nNone were sent.\n\nChairman's Business\n\nThe Chairman spoke of staff.\n\n"
        "Answer on the levy Additional documents: Minutes:\n\nThe Panel was glad of it.\n\n"
        "Look at the plan Additional documents: Minutes:\n\nThe Panel thanked the officers."
    )
    titles = [title for _, title in outline(text)]
    assert titles[1:] == ["Chairman's Business", "Answer on the levy", "Look at the plan"]


def test_names_of_columns_a_papers_reference_and_an_action_of_a_log_head_no_items() -> None:
    text = (
        "Apologies\n\nCllr Hale was ill.\n\nItem Description Decision\n\nThe Chair spoke.\n\n"
        "Declarations of interest\n\nCllr Moss declared that he was a tenant of the yard.\n\n"
        "Police report\n\nPanel report reference XY12\n\nThe Panel asked about bicycles.\n\n"
        "Minutes of the last meeting\n\nThese were agreed as a true record.\n\n"
        "Action 8 Waits for the levy\n\nMembers noted it, and the Clerk was thanked."
    )
    titles = [title for _, title in outline(text)]
    assert not {"Item Description Decision", "Panel report reference XY12"}.intersection(titles)
    assert "Action 8 Waits for the levy" not in titles
    assert {"Apologies", "Police report"} <= {*titles}


def test_the_word_for_those_present_in_scotland_heads_an_item() -> None:
    text = "1 Sederunt\n2 Interests of Members\n\nNobody declared one.\n\n3 Resolution\n\nAgreed."
    assert [number for number, _ in outline(text)] == ["1", "2", "3"]
