"""A report on a terminal, wrapped to its width, or in a pipe, a paragraph a line.

What stands under a heading is indented, and the words of others further than ours. Styles only
repeat what words, places and brackets tell already.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import IO

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from ingest.language.sentences import Span
from service.export.report import (
    Heading,
    Items,
    Paragraph,
    Part,
    Quotation,
    Report,
    Run,
    Search,
    Source,
    Trail,
    TrailEntry,
    Verbatim,
)
from service.export.safe_text import cleaned, without_controls
from service.wording.answers import shortened

_INDENT = 2
_STYLES = {1: "bold underline", 2: "bold underline", 3: "bold"}


@dataclass(frozen=True, slots=True)
class _Words:
    """A paragraph, its style, and by how many columns it is indented.

    ``strong`` are the spans of it that stand out.
    """

    text: str = ""
    style: str = ""
    indent: int = 0
    strong: tuple[Span, ...] = ()


class PlainConsole(Console):
    """A console that ends the program well where nobody reads on, as behind ``| head``."""

    def on_broken_pipe(self) -> None:
        """Write nothing more, and end without a fault."""
        try:
            super().on_broken_pipe()
        except SystemExit:
            raise SystemExit(0) from None


def plain_console(file: IO[str] | None = None, *, stderr: bool = False) -> Console:
    """A console of a file, or a standard stream, that takes nothing in minutes for markup."""
    return PlainConsole(file=file, stderr=stderr, markup=False, highlight=False, emoji=False)


def write_report(report: Report, out: Console, notes: Console) -> None:
    """Write a report; what a reader should know besides goes to ``notes``."""
    write_words(out, cleaned(report.title), style="bold")
    indent = 0
    for part in report.parts:
        if isinstance(part, Heading):
            # Headings of levels 1 and 2 both begin at the margin, so that words have room.
            indent = _INDENT * max(part.level - 1, 1)
        for words in _part(part, indent):
            # What is stored is shown with its spaces; all else reads as running text.
            text = words.text if isinstance(part, Verbatim) else cleaned(words.text)
            write_words(out, text, style=words.style, indent=words.indent, strong=words.strong)
        if isinstance(part, Search):
            for note in part.notes:
                write_note(notes, note)


def write_words(
    out: Console, words: str, *, style: str = "", indent: int = 0, strong: Iterable[Span] = ()
) -> None:
    """Write a paragraph: wrapped on a terminal, with what is strong in bold; in a pipe on one line.

    ``strong`` are spans of the words.
    """
    # Minutes may hold characters that would steer a terminal.
    words = without_controls(words)
    if out.is_terminal:
        text = Text(words, style=style)
        for start, end in strong:
            text.stylize("bold", start, end)
        out.print(Padding(text, (0, 0, 0, indent)))
    else:
        out.print(Text(" " * indent + words), soft_wrap=True)


def write_note(out: Console, note: str) -> None:
    """Write something that a reader should know besides."""
    out.print(Text(f"note: {cleaned(note)}", style="yellow"), soft_wrap=True)


def _part(part: Part, indent: int) -> Iterator[_Words]:
    match part:
        case Heading(text, level):
            yield _Words()
            yield _Words(text, _STYLES[level], indent - _INDENT)
        case Paragraph(text, is_strong):
            yield _Words(text, "bold" if is_strong else "", indent)
        case Verbatim(lines):
            yield from (_Words(_line(line), "", indent + _INDENT) for line in lines)
        case Quotation():
            yield from _quotation(part, indent + _INDENT)
        case Source():
            yield from _source(part, indent)
        case Items(points):
            yield from (_Words(f"- {point}", "", indent) for point in points)
        case Trail(entries):
            yield from _trail(entries, indent)
        case Search(in_short=sentences):
            yield _Words()
            yield from (_Words(sentence, "dim") for sentence in sentences)


def _quotation(quotation: Quotation, indent: int) -> Iterator[_Words]:
    last = len(quotation.lines) - 1
    for number, line in enumerate(quotation.lines):
        opening = "“" if number == 0 else ""
        closing = "”" if number == last else ""
        # Cleaned run by run, so that what is strong is found again.
        runs = [replace(run, text=cleaned(run.text)) for run in line]
        words = f"{opening}{_line(runs)}{closing}"
        yield _Words(words, "", indent, tuple(_strong(runs, len(opening))))
    yield from _source(quotation.source, indent)


def _source(source: Source, indent: int) -> Iterator[_Words]:
    yield _Words(f"— {source.label}", "dim", indent)
    below = [*source.remarks, *([source.url] if source.url else ())]
    yield from (_Words(words, "dim", indent + _INDENT) for words in below)


def _trail(entries: Iterable[TrailEntry], indent: int) -> Iterator[_Words]:
    """When and what, then the beginning of the words; a source once for what stands on end in it.

    Files give the words in full.
    """
    for source, members in groupby(entries, key=lambda entry: entry.source):
        for entry in members:
            yield _Words(f"{entry.date}, {entry.event}:", "", indent)
            yield _Words(f"“{shortened(entry.words)}”", "", indent + _INDENT)
        yield from _source(source, indent + _INDENT)


def _strong(runs: Iterable[Run], at: int) -> Iterator[Span]:
    """Where the runs that are strong stand; the first run begins at a place."""
    for run in runs:
        if run.is_strong:
            yield at, at + len(run.text)
        at += len(run.text)


def _line(line: Iterable[Run]) -> str:
    """A line's words, with those that are marked in brackets."""
    runs = groupby(line, key=lambda run: run.is_marked)
    pieces = (("".join(run.text for run in group), is_marked) for is_marked, group in runs)
    return "".join(f"[{words}]" if is_marked else words for words, is_marked in pieces)
