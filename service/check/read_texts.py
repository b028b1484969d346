"""A draft or a recorded question as it is compared: its vectors, and what each token counts for.

Both are encoded alone, so that a question's words are not drowned in its reply.
"""

import math
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from index.vectors.encoder import Encoding, Spans, Vectors
from index.words.book_words import BookWords
from index.words.terms import STOP_WORDS, Stemmer, word_spans, words
from index.words.token_weights import ROLE_WORDS
from ingest.language.sentences import Span
from service.check.asked_things import Thing, things_asked
from service.check.put_question import ASKING_WORDS, carries_subject
from service.check.wordings import Wording, Wordings
from service.check.writing_out import WrittenOut

_TINY = float(np.finfo(np.float32).tiny)
# An inner product with the signs of a vector of unit length, divided by the square root of its
# dimension, is about this share of the cosine.
_SHARE_OF_SIGNS = math.sqrt(2 / math.pi)


@dataclass(frozen=True, slots=True)
class TokenWords:
    """What of a text its tokens stand for, which no book changes.

    ``of`` (n,) gives the place among ``held`` of the term that each token counts as, -1 where it
    counts as none; ``parts`` (n,) in how many words what it stands in is written, a name being one
    thing; ``asks`` (n,) where it only asks. ``terms`` holds the stem of each word that carries the
    subject, ``size`` says how many these are.
    """

    held: tuple[str, ...]
    of: NDArray[np.int16]
    parts: NDArray[np.uint8]
    asks: NDArray[np.bool_]
    terms: frozenset[str]
    size: int

    def weights(self, lexical: BookWords) -> Vectors:
        """What each token (n,) counts for in a book, between 0 and 1 and not all 0.

        As ``token_weights`` has it, all of a name together as much as one word, and words that
        only ask nothing unless there are no others.
        """
        most = lexical.idf("")
        by_term = [math.sqrt(lexical.idf(term) / most) for term in self.held]
        weights = np.array([*by_term, 0], dtype=np.float32)[self.of]
        if not weights.any():
            weights = np.ones(len(weights), dtype=np.float32)
        weights /= self.parts
        telling: Vectors = np.where(self.asks, np.float32(0), weights)
        return telling if telling.any() else weights


@dataclass(frozen=True)
class ReadText:
    """A text as it is compared: encoded with its abbreviations written out, with weights.

    ``asked`` says where in ``text`` the question stands that it puts; all else is told of that.
    ``whole`` (dimension,) is of unit length, and so are ``tokens`` (n, dimension), unless
    ``has_signs`` alone: then they stand for the signs of such vectors, of a length at which a
    product with another text's tokens is about their cosine. ``spans`` (n, 2) say which characters
    of ``text`` each token stands for, ``weights`` (n,), between 0 and 1 and not all 0, what it
    counts for, ``wordings`` which words name its subject. ``encoding`` is the text written out with
    its encoding, known of one that was just encoded; its tokens are of unit length.
    """

    text: str
    asked: Span
    whole: Vectors
    tokens: Vectors
    spans: Spans
    weights: Vectors
    words: TokenWords
    wordings: tuple[Wording, ...] = ()
    has_signs: bool = False
    encoding: tuple[str, Encoding] | None = None

    @cached_property
    def telling(self) -> Vectors:
        """The tokens (m, dimension) that count for something."""
        return self.tokens[self.weights > 0]

    @cached_property
    def shares(self) -> Vectors:
        """What each of these (m,) counts for of the whole; all together 1."""
        telling = self.weights[self.weights > 0]
        shares: Vectors = telling / telling.sum()
        return shares

    @cached_property
    def names(self) -> frozenset[str | int]:
        """The names of all its wordings."""
        return frozenset[str | int]().union(*(wording.names for wording in self.wordings))

    @cached_property
    def _worded(self) -> NDArray[np.bool_]:
        """Which of the tokens that count for something (m,) each wording (n,) is made of."""
        spans = self.spans[self.weights > 0]
        rows = [_within(spans, wording.start, wording.end) for wording in self.wordings]
        return np.array(rows, dtype=bool).reshape(len(rows), len(spans))

    def worded_in(self, other: "ReadText") -> NDArray[np.bool_]:
        """Which of the tokens that count for something (m,) another text has, in these words or
        in others that the thesaurus has for them.
        """
        shared = [not wording.names.isdisjoint(other.names) for wording in self.wordings]
        found: NDArray[np.bool_] = np.any(self._worded[shared], axis=0, keepdims=True)[0]
        return found

    @property
    def terms(self) -> frozenset[str]:
        """The stem of each word that carries the subject."""
        return self.words.terms

    @property
    def size(self) -> int:
        """How many words carry the subject, a name being one."""
        return self.words.size

    @cached_property
    def telling_words(self) -> tuple[tuple[str, int, int], ...]:
        """Its words that carry the subject, each with where it begins and ends."""
        return tuple(
            (word, start, end)
            for word, start, end in word_spans(self.text)
            if carries_subject(word)
            if self.asked[0] <= start and end <= self.asked[1]
        )

    @property
    def question(self) -> str:
        """The words of the question that it puts."""
        return self.text[slice(*self.asked)]

    @cached_property
    def things(self) -> frozenset[Thing]:
        """Every sort of thing that it may ask for."""
        return things_asked(self.question)

    @cached_property
    def spoken(self) -> tuple[str, ...]:
        """Its words in order."""
        return tuple(words(self.question))


