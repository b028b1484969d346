"""The files of deploy/ are taken by what they are for, and write no question down."""

import re
import shutil
import socket
import subprocess
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.metadata import requires
from ipaddress import ip_address, ip_network
from pathlib import Path
from typing import Any

import pytest
import yaml
from lock_files import RUN, TEST, normalised, read_lock
from packaging.requirements import Requirement

from service.settings import Settings
from tests.conftest import ROOT

DEPLOY = ROOT / "deploy"
UNITS = sorted((DEPLOY / "systemd").glob("*.service"))
EXPOSURE = 2.5
ASKED = "/ask?q=what+worries+us"


def needs(*commands: str) -> None:
    """Skip the test where a command is not here."""
    missing = [command for command in commands if shutil.which(command) is None]
    if missing:
        pytest.skip(f"{', '.join(missing)} is not on this machine")


def run(*command: str) -> str:
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.stem)
def test_a_unit_exposes_little_to_an_intruder(unit: Path) -> None:
    needs("systemd-analyze")
    threshold = f"--threshold={EXPOSURE * 10 - 1:.0f}"
    told = run("systemd-analyze", "security", "--offline=true", "--no-pager", threshold, str(unit))
    (rating,) = re.findall(r"Overall exposure level .*: ([\d.]+)", told)
    assert 0 < float(rating) < EXPOSURE


def test_a_unit_that_guards_nothing_would_be_told(tmp_path: Path) -> None:
    needs("systemd-analyze")
    unit = tmp_path / "bare.service"
    unit.write_text("[Service]\nExecStart=/bin/true\n")
    command = ["systemd-analyze", "security", "--offline=true", "--threshold=24", str(unit)]
    assert subprocess.run(command, check=False, capture_output=True).returncode != 0


def test_the_units_use_the_settings_file_and_it_names_settings() -> None:
    assert len(UNITS) == 3
    settings = (DEPLOY / "minutebook.env").read_text(encoding="utf-8")
    named = {name.lower() for name in re.findall(r"^MINUTEBOOK_(\w+)=", settings, re.MULTILINE)}
    assert named
    assert named <= set(Settings.model_fields)
    for unit in UNITS:
        text = unit.read_text(encoding="utf-8")
        assert "EnvironmentFile=/etc/minutebook/minutebook.env" in text
        assert {*re.findall(r"\$\{(\w+)\}", text)} <= {*re.findall(r"^(\w+)=", settings, re.M)}


def test_the_container_runs_as_nobody_in_particular_from_a_base_with_a_version() -> None:
    text = (DEPLOY / "Containerfile").read_text(encoding="utf-8")
    steps = re.findall(r"^(\w+) (.+)$", text.replace("\\\n", ""), re.MULTILINE)
    said = {name: rest for name, rest in steps if name != "#"}
    # With its registry: what a bare name stands for is another on every machine.
    named = r"BASE=docker\.io/library/python:3\.\d+\.\d+-slim-\w+(@sha256:[0-9a-f]{64})?"
    assert re.fullmatch(named, dict(steps[:1])["ARG"])
    assert int(said["USER"]) > 0
    assert "/healthz" in said["HEALTHCHECK"]
    assert "serve" in said["CMD"]
    for name in re.findall(r"/src/(\S+\.py)", text):
        assert (ROOT / name).is_file()


def test_the_services_of_the_composition_fit_together() -> None:
    composed = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))
    services: dict[str, dict[str, Any]] = composed["services"]
    assert {"milvus", "etcd", "minio", "proxy", "writer", "replica-1", "replica-2"} == {*services}
    for service in services.values():
        # No image of whatever is newest today; our own has no version but the checkout's.
        assert "build" in service or re.search(r":\S*\d", service["image"])
        assert {*service.get("depends_on", ())} <= {*services}
        assert {*service["networks"]} <= {*composed["networks"]}
        for source, _, _ in (volume.partition(":") for volume in service.get("volumes", ())):
            is_file = source.startswith(".")
            assert (DEPLOY / source).is_file() if is_file else source in composed["volumes"]
    # Milvus is reached from nowhere but here, and what it is reached with stands in no file.
    assert composed["networks"]["engine"]["internal"]
    assert all("ports" not in services[name] for name in services if name != "proxy")
    assert "front" not in services["milvus"]["networks"]
    for name in ("replica-1", "replica-2", "writer"):
        ours = services[name]
        named = {n.removeprefix("MINUTEBOOK_").lower() for n in ours["environment"]}
        assert named <= set(Settings.model_fields)
        assert (DEPLOY / ours["env_file"]).is_file()
        assert (DEPLOY / ours["build"]["context"] / ours["build"]["dockerfile"]).is_file()
        assert ours["build"]["args"]["MILVUS"]
        assert ours["read_only"]
        assert ours["cap_drop"] == ["ALL"]
        assert ours["environment"]["MINUTEBOOK_MILVUS_TOKEN"].startswith("root:${MILVUS_PASSWORD:?")
    trusted = services["replica-1"]["environment"]["MINUTEBOOK_TRUSTED_PROXIES"]
    assert trusted == services["proxy"]["networks"]["front"]["ipv4_address"]
    (front,) = composed["networks"]["front"]["ipam"]["config"]
    assert ip_address(trusted) in ip_network(front["subnet"])


