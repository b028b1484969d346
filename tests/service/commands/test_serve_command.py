"""How the command puts the service together; that it serves is tested with a real process."""

import socket
from pathlib import Path

import pytest
from fastapi import FastAPI
from typer.testing import CliRunner

import minutebook
from index.index_errors import EngineError
from ingest.errors import MinutebookError
from service.running import Announce
from service.settings import Settings


class Server:
    """A server that ends at once, as with Ctrl+C."""

    def run(self, sockets: list[object]) -> None:
        (listener,) = sockets
        listener.close()  # type: ignore[attr-defined]
        raise KeyboardInterrupt


@pytest.fixture(autouse=True)
def served(monkeypatch: pytest.MonkeyPatch) -> list[FastAPI]:
    """The apps that were served."""
    apps: list[FastAPI] = []

    def server_for(app: FastAPI, _settings: Settings) -> Server:
        apps.append(app)
        return Server()

    monkeypatch.setattr("service.web.serving.server_for", server_for)
    monkeypatch.setattr("service.commands.serve_command.keep_log_quiet", lambda _form: None)
    return apps


def started(home: Path, *arguments: str) -> str:
    """What is printed, whole words apart from each other by one space."""
    result = CliRunner().invoke(minutebook.app, ["--home", str(home), "serve", *arguments])
    assert result.exit_code == 0, result.output
    return " ".join(result.output.split())


@pytest.mark.parametrize("host", ["0.0.0.0", "::"])  # noqa: S104 - never connected to
def test_a_service_that_others_reach_says_to_name_its_hosts(home: Path, host: str) -> None:
    assert "MINUTEBOOK_ALLOWED_HOSTS" in started(home, "--host", host, "--port", "0")


def test_a_service_that_names_its_hosts_is_not_warned_about(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MINUTEBOOK_ALLOWED_HOSTS", "minutes.example.gov.uk")
    printed = started(home, "--host", "0.0.0.0", "--port", "0")  # noqa: S104 - never connected to
    assert "MINUTEBOOK_ALLOWED_HOSTS" not in printed


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1"])
def test_a_service_for_this_machine_alone_is_not_warned_about(
    home: Path, served: list[FastAPI], host: str
) -> None:
    printed = started(home, "--host", host, "--port", "0")
    assert "MINUTEBOOK_ALLOWED_HOSTS" not in printed
    assert ("http://[::1]:" if host == "::1" else f"http://{host}:") in printed
    assert len(served) == 1


def test_a_service_below_a_path_names_it(home: Path, served: list[FastAPI]) -> None:
    printed = started(home, "--port", "0", "--root-path", "/minutes-search/")
    assert "/minutes-search in a browser" in printed
    assert "/minutes-search/api/v1/ask?" in printed
    assert served[0].state.rooted.path == "/minutes-search"


@pytest.mark.parametrize(
    ("path", "told"),
    [("minutes search", "no path such as"), ("/minutes", "such as /minutes-search")],
)
def test_a_path_that_cannot_be_used_is_refused(home: Path, path: str, told: str) -> None:
    result = CliRunner().invoke(
        minutebook.app, ["--home", str(home), "serve", "--port", "0", "--root-path", path]
    )
    assert result.exit_code == 1
    assert told in str(result.exception)


@pytest.mark.parametrize("uri", [None, "minutes.db"])
def test_several_processes_are_refused_a_file_that_only_one_can_open(
    home: Path, monkeypatch: pytest.MonkeyPatch, served: list[FastAPI], uri: str | None
) -> None:
    monkeypatch.setenv("MINUTEBOOK_ENGINE", "milvus")
    if uri:
        monkeypatch.setenv("MINUTEBOOK_MILVUS_URI", uri)
    arguments = ["--home", str(home), "serve", "--port", "0", "--workers", "2"]
    result = CliRunner().invoke(minutebook.app, arguments)
    assert isinstance(result.exception, EngineError)
    assert "one process at a time" in str(result.exception)
    assert served == []


def test_several_processes_serve_where_that_is_asked_for(
    home: Path, monkeypatch: pytest.MonkeyPatch, served: list[FastAPI]
) -> None:
    asked: list[int] = []

    def run_workers(
        _settings: Settings, _host: str, listener: socket.socket, announce: Announce, workers: int
    ) -> None:
        listener.close()
        announce("http://127.0.0.1:9464/metrics")
        asked.append(workers)

    monkeypatch.setattr("service.running.run_workers", run_workers)
    printed = started(home, "--port", "0", "--workers", "3")
    assert asked == [3]
    assert served == []
    assert "Metrics are told at http://127.0.0.1:9464/metrics" in printed


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_port_in_use_for_metrics_is_told_once_and_nothing_is_served(
    home: Path, monkeypatch: pytest.MonkeyPatch, workers: str
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        monkeypatch.setenv("MINUTEBOOK_METRICS_PORT", str(port))
        arguments = ["--home", str(home), "serve", "--port", "0", "--workers", workers]
        result = CliRunner().invoke(minutebook.app, arguments)
    assert isinstance(result.exception, MinutebookError)
    assert f"cannot tell metrics on 127.0.0.1:{port}" in str(result.exception)
    assert "Open http" not in result.output
