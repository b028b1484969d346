"""A service whose engine goes away: what it says meanwhile, and that it answers again by itself."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from index.index_errors import EngineError
from service.app import create_app
from service.holding.removal import Remover
from service.holding.updating import Updater
from service.settings import Settings
from tests.conftest import fixed_clock
from tests.in_milvus import in_milvus, server
from tests.reading import reading_here
from tests.service.api.test_api import until
from tests.service.pages.conftest import wait_until_ready
from tests.standin import StandInEncoder, standin_settings

ASKED = "/api/v1/search?q=cameras"
SENTENCE = "the engine that holds the minutes does not answer; try again soon"


def test_an_engine_that_is_away_is_told_of_and_answers_when_it_is_back(
    home: Path, folder: Path, encoder: StandInEncoder, tmp_path: Path
) -> None:
    data = tmp_path / "milvus"
    with server(data) as address:
        settings = in_milvus(standin_settings(home), address)
        settings = settings.model_copy(update={"milvus_timeout_seconds": 1.5})
        Updater(settings, encoder, clock=fixed_clock, reading=reading_here).ingest([str(folder)])
    port = int(address.rpartition(":")[2])
    with TestClient(create_app(settings, encoder), raise_server_exceptions=False) as client:
        # It starts while nobody is there, and says so.
        until(lambda: client.get("/readyz").json().get("detail") == SENTENCE)
        with server(data, port):
            wait_until_ready(client)
            found = client.get(ASKED)
            assert found.status_code == 200
            assert found.json()["passages"]
        until(lambda: client.get("/readyz").status_code == 503)
        away = client.get(ASKED)
        assert (away.status_code, away.json()["detail"]) == (503, SENTENCE)
        page = client.get("/ask?q=cameras", headers={"Accept": "text/html"})
        assert page.status_code == 503
        assert SENTENCE[1:] in page.text
        assert "Retry-After" in page.headers
        with server(data, port):
            wait_until_ready(client)
            assert client.get(ASKED).json()["passages"] == found.json()["passages"]


def test_what_cannot_leave_the_engine_yet_is_told_and_leaves_it_later(
    settings: Settings, home: Path, folder: Path, encoder: StandInEncoder, tmp_path: Path
) -> None:
    data = tmp_path / "milvus"
    with server(data) as address:
        settings = in_milvus(settings, address).model_copy(update={"milvus_timeout_seconds": 1.5})
        updater = Updater(settings, encoder, clock=fixed_clock, reading=reading_here)
        updater.ingest([str(folder)])
    remover = Remover(home, fixed_clock, lambda: updater.index(rebuild=False))
    with pytest.raises(EngineError, match=r"not of Milvus .* run `minutebook index`"):
        remover.remove("fraud.txt")
    with server(data, int(address.rpartition(":")[2])):
        updater.index(rebuild=False)
        with TestClient(create_app(settings, encoder)) as client:
            wait_until_ready(client)
            found = client.get("/api/v1/search?q=fraud").json()["passages"]
            assert {passage["document"] for passage in found} == {"roads.txt"}
