"""Asking through a council's proxy, and what is still checked there."""

import socket
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

import pytest

from ingest.site.addresses import AddressGuard
from ingest.site.fetch_errors import AddressError, FetchError, StatusError, UnreachableError
from ingest.site.proxies import Proxies, Proxy, ProxySettingError
from tests.ingest.site.asking import MANNERS, client
from tests.moderngov_answers import council_of
from tests.moderngov_server import Site, redirect, serving, status

pytestmark = pytest.mark.server
PAGE = "http://democracy.example.gov.uk/mgListCommittees.aspx"


def unknown_here(_host: str, _port: int) -> Sequence[str]:
    raise socket.gaierror("no such name here")


@dataclass(slots=True)
class Tunnel:
    """A proxy that answers whoever asks for a tunnel with one line."""

    answer: bytes
    address: str = ""
    asked: list[bytes] = field(default_factory=list)

    def run(self, listener: socket.socket) -> None:
        while True:
            connection, _ = listener.accept()
            with connection:
                head = connection.recv(10_000)
                if not head:
                    return
                self.asked.append(head)
                connection.sendall(b"HTTP/1.1 " + self.answer + b"\r\nContent-Length: 0\r\n\r\n")


@contextmanager
def tunnelling(answer: bytes) -> Iterator[Tunnel]:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        host, port = listener.getsockname()
        tunnel = Tunnel(answer, f"http://clerk:s%40cret@{host}:{port}")
        thread = threading.Thread(target=tunnel.run, args=[listener])
        thread.start()
        yield tunnel
        socket.create_connection((host, port)).close()  # it ends at what asks for nothing
        thread.join()


@pytest.fixture
def proxy() -> Iterator[Site]:
    """A proxy that has the pages of a council itself."""
    with serving(Site(council_of(1))) as running:
        yield running


def through(address: str) -> Proxies:
    return Proxies.in_force(address.rstrip("/"))


def test_a_site_whose_name_the_proxy_alone_knows_is_asked_through_it(proxy: Site) -> None:
    guard = AddressGuard(resolve=unknown_here)
    with client(guard=guard, proxies=through(proxy.address)) as asking:
        answer = asking.get(PAGE)
    assert b"Exampleshire" in answer.data
    assert answer.address == PAGE
    assert proxy.asked == ["http://democracy.example.gov.uk/robots.txt", PAGE]
    assert "proxy-authorization" not in proxy.headers


@pytest.mark.parametrize("guard", [AddressGuard(), AddressGuard(resolve=unknown_here)])
@pytest.mark.parametrize(
    "host", ["10.0.0.1", "127.0.0.1", "[::1]", "169.254.169.254", "2130706433", "127.1", "0x7f.1"]
)
def test_a_private_address_is_not_asked_for(proxy: Site, host: str, guard: AddressGuard) -> None:
    with (
        client(guard=guard, proxies=through(proxy.address)) as asking,
        pytest.raises(FetchError, match="public internet"),
    ):
        asking.get(f"http://{host}/")
    assert proxy.asked == []


@pytest.mark.parametrize(
    "host", ["intranet", "localhost", "files.council.local", "a.internal", "printer.home.arpa"]
)
def test_a_name_that_only_stands_for_hosts_inside_is_not_asked_for(proxy: Site, host: str) -> None:
    guard = AddressGuard(resolve=unknown_here)
    with (
        client(guard=guard, proxies=through(proxy.address)) as asking,
        pytest.raises(FetchError, match="public internet"),
    ):
        asking.get(f"http://{host}/")
    assert proxy.asked == []


def test_a_name_that_stands_for_a_private_address_here_is_not_asked_for(proxy: Site) -> None:
    guard = AddressGuard(resolve=lambda _host, _port: ["8.8.8.8", "10.0.0.7"])
    with (
        client(guard=guard, proxies=through(proxy.address)) as asking,
        pytest.raises(FetchError, match="public internet"),
    ):
        asking.get(PAGE)
    assert proxy.asked == []


def test_a_redirect_is_checked_like_the_first_address(proxy: Site) -> None:
    proxy.faults["old"] = redirect("http://192.168.1.1/admin")
    guard = AddressGuard(resolve=unknown_here)
    with (
        client(guard=guard, proxies=through(proxy.address)) as asking,
        pytest.raises(FetchError, match="public internet"),
    ):
        asking.get("http://democracy.example.gov.uk/old")
    assert not proxy.asked_for("192.168")


def test_private_addresses_that_are_opened_are_asked_for(proxy: Site) -> None:
    with client(proxies=through(proxy.address)) as asking:
        assert asking.get("http://10.0.0.1/mgListCommittees.aspx").data


