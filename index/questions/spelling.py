"""Forgiving spelling mistakes: a word that the book lacks is read as a near one that it has.

A word that no dictionary knows is read as the nearest word of the book. A word that is known but
that the book lacks ("Acton", in "Acton Fraud") is read as another only if a single letter differs
and that one stands beside the word before or behind it, if that has content, somewhere in the
book: it may well be meant as it is written. What is written with a capital is a name, of a person,
a place or a force, and is never read as another word.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeGuard

from index.words.terms import STOP_WORDS, word_spans

# Shorter words have too many neighbours.
_MIN_LETTERS = 4
# From this length on two letters may differ.
_LONG_WORD = 8
# From this length on the first letter may, which is seldom mistyped: "yobs" are no jobs.
_FIRST_MAY_DIFFER = 6
_CANDIDATES = 5
_ENDINGS = ("s", "es", "d", "ed", "ing", "er", "ers", "ly")


@dataclass(frozen=True, slots=True)
class Correction:
    """A word from ``start`` to ``end`` of a text, as it was typed and as it is read.

    Where it is not ``is_certain`` the word may be meant as it was typed.
    """

    typed: str
    read_as: str
    is_certain: bool
    start: int
    end: int


class Speller:
    """Corrects words against those of a book.

    ``counts`` maps the words of the book to the number of passages that hold them; ``has_word``
    tells whether the book or the glossary has a word in any form, ``is_known`` whether it is a
    common word of the language, ``stand_together`` whether two words stand side by side in the
    book.
    """

    def __init__(
        self,
        counts: Mapping[str, int],
        has_word: Callable[[str], bool],
        is_known: Callable[[str], bool],
        stand_together: Callable[[str, str], bool],
    ) -> None:
        self._counts = counts
        self._has_word = has_word
        self._is_common = is_known
        self._stand_together = stand_together
        self._by_length: dict[int, list[str]] = {}
        for word in counts:
            self._by_length.setdefault(len(word), []).append(word)

    def corrections(self, text: str) -> list[Correction]:
        """The corrections of a text's words, in order."""
        spans = list(word_spans(text))
        names = _names(text, [(start, end) for _, start, end in spans])
        found: list[Correction] = []
        for i, (word, start, end) in enumerate(spans):
            if i in names or not self._may_be_wrong(word):
                continue
            before = spans[i - 1][0] if i else None
            after = spans[i + 1][0] if i + 1 < len(spans) else None
            is_known = self._is_known(word)
            read_as = self._corrected(word, before, after, is_known=is_known)
            if read_as:
                found.append(Correction(text[start:end], read_as, not is_known, start, end))
        return found

    def _may_be_wrong(self, word: str) -> bool:
        is_word = len(word) >= _MIN_LETTERS and word.isalpha() and word not in STOP_WORDS
        return is_word and not self._has_word(word)

    def _is_known(self, word: str) -> bool:
        """Whether a word, or what is left of it without an ending, is common."""
        bases = [word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending)]
        return any(len(base) >= _MIN_LETTERS and self._is_common(base) for base in (word, *bases))

    def _corrected(
        self, word: str, before: str | None, after: str | None, *, is_known: bool
    ) -> str | None:
        near = self._near(word, 1 if is_known or len(word) < _LONG_WORD else 2)
        beside = [
            candidate
            for candidate in near
            if (_has_content(before) and self._stand_together(before, candidate))
            or (_has_content(after) and self._stand_together(candidate, after))
        ]
        if beside:
            return beside[0]
        if is_known:
            return None
        if len(word) < _FIRST_MAY_DIFFER:
            near = [candidate for candidate in near if candidate[0] == word[0]]
        return near[0] if near else self._parted(word)

    def _near(self, word: str, reach: int) -> list[str]:
        """Words of the book that differ by up to ``reach`` letters, nearest and commonest first."""
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        lengths = range(max(_MIN_LETTERS, len(word) - reach), len(word) + reach + 1)
        choices = [other for length in lengths for other in self._by_length.get(length, ())]
        found = extract(word, choices, scorer=OSA.distance, score_cutoff=reach, limit=None)
        ranked = sorted(found, key=lambda hit: self._preference(word, hit[0], hit[1]))
        return [other for other, _, _ in ranked[:_CANDIDATES]]

    def _preference(self, word: str, other: str, distance: float) -> tuple[float, bool, int, str]:
        """Nearest first; then those with the same first letter, which is seldom mistyped."""
        return distance, other[0] != word[0], -self._counts[other], other

    def _parted(self, word: str) -> str | None:
        """Two words of the book that were written as one ("counterterrorism")."""
        cuts: Sequence[tuple[str, str]] = [
            (word[:at], word[at:]) for at in range(_MIN_LETTERS, len(word) - _MIN_LETTERS + 1)
        ]
        return next((f"{a} {b}" for a, b in cuts if a in self._counts and b in self._counts), None)


def _names(text: str, spans: Sequence[tuple[int, int]]) -> set[int]:
    """Which words have a capital that tells a name: not the first, and not where all have one."""
    capitals = {i for i, (start, _) in enumerate(spans) if text[start].isupper()}
    return set() if len(capitals) == len(spans) else capitals - {0}


def _has_content(word: str | None) -> TypeGuard[str]:
    return word is not None and word not in STOP_WORDS
