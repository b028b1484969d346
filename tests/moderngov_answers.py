"""Answers of a ModernGov site, invented for tests: the web service's XML and the listing pages."""

from dataclasses import dataclass
from datetime import date, timedelta
from html import escape

from tests.moderngov_markup import ItemMarkup, MeetingMarkup, item_page, meeting_page, word_html

FIRST_DAY = date(2017, 1, 13)
COMMITTEE_ID = 12


@dataclass(frozen=True, slots=True)
class SiteMeeting:
    """A meeting of the site. Without ``is_published`` its minutes are not to be seen."""

    id: int
    day: date
    items: tuple[ItemMarkup, ...] = ()
    status: str = "Confirmed"
    is_published: bool = True
    is_draft: bool = False
    has_pdf_only: bool = False

    @property
    def is_called_off(self) -> bool:
        """Whether it did not take place."""
        return self.status == "Cancelled"


@dataclass(frozen=True, slots=True)
class Council:
    """A site's content. ``escapes`` says how often bodies are escaped in its XML."""

    committees: tuple[tuple[int, str], ...] = (
        (3, "Audit Committee"),
        (COMMITTEE_ID, "Exampleshire Police and Crime Panel"),
        (14, "Police and Crime Panel Budget Task &amp; Finish Group"),
    )
    meetings: tuple[SiteMeeting, ...] = ()
    publisher: str = "Exampleshire County Council"
    escapes: int = 1

    def meeting(self, number: int) -> SiteMeeting | None:
        """The meeting of a number."""
        return next((m for m in self.meetings if m.id == number), None)


def council_of(meetings: int, *, of_items: int = 2, weeks: int = 10) -> Council:
    """A council whose panel met every few weeks, each time about something else."""
    return Council(
        meetings=tuple(
            SiteMeeting(
                id=500 + n,
                day=FIRST_DAY + timedelta(weeks=weeks * n),
                items=tuple(item(n, i) for i in range(1, of_items + 1)),
            )
            for n in range(meetings)
        )
    )


def item(meeting: int, number: int, *, is_restricted: bool = False) -> ItemMarkup:
    """An agenda item with a question, its reply and a resolution."""
    return ItemMarkup(
        title=f"Report {number} on patrols",
        number=f"{number}",
        item_id=1000 * meeting + number,
        description="To receive the report.",
        minutes=(
            f"(1)  Members asked why parish {meeting} had {number} patrols a week.\n\n"
            f"[The PCC replied that parish {meeting} would get {number + 1} patrols from May.]\n\n"
            f"RESOLVED – That report {number} of meeting {meeting} be noted."
        ),
        is_restricted=is_restricted,
    )


def committees_xml(council: Council) -> str:
    """The answer of GetCommittees."""
    listed = "".join(
        f"<committee><committeeid>{number}</committeeid><committeetitle>{title}</committeetitle>"
        "<committeedeleted>False</committeedeleted><committeeexpired>False</committeeexpired>"
        "</committee>"
        for number, title in council.committees
    )
    count = f"<committeescount> {len(council.committees)}</committeescount>"
    return f"{_XML}<committees>{count}{listed}</committees>"


def meetings_xml(council: Council) -> str:
    """The answer of GetMeetings, which heeds no dates."""
    listed = "".join(
        f"<meeting><meetingid>{m.id}</meetingid><meetingdate>{m.day:%d/%m/%Y}</meetingdate>"
        f"<meetingstatus>{m.status}</meetingstatus><meetingtime>11.00 am</meetingtime></meeting>"
        for m in council.meetings
    )
    return (
        f"{_XML}<getmeetings><committee><committeeid>{COMMITTEE_ID}</committeeid>"
        f"<committeemeetings>{listed}</committeemeetings></committee></getmeetings>"
    )


def meeting_xml(meeting: SiteMeeting, escapes: int = 1) -> str:
    """The answer of GetMeeting."""
    items = "".join(_item_xml(i, meeting, escapes) for i in meeting.items)
    is_published = meeting.is_published and not meeting.has_pdf_only
    return (
        f"{_XML}<meeting><meetingid>{meeting.id}</meetingid>"
        f"<meetingdate>{meeting.day:%d/%m/%Y}</meetingdate>"
        f"<meetingstatus>{meeting.status}</meetingstatus>"
        "<isdisplayallowed>True</isdisplayallowed><meetingtime>11.00 am</meetingtime>"
        "<meetinglocation>County Hall</meetinglocation>"
        f"<minutepublished>{meeting.is_published}</minutepublished>"
        f"<agendaitems>{items if is_published else ''}</agendaitems>"
        '<attendees><attendee name="" roledescription="Chair" attendance="Present"/></attendees>'
        "</meeting>"
    )


