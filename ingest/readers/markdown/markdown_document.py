"""The reader for minutes written in Markdown.

The stored text is the text as written. It is divided as if its marks were as many spaces, so that
positions hold in both; a mark inside a block stays in it, one outside every block is set aside.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ingest.bounds import check_line
from ingest.exempt import exempt_parts
from ingest.language.sentences import trim
from ingest.layout.printed_lines import PrintedLine
from ingest.layout.wrapped_text import ends_sentence, opens_paragraph
from ingest.reading.division import divide_source
from ingest.reading.printed_minutes import lay_out
from ingest.record import Block, Reading, SetAside

READER = "Markdown"

_HEADING = re.compile(r"(#{1,6})(?:\s++|$)")
_CLOSING_MARK = re.compile(r"(?<=\S)\s++#+\s*+$")
_UNDERLINE = re.compile(r"(?:=+|-{3,})\s*+$")
_RULE = re.compile(
    r"(?:\*\s*+){3,}|(?:_\s*+){3,}|(?=[|:\-\s]*?--)[|:\-\s]++|-(?:\s++-){2,}|```.*|~~~.*"
)
_BOLD = re.compile(r"\s*+(?:\*\*|__)(?=\S)[^*_]+(?:\*\*|__)[.:]?\s*+")
_FRONT_MATTER = re.compile(
    r"\A---[^\S\n]*\n(?P<body>.*?)\n(?:---|\.\.\.)[^\S\n]*(?:\n|\Z)", re.DOTALL
)

_LINE = re.compile("[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BLANK_LINE = re.compile(r"(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)|[\v\f\x1c-\x1e\x85\u2028\u2029]")
_LIST_ITEM = re.compile(r"\s*+(?:[-*+]|\d{1,9}[.)])\s")

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_IMAGE_OR_LINK = re.compile(r"(!?\[)([^\[\]\n]{0,500})(\]\([^()\n]{0,1000}\))")
_STARS = re.compile(r"(?<![\\\s*])\*{1,3}(?!\*)|(?<![\\*])\*{1,3}(?=[^\s*])")
_UNDERSCORES = re.compile(r"(?<![\w\\])_{1,3}(?=[^\s_])|(?<=[^\s_\\])_{1,3}(?!\w)")
_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_BACKTICKS = re.compile(r"`{1,3}")
_LINE_MARK = re.compile(r"^[^\S\n]*(?:>[^\S\n]?)+|(?<=\S)[^\S\n]*\\$", re.MULTILINE)
_INLINE = (_STARS, _UNDERSCORES, _ESCAPE, _BACKTICKS, _LINE_MARK)

MARK = "Markdown mark"


def read_markdown(text: str, *, as_minutes: bool = False) -> Reading:
    """Read minutes written in Markdown.

    Raises ``RefusedDocumentError`` where they record no meeting, unless ``as_minutes`` says that
    they do.
    """
    masked = without_marks(text)
    source = lay_out(masked, _Lines(text, masked).read(), as_minutes=as_minutes)
    reading = divide_source(source, reader=READER)
    public = replace(source, text=text).without(exempt_parts(source).spans).text
    if len(public) != len(reading.text):
        public = reading.text  # never more than the division left public
    division = reading.division
    aside = _left_over(public, division.blocks, division.set_aside)
    return replace(reading, text=public, division=replace(division, set_aside=aside))


@dataclass(slots=True)
class _Lines:
    """Puts the lines of a Markdown text together as paragraphs, list items, headings and rows."""

    text: str
    masked: str
    lines: list[PrintedLine] = field(default_factory=list)
    is_open: bool = False  # whether the paragraph before may go on

    def read(self) -> list[PrintedLine]:
        """The lines in order; those of the front matter are set aside."""
        front = _FRONT_MATTER.match(self.text)
        body_from = front.end() if front else 0
        last = 0
        for match in _LINE.finditer(self.text):
            span = trim(self.masked, match.start(), match.end())
            if span is None:
                continue
            if _BLANK_LINE.search(self.text, last, match.start()):
                self.is_open = False
            self._take(match, span, is_front=match.start() < body_from)
            last = match.end()
        return self.lines

    def _take(self, line: re.Match[str], span: tuple[int, int], *, is_front: bool) -> None:
        start, end = span
        words = self.masked[start:end]
        heading = _HEADING.match(words)
        if is_front:
            self._add(start, end, reason="front matter")
        elif self.is_open and _UNDERLINE.fullmatch(words):
            self.lines[-1] = replace(
                self.lines[-1], is_heading=True, level=1 if words[0] == "=" else 2
            )
            self._add(start, end, reason=MARK)
        elif _RULE.fullmatch(words):
            self._add(start, end, reason=MARK)
        elif heading:
            self._add_heading(start, end, heading)
        elif _BOLD.fullmatch(line.group()):
            self._add(start, end, is_heading=True)
        elif self.is_open and self._goes_on(line.group(), words):
            self._extend(end)
        else:
            self._add(*self._without_pipes(start, end))
            self.is_open = True

    def _add_heading(self, start: int, end: int, mark: re.Match[str]) -> None:
        closing = _CLOSING_MARK.search(self.masked, start, end)
        span = trim(self.masked, start + mark.end(), closing.start() if closing else end)
        if span is not None:
            self._add(*span, is_heading=True, level=len(mark.group(1)))

    def _without_pipes(self, start: int, end: int) -> tuple[int, int]:
        """A row of a table without the bars at both its ends."""
        if self.masked[start] == "|" and self.masked[end - 1] == "|" and end - start > 2:
            return trim(self.masked, start + 1, end - 1) or (start, end)
        return start, end

    def _goes_on(self, line: str, words: str) -> bool:
        """Lines below one another are one paragraph, unless the next opens one by its words."""
        before, end = self.lines[-1].text, self.lines[-1].end
        is_row = words.startswith("|") or self.text[end : end + 2].strip() == "|"
        is_item = _LIST_ITEM.match(line) is not None
        breaks_here = self.text.startswith(("  \n", "\\\n"), end)
        opens = opens_paragraph(words) and ends_sentence(before)
        return not (is_row or is_item or breaks_here or opens)

    def _extend(self, end: int) -> None:
        last = self.lines[-1]
        check_line(self.masked[last.start : end])
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
        self.lines.append(
            PrintedLine(start, end, self.masked[start:end], is_heading, level, None, reason)
        )


def without_marks(text: str) -> str:
    """The text with the marks of emphasis, links, quotation and escapes blanked out."""
    masked = _IMAGE_OR_LINK.sub(
        lambda m: " " * len(m[1]) + m[2] + " " * len(m[3]), _COMMENT.sub(_blank, text)
    )
    for pattern in _INLINE:
        masked = pattern.sub(_blank, masked)
    return masked


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


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n\r]", " ", match.group())
