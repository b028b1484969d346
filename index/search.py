"""Searching one generation: candidates from vectors and words, fused, filtered, ranked."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

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
# Scaled cosine of the best unit of a passage against scaled BM25.
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
    ) -> list[Hit]:
        """The passages that match a query best, best first; ties in order of the book.

        Passages in which a ``preferred`` role speaks are moved up a little. The parts of one long
        exchange are all ranked; ``best_of_each_group`` keeps the one that answers.
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
        windows = self._window_scores(vector, ids)
        best = {i: max(window.cosine for window in windows[i]) for i in ids}
        scores = weighted_sum(
            [
                (VECTOR_WEIGHT, min_max_scaled(best, ids)),
                (LEXICAL_WEIGHT, min_max_scaled(bm25, ids)),
            ],
            ids,
        )
        passages = book.passages(ids)
        for i in ids:
            if set(preferred) & set(passages[i].citation.speakers):
                scores[i] += SPEAKER_PREFERENCE
        ranked = sorted(ids, key=lambda i: (-scores[i], i))[:limit]
        return [
            Hit(passages[i], scores[i], _signals(windows[i], bm25.get(i, 0.0)), tuple(windows[i]))
            for i in ranked
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

    def _window_scores(self, vector: Vectors, ids: Sequence[int]) -> dict[int, list[SentenceScore]]:
        """Cosine of every unit of the given passages, by passage."""
        generation = self.generation
        ranges = generation.book.unit_ranges(ids)
        rows = np.concatenate(
            [np.arange(*ranges[i], dtype=np.int64) for i in ids] or [np.empty(0, np.int64)]
        )
        cosines = generation.vectors.vectors(rows) @ vector if len(rows) else np.empty(0)
        found: dict[int, list[SentenceScore]] = {i: [] for i in ids}
        for row, cosine in zip(rows, cosines, strict=True):
            unit = generation.units[row]
            found[int(unit["passage"])].append(
                SentenceScore(
                    int(unit["start"]), int(unit["end"]), UnitKind(int(unit["kind"])), float(cosine)
                )
            )
        return found


def best_of_each_group(hits: Sequence[Hit]) -> list[Hit]:
    """One hit an exchange: the best of its parts. Other passages stay as they are."""
    seen: set[int] = set()
    kept: list[Hit] = []
    for hit in hits:
        if hit.passage.kind == "exchange":
            if hit.passage.group in seen:
                continue
            seen.add(hit.passage.group)
        kept.append(hit)
    return kept


def _signals(windows: Sequence[SentenceScore], bm25: float) -> Signals:
    whole = [w.cosine for w in windows if w.kind is UnitKind.PASSAGE]
    parts = [w.cosine for w in windows if w.kind is not UnitKind.PASSAGE]
    return Signals(max(whole, default=0.0), max(parts, default=0.0), bm25)
