"""Calibrating "not found": a logistic model over the signals of labelled questions.

Its weights come from tuning questions only. The penalty is L2 on standardised signals
(scikit-learn, ``C`` = 1); the weights are written for the raw ones. Weights that were fitted to
pages which are no longer at hand are carried on instead. The threshold is where, each question
judged by a model that did not see it, most end rightly, answered by one of the first three quotes
or refused, if one question in four is one that the minutes do not answer.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from eval.calibration.regression import (
    Flags,
    Values,
    carry_on,
    fit_raw_weights,
    standardised_regression,
)
from eval.eval_errors import EvaluationError
from eval.retrieval.judging import answers_question, needs_of
from eval.retrieval.label_check import Documents, check_labels
from eval.retrieval.question_sets import Question
from eval.runs.question_run import Progress, no_progress
from index.book.filters import Filters
from index.searching.searcher import Searcher
from service.answering.answer import answer
from service.answering.confidence import SIGNALS, AnswerCalibration
from service.answering.logistic import Logistic
from service.answering.subjects import Subjects
from service.contract.conversion import quote_model

# Inverse strength of the penalty on standardised signals.
C = 1.0
FOLDS = 10
REPEATS = 5
# Of what people ask, the share that the minutes do not answer; of labelled questions it is more.
ASKED_IN_VAIN = 0.25
_FIRST = 3
_EVERYTHING = AnswerCalibration(
    about="",
    made_by="",
    answered=Logistic(intercept=50, weights={}),
    threshold=0.5,
    trained_on={},
)
_NO_SUBJECTS = Subjects(subjects=[])


@dataclass(frozen=True, slots=True)
class Example:
    """A question with its signals, ``None`` where nothing fits it.

    ``is_right`` says whether one of the first three quotes would answer, were it not refused;
    ``is_foreign`` whether it names a subject that the book never mentions, which refuses it
    whatever the model says. The model learns from such questions all the same: on other subjects
    than those that are listed it has to tell them by itself.
    """

    question: Question
    signals: dict[str, float] | None
    is_right: bool
    is_foreign: bool = False


@dataclass(frozen=True, slots=True)
class Earlier:
    """Weights to be carried on, as if ``questions`` more were among those that fit them."""

    model: Logistic
    questions: int

    def carried_on(self, signals: Values, is_answerable: Flags) -> Values:
        """Intercept and weights (1 + signals,)."""
        weights = [self.model.weights[name] for name in SIGNALS]
        earlier = np.array([self.model.intercept, *weights])
        return carry_on(signals, is_answerable, earlier, self.questions)


@dataclass(frozen=True, slots=True)
class Result:
    """How questions are judged at a threshold; shares between 0 and 1.

    ``answered`` is the share of answerable questions of which one of the first three quotes
    answers; ``auc`` the area under the ROC curve.
    """

    threshold: float
    precision: float
    recall: float
    answered: float
    auc: float


def examples(
    searcher: Searcher,
    questions: Sequence[Question],
    documents: Documents,
    progress: Progress = no_progress,
) -> list[Example]:
    """Ask every question without refusing any, and keep what a refusal would be told from.

    Raises ``LabelError`` where a label matches nothing in the book.
    """
    check_labels(questions, documents)
    subjects = Subjects.load()
    found: list[Example] = []
    for question in questions:
        needs = needs_of(question, documents)
        query = searcher.read(question.query)
        answered = answer(searcher, query, Filters(), _EVERYTHING, _NO_SUBJECTS)
        is_foreign = bool(subjects.absent(query.text, searcher.generation.lexical))
        right = any(answers_question(quote_model(q), needs) for q in answered.quotes[:_FIRST])
        found.append(Example(question, answered.signals, right, is_foreign))
        progress(len(found), len(questions))
    return found


def calibrate(
    found: Sequence[Example], seed: int, earlier: Earlier | None = None
) -> tuple[Logistic, Result]:
    """Fit the model and choose its threshold. Questions that nothing fits are refused anyway.

    With ``earlier`` weights those are carried on.

    Raises ``EvaluationError`` where there are too few questions of either sort.
    """
    has_signals = np.array([example.signals is not None for example in found], dtype=np.bool_)
    signals = np.array([_row(e.signals) for e in found if e.signals is not None])
    is_answerable = np.array([example.question.is_answerable for example in found], dtype=np.bool_)
    few = min(int((is_answerable[has_signals] == sort).sum()) for sort in (True, False))
    if few < FOLDS:
        raise EvaluationError(
            f"the tuning questions must hold at least {FOLDS} that the minutes answer and {FOLDS} "
            f"that they do not and yet come near to; of one sort there are {few}"
        )
    unseen = np.zeros(len(found))
    unseen[has_signals] = _unseen(signals, is_answerable[has_signals], seed, earlier)
    unseen[[example.is_foreign for example in found]] = 0
    right = np.array([example.is_right for example in found])
    model = _fitted(signals, is_answerable[has_signals], earlier)
    return model, best_result(unseen, is_answerable, right)


def best_result(confidence: Values, is_answerable: Flags, is_right: Flags) -> Result:
    """The result at the threshold where most questions end rightly."""
    from sklearn.metrics import roc_auc_score

    auc = float(roc_auc_score(is_answerable, confidence))
    results = []
    levels = np.unique(confidence)
    # Half-way between two questions, so that rounding it refuses no other.
    middles = (levels[1:] + levels[:-1]) / 2
    for threshold in np.where(middles > levels[:-1], middles, levels[1:]):
        refused = confidence < threshold
        rightly = float((refused & ~is_answerable).sum())
        results.append(
            Result(
                threshold=float(threshold),
                precision=rightly / float(refused.sum()),
                recall=rightly / float((~is_answerable).sum()),
                answered=float((is_right & ~refused).sum() / is_answerable.sum()),
                auc=auc,
            )
        )
    return max(results, key=lambda r: told_rightly(r.answered, r.recall))


def told_rightly(answered: float, recall: float) -> float:
    """The share of questions that end rightly where ``ASKED_IN_VAIN`` are not answerable, 0 to 1.

    Those that are answered so, and of the others those that are refused.
    """
    return (1 - ASKED_IN_VAIN) * answered + ASKED_IN_VAIN * recall


def _row(signals: dict[str, float]) -> list[float]:
    return [signals[name] for name in SIGNALS]


def _unseen(signals: Values, is_answerable: Flags, seed: int, earlier: Earlier | None) -> Values:
    """Probabilities (n,) of each question by models that were fitted without it."""
    from sklearn.model_selection import StratifiedKFold, cross_val_predict

    rounds = []
    for n in range(REPEATS):
        folds = StratifiedKFold(FOLDS, shuffle=True, random_state=seed + n)
        if earlier is None:
            rounds.append(
                cross_val_predict(
                    *(standardised_regression(C), signals, is_answerable),
                    cv=folds,
                    method="predict_proba",
                )[:, 1]
            )
            continue
        unseen = np.zeros(len(signals))
        for seen, rest in folds.split(signals, is_answerable):
            weights = earlier.carried_on(signals[seen], is_answerable[seen])
            unseen[rest] = 1 / (1 + np.exp(-(weights[0] + signals[rest] @ weights[1:])))
        rounds.append(unseen)
    mean: Values = np.mean(rounds, axis=0)
    return mean


def _fitted(signals: Values, is_answerable: Flags, earlier: Earlier | None) -> Logistic:
    """The model over raw signals."""
    if earlier is None:
        intercept, weights = fit_raw_weights(signals, is_answerable, C)
    else:
        intercept, *weights = earlier.carried_on(signals, is_answerable).tolist()
    return Logistic(
        intercept=round(intercept, 4),
        weights={name: round(float(w), 4) for name, w in zip(SIGNALS, weights, strict=True)},
    )
