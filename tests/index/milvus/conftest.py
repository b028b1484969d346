"""A server of Milvus Lite, and a home whose book is searched in it."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from index.milvus import publishing
from index.milvus.connection import Connection
from service.holding.milvus_book import connection_to
from service.settings import Settings
from tests.in_milvus import in_milvus, server
from tests.standin import standin_settings


@pytest.fixture(scope="package")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with server(tmp_path_factory.mktemp("milvus")) as address:
        yield address


@pytest.fixture
def settings(home: Path, address: str) -> Iterator[Settings]:
    """A home whose book is searched in Milvus, where nothing is at first."""
    settings = in_milvus(standin_settings(home), address)
    yield settings
    with closing(connection_to(settings)) as connection:
        publishing.withdraw(connection)


@pytest.fixture
def milvus(settings: Settings) -> Iterator[Connection]:
    with closing(connection_to(settings)) as connection:
        yield connection
