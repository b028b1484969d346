"""Parting text that a copy has run together into one line, where its numbers say that parts begin.

The text of a PDF is often kept so. Numbers that count on through the line, "1.", "1.1", "2.", mark
where items and their paragraphs begin; "RESOLVED" begins a paragraph of its own.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.bounds import MAX_LINE_CHARACTERS
from ingest.language.sentences import Span, sentence_spans, trim

_SHARE = 0.5  # of all words, which stand in the one line
_FEWEST = 2  # numbers that count on from 1; one more from any other
_NUMBER = re.compile(
    r"(?<!\S)(?P<first>\d{1,3})(?:\.(?P<second>\d{1,2})\.?|[.)])\s++(?=[A-Z“\"'(\[])"
)
_LABEL = re.compile(r"(?<=\s)(?:RESOLVED|Resolved\s?[:–-]|PRESENT\s?:|Action\s?:)(?=\W)")


def parted(text: str, lines: Sequence[Span]) -> list[Span]:
    """The lines, one that holds most of a text parted at what counts on through it.

    A line that is longer than lines may be is parted between sentences as well.
    """
    whole = sum(end - start for start, end in lines)
    found: list[Span] = []
    for start, end in lines:
        is_long = end - start > MAX_LINE_CHARACTERS
        cuts = _cuts(text, start, end) if is_long or end - start > _SHARE * whole else []
        for piece in _between(text, start, end, cuts):
            is_too_long = piece[1] - piece[0] > MAX_LINE_CHARACTERS
            found += _sentences(text, *piece) if is_too_long else [piece]
    return found


def _cuts(text: str, start: int, end: int) -> list[int]:
    """Where items and paragraphs begin in a line whose numbers count on; else nothing."""
    numbers = list(_NUMBER.finditer(text, start, end))
    items = _counting_on([match for match in numbers if match["second"] is None])
    if not items:
        return []
    begin = {match.start() for match in items}
    cuts = [match.start() for match in _LABEL.finditer(text, items[0].start(), end)]
    item, paragraph = 0, 0
    for match in numbers:
        first, second = int(match["first"]), int(match["second"] or 0)
        if match.start() in begin:
            item, paragraph = first, 0
        elif first == item and second == paragraph + 1:
            paragraph = second
        else:
            continue
        cuts.append(match.start())
    return sorted(cuts)


def _counting_on(numbers: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """The most numbers that follow one another without a gap; too few of them say nothing."""
    chains: dict[int, tuple[int, int]] = {}  # by number: how long the chain is, where it ends
    before: list[int | None] = []
    for at, match in enumerate(numbers):
        number = int(match["first"])
        length, last = chains.get(number - 1, (0, None))
        before.append(last)
        if length >= chains.get(number, (0, 0))[0]:
            chains[number] = (length + 1, at)
    length, at_end = max(chains.values(), default=(0, None))
    chain: list[re.Match[str]] = []
    while at_end is not None:
        chain.append(numbers[at_end])
        at_end = before[at_end]
    is_enough = length >= (_FEWEST if chain and chain[-1]["first"] == "1" else _FEWEST + 1)
    return chain[::-1] if is_enough else []


def _between(text: str, start: int, end: int, cuts: Sequence[int]) -> Iterator[Span]:
    edges = [start, *cuts, end]
    for left, right in pairwise(edges):
        span = trim(text, left, right)
        if span is not None:
            yield span


def _sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """Sentences put together to stretches of at most the length of a line."""
    at: Span | None = None
    for sentence in sentence_spans(text, start, end):
        if at is not None and sentence[1] - at[0] > MAX_LINE_CHARACTERS:
            yield at
            at = None
        at = (at[0] if at else sentence[0], sentence[1])
    if at is not None:
        yield at
