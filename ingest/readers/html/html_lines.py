"""Reading the markup of a web page, or of a fragment of one, into lines of text.

Everything a browser would show is kept, in order, whatever the markup looks like. What it would
hide, and what is marked as deleted, may be secret and is left out.
"""

import html as html_entities
import re
from dataclasses import dataclass, replace
from time import thread_time
from typing import Any

from ingest.bounds import MAX_LINE_CHARACTERS
from ingest.errors import RefusedDocumentError
from ingest.language.paragraphs import paragraphs
from ingest.layout.wrapped_text import broken_apart
from ingest.readers.html.decoding import decode_html
from ingest.readers.html.html_line import HtmlLine, Link
from ingest.readers.html.layout import Layout

__all__ = ["HtmlLine", "HtmlPage", "Link", "fragment_lines", "page_lines"]

_CHUNK = 65_536  # characters handed to the parser at a time
_MIN_CHUNK = 256
# For an end tag without a start the parser looks through every open element: the deeper a page is
# nested the less it is handed at a time, and it may take so much processor time and no more.
_CHUNK_TIMES_DEPTH = 200_000_000
_MAX_DEPTH = 400_000  # elements inside one another
_MAX_SECONDS = 2.0
_MAX_SECONDS_A_MEGABYTE = 4.0
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_ESCAPED_TAG = re.compile(
    r"&(?:amp;)*lt;/?(?:p|div|span|br|ul|ol|li|table|tr|td|b|strong|em|i|a|h[1-6]|font)\b",
    re.IGNORECASE,
)
_MOST_ESCAPES = 4
# What stands above the page that a program is to make of it: "title: Minutes of …".
_TITLE_ABOVE = re.compile(r"\A\ufeff?(---[^\S\n]*+\n(?:[^<\n]*+\n){0,20}?title:)([^<\n]++)")


@dataclass(frozen=True, slots=True)
class HtmlPage:
    """A page's lines, and what its head says of it.

    ``address`` is its own address and ``base`` that which its links are relative to, if it says;
    ``site`` is the name of the site. ``hidden`` counts the characters that it holds but does not
    show, which are left out.
    """

    lines: tuple[HtmlLine, ...]
    address: str | None = None
    base: str | None = None
    site: str | None = None
    hidden: int = 0


def page_lines(data: bytes) -> HtmlPage:
    """Read a whole page.

    Raises ``RefusedDocumentError`` where its markup is so entangled that reading it would take
    minutes.
    """
    layout = _laid_out(_TITLE_ABOVE.sub(r"\1<title>\2</title>", decode_html(data)))
    stated = layout.addresses
    return HtmlPage(
        tuple(_put_together(layout.lines())),
        address=stated.get("canonical"),
        base=stated.get("base") or stated.get("canonical"),
        site=stated.get("site"),
        hidden=layout.hidden,
    )


def fragment_lines(html: str) -> list[HtmlLine]:
    """Read a fragment: a body of Word's HTML, escaped once or more often, or plain text.

    Raises ``RefusedDocumentError`` as ``page_lines`` does.
    """
    for _ in range(_MOST_ESCAPES):
        if _TAG.search(html) or not _ESCAPED_TAG.search(html):
            break
        html = html_entities.unescape(html)
    if not _TAG.search(html):
        plain = html_entities.unescape(html)
        return [HtmlLine(" ".join(p.text.split("\n")), "p") for p in paragraphs(plain)]
    return _put_together(_laid_out(html).lines())


def _put_together(lines: list[HtmlLine]) -> list[HtmlLine]:
    """The lines with those put together that were paragraphs of their own on a page of print."""
    goes_on = broken_apart([line.text for line in lines])
    found: list[HtmlLine] = []
    for at, line in enumerate(lines):
        before = found[-1] if found else line
        is_alike = _without_words(before) == _without_words(line)
        length = len(before.text) + len(line.text)
        if goes_on(at) and is_alike and line.tag == "p" and length < MAX_LINE_CHARACTERS:
            text = f"{before.text} {line.text}"
            found[-1] = replace(before, text=text, links=before.links + line.links)
        else:
            found.append(line)
    return found


def _without_words(line: HtmlLine) -> HtmlLine:
    return replace(line, text="", links=(), bold_to=0)


def _laid_out(html: str) -> Layout:
    from lxml import etree  # type: ignore[import-untyped]

    layout = Layout()
    parser: Any = etree.HTMLParser(target=layout, huge_tree=True, encoding="utf-8")
    began = thread_time()
    most = _MAX_SECONDS + _MAX_SECONDS_A_MEGABYTE * len(html) / 1e6
    at = 0
    while at < len(html):
        if layout.depth > _MAX_DEPTH or thread_time() - began > most:
            raise RefusedDocumentError(
                f"its markup is too entangled to be read ({layout.depth} elements inside one "
                "another); save the page's text into a file and ingest that"
            )
        size = max(_MIN_CHUNK, min(_CHUNK, _CHUNK_TIMES_DEPTH // (layout.depth + 1)))
        parser.feed(html[at : at + size].encode("utf-8", "replace"))
        at += size
    if html:
        parser.close()
    return layout
