"""Signs of a query: words in quotation marks must stand so, words behind a minus must not.

Signs that other search engines have are read as words, and told so that it can be said.
"""

import re
from dataclasses import dataclass

# A phrase, or else a word behind a minus; what stands inside a phrase is not read again.
_SIGN = re.compile(
    r"(?<!\S)(?P<minus>[-\u2010\u2011\u2212]?)[\"“„](?P<phrase>[^\"“”„]+)[\"”“](?!\w)"
    r"|(?<!\S)[-\u2010\u2011\u2212](?=[^\W_])(?P<excluded>[\w'’-]+(?:[.,/][\w]+)*+%?)"
)


# Signs of other search engines, which are words here.
_FOREIGN = re.compile(
    r"(?<![\w*?])(?P<part>\*?[^\W\d_]{2,40}\*|\*[^\W\d_]{2,40})"
    r"|(?<!\S)(?P<operator>OR|AND|NOT(?!\s+(?:in|on|before|after|since)\b)|NEAR(?:/\d{1,3})?|\|\||&&|\|)(?=\s)"
    r"|(?<!\S)[+-]?(?P<field>[a-z]{2,20}:)(?=[^\s/])"
    r"|(?<!\S)(?P<field_apart>(?:title|panel|speaker|date|from|to|kind|text):)(?=\s)"
    r"|(?<!\S)(?P<plus>\+[^\W\d_][\w'’-]{0,40})"
    r"|(?<!\S)-?(?P<unclosed>[\"“„][^\W_][\w'’-]{0,40})"
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


def unread_signs(query: str) -> list[str]:
    """Signs in a query that are read as words: those of other search engines, or half of one.

    In order and each once. Of a query in capitals no word is taken for a sign.
    """
    has_case = query.upper() != query
    rest = _SIGN.sub(" ", query)
    found = [match for match in _FOREIGN.finditer(rest) if has_case or not match["operator"]]
    return list(dict.fromkeys(next(filter(None, match.groups())) for match in found))
