"""Training what tells what sentences do."""

from pathlib import Path

import pytest

from eval.fitting.sentence_fit import fit
from eval.fitting.sentence_labels import LabelledLine, heading_line
from eval.fitting.sentence_training import Schedule
from index.sentences.classifier import AdaptedClassifier
from index.sentences.network import save_adapted
from index.sentences.shape import Shape

pytestmark = pytest.mark.model

ASKS, SAYS = (0.0, 0.0, 1.0, 0.0), (0.0, 0.0, 0.0, 0.0)
DOCUMENTS = [
    [
        heading_line(f"{n}. Vans"),
        LabelledLine("A Member asked how many vans there were.", ASKS),
        LabelledLine("Vans were washed on Mondays.", SAYS),
        LabelledLine("Councillor Hill asked why they were white.", ASKS),
        LabelledLine("The garage had a new roof.", SAYS),
    ]
    for n in range(4)
]
SMALL = Shape(layers=1, rank=2)


def quietly(_done: int, _of: int) -> None:
    """Tell nobody how far it is."""


def test_a_network_learns_what_it_is_shown_and_is_read_back(tmp_path: Path) -> None:
    done: list[tuple[int, int]] = []
    schedule = Schedule(epochs=12, batch=2, rate=5e-3, head_rate=1e-2, warm_up=2)
    network = fit(
        DOCUMENTS, schedule, seed=1, shape=SMALL, progress=lambda n, of: done.append((n, of))
    )
    assert done == [(n, 12) for n in range(1, 13)]
    file = tmp_path / "sentences.safetensors"
    save_adapted(network, file, {"made_by": "a test"})
    words = [line.words for line in DOCUMENTS[0]]
    rows = AdaptedClassifier(file=file).odds(words, [line.is_heading for line in DOCUMENTS[0]])
    assert [row[2] > 0 for row in rows[1:]] == [True, False, True, False]


def test_training_goes_on_from_a_network_and_keeps_the_mean_of_both(tmp_path: Path) -> None:
    first = fit(DOCUMENTS, Schedule(epochs=2, batch=2), seed=1, shape=SMALL, progress=quietly)
    begun = tmp_path / "begun.safetensors"
    save_adapted(first, begun, {"made_by": "a test"})
    still = fit(
        DOCUMENTS, Schedule(epochs=1, rate=0, head_rate=0), seed=1, begun=begun, progress=quietly
    )
    on = fit(DOCUMENTS, Schedule(epochs=1, warm_up=1), seed=1, begun=begun, progress=quietly)
    assert on.shape == SMALL
    at, same, moved = (of.adapted()["head.bias"].tolist() for of in (first, still, on))
    assert same == at
    assert moved != at


def test_the_same_seed_trains_the_same_network() -> None:
    schedule = Schedule(epochs=1, batch=2, warm_up=2)
    one, other = (
        fit(DOCUMENTS, schedule, seed=3, shape=SMALL, progress=quietly).adapted() for _ in range(2)
    )
    assert all(bool((one[name] == other[name]).all()) for name in one)
