"""The words and marks of a sentence, as its clauses are told by."""

import re
from typing import NamedTuple

from ingest.findings.decided.settling_classes import ADVERBS

# What a panel is of is one word of its name: the police are no subject there, nor an agent.
_WORD = re.compile(
    r"£?\d+(?:[.,]\d+)+|£\d+|\b[Pp]olice\s++(?:and|&)\s++[Cc]rime(?=\s++[Pp]anel\b)|[^\W_][\w’'/&-]*|[^\w\s]|\t"
)


class Word(NamedTuple):
    """A word or mark of a sentence, folded, with where it stands."""

    folded: str
    printed: str
    start: int
    end: int

    @property
    def is_mark(self) -> bool:
        """Whether it is no word."""
        return not (self.folded[0].isalnum() or self.folded[0] == "£" != self.folded)


def words_of(sentence: str) -> list[Word]:
    """The words and marks of a sentence."""
    return [
        Word(m[0].casefold().replace("’", "'"), m[0], m.start(), m.end())
        for m in _WORD.finditer(sentence)
    ]


def is_adverb(word: str) -> bool:
    """Whether a folded word says how or when a thing is done."""
    return word in ADVERBS or (word.endswith("ly") and len(word) > len("only"))
