from dataclasses import replace
from datetime import date

import pytest

from ingest.record import AgendaItem, Meeting
from ingest.same_minutes.meeting_place import (
    Relation,
    item_place,
    meeting_place,
    relate_items,
    relate_meetings,
)

DAY, OTHER_DAY = date(2022, 3, 4), date(2022, 6, 10)
EXAMPLESHIRE = "Exampleshire Police and Crime Panel"
GENERIC = "Police and Crime Panel"
MEETING = Meeting("key", None, None, None)


def meeting(panel: str | None = None, day: date | None = None, url: str | None = None) -> Meeting:
    return Meeting("key", panel, day, url)


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        (meeting(EXAMPLESHIRE, DAY), meeting("EXAMPLESHIRE POLICE & CRIME PANEL", DAY), "same"),
        (meeting(EXAMPLESHIRE, DAY), meeting(EXAMPLESHIRE, OTHER_DAY), "different"),
        (
            meeting(EXAMPLESHIRE, DAY),
            meeting("Sampleford Police and Crime Panel", DAY),
            "different",
        ),
        (meeting(EXAMPLESHIRE, DAY), meeting(None, OTHER_DAY), "different"),
        (meeting(EXAMPLESHIRE, DAY), meeting(EXAMPLESHIRE), "unknown"),
        (meeting(EXAMPLESHIRE, DAY), meeting(None, DAY), "unknown"),
        (meeting(), meeting(), "unknown"),
        (meeting(GENERIC, DAY), meeting(GENERIC, DAY), "same"),
        (
            meeting(GENERIC, DAY, "https://a.example/ieListDocuments.aspx?CId=1&MId=2"),
            meeting(GENERIC, DAY, "https://b.example/ieListDocuments.aspx?CId=1&MId=3"),
            "unknown",
        ),
        (
            meeting(url="https://a.example/ieListDocuments.aspx?CId=1&MId=2&Ver=4"),
            meeting(EXAMPLESHIRE, DAY, "http://A.example/ieListDocuments.aspx?MId=2"),
            "same",
        ),
        (
            meeting(url="https://a.example/ieListDocuments.aspx?MId=2"),
            meeting(url="https://a.example/ieListDocuments.aspx?MId=3"),
            "unknown",
        ),
        (meeting(url="https://[a"), meeting(url="https://[a"), "unknown"),
    ],
)
def test_meetings_are_told_apart(one: Meeting, other: Meeting, relation: Relation) -> None:
    assert relate_meetings(meeting_place(one), meeting_place(other)) == relation
    assert relate_meetings(meeting_place(other), meeting_place(one)) == relation


def item(
    title: str | None = None, number: str | None = None, minute: str | None = None
) -> AgendaItem:
    return AgendaItem(MEETING, number, title, None, minute)


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        (item("County lines", "7"), item("County Lines:", "7."), "same"),
        (item("County lines"), item("County lines", "7"), "same"),
        (item("County lines", "7"), item("County lines", "39/20"), "same"),
        (item("Questions", "7"), item("Questions", "9"), "unknown"),
        (item("County lines", "7"), item("Progress on county lines this year", "7"), "unknown"),
        (item("County lines", "7"), item("Precept", "7"), "different"),
        (item("County lines"), item("Precept"), "different"),
        (item(None, "7"), item("County lines", "7"), "same"),
        (item(None, None, "39/20"), item("County lines", None, "39 / 20"), "same"),
        (item(), item("County lines"), "unknown"),
    ],
)
def test_items_are_told_apart(one: AgendaItem, other: AgendaItem, relation: Relation) -> None:
    assert relate_items(item_place(one), item_place(other)) == relation
    assert relate_items(item_place(other), item_place(one)) == relation


def test_an_items_address_tells_it_whatever_it_is_called() -> None:
    one = replace(item("County lines", "7"), url="https://a.example/mgAi.aspx?ID=1")
    other = replace(item("Precept", "8"), url="https://a.example/mgAi.aspx?ID=1")
    assert relate_items(item_place(one), item_place(other)) == "same"
