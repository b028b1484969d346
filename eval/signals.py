"""The raw scores behind an answer, for the plot that shows where refusing begins."""

from collections.abc import Mapping, Sequence

from service.models import AskModel, PassageModel

SCORE = "score"
SUPPORT = "support"


def best_signals(passages: Sequence[PassageModel], answer: AskModel) -> dict[str, float]:
    """The greatest value of every signal among the passages found, of their score, and of the
    answer's support where the service tells it.

    Whatever numbers passages carry as signals are taken, by their names, so that a new signal
    is measured without a change here.
    """
    best: dict[str, float] = {}
    for passage in passages:
        for name, value in _numbers(passage).items():
            best[name] = max(value, best.get(name, value))
    support = getattr(answer, SUPPORT, None)
    return best if support is None else {**best, SUPPORT: float(support)}


def support_threshold() -> float | None:
    """The support below which the service refuses; ``None`` where it names no such number."""
    from service import support

    threshold = getattr(support, "THRESHOLD", None)
    return float(threshold) if isinstance(threshold, int | float) else None


def _numbers(passage: PassageModel) -> Mapping[str, float]:
    signals = passage.signals.model_dump()
    numbers = {name: float(v) for name, v in signals.items() if isinstance(v, int | float)}
    return {**numbers, SCORE: passage.score}