def test_the_container_takes_what_speaks_to_milvus_from_the_lock(tmp_path: Path) -> None:
    needs("awk")
    text = (DEPLOY / "Containerfile").read_text(encoding="utf-8")
    (program,) = re.findall(r"awk '(.+?)'", text)
    cut = run("awk", program, str(TEST))
    (tmp_path / "milvus.txt").write_text(cut, encoding="utf-8")
    names = {package.name for package in read_lock(tmp_path / "milvus.txt")}
    wanted = {normalised(Requirement(told).name) for told in requires("pymilvus") or ()
              if "extra" not in told}  # fmt: skip
    assert {"pymilvus", *wanted} - {package.name for package in read_lock(RUN)} <= names


def test_caddy_takes_the_file_of_the_replicas(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    needs("caddy")
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    file = DEPLOY / "caddy" / "replicas.Caddyfile"
    run("caddy", "validate", "--adapter", "caddyfile", "--config", str(file))
    text = file.read_text(encoding="utf-8")
    named = re.search(r"reverse_proxy (.+) {", text)
    assert named
    assert named[1].split() == ["replica-1:8000", "replica-2:8000"]
    assert 'request>uri regexp \\?.* ""' in text


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The folder of the web server's files, with a certificate for a day."""
    needs("openssl")
    made = ("-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=minutes.example.gov.uk")
    out = ("-keyout", str(tmp_path / "privkey.pem"), "-out", str(tmp_path / "fullchain.pem"))
    run("openssl", "req", "-x509", *made, *out)
    return tmp_path


@contextmanager
def upstream() -> Iterator[tuple[int, list[dict[str, str]]]]:
    """A server behind the web server; gives its port and the headers it was sent."""
    sent: list[dict[str, str]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            sent.append({name.lower(): value for name, value in self.headers.items()})
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Print nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}).start()
        yield server.server_address[1], sent
        server.shutdown()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@contextmanager
def running(port: int, *command: str) -> Iterator[None]:
    """Run a web server until the block is left; it listens when the block begins."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        deadline = time.monotonic() + 10
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                break
            except OSError:
                assert process.poll() is None
                assert time.monotonic() < deadline
                time.sleep(0.02)
        try:
            yield
        finally:
            process.terminate()


def ask(port: int) -> None:
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}{ASKED}",
        headers={"X-Forwarded-For": "203.0.113.9", "Referer": f"http://x.example{ASKED}"},
    )
    urllib.request.urlopen(request, timeout=10).close()  # noqa: S310


def logs(folder: Path) -> str:
    return "".join(path.read_text() for path in folder.glob("*.log"))


def test_nginx_takes_its_file_passes_on_who_asks_and_writes_no_question_down(site: Path) -> None:
    needs("nginx")
    text = (DEPLOY / "nginx" / "minutebook.conf").read_text(encoding="utf-8")
    text = text.replace("/etc/ssl/minutebook", str(site)).replace("/var/log/nginx", str(site))
    port = free_port()
    with upstream() as (behind, sent):
        # The same site without its certificate, on a port that a test may listen on.
        text = text.replace("127.0.0.1:8000", f"127.0.0.1:{behind}")
        plain = re.sub(r"^ *(?:listen \[::\]|ssl_).*\n", "", text, flags=re.MULTILINE)
        plain = plain.replace("listen 443 ssl http2", f"listen 127.0.0.1:{port} default_server")
        plain = plain.replace("listen 80", f"listen 127.0.0.1:{free_port()}")
        for name, server in (("whole", text), ("plain", plain)):
            (site / f"{name}.conf").write_text(
                f"daemon off; pid {site}/{name}.pid; error_log {site}/main-error.log;\n"
                f"events {{}}\nhttp {{\n{server}\n}}\n"
            )
        run("nginx", "-t", "-q", "-e", f"{site}/e.log", "-c", f"{site}/whole.conf")
        with running(port, "nginx", "-e", f"{site}/e.log", "-c", f"{site}/plain.conf"):
            ask(port)
    assert sent[0]["x-forwarded-for"] == "127.0.0.1"
    assert "/ask" in logs(site)
    assert "worries" not in logs(site)


def test_caddy_takes_its_file_passes_on_who_asks_and_writes_no_question_down(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    needs("caddy")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    text = (DEPLOY / "caddy" / "Caddyfile").read_text(encoding="utf-8")
    file = tmp_path / "Caddyfile"
    file.write_text(text.replace("/var/log/caddy", str(tmp_path)))
    run("caddy", "validate", "--adapter", "caddyfile", "--config", str(file))
    port = free_port()
    with upstream() as (behind, sent):
        plain = file.read_text().replace("127.0.0.1:8000", f"127.0.0.1:{behind}")
        plain = plain.replace("minutes.example.gov.uk {", f"http://127.0.0.1:{port} {{")
        file.write_text(f"{{\n\tadmin off\n}}\n{plain}")
        with running(port, "caddy", "run", "--adapter", "caddyfile", "--config", str(file)):
            ask(port)
    assert sent[0]["x-forwarded-for"] == "127.0.0.1"
    assert "/ask" in logs(tmp_path)
    assert "worries" not in logs(tmp_path)
