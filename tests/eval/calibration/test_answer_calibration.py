from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner, Result

import minutebook
from eval.calibration.answer_calibration import (
    Earlier,
    Example,
    best_result,
    calibrate,
    examples,
    told_rightly,
)
from eval.eval_errors import EvaluationError, LabelError, QuestionSetError
from eval.retrieval.evaluated_book import OpenBook, open_book
from service.answering.confidence import SIGNALS, AnswerCalibration
from service.answering.logistic import Logistic
from service.holding.updating import Updater
from service.settings import Settings
from tests.eval.sets import CAMERAS, DRAFT, FRAUD, NOTHING, question, questions, span, write_set
from tests.standin import StandInEncoder, standin_models


@pytest.fixture
def book(
    updater: Updater, folder: Path, settings: Settings, encoder: StandInEncoder
) -> Iterator[OpenBook]:
    updater.ingest([str(folder)])
    with open_book(settings, encoder) as book:
        yield book


def example(*, answerable: bool, sentence: float | None, right: bool = True) -> Example:
    """A question whose signals are all 0 but one; ``None`` where nothing fits it."""
    asked = question(span(1, 2)) if answerable else question(kind="unanswerable")
    told = None if sentence is None else dict.fromkeys(SIGNALS, 0.0) | {"sentence": sentence}
    return Example(asked, told, is_right=answerable and right)


def parted(*, gap: float, each: int = 20) -> list[Example]:
    """Answerable questions that match well, and others that match worse by ``gap``."""
    return [
        example(answerable=answerable, sentence=0.4 + gap * answerable + n / 1_000)
        for n in range(each)
        for answerable in (True, False)
    ]


def test_every_question_is_asked_and_none_is_refused(book: OpenBook) -> None:
    told: list[tuple[int, int]] = []
    made = examples(book.searcher, questions(), book.documents, progress=lambda *n: told.append(n))
    assert [e.question.id for e in made] == ["t-001", "t-002", "t-003", "t-004"]
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]
    by_id = {e.question.id: e for e in made}
    assert by_id["t-001"].is_right
    assert by_id["t-002"].is_right
    assert not by_id["t-004"].is_right
    assert set(by_id["t-001"].signals or {}) == {*SIGNALS, "share_of_best", "untold_of_few"}


def test_a_label_that_matches_nothing_is_named_before_anything_is_asked(book: OpenBook) -> None:
    told: list[tuple[int, int]] = []
    with pytest.raises(LabelError, match=r"a\.txt#1-2"):
        examples(
            book.searcher,
            [question(span(1, 2))],
            book.documents,
            progress=lambda *n: told.append(n),
        )
    assert not told


def test_a_signal_that_parts_the_questions_is_given_the_weight() -> None:
    model, result = calibrate(parted(gap=0.3), seed=1)
    assert set(model.weights) == set(SIGNALS)
    assert model.weights["sentence"] > 0
    assert {model.weights[name] for name in SIGNALS if name != "sentence"} == {0}
    assert (result.precision, result.recall, result.answered, result.auc) == (1, 1, 1, 1)
    signals = dict.fromkeys(SIGNALS, 0.0)
    assert model.probability(signals | {"sentence": 0.8}) > result.threshold
    assert model.probability(signals | {"sentence": 0.3}) < result.threshold


def test_signals_that_part_nothing_are_told_by_the_figures() -> None:
    _, result = calibrate(parted(gap=0.0), seed=1)
    assert result.auc < 0.7
    assert min(result.precision, result.recall) < 0.8


def test_questions_that_nothing_fits_are_refused_and_counted_but_teach_nothing() -> None:
    both = parted(gap=0.3)
    without, _ = calibrate(both, seed=1)
    unfit = [example(answerable=answerable, sentence=None) for answerable in (True, False)]
    weighed, result = calibrate([*both, *unfit], seed=1)
    assert weighed == without
    assert result.precision == pytest.approx(21 / 22)
    assert result.recall == 1
    assert result.answered == pytest.approx(20 / 21)


def test_the_same_seed_gives_the_same_model_and_figures() -> None:
    both = parted(gap=0.01)
    assert calibrate(both, seed=3) == calibrate(both, seed=3)
    assert calibrate(both, seed=3)[0] == calibrate(both, seed=4)[0]


def test_weights_that_are_carried_on_move_less_the_more_questions_they_stand_for() -> None:
    before = Logistic(intercept=0.0, weights=dict.fromkeys(SIGNALS, 0.0) | {"sentence": 1.0})
    moved = [
        calibrate(parted(gap=0.3), 1, Earlier(before, questions))[0].weights["sentence"]
        for questions in (10, 1_000, 100_000)
    ]
    assert moved[0] > moved[1] > moved[2] > 1
    assert moved[2] == pytest.approx(1, abs=0.1)


def test_one_question_in_four_is_taken_to_be_asked_in_vain() -> None:
    assert told_rightly(answered=1.0, recall=0.0) == pytest.approx(0.75)
    assert told_rightly(answered=0.0, recall=1.0) == pytest.approx(0.25)


