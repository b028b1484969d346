"""The files of the weights of reading."""

import json
from pathlib import Path

import pytest

from ingest.errors import WeightsError
from ingest.reading.found_signs import SIGNS
from ingest.weighing.weights import FOLDER, Weights

GIVEN: dict[str, object] = {
    "about": "Whether it rains.",
    "made_by": "",
    "threshold": 0.35,
    "weights": {"clouds: low": 1.2, "clouds: white": -0.4, "wind": 0.3},
    "held": ["wind"],
    "trained_on": {},
}


def written(folder: Path, **changes: object) -> Weights:
    words = json.dumps({**GIVEN, **changes})
    (folder / "rain.json").write_text(words, encoding="utf-8")
    return Weights.load("rain", folder)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.json")), ids=lambda path: path.stem)
def test_every_file_of_the_project_can_be_used_and_no_sum_comes_to_its_threshold(
    path: Path,
) -> None:
    fitted = Weights.load(path.stem)
    assert fitted.weights
    # Sums of tenths fall on tenths: only between two of them no rounding decides.
    tenths = 10 * fitted.threshold
    assert path.stem in {"moves", "acceptance"} or round(tenths) != pytest.approx(tenths)


def test_every_sign_of_what_a_text_is_has_a_weight_for_its_own_kind() -> None:
    weights = Weights.load("acceptance").weights
    assert {sign.example: sign.kind == "record" for sign in SIGNS} == {
        example: weight > 0 for example, weight in weights.items()
    }


def test_signs_are_added_up_and_one_without_a_weight_counts_nothing(tmp_path: Path) -> None:
    fitted = written(tmp_path)
    assert fitted.sum_of(["clouds: low", "wind", "a rainbow"]) == pytest.approx(1.5)
    assert fitted.part("clouds") == {"low": 1.2, "white": -0.4}


def test_a_file_is_read_once(tmp_path: Path) -> None:
    first = written(tmp_path)
    (tmp_path / "rain.json").unlink()
    assert Weights.load("rain", tmp_path) is first


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"weights": {"wind": "strong"}}, "valid number"),
        ({"weights": {"wind": float("inf")}}, "finite number"),
        ({"held": ["hail"]}, "“hail” is held and has no weight"),
        ({"season": "winter"}, "Extra inputs are not permitted"),
    ],
)
def test_a_file_that_does_not_fit_is_refused_in_one_sentence(
    changes: dict[str, object], reason: str, tmp_path: Path
) -> None:
    with pytest.raises(WeightsError, match=reason) as raised:
        written(tmp_path, **changes)
    assert str(tmp_path / "rain.json") in str(raised.value)
    assert "minutebook eval fit-reading" in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match=r"rain\.json"):
        Weights.load("rain", tmp_path)
