from pathlib import Path

import pytest

from service.export.written_files import ExportError, write_whole


def test_a_file_is_written_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.md", b"words", may_overwrite=False)
    assert (tmp_path / "a.md").read_bytes() == b"words"
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


def test_a_file_that_is_there_is_only_replaced_where_that_is_meant(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    with pytest.raises(ExportError, match="is there already; name another file, or add --force"):
        write_whole(path, b"new", may_overwrite=False)
    assert path.read_bytes() == b"old"
    write_whole(path, b"new", may_overwrite=True)
    assert path.read_bytes() == b"new"


def test_a_folder_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"there is no folder .*missing to write to"):
        write_whole(tmp_path / "missing" / "a.md", b"x", may_overwrite=False)


def test_a_folder_is_not_written_over(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="is a folder; name a file in it"):
        write_whole(tmp_path, b"x", may_overwrite=True)


def test_what_cannot_be_moved_into_place_leaves_the_old_file_and_no_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")

    def fail(_self: Path, _target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(ExportError, match=r"cannot be written \(No space left on device\)"):
        write_whole(path, b"new", may_overwrite=True)
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.md"]


def test_a_name_that_is_too_long_is_refused_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ExportError):
        write_whole(tmp_path / ("a" * 300), b"x", may_overwrite=False)
