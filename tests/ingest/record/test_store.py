import hashlib
import sqlite3
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.errors import DamagedRecordError, RecordError, UnknownDocumentError
from ingest.readers.text.plain_text import read_plain_text
from ingest.record import Block, Division, Facts, Intake, ItemSpan, Likelihoods, Speech
from ingest.record.database import RECORD_FILE
from ingest.record.store import RecordStore
from ingest.record.view import RecordView
from tests.conftest import NOW
from tests.older_records import before_likelihoods, before_rules, before_titles
from tests.pages import BULLETS, PAGE

RULES = "rules of today"
FACTS = Facts(
    panel="Exampleshire Police and Crime Panel",
    meeting_date=date(2022, 3, 4),
    item_title="Road safety report",
    item_number="7",
    item_url="https://a.example/item",
    meeting_url="https://a.example/meeting",
    publisher="Exampleshire County Council",
    minutes_status="confirmed",
    inferred={"publisher": "read from the logo"},
)


def put(store: RecordStore, text: str, name: str = "a.txt", facts: Facts = FACTS) -> int:
    data = text.encode()
    reading = read_plain_text(text)
    sha256 = hashlib.sha256(data).hexdigest()
    return store.put(Intake(name, f"/x/{name}", sha256, data, reading, facts, NOW, rules=RULES))


def test_what_was_put_is_read_back_whole(home: Path) -> None:
    with RecordStore(home) as store:
        version = put(store, PAGE)
        document = store.version(version)
        assert store.received(version) == PAGE.encode()
    reading = read_plain_text(PAGE)
    assert document.text == PAGE
    assert document.division == reading.division
    assert document.item.meeting.panel == FACTS.panel
    assert document.item.meeting.date == FACTS.meeting_date
    assert document.item.number == "7"
    assert document.minutes_status == "confirmed"
    assert document.inferred == FACTS.inferred
    assert document.read_at == NOW


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=1, max_size=200).filter(lambda t: "\0" not in t))
def test_any_text_survives_the_record(tmp_path: Path, text: str) -> None:
    page = f"Minutes:\n\n{text}"
    with RecordStore(tmp_path / "home") as store:
        assert store.version(put(store, page)).text == read_plain_text(page).text


def test_a_changed_document_keeps_its_earlier_text_as_a_superseded_version(home: Path) -> None:
    with RecordStore(home) as store:
        first = put(store, PAGE)
        second = put(store, BULLETS)
        assert store.current_versions() == {"a.txt": second}
        (earlier,) = store.superseded_versions("a.txt")
        assert (earlier.version_id, earlier.text) == (first, PAGE)
        assert [d.text for d in store.documents()] == [BULLETS]


def test_documents_of_one_panel_and_day_share_a_meeting_and_unknown_ones_do_not(
    home: Path,
) -> None:
    unknown = Facts()
    with RecordStore(home) as store:
        put(store, PAGE, "a.txt")
        put(store, BULLETS, "b.txt")
        put(store, PAGE, "c.txt", unknown)
        put(store, PAGE, "d.txt", unknown)
        keys = [document.item.meeting.key for document in store.documents()]
    assert keys[0] == keys[1]
    assert len(set(keys)) == 3


def test_the_revision_grows_with_every_change(home: Path) -> None:
    with RecordStore(home) as store:
        before = store.state()
        put(store, PAGE)
        after = store.state()
    assert after.book == before.book
    assert after.revision == before.revision + 1


def test_a_failed_write_leaves_the_record_as_it_was(home: Path) -> None:
    with RecordStore(home) as store:
        put(store, PAGE)
        state = store.state()
        nothing = Division(blocks=(Block("narrative", 5, 5),))
        broken = replace(read_plain_text(BULLETS), division=nothing)
        with pytest.raises(sqlite3.IntegrityError):
            store.put(Intake("a.txt", "/x", "0", None, broken, FACTS, NOW, rules=RULES))
        assert store.state() == state
        assert [d.text for d in store.documents()] == [PAGE]


