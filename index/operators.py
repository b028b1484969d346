"""Signs of a query: words in quotation marks must stand so, words behind a minus must not."""

import re
from dataclasses import dataclass

_PHRASE = re.compile(r"(?<!\S)(-?)[\"“„]([^\"“”„]+)[\"”“](?!\w)")
_EXCLUDED = re.compile(r"(?<!\S)-(?=[^\W_])([\w'’-]+)")


@dataclass(frozen=True, slots=True)
class SignedQuery:
    """A query without its signs: ``text`` is what to look for, phrases included.

    A passage must hold every one of ``phrases``, word by word, and none of ``excluded``.
    """

    text: str
    phrases: tuple[str, ...]
    excluded: tuple[str, ...]


def read_signs(query: str) -> SignedQuery:
    """Part a query's signs from its words.

    A quotation mark that is not closed, and a minus that stands alone or inside a word, are no
    signs.
    """
    phrases: list[str] = []
    excluded: list[str] = []

    def phrase(match: re.Match[str]) -> str:
        words = match[2].strip()
        if not re.search(r"\w", words):
            return " "
        (excluded if match[1] else phrases).append(words)
        return " " if match[1] else words

    def exclusion(match: re.Match[str]) -> str:
        excluded.append(match[1])
        return " "

    text = _EXCLUDED.sub(exclusion, _PHRASE.sub(phrase, query))
    return SignedQuery(" ".join(text.split()), tuple(phrases), tuple(excluded))
