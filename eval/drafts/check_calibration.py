"""Making the weights of the check from the tuning drafts.

``python -m eval.drafts.check_calibration`` does it.

Each draft is compared with the recorded questions nearest to it. Two logistic regressions with an
L2 penalty are fitted to the pairs, one for "asks the same", one for "is about the same topic".
They are then scaled (Platt 1999), so that the probability of the nearest question is that of its
being the same; both steps see only drafts of other recorded questions when a draft is judged for
the thresholds (leave one question out). The drafts of the reporting part are never read.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import numpy as np
import typer
from numpy.typing import NDArray

from eval.calibration.regression import Flags, Values, fit_raw_weights
from eval.drafts.draft_sets import Draft, grade_of, load_drafts, needs_of_draft, place_of
from eval.eval_errors import EvaluationError
from eval.retrieval.evaluated_book import evaluation_home, fill_home
from eval.retrieval.label_check import check_labels, indexed_documents
from index.book.filters import Filters
from index.book.recorded_questions import RecordedExchange
from index.questions.glossary import GLOSSARY_FILE
from index.vectors.encoder import Encoder, SentenceTransformerEncoder
from index.vectors.threads import limit_blas_threads
from service.answering.logistic import Logistic
from service.check.features import FEATURE_NAMES
from service.check.kept_questions import QuestionReader
from service.check.question_candidates import Compared
from service.check.verdicts import CALIBRATION_FILE, Calibration
from service.clock import utc_now
from service.commands.output import print_warnings
from service.contract.checks import VERDICTS, Verdict
from service.holding.opening import open_searcher
from service.settings import Settings

# Inverse strength of the penalty on standardised signals; of 0.1, 0.3 and 1 the best in log loss.
C = 1.0
# What a wrong verdict costs: a new question called already asked misleads most, one that is not
# recognised misses what the check is for; a similar one called already asked matters least, since
# the earlier question stands beside it with the differences marked.
COSTS: dict[tuple[Verdict, Verdict], float] = {
    ("not_found", "already_asked"): 4.0,
    ("not_found", "similar"): 2.0,
    ("similar", "already_asked"): 0.7,
    ("similar", "not_found"): 1.0,
    ("already_asked", "similar"): 2.5,
    ("already_asked", "not_found"): 2.7,
}
_GRID = [round(0.05 * step, 2) for step in range(3, 18)]
# A threshold is judged together with those beside it: the drafts are few, and a cost that holds
# at one point only would not hold for others. For "already asked" more of them lie below, which
# leaves room between the threshold and the new questions that come nearest to it.
_BESIDE_SAME = (-0.15, -0.1, -0.05, 0.0, 0.05)
_BESIDE_TOPIC = (-0.05, 0.0, 0.05)


@dataclass(frozen=True, slots=True)
class Pair:
    """A draft with a recorded question it was compared with; ``grade`` 2 same, 1 topic, 0 neither.

    ``group`` names the recorded question that the draft is labelled with, or the draft itself.
    """

    draft: str
    verdict: Verdict
    group: str
    features: tuple[float, ...]
    grade: int


@dataclass(frozen=True, slots=True)
class Fitted:
    """A logistic model with, for each draft, the probability of its nearest question.

    The probabilities were given by models that saw no draft of the same recorded question.
    """

    model: Logistic
    probabilities: dict[str, float]


def pairs_of(
    home: Path, encoder: Encoder, drafts: Sequence[Draft], settings: Settings
) -> list[Pair]:
    """Every draft with each recorded question it is compared with."""
    searcher = open_searcher(settings.with_home(home), encoder)
    documents = indexed_documents(home, searcher.generation.book)
    check_labels([draft.as_question for draft in drafts], documents)
    reader = QuestionReader(searcher.encoder, settings.glossary or GLOSSARY_FILE)
    compared = Compared(searcher, reader)
    pairs: list[Pair] = []
    for draft in drafts:
        needs = needs_of_draft(draft, documents)
        found = compared.candidates(compared.draft(draft.draft), Filters())
        grades = [grade_of(place_of(c.exchange), needs) for c in found]
        named = [_name(c.exchange) for c, g in zip(found, grades, strict=True) if g]
        pairs += [
            Pair(
                draft.id,
                draft.verdict,
                min(named, default=draft.id),
                candidate.features.row(),
                grade,
            )
            for candidate, grade in zip(found, grades, strict=True)
        ]
    searcher.generation.close()
    return pairs


def calibrate(pairs: Sequence[Pair], trained_on: dict[str, int | str]) -> Calibration:
    """Fit both models and choose the thresholds."""
    same = fit(pairs, least_grade=2)
    topic = fit(pairs, least_grade=1)
    verdicts = {pair.draft: pair.verdict for pair in pairs}
    same_threshold, topic_threshold = min(
        ((s, t) for s in _GRID for t in _GRID),
        key=lambda thresholds: (steady_cost(verdicts, same, topic, thresholds), thresholds),
    )
    return Calibration(
        about="Weights of the check's two logistic models. The signals are described in "
        "service/check/features.py; a probability is 1 / (1 + exp(-(intercept + sum))).",
        made_by="python -m eval.drafts.check_calibration",
        same=same.model,
        topic=topic.model,
        same_threshold=same_threshold,
        topic_threshold=topic_threshold,
        trained_on=trained_on,
    )


def fit(pairs: Sequence[Pair], *, least_grade: int) -> Fitted:
    """Fit the model of pairs, then scale it to the nearest question of each draft."""
    signals = np.array([pair.features for pair in pairs])
    targets = np.array([pair.grade >= least_grade for pair in pairs])
    groups = np.array([pair.group for pair in pairs])
    held_out = np.zeros(len(pairs))
    for group in sorted(set(groups)):
        is_held = groups == group
        intercept, weights = fit_raw_weights(signals[~is_held], targets[~is_held], C)
        held_out[is_held] = intercept + signals[is_held] @ weights
    nearest = _nearest(pairs, held_out)
    scores, hits = held_out[nearest], targets[nearest]
    probabilities: dict[str, float] = {}
    for row, pair in enumerate(nearest):
        is_other = groups[nearest] != groups[pair]
        a, b = _platt(scores[is_other], hits[is_other])
        probabilities[pairs[pair].draft] = float(1 / (1 + np.exp(-(a * scores[row] + b))))
    intercept, weights = fit_raw_weights(signals, targets, C)
    a, b = _platt(scores, hits)
    model = Logistic(
        intercept=round(float(a * intercept + b), 4),
        weights={
            name: round(float(a * weight), 4)
            for name, weight in zip(FEATURE_NAMES, weights, strict=True)
        },
    )
    return Fitted(model, probabilities)


def steady_cost(
    verdicts: dict[str, Verdict], same: Fitted, topic: Fitted, thresholds: tuple[float, float]
) -> float:
    """The mean cost under two thresholds and those beside them; lower is better."""
    s, t = thresholds
    beside = [(s + a, t + b) for a in _BESIDE_SAME for b in _BESIDE_TOPIC]
    costs = [cost(verdicts, same, topic, thresholds) for thresholds in beside]
    return round(sum(costs) / len(costs), 6)


def cost(
    verdicts: dict[str, Verdict], same: Fitted, topic: Fitted, thresholds: tuple[float, float]
) -> float:
    """What the verdicts under two thresholds cost over all drafts; lower is better."""
    total = 0.0
    for draft, wanted in verdicts.items():
        given: Verdict = "not_found"
        if same.probabilities[draft] >= thresholds[0]:
            given = "already_asked"
        elif topic.probabilities[draft] >= thresholds[1]:
            given = "similar"
        total += COSTS.get((wanted, given), 0.0)
    return total


def _platt(scores: Values, hits: Flags) -> tuple[float, float]:
    """Slope and offset that turn scores of nearest questions into log odds."""
    from sklearn.linear_model import LogisticRegression

    fitted = LogisticRegression(C=1_000.0, max_iter=5_000).fit(scores[:, None], hits)
    return float(fitted.coef_[0, 0]), float(fitted.intercept_[0])


def _nearest(pairs: Sequence[Pair], scores: Values) -> NDArray[np.int64]:
    """For each draft the position of its best pair."""
    best: dict[str, int] = {}
    for row, pair in enumerate(pairs):
        if pair.draft not in best or scores[row] > scores[best[pair.draft]]:
            best[pair.draft] = row
    return np.array(list(best.values()))


def _name(exchange: RecordedExchange) -> str:
    """A recorded question's name, the same in a book that restates the same meeting."""
    citation = exchange.citation
    where = exchange.number or f"{exchange.document}@{exchange.question_start}"
    return f"{citation.panel} {citation.meeting_date} {where}"


