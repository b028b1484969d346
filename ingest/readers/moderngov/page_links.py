"""The links of a web page: whole addresses, and those of ModernGov's own pages."""

from urllib.parse import urljoin, urlsplit

from ingest.readers.html.html_line import HtmlLine
from ingest.readers.moderngov.fixed_words import cut_note

_ITEM_ADDRESSES = ("mgai.aspx", "ieissuedetails.aspx")


def resolved(address: str, base: str | None) -> str | None:
    """A link's whole address, if it is one of the web and the page tells what it is relative to."""
    try:
        whole = urljoin(base or "", address)
        parts = urlsplit(whole)
    except ValueError:
        return None
    is_whole = parts.scheme in ("http", "https") and parts.netloc and not set(whole) & set(" \t\n")
    return whole if is_whole else None


def item_link(line: HtmlLine, base: str | None) -> str | None:
    """The address of an item's own page among a line's links."""
    return next(
        (
            whole
            for link in line.links
            if link_path(link.address).endswith(_ITEM_ADDRESSES)
            and (whole := resolved(link.address, base))
        ),
        None,
    )


def link_path(address: str) -> str:
    """The path of an address in small letters, however the address is written."""
    return address.partition("?")[0].partition("#")[0].lower()


def cut_address(line: HtmlLine, base: str | None) -> str | None:
    """Where the whole of a cut text stands: the link of the note that says it is cut.

    It is as the page writes it where the page does not tell what it is relative to.
    """
    for link in line.links:
        if cut_note(link.text):
            return resolved(link.address, base) or link.address
    return item_link(line, base)
