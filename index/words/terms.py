"""Words and terms: how a text is cut into words, and when two words count as the same.

A term is a number in its one form, or a word in lower case, without accents or possessive, in one
spelling of those that British and American English have, cut to its stem (Snowball's English
stemmer).
"""

import re
import threading
from collections.abc import Iterator, Sequence

from index.words.numbers import NUMBER, number_words
from ingest.language.folding import folded

_WORD = r"[^\W_]++(?:(?<=[^\W\d_])'[^\W\d_][^\W_]*+)?+"
_TOKEN = re.compile(rf"(?P<number>{NUMBER})|{_WORD}", re.IGNORECASE)
_POSSESSIVE = re.compile(r"'s?$")
# Written in capitals they are words, in any other way stop words.
_CAPITALS = frozenset(("IT", "US"))
_LOOK = 12
_WORD_BEFORE = re.compile(r"([A-Za-z]+)\W+$")
_WORD_BEHIND = re.compile(r"\W+([A-Za-z]+)")
# Spellings that differ between British and American English, folded to one of the two; folding
# a word wrongly does no harm as long as texts and queries are folded alike.
_SPELLINGS = (
    (re.compile(r"(?<=[a-z]{2})iz(?=(?:e[ds]?|ers?|ing|ations?|ational)$)"), "is"),
    (re.compile(r"(?<=[a-z]{2})yz(?=(?:e[ds]?|ers?|ing)$)"), "ys"),
    (re.compile(r"(behavi|neighb|harb|hum|rum|endeav|col|lab|hon|fav|vap)our"), r"\1or"),
    (re.compile(r"programm(?=es?$)"), "program"),
    (re.compile(r"(off|def|pret|lic)enc(?=e[ds]?$)"), r"\1ens"),
    (re.compile(r"(met|cent|theat|lit|fib)re(?=s?$)"), r"\1er"),
    (re.compile(r"(trave|mode|labe|cance|counse|fue|leve|signa)ll(?=(?:ed|ing|ers?)$)"), r"\1l"),
    (re.compile(r"judgem"), "judgm"),
)
# "PCSOs", "OCGs": Snowball leaves the plural of what has no vowel before its last letters.
_PLURAL_OF_LETTERS = re.compile(r"[^\W\d_]{3,}[^su]s")
STOP_WORDS = frozenset(
    (
        "a about after again all also am an and any are as at be been before being but by can "
        "could did do does doing done ever for from get give given had has have having he her him "
        "his how i if in into is it its just may me might more most much my no nor not of on one "
        "or our out over please s said say says she should so some such tell than that the their "
        "them then there these they this those through to told too under up us very was we were "
        "what when where whether which while who whom whose why will with would you your anything"
    ).split()
)


def words(text: str) -> list[str]:
    """The words of a text in order, in lower case, without accents and possessives."""
    return [word for word, _, _ in word_spans(text)]


def word_spans(text: str) -> Iterator[tuple[str, int, int]]:
    """The words of a text with where each begins and ends in it.

    A number is one word with its unit, in one form; "IT" and "US" stay in capitals.
    """
    read, places = folded(text)
    for match in _TOKEN.finditer(read):
        start, end = match.span()
        word = match.group()
        if match.lastgroup:
            yield from _number_spans(word, start, end, places)
            continue
        if word not in _CAPITALS or _is_in_capitals(read, start, end):
            word = word.lower()
            if "'" in word:
                word = _POSSESSIVE.sub("", word)
        if places is not None:
            start, end = places[start], places[end]
        yield word, start, end


def normalised(word: str) -> str:
    """A word as it stands among the ``words`` of a text; as it is where it is none."""
    return next(iter(words(word)), word)


def content_words(text: str) -> list[str]:
    """The words of a text that carry its subject, in order, each once."""
    return list(dict.fromkeys(word for word in words(text) if word not in STOP_WORDS))


def one_spelling(word: str) -> str:
    """A normalised word in the one of its British and American spellings that is used here."""
    for pattern, replacement in _SPELLINGS:
        word = pattern.sub(replacement, word)
    return word


class Stemmer:
    """Words to terms. May be shared by threads; every distinct word is stemmed once."""

    def __init__(self) -> None:
        import snowballstemmer

        self._stemmer = snowballstemmer.stemmer("english")
        self._terms: dict[str, str] = {}
        self._lock = threading.Lock()

    def term(self, word: str) -> str:
        """The term of a normalised word."""
        term = self._terms.get(word)
        if term is None:
            with self._lock:  # Snowball's stemmer keeps the word it works on
                term = str(self._stemmer.stemWord(one_spelling(word)))
            if _PLURAL_OF_LETTERS.fullmatch(term):
                term = term[:-1]
            self._terms[word] = term
        return term

    def terms(self, text: str) -> list[str]:
        """The terms of a text's content words, in order, as often as they stand there."""
        return [self.term(word) for word in words(text) if word not in STOP_WORDS]


def _number_spans(
    written: str, start: int, end: int, places: Sequence[int] | None
) -> Iterator[tuple[str, int, int]]:
    found = number_words(written)
    if len(found) == 1:
        yield found[0], _place(start, places), _place(end, places)
        return
    first, last = found
    yield first, _place(start, places), _place(start + len(first), places)
    yield last, _place(end - len(last), places), _place(end, places)


def _place(at: int, places: Sequence[int] | None) -> int:
    return at if places is None else places[at]


def _is_in_capitals(text: str, start: int, end: int) -> bool:
    """Whether a stop word in capitals stands beside it, as in "IT WAS RESOLVED"."""
    before = _WORD_BEFORE.search(text, max(0, start - _LOOK), start)
    behind = _WORD_BEHIND.match(text, end)
    beside = [match[1] for match in (before, behind) if match]
    return any(word.isupper() and word.lower() in STOP_WORDS for word in beside)
