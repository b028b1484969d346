"""A paragraph of printed minutes with what its layout shows, whatever the file was."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ingest.bounds import MAX_LINE_CHARACTERS, check_line, check_line_count
from ingest.language.labels import ACTION_LINE, is_resolution
from ingest.language.paragraphs import Paragraph
from ingest.language.table_rows import TableRow
from ingest.layout.wrapped_text import broken_apart

_TITLE_MAX_WORDS = 30
_CAPITALS_SHARE = 0.85
_CAPITALS_MIN_LETTERS = 4


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A paragraph, list item or table row: ``text`` is the stored text of its span.

    ``is_heading`` marks what is set as a heading (a style, or bold throughout), ``level`` its
    depth, 1 the highest, where the source gives one. ``page`` is the printed page it begins on.
    ``reason`` says why the reader itself sets it aside (a running head). ``row`` says what the
    cells of a table's row are.

    ``bold_to`` is how far into its text a line is bold from the first, where the source says so.

    ``opens_item`` marks the first line of what the source says for certain is an agenda item: below
    the printing program's ``<AI1>``, or in a row of a table of items. Such a line is the item's
    number, its title, or both. ``closes_item`` marks the last line before ``</AI1>``. Most sources
    say neither.
    """

    start: int
    end: int
    text: str
    is_heading: bool = False
    level: int | None = None
    page: int | None = None
    reason: str | None = None
    row: TableRow | None = None
    opens_item: bool = False
    closes_item: bool = False
    bold_to: int = 0

    def as_paragraph(self) -> Paragraph:
        """The line as the division of minutes knows it."""
        return Paragraph(self.start, self.end, self.text, self.row)


@dataclass(slots=True)
class PrintedText:
    """Builds a text from lines that have none of their own yet, a blank line between two."""

    lines: list[PrintedLine] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text so far."""
        return "\n\n".join(line.text for line in self.lines)

    def add(
        self,
        text: str,
        *,
        is_heading: bool = False,
        level: int | None = None,
        page: int | None = None,
        reason: str | None = None,
        row: TableRow | None = None,
        opens_item: bool = False,
        bold_to: int = 0,
    ) -> None:
        """Add a line; its outer space is dropped, and a line of nothing but space with it."""
        words = text.strip()
        if words:
            check_line(words)
            check_line_count(len(self.lines) + 1)
            start = self.lines[-1].end + 2 if self.lines else 0
            end = start + len(words)
            self.lines.append(
                PrintedLine(
                    *(start, end, words, is_heading, level, page, reason, row),
                    opens_item=opens_item,
                    bold_to=bold_to,
                )
            )


def put_together(text: str, lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The lines with those put together that the source broke apart to fit a page's width."""
    goes_on = broken_apart([line.text for line in lines])
    found: list[PrintedLine] = []
    for at, line in enumerate(lines):
        before = found[-1] if found else line
        if (
            goes_on(at)
            and _is_set_alike(before, line)
            and line.end - before.start <= MAX_LINE_CHARACTERS
        ):
            found[-1] = replace(before, end=line.end, text=text[before.start : line.end])
        else:
            found.append(line)
    return found


def _is_set_alike(before: PrintedLine, line: PrintedLine) -> bool:
    """Whether two lines may be of one paragraph by how they are set."""
    are_words = not (before.reason or line.reason or before.row or line.row or line.opens_item)
    return are_words and (before.is_heading, before.level) == (line.is_heading, line.level)


def is_capitals(text: str) -> bool:
    """Whether words are set in capitals: nearly all letters, and at least four of them."""
    letters = list(filter(str.isalpha, text))
    capitals = sum(map(str.isupper, letters))
    return len(letters) >= _CAPITALS_MIN_LETTERS and capitals >= _CAPITALS_SHARE * len(letters)


def may_be_title(line: PrintedLine, words: str) -> bool:
    """Whether words that open this line could be the title of an item: short and no sentence."""
    return (
        bool(words)
        and (words[0].isupper() or words[0].isdigit() or words[0] in "“‘\"'")
        and words[-1] not in "?!;,]"
        and len(words.split()) <= _TITLE_MAX_WORDS
        and not words.startswith("That ")
        and not is_resolution(Paragraph(line.start, line.end, words))
        and not ACTION_LINE.fullmatch(words)
    )
