from ipaddress import IPv4Address, IPv6Address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.site.addresses import AddressGuard, is_public, linked, normalised, resolve
from ingest.site.fetch_errors import AddressError


@pytest.mark.parametrize(
    ("given_as", "one_form"),
    [
        ("HTTPS://Democracy.Example.Gov.UK", "https://democracy.example.gov.uk/"),
        ("https://a.example:443/x#AI12", "https://a.example/x"),
        ("http://a.example:8080/x", "http://a.example:8080/x"),
        ("https://a.example/Printed minutes é.pdf?T=1", None),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        (" https://a.example./x ", "https://a.example/x"),
        ("http://[::1]/x", "http://[::1]/x"),
    ],
)
def test_an_address_has_one_form(given_as: str, one_form: str | None) -> None:
    expected = one_form or "https://a.example/Printed%20minutes%20%C3%A9.pdf?T=1"
    assert normalised(given_as) == expected
    assert normalised(expected) == expected


@pytest.mark.parametrize(
    "address",
    [
        *("ftp://a.example/", "file:///etc/passwd", "a.example", "https://", "https:///x", ""),
        *("https://u:p@a.example/", "https://a.example:0/", "https://a.example:x/", "http://["),
        *("https://a b.example/", "https://a.example/\x00", "https://a.example/" + "x" * 2000),
    ],
)
def test_what_is_no_plain_web_address_is_refused(address: str) -> None:
    with pytest.raises(AddressError):
        normalised(address)


@given(st.text(max_size=60))
def test_no_words_break_it(words: str) -> None:
    for address in (words, f"https://{words}"):
        try:
            once = normalised(address)
        except AddressError:
            continue
        assert normalised(once) == once


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("mgAi.aspx?ID=1", "https://a.example/sub/mgAi.aspx?ID=1"),
        ("/x", "https://a.example/x"),
        ("http://a.example/x", "https://a.example/x"),
        ("http://b.example/x", "http://b.example/x"),
        ("#AI1", "https://a.example/sub/page"),
    ],
)
def test_a_link_is_followed_in_the_sites_own_scheme(href: str, address: str) -> None:
    assert linked(href, "https://a.example/sub/page") == address


@pytest.mark.parametrize("href", ["javascript:void(0)", "mailto:a@b.example", "http://[x/"])
def test_links_that_lead_to_no_page_are_refused(href: str) -> None:
    with pytest.raises(AddressError):
        linked(href, "https://a.example/")


@pytest.mark.parametrize(
    "ip",
    ["8.8.8.8", "51.140.1.1", "168.63.129.17", "192.88.98.1", "2001:4860:4860::8888", "2620:4f::1"],
)
def test_addresses_of_the_open_internet_are_public(ip: str) -> None:
    assert is_public(ip)


@pytest.mark.parametrize(
    "ip",
    [
        *("127.0.0.1", "127.255.0.9", "0.1.2.3", "10.1.2.3", "172.16.0.1", "192.168.1.1"),
        *("169.254.169.254", "100.64.0.1", "198.18.0.1", "224.0.0.1", "239.9.9.9", "240.0.0.1"),
        *("255.255.255.255", "192.0.2.1", "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1"),
        *("::ffff:127.0.0.1", "::ffff:8.8.8.8", "64:ff9b::7f00:1", "2002:7f00:1::", "2001::1"),
        *("ff02::1", "2001:db8::1", "not an address", ""),
        # Of a cloud's own, of relays, of translators, and kept for documents or for names.
        *("168.63.129.16", "192.88.99.1", "192.0.0.9", "192.0.0.192", "192.31.196.1"),
        *("192.52.193.1", "192.175.48.1", "198.51.100.1", "203.0.113.1", "100.100.100.200"),
        *("3fff::1", "3fff:fff::1", "2001:1::1", "2001:3::1", "2001:4:112::1", "2001:20::1"),
        *("2001:30::1", "2001:1ff::1", "2620:4f:8000::1", "5f00::1", "100::1", "100:0:0:1::1"),
        *("fec0::1", "fd00:ec2::254", "::127.0.0.1", "::ffff:0:127.0.0.1"),
    ],
)
def test_everything_else_is_not(ip: str) -> None:
    assert not is_public(ip)


@given(st.ip_addresses(v=4))
def test_no_ipv6_address_that_wraps_an_ipv4_one_passes(ip: IPv4Address) -> None:
    wrapped = int(ip)
    teredo = (0x2001_0000 << 96) | (0x0808_0808 << 64) | (wrapped ^ 0xFFFF_FFFF)
    for address in (
        f"::ffff:{ip}",
        f"::{ip}",
        f"64:ff9b::{ip}",
        f"64:ff9b:1::{ip}",
        str(IPv6Address((0x2002 << 112) | (wrapped << 80) | 1)),
        str(IPv6Address(teredo)),
    ):
        assert not is_public(address)


@given(st.ip_addresses(v=4))
def test_no_private_address_passes(ip: IPv4Address) -> None:
    if ip.is_private or ip.is_loopback or ip.is_link_local or ip.is_multicast or ip.is_reserved:
        assert not is_public(str(ip))


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "2130706433", "127.1", "0x7f000001"])
def test_this_machine_is_recognised_however_it_is_written(host: str) -> None:
    with pytest.raises(AddressError, match="not on the public internet"):
        AddressGuard().addresses(host, 80)
    assert AddressGuard(allow_private=True).addresses("127.0.0.1", 80) == ["127.0.0.1"]


def test_a_name_with_one_private_address_among_public_ones_is_refused() -> None:
    guard = AddressGuard(resolve=lambda _host, _port: ["8.8.8.8", "10.0.0.1"])
    with pytest.raises(AddressError):
        guard.addresses("a.example", 443)


def test_the_system_resolves_names() -> None:
    assert set(resolve("localhost", 80)) <= {"127.0.0.1", "::1"}
