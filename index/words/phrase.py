"""Words that stand one behind another, however they are printed."""

import re
from functools import cached_property

from index.words.numbers import NUMBER
from index.words.terms import words
from ingest.language.folding import folded

_BETWEEN = r"(?:'s)?[\W_]+"
# Whether a number goes on is told by what stands so near.
_AROUND = 40
_SPACE = re.compile(r"\s")


class Phrase:
    """Words in order, with nothing between them but signs and space.

    Case makes no difference, but that "IT" and "US" do not stand in "it" and "us".
    ``may_go_on`` also takes a last word that goes on with other letters, as a plural does.
    """

    def __init__(self, written: str, *, may_go_on: bool = False) -> None:
        self.words = tuple(words(written))
        self._is_plain = all(map(_is_plain, self.words))
        self._may_go_on = may_go_on

    def stands_in(self, text: str) -> bool:
        """Whether a text holds the phrase; every text holds one without words."""
        if not self.words:
            return True
        read, _ = folded(text)
        if self._is_plain:
            return self._alike.search(read.lower()) is not None
        return any(self._stands_around(read, match) for match in self._alike.finditer(read))

    @cached_property
    def _alike(self) -> re.Pattern[str]:
        """What reads like the phrase, whatever its numbers are; in lower case where it is plain."""
        first, *following = map(_one_word, self.words)
        # A pattern that begins with letters is looked for several times as fast as one that looks
        # back first.
        first = rf"{first}(?<!\w{first})" if self._is_plain else rf"(?<!\w){first}"
        end = "" if self._may_go_on else r"(?!\w)"
        pattern = _BETWEEN.join([first, *following]) + end
        return re.compile(pattern, re.NOFLAG if self._is_plain else re.IGNORECASE)

    def _stands_around(self, text: str, match: re.Match[str]) -> bool:
        """Whether the words are the phrase's once their numbers are read with their units."""
        near = words(text[_space_before(text, match.start()) : _space_behind(text, match.end())])
        length = len(self.words)
        starts = range(len(near) - length + 1)
        return any(tuple(near[at : at + length]) == self.words for at in starts)


def _one_word(word: str) -> str:
    if word.isupper():
        return f"(?-i:{word})"
    return re.escape(word) if _is_plain(word) else f"(?:{NUMBER}|{re.escape(word)})"


def _is_plain(word: str) -> bool:
    """Whether a word is itself whatever its case and what stands beside it."""
    return not word.isupper() and not any(character.isdigit() for character in word)


def _space_before(text: str, at: int) -> int:
    first = max(0, at - _AROUND)
    space = _SPACE.search(text, first, at) if first else None
    return space.end() if space else first


def _space_behind(text: str, at: int) -> int:
    if at + _AROUND >= len(text):
        return len(text)
    return max(at, text.rfind(" ", at, at + _AROUND))
