"""What a search finds: a passage with its score, and the raw signals behind it."""

from dataclasses import dataclass, field

import numpy as np

from index.passages.passage import Passage
from index.vectors.encoder import Vectors
from ingest.language.sentences import Span


@dataclass(frozen=True, slots=True)
class Signals:
    """Raw scores behind a hit, before they are weighted and added; higher is better.

    ``late_interaction`` (see ``TokenBits.late_interaction``), ``passage_cosine`` and
    ``sentence_cosine``, cosines of the query with the whole passage and with its best sentence,
    ``bm25``, 0 where no word matches, and ``reranker``, how likely a reranker finds it, 0 to 1,
    that the passage answers; ``None`` where none is set, or it did not come to this passage.
    """

    late_interaction: float
    passage_cosine: float
    sentence_cosine: float
    bm25: float
    reranker: float | None = None


@dataclass(frozen=True, slots=True)
class SentenceScore:
    """A sentence of a passage with its cosine to the query; the span is of the stored text.

    ``matches`` holds, for each of the query's telling tokens, its greatest similarity to a token
    of the sentence, about -0.8 to 0.8; 0 where the sentence has no tokens.
    """

    start: int
    end: int
    cosine: float
    matches: Vectors = field(compare=False)


@dataclass(frozen=True, slots=True)
class SentenceScores:
    """The sentences of a passage in order, each with a row of what ``SentenceScore`` says of one.

    ``spans`` are of the stored text, ``cosines`` (n,) and ``matches`` (n, telling tokens).
    """

    spans: tuple[Span, ...] = ()
    cosines: Vectors = field(default_factory=lambda: np.empty(0, np.float32), compare=False)
    matches: Vectors = field(default_factory=lambda: np.empty((0, 0), np.float32), compare=False)


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found, with its score (higher is better) and what it came from.

    ``token_weights`` (n,), which add up to 1, say what each of the query's n telling tokens counts
    for, and ``token_terms`` (n) of which of its words it is part; the ``matches`` of sentences go
    by the same tokens.
    """

    passage: Passage
    score: float
    signals: Signals
    sentences: SentenceScores
    token_weights: Vectors = field(compare=False)
    token_terms: tuple[str, ...] = field(default=(), compare=False)
