from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.readers.moderngov.service_xml import NotXmlError, child_text, parse_xml

BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    b'<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><meeting><t>&b;&b;</t></meeting>'
)
OUTSIDE = b'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><meeting><t>&f;</t></meeting>'


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"<meeting><t> Road &amp; rail </t></meeting>", "Road & rail"),
        (b"<meeting><t>Road & rail&nbsp;</t></meeting>", "Road & rail&nbsp;"),
        (b"<meeting><t>Road\x0b &#x1F;rail&#0;</t></meeting>", "Road   rail"),
        ("<meeting><t>Heddlu â</t></meeting>".encode(), "Heddlu â"),
        (b"\xef\xbb\xbf  <?xml version='1.0'?>\n<meeting><t>x</t></meeting>", "x"),
        (b"<meeting><!-- no --><t>x</t></meeting>", "x"),
        (b"<meeting></meeting>", ""),
    ],
)
def test_answers_are_read_tolerantly(data: bytes, text: str) -> None:
    assert child_text(parse_xml(data, "meeting"), "t") == text


@pytest.mark.parametrize(
    "data",
    [
        *(b"", b"no", b"<html><body>off</body></html>", b"<meeting>", b"<committees/>"),
        *(b"<meeting><t></meeting>", BOMB, OUTSIDE, b"<meeting>" * 5000, b"\xff\xfe\x00"),
    ],
)
def test_what_is_no_answer_of_the_service_is_refused(data: bytes) -> None:
    with pytest.raises(NotXmlError):
        parse_xml(data, "meeting")


@given(st.binary(max_size=200))
def test_no_bytes_break_it(data: bytes) -> None:
    for found in (data, b"<meeting>" + data + b"</meeting>"):
        with suppress(NotXmlError):
            parse_xml(found, "meeting")
