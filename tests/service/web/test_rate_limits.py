"""How often a client may ask, and who a client is."""

from collections.abc import Callable

import pytest
from fastapi.testclient import TestClient
from pydantic import ValidationError

from service.app import create_app
from service.settings import Settings
from service.web.rate_limits import BoundedCounts, client_of
from tests.service.pages.checking import check_page
from tests.service.pages.test_mounting import HTML
from tests.standin import StandInEncoder

# Nothing is loaded, so that what passes is answered 503 at once.
ASKED = "/api/v1/ask?q=cameras"
ANSWERED = 503

Asking = Callable[..., TestClient]


@pytest.fixture
def asking(settings: Settings) -> Asking:
    """Clients of one service that is limited to two requests a minute, each from an address."""

    def ask(limit: str = "2/minute", *, peer: str = "192.0.2.1", **changed: object) -> TestClient:
        values = {"rate_limit": limit, **changed}
        app = create_app(settings.model_copy(update=values), StandInEncoder())
        return TestClient(app, client=(peer, 5000))

    return ask


def statuses(client: TestClient, path: str = ASKED, times: int = 3) -> list[int]:
    return [client.get(path).status_code for _ in range(times)]


def test_nobody_is_limited_unless_that_is_set(settings: Settings) -> None:
    assert Settings().rate_limit is None
    client = TestClient(create_app(settings, StandInEncoder()))
    assert statuses(client, times=20) == [ANSWERED] * 20


def test_a_client_that_asks_too_often_is_told_when_to_ask_again(asking: Asking) -> None:
    client = asking()
    assert statuses(client, times=2) == [ANSWERED] * 2
    refused = client.get(ASKED)
    assert refused.status_code == 429
    assert refused.headers["content-type"] == "application/problem+json"
    assert 1 <= int(refused.headers["retry-after"]) <= 60
    assert f"try again in {refused.headers['retry-after']} seconds" in refused.json()["detail"]


def test_a_person_is_told_on_a_page(asking: Asking) -> None:
    client = asking("1/minute")
    client.get("/ask", headers=HTML)
    refused = client.get("/ask", headers=HTML)
    page = check_page(refused, 429)
    assert "More is asked from your address than is answered here" in page.text()
    assert refused.headers["retry-after"]


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/static/x"])
def test_what_says_how_the_service_stands_is_never_limited(asking: Asking, path: str) -> None:
    client = asking("1/minute")
    assert statuses(client, times=2) == [ANSWERED, 429]
    assert 429 not in statuses(client, path, times=5)


def test_every_limit_of_several_holds(asking: Asking) -> None:
    assert statuses(asking("9/second, 2/hour"), times=3) == [ANSWERED, ANSWERED, 429]
    assert statuses(asking("2/second; 9/hour"), times=3) == [ANSWERED, ANSWERED, 429]


def test_a_forwarded_address_is_believed_of_a_trusted_proxy_alone(asking: Asking) -> None:
    near = asking(peer="10.1.2.3", trusted_proxies=("10.0.0.0/8",))
    for client in ("198.51.100.1", "198.51.100.2"):
        near.headers["X-Forwarded-For"] = client
        assert statuses(near) == [ANSWERED, ANSWERED, 429]
    far = asking(peer="192.0.2.1", trusted_proxies=("10.0.0.0/8",))
    found = [far.get(ASKED, headers={"X-Forwarded-For": f"198.51.100.{n}"}) for n in range(3)]
    assert [one.status_code for one in found] == [ANSWERED, ANSWERED, 429]


def test_what_a_client_itself_wrote_before_the_proxy_does_not_count(asking: Asking) -> None:
    near = asking(peer="127.0.0.1")
    chains = [f"203.0.113.{n}, 198.51.100.1, 127.0.0.1" for n in range(3)]
    found = [near.get(ASKED, headers={"X-Forwarded-For": chain}) for chain in chains]
    assert [one.status_code for one in found] == [ANSWERED, ANSWERED, 429]


def test_nobody_is_trusted_where_that_is_set_empty(
    asking: Asking, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MINUTEBOOK_TRUSTED_PROXIES", "")
    client = asking(peer="127.0.0.1", trusted_proxies=Settings().trusted_proxies)
    found = [client.get(ASKED, headers={"X-Forwarded-For": f"198.51.100.{n}"}) for n in range(3)]
    assert [one.status_code for one in found] == [ANSWERED, ANSWERED, 429]


@pytest.mark.parametrize(
    ("peer", "client"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        ("2001:db8:1:2:ffff::", "2001:db8:1:2::"),
        ("fe80::1%eth0", "fe80::"),
        ("x" * 40_000, "no address"),
        (None, "no address"),
    ],
)
def test_a_client_is_known_by_its_address(peer: str | None, client: str) -> None:
    assert client_of({"client": (peer, 1) if peer else None}) == client


def test_a_window_ends_whoever_asks_on_in_it() -> None:
    now = [100.0]
    counts = BoundedCounts(lambda: now[0])
    assert [counts.incr("a", 60) for _ in range(3)] == [1, 2, 3]
    now[0] = 159.9
    assert (counts.incr("a", 60), counts.get_expiry("a")) == (4, 160.0)
    now[0] = 160.0
    assert counts.get("a") == 0
    assert (counts.incr("a", 60), counts.get_expiry("a")) == (1, 220.0)


def test_the_table_of_clients_does_not_grow() -> None:
    counts = BoundedCounts(lambda: 0.0, most=3)
    for number in range(1_000):
        counts.incr("often", 60)
        counts.incr(f"client {number}", 60)
    assert counts.reset() == 3
    counts.incr("again", 60)
    assert counts.get("again") == 1


@pytest.mark.parametrize("wrong", ["60", "60/fortnight", "0/minute", "x", "1/year", "1/day," * 6])
def test_what_is_no_limit_is_refused(wrong: str) -> None:
    with pytest.raises(ValidationError, match="limit"):
        Settings.model_validate({"rate_limit": wrong})


@pytest.mark.parametrize("wrong", ["*", "proxy.example", "10.0.0.1/8", "10.0.0.0/33"])
def test_what_is_no_proxy_is_refused(wrong: str) -> None:
    with pytest.raises(ValidationError, match="name addresses or networks"):
        Settings.model_validate({"trusted_proxies": wrong})
