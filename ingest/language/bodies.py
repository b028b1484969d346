"""The names of bodies that meet, as headings, titles and file names give them.

A body is known by the word for its kind that ends its name. Where the name begins and ends in a
heading ("Minutes of the annual meeting of the … held at …") is told by the words that headings are
made of, whatever the name itself.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from ingest.language.body_ends import CALLS, MAX_WORDS, OPEN_PAIRS, end_of_name
from ingest.language.body_words import Token, tokens_of, written
from ingest.language.heading_words import (
    BEHIND_NAMES,
    BEHIND_OPENING_KINDS,
    BODY_KINDS,
    KINDS_OF_MEETING,
    LEADS,
    NEVER_IN_NAMES,
    OPENING_KINDS,
    PAPERS,
    WITHIN_OPENED_NAMES,
)

# Kinds that are the name of a body by themselves; "the Panel" names none.
_ALONE = frozenset(("council", "cabinet", "executive", "assembly", "senate"))
# Kinds of bodies that a council has; a name that goes on behind "Council" with another is its own.
_OF_COUNCILS = frozenset(
    ("committee", "sub-committee", "subcommittee", "panel", "board", "cabinet", "executive", "spc")
)
# Who may come to a meeting is no part of its body's name: "Open Board".
_WHO_MAY_COME = frozenset(("open", "closed", "public", "private"))
_KINDS_WITHIN = frozenset(("board", "committee", "panel", "council", "trustees", "governors"))
_BEHIND_HOST = (",", "-", "–", "—", ":", "|", ">", "»")
_PANEL = re.compile(r".+\sPolice(?:, Fire)? and Crime Panel")
_IN_BRACKETS = re.compile(r"\s?\([A-Z][A-Za-z&]{1,7}\)")  # what it is called for short
_COUNTED = re.compile(r"\d{1,3}(?:st|nd|rd|th)")  # "12th"


@dataclass(frozen=True, slots=True)
class NamedBody:
    """A body that a heading names, and the span of the words it was read from.

    ``host`` is the council it is of, where its name stands beside the body's. ``is_led`` tells
    whether words such as "Minutes of the" lead up to the name.
    """

    name: str
    start: int
    end: int
    host: str | None
    is_led: bool

    @property
    def is_general(self) -> bool:
        """Whether the name is no more than a kind of council: "Parish Council"."""
        words = self.name.lower().split()
        return len(words) <= 2 and self.is_council

    @property
    def is_council(self) -> bool:
        """Whether the name is that of a council."""
        words = self.name.lower().split()
        return words[-1] == "council" or words[0] == "cyngor"


@lru_cache(maxsize=256)  # each line of a heading is asked about several times
def leading_body(text: str) -> NamedBody | None:
    """The body whose name a heading begins with, behind words such as "Minutes of the meeting of".

    ``None`` where what stands there does not end as the name of a body does. A name of one body
    is always written alike: "&" as "and", capitals as a name is written, "PCP" in full. What is
    no part of a name, such as a date, is to be given as ``\\0``.
    """
    tokens = tokens_of(text)
    at = behind_lead([token.key for token in tokens])
    is_led = any(token.key in PAPERS for token in tokens[:at])
    at = _behind_meeting_of(tokens, at) if is_led else _behind_call(tokens, at)
    last = end_of_name(tokens, at)
    if last is None:
        return _opened_by_kind(text, tokens, at, is_led=is_led)
    words: Sequence[Token] = tokens[at : last + 1]
    host: Sequence[Token] | None = None
    inner = _behind_host(tokens, last)
    of_whom = () if inner else _behind_sitting(tokens, last)
    if inner:
        words, host = inner, words
    words, host = _parted(words, host)
    if not _is_name(words):
        return None
    spanned = sorted([*words, *(host or []), *of_whom], key=lambda token: token.start)
    short = _IN_BRACKETS.match(text, spanned[-1].end)
    end = short.end() if short else spanned[-1].end
    hosted = written(text, host) if host else None
    name = written(text, words)
    if of_whom:
        name = f"{name} of the {written(text, of_whom)}"
    return NamedBody(name, spanned[0].start, end, hosted, is_led)


def _opened_by_kind(
    text: str, tokens: Sequence[Token], first: int, *, is_led: bool
) -> NamedBody | None:
    """The body whose name the word for its kind opens: "Pwyllgor Craffu Cymunedau"."""
    if first + 1 >= len(tokens) or (kind := OPENING_KINDS.get(tokens[first].key)) is None:
        return None
    if tokens[first].key in BODY_KINDS and tokens[first + 1].key not in BEHIND_OPENING_KINDS:
        return None
    last = first
    for at in range(first + 1, min(len(tokens), first + MAX_WORDS)):
        token = tokens[at]
        if token.is_mark or token.word[0].isdigit() or token.key in BEHIND_NAMES:
            break
        if token.word[0].isupper() and token.key not in WITHIN_OPENED_NAMES:
            last = at
        elif token.key not in WITHIN_OPENED_NAMES:
            break
    if last == first or not tokens[first].word[0].isupper():
        return None
    inner = None
    if kind == "Cyngor" and last + 1 < len(tokens) and tokens[last + 1].word in _BEHIND_HOST:
        behind = last + 2 + behind_lead([token.key for token in tokens[last + 2 :]])
        inner = _opened_by_kind(text, tokens, behind, is_led=is_led)
    words = tokens[first : last + 1]
    _, *rest = written(text, words).split(" ")
    name = " ".join([kind, *(_small_in_opened(word) for word in rest)])
    if inner is not None and not inner.is_council:
        return replace(inner, host=name, start=words[0].start)
    return NamedBody(name, words[0].start, words[-1].end, None, is_led)


def _small_in_opened(word: str) -> str:
    return word.lower() if word.lower() in WITHIN_OPENED_NAMES else word


def find_panel(title: str) -> str | None:
    """The police and crime panel that a title begins with; ``None`` for one without its area."""
    named = leading_body(title)
    return named.name if named and _PANEL.fullmatch(named.name) else None


def behind_lead(words: Sequence[str]) -> int:
    """How many words of a heading, in lower case, only say that minutes of a meeting follow."""
    at = 0
    while at < len(words):
        word = words[at]
        behind = next((w for w in words[at + 1 :] if w not in KINDS_OF_MEETING), "")
        is_lead = (
            word in LEADS
            or (word in NEVER_IN_NAMES and behind != "parochial")
            or _COUNTED.fullmatch(word) is not None
            or not (word[:1].isalnum() or word[:1] in ("(", ""))
            or (word in PAPERS and behind not in BODY_KINDS)
            or (word in KINDS_OF_MEETING and behind in PAPERS)
        )
        if not is_lead:
            break
        at += 1
    return at


def _behind_meeting_of(tokens: Sequence[Token], at: int) -> int:
    """Where the name begins: behind "sixty-third meeting of", "Parish Council meeting of"."""
    for i in range(at + 1, min(at + 6, len(tokens) - 1)):
        if tokens[i].is_mark:
            return at
        if tokens[i].key in PAPERS and tokens[i + 1].key == "of":
            behind = i + 1 + behind_lead([token.key for token in tokens[i + 1 :]])
            is_name = end_of_name(tokens, behind) is not None
            is_of_district = is_name and bool(_behind_sitting(tokens, i - 1))
            return behind if is_name and not is_of_district else at
    return at


def _behind_call(tokens: Sequence[Token], at: int) -> int:
    """Where the name begins behind what the meeting was held on: "Zoom, Hill Forum"."""
    comma = next((i for i in range(at, min(at + 4, len(tokens))) if tokens[i].word == ","), at)
    words = (word for token in tokens[at:comma] for word in token.key.split("/"))
    return comma + 1 if not CALLS.isdisjoint(words) else at


def _is_name(words: Sequence[Token]) -> bool:
    """Whether words that end with a kind of body are a name: "and the Panel" is none."""
    if len(words) == 1:
        return words[0].key in _ALONE
    if len(words) == 2 and words[1].word.isdigit():  # the number of a sitting: "Forum 6 / 2018"
        return False
    if words[-2].key in _WHO_MAY_COME and words[-1].key in _KINDS_WITHIN and len(words) == 2:
        return False
    are_closed = sum(t.word == "(" for t in words) == sum(t.word == ")" for t in words)
    return are_closed and words[-2].key not in ("the", "chief")  # "Acting Chief Executive"


def _behind_host(tokens: Sequence[Token], last: int) -> Sequence[Token] | None:
    """The words of the body named behind a council's name: "Northshire Council – Cabinet"."""
    is_host = tokens[last].key == "council" and last + 1 < len(tokens)
    if not is_host or tokens[last + 1].word not in _BEHIND_HOST:
        return None
    first = last + 2 + behind_lead([token.key for token in tokens[last + 2 :]])
    end = end_of_name(tokens, first)
    return tokens[first : end + 1] if end is not None and tokens[end].key != "council" else None


