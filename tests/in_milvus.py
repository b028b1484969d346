"""Books in Milvus Lite, which serves a file to the process that opens it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ingest.record.view import RecordView
from service.holding.milvus_book import publish_home
from service.holding.updating import no_progress
from service.settings import Settings

ENGINES = ["embedded", "milvus"]


def in_milvus(settings: Settings, where: Path | str) -> Settings:
    """The same settings, under which the book is searched in the Milvus of a file or address."""
    # An exact index: what is nearest must not hang on how a graph was built.
    found = {"engine": "milvus", "milvus_uri": str(where), "milvus_index": "FLAT"}
    return settings.model_copy(update=found)


@contextmanager
def served_file(folder: Path) -> Iterator[Path]:
    """A file that Milvus Lite serves until this is left."""
    manager = pytest.importorskip("milvus_lite.server_manager").server_manager_instance
    file = folder / "milvus.db"
    yield file
    manager.release_server(str(file))


def published(settings: Settings) -> None:
    """Write the book of a home to the Milvus that is set."""
    with RecordView(settings.home) as store:
        publish_home(settings, store, no_progress)


@contextmanager
def server(folder: Path, port: int = 0) -> Iterator[str]:
    """A server of Milvus Lite over a folder, until this is left; yields its address."""
    serving = pytest.importorskip("milvus_lite.adapter.grpc.server")
    running, database, bound = serving.start_server_in_thread(
        data_dir=str(folder), host="127.0.0.1", port=port
    )
    try:
        yield f"http://127.0.0.1:{bound}"
    finally:
        running.stop(grace=0).wait()
        database.close()
