"""Recorded questions in the book of a generation: written when it is built, only read afterwards.

Ids count from 0 in order of the book. Which passages hold an exchange is told by their spans.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from index.book.book_file import with_digest
from index.book.earlier_book import EarlierBook, Row, kept_rows
from index.book.sql import Fetch, marks
from index.passages.citations import Citation, cite, speeches_between
from ingest.findings.asked.exchange import Exchange, ExchangeForm
from ingest.record import Document

_SCHEMA = """
CREATE TABLE exchanges (
    id INTEGER PRIMARY KEY, document TEXT NOT NULL REFERENCES documents (name),
    question_start INTEGER NOT NULL, question_end INTEGER NOT NULL,
    reply_start INTEGER, reply_end INTEGER, question TEXT NOT NULL, reply TEXT,
    number TEXT, form TEXT NOT NULL, citation TEXT NOT NULL, digest TEXT NOT NULL
);
CREATE INDEX exchanges_by_document ON exchanges (document);
"""
# What SQLite takes as bound values at once, by its default build, with room to spare.
_MANY = 500


@dataclass(frozen=True, slots=True)
class RecordedExchange:
    """A recorded question with its reply, and where it stands.

    ``question`` and ``reply`` are the stored text of their spans, which lie in ``document``;
    the reply is ``None`` where none is recorded. The citation's speakers are those of the reply.
    """

    id: int
    document: str
    question_start: int
    question_end: int
    reply_start: int | None
    reply_end: int | None
    question: str
    reply: str | None
    number: str | None
    form: ExchangeForm
    citation: Citation


def write_exchanges(
    connection: sqlite3.Connection,
    documents: Iterable[Document],
    earlier: EarlierBook | None = None,
) -> None:
    """Write the exchanges of the documents, in their order, into a book that is being made."""
    connection.executescript(_SCHEMA)
    kept = kept_rows(connection, earlier, "exchanges")
    rows = (row for d in documents for row in (kept[d.name] if d.name in kept else _found(d)))
    connection.executemany(
        "INSERT INTO exchanges VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (with_digest((i, *row)) for i, row in enumerate(rows)),
    )


def cite_exchange(document: Document, exchange: Exchange) -> Citation:
    """Cite a recorded question, with those who speak in its reply."""
    replied = speeches_between(document, exchange.reply_start or 0, exchange.reply_end or 0)
    until = exchange.reply_end or exchange.question_end
    return cite(document, exchange.number, replied, at=exchange.question_start, until=until)


def exchanges_of_documents(fetch: Fetch, documents: Sequence[str]) -> list[RecordedExchange]:
    """The exchanges of documents, by their names, in order of the book."""
    return _read(fetch, "WHERE document IN ({marks})", documents)


def exchanges_by_id(fetch: Fetch, ids: Sequence[int]) -> list[RecordedExchange]:
    """Exchanges by id, in order of the book."""
    return _read(fetch, "WHERE id IN ({marks})", ids)


def exchanges_in_passages(fetch: Fetch, passages: Sequence[int]) -> list[RecordedExchange]:
    """The exchanges that share at least one character with any of the passages."""
    where = (
        "WHERE id IN (SELECT e.id FROM passages p JOIN exchanges e ON e.document = p.document "
        'AND e.question_start < p."end" AND coalesce(max(e.reply_end, e.question_end), '
        "e.question_end) > p.start WHERE p.id IN ({marks}))"
    )
    return _read(fetch, where, passages)


def passages_holding(fetch: Fetch, ids: Sequence[int]) -> dict[int, list[int]]:
    """By exchange, for some ids, the ids of the passages that share a character with it."""
    found: dict[int, list[int]] = {}
    for at in range(0, len(ids), _MANY):
        some = tuple(ids[at : at + _MANY])
        sql = (
            "SELECT e.id AS exchange, p.id AS passage FROM exchanges e JOIN passages p "
            "ON p.document = e.document AND p.start < coalesce(max(e.reply_end, e.question_end), "
            'e.question_end) AND p."end" > e.question_start '
            f"WHERE e.id IN ({marks(some)}) ORDER BY p.id"
        )
        for row in fetch(sql, some):
            found.setdefault(row["exchange"], []).append(row["passage"])
    return found


def _read(
    fetch: Fetch, where: str, values: Sequence[int] | Sequence[str]
) -> list[RecordedExchange]:
    found: dict[int, RecordedExchange] = {}
    for at in range(0, len(values), _MANY):
        some = tuple(values[at : at + _MANY])
        for row in fetch(f"SELECT * FROM exchanges {where.format(marks=marks(some))}", some):
            found[row["id"]] = _recorded(row)
    return [found[i] for i in sorted(found)]


def _found(document: Document) -> Iterator[Row]:
    # Finders compile patterns for a third of a second: who reads a book is spared that.
    from ingest.findings.asked.exchanges import exchanges_of

    return (_row(part, exchange) for part in document.parts() for exchange in exchanges_of(part))


def _row(document: Document, exchange: Exchange) -> Row:
    e, text = exchange, document.text
    reply = None if e.reply_start is None else text[e.reply_start : e.reply_end]
    citation = cite_exchange(document, exchange)
    return (
        *(document.name, e.question_start, e.question_end, e.reply_start, e.reply_end),
        *(text[e.question_start : e.question_end], reply, e.number, e.form),
        citation.to_json(),
    )


def _recorded(row: sqlite3.Row) -> RecordedExchange:
    return RecordedExchange(
        id=row["id"],
        document=row["document"],
        question_start=row["question_start"],
        question_end=row["question_end"],
        reply_start=row["reply_start"],
        reply_end=row["reply_end"],
        question=row["question"],
        reply=row["reply"],
        number=row["number"],
        form=row["form"],
        citation=Citation.from_json(row["citation"]),
    )
