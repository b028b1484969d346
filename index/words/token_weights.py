"""What each token of a query counts for in late interaction: more, the rarer its word is."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from index.vectors.encoder import Spans, Vectors
from index.words.book_words import BookWords
from index.words.terms import STOP_WORDS, word_spans

# Who is asked: what hints and the speakers of a passage see to, and no subject.
ROLE_WORDS = frozenset({"commissioner", "member", "members", "panel", "pcc"})


@dataclass(frozen=True, slots=True)
class Share:
    """A stretch of a text, from ``start`` to ``end``, and what its tokens count for, 0 to 1."""

    start: int
    end: int
    weight: float


def token_weights(
    text: str, spans: Spans, lexical: BookWords, shares: Sequence[Share] = ()
) -> Vectors:
    """Weights (n,) of a query's tokens: the square root of the idf of the word each is part of.

    The idf is divided by that of a word which no passage holds, so weights lie between 0 and 1;
    those of the tokens in one of the ``shares`` are multiplied by its weight.
    Tokens of stop words, roles, signs and special tokens count 0, unless there are no others: then
    all count 1. nDCG@10 over the tuning questions of the seed pages, alone and among 3,000 other
    passages, and of the sample book: 0.92, 0.79 and 0.93; where role words count too 0.91, 0.78 and
    0.93. With stop words at 0.2 and special tokens at 0.5 the mean was lower by 0.005.
    """
    weights = np.zeros(len(spans), dtype=np.float32)
    most = lexical.idf("")
    for word, start, end in word_spans(text):
        if word not in STOP_WORDS and word not in ROLE_WORDS:
            is_part = (spans[:, 0] < end) & (spans[:, 1] > start)
            weights[is_part] = math.sqrt(lexical.idf(lexical.stemmer.term(word)) / most)
    for share in shares:
        weights[(spans[:, 0] < share.end) & (spans[:, 1] > share.start)] *= np.float32(share.weight)
    return weights if weights.any() else np.ones(len(spans), dtype=np.float32)
