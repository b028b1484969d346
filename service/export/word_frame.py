"""The frame of a Word document: paper, properties, header, page numbers; or that of a template."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from service.export.word_styles import add_missing, style_own
from service.export.written_files import ExportError

if TYPE_CHECKING:
    from datetime import datetime

    from docx.document import Document
    from docx.text.paragraph import Paragraph

_LANGUAGE = "en-GB"
# What a document's properties hold at most.
_PROPERTY_CHARACTERS = 255


def new_document(title: str, made_at: datetime | None, template: bytes | None) -> Document:
    """An empty document that names its title; ``made_at`` is in UTC.

    Without a template it is on A4 in British English. Raises ``ExportError`` for a template that is
    no Word document.
    """
    if template is None:
        document = _own_document()
    else:
        document = _of_template(template)
        add_missing(document)
    _set_properties(document, title, made_at)
    _drop_preview(document)
    return document


def add_header_and_footer(document: Document, above: str, below: str) -> None:
    """Words above every page, and below it words and its number, where a template has none."""
    section = document.sections[0]
    header, footer = section.header, section.footer
    if not _has_words(header.paragraphs) and not header.tables:
        header.paragraphs[0].text = above
    if not _has_words(footer.paragraphs) and not footer.tables:
        line = footer.paragraphs[0]
        line.text = f"{below}. Page "
        _add_field(line, "PAGE")
        line.add_run(" of ")
        _add_field(line, "NUMPAGES")


def _own_document() -> Document:
    import docx
    from docx.shared import Mm

    document = docx.Document()
    for section in document.sections:
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(25)
        section.top_margin = section.bottom_margin = Mm(22)
    style_own(document)
    _set_language(document)
    return document


def check_template(template: bytes) -> None:
    """Raise ``ExportError`` for bytes that are no Word document."""
    _of_template(template)


def _of_template(template: bytes) -> Document:
    """A council's document without its words: its styles, paper, header and footer stay."""
    import docx
    from docx.oxml.ns import qn

    try:
        document = docx.Document(io.BytesIO(template))
    # Whatever the library stumbles over in a file that is no Word document, it is none.
    except Exception as error:
        raise ExportError(
            "the template is no Word document; name a .docx file that Word saved"
        ) from error
    body = document.element.body
    for part in list(body):
        if part.tag != qn("w:sectPr"):
            body.remove(part)
    return document


def _has_words(paragraphs: list[Paragraph]) -> bool:
    """Whether a header or footer says or shows anything, if only a picture or a field."""
    from docx.oxml.ns import qn

    return any(
        p.text.strip() or list(p._p.iter(qn("w:drawing"), qn("w:fldSimple"), qn("w:instrText")))
        for p in paragraphs
    )


def _add_field(paragraph: Paragraph, name: str) -> None:
    """A number that Word works out: of the page, or of all pages."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    run = paragraph.add_run("1")
    field.append(run._r)
    paragraph._p.append(field)


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


def _drop_preview(document: Document) -> None:
    """Leave out the template's picture of its first page, which file managers would show."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    relationships = document.part.package.rels
    for identifier, relationship in list(relationships.items()):
        if relationship.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            del relationships[identifier]
