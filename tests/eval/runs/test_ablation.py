from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pytest

from eval.eval_errors import LabelError
from eval.retrieval.judging import Ranked
from eval.retrieval.question_sets import Question
from eval.runs.ablation import VariantFigures, ablate, ablation_markdown
from tests.eval.sets import Passage, document, question, span

DOCUMENTS = {"a.txt": document()}
RIGHT, WRONG = Passage(0, 100), Passage(500, 600)
ASKED = question(span(0, 100))


@dataclass(frozen=True)
class FixedRanking:
    """A variant that finds the same passages whatever is asked."""

    name: str
    ranking: tuple[Passage, ...]

    def rank(self, _query: str) -> Sequence[Ranked]:
        return self.ranking


def variant(name: str, *ranking: Passage) -> FixedRanking:
    return FixedRanking(name, ranking)


def table(*variants: FixedRanking, asked: Question = ASKED) -> list[VariantFigures]:
    return ablate(variants, [asked], DOCUMENTS, rng=np.random.default_rng(1))


def test_each_variant_is_measured_against_the_first() -> None:
    whole, without = table(variant("whole", RIGHT, WRONG), variant("less", WRONG, RIGHT))
    assert whole.measures["RR"].value == 1
    assert (whole.difference, whole.p) == (None, None)
    assert without.measures["RR"].value == 0.5
    assert without.difference == pytest.approx(1 / np.log2(3) - 1)
    assert without.p == 1.0  # one question proves nothing


def test_questions_without_an_answer_are_left_out() -> None:
    (row,) = table(variant("whole", RIGHT), asked=question(kind="unanswerable"))
    assert row.measures["nDCG@10"].n == 0
    assert "| whole | – |" in ablation_markdown([row], {})


def test_a_label_that_matches_nothing_is_refused() -> None:
    with pytest.raises(LabelError):
        table(variant("whole", RIGHT), asked=question(span(0, 5_000)))


def test_the_table_is_markdown_with_its_configuration() -> None:
    rows = table(variant("whole", RIGHT), variant("with|out", WRONG))
    lines = ablation_markdown(rows, {"model": "stand-in"}).splitlines()
    columns = [line.replace("\\|", "").count("|") for line in lines if line.startswith("|")]
    assert len(columns) == 4
    assert len(set(columns)) == 1
    assert any(line.startswith("| with\\|out |") and "-1.000" in line for line in lines)
    assert "- model: stand-in" in lines
