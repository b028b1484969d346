import shutil
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from ingest.reading_rules import READING, RuleSet
from tests.conftest import ROOT
from tests.imports import closure_of

# What turns a document's bytes into what the record holds of them.
READS_A_DOCUMENT = "ingest.pipeline"


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the package whose rules are told by a digest."""
    return shutil.copytree(ROOT / "ingest", tmp_path / "ingest")


def test_every_file_that_reading_a_document_needs_is_covered() -> None:
    needed = closure_of(ROOT, READS_A_DOCUMENT).files
    assert ROOT / "ingest" / "exempt" / "__init__.py" in needed
    assert needed <= set(READING.files(ROOT / "ingest"))


def test_every_library_that_reading_a_document_calls_is_covered() -> None:
    names = packages_distributions()
    needed = {names[module][0] for module in closure_of(ROOT, READS_A_DOCUMENT).libraries}
    assert needed == set(READING.libraries)


def test_what_is_left_out_is_there_and_nothing_of_it_is_needed() -> None:
    needed = closure_of(ROOT, READS_A_DOCUMENT).files
    for name in READING.left_out:
        folder = ROOT / "ingest" / name
        assert folder.is_dir()
        assert not {file for file in needed if file.is_relative_to(folder)}


def test_a_byte_of_any_covered_file_changes_the_digest(copied: Path) -> None:
    before = READING.digest(copied)
    for file in READING.files(copied):
        data = file.read_bytes()
        file.write_bytes(data[:-1] + b"#" if data else b"#")
        assert READING.digest(copied) != before, file
        file.write_bytes(data)
    assert READING.digest(copied) == before


def test_another_name_and_another_file_change_the_digest(copied: Path) -> None:
    found = {READING.digest(copied)}
    (copied / "pipeline.py").rename(copied / "pipe.py")
    found.add(READING.digest(copied))
    (copied / "exempt" / "wordings.json").write_text("[]")
    found.add(READING.digest(copied))
    (copied / "exempt" / "wordings.json").rename(copied / "wordings.json")
    found.add(READING.digest(copied))
    assert len(found) == 4


def test_what_python_caches_what_editors_hide_and_what_is_left_out_change_nothing(
    copied: Path,
) -> None:
    before = READING.digest(copied)
    (copied / "__pycache__").mkdir(exist_ok=True)
    for name in ("__pycache__/new.pyc", ".dates.py.swp", "site/crawl.py"):
        (copied / name).write_bytes(b"other")
    assert READING.digest(copied) == before


def test_only_the_folder_of_that_very_path_is_left_out(copied: Path) -> None:
    (copied / "exempt" / "site").mkdir()
    before = READING.digest(copied)
    (copied / "exempt" / "site" / "rule.py").write_text("")
    assert READING.digest(copied) != before


def test_the_end_of_one_file_is_not_taken_for_the_start_of_the_next(tmp_path: Path) -> None:
    rules, found = RuleSet("one", ()), set()
    for number, (first, second) in enumerate([(b"ab", b"c"), (b"a", b"bc"), (b"abc", b"")]):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / "a").write_bytes(first)
        (folder / "b").write_bytes(second)
        found.add(rules.digest(folder))
    assert len(found) == 3


def test_another_version_of_a_library_changes_the_digest(
    copied: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = READING.digest(copied)
    monkeypatch.setattr("ingest.reading_rules.version", lambda _name: "0.0.1")
    assert READING.digest(copied) != before


def test_where_a_package_lies_makes_no_difference(copied: Path) -> None:
    assert READING.digest(copied) == READING.digest()


def test_a_package_that_is_not_installed_is_told(tmp_path: Path) -> None:
    with pytest.raises(ModuleNotFoundError, match="not_there is not a package"):
        RuleSet("not_there", ()).digest()
    assert RuleSet("not_there", ()).digest(tmp_path)
