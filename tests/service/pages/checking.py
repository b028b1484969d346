"""What must hold of every page, and reading what stands in one."""

from collections.abc import Mapping
from html.parser import HTMLParser
from typing import Protocol
from urllib.parse import urlsplit

MAX_BYTES = 100_000
_OWN_HOST = "testserver"
# Elements that make a browser fetch something by itself.
_FETCHING = {"link", "script", "img", "iframe", "source", "use", "form"}


class Answered(Protocol):
    """What the client of the tests answers with."""

    @property
    def status_code(self) -> int: ...
    @property
    def headers(self) -> Mapping[str, str]: ...
    @property
    def content(self) -> bytes: ...
    @property
    def text(self) -> str: ...


class Page(HTMLParser):
    """Elements of a page by name, each with its attributes; and the words that are read."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.title = ""
        self.words = ""
        self._in_title = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        # A drawing may have a title too; the page's comes first.
        self._in_title = tag == "title" and not self.title

    def handle_endtag(self, tag: str) -> None:
        self._in_title = self._in_title and tag != "title"

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data
        self.words += data

    def all(self, name: str) -> list[dict[str, str]]:
        """The attributes of every element of a name."""
        return [attributes for tag, attributes in self.elements if tag == name]

    def links(self) -> list[str]:
        """Where the page's links lead."""
        return [attributes["href"] for attributes in self.all("a")]

    def text(self) -> str:
        """The words of the page on one line."""
        return " ".join(self.words.split())


def check_page(response: Answered, status: int = 200) -> Page:
    """Check what must hold of every page, and return it."""
    assert response.status_code == status
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert len(response.content) < MAX_BYTES
    page = Page(response.text)
    assert page.all("html") == [{"class": "govuk-template", "lang": "en"}]
    assert page.title.endswith(" – Minutebook")
    assert len(page.all("h1")) == 1
    assert len(page.all("main")) == 1
    assert page.links()[0] == "#main-content"
    _check_policy(response, page)
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    for label in page.all("label"):
        assert label["for"] in ids
    return page


def _check_policy(response: Answered, page: Page) -> None:
    """Nothing inline, nothing from elsewhere, and the headers that say so."""
    policy = response.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert response.headers["x-content-type-options"] == "nosniff"
    assert response.headers["referrer-policy"] == "same-origin"
    for name, attributes in page.elements:
        assert "style" not in attributes
        assert not any(attribute.startswith("on") for attribute in attributes)
        if name in _FETCHING:
            for attribute in ("src", "href", "action"):
                host = urlsplit(attributes.get(attribute, "")).netloc
                assert host in {"", _OWN_HOST}
        if name == "script":
            assert attributes["src"]
        assert name != "style"
