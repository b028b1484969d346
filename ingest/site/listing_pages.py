"""The pages that list committees and meetings, for sites whose web service is off."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlsplit

from ingest.errors import RefusedDocumentError
from ingest.language.dates import find_date
from ingest.readers.html.html_lines import HtmlLine, page_lines
from ingest.site.addresses import linked
from ingest.site.client import Client
from ingest.site.committees import Committee, MeetingNotice
from ingest.site.fetch_errors import AddressError, FetchError

_COMMITTEE_PAGES = ("mgcommitteedetails.aspx", "ielistmeetings.aspx")
_MEETING_PAGES = ("ielistdocuments.aspx", "celistdocuments.aspx")
_COMMITTEE_ID = ("id", "cid", "committeeid")
_MEETING_ID = ("mid", "meetingid")
_TITLE_PARTS = re.compile(r"\s++[-–|:]\s++")
_PUBLISHER = re.compile(r"\b(?:council|authority|corporation)\b", re.IGNORECASE)
_ERROR_PAGE = "mgerror.aspx"


@dataclass(frozen=True, slots=True)
class ListingPages:
    """Reads the listing pages of the site at ``base``, an address that ends in a slash.

    Every method raises a ``FetchError`` where a page cannot be fetched.
    """

    client: Client
    base: str
    _read: dict[str, Sequence[HtmlLine]] = field(default_factory=dict, init=False)

    def committees(self) -> list[Committee]:
        """The committees that the site's list links to."""
        page = f"{self.base}mgListCommittees.aspx?bcr=1"
        found: dict[int, Committee] = {}
        for line in self._lines(page):
            for link in line.links:
                number = _id_in(link.address, page, _COMMITTEE_PAGES, _COMMITTEE_ID)
                title = " ".join(link.text.split())
                if number is not None and title:
                    found.setdefault(number, Committee(number, title))
        return list(found.values())

    def meetings(self, committee: int) -> list[MeetingNotice]:
        """The meetings that a committee's list links to, of all years."""
        page = f"{self.base}ieListMeetings.aspx?CId={committee}&Year=0"
        found: dict[int, MeetingNotice] = {}
        for line in self._lines(page):
            for link in line.links:
                number = _id_in(link.address, page, _MEETING_PAGES, _MEETING_ID)
                if number is not None and number not in found:
                    dated = find_date(link.text) or find_date(line.text)
                    status = line.text if len(line.links) == 1 else link.text
                    found[number] = MeetingNotice(number, dated[0] if dated else None, status)
        return list(found.values())

    def publisher(self) -> str | None:
        """The council that the site's list of committees names in its title, if it names one."""
        try:
            lines = self._lines(f"{self.base}mgListCommittees.aspx?bcr=1")
        except FetchError:
            return None
        titles = (line.text for line in lines if line.tag == "title")
        parts = (part for title in titles for part in _TITLE_PARTS.split(title))
        return next((" ".join(part.split()) for part in parts if _PUBLISHER.search(part)), None)

    def _lines(self, page: str) -> Sequence[HtmlLine]:
        if page not in self._read:
            self._read[page] = self._fetched(page)
        return self._read[page]

    def _fetched(self, page: str) -> Sequence[HtmlLine]:
        answer = self.client.get(page)
        refuse_error_page(answer.address)
        try:
            return page_lines(answer.data).lines
        except RefusedDocumentError as error:
            raise FetchError(str(error)) from error


def refuse_error_page(address: str) -> None:
    """Raise ``FetchError`` where a site led to its page of errors, which it sends as a success."""
    if urlsplit(address).path.lower().endswith(_ERROR_PAGE):
        raise FetchError("the site has no such page (it led to its page of errors); check it")


def page_links(data: bytes, page: str) -> Iterator[tuple[str, str]]:
    """The address and words of every link of a page that leads to a web address.

    Raises ``RefusedDocumentError`` where the page cannot be read at all.
    """
    for line in page_lines(data).lines:
        for link in line.links:
            try:
                yield linked(link.address, page), link.text
            except AddressError:
                continue


def _id_in(href: str, page: str, pages: tuple[str, ...], names: tuple[str, ...]) -> int | None:
    """The number in a link to one of the given pages, under one of the given names."""
    try:
        parts = urlsplit(linked(href, page))
        values = {name.lower(): words[0] for name, words in parse_qs(parts.query).items()}
    except (AddressError, ValueError):
        return None
    if parts.path.rsplit("/", 1)[-1].lower() not in pages:
        return None
    words = next((values[name] for name in names if name in values), "")
    return int(words) if words.isascii() and words.isdigit() and len(words) < 12 else None
