from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from ingest.site.client import Client
from ingest.site.committees import Committee, MeetingNotice
from ingest.site.fetch_errors import FetchError
from ingest.site.listing_pages import ListingPages
from tests.ingest.site.asking import client
from tests.moderngov_answers import COMMITTEE_ID, council_of
from tests.moderngov_server import Site, body, redirect, serving

pytestmark = pytest.mark.server


@pytest.fixture
def site() -> Iterator[Site]:
    with serving(Site(council_of(3))) as running:
        yield running


@pytest.fixture
def asking() -> Iterator[Client]:
    with client() as made:
        yield made


def test_committees_are_read_from_their_list(site: Site, asking: Client) -> None:
    assert ListingPages(asking, site.address).committees() == [
        Committee(3, "Audit Committee"),
        Committee(12, "Exampleshire Police and Crime Panel"),
        Committee(14, "Police and Crime Panel Budget Task & Finish Group"),
    ]


def test_meetings_are_read_with_their_dates_and_whether_they_were_called_off(
    site: Site, asking: Client
) -> None:
    first, *others = site.council.meetings
    site.council = replace(site.council, meetings=(replace(first, status="Cancelled"), *others))
    notices = ListingPages(asking, site.address).meetings(COMMITTEE_ID)
    assert [(n.id, n.date, n.is_called_off) for n in notices] == [
        (500, date(2017, 1, 13), True),
        (501, date(2017, 3, 24), False),
        (502, date(2017, 6, 2), False),
    ]


def test_a_list_in_a_table_with_short_months_is_read_too(site: Site, asking: Client) -> None:
    site.faults["ieListMeetings"] = body(
        b"<table><tr><th>Date</th><th>State</th></tr><tr><td><a href='/sub/IELISTDOCUMENTS.aspx?"
        b"MeetingId=7&amp;CId=12'>Fri 4 Mar 2022, 11.00 am</a></td><td>CANCELLED</td></tr>"
        b"<tr><td><a href='ieListDocuments.aspx?CId=12&amp;MId=8&amp;Ver=4'>Agenda</a></td>"
        b"<td>to be announced</td></tr></table>"
    )
    found = ListingPages(asking, site.address).meetings(COMMITTEE_ID)
    assert [(n.id, n.date) for n in found] == [(7, date(2022, 3, 4)), (8, None)]
    assert found[0].is_called_off
    assert isinstance(found[0], MeetingNotice)


def test_the_council_is_read_from_the_title(site: Site, asking: Client) -> None:
    assert ListingPages(asking, site.address).publisher() == "Exampleshire County Council"
    site.faults["mgListCommittees"] = body(b"<html><title>Committees</title></html>")
    assert ListingPages(asking, site.address).publisher() is None


def test_a_page_of_errors_is_no_list(site: Site, asking: Client) -> None:
    site.faults["mgListCommittees"] = redirect("/mgError.aspx")
    site.faults["mgError"] = body(b"<html><body>Something went wrong</body></html>")
    with pytest.raises(FetchError, match="no such page"):
        ListingPages(asking, site.address).committees()
