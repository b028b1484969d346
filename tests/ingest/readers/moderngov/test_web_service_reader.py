from dataclasses import replace
from datetime import date
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.errors import RefusedDocumentError
from ingest.readers.moderngov.web_service_reader import read_meeting_xml
from ingest.record import Reading
from tests.moderngov_answers import SiteMeeting, item, meeting_xml

MEETING = SiteMeeting(7, date(2022, 3, 4), (item(7, 1), item(7, 2)))


def read(xml: str) -> Reading:
    return read_meeting_xml(xml.encode(), as_minutes=True)


def of_item(inner: str, *, flags: str = "") -> Reading:
    """A meeting of one item, whose XML is given."""
    return read(
        f"<meeting>{flags}<agendaitems><agendaitem><agendaitemtitle>Patrols</agendaitemtitle>"
        f"{inner}</agendaitem></agendaitems></meeting>"
    )


def body(words: str, tag: str = "minutesnonemptyhtmlbody") -> str:
    return f"<{tag}>{escape(f'<p>{words}</p>')}</{tag}>"


def test_a_meeting_is_read_with_its_items_questions_and_resolutions() -> None:
    reading = read(meeting_xml(MEETING))
    kinds = [b.kind for b in reading.division.blocks]
    one_item = ["heading", "description", "question", "reply", "resolution"]
    assert kinds == one_item * 2
    assert [(i.title, i.number) for i in reading.division.items] == [
        ("Report 1 on patrols", "1"),
        ("Report 2 on patrols", "2"),
    ]
    assert reading.stated.meeting_date == date(2022, 3, 4)
    assert reading.stated.meeting_time == "11.00 am"
    assert reading.stated.venue == "County Hall"
    assert reading.withheld == 0


def test_every_character_stands_in_one_place() -> None:
    reading = read(meeting_xml(MEETING))
    spans = sorted(
        [(b.start, b.end) for b in reading.division.blocks]
        + [(s.start, s.end) for s in reading.division.set_aside]
    )
    at = 0
    for start, end in spans:
        assert not reading.text[at:start].strip()
        assert start >= at
        at = end
    assert not reading.text[at:].strip()


@pytest.mark.parametrize("escapes", [2, 3])
def test_bodies_that_are_escaped_too_often_read_the_same(escapes: int) -> None:
    assert read(meeting_xml(MEETING, escapes)) == read(meeting_xml(MEETING))


@pytest.mark.parametrize(
    "flag",
    [
        "<isrestricted>True</isrestricted>",
        "<isdisplayallowed>False</isdisplayallowed>",
        "<restrictionsRef>3</restrictionsRef>",
    ],
)
def test_an_item_flagged_as_not_public_is_withheld_whole(flag: str) -> None:
    inner = f"{flag}{body('A secret', 'agendatext')}{body('Another secret')}"
    other = f"<agendaitem><agendaitemtitle>Roads</agendaitemtitle>{body('Noted.')}</agendaitem>"
    reading = of_item(f"{inner}</agendaitem>{other}<agendaitem>")
    assert "secret" not in reading.text
    assert "Patrols" not in reading.text
    assert "Noted." in reading.text
    assert reading.withheld == 1


@pytest.mark.parametrize(
    ("inner", "flags"),
    [
        ("<isminutepublished>False</isminutepublished>", ""),
        ("", "<minutepublished>False</minutepublished>"),
    ],
)
def test_minutes_that_are_not_published_are_withheld_and_the_agenda_is_not(
    inner: str, flags: str
) -> None:
    described = body("To receive a report", "agendatext")
    reading = of_item(f"{described}{inner}{body('Not yet agreed')}", flags=flags)
    assert "To receive a report" in reading.text
    assert "Not yet agreed" not in reading.text
    assert reading.withheld == 1


def test_restricted_papers_are_not_named() -> None:
    papers = (
        "<linkeddocuments><linkeddoc><title>Open report</title></linkeddoc><linkeddoc>"
        "<title>Named victim</title><isrestricted>True</isrestricted></linkeddoc></linkeddocuments>"
    )
    reading = of_item(f"{body('Noted.')}{papers}")
    assert "Open report" in reading.text
    assert "Named victim" not in reading.text


def test_numbers_are_read_as_printed() -> None:
    printed = "<fulldisplaynumberformat>39/20.</fulldisplaynumberformat>"
    minute = (
        "<minutesitemnumber>9</minutesitemnumber><minutesitemsubnumber>a</minutesitemsubnumber>"
    )
    stated = of_item(f"{printed}{minute}{body('Noted.')}").stated
    assert (stated.item_number, stated.minute_number) == ("39/20", "9a")
    assert of_item(f"{minute}{body('Noted.')}").stated.item_number == "9a"
    zero = "<minutesitemnumber>0</minutesitemnumber>"
    assert of_item(f"{zero}{body('Noted.')}").stated.item_number is None


def test_decisions_and_notes_are_kept() -> None:
    note = "<commentlabel1>Presented by</commentlabel1><commenttext1>The officer</commenttext1>"
    reading = of_item(f"{note}{body('That it be agreed.', 'decisiontext')}{body('It was noted.')}")
    assert "Presented by: The officer" in reading.text
    assert reading.text.index("Decision:") < reading.text.index("That it be agreed.")
    assert reading.text.index("Minutes:") < reading.text.index("It was noted.")


def test_a_body_that_is_not_known_is_kept_aside_with_a_warning() -> None:
    reading = of_item(f"{body('Noted.')}{body('Something new', 'newbody')}")
    assert "Something new" in reading.text
    assert any("newbody" in s.reason for s in reading.division.set_aside)
    assert any("newbody" in warning for warning in reading.division.warnings)


@pytest.mark.parametrize(
    "xml",
    [
        "",
        "<committees/>",
        "<meeting>",
        "<meeting><isdisplayallowed>False</isdisplayallowed></meeting>",
    ],
)
def test_what_is_no_public_meeting_is_refused(xml: str) -> None:
    with pytest.raises(RefusedDocumentError):
        read(xml)


@given(st.text(st.characters(categories=["L", "N", "P", "Sm", "Zs"]), max_size=300))
def test_no_words_in_a_body_get_lost(words: str) -> None:
    reading = of_item(f"{body(escape(words))}{body('The end.', 'newbody')}")
    if not reading.withheld:  # the words may head a private part, of which the end is
        assert "".join(words.split()) in "".join(reading.text.split())
        assert "Theend." in "".join(reading.text.split())


@given(st.binary(max_size=300))
def test_no_bytes_break_it(data: bytes) -> None:
    try:
        read_meeting_xml(data)
    except RefusedDocumentError:
        return
    assert b"<meeting" in data


def test_an_item_restricted_among_others_leaves_no_trace() -> None:
    secret = item(42, 3, is_restricted=True)
    reading = read(meeting_xml(replace(MEETING, items=(item(7, 1), secret, item(7, 2)))))
    assert reading.withheld == 1
    assert "parish 42" not in reading.text
    assert "parish 7" in reading.text
    assert not any("42" in warning for warning in reading.division.warnings)


def test_a_meeting_of_which_nothing_is_minuted_is_refused_as_an_agenda() -> None:
    agenda = "<agendatext>To consider it.</agendatext>"
    with pytest.raises(RefusedDocumentError, match="it is an agenda"):
        read_meeting_xml(
            "<meeting><agendaitems><agendaitem><agendaitemtitle>Patrols</agendaitemtitle>"
            f"{agenda}</agendaitem></agendaitems></meeting>".encode()
        )
