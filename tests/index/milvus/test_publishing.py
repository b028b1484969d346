"""Writing generations to Milvus and reading them: whole, and without what was taken out."""

import zlib
from base64 import b64decode
from contextlib import closing
from pathlib import Path

import pytest

from index.book.filters import Filters
from index.generations import generation_folder
from index.generations.generation import prune
from index.generations.generation_folder import Generations
from index.index_errors import EngineAwayError, EngineError, NoIndexError
from index.milvus import publishing
from index.milvus.collections import FILE_FIELD, Names, files_of, read_alias
from index.milvus.connection import Address, Connection
from index.milvus.replica import Replica
from index.milvus.rows import joined
from ingest.record.database import RECORD_FILE
from ingest.record.view import RecordView
from service.clock import utc_now
from service.holding.opening import open_searcher
from service.holding.removal import Remover
from service.holding.showing import run_show
from service.holding.updating import Updater
from service.settings import Settings
from tests.conftest import fixed_clock
from tests.pages import BULLETS, write_page
from tests.reading import reading_here
from tests.standin import DIMENSION, STANDIN_SETTINGS, StandInEncoder, standin_settings

NAMES = Names()


def documents(settings: Settings, question: str = "fraud") -> set[str]:
    searcher = open_searcher(settings, StandInEncoder())
    found = searcher.search(searcher.read(question), Filters())
    searcher.generation.close()
    return {hit.passage.document for hit in found}


def holding(milvus: Connection, words: str) -> list[str]:
    """The collections that hold the words, in what their rows and files are packed from."""
    names = [n for one in NAMES.both for n in (one, files_of(one))]
    there = [name for name in names if milvus.call("has_collection", name)]
    return [name for name in there if words.encode() in _unpacked(milvus, name)]


def _unpacked(milvus: Connection, collection: str) -> bytes:
    milvus.call("load_collection", collection)
    rows = [row for some in milvus.rows(collection, output_fields=["*"]) for row in some]
    if collection in map(files_of, NAMES.both):
        return b"\n".join(zlib.decompress(b64decode(row[FILE_FIELD])) for row in rows)
    return b"\n".join(joined(row["passage"]) + str(row).encode() for row in rows)


def test_only_what_changed_is_written_and_readers_are_switched_to_it(
    updater: Updater, folder: Path, milvus: Connection, tmp_path: Path
) -> None:
    updater.ingest([str(folder)])
    before = read_alias(milvus, NAMES)
    write_page(folder, "fraud.txt", BULLETS.replace("doubled", "trebled"))
    updater.ingest([str(folder)])
    after = read_alias(milvus, NAMES)
    assert {before, after} == set(NAMES.both)
    reader = Replica(milvus, tmp_path / "replica", STANDIN_SETTINGS)
    generation = reader.open()
    assert any("trebled" in text for text in generation.book.texts(generation.book.ids()).values())
    assert reader.is_newest(generation)
    written: list[int] = []
    counting = Connection(milvus.address)
    count = counting.call

    def call(method: str, /, *arguments: object, **options: object) -> object:
        if method == "insert":
            written.append(len(arguments[1]))  # type: ignore[arg-type]
        return count(method, *arguments, **options)

    write_page(folder, "fraud.txt", BULLETS.replace("doubled", "quadrupled"))
    with pytest.MonkeyPatch.context() as patch, closing(counting):
        patch.setattr(counting, "call", call)
        patch.setattr(counting, "patient", lambda: counting)
        patch.setattr("service.holding.milvus_book.connection_to", lambda _: counting)
        updater.ingest([str(folder)])
    # The collection of the generation before last is brought up: passages that hold the word.
    assert 0 < sum(written) < generation.manifest.passages / 2
    assert not reader.is_newest(generation)
    generation.close()


def test_a_process_killed_before_the_switch_leaves_the_last_complete_index(
    updater: Updater, folder: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "fraud.txt").rename(folder.parent / "fraud.txt")
    updater.ingest([str(folder)])
    assert documents(settings) == {"roads.txt"}
    (folder.parent / "fraud.txt").rename(folder / "fraud.txt")
    with monkeypatch.context() as killed:
        killed.setattr(publishing, "switch_alias", _killed)
        # A process that is killed clears nothing away.
        killed.setattr(generation_folder, "_remove", lambda _: None)
        with pytest.raises(KeyboardInterrupt):
            updater.ingest([str(folder)])
    copies = settings.home / "index" / "publishing"
    assert {path.name for path in copies.iterdir()} == {RECORD_FILE, "generation"}
    assert documents(settings) == {"roads.txt"}
    with RecordView(settings.home) as store:
        prune(settings.home, store)
    assert not copies.exists()
    updater.index(rebuild=False)
    assert documents(settings) == {"fraud.txt", "roads.txt"}
    assert not copies.exists()


def _killed(*_: object) -> None:
    raise KeyboardInterrupt


