"""Corrections in the book of a generation: which words a later meeting put right, and how.

Written when the book is built and only read afterwards. What a correction is of is told by the
panel, the meeting and the minute that it names, and by the words that it shares with the earlier
minutes; where that tells no sentence from the others, it is of none.
"""

import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from index.book.book_file import with_digest
from index.book.earlier_book import EARLIER, EarlierBook
from index.book.sql import Fetch, marks
from index.passages.citations import Citation, cite, speeches_between
from index.words.terms import STOP_WORDS, Stemmer, words
from ingest.language.sentences import Span, sentence_spans
from ingest.record import Document

if TYPE_CHECKING:
    from ingest.findings.arising.corrections import Correction

_SCHEMA = """
CREATE TABLE corrections (
    id INTEGER PRIMARY KEY, document TEXT NOT NULL REFERENCES documents (name),
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, citation TEXT NOT NULL,
    corrected TEXT NOT NULL, corrected_start INTEGER NOT NULL, corrected_end INTEGER NOT NULL,
    digest TEXT NOT NULL
);
CREATE INDEX corrections_by_corrected ON corrections (corrected);
CREATE TABLE correcting (document TEXT PRIMARY KEY) WITHOUT ROWID;
"""
# Words of corrections themselves, which say nothing of what is corrected.
_OWN_WORDS = frozenset(
    (
        "minute minutes no number item paragraph para page line sentence first second third fourth"
        " fifth sixth seventh eighth last figure figures given read should correct corrected"
        " correction clarified amended replaced wrong error incorrect meeting previous panel"
        " member members said stated told reported agreed"
    ).split()
)
# A sentence shares at least so many telling words with a correction that names no wrong words, or
# whose wrong words stand nowhere; beside the wrong words, or in the minute named, fewer do.
_SHARED, _SHARED_BESIDE = 3, 1
_NUMBER = re.compile(r"0*(\d+[a-z]?)")


