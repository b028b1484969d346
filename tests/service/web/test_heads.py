import pytest
from fastapi.testclient import TestClient

from service.web.heads import MAX_HEAD_BYTES
from tests.service.pages.checking import check_page
from tests.service.pages.test_mounting import HTML

PATHS = ["/api/v1/ask", "/healthz", "/nowhere", "/"]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("query", ["q=" + "x" * 33_000, "ignore_hint=x&" * 300, "&" * 201])
def test_an_address_longer_than_any_in_use_is_refused(
    client: TestClient, path: str, query: str
) -> None:
    response = client.get(f"{path}?{query}", headers={"Accept": "application/json"})
    assert response.status_code == 414
    assert response.headers["content-type"] == "application/problem+json"
    assert "too long" in response.json()["detail"]


@pytest.mark.parametrize("path", PATHS)
def test_headers_longer_than_any_in_use_are_refused(client: TestClient, path: str) -> None:
    headers = {"Accept": "application/json", "Cookie": "x" * MAX_HEAD_BYTES}
    response = client.get(path, headers=headers)
    assert response.status_code == 431
    assert "too long" in response.json()["detail"]


def test_a_person_is_told_on_a_page(client: TestClient) -> None:
    response = client.get("/ask?q=" + "x" * 33_000, headers=HTML)
    assert "too long" in check_page(response, 414).text()


def test_the_longest_question_fits_however_it_is_written(client: TestClient) -> None:
    params = {"q": "\U0001f600" * 990 + " cameras", "panel": "\U0001f600" * 200}
    assert client.get("/api/v1/search", params=params).status_code in {200, 422}
    cookies = {"Cookie": "x" * 8_000}
    assert client.get("/ask", params=params, headers=cookies).status_code in {200, 422}


def test_a_parameter_given_many_times_makes_one_error(client: TestClient) -> None:
    response = client.get("/api/v1/ask?q=cameras&" + "&".join(["ignore_hint=x"] * 150))
    assert response.status_code == 422
    assert "ignore_hint" in response.json()["detail"]
