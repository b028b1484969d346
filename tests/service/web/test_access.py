"""Who may use the API and assistants' tools."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from pydantic import SecretStr, ValidationError

from service.app import create_app
from service.settings import Settings
from service.web.access import TokenFileError, access_tokens
from tests.service.mcp.test_over_http import HEADERS, message
from tests.standin import StandInEncoder, standin_settings

TOKEN = "q7-Zt.4~abcdefghijkl="  # noqa: S105 - made up
OTHER = "another-token-that-holds-too"
ASKED = "/api/v1/ask?q=cameras"
# Nothing is loaded, so that what passes is answered 503 at once.
ANSWERED = 503


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings of a service whose API asks for a token."""
    settings = standin_settings(tmp_path_factory.mktemp("home"))
    return settings.model_copy(update={"access_token": SecretStr(TOKEN), "mcp": True})


@pytest.fixture(scope="module")
def client(closed: Settings) -> TestClient:
    return TestClient(create_app(closed, StandInEncoder()))


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


@pytest.mark.parametrize("path", [ASKED, "/api/v1/", "/api/v1/show?document=x", "/api/x"])
def test_the_api_is_closed_to_whoever_shows_no_token(client: TestClient, path: str) -> None:
    refused = client.get(path)
    assert refused.status_code == 401
    assert refused.headers["www-authenticate"] == 'Bearer realm="Minutebook"'
    assert refused.headers["content-type"] == "application/problem+json"
    assert refused.headers["cache-control"] == "private, no-cache"


def test_assistants_need_the_token_too(client: TestClient) -> None:
    ping = message("ping")
    with client:
        assert client.post("/mcp", json=ping, headers=HEADERS).status_code == 401
        shown = {**HEADERS, **bearer(TOKEN)}
        assert client.post("/mcp", json=ping, headers=shown).status_code == 200


@pytest.mark.parametrize("shown", [bearer(TOKEN), {"authorization": f"bearer   {TOKEN}"}])
def test_a_token_opens_it(client: TestClient, shown: dict[str, str]) -> None:
    assert client.get(ASKED, headers=shown).status_code == ANSWERED


@pytest.mark.parametrize(
    "shown",
    [
        *(f"Bearer {wrong}" for wrong in ("", "x", TOKEN[:-1], f"{TOKEN}=", "\xe9" * 20)),
        *(f"Basic {TOKEN}", TOKEN, "Bearer", f"Bearer {TOKEN} {TOKEN}"),
    ],
)
def test_anything_else_does_not(client: TestClient, shown: str) -> None:
    refused = client.get(ASKED, headers={b"authorization": shown.encode("latin-1")})
    assert refused.status_code == 401
    assert 'error="invalid_token"' in refused.headers["www-authenticate"]


def test_a_token_among_others_or_in_the_address_is_not_taken(client: TestClient) -> None:
    two = [("Authorization", f"Bearer {TOKEN}"), ("Authorization", "Bearer x")]
    assert client.get(ASKED, headers=two).status_code == 401
    for name in ("access_token", "token"):
        assert client.get(f"{ASKED}&{name}={TOKEN}").status_code == 401


@pytest.mark.parametrize("path", ["/about", "/api", "/healthz", "/openapi.json", "/robots.txt"])
def test_pages_and_health_need_none(client: TestClient, path: str) -> None:
    assert client.get(path).status_code in (200, ANSWERED)


def test_paths_that_are_public_need_none_and_no_others(closed: Settings) -> None:
    settings = closed.model_copy(update={"public_paths": ("/api/v1/show",)})
    client = TestClient(create_app(settings, StandInEncoder()))
    assert client.get("/api/v1/show?document=x").status_code == ANSWERED
    for path in ("/api/v1/showing", ASKED, "/api/v1/show/../ask", "/api/v1/show%2f..%2fask"):
        assert client.get(path).status_code in (401, 404)


def test_no_path_leads_round_the_token(closed: Settings) -> None:
    changed = {"root_path": "/book", "rate_limit": "100/minute"}
    client = TestClient(create_app(closed.model_copy(update=changed), StandInEncoder()))
    for path in (f"/book{ASKED}", f"/book/{ASKED}", f"/{ASKED}", "/book/%61pi/v1/ask?q=x", "/mcp"):
        assert client.get(f"http://testserver{path}").status_code in (401, 404)
    assert client.get(f"/book{ASKED}", headers=bearer(TOKEN)).status_code == ANSWERED


def test_whoever_guesses_tokens_is_limited_too(closed: Settings) -> None:
    settings = closed.model_copy(update={"rate_limit": "2/minute"})
    client = TestClient(create_app(settings, StandInEncoder()))
    found = [client.get(ASKED, headers=bearer(f"guess-{n}")).status_code for n in range(3)]
    assert found == [401, 401, 429]


def test_no_token_is_logged_or_told(
    closed: Settings, client: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level("DEBUG"):
        told = [client.get(ASKED, headers=bearer(t)).text for t in (TOKEN, TOKEN[:-1], OTHER)]
    assert TOKEN[:-1] not in f"{caplog.text}{told}{closed!r}"
    assert OTHER not in f"{caplog.text}{told}"
    with pytest.raises(ValidationError) as caught:
        Settings.model_validate({"access_token": "short-secret"})
    assert "short-secret" not in str(caught.value)


def test_a_file_holds_one_token_a_line_beside_that_of_the_setting(
    closed: Settings, tmp_path: Path
) -> None:
    file = tmp_path / "tokens"
    file.write_text(f"\n{OTHER}\r\n  x{TOKEN}\n", encoding="ascii")
    settings = closed.model_copy(update={"access_token_file": file})
    client = TestClient(create_app(settings, StandInEncoder()))
    shown = (TOKEN, OTHER, f"x{TOKEN}", f"  x{TOKEN}", "x")
    found = [client.get(ASKED, headers=bearer(token)).status_code for token in shown]
    assert found == [*[ANSWERED] * 4, 401]


@pytest.mark.parametrize("words", [None, "", "\n", "too short", "é" * 20])
def test_a_file_that_holds_none_is_told_and_not_shown(
    settings: Settings, tmp_path: Path, words: str | None
) -> None:
    file = tmp_path / "tokens"
    if words is not None:
        file.write_text(words, encoding="utf-8")
    with pytest.raises(TokenFileError, match="write one on each line") as caught:
        access_tokens(settings.model_copy(update={"access_token_file": file}))
    assert "short" not in str(caught.value)


def test_the_description_says_what_a_program_may_be_told(closed: Settings) -> None:
    update = {"rate_limit": "5/minute", "public_paths": ("/api/v1/show",), "root_path": "/book"}
    app = create_app(closed.model_copy(update=update), StandInEncoder())
    described = app.openapi()
    assert described["servers"] == [{"url": "/book"}]
    assert described["components"]["securitySchemes"] == {
        "token": {"type": "http", "scheme": "bearer"}
    }
    for path, operations in described["paths"].items():
        is_api = path.startswith("/api/")
        is_closed = is_api and path != "/api/v1/show"
        for operation in operations.values():
            assert ("401" in operation["responses"]) == is_closed
            assert ("security" in operation) == is_closed
            assert ("429" in operation["responses"]) == is_api
    ask = described["paths"]["/api/v1/ask"]["get"]["responses"]
    assert set(ask["401"]["headers"]) == {"WWW-Authenticate"}
    assert set(ask["429"]["headers"]) == {"Retry-After"}
