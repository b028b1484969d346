from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from index.book.filters import Filters
from index.generations.build import Builder, BuildReport
from index.generations.checkpoint import Checkpoint
from index.generations.generation import open_current
from index.generations.generation_folder import Generations
from index.generations.manifest import IndexSettings
from index.index_errors import EncoderError, IndexMismatchError, NoIndexError
from index.vectors.encoder import Encoder, Encoding
from index.vectors.passage_vectors import PassageVectors
from ingest.pipeline import Ingester
from ingest.readers.source_files import find_sources
from ingest.record.store import RecordStore
from tests.conftest import NOW, fixed_clock
from tests.pages import BULLETS, write_page
from tests.standin import STANDIN_SETTINGS, StandInEncoder


def no_progress(_step: str, _done: int, _total: int) -> None:
    pass


def build(
    home: Path,
    folder: Path,
    encoder: Encoder,
    settings: IndexSettings = STANDIN_SETTINGS,
    *,
    rules: str = "today's rules",
    rebuild: bool = False,
) -> BuildReport:
    with RecordStore(home) as store:
        ingester = Ingester(store, rules=rules, max_bytes=1_000_000, clock=fixed_clock)
        for _ in ingester.ingest(find_sources([folder])):
            pass
        builder = Builder(
            home, settings, encoder, lambda text: len(text.split()), fixed_clock, no_progress, rules
        )
        return builder.bring_up_to_date(store, rebuild=rebuild)


def test_a_generation_carries_what_made_it(
    home: Path, folder: Path, encoder: StandInEncoder
) -> None:
    report = build(home, folder, encoder)
    generation = open_current(home, STANDIN_SETTINGS)
    manifest = generation.manifest
    assert manifest.settings == STANDIN_SETTINGS
    assert manifest.dimension == encoder.dimension
    assert manifest.normalised
    assert manifest.created_at == NOW
    assert {"faiss-cpu", "sentence-transformers", "torch"} <= set(manifest.libraries)
    assert manifest.passages == report.passages == generation.book.count()
    assert manifest.units == len(generation.units) == len(generation.nearest)


def test_an_index_that_is_current_is_left_alone(
    home: Path, folder: Path, encoder: StandInEncoder
) -> None:
    first = build(home, folder, encoder)
    encoder.encoded.clear()
    second = build(home, folder, encoder)
    assert not second.changed
    assert second.generation == first.generation
    assert encoder.encoded == []


def test_only_what_changed_is_encoded_again(
    home: Path, folder: Path, encoder: StandInEncoder
) -> None:
    build(home, folder, encoder)
    encoder.encoded.clear()
    write_page(folder, "fraud.txt", BULLETS.replace("doubled", "trebled"))
    report = build(home, folder, encoder)
    assert report.changed
    assert report.encoded == len(encoder.encoded) > 0
    assert all("trebled" in text for text in encoder.encoded)
    kept = open_current(home, STANDIN_SETTINGS)
    fresh = StandInEncoder().encode(encoder.encoded[:1])
    assert np.isclose((kept.unit_vectors @ fresh[0].whole).max(), 1, atol=1e-3)


def test_reused_vectors_equal_those_of_a_full_rebuild(
    home: Path, folder: Path, encoder: StandInEncoder
) -> None:
    build(home, folder, encoder)
    write_page(folder, "fraud.txt", BULLETS.replace("doubled", "trebled"))
    build(home, folder, encoder)
    reused = open_current(home, STANDIN_SETTINGS)
    report = build(home, folder, encoder, rebuild=True)
    rebuilt = open_current(home, STANDIN_SETTINGS)
    assert report.encoded > 0
    assert np.array_equal(reused.units, rebuilt.units)
    assert np.array_equal(reused.unit_vectors, rebuilt.unit_vectors)
    assert np.array_equal(reused.tokens.bits, rebuilt.tokens.bits)


def test_without_an_index_the_error_names_the_command_that_makes_one(home: Path) -> None:
    with pytest.raises(NoIndexError, match="minutebook ingest PATH"):
        open_current(home, STANDIN_SETTINGS)


def test_an_index_of_another_model_is_refused_with_the_command_that_mends_it(
    home: Path, folder: Path, encoder: StandInEncoder
) -> None:
    build(home, folder, encoder)
    other = STANDIN_SETTINGS.model_copy(update={"model": "another"})
    with pytest.raises(IndexMismatchError, match="run `minutebook index`"):
        open_current(home, other)
    build(home, folder, encoder, other)
    assert open_current(home, other).manifest.settings.model == "another"


