"""Whether the minutes support an answer at all.

No score alone separates questions that the minutes answer from those they do not, so three are
weighed: late interaction, the best sentence's cosine, and the share of the question's telling words
that a passage holds. They tell a question on another subject; they cannot tell a near miss, which
asks for a figure, a role or a place that the minutes on the subject do not give.
"""

from collections.abc import Sequence

import numpy as np

from index.hits import Hit
from index.lexical import LexicalIndex
from index.query import Clause, Query

# Support = late interaction + 0.5 times the best sentence's cosine + 0.2 times the coverage. On the
# tuning questions of both sets, when it was set, this threshold left 78 in a hundred answerable
# questions answered from a right passage, and refused 8 of 9 on another subject but only 3 of 20
# near misses; 0.52: 86, 5 and 3; 0.68: 69, 9 and 5.
SENTENCE_WEIGHT = 0.5
COVERAGE_WEIGHT = 0.2
THRESHOLD = 0.60
# A passage that bears much less on the question than the best one does is no answer beside it.
SHARE_OF_BEST = 0.75
# Below this a passage is not even related.
RELATED_THRESHOLD = 0.42


def support(lexical: LexicalIndex, query: Query, hits: Sequence[Hit]) -> dict[int, float]:
    """How far each passage bears on a question, by id: about 0 to 1.5, higher is better."""
    covered = word_coverage(lexical, query.clauses, [hit.passage.id for hit in hits])
    return {
        hit.passage.id: hit.signals.late_interaction
        + SENTENCE_WEIGHT * hit.signals.sentence_cosine
        + COVERAGE_WEIGHT * share
        for hit, share in zip(hits, covered, strict=True)
    }


def supporting(hits: Sequence[Hit], bearing: dict[int, float]) -> list[Hit]:
    """The passages that support an answer; none where the minutes hold none."""
    best = max(bearing.values(), default=0.0)
    least = max(THRESHOLD, SHARE_OF_BEST * best)
    return [hit for hit in hits if bearing[hit.passage.id] >= least]


def word_coverage(
    lexical: LexicalIndex, clauses: Sequence[Clause], ids: Sequence[int]
) -> list[float]:
    """Share of a question's words, by idf, that each passage holds; 0 to 1, in order of ``ids``.

    Another name of a word counts as the word. A question without content words is covered by none.
    """
    weights = np.array([_idf(lexical, clause) for clause in clauses])
    if not weights.sum():
        return [0.0] * len(ids)
    holds = np.array([_holds(lexical, clause, ids) for clause in clauses])
    shares: list[float] = (weights @ holds / weights.sum()).tolist()
    return shares


def _idf(lexical: LexicalIndex, clause: Clause) -> float:
    return max((lexical.idf(term) for term in clause.terms), default=0.0)


def _holds(lexical: LexicalIndex, clause: Clause, ids: Sequence[int]) -> list[bool]:
    """Which passages hold all words of one of a clause's names."""
    held = np.zeros(len(ids), dtype=bool)
    for name in (clause.terms, *clause.others):
        if name:
            held |= np.all([np.isin(ids, lexical.holding(term)) for term in name], axis=0)
    return held.tolist()
