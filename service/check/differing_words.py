"""What a draft and a recorded question have in common, word by word, and where they differ."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from index.words.terms import Stemmer
from ingest.language.sentences import Span
from service.check.read_texts import ReadText, cosines

# A word is shared too where one of its tokens is this near to a token of the other text. Chosen by
# eye on the tuning drafts: words of one meaning ("pandemic", "Covid") begin about here.
ALIKE = 0.55
# "6.30pm" and "re-victimisation" are each one word to whoever reads the marks.
_NOTHING_BETWEEN = re.compile(r"\s*|[.,’'–/-]")

Side = Literal["draft", "question"]


@dataclass(frozen=True, slots=True)
class Marked:
    """Spans of words of a text that the other holds too, and of words that it lacks."""

    shared: tuple[Span, ...]
    differs: tuple[Span, ...]


def mark(draft: ReadText, question: ReadText, stemmer: Stemmer) -> dict[Side, Marked]:
    """Mark the content words of both texts.

    A word is shared where the other text, its abbreviations written out, holds a word of the same
    stem, or a token that is near to one of its own in meaning.
    """
    nearness = cosines(draft, question)
    near_draft = nearness[:, question.weights > 0].max(axis=1) >= ALIKE
    near_question = nearness[draft.weights > 0].max(axis=0) >= ALIKE
    return {
        "draft": _marked(draft, question, near_draft, stemmer),
        "question": _marked(question, draft, near_question, stemmer),
    }


def _marked(
    text: ReadText, other: ReadText, is_near: NDArray[np.bool_], stemmer: Stemmer
) -> Marked:
    near_before = _near_before(text, is_near)
    shared: list[Span] = []
    differs: list[Span] = []
    for word, start, end in text.telling_words:
        is_shared = stemmer.term(word) in other.terms or near_before[end] > near_before[start]
        (shared if is_shared else differs).append((start, end))
    return Marked(tuple(_joined(text.text, shared)), tuple(_joined(text.text, differs)))


def _near_before(text: ReadText, is_near: NDArray[np.bool_]) -> list[int]:
    """How many characters before each place of a text are of tokens that are near."""
    of_near = np.zeros(len(text.text) + 1, dtype=np.int64)
    for start, end in text.spans[is_near].tolist():
        of_near[start + 1 : end + 1] = 1
    before: list[int] = np.cumsum(of_near).tolist()
    return before


def _joined(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Neighbouring words, with only space or the signs of one figure between, as one span."""
    open_span: Span | None = None
    for start, end in spans:
        if open_span and _NOTHING_BETWEEN.fullmatch(text, open_span[1], start):
            open_span = (open_span[0], end)
            continue
        if open_span:
            yield open_span
        open_span = (start, end)
    if open_span:
        yield open_span