def test_reading_where_there_is_no_book_says_how_to_begin_one(home: Path) -> None:
    with pytest.raises(RecordError, match="minutebook ingest PATH"):
        RecordView(home)
    assert not home.exists()


def test_another_programs_file_is_refused_and_left_alone(home: Path) -> None:
    home.mkdir()
    path = home / RECORD_FILE
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE recipes (name)")
    other.commit()
    other.close()
    with pytest.raises(RecordError, match="not written by Minutebook"):
        RecordStore(home)
    other = sqlite3.connect(path)
    assert other.execute("SELECT count(*) FROM sqlite_master").fetchone() == (1,)
    other.close()


def test_a_record_of_a_newer_version_is_refused(home: Path) -> None:
    with RecordStore(home):
        pass
    connection = sqlite3.connect(home / RECORD_FILE)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(RecordError, match="upgrade Minutebook"):
        RecordStore(home)


def test_a_version_that_is_not_stored_is_unknown(home: Path) -> None:
    with RecordStore(home) as store, pytest.raises(UnknownDocumentError):
        store.version(7)


def test_readers_see_the_state_at_which_they_began(home: Path) -> None:
    with RecordStore(home) as writer:
        put(writer, PAGE, "a.txt")
        put(writer, PAGE, "b.txt")
        with RecordView(home) as reader:
            documents = reader.documents()
            names = [next(documents).name]
            put(writer, BULLETS, "b.txt")
            later = list(documents)
    assert names == ["a.txt"]
    assert [(d.name, d.text) for d in later] == [("b.txt", PAGE)]


def test_times_are_kept_with_their_zone(home: Path) -> None:
    with RecordStore(home) as store:
        assert store.version(put(store, PAGE)).read_at.utcoffset() == timedelta(0)


def test_items_pages_place_and_time_of_a_meeting_are_read_back(home: Path) -> None:
    text = "1 Apologies\n\nNone.\n\n2 Roads\n\nThe PCC spoke."
    items = (ItemSpan(0, 18, "Apologies", "1"), ItemSpan(20, len(text), "Roads", "2", "30/20"))
    blocks = (
        Block("heading", 0, 11),
        Block("narrative", 13, 18),
        Block("heading", 20, 27),
        Block("narrative", 29, len(text)),
    )
    division = Division(blocks, items=items, page_starts=(0, 20))
    facts = replace(FACTS, meeting_time="11.00 am", venue="County Hall", minute_number="30/20")
    with RecordStore(home) as store:
        reading = replace(read_plain_text(PAGE), text=text, division=division)
        stored = store.version(
            store.put(Intake("m.pdf", "/x/m.pdf", "1" * 64, b"", reading, facts, NOW, rules=RULES))
        )
    assert stored.division == division
    assert (stored.meeting_time, stored.venue) == ("11.00 am", "County Hall")
    assert stored.item.minute_number == "30/20"


def test_a_record_of_the_first_schema_is_brought_up_to_date_with_all_it_holds(home: Path) -> None:
    home.mkdir()
    with RecordStore(home) as store:
        put(store, PAGE)
    before_rules(home)
    connection = sqlite3.connect(home / RECORD_FILE, isolation_level=None)
    for table in ("item_spans", "removals"):
        connection.execute(f"DROP TABLE {table}")
    for column in ("page_starts", "meeting_time", "venue", "supplied"):
        connection.execute(f"ALTER TABLE versions DROP COLUMN {column}")
    connection.execute("ALTER TABLE agenda_items DROP COLUMN minute_number")
    connection.execute("PRAGMA user_version = 1")
    connection.close()
    with pytest.raises(RecordError, match="minutebook index"), RecordView(home):
        pass
    with RecordStore(home) as store:
        (document,) = store.documents()
        assert store.read_by_other_rules(RULES) == 1
    assert (document.text, document.division.page_starts) == (PAGE, ())


def test_a_record_that_knows_of_no_rules_is_read_as_it_is(home: Path) -> None:
    with RecordStore(home) as store:
        put(store, PAGE)
    before_rules(home)
    written = (home / RECORD_FILE).read_bytes()
    with RecordView(home) as store:
        (document,) = store.documents()
        assert (document.text, document.rules) == (PAGE, "")
        assert store.read_by_other_rules(RULES) == 1
    assert (home / RECORD_FILE).read_bytes() == written
    with RecordStore(home) as store:
        assert [document.text for document in store.documents()] == [PAGE]


