"""Which of a question's words each sentence of a passage tells, and which it leaves untold."""

from dataclasses import dataclass
from functools import cache
from typing import Self

import numpy as np
from numpy.typing import NDArray

from service.answering.question_words import AskedWord, Flags, QuestionWords
from service.answering.quotable import QuotablePassage

_Values = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class ToldWords:
    """What sentences (n,) of one passage that could be quoted tell of a question's words.

    A word is told by what a sentence stands among: the passage's heading, where that is cited from,
    what it replies to and the sentences beside it. ``share`` is what the words count for that stand
    there by any of their names, divided by what all do; of those that only stand in the sentences
    beside it half. ``untold`` is that of the words which neither stand there nor are near in
    meaning. There the name of the minutes themselves does not count, as it is told by all that they
    say and is no subject; that of other minutes counts as much as the rarest word. Both lie between
    0 and 1.
    """

    share: _Values
    untold: _Values

    @classmethod
    def of(cls, read: QuotablePassage, document: str, asked: QuestionWords, near: Flags) -> Self:
        """Read them; ``near`` (n, words) says which words the sentences are near to in meaning."""
        if not read.sentences or not asked.asked:
            return cls(*np.zeros((2, len(read.sentences))))
        terms = asked.terms
        said = [terms & one for one in read.terms]
        heading = terms & read.heading_terms

        @cache
        def held(told: frozenset[str]) -> list[bool]:
            return [word.stands_among(told) for word in asked.asked]

        own, around = [], []
        for sentence in read.sentences:
            told = heading.union(*[said[at] for at in (sentence.at, *sentence.replied_to)])
            own.append(held(told))
            around.append(held(told.union(*[said[at] for at in sentence.beside])))
        weights = np.array([word.weight for word in asked.asked])
        of_subject = np.array([_weight_of_subject(word, document) for word in asked.asked])
        if not of_subject.any():
            of_subject = weights
        share = (np.array(own) @ weights + np.array(around) @ weights) / 2
        untold = ~(np.array(around) | near) @ of_subject
        return cls(share / weights.sum(), untold / of_subject.sum())


def _weight_of_subject(word: AskedWord, document: str) -> float:
    if not word.documents:
        return word.weight
    return 0.0 if document in word.documents else 1.0
