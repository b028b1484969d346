"""Reading a panel's minutes from its site, meeting by meeting, and carrying on later.

Each meeting is taken into the record and noted before the next is asked for, newest first. So
whatever stops a crawl, the next one carries on where it stopped.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from ingest.pipeline import DocumentReport
from ingest.preparation import Received
from ingest.readers.choice import Read
from ingest.site.client import NO_VALIDATORS, Client
from ingest.site.committees import Committee, CommitteeError, MeetingNotice, panel_facts
from ingest.site.crawl_state import CrawlState, MeetingOutcome, MeetingState, Revisiting
from ingest.site.fetch_errors import FetchError
from ingest.site.listing_pages import ListingPages
from ingest.site.meeting_listing import Listing, Tally, Wanted
from ingest.site.meeting_source import MeetingFound, MeetingSource, meeting_page
from ingest.site.web_service import WebService

Take = Callable[[Received], DocumentReport]
IsRemoved = Callable[[str], bool]
Progress = Callable[[str, int, int], None]

_STEP = "Fetching meetings"
_FAULTS_IN_A_ROW = 3


@dataclass(frozen=True, slots=True)
class _Due:
    """A meeting that is to be asked for, the address of its page, and what is known of it."""

    notice: MeetingNotice
    page: str
    before: MeetingState | None


@dataclass(slots=True)
class SiteCrawler:
    """Crawls the site at ``base``, an address that ends in a slash.

    ``read`` reads a document and ``take`` puts it into the record; ``is_removed`` knows the names
    of those that were taken out of it on purpose. ``tally`` says what it came to, once the crawl
    is over.
    """

    base: str
    client: Client
    state: CrawlState
    take: Take
    read: Read
    is_removed: IsRemoved
    revisiting: Revisiting
    progress: Progress
    tally: Tally = field(init=False)

    def __post_init__(self) -> None:
        """Begin to count."""
        self.tally = Tally(self.base)

    def crawl(self, wanted: Wanted) -> Iterator[DocumentReport]:
        """Read the meetings that are wanted; one that fails is reported and the others go on."""
        service = WebService(self.client, self.base)
        pages = ListingPages(self.client, self.base)
        listing = Listing(service, pages)
        try:
            committee = listing.committee(wanted)
            notices = listing.meetings(committee, wanted, self.revisiting.today)
        except (FetchError, CommitteeError) as error:
            yield DocumentReport(self.base, "refused", error=str(error))
            return
        self.tally.panel = committee.title
        self.tally.listed = len(notices)
        self.tally.uses_service = listing.uses_service
        due = list(self._due(committee, notices))
        if due:
            facts = panel_facts(committee.title, pages.publisher(), self.base)
            source = MeetingSource(
                self.client, service, committee.id, facts, listing.uses_service, self.read
            )
            yield from self._read(source, due)
            self.tally.uses_service = source.uses_service

    def _due(self, committee: Committee, notices: Sequence[MeetingNotice]) -> Iterator[_Due]:
        """The meetings that are to be asked for; the others are counted."""
        for notice in notices:
            page = meeting_page(self.base, committee.id, notice.id)
            before = self.state.get(page)
            if notice.is_called_off:
                self.tally.called_off += 1
            elif notice.date and notice.date > self.revisiting.today:
                self.tally.to_come += 1
            elif self.is_removed(page):
                self.tally.removed += 1
            elif self.revisiting.is_due(notice, before):
                yield _Due(notice, page, before)
            elif before and before.outcome == "refused":
                self.tally.refused_before += 1
            elif before and before.outcome == "unpublished":
                self.tally.unpublished += 1
            else:
                self.tally.known += 1

    def _read(self, source: MeetingSource, due: Sequence[_Due]) -> Iterator[DocumentReport]:
        faults = 0
        for done, meeting in enumerate(due):
            self.progress(_STEP, done, len(due))
            if faults == _FAULTS_IN_A_ROW:
                self.tally.not_asked = len(due) - done
                yield DocumentReport(self.base, "refused", error=_given_up(self.tally.not_asked))
                return
            try:
                found = source.find(meeting.notice, self._usable(meeting.before))
            except FetchError as error:
                faults += 1
                self.tally.failed += 1
                self.state.put(MeetingState(meeting.page, meeting.notice.date, "failed"))
                yield DocumentReport(meeting.page, "refused", error=str(error))
            else:
                faults = 0
                yield from self._take(meeting, found)
        self.progress(_STEP, len(due), len(due))

    def _usable(self, before: MeetingState | None) -> MeetingState | None:
        """What is known of a meeting, where "it did not change" would be all there is to hear."""
        is_settled = before and before.outcome in ("taken", "unpublished")
        return before if is_settled and before and self.revisiting.holds_all(before) else None

    def _take(self, meeting: _Due, found: MeetingFound) -> Iterator[DocumentReport]:
        """Take what a meeting has into the record, note it, and report it."""
        wanted = [d for d in found.documents if not self.is_removed(d.name)]
        known = meeting.before.documents if meeting.before else ()
        if found.is_unchanged:
            reports = [DocumentReport(name, "unchanged") for name in known]
        elif known and not found.documents:
            reports = [_withdrawn(name) for name in known if self.revisiting.holds(name)]
            self.state.put(_state(meeting, found, reports))
        else:
            reports = [self.take(document) for document in wanted]
            self.state.put(_state(meeting, found, reports))
        self._count(found, reports)
        yield from reports
        for address, fault in found.faults:
            yield DocumentReport(address, "refused", error=fault)

    def _count(self, found: MeetingFound, reports: Sequence[DocumentReport]) -> None:
        if found.faults:
            self.tally.failed += 1
        elif not found.documents and not (found.is_unchanged and reports):
            self.tally.unpublished += 1
        elif not reports:
            self.tally.removed += 1
        else:
            self.tally.read += 1


def _state(meeting: _Due, found: MeetingFound, reports: Sequence[DocumentReport]) -> MeetingState:
    """What to note of a meeting. One that could not be fetched whole is asked for anew."""
    outcome: MeetingOutcome = "taken" if found.documents else "unpublished"
    if any(report.error for report in reports):
        outcome = "refused"
    if found.faults:
        outcome = "failed"
    return MeetingState(
        page=meeting.page,
        meeting_date=meeting.notice.date,
        outcome=outcome,
        documents=tuple(r.document for r in reports if r.outcome != "refused"),
        asked=None if found.faults else found.asked,
        validators=NO_VALIDATORS if found.faults else found.validators,
    )


def _withdrawn(name: str) -> DocumentReport:
    """How a document is reported whose minutes the site has taken back."""
    warning = (
        "the site no longer publishes these minutes; `minutebook remove` takes them out of the book"
    )
    return DocumentReport(name, "unchanged", warnings=(warning,))


def _given_up(left: int) -> str:
    meetings = "1 more meeting was" if left == 1 else f"{left} more meetings were"
    return (
        f"the site failed {_FAULTS_IN_A_ROW} times in a row, so {meetings} not asked for; ingest "
        "it again later to carry on"
    )
