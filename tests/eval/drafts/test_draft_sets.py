import json
from pathlib import Path

import numpy as np
import pytest

from eval.drafts.check_calibration import Fitted, Pair, calibrate, cost
from eval.drafts.check_run import DraftResult, figures_of_drafts, headline_of_check, run_drafts
from eval.drafts.draft_sets import load_drafts
from eval.eval_errors import LabelError, QuestionSetError
from eval.retrieval.label_check import indexed_documents
from service.answering.logistic import Logistic
from service.check.features import FEATURE_NAMES
from service.contract.checks import Verdict
from service.holding.opening import open_checker
from service.holding.updating import Updater
from service.settings import Settings
from tests.eval.sets import ROADS_SHA256
from tests.standin import StandInEncoder

CAMERAS: dict[str, object] = {
    "id": "d-1",
    "draft": "Could the PCC say how speeding near schools was being tackled?",
    "verdict": "already_asked",
    "part": "tune",
    "places": [{"document": "roads.txt", "sha256": ROADS_SHA256, "grade": 2, "question": "1"}],
}
NOTHING: dict[str, object] = {
    "id": "d-2",
    "draft": "What became of the zebra xylophone quintet?",
    "verdict": "not_found",
    "part": "report",
    "places": [],
}


def write(path: Path, *drafts: dict[str, object]) -> Path:
    path.write_text("".join(json.dumps(draft) + "\n" for draft in drafts), encoding="utf-8")
    return path


def result(wanted: Verdict, given: Verdict, rank: int | None = None) -> DraftResult:
    return DraftResult(
        id="d",
        draft="Why?",
        part="tune",
        wanted=wanted,
        given=given,
        rank=rank,
        similarity=None,
        ms=1.0,
    )


def test_drafts_are_read_in_order(tmp_path: Path) -> None:
    found = load_drafts([write(tmp_path / "d.jsonl", CAMERAS, NOTHING)])
    assert [draft.verdict for draft in found] == ["already_asked", "not_found"]


@pytest.mark.parametrize(
    "change",
    [
        {"verdict": "similar"},
        {"verdict": "not_found"},
        {"verdict": "new"},
        {"places": []},
        {"draft": " "},
        {"more": 1},
    ],
)
def test_a_draft_whose_labels_disagree_is_refused(
    tmp_path: Path, change: dict[str, object]
) -> None:
    with pytest.raises(QuestionSetError, match="line 1"):
        load_drafts([write(tmp_path / "d.jsonl", {**CAMERAS, **change})])


def test_an_id_that_stands_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(QuestionSetError, match="stands twice"):
        load_drafts([write(tmp_path / "d.jsonl", CAMERAS, CAMERAS)])


def test_drafts_are_checked_and_measured(
    tmp_path: Path, updater: Updater, folder: Path, settings: Settings, encoder: StandInEncoder
) -> None:
    updater.ingest([str(folder)])
    checker = open_checker(settings, encoder)
    documents = indexed_documents(settings.home, checker.searcher.generation.book)
    drafts = load_drafts([write(tmp_path / "d.jsonl", CAMERAS, NOTHING)])
    run = run_drafts(checker, drafts, documents, np.random.default_rng(1))
    assert [(r.given, r.rank) for r in run.results] == [("already_asked", 1), ("not_found", None)]
    assert run.figures.reworded_at_rank_1.value == 1
    assert run.figures.new_not_found.value == 1
    wrong = {**CAMERAS, "places": [{**CAMERAS["places"][0], "question": "9"}]}  # type: ignore[index]
    with pytest.raises(LabelError):
        run_drafts(
            checker,
            load_drafts([write(tmp_path / "w.jsonl", wrong)]),
            documents,
            np.random.default_rng(1),
        )
    checker.searcher.generation.close()


def test_figures_count_every_draft_of_their_verdict() -> None:
    results = [
        result("already_asked", "already_asked", 1),
        result("already_asked", "similar", 2),
        result("not_found", "already_asked"),
        result("not_found", "not_found"),
        result("similar", "similar", 1),
    ]
    figures = figures_of_drafts(results, np.random.default_rng(1))
    assert figures.confusion["already_asked"] == {
        "already_asked": 1,
        "similar": 1,
        "not_found": 0,
    }
    assert figures.reworded_at_rank_1.value == 0.5
    assert figures.new_already_asked.value == 0.5
    assert headline_of_check(figures)["new not already asked"].value == 0.5
    assert sum(sum(row.values()) for row in figures.confusion.values()) == figures.drafts


def test_weights_are_fitted_so_that_nearer_questions_are_likelier() -> None:
    rng = np.random.default_rng(7)
    pairs = []
    verdicts: tuple[Verdict, ...] = ("already_asked", "similar", "not_found")
    for n in range(45):
        verdict = verdicts[n % 3]
        for candidate in range(4):
            grade = {"already_asked": 2, "similar": 1, "not_found": 0}[verdict]
            grade = grade if candidate == 0 else 0
            values = rng.normal(0.2 + 0.25 * grade, 0.05, size=len(FEATURE_NAMES))
            group = f"question {n % 9}" if grade else f"draft {n}"
            pairs.append(Pair(f"draft {n}", verdict, group, tuple(map(float, values)), grade))
    made = calibrate(pairs, {"drafts": 45})
    far, near = (dict.fromkeys(FEATURE_NAMES, value) for value in (0.2, 0.7))
    assert made.same.probability(near) > 0.8 + made.same.probability(far)
    assert made.topic.probability(near) > 0.8 + made.topic.probability(far)


def test_a_new_question_called_already_asked_costs_most() -> None:
    model = Logistic(intercept=0, weights={})
    sure, unsure = Fitted(model, {"d": 0.9}), Fitted(model, {"d": 0.1})
    verdicts: tuple[Verdict, ...] = ("already_asked", "similar", "not_found")
    costs = [cost({"d": v}, sure, sure, (0.5, 0.5)) for v in verdicts]
    assert costs == sorted(costs)
    assert cost({"d": "not_found"}, unsure, unsure, (0.5, 0.5)) == 0
