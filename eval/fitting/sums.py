"""The sums of signs whose weights are fitted: where each is weighed, by the name of its file."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from eval.fitting.examples import Example
from eval.fitting.labelled_pages import LabelledPage
from eval.fitting.weighed_moves import move_examples
from eval.fitting.weighed_sentences import decision_examples, undertaking_examples
from eval.fitting.weighed_speakers import asker_examples, replier_examples
from eval.fitting.weighed_texts import signs_of_others, signs_of_records, text_examples


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum: what it weighs on a page, with what is right there.

    ``docked`` is for a sum over runs, which has no threshold of its own: what the first state is
    to be outweighed by is taken off the signs that begin so, of which every way to it shows one.
    ``margin`` is how far from even odds the threshold lies, where that is no matter of figures.
    Pages that record no meeting are weighed where it is ``of_all_pages``. ``only_for`` and
    ``only_against`` name signs that may not count for the contrary.
    """

    examples: Callable[[LabelledPage], Iterable[Example]]
    docked: str | None = None
    margin: float | None = None
    of_all_pages: bool = False
    only_for: Callable[[], frozenset[str]] = frozenset
    only_against: Callable[[], frozenset[str]] = frozenset

    def examples_on(self, pages: Iterable[LabelledPage]) -> list[Example]:
        """All that it weighs on pages."""
        told = (page for page in pages if page.gold.minutes or self.of_all_pages)
        return [example for page in told for example in self.examples(page)]


SUMS: Mapping[str, Sum] = {
    "decisions": Sum(decision_examples),
    "undertakings": Sum(undertaking_examples),
    # Of whole readings more is right where rather more turns are taken to ask or reply.
    "moves": Sum(move_examples, docked="account: ", margin=0.4),
    "askers": Sum(asker_examples),
    "repliers": Sum(replier_examples),
    "acceptance": Sum(
        text_examples,
        # A record that is refused is the worse fault; here the odds are seven to one against it.
        margin=-2.0,
        of_all_pages=True,
        only_for=signs_of_records,
        only_against=signs_of_others,
    ),
}
