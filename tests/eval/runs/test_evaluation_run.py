import numpy as np

from eval.runs.evaluation_run import figures_of
from eval.runs.results import Figures, QuestionResult
from tests.eval.sets import result


def figures(*results: QuestionResult) -> Figures:
    return figures_of(results, np.random.default_rng(1))


def test_all_answerable_questions_come_first_then_parts_then_kinds() -> None:
    found = figures(
        result("a"),
        result("b", kind="topical", part="report", first_answer=None),
        result("c", kind="unanswerable", part="report", refused=True),
    )
    names = [(group.name, group.questions) for group in found.groups]
    assert names == [
        ("all", 2),
        ("part tune", 1),
        ("part report", 1),
        ("topical", 1),
        ("lookup", 1),
    ]
    assert found.overall.measures["RR"].value == 0.5
    assert found.by_kind == {"topical": 1, "lookup": 1, "unanswerable": 1}


def test_refusal_is_measured_over_all_questions() -> None:
    found = figures(
        result("a", refused=True),
        result("b"),
        result("c", kind="unanswerable", refused=True),
        result("d", kind="new-question"),
        result("e", kind="new-question", refused=True),
    ).ask
    assert (found.questions, found.refused, found.unanswerable) == (5, 3, 3)
    assert found.refusal_precision.value == 2 / 3
    assert found.refusal_recall.value == 2 / 3


def test_drafts_are_found_first_or_among_three() -> None:
    found = figures(
        *(result(str(rank), kind="duplicate", first_answer=rank) for rank in (1, 3, 4, None))
    ).drafts
    assert (found.at_rank_1.value, found.in_first_3.value) == (0.25, 0.5)


def test_without_answerable_questions_nothing_is_said_of_ranking() -> None:
    found = figures(result("a", kind="unanswerable"))
    assert found.overall.measures == {}
    assert found.drafts.at_rank_1.value is None
    assert found.ask.refusal_precision.value is None
    assert found.ask.refusal_recall.value == 0
