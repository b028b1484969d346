"""Which lines of a whole document head its items, in the many ways that clerks lay them out."""

import pytest

from ingest.layout.text_lines import text_lines
from ingest.outline.outlines import outline_of
from ingest.readers.markdown.markdown_document import read_markdown

HEAD = "Northshire Parish Council\n\nMinutes of the meeting held on 4 March 2022\n\n"


def outline(text: str) -> list[tuple[str | None, str]]:
    lines = [line for line in text_lines(text) if line.reason is None]
    return [(heading.number, heading.title) for heading in outline_of(text, lines).headings]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1.Apologies", "2.Police"),
        ("18.11.1 Apologies", "18.11.2 Police"),
        ("1.0 Apologies", "2.0 Police"),
        ("19/034 Apologies", "19/035 Police"),
        ("A. Apologies", "B. Police"),
        ("Item C: Apologies", "Item D: Police"),
        ("i) Apologies", "ii) Police"),
        ("(20) Apologies", "(21) Police"),
        ("22 / Apologies", "23 / Police"),
        ("*P&R/47    Apologies", "*P&R/48    Police"),
        ("SC/2 - Apologies", "SC/3 - Police"),
        ("I. Apologies", "II. Police"),
        ("Item 1 - Apologies", "Item 2 - Police"),
        ("23-24/PC/25\n\nApologies", "23-24/PC/26\n\nPolice"),
        ("TC.88/24 Apologies", "TC.89/24 Police"),
        ("1.21 Apologies", "2.21 Police"),
    ],
)
def test_each_way_of_numbering_heads_items(first: str, second: str) -> None:
    text = (
        f"{HEAD}{first}\n\nApologies were received from Cllr Hale.\n\n{second}\n\n"
        "The PCSO said that two sheds had been broken into."
    )
    assert [title for _, title in outline(text)] == ["Apologies", "Police"]
    assert all(number for number, _ in outline(text))


def test_questions_numbered_on_the_page_of_one_item_are_no_items() -> None:
    asked = "\n\n".join(
        f"({n}) Question from a resident\n\nWhy is bay {n} shut?\n\nResponse\n\nIt was unsafe."
        for n in (1, 2, 3)
    )
    text = f"Agenda item\n\nPublic questions\n\nMinutes:\n\n{asked}"
    assert outline(text) == [(None, "Public questions")]


def test_numbered_paragraphs_below_titles_are_not_items() -> None:
    text = (
        f"{HEAD}1. Apologies\n\n1.1 There were none.\n\n2. Precept\n\n2.1 The Clerk spoke.\n\n"
        "2.2 It was agreed.\n\n3. Police\n\n3.1 Nobody came."
    )
    assert outline(text) == [("1", "Apologies"), ("2", "Precept"), ("3", "Police")]


@pytest.mark.parametrize(
    "line",
    [
        "2. Police: Cllr Hale asked for patrols at night.",
        "2. Police – Cllr Hale asked for patrols at night.",
        "2. Police. The PCSO was asked for patrols at night.",
        "2. POLICE The PCSO was asked for patrols at night.",
        "2. POLICE PCSO Gill was asked for patrols at night.",
        "2 | Police | The PCSO was asked for patrols at night.",
    ],
)
def test_a_title_may_share_its_line_with_what_was_said(line: str) -> None:
    text = f"{HEAD}1. Apologies: None\n\n{line}\n\n3. Close\n\nThe Chair thanked everybody."
    assert [title.lower() for _, title in outline(text)] == ["apologies", "police", "close"]


def test_a_column_of_figures_heads_nothing() -> None:
    figures = "\n\n".join(
        ["Burglary", "12", "6", "Theft of cycles", "42", "36", "Assault", "99", "159"]
    )
    text = (
        f"{HEAD}1.Confirmation of Minutes\n\nThey were confirmed.\n\n2.Crime figures\n\n"
        f"The Inspector gave the figures.\n\n{figures}\n\nThe Inspector said that thefts had risen."
    )
    assert outline(text) == [("1", "Confirmation of Minutes"), ("2", "Crime figures")]