def committees_page(council: Council) -> str:
    """mgListCommittees.aspx."""
    listed = "".join(
        f'<li><a href="mgCommitteeDetails.aspx?ID={number}">{title}</a></li>'
        for number, title in council.committees
    )
    return _listing("Committees", listed, council)


def meetings_page(council: Council) -> str:
    """ieListMeetings.aspx; its links go by http where the site has a host of its own."""
    listed = "".join(
        f'<li><a href="ieListDocuments.aspx?CId={COMMITTEE_ID}&amp;MId={m.id}&amp;Ver=4" '
        f'title="Link">{m.day.day} {m.day:%B %Y} 11.00 am</a>'
        f"{' - Cancelled' if m.is_called_off else ''}</li>"
        for m in council.meetings
    )
    return _listing("Browse meetings", listed, council)


def page_of_meeting(meeting: SiteMeeting, council: Council) -> str:
    """ieListDocuments.aspx."""
    if meeting.has_pdf_only:
        link = f'<p><a href="{printed_path(meeting)}">Printed minutes PDF 90 KB</a></p>'
        page = meeting_page([_agenda(i) for i in meeting.items], _of(meeting, council))
        return page.replace("<h3>Items</h3>", f"{link}<h3>Items</h3>")
    items = meeting.items if meeting.is_published else [_agenda(i) for i in meeting.items]
    return meeting_page(items, _of(meeting, council))


def page_of_item(found: ItemMarkup, meeting: SiteMeeting, council: Council) -> str:
    """mgAi.aspx."""
    return item_page(found, _of(meeting, council))


def printed_path(meeting: SiteMeeting) -> str:
    """Where a meeting's printed minutes lie, with the spaces that such links hold."""
    return f"documents/g{meeting.id}/Printed minutes {meeting.day:%d-%b-%Y}.pdf?T=1"


def _item_xml(found: ItemMarkup, meeting: SiteMeeting, escapes: int) -> str:
    description, minutes = word_html(found.description), word_html(found.minutes)
    for _ in range(escapes):
        description, minutes = escape(description), escape(minutes)
    return (
        f"<agendaitem><agendaitemid>{found.item_id}</agendaitemid>"
        f"<agendaitemtitle>{escape(found.title)}</agendaitemtitle>"
        f"<agendatext>{description}</agendatext>"
        f"<fulldisplaynumberformat>{found.number or ''}.</fulldisplaynumberformat>"
        f"<minutesnonemptyhtmlbody>{minutes}</minutesnonemptyhtmlbody>"
        f"<isminutepublished>{meeting.is_published}</isminutepublished>"
        f"<isrestricted>{found.is_restricted}</isrestricted></agendaitem>"
    )


def _agenda(found: ItemMarkup) -> ItemMarkup:
    return ItemMarkup(found.title, "", found.description, number=found.number)


def _of(meeting: SiteMeeting, council: Council) -> MeetingMarkup:
    return MeetingMarkup(
        committee=dict(council.committees)[COMMITTEE_ID],
        when=f"{meeting.day:%A}, {meeting.day.day} {meeting.day:%B %Y} 11.00 am",
        publisher=council.publisher,
        is_draft=meeting.is_draft,
        has_minutes=meeting.is_published and not meeting.has_pdf_only,
        committee_id=COMMITTEE_ID,
        meeting_id=meeting.id,
    )


def _listing(title: str, listed: str, council: Council) -> str:
    return (
        f"<!DOCTYPE html><html><head><title>{title} - {council.publisher}</title></head><body>"
        f'<div id="modgov"><h1 class="mgMainTitleTxt">{title}</h1><div class="mgContent">'
        f'<ul class="mgBulletList">{listed}</ul></div></div></body></html>'
    )


_XML = '<?xml version="1.0" encoding="utf-8"?>\n'
