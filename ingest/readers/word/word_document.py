"""The reader for minutes in Word files (.docx).

The stored text is what the file prints: list numbers stand in it, tracked changes are accepted,
comments and hidden text are left out.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ingest.layout.printed_lines import PrintedText
from ingest.layout.table_lines import TableLine, table_lines
from ingest.layout.wrapped_text import parted_at_line_ends
from ingest.readers.word.numbering import WordNumbering, read_numbering
from ingest.readers.word.package import Element, WordPackage, attribute, child, local, open_word
from ingest.readers.word.styles import WordStyles, read_styles, with_body_size
from ingest.readers.word.word_text import WordText, blocks_in, is_mark_deleted, read_text
from ingest.reading.printed_minutes import read_printed
from ingest.record import Reading

READER = "Word"

_MAX_COLUMNS = 50
_HEADING_MAX_WORDS = 30


def read_word(data: bytes, *, as_minutes: bool = False) -> Reading:
    """Read the bytes of a Word file.

    Raises ``RefusedDocumentError`` for an old, locked or broken file, one with macros, one that
    unpacks to more than is safe, and one that records no meeting, unless ``as_minutes`` says that
    it does.
    """
    package = open_word(data)
    printed, warnings = printed_word(package)
    return read_printed(
        printed,
        reader=READER,
        title=package.core_title(),
        warnings=warnings,
        as_minutes=as_minutes,
    )


def printed_word(package: WordPackage) -> tuple[PrintedText, tuple[str, ...]]:
    """The lines of a Word file with their layout, its running heads last, and warnings."""
    lines, warnings = _word_lines(package)
    printed = PrintedText()
    for line in lines:
        printed.add(
            line.text,
            is_heading=line.is_heading,
            level=line.level,
            reason=line.reason,
            row=line.row,
            opens_item=line.opens_item,
            bold_to=line.bold_to,
        )
    return printed, warnings


@dataclass(slots=True)
class _WordLines:
    """Reads the blocks of a Word file in order, so that its lists count on."""

    styles: WordStyles
    numbering: WordNumbering
    notes: Mapping[tuple[str, str], Element]
    warnings: dict[str, None] = field(default_factory=dict)
    tables: int = 0
    is_in_cell: bool = False

    def read(self, container: Element) -> Iterator[TableLine]:
        """The lines of a body, cell, note or box."""
        joined: list[Element] = []
        for block in blocks_in(container):
            if local(block) == "tbl":
                yield from self._table(block)
                continue
            joined.append(block)
            if not is_mark_deleted(block):
                yield from self._paragraph(joined)
                joined = []
        if joined:
            yield from self._paragraph(joined)

    def _paragraph(self, paragraphs: Sequence[Element]) -> Iterator[TableLine]:
        properties = child(paragraphs[-1], "pPr")
        text = read_text(paragraphs, self.styles)
        self._warn(text)
        label = self.numbering.label(self.styles.list_properties(properties))
        if not text.words.strip():
            # The number of what stands in the cell beside it.
            if self.is_in_cell and any(map(str.isdigit, label)):
                yield TableLine(label)
        else:
            level = self.styles.heading_level(properties)
            bold = " ".join(text.words[: text.bold_to].split())
            for words in parted_at_line_ends(text.words):
                is_short = len(words.split()) <= _HEADING_MAX_WORDS
                is_heading = is_short and (text.is_bold or level is not None)
                line = f"{label} {words}" if label else words
                bold_to = line.find(bold) + len(bold) if bold and bold in line else 0
                yield TableLine(line, is_heading, level if is_heading else None, bold_to=bold_to)
                label = bold = ""
        for box in text.boxes:
            yield from self.read(box)
        for key in text.notes:
            if key in self.notes:
                yield from self.read(self.notes[key])

    def _warn(self, text: WordText) -> None:
        if text.has_hidden:
            self.warnings["hidden text was left out, as it does not print"] = None
        if text.has_comment:
            self.warnings["comments in the margin were left out"] = None

    def _table(self, table: Element) -> Iterator[TableLine]:
        """A table that lays out the minutes is read cell by cell, another row by row."""
        self.tables += 1
        number = self.tables
        rows = list(_rows(table))
        yield from table_lines(
            number,
            [list(self._cells(row)) for row in rows],
            has_heading=bool(rows) and child(rows[0], "trPr", "tblHeader") is not None,
        )

    def _cells(self, row: Element) -> Iterator[list[TableLine]]:
        was_in_cell, self.is_in_cell = self.is_in_cell, True
        for cell in _inside(row, "tc"):
            is_deleted = child(cell, "tcPr", "cellDel") is not None
            yield [] if is_deleted else list(self.read(cell))
            span = attribute(child(cell, "tcPr", "gridSpan"), "val") or "1"
            columns = min(int(span), _MAX_COLUMNS) if span.isdecimal() and len(span) < 3 else 1
            yield from ([] for _ in range(columns - 1))
        self.is_in_cell = was_in_cell


def _word_lines(package: WordPackage) -> tuple[list[TableLine], tuple[str, ...]]:
    """The lines of a Word file in order, its running heads last, and warnings."""
    notes = {
        (kind, attribute(note, "id") or ""): note
        for kind in ("footnote", "endnote")
        for part in package.parts(f"{kind}s")
        for note in part
        if attribute(note, "type") in (None, "normal")
    }
    body = child(package.main(), "body")
    styles = with_body_size(read_styles(package.part("styles")), body)
    reader = _WordLines(styles, read_numbering(package.part("numbering")), notes)
    lines = list(reader.read(body if body is not None else []))
    return [*lines, *_running_heads(package, styles)], tuple(reader.warnings)


def _running_heads(package: WordPackage, styles: WordStyles) -> Iterator[TableLine]:
    """What stands at the head or foot of the pages, each text once."""
    seen: set[str] = set()
    for kind, reason in (("header", "page header"), ("footer", "page footer")):
        for part in package.parts(kind):
            for line in _WordLines(styles, WordNumbering({}), {}).read(part):
                if line.text not in seen:
                    seen.add(line.text)
                    yield TableLine(line.text, reason=reason)


def _rows(table: Element) -> Iterator[Element]:
    return (row for row in _inside(table, "tr") if child(row, "trPr", "del") is None)


def _inside(container: Element, name: str) -> Iterator[Element]:
    """Elements of a name, through controls and changes that wrap them."""
    for inner in container:
        if local(inner) == name:
            yield inner
        elif local(inner) in ("sdt", "sdtContent", "customXml", "ins", "moveTo"):
            yield from _inside(inner, name)
