"""Parsing the web service's XML, which comes from outside and may be anything."""

import re
from collections.abc import Iterator
from typing import Protocol, Self

from ingest.errors import MinutebookError

_NO_XML = "the answer is not the XML of ModernGov's web service"
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
# What XML forbids but answers hold: control characters that Word leaves in its text, as they are
# and as references, and ampersands that stand for themselves or begin a name of HTML's.
_FORBIDDEN = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_REFERENCE = re.compile(rb"&#(?:x0*(?P<hex>[0-9a-fA-F]{1,8})|0*(?P<decimal>\d{1,8}));")
_BARE_AMPERSAND = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)")
_WITHHOLDS = re.compile("restrict|exempt|confidential")
_DENIALS = ("", "0", "false", "no", "n", "none")
_ALLOWED = ((0x9, 0xA), (0xD, 0xD), (0x20, 0xD7FF), (0xE000, 0xFFFD), (0x10000, 0x10FFFF))


class NotXmlError(MinutebookError):
    """An answer of the web service that is not the XML it should be."""


class Element(Protocol):
    """An element of parsed XML, as far as it is used here."""

    tag: object
    text: str | None

    def findtext(self, path: str) -> str | None:
        """The text of the first element at a path."""

    def findall(self, path: str) -> list[Self]:
        """Every element at a path, in order."""

    def iter(self, tag: str) -> Iterator[Self]:
        """Every element of a name inside this one, in order."""

    def get(self, name: str, default: str) -> str:
        """An attribute."""

    def __iter__(self) -> Iterator[Self]:
        """The element's children."""


def parse_xml(data: bytes, root_tag: str) -> Element:
    """The root element, whose name must be the one given. All names come in small letters.

    Entities of a document's own are never expanded and nothing outside is loaded. Raises
    ``NotXmlError`` for whatever is not the XML that was asked for.
    """
    from lxml import etree  # type: ignore[import-untyped]

    try:
        root = _parse(data)
    except (etree.XMLSyntaxError, ValueError):
        try:
            root = _parse(_mended(data))
        except (etree.XMLSyntaxError, ValueError) as error:
            raise NotXmlError(_NO_XML) from error
    if root.tag != root_tag:
        raise NotXmlError(_NO_XML)
    return root


def is_withheld(element: Element) -> bool:
    """Whether any child says that an element is not for the public, however the child is called.

    In doubt it does: every value counts but those that plainly deny it.
    """
    if not is_true(element, "isdisplayallowed", default=True):
        return True
    for child in element:
        is_flag = isinstance(child.tag, str) and _WITHHOLDS.search(child.tag) is not None
        if is_flag and (list(child) or (child.text or "").strip().lower() not in _DENIALS):
            return True
    return False


def child_text(element: Element, tag: str) -> str:
    """The text of the first child of a name, without outer space; empty where there is none."""
    return (element.findtext(tag) or "").strip()


def is_true(element: Element, tag: str, *, default: bool) -> bool:
    """A flag such as ``True`` or ``1``; the default where it is missing or says neither."""
    words = child_text(element, tag).lower()
    if words in ("true", "1", "yes", "y", "-1"):
        return True
    return False if words in ("false", "0", "no", "n") else default


def _parse(data: bytes) -> Element:
    from lxml import etree

    if b"<!DOCTYPE" in data:
        raise ValueError("the web service declares no entities")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    root: Element = etree.fromstring(data.removeprefix(_BYTE_ORDER_MARK).lstrip(), parser)
    for element in root.iter("*"):
        if isinstance(element.tag, str):
            element.tag = element.tag.lower()
    return root


def _mended(data: bytes) -> bytes:
    data = _REFERENCE.sub(_if_allowed, _FORBIDDEN.sub(b" ", data))
    return _BARE_AMPERSAND.sub(b"&amp;", data)


def _if_allowed(match: re.Match[bytes]) -> bytes:
    """A character reference, or a space where XML forbids the character."""
    code = int(match["hex"] or match["decimal"], 16 if match["hex"] else 10)
    return match.group() if any(first <= code <= last for first, last in _ALLOWED) else b" "
