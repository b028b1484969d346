"""The sums of signs whose weights are fitted: where each is weighed, by the name of its file."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from eval.fitting.examples import Example
from eval.fitting.labelled_pages import LabelledPage
from eval.fitting.weighed_moves import move_examples
from eval.fitting.weighed_sentences import decision_examples, undertaking_examples
from eval.fitting.weighed_speakers import asker_examples, replier_examples


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum: what it weighs on a page, with what is right there.

    A sum over runs has no threshold of its own: what the first state has to outweigh the others by
    is taken off the signs that begin with ``docked``, of which every way to it shows one.
    """

    examples: Callable[[LabelledPage], Iterable[Example]]
    docked: str | None = None


SUMS: Mapping[str, Sum] = {
    "decisions": Sum(decision_examples),
    "undertakings": Sum(undertaking_examples),
    "moves": Sum(move_examples, docked="account: "),
    "askers": Sum(asker_examples),
    "repliers": Sum(replier_examples),
}
