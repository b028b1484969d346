"""Which recorded questions a draft is held against, and a second look at each of them.

Searching finds passages by meaning and by words; every recorded question in one of them is a
candidate, and the nearest are encoded alone and compared with the draft.
"""

import re
import threading
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from index.book.filters import Filters
from index.book.recorded_questions import RecordedExchange
from index.questions.glossary import Glossary
from index.questions.hint_names import HintName
from index.searching.hits import Hit
from index.searching.searcher import Searcher
from index.vectors.encoder import QuestionEncoder
from index.words.book_words import BookWords
from ingest.language.list_marks import QUESTION_NUMBER
from service.check.features import Features, ReadText, compare, read_text
from service.check.writing_out import write_out

# Passages looked at for recorded questions, and recorded questions encoded for one draft.
HITS = 60
MOST = 20
# A draft is a question to be put, not a query: what it says of roles and dates is its subject.
_IGNORED: frozenset[HintName] = frozenset({"panel", "speaker", "dates", "kind"})
# Quotation marks and a minus before a word are signs of a query; in a draft they are not.
_SIGNS = re.compile(r"[\"“”„]|(?<!\S)-(?=\w)")


_Found = TypeVar("_Found")
# A question's vectors take some 80 kB: at most 40 MB in all.
MOST_KEPT = 500


class QuestionCache(Generic[_Found]):
    """What a check found out of recorded questions, for the drafts to come; safe among threads.

    Kept by the questions' ids in one generation; what was not used for longest makes room.
    """

    def __init__(self, most: int = MOST_KEPT) -> None:
        self._most = most
        self._kept: OrderedDict[int, _Found] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, ids: Iterable[int]) -> dict[int, _Found]:
        """What is kept of these questions."""
        with self._lock:
            found = {i: self._kept[i] for i in ids if i in self._kept}
            for i in found:
                self._kept.move_to_end(i)
            return found

    def keep(self, found: Mapping[int, _Found]) -> None:
        """Keep more; what was not used for longest makes room."""
        with self._lock:
            self._kept.update(found)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A recorded question that a draft was compared with."""

    exchange: RecordedExchange
    question: ReadText
    features: Features

    @property
    def asked_from(self) -> int:
        """Where in the recorded question its own words begin, behind its number."""
        return len(self.exchange.question) - len(self.question.text)


@dataclass(slots=True)
class Reader:
    """Encodes texts for the check; recorded questions are kept for the next draft."""

    encoder: QuestionEncoder
    lexical: BookWords
    glossary: Glossary
    kept: QuestionCache[ReadText] = field(default_factory=QuestionCache)

    def draft(self, text: str) -> ReadText:
        """A draft, ready to be compared."""
        return self._read([text])[0]

    def questions(self, exchanges: Sequence[RecordedExchange]) -> list[ReadText]:
        """Recorded questions, ready to be compared; those not seen before are encoded now."""
        known = self.kept.get(exchange.id for exchange in exchanges)
        new = {e.id: asked_words(e) for e in exchanges if e.id not in known}
        read = dict(zip(new, self._read(list(new.values())), strict=True))
        self.kept.keep(read)
        known |= read
        return [known[exchange.id] for exchange in exchanges]

    def _read(self, texts: Sequence[str]) -> list[ReadText]:
        if not texts:
            return []
        written = [write_out(text, self.glossary) for text in texts]
        encodings = self.encoder.encode_questions([one.text for one in written])
        return [
            read_text(one, encoding, self.lexical)
            for one, encoding in zip(written, encodings, strict=True)
        ]


def asked_words(exchange: RecordedExchange) -> str:
    """A recorded question from behind its number to its end, word for word."""
    number = QUESTION_NUMBER.match(exchange.question)
    return exchange.question[number.end() :].lstrip() if number else exchange.question


def candidates(
    searcher: Searcher, reader: Reader, draft: ReadText, filters: Filters, most: int = MOST
) -> list[Candidate]:
    """The recorded questions nearest to a draft, at most ``most``, in order of the book."""
    query = searcher.read(_SIGNS.sub(" ", draft.text), ignored=_IGNORED)
    if not query.subject:
        return []
    hits = searcher.search(query, filters, hint_mode="off", limit=HITS)
    book = searcher.generation.book
    exchanges = book.exchanges(passages=[hit.passage.id for hit in hits])
    holding = {exchange.id: _holding(exchange, hits) for exchange in exchanges}
    nearest = sorted(exchanges, key=lambda e: (-max(hit.score for hit in holding[e.id]), e.id))
    kept = sorted(nearest[:most], key=lambda e: e.id)
    return [
        Candidate(
            exchange,
            question,
            compare(draft, question, max(h.signals.late_interaction for h in holding[exchange.id])),
        )
        for exchange, question in zip(kept, reader.questions(kept), strict=True)
    ]


def _holding(exchange: RecordedExchange, hits: Iterable[Hit]) -> list[Hit]:
    """The passages found that hold a part of an exchange."""
    end = max(exchange.question_end, exchange.reply_end or 0)
    return [
        hit
        for hit in hits
        if hit.passage.document == exchange.document
        and hit.passage.start < end
        and hit.passage.end > exchange.question_start
    ]
