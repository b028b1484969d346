"""Damage to the record's file is told in one sentence, and never read as other minutes."""

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.errors import MinutebookError
from ingest.readers.text.text_copy import read_text_copy
from ingest.record import Document, Facts, Intake
from ingest.record.database import RECORD_FILE
from ingest.record.store import RecordStore
from tests.conftest import NOW
from tests.pages import BULLETS, PAGE

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
    data, reading = text.encode(), read_text_copy(text)
    sha256 = hashlib.sha256(data).hexdigest()
    return store.put(Intake(name, f"/x/{name}", sha256, data, reading, facts, NOW, facts))


def read(store: RecordStore) -> Iterator[tuple[Document, bytes | None, Facts | None]]:
    """All that is quoted, shown, indexed or read again, version by version."""
    for version in (1, 2, 3):
        with suppress(MinutebookError):
            document = store.version(version)
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
@given(place=PLACES, bit=BITS, read_only=st.booleans())
def test_a_flipped_bit_is_an_error_or_changes_nothing_that_is_read(
    tmp_path: Path, record: Path, place: float, bit: int, read_only: bool
) -> None:
    with RecordStore(record.parent, read_only=True) as store:
        whole = list(read(store))
    assert len(whole) == 3
    home = damaged_home(tmp_path, record, place, bit)
    with suppress(MinutebookError), RecordStore(home, read_only=read_only) as store:
        assert all(one in whole for one in read(store))


@FLIPS
@given(place=PLACES, bit=BITS)
def test_what_is_indexed_of_a_damaged_record_is_all_of_it_or_an_error(
    tmp_path: Path, record: Path, place: float, bit: int
) -> None:
    with RecordStore(record.parent, read_only=True) as store:
        whole = list(store.documents())
    home = damaged_home(tmp_path, record, place, bit)
    with suppress(MinutebookError), RecordStore(home, read_only=True) as store:
        store.check()
        assert list(store.documents()) == whole