def test_a_record_that_knows_of_no_titles_is_read_as_it_is_and_brought_up_to_date(
    home: Path,
) -> None:
    with RecordStore(home) as store:
        put(store, PAGE)
    before_titles(home)
    for kind in (RecordView, RecordStore):
        with kind(home) as store:
            (document,) = store.documents()
        speeches = [speech for block in document.division.blocks for speech in block.speeches]
        assert {speech.title for speech in speeches} == {None}


def test_a_speakers_title_is_kept_and_damage_to_it_is_noticed(home: Path) -> None:
    text = "The Beat Manager replied."
    division = Division(
        (Block("narrative", 0, 25, speeches=(Speech(0, 25, "Officer", "Beat Manager"),)),)
    )
    with RecordStore(home) as store:
        reading = replace(read_plain_text(PAGE), text=text, division=division)
        intake = Intake("m.txt", "/x/m.txt", "1" * 64, b"", reading, FACTS, NOW, rules=RULES)
        version = store.put(intake)
        assert store.version(version).division == division
    with sqlite3.connect(home / RECORD_FILE) as connection:
        connection.execute("UPDATE speeches SET title = 'Head of Beats'")
    with RecordStore(home) as store, pytest.raises(DamagedRecordError):
        store.version(version)


def test_a_removed_document_leaves_no_version_and_no_words_in_any_file(home: Path) -> None:
    with RecordStore(home) as store:
        put(store, PAGE.replace("cameras", "quokkas"))
        put(store, PAGE.replace("cameras", "wombats"))
        put(store, BULLETS, "b.txt")
        assert store.remove("a.txt", NOW) == 2
        assert list(store.current_versions()) == ["b.txt"]
        (removal,) = store.removals()
        assert (removal.name, removal.origin, removal.removed_at) == ("a.txt", "/x/a.txt", NOW)
    for path in home.iterdir():
        data = path.read_bytes()
        assert b"quokkas" not in data
        assert b"wombats" not in data


def test_a_removed_document_may_be_allowed_again(home: Path) -> None:
    with RecordStore(home) as store:
        put(store, PAGE)
        store.remove("a.txt", NOW)
        store.allow_again("a.txt")
        assert store.removals() == []
        with pytest.raises(UnknownDocumentError, match="was taken out"):
            store.allow_again("a.txt")


def test_what_is_not_there_cannot_be_removed(home: Path) -> None:
    with RecordStore(home) as store, pytest.raises(UnknownDocumentError, match="no document"):
        store.remove("a.txt", NOW)


def test_what_a_model_tells_of_sentences_is_kept_and_damage_to_it_is_noticed(home: Path) -> None:
    told = Likelihoods((0, 10), (9, 20), ((-1.5, 0.5, 2.0, -3.0), (0.0, 1.0, -4.5, 2.5)))
    with RecordStore(home) as store:
        reading = read_plain_text(PAGE)
        reading = replace(reading, division=replace(reading.division, likelihoods=told))
        intake = Intake("m.txt", "/x/m.txt", "1" * 64, b"", reading, FACTS, NOW, rules=RULES)
        version = store.put(intake)
        assert store.version(version).division.likelihoods == told
    with sqlite3.connect(home / RECORD_FILE) as connection:
        connection.execute("UPDATE likelihoods SET sentences = replace(sentences, '2.0', '3.0')")
    with RecordStore(home) as store, pytest.raises(DamagedRecordError):
        store.version(version)


def test_a_record_of_before_a_model_was_asked_is_read_as_it_is_and_brought_up_to_date(
    home: Path,
) -> None:
    with RecordStore(home) as store:
        put(store, PAGE)
    before_likelihoods(home)
    for kind in (RecordView, RecordStore):
        with kind(home) as store:
            (document,) = store.documents()
        assert document.division.likelihoods == Likelihoods()