def test_numbered_questions_are_not_items() -> None:
    text = (
        f"{HEAD}1. Opening\n\nThe Chair opened the meeting.\n\n2. Questions\n\n"
        "1. Would the force publish its figures? The Inspector said that it would.\n\n"
        "2. Had the survey been sent? It had.\n\n3. When would it open? In March.\n\n"
        "3. Estates\n\nIt was agreed to sell the station."
    )
    assert [title for _, title in outline(text)] == ["Opening", "Questions", "Estates"]


def test_a_number_of_the_minute_stands_beside_that_of_the_agenda() -> None:
    text = (
        f"{HEAD}1 Election of Chairman\nTo elect a Chairman.\n177\nMr Hale was elected.\n"
        "2 Apologies for Absence\nTo receive them.\n178\nApologies were received from Mr Brook.\n"
    )
    lines = text_lines(text)
    headings = outline_of(text, lines).headings
    assert [(h.number, h.minute_number) for h in headings] == [("1", "177"), ("2", "178")]


def test_titles_without_numbers_are_told_from_usual_words_and_what_stands_below() -> None:
    text = (
        f"{HEAD}Apologies: None\n\nChoice of Chairman\n\nThe Clerk asked for names.\n\n"
        "Police report\n\nCllr Hale said that fuel had been stolen."
    )
    assert outline(text) == [(None, "Choice of Chairman"), (None, "Police report")]


@pytest.mark.parametrize(
    "line",
    [
        "Proposed: Cllr Hale",
        "For: 26",
        "Questions may be posted to the Clerk, Town Hall, or",
        "Cllr Hale, the Commissioner, spoke to the report -",
        "Copies of all reports are in the Minute Book",
    ],
)
def test_lines_that_only_look_short_head_nothing(line: str) -> None:
    text = (
        f"{HEAD}Apologies\n\nThere were none that day.\n\n{line}\n\nPolice report\n\n"
        "The PCSO said that fuel had been stolen."
    )
    assert [title for _, title in outline(text)] == ["Apologies", "Police report"]


def test_paragraphs_may_each_open_with_their_title() -> None:
    text = (
        f"{HEAD}Apologies: Cllr Brook\n\nMatters arising: the bench had been mended.\n\n"
        "Police: no officer attended.\n\nPlanning: the forge was objected to.\n\n"
        "Finance: cheques for £340 were approved."
    )
    assert [title for _, title in outline(text)][-3:] == ["Police", "Planning", "Finance"]


def test_a_mark_of_the_source_is_certain() -> None:
    text = (
        f"{HEAD}<AI1>\n\n608\n\nApologies\n\nNone received.\n\n</AI1>\n\n<AI2>\n\n609\n\n"
        "Grit and sand\n\nThe Clerk said that two bins had been bought.\n\n</AI2>\n"
    )
    assert outline(text) == [("608", "Apologies"), ("609", "Grit and sand")]


def test_a_table_that_breaks_off_is_gone_on_from_by_its_numbers() -> None:
    text = (
        f"{HEAD}Item Number\tItem/Resolution\n\nPC/22/7\tApologies\nCllr Brook\n\n"
        "PC/22/8\tInterests\nNone was declared by those present.\n\n"
        "PC/22/9\tPolice report\nThe PCSO said that fuel had been stolen.\n\n"
        "PC/22/10\tTrees\nThe Clerk said that the oak had been felled.\n"
    )
    assert outline(text) == [
        ("PC/22/7", "Apologies"),
        ("PC/22/8", "Interests"),
        ("PC/22/9", "Police report"),
        ("PC/22/10", "Trees"),
    ]


def test_where_nothing_is_sure_there_are_no_items() -> None:
    text = (
        f"{HEAD}The Mayor said that the meeting had been called to speak of the station.\n\n"
        "Cllr Hale moved, and Cllr Brook seconded, that the Council object.\n\n"
        "The motion was carried by 24 votes to 7."
    )
    assert outline(text) == []


