"""The service answers to its own names alone."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from pydantic import ValidationError

from service.app import create_app
from service.host_names import host_pattern, is_local, is_match, named_host
from service.settings import Settings
from tests.service.pages.checking import check_page
from tests.service.pages.conftest import wait_until_ready
from tests.service.pages.test_mounting import HTML
from tests.standin import StandInEncoder

FOREIGN = [
    *("evil.example", "evil.example:8000", "127.0.0.1.evil.example", "localhost.evil.example"),
    *("10.0.0.1", "[::2]", "", " ", "127.0.0.1@evil.example", "127.0.0.1/evil", "127.0.0.1:x"),
    *("[::1", "::1", "127.0.0.1, evil.example", "127.0.0.1:999999", "*", "évil", "testserver2"),
]
OWN = [
    *("127.0.0.1", "127.0.0.1:8000", "localhost", "LOCALHOST:1", "localhost.", "[::1]"),
    *("[::1]:8000", "[0:0:0:0:0:0:0:1]", "testserver"),
]


@pytest.mark.parametrize("host", FOREIGN)
@pytest.mark.parametrize("path", ["/api/v1/", "/healthz", "/feed?q=cameras", "/static/x", "/x/"])
def test_a_foreign_host_is_refused(client: TestClient, host: str, path: str) -> None:
    headers = {b"host": host.encode(), b"accept": b"application/json"}
    response = client.get(path, headers=headers, follow_redirects=False)
    assert response.status_code == 400
    assert response.headers["content-type"] == "application/problem+json"
    assert response.headers["content-security-policy"]
    assert "misdirected host" in response.json()["detail"]
    assert "MINUTEBOOK_ALLOWED_HOSTS" in response.json()["detail"]


@pytest.mark.parametrize("host", OWN)
def test_this_machines_names_are_answered(client: TestClient, host: str) -> None:
    assert client.get("/healthz", headers={"Host": host}).status_code == 200


def test_a_person_is_told_on_a_page_that_names_no_foreign_address(client: TestClient) -> None:
    page = check_page(client.get("/", headers={**HTML, "Host": "evil.example"}), 400)
    assert "misdirected host" in page.text()
    assert not [link for link in page.links() if "evil" in link]


@pytest.fixture
def served(book_settings: Settings, request: pytest.FixtureRequest) -> Iterator[TestClient]:
    settings = book_settings.model_copy(update={"allowed_hosts": request.param})
    app = create_app(settings, StandInEncoder(), served_on="192.0.2.7")
    with TestClient(app, base_url="http://localhost") as client:
        wait_until_ready(client)
        yield client


def status_of(client: TestClient, host: str) -> int:
    return client.get("/healthz", headers={"Host": host}).status_code


@pytest.mark.parametrize("served", [None], indirect=True)
def test_without_a_setting_this_machine_and_the_address_served_on_are_answered(
    served: TestClient,
) -> None:
    hosts = ("127.0.0.1", "192.0.2.7:8000", "192.0.2.8", "testserver")
    assert [status_of(served, host) for host in hosts] == [200, 200, 400, 400]


@pytest.mark.parametrize("served", [("minutes.example.gov.uk", "*.panel.uk")], indirect=True)
def test_names_that_are_set_are_answered_beside_this_machines(served: TestClient) -> None:
    fine = ("minutes.example.gov.uk", "Minutes.Example.gov.uk:443", "a.panel.uk", "localhost")
    foreign = ("example.gov.uk", "x.minutes.example.gov.uk", "panel.uk", "apanel.uk")
    assert [status_of(served, host) for host in fine] == [200] * 4
    assert [status_of(served, host) for host in foreign] == [400] * 4


@pytest.mark.parametrize("served", [("*",)], indirect=True)
def test_any_name_is_answered_where_that_is_set(served: TestClient) -> None:
    assert status_of(served, "anything.example") == 200


@pytest.mark.parametrize("served", [("minutes.example.gov.uk",)], indirect=True)
def test_absolute_addresses_carry_an_allowed_host(served: TestClient) -> None:
    headers = {"Host": "minutes.example.gov.uk", "X-Forwarded-Host": "evil.example"}
    feed = served.get("/feed?q=cameras", headers={**headers, "Forwarded": "host=evil.example"})
    assert feed.status_code == 200
    assert "http://minutes.example.gov.uk/feed?q=cameras" in feed.text
    assert "evil" not in feed.text
    follow = served.get("/follow?q=cameras", headers=headers)
    assert "http://minutes.example.gov.uk/feed?q=cameras" in follow.text


def test_hosts_are_set_by_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINUTEBOOK_ALLOWED_HOSTS", "Minutes.example.gov.uk, *.panel.uk,[::1],")
    assert Settings().allowed_hosts == ("minutes.example.gov.uk", "*.panel.uk", "::1")
    monkeypatch.setenv("MINUTEBOOK_ALLOWED_HOSTS", " ")
    assert Settings().allowed_hosts is None


WRONG = ["https://a.example", "a.example:80", "a b", "*a.example", "a.*.example", "**", "a/b", "é"]


@pytest.mark.parametrize("host", WRONG)
def test_what_is_no_host_is_refused(host: str) -> None:
    with pytest.raises(ValidationError, match="name hosts without scheme and port"):
        Settings.model_validate({"allowed_hosts": host})
    with pytest.raises(ValueError, match="is no host"):
        host_pattern(host)


def test_a_named_host_matches_its_pattern_alone() -> None:
    assert named_host("[2001:DB8:0::1]:80") == "2001:db8::1" == host_pattern("[2001:db8::1]")
    assert is_match("a.b.example", "*.example")
    assert not is_match("example", "*.example")
    assert not is_match("a.example", "b.example")


def test_an_address_is_local_or_not() -> None:
    assert [is_local(host) for host in ("127.0.0.1", "127.9.9.9", "::1")] == [True] * 3
    assert [is_local(host) for host in ("0.0.0.0", "::", "192.0.2.7", "x")] == [False] * 4  # noqa: S104
