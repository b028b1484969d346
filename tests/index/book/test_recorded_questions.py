from collections.abc import Iterator
from pathlib import Path

import pytest

from index.book.book import Book
from index.generations.generation import open_current
from service.holding.updating import Updater
from service.settings import Settings


@pytest.fixture
def book(updater: Updater, folder: Path, settings: Settings) -> Iterator[Book]:
    updater.ingest([str(folder)])
    generation = open_current(settings.home, settings.index_settings())
    yield generation.book
    generation.close()


def _name(book: Book, ending: str) -> str:
    return next(name for name in book.versions() if name.endswith(ending))


def test_exchanges_of_a_document_come_in_order_with_text_and_citation(book: Book) -> None:
    found = book.exchanges(documents=[_name(book, "roads.txt")])
    assert [e.number for e in found] == ["1", "2", "3"]
    assert found[0].citation.question_number == "1"
    assert found[0].citation.speakers == ("PCC", "Chief Constable")
    assert found[0].reply
    assert found[0].reply.startswith("[The PCC reported")


def test_statements_have_no_number(book: Book) -> None:
    found = book.exchanges(documents=[_name(book, "fraud.txt")])
    assert [(e.number, e.form) for e in found] == [(None, "statement")]
    assert found[0].question == "A Member suggested that more fraud was going unseen."


def test_a_passage_leads_to_the_exchanges_it_overlaps(book: Book) -> None:
    everything = book.exchanges(documents=list(book.versions()))
    for exchange in everything:
        end = max(exchange.question_end, exchange.reply_end or 0)
        holding = [
            i
            for i, p in book.passages(range(book.count())).items()
            if p.document == exchange.document and p.start < end and p.end > exchange.question_start
        ]
        assert holding
        for passage in holding:
            assert exchange in book.exchanges(passages=[passage])


def test_exchanges_by_id_come_once_and_unknown_ids_not_at_all(book: Book) -> None:
    assert [e.id for e in book.exchanges(ids=[2, 0, 2, 999])] == [0, 2]
    assert book.exchanges() == []


def test_more_passages_than_can_be_bound_at_once_are_looked_up(book: Book) -> None:
    assert len(book.exchanges(passages=range(5_000))) == 4
