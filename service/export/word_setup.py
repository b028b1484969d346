"""An empty Word document with our page, language and styles."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document

HYPERLINK_STYLE = "Hyperlink"
_LANGUAGE = "en-GB"
# What a document's properties hold at most.
_PROPERTY_CHARACTERS = 255


def new_document(title: str, made_at: datetime) -> Document:
    """A document on A4 in British English that names its title; ``made_at`` is in UTC."""
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


def _set_properties(document: Document, title: str, made_at: datetime) -> None:
    properties = document.core_properties
    properties.title = title[:_PROPERTY_CHARACTERS]
    properties.language = _LANGUAGE
    properties.author = properties.last_modified_by = "Minutebook"
    properties.comments = ""
    properties.created = properties.modified = made_at


def _set_language(document: Document) -> None:
    """Set the language of every style that names one: that of spelling and of reading aloud."""
    from docx.oxml.ns import qn

    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), _LANGUAGE)


def _add_hyperlink_style(document: Document) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import RGBColor

    style = document.styles.add_style(HYPERLINK_STYLE, WD_STYLE_TYPE.CHARACTER)
    style.font.color.rgb = RGBColor(0x05, 0x63, 0xC1)
    style.font.underline = True


def _drop_preview(document: Document) -> None:
    """Leave out the template's picture of its first page, which file managers would show."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    relationships = document.part.package.rels
    for identifier, relationship in list(relationships.items()):
        if relationship.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            del relationships[identifier]