def test_what_is_taken_out_of_the_book_leaves_milvus_too(
    updater: Updater, folder: Path, home: Path, settings: Settings, milvus: Connection
) -> None:
    updater.ingest([str(folder)])
    write_page(folder, "roads.txt", (folder / "roads.txt").read_text() + "\nThe end.\n")
    updater.ingest([str(folder)])
    versions = {v for rows in milvus.rows(NAMES.both[0], output_fields=["version"]) for v in
                [row["version"] for row in rows]}  # fmt: skip
    assert len(versions) == 2
    assert len(holding(milvus, "banks had joined")) == 4
    Remover(home, utc_now, lambda: updater.index(rebuild=False)).remove("fraud.txt", "asked for")
    assert documents(settings) == {"roads.txt"}
    assert holding(milvus, "banks had joined") == []
    current = read_alias(milvus, NAMES)
    assert [n for n in NAMES.both if milvus.call("has_collection", n)] == [current]


def test_a_source_of_which_nothing_is_searched_leaves_the_files_in_milvus_too(
    updater: Updater, folder: Path, home: Path, milvus: Connection
) -> None:
    # Of two sources of the same minutes one is searched; the record holds both.
    page = (folder / "roads.txt").read_text()
    write_page(folder, "again.txt", page)
    write_page(folder, "roads.txt", page.replace("Council logo", "Council crest"))
    facts = '{"panel": "Exampleshire Police and Crime Panel", "meeting_date": "2022-03-04"}'
    write_page(
        folder, "meetings.json", f'{{"pages": {{"roads.txt": {facts}, "again.txt": {facts}}}}}'
    )
    updater.ingest([str(folder)])
    write_page(folder, "fraud.txt", BULLETS.replace("doubled", "trebled"))
    updater.ingest([str(folder)])
    assert holding(milvus, "Council crest") == [files_of(one) for one in NAMES.both]
    Remover(home, utc_now, lambda: updater.index(rebuild=False)).remove("roads.txt", "asked for")
    assert holding(milvus, "Council crest") == []
    assert files_of(str(read_alias(milvus, NAMES))) in holding(milvus, "Council logo")


def test_what_a_killed_process_left_without_a_listing_is_dropped(
    updater: Updater, folder: Path, milvus: Connection
) -> None:
    updater.ingest([str(folder)])
    # Killed between the two that it dropped: the files, which hold the record, are there still.
    left = files_of(NAMES.other(read_alias(milvus, NAMES)))
    milvus.call("create_collection", left, dimension=2)
    updater.index(rebuild=False)
    assert not milvus.call("has_collection", left)


def test_a_collection_of_other_fields_is_made_anew(
    updater: Updater, folder: Path, settings: Settings, milvus: Connection
) -> None:
    # As an earlier version made it: the same vectors, and no field of who speaks.
    target = NAMES.other(None)
    milvus.call("create_collection", target, dimension=DIMENSION)
    updater.ingest([str(folder)])
    assert read_alias(milvus, NAMES) == target
    searcher = open_searcher(settings, StandInEncoder())
    spoken = searcher.search(searcher.read("what was said"), Filters(speaker="PCC"))
    assert spoken
    assert all("PCC" in hit.passage.citation.speakers for hit in spoken)
    searcher.generation.close()


def test_a_replica_needs_no_file_of_the_book(
    updater: Updater, folder: Path, settings: Settings, tmp_path: Path
) -> None:
    updater.ingest([str(folder)])
    elsewhere = settings.model_copy(update={"home": tmp_path / "replica"})
    searcher = open_searcher(elsewhere, StandInEncoder())
    hits = searcher.search(searcher.read("mobile cameras"), Filters())
    own = open_searcher(standin_settings(settings.home), StandInEncoder())
    expected = own.search(own.read("mobile cameras"), Filters())
    assert [h.passage.text for h in hits] == [h.passage.text for h in expected]
    assert [h.score for h in hits] == pytest.approx([h.score for h in expected])
    assert [h.passage.citation for h in hits] == [h.passage.citation for h in expected]
    versions = searcher.generation.book.versions()
    shown = run_show(elsewhere.home, "roads.txt", versions)
    assert shown == run_show(settings.home, "roads.txt", versions)
    with RecordView(elsewhere.home) as store:
        assert {store.received(version) for version in versions.values()} == {None}
    searcher.generation.close()


def test_a_home_with_a_record_of_its_own_keeps_it(
    updater: Updater, folder: Path, settings: Settings
) -> None:
    updater.ingest([str(folder)])
    record = (settings.home / RECORD_FILE).stat().st_ino
    name = Generations(settings.home).current_name()
    open_searcher(settings, StandInEncoder()).generation.close()
    assert (settings.home / RECORD_FILE).stat().st_ino == record
    assert Generations(settings.home).current_name() == name


def test_the_book_of_another_record_is_not_written_over(
    updater: Updater, folder: Path, settings: Settings, tmp_path: Path
) -> None:
    updater.ingest([str(folder)])
    other = settings.model_copy(update={"home": tmp_path / "other"})
    second = Updater(other, StandInEncoder(), clock=fixed_clock, reading=reading_here)
    with pytest.raises(EngineError, match="holds the book of another record"):
        second.ingest([str(folder)])


def test_before_the_first_book_there_is_none(settings: Settings) -> None:
    with pytest.raises(NoIndexError, match="no index in Milvus yet"):
        open_searcher(settings, StandInEncoder())


def test_a_server_that_nobody_reaches_is_told_of_in_one_sentence() -> None:
    nobody = Connection(Address("http://127.0.0.1:9", timeout_s=0.2))
    with pytest.raises(EngineAwayError, match="does not answer; try again soon"):
        nobody.call("list_aliases")
