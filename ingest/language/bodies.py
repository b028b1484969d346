"""The names of bodies that meet, as headings, titles and file names give them.

A body is known by the word for its kind that ends its name. Where the name begins and ends in a
heading ("Minutes of the annual meeting of the … held at …") is told by the words that headings are
made of, whatever the name itself.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from ingest.language.dates import MONTH_WORDS
from ingest.language.heading_words import (
    BEHIND_NAMES,
    BEHIND_OPENING_KINDS,
    BODY_KINDS,
    CLUB_KINDS,
    KINDS_OF_MEETING,
    LEADS,
    NAME_WORDS,
    NEVER_IN_NAMES,
    NO_NAMES,
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
_ENDS = BODY_KINDS | CLUB_KINDS
# Names that go on behind "of" are so ended too: "Municipal District of Hill-Marsh".
_OPEN_PAIRS = frozenset((("municipal", "district"),))
# What a sitting of a council or a society is called within its name: "Hill Annual Parish Council".
_SITTINGS = NEVER_IN_NAMES - {"special", "draft", "unconfirmed", "printed"}
# Who may come to a meeting is no part of its body's name: "Open Board".
_WHO_MAY_COME = frozenset(("open", "closed", "public", "private"))
_KINDS_WITHIN = frozenset(("board", "committee", "panel", "council", "trustees", "governors"))
# What a meeting is held on.
_CALLS = frozenset("zoom teams microsoft ms skype webex youtube google facebook discord".split())
_SMALL = frozenset(("and", "of", "the", "for", "in", "on", "at", "upon", "with"))
_NEVER_WITHIN = PAPERS | {"held", "to", "from", "a", "an"}
_QUALIFIERS = frozenset(("north", "south", "east", "west", "central"))
_BEHIND_HOST = (",", "-", "–", "—", ":", "|", ">", "»")
_MAX_WORDS = 16
_TOKEN = re.compile(r"[,;:|()\[\]\0–—\"“”>»]|-(?=\s|$)|[^\s,;:|()\[\]\0–—\"“”>»]+")
_SHORT = re.compile(r"(?P<area>.+)\s(?P<short>PF?CP|CSP)")
_IN_FULL = {
    "PCP": "Police and Crime Panel",
    "PFCP": "Police, Fire and Crime Panel",
    "CSP": "Community Safety Partnership",
}
_PANEL = re.compile(r".+\sPolice(?:, Fire)? and Crime Panel")
_GENITIVE = re.compile(r"['’]s?\Z", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SPOKEN = re.compile(r"[AEIOUYÂÊÎÔÛŴŶÁÉÍÓÚ]", re.IGNORECASE)
_NO_VOWEL = frozenset(("st", "ltd", "dr", "mr", "mrs", "nr"))
_IN_BRACKETS = re.compile(r"\s?\([A-Z][A-Za-z&]{1,7}\)")  # what it is called for short
_COUNTED = re.compile(r"\d{1,3}(?:st|nd|rd|th)")  # "12th"
_DAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|weds?|thu|fri|sat)\b")


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


@dataclass(frozen=True, slots=True)
class _Token:
    word: str
    start: int
    end: int
    key: str  # the word in lower case, without stops and the mark of the genitive

    @property
    def is_mark(self) -> bool:
        return not (self.word[0].isalnum() or self.word[0] in "&'’")


@lru_cache(maxsize=256)  # each line of a heading is asked about several times
def leading_body(text: str) -> NamedBody | None:
    """The body whose name a heading begins with, behind words such as "Minutes of the meeting of".

    ``None`` where what stands there does not end as the name of a body does. A name of one body
    is always written alike: "&" as "and", capitals as a name is written, "PCP" in full. What is
    no part of a name, such as a date, is to be given as ``\\0``.
    """
    tokens = [_Token(m.group(), *m.span(), _key(m.group())) for m in _TOKEN.finditer(text)]
    at = behind_lead([token.key for token in tokens])
    is_led = any(token.key in PAPERS for token in tokens[:at])
    at = _behind_meeting_of(tokens, at) if is_led else at
    last = _end_of_name(tokens, at)
    if last is None:
        return _opened_by_kind(text, tokens, at, is_led=is_led)
    words: Sequence[_Token] = tokens[at : last + 1]
    host: Sequence[_Token] | None = None
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
    hosted = _written(text, host) if host else None
    name = _written(text, words)
    if of_whom:
        name = f"{name} of the {_written(text, of_whom)}"
    return NamedBody(name, spanned[0].start, end, hosted, is_led)


def _key(word: str) -> str:
    return word.lower().replace("’", "'").strip(".'*_").removesuffix("'s")


def _opened_by_kind(
    text: str, tokens: Sequence[_Token], first: int, *, is_led: bool
) -> NamedBody | None:
    """The body whose name the word for its kind opens: "Pwyllgor Craffu Cymunedau"."""
    if first + 1 >= len(tokens) or (kind := OPENING_KINDS.get(tokens[first].key)) is None:
        return None
    if tokens[first].key in BODY_KINDS and tokens[first + 1].key not in BEHIND_OPENING_KINDS:
        return None
    last = first
    for at in range(first + 1, min(len(tokens), first + _MAX_WORDS)):
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
    _, *rest = _written(text, words).split(" ")
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


def _behind_meeting_of(tokens: Sequence[_Token], at: int) -> int:
    """Where the name begins: behind "sixty-third meeting of", "Parish Council meeting of"."""
    for i in range(at + 1, min(at + 6, len(tokens) - 1)):
        if tokens[i].is_mark:
            return at
        if tokens[i].key in PAPERS and tokens[i + 1].key == "of":
            behind = i + 1 + behind_lead([token.key for token in tokens[i + 1 :]])
            is_name = _end_of_name(tokens, behind) is not None
            is_of_district = is_name and bool(_behind_sitting(tokens, i - 1))
            return behind if is_name and not is_of_district else at
    return at


def _end_of_name(tokens: Sequence[_Token], first: int) -> int | None:
    """Where the name that begins at ``first`` ends; ``None`` where none does."""
    if first >= len(tokens) or tokens[first].key in NO_NAMES or tokens[first].word[0].isdigit():
        return None
    is_open = False  # whether a kind went by that "of" or "for" follows: "Committee for Justice"
    for at in range(first, min(len(tokens), first + _MAX_WORDS)):
        token = tokens[at]
        if token.key in _ENDS or _ends_in_pair(tokens, first, at):
            end = _with_qualifier(tokens, at)
            if _is_boundary(tokens, end + 1) and not _is_on_subject(tokens, end + 1):
                return end
            is_open = is_open or _goes_on(tokens, at + 1)
        elif is_open and tokens[at - 1].key not in _SMALL and _ends_open(tokens, at):
            if not _is_on_subject(tokens, at):
                return at - 1
        elif not _may_be_in_name(token):
            return None
    ends = len(tokens) <= first + _MAX_WORDS
    return len(tokens) - 1 if is_open and ends and tokens[-1].key not in _SMALL else None


def _goes_on(tokens: Sequence[_Token], at: int) -> bool:
    """Whether a name goes on here behind its kind: "Committee for Justice", "Group on Crime"."""
    return tokens[at].key in ("of", "for") or _is_on_subject(tokens, at)


def _is_on_subject(tokens: Sequence[_Token], at: int) -> bool:
    """Whether "on" leads to what a body is on, and to no day, place or program for calls."""
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    if behind is None or tokens[at].key != "on" or not behind.word[0].isupper():
        return False
    is_day = behind.key in MONTH_WORDS or _DAY.match(behind.key) is not None
    return not is_day and behind.key not in _CALLS


def _ends_in_pair(tokens: Sequence[_Token], first: int, at: int) -> bool:
    """Whether a name ends in a kind of two words, of which the last alone is none."""
    pair = (tokens[at - 1].key, tokens[at].key) if at > first else ("", "")
    is_open = pair in _OPEN_PAIRS and at + 1 < len(tokens) and tokens[at + 1].key == "of"
    return pair in _PAIRS and (at > first + 1 or is_open)


def _may_be_in_name(token: _Token) -> bool:
    if token.is_mark:
        return token.word in ",()"
    is_name = token.word[0].isupper() or token.word[0] in "&'’" or any(map(str.isdigit, token.word))
    is_name = is_name or token.key in _SMALL or token.key in NAME_WORDS
    return is_name and token.key not in _NEVER_WITHIN


def _is_name(words: Sequence[_Token]) -> bool:
    """Whether words that end with a kind of body are a name: "and the Panel" is none."""
    if len(words) == 1:
        return words[0].key in _ALONE
    if len(words) == 2 and words[1].word.isdigit():  # the number of a sitting: "Forum 6 / 2018"
        return False
    if words[-2].key in _WHO_MAY_COME and words[-1].key in _KINDS_WITHIN and len(words) == 2:
        return False
    are_closed = sum(t.word == "(" for t in words) == sum(t.word == ")" for t in words)
    return are_closed and words[-2].key not in ("the", "chief")  # "Acting Chief Executive"


def _is_boundary(tokens: Sequence[_Token], at: int) -> bool:
    """Whether a name may end right before this place."""
    if at >= len(tokens):
        return True
    token = tokens[at]
    is_year = token.word[:4].isdigit()
    return token.is_mark or is_year or token.key in BEHIND_NAMES


def _ends_open(tokens: Sequence[_Token], at: int) -> bool:
    """Whether a name that goes on behind "of" ends before this place: "joint" may go on with it."""
    behind = tokens[at + 1].key if at + 1 < len(tokens) else ""
    goes_on = tokens[at].key in KINDS_OF_MEETING - PAPERS and behind in NAME_WORDS
    return _is_boundary(tokens, at) and not goes_on


def _with_qualifier(tokens: Sequence[_Token], at: int) -> int:
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


def _behind_host(tokens: Sequence[_Token], last: int) -> Sequence[_Token] | None:
    """The words of the body named behind a council's name: "Northshire Council – Cabinet"."""
    is_host = tokens[last].key == "council" and last + 1 < len(tokens)
    if not is_host or tokens[last + 1].word not in _BEHIND_HOST:
        return None
    first = last + 2 + behind_lead([token.key for token in tokens[last + 2 :]])
    end = _end_of_name(tokens, first)
    return tokens[first : end + 1] if end is not None and tokens[end].key != "council" else None