def _behind_sitting(tokens: Sequence[Token], last: int) -> Sequence[Token]:
    """The district of which a committee is: "Policing Committee meeting of the … District of …"."""
    keys = [token.key for token in tokens[last + 1 : last + 4]]
    if keys[:1] == ["meeting"]:
        last, keys = last + 1, keys[1:]
    if keys[:2] != ["of", "the"]:
        return ()
    end = end_of_name(tokens, last + 3)
    words = tokens[last + 3 : end + 1] if end is not None else ()
    pairs = {(a.key, b.key) for a, b in pairwise(words)}
    return () if pairs.isdisjoint(OPEN_PAIRS) else words


def _parted(
    words: Sequence[Token], host: Sequence[Token] | None
) -> tuple[Sequence[Token], Sequence[Token] | None]:
    """A name, and the council within it: "… Council Audit Committee", "Cabinet of … Council"."""
    keys = [token.key for token in words]
    if keys[-1] in ("council", "authority"):
        kinds = (i for i, key in enumerate(keys[:-2]) if key in BODY_KINDS)
        at = next((i for i in kinds if keys[i + 1] in ("of", "for")), None)
        if at is not None:
            return words[: at + 1], words[at + 2 + (keys[at + 2] == "the") :]
    elif "council" in keys[1:-2] and keys[-1] in _OF_COUNCILS:
        at = keys.index("council", 1) + 1
        is_panel = keys[-2] == "crime" and keys[at] == "police"  # of an area that it shares
        if not is_panel and keys[at] not in ("tax", "house", "and", "of"):
            return words[at:], words[:at]
    return words, host
