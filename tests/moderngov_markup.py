"""Builders of web pages in ModernGov's structure, in several councils' themes.

The text of an item is given as a text copy holds it: a line a paragraph.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import count
from typing import Literal

from ingest.language.paragraphs import paragraphs

Theme = Literal["plain", "county", "tables", "bare"]
BodyStyle = Literal["word", "lists", "plain"]
THEMES: tuple[Theme, ...] = ("plain", "county", "tables", "bare")

_BULLET = re.compile(r"[·•]\s*")
_SPACES = re.compile(r" {2,}|\t")


@dataclass(frozen=True, slots=True)
class ItemMarkup:
    """An agenda item to be put on a page."""

    title: str
    minutes: str = ""
    description: str = ""
    decision: str = ""
    number: str | None = None
    item_id: int = 100
    documents: tuple[str, ...] = ()
    is_restricted: bool = False
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class MeetingMarkup:
    """The meeting a page belongs to."""

    committee: str = "Exampleshire Police and Crime Panel"
    when: str = "Friday, 4 March 2022 11.00 am"
    venue: str = "Council Chamber, County Hall"
    contact: str = "Democratic Services"
    publisher: str = "Exampleshire County Council"
    is_draft: bool = False
    has_minutes: bool = True
    committee_id: int = 12
    meeting_id: int = 345

    @property
    def address(self) -> str:
        """The meeting's page, relative to the site."""
        return f"ieListDocuments.aspx?CId={self.committee_id}&MId={self.meeting_id}&Ver=4"


MEETING = MeetingMarkup()


def item_page(
    item: ItemMarkup,
    meeting: MeetingMarkup = MEETING,
    *,
    theme: Theme = "county",
    body: BodyStyle = "word",
    has_meeting_line: bool = True,
) -> str:
    """The page of one agenda item (``mgAi.aspx``)."""
    of_meeting = f"{meeting.committee}, {meeting.when}"
    link = (
        f'<a href="{escape(meeting.address)}" title="Link to the meeting">{escape(of_meeting)}</a>'
    )
    numbered = f" (Item {escape(item.number)})" if item.number else ""
    parts = [
        '<h1 class="mgMainTitleTxt">Agenda item</h1>',
        f'<h2 class="mgSubTitleTxt">{escape(item.title)}</h2>',
        f'<p class="mgLinks">Meeting of {link}{numbered}</p>' if has_meeting_line else "",
        '<div class="mgContent">',
        _sections(item, body, papers="Supporting documents:", is_page=True),
        "</div>",
    ]
    return _page("\n".join(parts), f"Agenda item - {item.title}", meeting, theme)


def meeting_page(
    items: Sequence[ItemMarkup],
    meeting: MeetingMarkup = MEETING,
    *,
    theme: Theme = "county",
    body: BodyStyle = "word",
) -> str:
    """The page of a meeting with all its items (``ieListDocuments.aspx``)."""
    if meeting.has_minutes:
        heading = "Agenda and draft minutes" if meeting.is_draft else "Agenda and minutes"
    else:
        heading = "Agenda"
    rows = "\n".join(_row(item, body) for item in items)
    content = f"""\
<h1 class="mgMainTitleTxt">{heading}</h1>
<h2 class="mgSubTitleTxt">{escape(meeting.committee)} - {escape(meeting.when)}</h2>
<div class="mgContent">
<p><span class="mgLabel">Venue:</span> {escape(meeting.venue)}</p>
<p><span class="mgLabel">Contact:</span> {escape(meeting.contact)}</p>
<h3>Items</h3>
<table class="mgItemTable" id="mgItemTable" summary="The items">
<tr><th>No.</th><th>Item</th></tr>
{rows}
</table>
</div>"""
    return _page(content, f"{heading} - {meeting.committee}", meeting, theme)


