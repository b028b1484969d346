from collections.abc import Callable

import pytest

from ingest.site.fetch_errors import (
    FetchError,
    ForbiddenByRobotsError,
    StatusError,
    UnreachableError,
)
from ingest.site.robots_txt import MAX_CRAWL_DELAY_S, Robots

RULES = b"""User-agent: *
Disallow: /mgWebService.asmx
Disallow: /*PrivateView
Allow: /
Crawl-delay: 4

User-agent: OtherProgram
Disallow: /
"""


def robots(answer: bytes | FetchError) -> Robots:
    def fetch(_address: str) -> bytes:
        if isinstance(answer, FetchError):
            raise answer
        return answer

    return Robots(fetch)


def test_what_is_disallowed_is_left_alone_and_the_rest_is_not() -> None:
    rules = robots(RULES)
    rules.check("https://a.example/ieListDocuments.aspx?MId=1")
    for path in ("mgWebService.asmx/GetCommittees", "x?v=PrivateView"):
        with pytest.raises(ForbiddenByRobotsError, match="asks programs not to"):
            rules.check(f"https://a.example/{path}")
    assert rules.delay_s("https://a.example/") == 4.0


def test_rules_for_the_program_itself_go_before_those_for_all() -> None:
    rules = robots(b"User-agent: *\nAllow: /\n\nUser-agent: minutebook\nDisallow: /\n")
    with pytest.raises(ForbiddenByRobotsError):
        rules.check("https://a.example/")


@pytest.mark.parametrize("number", [401, 403, 404, 410])
def test_a_site_without_rules_allows_everything(number: int) -> None:
    robots(StatusError(number, "none")).check("https://a.example/x")


def test_a_site_that_cannot_be_asked_is_told_as_such() -> None:
    with pytest.raises(UnreachableError, match="gone"):
        robots(UnreachableError("gone")).check("https://a.example/x")


@pytest.mark.parametrize("fault", [StatusError(503, "busy"), FetchError("loops")])
def test_a_site_whose_rules_cannot_be_read_is_left_alone(fault: FetchError) -> None:
    with pytest.raises(ForbiddenByRobotsError, match="try later"):
        robots(fault).check("https://a.example/x")


def test_rules_are_fetched_once_for_each_site() -> None:
    asked: list[str] = []

    def note(address: str) -> bytes:
        asked.append(address)
        return RULES

    rules = Robots(note)
    for address in ("https://a.example/1", "https://a.example/2", "http://a.example/1"):
        rules.check(address)
    assert asked == ["https://a.example/robots.txt", "http://a.example/robots.txt"]


@pytest.mark.parametrize("delay", ["100000", "-5", "soon", "nan"])
def test_a_delay_is_bounded(delay: str) -> None:
    found = robots(f"User-agent: *\nCrawl-delay: {delay}".encode()).delay_s("https://a.example/")
    assert 0.0 <= found <= MAX_CRAWL_DELAY_S


@pytest.mark.parametrize(
    "make", [lambda: b"\xff\xfe\x00" * 99, lambda: b"a" * 1_000_000, lambda: b"Disallow:" * 1000]
)
def test_rules_that_make_no_sense_forbid_nothing(make: Callable[[], bytes]) -> None:
    robots(make()).check("https://a.example/x")
