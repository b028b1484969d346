"""An Atom 1.0 feed (RFC 4287).

A feed and its entries are known by tag URIs (RFC 4151), which stay the same wherever and under
whatever name the book is served.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from xml.etree import ElementTree

from service.export.safe_text import cleaned

MEDIA_TYPE = "application/atom+xml"
_ATOM = "http://www.w3.org/2005/Atom"
_TAG = "tag:minutebook,2026"


@dataclass(frozen=True, slots=True)
class Entry:
    """What a feed tells of: ``key`` tells it from all others of the book.

    ``day`` is the meeting's, ISO 8601; ``address`` is where it is read, below the service's.
    """

    title: str
    key: str
    updated: datetime
    day: str | None
    author: str
    address: str
    content: str


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed; ``address`` is its own, ``page`` that of the page which shows the same.

    ``changed_at`` is when the book was last brought up to date.
    """

    title: str
    address: str
    page: str
    changed_at: datetime
    entries: Sequence[Entry]

    @property
    def updated(self) -> datetime:
        """When the newest entry was read; where there is none, when the book was last changed."""
        return max((entry.updated for entry in self.entries), default=self.changed_at)


def atom(feed: Feed, notices: Sequence[str], base: str) -> bytes:
    """The feed as UTF-8; ``base`` is what stands before the addresses of the service.

    ``notices`` hold of all that it tells. They end each entry too, which is read by itself.
    """
    told = " ".join(notices)
    root = ElementTree.Element("feed", {"xmlns": _ATOM, "xml:lang": "en"})
    _add(root, "title", feed.title)
    _add(root, "subtitle", told)
    _add(root, "id", f"{_TAG}:{feed.address}")
    _add(root, "updated", _moment(feed.updated))
    _link(root, "self", f"{base}{feed.address}", MEDIA_TYPE)
    _link(root, "alternate", f"{base}{feed.page}", "text/html")
    _add(root, "generator", "Minutebook")
    for entry in feed.entries:
        _entry(root, entry, told, base)
    body: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return body


def _entry(root: ElementTree.Element, one: Entry, told: str, base: str) -> None:
    entry = ElementTree.SubElement(root, "entry")
    _add(entry, "title", one.title)
    _add(entry, "id", f"{_TAG}:{one.key}")
    _add(entry, "updated", _moment(one.updated))
    if one.day:
        _add(entry, "published", _moment(datetime.fromisoformat(one.day).replace(tzinfo=UTC)))
    author = ElementTree.SubElement(entry, "author")
    _add(author, "name", one.author)
    _link(entry, "alternate", f"{base}{one.address}", "text/html")
    _add(entry, "content", f"{one.content}\n\n{told}").set("type", "text")


def _add(parent: ElementTree.Element, name: str, words: str) -> ElementTree.Element:
    """Add an element; characters that XML forbids are replaced, lines stay."""
    element = ElementTree.SubElement(parent, name)
    element.text = "\n".join(cleaned(line) for line in words.split("\n"))
    return element


def _link(parent: ElementTree.Element, relation: str, address: str, kind: str) -> None:
    attributes = {"rel": relation, "type": kind, "href": cleaned(address)}
    ElementTree.SubElement(parent, "link", attributes)


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
