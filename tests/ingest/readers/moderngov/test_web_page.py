from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.errors import RefusedDocumentError
from ingest.readers.moderngov.meeting_page import cut_item_links
from ingest.readers.moderngov.web_page import read_html
from ingest.record import Reading
from tests.ingest.readers.html.test_html_lines import PAGES
from tests.ingest.readers.text.test_page_copies import texts, uncovered_or_doubled
from tests.moderngov_markup import (
    MEETING,
    THEMES,
    ItemMarkup,
    MeetingMarkup,
    Theme,
    item_of_text_copy,
    item_page,
    meeting_page,
    printed_minutes_page,
    strip_classes,
)
from tests.pages import BULLETS, PAGE
from tests.visible_text import visible_characters

ROADS = item_of_text_copy(PAGE, number="7")
FRAUD = item_of_text_copy(BULLETS, item_id=101)
SITE = "https://democracy.example.gov.uk/sub/"


def read(html: str) -> Reading:
    reading = read_html(html.encode())
    assert uncovered_or_doubled(reading) == []
    return reading


def set_aside(reading: Reading, reason: str) -> list[str]:
    return [reading.text[s.start : s.end] for s in reading.division.set_aside if s.reason == reason]


@pytest.mark.parametrize("theme", THEMES)
def test_an_item_page_is_parted_whatever_the_theme(theme: Theme) -> None:
    reading = read(item_page(ROADS, theme=theme))
    assert texts(reading, "heading") == ["Road safety report", "Members’ Questions"]
    assert texts(reading, "description") == ["To consider the report of the Commissioner."]
    assert len(texts(reading, "question")) == 3
    assert texts(reading, "resolution")[0].endswith("a further report be received.")
    assert set_aside(reading, "section label") == ["Agenda item", "Minutes:"]
    assert reading.division.items == ()
    facts = reading.stated
    assert (facts.panel, facts.meeting_date) == (MEETING.committee, date(2022, 3, 4))
    assert (facts.item_title, facts.item_number) == ("Road safety report", "7")
    assert (facts.meeting_time, facts.publisher) == ("11.00 am", "Exampleshire County Council")
    for name in ("panel", "meeting_date", "meeting_time", "publisher"):
        assert "read from the words" in facts.inferred[name]


@pytest.mark.parametrize("theme", THEMES)
def test_a_meeting_page_holds_its_items_whatever_the_theme(theme: Theme) -> None:
    decided = ItemMarkup(
        "Precept", "The PCC spoke.", number="40/20", decision="RESOLVED – That so."
    )
    bare = ItemMarkup("Urgent business", number="22.")
    reading = read(meeting_page([ROADS, FRAUD, decided, bare], theme=theme, body="lists"))
    assert [(i.number, i.title) for i in reading.division.items] == [
        ("7", "Road safety report"),
        (None, "Fraud strategy"),
        ("40/20", "Precept"),
        ("22", "Urgent business"),
    ]
    assert texts(reading, "description") == ["To consider the report of the Commissioner."]
    assert "RESOLVED – That so." in texts(reading, "resolution")
    assert "PDF 114 KB" in set_aside(reading, "site furniture")
    assert len([t for t in texts(reading, "bullet") if t.startswith("· ")]) == 2
    facts = reading.stated
    assert (facts.panel, facts.meeting_date) == (MEETING.committee, date(2022, 3, 4))
    assert (facts.venue, facts.minutes_status) == ("Council Chamber, County Hall", "not_stated")
    assert facts.item_title is None


def test_addresses_are_those_the_page_gives() -> None:
    html = meeting_page([ROADS, FRAUD])
    reading = read_html(html.encode(), address=SITE + MEETING.address)
    assert [i.url for i in reading.division.items] == [
        SITE + "mgAi.aspx?ID=100",
        SITE + "mgAi.aspx?ID=101",
    ]
    assert reading.stated.meeting_url == SITE + MEETING.address
    item = item_page(ROADS).replace(
        "<head>", f"<head><link rel='canonical' href='{SITE}mgAi.aspx?ID=100'>"
    )
    stated = read(item).stated
    assert stated.item_url == SITE + "mgAi.aspx?ID=100"
    assert stated.meeting_url == SITE + MEETING.address
    assert read(item_page(ROADS)).stated.meeting_url is None


def test_draft_minutes_are_marked_as_draft_from_the_heading() -> None:
    reading = read(meeting_page([ROADS], replace(MEETING, is_draft=True)))
    assert reading.stated.minutes_status == "draft"
    assert "draft minutes" in reading.stated.inferred["minutes_status"]


@pytest.mark.parametrize(
    ("heading", "panel", "day", "time"),
    [
        (
            "Cheshire Police and Crime Panel<br>Friday, 14th June, 2019 2.00 pm",
            *("Cheshire Police and Crime Panel", date(2019, 6, 14), "2.00 pm"),
        ),
        (
            "Audit Committee - Monday 8 January 2018 7.00 p.m.",
            *("Audit Committee", date(2018, 1, 8), "7.00 p.m."),
        ),
    ],
)
def test_committee_and_day_are_read_as_councils_write_them(
    heading: str, panel: str, day: date, time: str
) -> None:
    html = meeting_page([ROADS], MeetingMarkup(publisher="")).replace(
        f"{MEETING.committee} - {MEETING.when}", heading
    )
    facts = read(html).stated
    assert (facts.panel, facts.meeting_date, facts.meeting_time) == (panel, day, time)