def _behind_sitting(tokens: Sequence[_Token], last: int) -> Sequence[_Token]:
    """The district of which a committee is: "Policing Committee meeting of the … District of …"."""
    keys = [token.key for token in tokens[last + 1 : last + 4]]
    if keys[:1] == ["meeting"]:
        last, keys = last + 1, keys[1:]
    if keys[:2] != ["of", "the"]:
        return ()
    end = _end_of_name(tokens, last + 3)
    words = tokens[last + 3 : end + 1] if end is not None else ()
    pairs = {(a.key, b.key) for a, b in pairwise(words)}
    return () if pairs.isdisjoint(_OPEN_PAIRS) else words


def _parted(
    words: Sequence[_Token], host: Sequence[_Token] | None
) -> tuple[Sequence[_Token], Sequence[_Token] | None]:
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


def _written(text: str, words: Sequence[_Token]) -> str:
    """A name as it is always written."""
    name = _GENITIVE.sub("", text[words[0].start : words[-1].end].strip(" .,"))
    is_capitals = name.isupper() and any(len(word.word) > 4 for word in words)  # not "DID WG"
    written = " ".join(_cased(_without_sitting(name.split()), is_capitals=is_capitals))
    short = _SHORT.fullmatch(written) or _SHORT.fullmatch(name)
    return f"{short['area']} {_IN_FULL[short['short']]}" if short else written


