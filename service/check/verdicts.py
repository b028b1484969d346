"""From signals to a verdict: two small logistic models, whose weights stand in a readable file."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Self

import numpy as np
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from index.index_errors import IndexMismatchError
from service.answering.logistic import Logistic
from service.check.features import FEATURE_NAMES
from service.check.question_candidates import Candidate
from service.check.read_texts import ReadText, cosines
from service.contract.checks import Verdict

CALIBRATION_FILE = Path(__file__).resolve().parents[2] / "data" / "calibration" / "check.json"
_Share = Annotated[float, Field(ge=0, le=1)]


class Calibration(BaseModel):
    """The file of weights.

    ``same`` gives the probability that a draft and the recorded question nearest to it ask the
    same thing, ``topic`` that they are about the same topic. From ``same_threshold`` on a draft is
    already asked, else from ``topic_threshold`` on similar.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    about: str = ""
    made_by: str = ""
    same: Logistic
    topic: Logistic
    same_threshold: _Share
    topic_threshold: _Share
    trained_on: dict[str, int | str] = {}

    @model_validator(mode="after")
    def _weighs_every_signal(self) -> Self:
        if not set(self.same.weights) == set(self.topic.weights) == set(FEATURE_NAMES):
            raise ValueError(f"both models weigh {', '.join(FEATURE_NAMES)}")
        return self

    @classmethod
    def load(cls, path: Path = CALIBRATION_FILE) -> "Calibration":
        """Read the file. Raises ``IndexMismatchError`` where it does not fit this version."""
        try:
            return cls.model_validate(json.loads(path.read_text(encoding="utf-8")))
        except (OSError, ValueError, ValidationError) as error:
            reason = str(error).splitlines()[0]
            raise IndexMismatchError(
                f"the weights of the check, {path}, cannot be read ({reason}); make them again "
                "with `python -m eval.drafts.check_calibration`"
            ) from error


@dataclass(frozen=True, slots=True)
class Judged:
    """A candidate with its probabilities, and whether it is taken to be the same question."""

    candidate: Candidate
    same: float
    topic: float
    is_same: bool
    is_topical: bool


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict on a draft with the candidates, nearest first.

    Candidates that are the same question come before those on the topic, these before the rest.
    """

    verdict: Verdict
    ranked: tuple[Judged, ...]


# Beside a question that is surely the same, one that only might be is taken to be on the topic.
_SHARE_OF_BEST = 0.75
# Words of substance that a draft, and a recorded question, needs to be told from another on its
# topic, a name being one; no labelled draft of what was asked before has fewer.
_LEAST_WORDS = 3
_LEAST_ASKED = 2
# A question holds a word of such a text where one of its tokens is at least so near: "dogs" has a
# cosine of 0.25 with what is nearest in "police staff", of 0.9 with "dogs" in another sentence.
_HELD = 0.5


def judge(calibration: Calibration, draft: ReadText, candidates: Sequence[Candidate]) -> Judgement:
    """Judge the candidates of one draft; ties in order of the book.

    Where draft or question has a few words only, they are the same question if all words of
    substance and the facts asked for are; else no more than the topic can be told, and a draft of
    a few words is on that of a question which holds the rarest of them.
    """
    same = [calibration.same.probability(c.features.signals()) for c in candidates]
    telling = [is_telling(draft, c.question) for c in candidates]
    best = max((p for p, is_telling in zip(same, telling, strict=True) if is_telling), default=0.0)
    least = max(calibration.same_threshold, _SHARE_OF_BEST * best)
    judged = [
        _judged(calibration, draft, candidate, p, is_same=is_telling and p >= least)
        for candidate, p, is_telling in zip(candidates, same, telling, strict=True)
    ]
    ranked = sorted(
        judged,
        key=lambda j: (
            not j.is_same,
            -j.same if j.is_same else not j.is_topical,
            -(j.same + j.topic),
            j.candidate.exchange.id,
        ),
    )
    verdict: Verdict = "not_found"
    if any(j.is_same for j in judged):
        verdict = "already_asked"
    elif any(j.is_topical for j in judged):
        verdict = "similar"
    return Judgement(verdict, tuple(ranked))


def _judged(
    calibration: Calibration, draft: ReadText, candidate: Candidate, same: float, *, is_same: bool
) -> Judged:
    if _is_repeated(draft, candidate):
        same, is_same = 1.0, True
    # What is the same question is about the same topic.
    topic = max(same, calibration.topic.probability(candidate.features.signals()))
    is_topical = topic >= calibration.topic_threshold and (
        draft.size >= _LEAST_WORDS or _holds_rarest(candidate.question, draft)
    )
    return Judged(candidate, same, topic, is_same, is_same or is_topical)


def is_telling(draft: ReadText, question: ReadText) -> bool:
    """Whether draft and question have words enough to tell them from others on their topic."""
    return draft.size >= _LEAST_WORDS and question.size >= _LEAST_ASKED


def _holds_rarest(question: ReadText, draft: ReadText) -> bool:
    """Whether a question has the rarest word of a draft, or one that is near to it in meaning.

    Of words that are equally rare, such as those the book lacks, one is enough.
    """
    is_rarest = np.isclose(draft.weights, draft.weights.max())
    nearness = cosines(draft, question)[is_rarest][:, question.weights > 0]
    return float(nearness.max()) >= _HELD


def _is_repeated(draft: ReadText, candidate: Candidate) -> bool:
    """Whether a draft is a recorded question word for word, or in all words of substance."""
    question = candidate.question
    if draft.terms and draft.terms == question.terms:
        return draft.things == question.things
    return draft.spoken == question.spoken
