"""The initials that minutes name people by: "Una Birch (UB)", "UB offered to write".

They are somebody's where they are told beside the name that they are drawn from, or where a text
that goes by initials says again and again what they say and do. Two letters may be those of a body
as well: such a one has an article, or is told of words that are nobody's name.
"""

import re
from collections import Counter

from ingest.language.names import NAME, is_name, name_key
from ingest.language.roles import parse_role

# Clerks tell two of the same letters apart by a small one: "PWh". None of these is a person's.
_NOBODYS = "AGM|AOB|AOCB|BT|EU|GP|HR|ID|IT|MP|NB|NO|OK|PC|PO|PS|QC|RE|TV|TBC|UK|UN|US|VE|VJ|WI"
INITIALS_OF_ONE = rf"(?!(?:{_NOBODYS})(?!\w))[A-Z]{{2,3}}[a-rt-z]?(?!\w)"
# Three letters are as often a body's.
_TOLD = re.compile(
    rf"(?<![\w’'])(?P<name>{NAME})\s?\((?P<initials>(?![A-Z]{{3}}){INITIALS_OF_ONE})\)"
)
# "UB said", "UB/TK to write", "UB: not yet": what a person does, by the initials in front.
_ACTS = re.compile(
    r"(?<![\w/&(’'-])(?P<initials>(?:[A-Z]{2}[/&+])*+[A-Z]{2})(?:\s++(?:also\s++|then\s++|still\s++)?(?:to\s++[a-z]{2}"
    r"|(?:is|was)\s++(?:to|asked|going)\b|will\b|would\b|felt\b|gave\b|said\b|spoke\b|sent\b|told\b|thought\b"
    r"|(?!need|speed|feed|seed)[a-z]{2,20}ed\b)|:\s)"
)
_LEAST = 2  # times that initials act, and how many of them do, in a text that goes by initials


def initials_told(text: str) -> dict[str, str]:
    """The initials that stand in brackets behind the names that they are drawn from.

    Of one alone a text may tell another thing: "Local Plan (LP)".
    """
    told = {
        match["initials"]: match["name"]
        for match in _TOLD.finditer(text)
        if are_of(match["name"], match["initials"]) and is_name(match["name"])
    }
    return told if len(told) >= _LEAST else {}


def are_of(name: str, initials: str) -> bool:
    """Whether initials may be those of a name: each begins a word of it, in order, the first too.

    A small letter more tells one from another: "PWh". What stands in brackets is no name.
    """
    name = name.partition("(")[0]
    if re.fullmatch(INITIALS_OF_ONE, initials) is None:
        return False
    parts = [part for word in name_key(name).split() for part in word.split("-") if part]
    letters = [letter.casefold() for letter in initials if letter.isupper()]
    if len(parts) < _LEAST or parts[0][0] != letters[0]:
        return False
    rest = iter(part[0] for part in parts)
    return all(letter in rest for letter in letters)


def initials_acting(text: str) -> frozenset[str]:
    """The initials that a text names people by throughout, of whom it tells nothing more."""
    times = Counter(
        initials
        for match in _ACTS.finditer(text)
        for initials in re.split(r"[/&+]", match["initials"])
    )
    acting = {initials for initials in times if not _may_be_bodys(text, initials)}
    often = {initials for initials in acting if times[initials] >= _LEAST}
    if len(acting) < _LEAST or not often:
        return frozenset()
    return frozenset(acting if len(acting) > _LEAST else often)


def _may_be_bodys(text: str, initials: str) -> bool:
    """Whether letters are a title's or stand for a thing in a text: "the WI", "Local Plan (LP)"."""
    if re.fullmatch(INITIALS_OF_ONE, initials) is None or parse_role(initials):
        return True
    of_thing = (
        rf"\b(?:[Tt]he|[Aa]n?|[Oo]ur|[Tt]his)\s{initials}(?!\w)|\d\s?{initials}(?!\w)"
        rf"|[a-z]\s\({initials}\)"
    )
    return re.search(of_thing, text) is not None
