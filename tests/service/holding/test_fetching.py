import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from index.index_errors import FilterError
from ingest.errors import DamagedRecordError
from ingest.record.database import RECORD_FILE
from ingest.record.store import RecordStore
from service.holding.fetching import NO_OPTIONS, SiteOptions, check_options, manners_of
from service.holding.updating import Updater
from service.settings import Settings
from tests.conftest import NOW
from tests.moderngov_answers import COMMITTEE_ID, SiteMeeting, council_of, item
from tests.moderngov_server import Fault, Site, body, cut, redirect, serving, status
from tests.service.holding.sites import (
    NO_WAITING,
    PANEL,
    documents,
    errors,
    read_again,
    read_site,
    site_settings,
)
from tests.standin import StandInEncoder, standin_settings

pytestmark = pytest.mark.server
SERVICE = "mgWebService"
RECENT = NOW.date() - timedelta(days=30)
AGAIN = replace(PANEL, again=True)


@pytest.fixture
def site() -> Iterator[Site]:
    with serving(Site(council_of(4))) as running:
        yield running


def changed(site: Site, n: int, *, day: date | None = None, **changes: object) -> None:
    """Change the n-th meeting of a site."""
    meetings = list(site.council.meetings)
    meetings[n] = replace(meetings[n], day=day or meetings[n].day, **changes)  # type: ignore[arg-type]
    site.council = replace(site.council, meetings=tuple(meetings))


def page(site: Site, meeting: int) -> str:
    return f"{site.address}ieListDocuments.aspx?CId={COMMITTEE_ID}&MId={meeting}&Ver=4"