def test_the_threshold_is_where_most_questions_end_rightly() -> None:
    confidence = np.array([0.1, 0.2, 0.3, 0.4, 0.9])
    is_answerable = np.array([False, False, True, True, True])
    is_right = np.array([False, False, True, False, True])
    result = best_result(confidence, is_answerable, is_right)
    assert result.threshold == pytest.approx(0.25)
    assert (result.precision, result.recall, result.auc) == (1, 1, 1)
    assert result.answered == pytest.approx(2 / 3)


@given(
    st.lists(
        st.tuples(st.floats(min_value=0, max_value=1), st.booleans(), st.booleans()),
        min_size=3,
        max_size=30,
    )
)
def test_the_figures_are_shares_and_no_other_threshold_is_better(
    judged: list[tuple[float, bool, bool]],
) -> None:
    # Both sorts of question, with different confidences.
    judged = [*judged, (0.25, True, True), (0.75, False, False)]
    confidence = np.array([c for c, _, _ in judged])
    is_answerable = np.array([answerable for _, answerable, _ in judged])
    is_right = np.array([answerable and right for _, answerable, right in judged])
    result = best_result(confidence, is_answerable, is_right)
    shares = (result.precision, result.recall, result.answered, result.auc)
    assert all(0 <= share <= 1 for share in shares)
    refused = confidence < result.threshold
    assert result.precision == pytest.approx((~is_answerable & refused).sum() / refused.sum())
    best = told_rightly(result.answered, result.recall)
    for threshold in confidence[confidence > confidence.min()]:
        others = confidence < threshold
        answered = (is_right & ~others).sum() / is_answerable.sum()
        assert told_rightly(answered, others[~is_answerable].mean()) <= best + 1e-9


# A question that the minutes do not answer and whose words they hold in part.
NEAR = {**NOTHING, "query": "cameras for a xylophone quintet"}


@pytest.fixture
def _standin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINUTEBOOK_MODEL", "stand-in")


def run(home: Path, *arguments: str) -> Result:
    command = ["--home", str(home), "eval", "calibrate", *arguments]
    return CliRunner().invoke(minutebook.app, command, obj=standin_models())


def variants(*made: dict[str, object], each: int = 12) -> list[dict[str, object]]:
    return [
        {**fields, "id": f"{fields['id']}-{n}", "part": "tune", "query": f"{fields['query']} {n}"}
        for fields in made
        for n in range(each)
    ]


@pytest.mark.usefixtures("_standin")
def test_the_command_writes_weights_that_ask_reads(
    home: Path, folder: Path, tmp_path: Path
) -> None:
    labelled = write_set(tmp_path / "q.jsonl", *variants(CAMERAS, FRAUD, NEAR))
    out = tmp_path / "answers.json"
    result = run(home, "--set", f"{labelled}={folder}", "--out", str(out))
    assert result.exit_code == 0, result.output
    made = AnswerCalibration.load(out)
    assert made.trained_on["questions"] == 36
    assert made.trained_on["unanswerable"] == 12
    told = f"minutebook eval calibrate --set {labelled}=PAGES (PAGES: not part of the project)"
    assert made.made_by == told
    assert "precision" in result.output
    assert not home.exists()


@pytest.mark.usefixtures("_standin")
def test_only_the_tuning_part_is_asked(home: Path, folder: Path, tmp_path: Path) -> None:
    hidden = {**CAMERAS, "id": "t-900", "query": "never asked", "part": "report"}
    labelled = write_set(tmp_path / "q.jsonl", *variants(CAMERAS, FRAUD, NEAR), hidden)
    out = tmp_path / "answers.json"
    assert run(home, "--set", f"{labelled}={folder}", "--out", str(out)).exit_code == 0
    assert AnswerCalibration.load(out).trained_on["questions"] == 36


@pytest.mark.usefixtures("_standin")
@pytest.mark.parametrize("made", [(CAMERAS, DRAFT), ({**NOTHING, "part": "tune"},), (FRAUD,)])
def test_questions_of_one_sort_only_teach_nothing(
    home: Path, folder: Path, tmp_path: Path, made: tuple[dict[str, object], ...]
) -> None:
    labelled = write_set(tmp_path / "q.jsonl", *made)
    out = tmp_path / "answers.json"
    result = run(home, "--set", f"{labelled}={folder}", "--out", str(out))
    assert isinstance(result.exception, EvaluationError)
    assert "of one sort there are 0" in str(result.exception)
    assert not out.exists()


@pytest.mark.usefixtures("_standin")
@pytest.mark.parametrize("words", ["q.jsonl", "=minutes", "q.jsonl=", ""])
def test_a_set_without_its_documents_is_refused_with_the_form_to_use(
    home: Path, words: str
) -> None:
    result = run(home, "--set", words)
    assert isinstance(result.exception, EvaluationError)
    assert "QUESTIONS=DOCUMENTS" in str(result.exception)


@pytest.mark.usefixtures("_standin")
def test_a_set_that_is_not_there_is_refused(home: Path, folder: Path, tmp_path: Path) -> None:
    result = run(home, "--set", f"{tmp_path / 'none.jsonl'}={folder}")
    assert isinstance(result.exception, QuestionSetError)
