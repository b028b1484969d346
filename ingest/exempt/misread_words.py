"""The words that decide what is exempt, as a scanner misreads them: "exc1uded", "PUBL1C".

A text is only ever compared with its wordings so: what is stored of it stays as it is written.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache

from ingest.layout.source_text import SourceText

_DECISIVE = """
    admission admitted camera closed committee committed confidence confidential considered
    disclosed disclosure entered excluded excludes excluding exclude exclusion exempt exemption
    following gallery information invited involve involves involved items likely livestream media
    meeting meetings members minutes moved paragraph paragraphs private proceedings publication
    public rejoined remainder remaining reopened representatives resolved resolution restricted
    resumed retired returned schedule section session sessions webcast withdrawn withdraw withdrew
    press 100a
""".split()
_TOKEN = re.compile(r"(?<![\w|!])[\w|!]{5,16}(?![\w|!])|(?<!\w)[1lI][0Oo]{2}[Aa](?!\w)")
_SCHEDULE = re.compile(r"(?<!\w)[lI|]2(?=\s?A\b)")
_OF = re.compile(r"(?<!\w)0F(?!\w)")
_PARTED = re.compile(r"(?<!\w)([A-Za-z]{2,12})-[^\S\n]*+\n[^\S\n]*+([A-Za-z]{2,12})(?!\w)")
_SPACED = re.compile(r"(?<!\S)(?:[A-Z] ){4,20}[A-Z](?!\S)")
_ALIKE = str.maketrans("l1|!0eu5", "iiiiocns")


def with_words_restored(source: SourceText) -> SourceText:
    """A source with its decisive words as they were printed, and every place where it was.

    A word that the scanner made longer ("inforrnation") is filled up with spaces.
    """
    restored = restored_words(source.text)
    return source if restored == source.text else replace(source, text=restored)


def restored_words(text: str) -> str:
    """A text of the same length, whose decisive words are as they were printed."""
    for pattern, restored in _RESTORED_BY:
        text = pattern.sub(restored, text)
    return text


def _joined(match: re.Match[str]) -> str:
    """A word that the end of a line parts, as one; any other stays in its parts."""
    word = "".join(match.groups())
    return word.ljust(len(match.group())) if _shape(word) in _BY_SHAPE else match.group()


def _closed_up(match: re.Match[str]) -> str:
    return match.group().replace(" ", "").ljust(len(match.group()))


def _restored(match: re.Match[str]) -> str:
    return _as_printed(match.group())


@lru_cache(maxsize=4096)  # minutes use the same few words again and again
def _as_printed(token: str) -> str:
    word = _BY_SHAPE.get(_shape(token))
    if word is None or token.lower() == word or len(token) < len(word):
        return token
    capitals = sum(letter.isupper() for letter in token)
    if capitals > len(token) // 2:
        word = word.upper()
    elif token[0].isupper():
        word = word.capitalize()
    return word.ljust(len(token))


def _shape(word: str) -> str:
    """What is left of a word where letters that a scanner takes for one another are one."""
    return word.lower().replace("rn", "m").translate(_ALIKE)


def _mistyped(word: str) -> Iterator[str]:
    """A word with two letters changed round: "exculded"."""
    for i in range(1, len(word) - 1):
        yield word[:i] + word[i + 1] + word[i] + word[i + 2 :]


_BY_SHAPE = {_shape(typed): word for word in _DECISIVE for typed in _mistyped(word)}
_BY_SHAPE |= {_shape(word): word for word in _DECISIVE}
_RESTORED_BY: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str] | str], ...] = (
    (_SPACED, _closed_up),
    (_PARTED, _joined),
    (_TOKEN, _restored),
    (_SCHEDULE, "12"),
    (_OF, "OF"),
)
