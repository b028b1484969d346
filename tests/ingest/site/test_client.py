import gzip
from collections.abc import Iterator
from dataclasses import replace

import pytest

from ingest.site.addresses import AddressGuard
from ingest.site.client import Validators
from ingest.site.fetch_errors import AddressError, FetchError, StatusError, UnreachableError
from tests.ingest.site.asking import MANNERS, Waits, client
from tests.moderngov_answers import council_of
from tests.moderngov_server import Site, body, cut, drip, redirect, serving, status

pytestmark = pytest.mark.server
PAGE = "mgListCommittees.aspx"


@pytest.fixture
def site() -> Iterator[Site]:
    with serving(Site(council_of(1))) as running:
        yield running


def test_it_says_who_it_is(site: Site) -> None:
    with client() as asking:
        assert b"Exampleshire" in asking.get(site.address + PAGE).data
    assert site.headers["user-agent"] == "Minutebook/test (+clerk@example.gov.uk)"


def test_requests_to_one_host_keep_their_distance(site: Site) -> None:
    waits = Waits()
    with client(replace(MANNERS, interval_s=2.0), waits=waits) as asking:
        for _ in range(3):
            asking.get(site.address + PAGE)
    assert waits.slept == [2.0, 2.0, 2.0]  # robots.txt comes first


def test_a_site_that_asks_for_more_distance_gets_it_up_to_a_bound(site: Site) -> None:
    site.robots = "User-agent: *\nCrawl-delay: 7\n"
    waits = Waits()
    with client(waits=waits) as asking:
        asking.get(site.address + PAGE)
        asking.get(site.address + PAGE)
    assert waits.slept == [7.0]


@pytest.mark.parametrize("number", [429, 500, 502, 503, 504])
def test_a_fault_that_passes_is_waited_out_longer_each_time(site: Site, number: int) -> None:
    site.faults[PAGE] = [status(number), status(number)]
    waits = Waits()
    with client(waits=waits) as asking:
        assert asking.get(site.address + PAGE).data
    assert waits.slept == [1.0, 2.0]


def test_a_fault_that_stays_is_told_after_a_few_attempts(site: Site) -> None:
    site.faults[PAGE] = status(503)
    with client() as asking, pytest.raises(StatusError, match="HTTP 503; try again later"):
        asking.get(site.address + PAGE)
    assert len(site.asked_for(PAGE)) == 3


def test_a_site_is_left_alone_for_as_long_as_it_asks(site: Site) -> None:
    site.faults[PAGE] = [status(503, ("Retry-After", "20"))]
    waits = Waits()
    with client(waits=waits) as asking:
        asking.get(site.address + PAGE)
    assert waits.slept == [20.0]


def test_a_site_that_asks_to_be_left_alone_for_hours_is_not_waited_for(site: Site) -> None:
    site.faults[PAGE] = status(429, ("Retry-After", "7200"))
    waits = Waits()
    with client(waits=waits) as asking, pytest.raises(StatusError):
        asking.get(site.address + PAGE)
    assert waits.slept == []


@pytest.mark.parametrize("number", [400, 401, 403, 404, 410, 418])
def test_a_refusal_is_final(site: Site, number: int) -> None:
    site.faults[PAGE] = status(number)
    with client() as asking, pytest.raises(StatusError, match=f"HTTP {number}") as caught:
        asking.get(site.address + PAGE)
    assert caught.value.status == number
    assert len(site.asked_for(PAGE)) == 1


def test_an_answer_that_breaks_off_is_asked_for_again(site: Site) -> None:
    site.faults[PAGE] = [cut]
    with client() as asking:
        assert asking.get(site.address + PAGE).data.endswith(b"</html>")


def test_an_answer_that_always_breaks_off_is_none(site: Site) -> None:
    site.faults[PAGE] = cut
    with client() as asking, pytest.raises(UnreachableError, match="could not be reached"):
        asking.get(site.address + PAGE)


def test_a_server_that_sends_a_byte_now_and_then_is_given_up(site: Site) -> None:
    site.faults[PAGE] = drip
    manners = replace(MANNERS, timeout_s=0.3, attempts=1)
    with client(manners) as asking, pytest.raises(UnreachableError, match=r"within 0\.3 seconds"):
        asking.get(site.address + PAGE)


def test_nobody_there_is_told_in_a_sentence() -> None:
    with client() as asking, pytest.raises(UnreachableError, match="could not be reached"):
        asking.get("http://127.0.0.1:1/page")