def test_a_proxy_that_wants_a_password_is_told_and_gets_it(proxy: Site) -> None:
    written = proxy.address.replace("//", "//clerk:s%40cret@")
    with client(proxies=through(written)) as asking:
        asking.get(PAGE)
    assert proxy.headers["proxy-authorization"] == "Basic Y2xlcms6c0BjcmV0"
    proxy.faults[PAGE] = status(407)
    with (
        client(proxies=through(proxy.address)) as asking,
        pytest.raises(StatusError, match="set MINUTEBOOK_FETCH_PROXY"),
    ):
        asking.get(PAGE)


def test_a_tunnel_is_asked_for_by_name_and_its_refusal_is_final() -> None:
    with (
        tunnelling(b"403 Forbidden") as tunnel,
        client(guard=AddressGuard(resolve=unknown_here), proxies=through(tunnel.address)) as asking,
        pytest.raises(FetchError, match=r"proxy 127.0.0.1:\d+ does not let this through") as caught,
    ):
        asking.get("https://democracy.example.gov.uk/secret?q=x")
    assert len(tunnel.asked) == 1
    (head,) = tunnel.asked
    assert head.startswith(b"CONNECT democracy.example.gov.uk:443 HTTP/1.1\r\n")
    assert b"secret" not in head
    assert "cret" not in str(caught.value)


def test_a_proxy_that_cannot_reach_the_site_is_asked_again() -> None:
    with (
        tunnelling(b"502 Bad Gateway") as tunnel,
        client(replace(MANNERS, attempts=2), proxies=through(tunnel.address)) as asking,
        pytest.raises(UnreachableError, match=r"through the proxy 127.0.0.1:\d+ \(502"),
    ):
        asking.get("https://democracy.example.gov.uk/")
    assert len(tunnel.asked) == 2


def test_a_proxy_that_is_not_there_is_named() -> None:
    proxies = through("http://clerk:secret@127.0.0.1:1")
    with client(proxies=proxies) as asking, pytest.raises(UnreachableError) as caught:
        asking.get(PAGE)
    assert "through the proxy 127.0.0.1:1 (" in str(caught.value)
    assert "secret" not in f"{caught.value}{proxies!r}"


def test_the_setting_goes_before_the_environment_and_no_proxy_holds_for_both(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://secure.example:3128")
    monkeypatch.setenv("http_proxy", "plain.example:8080")
    monkeypatch.setenv("NO_PROXY", "inside.example.gov.uk,.direct.example,localhost")
    found = Proxies.in_force()
    assert found.proxy_for("https://a.example/") == Proxy("http://secure.example:3128")
    assert found.proxy_for("http://a.example/") == Proxy("http://plain.example:8080")
    for direct in ("inside.example.gov.uk", "a.inside.example.gov.uk", "b.direct.example:8000"):
        assert found.proxy_for(f"https://{direct}/") is None
    chosen = Proxies.in_force("http://chosen.example")
    assert chosen.proxy_for("https://a.example/") == Proxy("http://chosen.example")
    assert chosen.proxy_for("https://inside.example.gov.uk/") is None
    monkeypatch.setenv("NO_PROXY", "*")
    assert Proxies.in_force().proxy_for("https://a.example/") is None


def test_without_any_nothing_goes_through_a_proxy() -> None:
    assert Proxies.in_force().proxy_for("https://a.example/") is None


@pytest.mark.parametrize(
    "wrong", ["socks5://a.example:1", "http://", "http://a:99999", "http://s3cret@a b", "ftp://a"]
)
def test_what_is_no_proxy_is_refused_and_not_repeated(wrong: str) -> None:
    with pytest.raises(ProxySettingError, match="MINUTEBOOK_FETCH_PROXY") as caught:
        Proxies.in_force(wrong)
    assert "s3cret" not in str(caught.value)


def test_a_look_up_that_does_not_end_is_given_up() -> None:
    ended = threading.Event()

    def slow(_host: str, _port: int) -> Sequence[str]:
        ended.wait(10)
        return ["8.8.8.8"]

    manners = replace(MANNERS, timeout_s=0.2, attempts=1)
    began = time.monotonic()
    with (
        client(manners, AddressGuard(resolve=slow)) as asking,
        pytest.raises(UnreachableError, match=r"within 0\.2 seconds"),
    ):
        asking.get(PAGE)
    assert time.monotonic() - began < 5
    # Behind a proxy the name is left to it; only what stands inside by its name is not.
    guard = AddressGuard(resolve=slow)
    assert guard.check_named("democracy.example.gov.uk", 80, 0.05) is False
    with pytest.raises(AddressError, match="public internet"):
        guard.check_named("intranet", 80, 0.05)
    ended.set()
