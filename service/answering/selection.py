"""Selecting the quotations of an answer from its candidates."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from service.answering.limits import MAX_QUOTE_CHARACTERS, MAX_QUOTES, MAX_QUOTES_OF_A_MEETING
from service.answering.quote_candidates import Quote

# A quote scores at least this share of the best one; one more meeting's best may fall to the
# second, so that what was said elsewhere is not crowded out.
_SHARE_OF_BEST = 0.8
_SHARE_FOR_ANOTHER_MEETING = 0.75
# "He had consulted the public" says nothing without whom the sentence before speaks of.
_NAMES_NOBODY = re.compile(r"(?:He|She|His|Her|Their|Its|The (?:latter|former))\b")
_GOES_ON = re.compile(
    r"(?:However|But|Nevertheless|Nonetheless|Therefore|This|That|These|Those|They|Such|Instead"
    r"|It(?! (?:was|had been) (?:\w+ly )?\w+ed\b)"
    r"|Equally|Even so|In addition|Also|[^,.]{1,40}, (?:however|though|nevertheless),)(?!\w)"
)


def select(
    candidates: Sequence[Quote], limit: int = MAX_QUOTES, *, context: Sequence[Quote] = ()
) -> list[Quote]:
    """The strongest candidates over several meetings, with what they need to be understood.

    ``candidates`` come strongest first; where even the strongest lies below 0, what it misses
    outweighs what it matches and nothing is selected. Neighbouring sentences of one speaker are
    quoted together, and a sentence that only goes on from the one before ("However, …") comes with
    it, up to ``MAX_QUOTE_CHARACTERS``; ``context`` holds sentences that are quoted only for that.
    """
    if not candidates or candidates[0].strength < 0:
        return []
    best = candidates[0].strength
    chosen = [q for q in candidates if q.strength >= _SHARE_OF_BEST * best]
    meetings = {meeting_of(q) for q in chosen}
    for quote in candidates:
        is_near = quote.strength >= _SHARE_FOR_ANOTHER_MEETING * best
        if meeting_of(quote) not in meetings and is_near:
            chosen.append(quote)
            meetings.add(meeting_of(quote))
    return _spread(_joined(_with_context(chosen, [*candidates, *context])))[:limit]


def meeting_of(quote: Quote) -> tuple[str | None, str]:
    """Panel and date of a quote's meeting; its document where the date is not stated."""
    citation = quote.passage.citation
    return citation.panel, citation.meeting_date or quote.passage.document


def _spread(quotes: Sequence[Quote]) -> list[Quote]:
    """Strongest first, no more than a few of one meeting."""
    kept: list[Quote] = []
    for quote in sorted(quotes, key=lambda q: -q.strength):
        if sum(meeting_of(k) == meeting_of(quote) for k in kept) < MAX_QUOTES_OF_A_MEETING:
            kept.append(quote)
    return kept


def _with_context(chosen: Sequence[Quote], candidates: Sequence[Quote]) -> list[Quote]:
    """Add the sentences that only go on from a chosen one, and the one that it goes on from."""
    passages = {quote.passage.id for quote in chosen}
    pairs = list(neighbours(q for q in candidates if q.passage.id in passages))
    following = {(q.passage.id, before.end): q for before, q in pairs}
    preceding = {(q.passage.id, q.start): before for before, q in pairs}
    result = {(q.passage.id, q.start): q for q in chosen}
    for quote in chosen:
        for other in (*_before(quote, preceding), *_behind(quote, following)):
            key = (other.passage.id, other.start)
            result.setdefault(key, replace(other, strength=quote.strength))
    return list(result.values())


def _before(quote: Quote, preceding: Mapping[tuple[int, int], Quote]) -> Iterator[Quote]:
    """The sentences that a quote goes on from, back to the first that stands by itself.

    As far as all can be quoted together; who speaks must be the same, or not stated.
    """
    first = quote
    while _needs_the_one_before(first):
        before = preceding.get((first.passage.id, first.start))
        if before is None or before.speaker not in (None, quote.speaker):
            return
        if quote.end - before.start > MAX_QUOTE_CHARACTERS:
            return
        first = replace(before, speaker=quote.speaker)
        yield first


def _needs_the_one_before(quote: Quote) -> bool:
    return bool(_GOES_ON.match(quote.text) or _NAMES_NOBODY.match(quote.text))


def _behind(quote: Quote, following: Mapping[tuple[int, int], Quote]) -> Iterator[Quote]:
    """The sentences behind a quote that only go on from it, as far as the limit reaches."""
    last = quote
    while (after := following.get((last.passage.id, last.end))) is not None:
        goes_on = _GOES_ON.match(after.text) and after.speaker == quote.speaker
        if not goes_on or after.end - quote.start > MAX_QUOTE_CHARACTERS:
            return
        yield after
        last = after


def _joined(quotes: Sequence[Quote]) -> list[Quote]:
    """Join neighbouring quotes of one speaker into one, within the limit."""
    ordered = sorted(quotes, key=lambda q: (q.passage.id, q.start))
    joined: list[Quote] = []
    for quote in ordered:
        last = joined[-1] if joined else None
        fits = last is not None and quote.end - last.start <= MAX_QUOTE_CHARACTERS
        if last and fits and adjacent(last, quote) and last.speaker == quote.speaker:
            strength = max(last.strength, quote.strength)
            missed = last.missed & quote.missed
            asked = last.asked or quote.asked
            joined[-1] = replace(
                last,
                end=quote.end,
                strength=strength,
                missed=missed,
                asked=asked if asked and asked.end <= last.start else None,
            )
        else:
            joined.append(quote)
    return joined


def adjacent(before: Quote, after: Quote) -> bool:
    """Whether one quote follows another in the same paragraph with nothing between."""
    passage = before.passage
    if passage.id != after.passage.id or before.end > after.start:
        return False
    between = passage.words(before.end, after.start)
    return not between.strip() and "\n" not in between


def neighbours(quotes: Iterable[Quote]) -> Iterator[tuple[Quote, Quote]]:
    """Pairs of quotes of which the second follows the first in the same paragraph."""
    ordered = sorted(quotes, key=lambda q: (q.passage.id, q.start))
    for before, after in pairwise(ordered):
        if adjacent(before, after):
            yield before, after
