"""What lines state of their meeting by the part of the page they stand in, and how sure that is."""

from datetime import date

import pytest

from ingest.layout.source_text import Part, SourceTextBuilder
from ingest.reading.front_matter import read_header
from ingest.record import Facts

# Each line begins with a letter for its part: a running head of printed pages, the frame of a
# site, the heading of the meeting, a title, a description, a label, the minutes.
PARTS: dict[str, Part] = {
    "r": "furniture",
    "f": "furniture",
    "m": "meeting",
    "t": "title",
    "d": "description",
    "l": "label",
    "n": "minutes",
}


def read(page: str) -> Facts:
    """What the lines of a page, parted by bars, state of their meeting."""
    builder = SourceTextBuilder()
    for line in page.split("|"):
        kind, text = line.split(":", 1)
        builder.add(
            text,
            PARTS[kind],
            page=1 if kind == "r" else None,
            title=text if kind == "t" else None,
        )
    return read_header(builder.build())


@pytest.mark.parametrize(
    ("page", "body", "day", "status"),
    [
        (
            "r:Northshire Police and Crime Panel – 6 May 2014|r:Page 1 of 4|t:Apologies|n:None.",
            "Northshire Police and Crime Panel",
            date(2014, 5, 6),
            "not_stated",
        ),
        (
            "r:DRAFT|m:Northshire Police and Crime Panel|m:6 May 2014|t:Apologies",
            "Northshire Police and Crime Panel",
            date(2014, 5, 6),
            "draft",
        ),
        (
            "r:08/05/2014|m:Northshire Police and Crime Panel|m:Tuesday 6 May 2014|t:Apologies",
            "Northshire Police and Crime Panel",
            date(2014, 5, 6),
            "not_stated",
        ),
        (
            "r:08/05/2014|m:Northshire Police and Crime Panel|t:Apologies",
            "Northshire Police and Crime Panel",
            None,
            "not_stated",
        ),
        (
            "f:Home|f:Council|f:Cabinet|f:Planning Committee|f:Police and Crime Panel"
            "|f:Agenda item|t:Apologies|l:Minutes:|n:None",
            None,
            None,
            "not_stated",
        ),
        (
            "f:Northshire County Council"
            "|f:Meeting of Northshire Police and Crime Panel, Friday, 7th September, 2018 "
            "(Item 18.)|f:Agenda item|t:Apologies|l:Minutes:|n:None",
            "Northshire Police and Crime Panel",
            date(2018, 9, 7),
            "not_stated",
        ),
        (
            "f:Agenda item|t:Update"
            "|d:Meeting of Health Scrutiny Committee, Friday, 7th September, 2018 10.00 am "
            "(Item 18.)|l:Minutes:|n:None",
            "Health Scrutiny Committee",
            date(2018, 9, 7),
            "not_stated",
        ),
        (
            "f:Agenda item"
            "|t:Minutes of the meeting of Health Scrutiny Committee held on Friday, 7th "
            "September, 2018|d:To confirm the minutes of 7 September 2018|l:Minutes:|n:Agreed",
            None,
            None,
            "not_stated",
        ),
        (
            "f:Northshire Police and Crime Panel|f:Tuesday 6 May 2014 10.00 am|f:Agenda item"
            "|t:Minutes|l:Minutes:|n:None",
            "Northshire Police and Crime Panel",
            date(2014, 5, 6),
            "not_stated",
        ),
        (
            "f:Agenda item - Minutes of the Cabinet held on 6 May 2014 - Northshire Council"
            "|f:Agenda item|t:Minutes of the Cabinet held on 6 May 2014|l:Minutes:|n:None",
            None,
            None,
            "not_stated",
        ),
        (
            "f:Agenda and draft minutes for Northshire Police and Crime Panel on Tuesday, 6th "
            "May, 2014, 10.00 am|m:Agenda and draft minutes"
            "|m:Northshire Police and Crime Panel - Tuesday, 6th May, 2014 10.00 am"
            "|t:Apologies|n:None",
            "Northshire Police and Crime Panel",
            date(2014, 5, 6),
            "draft",
        ),
        (
            "f:Publication date 9 May 2014|f:Meeting Monday 12 May 2014"
            "|m:Northshire Police and Crime Panel|t:Apologies|n:None",
            "Northshire Police and Crime Panel",
            None,
            "not_stated",
        ),
        (
            "n:Northshire Police and Crime Panel|n:Tuesday 6 May 2014|n:Present: Cllr A"
            "|n:Minutes of the meeting held on 3 April 2014"
            "|n:RESOLVED that the minutes be approved.",
            "Northshire Police and Crime Panel",
            date(2014, 5, 6),
            "not_stated",
        ),
        (
            "n:Minutes of the meeting held on 3 April 2014"
            "|n:The minutes were agreed as a correct record.|n:Tuesday 6 May 2014 report",
            None,
            None,
            "not_stated",
        ),
        (
            "n:Agenda and minutes|n:Venue: Town Hall|n:No. Item"
            "|n:Minutes of the Panel held on 12 October 2016 pdf icon PDF 71 KB"
            "|n:RESOLVED that they were accurate.",
            None,
            None,
            "not_stated",
        ),
        (
            "n:Apologies for absence|n:None|n:Minutes"
            "|n:It was agreed that the minutes of the Youth Scrutiny Committee held on "
            "Monday, 3 July 2023 be signed.",
            None,
            None,
            "not_stated",
        ),
        (
            "m:DRAFT – subject to confirmation at the next meeting"
            "|m:Minutes of Cabinet held on 6 May 2014|t:Apologies",
            "Cabinet",
            date(2014, 5, 6),
            "draft",
        ),
        (
            "m:UNAPPROVED MINUTES|m:Exampleton Parish Council|m:6 May 2014|t:Apologies",
            "Exampleton Parish Council",
            date(2014, 5, 6),
            "draft",
        ),
        (
            "m:Minutes of Exampleton Parish Council, 6 May 2014|t:Minutes"
            "|n:The draft minutes of 3 April 2014 were approved|t:Close"
            "|m:Signed as a correct record ………………… Date ………",
            "Exampleton Parish Council",
            date(2014, 5, 6),
            "not_stated",
        ),
        (
            "m:Minutes of Exampleton Parish Council, 6 May 2014|t:Minutes|n:x"
            "|m:Confirmed as a correct record and signed by the Chair on 3 June 2014",
            "Exampleton Parish Council",
            date(2014, 5, 6),
            "confirmed",
        ),
        (
            "m:Minutes of Exampleton Parish Council, 6 May 2014|t:Minutes|n:x"
            "|m:These minutes will remain draft until approved at the next meeting",
            "Exampleton Parish Council",
            date(2014, 5, 6),
            "draft",
        ),
        (
            "m:CONFIRMED|m:Minutes of Exampleton Parish Council, 6 May 2014|t:Minutes|n:x",
            "Exampleton Parish Council",
            date(2014, 5, 6),
            "confirmed",
        ),
        (
            "m:Minutes of the meeting of Exampleton Parish Council held on 6 May 2014 (DRAFT)"
            "|t:Minutes|n:x",
            "Exampleton Parish Council",
            date(2014, 5, 6),
            "draft",
        ),
        (
            "m:CONFIRMED MINUTES OF THE MEETING OF EXAMPLETON PARISH COUNCIL HELD ON 6 MAY "
            "2014|t:Minutes|n:x",
            "Exampleton Parish Council",
            date(2014, 5, 6),
            "confirmed",
        ),
        (
            "m:Minutes of Exampleton Parish Council, 6 May 2014|m:Present: Cllr A"
            "|t:Draft budget|n:The draft minutes|n:DRAFT",
            "Exampleton Parish Council",
            date(2014, 5, 6),
            "not_stated",
        ),
        (
            "m:Minutes of Exampleton Parish Council, 6 May 2014|t:1. Minutes"
            "|n:The minutes of 3 April were confirmed as a correct record on 6 May 2014",
            "Exampleton Parish Council",
            date(2014, 5, 6),
            "not_stated",
        ),
        (
            "m:Exampleton Parish Council|m:Tuesday 7 May 2014|t:x",
            "Exampleton Parish Council",
            date(2014, 5, 7),
            "not_stated",
        ),
        (
            "m:Exampleton Parish Council|m:Tuesday 7 May 2014"
            "|m:Minutes of the meeting held on 6 May 2014|t:x",
            "Exampleton Parish Council",
            date(2014, 5, 6),
            "not_stated",
        ),
        (
            "n:NORTHSHIRE POLICE AND CRIME PANEL MINUTES OF A SPECIAL MEETING ON 7 MARCH 2018 "
            "PRESENT: Cllr A (Chair) 1. WELCOME 1.1 Those who joined on 3 March 2017 were "
            "welcomed.",
            "Northshire Police and Crime Panel",
            date(2018, 3, 7),
            "not_stated",
        ),
        (
            "m:NORTHSHIRE PARISH COUNCIL: MINUTES OF THE MEETING ON 6 May 2014|m:Present: A"
            "|m:1. Minutes of the meeting held on 3 April 2014 of the Planning Committee"
            "|m:2. Police|m:Northshire Police and Crime Panel - Tuesday 3 June 2014",
            "Northshire Parish Council",
            date(2014, 5, 6),
            "not_stated",
        ),
        (
            "m:Minutes|m:Present: A|m:Date of publication: 9 May 2014|m:Next meeting"
            "|m:Tuesday 3 June 2014",
            None,
            None,
            "not_stated",
        ),
        (
            "m:Northshire Council|m:Meeting|m:Tuesday 3 June 2014|m:Agenda published 1 June 2014",
            "Northshire Council",
            date(2014, 6, 3),
            "not_stated",
        ),
        (
            "t:Northshire Parish Council"
            "|n:Minutes of the meeting held on Tuesday 6 May 2014 at 7pm in the Hall"
            "|n:Present: Cllr A|n:1. Apologies",
            "Northshire Parish Council",
            date(2014, 5, 6),
            "not_stated",
        ),
        (
            "t:Minutes of the Northshire Forum held at County Hall on Tuesday 6 May 2014 at "
            "7pm|n:Present: Cllr A|t:Apologies|n:None|t:Minutes|n:Approved",
            "Northshire Forum",
            date(2014, 5, 6),
            "not_stated",
        ),
        (
            "f:Draft Minutes of the last meeting - Northshire Council|f:Agenda item"
            "|t:Draft minutes|l:Minutes:|n:None",
            None,
            None,
            "not_stated",
        ),
        (
            "n:Draft minutes of the meeting held on 3 April 2014|n:RESOLVED that they be approved.",
            None,
            None,
            "not_stated",
        ),
        (
            "m:DRAFT NORTHSHIRE FORUM MINUTES|m:Tuesday 6 May 2014|t:Draft Plan",
            "Northshire Forum",
            date(2014, 5, 6),
            "draft",
        ),
        (
            "n:Minutes of the Cabinet meeting held on 3 April 2014|n:The minutes were noted.",
            None,
            None,
            "not_stated",
        ),
        (
            "n:Minutes of Exampleton Parish Council held on 6 May 2014|n:Present: Cllr A"
            "|n:The minutes of 3 April 2014 were approved",
            "Exampleton Parish Council",
            date(2014, 5, 6),
            "not_stated",
        ),
        ("n:Matters arising from the minutes of 3 April 2014|n:None.", None, None, "not_stated"),
        (
            "m:Exampleton Parish Council|m:Tuesday 6 May 2014|t:Apologies|l:Agenda item"
            "|t:Minutes of the Cabinet held on 3 April 2014|n:Noted",
            "Exampleton Parish Council",
            date(2014, 5, 6),
            "not_stated",
        ),
    ],
)
def test_a_line_states_the_meeting_only_in_its_place(
    page: str, body: str | None, day: date | None, status: str
) -> None:
    stated = read(page)
    assert stated.panel == body
    assert stated.meeting_date == day
    assert stated.minutes_status == status