def printed_minutes_page(
    items: Sequence[ItemMarkup], meeting: MeetingMarkup = MEETING, *, is_escaped: bool = True
) -> str:
    """Printed minutes as HTML, whose items stand between ``<AI1>`` and ``</AI1>``."""
    left, right = ("&lt;", "&gt;") if is_escaped else ("<", ">")
    parts = [
        f'<p class="MsoTitle"><b>{escape(meeting.committee)}</b></p>',
        f"<p>Minutes of the meeting held on {escape(meeting.when)} at {escape(meeting.venue)}</p>",
        "<p><b>Present:</b> ten members</p>",
    ]
    for i, item in enumerate(items, 1):
        number = f"{item.number or i}."
        parts += [
            f"<p>{left}AI{i}{right}</p>",
            f"<table><tr><td><p><b>{number}</b></p></td>"
            f"<td><p><b>{escape(item.title)}</b></p></td></tr></table>",
            word_html(item.decision) + word_html(item.minutes),
            f"<p>{left}/AI{i}{right}</p>",
        ]
    parts.append(f"<p>{left}TRAILER_SECTION{right}</p><p>The meeting closed at 1.00 pm.</p>")
    body = "\n".join(parts)
    return f"<html><head><title>Printed minutes</title></head><body>{body}</body></html>"


def item_of_text_copy(text: str, *, number: str | None = None, item_id: int = 100) -> ItemMarkup:
    """The item that a text copy of its page records."""
    lines = [p.text for p in paragraphs(text)]
    at = lines.index("Agenda item")
    minutes_at = lines.index("Minutes:", at)
    title, *description = lines[at + 1 : minutes_at]
    discussion = lines[minutes_at + 1 :]
    papers: list[str] = []
    if "Supporting documents:" in discussion:
        papers_at = discussion.index("Supporting documents:")
        papers, discussion = discussion[papers_at + 1 :], discussion[:papers_at]
    return ItemMarkup(
        title=title,
        description="\n\n".join(description),
        minutes="\n\n".join(discussion),
        number=number,
        item_id=item_id,
        documents=tuple(papers),
    )


def word_html(text: str, style: BodyStyle = "word") -> str:
    """Minutes as a word processor's HTML: paragraphs, lists and stray spans."""
    if not text.strip():
        return ""
    parts: list[str] = []
    is_in_list = False
    for paragraph in paragraphs(text):
        bullet = _BULLET.match(paragraph.text)
        if is_in_list and not (bullet and style == "lists"):
            parts.append("</ul>")
            is_in_list = False
        if bullet and style == "lists":
            parts.append("" if is_in_list else "<ul>")
            is_in_list = True
            parts.append(f"<li>{_inline(paragraph.text[bullet.end() :], style)}</li>")
        elif bullet and style == "word":
            words = _inline(paragraph.text[bullet.end() :], style)
            parts.append(
                '<p class="MsoListParagraph" style="text-indent:-18.0pt;mso-list:l0 level1 lfo1">'
                '<![if !supportLists]><span style="font-family:Symbol">'
                '<span style="mso-list:Ignore">·<span style="font:7pt">&nbsp;&nbsp;&nbsp; </span>'
                f"</span></span><![endif]>{words}</p>"
            )
        else:
            parts.append(f'<p class="MsoNormal">{_inline(paragraph.text, style)}</p>')
            if style == "word":
                parts.append('<p class="MsoNormal"><span>&nbsp;</span></p>')
    if is_in_list:
        parts.append("</ul>")
    body = "\n".join(parts)
    return f'<div class="WordSection1">\n{body}\n</div>' if style == "word" else body


def strip_classes(html: str) -> str:
    """A page without the class names and identifiers of its markup."""
    return re.sub(r"""\s(?:class|id|summary)\s*=\s*"[^"]*\"""", "", html)


def _inline(text: str, style: BodyStyle) -> str:
    """Text as the inside of a paragraph, its runs of spaces kept as a page keeps them."""
    words = escape(text.replace("\n", " "), quote=False)
    words = _SPACES.sub(lambda m: "&nbsp;" * (len(m.group()) - 1) + " ", words)
    if style != "word":
        return words
    # Word's HTML wraps its lines in the source and opens spans in the middle of words.
    at = len(words) // 2
    while 0 < at < len(words) and not (words[at - 1].isalpha() and words[at].isalpha()):
        at += 1
    spaces = count()
    words = f'{words[:at]}<span style="">{words[at:]}</span>' if at < len(words) else words
    return re.sub(r"(?<=[a-z,]) (?=[a-z])", lambda _: "\n" if next(spaces) % 9 == 8 else " ", words)


