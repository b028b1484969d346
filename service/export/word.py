"""A report as a Word document (.docx) with real headings, quotations, tables and links."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from service.export.report import (
    FilePart,
    Heading,
    Items,
    Line,
    Paragraph,
    Quotation,
    Report,
    Run,
    Source,
    Trail,
    Verbatim,
)
from service.export.safe_text import cleaned, link_address

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph as WordParagraph

# The names of a trail's columns and their widths in millimetres.
_COLUMNS = (("Date", 23), ("What happened", 25), ("The minutes record", 53), ("Where", 45))
_HYPERLINK_STYLE = "Hyperlink"
_LANGUAGE = "en-GB"
# What a document's properties hold at most.
_PROPERTY_CHARACTERS = 255


def word(report: Report) -> bytes:
    """The report as the bytes of a Word document."""
    made_at = datetime.fromisoformat(report.made_at).astimezone(UTC) if report.made_at else None
    document = _new_document(cleaned(report.title), made_at)
    document.add_heading(cleaned(report.title), 0)
    for part in report.in_full():
        _add(document, part)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _add(document: Document, part: FilePart) -> None:
    match part:
        case Heading(text, level):
            document.add_heading(cleaned(text), level)
        case Paragraph(text, is_strong):
            document.add_paragraph().add_run(cleaned(text)).bold = is_strong or None
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
            _add_source(document.add_paragraph("— "), part)


def _add_quotation(document: Document, quotation: Quotation) -> None:
    last = len(quotation.lines) - 1
    for number, line in enumerate(quotation.lines):
        opening = (Run("“"),) if number == 0 else ()
        closing = (Run("”"),) if number == last else ()
        paragraph = document.add_paragraph(style="Quote")
        # The end of a page does not part the last words of a quotation from their source.
        paragraph.paragraph_format.keep_with_next = number == last
        _add_runs(paragraph, (*opening, *line, *closing))
    _add_source(document.add_paragraph("— "), quotation.source)


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
    run = paragraph.add_run(words, style=_HYPERLINK_STYLE)
    link.append(run._r)
    paragraph._p.append(link)


def _new_document(title: str, made_at: datetime | None) -> Document:
    """An empty document on A4 in British English that names its title; ``made_at`` is in UTC."""
    import docx
    from docx.shared import Mm

    document = docx.Document()
    for section in document.sections:
        section.page_width, section.page_height = Mm(210), Mm(297)
    _set_properties(document, title, made_at)
    _set_language(document)
    _add_hyperlink_style(document)
    _drop_preview(document)
    return document


def _set_properties(document: Document, title: str, made_at: datetime | None) -> None:
    from docx.oxml.ns import qn

    properties = document.core_properties
    properties.title = title[:_PROPERTY_CHARACTERS]
    properties.language = _LANGUAGE
    properties.author = properties.last_modified_by = "Minutebook"
    properties.comments = ""
    if made_at:
        properties.created = properties.modified = made_at
        return
    # The template's own dates say nothing of this document.
    for date in ("dcterms:created", "dcterms:modified"):
        for element in properties._element.findall(qn(date)):
            properties._element.remove(element)


def _set_language(document: Document) -> None:
    """Set the language of every style that names one: that of spelling and of reading aloud."""
    from docx.oxml.ns import qn

    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), _LANGUAGE)


def _add_hyperlink_style(document: Document) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import RGBColor

    style = document.styles.add_style(_HYPERLINK_STYLE, WD_STYLE_TYPE.CHARACTER)
    style.font.color.rgb = RGBColor(0x05, 0x63, 0xC1)
    style.font.underline = True


def _drop_preview(document: Document) -> None:
    """Leave out the template's picture of its first page, which file managers would show."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    relationships = document.part.package.rels
    for identifier, relationship in list(relationships.items()):
        if relationship.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            del relationships[identifier]
