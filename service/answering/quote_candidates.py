"""Candidates for quotation: the sentences of the passages found, and how well each answers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from index.book.filters import Filters
from index.book.recorded_questions import RecordedExchange
from index.passages.passage import Passage
from index.questions.hint_names import HintMode
from index.questions.query import Query
from index.searching.hits import Hit
from index.searching.searcher import Searcher
from index.vectors.encoder import Vectors
from index.words.terms import Stemmer, content_words
from ingest.language.sentences import Span
from ingest.record import SpeakerRole
from service.answering.next_meeting import asks_for_next_meeting, last_met, tells_next_meeting
from service.answering.quotable import Quotable, QuotablePassage, SentencePlaces
from service.answering.recorded_asking import AskedWords, RecordedAsking
from service.answering.requirements import Requirement, Requirements, read_requirements
from service.answering.subjects import Subjects, not_mentioned
from service.answering.told_words import told_words
from service.answering.turns import Turn

# A sentence's strength: what its tokens match of the question's (half alone, half with a
# neighbour's; a reply what it and its question match together), its cosine, and its passage's
# score. These and what follows up to _TOLD were fitted together: by them the softmax over all
# sentences gives most to those that answer. Of 465 questions over nine books, the book that a
# question is of left out each time, the first sentence answers for 347 instead of 340 by the
# weights of before.
_MATCHES, _COSINE, _PASSAGE = 0.39, 0.42, 0.5
# What a sentence loses for each requirement it misses, and for a reply whose speaker is not stated
# where a role was asked for.
MISSED_PENALTY = 0.2
_UNSTATED_PENALTY = 0.1
# What a sentence loses that does not state the fact asked for, as far as its words tell: it is
# quoted where nothing tells more. And one that tells of a report or calls an item, no more.
_NO_FACT_PENALTY = 0.2
_INTRODUCING_PENALTY = 0.02
# What a sentence loses for each name asked about that it has another for, and its passage lacks:
# "Major Fraud" is not "Action Fraud". Set by hand, as such questions are too few to fit it to.
_OTHER_NAME_PENALTY = 0.09
# What a sentence gains that tells the sort of thing which is asked for, and one that opens a reply,
# where the answer mostly stands.
_TELLING = 0.12
_OPENS_REPLY = 0.05
# What it gains for the question's words, by any of their names, that it or what it stands among
# tells: its heading names the body, the sentence before the matter.
_TOLD = 0.35
# What words may miss and answer: a fact may be told in more ways than are read here, and "last
# year" be meant as the minutes themselves say it.
_MAY_BE_MISSED = frozenset[Requirement]({"fact", "lately"})
_NOT_LATELY_PENALTY = 0.1
# Of questions on things that no minutes tell of, the nearest sentence of a book that has none of
# their words has a cosine of 0.31 at most; of everyday words for what is told, 0.36 at least.
_NEAR_WITHOUT_A_WORD = 0.33


@dataclass(frozen=True, slots=True)
class Quote:
    """A span of one passage, with the role recorded as speaking there and its strength.

    ``missed`` names what the question requires and the words do not meet; ``is_question`` is set
    where they put a question and do not reply to one. ``matches`` is the late interaction of the
    question with the sentence alone. ``untold`` is the share of the question's words that neither
    it nor what it stands among tells, 0 to 1 (``told_words``). ``asked`` is what a reply replies
    to, where that is recorded. ``decisive`` are the spans of the stored text that decide a plain
    question. ``turn`` is what was said in one go with it and answers too.
    """

    passage: Passage
    start: int
    end: int
    speaker: SpeakerRole | None
    strength: float
    missed: frozenset[Requirement] = frozenset()
    is_question: bool = False
    matches: float = 0.0
    untold: float = 0.0
    asked: AskedWords | None = None
    decisive: tuple[Span, ...] = ()
    turn: Turn | None = None

    @property
    def text(self) -> str:
        """The recorded words."""
        return self.passage.words(self.start, self.end)

    @property
    def place(self) -> tuple[str, int, int]:
        """Where it stands: the document, and from where to where in its stored text."""
        return self.passage.document, self.start, self.end

    @property
    def is_ruled_out_by(self) -> frozenset[Requirement]:
        """What it misses that words which answer must not miss."""
        return self.missed - _MAY_BE_MISSED


@dataclass(frozen=True, slots=True)
class QuoteCandidates:
    """Passages that a question finds, with all their sentences, strongest first.

    ``quotes`` are those that the filter of speaker leaves. ``absent`` names what the question asks
    about and no passage mentions. ``denied`` are these, or its words where no passage has any of
    them, but for what minutes are called by.
    """

    hits: list[Hit]
    requirements: Requirements
    quotes: list[Quote]
    absent: list[str]
    denied: list[str]


def find_quote_candidates(
    searcher: Searcher,
    query: Query,
    filters: Filters,
    subjects: Subjects,
    hint_mode: HintMode,
    limit: int,
) -> QuoteCandidates:
    """Look at the ``limit`` passages that fit a question best, sentence by sentence.

    A question of which the book has no word is one on an absent subject, unless a sentence is near
    to it by meaning.
    """
    hits = searcher.search(query, filters, hint_mode=hint_mode, limit=limit)
    lexical = searcher.generation.lexical
    read = _read_passages(searcher, hits)
    documents = searcher.documents_named(query)
    texts = [hit.passage.text for hit in hits]
    requirements = read_requirements(query, filters, hint_mode, lexical, documents, texts)
    found = _quotes(hits, read, requirements, lexical.stemmer)
    if asks_for_next_meeting(query.text):
        panels = {q.passage.citation.panel for q in found}
        met = {panel: last_met(searcher.generation.book, panel) for panel in panels if panel}
        found = [_of_next_meeting(q, requirements, met) for q in found]
    roles = filters.roles
    unheard = content_words(query.subject) if requirements.words.unheard else []
    # Words only ask ("what was decided"), or are what minutes of the book are called by.
    if query.is_all_hints or any(map(searcher.names.hold, unheard)):
        unheard = []
    nearest = max((hit.signals.sentence_cosine for hit in hits), default=0.0)
    is_absent = bool(unheard) and nearest < _NEAR_WITHOUT_A_WORD
    absent = unheard if is_absent else not_mentioned(query, subjects, lexical)
    return QuoteCandidates(
        hits=hits,
        requirements=requirements,
        quotes=[q for q in found if not roles or q.speaker in roles],
        absent=absent,
        denied=[name for name in (absent or unheard) if not searcher.names.hold(name)],
    )


def _of_next_meeting(
    quote: Quote, requirements: Requirements, met: Mapping[str, str | None]
) -> Quote:
    """A quote that lacks what is asked for unless it tells when its body was to meet next.

    ``met`` gives the day on which each panel last met.
    """
    panel, documents = quote.passage.citation.panel, requirements.documents
    last = met.get(panel) if panel else None
    is_named = not documents or panel in requirements.panels or quote.passage.document in documents
    if is_named and tells_next_meeting(quote.passage, quote.start, quote.end, last):
        return quote
    return replace(quote, missed=quote.missed | {"name"})


def _read_passages(searcher: Searcher, hits: Sequence[Hit]) -> list[QuotablePassage]:
    """The passages of hits as they are quoted from, in their order."""
    by_id = {hit.passage.id: hit for hit in hits}
    stemmer = searcher.generation.lexical.stemmer

    def read(ids: list[int]) -> dict[int, QuotablePassage]:
        recorded = searcher.generation.book.exchanges(passages=ids)
        return {i: _read_passage(by_id[i], recorded, stemmer) for i in ids}

    kept = searcher.kept_of_passages(QuotablePassage).all_of(by_id, read)
    return [kept[hit.passage.id] for hit in hits]


def _read_passage(
    hit: Hit, recorded: Sequence[RecordedExchange], stemmer: Stemmer
) -> QuotablePassage:
    asking = RecordedAsking.of(hit.passage, recorded)
    return QuotablePassage.of(hit.passage, hit.sentences.spans, asking, stemmer)


def candidate_quotes(
    hits: Sequence[Hit],
    requirements: Requirements,
    stemmer: Stemmer,
    recorded: Sequence[RecordedExchange] = (),
) -> list[Quote]:
    """Every sentence of the passages that could be quoted, strongest first, each once.

    The words of a question are there only where what was asked is asked for, or a fact that they
    state: a member's "the £2m that was seized" is on record too. ``recorded`` are the recorded
    questions of the passages.
    """
    read = [_read_passage(hit, recorded, stemmer) for hit in hits]
    return _quotes(hits, read, requirements, stemmer)


def _quotes(
    hits: Sequence[Hit],
    read: Sequence[QuotablePassage],
    requirements: Requirements,
    stemmer: Stemmer,
) -> list[Quote]:
    alone, nearness, matches = _nearness(hits, read)
    words = requirements.words
    are_near = words.are_near(matches, hits[0].token_terms if hits else ())
    shares, untold = told_words(read, [hit.passage.document for hit in hits], words, are_near)
    scores = list(zip(alone, nearness, shares.tolist(), untold.tolist(), strict=True))
    found: dict[tuple[str, int, int], Quote] = {}
    at = 0
    for hit, one in zip(hits, read, strict=True):
        own = scores[at : at + len(one.sentences)]
        at += len(own)
        for quote in _quotes_of(hit, one, requirements, stemmer, own):
            same = found.get(quote.place)
            if same is None or same.strength < quote.strength:
                found[quote.place] = quote
    return sorted(found.values(), key=lambda q: (-q.strength, q.passage.document, q.start))


def _quotes_of(
    hit: Hit,
    read: QuotablePassage,
    requirements: Requirements,
    stemmer: Stemmer,
    scores: Sequence[tuple[float, float, float, float]],
) -> Iterator[Quote]:
    """The quotes of a passage.

    ``scores`` go by its sentences: what each matches, how strong that makes it, what share of the
    question's words it tells and what share it leaves untold.
    """
    passage = hit.passage
    missed_by_all = requirements.missed_by_all_of(passage)
    said = f"{passage.heading}\n{passage.text}"
    lacking = requirements.names.lacking_in(said)
    if any(one.is_one_thing and one.another.search(said) for one in lacking):
        missed_by_all |= {"name"}
    # A fact that a question states answers, and not what it goes on to ask.
    takes_questions = requirements.asks_what_was_asked
    for sentence, score in zip(read.sentences, scores, strict=True):
        alone, strength, share, untold = score
        missed = requirements.missed(
            *(passage, sentence.statement, sentence.speaker, stemmer),
            *(sentence.question, sentence.before),
        )
        missed = missed_by_all | missed if missed_by_all else missed
        if not requirements.is_of_people(passage, sentence.start, sentence.end):
            missed |= {"name"}
        if sentence.is_question and not requirements.takes_question(missed):
            continue
        if sentence.is_roll and not requirements.takes_roll(sentence.statement.sentence):
            continue
        penalty = _penalty(passage, sentence, missed) + _INTRODUCING_PENALTY * sentence.introduces
        words = sentence.statement.sentence
        penalty += _OTHER_NAME_PENALTY * sum(bool(one.another.search(words)) for one in lacking)
        penalty -= _TELLING * requirements.telling.share_in(words)
        penalty -= _OPENS_REPLY * sentence.opens_reply + _TOLD * share
        yield Quote(
            *(passage, sentence.start, sentence.end, sentence.speaker, strength - penalty),
            *(missed, sentence.is_question, alone, untold),
            asked=sentence.asked,
            turn=sentence.turn if takes_questions or not sentence.is_question else None,
        )


def _nearness(
    hits: Sequence[Hit], read: Sequence[QuotablePassage]
) -> tuple[list[float], list[float], Vectors]:
    """How well each quotable sentence matches the question's tokens, and how strong that makes it.

    Of the sentences beside it, the one that adds most to what it matches itself counts half. One of
    the question that it replies to counts wholly: only with it the reply says what it is about.
    Returned besides is what each matches of every token (n, tokens) with those beside it.
    """
    if not any(one.sentences for one in read):
        return [], [], np.empty((0, 0), np.float32)
    places = [one.places for one in read]
    own, beside, firsts = _laid_end_to_end(hits, places)
    counts = np.concatenate([one.counts for one in places])
    replied_to = np.concatenate([one.is_replied_to for one in places])
    scores = np.repeat([hit.score for hit in hits], [len(one.own) for one in places])
    weights = hits[0].token_weights
    of_pieces = [hit.sentences for hit in hits]
    matches = np.maximum.reduceat(np.concatenate([s.matches for s in of_pieces]), firsts, axis=0)
    cosines = np.maximum.reduceat(np.concatenate([s.cosines for s in of_pieces]), firsts)
    cosines = cosines.astype(np.float64)
    heads = np.cumsum(counts) - counts
    with_each = np.maximum(matches[np.repeat(own, counts)], matches[beside])
    with_one = with_each @ weights
    alone = (matches @ weights)[own].astype(np.float64)
    together = np.maximum(
        (alone + np.maximum.reduceat(with_one, heads)) / 2,
        np.maximum.reduceat(np.where(replied_to, with_one, -1.0), heads),
    )
    strength = _MATCHES * together + _COSINE * cosines[own] + _PASSAGE * scores
    return alone.tolist(), strength.tolist(), np.maximum.reduceat(with_each, heads, axis=0)


def _laid_end_to_end(
    hits: Sequence[Hit], places: Sequence[SentencePlaces]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Where things stand among the whole sentences of all hits, laid end to end.

    Each quotable sentence, those beside it, and the piece that each whole sentence begins with.
    """
    sentences = pieces = 0
    own, beside, firsts = [], [], []
    for hit, one in zip(hits, places, strict=True):
        own.append(one.own + sentences)
        beside.append(one.beside + sentences)
        firsts.append(one.firsts + pieces)
        sentences += len(one.firsts)
        pieces += len(hit.sentences.spans)
    return np.concatenate(own), np.concatenate(beside), np.concatenate(firsts)


def _penalty(passage: Passage, sentence: Quotable, missed: frozenset[Requirement]) -> float:
    penalty = MISSED_PENALTY * len(missed - _MAY_BE_MISSED)
    penalty += _NO_FACT_PENALTY * ("fact" in missed) + _NOT_LATELY_PENALTY * ("lately" in missed)
    is_unattributed = sentence.speaker is None and passage.kind == "exchange"
    if "role" in missed and is_unattributed and not sentence.is_question:
        penalty += _UNSTATED_PENALTY - MISSED_PENALTY
    return penalty


def is_unattributed_reply(quote: Quote) -> bool:
    """Whether words stand in a reply, and the minutes do not say whose."""
    return quote.speaker is None and quote.passage.kind == "exchange" and not quote.is_question