def test_a_page_that_is_too_large_is_refused(site: Site) -> None:
    site.faults[PAGE] = body(b"x" * 100_001)
    with client(replace(MANNERS, max_bytes=100_000)) as asking:
        with pytest.raises(FetchError, match="larger than 100,000 bytes"):
            asking.get(site.address + PAGE)
        site.faults[PAGE] = body(b"x" * 100_000)
        assert len(asking.get(site.address + PAGE).data) == 100_000


def test_a_small_answer_that_unpacks_to_a_huge_one_is_refused(site: Site) -> None:
    site.faults[PAGE] = body(gzip.compress(b"x" * 50_000_000), ("Content-Encoding", "gzip"))
    with (
        client(replace(MANNERS, max_bytes=100_000)) as asking,
        pytest.raises(FetchError, match="larger than"),
    ):
        asking.get(site.address + PAGE)


def test_packed_answers_are_unpacked_and_damaged_ones_are_not_taken(site: Site) -> None:
    packed = gzip.compress(b"minutes " * 1000)
    site.faults[PAGE] = [
        body(packed[:-20], ("Content-Encoding", "gzip")),
        body(packed, ("Content-Encoding", "gzip")),
    ]
    with client() as asking:
        assert asking.get(site.address + PAGE).data == b"minutes " * 1000
        site.faults[PAGE] = body(b"?", ("Content-Encoding", "br"))
        with pytest.raises(FetchError, match="not asked for"):
            asking.get(site.address + PAGE)


def test_redirects_are_followed_to_their_end(site: Site) -> None:
    site.faults["old"] = redirect("/mgListCommittees.aspx")
    with client() as asking:
        answer = asking.get(site.address + "old")
    assert answer.address == site.address + PAGE
    assert b"Exampleshire" in answer.data


def test_redirects_that_never_end_are_given_up(site: Site) -> None:
    site.faults["old"] = redirect("/old")
    with client() as asking, pytest.raises(FetchError, match="more than 5 times"):
        asking.get(site.address + "old")
    assert len(site.asked_for("old")) == 6


@pytest.mark.parametrize("where", ["http://127.0.0.1:1/", "http://[::1]/", "http://10.0.0.1/"])
def test_a_redirect_to_a_private_address_is_refused(site: Site, where: str) -> None:
    # The name stands for a public address; the connection is led to the test's server.
    guard = _only_the_first_name_is_open()
    site.faults["old"] = redirect(where)
    with client(guard=guard) as asking, pytest.raises(FetchError, match="public internet"):
        asking.get(site.address.replace("127.0.0.1", "democracy.example") + "old")


@pytest.mark.parametrize("where", ["file:///etc/passwd", "ftp://a.example/", "http://[x/"])
def test_a_redirect_that_leaves_the_web_is_refused(site: Site, where: str) -> None:
    site.faults["old"] = redirect(where)
    with client() as asking, pytest.raises(AddressError, match="no web address"):
        asking.get(site.address + "old")


def test_what_a_name_stands_for_is_checked_for_every_connection(site: Site) -> None:
    answers = iter([["8.8.8.8"], ["127.0.0.1"]])
    guard = AddressGuard(resolve=lambda _host, _port: next(answers))
    assert guard.addresses("rebinding.example", 80) == ["8.8.8.8"]
    with client(guard=guard) as asking, pytest.raises(FetchError, match="public internet"):
        asking.get(site.address.replace("127.0.0.1", "rebinding.example"))
    assert site.asked == []


def test_private_addresses_are_refused_unless_they_are_opened(site: Site) -> None:
    with client(guard=AddressGuard()) as asking, pytest.raises(FetchError, match="public internet"):
        asking.get(site.address + PAGE)
    assert site.asked == []


def test_what_did_not_change_is_not_sent_again(site: Site) -> None:
    site.has_validators = True
    with client() as asking:
        first = asking.get(site.address + PAGE)
        second = asking.get(site.address + PAGE, first.validators)
        assert (second.is_unchanged, second.data) == (True, b"")
        assert not asking.get(site.address + PAGE, Validators('"another"')).is_unchanged


def test_unchanged_is_no_answer_to_who_has_nothing(site: Site) -> None:
    site.faults[PAGE] = status(304)
    with client() as asking, pytest.raises(StatusError):
        asking.get(site.address + PAGE)


def _only_the_first_name_is_open() -> AddressGuard:
    class Guard(AddressGuard):
        def addresses(self, host: str, port: int) -> list[str]:
            if host == "democracy.example":
                return ["127.0.0.1"]
            return list(AddressGuard().addresses(host, port))

    return Guard()
