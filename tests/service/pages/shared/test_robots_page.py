"""What browsers and crawlers ask for by themselves."""

from fastapi.testclient import TestClient


def test_crawlers_may_read_minutes_and_leave_questions_alone(client: TestClient) -> None:
    response = client.get("/robots.txt")
    assert response.headers["content-type"].startswith("text/plain")
    lines = response.text.splitlines()
    assert lines[:2] == ["User-agent: *", "Allow: /"]
    closed = [
        "/ask",
        "/asked",
        "/topic",
        "/compare",
        "/follow",
        "/feed",
        "/report",
        "/files",
        "/api",
    ]
    assert lines[2:] == [f"Disallow: {path}" for path in closed]


def test_they_are_answered_without_a_book(empty_client: TestClient) -> None:
    assert empty_client.get("/robots.txt").status_code == 200
    response = empty_client.get("/favicon.ico")
    assert (response.status_code, response.content) == (204, b"")
