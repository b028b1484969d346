"""Matching by words: which passages share the query's words, stemmed, weighted by BM25.

The index is SQLite's FTS5 (Porter stemmer, k1 = 1.2, b = 0.75), with the heading and the text as
fields of their own.
"""

import math
import re
from collections.abc import Sequence

from index.book import Book

# A word of the heading counts for less: every passage of an item shares it. On 45 questions over
# five real pages weights from 0 to 2 ranked alike, so this one rests on reason alone.
FIELD_WEIGHTS = (0.4, 1.0)

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_STOP_WORDS = frozenset(
    (
        "a about after again all also am an and any are as at be been before being but by can "
        "could did do does doing done ever for from get give given had has have having he her him "
        "his how i if in into is it its just may me might more most much my no nor not of on one "
        "or our out over please s said say says she should so some such tell than that the their "
        "them then there these they this those through to told too under up us very was we were "
        "what when where whether which while who whom whose why will with would you your anything"
    ).split()
)


def content_words(query: str) -> list[str]:
    """The words of a query that carry its subject, in order, each once, in lower case."""
    words = (word.lower() for word in _WORD.findall(query))
    return list(dict.fromkeys(w for w in words if w not in _STOP_WORDS))


def match_any(words: Sequence[str]) -> str:
    """An FTS5 expression that any of the words satisfies."""
    return " OR ".join(match_word(word) for word in words)


def match_word(word: str) -> str:
    """An FTS5 expression for one word, taken literally."""
    return '"' + word.replace('"', '""') + '"'


def bm25_scores(
    book: Book, query: str, limit: int, allowed: set[int] | None = None
) -> dict[int, float]:
    """BM25 scores of the best passages for a query, all positive; empty where no word matches."""
    words = content_words(query)
    if not words:
        return {}
    fetch = limit if allowed is None else -1
    scored = book.bm25(match_any(words), fetch, FIELD_WEIGHTS)
    kept = [(i, score) for i, score in scored if allowed is None or i in allowed]
    return dict(kept[:limit])


def inverse_document_frequency(book: Book, words: Sequence[str]) -> dict[str, float]:
    """How telling each word is: ``ln(1 + n / (1 + df))``, greater for rarer words."""
    total = book.count()
    return {
        word: math.log(1 + total / (1 + book.count_matching(match_word(word)))) for word in words
    }


def word_coverage(
    book: Book, words: Sequence[str], weights: dict[str, float], ids: Sequence[int]
) -> dict[int, float]:
    """Share of the query's words, by weight, that each passage holds; 0 to 1, higher is better.

    A query without content words is covered by none.
    """
    covered = dict.fromkeys(ids, 0.0)
    total = sum(weights[word] for word in words)
    if not total:
        return covered
    for word in words:
        for passage_id in book.matching(match_word(word), ids):
            covered[passage_id] += weights[word] / total
    return covered
