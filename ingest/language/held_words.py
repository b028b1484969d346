"""Which of many patterns a text may hold, told by its words.

A text has few words that none before it had. Which patterns need a part of a word is worked out
once for the word, and for a text it is what its words tell together: to ask for one pattern more
costs next to nothing.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from threading import Lock

# A longer text is asked for few patterns, and holds what most of them need.
LONGEST = 8000  # characters
_TEXTS, _WORDS = 4096, 8192  # how many are kept in mind
_KEY = 3  # characters by which a part is looked up in a word


class HeldWords:
    """What many patterns need, each of which has a bit of its own."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._bits = 0
        self._parts: Mapping[str, int] = {}
        # The bits of the patterns that a text of up to ``LONGEST`` characters may hold.
        self.bits_of: Callable[[str], int] = lru_cache(maxsize=_TEXTS)(_Index({}).of_text)

    def add(self, needed: Iterable[str]) -> int:
        """The bit of another pattern, whose matches hold one of some folded strings."""
        with self._lock:
            bit = 1 << self._bits
            self._bits += 1
            parts = defaultdict(int, self._parts)
            for words in needed:
                parts[max(words.split(), key=len, default="")] |= bit
            self._parts = parts
            # Made anew, as what was told before knows nothing of this pattern.
            self.bits_of = lru_cache(maxsize=_TEXTS)(_Index(parts).of_text)
            return bit


class _Index:
    """The parts of words that patterns need, by their first characters."""

    def __init__(self, parts: Mapping[str, int]) -> None:
        self._short = [(part, bits) for part, bits in parts.items() if part and len(part) < _KEY]
        self._by_key: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        for part, bits in parts.items():
            if len(part) >= _KEY:
                self._by_key[part[:_KEY]].append((part, bits))
        self._always = parts.get("", 0)  # those that need no more than space
        self._of_word = lru_cache(maxsize=_WORDS)(self._bits_of_word)

    def of_text(self, text: str) -> int:
        """The bits of the patterns that a text may hold."""
        bits = self._always
        for word in set(fold(text).split()):
            bits |= self._of_word(word)
        return bits

    def _bits_of_word(self, word: str) -> int:
        bits = 0
        for part, of_part in self._short:
            if part in word:
                bits |= of_part
        for at in range(len(word) - _KEY + 1):
            for part, of_part in self._by_key.get(word[at : at + _KEY], ()):
                if word.startswith(part, at):
                    bits |= of_part
        return bits


# Letters that match each other in any case and are yet folded apart: a dotless i, and one with two.
_DOTLESS, _DOT = "\u0131", "\u0307"


def fold(text: str) -> str:
    """A text with letters alike that match each other in whatever case they stand."""
    if text.isascii():
        return text.lower()
    return text.casefold().replace(_DOTLESS, "i").replace(_DOT, "")
