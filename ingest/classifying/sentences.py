"""What a classifier of sentences reads: those of a document in order, under its headings."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from ingest.language.sentences import Span, sentence_spans
from ingest.record import Division, Likelihoods

# A sentence as long as this is taken line by line: mostly it is a list without stops.
_LONG = 300
_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of a document, or one of its headings, by its span of the text."""

    start: int
    end: int
    is_heading: bool


class SentenceClassifier(Protocol):
    """Tells from the sentences around it what each sentence of minutes does."""

    def odds(self, words: Sequence[str], is_heading: Sequence[bool]) -> list[tuple[float, ...]]:
        """The log odds of each of ``DEEDS``, a row for each sentence or heading of a document."""


def lines_of(text: str, division: Division) -> list[Line]:
    """The sentences and headings of what a text records, in order.

    What is set aside, who came, and what an item is for are not read.
    """
    lines: list[Line] = []
    for block in sorted(division.blocks, key=lambda block: block.start):
        if block.kind == "heading":
            lines.append(Line(block.start, block.end, is_heading=True))
            continue
        if not block.is_minutes:
            continue
        for span in sentence_spans(text, block.start, block.end):
            lines += (Line(*at, is_heading=False) for at in _parts(text, span))
    return lines


def likelihoods_of(text: str, division: Division, classifier: SentenceClassifier) -> Likelihoods:
    """What a classifier tells of every sentence of a text, to the tenth."""
    lines = lines_of(text, division)
    words = [text[line.start : line.end] for line in lines]
    odds = classifier.odds(words, [line.is_heading for line in lines])
    told = [(line, row) for line, row in zip(lines, odds, strict=True) if not line.is_heading]
    return Likelihoods(
        tuple(line.start for line, _ in told),
        tuple(line.end for line, _ in told),
        tuple(tuple(round(number, 1) for number in row) for _, row in told),
    )


def _parts(text: str, span: Span) -> list[Span]:
    start, end = span
    spans = [span]
    if end - start > _LONG:
        spans = [match.span() for match in _LINE.finditer(text, start, end)]
    return [part for part in spans if _WORD.search(text, *part)]