@pytest.mark.parametrize("mark", [" - ", ": ", " – "])
def test_paragraphs_may_each_open_with_a_title(mark: str) -> None:
    text = (
        f"{HEAD}Signs{mark}it was agreed to buy ten more.\n\nThe pond{mark}Cllr Hale had it "
        f"cleared.\n\nSheds{mark}two were broken into at night."
    )
    assert [title for _, title in outline(text)] == ["Signs", "The pond", "Sheds"]


def test_a_rule_right_below_a_line_sets_it_as_a_title() -> None:
    text = (
        f"{HEAD}Apologies\n---------\nCllr Reed.\n\nThe pond\n--------\nRepairs in July.\n\n"
        "Village hall\n------------\nThe roof leaked."
    )
    assert [title for _, title in outline(text)] == ["Apologies", "The pond", "Village hall"]


def test_titles_may_end_with_a_colon_where_the_usual_ones_do() -> None:
    text = (
        f"{HEAD}Minutes of the last meeting:\n\nAgreed.\n\nDeclarations of interest:\n\nNone.\n\n"
        "Street lighting:\n\nThe lamp was out.\n\nAny other business:\n\nThanks were given."
    )
    assert "Street lighting" in [title for _, title in outline(text)]


def test_a_numbered_title_may_be_a_question() -> None:
    text = (
        f"{HEAD}1. Minutes\n\nThey were agreed.\n\n2. Why are plans hard?\n\nNobody knew.\n\n"
        "3. Any other business\n\nThe Chair thanked all."
    )
    assert [number for number, _ in outline(text)] == ["1", "2", "3"]


def test_lines_in_capitals_at_the_top_head_the_meeting_and_no_item() -> None:
    text = (
        "NORTHSHIRE COUNTY COUNCIL\n\nECONOMIC CRIME\n\nTASK GROUP\n\n24 MAY 2022\n\n"
        "Apologies\n\nCllr Reed had sent hers.\n\nFinance\n\nThe Clerk reported the balance."
    )
    assert [title for _, title in outline(text)] == ["Apologies", "Finance"]


def test_a_number_left_out_between_two_items_is_an_item_whatever_its_words() -> None:
    text = (
        f"{HEAD}FA/20/24 APOLOGIES\n\nNone.\n\nFA/21/24 RECORDED CRIME IN THE PARISH\n\nIt had "
        "fallen.\n\nFA/22/24 CLOSE\n\nAt nine."
    )
    assert [number for number, _ in outline(text)] == ["FA/20/24", "FA/21/24", "FA/22/24"]


def test_a_list_between_two_items_fills_no_place_that_the_numbers_leave() -> None:
    text = (
        f"{HEAD}1. Apologies\n\nNone.\n\n2. Complaints\n\n1. Resolved by a letter, which was "
        "sent.\n\n2. Withdrawn by whoever made it, it was said.\n\n4. Any other business\n\nNone."
    )
    assert [title for _, title in outline(text)] == [
        *("Apologies", "Complaints", "Any other business"),
    ]


def test_a_gap_may_part_the_titles_of_paragraphs_from_what_is_said() -> None:
    text = (
        f"{HEAD}Apologies        Cllr Reed\n\nPolice           PCSO Gill reported two thefts.\n\n"
        "Windfarm fund    A show of hands was for the park.\n\nAOB              None."
    )
    assert [title for _, title in outline(text)] == [
        *("Apologies", "Police", "Windfarm fund", "AOB"),
    ]


def test_who_speaks_in_turn_heads_no_items() -> None:
    text = (
        f"{HEAD}Jane Hale: we had ten thefts in May.\n\nTom Brook: that was more than last "
        "year.\n\nAnn Reed: it was the same in the town."
    )
    assert outline(text) == []


