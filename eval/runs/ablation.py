"""What each part of the ranking is worth: the ranking with each part switched off in turn.

The list of rankings that the ablation table compares: the whole, then each part switched off.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np

from eval.retrieval.judging import Ranked, judge, needs_of
from eval.retrieval.label_check import Documents, check_labels
from eval.retrieval.measures import NDCG, RECIPROCAL_RANK, SUCCESS, measure_rankings
from eval.retrieval.question_sets import Question
from eval.runs.question_run import DEPTH, qrels_of
from eval.runs.resampling import Figure, mean_with_interval, paired_randomisation
from eval.runs.results import Shape
from index.book.filters import Filters
from index.questions.hint_names import HINT_NAMES
from index.searching.ranking import RANKING, Ranking
from index.searching.searcher import Searcher
from service.answering.queries import HintOptions, SearchOptions, run_search

SHOWN = (NDCG, RECIPROCAL_RANK, SUCCESS, "R@5")
Progress = Callable[[str, int, int], None]


class Variant(Protocol):
    """A way of ranking; the first of a list is the whole, others lack a part of it."""

    @property
    def name(self) -> str:
        """What the table calls it."""

    def rank(self, query: str) -> Sequence[Ranked]:
        """The passages found for a query, best first, at least ten where there are as many."""


class VariantFigures(Shape):
    """One line of the table.

    ``difference`` is of mean nDCG@10 against the whole ranking, ``p`` its two-sided p value by
    paired randomisation; both ``None`` for the whole itself.
    """

    name: str
    measures: dict[str, Figure]
    difference: float | None
    p: float | None


def ablate(
    variants: Sequence[Variant],
    questions: Sequence[Question],
    documents: Documents,
    *,
    rng: np.random.Generator,
    progress: Progress = lambda _step, _done, _total: None,
) -> list[VariantFigures]:
    """Measure every variant over the answerable questions, the whole ranking first.

    Raises ``LabelError`` where a label matches nothing.
    """
    check_labels(questions, documents)
    answerable = [question for question in questions if question.is_answerable]
    table: list[VariantFigures] = []
    whole: Mapping[str, Mapping[str, float]] | None = None
    for variant in variants:
        measured = _measured(variant, answerable, documents, progress)
        table.append(_figures(variant.name, measured, whole, rng))
        whole = whole or measured
    return table


def ablation_markdown(table: Sequence[VariantFigures], configuration: Mapping[str, object]) -> str:
    """The table as Markdown, with the configuration it was measured under."""
    lines = [
        "| ranking | " + " | ".join(SHOWN) + " | nDCG@10 against the whole | p |",
        "|---" * (len(SHOWN) + 3) + "|",
    ]
    for row in table:
        values = [_cell(row.measures[name]) for name in SHOWN]
        difference = "" if row.difference is None else f"{row.difference:+.3f}"
        p = "" if row.p is None else f"{row.p:.3f}"
        lines.append(f"| {' | '.join([_plain(row.name), *values, difference, p])} |")
    notes = [f"- {_plain(name)}: {_plain(str(value))}" for name, value in configuration.items()]
    return "\n".join(
        [
            "# What each part of the ranking is worth",
            "",
            "Each line is the ranking with one part switched off; intervals (95%, bootstrap) in "
            "brackets. Written by `minutebook eval ablate`.",
            "",
            *lines,
            "",
            "Measured under:",
            "",
            *notes,
            "",
        ]
    )


def _measured(
    variant: Variant, questions: Sequence[Question], documents: Documents, progress: Progress
) -> dict[str, dict[str, float]]:
    rankings: dict[str, list[str]] = {}
    for question in questions:
        judged = judge(variant.rank(question.query), needs_of(question, documents))
        rankings[question.id] = [line.id for line in judged]
        progress(variant.name, len(rankings), len(questions))
    return measure_rankings(qrels_of(questions, documents), rankings)


def _figures(
    name: str,
    measured: Mapping[str, Mapping[str, float]],
    whole: Mapping[str, Mapping[str, float]] | None,
    rng: np.random.Generator,
) -> VariantFigures:
    figures = {
        measure: mean_with_interval([values[measure] for values in measured.values()], rng)
        for measure in SHOWN
    }
    if not whole:
        return VariantFigures(name=name, measures=figures, difference=None, p=None)
    differences = [measured[question][NDCG] - whole[question][NDCG] for question in whole]
    return VariantFigures(
        name=name,
        measures=figures,
        difference=sum(differences) / len(differences),
        p=paired_randomisation(differences, rng),
    )


def _cell(figure: Figure) -> str:
    if figure.value is None or figure.low is None or figure.high is None:
        return "–"
    return f"{figure.value:.3f} [{figure.low:.3f}, {figure.high:.3f}]"


def _plain(words: str) -> str:
    """Words that cannot break a table's row."""
    return " ".join(words.replace("|", "\\|").split())


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
