"""Candidates for quotation: the sentences of the passages found, and how well each answers."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from index.book.filters import Filters
from index.book.recorded_questions import RecordedExchange
from index.passages.passage import Passage
from index.questions.hint_names import HintMode
from index.questions.query import Query
from index.searching.hits import Hit, SentenceScore
from index.searching.searcher import Searcher
from index.words.terms import STOP_WORDS, Stemmer
from ingest.language.labels import ACTION_MARK
from ingest.language.list_marks import BULLET, QUESTION_NUMBER
from ingest.language.sentences import Span
from ingest.record import SpeakerRole
from service.answering.limits import MAX_QUOTE_CHARACTERS
from service.answering.recorded_asking import (
    MAX_ASKED_CHARACTERS,
    AskedWords,
    RecordedAsking,
    asked_words,
    asks_only,
    puts_question,
)
from service.answering.requirements import Requirement, Requirements, read_requirements
from service.answering.subjects import Subjects, not_mentioned
from service.answering.whole_sentences import whole_sentences

# A sentence's strength is a quarter of a sum of parts on the scale of a cosine: what its tokens
# match of the question's (half alone, half with a neighbour's), half its cosine, and its
# passage's score, twice. On the tuning questions of both sets the first quotation came from a place
# that answers for 0.88, one of the first three for 0.95; without the tokens 0.77 and 0.89, without
# the passage's score 0.77 and 0.90.
_MATCHES, _COSINE, _PASSAGE = 1.0, 0.5, 2.0
_SCALE = 4.0
# What a sentence loses for each requirement it misses, and for a reply whose speaker is not stated
# where a role was asked for.
MISSED_PENALTY = 0.2
_UNSTATED_PENALTY = 0.1
# What the sentences of a passage lose for each name asked about that it lacks, and a sentence for
# each figure.
_NAME_PENALTY = 0.1
# A title holds no more words of substance.
_TITLE_WORDS = 12
_CLAUSE_END = re.compile(r"[;,:](?=\s)|\s[–-](?=\s)")
# "The Panel received a report on …" and "that the report be noted" tell nothing of what is in it.
_INTRODUCES = re.compile(
    r"^\W*+(?:[\w’'().,&-]++ ){0,12}?(?:gave|received|presented|introduced|submitted|considered"
    r"|tabled|circulated|provided with)\b[^.]{0,40}\b(?:presentation|reports?|update|paper)\b"
    r"[^.;:]{0,200}\.?\W*$"
    r"|\b(?:reports?|updates?|presentations?|papers?)\b[^.]{0,80}\bbe (?:noted|received)\b",
    re.IGNORECASE,
)
# Less than for a requirement: such a sentence is quoted where nothing tells more.
_INTRODUCING_PENALTY = 0.05
_OPENING = re.compile(rf"(?:\[|{BULLET.pattern}|{QUESTION_NUMBER.pattern})\s*")


@dataclass(frozen=True, slots=True)
class Quote:
    """A span of one passage, with the role recorded as speaking there and its strength.

    ``missed`` names what the question requires and the words do not meet; ``is_question`` is set
    where they put a question and do not reply to one. ``matches`` is the late interaction of the
    question with the sentence alone. ``asked`` is what a reply replies to, where that is recorded.
    ``decisive`` are the spans of the stored text that decide a plain question.
    """

    passage: Passage
    start: int
    end: int
    speaker: SpeakerRole | None
    strength: float
    missed: frozenset[Requirement] = frozenset()
    is_question: bool = False
    matches: float = 0.0
    asked: AskedWords | None = None
    decisive: tuple[Span, ...] = ()

    @property
    def text(self) -> str:
        """The recorded words."""
        return self.passage.words(self.start, self.end)


@dataclass(frozen=True, slots=True)
class QuoteCandidates:
    """Passages that a question finds, with all their sentences, strongest first.

    ``quotes`` are the sentences that the filter of speaker leaves of the ``unfiltered``. ``absent``
    names what the question asks about and the book never mentions.
    """

    hits: list[Hit]
    requirements: Requirements
    unfiltered: list[Quote]
    quotes: list[Quote]
    absent: list[str]


def find_quote_candidates(
    searcher: Searcher,
    query: Query,
    filters: Filters,
    subjects: Subjects,
    hint_mode: HintMode,
    limit: int,
) -> QuoteCandidates:
    """Look at the ``limit`` passages that fit a question best, sentence by sentence."""
    hits = searcher.search(query, filters, hint_mode=hint_mode, limit=limit)
    generation = searcher.generation
    lexical = generation.lexical
    requirements = read_requirements(query, filters, hint_mode, lexical, hits)
    recorded = generation.book.exchanges(passages=[hit.passage.id for hit in hits])
    unfiltered = candidate_quotes(hits, requirements, lexical.stemmer, recorded)
    return QuoteCandidates(
        hits=hits,
        requirements=requirements,
        unfiltered=unfiltered,
        quotes=[q for q in unfiltered if filters.speaker in (None, q.speaker)],
        absent=not_mentioned(query, subjects, lexical),
    )


def candidate_quotes(
    hits: Sequence[Hit],
    requirements: Requirements,
    stemmer: Stemmer,
    recorded: Sequence[RecordedExchange] = (),
) -> list[Quote]:
    """Every sentence of the passages that could be quoted, strongest first, each once.

    Titles, lead-ins that end in a colon and bare action marks are left out. The words of a question
    are there only where what was asked is asked for, or a fact that they state: a member's "the
    £2m that was seized" is on record too. ``recorded`` are the recorded questions of the passages.
    """
    found: dict[tuple[str, int, int], Quote] = {}
    for hit in hits:
        asking = RecordedAsking.of(hit.passage, recorded)
        for quote in _sentences(hit, asking, requirements, stemmer):
            key = (hit.passage.document, quote.start, quote.end)
            if key not in found or found[key].strength < quote.strength:
                found[key] = quote
    return sorted(found.values(), key=lambda q: (-q.strength, q.passage.document, q.start))


def _sentences(
    hit: Hit, asking: RecordedAsking, requirements: Requirements, stemmer: Stemmer
) -> Iterable[Quote]:
    passage = hit.passage
    names_lacking = requirements.names_lacking(passage)
    missed_by_all = requirements.missed_by_all_of(passage)
    sentences = whole_sentences(hit)
    for at, window in enumerate(sentences):
        words = passage.words(window.start, window.end)
        if not _is_quotable(words) or _is_title(words, passage):
            continue
        start, end = _within_limit(passage, *_without_brackets(passage, window))
        speaker = _speaker(passage, start, end)
        quoted = passage.words(start, end)
        exchange = asking.replied_to(window.start, window.end)
        asked = asked_words(exchange) if exchange else _asked_before(passage, sentences, at)
        question = exchange.question if exchange else asked.text if asked else ""
        missed = requirements.missed(passage, quoted, speaker, stemmer, question)
        missed |= missed_by_all
        if not requirements.is_of_people(passage, start, end):
            missed |= {"name"}
        is_question = (
            window.start < passage.quotable_from
            or (puts_question(quoted) and asking.only_asks(window.start, window.end))
            or _is_replied_to(passage, sentences, at)
        )
        if is_question and (_is_description(passage) or not requirements.takes_question(missed)):
            continue
        quote = Quote(
            *(passage, start, end, speaker, 0.0, missed, is_question),
            asked=asked,
        )
        beside = [sentences[i] for i in (at - 1, at + 1) if 0 <= i < len(sentences)]
        if exchange:
            first, last = exchange.question_start, exchange.question_end
            beside += [s for s in sentences if s.start < last and first < s.end]
        lacking = names_lacking + requirements.figures_lacking(quoted)
        penalty = _penalty(quote) + _NAME_PENALTY * lacking
        penalty += _INTRODUCING_PENALTY * bool(_INTRODUCES.search(quoted))
        yield _with_strength(quote, hit, window, beside, penalty)


def _is_replied_to(passage: Passage, sentences: Sequence[SentenceScore], at: int) -> bool:
    """Whether a sentence only asks, and the next one, which does not, is there to reply."""
    if not asks_only(passage.words(sentences[at].start, sentences[at].end)):
        return False
    after = sentences[at + 1 : at + 2]
    return any(not asks_only(passage.words(s.start, s.end)) for s in after)


def _asked_before(
    passage: Passage, sentences: Sequence[SentenceScore], at: int
) -> AskedWords | None:
    """What the sentence before asks, where no exchange is recorded; ``None`` where it does not."""
    if at == 0 or not _is_replied_to(passage, sentences, at - 1):
        return None
    start, end = sentences[at - 1].start, sentences[at - 1].end
    if end - start > MAX_ASKED_CHARACTERS:
        return None
    return AskedWords(passage.words(start, end), start, end)


def _with_strength(
    quote: Quote,
    hit: Hit,
    window: SentenceScore,
    beside: Sequence[SentenceScore],
    penalty: float,
) -> Quote:
    """A quote with its strength; ``beside`` are its neighbours, and the question it replies to."""
    weights = hit.token_weights
    alone = float(window.matches @ weights)
    with_one = [float(np.maximum(window.matches, other.matches) @ weights) for other in beside]
    matches = (alone + max(with_one, default=alone)) / 2
    strength = (
        _MATCHES * matches + _COSINE * window.cosine + _PASSAGE * hit.score
    ) / _SCALE - penalty
    return replace(quote, strength=strength, matches=alone)


def _penalty(quote: Quote) -> float:
    penalty = MISSED_PENALTY * len(quote.missed)
    if "role" in quote.missed and is_unattributed_reply(quote):
        penalty += _UNSTATED_PENALTY - MISSED_PENALTY
    return penalty


def is_unattributed_reply(quote: Quote) -> bool:
    """Whether words stand in a reply, and the minutes do not say whose."""
    return quote.speaker is None and quote.passage.kind == "exchange" and not quote.is_question


def _is_description(passage: Passage) -> bool:
    """Whether a passage is the agenda's own description, which records nothing that was said."""
    return passage.quotable_from >= passage.end


