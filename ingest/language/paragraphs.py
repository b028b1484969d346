"""Paragraphs of a text copy: the units in which minutes are divided."""

import re
from dataclasses import dataclass

from ingest.language.list_marks import BULLET, QUESTION_NUMBER
from ingest.language.sentences import trim
from ingest.language.table_rows import TableRow

# Every character that str.splitlines ends a line at: a soft break must not hide a heading.
_LINE = re.compile("[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_ONE_LINE_END = re.compile(r"[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph without surrounding space; ``text`` is the stored text of its span.

    ``row`` says what its cells are where it is the row of a table.
    """

    start: int
    end: int
    text: str
    row: TableRow | None = None

    @property
    def is_bullet(self) -> bool:
        """Whether it opens with a bullet or a list number that is not a question's."""
        return BULLET.match(self.text) is not None and not self.question_number

    @property
    def question_number(self) -> str | None:
        """The number of the question it opens, as printed without brackets."""
        match = QUESTION_NUMBER.match(self.text)
        return match.group(1) if match else None


def paragraphs(text: str) -> list[Paragraph]:
    """Split a text into paragraphs, in order; together they hold every non-space character.

    A line is a paragraph, but for a line that goes on in lower case right where the line before
    stopped without closing its sentence: hard-wrapped text is put together again.
    """
    spans: list[tuple[int, int]] = []
    for line in _LINE.finditer(text):
        span = trim(text, line.start(), line.end())
        if span is None:
            continue
        if spans and _continues(text, spans[-1], span):
            spans[-1] = (spans[-1][0], span[1])
        else:
            spans.append(span)
    return [Paragraph(start, end, text[start:end]) for start, end in spans]


def _continues(text: str, before: tuple[int, int], span: tuple[int, int]) -> bool:
    is_next_line = _ONE_LINE_END.fullmatch(text, before[1], span[0]) is not None
    is_open = text[before[1] - 1] not in ".?!:;]"
    begins_lower = text[span[0]].islower() and not BULLET.match(text, span[0], span[1])
    return is_next_line and is_open and begins_lower
