"""How likely it is that the minutes answer a question: signals, and a small model over them.

No similarity tells an answer from a near miss, so the signals are taken from the sentence that fits
best what the question requires (its panel, year, role and sort of fact), and say besides how much
nearer the subject other words come that do not fit.
"""

import math
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Self

import numpy as np
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from index.searching.hits import Hit, SentenceScore
from service.answering.logistic import Logistic
from service.answering.premise import gives_reason
from service.answering.quote_candidates import MISSED_PENALTY, Quote, is_unattributed_reply
from service.answering.requirements import Requirements
from service.answering.whole_sentences import sentence_at, whole_sentences
from service.service_errors import CalibrationError

CALIBRATION_FILE = Path(__file__).resolve().parents[2] / "data" / "calibration" / "answers.json"
SIGNALS = (
    *("sentence", "share_of_best", "lead", "words"),
    *("asks_fact", "lacks_figure", "lacks_name", "lacks_word"),
    *("lacks_premise", "lacks_reason", "unheard_word"),
)
# No reranker is surer than this, however it was trained.
_NEVER = 0.001
# By how much another's words may come nearer than those of the role that is asked for. Of the
# tuning questions that ask for a role 0.05 at most where it is recorded on the subject, 0.25 at
# least where only others are.
_NEARER_BY_ANOTHER = 0.15
# The candidates that the best one's lead is measured against.
_FOLLOWING = slice(10, 30)


