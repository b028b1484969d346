"""An Atom 1.0 feed (RFC 4287) of what mentions a question.

An entry is known by a tag URI (RFC 4151) of its document and where its passage stands there, which
stays the same wherever and under whatever name the book is served.
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from urllib.parse import quote, urljoin
from xml.etree import ElementTree

from service.answering.following import Followed, Following
from service.contract.conversion import citation_model
from service.export.safe_text import cleaned
from service.pages.shared.page_addresses import minutes_address
from service.pages.shared.question_form import AskForm
from service.wording import corrected_words

MEDIA_TYPE = "application/atom+xml"
_ATOM = "http://www.w3.org/2005/Atom"
_TAG = "tag:minutebook,2026"
_NOT_STATED = "panel not stated"


def atom_feed(following: Following, form: AskForm, base: str) -> bytes:
    """The feed as UTF-8; ``base`` is the address that the service is reached by."""
    feed = ElementTree.Element("feed", {"xmlns": _ATOM, "xml:lang": "en"})
    only = ", ".join(form.filters.named)
    _add(feed, "title", f"Minutes on “{following.question}”{f' ({only})' if only else ''}")
    _add(feed, "subtitle", "Recorded words from published minutes; not the official record.")
    _add(feed, "id", f"{_TAG}:{form.feed}")
    _add(feed, "updated", _moment(_updated(following)))
    _link(feed, "self", urljoin(base, form.feed), MEDIA_TYPE)
    _link(feed, "alternate", urljoin(base, form.address), "text/html")
    _add(feed, "generator", "Minutebook")
    for followed in following.mentions:
        _entry(feed, followed, base)
    body: bytes = ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True)
    return body


def _updated(following: Following) -> datetime:
    """When the newest entry was read; where there is none, when the book was last changed."""
    moments: Iterable[datetime] = (followed.read_at for followed in following.mentions)
    return max(moments, default=following.changed_at)


def _entry(feed: ElementTree.Element, followed: Followed, base: str) -> None:
    passage, citation = followed.passage, citation_model(followed.passage.citation)
    entry = ElementTree.SubElement(feed, "entry")
    _add(entry, "title", citation.label_with_status)
    _add(entry, "id", f"{_TAG}:{quote(passage.document)}#{passage.start}-{passage.end}")
    _add(entry, "updated", _moment(followed.read_at))
    if citation.meeting_date:
        day = datetime.fromisoformat(citation.meeting_date).replace(tzinfo=UTC)
        _add(entry, "published", _moment(day))
    author = ElementTree.SubElement(entry, "author")
    _add(author, "name", citation.panel or _NOT_STATED)
    address = minutes_address(passage.document, passage.start, passage.end)
    _link(entry, "alternate", urljoin(base, address), "text/html")
    paragraphs = (cleaned(line).strip() for line in passage.text.splitlines())
    words = "\n\n".join(line for line in paragraphs if line)
    content = f"The minutes record:\n\n“{words}”\n\n{citation.label_with_status}"
    # What was put right is read first.
    for one in reversed(followed.corrected_by):
        right = f"{corrected_words(one)}\n\n“{one.text}”\n\n{one.citation.label_with_status}"
        content = f"{right}\n\n{content}"
    _add(entry, "content", content).set("type", "text")


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
