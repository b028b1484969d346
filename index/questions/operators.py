"""Signs of a query: words in quotation marks must stand so, words behind a minus must not."""

import re
from dataclasses import dataclass

# A phrase, or else a word behind a minus; what stands inside a phrase is not read again.
_SIGN = re.compile(
    r"(?<!\S)(?P<minus>-?)[\"“„](?P<phrase>[^\"“”„]+)[\"”“](?!\w)"
    r"|(?<!\S)-(?=[^\W_])(?P<excluded>[\w'’-]+)"
)


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

    A sign stands at the beginning or behind a space. A quotation mark that is not closed, and a
    minus that stands alone, are no signs.
    """
    phrases: list[str] = []
    excluded: list[str] = []

    def taken(match: re.Match[str]) -> str:
        words = (match["phrase"] or match["excluded"]).strip()
        is_excluded = bool(match["excluded"] or match["minus"])
        if not re.search(r"[^\W_]", words):
            return " "
        (excluded if is_excluded else phrases).append(words)
        return " " if is_excluded else words

    text = _SIGN.sub(taken, query)
    return SignedQuery(" ".join(text.split()), tuple(phrases), tuple(excluded))
