"""What an address that a person gives is meant for: a whole site, or one page or document."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from ingest.site.addresses import normalised
from ingest.site.meeting_source import meeting_page

_LISTS = ("mglistcommittees.aspx", "iedochome.aspx", "mgcalendarmonthview.aspx")
_COMMITTEE_ID = {"mgcommitteedetails.aspx": "id", "ielistmeetings.aspx": "cid"}
_MEETING_PAGES = ("ielistdocuments.aspx", "celistdocuments.aspx")
_ITEM_PAGES = ("mgai.aspx", "ieissuedetails.aspx")
_FILE_ENDING = re.compile(r"\.\w{2,5}$")


@dataclass(frozen=True, slots=True)
class SiteTarget:
    """A ModernGov site at ``base``, which ends in a slash; of one committee, where it names one."""

    base: str
    committee: int | None = None


@dataclass(frozen=True, slots=True)
class PageTarget:
    """One page or document, to be read by itself."""

    address: str


def read_target(address: str, *, is_site: bool) -> SiteTarget | PageTarget:
    """What an address is meant for.

    A host alone and ModernGov's lists are a site, and so is any folder where a person says that a
    site is meant (``is_site``). Meeting pages, item pages and files are read by themselves. A
    meeting's page that names committee and meeting goes by the same address as in a crawl.
    Raises ``AddressError`` for what is no web address.
    """
    address = normalised(address)
    parts = urlsplit(address)
    folder, _, name = parts.path.rpartition("/")
    page = name.lower()
    base = f"{parts.scheme}://{parts.netloc}{folder}/"
    ids = {name.lower(): _number(values[0]) for name, values in parse_qs(parts.query).items()}
    if page in _LISTS:
        return SiteTarget(base)
    if page in _COMMITTEE_ID:
        return SiteTarget(base, ids.get(_COMMITTEE_ID[page]) or ids.get("committeeid"))
    if page == _MEETING_PAGES[0]:
        committee = ids.get("cid") or ids.get("committeeid")
        meeting = ids.get("mid") or ids.get("meetingid")
        if committee and meeting:
            return PageTarget(meeting_page(base, committee, meeting))
    is_host = parts.path == "/" and not parts.query
    if is_host or (is_site and not parts.query and not _FILE_ENDING.search(page)):
        return SiteTarget(f"{base}{name}/" if name else base)
    return PageTarget(address)


def is_meeting_page(address: str) -> bool:
    """Whether a normalised address is of one meeting's page."""
    return urlsplit(address).path.rpartition("/")[2].lower() in _MEETING_PAGES


def is_item_page(address: str) -> bool:
    """Whether a normalised address is of one agenda item's page."""
    return urlsplit(address).path.rpartition("/")[2].lower() in _ITEM_PAGES


def _number(words: str) -> int | None:
    return int(words) if words.isascii() and words.isdigit() and len(words) < 12 else None
