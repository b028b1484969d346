"""Minutes written in Markdown as a Word file with real lists, headings and tables."""

import io
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from minutes_markdown import Piece, pieces

if TYPE_CHECKING:
    from docx.document import Document

_FIXED_TIME = (1980, 1, 1, 0, 0, 0)
_MADE = datetime(2000, 1, 1, tzinfo=UTC)
_FORMS = {
    "bullet": ("bullet", "\uf0b7"),
    "list": ("decimal", "%1."),
    "question": ("decimal", "(%1)"),
}


def word_bytes(markdown: str, *, header: str | None = None) -> bytes:
    """A Word file of the minutes, the same bytes each time; ``header`` runs over its pages."""
    import docx

    document = docx.Document()
    properties = document.core_properties
    properties.title, properties.author, properties.comments = "", "", ""
    properties.created = properties.modified = _MADE
    if header:
        document.sections[0].header.paragraphs[0].text = header
    _Writer(document).write(pieces(markdown))
    made = io.BytesIO()
    document.save(made)
    return _without_times(made.getvalue())


class _Writer:
    """Writes pieces; each run of a list is one of Word's, counted by Word."""

    def __init__(self, document: "Document") -> None:
        self._document = document
        self._numbering = document.part.numbering_part.element
        self._lists: dict[str, tuple[str, int]] = {}  # by kind: the list and its last number
        self._abstract = {kind: self._add_form(kind, i) for i, kind in enumerate(_FORMS)}

    def write(self, found: list[Piece]) -> None:
        """Write the pieces in order."""
        rows: list[Piece] = []
        for piece in [*found, Piece("paragraph")]:
            if piece.kind == "row":
                rows.append(piece)
                continue
            if rows:
                self._write_table(rows)
                rows = []
            self._write_piece(piece)

    def _write_piece(self, piece: Piece) -> None:
        if piece.kind == "heading":
            self._document.add_heading(piece.plain(), piece.level)
            return
        if not piece.text:
            return
        paragraph = self._document.add_paragraph()
        for words, is_bold in piece.runs():
            paragraph.add_run(words).bold = is_bold or None
        if piece.kind in _FORMS:
            properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
            properties.get_or_add_ilvl().val = 0
            properties.get_or_add_numId().val = int(self._list(piece))

    def _write_table(self, rows: list[Piece]) -> None:
        width = max(len(row.cells) for row in rows)
        table = self._document.add_table(rows=len(rows), cols=width)
        for i, row in enumerate(rows):
            for j, words in enumerate(row.cells):
                table.cell(i, j).text = words

    def _list(self, piece: Piece) -> str:
        """The list a piece belongs to: the last of its kind if it counts on, else a new one."""
        list_id, last = self._lists.get(piece.kind, ("", -1))
        if not list_id or (piece.kind != "bullet" and piece.number != last + 1):
            list_id = str(1_000 + len(self._numbering))
            self._numbering.append(
                _element(
                    f'<w:num {{ns}} w:numId="{list_id}"><w:abstractNumId w:val='
                    f'"{self._abstract[piece.kind]}"/><w:lvlOverride w:ilvl="0"><w:startOverride '
                    f'w:val="{max(piece.number, 1)}"/></w:lvlOverride></w:num>'
                )
            )
        self._lists[piece.kind] = (list_id, piece.number)
        return list_id

    def _add_form(self, kind: str, index: int) -> int:
        """Define how lists of a kind are numbered."""
        form, text = _FORMS[kind]
        number = 900 + index
        self._numbering.insert(
            0,
            _element(
                f'<w:abstractNum {{ns}} w:abstractNumId="{number}"><w:multiLevelType w:val='
                f'"singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
                f'<w:lvlText w:val="{text}"/><w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr>'
                "</w:lvl></w:abstractNum>"
            ),
        )
        return number


def _element(xml: str):  # type: ignore[no-untyped-def]  # noqa: ANN202
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    return parse_xml(xml.replace("{ns}", nsdecls("w")))


def _without_times(data: bytes) -> bytes:
    """The same archive with one fixed time for every file in it."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(made, "w") as out:
        for name in sorted(source.namelist()):
            info = zipfile.ZipInfo(name, _FIXED_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            out.writestr(info, source.read(name))
    return made.getvalue()
