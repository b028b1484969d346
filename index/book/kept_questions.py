"""What a check keeps of recorded questions, made when a generation is built and read with its book.

What it is only the check knows; here it is a row of bytes for every recorded question. Its key is a
digest of the question and of the rules that it was made by, so that nothing is taken for what other
rules would make of the same words.
"""

import hashlib
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from index.book.book_file import book_errors, checked, open_book, with_digest
from index.book.sql import Conditions, Fetch, marks
from index.index_errors import DamagedIndexError, IndexMismatchError

KEPT_QUESTIONS = "kept_questions"
# Ids are those of the exchanges. The bytes begin with what is read of a whole panel at once.
_SCHEMA = """
CREATE TABLE kept_questions (
    id INTEGER PRIMARY KEY REFERENCES exchanges (id), document TEXT NOT NULL, key BLOB NOT NULL,
    kept BLOB NOT NULL, digest TEXT NOT NULL
);
"""
_KEY_BYTES = 16
# Questions made between two reports of progress.
_BATCH = 256
# What SQLite takes as bound values at once, by its default build, with room to spare.
_MANY = 500


@dataclass(frozen=True, slots=True)
class KeptQuestion:
    """What is kept of a recorded question, and the key that says what of and by which rules."""

    key: bytes
    kept: bytes


class QuestionKeeper(Protocol):
    """What makes, of recorded questions, what a check keeps of them."""

    @property
    def rules(self) -> str:
        """What tells what it makes from what others would make of the same words."""

    def made_of(self, questions: Sequence[str]) -> list[bytes]:
        """What is kept of each of the questions, which are the stored text."""


def kept_key(rules: str, question: str) -> bytes:
    """The key of what is kept of a question."""
    return hashlib.blake2b(f"{rules}\n{question}".encode(), digest_size=_KEY_BYTES).digest()


def write_kept_questions(
    book: Path,
    keeper: QuestionKeeper | None,
    reuse_from: Path | None,
    progress: Callable[[int, int], None],
) -> None:
    """Write what is kept of every recorded question of a book that is being made.

    What the book ``reuse_from`` keeps under the same key is used again, so that it must be of the
    same model. Without a ``keeper`` nothing is kept.
    """
    with closing(sqlite3.connect(book, uri=True)) as connection:
        connection.executescript(_SCHEMA)
        if keeper is None:
            return
        rows = _rows(connection, keeper, reuse_from, progress)
        connection.executemany("INSERT INTO kept_questions VALUES (?, ?, ?, ?, ?)", rows)
        connection.commit()


def kept_of_questions(fetch: Fetch, ids: Sequence[int]) -> dict[int, KeptQuestion]:
    """What is kept of recorded questions, by their ids; of some nothing may be."""
    found: dict[int, KeptQuestion] = {}
    for at in range(0, len(ids), _MANY):
        some = tuple(ids[at : at + _MANY])
        for row in fetch(f"SELECT * FROM {KEPT_QUESTIONS} WHERE id IN ({marks(some)})", some):
            found[row["id"]] = KeptQuestion(row["key"], row["kept"])
    return found


def kept_openings(fetch: Fetch, conditions: Conditions, count: int) -> list[tuple[int, bytes]]:
    """The first ``count`` bytes of what is kept of the questions of some documents, by id.

    Unlike all that is kept they come without their digest.
    """
    where, values = conditions
    rows = fetch(
        f"SELECT k.id, substr(k.kept, 1, {count:d}) AS opening FROM documents d "
        f"JOIN {KEPT_QUESTIONS} k ON k.document = d.name WHERE {where} ORDER BY k.id",
        tuple(values),
    )
    return [(row["id"], row["opening"]) for row in rows]


def _rows(
    connection: sqlite3.Connection,
    keeper: QuestionKeeper,
    reuse_from: Path | None,
    progress: Callable[[int, int], None],
) -> Iterator[tuple[object, ...]]:
    """The rows of all recorded questions of a book, in order."""
    questions = connection.execute(
        "SELECT document, question FROM exchanges ORDER BY id"
    ).fetchall()
    rules = keeper.rules
    keys = {question: kept_key(rules, question) for _, question in questions}
    known = _known(reuse_from, frozenset(keys.values())) if keys and reuse_from else {}
    todo = [question for question, key in keys.items() if key not in known]
    for at in range(0, len(todo), _BATCH):
        some = todo[at : at + _BATCH]
        known |= zip((keys[q] for q in some), keeper.made_of(some), strict=True)
        progress(at + len(some), len(todo))
    for i, (document, question) in enumerate(questions):
        key = keys[question]
        yield with_digest((i, document, key, known[key]))


def _known(book: Path, wanted: AbstractSet[bytes]) -> dict[bytes, bytes]:
    """What an earlier book keeps under some keys; nothing of one that is damaged or keeps none."""
    try:
        with book_errors(), closing(open_book(book)) as connection:
            rows = connection.execute(f"SELECT * FROM {KEPT_QUESTIONS}")
            some = checked([row for row in rows if row["key"] in wanted])
            return {row["key"]: row["kept"] for row in some}
    except (DamagedIndexError, IndexMismatchError):
        return {}