def read_text(
    written: WrittenOut, encoding: Encoding, lexical: BookWords, wordings: Wordings
) -> ReadText:
    """Prepare a text for comparing; ``encoding`` is that of the text written out."""
    read = read_words(written, encoding.spans, lexical.stemmer)
    tokens = at_unit_length(encoding.tokens)
    return ReadText(
        text=written.original,
        asked=written.within,
        whole=encoding.whole,
        tokens=tokens,
        spans=written.original_spans(encoding.spans),
        weights=read.weights(lexical),
        words=read,
        wordings=wordings.of(written.original, written.within),
        encoding=(written.text, Encoding(encoding.whole, tokens, encoding.spans)),
    )


def read_words(written: WrittenOut, spans: Spans, stemmer: Stemmer) -> TokenWords:
    """What the tokens of a text written out stand for, whose ``spans`` (n, 2) are given."""
    names = [(name.start, name.end) for name in written.written]
    begins = [start for start, _ in names]
    of = np.full(len(spans), -1, dtype=np.int16)
    parts = np.ones(len(spans), dtype=np.uint8)
    asks = np.zeros(len(spans), dtype=bool)
    held: dict[str, int] = {}
    things: set[str | Span] = set()
    terms: set[str] = set()
    for name in names:
        parts[_within(spans, *name)] = min(len(words(written.text[slice(*name)])) or 1, 255)
    for word, start, end in word_spans(written.text):
        if word in STOP_WORDS:
            continue
        inside, term = _within(spans, start, end), stemmer.term(word)
        # What the model does not read has no token; its terms would be as many as words there are.
        if word not in ROLE_WORDS and inside.any():
            of[inside] = held.setdefault(term, len(held))
        if word in ASKING_WORDS:
            asks |= inside
        else:
            terms.add(term)
            before = bisect_right(begins, start) - 1
            is_in_name = before >= 0 and start < names[before][1]
            things.add(names[before] if is_in_name else term)
    return TokenWords(tuple(held), of, parts, asks, frozenset(terms), len(things))


def at_unit_length(vectors: Vectors) -> Vectors:
    """The same vectors (n, dimension) at unit length."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    normalised: Vectors = vectors / np.maximum(lengths, _TINY)
    return normalised


def standing_for(bits: NDArray[np.uint8], dimension: int) -> Vectors:
    """The vectors (n, dimension) that stand for those of which only the signs are known."""
    length = np.float32(1 / (_SHARE_OF_SIGNS * math.sqrt(dimension)))
    signs = np.unpackbits(bits, axis=1, count=dimension).astype(np.float32)
    signs *= 2 * length
    signs -= length
    return signs


def cosines(one: ReadText, other: ReadText) -> Vectors:
    """The cosines (n, m) of the tokens of two texts, or what stands for them."""
    return _cosines(one.tokens @ other.tokens.T, one, other)


def telling_cosines(one: ReadText, other: ReadText) -> Vectors:
    """The same of the tokens that count for something."""
    return _cosines(one.telling @ other.telling.T, one, other)


def _cosines(products: Vectors, one: ReadText, other: ReadText) -> Vectors:
    return _of_angles(products) if one.has_signs and other.has_signs else products


def cosines_of_signs(similarities: Vectors, *, are_both: bool) -> Vectors:
    """What stands for cosines where similarities are to signs, as those of passages are.

    ``are_both`` tells that they are those of a text of which only the signs are known either.
    """
    near: Vectors = similarities * np.float32(1 / _SHARE_OF_SIGNS)
    return _of_angles(near) if are_both else near


def _of_angles(products: Vectors) -> Vectors:
    """Cosines from the products of signs with signs, which fall evenly as the angle grows."""
    found: Vectors = np.sin(products)
    return found


def _within(spans: Spans, start: int, end: int) -> NDArray[np.bool_]:
    """Which tokens stand, at least in part, between two places of their text."""
    found: NDArray[np.bool_] = (spans[:, 0] < end) & (spans[:, 1] > start)
    return found
