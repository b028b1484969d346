"""How near a draft and a recorded question are: the signals the verdict is read from.

Both are encoded alone, so that a question's words are not drowned in its reply.
"""

from dataclasses import astuple, dataclass, field, fields
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from index.questions.asked_fact import FactKind, asks_figure, facts_asked
from index.vectors.encoder import Encoding, Spans, Vectors
from index.words.book_words import BookWords
from index.words.terms import STOP_WORDS, word_spans, words
from index.words.token_weights import token_weights
from ingest.language.sentences import Span
from service.check.writing_out import WrittenOut

# Words in which questions are put, recorded and asked for; they say nothing of the subject.
ASKING_WORDS = frozenset(
    (
        "advise advised answer answered ask asked asking asks believe can chair chairman clarify "
        "comment commissioner concern concerned concerns confirm could deputy describe detail "
        "details discuss explain expressed feel further give given indicate information inform "
        "informed know like made make many member members much number numbers outline panel pcc "
        "please point position put queried query question questioned questions raised reassure "
        "reference referred regard regarding relation respect say set share state suggested "
        "suggestion tell thank view views want whether wish wished wondered would"
    ).split()
)
# The share of a draft's tokens that is its weakest part: what the question has least of.
_WEAKEST_SHARE = 1 / 3
_TINY = float(np.finfo(np.float32).tiny)


@dataclass(frozen=True, slots=True)
class Features:
    """What is known of a draft and a recorded question; the order is that of the model's weights.

    All lie between about -0.2 and 1; higher is nearer, but for the last two.
    ``whole`` is the cosine of the two texts. ``draft_to_question`` is the mean over the draft's
    tokens, weighed by the rarity of their words, of the cosine with the nearest token of the
    question; ``question_to_draft`` is the same the other way, and ``weakest`` the mean over that
    third of the draft's tokens which the question has least of: a draft on the same topic that asks
    something else shares some words and lacks others. ``draft_to_passage`` is late interaction
    of the draft with the best passage that holds question or reply, as searching has it.
    ``asks_figure`` is 1 where the draft asks how many or how long and the question does not,
    ``asks_other_fact`` where it asks for a fact of any sort (a sum, a date, a name) that the
    question does not ask for.
    """

    whole: float
    draft_to_question: float
    question_to_draft: float
    weakest: float
    draft_to_passage: float
    asks_figure: float
    asks_other_fact: float

    def row(self) -> tuple[float, ...]:
        """The values in order of ``FEATURE_NAMES``."""
        return astuple(self)

    def signals(self) -> dict[str, float]:
        """The values by name."""
        return {name: getattr(self, name) for name in FEATURE_NAMES}


FEATURE_NAMES = tuple(one.name for one in fields(Features))


@dataclass(frozen=True)
class ReadText:
    """A text as it is compared: encoded with its abbreviations written out, with weights.

    ``whole`` (dimension,) and ``tokens`` (n, dimension) are of unit length; ``spans`` (n, 2) say
    which characters of ``text`` each token stands for, ``weights`` (n,), between 0 and 1 and not
    all 0, what it counts for: all of a name together as much as one word. ``terms`` holds the stem
    of each word that carries the subject, ``size`` says how many these are, a name being one.
    ``encoded_text`` is the text written out, ``encoded_spans`` (n, 2) are those of its tokens.
    """

    text: str
    whole: Vectors
    tokens: Vectors
    spans: Spans
    weights: Vectors
    terms: frozenset[str]
    size: int
    encoded_text: str = ""
    encoded_spans: Spans = field(default_factory=lambda: np.empty((0, 2), dtype=np.int32))

    @cached_property
    def facts(self) -> frozenset[FactKind]:
        """Every sort of fact that it asks for."""
        return facts_asked(self.text)

    @cached_property
    def asks_figure(self) -> bool:
        """Whether it plainly asks for a figure."""
        return asks_figure(self.text)

    @cached_property
    def spoken(self) -> tuple[str, ...]:
        """Its words in order."""
        return tuple(words(self.text))

    def encoding_of(self, text: str) -> Encoding | None:
        """The encoding of a text, if that is this one; its tokens are of unit length."""
        if text != self.encoded_text:
            return None
        return Encoding(self.whole, self.tokens, self.encoded_spans)


def read_text(written: WrittenOut, encoding: Encoding, lexical: BookWords) -> ReadText:
    """Prepare a text for comparing; ``encoding`` is that of the text written out."""
    lengths = np.linalg.norm(encoding.tokens, axis=1, keepdims=True)
    weights = token_weights(written.text, encoding.spans, lexical)
    names = [(name.start, name.end) for name in written.written]
    for name in names:
        weights[_within(encoding.spans, *name)] /= len(words(written.text[slice(*name)])) or 1
    asks = np.zeros(len(weights), dtype=bool)
    terms: set[str] = set()
    things: set[str | Span] = set()
    for word, start, end in word_spans(written.text):
        if word in ASKING_WORDS:
            asks |= _within(encoding.spans, start, end)
        elif word not in STOP_WORDS:
            term = lexical.stemmer.term(word)
            terms.add(term)
            things.add(next((name for name in names if name[0] <= start < name[1]), term))
    if (weights * ~asks).any():
        weights = np.where(asks, np.float32(0), weights)
    return ReadText(
        text=written.original,
        whole=encoding.whole,
        tokens=encoding.tokens / np.maximum(lengths, _TINY),
        spans=written.original_spans(encoding.spans),
        weights=weights,
        terms=frozenset(terms),
        size=len(things),
        encoded_text=written.text,
        encoded_spans=encoding.spans,
    )


def _within(spans: Spans, start: int, end: int) -> NDArray[np.bool_]:
    """Which tokens stand, at least in part, between two places of their text."""
    found: NDArray[np.bool_] = (spans[:, 0] < end) & (spans[:, 1] > start)
    return found


def compare(draft: ReadText, question: ReadText, passage_score: float) -> Features:
    """The signals between a draft and a question; ``passage_score`` is late interaction."""
    cosines = draft.tokens @ question.tokens.T
    of_draft = cosines[:, question.weights > 0].max(axis=1)
    of_question = cosines[draft.weights > 0].max(axis=0)
    return Features(
        whole=float(draft.whole @ question.whole),
        draft_to_question=float(np.average(of_draft, weights=draft.weights)),
        question_to_draft=float(np.average(of_question, weights=question.weights)),
        weakest=_weakest(of_draft, draft.weights),
        draft_to_passage=passage_score,
        asks_figure=float(draft.asks_figure and not question.asks_figure),
        asks_other_fact=float(bool(draft.facts - question.facts)),
    )


def _weakest(cosines: Vectors, weights: Vectors) -> float:
    """The weighted mean of the lowest cosines, those of a third of the weight."""
    order = np.argsort(cosines, kind="stable")
    reached = np.cumsum(weights[order])
    least = reached[-1] * np.float32(_WEAKEST_SHARE)
    # Of the one at the edge only the part counts that lies within the third.
    counted = np.clip(least - (reached - weights[order]), 0, weights[order])
    return float(np.average(cosines[order], weights=counted))
