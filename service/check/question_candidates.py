"""Which recorded questions a draft is held against, and a second look at each of them.

Searching finds passages by meaning and by words; every recorded question in one of them is a
candidate, and the nearest are encoded alone and compared with the draft.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from index.book.filters import Filters
from index.book.recorded_questions import RecordedExchange
from index.questions.glossary import Glossary
from index.questions.hint_names import HintName
from index.recently_used import RecentlyUsed
from index.searching.hits import Hit
from index.searching.searcher import Searcher
from index.vectors.encoder import QuestionEncoder
from index.words.book_words import BookWords
from ingest.language.list_marks import QUESTION_NUMBER
from service.answering.recorded_asking import RecordedAsking
from service.check.features import Features, ReadText, compare, read_text
from service.check.writing_out import write_out

# Passages looked at for recorded questions, and recorded questions encoded for one draft.
HITS = 60
MOST = 20
# A draft is a question to be put, not a query: what it says of roles and dates is its subject.
_IGNORED: frozenset[HintName] = frozenset({"panel", "speaker", "dates", "kind"})
# Quotation marks and a minus before a word are signs of a query; in a draft they are not.
_SIGNS = re.compile(r"[\"“”„]|(?<!\S)-(?=\w)")
# What is kept of recorded questions for the drafts to come, by their ids in one generation. A
# question's vectors take some 80 kB: at most 40 MB in all.
MOST_KEPT = 500


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
    kept: RecentlyUsed[int, ReadText] = field(default_factory=lambda: RecentlyUsed(MOST_KEPT))

    def draft(self, text: str) -> ReadText:
        """A draft, ready to be compared."""
        return self._read([text])[0]

    def questions(self, exchanges: Sequence[RecordedExchange]) -> list[ReadText]:
        """Recorded questions, ready to be compared; those not seen before are encoded now."""
        by_id = {exchange.id: exchange for exchange in exchanges}

        def read(ids: list[int]) -> dict[int, ReadText]:
            return dict(zip(ids, self._read([asked_words(by_id[i]) for i in ids]), strict=True))

        known = self.kept.all_of(by_id, read)
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
    # A draft too long to be read whole is put together from its parts by the search.
    is_whole = len(draft.encoded_spans) <= searcher.encoder.max_tokens
    encoding = draft.encoding_of(query.encoded_text) if is_whole else None
    hits = searcher.search(
        query, filters, hint_mode="off", limit=HITS, encoding=encoding, with_sentences=False
    )
    by_id = {e.id: e for asking in _recorded_in(searcher, hits) for e in asking.exchanges}
    exchanges = [by_id[i] for i in sorted(by_id)]
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


def _recorded_in(searcher: Searcher, hits: Sequence[Hit]) -> list[RecordedAsking]:
    """The recorded questions of each passage found."""
    passages = {hit.passage.id: hit.passage for hit in hits}

    def read(ids: list[int]) -> dict[int, RecordedAsking]:
        recorded = searcher.generation.book.exchanges(passages=ids)
        return {i: RecordedAsking.of(passages[i], recorded) for i in ids}

    return list(searcher.kept_of_passages(RecordedAsking).all_of(passages, read).values())


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
