"""Every row of every table catches the sentences beside it, is needed, and leaves the others."""

from functools import cache

import pytest

from ingest.exempt import exempt_parts
from ingest.exempt.wordings import (
    denied,
    ended,
    excluded,
    headed,
    kept_open,
    lost,
    marked,
    readmitted,
    resolved,
    stock_words,
    supposed,
    those_present,
)
from ingest.exempt.wordings.wording_table import Wording, Wordings
from tests.ingest.exempt.exempt_meetings import TOLD_IN_PRIVATE, meeting, said

TABLES = {
    f"{module.__name__.rpartition('.')[2]}.{name}": table
    for module in (
        excluded,
        readmitted,
        resolved,
        denied,
        ended,
        headed,
        kept_open,
        lost,
        marked,
        stock_words,
        supposed,
        those_present,
    )
    for name, table in vars(module).items()
    if isinstance(table, Wordings)
}
ROWS = [
    pytest.param(table, row, id=f"{name}[{i}]")
    for name, table in TABLES.items()
    for i, row in enumerate(table.rows)
]


@cache
def alone(table: Wordings, row: Wording) -> Wordings:
    """A row by itself: a table catches what one of its rows alone does."""
    return table.only(row)


@pytest.mark.parametrize(("table", "row"), ROWS)
def test_a_row_catches_the_sentences_beside_it_by_itself(table: Wordings, row: Wording) -> None:
    assert row.catches
    assert [words for words in row.catches if not alone(table, row).are_in(words)] == []


@pytest.mark.parametrize(("table", "row"), ROWS)
def test_a_table_leaves_the_sentences_that_a_row_must_leave(table: Wordings, row: Wording) -> None:
    assert row.leaves
    assert [words for words in row.leaves if table.are_in(words)] == []


@pytest.mark.parametrize(("table", "row"), ROWS)
def test_without_a_row_a_sentence_beside_it_is_missed(table: Wordings, row: Wording) -> None:
    others = [alone(table, other) for other in table.rows if other is not row]
    assert not all(any(other.are_in(words) for other in others) for words in row.catches)


def _sentences(*tables: Wordings) -> list[str]:
    return [words for table in tables for row in table.rows for words in row.catches]


def _others(*tables: Wordings) -> list[str]:
    return [words for table in tables for row in table.rows for words in row.leaves]


CLOSING = (excluded.CLOSES_MEETING, excluded.CLOSES_ITEM)


@pytest.mark.parametrize("words", _sentences(*CLOSING))
def test_what_follows_a_sentence_that_closes_is_withheld(words: str) -> None:
    assert TOLD_IN_PRIVATE not in said("The PCC spoke of estates.", words, TOLD_IN_PRIVATE)


@pytest.mark.parametrize("words", _others(*CLOSING, those_present.RETIRED))
def test_what_follows_a_sentence_that_closes_nothing_is_kept(words: str) -> None:
    kept = said("The PCC spoke of estates.", words, "More was said.")
    assert words in kept
    assert "More was said." in kept


@pytest.mark.parametrize("words", _sentences(marked.STATEMENT, marked.LABEL, headed.PRIVATE_PART))
def test_what_follows_a_marking_is_withheld(words: str) -> None:
    assert TOLD_IN_PRIVATE not in said("The PCC spoke of estates.", words, TOLD_IN_PRIVATE)


@pytest.mark.parametrize("words", _sentences(marked.TITLE))
def test_an_item_with_a_marked_title_is_withheld(words: str) -> None:
    assert TOLD_IN_PRIVATE not in said_under(words)


@pytest.mark.parametrize("words", _others(marked.TITLE))
def test_an_item_with_an_ordinary_title_is_kept(words: str) -> None:
    assert TOLD_IN_PRIVATE in said_under(words)


RESOLUTION = "RESOLVED: That the public be excluded."


@pytest.mark.parametrize("words", _sentences(readmitted.READMISSION))
def test_what_follows_a_readmission_is_kept(words: str) -> None:
    assert "More was said." in said(RESOLUTION, TOLD_IN_PRIVATE, words, "More was said.")


@pytest.mark.parametrize("words", _others(readmitted.READMISSION, readmitted.PUBLIC_PART))
def test_what_follows_no_readmission_stays_withheld(words: str) -> None:
    assert TOLD_IN_PRIVATE not in said(RESOLUTION, words, TOLD_IN_PRIVATE)


@pytest.mark.parametrize("words", _sentences(denied.DENIAL, denied.NOTHING))
def test_a_heading_with_a_denial_under_it_closes_nothing(words: str) -> None:
    source = meeting(("7", "Exclusion of the press and public", words))
    assert exempt_parts(source).spans == ()


def said_under(title: str) -> str:
    source = meeting(("7", title, TOLD_IN_PRIVATE))
    return source.without(exempt_parts(source).spans).text
