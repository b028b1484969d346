import re
from datetime import timedelta
from pathlib import Path

import pytest

from ingest.errors import BusyError, RecordError
from service.following.watch_state import STATE_FILE, WatchState, watching
from tests.conftest import NOW

KEY, OTHER = "a" * 64, "b" * 64


def test_what_was_seen_is_kept_beside_what_other_files_saw(tmp_path: Path) -> None:
    state = WatchState(tmp_path)
    assert state.seen("book") == {}
    state.keep("book", {KEY: NOW, OTHER: NOW})
    state.keep("book", {KEY: NOW + timedelta(days=1)})
    assert WatchState(tmp_path).seen("book") == {KEY: NOW + timedelta(days=1), OTHER: NOW}
    assert [path.name for path in tmp_path.iterdir()] == [STATE_FILE]


def test_a_book_that_was_begun_anew_was_never_looked_at(tmp_path: Path) -> None:
    state = WatchState(tmp_path)
    state.keep("book", {KEY: NOW})
    assert state.seen("another") == {}
    state.keep("another", {OTHER: NOW})
    assert state.seen("another") == {OTHER: NOW}


def test_the_file_holds_digests_and_times_alone(tmp_path: Path) -> None:
    WatchState(tmp_path).keep("book", {KEY: NOW})
    written = (tmp_path / STATE_FILE).read_text(encoding="ascii")
    assert re.fullmatch(r'{"book":"book","seen":{"[0-9a-f]{64}":"[0-9T:Z-]+"}}', written)


@pytest.mark.parametrize("data", [b"{", b'{"book": "b", "seen": {"words": 1}}'])
def test_a_damaged_file_is_told_of_and_left_as_it_is(tmp_path: Path, data: bytes) -> None:
    (tmp_path / STATE_FILE).write_bytes(data)
    with pytest.raises(RecordError, match=r"watch\.json is damaged; delete it"):
        WatchState(tmp_path).keep("book", {KEY: NOW})
    assert (tmp_path / STATE_FILE).read_bytes() == data


def test_two_do_not_watch_at_one_time(tmp_path: Path) -> None:
    told = pytest.raises(BusyError, match="another `minutebook watch`")
    with watching(tmp_path), told, watching(tmp_path):
        pass
    with watching(tmp_path):
        pass