def main(
    drafts: Annotated[list[Path], typer.Option(help="Labelled drafts; once a book.")],
    documents: Annotated[list[Path], typer.Option(help="The minutes of each book, in order.")],
    out: Annotated[Path, typer.Option(help="The file of weights.")] = CALIBRATION_FILE,
) -> None:
    """Fit the weights of the check to the tuning drafts, and write them down."""
    limit_blas_threads()
    if len(drafts) != len(documents):
        raise typer.BadParameter("name as many --documents as --drafts, in the same order")
    settings = Settings()
    encoder = SentenceTransformerEncoder(settings.model)
    pairs: list[Pair] = []
    for file, folder in zip(drafts, documents, strict=True):
        tune = [draft for draft in load_drafts([file]) if draft.part == "tune"]
        with evaluation_home(None) as home:
            own = settings.with_home(home)
            refused = fill_home(
                own, encoder, [folder], (), clock=utc_now, progress=lambda _a, _b, _c: None
            )
            print_warnings(refused)
            pairs += pairs_of(home, encoder, tune, settings)
    if {pair.verdict for pair in pairs} != set(VERDICTS):
        raise EvaluationError("the tuning drafts lack a verdict; name sets that have all three")
    trained_on: dict[str, int | str] = {
        "sets": ", ".join(file.name for file in drafts),
        "drafts": len({pair.draft for pair in pairs}),
        "pairs": len(pairs),
    }
    made = calibrate(pairs, trained_on)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(json.dumps(made.model_dump(), indent=1, ensure_ascii=False) + "\n", "utf-8")
    typer.echo(f"Written to {out}: thresholds {made.same_threshold} and {made.topic_threshold}.")


if __name__ == "__main__":
    typer.run(main)
