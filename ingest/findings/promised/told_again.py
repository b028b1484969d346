"""Actions that minutes tell in the discussion and again in a list of actions: each is one.

A list at the end or the top names a thing by a few of its words ("Posting plan – CC"). What the
discussion says of it is what is kept, with whom and by when the list says.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ingest.findings.owners import OWNERS_JOINED_BY, body_named
from ingest.findings.promised.actions import Action, actions_of
from ingest.record import Document

_WORD = re.compile(r"[^\W_]{3,}")
# Roles that more than one may have.
_MANY = frozenset({"Officer", "Member", "Public"})
# How much of a word tells it: "circulate" and "circulated" are one.
_STEM = 5
_PLAIN = frozenset(
    "the and for with that this from into would will shall have been was were are panel board "
    "committee council membe meeti minut actio repor said provi send sent circu share".split()
)
# A word tells one thing from another where the text has it no more often than this.
_OFTEN = 6
# Two rows of a list stand this near each other, in characters.
_APART = 60


@dataclass(frozen=True, slots=True)
class _Told:
    """An action by where it stands: its part, its place there, and the words that tell it."""

    part: int
    place: int
    stems: frozenset[str]


def actions_of_parts(parts: Sequence[Document]) -> list[list[Action]]:
    """The actions of each part of a document, in order; what a list says again stands once."""
    found = [list(actions_of(part)) for part in parts]
    listed = {(p, i) for p, actions in enumerate(found) for i in _listed(actions)}
    if not listed:
        return found
    text = parts[0].text
    times = Counter(_stems(text))
    told = [
        _Told(p, i, frozenset(_telling(text[a.start : a.end], times)))
        for p, actions in enumerate(found)
        for i, a in enumerate(actions)
    ]
    rows = [one for one in told if (one.part, one.place) in listed]
    others = [one for one in told if (one.part, one.place) not in listed]
    again: set[tuple[int, int]] = set()
    for row, other in _pairs(found, rows, others, times):
        said, listing = found[other.part][other.place], found[row.part][row.place]
        # Lists shorten names: whoever the discussion names in full is the same one.
        is_known = said.owner is not None and _may_be_one(listing.owner, said.owner)
        owner = said.owner if is_known else listing.owner
        due = listing.due or said.due
        found[other.part][other.place] = replace(said, owner=owner, due=due, is_marked=True)
        again.add((row.part, row.place))
    return [
        [action for i, action in enumerate(actions) if (p, i) not in again]
        for p, actions in enumerate(found)
    ]


def _listed(actions: Sequence[Action]) -> set[int]:
    """The places of the actions that stand in a list of them."""
    near = [
        i
        for i, (one, next_) in enumerate(pairwise(actions))
        if one.is_marked and next_.is_marked and 0 <= next_.start - one.end <= _APART
    ]
    return {*near, *(i + 1 for i in near)}


def _pairs(
    found: Sequence[Sequence[Action]],
    rows: Sequence[_Told],
    others: Sequence[_Told],
    times: Mapping[str, int],
) -> Iterator[tuple[_Told, _Told]]:
    """Each row of a list with what the discussion says of the same thing, the likest first."""
    likeness = sorted(
        (-sum(1 / times[stem] for stem in row.stems & other.stems), r, o)
        for r, row in enumerate(rows)
        for o, other in enumerate(others)
        if _is_same(row, found[row.part][row.place], other, found[other.part][other.place])
    )
    taken: set[int] = set()
    matched: set[int] = set()
    for _, r, o in likeness:
        if r not in matched and o not in taken:
            matched.add(r)
            taken.add(o)
            yield rows[r], others[o]


def _is_same(row: _Told, listed: Action, other: _Told, said: Action) -> bool:
    """Whether all that tells a row is said of the same thing, in more than one word if by another.

    A row of which less is said may be one more thing to do.
    """
    is_all = bool(row.stems) and row.stems <= other.stems
    return is_all and (len(row.stems) > 1 or _may_be_one(listed.owner, said.owner))


def _may_be_one(one: str | None, other: str | None) -> bool:
    """Whether two owners may be the same: by name, by office, or where one is not stated."""
    if one is None or other is None:
        return True
    names, others = (_names(owner) for owner in (one, other))
    return not names.isdisjoint(others)


def _names(owner: str) -> set[str]:
    parts = [part.strip() for part in re.split(rf"{OWNERS_JOINED_BY}|/", owner)]
    words = {word.casefold() for part in parts for word in _WORD.findall(part)}
    initials = {"".join(word[0] for word in part.split()).casefold() for part in parts if part}
    offices = {body_named(part) or part for part in parts} - _MANY
    return {*words, *initials, *(part.casefold() for part in parts), *offices}


def _telling(words: str, times: Mapping[str, int]) -> Iterator[str]:
    return (stem for stem in _stems(words) if times[stem] <= _OFTEN)


def _stems(words: str) -> Iterator[str]:
    for word in _WORD.findall(words.casefold()):
        stem = word[:_STEM]
        if stem not in _PLAIN:
            yield stem
