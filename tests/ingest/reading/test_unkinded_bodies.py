"""Bodies whose names end in no word for a kind of body, and who signs the minutes of one."""

import pytest

from ingest.readers.markdown.markdown_document import read_markdown
from ingest.readers.text.plain_text import read_plain_text

_MINUTES = """
Present: Cllr A Hale (Chair), Cllr B Moss

1. Apologies
Apologies were received from the treasurer.

2. Verges
The clerk reported that the verge had been cut. It was agreed to write to the county.
"""


@pytest.mark.parametrize(
    ("heading", "body"),
    [
        ("Name of meeting: Harbour Users' Voice\nDate: 8 April 2019", "Harbour Users' Voice"),
        ("Title of Meeting\nHill Ltd - Board Meeting\nDate\n8 April 2019", "Hill Ltd Board"),
        ("Title of meeting: Hill Books Ltd. - AGM\nDate: 8 April 2019", "Hill Books Ltd"),
        ("Body: Hill Harbour Users\nDate: 8 April 2019", "Hill Harbour Users"),
        ("AREA CONSULTATION MEETING\nHeld on 8 April 2019 at the inn", "Area Consultation Meeting"),
        ("Bell Tower Open Meeting 8 April 2019", "Bell Tower"),
        ("Minutes of a meeting of Hill Bell Ringers held on 8 April 2019", "Hill Bell Ringers"),
        ("Wheelers CIC\nMinutes of the Annual General Meeting\n8 April 2019", "Wheelers CIC"),
        ("HILL BATHS U3A\nMinutes of Committee Meeting held on 8 April 2019", "Hill Baths U3A"),
        ("Minutes\n\nHill Hub CIO\n\nTrustees' meeting, 8 April 2019", "Hill Hub CIO"),
        ("Hill PC\nMinutes of meeting 8 April 2019 7pm", "Hill PC"),
        ("HCC Draft Minutes 8 April 2019", "HCC"),
        ("MapHill:UK 2019 AGM Minutes\n8 April 2019", "MapHill:UK"),
    ],
)  # fmt: skip
def test_a_name_without_a_kind_is_told_by_what_stands_beside_it(heading: str, body: str) -> None:
    assert read_plain_text(heading + "\n" + _MINUTES).stated.panel == body


@pytest.mark.parametrize(
    "heading",
    [
        "EXTRA ORDINARY PARISH COUNCIL MEETING\n8 April 2019",
        "OPEN BOARD MEETING MINUTES\n8 April 2019",
        "Latest News\nMinutes of the meeting held on 8 April 2019",
        "Menu Breadcrumb\nMinutes of the meeting held on 8 April 2019",
        "Anna Hill\nMinutes of the meeting held on 8 April 2019",
        "Committee: Anna Hill\nDate: 8 April 2019\nMinutes",
        "Committee: Anna Hill, Ben Moss\nMinutes of the meeting 8 April 2019",
        "Minutes\nDate: 8 April 2019\nVenue: Hill Rugby Club",
        "Minutes of Meeting\nHill Memorial Hall\n8 April 2019",
        "Budget Review Meeting 8 April 2019",
        "Annual Residents Meeting\n8 April 2019",
        "Village Meeting\nHeld on 8 April 2019",
    ],
)
def test_what_names_no_body_is_taken_for_none(heading: str) -> None:
    assert read_plain_text(heading + "\n" + _MINUTES).stated.panel in (None, "Parish Council")


def test_the_title_above_a_page_names_who_met() -> None:
    page = "---\ntitle: Hill Makers Meeting\ndate: 2019-04-08\n---\n# Minutes\n" + _MINUTES
    assert read_markdown(page).stated.panel == "Hill Makers"


def test_labels_of_one_paragraph_are_lines_of_their_own() -> None:
    page = "# Meeting minutes\n\n**Group:** Hill Trail Team\n**Date:** 8 April 2019\n"
    assert read_markdown(page + _MINUTES).stated.panel == "Hill Trail Team"


def test_a_day_before_the_name_is_no_number_of_an_item() -> None:
    stated = read_markdown("# 2019-04-08 Hill Makers Board Meeting\n" + _MINUTES).stated
    assert (stated.panel, str(stated.meeting_date)) == ("Hill Makers Board", "2019-04-08")


def test_a_council_is_named_in_full_where_the_text_names_but_one() -> None:
    heading = "PARISH COUNCIL MEETING\n8 April 2019\n" + _MINUTES
    told = "Hill Parish Council owns the verge. The verge of Hill Parish Council was cut.\n"
    assert read_plain_text(heading + told).stated.panel == "Hill Parish Council"
    other = told + "Dale Parish Council was told of it.\n"
    assert read_plain_text(heading + other).stated.panel == "Parish Council"


def test_a_paragraph_in_capitals_is_read_line_by_line() -> None:
    heading = "**BOROUGH OF MARLAND\nHILL AND DALE WARDS\nAREA CONSULTATION MEETING**\n"
    page = heading + "\nHeld on 8 April 2019 at The Crown.\n" + _MINUTES
    assert read_markdown(page).stated.panel == "Area Consultation Meeting"


@pytest.mark.parametrize("sitting", ["COMMITTEE", "TRUSTEES'"])
def test_the_word_for_a_sitting_is_no_part_of_the_name_below_it(sitting: str) -> None:
    heading = f"MINUTES OF THE {sitting} MEETING\nEAST OF WELD LMC COMMITTEE\nDate: 8 April 2019"
    assert read_plain_text(heading + "\n" + _MINUTES).stated.panel == "East of Weld LMC Committee"


def test_the_board_below_a_society_is_who_met() -> None:
    heading = "Hill Housing Association\nCommunity Wellbeing Board\nMinutes 8 April 2019"
    assert read_plain_text(heading + "\n" + _MINUTES).stated.panel == "Community Wellbeing Board"
