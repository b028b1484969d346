from pathlib import Path

import pytest

from index.indexing_rules import rules_in_force
from index.vectors.encoder import SentenceTransformerEncoder
from index.vectors.onnx_encoder import OnnxEncoder
from service.holding.home_status import read_status
from service.holding.opening import open_searcher
from service.holding.updating import Updater
from service.settings import Settings
from tests.conftest import fixed_clock
from tests.index.vectors.tiny_models import write_tiny_model
from tests.reading import reading_here


@pytest.fixture
def settings(home: Path, tmp_path: Path) -> Settings:
    """Settings with a small model of a length that passages can be cut to."""
    return Settings(home=home, model=str(write_tiny_model(tmp_path / "model", length=60)))


@pytest.fixture
def updater(settings: Settings) -> Updater:
    encoder = SentenceTransformerEncoder(settings.model)
    return Updater(settings, encoder, clock=fixed_clock, reading=reading_here)


def test_questions_of_an_index_are_encoded_by_the_export_that_was_made_with_it(
    updater: Updater, settings: Settings, folder: Path
) -> None:
    updater.ingest([str(folder)])
    status = read_status(settings, rules_in_force())
    assert (status.questions_encoded_by, status.warnings) == ("onnxruntime", [])
    assert isinstance(open_searcher(settings, updater.encoder).encoder, OnnxEncoder)


def test_a_model_that_cannot_be_exported_answers_all_the_same_and_the_status_says_why(
    updater: Updater, settings: Settings, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("no such operator")

    monkeypatch.setattr("index.vectors.onnx_export.export_model", fail)
    updater.ingest([str(folder)])
    status = read_status(settings, rules_in_force())
    assert status.questions_encoded_by == "torch"
    assert status.warnings == [
        "Questions are answered more slowly: the model is run by torch, because it cannot be "
        "exported: no such operator."
    ]
    assert open_searcher(settings, updater.encoder).encoder is updater.encoder


def test_an_export_that_finds_no_room_leaves_a_whole_index(
    updater: Updater, settings: Settings, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("index.vectors.onnx_export.export_model", fill)
    updater.ingest([str(folder)])
    status = read_status(settings, rules_in_force())
    assert status.index_is_current
    assert "not exported for ONNX Runtime yet" in status.warnings[0]


def test_a_changed_prompt_of_passages_encodes_them_anew(
    updater: Updater, settings: Settings, folder: Path, tmp_path: Path
) -> None:
    updater.ingest([str(folder)])
    prompted = write_tiny_model(tmp_path / "prompted", length=60, prompts={"document": "passage: "})
    Path(settings.model).rename(tmp_path / "bare")
    prompted.rename(settings.model)
    encoder = SentenceTransformerEncoder(settings.model)
    again = Updater(settings, encoder, clock=fixed_clock, reading=reading_here)
    (folder / "roads.txt").write_text(
        (folder / "roads.txt").read_text(encoding="utf-8") + "\n\nThe panel noted it.\n",
        encoding="utf-8",
    )
    index = again.ingest([str(folder)]).index
    assert index
    assert (index.encoded, index.reused) == (index.passages, 0)
