"""One page or document of the web, read by itself."""

from collections.abc import Sequence

from ingest.pipeline import Read, Received
from ingest.record import Facts
from ingest.site.client import Client
from ingest.site.listing_pages import refuse_error_page
from ingest.site.meeting_source import has_minutes, printed_minutes, whole_items
from ingest.site.targets import is_item_page, is_meeting_page


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
