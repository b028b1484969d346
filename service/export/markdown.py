"""A report as Markdown (CommonMark, and GitHub's additions), or as plain text in the same layout.

In Markdown whatever is not ours is escaped, so that minutes can hold no markup, link or HTML. In
plain text nothing is: it is for programs that take the words on, and a backslash among quoted words
would be taken on with them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from service.export.report import (
    Byline,
    FilePart,
    Heading,
    Items,
    Line,
    Notice,
    Paragraph,
    Quotation,
    Report,
    Run,
    Source,
    Trail,
    TrailEntry,
    Verbatim,
)
from service.export.safe_text import cleaned, link_address

# Signs that can begin markup anywhere in a line.
_SIGNS = re.compile(r"[\\`*_\[\]<>&~|$^={}#@]")
# What would be made a link though it is not marked as one.
_BARE_LINKS = re.compile(r"(:)(?=//)|(?<=www)(\.)", re.IGNORECASE)
# Signs that make a list, rule or definition of a line they begin.
_LINE_START = re.compile(r"^(\d{1,9}(?=[.)])|(?=[-+:%]))")


def markdown(report: Report, *, title_level: int = 1) -> str:
    """The report as Markdown, ending in a line break; its title is a heading of ``title_level``."""
    return _Writer(is_marked_up=True).written(report, title_level)


def plain_text(report: Report) -> str:
    """The report with every word as it stands, ending in a line break.

    The lines of a quotation, and of where it stands, begin with ``>``; no other line does.
    """
    return _Writer(is_marked_up=False).written(report, 1)


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes parts of a report, escaped and with emphasis or without either."""

    is_marked_up: bool

    def written(self, report: Report, title_level: int) -> str:
        title = f"{'#' * title_level} {self._escaped(report.title)}"
        parts = ("\n".join(self._lines(part, title_level)) for part in report.in_full())
        return "\n\n".join([title, *parts]) + "\n"

    def _lines(self, part: FilePart, title_level: int) -> Iterator[str]:
        match part:
            case Heading(text, level):
                yield f"{'#' * (title_level + level)} {self._escaped(text)}"
            case Paragraph(text, is_strong):
                words = self._line((Run(text),))
                yield self._strong(words) if is_strong else words
            case Byline(text):
                yield self._line((Run(text),))
            case Notice(text):
                yield self._strong(self._line((Run(text),)))
            case Verbatim(lines):
                yield "\n\n".join(map(self._line, lines))
            case Quotation():
                yield from self._quotation(part)
            case Source():
                yield from self._source(part)
            case Items(points):
                yield from (f"- {self._line((Run(point),))}" for point in points)
            case Trail(entries):
                yield from map(self._entry, entries)

    def _quotation(self, quotation: Quotation) -> Iterator[str]:
        last = len(quotation.lines) - 1
        for number, line in enumerate(quotation.lines):
            opening = "“" if number == 0 else ""
            closing = "”" if number == last else ""
            yield f"> {opening}{self._line(line)}{closing}"
            yield ">"
        yield from (f"> {line}".rstrip() for line in self._source(quotation.source))

    def _source(self, source: Source) -> Iterator[str]:
        yield f"— {self._citation(source)}"
        for remark in source.remarks:
            yield ""
            yield self._escaped(remark)

    def _entry(self, entry: TrailEntry) -> str:
        remarks = "".join(f" {self._escaped(remark)}" for remark in entry.source.remarks)
        return (
            f"- {self._strong(self._escaped(entry.date))}, {self._escaped(entry.event)}: "
            f"“{self._escaped(entry.words)}” — {self._citation(entry.source)}{remarks}"
        )

    def _citation(self, source: Source) -> str:
        if source.url is None:
            return self._escaped(source.label)
        address = link_address(source.url)
        shown = f"<{address}>" if address and self.is_marked_up else self._escaped(source.url)
        return f"{self._escaped(source.label)}, {shown}"

    def _line(self, line: Line) -> str:
        """A line that stands alone: its beginning must not make a list or a rule of it."""
        runs = groupby(line, key=lambda run: run.is_marked or run.is_strong)
        words = "".join(self._run("".join(r.text for r in group), bold) for bold, group in runs)
        return _LINE_START.sub(r"\1\\", words.strip()) if self.is_marked_up else words.strip()

    def _run(self, text: str, is_marked: bool) -> str:
        words = self._escaped(text)
        return self._strong(words) if is_marked and words else words

    def _strong(self, words: str) -> str:
        return f"**{words}**" if self.is_marked_up else words

    def _escaped(self, text: str) -> str:
        """Text that is read as it stands, within a line."""
        if not self.is_marked_up:
            return cleaned(text)
        words = _SIGNS.sub(r"\\\g<0>", cleaned(text))
        return _BARE_LINKS.sub(r"\\\g<0>", words)
