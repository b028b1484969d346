"""Putting scores of different kinds on one scale and together."""

from collections.abc import Mapping, Sequence


def min_max_scaled(scores: Mapping[int, float], ids: Sequence[int]) -> dict[int, float]:
    """Scale scores to 0…1 over the given ids; an id without a score counts as the lowest.

    Where all are equal, every id gets 0: such scores tell nothing apart.
    """
    if not ids:
        return {}
    lowest = min(scores.values(), default=0.0)
    values = [scores.get(i, min(lowest, 0.0)) for i in ids]
    low, high = min(values), max(values)
    if high == low:
        return dict.fromkeys(ids, 0.0)
    return {i: (value - low) / (high - low) for i, value in zip(ids, values, strict=True)}


def weighted_sum(
    parts: Sequence[tuple[float, Mapping[int, float]]], ids: Sequence[int]
) -> dict[int, float]:
    """The weighted sum of several scores of each id."""
    return {i: sum(weight * scores.get(i, 0.0) for weight, scores in parts) for i in ids}
