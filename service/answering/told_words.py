"""Which of a question's words each sentence tells, and which it leaves untold."""

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from service.answering.question_words import AskedWord, Flags, QuestionWords
from service.answering.quotable import QuotablePassage

_Values = NDArray[np.float64]

# What a word counts for in the subject of a question at least, however many passages hold it: one
# that all hold is the subject of a small book.
_LEAST = 0.4


def told_words(
    read: Sequence[QuotablePassage], documents: Sequence[str], asked: QuestionWords, near: Flags
) -> tuple[_Values, _Values]:
    """What each sentence of passages tells of a question's words, and what it leaves untold (n,).

    A word is told by what a sentence stands among: the passage's heading, where that is cited from,
    what it replies to and the sentences beside it. Returned are two shares of what the words count
    for, 0 to 1. The first is that of words which stand there by any of their names; of those that
    only stand in the sentences beside it half. The second is that of words which neither stand
    there nor are ``near`` in meaning (n, words). There the name of the minutes themselves does not
    count, as it is told by all that they say and is no subject; that of other minutes counts as
    much as the rarest word. ``documents`` are those of the passages.
    """
    if not near.size:
        return np.zeros(len(near)), np.zeros(len(near))
    terms = asked.terms

    @cache
    def held(told: frozenset[str]) -> list[bool]:
        return [word.stands_among(told) for word in asked.asked]

    own, around = [], []
    for one in read:
        said = [terms & some for some in one.terms]
        heading = terms & one.heading_terms
        for sentence in one.sentences:
            told = heading.union(*[said[at] for at in (sentence.at, *sentence.replied_to)])
            own.append(held(told))
            around.append(held(told.union(*[said[at] for at in sentence.beside])))
    weights = np.array([word.weight for word in asked.asked])
    of_subject = np.repeat(
        [_weights_of_subject(asked.asked, document) for document in documents],
        [len(one.sentences) for one in read],
        axis=0,
    )
    share = (np.array(own) @ weights + np.array(around) @ weights) / (2 * weights.sum())
    untold = (~(np.array(around) | near) * of_subject).sum(axis=1) / of_subject.sum(axis=1)
    return share, untold


def _weights_of_subject(asked: Sequence[AskedWord], document: str) -> list[float]:
    """What the words count for in the subject of a question of which a document may tell."""
    of_others = [1.0 if word.documents else max(word.weight, _LEAST) for word in asked]
    is_own = [document in word.documents for word in asked]
    if all(is_own):
        return of_others
    return [0.0 if own else weight for own, weight in zip(is_own, of_others, strict=True)]
