"""The list of rankings that the ablation table compares: the whole, then each part switched off."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from eval.judging import Ranked
from eval.running import DEPTH
from index.filters import Filters
from index.hints import HINT_NAMES
from index.ranking import RANKING, Ranking
from index.search import Searcher
from service.queries import HintOptions, SearchOptions, run_search

_NOTHING = Ranking(0, 0, 0, 0, 0, 0, 0, 0)
_PLAIN = HintOptions("off", frozenset(HINT_NAMES))
# What the parts of a score are called in the table, by their names in ``Ranking``.
_PARTS = {
    "late_interaction": "late interaction",
    "sentence": "sentence vectors",
    "passage": "passage vectors",
    "words": "BM25",
}


@dataclass(frozen=True, slots=True)
class NamedRanking:
    """A variant: a name, and the options it searches with."""

    name: str
    searcher: Searcher
    options: SearchOptions

    def rank(self, query: str) -> Sequence[Ranked]:
        """The passages found for a query, best first."""
        return run_search(self.searcher, query, Filters(), self.options).passages


def variants(searcher: Searcher) -> tuple[NamedRanking, ...]:
    """The whole ranking, then without each part, then with one part alone."""
    whole = SearchOptions(k=DEPTH)
    options = {"everything": whole}
    for part, name in _PARTS.items():
        options[f"without {name}"] = replace(whole, ranking=replace(RANKING, **{part: 0.0}))
    for hint in HINT_NAMES:
        ignoring = HintOptions("prefer", frozenset({hint}))
        options[f"without reading {hint} from the words"] = replace(whole, hints=ignoring)
    options["hints, spelling and glossary off"] = replace(whole, hints=_PLAIN)
    for part, name in _PARTS.items():
        alone = replace(_NOTHING, **{part: 1.0})
        options[f"{name} alone, nothing read from the words"] = replace(
            whole, ranking=alone, hints=_PLAIN
        )
    return tuple(NamedRanking(name, searcher, option) for name, option in options.items())
