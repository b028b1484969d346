"""Selecting the quotations of an answer from its candidates."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, repeat

from ingest.language.sentences import Span
from service.answering.limits import MAX_QUOTE_CHARACTERS, MAX_QUOTES, MAX_QUOTES_OF_A_MEETING
from service.answering.quote_candidates import Quote

# A quote scores at least this share of the best one, and behind the third more: of 493 questions
# over eight books one of the first three answers for 414 so, for 410 with 0.75 for all; of all that
# is quoted 0.39 answers, and 0.38.
_FIRST = 3
_SHARE_OF_BEST, _SHARE_BEHIND = 0.7, 0.8
# The share that it must score besides for all of the question's words that it leaves untold and the
# best does not: of 575 questions over twelve books one of the first three then answers for 479
# instead of 480, and of 631 quotations behind the first instead of 743 the passage of what answers
# holds 0.52 instead of 0.48.
_UNTOLD = 0.4
# Of two that are as strong, the reply answers, and not what was said before the question. Over
# fourteen sets of questions the first quotation then answered for 0.66 instead of 0.65.
_GAIN_OF_A_REPLY = 0.02
# What a second turn of the same passage loses: another passage tells more than it.
_LOSS_OF_A_SECOND = 0.02


def select(candidates: Sequence[Quote], limit: int = MAX_QUOTES) -> list[Quote]:
    """The strongest turns over several meetings, strongest first.

    ``candidates`` come strongest first; where even the strongest lies below 0, what it misses
    outweighs what it matches and nothing is selected. A turn is as strong as its strongest
    sentence, and is quoted whole, or as much of it round that as ``MAX_QUOTE_CHARACTERS`` hold;
    what is left of it is another, if strong enough.
    """
    if not candidates or candidates[0].strength < 0:
        return []
    turns = _apart(_best_of_turns(candidates))
    return _spread(_strong(turns))[:limit]


def meeting_of(quote: Quote) -> tuple[str | None, str]:
    """Panel and date of a quote's meeting; its document where the date is not stated."""
    citation = quote.passage.citation
    return citation.panel, citation.meeting_date or quote.passage.document


def turn_of(quote: Quote) -> tuple[str, int]:
    """What tells the turn that a quote stands in from all others: document and place."""
    return quote.passage.document, quote.turn.start if quote.turn else quote.start


def strength_as_reply(quote: Quote) -> float:
    """How strong a quote is among others, with what a reply gains."""
    return quote.strength + (0.0 if quote.asked is None else _GAIN_OF_A_REPLY)


def _best_of_turns(candidates: Sequence[Quote]) -> list[Quote]:
    """Every turn quoted as far as the limit reaches round its strongest sentence, strongest first.

    What is left of a longer turn is quoted apart round the strongest sentence of that.
    """
    stretches: dict[tuple[str, int], list[Span]] = {}
    best = []
    for quote in candidates:
        quoted = stretches.setdefault(turn_of(quote), [])
        if not any(start < quote.end and quote.start < end for start, end in quoted):
            whole = _whole(quote, quoted)
            quoted.append((whole.start, whole.end))
            best.append(replace(whole, strength=strength_as_reply(quote)))
    return sorted(best, key=lambda q: -q.strength)


def _apart(quotes: Sequence[Quote]) -> list[Quote]:
    """Those of a passage that is quoted before lose some strength."""
    seen: set[int] = set()
    result = []
    for quote in quotes:
        loss = _LOSS_OF_A_SECOND if quote.passage.id in seen else 0.0
        seen.add(quote.passage.id)
        result.append(replace(quote, strength=quote.strength - loss))
    return sorted(result, key=lambda q: -q.strength)


def _strong(turns: Sequence[Quote]) -> list[Quote]:
    """Those near the best that are about as much of what is asked."""
    best = turns[0]
    shares = chain([_SHARE_OF_BEST] * _FIRST, repeat(_SHARE_BEHIND))

    def least(quote: Quote, share: float) -> float:
        return (share + _UNTOLD * max(0.0, quote.untold - best.untold)) * best.strength

    return [q for q, share in zip(turns, shares, strict=False) if q.strength >= least(q, share)]


def _whole(quote: Quote, quoted: Sequence[Span]) -> Quote:
    """A quote of the whole turn that a sentence stands in, within the limit.

    Without what is ``quoted`` of it apart.
    """
    if quote.turn is None:
        return quote
    start, end = quote.turn.around(quote.passage, (quote.start, quote.end), MAX_QUOTE_CHARACTERS)
    if quoted:
        start = max((start, *(b for _, b in quoted if b <= quote.start)))
        end = min((end, *(a for a, _ in quoted if a >= quote.end)))
        sentences = quote.turn.sentences
        start = min((a for a, _ in sentences if start <= a <= quote.start), default=quote.start)
        end = max((b for _, b in sentences if quote.end <= b <= end), default=quote.end)
    asked = quote.asked if quote.asked and quote.asked.end <= start else None
    return replace(quote, start=start, end=end, asked=asked)


def _spread(quotes: Sequence[Quote]) -> list[Quote]:
    """No more than a few of one meeting."""
    kept: list[Quote] = []
    for quote in quotes:
        if sum(meeting_of(k) == meeting_of(quote) for k in kept) < MAX_QUOTES_OF_A_MEETING:
            kept.append(quote)
    return kept