@pytest.mark.parametrize("name", ["vectors.faiss", "units.npy", "book.sqlite"])
@pytest.mark.parametrize("damage", [b"", b"damaged"])
def test_a_damaged_index_is_refused_and_rebuilt(
    home: Path, folder: Path, encoder: StandInEncoder, name: str, damage: bytes
) -> None:
    build(home, folder, encoder)
    path = Generations(home).current() / name
    path.chmod(0o600)
    path.write_bytes(damage)
    with pytest.raises(IndexMismatchError, match="minutebook index"):
        open_current(home, STANDIN_SETTINGS)
    build(home, folder, encoder, rebuild=True)
    assert open_current(home, STANDIN_SETTINGS).manifest.passages > 0


def test_opening_never_writes(home: Path, folder: Path, encoder: StandInEncoder) -> None:
    build(home, folder, encoder)
    before = {p: p.stat().st_mtime_ns for p in (home / "index").rglob("*")}
    open_current(home, STANDIN_SETTINGS).book.coverage(Filters())
    assert {p: p.stat().st_mtime_ns for p in (home / "index").rglob("*")} == before


def test_a_generation_in_use_stays_readable_when_newer_ones_replace_it(
    home: Path, folder: Path, encoder: StandInEncoder
) -> None:
    build(home, folder, encoder)
    old = open_current(home, STANDIN_SETTINGS)
    for word in ("trebled", "halved", "vanished"):
        write_page(folder, "fraud.txt", BULLETS.replace("doubled", word))
        build(home, folder, encoder)
    assert not (home / "index" / "generations" / old.name).exists()
    assert len(old.book.passages(range(old.book.count()))) == old.manifest.passages
    assert len(list((home / "index" / "generations").iterdir())) == 2


class FailingEncoder(StandInEncoder):
    """Encodes one batch and then breaks off."""

    def encode(self, texts: Sequence[str]) -> list[Encoding]:
        if self.encoded:
            raise KeyboardInterrupt
        return super().encode(texts)


def test_an_interrupted_build_keeps_what_it_encoded(
    home: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.generations.build._BATCH", 5)
    failing = FailingEncoder()
    with pytest.raises(KeyboardInterrupt):
        build(home, folder, failing)
    encoder = StandInEncoder()
    build(home, folder, encoder)
    assert not set(encoder.encoded) & set(failing.encoded)
    assert not Generations(home).checkpoint.exists()


def test_vectors_of_another_model_are_not_taken_from_a_broken_build(tmp_path: Path) -> None:
    path = tmp_path / "encoded.sqlite"
    vectors = PassageVectors(
        np.array([[1.5, -2.0], [0.25, 4.0]], dtype=np.float16),
        np.array([[7]], dtype=np.uint8),
        np.array([[0, 1], [0, 0]], dtype=np.int32),
    )
    first = Checkpoint(path, "one")
    first.save({b"key": vectors})
    kept = first.load([b"key", b"another"], dimension=2)
    assert set(kept) == {b"key"}
    assert np.array_equal(kept[b"key"].units, vectors.units)
    assert np.array_equal(kept[b"key"].tokens, vectors.tokens)
    first.close()
    second = Checkpoint(path, "two")
    assert second.load([b"key"], dimension=2) == {}
    second.close()


class OtherWeights(StandInEncoder):
    """The same model by name, with other weights."""

    def weights_sha256(self) -> str | None:
        return "1" * 64


def test_vectors_of_other_weights_are_never_mixed_in(
    home: Path, folder: Path, encoder: StandInEncoder
) -> None:
    first = build(home, folder, encoder)
    write_page(folder, "fraud.txt", BULLETS.replace("doubled", "trebled"))
    second = build(home, folder, OtherWeights())
    assert second.encoded >= first.encoded
    assert open_current(home, STANDIN_SETTINGS).manifest.weights_sha256 == "1" * 64


def test_weights_that_are_not_the_expected_ones_stop_the_build(home: Path, folder: Path) -> None:
    settings = STANDIN_SETTINGS.model_copy(update={"model_sha256": "0" * 64})
    with pytest.raises(EncoderError, match="not the expected ones"):
        build(home, folder, StandInEncoder(), settings)
    assert Generations(home).current_name() is None
