"""Windows: the sentences of a document, several at a time, as a network reads them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

# What belongs to no sentence of its window, and what pads it.
OPENS, PADS = -1, -2


class Window(NamedTuple):
    """Sentences in one row of tokens, each closed by the model's separator.

    ``tokens`` are the model's own; ``sentence`` is the number in the window of the sentence that
    each belongs to, ``OPENS`` for the one that opens it.
    """

    tokens: list[int]
    sentence: list[int]


def window_of(sentences: Sequence[Sequence[int]], opens: int, closes: int) -> Window:
    """A window of sentences' tokens; ``opens`` and ``closes`` are the model's."""
    tokens, sentence = [opens], [OPENS]
    for number, words in enumerate(sentences):
        tokens += [*words, closes]
        sentence += [number] * (len(words) + 1)
    return Window(tokens, sentence)


def stretches(lengths: Sequence[int], size: int, kept: int) -> Iterator[tuple[int, int]]:
    """Stretches of sentences of at most ``size`` tokens, each as far as it goes; one at least.

    ``lengths`` are the tokens of each with its separator. Each stretch begins so many tokens
    (``kept``) or fewer before the end of the one before it.
    """
    at = 0
    while at < len(lengths):
        end, taken = at, 1
        while end < len(lengths) and (end == at or taken + lengths[end] <= size):
            taken += lengths[end]
            end += 1
        yield at, end
        if end == len(lengths):
            return
        back, behind = end, 0
        while back - 1 > at and behind + lengths[back - 1] <= kept:
            back -= 1
            behind += lengths[back]
        at = back
