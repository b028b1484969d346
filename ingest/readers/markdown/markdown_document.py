"""The reader for minutes written in Markdown.

The stored text is the text as written. It is divided as if its marks were as many spaces, so that
positions hold in both; a mark inside a block stays in it, one outside every block is set aside.
"""

import re
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ingest.bounds import MAX_LINE_CHARACTERS
from ingest.exempt import exempt_parts
from ingest.language.emphasis import with_marks
from ingest.language.sentences import Span, trim
from ingest.layout.bar_tables import with_items, with_tables
from ingest.layout.bars import BAR, FRAME, pieces_between_bars
from ingest.layout.furniture import FRONT_MATTER, without_furniture
from ingest.layout.printed_lines import PrintedLine
from ingest.layout.text_lines import physical_lines
from ingest.layout.wrapped_text import Wrapping, ends_sentence, opens_paragraph, wrapping_of
from ingest.readers.markdown.html_in_text import LINE_END, html_rows, without_html
from ingest.readers.markdown.marks import without_marks
from ingest.reading.division import divide_source
from ingest.reading.printed_minutes import lay_out
from ingest.record import Block, ItemSpan, Reading, SetAside

READER = "Markdown"

# Some forget the space behind the marks.
_HEADING = re.compile(r"(#{1,6})(?:\s++|$)|(#{2,6})(?=[\w*])")
_HTML_HEADING = re.compile(
    r"<h([1-6])\b[^<>\n]{0,60}>(?:\s|<[^<>/\n]{1,60}>){0,9}\Z", re.IGNORECASE
)
_HTML_BOLD = re.compile(r"<(?:strong|b)>\s{0,9}\Z", re.IGNORECASE)
_HTML_BOLD_END = re.compile(
    r"\s{0,9}[.:]?\s{0,9}</(?:strong|b)>\s*+(?:<(?!/?(?:a|em|i|span|strong|b)\b)|$)",
    re.IGNORECASE | re.MULTILINE,
)
_TAGS_BEFORE = 160  # characters
_CLOSING_MARK = re.compile(r"(?<=\S)\s++#+\s*+$")
_UNDERLINE = re.compile(r"(?:=+|-{3,})\s*+$")
_RULE = re.compile(
    r"(?:\*\s*+){3,}|(?:_\s*+){3,}|(?=[:\-\s]*?--)[:\-\s]++|-(?:\s++-){2,}|```.*|~~~.*"
)
_NUMBER = r"(?:[(\[]?[\w./-]{0,12}\d[\w./-]{0,12}[.):\]]{0,2}\s++)?"
_REST_OF_BOLD = re.compile(r"[^*_\n]{1,100}(?P<mark>\*\*|__)")
_BOLD = re.compile(rf"\s*+{_NUMBER}(?:(?:\*\*|__)(?=\S)[^*_]++(?:\*\*|__)[.:,]?\s*+)++")
_FRONT_MATTER = re.compile(
    r"\A---[^\S\n]*\n(?P<body>.*?)\n(?:---|\.\.\.)[^\S\n]*(?:\n|\Z)", re.DOTALL
)

