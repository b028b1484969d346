"""Where one meeting's minutes are: in the web service, on its page, or in a PDF behind that."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ingest.errors import RefusedDocumentError
from ingest.preparation import Received
from ingest.readers.choice import Read
from ingest.readers.moderngov.meeting_page import cut_item_links
from ingest.record import Facts
from ingest.site.addresses import linked
from ingest.site.client import NO_VALIDATORS, Client, Validators
from ingest.site.committees import MeetingNotice
from ingest.site.crawl_state import MeetingState
from ingest.site.fetch_errors import FetchError
from ingest.site.listing_pages import page_links, refuse_error_page
from ingest.site.web_service import WebService, has_published_minutes

_SERVICE_FAULTS_TO_GIVE_UP = 2


@dataclass(frozen=True, slots=True)
class MeetingFound:
    """What a meeting was found to have: documents to take, or none where none are published.

    ``asked`` is the address that gave the ``validators``. ``faults`` say in one sentence each what
    of it could not be fetched.
    """

    documents: tuple[Received, ...] = ()
    asked: str | None = None
    validators: Validators = NO_VALIDATORS
    is_unchanged: bool = False
    faults: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class MeetingSource:
    """Finds the minutes of a committee's meetings.

    ``read`` tells whether a page holds minutes. ``uses_service`` turns off where the web service
    keeps failing; then pages are read.
    """

    client: Client
    service: WebService
    committee: int
    facts: Facts
    uses_service: bool
    read: Read
    _faults_of_service: int = field(default=0, init=False)

    def page_of(self, notice: MeetingNotice) -> str:
        """The address of a meeting's page, which is its document's name."""
        return meeting_page(self.service.base, self.committee, notice.id)

    def find(self, notice: MeetingNotice, before: MeetingState | None) -> MeetingFound:
        """A meeting's published minutes. ``before`` makes the requests conditional.

        Raises a ``FetchError`` where neither web service nor page can be fetched.
        """
        if self.uses_service:
            try:
                found = self._from_service(notice, before)
            except FetchError:
                self._faults_of_service += 1
                self.uses_service = self._faults_of_service < _SERVICE_FAULTS_TO_GIVE_UP
            else:
                self._faults_of_service = 0
                if found is not None:
                    return found
        return self._from_page(notice, before)

    def _from_service(
        self, notice: MeetingNotice, before: MeetingState | None
    ) -> MeetingFound | None:
        """What the web service has; ``None`` where it has no text of minutes that are published."""
        asked = self.service.meeting_address(notice.id)
        answer = self.service.meeting(notice.id, _validators(before, asked))
        if answer.is_unchanged:
            return MeetingFound(asked=asked, is_unchanged=True)
        found = MeetingFound(asked=asked, validators=answer.validators)
        if not has_published_minutes(answer.data):
            return found
        page = self.page_of(notice)
        if not has_minutes(self.read, answer.data, page, counts_withheld=True):
            return None
        return replace(found, documents=(self._received(page, answer.data, notice),))

    def _from_page(self, notice: MeetingNotice, before: MeetingState | None) -> MeetingFound:
        page = self.page_of(notice)
        answer = self.client.get(page, _validators(before, page))
        refuse_error_page(answer.address)
        found = MeetingFound(asked=page, validators=answer.validators)
        if answer.is_unchanged:
            return replace(found, is_unchanged=True)
        if not has_minutes(self.read, answer.data, page):
            return self._printed(found, notice, answer.data)
        first = self._received(page, answer.data, notice)
        items, faults = whole_items(self.client, answer.data, page, first.facts or Facts())
        return replace(found, documents=(first, *items), faults=tuple(faults))

    def _printed(self, found: MeetingFound, notice: MeetingNotice, data: bytes) -> MeetingFound:
        """The printed minutes that a page links to, if it does."""
        address = printed_minutes(data, self.page_of(notice))
        if address is None:
            return found
        answer = self.client.get(address)
        return replace(found, documents=(self._received(address, answer.data, notice),))

    def _received(self, name: str, data: bytes, notice: MeetingNotice) -> Received:
        facts = replace(self.facts, meeting_date=notice.date, meeting_url=self.page_of(notice))
        return Received(name, name, data, facts)


def meeting_page(base: str, committee: int, meeting: int) -> str:
    """The address of a meeting's page on the site at ``base``."""
    return f"{base}ieListDocuments.aspx?CId={committee}&MId={meeting}&Ver=4"


def has_minutes(read: Read, data: bytes, name: str, *, counts_withheld: bool = False) -> bool:
    """Whether a page or answer records any discussion; what is withheld counts where asked."""
    try:
        reading = read(data, name=name)
    except RefusedDocumentError:
        return False
    return reading.division.has_minutes or (counts_withheld and reading.withheld > 0)


def whole_items(
    client: Client, data: bytes, page: str, facts: Facts
) -> tuple[Sequence[Received], Sequence[tuple[str, str]]]:
    """The pages of the items whose text a meeting's page cuts, and what could not be fetched.

    What could not be fetched is told by its address and one sentence.
    """
    found: list[Received] = []
    faults: list[tuple[str, str]] = []
    try:
        links = cut_item_links(data, page)
    except RefusedDocumentError:
        # The page itself is refused with that reason when it is taken.
        links = []
    for href in links:
        try:
            address = linked(href, page)
            answer = client.get(address)
            refuse_error_page(answer.address)
        except FetchError as error:
            faults.append((href, str(error)))
        else:
            found.append(Received(address, address, answer.data, replace(facts, item_url=address)))
    return found, faults


def printed_minutes(data: bytes, page: str) -> str | None:
    """The address of the printed minutes that a page links to, if it does."""
    try:
        links = list(page_links(data, page))
    except RefusedDocumentError:
        return None
    for address, words in links:
        told = f"{words} {address}".lower().replace("%20", " ")
        if "printed minutes" in told or "public minutes" in told:
            return address
    return None


def _validators(before: MeetingState | None, address: str) -> Validators:
    return before.validators_for(address) if before else NO_VALIDATORS
