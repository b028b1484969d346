"""What an address that a person gives is meant for, and fetching what is one page or document."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from ingest.preparation import Received
from ingest.readers.choice import Read
from ingest.record import Facts
from ingest.site.addresses import normalised
from ingest.site.client import Client
from ingest.site.listing_pages import refuse_error_page
from ingest.site.meeting_source import has_minutes, meeting_page, printed_minutes, whole_items

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


def fetch_page(
    client: Client, address: str, read: Read
) -> tuple[Sequence[Received], Sequence[tuple[str, str]]]:
    """A page or document, and what belongs to it, with what of that could not be fetched.

    To a meeting's page belong the pages of items whose text it cuts, and where it has no minutes
    of its own, the printed minutes it links to. Raises a ``FetchError`` where there is no answer.
    """
    answer = client.get(address)
    refuse_error_page(answer.address)
    if not is_meeting_page(address):
        facts = Facts(item_url=address if is_item_page(address) else None)
        return [Received(address, address, answer.data, facts)], []
    facts = Facts(meeting_url=address)
    if not has_minutes(read, answer.data, address) and (
        printed := printed_minutes(answer.data, answer.address)
    ):
        return [Received(printed, printed, client.get(printed).data, facts)], []
    items, faults = whole_items(client, answer.data, answer.address, facts)
    return [Received(address, address, answer.data, facts), *items], faults
