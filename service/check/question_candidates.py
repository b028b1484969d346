"""Which recorded questions a draft is held against, and a second look at each of them.

Searching finds passages by meaning and by words; every recorded question in one of them is a
candidate, and the nearest are read alone and compared with the draft.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from index.book.filters import Filters
from index.book.kept_questions import kept_key
from index.book.recorded_questions import RecordedExchange
from index.questions.hint_names import HintName
from index.recently_used import RecentlyUsed
from index.searching.hits import Hit
from index.searching.searcher import Searcher
from index.vectors.passage_vectors import HalfVectors
from service.answering.recorded_asking import RecordedAsking
from service.check.features import Features, compare
from service.check.kept_questions import (
    QuestionReader,
    unpacked,
    whole_bytes,
    whole_vectors,
)
from service.check.put_question import put_question
from service.check.read_texts import ReadText, cosines_of_signs, read_text
from service.check.writing_out import write_out

# Passages looked at for recorded questions, and recorded questions compared with one draft.
HITS = 60
MOST = 12
# A draft is a question to be put, not a query: what it says of roles and dates is its subject.
_IGNORED: frozenset[HintName] = frozenset({"panel", "speaker", "dates", "kind", "names"})
# Quotation marks and a minus before a word are signs of a query; in a draft they are not.
_SIGNS = re.compile(r"[\"“”„]|(?<!\S)-(?=\w)")
# What is kept of recorded questions for the drafts to come, by their ids in one generation. A
# question's vectors take some 80 kB: at most 40 MB in all.
MOST_KEPT = 500
# Two questions that ask the same are nearer than this by their own vectors.
_LEAST_LIKE = 0.5
# Panels of which the vectors of all questions are kept, each of 768 bytes with the default model.
_PANELS_KEPT = 8


@dataclass(frozen=True, slots=True)
class Candidate:
    """A recorded question that a draft was compared with."""

    exchange: RecordedExchange
    question: ReadText
    features: Features


@dataclass(frozen=True)
class Compared:
    """Compares texts with the recorded questions of an open book; these are kept once read.

    May be shared by threads.
    """

    searcher: Searcher
    reader: QuestionReader
    _kept: RecentlyUsed[int, ReadText] = field(default_factory=lambda: RecentlyUsed(MOST_KEPT))
    _panels: RecentlyUsed[Filters, "_Wholes"] = field(
        default_factory=lambda: RecentlyUsed(_PANELS_KEPT)
    )

    def draft(self, text: str) -> ReadText:
        """A draft, ready to be compared."""
        written = write_out(text, self.reader.glossary, put_question(text))
        (encoding,) = self.searcher.encoder.encode_questions([written.text])
        lexical, wordings = self.searcher.generation.lexical, self.reader.wordings
        return read_text(written, encoding, lexical, wordings)

    def candidates(self, draft: ReadText, filters: Filters) -> list[Candidate]:
        """The recorded questions nearest to a draft, at most ``MOST``, in order of the book."""
        query = self.searcher.read(_SIGNS.sub(" ", draft.text), ignored=_IGNORED)
        if not query.subject:
            return []
        encoding = None
        # A draft too long to be read whole is put together from its parts by the search.
        if draft.encoding and len(draft.spans) <= self.searcher.encoder.max_tokens:
            text, encoding = draft.encoding
            query = replace(query, encoded_text=text, shares=())
        hits = self.searcher.search(
            query, filters, hint_mode="off", limit=HITS, encoding=encoding, with_sentences=False
        )
        exchanges = dict[int, RecordedExchange]()
        holding = dict[int, list[Hit]]()
        for hit, asking in zip(hits, self._recorded_in(hits), strict=True):
            for exchange in asking.exchanges:
                exchanges[exchange.id] = exchange
                holding.setdefault(exchange.id, []).append(hit)
        nearest = sorted(holding, key=lambda i: (-max(hit.score for hit in holding[i]), i))
        kept = sorted(nearest[:MOST])
        passages = {i: [hit.passage.id for hit in holding[i]] for i in kept}
        return self._compared(draft, [exchanges[i] for i in kept], passages)

    def others_like(self, asked: Candidate, panel: str, most: int) -> list[Candidate]:
        """The recorded questions of a panel that are nearest to one of them, in order of the book.

        By the vectors that are kept of them; where none are kept, those that a search finds.
        """
        wholes = self._wholes(Filters(panel=panel))
        if not len(wholes.ids):
            found = self.candidates(asked.question, Filters(panel=panel))
            found = [one for one in found if one.exchange.id != asked.exchange.id]
            return sorted(found, key=lambda c: -c.features.whole)[:most]
        nearness = wholes.vectors.astype(np.float32) @ asked.question.whole
        nearness[wholes.ids == asked.exchange.id] = -np.inf
        nearest = np.lexsort((wholes.ids, -nearness))[:most]
        ids = wholes.ids[nearest[nearness[nearest] >= _LEAST_LIKE]].tolist()
        return self.with_exchanges(asked.question, self.searcher.generation.book.exchanges(ids=ids))

    def with_exchanges(
        self, text: ReadText, exchanges: Sequence[RecordedExchange]
    ) -> list[Candidate]:
        """Compare a text with recorded questions and all passages that hold some of them."""
        holding = self.searcher.generation.book.passages_holding([one.id for one in exchanges])
        return self._compared(text, exchanges, holding)

    def _compared(
        self,
        draft: ReadText,
        exchanges: Sequence[RecordedExchange],
        passages: Mapping[int, Sequence[int]],
    ) -> list[Candidate]:
        if not exchanges:
            return []
        questions = self._questions(exchanges)
        scores = self._passage_scores(draft, [passages.get(one.id, ()) for one in exchanges])
        features = compare(draft, questions, scores)
        return [Candidate(*parts) for parts in zip(exchanges, questions, features, strict=True)]

    def _questions(self, exchanges: Sequence[RecordedExchange]) -> list[ReadText]:
        """Recorded questions, ready to be compared, as the index keeps them or would."""
        by_id = {exchange.id: exchange for exchange in exchanges}
        generation = self.searcher.generation
        rules, dimension = self.reader.rules, generation.manifest.dimension

        def read(ids: list[int]) -> dict[int, ReadText]:
            stored = generation.book.kept_questions(ids)
            texts = {i: by_id[i].question for i in ids}
            known = {
                i: one.kept for i, one in stored.items() if one.key == kept_key(rules, texts[i])
            }
            todo = [i for i in ids if i not in known]
            known |= zip(todo, self.reader.made_of([texts[i] for i in todo]), strict=True)
            lexical, wordings = generation.lexical, self.reader.wordings
            return {i: unpacked(known[i], texts[i], dimension, lexical, wordings) for i in ids}

        found = self._kept.all_of(by_id, read)
        return [found[exchange.id] for exchange in exchanges]

    def _passage_scores(self, draft: ReadText, passages: Sequence[Sequence[int]]) -> list[float]:
        """Late interaction of a draft with the best of each group of passages."""
        ids = sorted({i for group in passages for i in group})
        signs = self.searcher.engine.rows(ids).tokens.similarities(draft.telling, ids)
        found = replace(signs, values=cosines_of_signs(signs.values, are_both=draft.has_signs))
        scores = dict(zip(ids, found.late_interaction(draft.shares).tolist(), strict=True))
        return [max((scores[i] for i in group), default=0.0) for group in passages]

    def _recorded_in(self, hits: Sequence[Hit]) -> list[RecordedAsking]:
        """The recorded questions of each passage found, in order of the hits."""
        passages = {hit.passage.id: hit.passage for hit in hits}

        def read(ids: list[int]) -> dict[int, RecordedAsking]:
            recorded = self.searcher.generation.book.exchanges(passages=ids)
            return {i: RecordedAsking.of(passages[i], recorded) for i in ids}

        found = self.searcher.kept_of_passages(RecordedAsking).all_of(passages, read)
        return [found[hit.passage.id] for hit in hits]

    def _wholes(self, filters: Filters) -> "_Wholes":
        generation = self.searcher.generation
        dimension = generation.manifest.dimension

        def read(_wanted: list[Filters]) -> dict[Filters, _Wholes]:
            rows = generation.book.kept_openings(filters, whole_bytes(dimension))
            ids = np.array([i for i, _ in rows], dtype=np.int64)
            return {filters: _Wholes(ids, whole_vectors([kept for _, kept in rows], dimension))}

        return self._panels.all_of([filters], read)[filters]


@dataclass(frozen=True, slots=True)
class _Wholes:
    """The recorded questions of a panel: their ids (n,) and vectors (n, dimension)."""

    ids: NDArray[np.int64]
    vectors: HalfVectors
