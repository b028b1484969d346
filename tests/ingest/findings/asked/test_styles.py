from dataclasses import replace

import pytest

from ingest.findings.asked.exchange import Exchange
from ingest.findings.asked.exchanges import exchanges_of
from ingest.language.paragraphs import paragraphs
from ingest.language.people import people_named
from ingest.reading.discussion import divide_discussion
from ingest.record import Division
from tests.eval.sets import document
from tests.ingest.findings.asked.styles import Put, Style, styles


def asked_in(style: Style) -> tuple[Exchange, ...]:
    text = style.text
    blocks, _ = divide_discussion(text, paragraphs(text), people_named(text))
    return exchanges_of(replace(document(), text=text, division=Division(tuple(blocks))))


def holds(text: str, exchange: Exchange, put: Put) -> bool:
    """Whether an exchange is the one that was put: what was asked, and what was replied."""
    asked = text[exchange.question_start : exchange.reply_end or exchange.question_end]
    if put.question not in asked:
        return False
    if exchange.reply_start is None or put.reply is None:
        return exchange.reply_start is None and put.reply is None
    return put.reply in text[exchange.reply_start : exchange.reply_end]


@pytest.mark.parametrize("style", styles(), ids=lambda style: style.name)
def test_what_is_asked_is_found_in_every_style_with_its_reply_and_nothing_else(
    style: Style,
) -> None:
    found = asked_in(style)
    assert [
        [(e.asker, e.replier) for e in found if holds(style.text, e, put)] for put in style.puts
    ] == [[(put.asker, put.replier)] for put in style.puts]
    assert len(found) == len(style.puts)
