"""Taking a book out of Milvus where text was taken out and no index could be made without it."""

from functools import partial
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from index.milvus.collections import Names, files_of, read_alias
from index.milvus.connection import Connection
from index.vectors.encoder import Encoder
from ingest.errors import MinutebookError
from service.commands.options import Given
from service.commands.remove_command import remove
from service.contract.ingest_report import IndexModel
from service.holding.removal import Remover
from service.holding.updating import Updater
from service.holding.withdrawing import IndexWithdrawnError, withdraw_elsewhere
from service.models import Models
from service.settings import Settings
from tests.conftest import fixed_clock
from tests.pages import BULLETS, write_page

NAMES = Names()
APP = typer.Typer()
APP.command()(remove)


def made(milvus: Connection) -> list[str]:
    """The collections that are there, of passages and of files."""
    every = [name for one in NAMES.both for name in (one, files_of(one))]
    return [name for name in every if milvus.call("has_collection", name)]


def fail() -> IndexModel | None:
    raise MinutebookError("the model is missing")


def unloadable(_settings: Settings) -> Encoder:
    raise MinutebookError("the model is missing")


def test_a_takedown_that_no_index_can_be_made_after_leaves_nothing_in_milvus(
    updater: Updater,
    folder: Path,
    settings: Settings,
    milvus: Connection,
) -> None:
    updater.ingest([str(folder)])
    given = Given(settings, Models(encoder=unloadable))
    result = CliRunner().invoke(APP, ["fraud.txt", "--yes"], obj=given)
    assert isinstance(result.exception, IndexWithdrawnError)
    assert "so there is none now" in str(result.exception)
    assert (read_alias(milvus, NAMES), made(milvus)) == (None, [])


def test_what_milvus_could_not_be_told_is_said_and_done_later_though_the_book_is_empty(
    updater: Updater, settings: Settings, milvus: Connection, tmp_path: Path
) -> None:
    updater.ingest([str(write_page(tmp_path / "one", "fraud.txt", BULLETS))])
    away = settings.model_copy(
        update={"milvus_uri": "http://127.0.0.1:9", "milvus_timeout_seconds": 0.2}
    )
    remover = Remover(settings.home, fixed_clock, fail, partial(withdraw_elsewhere, away))
    with pytest.raises(IndexWithdrawnError, match=r"Milvus holds it still \(.* does not answer"):
        remover.remove("fraud.txt")
    assert made(milvus)
    assert updater.index(rebuild=False) is None
    assert made(milvus) == []


def test_the_book_of_another_record_stays(
    updater: Updater, folder: Path, settings: Settings, milvus: Connection, tmp_path: Path
) -> None:
    updater.ingest([str(folder)])
    empty = settings.model_copy(update={"home": tmp_path / "empty"})
    assert Updater(empty, updater.encoder, reading=updater.reading).index(rebuild=False) is None
    assert read_alias(milvus, NAMES) in made(milvus)
