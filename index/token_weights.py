"""What each token of a query counts for in late interaction: more, the rarer its word is."""

import math

import numpy as np

from index.encoder import Spans, Vectors
from index.lexical import LexicalIndex
from index.words import STOP_WORDS, word_spans


def token_weights(text: str, spans: Spans, lexical: LexicalIndex) -> Vectors:
    """Weights (n,) of a query's tokens: the square root of the idf of the word each is part of.

    The idf is divided by that of a word which no passage holds, so weights lie between 0 and 1.
    Tokens of stop words, signs and special tokens count 0, unless there are no others: then all
    count 1. Averaged over the tuning questions of three books nDCG@10 is 0.876 so, 0.871 where stop
    words count 0.2 and special tokens 0.5, and over two of them 0.902 with every token alike, where
    those weights had 0.910.
    """
    weights = np.zeros(len(spans), dtype=np.float32)
    most = lexical.idf("")
    for word, start, end in word_spans(text):
        if word not in STOP_WORDS:
            is_part = (spans[:, 0] < end) & (spans[:, 1] > start)
            weights[is_part] = math.sqrt(lexical.idf(lexical.stemmer.term(word)) / most)
    return weights if weights.any() else np.ones(len(spans), dtype=np.float32)
