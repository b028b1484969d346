"""The signs that pieces of minutes show of the meeting's going private, being so or open again."""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import combinations

from ingest.exempt.weighed.pieces import Piece
from ingest.exempt.weighed.words import PATTERNS, PRIVATE


def _named(signs: str) -> frozenset[str]:
    return frozenset(" ".join(signs.split()).split(", "))


# What alone may begin a private part: where nothing of it is told, nothing is withheld.
OCCASIONS = _named(
    """outsiders go, others go, sent out, others sent out, exclude, room cleared, door shut,
    stream stops, into private, heard in private, in private, private, law, someone goes,
    terse out, only those, from here, closed column, mark, all who"""
)
# Ordinary minutes show these too ("excluded from school", "the officer left"): only two of them
# begin a private part. That somebody goes is told besides by each that says who goes.
_WEAK = _named("private, all who, law, from here, sent out, exclude, others go, terse out")
_BESIDES = frozenset(("someone goes",))
BACK = frozenset(
    ("outsiders back", "to open", "out of private", "stream resumes", "lifted", "readmits")
)
_GO = frozenset(("outsiders go", "sent out", "into private", "exclude", "stream stops"))
_EVENTS = (OCCASIONS - {"mark", "all who"}) | BACK
_EVENTS |= {"door open", "others back", "open", "re-opened", "someone back", "terse back"}
_EVENTS |= {"open column", "in public", "announced", "kept apart"}
_AFFECT = _named(
    """not, if, other time, reported, lost, none, decides, moved, following, now, recess, to,
    stayed, thanks, reason, filming, interest, talk, all who, stays behind"""
)
_BUSINESS = frozenset(
    ("none", "ends", "next meeting", "reason", "secret business", "ordinary business")
)
_NEAR = _GO | {"room cleared", "others go", "bare private"}
_OF_TITLES = _named(
    """bare private, mark, bare open, talk, private in a heading, exclude in a heading, open in
    a heading, next meeting in a heading, secret business in a heading, reason in a heading,
    ordinary business in a heading, ends in a heading"""
)
_AT_BOUNDARIES = _named(
    """heading, numbered, part title, aside, bare private, mark, private in a heading, next
    meeting, ends, open in a heading, to open, signed, outsiders back, others back, stream
    resumes, back later, ordinary business in a heading, secret business in a heading, under
    mark, under bare private, notice"""
)
_BARE = re.compile(
    rf"(?i)(?:{PRIVATE}|[\W\d]|\b(?:session|items?|business|minutes?|matters?|reports?|part|agenda"
    r"|section|meeting|and|or|of|the|in|press|public|exclusion|excluded|information|not|for"
    r"|publication|to|be|taken|considered|heard|discussed|with|held|portion|papers?|pages?"
    r"|appendix|appendices|closed|open|only|members|resumed|end|return|strictly|records?)\b)++"
)
_MARK = re.compile(
    rf"(?i)[\[(*_–—-]\s*(?:\W*{PRIVATE}|e\b|exempt|part\s+(?:2|ii)|paras?\b|paragraph)[^\])*]{{0,60}}"
    rf"[\])*_]*\W*$|^\W*(?:{PRIVATE})\s*[:–—-]"
)
_MAY_MARK = re.compile(r"\(e|exempt|para", re.IGNORECASE)
_NUMBERED = re.compile(
    r"\W*(?:(?:item|minute|agenda)\s+)?[A-Za-z]{0,4}[./-]?\d{1,4}[\w./-]*[.):]?\s"
    r"|\W*\(?[A-Za-z]{1,2}[.)]\s"
)
_WORD = re.compile(r"(?<![A-Za-z])[a-z]{4,}")
_HEADING, _BARE_OPEN, _SHORT, _LONG, _DENIAL, _REMARK = 12, 8, 6, 30, 40, 25  # words
_FIRST = 3  # pieces of an item, in which it is denied that there was anything private


@dataclass(frozen=True, slots=True)
class Step:
    """A piece on the way through a meeting: what it shows, and what lies before it."""

    shown: frozenset[str]
    words: frozenset[str]
    before: frozenset[str]
    may_begin: bool


def occasions_of(pieces: Sequence[Piece]) -> list[frozenset[str]]:
    """What each piece of a meeting shows that may begin a private part."""
    return [_occasions_in(_in_one_line(piece)) for piece in pieces]


def may_begin(shown: Set[str]) -> bool:
    """Whether what a piece shows begins a private part, if anything does."""
    occasions = (shown & OCCASIONS) - _BESIDES
    return len(occasions) > 1 or not occasions <= _WEAK


def steps_of(
    pieces: Sequence[Piece], occasions: Sequence[frozenset[str]] | None = None
) -> list[Step]:
    """The pieces of a meeting with their signs; ``occasions`` are theirs, where they are known."""
    known = occasions_of(pieces) if occasions is None else occasions
    shown = [_signs_of(piece, of) for piece, of in zip(pieces, known, strict=True)]
    around = _signs_around(pieces, shown)
    return [
        Step(
            shown[i] | around[i],
            _words_of(piece),
            frozenset(_signs_before(pieces[i - 1] if i else None, piece, shown[i] | around[i])),
            may_begin(shown[i]),
        )
        for i, piece in enumerate(pieces)
    ]


