"""The words that decide what is exempt, as a scanner misreads them: "exc1uded", "PUBL1C".

A text is only ever compared with its wordings so: what is stored of it stays as it is written.
"""

import re
from dataclasses import replace

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
_SHORT = re.compile(r"(?<!\w)[lI|]2(?=\s?A\b)")
_ALIKE = str.maketrans("l1|!0eu5", "iiiiocns")


def with_words_restored(source: SourceText) -> SourceText:
    """A source with its decisive words as they were printed, and every place where it was.

    A word that the scanner made longer ("inforrnation") is filled up with spaces.
    """
    restored = restored_words(source.text)
    return source if restored == source.text else replace(source, text=restored)


def restored_words(text: str) -> str:
    """A text of the same length, whose decisive words are as they were printed."""
    return _SHORT.sub("12", _TOKEN.sub(_restored, text))


def _restored(match: re.Match[str]) -> str:
    token = match.group()
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


_BY_SHAPE = {_shape(word): word for word in _DECISIVE}
