"""The book of a home in Milvus: where that is, and what of the home is written to it."""

from contextlib import closing
from pathlib import Path

from index.generations.generation import open_current
from index.generations.generation_folder import Generations
from index.milvus.carried_record import write_carried_record
from index.milvus.connection import Address, Connection
from index.milvus.publishing import Progress, publish, withdraw
from index.milvus.replica import Replica
from index.vectors.model_export import exports_folder
from ingest.record.database import RECORD_FILE
from ingest.record.view import RecordView
from service.settings import Settings

_FILE = "milvus.db"


def connection_to(settings: Settings) -> Connection:
    """A connection to the Milvus that is set; it is made with the first call."""
    token = settings.milvus_token.get_secret_value() if settings.milvus_token else ""
    uri = settings.milvus_uri or str(settings.home / _FILE)
    return Connection(Address(uri, token, settings.milvus_timeout_seconds))


def replica_in(settings: Settings) -> Replica:
    """The replica that answers from Milvus, with what it unpacks in the settings' home."""
    return Replica(connection_to(settings), settings.home, settings.index_settings())


def publish_home(settings: Settings, store: RecordView, progress: Progress) -> None:
    """Make the current generation of a home what readers of Milvus find.

    The caller holds the write lock. Raises as ``publish`` does.
    """
    with (
        closing(connection_to(settings)) as connection,
        closing(open_current(settings.home, settings.index_settings())) as generation,
        Generations(settings.home).publishing() as folder,
    ):
        made = folder / "generation"
        made.mkdir()
        publish(
            connection,
            generation,
            _beside(settings.home, folder / RECORD_FILE),
            store.version_ids(),
            progress,
            made,
            vector_index=settings.milvus_index,
        )


def withdraw_from_milvus(settings: Settings, store: RecordView) -> None:
    """Take the book of a record out of Milvus whole; that of another stays.

    Raises ``EngineError``.
    """
    with closing(connection_to(settings)) as connection:
        if connection.address.is_file and not Path(connection.address.uri).exists():
            return
        withdraw(connection, book=store.state().book)


def _beside(home: Path, record: Path) -> dict[str, Path]:
    """What a replica needs beside a generation: the record, copied, and the export of the model."""
    write_carried_record(home, record)
    exports = {
        path.relative_to(home).as_posix(): path
        for path in sorted(exports_folder(home).glob("[!.]*/[!.]*"))
        if path.is_file()
    }
    return {RECORD_FILE: record, **exports}
