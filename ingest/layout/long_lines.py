"""Parting text that a copy has run together into one line, where its numbers say that parts begin.

The text of a PDF is often kept so. Numbers that count on through the line, "1.", "1.1", "2." or
"34/24", "35/24", mark where items and their paragraphs begin; "RESOLVED" begins a paragraph of its
own. So does a sign that the line opens with and that stands in it again.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.bounds import MAX_LINE_CHARACTERS
from ingest.language.dates import MONTH, WEEKDAY
from ingest.language.sentences import Span, sentence_spans, trim

_SHARE = 0.5  # of all words, which stand in the one line
_LONG = 1_000  # characters
_SENTENCE_ENDS = frozenset('.?!:;)”’"')
_FEWEST = 2  # numbers that count on from 1; one more from any other
_FEWEST_BARE = 4  # from 1, where nothing closes them
_NUMBER = re.compile(
    r"(?<!\S)(?P<first>\d{1,3})(?:\.(?P<second>\d{1,2})\.?|[.)])\s++(?=[A-Z“\"'(\[]|(?(second)\d\d/))"
)
# "4 Finance": no day of a month, and what no word before it counts.
_BARE = rf"(?P<first>\d{{1,2}})\s++(?!{MONTH}\b|(?i:{WEEKDAY})\b)(?=[A-Z])"
_BARE_NUMBER = re.compile(rf"(?<!\S){_BARE}")
_BARE_BEHIND_SENTENCE = re.compile(rf"(?<=[.?!:;)”’\"]\s){_BARE}")
_COUNTS = re.compile(
    r"\b(?:items?|minutes?|page|pages|no|nos|number|para|paragraph|section|part|appendix|form|class|band|group|of|to|at"
    r"|on|in|for|from|by|and|or|the|about|over|under)\.?\s++$",
    re.IGNORECASE,
)
_BEFORE = 16  # characters
# The numbers of minutes: "34.12/13", "056/24", "C/285/07-08", and the year first in "2019/45".
_OF_YEAR = tuple(
    re.compile(rf"(?<!\S)(?:[A-Za-z&]{{1,6}}/)?{form}[.:)]?\s++(?=[A-Z])")
    for form in (
        r"(?P<first>\d{1,4})(?P<year>[./]\d\d(?:[-/]\d\d)?)",
        r"(?P<year>\d{2,4}/)(?P<first>\d{1,4})",
    )
)
_SIGNS = "·•▪●"
_LABEL = re.compile(
    rf"(?<=\s)(?:[{_SIGNS}]\s|(?:RESOLVED|Resolved\s?[:–-]|PRESENT\s?:|Action\s?:)(?=\W))"
)


def parted(text: str, lines: Sequence[Span]) -> list[Span]:
    """The lines, those that hold most of a text parted at what counts on through them.

    That is one line, or several long ones, as where each page was kept in one. A line that is
    longer than lines may be is parted between sentences as well.
    """
    whole = sum(end - start for start, end in lines)
    long = [end - start for start, end in lines if end - start >= _LONG]
    of_pages = _of_pages(text, lines) if sum(long) > _SHARE * whole else []
    found: list[Span] = []
    for start, end in lines:
        is_long = end - start > MAX_LINE_CHARACTERS
        cuts = _cuts(text, start, end) if is_long or end - start > _SHARE * whole else []
        if not cuts and end - start >= _LONG:
            cuts = [at for at in of_pages if start < at < end]
        if not cuts and text[start] in _SIGNS:
            cuts = [match.start() for match in _LABEL.finditer(text, start, end)]
        for piece in _between(text, start, end, cuts):
            is_too_long = piece[1] - piece[0] > MAX_LINE_CHARACTERS
            found += _sentences(text, *piece) if is_too_long else [piece]
    return found


def _of_pages(text: str, lines: Sequence[Span]) -> list[int]:
    """Where items and paragraphs begin in lines whose numbers count on from one to the next."""
    begins = {start for start, _ in lines}
    cuts = _cuts(text, lines[0][0], lines[-1][1])
    return [at for at in cuts if at in begins or _ends_sentence(text, at) or _is_second(text, at)]


def _ends_sentence(text: str, at: int) -> bool:
    return text[max(0, at - 3) : at].rstrip()[-1:] in _SENTENCE_ENDS


def _is_second(text: str, at: int) -> bool:
    """Whether "5.1" stands there, which counts on from the paragraph or item before it."""
    number = _NUMBER.match(text, at)
    return number is not None and number["second"] is not None


def _cuts(text: str, start: int, end: int) -> list[int]:
    """Where items and paragraphs begin in a line whose numbers count on; else nothing."""
    numbers = list(_NUMBER.finditer(text, start, end))
    items = _items(text, start, end, [match for match in numbers if match["second"] is None])
    if not items:
        return []
    begin = {match.start(): match for match in items}
    cuts = [match.start() for match in _LABEL.finditer(text, items[0].start(), end)]
    item, paragraph = 0, 0
    numbers = [match for match in numbers if match.start() not in begin]
    for match in sorted([*items, *numbers], key=lambda number: number.start()):
        first = int(match["first"])
        second = int(match["second"] or 0) if match.re is _NUMBER else 0
        if match.start() in begin:
            item, paragraph = first, 0
        elif first == item and second == paragraph + 1:
            paragraph = second
        else:
            continue
        cuts.append(match.start())
    return sorted(cuts)


def _items(
    text: str, start: int, end: int, stopped: Sequence[re.Match[str]]
) -> list[re.Match[str]]:
    """The numbers at which items begin: of those that count on, the most.

    Numbers that nothing closes may fill in behind a sentence; alone they must be many.
    """
    behind_sentence = _BARE_BEHIND_SENTENCE.finditer(text, start, end)
    mixed = sorted([*stopped, *behind_sentence], key=lambda number: number.start())
    chains = [_counting_on(stopped), _counting_on(mixed)]
    for form in _OF_YEAR:
        by_year: dict[str, list[re.Match[str]]] = {}
        for match in form.finditer(text, start, end):
            by_year.setdefault(match["year"], []).append(match)
        chains += [_counting_on(found, fewest=_FEWEST) for found in by_year.values()]
    longest = max(chains, key=len)
    if longest:
        return longest
    bare = _counting_on([m for m in _BARE_NUMBER.finditer(text, start, end) if _is_own(text, m)])
    begins = bool(bare) and int(bare[0]["first"]) == 1
    return bare if begins and len(bare) >= _FEWEST_BARE else []


def _is_own(text: str, number: re.Match[str]) -> bool:
    """Whether no word before a number counts something with it: "item 4", "at 7"."""
    return _COUNTS.search(text[max(0, number.start() - _BEFORE) : number.start()]) is None


def _counting_on(
    numbers: Sequence[re.Match[str]], *, fewest: int | None = None
) -> list[re.Match[str]]:
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
    from_first = bool(chain) and chain[-1]["first"] == "1"
    least = fewest or (_FEWEST if from_first else _FEWEST + 1)
    return chain[::-1] if length >= least else []


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