def test_a_cut_text_is_told_with_where_the_whole_stands() -> None:
    cut = replace(ROADS, is_cut=True, item_id=55)
    html = meeting_page([cut, replace(FRAUD, is_cut=True, item_id=56), ROADS])
    reading = read_html(html.encode(), address=SITE + MEETING.address)
    address = SITE + "mgAi.aspx?ID=55"
    assert f"item 7: the minutes text is cut on this page; the whole stands at {address}" in (
        reading.division.warnings
    )
    reason = f"text cut on this page; the whole stands at {address}"
    assert set_aside(reading, reason) == ["…\u00a0 view the full minutes text for item 7."]
    assert cut_item_links(html.encode(), SITE + MEETING.address) == [
        address,
        SITE + "mgAi.aspx?ID=56",
    ]
    assert cut_item_links(meeting_page([ROADS]).encode(), SITE) == []


def test_a_cut_description_is_told_but_is_no_cut_minutes() -> None:
    html = meeting_page([replace(ROADS, is_cut=True)]).replace(
        "full minutes text", "full agenda text"
    )
    assert any("the agenda text is cut" in warning for warning in read(html).division.warnings)
    assert cut_item_links(html.encode(), SITE) == []


@pytest.mark.parametrize(
    "flag",
    [
        "<p><a href='mgReasonsRestricted.aspx?ID=3'>Reasons</a></p>",
        "<p class='mgRestricted'>Closed</p>",
        "<img src='r.gif' alt='Restricted'>",
        "<p>Restricted enclosure 3</p>",
        "<p>View the reasons why this item is restricted</p>",
    ],
)
def test_nothing_of_a_restricted_item_is_kept(flag: str) -> None:
    secret = ItemMarkup("Hidden dealings", "The secret words.", "A secret aim.", number="9")
    html = meeting_page([ROADS, secret, FRAUD], body="plain")
    html = html.replace("The secret words.", f"The secret words.</p>{flag}<p>")
    reading = read(html)
    assert [i.number for i in reading.division.items] == ["7", None]
    assert reading.withheld == 1
    told = " ".join([reading.text, repr(reading.division), repr(reading.stated)])
    assert "ecret" not in told
    assert "Hidden" not in told
    assert any("item 9 is flagged as restricted" in w for w in reading.division.warnings)


def test_nothing_of_a_restricted_item_page_is_kept() -> None:
    secret = ItemMarkup("Hidden dealings", "The secret words.")
    html = item_page(secret, body="plain")
    html = html.replace("The secret words.", "The secret words.</p><p class=mgRestricted>Closed")
    reading = read(html)
    assert "ecret" not in reading.text
    assert "Hidden" not in reading.text + repr(reading.stated) + repr(reading.division)


def test_what_an_unrestricted_item_says_of_restrictions_is_kept() -> None:
    item = ItemMarkup(
        "Budget", "The PCC said that restricted duties and unrestricted funds differ."
    )
    reading = read(meeting_page([item, ROADS]))
    assert reading.withheld == 0
    assert any("restricted duties" in text for text in texts(reading, "narrative"))


def test_items_after_the_public_was_excluded_are_withheld_to_the_end() -> None:
    exclusion = ItemMarkup(
        "Exclusion of the public",
        "RESOLVED – That the press and public be excluded under Schedule 12A.",
        number="8",
    )
    secret = ItemMarkup("A contract", "The secret words.", number="9")
    reading = read(meeting_page([ROADS, exclusion, secret]))
    assert "secret words" not in reading.text
    assert "be excluded" in reading.text
    assert reading.withheld >= 1


@pytest.mark.parametrize("is_escaped", [True, False])
def test_printed_minutes_are_parted_at_the_marks_of_their_items(is_escaped: bool) -> None:
    reading = read(printed_minutes_page([ROADS, FRAUD], is_escaped=is_escaped))
    assert [(i.number, i.title) for i in reading.division.items] == [
        ("7", "Road safety report"),
        ("2", "Fraud strategy"),
    ]
    assert set_aside(reading, "mark of the printing program")[0] == "<AI1>"
    assert len(texts(reading, "question")) == 3
    assert reading.stated.panel == MEETING.committee
    assert reading.stated.meeting_date == date(2022, 3, 4)