def test_a_panels_meetings_are_read_through_a_proxy(
    site: Site, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The name is known to nobody; the test's site stands for a proxy that has its pages.
    monkeypatch.setenv("HTTP_PROXY", site.address)
    report = read_site(home, "http://democracy.example.invalid/")
    (tally,) = report.sites
    assert (tally.listed, tally.read) == (4, 4)
    assert documents(home)[0].name.startswith("http://democracy.example.invalid/")
    assert all(asked.startswith("http://democracy.example.invalid/") for asked in site.asked)


def test_a_panels_meetings_are_read_from_the_web_service(site: Site, home: Path) -> None:
    report = read_site(home, site.address)
    (tally,) = report.sites
    assert (tally.panel, tally.listed, tally.read) == ("Exampleshire Police and Crime Panel", 4, 4)
    assert tally.uses_service
    assert [d.document for d in report.documents] == [page(site, n) for n in (503, 502, 501, 500)]
    first = documents(home)[0]
    assert first.item.meeting.panel == "Exampleshire Police and Crime Panel"
    assert first.item.meeting.date == date(2017, 1, 13)
    assert first.item.meeting.url == first.name == page(site, 500)
    assert first.publisher == "Exampleshire County Council"
    assert first.reader == "ModernGov web service"
    assert [i.title for i in first.division.items] == [
        "Report 1 on patrols",
        "Report 2 on patrols",
    ]
    assert report.index is not None
    assert report.index.documents == 4


@pytest.mark.parametrize("fault", [status(403), status(404), status(500), body(b"<html>off")])
def test_where_the_service_is_off_the_pages_are_read(site: Site, home: Path, fault: Fault) -> None:
    site.faults[SERVICE] = fault
    report = read_site(home, site.address)
    assert errors(report) == []
    assert not report.sites[0].uses_service
    assert report.sites[0].read == 4
    read = documents(home)
    assert [d.name for d in read] == [page(site, n) for n in (500, 501, 502, 503)]
    assert all(d.item.meeting.date and d.item.meeting.panel for d in read)
    assert {b.kind for d in read for b in d.division.blocks} >= {"question", "reply", "resolution"}


def test_where_robots_txt_forbids_the_service_the_pages_are_read(site: Site, home: Path) -> None:
    site.robots = "User-agent: *\nDisallow: /mgWebService.asmx\n"
    assert read_site(home, site.address).sites[0].read == 4
    assert site.asked_for(SERVICE) == []


def test_where_robots_txt_forbids_everything_nothing_is_asked(site: Site, home: Path) -> None:
    site.robots = "User-agent: *\nDisallow: /\n"
    (error,) = errors(read_site(home, site.address))
    assert "robots.txt" in error
    assert site.asked == ["/robots.txt"]


def test_where_robots_txt_is_broken_the_site_is_left_alone(site: Site, home: Path) -> None:
    site.faults["robots.txt"] = status(500)
    (error,) = errors(read_site(home, site.address))
    assert "try later" in error
    assert site.asked_for("aspx") == site.asked_for(SERVICE) == []


def test_a_meeting_that_the_service_fails_on_is_read_from_its_page(site: Site, home: Path) -> None:
    site.faults["lMeetingId=502"] = status(500)
    report = read_site(home, site.address)
    assert report.sites[0].read == 4
    assert report.sites[0].uses_service
    readers = {d.name: d.reader for d in documents(home)}
    assert readers[page(site, 502)] != readers[page(site, 501)] == "ModernGov web service"


def test_bodies_that_are_escaped_twice_read_the_same(
    site: Site, home: Path, tmp_path: Path
) -> None:
    read_site(home, site.address)
    site.council = replace(site.council, escapes=2)
    read_site(tmp_path / "twice", site.address)
    assert [d.text for d in documents(home)] == [d.text for d in documents(tmp_path / "twice")]
    assert "<p" not in documents(home)[0].text


def test_a_site_below_a_path_is_read_below_it(home: Path) -> None:
    with serving(Site(council_of(2), folder="/ecminutes/")) as site:
        report = read_site(home, site.address.rstrip("/"))
        assert report.sites[0].read == 2
        asked = [path for path in site.asked if path != "/robots.txt"]
        assert all(path.startswith("/ecminutes/") for path in asked)


def test_cancelled_future_and_unpublished_meetings_are_counted_and_no_error(
    site: Site, home: Path
) -> None:
    changed(site, 0, status="Cancelled")
    changed(site, 1, day=NOW.date() + timedelta(days=20))
    changed(site, 2, is_published=False)
    for fault in ({}, {SERVICE: status(403)}):
        site.faults = dict(fault)
        report = read_site(home / str(len(fault)), site.address)
        (tally,) = report.sites
        assert errors(report) == []
        assert (tally.called_off, tally.to_come, tally.unpublished, tally.read) == (1, 1, 1, 1)


def test_only_meetings_of_the_days_that_are_wanted_are_asked_for(site: Site, home: Path) -> None:
    options = replace(PANEL, from_date=date(2017, 3, 24), to_date=date(2017, 6, 2))
    report = read_site(home, site.address, options)
    assert [d.document for d in report.documents] == [page(site, 502), page(site, 501)]
    assert len(site.asked_for("GetMeeting?")) == 2
    assert "sFromDate=24%2F03%2F2017" in site.asked_for("GetMeetings")[0]


def test_the_next_run_asks_only_for_what_is_new(site: Site, home: Path) -> None:
    read_site(home, site.address)
    more = SiteMeeting(600, date(2020, 1, 10), (item(60, 1),))
    site.council = replace(site.council, meetings=(*site.council.meetings, more))
    report = read_again(home, site)
    assert [(d.document, d.outcome) for d in report.documents] == [(page(site, 600), "added")]
    assert (report.sites[0].known, report.sites[0].read) == (4, 1)
    assert len(site.asked_for("GetMeeting?")) == 1


def test_the_next_run_asks_again_for_recent_meetings_and_those_without_minutes(
    site: Site, home: Path
) -> None:
    changed(site, 2, day=RECENT, is_published=False)
    changed(site, 3, day=RECENT)
    read_site(home, site.address)
    changed(site, 2, is_published=True)
    report = read_again(home, site)
    assert {(d.document, d.outcome) for d in report.documents} == {
        (page(site, 502), "added"),
        (page(site, 503), "unchanged"),
    }


def test_a_draft_is_asked_for_until_it_is_confirmed(site: Site, home: Path) -> None:
    site.faults[SERVICE] = status(403)
    changed(site, 3, day=NOW.date() - timedelta(days=400), is_draft=True)
    read_site(home, site.address)
    assert documents(home)[3].minutes_status == "draft"
    assert [d.outcome for d in read_again(home, site).documents] == ["unchanged"]
    changed(site, 3, is_draft=False)
    assert [d.outcome for d in read_again(home, site).documents] == ["updated"]
    assert documents(home)[3].minutes_status != "draft"
    assert read_again(home, site).documents == []


def test_asked_for_again_what_did_not_change_is_told_by_validators_or_content(
    site: Site, home: Path
) -> None:
    read_site(home, site.address)
    assert [d.outcome for d in read_again(home, site, AGAIN).documents] == ["unchanged"] * 4
    site.has_validators = True
    assert [d.outcome for d in read_again(home, site, AGAIN).documents] == ["unchanged"] * 4
    report = read_again(home, site, AGAIN)
    assert [d.outcome for d in report.documents] == ["unchanged"] * 4
    assert site.headers["if-none-match"]
    assert report.sites[0].read == 4
    changed(site, 1, items=(item(77, 1),))
    assert [d.outcome for d in read_again(home, site, AGAIN).documents] == [
        *("unchanged", "unchanged", "updated", "unchanged"),
    ]


def test_what_is_gone_from_the_record_is_asked_for_whatever_was_noted(
    site: Site, home: Path
) -> None:
    site.has_validators = True
    read_site(home, site.address)
    with RecordStore(home) as store:
        store.erase(page(site, 501))
    assert [d.outcome for d in read_again(home, site).documents] == ["added"]


def test_what_was_taken_out_on_purpose_does_not_come_back_and_is_no_error(
    site: Site, home: Path
) -> None:
    read_site(home, site.address)
    with RecordStore(home) as store:
        store.remove(page(site, 501), NOW)
    report = read_again(home, site, AGAIN)
    assert errors(report) == []
    assert report.sites[0].removed == 1
    assert site.asked_for("lMeetingId=501") == []
    assert len(documents(home)) == 3


def test_minutes_that_the_site_takes_back_are_noted(site: Site, home: Path) -> None:
    read_site(home, site.address)
    changed(site, 3, is_published=False)
    warned = [d for d in read_again(home, site, AGAIN).documents if d.warnings]
    assert [d.document for d in warned] == [page(site, 503)]
    assert "no longer publishes" in warned[0].warnings[0]
    assert len(documents(home)) == 4


@pytest.mark.parametrize("fault", [status(500), cut, status(404), redirect("/mgError.aspx")])
def test_a_meeting_that_fails_is_told_in_a_sentence_and_the_others_go_on(
    site: Site, home: Path, fault: Fault
) -> None:
    site.faults = {"lMeetingId=502": fault, "MId=502": fault}
    site.faults["mgError"] = body(b"<html><body>Sorry</body></html>")
    report = read_site(home, site.address)
    (failed,) = [d for d in report.documents if d.error]
    assert failed.document == page(site, 502)
    assert "\n" not in (failed.error or "\n")
    assert (report.sites[0].read, report.sites[0].failed) == (3, 1)
    site.faults = {}
    assert [d.outcome for d in read_again(home, site).documents] == ["added"]


def test_a_site_that_keeps_failing_is_given_up_and_carried_on_with_later(
    site: Site, home: Path
) -> None:
    site.faults = {"MeetingId=": status(500), "MId=": status(500)}
    report = read_site(home, site.address)
    assert len(errors(report)) == 4
    assert "1 more meeting was not asked for" in errors(report)[-1]
    assert (report.sites[0].failed, report.sites[0].not_asked) == (3, 1)
    site.faults = {}
    assert read_again(home, site).sites[0].read == 4


def test_printed_minutes_are_read_where_there_is_nothing_else(site: Site, home: Path) -> None:
    changed(site, 3, has_pdf_only=True)
    for fault in ({}, {SERVICE: status(403)}):
        site.faults = dict(fault)
        folder = home / str(len(fault))
        assert read_site(folder, site.address).sites[0].read == 4
        (printed,) = [d for d in documents(folder) if "documents/g503" in d.name]
        assert printed.name.endswith("Printed%20minutes%2011-Aug-2017.pdf?T=1")
        assert printed.item.meeting.url == page(site, 503)
        assert printed.item.meeting.date == date(2017, 8, 11)


def test_text_that_a_page_cuts_is_read_from_the_items_own_pages(site: Site, home: Path) -> None:
    site.faults[SERVICE] = status(403)
    whole, other = site.council.meetings[3].items
    changed(site, 3, items=(replace(whole, is_cut=True), other))
    read_site(home, site.address)
    (own,) = [d for d in documents(home) if "mgAi.aspx" in d.name]
    assert own.item.url == own.name == f"{site.address}mgAi.aspx?ID={whole.item_id}"
    assert own.item.meeting.url == page(site, 503)
    site.faults["mgAi.aspx"] = status(404)
    (error,) = errors(read_again(home, site, AGAIN))
    assert "HTTP 404" in error


def test_restricted_items_never_reach_any_file(site: Site, home: Path) -> None:
    secret = item(42, 3, is_restricted=True)
    for fault in ({}, {SERVICE: status(403)}):
        site.faults = dict(fault)
        changed(site, 3, items=(item(3, 1), secret))
        folder = home / str(len(fault))
        report = read_site(folder, site.address)
        (withheld,) = [d.withheld for d in report.documents if d.withheld]
        assert withheld == 1
        kept = b"".join(p.read_bytes() for p in folder.rglob("*") if p.is_file())
        assert b"parish 3" in kept
        assert b"parish 42" not in kept
        assert "parish 42" not in report.model_dump_json()


def test_an_item_that_becomes_restricted_leaves_the_home(site: Site, home: Path) -> None:
    read_site(home, site.address)
    first, second = site.council.meetings[3].items
    changed(site, 3, items=(first, replace(second, is_restricted=True)))
    assert read_again(home, site, AGAIN).documents[0].outcome == "updated"
    kept = b"".join(p.read_bytes() for p in home.rglob("*") if p.is_file())
    assert b"parish 3 would get 2 patrols" in kept
    assert b"parish 3 would get 3 patrols" not in kept


@pytest.mark.parametrize("words", ["Police and Crime", "Waterways Board"])
def test_a_panel_that_is_not_just_one_committee_is_asked_back(
    site: Site, home: Path, words: str
) -> None:
    report = read_site(home, site.address, SiteOptions(panel=words))
    (error,) = errors(report)
    assert "--panel" in error
    assert report.sites[0].panel is None
    assert site.asked_for("Meetings") == []


def test_a_committees_own_address_needs_no_name(site: Site, home: Path) -> None:
    address = f"{site.address}mgCommitteeDetails.aspx?ID={COMMITTEE_ID}"
    assert read_site(home, address, NO_OPTIONS).sites[0].read == 4
    (error,) = errors(read_site(home, f"{site.address}ieListMeetings.aspx?CId=99", NO_OPTIONS))
    assert "no committee of number 99" in error


def test_one_page_is_read_by_itself_and_goes_by_the_name_it_has_in_a_crawl(
    site: Site, home: Path
) -> None:
    address = f"{site.address}ieListDocuments.aspx?MId=501&CId={COMMITTEE_ID}"
    report = read_site(home, address, NO_OPTIONS)
    assert [(d.document, d.outcome) for d in report.documents] == [(page(site, 501), "added")]
    assert report.sites == []
    assert [d.name for d in documents(home)] == [page(site, 501)]
    again = read_site(home, address, NO_OPTIONS)
    assert [d.outcome for d in again.documents] == ["unchanged"]


def test_one_item_and_one_document_are_read_by_themselves(site: Site, home: Path) -> None:
    item_address = f"{site.address}mgAi.aspx?ID={site.council.meetings[1].items[0].item_id}"
    changed(site, 2, has_pdf_only=True)
    printed = f"{site.address}documents/g502/Printed minutes.pdf?T=1"
    for address in (item_address, printed, page(site, 502)):
        report = read_site(home, address, NO_OPTIONS)
        assert errors(report) == []
        assert report.documents[0].blocks["question"] == 1


def test_an_address_that_cannot_be_fetched_is_told_and_changes_nothing(
    site: Site, home: Path
) -> None:
    for address in (f"{site.address}mgAi.aspx?ID=404", "http://127.0.0.1:1/x", "ftp://a.example/x"):
        report = read_site(home, address, NO_OPTIONS)
        assert len(errors(report)) == 1
        assert report.index is None


def test_private_addresses_are_refused_unless_a_setting_opens_them(site: Site, home: Path) -> None:
    updater = Updater(standin_settings(home), StandInEncoder())
    (report,) = updater.ingest([page(site, 501)]).documents
    assert "not on the public internet" in (report.error or "")
    assert site.asked == []


def test_pages_of_the_web_and_files_are_read_together(site: Site, home: Path, folder: Path) -> None:
    steps: list[str] = []
    updater = Updater(
        site_settings(home),
        StandInEncoder(),
        progress=lambda step, _done, _total: steps.append(step),
        timing=NO_WAITING,
    )
    report = updater.ingest([str(folder), site.address], PANEL)
    assert len(report.documents) == 6
    assert {"Reading minutes", "Fetching meetings"} <= set(steps)


@pytest.mark.parametrize(
    ("targets", "options", "words"),
    [
        (["minutes"], PANEL, "--panel, --from, --to and --again choose"),
        (["https://a.example/mgAi.aspx?ID=1"], replace(NO_OPTIONS, again=True), "leave them out"),
        (["https://a.example"], NO_OPTIONS, "name the one whose minutes you want"),
        (["https://a.example"], replace(NO_OPTIONS, from_date=date(2020, 1, 1)), "name the one"),
    ],
)
def test_options_that_do_not_go_together_are_wrong_usage(
    targets: Sequence[str], options: SiteOptions, words: str
) -> None:
    with pytest.raises(FilterError, match=words):
        check_options(targets, options)


def test_who_asks_is_told_to_the_site() -> None:
    plain = manners_of(Settings()).user_agent
    assert plain.startswith("Minutebook/")
    named = manners_of(Settings(fetch_contact="clerk@example.gov.uk")).user_agent
    assert named == f"{plain} (+clerk@example.gov.uk)"


@pytest.mark.parametrize("options", [PANEL, AGAIN])
def test_a_damaged_document_of_a_site_is_fetched_anew(
    site: Site, home: Path, options: SiteOptions
) -> None:
    read_site(home, site.address)
    words = documents(home)[0].text
    with closing(sqlite3.connect(home / RECORD_FILE)) as connection, connection:
        connection.execute("UPDATE versions SET text = upper(text) WHERE id = 1")
    with pytest.raises(DamagedRecordError, match="--again"):
        documents(home)
    read_again(home, site, options)
    assert {document.text for document in documents(home)} >= {words}