@dataclass(frozen=True, slots=True)
class RecordedCorrection:
    """Words of a later meeting that put right ``corrected_start`` to ``corrected_end``.

    ``text`` is the stored text of its own span in ``document``; the span of what it corrects is in
    the document ``corrected``.
    """

    document: str
    start: int
    end: int
    text: str
    citation: Citation
    corrected: str
    corrected_start: int
    corrected_end: int


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of earlier minutes with its terms."""

    document: str
    span: Span
    terms: frozenset[str]


def write_corrections(
    connection: sqlite3.Connection,
    documents: Sequence[Document],
    earlier: EarlierBook | None = None,
) -> None:
    """Write the corrections whose words are found into a book that is being made.

    What a document corrects may have come or gone: of documents that are taken over from an earlier
    book, only those that are known to correct nothing are passed over.
    """
    # Whoever only reads a book needs no finder.
    from ingest.findings.arising.corrections import corrections_of
    from ingest.same_minutes.meeting_place import panel_words

    connection.executescript(_SCHEMA)
    passed_over = _correcting_nothing(connection, earlier)
    named = [(d, tuple(panel_words(d.item.meeting.panel or ""))) for d in documents]
    panels = [(d, panel) for d, panel in named if d.item.meeting.panel]
    of_panel: dict[tuple[str, ...], list[Document]] = defaultdict(list)
    for document, panel in panels:
        of_panel[panel].append(document)
    found = [
        (part, panel, correction)
        for document, panel in panels
        if document.name not in passed_over
        for part in document.parts()
        for correction in corrections_of(part)
    ]
    stemmer = Stemmer()
    rows = (
        _row(part, correction, sentence)
        for part, panel, correction in found
        if (sentence := _corrected(part, correction, of_panel[panel], stemmer)) is not None
    )
    connection.executemany(
        "INSERT INTO corrections VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (with_digest((i, *row)) for i, row in enumerate(rows)),
    )
    correcting = sorted({part.name for part, _, _ in found})
    connection.executemany("INSERT INTO correcting VALUES (?)", ((name,) for name in correcting))


def _correcting_nothing(
    connection: sqlite3.Connection, earlier: EarlierBook | None
) -> frozenset[str]:
    """The documents taken over from an attached book in which no correction stands."""
    if earlier is None:
        return frozenset()
    rows = connection.execute(f"SELECT document FROM {EARLIER}.correcting")
    return earlier.documents - {row[0] for row in rows}


def read_corrections(
    fetch: Fetch, documents: Sequence[str] | None = None
) -> list[RecordedCorrection]:
    """What later meetings put right in documents, by their names, in order of the book.

    Without names, in all of the book.
    """
    if documents is None:
        rows = fetch("SELECT * FROM corrections ORDER BY id", ())
    else:
        rows = fetch(
            f"SELECT * FROM corrections WHERE corrected IN ({marks(documents)}) ORDER BY id",
            tuple(documents),
        )
    return [
        RecordedCorrection(
            *(row["document"], row["start"], row["end"], row["text"]),
            Citation.from_json(row["citation"]),
            *(row["corrected"], row["corrected_start"], row["corrected_end"]),
        )
        for row in rows
    ]


def _row(part: Document, correction: "Correction", sentence: _Sentence) -> tuple[object, ...]:
    start, end = correction.start, correction.end
    citation = cite(part, None, speeches_between(part, start, end), at=start, until=end)
    return (
        *(part.name, start, end, part.text[start:end], citation.to_json()),
        *(sentence.document, *sentence.span),
    )


def _corrected(
    part: Document, correction: "Correction", of_panel: Sequence[Document], stemmer: Stemmer
) -> _Sentence | None:
    """The sentence of an earlier meeting that a correction is of; ``None`` where none is told.

    ``of_panel`` are the documents of the same panel.
    """
    earlier = [p for d in _earlier(part, correction, of_panel) for p in d.parts()]
    numbered = [p for p in earlier if _has_number(p, correction.minute_number)]
    sentences = [s for p in numbered or earlier for s in _sentences(p, stemmer)]
    counts = Counter(term for sentence in sentences for term in sentence.terms)
    told = _terms(part.text[correction.start : correction.end], stemmer)
    wrong = _terms(correction.wrong or "", stemmer)
    best: tuple[float, _Sentence] | None = None
    for sentence in sentences:
        shared = (told & sentence.terms) - wrong
        is_wrong = bool(wrong) and wrong <= sentence.terms
        least = _SHARED_BESIDE if is_wrong or numbered else _SHARED
        if len(shared) < least and not (is_wrong and numbered):
            continue
        if numbered and wrong and not is_wrong and len(shared) < _SHARED:
            continue
        # Rare words tell one sentence from another; the wrong words themselves tell most.
        score = sum(1 / counts[term] for term in shared) + len(sentences) * is_wrong
        if best is None or score > best[0]:
            best = score, sentence
    return best[1] if best else None


def _earlier(
    part: Document, correction: "Correction", of_panel: Sequence[Document]
) -> list[Document]:
    """The documents of the meetings that a correction is of: those it names, else the last."""
    own = part.item.meeting
    same = [d for d in of_panel if d.name != part.name]
    if correction.days:
        days: set[date] = {day for day in correction.days if own.date is None or day < own.date}
        return [d for d in same if d.item.meeting.date in days]
    before = [d.item.meeting.date for d in same if _is_before(d, own.date)]
    last = max((day for day in before if day), default=None)
    return [d for d in same if last and d.item.meeting.date == last]


def _is_before(document: Document, day: date | None) -> bool:
    held = document.item.meeting.date
    return held is not None and day is not None and held < day


def _has_number(part: Document, number: str | None) -> bool:
    """Whether an item goes by a minute's number: "2" is "2", "02" and the item "2/21"."""
    wanted = _NUMBER.match(number) if number else None
    if wanted is None:
        return False
    own = (_NUMBER.match(n) for n in (part.item.number, part.item.minute_number) if n)
    return any(match is not None and match[1] == wanted[1] for match in own)


def _sentences(part: Document, stemmer: Stemmer) -> Iterator[_Sentence]:
    for block in part.division.blocks:
        if block.is_minutes and block.kind != "heading":
            for start, end in sentence_spans(part.text, block.start, block.end):
                terms = frozenset(_terms(part.text[start:end], stemmer))
                yield _Sentence(part.name, (start, end), terms)


def _terms(text: str, stemmer: Stemmer) -> set[str]:
    telling = (w for w in words(text) if w not in STOP_WORDS and w not in _OWN_WORDS)
    return {stemmer.term(word) for word in telling}