class AnswerCalibration(BaseModel):
    """The file of weights: from ``threshold`` on a question is answered.

    ``trained_on`` says which questions, and with what result when each was judged by a model that
    had not seen it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    about: str
    made_by: str
    answered: Logistic
    threshold: float = Field(gt=0, lt=1)
    trained_on: dict[str, int | float | str]

    @model_validator(mode="after")
    def _weighs_signals_there_are(self) -> Self:
        unknown = set(self.answered.weights) - set(SIGNALS)
        if unknown:
            raise ValueError(f"no signal is called {min(unknown)}")
        return self

    def probability(self, values: Mapping[str, float]) -> float:
        """How likely an answer is, 0 to 1, by its signals.

        What a reranker makes of it counts as much as the model: the mean of the two log-odds.
        """
        own = self.answered.probability(values)
        if "reranker" not in values:
            return own
        judged = min(max(values["reranker"], _NEVER), 1 - _NEVER)
        odds = math.sqrt(own / (1 - own) * judged / (1 - judged))
        return odds / (1 + odds)

    @classmethod
    @cache
    def load(cls, path: Path = CALIBRATION_FILE) -> Self:
        """Read the file, once. Raises ``CalibrationError`` where it does not fit this version."""
        try:
            return cls.model_validate_json(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, ValidationError) as error:
            faults = error.errors() if isinstance(error, ValidationError) else []
            reason = faults[0]["msg"] if faults else str(error)
            raise CalibrationError(
                f"the weights of `ask`, {path}, cannot be read ({reason}); make them again with "
                "`minutebook eval calibrate`"
            ) from error


def fitting(candidates: Sequence[Quote]) -> list[Quote]:
    """The candidates that meet all that is required, strongest first.

    Where a role is required and not recorded on the subject, replies whose speaker is not stated;
    none where only others are recorded on it.
    """
    fit = [quote for quote in candidates if not quote.missed]
    fit = fit or [q for q in candidates if q.missed == {"role"} and is_unattributed_reply(q)]
    return [] if _is_nearer_by_another(fit, candidates) else fit


def only_others_spoke(candidates: Sequence[Quote]) -> bool:
    """Whether words on the subject lack nothing but the role that is to have spoken them."""
    return any(q.missed == {"role"} for q in candidates) and not fitting(candidates)


def _is_nearer_by_another(fit: Sequence[Quote], candidates: Sequence[Quote]) -> bool:
    """Whether another role's words come so much nearer that the role asked for is not on it.

    Where both speak in one exchange, both are.
    """
    spoken = {quote.passage.group for quote in fit}
    others = (
        q.strength + MISSED_PENALTY
        for q in candidates
        if q.missed == {"role"} and q.passage.group not in spoken and not is_unattributed_reply(q)
    )
    return bool(fit) and max(others, default=0.0) - fit[0].strength >= _NEARER_BY_ANOTHER


def signals(
    hits: Sequence[Hit],
    candidates: Sequence[Quote],
    field: Sequence[Quote],
    requirements: Requirements,
) -> dict[str, float] | None:
    """What an answer's likelihood is read from; ``None`` where no candidate fits the question.

    ``field`` holds all candidates, those too that a filter of speaker leaves out.

    ``sentence``: how far the sentence that fits best matches the question's telling tokens, each
    weighted by its weight squared, so that the rare ones decide (about -0.8 to 0.8).
    ``share_of_best``: late interaction of its passage, divided by that of the best passage; at most
    1, and low where what fits is not what is on the subject. ``lead``: its strength above the mean
    of the field's 11th to 30th, or above the weakest where there are no more than ten; small where
    everything is about equally far. ``words``: how many telling tokens there are.
    ``asks_fact``: 1 where a figure or a name is asked for, of which minutes hold many that are not
    the one; a date is mostly the right one. ``lacks_figure`` and ``lacks_name``: 1 where its
    passage lacks a number or a name of the question; ``lacks_word``: what the rarest word counts
    for, 0 to 1, that its passage lacks by all of its names; ``lacks_premise``: the same of what the
    question takes for granted, which must stand in the sentence or those around it;
    ``lacks_reason``: 1 where a reason is asked for and the sentence has no word that gives one.
    ``unheard_word``: 1 where no passage of the book holds some word of the question, which is then
    mostly an everyday word, and no sign that its passage is the wrong one.
    ``reranker``: only where one is set, how likely it finds it that the passage answers.
    """
    best = next(iter(fitting(candidates)), None)
    if best is None:
        return None
    hit = next(hit for hit in hits if hit.passage.id == best.passage.id)
    whole = whole_sentences(hit)
    sentence = sentence_at(whole, best.start)
    squares = hit.token_weights**2
    most = max(h.signals.late_interaction for h in hits)
    following = [quote.strength for quote in field[_FOLLOWING] or field[-1:]]
    judged = [h.signals.reranker for h in hits if h.signals.reranker is not None]
    # A passage that it did not come to is no better than the worst that it did.
    reranked = hit.signals.reranker
    if reranked is None:
        reranked = min(judged, default=None)
    return {
        **({} if reranked is None else {"reranker": reranked}),
        "sentence": float(sentence.matches @ squares / squares.sum()),
        "share_of_best": hit.signals.late_interaction / most if most > 0 else 0.0,
        "lead": best.strength - float(np.mean(following)),
        "words": float(len(hit.token_weights)),
        "asks_fact": float(requirements.fact is not None and requirements.fact.kind != "date"),
        "lacks_figure": float(requirements.lacks_figure(hit.passage)),
        "lacks_name": float(requirements.lacks_name(hit.passage)),
        "lacks_word": requirements.rarest_lacking(hit.passage),
        "lacks_premise": requirements.premise_lacking(hit.passage, _said_around(best, whole)),
        "lacks_reason": float(requirements.asks_why and not gives_reason(best.text)),
        "unheard_word": float(requirements.uses_unheard_word),
    }


def _said_around(quote: Quote, sentences: Sequence[SentenceScore]) -> str:
    """The sentence of a quote, those beside it, and what it replies to."""
    at = next(i for i, one in enumerate(sentences) if one.start <= quote.start < one.end)
    around = sentences[max(0, at - 1) : at + 2]
    asked = quote.asked.text if quote.asked else ""
    return f"{quote.passage.words(around[0].start, around[-1].end)}\n{asked}"
