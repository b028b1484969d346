"""Names of several words that a question asks about, as the minutes write them.

"Action Fraud" is one thing and "Major Fraud" another, which similarity does not tell. People type
names without capitals, so that words make a name is read from the passages found.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from index.questions.query import Query
from index.searching.hits import Hit
from index.words.terms import STOP_WORDS, word_spans
from index.words.token_weights import ROLE_WORDS

_LEAST_LETTERS = 3


def asked_names(query: Query, hits: Sequence[Hit]) -> tuple[re.Pattern[str], ...]:
    """Patterns of the names in a question's subject, each with its other names.

    Two neighbouring words of the subject are a name where some passage found writes both with
    capitals.
    """
    texts = [hit.passage.text for hit in hits]
    return tuple(
        _pattern([f"{first} {second}", *_others(query, first, second)])
        for first, second in _neighbours(query.subject)
        if any(re.search(_capitalised(first, second), text) for text in texts)
    )


def _neighbours(subject: str) -> list[tuple[str, str]]:
    """Pairs of words of substance that stand side by side."""
    spans = list(word_spans(subject))
    return [
        (first, second)
        for (first, _, end), (second, start, _) in pairwise(spans)
        if not subject[end:start].strip(" -") and _is_of_name(first) and _is_of_name(second)
    ]


def _is_of_name(word: str) -> bool:
    is_common = word in STOP_WORDS or word in ROLE_WORDS
    return len(word) >= _LEAST_LETTERS and word.isalpha() and not is_common


def _capitalised(first: str, second: str) -> str:
    """Both words with capitals; the first behind a word, so that no sentence begins with it."""
    return rf"(?<=[\w,’”] ){first.capitalize()}[ -]{second.capitalize()}"


def _others(query: Query, first: str, second: str) -> list[str]:
    """The other names that the glossary has for a name which holds both words."""
    both = {first, second}
    return [
        other
        for name, others in query.expansions.items()
        if both <= set(name.lower().split())
        for other in others
    ]


def _pattern(names: Sequence[str]) -> re.Pattern[str]:
    written = (r"\W{1,3}".join(map(re.escape, name.split())) for name in names)
    return re.compile(rf"\b(?:{'|'.join(written)})", re.IGNORECASE)
