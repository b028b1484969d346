"""The real pages, put into ModernGov's markup, are read like their text copies, word for word."""

from pathlib import Path

import pytest

from ingest.findings.asked.exchanges import exchanges_of
from ingest.readers.moderngov.web_page import read_html
from ingest.readers.text.plain_text import read_plain_text
from ingest.record import Document, Reading
from tests.ingest.divided import document
from tests.ingest.readers.text.test_page_copies import uncovered_or_doubled
from tests.moderngov_markup import (
    THEMES,
    BodyStyle,
    Theme,
    item_of_text_copy,
    item_page,
    meeting_page,
    printed_minutes_page,
)

pytestmark = pytest.mark.seeds

Spoken = list[tuple[str | None, str, str | None]]


def copies(seeds: Path) -> list[str]:
    return [path.read_bytes().decode() for path in sorted(seeds.glob("*.txt"))]


def exchanges(of: Document) -> Spoken:
    """Number, question and reply of each exchange; runs of space count as one."""
    return [
        (
            e.number,
            words(of.text[e.question_start : e.question_end]),
            None if e.reply_start is None else words(of.text[e.reply_start : e.reply_end]),
        )
        for e in exchanges_of(of)
    ]


def blocks(reading: Reading) -> list[tuple[str, str | None, list[str], str]]:
    return [
        (
            b.kind,
            b.question_number,
            [s.role for s in b.speeches],
            words(reading.text[b.start : b.end]),
        )
        for b in sorted(reading.division.blocks, key=lambda b: b.start)
    ]


def words(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("body", ["word", "lists", "plain"])
def test_an_item_page_gives_what_its_text_copy_gives(
    seeds: Path, theme: Theme, body: BodyStyle
) -> None:
    for text in copies(seeds):
        copy = read_plain_text(text)
        page = read_html(item_page(item_of_text_copy(text), theme=theme, body=body).encode())
        assert blocks(page) == blocks(copy)
        assert exchanges(document(page.text, page.division)) == exchanges(
            document(copy.text, copy.division)
        )
        assert uncovered_or_doubled(page) == []
        assert page.withheld == 0


@pytest.mark.parametrize("theme", THEMES)
def test_a_meeting_page_of_all_five_gives_the_exchanges_of_each(seeds: Path, theme: Theme) -> None:
    texts = copies(seeds)
    items = [item_of_text_copy(text, number=str(i)) for i, text in enumerate(texts, 1)]
    page = read_html(meeting_page(items, theme=theme).encode())
    parts = document(page.text, page.division).parts()
    assert len(parts) == len(texts)
    for part, text in zip(parts, texts, strict=True):
        copy = read_plain_text(text)
        assert exchanges(part) == exchanges(document(copy.text, copy.division))
    assert uncovered_or_doubled(page) == []
    assert page.withheld == 0


def test_printed_minutes_of_all_five_give_the_exchanges_of_each(seeds: Path) -> None:
    texts = copies(seeds)
    page = read_html(printed_minutes_page([item_of_text_copy(text) for text in texts]).encode())
    for part, text in zip(document(page.text, page.division).parts(), texts, strict=True):
        copy = read_plain_text(text)
        assert exchanges(part) == exchanges(document(copy.text, copy.division))
    assert uncovered_or_doubled(page) == []
