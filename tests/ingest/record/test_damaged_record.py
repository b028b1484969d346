"""Damage to the record's file is told in one sentence, and never read as other minutes."""

import hashlib
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.errors import DamagedRecordError, MinutebookError
from ingest.pipeline import DocumentReport, Ingester
from ingest.readers.source_files import find_sources
from ingest.readers.text.plain_text import read_plain_text
from ingest.record import Document, Facts, Intake
from ingest.record.database import RECORD_FILE
from ingest.record.digests import write_digest
from ingest.record.store import RecordStore
from ingest.record.view import RecordView
from tests.conftest import NOW, fixed_clock
from tests.pages import BULLETS, PAGE, write_page

FLIPS = settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a record that holds two documents, one of them in two versions."""
    home = tmp_path_factory.mktemp("whole") / "home"
    facts = Facts(panel="Exampleshire Police and Crime Panel", item_title="Roads", venue="Hall")
    texts = {"roads.txt": PAGE, "fraud.txt": BULLETS}
    with RecordStore(home) as store:
        for name, text in [("roads.txt", PAGE.replace("twice", "once")), *texts.items()]:
            put(store, name, text, facts)
    return home / RECORD_FILE


def put(store: RecordStore, name: str, text: str, facts: Facts) -> int:
    data, reading = text.encode(), read_plain_text(text)
    sha256 = hashlib.sha256(data).hexdigest()
    return store.put(
        Intake(name, f"/x/{name}", sha256, data, reading, facts, NOW, facts, rules="r")
    )


def read(store: RecordView) -> Iterator[tuple[Document, bytes | None, Facts | None]]:
    """All that is quoted, shown, indexed or read again, version by version."""
    for version in (1, 2, 3):
        with suppress(MinutebookError):
            document = store.version(version)
            # A document of which it is not known what read it is read again, and loses nothing.
            document = replace(document, rules="")
            yield document, store.received(version), store.supplied(version)


def damaged_home(folder: Path, record: Path, place: float, bit: int) -> Path:
    """A home whose record differs from another's in one bit."""
    home = folder / "damaged"
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir()
    data = bytearray(record.read_bytes())
    data[int(place * len(data))] ^= 1 << bit
    (home / RECORD_FILE).write_bytes(data)
    return home


PLACES = st.floats(0, 1, exclude_max=True)
BITS = st.integers(0, 7)


@FLIPS
@given(place=PLACES, bit=BITS, kind=st.sampled_from((RecordView, RecordStore)))
def test_a_flipped_bit_is_an_error_or_changes_nothing_that_is_read(
    tmp_path: Path, record: Path, place: float, bit: int, kind: type[RecordView]
) -> None:
    with RecordView(record.parent) as store:
        whole = list(read(store))
    assert len(whole) == 3
    home = damaged_home(tmp_path, record, place, bit)
    with suppress(MinutebookError), kind(home) as store:
        assert all(one in whole for one in read(store))


@FLIPS
@given(place=PLACES, bit=BITS)
def test_what_is_indexed_of_a_damaged_record_is_all_of_it_or_an_error(
    tmp_path: Path, record: Path, place: float, bit: int
) -> None:
    with RecordView(record.parent) as store:
        whole = list(store.documents())
    home = damaged_home(tmp_path, record, place, bit)
    with suppress(MinutebookError), RecordView(home) as store:
        store.check()
        assert list(store.documents()) == whole


def test_a_damaged_letter_of_a_tables_own_words_is_told(tmp_path: Path, record: Path) -> None:
    data = record.read_bytes()
    assert data.count(b"TABLE documents (\n    id INTEGER PRIMARY") == 1
    home = tmp_path / "home"
    home.mkdir()
    (home / RECORD_FILE).write_bytes(
        data.replace(b"documents (\n    id INTEGER PRI", b"documents (\n    id INTEGER QRI")
    )
    with RecordView(home) as store, pytest.raises(DamagedRecordError):
        store.check()


def spoil(home: Path, sql: str) -> None:
    connection = sqlite3.connect(home / RECORD_FILE)
    connection.execute(sql)
    connection.commit()
    connection.close()


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE versions SET text = replace(text, 'cameras', 'cameros')",
        "UPDATE versions SET text = CAST(x'ff' || text AS TEXT)",
        "UPDATE versions SET inferred = '{'",
        "UPDATE versions SET venue = NULL",
        'UPDATE blocks SET "end" = "end" - 1 WHERE ordinal = 3',
        "DELETE FROM blocks WHERE ordinal = 3",
        "UPDATE speeches SET role = 'Chair'",
        "UPDATE meetings SET date = '2022-03-05'",
        "DELETE FROM version_digests",
    ],
)
def test_a_changed_word_place_or_fact_is_told_with_what_mends_it_and_ingest_mends_it(
    tmp_path: Path, sql: str
) -> None:
    home, page = tmp_path / "home", write_page(tmp_path / "pages", "roads.txt")
    facts = '{"pages": {"roads.txt": {"meeting_date": "2022-03-04", "panel": "A Panel"}}}'
    write_page(page.parent, "meetings.json", facts)
    with RecordStore(home) as store:
        assert [r.outcome for r in ingest(store, page)] == ["added"]
        whole = store.version(1)
        store._connection.execute("UPDATE versions SET venue = 'Hall'")
        store._connection.execute("DELETE FROM version_digests")
        write_digest(store._connection, 1)
    spoil(home, sql)
    with RecordStore(home) as store:
        with pytest.raises(DamagedRecordError, match=r"roads\.txt.*`minutebook ingest`"):
            store.version(1)
        with pytest.raises(DamagedRecordError):
            list(store.documents())
        assert [r.outcome for r in ingest(store, page)] == ["updated"]
        (mended,) = store.documents()
        assert (mended.text, mended.division) == (whole.text, whole.division)
        assert mended.item.meeting == whole.item.meeting
        assert store.superseded_versions("roads.txt") == []


def ingest(store: RecordStore, page: Path) -> list[DocumentReport]:
    ingester = Ingester(store, rules="r", max_bytes=1_000_000, clock=fixed_clock)
    return list(ingester.ingest(find_sources([page])))


def test_a_stored_source_that_changed_is_not_read_again(record: Path, tmp_path: Path) -> None:
    shutil.copytree(record.parent, tmp_path / "home")
    spoil(tmp_path / "home", "UPDATE versions SET received = x'00' || received")
    with RecordStore(tmp_path / "home") as store, pytest.raises(DamagedRecordError, match="source"):
        store.received(3)


def test_a_damaged_earlier_version_is_told_as_one(record: Path, tmp_path: Path) -> None:
    shutil.copytree(record.parent, tmp_path / "home")
    spoil(tmp_path / "home", "UPDATE versions SET text = text || '.' WHERE id = 1")
    with RecordStore(tmp_path / "home") as store:
        with pytest.raises(DamagedRecordError, match="an earlier version of “roads"):
            store.superseded_versions("roads.txt")
        assert store.version(2)


def test_what_is_no_database_is_told_as_damage(tmp_path: Path) -> None:
    (tmp_path / RECORD_FILE).write_bytes(b"not a database, but long enough to be one " * 50)
    with pytest.raises(DamagedRecordError, match="not a database"):
        RecordStore(tmp_path)
