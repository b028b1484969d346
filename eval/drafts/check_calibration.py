"""Making the weights of the check from the tuning drafts.

``python -m eval.drafts.check_calibration`` does it.

Each draft is compared with the recorded questions nearest to it. Two logistic regressions with an
L2 penalty are fitted to the pairs, one for "asks the same", one for "is about the same topic".
They are then scaled (Platt 1999), so that the probability of the nearest question is that of its
being the same; both steps see only drafts of other books when a draft is judged for the thresholds
(leave one book out). The drafts of the reporting part are never read.
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
from index.vectors.encoder import Encoder
from index.vectors.threads import limit_blas_threads
from service.answering.logistic import Logistic
from service.check.checker import compared_of
from service.check.features import FEATURE_NAMES
from service.check.verdicts import CALIBRATION_FILE, Calibration, is_telling
from service.commands.output import print_warnings
from service.contract.checks import VERDICTS, Verdict
from service.holding.opening import open_searcher
from service.models import Models, encoder_of
from service.settings import Settings

# Inverse strength of the penalty on standardised signals. With books left out 0.3, 3 and 10 cost
# more, or call more of the new drafts already asked.
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
# The grade of a recorded question that asks the same.
SAME = 2
_GRID = [round(0.05 * step, 2) for step in range(3, 18)]
# A threshold is judged together with those beside it: the drafts are few, and a cost that holds
# at one point only would not hold for others. For "already asked" more of them lie below, which
# leaves room between the threshold and the new questions that come nearest to it.
_BESIDE_SAME = (-0.15, -0.1, -0.05, 0.0, 0.05)
_BESIDE_TOPIC = (-0.05, 0.0, 0.05)


@dataclass(frozen=True, slots=True)
class Pair:
    """A draft with a recorded question it was compared with; ``grade`` 2 same, 1 topic, 0 neither.

    ``book`` names the minutes that both are of; ``is_telling`` says whether the two have words
    enough to be called the same.
    """

    draft: str
    verdict: Verdict
    book: str
    features: tuple[float, ...]
    grade: int
    is_telling: bool = True


@dataclass(frozen=True, slots=True)
class Fitted:
    """A logistic model with, for each draft, the probability of its nearest question.

    The probabilities were given by models that saw no draft of the same book; a draft that nothing
    can be compared with has none.
    """

    model: Logistic
    probabilities: dict[str, float]


def pairs_of(
    home: Path, encoder: Encoder, drafts: Sequence[Draft], settings: Settings, book: str
) -> list[Pair]:
    """Every draft with each recorded question of a book that it is compared with."""
    searcher = open_searcher(settings.with_home(home), encoder)
    documents = indexed_documents(home, searcher.generation.book)
    check_labels([draft.as_question for draft in drafts], documents)
    compared = compared_of(searcher, settings)
    pairs: list[Pair] = []
    for draft in drafts:
        needs = needs_of_draft(draft, documents)
        read = compared.draft(draft.draft)
        pairs += [
            Pair(
                draft.id,
                draft.verdict,
                book,
                candidate.features.row(),
                grade_of(place_of(candidate.exchange), needs),
                is_telling(read, candidate.question),
            )
            for candidate in compared.candidates(read, Filters())
        ]
    searcher.generation.close()
    return pairs


def calibrate(pairs: Sequence[Pair], trained_on: dict[str, int | str]) -> Calibration:
    """Fit both models and choose the thresholds."""
    same = fit(pairs, least_grade=SAME)
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
    books = np.array([pair.book for pair in pairs])
    held_out = np.zeros(len(pairs))
    for book in sorted(set(books)):
        is_held = books == book
        intercept, weights = fit_raw_weights(signals[~is_held], targets[~is_held], C)
        held_out[is_held] = intercept + signals[is_held] @ weights
    may_be = np.array([pair.is_telling or least_grade < SAME for pair in pairs])
    nearest = _nearest(pairs, held_out, may_be)
    scores, hits = held_out[nearest], targets[nearest]
    probabilities: dict[str, float] = {}
    for row, pair in enumerate(nearest):
        is_other = books[nearest] != books[pair]
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
        if same.probabilities.get(draft, 0) >= thresholds[0]:
            given = "already_asked"
        elif topic.probabilities.get(draft, 0) >= thresholds[1]:
            given = "similar"
        total += COSTS.get((wanted, given), 0.0)
    return total


def _platt(scores: Values, hits: Flags) -> tuple[float, float]:
    """Slope and offset that turn scores of nearest questions into log odds."""
    from sklearn.linear_model import LogisticRegression

    fitted = LogisticRegression(C=1_000.0, max_iter=5_000).fit(scores[:, None], hits)
    return float(fitted.coef_[0, 0]), float(fitted.intercept_[0])


def _nearest(pairs: Sequence[Pair], scores: Values, may_be: Flags) -> NDArray[np.int64]:
    """For each draft the position of its best pair of those that may be."""
    best: dict[str, int] = {}
    for row, pair in enumerate(pairs):
        at = best.get(pair.draft)
        if may_be[row] and (at is None or scores[row] > scores[at]):
            best[pair.draft] = row
    return np.array(list(best.values()))


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
    encoder = encoder_of(settings)
    pairs: list[Pair] = []
    for file, folder in zip(drafts, documents, strict=True):
        tune = [draft for draft in load_drafts([file]) if draft.part == "tune"]
        with evaluation_home(None) as home:
            own = settings.with_home(home)
            print_warnings(fill_home(Models(lambda _: encoder).updater(own), [folder], ()))
            pairs += pairs_of(home, encoder, tune, settings, str(folder))
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