def _in_one_line(piece: Piece) -> str:
    return " ".join(piece.text.replace("’", "'").split())


def _told_in(text: str, names: Iterable[str]) -> set[str]:
    """What a text tells, of what goes by these names."""
    lower = text.lower()
    return {name for name in names if name in PATTERNS and PATTERNS[name].search(lower)}


def _occasions_in(text: str) -> frozenset[str]:
    told = _told_in(text, OCCASIONS)
    if ("private" in told or _MAY_MARK.search(text)) and _MARK.search(text):
        told.add("mark")
    return frozenset(told)


def _words_of(piece: Piece) -> frozenset[str]:
    return frozenset(_WORD.findall(piece.text) if piece.line.part in ("minutes", "title") else ())


def _signs_of(piece: Piece, occasions: frozenset[str]) -> frozenset[str]:
    """What a piece shows by itself, the occasions that it shows among it."""
    text = _in_one_line(piece)
    told = occasions | _told_in(text, PATTERNS.keys() - OCCASIONS)
    events = told & _EVENTS
    found = {*told, f"part {piece.line.part}"}
    words = len(text.split())
    if piece.line.part == "title" or (words <= _HEADING and text[-1:] not in ".;?,!"):
        found.update(_signs_of_heading(text, told, words, is_title=piece.line.part == "title"))
    if "mark" in told:
        found |= {f"mark in a {'heading' if 'heading' in found else 'sentence'}"}
    if text[:1] in "([*_" and text[-1:] in ")]*_":
        found |= {"aside", *(f"{name} aside" for name in events)}
    if words <= _SHORT or words >= _LONG:
        found.add("short" if words <= _SHORT else "long")
    found |= {f"{event} + {by}" for event in events for by in told & _AFFECT}
    found |= {f"{one} & {other}" for one, other in combinations(sorted(events), 2)}
    if _NUMBERED.match(text):
        found.add("numbered")
    return frozenset(found)


def _signs_of_heading(text: str, told: Set[str], words: int, *, is_title: bool) -> Iterator[str]:
    yield "heading"
    yield from (f"{name} in a heading" for name in told & (_EVENTS | _BUSINESS))
    if text.isupper():
        yield "capitals"
    if told & {"private", "outsiders go", "sent out"} and _BARE.fullmatch(text):
        yield "bare private"
        if text.isupper() or is_title:
            yield "bare private title" if is_title else "bare private capitals"
    if ("to open" in told and words <= _BARE_OPEN) or ("open" in told and _BARE.fullmatch(text)):
        yield "bare open"


def _signs_before(before: Piece | None, piece: Piece, shown: frozenset[str]) -> Iterator[str]:
    """What lies between a piece and the one before it."""
    if before is None or before.item != piece.item:
        kinds = ["new item"]
    elif before.line is not piece.line:
        kinds = ["new line", "new number"] if _NUMBERED.match(piece.text) else ["new line"]
    else:
        kinds = ["same line"]
    for kind in kinds:
        yield kind
        yield from (f"{kind}: {sign}" for sign in shown & _AT_BOUNDARIES)


def _signs_around(pieces: Sequence[Piece], shown: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    """What the pieces around each show: its item, and what went before or comes later."""
    items: dict[int, list[int]] = {}
    for i, piece in enumerate(pieces):
        items.setdefault(piece.item, []).append(i)
    of_item = {item: _signs_of_item(pieces, shown, places) for item, places in items.items()}
    last = max((i for i, s in enumerate(shown) if s & BACK and "if" not in s), default=-1)
    found: list[frozenset[str]] = []
    gone = back = False
    for i, piece in enumerate(pieces):
        near = (f"{s} just before" for k in (1, 2, 3) if i >= k for s in shown[i - k] & _NEAR)
        signs = {*of_item[piece.item], *near}
        if i < last:
            signs.add("back later")
        if gone:
            signs.add("gone before")
            if back:
                signs.add("gone and back before")
        found.append(frozenset(signs))
        gone, back = gone or bool(shown[i] & _GO), back or bool(shown[i] & BACK)
    return found


def _signs_of_item(
    pieces: Sequence[Piece], shown: Sequence[frozenset[str]], places: Sequence[int]
) -> set[str]:
    """What holds for all pieces of an item, by its title and what is told in it."""
    is_titled = pieces[places[0]].line.part == "title"
    title = shown[places[0]] if is_titled else frozenset()
    body = places[1:] if is_titled else places
    marks = _OF_TITLES & title
    found = {f"under {name}" for name in marks}

    def is_brief(i: int, words: int) -> bool:
        return len(pieces[i].text.split()) < words

    if any("none" in shown[i] and is_brief(i, _DENIAL) for i in body[:_FIRST]):
        found |= {"denied in item", *(f"denied under {name}" for name in marks)}
    if any("in public" in shown[i] and "not" not in shown[i] for i in body):
        found.add("in public in item")
    if any(shown[i] & {"heard in private", "kept apart"} and is_brief(i, _REMARK) for i in body):
        found.add("heard in private in item")
    if any(shown[i] & _GO for i in body):
        found.add("goes in item")
    return found
