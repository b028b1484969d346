"""ModernGov's web service: committees, meetings and whole meetings as XML."""

from dataclasses import dataclass
from datetime import date
from html import unescape
from urllib.parse import urlencode

from ingest.language.dates import find_date
from ingest.readers.moderngov.service_xml import (
    Element,
    NotXmlError,
    child_text,
    is_true,
    parse_xml,
)
from ingest.site.client import NO_VALIDATORS, Answer, Client, Validators
from ingest.site.committees import Committee, MeetingNotice
from ingest.site.fetch_errors import FetchError

_DATE_FORMAT = "%d/%m/%Y"
_EARLIEST = date(1990, 1, 1)


@dataclass(frozen=True, slots=True)
class WebService:
    """Asks the web service of the site at ``base``, an address that ends in a slash.

    Every method raises a ``FetchError`` where the service is off, broken or forbidden.
    """

    client: Client
    base: str

    def committees(self) -> list[Committee]:
        """The site's committees, former ones included."""
        root = _answered(self.client.get(self._address("GetCommittees")).data, "committees")
        return [
            Committee(number, " ".join(unescape(child_text(element, "committeetitle")).split()))
            for element in root.iter("committee")
            if (number := _number(element, "committeeid")) is not None
            and not is_true(element, "committeedeleted", default=False)
        ]

    def meetings(
        self, committee: int, from_date: date | None, to_date: date
    ) -> list[MeetingNotice]:
        """A committee's meetings. Some servers send those of other dates too."""
        address = self._address(
            "GetMeetings",
            lCommitteeId=str(committee),
            sFromDate=(from_date or _EARLIEST).strftime(_DATE_FORMAT),
            sToDate=to_date.strftime(_DATE_FORMAT),
        )
        root = _answered(self.client.get(address).data, "getmeetings")
        return [
            MeetingNotice(number, _date(element), child_text(element, "meetingstatus"))
            for element in root.iter("meeting")
            if (number := _number(element, "meetingid")) is not None
        ]

    def meeting_address(self, meeting: int) -> str:
        """Where one meeting with its items and minutes is asked for."""
        return self._address("GetMeeting", lMeetingId=str(meeting))

    def meeting(self, meeting: int, validators: Validators = NO_VALIDATORS) -> Answer:
        """One meeting's XML, well-formed and of that meeting, unless it did not change."""
        answer = self.client.get(self.meeting_address(meeting), validators)
        if not answer.is_unchanged:
            root = _answered(answer.data, "meeting")
            if _number(root, "meetingid") != meeting:
                raise FetchError("the web service answered with another meeting than was asked for")
        return answer

    def _address(self, operation: str, **parameters: str) -> str:
        query = f"?{urlencode(parameters)}" if parameters else ""
        return f"{self.base}mgWebService.asmx/{operation}{query}"


def has_published_minutes(data: bytes) -> bool:
    """Whether a meeting's XML says that its minutes are published; so where it does not say."""
    return is_true(_answered(data, "meeting"), "minutepublished", default=True)


def _answered(data: bytes, root_tag: str) -> Element:
    """The root of an answer. Raises ``FetchError`` where the service sent something else."""
    try:
        return parse_xml(data, root_tag)
    except NotXmlError as error:
        raise FetchError(str(error)) from error


def _number(element: Element, tag: str) -> int | None:
    words = child_text(element, tag)
    return int(words) if words.isascii() and words.isdigit() and len(words) < 12 else None


def _date(element: Element) -> date | None:
    dated = find_date(child_text(element, "meetingdate"))
    return dated[0] if dated else None
