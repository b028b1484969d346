"""Ranking measures a question, computed by ir_measures (https://ir-measur.es).

All run from 0 to 1, higher is better, and are 0 for an empty ranking:
- nDCG@10: discounted gain of the first ten, gains as in trec_eval (the grade itself, 2 or 1),
  against the best possible order (Järvelin and Kekäläinen 2002).
- RR: one over the rank of the first that answers; its mean is MRR.
- Success@1 (hit@1): whether the first answers.
- R@k: the share of the places that answer which are among the first k.
For all but nDCG only grade 2 is relevant.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from eval.retrieval.trec import Qrels, Rankings

if TYPE_CHECKING:
    from ir_measures.measures import Measure

RECALL_DEPTHS = (1, 3, 5, 10, 20)
NDCG, RECIPROCAL_RANK, SUCCESS = "nDCG@10", "RR", "Success@1"
MEASURES: tuple[str, ...] = (NDCG, RECIPROCAL_RANK, SUCCESS, *(f"R@{k}" for k in RECALL_DEPTHS))


def measure_rankings(qrels: Qrels, rankings: Rankings) -> dict[str, dict[str, float]]:
    """Every measure for every question of the qrels: values by measure, by question id.

    Every question of the qrels has all measures, also where its ranking is empty or missing.
    """
    import ir_measures

    wanted = _measures()
    judgements = [
        ir_measures.Qrel(question, need, grade)
        for question, grades in qrels.items()
        for need, grade in grades.items()
    ]
    found = [
        ir_measures.ScoredDoc(question, name, float(score))
        for question in qrels
        for name, score in _scored(rankings.get(question, ()))
    ]
    values = {question: dict.fromkeys(MEASURES, 0.0) for question in qrels}
    if found:
        for metric in ir_measures.iter_calc(list(wanted), judgements, found):
            values[metric.query_id][wanted[metric.measure]] = float(metric.value)
    return values


def _scored(ids: Sequence[str]) -> list[tuple[str, int]]:
    """Ids with scores that fall from rank to rank."""
    return [(name, len(ids) - i) for i, name in enumerate(ids)]


def _measures() -> "Mapping[Measure, str]":
    from ir_measures import RR, R, Success, nDCG

    named = {nDCG @ 10: NDCG, RR(rel=2): RECIPROCAL_RANK, Success(rel=2) @ 1: SUCCESS}
    return {**named, **{R(rel=2) @ k: f"R@{k}" for k in RECALL_DEPTHS}}
