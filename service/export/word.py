"""A report as a Word document (.docx) that can be circulated as it is.

Headings, quotations, citations and notices have styles: its own, or those of the template given.
"""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from service.export.report import (
    Byline,
    FilePart,
    Heading,
    Items,
    Line,
    Notice,
    Paragraph,
    Quotation,
    Report,
    Run,
    Source,
    Standing,
    Trail,
    Verbatim,
)
from service.export.safe_text import cleaned, link_address
from service.export.word_frame import add_header_and_footer, new_document
from service.export.word_styles import CITATION_STYLE, HYPERLINK_STYLE, NOTICE_STYLE, TABLE_STYLE

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph as WordParagraph

# The names of a trail's columns and their widths in millimetres.
_COLUMNS = (("Date", 22), ("What happened", 26), ("The minutes record", 64), ("Where", 48))


def word(report: Report, template: bytes | None = None) -> bytes:
    """The report as the bytes of a Word document, in the styles of a ``template`` where given.

    Raises ``ExportError`` for a template that is no Word document.
    """
    made_at = datetime.fromisoformat(report.made_at).astimezone(UTC) if report.made_at else None
    document = new_document(cleaned(report.title), made_at, template)
    if report.standing:
        add_header_and_footer(document, cleaned(report.standing.body), _footer(report.standing))
    document.add_heading(cleaned(report.title), 0)
    for part in report.in_full():
        _add(document, part)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _footer(standing: Standing) -> str:
    """The notices in the few words that stand on every page."""
    has_sample = len(standing.notices) > 1
    return "Not the official record; holds sample text" if has_sample else "Not the official record"


def _add(document: Document, part: FilePart) -> None:
    match part:
        case Heading() | Paragraph() | Byline() | Notice():
            _add_own_words(document, part)
        case Verbatim(lines):
            for line in lines:
                _add_runs(document.add_paragraph(), line)
        case Quotation():
            _add_quotation(document, part)
        case Items(points):
            for point in points:
                document.add_paragraph(cleaned(point), style="List Bullet")
        case Trail():
            _add_trail(document, part)
        case Source():
            _add_source(document.add_paragraph("— ", style=CITATION_STYLE), part)


def _add_own_words(document: Document, part: Heading | Paragraph | Byline | Notice) -> None:
    words = cleaned(part.text)
    match part:
        case Heading(level=level):
            document.add_heading(words, level)
        case Paragraph(is_strong=is_strong):
            paragraph = document.add_paragraph()
            paragraph.add_run(words).bold = is_strong or None
            # What leads to a quotation is strong or ends with a colon, and stands on its page.
            leads = is_strong or words.endswith(":")
            paragraph.paragraph_format.keep_with_next = leads or None
        case Byline():
            document.add_paragraph(words, style="Subtitle")
        case Notice():
            document.add_paragraph(words, style=NOTICE_STYLE)


def _add_quotation(document: Document, quotation: Quotation) -> None:
    last = len(quotation.lines) - 1
    for number, line in enumerate(quotation.lines):
        opening = (Run("“"),) if number == 0 else ()
        closing = (Run("”"),) if number == last else ()
        paragraph = document.add_paragraph(style="Quote")
        # The end of a page does not part the last words of a quotation from their source.
        paragraph.paragraph_format.keep_with_next = number == last
        _add_runs(paragraph, (*opening, *line, *closing))
    _add_source(document.add_paragraph("— ", style=CITATION_STYLE), quotation.source)


def _add_trail(document: Document, trail: Trail) -> None:
    """The trail as a table whose head is repeated on every page."""
    from docx.oxml import OxmlElement
    from docx.shared import Mm

    table = document.add_table(rows=1, cols=len(_COLUMNS), style="Table Grid")
    table.autofit = False
    head = table.rows[0]
    for cell, (name, _) in zip(head.cells, _COLUMNS, strict=True):
        cell.paragraphs[0].add_run(name).bold = True
    head._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for entry in trail.entries:
        date, event, words, where = table.add_row().cells
        date.text = cleaned(entry.date)
        event.text = cleaned(entry.event)
        for cell in (date, event, words, where):
            cell.paragraphs[0].style = TABLE_STYLE
        words.paragraphs[0].add_run(f"“{cleaned(entry.words)}”")
        _add_source(where.paragraphs[0], entry.source)
    for column, (_, width) in zip(table.columns, _COLUMNS, strict=True):
        column.width = Mm(width)
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cell, (_, width) in zip(row.cells, _COLUMNS, strict=True):
            cell.width = Mm(width)
    document.add_paragraph()


def _add_runs(paragraph: WordParagraph, line: Line) -> None:
    for part in line:
        run = paragraph.add_run(cleaned(part.text))
        if part.is_marked or part.is_strong:
            # Bold alone does not stand out in every style, nor to everyone.
            run.bold = run.underline = True


def _add_source(paragraph: WordParagraph, source: Source) -> None:
    """The citation, whose label is the link, then the address in full for print."""
    label = cleaned(source.label)
    address = link_address(source.url)
    if address:
        _add_link(paragraph, label, address)
    else:
        paragraph.add_run(label)
    if source.url:
        paragraph.add_run(f", {cleaned(source.url)}")
    for remark in source.remarks:
        paragraph.add_run(f" {cleaned(remark)}").italic = True


def _add_link(paragraph: WordParagraph, words: str, address: str) -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    link = OxmlElement("w:hyperlink")
    identifier = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link.set(qn("r:id"), identifier)
    run = paragraph.add_run(words, style=HYPERLINK_STYLE)
    link.append(run._r)
    paragraph._p.append(link)
