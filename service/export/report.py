"""What a report is made of, whatever it is written as: on a terminal, as Markdown or for Word.

Text is as it was given: writers clean and escape it. Nothing here is markup.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from ingest.language.sentences import Span


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text; what ``is_marked`` stands out from what is beside it.

    What ``is_strong`` is of more weight than it, and as readable without: where a form has only
    signs to show that with, it shows none.
    """

    text: str
    is_marked: bool = False
    is_strong: bool = False


Line = tuple[Run, ...]
# Signs by which Markdown sets words off: two or three stars, also where half of the first pair is
# cut off, an underscore that begins the words quoted, and a stroke that keeps a sign from being
# one. A star alone may be a footnote's.
_SIGNS = re.compile(
    r"(?<!\*)\*{2,3}(?!\*)|(?<![:\\])\\(?=[!()*+.>\[\]_#-])|\A\*(?=\w[^*\n]*\*\*)|\A_(?=\w)|(?<=\w)_(?=\*)"
)
_PAIR = re.compile(r"(?<![\w*_])([*_])(?=[^\s*_])[^*_\n]{1,400}(?<!\s)(\1)(?![\w*_])")


@dataclass(frozen=True, slots=True)
class Source:
    """Where recorded words stand: a citation without its address, the address, what is inferred.

    Label, comma and address together are the citation to paste.
    """

    label: str
    url: str | None
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the highest below the title."""

    text: str
    level: Literal[1, 2, 3]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Our own words; ``is_strong`` stands out."""

    text: str
    is_strong: bool = False


@dataclass(frozen=True, slots=True)
class Verbatim:
    """Text as it was given, a paragraph a line: a draft, or what is stored of a document."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """The minutes' own words, a paragraph a line, and where they stand."""

    lines: tuple[Line, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class Items:
    """A list of points."""

    points: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TrailEntry:
    """Something that happened to a question: when and what, in our words; then the minutes'."""

    date: str
    event: str
    words: str
    source: Source


@dataclass(frozen=True, slots=True)
class Trail:
    """What happened to a question, earliest first."""

    entries: tuple[TrailEntry, ...]


@dataclass(frozen=True, slots=True)
class Search:
    """How a search was done: ``in_full`` for a file that is kept, ``in_short`` for a terminal.

    ``notes`` are what a reader should know besides; ``in_full`` holds them as well.
    """

    in_full: tuple[Heading | Items | Paragraph, ...]
    in_short: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Byline:
    """Whose minutes a report is of, and when it was made."""

    text: str


@dataclass(frozen=True, slots=True)
class Notice:
    """What a reader must know of everything that a report quotes."""

    text: str


FilePart = Heading | Paragraph | Verbatim | Quotation | Source | Items | Trail | Byline | Notice
Part = FilePart | Search


@dataclass(frozen=True, slots=True)
class Standing:
    """What a file says of itself before all else: whose words it quotes, of when, and how far to
    trust it.

    ``body`` names the body that met, or how many there are.
    """

    body: str
    made_on: str
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A title and what follows it.

    ``made_at`` is ISO 8601 with a zone, ``None`` where the time of it says nothing. ``standing`` is
    ``None`` of what quotes nothing.
    """

    title: str
    made_at: str | None
    parts: tuple[Part, ...]
    standing: Standing | None = None

    def in_full(self) -> Iterator[FilePart]:
        """The parts as a file has them: how it stands, then all, with all told of the search."""
        if self.standing:
            yield Byline(", ".join(filter(None, [self.standing.body, self.standing.made_on])))
            yield from map(Notice, self.standing.notices)
        for part in self.parts:
            if isinstance(part, Search):
                yield from part.in_full
            else:
                yield part


def lines_of(
    text: str, marked: Iterable[Span] = (), strong: Iterable[Span] = ()
) -> tuple[Line, ...]:
    """Text by its lines, blank ones left out, with the spans that are marked or strong.

    Spans are positions in the whole text; they need no order, but must not overlap.
    """
    kinds = (*((span, True) for span in marked), *((span, False) for span in strong))
    spans = sorted(kinds)
    lines: list[Line] = []
    start = 0
    for piece in text.splitlines(keepends=True):
        end = start + len(piece)
        if piece.strip():
            first = start + len(piece) - len(piece.lstrip())
            last = start + len(piece.rstrip())
            lines.append(_runs(text, first, last, spans))
        start = end
    return tuple(lines)


def quoted_lines(
    text: str, marked: Iterable[Span] = (), strong: Iterable[Span] = ()
) -> tuple[Line, ...]:
    """The lines of words quoted, without the signs by which a source in Markdown sets words off.

    Spans are positions in the text as it stands.
    """
    pairs = (found.span(half) for found in _PAIR.finditer(text) for half in (1, 2))
    signs = (*pairs, *(found.span() for found in _SIGNS.finditer(text)))
    hidden = sorted({at for sign in signs for at in range(*sign)})

    def shifted(spans: Iterable[Span]) -> list[Span]:
        return [(a - bisect_left(hidden, a), b - bisect_left(hidden, b)) for a, b in spans]

    shown = "".join(text[a + 1 : b] for a, b in pairwise([-1, *hidden, len(text)]))
    return lines_of(shown, shifted(marked), shifted(strong))


def _runs(text: str, start: int, end: int, spans: Iterable[tuple[Span, bool]]) -> Line:
    """The runs of one line; each span with whether it is marked, else it is strong."""
    runs: list[Run] = []
    for (left, right), is_marked in spans:
        a, b = max(left, start), min(right, end)
        if a >= b:
            continue
        if start < a:
            runs.append(Run(text[start:a]))
        runs.append(Run(text[a:b], is_marked=is_marked, is_strong=not is_marked))
        start = b
    if start < end:
        runs.append(Run(text[start:end]))
    return tuple(runs)
