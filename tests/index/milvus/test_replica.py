"""What a replica that is running does when what it reads leaves Milvus."""

from pathlib import Path

import pytest

from index.book.filters import Filters
from index.generations.unpacked import unpacked_in
from index.index_errors import NoIndexError
from index.milvus import publishing
from index.milvus.connection import Connection
from index.searching.phrases import holding_phrase
from ingest.errors import RecordError
from ingest.record.database import RECORD_FILE
from service.holding.live_book import LiveBook
from service.holding.opening import open_searcher
from service.holding.removal import Remover, finish_removals
from service.holding.updating import Updater
from service.settings import Settings
from tests.conftest import fixed_clock
from tests.held_words import holds
from tests.standin import StandInEncoder, standin_settings


@pytest.fixture
def replica(updater: Updater, folder: Path, settings: Settings, tmp_path: Path) -> LiveBook:
    """A replica of a book of two pages, that has taken it up."""
    updater.ingest([str(folder)])
    elsewhere = settings.model_copy(update={"home": tmp_path / "replica"})
    replica = LiveBook(elsewhere, updater.encoder, updater.rules)
    assert replica.refresh()
    return replica


def test_a_running_replica_takes_up_the_book_without_what_was_taken_out(
    replica: LiveBook, updater: Updater, home: Path
) -> None:
    assert set(replica.searcher().generation.book.versions()) == {"fraud.txt", "roads.txt"}
    Remover(home, fixed_clock, lambda: updater.index(rebuild=False)).remove("fraud.txt")
    assert replica.refresh()
    assert set(replica.searcher().generation.book.versions()) == {"roads.txt"}
    assert replica.ready_generation()


def test_words_that_left_milvus_since_a_replica_opened_are_not_found(
    replica: LiveBook, milvus: Connection
) -> None:
    opened = replica.searcher()
    lexical = opened.generation.lexical
    holding = lexical.holding_all(lexical.stemmer.terms("banks scheme"))
    assert len(holding)
    # As where the generation after the next is being written into its collection.
    milvus.call("delete", "minutebook_1", ids=holding.tolist())
    assert holding_phrase(opened.generation, "banks had joined the scheme") == []
    assert opened.search(opened.read('"banks had joined the scheme"'), Filters()) == []


def test_a_running_replica_lets_go_of_a_book_that_was_withdrawn(
    replica: LiveBook, milvus: Connection
) -> None:
    publishing.withdraw(milvus)
    home = replica.settings.home
    assert holds(home, "fraud.txt")
    assert not replica.refresh()
    with pytest.raises(NoIndexError, match="no index in Milvus yet"):
        replica.searcher()
    assert holds(home, "fraud.txt") == []
    assert list(home.glob(f"{RECORD_FILE}*")) == []


def test_a_home_whose_book_was_withdrawn_keeps_its_own_record_and_index(
    updater: Updater, folder: Path, home: Path, settings: Settings, milvus: Connection
) -> None:
    updater.ingest([str(folder)])
    open_searcher(settings, StandInEncoder()).generation.close()
    publishing.withdraw(milvus)
    with pytest.raises(NoIndexError, match="no index in Milvus yet"):
        open_searcher(settings, StandInEncoder())
    assert holds(unpacked_in(home), "fraud.txt") == []
    own = open_searcher(standin_settings(home), StandInEncoder())
    assert set(own.generation.book.versions()) == {"fraud.txt", "roads.txt"}
    own.generation.close()


def test_what_a_writer_unpacked_beside_its_own_index_holds_nothing_that_was_taken_out(
    updater: Updater, folder: Path, home: Path, settings: Settings
) -> None:
    updater.ingest([str(folder)])
    open_searcher(settings, StandInEncoder()).generation.close()
    assert holds(unpacked_in(home), "fraud.txt")
    Remover(home, fixed_clock, lambda: updater.index(rebuild=False)).remove("fraud.txt")
    assert holds(unpacked_in(home), "fraud.txt") == []
    assert list(unpacked_in(home).glob("index/generations/*")) == []
    # It is fetched again when it is asked for.
    searcher = open_searcher(settings, StandInEncoder())
    assert set(searcher.generation.book.versions()) == {"roads.txt"}
    searcher.generation.close()


def test_nothing_is_written_into_a_replica(
    replica: LiveBook, updater: Updater, folder: Path
) -> None:
    settings = replica.settings
    before = (settings.home / RECORD_FILE).read_bytes()
    writer = Updater(settings, updater.encoder, reading=updater.reading)
    for write in (lambda: writer.ingest([str(folder)]), lambda: writer.index(rebuild=True)):
        with pytest.raises(RecordError, match=r"is a replica .* run this where it is written"):
            write()
    assert (settings.home / RECORD_FILE).read_bytes() == before
    # A service that starts there has nothing to finish, and nothing to complain of.
    assert finish_removals(settings.home) == []