_LINE = re.compile("[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_LINE_END = re.compile("[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_BLANK_LINE = re.compile(r"(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)|[\v\f\x1c-\x1e\x85\u2028\u2029]")
_LIST_ITEM = re.compile(r"\s*+(?:[-*+]|\d{1,9}[.)])\s")

MARK = "Markdown mark"


def read_markdown(text: str, *, as_minutes: bool = False) -> Reading:
    """Read minutes written in Markdown.

    Raises ``RefusedDocumentError`` where they record no meeting, unless ``as_minutes`` says that
    they do.
    """
    masked = without_marks(text)
    source = lay_out(masked, markdown_lines(text, masked), as_minutes=as_minutes)
    reading = divide_source(source, reader=READER)
    public = replace(source, text=text).without(exempt_parts(source).spans).text
    if len(public) != len(reading.text):
        public = reading.text  # never more than the division left public
    division = reading.division
    blocks = tuple(_with_marks(public, block, division.items) for block in division.blocks)
    aside = _left_over(public, blocks, division.set_aside)
    return replace(reading, text=public, division=replace(division, blocks=blocks, set_aside=aside))


def _with_marks(text: str, block: Block, items: Sequence[ItemSpan]) -> Block:
    """A block with all of the marks that set its words off, within the item that it stands in."""
    start, end = with_marks(text, block.start, block.end)
    is_parted = any(
        start < item.start <= block.start or block.end <= item.end < end for item in items
    )
    return block if is_parted else replace(block, start=start, end=end)


def markdown_lines(text: str, masked: str) -> list[PrintedLine]:
    """The lines of a text, in order; they read as ``masked`` does, the text without its marks."""
    rows = html_rows(text, masked)
    spans = list(without_html(text, masked, physical_lines(masked), [span for span, _ in rows]))
    reader = _Lines(text, masked, wrapping_of(masked, spans), {r.start: r for _, r in rows})
    lines = reader.read(sorted([*spans, *((row.start, row.end) for _, row in rows)]))
    if BAR in masked or rows:
        lines = with_items(masked, with_tables(lines))
    lines = without_furniture(masked, lines)
    return [line for line in lines if line.reason != FRAME]  # no words, so left over as marks


@dataclass(slots=True)
class _Lines:
    """Puts the lines of a Markdown text together as paragraphs, list items, headings and rows.

    ``rows`` are those of HTML tables, by where they begin; ``last`` is the span of the line
    before, which goes on where ``is_open``.
    """

    text: str
    masked: str
    wrapping: Wrapping
    rows: Mapping[int, PrintedLine]
    lines: list[PrintedLine] = field(default_factory=list)
    last: Span = (0, 0)
    is_open: bool = False

    def read(self, spans: Sequence[Span]) -> list[PrintedLine]:
        """The lines in order; those of the front matter are set aside."""
        front = _FRONT_MATTER.match(self.text)
        body_from = front.end() if front else 0
        for span, written in self._as_written(spans):
            self._take(written, span, is_front=span[0] < body_from)
            self.last = span
        return self.lines

    def _as_written(self, spans: Sequence[Span]) -> Iterator[tuple[Span, str]]:
        """Each line with what is written there, the marks at its ends with it."""
        left = deque(spans)
        for line in _LINE.finditer(self.text):
            inside = []
            while left and left[0][0] < line.end():
                inside.append(left.popleft())
            for span in inside:
                yield span, line.group() if len(inside) == 1 else self.text[slice(*span)]

    def _take(self, line: str, span: Span, *, is_front: bool) -> None:
        start, end = span
        words = self.masked[start:end]
        heading = _HEADING.match(words)
        before = self.text[max(0, start - _TAGS_BEFORE) : start] if "<" in self.text else ""
        html_heading = _HTML_HEADING.search(before)
        is_tagged = bool(_HTML_BOLD.search(before) and _HTML_BOLD_END.match(self.text, end))
        is_bold = is_tagged or _BOLD.fullmatch(line) is not None
        if start in self.rows:
            self.lines.append(self.rows[start])
            self.is_open = False
        elif is_front:
            self._add(start, end, reason=FRONT_MATTER)
        elif self._underlines(start, words):
            self.lines[-1] = replace(
                self.lines[-1], is_heading=True, level=1 if words[0] == "=" else 2
            )
            self._add(start, end, reason=MARK)
        elif _RULE.fullmatch(words):
            self._add(start, end, reason=MARK)
        elif heading:
            self._add_heading(start, end, heading)
        elif html_heading:
            self._add(start, end, is_heading=True, level=int(html_heading[1]))
        elif self.is_open and self._goes_on(line, span, is_bold=is_bold):
            self._extend(end)
        elif BAR in words:
            self.lines += pieces_between_bars(self.masked, start, end)
            self.is_open = False
        else:
            self._add(start, end, is_heading=is_bold)
            self.is_open = True

    def _add_heading(self, start: int, end: int, mark: re.Match[str]) -> None:
        closing = _CLOSING_MARK.search(self.masked, start, end)
        span = trim(self.masked, start + mark.end(), closing.start() if closing else end)
        if span is not None:
            self._add(*span, is_heading=True, level=len(mark.group().strip()))

    def _underlines(self, start: int, words: str) -> bool:
        """Whether a line makes a heading of the one above; behind each page a rule may stand."""
        may_be_rule = self.wrapping.over_empty_lines and words[0] == "-"
        return (
            self.is_open
            and not (self.lines[-1].is_heading or may_be_rule)
            and self._is_right_below(start)
            and _UNDERLINE.fullmatch(words) is not None
        )

    def _is_right_below(self, start: int) -> bool:
        return not (
            _BLANK_LINE.search(self.text, self.last[1], start)
            or LINE_END.search(self.text, self.last[1], start)
        )

    def _goes_on(self, line: str, span: Span, *, is_bold: bool) -> bool:
        """Lines below one another are one paragraph, unless the next opens one by its words.

        Where an empty line stands behind every line, those that run on are; a heading goes on only
        in such a text, in bold as it began.
        """
        before = self.lines[-1]
        if span[1] - before.start > MAX_LINE_CHARACTERS or before.is_heading != is_bold:
            return False
        words = self.masked[slice(*span)]
        is_item = _LIST_ITEM.match(line) is not None
        breaks_here = self.text.startswith(("  \n", "\\\n"), self.last[1])
        if is_item or BAR in words or not _LINE_END.search(self.masked, self.last[1], span[0]):
            return False  # in one line of the file, they were parted for what they say
        if is_bold or not self._is_right_below(span[0]):
            return self.wrapping.over_empty_lines and self.wrapping.goes_on(
                self.masked, self.last, span
            )
        return not (breaks_here or (opens_paragraph(words) and ends_sentence(before.text)))

    def _extend(self, end: int) -> None:
        last = self.lines[-1]
        self.lines[-1] = replace(last, end=end, text=self.masked[last.start : end])

    def _add(
        self,
        start: int,
        end: int,
        *,
        is_heading: bool = False,
        level: int | None = None,
        reason: str | None = None,
    ) -> None:
        self.is_open = False
        words = self.masked[start:end]
        bold = _REST_OF_BOLD.match(self.text, start, end)
        is_opened = self.text.endswith(("**", "__"), 0, start)
        bold_to = bold.start("mark") - start if bold and is_opened else 0
        self.lines.append(
            PrintedLine(start, end, words, is_heading, level, None, reason, bold_to=bold_to)
        )


def _left_over(
    text: str, blocks: Sequence[Block], set_aside: Sequence[SetAside]
) -> tuple[SetAside, ...]:
    """What is set aside, with every stretch of marks that stands in no block added to it."""
    found = list(set_aside)
    held = [(block.start, block.end) for block in blocks] + [(p.start, p.end) for p in set_aside]
    at = 0
    for start, end in [*sorted(held), (len(text), len(text))]:
        found += [
            SetAside(at + m.start(), at + m.end(), MARK)
            for m in re.finditer(r"\S(?:.*\S)?", text[at:start])
        ]
        at = max(at, end)
    return tuple(sorted(found, key=lambda part: part.start))
