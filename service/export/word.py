"""A report as a Word document (.docx) with real headings, quotations, tables and links."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from service.export.cleaning import cleaned, link_address
from service.export.report_parts import (
    Heading,
    Items,
    Line,
    Paragraph,
    Part,
    Quotation,
    Report,
    Run,
    Source,
    Trail,
)
from service.export.word_setup import HYPERLINK_STYLE, new_document

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph as WordParagraph

# The names of a trail's columns and their widths in millimetres.
_COLUMNS = (("Date", 23), ("What happened", 25), ("The minutes record", 53), ("Where", 45))


def word(report: Report) -> bytes:
    """The report as the bytes of a Word document."""
    made_at = datetime.fromisoformat(report.made_at).astimezone(UTC)
    document = new_document(cleaned(report.title), made_at)
    document.add_heading(cleaned(report.title), 0)
    for part in report.parts:
        _add(document, part)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _add(document: Document, part: Part) -> None:
    match part:
        case Heading(text, level):
            document.add_heading(cleaned(text), level)
        case Paragraph(line, is_strong):
            _add_runs(document.add_paragraph(), line, is_strong=is_strong)
        case Quotation():
            _add_quotation(document, part)
        case Items(points):
            for point in points:
                document.add_paragraph(cleaned(point), style="List Bullet")
        case Trail():
            _add_trail(document, part)


def _add_quotation(document: Document, quotation: Quotation) -> None:
    last = len(quotation.lines) - 1
    for number, line in enumerate(quotation.lines):
        opening = (Run("“"),) if number == 0 else ()
        closing = (Run("”"),) if number == last else ()
        paragraph = document.add_paragraph(style="Quote")
        # The end of a page does not part the last words of a quotation from their source.
        paragraph.paragraph_format.keep_with_next = number == last
        _add_runs(paragraph, (*opening, *line, *closing))
    paragraph = document.add_paragraph("— ")
    _add_source(paragraph, quotation.source)


def _add_trail(document: Document, trail: Trail) -> None:
    """The trail as a table whose head is repeated on every page."""
    from docx.oxml import OxmlElement
    from docx.shared import Mm

    table = document.add_table(rows=1, cols=len(_COLUMNS), style="Table Grid")
    head = table.rows[0]
    for cell, (name, _) in zip(head.cells, _COLUMNS, strict=True):
        cell.paragraphs[0].add_run(name).bold = True
    head._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for entry in trail.entries:
        date, event, words, where = table.add_row().cells
        date.text = cleaned(entry.date)
        event.text = cleaned(entry.event)
        words.paragraphs[0].style = "Quote"
        words.paragraphs[0].add_run(f"“{cleaned(entry.words)}”")
        _add_source(where.paragraphs[0], entry.source)
    for row in table.rows:
        for cell, (_, width) in zip(row.cells, _COLUMNS, strict=True):
            cell.width = Mm(width)
    document.add_paragraph()


def _add_runs(paragraph: WordParagraph, line: Line, *, is_strong: bool = False) -> None:
    for part in line:
        run = paragraph.add_run(cleaned(part.text))
        if is_strong or part.is_marked:
            run.bold = True
        # Bold alone does not stand out in every style, nor to everyone.
        if part.is_marked:
            run.underline = True


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
