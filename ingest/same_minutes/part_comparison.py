"""Comparing agenda items in many sources: which are the same, and what of each is searched."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ingest.record import Document
from ingest.same_minutes.compared_words import (
    Hashes,
    WordHasher,
    alike_pairs,
    covered_words,
    fingerprints_of,
    pairs_by_key,
    runs_of,
)
from ingest.same_minutes.lacking_words import lacking_in
from ingest.same_minutes.meeting_place import MeetingPlace, Relation, relate_items, relate_meetings
from ingest.same_minutes.other_readings import Differing, differing_sentences
from ingest.same_minutes.part_name import PartName
from ingest.same_minutes.part_order import Part

# The fingerprints of parts by document, version and number: a version's never change.
Fingerprints = dict[tuple[str, int, int], Hashes]

# Share of the words of the shorter text that must stand in the longer, and its least length in
# words, for the two to be of one item: where the meeting is the same but the item not stated, or
# stated in other words; and where the meeting itself is not stated on one side.
_SAME_MEETING = (0.6, 20)
_OTHER_TITLE = (0.75, 40)
_SAME_TITLE = (0.6, 100)
_NOTHING_STATED = (0.9, 50)
# Two meetings that hold the same undated words about as often cannot be told apart by them.
_TELLS_APART = 0.15
# A part is called the same minutes as another where at least this share of its words is.
MOSTLY = 0.5


@dataclass(frozen=True, slots=True)
class Standing:
    """What becomes of one part of a document.

    ``searched`` is what is cut into passages: the part itself; the part with the blocks alone
    that better sources lack; or ``None``, where they say all of it. ``same_as`` is the better
    source that says most of it, ``None`` where there is none. ``differing`` are its sentences that
    a better source says otherwise.
    """

    name: PartName
    title: str | None
    searched: Document | None
    same_as: PartName | None
    differing: tuple[Differing, ...] = ()


class Comparison:
    """Compares each part with the better ones that may say the same."""

    def __init__(self, parts: Sequence[Part], prints: Fingerprints) -> None:
        """``prints`` are those known of parts; those of other parts are added to them."""
        self._parts = parts
        self._hasher = WordHasher()
        for part in parts:
            if part.key not in prints:
                prints[part.key] = fingerprints_of(self._hashed(part))
        self._alike = alike_pairs([prints[part.key] for part in parts])
        # Of the parts that are compared alone: most are like no other.
        self._words: dict[int, Hashes] = {}
        self._runs: dict[int, Hashes] = {}

    def standings(self, adopted: Mapping[str, MeetingPlace]) -> list[Standing]:
        """What becomes of each part; ``adopted`` are meetings of documents that state none."""
        meetings = [adopted.get(p.document.name, p.meeting) for p in self._parts]
        better = self._better(meetings)
        found: list[Standing] = []
        spoken_for_by: list[list[int]] = []
        for i in range(len(self._parts)):
            possible = sorted({by for j in better.get(i, []) for by in spoken_for_by[j]})
            same = [j for j in possible if self._is_same_item(i, j, meetings)]
            same = self._of_one_meeting(i, same, meetings)
            standing = self._standing(i, same)
            found.append(standing)
            # A part of which nothing is searched is spoken for by those that say it.
            spoken_for_by.append([i] if standing.searched else same)
        return found

    def _better(self, meetings: Sequence[MeetingPlace]) -> dict[int, list[int]]:
        """For each part the better ones that may be of the same item, best first."""
        keyed = ((i, key) for i, part in enumerate(self._parts) for key in _keys(part, meetings[i]))
        better: dict[int, list[int]] = {}
        for j, i in sorted(self._alike | pairs_by_key(keyed)):
            is_other = self._parts[i].document.name != self._parts[j].document.name
            if is_other and relate_meetings(meetings[i], meetings[j]) != "different":
                better.setdefault(i, []).append(j)
        return better

    def _is_same_item(self, i: int, j: int, meetings: Sequence[MeetingPlace]) -> bool:
        one, other = self._parts[i], self._parts[j]
        meeting = relate_meetings(meetings[i], meetings[j])
        if meeting == "different" or one.document.name == other.document.name:
            return False
        if one.document.text == other.document.text and one.number == other.number:
            return True
        if one.item.url and one.item.url == other.item.url:
            return True
        item = relate_items(one.item, other.item)
        if meeting == "same" and item == "same":
            return True
        share, length = self._shared(i, j)
        enough = _enough(meeting, item, is_titled=bool(one.item.title and other.item.title))
        return any(share >= least and length >= words for least, words in enough)

    def _of_one_meeting(
        self, i: int, same: Sequence[int], meetings: Sequence[MeetingPlace]
    ) -> list[int]:
        """Those of one meeting, where the part does not say of which it is.

        It is the meeting whose parts say most of its words; none where two say about as much.
        """
        groups: list[list[int]] = []
        for j in same:
            group = next(
                (g for g in groups if relate_meetings(meetings[g[0]], meetings[j]) != "different"),
                None,
            )
            if group is None:
                groups.append([j])
            else:
                group.append(j)
        if len(groups) < 2:
            return list(same)
        words = self._words_of(i)
        said = [covered_words(words, self._runs_of_all(group)).mean() for group in groups]
        first, second = sorted(range(len(groups)), key=lambda g: (-said[g], g))[:2]
        return groups[first] if said[first] - said[second] >= _TELLS_APART else []

    def _standing(self, i: int, same: Sequence[int]) -> Standing:
        part = self._parts[i]
        name, title = part_name(part), part.document.item.title
        if not same:
            return Standing(name, title, part.document, None)
        differing = differing_sentences(part.document, [self._parts[j].document for j in same])
        spans = {(one.start, one.end) for one in differing}
        lacking = lacking_in(part.document, self._runs_of_all(same), self._hasher, spans)
        division = replace(part.document.division, blocks=lacking.blocks)
        searched = replace(part.document, division=division) if lacking.blocks else None
        most = max(same, key=lambda j: (self._shared(i, j)[0], -j))
        is_same = lacking.said >= MOSTLY
        same_as = part_name(self._parts[most]) if is_same else None
        return Standing(name, title, searched, same_as, tuple(differing))

    def _shared(self, i: int, j: int) -> tuple[float, int]:
        """Of the shorter of two parts the share of words that the longer says, and its length."""
        pair = sorted((i, j), key=lambda k: (len(self._runs_of(k)), k))
        words = self._words_of(pair[0])
        covered = covered_words(words, self._runs_of(pair[1]))
        return (float(covered.mean()) if len(words) else 0.0), len(words)

    def _hashed(self, part: Part) -> Hashes:
        blocks = sorted(part.document.division.blocks, key=lambda block: block.start)
        text = part.document.text
        return self._hasher.hashes(
            "\n\n".join(text[b.start : b.end] for b in blocks if b.kind != "heading")
        )

    def _words_of(self, i: int) -> Hashes:
        if i not in self._words:
            self._words[i] = self._hashed(self._parts[i])
        return self._words[i]

    def _runs_of(self, i: int) -> Hashes:
        if i not in self._runs:
            self._runs[i] = np.unique(runs_of(self._words_of(i)))
        return self._runs[i]

    def _runs_of_all(self, parts: Sequence[int]) -> Hashes:
        return np.unique(np.concatenate([self._runs_of(j) for j in parts]))


def part_name(part: Part) -> PartName:
    """The name of a part."""
    return PartName(part.document.name, part.number)


def _enough(meeting: Relation, item: Relation, *, is_titled: bool) -> tuple[tuple[float, int], ...]:
    """Shares of words, each with the length in words, of which two parts must have one."""
    if meeting == "same":
        return (_OTHER_TITLE,) if item == "different" else (_SAME_MEETING,)
    if item == "same" and is_titled:
        return (_SAME_TITLE, _NOTHING_STATED)
    return (_NOTHING_STATED,)


def _keys(part: Part, meeting: MeetingPlace) -> Iterator[object]:
    """What parts of the same item of one meeting have in common, whatever their text."""
    item = part.item
    if item.url:
        yield item.url
    days = [day for day in (meeting.day, meeting.address) if day]
    names = (item.title, item.number, item.minute_number)
    for day in days:
        for kind, name in enumerate(names):
            if name:
                yield day, kind, name
