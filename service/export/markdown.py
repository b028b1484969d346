"""A report as Markdown (CommonMark, and GitHub's additions).

Whatever is not ours is escaped, so that minutes can hold no markup, link or HTML.
"""

import re
from collections.abc import Iterator
from itertools import groupby

from service.export.report import (
    FilePart,
    Heading,
    Items,
    Line,
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
    title = f"{'#' * title_level} {_escaped(report.title)}"
    parts = ("\n".join(_lines(part, title_level)) for part in report.in_full())
    return "\n\n".join([title, *parts]) + "\n"


def _lines(part: FilePart, title_level: int) -> Iterator[str]:
    match part:
        case Heading(text, level):
            yield f"{'#' * (title_level + level)} {_escaped(text)}"
        case Paragraph(text, is_strong):
            words = _line((Run(text),))
            yield f"**{words}**" if is_strong else words
        case Verbatim(lines):
            yield "\n\n".join(map(_line, lines))
        case Quotation():
            yield from _quotation(part)
        case Source():
            yield from _source(part)
        case Items(points):
            yield from (f"- {_line((Run(point),))}" for point in points)
        case Trail(entries):
            yield from map(_entry, entries)


def _quotation(quotation: Quotation) -> Iterator[str]:
    last = len(quotation.lines) - 1
    for number, line in enumerate(quotation.lines):
        opening = "“" if number == 0 else ""
        closing = "”" if number == last else ""
        yield f"> {opening}{_line(line)}{closing}"
        yield ">"
    yield from (f"> {line}".rstrip() for line in _source(quotation.source))


def _source(source: Source) -> Iterator[str]:
    yield f"— {_citation(source)}"
    for remark in source.remarks:
        yield ""
        yield _escaped(remark)


def _entry(entry: TrailEntry) -> str:
    remarks = "".join(f" {_escaped(remark)}" for remark in entry.source.remarks)
    return (
        f"- **{_escaped(entry.date)}**, {_escaped(entry.event)}: “{_escaped(entry.words)}” "
        f"— {_citation(entry.source)}{remarks}"
    )


def _citation(source: Source) -> str:
    if source.url is None:
        return _escaped(source.label)
    address = link_address(source.url)
    return f"{_escaped(source.label)}, {f'<{address}>' if address else _escaped(source.url)}"


def _line(line: Line) -> str:
    """A line that stands alone: its beginning must not make a list or a rule of it."""
    runs = groupby(line, key=lambda run: run.is_marked or run.is_strong)
    words = "".join(_run("".join(run.text for run in group), bold) for bold, group in runs)
    return _LINE_START.sub(r"\1\\", words.strip())


def _run(text: str, is_bold: bool) -> str:
    words = _escaped(text)
    return f"**{words}**" if is_bold and words else words


def _escaped(text: str) -> str:
    """Text that is read as it stands, within a line."""
    words = _SIGNS.sub(r"\\\g<0>", cleaned(text))
    return _BARE_LINKS.sub(r"\\\g<0>", words)
