"""Packing spans of text into stretches that a limit allows, splitting only where it must."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ingest.language.sentences import Span, sentence_spans

CountTokens = Callable[[Sequence[str]], list[int]]
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Limit:
    """How much a stretch may hold: the encoder's tokens, and characters for people to read."""

    tokens: int
    characters: int


def pack(text: str, spans: Sequence[Span], limit: Limit, count: CountTokens) -> list[Span]:
    """Join neighbouring spans into stretches within the limit, in order, losing nothing.

    A span over the limit is split into its sentences, a sentence into words, a word in halves, so
    that every character reaches the encoder.
    """
    atoms = _atoms(text, spans, limit, count)
    stretches: list[Span] = []
    used = 0
    for (start, end), tokens in atoms:
        if stretches:
            first = stretches[-1][0]
            if used + tokens <= limit.tokens and end - first <= limit.characters:
                stretches[-1] = (first, end)
                used += tokens
                continue
        stretches.append((start, end))
        used = tokens
    return stretches


def _atoms(
    text: str, spans: Sequence[Span], limit: Limit, count: CountTokens
) -> list[tuple[Span, int]]:
    """The spans with their counts of tokens, each split until it is within the limit."""
    counts = count([text[start:end] for start, end in spans])
    atoms: list[tuple[Span, int]] = []
    for span, tokens in zip(spans, counts, strict=True):
        if tokens <= limit.tokens and span[1] - span[0] <= limit.characters:
            atoms.append((span, tokens))
        else:
            atoms += _atoms(text, _split(text, span), limit, count)
    return atoms


def _split(text: str, span: Span) -> Sequence[Span]:
    start, end = span
    sentences = sentence_spans(text, start, end)
    if len(sentences) > 1:
        return sentences
    words = [match.span() for match in _WORD.finditer(text, start, end)]
    if len(words) > 1:
        return words
    middle = (start + end) // 2
    return [(start, middle), (middle, end)]
