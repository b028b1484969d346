import pytest
from fastapi.testclient import TestClient


@pytest.mark.parametrize(
    ("path", "to"),
    [
        ("/api/v1", "/api/v1/"),
        ("/ask/?q=cameras+%26+lamps", "/ask?q=cameras+%26+lamps"),
        ("/healthz/", "/healthz"),
    ],
)
def test_a_redirect_names_no_host(client: TestClient, path: str, to: str) -> None:
    response = client.get(path, headers={"Host": "localhost:8000"}, follow_redirects=False)
    assert response.status_code == 307
    assert response.headers["location"] == to


@pytest.mark.parametrize("path", ["//evil.example/", "//evil.example/ask/", "/\\evil.example/"])
def test_no_address_leads_elsewhere(client: TestClient, path: str) -> None:
    response = client.get(f"http://localhost{path}", follow_redirects=False)
    assert not response.headers.get("location", "/x").startswith(("//", "http", "/\\"))
