"""What may be kept of an answer, and by whom."""

import pytest
from fastapi.testclient import TestClient
from pydantic import SecretStr, ValidationError

from service.app import create_app
from service.settings import Settings
from tests.service.pages.conftest import wait_until_ready
from tests.service.pages.test_mounting import HTML, JSON
from tests.standin import StandInEncoder

SHARED = "public, max-age=300"
PRIVATE = "private, no-cache"
TOKEN = "a-token-of-many-letters"  # noqa: S105 - made up


@pytest.fixture(scope="module")
def shared(book_settings: Settings) -> TestClient:
    """A service whose pages may be kept by anybody for five minutes."""
    changed = {"cache_control": SHARED, "hsts_seconds": 600, "access_token": SecretStr(TOKEN)}
    settings = book_settings.model_copy(
        update={**changed, "public_paths": ("/api/v1/ask", "/api/v1/check")}
    )
    client = TestClient(create_app(settings, StandInEncoder()))
    with client:
        wait_until_ready(client)
    return client


def kept(client: TestClient, path: str, **headers: str) -> str:
    return client.get(path, headers=headers).headers["cache-control"]


@pytest.mark.parametrize("path", ["/ask?q=cameras", "/api/v1/ask?q=cameras", "/feed?q=cameras"])
def test_nobody_between_keeps_an_answer_unless_that_is_set(client: TestClient, path: str) -> None:
    assert kept(client, path) == PRIVATE


@pytest.mark.parametrize("path", ["/ask?q=cameras", "/api/v1/ask?q=cameras", "/feed?q=cameras"])
def test_what_may_be_kept_is_a_setting(shared: TestClient, path: str) -> None:
    assert kept(shared, path) == SHARED
    tag = shared.get(path).headers.get("etag")
    if tag:
        again = shared.get(path, headers={"If-None-Match": tag})
        assert (again.status_code, again.headers["cache-control"]) == (304, SHARED)


@pytest.mark.parametrize(
    "path",
    ["/asked", "/asked?drafts=How+is+speeding+tackled", "/nowhere", "/ask?q=", "/healthz"],
)
def test_mistakes_drafts_and_health_are_kept_by_nobody_between(
    shared: TestClient, path: str
) -> None:
    assert kept(shared, path) == PRIVATE


def test_what_is_posted_is_kept_by_nobody_between(shared: TestClient) -> None:
    posted = shared.post("/api/v1/check", json={"drafts": ["How is speeding tackled?"]})
    assert (posted.status_code, posted.headers["cache-control"]) == (200, PRIVATE)


def test_what_a_token_was_shown_for_is_kept_by_nobody_between(shared: TestClient) -> None:
    path = "/api/v1/search?q=cameras"
    answer = shared.get(path, headers={"Authorization": f"Bearer {TOKEN}"})
    assert (answer.status_code, answer.headers["cache-control"]) == (200, PRIVATE)
    assert kept(shared, path) == PRIVATE


def test_a_style_is_still_kept_for_good(shared: TestClient) -> None:
    address = shared.get("/").text.partition('rel="stylesheet" href="')[2].partition('"')[0]
    assert "immutable" in kept(shared, address)


def test_what_people_get_is_not_kept_for_programs(shared: TestClient) -> None:
    for headers in (HTML, JSON):
        assert "Accept" in shared.get("/", headers=headers).headers["vary"]


def test_browsers_that_come_by_https_are_told_to_stay(shared: TestClient) -> None:
    name = "strict-transport-security"
    assert name not in shared.get("/about").headers
    by_https = TestClient(shared.app, base_url="https://testserver")
    assert by_https.get("/about").headers[name] == "max-age=600"
    # Of a proxy that is not trusted nobody knows that it came by https.
    far = TestClient(shared.app, client=("192.0.2.1", 1))
    near = TestClient(shared.app, client=("127.0.0.1", 1))
    sent = {"X-Forwarded-Proto": "https"}
    assert name not in far.get("/about", headers=sent).headers
    answer = near.get("/follow?q=cameras", headers=sent)
    assert answer.headers[name] == "max-age=600"
    assert "https://testserver/feed?q=cameras" in answer.text


def test_browsers_are_told_nothing_of_the_kind_unless_that_is_set(client: TestClient) -> None:
    by_https = TestClient(client.app, base_url="https://testserver")
    assert "strict-transport-security" not in by_https.get("/about").headers


@pytest.mark.parametrize("wrong", ["", "public; x", "max-age=", "a\r\nX: y", "é", "max-age=-1"])
def test_what_is_no_directive_is_refused(wrong: str) -> None:
    with pytest.raises(ValidationError, match="no Cache-Control"):
        Settings.model_validate({"cache_control": wrong})