def test_other_pages_of_minutes_are_read_by_their_headings() -> None:
    reading = read(
        "<html><head><title>Minutes</title></head><body><nav><a href=/>Home</a></nav><main>"
        "<h1>Minutes of the Exampleshire Police and Crime Panel</h1><p>Friday, 4 March 2022</p>"
        "<h2>1. Apologies</h2><p>There were none.</p><h2>2. Road safety</h2>"
        "<p>(1) Why so slow?</p><p>[The PCC reported that it was safe.]</p>"
        "<ul><li>A Member thanked the PCC.</li></ul><p>RESOLVED – That it be noted.</p></main>"
        "<footer>Cookies</footer></body></html>"
    )
    assert [(i.number, i.title) for i in reading.division.items] == [
        ("1", "Apologies"),
        ("2", "Road safety"),
    ]
    assert texts(reading, "reply") == ["[The PCC reported that it was safe.]"]
    assert texts(reading, "bullet") == ["· A Member thanked the PCC."]
    assert {"Home", "Cookies"} <= set(set_aside(reading, "site furniture"))
    assert reading.stated.meeting_date == date(2022, 3, 4)


AGENDA = meeting_page([ItemMarkup("Budget", number="1")], replace(MEETING, has_minutes=False))


def test_a_page_without_minutes_is_refused_as_an_agenda() -> None:
    with pytest.raises(RefusedDocumentError, match="it is an agenda"):
        read(AGENDA)


def test_a_page_that_somebody_calls_minutes_is_read_all_the_same() -> None:
    reading = read_html(AGENDA.encode(), as_minutes=True)
    assert "there are no minutes in it" in reading.division.warnings
    assert texts(reading, "heading") == ["1 Budget"]


@pytest.mark.parametrize(
    ("page", "message"),
    [
        (b"<html><head><title>x</title></head><body></body></html>", "holds no text"),
        (b"", "holds no text"),
        (b"<html><body><h1>403 - Forbidden</h1><p>Access is denied.</p></body></html>", "minutes"),
        (b"<html><body><p>We use cookies.</p></body></html>", "minutes"),
    ],
)
def test_pages_that_are_no_minutes_are_refused(page: bytes, message: str) -> None:
    with pytest.raises(RefusedDocumentError, match=message):
        read_html(page)


def test_a_time_in_place_of_the_title_is_set_aside() -> None:
    reading = read(item_page(replace(ROADS, title="11.05pm")))
    assert reading.stated.item_title is None
    assert set_aside(reading, "a time of day stands where the title should be") == ["11.05pm"]


def test_an_item_may_be_called_minutes() -> None:
    minutes = ItemMarkup("Minutes", "They were agreed.", "To confirm them.", number="3")
    for theme in THEMES:
        reading = read(meeting_page([minutes, ROADS], theme=theme))
        assert [i.title for i in reading.division.items] == ["Minutes", "Road safety report"]
        assert read(item_page(minutes, theme=theme)).stated.item_title == "Minutes"


def test_a_line_of_the_minutes_that_reads_like_a_label_is_minutes() -> None:
    item = ItemMarkup("Business", "The PCC spoke.\n\nSupporting documents\n\nThe PCC spoke on.")
    reading = read(meeting_page([item, ROADS]))
    assert "The PCC spoke on." in texts(reading, "narrative")


def test_a_table_within_the_minutes_begins_no_item() -> None:
    table = "<table><tr><td>1<td>Theft<td>25</tr><tr><td>2<td>Fraud<td>31</tr></table>"
    html = meeting_page([ROADS, FRAUD], body="plain")
    html = html.replace("twice a year.", f"twice a year.</p>{table}<p>")
    for page in (html, strip_classes(html)):
        reading = read(page)
        assert len(reading.division.items) == 2
        assert "1 | Theft | 25" in reading.text


def check_that_no_character_is_lost(page: bytes) -> None:
    """A page is refused, or all that it shows is in its reading."""
    try:
        reading = read_html(page)
    except RefusedDocumentError:
        return
    assert uncovered_or_doubled(reading) == []
    if not reading.withheld:
        shown = visible_characters(page)
        shown.subtract(reading.text)
        assert not +shown


@settings(max_examples=200)
@given(PAGES, st.booleans(), st.sampled_from(THEMES))
def test_any_markup_in_a_page_costs_no_character(
    markup: str, is_meeting: bool, theme: Theme
) -> None:
    whole = (
        meeting_page([ROADS, FRAUD], theme=theme) if is_meeting else item_page(ROADS, theme=theme)
    )
    page = whole.replace("They would visit", markup).encode("utf-8", "replace")
    check_that_no_character_is_lost(page)


@given(st.text(max_size=200))
def test_any_text_as_an_items_minutes_is_kept(words: str) -> None:
    html = item_page(ItemMarkup("Title", "%%")).replace("%%", words.replace("&", "&amp;"))
    page = html.replace("&amp;lt", "&lt").encode("utf-8", "replace")
    check_that_no_character_is_lost(page)


def test_an_items_page_without_labels_is_read_for_what_it_records() -> None:
    reading = read(
        "<html><body><h1>Agenda item</h1><h2>Work programme</h2><p>To consider the report.</p>"
        "<p>The Panel considered a report on its work.</p><p>In reply to a question it was "
        "confirmed that substitutes would be invited.</p></body></html>"
    )
    assert texts(reading, "description") == ["To consider the report."]
    assert len(texts(reading, "narrative")) == 2
    assert any("no “Minutes:” line" in warning for warning in reading.division.warnings)