def test_the_council_above_its_committee_is_who_publishes() -> None:
    stated = read("m:Northshire County Council|m:Highways Committee|m:6 May 2014|t:Apologies")
    assert stated.panel == "Highways Committee"
    assert stated.publisher == "Northshire County Council"


def test_a_day_of_the_week_that_does_not_fit_is_said() -> None:
    stated = read("m:Minutes of the Northshire Forum held on Monday 6 May 2014|t:Apologies")
    assert stated.meeting_date == date(2014, 5, 6)
    assert "that day was a Tuesday" in stated.inferred["meeting_date"]


def test_a_date_whose_day_of_the_week_fits_comes_before_one_whose_does_not() -> None:
    stated = read("m:Northshire Forum|m:Monday 6 May 2014|m:Meeting held on Tuesday 13 May 2014")
    assert stated.meeting_date == date(2014, 5, 13)


@pytest.mark.parametrize(
    "line", ["Elections 5 May 2022", "Closing date for grants: 5 May 2022", "Jubilee, 5 May 2022"]
)
def test_a_date_beside_words_of_another_matter_is_not_the_meetings(line: str) -> None:
    assert read(f"m:Northshire Parish Council|m:Minutes|m:{line}").meeting_date is None


@pytest.mark.parametrize(
    "line",
    ["Thursday 5 May 2022", "Northtown Hall, 5 May 2022", "Annual Parish Meeting 5 May 2022"],
)
def test_a_date_beside_a_place_or_a_kind_of_meeting_is_the_meetings(line: str) -> None:
    told = read(f"m:Northshire Parish Council|m:Minutes|m:{line}")
    assert told.meeting_date == date(2022, 5, 5)
