"""Searching one generation: candidates from vectors and words, fused, filtered, ranked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from index.book import Outline
from index.encoder import Encoder, Vectors
from index.filters import Filters
from index.fusion import min_max_scaled, weighted_sum
from index.generation import Generation
from index.lexical import bm25_scores
from index.packing import Limit, pack
from index.passages import Passage
from index.units import UnitKind
from ingest.record import SpeakerRole

# Candidates taken from vectors and from words before they are fused.
CANDIDATE_UNITS = 400
CANDIDATE_PASSAGES = 100
# Scaled cosine of the best unit of a passage against scaled BM25. On 45 questions over five real
# pages MRR was 0.93 with words alone, 0.98 with halves, 0.985 so, 0.99 with vectors alone; words
# keep their share for names and abbreviations that the model does not know.
VECTOR_WEIGHT = 0.7
LEXICAL_WEIGHT = 0.3
# A role the query names is preferred, never required.
SPEAKER_PREFERENCE = 0.05


@dataclass(frozen=True, slots=True)
class Signals:
    """Raw scores behind a hit, before scaling.

    ``passage_cosine`` and ``sentence_cosine`` are cosines of the query with the whole passage and
    with its best window of one or two sentences; ``bm25`` is 0 where no word matches.
    """

    passage_cosine: float
    sentence_cosine: float
    bm25: float


@dataclass(frozen=True, slots=True)
class SentenceScore:
    """A window of a passage with its cosine to the query; spans are of the stored text."""

    start: int
    end: int
    kind: UnitKind
    cosine: float


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found, with its fused score (higher is better) and what it came from."""

    passage: Passage
    score: float
    signals: Signals
    sentences: tuple[SentenceScore, ...]


class Searcher:
    """Searches one generation; may be shared by threads."""

    def __init__(self, generation: Generation, encoder: Encoder) -> None:
        self.generation = generation
        self._encoder = encoder

    def search(
        self,
        query: str,
        filters: Filters,
        *,
        preferred: Sequence[SpeakerRole] = (),
        limit: int = CANDIDATE_PASSAGES,
        one_an_exchange: bool = False,
    ) -> list[Hit]:
        """The passages that match a query best, best first; ties in order of the book.

        Passages in which a ``preferred`` role speaks are moved up a little. The parts of a long
        exchange are all ranked; with ``one_an_exchange`` only the part that answers best is kept.
        """
        book = self.generation.book
        allowed = book.allowed(filters)
        if allowed is not None and not allowed:
            return []
        vector = self._encode(query)
        bm25 = bm25_scores(
            book, query, CANDIDATE_PASSAGES, set(allowed) if allowed is not None else None
        )
        ids = sorted({*self._nearest(vector, allowed), *bm25})
        outlines = book.outlines(ids)
        cosines = self._unit_cosines(vector, [outlines[i] for i in ids])
        best = {i: float(values.max()) for i, values in zip(ids, cosines, strict=True)}
        scores = weighted_sum(
            [
                (VECTOR_WEIGHT, min_max_scaled(best, ids)),
                (LEXICAL_WEIGHT, min_max_scaled(bm25, ids)),
            ],
            ids,
        )
        for i in book.spoken_by(preferred, ids):
            scores[i] += SPEAKER_PREFERENCE
        ranked = sorted(ids, key=lambda i: (-scores[i], i))
        if one_an_exchange:
            ranked = _best_of_each_group(ranked, outlines)
        passages = book.passages(ranked[:limit])
        cosines_of = dict(zip(ids, cosines, strict=True))
        return [
            self._hit(passages[i], outlines[i], scores[i], cosines_of[i], bm25.get(i, 0.0))
            for i in ranked[:limit]
        ]

    def _encode(self, query: str) -> Vectors:
        """The query's vector; a query longer than the encoder reads is the mean of its parts."""
        limit = Limit(self._encoder.max_tokens, len(query))
        parts = pack(query, [(0, len(query))], limit, self._encoder.count_tokens)
        mean = self._encoder.encode([query[start:end] for start, end in parts]).mean(axis=0)
        vector: Vectors = mean / max(float(np.linalg.norm(mean)), np.finfo(np.float32).tiny)
        return vector

    def _nearest(self, vector: Vectors, allowed: list[int] | None) -> set[int]:
        """Passages whose units are nearest to the query."""
        generation = self.generation
        rows = None
        if allowed is not None:
            is_allowed = np.isin(generation.units["passage"], np.array(allowed, dtype=np.int32))
            rows = np.flatnonzero(is_allowed).astype(np.int64)
        _, nearest = generation.vectors.search(vector, CANDIDATE_UNITS, rows)
        passages = generation.units["passage"][nearest]
        return set(dict.fromkeys(passages.tolist()[:CANDIDATE_UNITS]))

    def _unit_cosines(self, vector: Vectors, outlines: Sequence[Outline]) -> list[Vectors]:
        """Cosines of the query with every unit of each passage, in the order given."""
        if not outlines:
            return []
        ranges = [np.arange(o.first_unit, o.end_unit, dtype=np.int64) for o in outlines]
        cosines = self.generation.vectors.vectors(np.concatenate(ranges)) @ vector
        return np.split(cosines, np.cumsum([len(r) for r in ranges])[:-1])

    def _hit(
        self, passage: Passage, outline: Outline, score: float, cosines: Vectors, bm25: float
    ) -> Hit:
        units = self.generation.units[outline.first_unit : outline.end_unit].tolist()
        windows = tuple(
            SentenceScore(start, end, UnitKind(kind), cosine)
            for (_, start, end, kind), cosine in zip(units, cosines.tolist(), strict=True)
        )
        whole = [w.cosine for w in windows if w.kind is UnitKind.PASSAGE]
        parts = [w.cosine for w in windows if w.kind is not UnitKind.PASSAGE]
        signals = Signals(max(whole, default=0.0), max(parts, default=0.0), bm25)
        return Hit(passage, score, signals, windows)


def _best_of_each_group(ranked: Sequence[int], outlines: Mapping[int, Outline]) -> list[int]:
    """One passage an exchange: the best of its parts. Other passages stay as they are."""
    seen: set[int] = set()
    kept: list[int] = []
    for i in ranked:
        outline = outlines[i]
        if outline.kind == "exchange" and outline.group in seen:
            continue
        seen.add(outline.group)
        kept.append(i)
    return kept
