"""Passages in which words stand one behind another: phrases in quotation marks, names."""

import re
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from index.questions.asked_people import AskedPerson
from index.searching.open_generation import OpenGeneration
from index.words.phrase import Phrase
from index.words.terms import STOP_WORDS

Ids = NDArray[np.int64]

# A phrase that stands anywhere mostly stands in one of the first.
_FIRST_BATCH = 30
_BATCH = 500
# Passages with a surname that are looked at for the person: one meeting may have a hundred.
_NAMING_LOOKED_AT = 500


def holding_phrase(
    generation: OpenGeneration, words: str, within: Ids | None = None, *, may_go_on: bool = False
) -> list[int]:
    """Ids of the passages in whose heading or text the words stand so, in order of the book.

    Of very many that hold all of the words those are looked at that the engine has as the
    likeliest. ``may_go_on`` also takes a last word that goes on with other letters, as a plural
    does.
    """
    phrase = Phrase(words, may_go_on=may_go_on)
    ids = _holding_words(generation, phrase, within)
    ids = generation.lexical.likeliest(_terms(generation, phrase), ids)
    return [i for batch in _batches(ids) for i in _matching(generation, phrase, batch)]


def stands_somewhere(generation: OpenGeneration, words: str, look_at: int) -> bool:
    """Whether the words stand so in one of the first ``look_at`` passages that hold all of them.

    Words that are in so many passages without ever standing together are no name.
    """
    phrase = Phrase(words)
    ids = _holding_words(generation, phrase, None)[:look_at]
    return any(_matching(generation, phrase, batch) for batch in _batches(ids))


def is_written_small(generation: OpenGeneration, name: str, look_at: int) -> bool:
    """Whether one of the first ``look_at`` passages that hold a name's words has it so, in small
    letters: it is then what is spoken about as well.
    """
    written = re.compile(rf"\b{re.escape(name.lower())}\b")
    ids = _holding_words(generation, Phrase(name), None)[:look_at]
    texts = (generation.book.texts(batch).values() for batch in _batches(ids))
    return any(written.search(text) for batch in texts for text in batch)


def naming(generation: OpenGeneration, person: AskedPerson) -> list[int]:
    """Ids of the passages that name a person, of the first that hold the surname."""
    texts = _with_surname(generation, person)
    return [i for i, text in texts.items() if next(person.mentions(text), None) is not None]


def named_as(generation: OpenGeneration, person: AskedPerson) -> str:
    """How these passages name a person, as ``AskedPerson.named_as`` says."""
    found = list(filter(None, map(person.named_in, _with_surname(generation, person).values())))
    return person.name if person.name in found else next(iter(found), "")


def _with_surname(generation: OpenGeneration, person: AskedPerson) -> dict[int, str]:
    ids = _holding_words(generation, Phrase(person.surname), None)[:_NAMING_LOOKED_AT].tolist()
    texts = generation.book.texts(ids)
    return {i: texts[i] for i in ids if i in texts}


def _holding_words(generation: OpenGeneration, phrase: Phrase, within: Ids | None) -> Ids:
    terms = _terms(generation, phrase)
    if not terms:
        return np.array(generation.book.ids(), dtype=np.int64) if within is None else within
    ids = generation.lexical.holding_all(terms).astype(np.int64)
    return ids if within is None else ids[np.isin(ids, within)]


def _terms(generation: OpenGeneration, phrase: Phrase) -> list[str]:
    term = generation.lexical.stemmer.term
    return [term(word) for word in phrase.words if word not in STOP_WORDS]


def _matching(generation: OpenGeneration, phrase: Phrase, ids: list[int]) -> list[int]:
    # What was taken out since a replica opened is no longer there.
    texts = generation.book.texts(ids)
    return [i for i in ids if i in texts and phrase.stands_in(texts[i])]


def _batches(ids: Ids) -> Iterator[list[int]]:
    at, size = 0, _FIRST_BATCH
    while at < len(ids):
        yield ids[at : at + size].tolist()
        at, size = at + size, min(size * 4, _BATCH)
