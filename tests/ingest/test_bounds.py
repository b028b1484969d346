from dataclasses import replace

import pytest

from ingest import bounds
from ingest.errors import RefusedDocumentError
from ingest.readers.choice import read_document
from ingest.readers.text.plain_text import read_plain_text
from ingest.record import Block
from tests.pages import PAGE


@pytest.mark.parametrize(
    ("added", "message"),
    [
        ("word " * (bounds.MAX_LINE_CHARACTERS // 5 + 1), "more than 20,000 characters"),
        ("-" * (bounds.MAX_RUN + 1), "more than 1,000 marks or spaces in a row"),
        ("a\n" * (bounds.MAX_LINES + 1), "more than 100,000 lines"),
        (("a" * 9_999 + "\n") * (bounds.MAX_TEXT_CHARACTERS // 10_000 + 1), "characters of text"),
    ],
)
def test_a_text_over_a_bound_is_refused_with_what_to_do(added: str, message: str) -> None:
    with pytest.raises(RefusedDocumentError, match=message):
        read_document(f"{PAGE}\n\n{added}\n".encode(), name="page.txt")


@pytest.mark.parametrize("name", ["page.html", "page.md"])
def test_a_paragraph_over_the_bound_is_refused_whatever_the_form(name: str) -> None:
    words = "word " * (bounds.MAX_LINE_CHARACTERS // 5 + 1)
    page = f"<html><body><h1>Agenda item</h1><p>Minutes:</p><p>{words}</p></body></html>"
    with pytest.raises(RefusedDocumentError, match="20,000"):
        read_document(page.encode() if name == "page.html" else words.encode(), name=name)


def test_text_that_no_file_can_hold_is_refused_with_its_place() -> None:
    reading = read_plain_text(PAGE)
    with pytest.raises(RefusedDocumentError, match="behind “Exampleshire”"):
        bounds.check_reading(replace(reading, text=f"Exampleshire\ud800{reading.text[13:]}"))


def test_places_outside_the_text_are_refused() -> None:
    reading = read_plain_text(PAGE)
    division = replace(reading.division, blocks=(Block("narrative", 5, len(PAGE) + 1),))
    with pytest.raises(RefusedDocumentError, match="could not be divided"):
        bounds.check_reading(replace(reading, division=division))