def written_name(name: str) -> str:
    """A name that ends in no word for a kind of body, as it is always written."""
    name = _GENITIVE.sub("", name.strip(" .,"))
    return " ".join(_cased(name.split(), is_capitals=name.isupper() and len(name) > 8))


def _without_sitting(words: Sequence[str]) -> Sequence[str]:
    """The words of a name without those for one of its sittings; a conference is one itself."""
    if words[-1].lower() == "conference":
        return words
    return [w for at, w in enumerate(words) if not (at > 0 and w.lower() in _SITTINGS)]


def _capitalised(word: str) -> str:
    """A word of a name in capitals; one that cannot be spoken is short for others: "NHS"."""
    is_short = len(word) > 1 and not _SPOKEN.search(word) and word.lower() not in _NO_VOWEL
    return word if is_short else word.capitalize()


def _cased(words: Sequence[str], *, is_capitals: bool) -> Iterator[str]:
    for at, word in enumerate(words):
        key = word.lower()
        if key == "&" or (at and key in _SMALL):
            yield "and" if key == "&" else key
        elif is_capitals and key not in ("pcp", "pfcp", "jpc", "spc", "osc"):
            capitalised = _WORD.sub(lambda m: _capitalised(m.group()), word)
            yield re.sub(r"-(On|Upon|And|The|In|Le)-", lambda m: m.group().lower(), capitalised)
        else:
            yield word[0].upper() + word[1:]
