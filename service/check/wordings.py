"""Words of a question by which another may be known to speak of the same, however it is worded.

"Specials" and "special constables" are the same in the thesaurus of the field; vectors put them far
from one another.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from index.questions.thesaurus import THESAURUS_FILE, Entry, entries_of
from index.words.terms import Stemmer, word_spans, words
from ingest.language.sentences import Span
from service.check.put_question import carries_subject

_Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """A word, or several, from ``start`` to ``end`` of a text.

    ``names`` holds the stem of a word, or the numbers of the thesaurus' entries that have it.
    """

    start: int
    end: int
    names: frozenset[str | int]


class Wordings:
    """Finds the wordings of a text; several words, like one, are known by their stems."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._stemmer = Stemmer()
        self._entries: dict[_Key, set[int]] = {}
        for number, entry in enumerate(entries):
            for form in (*entry.official, *entry.everyday):
                self._entries.setdefault(self._key(words(form)), set()).add(number)
        self._longest = max(map(len, self._entries), default=1)

    @classmethod
    def load(cls, path: Path = THESAURUS_FILE) -> Self:
        """Those of a thesaurus file. Raises ``GlossaryError`` where it is none."""
        return cls(entries_of(path))

    def of(self, text: str, within: Span) -> tuple[Wording, ...]:
        """The wordings that carry the subject of what stands within two places of a text.

        Each word by itself, and at each place the longest that the thesaurus has.
        """
        begin, end = within
        spoken = [
            (word, begin + start, begin + stop) for word, start, stop in word_spans(text[begin:end])
        ]
        terms = self._key([word for word, _, _ in spoken])
        found = [
            Wording(start, stop, frozenset({term}))
            for (word, start, stop), term in zip(spoken, terms, strict=True)
            if carries_subject(word)
        ]
        at = 0
        while at < len(spoken):
            length = self._length(terms[at : at + self._longest])
            if length > 1 or (length and carries_subject(spoken[at][0])):
                names = frozenset[str | int](self._entries[terms[at : at + length]])
                found.append(Wording(spoken[at][1], spoken[at + length - 1][2], names))
            at += max(length, 1)
        return tuple(found)

    def _length(self, terms: _Key) -> int:
        """How many of the terms, from the first on, are the longest wording of the thesaurus."""
        lengths = range(len(terms), 0, -1)
        return next((length for length in lengths if terms[:length] in self._entries), 0)

    def _key(self, written: Iterable[str]) -> _Key:
        return tuple(map(self._stemmer.term, written))
