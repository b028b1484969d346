"""Where the name of a body ends in a heading: behind the word for its kind, and what tells more."""

import re
from collections.abc import Sequence

from ingest.language.body_words import SMALL, Token
from ingest.language.dates import MONTH_WORDS
from ingest.language.heading_words import (
    BEHIND_NAMES,
    BODY_KINDS,
    CLUB_KINDS,
    KINDS_OF_MEETING,
    NAME_WORDS,
    NO_NAMES,
    PAPERS,
)

# At a parish meeting the electors of a place meet.
_PAIRS = frozenset(
    (
        ("parish", "meeting"),
        ("church", "meeting"),
        ("women", "institute"),
        ("working", "party"),
        ("municipal", "district"),
    )
)
# Names that go on behind "of" are so ended too: "Municipal District of Hill-Marsh".
OPEN_PAIRS = frozenset((("municipal", "district"),))
_ENDS = BODY_KINDS | CLUB_KINDS
# What a meeting is held on.
CALLS = frozenset("zoom teams microsoft ms skype webex youtube google facebook discord".split())
_NEVER_WITHIN = PAPERS | {"held", "to", "from", "a", "an"}
_QUALIFIERS = frozenset(("north", "south", "east", "west", "central"))
MAX_WORDS = 16
_DAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|weds?|thu|fri|sat)\b")


def end_of_name(tokens: Sequence[Token], first: int) -> int | None:
    """Where the name that begins at ``first`` ends; ``None`` where none does."""
    if first >= len(tokens) or tokens[first].key in NO_NAMES or tokens[first].word[0].isdigit():
        return None
    is_open = False  # whether a kind went by that "of" or "for" follows: "Committee for Justice"
    for at in range(first, min(len(tokens), first + MAX_WORDS)):
        token = tokens[at]
        if token.key in _ENDS or _ends_in_pair(tokens, first, at):
            end = _with_qualifier(tokens, at)
            if _is_boundary(tokens, end + 1) and not _is_on_subject(tokens, end + 1):
                return end
            is_open = is_open or _goes_on(tokens, at + 1)
        elif is_open and tokens[at - 1].key not in SMALL and _ends_open(tokens, at):
            if not _is_on_subject(tokens, at):
                return at - 1
        elif not _may_be_in_name(token):
            return None
    ends = len(tokens) <= first + MAX_WORDS
    return len(tokens) - 1 if is_open and ends and tokens[-1].key not in SMALL else None


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name goes on here behind its kind: "Committee for Justice", "Group on Crime"."""
    is_of = tokens[at].key in ("of", "for") and not _leads_to_month(tokens, at)
    return is_of or _is_on_subject(tokens, at)


def _leads_to_month(tokens: Sequence[Token], at: int) -> bool:
    """Whether "for" or "of" leads to the month of a meeting: "Hill Forum for March 2022"."""
    behind = tokens[at + 1].key if at + 1 < len(tokens) else ""
    return tokens[at].key in ("of", "for") and behind in MONTH_WORDS


def _is_on_subject(tokens: Sequence[Token], at: int) -> bool:
    """Whether "on" leads to what a body is on, and to no day, place or program for calls."""
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    if behind is None or tokens[at].key != "on" or not behind.word[0].isupper():
        return False
    is_day = behind.key in MONTH_WORDS or _DAY.match(behind.key) is not None
    return not is_day and behind.key not in CALLS


def _ends_in_pair(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether a name ends in a kind of two words, of which the last alone is none."""
    pair = (tokens[at - 1].key, tokens[at].key) if at > first else ("", "")
    is_open = pair in OPEN_PAIRS and at + 1 < len(tokens) and tokens[at + 1].key == "of"
    return pair in _PAIRS and (at > first + 1 or is_open)


def _may_be_in_name(token: Token) -> bool:
    if token.is_mark:
        return token.word in ",()"
    is_name = token.word[0].isupper() or token.word[0] in "&'’" or any(map(str.isdigit, token.word))
    is_name = is_name or token.key in SMALL or token.key in NAME_WORDS
    return is_name and token.key not in _NEVER_WITHIN


def _is_boundary(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name may end right before this place."""
    if at >= len(tokens):
        return True
    token = tokens[at]
    is_year = token.word[:4].isdigit()
    is_end = token.is_mark or is_year or token.key in BEHIND_NAMES
    is_end = is_end and not (token.key == "joint" and _is_of_name(tokens, at + 1))
    return is_end or _leads_to_month(tokens, at)


def _is_of_name(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].key in NAME_WORDS


def _ends_open(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name that goes on behind "of" ends before this place."""
    goes_on = tokens[at].key in KINDS_OF_MEETING - PAPERS and _is_of_name(tokens, at + 1)
    return _is_boundary(tokens, at) and not goes_on


def _with_qualifier(tokens: Sequence[Token], at: int) -> int:
    """The end of a name with what tells one body from its like: "Panel A", "Forum, South"."""
    behind, further = [*tokens[at + 1 : at + 3], None, None][:2]
    if behind and behind.word == "," and further and further.key in _QUALIFIERS:
        return at + 2 if _is_boundary(tokens, at + 3) else at
    if behind is None or behind.is_mark:
        return at
    word = behind.word.strip("'‘’")
    is_letter = len(word) == 1 and word.isupper() and word != "I"
    is_number = len(behind.word) <= 2 and behind.word.isdigit()
    tells = is_letter or is_number or behind.key in _QUALIFIERS
    return at + 1 if tells and _is_boundary(tokens, at + 2) else at