def test_a_line_that_only_marks_a_draft_heads_nothing() -> None:
    text = (
        f"{HEAD}DRAFT\n\n1. Welcome\n\nThe Chair welcomed all.\n\n2. Recruiting\n\nA member "
        "said that it was slow.\n\nDRAFT\n\nThe meeting rose at noon."
    )
    assert [title for _, title in outline(text)] == ["Welcome", "Recruiting"]


def test_rows_without_a_number_that_tell_what_happened_stand_below_those_with_one() -> None:
    rows = "".join(
        f"22/0{n} | {title} | RT\n| AB said that all was well with the {title.lower()}. |\n"
        "| Noted. |\n\n"
        for n, title in enumerate(("APOLOGIES", "BUDGET", "WAIVERS", "PLAN"), start=1)
    )
    titles = [title for _, title in outline(f"{HEAD}No | Item | Lead\n\n{rows}")]
    assert titles == ["APOLOGIES", "BUDGET", "WAIVERS", "PLAN"]


def test_titles_that_their_line_goes_on_behind_stand_beside_those_that_end_with_a_colon() -> None:
    text = (
        f"{HEAD}Declarations of interest: none\n\nMatters arising: the gate still sticks\n\n"
        "Treasurer's Report:\n\nThe balance was read out by the treasurer.\n\n"
        "Planning:\n\nThe clerk said that nothing had come in.\n\n"
        "Correspondence:\n\nA letter of thanks was read.\n\n"
    )
    assert [title for _, title in outline(text)] == [
        "Declarations of interest",
        "Matters arising",
        "Treasurer's Report",
        "Planning",
        "Correspondence",
    ]


def test_the_label_minutes_above_the_day_is_of_the_heading() -> None:
    text = (
        "NORTHSHIRE BOARD\n\nGuildhall, Northtown\n\nMINUTES\n\nOF THE MEETING OF THE\n\n"
        "NORTHSHIRE BOARD\n\nHELD ON TUESDAY 4 MARCH 2022\n\nAPOLOGIES\n\nNone had come.\n\n"
        "ROADS\n\nThe clerk said that two verges had been cut."
    )
    assert [title for _, title in outline(text)] == ["APOLOGIES", "ROADS"]


def test_points_that_are_counted_anew_below_each_title_are_no_items() -> None:
    text = (
        f"{HEAD}Welcome\n\nCllr Hale welcomed all.\n\n"
        "Police Issues\n\n1.Complaints have been made of noise in the meadow.\n\n"
        "2.A theft has been reported in Mill Lane – who did it is not known.\n\n"
        "Matters Arising\n\n1.There had been a good crowd at the fair.\n\n"
        "2.Tom suggested that, since Councillor Hale is leaving, she should be asked out.\n\n"
        "Correspondence\n\n1. Fair Training\n\n2. Hall Law\n\n3. A Seat in Mill Lane\n\n"
        "4. Thanks for a gift\n\n8. Planning applications – Nothing new\n\n"
        "AOCB\n\n1.Cllr Hale reported that the hut leaked.\n"
    )
    assert [title for _, title in outline(text)] == [
        "Welcome",
        "Police Issues",
        "Matters Arising",
        "Correspondence",
        "AOCB",
    ]


def test_a_numbered_title_may_head_points_that_are_counted_anew() -> None:
    text = (
        f"{HEAD}1. Apologies\n\nCllr Hale.\n\n2. Hedges\n\n1. The hedge was cut.\n\n"
        "2. A gap was found.\n\n3. Police\n\nThe PCSO said that two sheds had been broken into.\n"
    )
    assert outline(text) == [("1", "Apologies"), ("2", "Hedges"), ("3", "Police")]


def test_a_list_within_an_item_takes_no_number_from_the_items() -> None:
    text = (
        f"{HEAD}1. Apologies\n\nCllr Hale.\n\n2. Rules\n\nThe aims of the club:\n\n"
        "1. Walks for all\n\n2. Talks on hedges\n\n3. Outings by coach\n\n"
        "The clerk read them out.\n\n3. Coming walks\n\nTwo were planned.\n\n"
        "4. Hats and badges\n\nForty had been sold.\n"
    )
    assert outline(text) == [
        ("1", "Apologies"),
        ("2", "Rules"),
        ("3", "Coming walks"),
        ("4", "Hats and badges"),
    ]


