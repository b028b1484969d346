"""The name that decides who did something: the one beside what was done, and no other.

"Who seconded it" is told by the name before "seconded" or behind "seconded by", "who was elected"
by the name before "was elected" or behind "elected". Where two may be meant, none is told.
"""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from index.questions.asked_fact import AskedFact
from index.questions.asked_office import ANOTHER_BEFORE, PERSON
from index.words.terms import STOP_WORDS, word_spans, words
from ingest.language.dates import stated_dates
from ingest.language.sentences import Span, overlaps
from service.answering.fact_words import NAME

_PERSON = re.compile(rf"(?<![\w’'-]){PERSON}(?!\w|['’]s?\b)")
_BODY = re.compile(rf"(?<!\bat )(?<!\bin )(?<!\bfrom )(?<!\bnear )(?:{NAME.pattern})(?!['’])")
_TITLES = frozenset("cllr councillor mr mrs ms miss dr sir dame rev".split())
# What may stand between a name and what it did: "Example, the new Treasurer, had been", and where
# it was done to it.
_CAPITAL = r"[A-Z][\w’'-]*"
_PUT = r"is|was|were|be|been|being"
_SMALL = (
    r"a|also|an|as|been|duly|for|going|had|has|have|its|my|new|now|of|officially|our|re-elected|so|the|then"
    r"|to|who|will|would|elected|appointed|nominated|chosen|confirmed"
)
_BETWEEN = re.compile(rf"(?:[\s,(–-]{{0,3}}(?:{_CAPITAL}|(?:{_SMALL}|{_PUT})\b))*[\s,(–-]{{1,3}}")
_BEHIND = re.compile(rf"[\s:,(–-]{{1,3}}(?:(?:{_SMALL}|{_PUT}|by|came|from)\s)*(?:{_CAPITAL}\s)*")
_IS_PUT = re.compile(rf"\b(?:{_PUT})\b")
_BY = re.compile(r"\bby\b|[:(–-]")
_ASKS_TO_WHOM = re.compile(
    rf"\bwho(?:m|se)?\s+(?:{_PUT}|(?:has|have|had)\s+been)\s+(?:\w+ly\s+)?(?!going\b)\w+(?:ed|en|de)\b",
    re.IGNORECASE,
)
_OF_SEVERAL = re.compile(r"\s+(?:were|are|have)\b")
_LIST_ENDS = re.compile(r"\s*(?:[.,;)]|$|(?:and|as|for|on|to)\b)")
_JOINED = re.compile(r"(?:,|,?\s+(?:and|&))\s+(?:(?:Cllrs?|Councillors?)\.?\s+)?")


def decisive_names(
    fact: AskedFact, question: str, asked: Sequence[str], sentence: str, term: Callable[[str], str]
) -> list[Span]:
    """Where the names stand that a question of who, or of which body, asks for.

    ``asked`` are the terms of its subject in their order, the first of them what was done.
    ``term`` makes a term of a word.
    """
    if fact.office:
        return list(dict.fromkeys(fact.office.names_in(sentence)))[:1]
    own = fact.own_words | STOP_WORDS | _TITLES
    dated = [(d.start, d.end) for d in stated_dates(sentence)]
    named = [
        (found.start(), found.start() + len(found.group().rstrip(".")))
        for found in (_BODY if fact.is_of_body else _PERSON).finditer(sentence)
        if not own.issuperset(words(found.group())) and not overlaps(found.span(), dated)
    ]
    spoken = [(term(word), word, (start, end)) for word, start, end in word_spans(sentence)]
    done = next((one for one in asked if one != "go"), None)
    to_whom = _ASKS_TO_WHOM.search(question) is not None
    beside = {
        span
        for other, word, at in spoken
        if other == done and not ANOTHER_BEFORE.search(sentence, 0, at[0])
        for span in named
        if _is_beside(sentence, span, at, to_whom=to_whom, is_deed=word.endswith("ed"))
    }
    return _with_joined(sentence, named, *beside) if len(beside) == 1 else []


def _is_beside(sentence: str, name: Span, at: Span, *, to_whom: bool, is_deed: bool) -> bool:
    """Whether a name stands beside a word as the one who did it, or to whom it was done."""
    if name[1] <= at[0]:
        between = sentence[name[1] : at[0]]
        if not _BETWEEN.fullmatch(between) or _PERSON.search(between):
            return False
        return not is_deed or (_IS_PUT.search(between) is not None) is to_whom
    if at[1] > name[0]:
        return not is_deed  # of the name itself: "Councillor Example"
    between = sentence[at[1] : name[0]]
    if not _BEHIND.fullmatch(between) or _PERSON.search(between):
        return False
    return not is_deed or (_BY.search(between) is not None) is not to_whom


def _with_joined(sentence: str, named: Sequence[Span], name: Span) -> list[Span]:
    """A name with those that are one list with it: "Example and Sample were elected"."""
    at = named.index(name)
    first, last = at, at
    if _OF_SEVERAL.match(sentence, name[1]):
        while first and _JOINED.fullmatch(sentence[named[first - 1][1] : named[first][0]]):
            first -= 1
    for before, behind in pairwise(named[at:]):
        is_joined = _JOINED.fullmatch(sentence[before[1] : behind[0]])
        if not is_joined or not _LIST_ENDS.match(sentence, behind[1]):
            break
        last += 1
    return list(named[first : last + 1])
