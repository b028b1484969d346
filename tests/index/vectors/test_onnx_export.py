from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from index.vectors.encoder import SentenceTransformerEncoder
from index.vectors.model_export import (
    Export,
    exports_folder,
    read_export,
    slower_because,
    write_export,
)
from index.vectors.onnx_encoder import OnnxEncoder, question_encoder
from index.vectors.onnx_export import agreement, export_model, keep_export
from tests.index.vectors.tiny_models import write_tiny_model

PASSAGES = ["The panel noted the report on fraud. Burglary rose in summer.", "fraud fell by half"]
WEIGHTS = "1" * 64
EXPORT = "index.vectors.onnx_export"


def passages() -> Sequence[str]:
    return PASSAGES


@pytest.fixture
def encoder(tmp_path: Path) -> SentenceTransformerEncoder:
    return SentenceTransformerEncoder(str(write_tiny_model(tmp_path / "model")))


def test_an_index_without_an_export_is_asked_with_the_model_itself(
    home: Path, encoder: SentenceTransformerEncoder
) -> None:
    assert question_encoder(home, WEIGHTS, encoder) is encoder
    assert question_encoder(home, None, encoder) is encoder
    assert "not exported for ONNX Runtime yet" in (slower_because(home, WEIGHTS) or "")
    assert "hash" in (slower_because(home, None) or "")


def test_a_kept_export_encodes_the_questions_of_its_weights_alone(
    home: Path, encoder: SentenceTransformerEncoder
) -> None:
    keep_export(home, encoder, WEIGHTS, passages)
    asking = question_encoder(home, WEIGHTS, encoder)
    assert isinstance(asking, OnnxEncoder)
    assert slower_because(home, WEIGHTS) is None
    assert np.allclose(
        asking.encode_questions(PASSAGES)[0].whole,
        encoder.encode_questions(PASSAGES)[0].whole,
        atol=1e-5,
    )
    assert question_encoder(home, WEIGHTS, encoder) == asking
    assert question_encoder(home, "2" * 64, encoder) is encoder


def test_a_model_is_exported_once_and_what_is_of_other_weights_is_removed(
    home: Path, encoder: SentenceTransformerEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_export(home, encoder, WEIGHTS, passages)
    keep_export(home, encoder, "2" * 64, passages)
    assert [folder.name for folder in exports_folder(home).iterdir()] == ["2" * 64]
    monkeypatch.setattr(f"{EXPORT}.export_model", None)  # would fail, and that would be noted
    keep_export(home, encoder, "2" * 64, passages)
    assert slower_because(home, "2" * 64) is None


@pytest.mark.parametrize("damaged", [None, "model.onnx", "tokenizer.json"])
def test_an_export_is_made_again_where_it_no_longer_agrees(
    home: Path,
    encoder: SentenceTransformerEncoder,
    monkeypatch: pytest.MonkeyPatch,
    damaged: str | None,
) -> None:
    keep_export(home, encoder, WEIGHTS, passages)
    if damaged:
        (exports_folder(home) / WEIGHTS / damaged).write_bytes(b"{}")
    made: list[Path] = []

    def export(encoder: SentenceTransformerEncoder, folder: Path) -> Export:
        made.append(folder)
        return export_model(encoder, folder)

    monkeypatch.setattr(f"{EXPORT}.export_model", export)
    keep_export(home, encoder, WEIGHTS, passages)
    assert made == []  # nothing is read of it where nothing asks for that
    keep_export(home, encoder, WEIGHTS, passages, check_again=True)
    assert len(made) == (1 if damaged else 0)
    asking = question_encoder(home, WEIGHTS, encoder)
    assert isinstance(asking, OnnxEncoder)
    assert min(agreement(encoder, asking, PASSAGES).values()) > 0.9999


def test_an_export_of_another_length_is_made_again(
    home: Path, encoder: SentenceTransformerEncoder
) -> None:
    keep_export(home, encoder, WEIGHTS, passages)
    kept = read_export(home, WEIGHTS)
    assert kept is not None
    write_export(
        exports_folder(home) / WEIGHTS, kept.model_copy(update={"length": kept.length - 1})
    )
    keep_export(home, encoder, WEIGHTS, passages, check_again=True)
    assert read_export(home, WEIGHTS) == kept


def test_a_model_that_could_not_be_exported_is_tried_again_when_all_is_made_anew(
    home: Path, encoder: SentenceTransformerEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as failing:
        failing.setattr(f"{EXPORT}.export_model", None)
        keep_export(home, encoder, WEIGHTS, passages)
    keep_export(home, encoder, WEIGHTS, passages, check_again=True)
    assert slower_because(home, WEIGHTS) is None


def test_vectors_that_differ_from_torchs_are_not_used(
    home: Path, encoder: SentenceTransformerEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as strict:
        strict.setattr(f"{EXPORT}.agreement", lambda *_: {"whole": 1.0, "token": 0.9998})
        keep_export(home, encoder, WEIGHTS, passages)
    assert question_encoder(home, WEIGHTS, encoder) is encoder
    assert slower_because(home, WEIGHTS) == (
        "it cannot be exported: its vectors differ from torch's (whole 1.0000, token 0.9998)"
    )


def test_an_export_that_failed_is_tried_again_with_other_libraries_alone(
    home: Path, encoder: SentenceTransformerEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as failing:
        failing.setattr(f"{EXPORT}.export_model", None)
        keep_export(home, encoder, WEIGHTS, passages)
    keep_export(home, encoder, WEIGHTS, passages)
    assert slower_because(home, WEIGHTS)
    monkeypatch.setattr(f"{EXPORT}.version", lambda _name: "99.0")
    keep_export(home, encoder, WEIGHTS, passages)
    export = read_export(home, WEIGHTS)
    assert export
    assert export.problem is None
    assert set(export.libraries.values()) == {"99.0"}


def test_nothing_is_exported_without_passages_to_check_it_on(
    home: Path, encoder: SentenceTransformerEncoder
) -> None:
    keep_export(home, encoder, WEIGHTS, list)
    assert read_export(home, WEIGHTS) is None


def test_what_cannot_be_read_of_an_export_counts_as_none(
    home: Path, encoder: SentenceTransformerEncoder
) -> None:
    keep_export(home, encoder, WEIGHTS, passages)
    (exports_folder(home) / WEIGHTS / "export.json").write_text("{", encoding="utf-8")
    assert question_encoder(home, WEIGHTS, encoder) is encoder
    keep_export(home, encoder, WEIGHTS, passages)
    assert isinstance(question_encoder(home, WEIGHTS, encoder), OnnxEncoder)


@pytest.mark.model
def test_the_default_model_is_exported_in_full_precision(
    model: SentenceTransformerEncoder, tmp_path: Path
) -> None:
    texts = [
        "fraud",
        "What has been done about speeding near schools?",
        "Café owners’ losses came to £3.4m — “a third more”, the officer said.",
        " ".join(f"Item {n}: the panel noted the report on burglary." for n in range(60)),
    ]
    onnx = OnnxEncoder(tmp_path, export_model(model, tmp_path))
    found = agreement(model, onnx, texts)
    assert set(found) == {"whole", "sentence", "token"}
    assert min(found.values()) > 0.9999
