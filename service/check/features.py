"""How near a draft and recorded questions are: the signals the verdict is read from."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields

import numpy as np

from index.vectors.encoder import Vectors
from service.check.asked_things import agreement
from service.check.read_texts import ReadText, telling_cosines

# The share of a draft's tokens that is its weakest part: what the question has least of.
_WEAKEST_SHARE = 1 / 3
# Recorded questions whose vectors have this cosine are one that was put again.
_ONE_QUESTION = 0.85
# Every book holds a question as near as this, or might.
_ELSEWHERE = np.float32(0.3)
# What words that stand in both texts count as at least; of 0.6, 0.8 and 1 the best on the whole.
_WORDED = np.float32(0.8)
# A lead beyond this tells no more.
_MOST_LEAD = 0.3


@dataclass(frozen=True, slots=True)
class Features:
    """What is known of a draft and a recorded question; the order is that of the model's weights.

    All lie between about -0.3 and 1; higher is nearer, but for the last.
    ``whole`` is the cosine of the two texts. ``draft_to_question`` is the mean over the draft's
    tokens, weighed by the rarity of their words, of the cosine with the nearest token of the
    question; ``question_to_draft`` is the same the other way, and ``weakest`` the mean over that
    third of the draft's tokens which the question has least of: a draft on the same topic that asks
    something else shares some words and lacks others.
    ``draft_in_question`` is the first mean again where words that the question has too, or has in
    another wording of the thesaurus, count as near whatever their vectors; ``question_in_draft`` is
    that the other way. ``draft_to_passage`` is late interaction of the draft with the best passage
    that holds question or reply, as searching has it.
    ``lead`` is how far ``draft_to_question`` is ahead of that of the best other question:
    what asks the same stands out among what is about the same. ``same_things`` is
    the share of what both ask for (see ``asked_things``), ``asks_other_thing`` is 1 where the draft
    asks for a thing of some sort that the question does not ask for.
    """

    whole: float
    draft_to_question: float
    question_to_draft: float
    weakest: float
    draft_in_question: float
    question_in_draft: float
    draft_to_passage: float
    lead: float
    same_things: float
    asks_other_thing: float

    def row(self) -> tuple[float, ...]:
        """The values in order of ``FEATURE_NAMES``."""
        return astuple(self)

    def signals(self) -> dict[str, float]:
        """The values by name."""
        return {name: getattr(self, name) for name in FEATURE_NAMES}


FEATURE_NAMES = tuple(one.name for one in fields(Features))


def compare(
    draft: ReadText, questions: Sequence[ReadText], passage_scores: Sequence[float]
) -> list[Features]:
    """The signals between a draft and each of at least one question.

    ``passage_scores`` are late interaction with the passages that hold them.
    """
    products = [telling_cosines(draft, question) for question in questions]
    of_draft = np.stack([cosines.max(axis=1) for cosines in products])
    of_question = [cosines.max(axis=0) for cosines in products]
    to_question = of_draft @ draft.shares
    weakest = _weakest(of_draft, draft.shares)
    wholes = np.stack([question.whole for question in questions])
    to_whole, leads = wholes @ draft.whole, _leads(to_question, wholes)
    return [
        Features(
            whole=float(to_whole[i]),
            draft_to_question=float(to_question[i]),
            question_to_draft=float(of_question[i] @ question.shares),
            weakest=float(weakest[i]),
            draft_in_question=_worded(of_draft[i], draft, question),
            question_in_draft=_worded(of_question[i], question, draft),
            draft_to_passage=passage_scores[i],
            lead=float(leads[i]),
            same_things=agreement(draft.things, question.things),
            asks_other_thing=float(bool(draft.things - question.things)),
        )
        for i, question in enumerate(questions)
    ]


def _worded(nearness: Vectors, one: ReadText, other: ReadText) -> float:
    """The weighted mean of cosines (m,), those of words that the other text has too raised."""
    raised = np.where(one.worded_in(other), np.maximum(nearness, _WORDED), nearness)
    return float(raised @ one.shares)


def _leads(nearness: Vectors, wholes: Vectors) -> Vectors:
    """How far the nearness (n,) of each question is ahead of that of the best other.

    A question that was put twice, at two meetings, is no other: ``wholes`` (n, dimension) tell.
    """
    is_other = wholes @ wholes.T < _ONE_QUESTION
    np.fill_diagonal(is_other, val=False)
    best = np.where(is_other, nearness, _ELSEWHERE).max(axis=1)
    leads: Vectors = np.clip(nearness - best, -_MOST_LEAD, _MOST_LEAD)
    return leads


def _weakest(rows: Vectors, shares: Vectors) -> Vectors:
    """The weighted mean of the lowest cosines (m,) of each row, those of a third of the weight."""
    order = np.argsort(rows, axis=1, kind="stable")
    ordered = shares[order]
    # Of the one at the edge only the part counts that lies within the third.
    before = np.cumsum(ordered, axis=1) - ordered
    counted = np.clip(np.float32(_WEAKEST_SHARE) - before, 0, ordered)
    lowest = np.take_along_axis(rows, order, axis=1)
    mean: Vectors = (lowest * counted).sum(axis=1) / counted.sum(axis=1)
    return mean
