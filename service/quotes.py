"""Choosing the words that answer: sentences of the passages found, quoted as they stand."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from index.hits import Hit, SentenceScore
from index.passages import Passage
from ingest.labels import ACTION_MARK
from ingest.record import SpeakerRole

MAX_CHARACTERS = 500
MAX_QUOTES = 6
MAX_QUOTES_OF_A_MEETING = 3
# A quote scores at least this share of the best one; one more meeting's best may fall to the
# second, so that what was said elsewhere is not crowded out.
_SHARE_OF_BEST = 0.75
_SHARE_FOR_ANOTHER_MEETING = 0.65
# A sentence borrows from its neighbours: "The PCC agreed that this was an issue" is about what the
# sentence before it names. Half the sum of two cosines is about 0.9 times that of the pair.
_PAIR_SHARE = 0.5
# A reply's sentence borrows less from the question it replies to.
_QUESTION_SHARE = 0.75
_PASSAGE_SHARE = 0.25
_CLAUSE_END = re.compile(r"[;,:](?=\s)|\s[–-](?=\s)")
_LAYOUT = re.compile(r"(?:\[|[·•▪◦*–-](?=\s))\s*")
_GOES_ON = re.compile(
    r"(?:However|But|Nevertheless|Nonetheless|Therefore|This|That|These|Those|They|Such|Instead"
    r"|It(?! (?:was|had been) (?:\w+ly )?\w+ed\b)"
    r"|Equally|Even so|In addition|Also|[^,.]{1,40}, (?:however|though|nevertheless),)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Quote:
    """A span of one passage, with the role recorded as speaking there and its strength."""

    passage: Passage
    start: int
    end: int
    speaker: SpeakerRole | None
    strength: float

    @property
    def text(self) -> str:
        """The recorded words."""
        offset = self.passage.start
        return self.passage.text[self.start - offset : self.end - offset]


def candidate_quotes(hits: Sequence[Hit]) -> list[Quote]:
    """Every sentence of the passages that could be quoted, strongest first, each once.

    Questions, lead-ins that end in a colon and bare action marks are not quoted.
    """
    found: dict[tuple[str, int, int], Quote] = {}
    for hit in hits:
        for quote in _sentences(hit):
            key = (hit.passage.document, quote.start, quote.end)
            if key not in found or found[key].strength < quote.strength:
                found[key] = quote
    return sorted(found.values(), key=lambda q: (-q.strength, q.passage.document, q.start))


def select(candidates: Sequence[Quote], limit: int = MAX_QUOTES) -> list[Quote]:
    """The strongest candidates over several meetings, with what they need to be understood.

    Neighbouring sentences of one speaker are quoted together, and a sentence that only goes on
    from the one before ("However, …") comes with it, up to ``MAX_CHARACTERS``.
    """
    if not candidates:
        return []
    best = candidates[0].strength
    chosen = [q for q in candidates if q.strength >= _SHARE_OF_BEST * best]
    meetings = {_meeting(q) for q in chosen}
    for quote in candidates:
        if _meeting(quote) not in meetings and quote.strength >= _SHARE_FOR_ANOTHER_MEETING * best:
            chosen.append(quote)
            meetings.add(_meeting(quote))
    return _spread(_joined(_with_continuations(chosen, candidates)))[:limit]


def _sentences(hit: Hit) -> Iterable[Quote]:
    passage = hit.passage
    sentences = hit.sentences
    asked = [w.cosine for w in sentences if w.end <= passage.quotable_from]
    question = _QUESTION_SHARE * max(asked, default=0.0)
    for i, window in enumerate(sentences):
        words = passage.text[window.start - passage.start : window.end - passage.start]
        if window.start < passage.quotable_from or not _is_quotable(words):
            continue
        around = [w.cosine + window.cosine for w in sentences[max(0, i - 1) : i + 2]]
        cosine = max([window.cosine, question, *(_PAIR_SHARE * c for c in around)])
        strength = (1 - _PASSAGE_SHARE) * cosine + _PASSAGE_SHARE * hit.score
        start, end = _within_limit(passage, *_without_brackets(passage, window))
        yield Quote(passage, start, end, _speaker(passage, start, end), strength)


def _is_quotable(words: str) -> bool:
    has_sentence = len(words.split()) >= 3 and not words.rstrip().endswith(":")
    return has_sentence and not ACTION_MARK.fullmatch(words.strip())


def _without_brackets(passage: Passage, window: SentenceScore) -> tuple[int, int]:
    """Leave out the brackets of a reply and the bullet of a point, which are layout."""
    start, end = window.start, window.end
    opening = _LAYOUT.match(passage.text, start - passage.start, end - passage.start)
    start += opening.end() - opening.start() if opening else 0
    words = passage.text[start - passage.start : end - passage.start]
    if words.endswith("]") and words.count("]") > words.count("["):
        end -= 1
    return start, end


def _within_limit(passage: Passage, start: int, end: int) -> tuple[int, int]:
    """A sentence too long to quote ends with its last whole clause, or word, within the limit."""
    if end - start <= MAX_CHARACTERS:
        return start, end
    words = passage.text[start - passage.start : start - passage.start + MAX_CHARACTERS]
    clause = max((match.start() for match in _CLAUSE_END.finditer(words)), default=0)
    length = clause or words.rfind(" ") + 1 or MAX_CHARACTERS
    return start, start + len(words[:length].rstrip())


def _speaker(passage: Passage, start: int, end: int) -> SpeakerRole | None:
    """The role that speaks most of the span; ``None`` where none is recorded."""
    spoken: dict[SpeakerRole, int] = {}
    for speech in passage.speeches:
        overlap = min(end, speech.end) - max(start, speech.start)
        if overlap > 0:
            spoken[speech.role] = spoken.get(speech.role, 0) + overlap
    return max(spoken, key=lambda role: spoken[role], default=None)


def _meeting(quote: Quote) -> tuple[str | None, str]:
    citation = quote.passage.citation
    return citation.panel, citation.meeting_date or quote.passage.document


def _spread(quotes: Sequence[Quote]) -> list[Quote]:
    """Strongest first, no more than a few of one meeting."""
    kept: list[Quote] = []
    for quote in sorted(quotes, key=lambda q: -q.strength):
        if sum(_meeting(k) == _meeting(quote) for k in kept) < MAX_QUOTES_OF_A_MEETING:
            kept.append(quote)
    return kept


def _with_continuations(chosen: Sequence[Quote], candidates: Sequence[Quote]) -> list[Quote]:
    """Add the sentences right behind a chosen one that only go on from it."""
    following = {(q.passage.id, before.end): q for q, before in _neighbours(candidates)}
    result = {(q.passage.id, q.start): q for q in chosen}
    for quote in chosen:
        last = quote
        while (after := following.get((last.passage.id, last.end))) is not None:
            goes_on = _GOES_ON.match(after.text) and after.speaker == quote.speaker
            if not goes_on or after.end - quote.start > MAX_CHARACTERS:
                break
            key = (after.passage.id, after.start)
            result.setdefault(key, replace(after, strength=quote.strength))
            last = after
    return list(result.values())


def _neighbours(quotes: Sequence[Quote]) -> Iterable[tuple[Quote, Quote]]:
    ordered = sorted(quotes, key=lambda q: (q.passage.id, q.start))
    for before, after in pairwise(ordered):
        if _are_adjacent(before, after):
            yield after, before


def _joined(quotes: Sequence[Quote]) -> list[Quote]:
    """Join neighbouring quotes of one speaker into one, within the limit."""
    ordered = sorted(quotes, key=lambda q: (q.passage.id, q.start))
    joined: list[Quote] = []
    for quote in ordered:
        last = joined[-1] if joined else None
        fits = last is not None and quote.end - last.start <= MAX_CHARACTERS
        if last and fits and _are_adjacent(last, quote) and last.speaker == quote.speaker:
            strength = max(last.strength, quote.strength)
            joined[-1] = replace(last, end=quote.end, strength=strength)
        else:
            joined.append(quote)
    return joined


def _are_adjacent(before: Quote, after: Quote) -> bool:
    passage = before.passage
    if passage.id != after.passage.id or before.end > after.start:
        return False
    between = passage.text[before.end - passage.start : after.start - passage.start]
    return not between.strip() and "\n" not in between