def _sections(item: ItemMarkup, body: BodyStyle, *, papers: str, is_page: bool) -> str:
    parts: list[str] = []
    if item.description:
        parts.append(_word_para(item.description, body))
    listed = ""
    if item.documents:
        files = "".join(
            f'<li><a href="documents/s{i}/report.pdf">{escape(name)}</a> '
            f'<img src="pdf.gif" alt="pdf icon"/> <span class="mgFileSize">PDF {i} KB</span></li>'
            for i, name in enumerate(item.documents, 101)
        )
        listed = f'<p class="mgSubItemTitleTxt">{papers}</p><ul class="mgBulletList">{files}</ul>'
    elif is_page:
        listed = f'<p class="mgSubItemTitleTxt">{papers}</p>'
    if not is_page:
        parts.append(listed)
    if item.decision:
        parts.append('<p class="mgSubItemTitleTxt">Decision:</p>')
        parts.append(_word_para(item.decision, body))
    if item.minutes:
        parts.append('<p class="mgSubItemTitleTxt">Minutes:</p>')
        parts.append(_word_para(item.minutes, body))
    if is_page:
        parts.append(listed)
    return "\n".join(part for part in parts if part)


def _word_para(text: str, body: BodyStyle) -> str:
    return f'<div class="mgWordPara">{word_html(text, body)}</div>'


def _row(item: ItemMarkup, body: BodyStyle) -> str:
    restricted = (
        '<p><a href="mgReasonsRestricted.aspx?OID=1&amp;OT=A">View the reasons why this item '
        "is restricted</a></p>"
        if item.is_restricted
        else ""
    )
    size = (
        ' <a href="documents/s9/Report.pdf" class="mgFileLnk"><img src="p.gif" alt="pdf icon"/>'
        '<span class="mgFileSize">PDF 114 KB</span></a>'
        if item.documents
        else ""
    )
    cut = (
        f'<p><a href="mgAi.aspx?ID={item.item_id}">&hellip;&nbsp; view the full minutes text for '
        f"item {escape(item.number or '')}</a>.</p>"
        if item.is_cut
        else ""
    )
    return f"""\
<tr>
<td class="mgItemNumberCell"><p class="mgAiTitleTxt">{escape(item.number or "")}</p></td>
<td><a name="AI{item.item_id}"></a>
<p class="mgAiTitleTxt"><a class="mgAiTitleLnk" href="mgAi.aspx?ID={item.item_id}">\
{escape(item.title)}</a>{size}</p>
<ul class="mgActionList"><li><a href="#">Share this item</a></li></ul>
{restricted}
{_sections(item, body, papers="Additional documents:", is_page=False)}
{cut}
</td>
</tr>"""


def _page(content: str, title: str, meeting: MeetingMarkup, theme: Theme) -> str:
    content = f'<div id="modgov">\n{content}\n</div>'
    themes: dict[Theme, Callable[[str, MeetingMarkup], str]] = {
        "plain": lambda inner, _: inner,
        "county": _county,
        "tables": _tables,
        "bare": lambda inner, of: strip_classes(_county(inner, of)),
    }
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{escape(title)} | {escape(meeting.publisher)}\
</title><style>p {{ margin: 0 }}</style><script>var page = "<p>not shown</p>";</script></head>
<body class="theme">{themes[theme](content, meeting)}</body></html>"""


def _county(content: str, meeting: MeetingMarkup) -> str:
    logo = f'<img src="logo.png" alt="{escape(meeting.publisher)} logo">'
    return f"""
<a class="skip-link" href="#content">Skip to content</a>
<header class="site-header"><a href="/">{logo}</a>
<nav><ul><li><a href="/">Home</a></li><li><a href="/council">Council and democracy</a></li></ul>
</nav>
</header>
<div class="breadcrumb"><a href="/">Home</a> &gt; <a href="mgListCommittees.aspx">Committees</a>
</div>
<div class="outer"><div class="layout-two-columns"><div class="column"><div class="inner">
{content}
</div></div></div></div>
<noscript>This site works better with scripts.</noscript>
<footer><ul><li><a href="/privacy">Privacy</a></li></ul><p>© {escape(meeting.publisher)}</p>
</footer>"""


def _tables(content: str, meeting: MeetingMarkup) -> str:
    return f"""
<table class="frame" width="100%"><tr><td colspan="2"><b>{escape(meeting.publisher)}</b></td></tr>
<tr><td valign="top" id="navigation"><a href="/">Home</a><br><a href="/council">The council</a></td>
<td valign="top"><center><font face="Arial">{content}</font></center></td></tr></table>"""
