"""How likely it is that the minutes answer a question: signals, and a small model over them.

No similarity tells an answer from a near miss, so the signals are taken from the sentence that fits
best what the question requires (its panel, year, role and sort of fact), and say besides how much
nearer the subject other words come that do not fit.
"""

import math
import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from index.searching.hits import Hit, SentenceScore
from service.answering.limits import MAX_QUOTE_CHARACTERS
from service.answering.logistic import Logistic
from service.answering.quote_candidates import MISSED_PENALTY, Quote, is_unattributed_reply
from service.answering.requirements import Requirements
from service.answering.whole_sentences import whole_sentences
from service.service_errors import CalibrationError

CALIBRATION_FILE = Path(__file__).resolve().parents[2] / "data" / "calibration" / "answers.json"
SIGNALS = (
    *("sentence", "least_matched", "words", "passage_cosine"),
    *("lead", "lacks_fact", "asks_fact", "labelled"),
)
# No reranker is surer than this, however it was trained.
_NEVER = 0.001
# By how much another's words may come nearer than those of the role that is asked for. Of the
# tuning questions that ask for a role 0.05 at most where it is recorded on the subject, 0.25 at
# least where only others are.
_NEARER_BY_ANOTHER = 0.15
# What may be untold of a question of few words. Of 209 that the minutes do not answer, over twelve
# books, 52 are answered instead of 59, and of the others as many rightly; with 0.6 45, but there
# and on questions that this was not chosen by some fewer of the others.
_FEW_WORDS, _MOST_UNTOLD = 4, 0.75
# As in "RESOLVED that …", and in what opens with "Reply" or "A.".
_DECISION = re.compile(r"\W{0,5}(?:resolved|agreed|decision|decided)\b", re.IGNORECASE)
_REPLY = re.compile(
    r"\W{0,5}(?:(?:reply|written answer|answer|response)\b|(?-i:A)\s?[.:–-]\s)", re.IGNORECASE
)


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

        What a reranker makes of it counts as much as the model: the mean of the two log-odds. None
        where most of a question of few words is untold.
        """
        if values.get("untold_of_few", 0.0) >= _MOST_UNTOLD:
            return 0.0
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
    """The candidates that meet all that is required but for the fact, strongest first.

    Where a role is required and not recorded on the subject, replies whose speaker is not stated;
    none where only others are recorded on it.
    """
    fit = [quote for quote in candidates if not quote.is_ruled_out_by]
    fit = fit or [q for q in candidates if _lacks_role(q) and is_unattributed_reply(q)]
    return [] if _is_nearer_by_another(fit, candidates) else fit


def only_others_spoke(candidates: Sequence[Quote]) -> bool:
    """Whether words on the subject lack nothing but the role that is to have spoken them."""
    return any(map(_lacks_role, candidates)) and not fitting(candidates)


def _lacks_role(quote: Quote) -> bool:
    """Whether words lack nothing but the role that is to have spoken them."""
    return quote.is_ruled_out_by == {"role"}


def _is_nearer_by_another(fit: Sequence[Quote], candidates: Sequence[Quote]) -> bool:
    """Whether another role's words come so much nearer that the role asked for is not on it.

    Where both speak in one exchange, both are.
    """
    spoken = {quote.passage.group for quote in fit}
    others = (
        q.strength + MISSED_PENALTY
        for q in candidates
        if _lacks_role(q) and q.passage.group not in spoken and not is_unattributed_reply(q)
    )
    return bool(fit) and max(others, default=0.0) - fit[0].strength >= _NEARER_BY_ANOTHER


def signals(
    hits: Sequence[Hit], candidates: Sequence[Quote], requirements: Requirements
) -> dict[str, float] | None:
    """What an answer's likelihood is read from; ``None`` where no candidate fits the question.

    All are of the sentence that fits best, or of its passage. ``sentence`` is what its tokens match
    of the question's, each weighted (about -0.8 to 0.8); ``least_matched`` what the passage matches
    of the token that it matches least; ``words`` how many telling tokens the question has;
    ``passage_cosine`` that of the question with the passage; ``lead`` how much stronger the
    sentence is than the next that fits.

    ``lacks_fact`` is 1 where neither the sentence nor what is quoted with it states the fact that
    is asked for, as far as words tell; ``asks_fact`` 1 where a figure or a name is asked for, of
    which minutes hold many that are not the one; a date is mostly the right one. ``labelled`` is 1
    where it is labelled as a decision, and where it is as a reply, the share of the question's
    words that stand in it or around it.

    Told besides, and of no weight: ``untold_of_few``, what the sentence leaves untold of a question
    of few words, which are its subject (0 of a longer one, which tells it in more ways, and of one
    whose words the book has not); and ``share_of_best``, late interaction of the passage divided by
    that of the best passage, at most 1, and low where what fits is not what is on the subject.

    ``reranker``: only where one is set, how likely it finds it that the passage answers.
    """
    fit = fitting(candidates)
    if not fit:
        return None
    best = fit[0]
    hit = next(hit for hit in hits if hit.passage.id == best.passage.id)
    whole = whole_sentences(hit)
    at = next(i for i, one in enumerate(whole) if one.start <= best.start < one.end)
    said = _said_around(best, whole[max(0, at - 1) : at + 2])
    words = requirements.words
    is_short = len(words.asked) <= _FEW_WORDS
    reranked = _reranked(hit, hits)
    most = max(h.signals.late_interaction for h in hits)
    return {
        **({} if reranked is None else {"reranker": reranked}),
        "sentence": float(whole[at].matches @ hit.token_weights),
        "least_matched": float(hit.sentences.matches.max(axis=0).min()),
        "words": float(len(hit.token_weights)),
        "passage_cosine": hit.signals.passage_cosine,
        "lead": best.strength - fit[1].strength if len(fit) > 1 else 0.0,
        "lacks_fact": float("fact" in best.missed and not _is_told_behind(best, candidates)),
        "asks_fact": float(requirements.fact is not None and requirements.fact.kind != "date"),
        "labelled": _labelled(best, said, requirements),
        "untold_of_few": best.untold if is_short and not words.unheard else 0.0,
        "share_of_best": hit.signals.late_interaction / most if most > 0 else 0.0,
    }


def _reranked(hit: Hit, hits: Sequence[Hit]) -> float | None:
    """What a reranker makes of a passage; ``None`` where none is set.

    A passage that it did not come to is no better than the worst that it did.
    """
    if hit.signals.reranker is not None:
        return hit.signals.reranker
    return min((h.signals.reranker for h in hits if h.signals.reranker is not None), default=None)


def _labelled(best: Quote, said: str, requirements: Requirements) -> float:
    """Whether a quote is labelled as a decision, or as a reply; as one to this question.

    Where all replies are labelled, that one is tells nothing unless the question's words stand
    around it.
    """
    if _DECISION.match(best.text):
        return 1.0
    return requirements.words.share_in(said) if _REPLY.match(best.text) else 0.0


def _is_told_behind(best: Quote, candidates: Sequence[Quote]) -> bool:
    """Whether another sentence that is quoted in one turn with a quote states the fact."""
    if best.turn is None:
        return False
    start, end = best.turn.around(best.passage, (best.start, best.end), MAX_QUOTE_CHARACTERS)
    return any(
        start <= q.start and q.end <= end and "fact" not in q.missed
        for q in candidates
        if q.passage.id == best.passage.id
    )


def _said_around(quote: Quote, around: Sequence[SentenceScore]) -> str:
    """The sentence of a quote with those beside it, and what it replies to."""
    asked = quote.asked.text if quote.asked else ""
    return f"{quote.passage.words(around[0].start, around[-1].end)}\n{asked}"