def test_a_list_below_a_later_title_does_not_go_on_with_the_items() -> None:
    text = (
        f"{HEAD}1. Welcome\n\nAll were welcomed.\n\n2. Ponds\n\nThe pond was dry.\n\n"
        "3. Dates of meetings\n\nThe first Monday.\n\nLetters:\n\n"
        "1. The bank wrote to say that fees had risen.\n\n2. The county had mended the lamp.\n\n"
        "3. The school was closed on Friday.\n\n4. The vicar thanked all who had come.\n\n"
        "5. New hut in the meadow\n\nIt was liked.\n"
    )
    assert outline(text) == [("1", "Welcome"), ("2", "Ponds"), ("3", "Dates of meetings")]


def test_items_of_which_each_is_numbered_one_are_items() -> None:
    items = (("Apologies", "None."), ("The old mill", "It leaked."), ("Any other business", "No."))
    text = HEAD + "\n\n".join(f"1. {title}\n\n{said}" for title, said in items)
    assert outline(text) == [("1", title) for title, _ in items]


def test_a_usual_title_in_small_letters_is_a_title() -> None:
    text = (
        f"{HEAD}1. apologies\n\nNone had come.\n\n2. minutes of the last meeting\n\n"
        "They were agreed.\n\n3. any other business\n\nNothing was raised."
    )
    assert [number for number, _ in outline(text)] == ["1", "2", "3"]


@pytest.mark.parametrize("sign", ["• ", "● ", "* "])
def test_titles_may_be_marked_as_those_of_a_list_are(sign: str) -> None:
    titles = ["Seats", "The old mill", "Hats", "Coming walks"]
    text = HEAD + "\n\n".join(f"{sign}{title}\n\nIt was talked over at length." for title in titles)
    assert outline(text) == [(None, title) for title in titles]


def test_points_below_one_another_are_no_titles() -> None:
    text = f"{HEAD}The club met.\n\n• Hats\n\n• Coats\n\n• Boots\n\n• Maps\n\nAll were sold."
    assert outline(text) == []


def test_titles_in_capitals_may_open_paragraphs() -> None:
    text = (
        f"{HEAD}APOLOGIES Cllr Hale had sent hers.\n\nTHE OLD MILL Quotes had been received.\n\n"
        "ANY OTHER BUSINESS It was agreed to buy hats."
    )
    assert [title for _, title in outline(text)] == [
        "APOLOGIES",
        "THE OLD MILL",
        "ANY OTHER BUSINESS",
    ]


def test_a_table_of_sums_within_numbered_items_is_no_outline() -> None:
    items = "\n\n".join(
        f"**{n}. {title}**\n\nIt was talked over at length."
        for n, title in enumerate(("Apologies", "Ponds", "Work plan", "Accounts"), start=1)
    )
    table = "| Item | Sum | Notes |\n| --- | --- | --- |\n| 1 | £20 | For seed |\n"
    text = f"{HEAD}{items}\n\n{table}\n**5. Date of next meeting**\n\nIt was set for May."
    reading = read_markdown(text)
    assert [item.number for item in reading.division.items] == ["1", "2", "3", "4", "5"]


def test_the_heading_said_again_among_titles_set_alike_is_no_item() -> None:
    title = "MINUTES OF THE ANNUAL MEETING OF THE NORTHSHIRE FORUM"
    text = (
        f"**{title} held on 4 March 2022**\n\n**1. Apologies**\n\nNone.\n\n**2. Ponds**\n\n"
        f"The pond was dry.\n\n**{title} 2022**\n\nIt would be filled.\n\n**3. Hats**\n\nNone."
    )
    assert [item.number for item in read_markdown(text).division.items] == ["1", "2", "3"]
