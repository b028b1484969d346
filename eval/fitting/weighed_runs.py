"""Many runs of steps, as arrays: all sequences of states of a run are weighed together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from eval.calibration.regression import Flags, Values
from eval.fitting.examples import FIRST_STATE, Run, Signs, Step
from eval.fitting.figures import Points

Places = NDArray[np.int64]
_NEVER = -1e6
# Runs of about the same length are reckoned together.
_TOGETHER = 200


@dataclass(frozen=True)
class _Batch:
    """Runs of about one length; ``at`` are their places among all.

    ``ways`` are the places of their ways among all, ``cells`` where each stands: run, step, from
    what state, to what. ``is_right`` (runs, steps, states) says where a step may rightly lead,
    ``is_step`` (runs, steps) which steps there are.
    """

    at: Places
    ways: Places
    cells: tuple[Places, ...]
    is_right: Flags
    is_step: Flags

    def sums(self, of_ways: Values) -> Values:
        """Those of all ways (runs, steps, from, to); behind the last step all stays as it is."""
        runs, steps, states = self.is_right.shape
        found = np.full((runs, steps, states, states), _NEVER)
        found[~self.is_step] = np.where(np.eye(states, dtype=np.bool_), 0.0, _NEVER)
        found[self.cells] = of_ways[self.ways]
        return found

    def only_right(self, sums: Values) -> Values:
        """The sums without the ways that lead where a step may not rightly lead."""
        may_be = self.is_right | ~self.is_step[:, :, None]
        kept: Values = np.where(may_be[:, :, None, :], sums, _NEVER)
        return kept


class WeighedRuns:
    """The ways of all steps of all runs, one behind the other."""

    def __init__(self, runs: Sequence[Run]) -> None:
        self.ways: list[Signs] = [
            signs for run in runs for step in run.steps for signs in step.ways.values()
        ]
        lengths = [sum(len(step.ways) for step in run.steps) for run in runs]
        self.examples_of_ways = np.repeat(np.arange(len(runs)), lengths)
        self._leads_to_first = np.array(
            [to == FIRST_STATE for run in runs for step in run.steps for _, to in step.ways]
        )
        self._batches = list(_batches(runs))
        self._count = len(runs)

    def surprise(self, sums: Values, counts: Values) -> tuple[float, Values]:
        """How little what is right is expected by the sums (ways,), and its slope in them.

        ``counts`` (runs,) says how much each run counts; one that cannot be right counts nothing.
        """
        surprise, slope = 0.0, np.zeros_like(sums)
        for batch in self._batches:
            every = batch.sums(sums)
            of_all, share = _expected(every)
            of_right, right_share = _expected(batch.only_right(every))
            counted = np.where(of_right > _NEVER / 2, counts[batch.at], 0.0)
            surprise += float(counted @ (of_all - of_right))
            slope[batch.ways] = ((share - right_share) * counted[:, None, None, None])[batch.cells]
        return surprise, slope

    def shares(self, sums: Values) -> Values:
        """What share of the weight of all sequences of a run goes each way (ways,), by the sums."""
        found = np.zeros_like(sums)
        for batch in self._batches:
            _, share = _expected(batch.sums(sums))
            found[batch.ways] = share[batch.cells]
        return found

    def points(self, sums: Values, threshold: float) -> Points:
        """What is told by the sums: which steps lead away from the first state, and rightly so.

        Steps that may lead anywhere are not counted.
        """
        parts = np.zeros((4, self._count))
        docked = sums - threshold * self._leads_to_first
        for batch in self._batches:
            states = _likeliest(batch.sums(docked))
            is_open = batch.is_right.all(axis=2) | ~batch.is_step
            is_right = np.take_along_axis(batch.is_right, states[:, :, None], axis=2)[:, :, 0]
            is_told = (states != FIRST_STATE) & ~is_open
            is_wanted = ~batch.is_right[:, :, FIRST_STATE] & ~is_open
            for part, flags in zip(
                parts, (is_told, is_told & is_right, is_wanted, is_wanted & is_right), strict=True
            ):
                part[batch.at] = flags.sum(axis=1)
        return Points(*parts)


def _batches(runs: Sequence[Run]) -> Iterator[_Batch]:
    starts = np.cumsum([0, *(sum(len(step.ways) for step in run.steps) for run in runs)])
    order = sorted(range(len(runs)), key=lambda at: len(runs[at].steps))
    states = 1 + max((s for run in runs for step in run.steps for s in _states(step)), default=0)
    for first in range(0, len(order), _TOGETHER):
        at = order[first : first + _TOGETHER]
        steps = len(runs[at[-1]].steps)
        is_right = np.zeros((len(at), steps, states), dtype=np.bool_)
        is_step = np.zeros((len(at), steps), dtype=np.bool_)
        cells: list[tuple[int, int, int, int]] = []
        ways: list[int] = []
        for row, place in enumerate(at):
            ways += range(starts[place], starts[place + 1])
            for column, step in enumerate(runs[place].steps):
                is_step[row, column] = True
                is_right[row, column, list(step.right)] = True
                cells += [(row, column, *way) for way in step.ways]
        yield _Batch(*(np.array(at), np.array(ways), tuple(np.array(cells).T)), is_right, is_step)


def _states(step: Step) -> Iterator[int]:
    """The states that a step can lead to, or rightly may."""
    yield from step.right
    yield from (to for _, to in step.ways)


def _expected(sums: Values) -> tuple[Values, Values]:
    """The weight of all sequences together (runs,), and the share of it that goes each way."""
    runs, steps, states, _ = sums.shape
    ahead = np.full((steps + 1, runs, states), _NEVER)
    behind = np.zeros((steps + 1, runs, states))
    ahead[0, :, FIRST_STATE] = 0
    for step in range(steps):
        ahead[step + 1] = _total(ahead[step][:, :, None] + sums[:, step], axis=1)
    for step in reversed(range(steps)):
        behind[step] = _total(sums[:, step] + behind[step + 1][:, None, :], axis=2)
    total = _total(ahead[steps], axis=1)
    through = ahead[:-1].transpose(1, 0, 2)[:, :, :, None] + sums
    through += behind[1:].transpose(1, 0, 2)[:, :, None, :]
    share: Values = np.exp(np.minimum(through - total[:, None, None, None], 0.0))
    return total, share


def _total(sums: Values, axis: int) -> Values:
    most = sums.max(axis=axis, keepdims=True)
    total: Values = np.log(np.exp(sums - most).sum(axis=axis)) + most.squeeze(axis)
    return total


def _likeliest(sums: Values) -> Places:
    """The states (runs, steps) of the sequence with the highest sum."""
    runs, steps, states, _ = sums.shape
    best = np.full((runs, states), _NEVER)
    best[:, FIRST_STATE] = 0
    came_from = np.zeros((runs, steps, states), dtype=np.int64)
    for step in range(steps):
        through = best[:, :, None] + sums[:, step]
        came_from[:, step] = through.argmax(axis=1)
        best = through.max(axis=1)
    found = np.zeros((runs, steps), dtype=np.int64)
    state = best.argmax(axis=1)
    for step in reversed(range(steps)):
        found[:, step] = state
        state = came_from[np.arange(runs), step, state]
    return found
