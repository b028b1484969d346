"""The raw scores behind an answer, for the plot that shows where refusing begins."""

from collections.abc import Mapping, Sequence

from service.answering.confidence import AnswerCalibration
from service.contract.answers import AskModel, PassageModel

SCORE = "score"
CONFIDENCE = "confidence"


def best_signals(passages: Sequence[PassageModel], answer: AskModel) -> dict[str, float]:
    """The greatest value of every signal among the passages found, of their score, and of the
    answer's confidence.

    Whatever numbers passages carry as signals are taken, by their names, so that a new signal
    is measured without a change here.
    """
    best: dict[str, float] = {}
    for passage in passages:
        for name, value in _numbers(passage).items():
            best[name] = max(value, best.get(name, value))
    return {**best, CONFIDENCE: answer.confidence}


def answer_threshold() -> float:
    """The confidence below which the service refuses a question."""
    return AnswerCalibration.load().threshold


def _numbers(passage: PassageModel) -> Mapping[str, float]:
    signals = passage.signals.model_dump()
    numbers = {name: float(v) for name, v in signals.items() if isinstance(v, int | float)}
    return {**numbers, SCORE: passage.score}