def _is_quotable(words: str) -> bool:
    has_sentence = len(words.split()) >= 3 and not words.rstrip().endswith((":", " -", "–"))
    return has_sentence and not ACTION_MARK.fullmatch(words.strip())


def _is_title(words: str, passage: Passage) -> bool:
    """Whether a line heads what follows: the item's title, or capitals throughout and no stop."""
    line = words.strip(" *_#[]")
    if line.casefold() == (passage.citation.item_title or "").casefold():
        return True
    telling = [word for word in line.split() if word.lower() not in STOP_WORDS]
    is_short = len(telling) <= _TITLE_WORDS and not line.endswith((".", "?", "!"))
    return is_short and all(word[:1].isupper() for word in telling)


def _without_brackets(passage: Passage, window: SentenceScore) -> tuple[int, int]:
    """Leave out the brackets of a reply and the mark or number of a point, which are layout."""
    start, end = window.start, window.end
    opening = _OPENING.match(passage.text, start - passage.start, end - passage.start)
    start += opening.end() - opening.start() if opening else 0
    words = passage.words(start, end)
    if words.endswith("]") and words.count("]") > words.count("["):
        end -= 1
    return start, end


def _within_limit(passage: Passage, start: int, end: int) -> tuple[int, int]:
    """A sentence too long to quote ends with its last whole clause, or word, within the limit."""
    if end - start <= MAX_QUOTE_CHARACTERS:
        return start, end
    words = passage.words(start, start + MAX_QUOTE_CHARACTERS)
    ends = (match.start() for match in _CLAUSE_END.finditer(words, MAX_QUOTE_CHARACTERS // 2))
    clause = max(ends, default=0)
    length = clause or words.rfind(" ") + 1 or MAX_QUOTE_CHARACTERS
    return start, start + len(words[:length].rstrip())


def _speaker(passage: Passage, start: int, end: int) -> SpeakerRole | None:
    """The role that speaks most of the span; ``None`` where none is recorded."""
    spoken: dict[SpeakerRole, int] = {}
    for speech in passage.speeches:
        overlap = min(end, speech.end) - max(start, speech.start)
        if overlap > 0:
            spoken[speech.role] = spoken.get(speech.role, 0) + overlap
    return max(spoken, key=lambda role: spoken[role], default=None)
