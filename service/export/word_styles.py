"""The styles of a Word document: plain and large enough to read, or those of a council's template.

What a template lacks is added to it; what it has stays as it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle

CITATION_STYLE = "Citation line"
NOTICE_STYLE = "Notice"
TABLE_STYLE = "Table text"
HYPERLINK_STYLE = "Hyperlink"
_FONT = "Arial"


@dataclass(frozen=True, slots=True)
class _Look:
    """How a style of paragraphs looks; sizes and spaces in points, the indent in millimetres.

    ``is_kept`` says whether it stays on the page of what follows; ``rule`` is the colour of a line
    at its left, and its width in eighths of a point.
    """

    size: float
    before: float = 0
    after: float = 6
    indent: float = 0
    is_bold: bool = False
    is_kept: bool = False
    rule: tuple[str, int] | None = None


_LOOKS = {
    "Normal": _Look(11),
    "Title": _Look(20, after=4, is_bold=True, is_kept=True),
    "Subtitle": _Look(11, after=8),
    "Heading 1": _Look(14, before=14, after=4, is_bold=True, is_kept=True),
    "Heading 2": _Look(12, before=10, after=4, is_bold=True, is_kept=True),
    "Heading 3": _Look(11, before=8, after=3, is_bold=True, is_kept=True),
    "Quote": _Look(11, after=3, indent=7, rule=("1D70B8", 18)),
    CITATION_STYLE: _Look(9, after=10, indent=7),
    NOTICE_STYLE: _Look(10, after=4, is_bold=True, rule=("0B0C0C", 24)),
    TABLE_STYLE: _Look(9, after=2),
    "List Bullet": _Look(10, after=2),
    "Header": _Look(9, after=0),
    "Footer": _Look(9, after=0),
}


def style_own(document: Document) -> None:
    """Give a document without a template the styles that are ours."""
    known = _names(document)
    for name, look in _LOOKS.items():
        style = _paragraph_style(document, name, known)
        _set_look(style, look)
        style.paragraph_format.line_spacing = 1.15
        style.paragraph_format.widow_control = True
        if look.rule:
            _add_rule(style, *look.rule)
    _add_others(document, known)


def add_missing(document: Document) -> None:
    """Add the styles that are written with and that a template does not have."""
    known = _names(document)
    for name, look in _LOOKS.items():
        if name not in known:
            _set_measures(_paragraph_style(document, name, known), look)
    _add_others(document, known)


def _names(document: Document) -> frozenset[str]:
    """The names of a document's styles; looked up one by one they take long."""
    return frozenset(str(style.name) for style in document.styles)


def _add_others(document: Document, known: frozenset[str]) -> None:
    """The styles of links and of tables, where the document has none."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import RGBColor

    if HYPERLINK_STYLE not in known:
        style = document.styles.add_style(HYPERLINK_STYLE, WD_STYLE_TYPE.CHARACTER)
        style.font.color.rgb = RGBColor(0x05, 0x63, 0xC1)
        style.font.underline = True
    if "Table Grid" not in known:
        document.styles.add_style("Table Grid", WD_STYLE_TYPE.TABLE)


def _paragraph_style(document: Document, name: str, known: frozenset[str]) -> ParagraphStyle:
    from docx.enum.style import WD_STYLE_TYPE

    if name in known:
        found: ParagraphStyle = document.styles[name]
        return found
    made: ParagraphStyle = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    return made


def _set_look(style: ParagraphStyle, look: _Look) -> None:
    """All that a style looks like; of a template the font and colour stay its own."""
    from docx.oxml.ns import qn
    from docx.shared import RGBColor

    properties = style.element.get_or_add_rPr()
    # A theme's font and spacing, and the rule under the built-in title, would go before ours.
    for name in ("w:rFonts", "w:spacing", "w:kern"):
        for found in properties.findall(qn(name)):
            properties.remove(found)
    borders = style.element.get_or_add_pPr().find(qn("w:pBdr"))
    if borders is not None:
        borders.getparent().remove(borders)
    style.font.name = _FONT
    style.font.italic = False
    style.font.color.rgb = RGBColor(0x0B, 0x0C, 0x0C)
    _set_measures(style, look)


def _set_measures(style: ParagraphStyle, look: _Look) -> None:
    from docx.shared import Mm, Pt

    style.font.size = Pt(look.size)
    style.font.bold = look.is_bold
    style.paragraph_format.space_before = Pt(look.before)
    style.paragraph_format.space_after = Pt(look.after)
    style.paragraph_format.left_indent = Mm(look.indent) if look.indent else None
    style.paragraph_format.keep_with_next = look.is_kept


def _add_rule(style: ParagraphStyle, colour: str, eighths: int) -> None:
    """A line at the left of the paragraphs of a style; its width is in eighths of a point."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    borders = OxmlElement("w:pBdr")
    rule = OxmlElement("w:left")
    for name, value in (("val", "single"), ("sz", str(eighths)), ("space", "8")):
        rule.set(qn(f"w:{name}"), value)
    rule.set(qn("w:color"), colour)
    borders.append(rule)
    # Where the schema has it: behind what keeps paragraphs together, before spacing and indent.
    style.element.get_or_add_pPr().insert_element_before(
        borders,
        *("w:shd", "w:tabs", "w:suppressAutoHyphens", "w:kinsoku", "w:wordWrap", "w:spacing"),
        *("w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl", "w:rPr"),
    )
