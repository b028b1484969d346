"""Searching a generation: candidates from words and vectors, ranked by late interaction."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from typing import Any, TypeVar

import numpy as np

from index.book.book import Outline
from index.book.filters import Filters
from index.generations.generation import Generation
from index.passages.packing import Limit, pack
from index.questions.follow_up import FollowUp
from index.questions.glossary import Glossary
from index.questions.hint_names import HintMode, HintName
from index.questions.hints import Hints
from index.questions.query import Query
from index.questions.thesaurus import Thesaurus
from index.recently_used import RecentlyUsed
from index.searching.book_names import BookNames
from index.searching.engine import Embedded, Engine
from index.searching.hits import Hit
from index.searching.named_documents import NamedDocuments
from index.searching.open_generation import OpenGeneration
from index.searching.passage_candidates import Ids
from index.searching.phrases import naming
from index.searching.query_reader import query_reader
from index.searching.ranking import RANKING, Ranking
from index.searching.scored import Scored, Scores, Telling
from index.vectors.encoder import Encoding, QuestionEncoder
from index.vectors.reranker import Reranker
from index.words.named_items import named_items
from index.words.terms import word_spans
from index.words.token_weights import token_weights

# All passages of what a word names are looked at only where there are no more: whoever names a
# panel with years of minutes asks for a few of them.
_MOST_NAMED = 500
# As many passages as a search may return.
MAX_HITS = 100

# "What was resolved in West Mercia": nothing but hints is asked for, so they decide.
ALL_HINTS = 5.0
# What is added to the score of a passage of the item that a query names by number, and to one that
# holds all the figures that it names: both more than similarity makes up for.
NAMED_ITEM = 2.0
FIGURES = 0.5
# The passages that a reranker judges, and what its probability counts for beside the score, which
# is made of cosines: as much as late interaction.
RERANKED = 20
RERANKER = 1.0

# What answering makes of a passage takes some ten kilobytes.
_KEPT_PASSAGES = 1_000

_Made = TypeVar("_Made")


class Searcher:
    """Searches one generation; may be shared by threads.

    What is searched is asked of ``engine``: the generation's own files, unless another is given.
    """

    def __init__(
        self,
        generation: Generation | OpenGeneration,
        encoder: QuestionEncoder,
        glossary: Glossary,
        thesaurus: Thesaurus | None = None,
        reranker: Reranker | None = None,
        engine: Engine | None = None,
    ) -> None:
        self.generation: OpenGeneration = generation
        self.engine = engine or _embedded(generation)
        self.encoder = encoder
        self._reranker = reranker
        self._named = NamedDocuments.of(generation.book.documents(), generation.lexical.stemmer)
        self._kept: dict[type, RecentlyUsed[int, Any]] = {}
        self.names = BookNames(generation.book)
        self._reader = query_reader(
            generation,
            self._named,
            self.names,
            glossary,
            thesaurus or Thesaurus(),
            encoder.count_tokens,
        )

    def kept_of_passages(self, sort: type[_Made]) -> RecentlyUsed[int, _Made]:
        """What was made of passages, by their ids, for the questions to come.

        One store for each sort of thing; what is kept must depend on the generation alone.
        """
        kept: RecentlyUsed[int, _Made] = self._kept.setdefault(sort, RecentlyUsed(_KEPT_PASSAGES))
        return kept

    def read(
        self, text: str, ignored: AbstractSet[HintName] = frozenset(), today: date | None = None
    ) -> Query:
        """Understand a query; ``ignored`` names what is not to be read from its words.

        ``today`` is what "last year" is told from.
        """
        return self._reader.read(text, ignored, today)

    def follow_up(self, previous: str, question: str, today: date | None = None) -> FollowUp | None:
        """A question with what it takes over from the one before; ``None`` for nothing."""
        return self._reader.follow_up(previous, question, today)

    # Products of matrices may leave signs of overflow or of nothing behind on some processors
    # though every number is finite, for NumPy to warn of.
    @np.errstate(all="ignore")
    def search(
        self,
        query: Query,
        filters: Filters,
        *,
        hint_mode: HintMode = "prefer",
        limit: int = MAX_HITS,
        one_an_exchange: bool = False,
        ranking: Ranking = RANKING,
        encoding: Encoding | None = None,
        with_sentences: bool = True,
    ) -> list[Hit]:
        """The passages that match a query best, best first; ties in order of the book.

        What the query's hints fit is moved up; with ``hint_mode`` "require" nothing else is found,
        and with "off" hints count for nothing. The parts of a long exchange are all ranked; with
        ``one_an_exchange`` only the part that answers best is kept. ``encoding`` is that of the
        query's ``encoded_text``, where it is known already. Hits without sentences come sooner.
        """
        hints = query.hints.beside(filters)
        within = hints.required(filters) if hint_mode == "require" else (filters,)
        is_preferring = hint_mode == "prefer" and hints != Hints()
        narrows = is_preferring and hints.narrows_meetings
        preferred = hints.of_meetings(filters) if narrows else ()
        encoding = encoding or self._encode(query.encoded_text)
        telling = self._telling(query, encoding)
        items = self._named_items(query, preferred)
        named = self._of_named_documents(telling)
        few = (ids for ids in named.values() if len(ids) <= _MOST_NAMED)
        leading = np.unique(np.concatenate([items, *few]))
        found = self.engine.candidates(
            query, encoding.whole, within, preferred, leading if len(leading) else None
        )
        if not found.ids:
            return []
        scored = Scored.of(self.engine.rows(found.ids), found, encoding, telling, named)
        scores = scored.fused(ranking)
        scores += NAMED_ITEM * np.isin(found.ids, items) + FIGURES * self._figures(query, found.ids)
        if is_preferring:
            scores += self._preference(query, hints, scored, ranking)
        judged = self._rerank(query, _best_first(scores, found.ids), scores, scored)
        order = _best_first(scores, found.ids)
        if one_an_exchange:
            order = _best_of_each_group(order, scored.outlines)
        found_first = order[:limit]
        sentences = scored.sentences(found_first) if with_sentences else {}
        return scored.hits(found_first, scores, telling, judged, sentences)

    def _rerank(
        self, query: Query, order: Sequence[int], scores: Scores, scored: Scored
    ) -> dict[int, float]:
        """Add to the scores of the best rows what a reranker makes of them; those are returned."""
        if self._reranker is None:
            return {}
        best = list(order[:RERANKED])
        ids = scored.ids
        texts = scored.rows.book.texts([ids[row] for row in best])
        relevances = self._reranker.relevances(query.text, [texts[ids[row]] for row in best])
        scores[best] += RERANKER * relevances
        return dict(zip(best, relevances.tolist(), strict=True))

    def _encode(self, text: str) -> Encoding:
        """A query's encoding; one longer than the encoder reads is put together from its parts."""
        limit = Limit(self.encoder.max_tokens, max(len(text), 1))
        parts = pack(text, [(0, len(text))], limit, self.encoder.count_tokens)
        encodings = self.encoder.encode_questions([text[start:end] for start, end in parts])
        if len(encodings) == 1:
            return encodings[0]
        whole = np.mean([encoding.whole for encoding in encodings], axis=0)
        return Encoding(
            whole=whole / max(float(np.linalg.norm(whole)), np.finfo(np.float32).tiny),
            tokens=np.concatenate([encoding.tokens for encoding in encodings]),
            spans=np.concatenate(
                [e.spans + start for (start, _), e in zip(parts, encodings, strict=True)]
            ),
        )

    def _telling(self, query: Query, encoding: Encoding) -> Telling:
        lexical = self.generation.lexical
        weights = token_weights(query.encoded_text, encoding.spans, lexical, query.shares)
        counts = weights > 0
        tokens = encoding.tokens[counts]
        lengths = np.linalg.norm(tokens, axis=1, keepdims=True)
        tokens = tokens / np.maximum(lengths, np.finfo(np.float32).tiny)
        terms = [""] * len(weights)
        for word, start, end in word_spans(query.encoded_text):
            is_part = (encoding.spans[:, 0] < end) & (encoding.spans[:, 1] > start)
            for at in np.flatnonzero(is_part):
                terms[at] = lexical.stemmer.term(word)
        kept = tuple(term for term, one in zip(terms, counts, strict=True) if one)
        return Telling(tokens, weights[counts] / weights.sum(), kept)

    def _of_named_documents(self, telling: Telling) -> dict[str, Ids]:
        """Ids of the passages of the documents that a query names, by the term that names them.

        A name that most documents have tells nothing.
        """
        book = self.generation.book
        named = {}
        for term in dict.fromkeys(telling.terms):
            documents = self._named.called(term)
            if documents:
                named[term] = np.array(book.passages_of(documents), dtype=np.int64)
        return named

    def documents_named(self, query: Query) -> dict[str, frozenset[str]]:
        """The documents that have a term of a query in their names or in that of their panel."""
        terms = self.generation.lexical.stemmer.terms(query.text)
        named = {term: self._named.called(term) for term in terms}
        return {term: documents for term, documents in named.items() if documents}

    def _named_items(self, query: Query, preferred: Sequence[Filters]) -> Ids:
        """Ids of the passages of the items that a query names by number.

        Only those of the panel and the meetings that it means, where it hints at some.
        """
        return self.engine.named_items(named_items(query.text), preferred)

    def _figures(self, query: Query, ids: Sequence[int]) -> Scores:
        """The share of a query's figures that each passage holds; 0 where it names none."""
        share = np.zeros(len(ids), dtype=np.float32)
        if query.figures:
            for held in self.engine.holding(query.figures, ids).values():
                share += np.isin(ids, [*held]) / np.float32(len(query.figures))
        return share

    def _preference(self, query: Query, hints: Hints, scored: Scored, ranking: Ranking) -> Scores:
        """What is added to each candidate for the hints that it fits."""
        added = np.zeros(len(scored.ids), dtype=np.float32)
        roles = query.asked.speaking if hints.speakers else ()
        spoken = scored.rows.book.spoken_by(roles, scored.ids) if roles else set()
        named = {i for person in hints.people for i in naming(self.generation, person)}
        documents = set().union(*self.documents_named(query).values()) if hints.panels else set()
        called = set(self.generation.book.passages_of(documents) if documents else ())
        for row, (i, outline) in enumerate(zip(scored.ids, scored.outlines, strict=True)):
            added[row] = (
                ranking.panel
                * (outline.panel in hints.panels or (outline.panel is None and i in called))
                + ranking.dates * hints.fits_date(outline.date)
                + ranking.kind * (outline.kind in hints.kinds)
                + ranking.speaker * (i in spoken)
                + ranking.person * (i in named)
            )
        return added * np.float32(ALL_HINTS if query.is_all_hints else 1)


def _best_first(scores: Scores, ids: Sequence[int]) -> list[int]:
    order: list[int] = np.lexsort((np.array(ids), -scores)).tolist()
    return order


def _embedded(generation: Generation | OpenGeneration) -> Engine:
    if not isinstance(generation, Generation):
        raise TypeError("a generation that is searched elsewhere comes with its engine")
    return Embedded(generation)


def _best_of_each_group(order: Sequence[int], outlines: Sequence[Outline]) -> list[int]:
    """One passage an exchange: the best of its parts. Other passages stay as they are."""
    seen: set[int] = set()
    kept: list[int] = []
    for row in order:
        outline = outlines[row]
        if outline.kind == "exchange" and outline.group in seen:
            continue
        seen.add(outline.group)
        kept.append(row)
    return kept
