"""What a search finds: a passage with its score, and the raw signals behind it."""

from dataclasses import dataclass

from index.passages import Passage


@dataclass(frozen=True, slots=True)
class Signals:
    """Raw scores behind a hit, before they are weighted and added; higher is better.

    ``late_interaction`` (see ``TokenBits.late_interaction``), ``passage_cosine`` and
    ``sentence_cosine``, cosines of the query with the whole passage and with its best sentence,
    and ``bm25``, 0 where no word matches.
    """

    late_interaction: float
    passage_cosine: float
    sentence_cosine: float
    bm25: float


@dataclass(frozen=True, slots=True)
class SentenceScore:
    """A sentence of a passage with its cosine to the query; the span is of the stored text."""

    start: int
    end: int
    cosine: float


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found, with its score (higher is better) and what it came from."""

    passage: Passage
    score: float
    signals: Signals
    sentences: tuple[SentenceScore, ...]
