"""Served below a path of a site: whatever leads on from a page leads below that path."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from pydantic import ValidationError

from service.app import create_app
from service.settings import Settings
from service.web.root_path import Rooted, RootPathError
from tests.service.pages.checking import Page
from tests.service.pages.conftest import wait_until_ready
from tests.service.pages.test_mounting import HTML, JSON
from tests.standin import StandInEncoder

ROOT = "/minutes-search"
# Where the walk begins: home leads to most, these to the rest.
BEGINNINGS = (
    *("/", "/ask?q=cameras+near+schools", "/ask?q=what+promises+are+still+open", "/ask?q=dragons"),
    *("/topic?q=cameras", "/compare?q=cameras", "/follow?q=cameras", "/nowhere"),
    *("/asked?drafts=How+is+speeding+tackled", "/minutes/document?name=nothing", "/actions?from=x"),
)
_LEADING = {"href", "src", "action", "formaction", "poster", "data", "cite"}


@pytest.fixture(scope="module")
def settings(book_settings: Settings) -> Settings:
    return book_settings.model_copy(update={"root_path": ROOT})


@pytest.fixture(scope="module")
def client(settings: Settings) -> Iterator[TestClient]:
    with TestClient(create_app(settings, StandInEncoder())) as client:
        wait_until_ready(client)
        yield client


def leading_on(page: Page) -> list[str]:
    """Where whatever stands on a page leads, but for what stays on it or leaves the service."""
    found = [v for _, names in page.elements for name, v in names.items() if name in _LEADING]
    return [one for one in found if not one.startswith(("#", "https:", "mailto:"))]


def posted_to(page: Page) -> set[str]:
    """Where forms of a page send what stands in their bodies, which is no place to go to."""
    return {form["action"] for form in page.all("form") if form.get("method") == "post"}


def like(address: str) -> tuple[str, ...]:
    """What addresses have in common that differ in values alone, the format set apart."""
    path, _, query = address.partition("#")[0].partition("?")
    parts = {
        part if part.startswith("format=") else part.partition("=")[0] for part in query.split("&")
    }
    return path, *sorted(parts)


def test_every_address_of_every_page_leads_below_the_path_and_is_answered(
    client: TestClient,
) -> None:
    begun = [f"{ROOT}{path}" for path in BEGINNINGS]
    waiting, seen, kinds = list(begun), set(map(like, begun)), set()
    while waiting:
        address = waiting.pop()
        answer = client.get(address, headers=HTML, follow_redirects=False)
        assert answer.status_code == 200 or address in begun, address
        kind = answer.headers["content-type"].partition(";")[0]
        kinds.add(kind)
        page = Page(answer.text if kind == "text/html" else "")
        for found in leading_on(page):
            assert found.startswith(f"{ROOT}/"), (address, found)
            if like(found) not in seen and found not in posted_to(page):
                seen.add(like(found))
                waiting.append(found)
    assert {"text/css", "application/atom+xml", "application/json", "text/csv"} <= kinds
    assert len(seen) > 40


def test_a_proxy_may_take_the_path_off_or_leave_it(client: TestClient) -> None:
    for path in ("/", "/ask?q=cameras", "/api/v1/ask?q=cameras", "/healthz"):
        left, taken = client.get(f"{ROOT}{path}", headers=HTML), client.get(path, headers=HTML)
        assert left.status_code == taken.status_code == 200
        if path != "/api/v1/ask?q=cameras":  # it holds how long it took
            assert left.text == taken.text
    assert client.get(ROOT, headers=HTML).text == client.get("/", headers=HTML).text
    assert client.get(f"{ROOT}er").status_code == 404
    assert client.get(f"{ROOT}{ROOT}/").status_code == 404


def test_what_is_posted_is_answered_below_the_path(client: TestClient) -> None:
    drafts = {"drafts": "How was speeding near schools being tackled?"}
    answer = client.post(f"{ROOT}/asked", data=drafts, headers=HTML)
    assert answer.status_code == 200
    assert all(found.startswith(f"{ROOT}/") for found in leading_on(Page(answer.text)))


@pytest.mark.parametrize(
    ("path", "to"),
    [
        (f"{ROOT}/api/v1", f"{ROOT}/api/v1/"),
        ("/api/v1", f"{ROOT}/api/v1/"),
        (f"{ROOT}/ask?q=cameras&panel=", f"{ROOT}/ask?q=cameras"),
        (f"{ROOT}/follow", f"{ROOT}/"),
    ],
)
def test_a_redirect_stays_below_the_path(client: TestClient, path: str, to: str) -> None:
    answer = client.get(path, follow_redirects=False)
    assert answer.status_code in (303, 307)
    assert answer.headers["location"] == to


def test_a_feed_and_the_page_that_gives_its_address_lead_below_the_path(
    client: TestClient,
) -> None:
    feed = client.get(f"{ROOT}/feed?q=cameras").text
    assert f'href="http://testserver{ROOT}/feed?q=cameras"' in feed
    assert f'href="http://testserver{ROOT}/minutes/document?name=roads.txt' in feed
    assert feed.count('href="') == feed.count(f'href="http://testserver{ROOT}/')
    follow = client.get(f"{ROOT}/follow?q=cameras").text
    assert f"http://testserver{ROOT}/feed?q=cameras" in follow


def test_programs_are_led_below_the_path(client: TestClient) -> None:
    described = client.get(f"{ROOT}/", headers=JSON).json()
    assert {described.pop("name")} == {"Minutebook"}
    assert all(client.get(to).status_code == 200 for to in described.values())
    assert all(to.startswith(f"{ROOT}/") for to in described.values())
    assert client.get(f"{ROOT}/openapi.json").json()["servers"] == [{"url": ROOT}]
    assert f"{ROOT}/openapi.json" in client.get(f"{ROOT}/api/v1/x").json()["detail"]
    lines = client.get(f"{ROOT}/robots.txt").text.splitlines()
    assert all(line.partition(" ")[2].startswith(f"{ROOT}/") for line in lines[1:])


def test_a_book_that_is_not_there_yet_is_looked_for_again_below_the_path(
    settings: Settings, empty_home: Path
) -> None:
    app = create_app(settings.model_copy(update={"home": empty_home}), StandInEncoder())
    answer = TestClient(app).get(f"{ROOT}/ask?q=cameras", headers=HTML)
    assert answer.status_code == 503
    assert f"{ROOT}/ask?q=cameras" in leading_on(Page(answer.text))


def test_words_that_look_like_an_address_are_left_as_they_are() -> None:
    shown = '<p>Use &#34; href=&#34;/x&#34;</p><a href="/x" class="y">href="/x"</a>'
    rooted = Rooted("/book").html(f'{shown}<form action="/"><a href="//b.example/"></a>')
    assert rooted == (
        '<p>Use &#34; href=&#34;/x&#34;</p><a href="/book/x" class="y">href="/x"</a>'
        '<form action="/book/"><a href="//b.example/"></a>'
    )


@pytest.mark.parametrize("path", ["/minutes", "/api", "/static", "/api/v1/ask"])
def test_a_path_that_pages_begin_with_is_refused(settings: Settings, path: str) -> None:
    with pytest.raises(RootPathError, match=r"such as /\w+-search"):
        create_app(settings.model_copy(update={"root_path": path}), StandInEncoder())


@pytest.mark.parametrize(
    ("written", "path"), [("/a/b.c/", "/a/b.c"), ("/", ""), ("", ""), (" /a ", "/a")]
)
def test_a_path_has_one_form(written: str, path: str) -> None:
    assert Settings.model_validate({"root_path": written}).root_path == path


@pytest.mark.parametrize(
    "wrong", ["a", "//a", "/a//b", "/..", "/a/../b", "/a b", "/é", "http://a.example/b", '/"']
)
def test_what_is_no_path_is_refused(wrong: str) -> None:
    with pytest.raises(ValidationError, match="no path such as"):
        Settings.model_validate({"root_path": wrong})
