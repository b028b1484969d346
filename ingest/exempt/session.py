"""Whether a meeting is in private session as its minutes go on, and what of them is withheld."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ingest.exempt.exclusion import stops_broadcast
from ingest.exempt.items import ItemText, items_named
from ingest.exempt.readmissions import sent_out_by
from ingest.language.sentences import trim
from ingest.layout.source_text import Line, SourceText

_COUNTED = re.compile(r"\d+")
_NUMBERED = re.compile(r"\W*(?:item\s+)?(?P<number>\d{1,3})\b", re.IGNORECASE)


@dataclass(slots=True)
class Withheld:
    """The stretches withheld so far; lines right behind one another make one stretch.

    ``doubts`` are what a reader is told of what was withheld without certainty.
    """

    source: SourceText
    doubts: list[str] = field(default_factory=list)
    _spans: list[tuple[int, int]] = field(default_factory=list)
    _last: Line | None = None  # the line the last stretch ends with, while it may grow

    def begin_stretch(self) -> None:
        """What is withheld from here on is another stretch."""
        self._last = None

    def lines(self, lines: Sequence[Line]) -> None:
        """Withhold whole lines."""
        for line in lines:
            self.from_place(line, line.start)

    def from_place(self, line: Line, start: int, end: int | None = None) -> None:
        """Withhold a line from a place on, to another or to its end."""
        span = trim(self.source.text, start, line.end if end is None else end)
        if span is None:
            return
        if self._last is not None and self._follows(self._last, line):
            self._spans[-1] = (self._spans[-1][0], span[1])
        else:
            self._spans.append(span)
        self._last = line if end is None or end == line.end else None

    def in_order(self) -> list[tuple[int, int]]:
        """The stretches sorted, with those that overlap made one."""
        found: list[tuple[int, int]] = []
        for start, end in sorted(self._spans):
            if found and start < found[-1][1]:
                found[-1] = (found[-1][0], max(end, found[-1][1]))
            else:
                found.append((start, end))
        return found

    def _follows(self, before: Line, line: Line) -> bool:
        between = self.source.text[before.end : line.start]
        return before.end <= line.start and not between.strip()


@dataclass(slots=True)
class Session:
    """Whether the meeting is in private session, and what of its source is withheld so far.

    ``announced`` are the numbers of items that a resolution named in advance, ``is_named`` that
    one of them made the meeting private; ``is_unplaced`` says that the resolution named one that
    no later title has, so that no readmission is the last word, and ``is_ahead`` that it named no
    other, and none that the numbers have come to. ``sent_out`` are those who left as it closed and
    are not called the public, ``is_off_air`` says that its broadcast stopped then, and ``resumed``
    where the source last says of each that it came back. ``at`` is how a warning calls the item
    the meeting has come to.
    """

    withheld: Withheld
    is_private: bool = False
    announced: set[str] = field(default_factory=set)
    is_unplaced: bool = False
    is_named: bool = False
    is_ahead: bool = False
    sent_out: frozenset[str] = frozenset()
    is_off_air: bool = False
    resumed: Mapping[str, int] = field(default_factory=dict)
    at: str = ""

    def begin(self, item: ItemText, later: Sequence[ItemText]) -> None:
        """An item begins: it is private if a resolution named it.

        Between two items that a resolution named in advance the meeting is public, and behind the
        last of them where the numbers go on.
        """
        self.at = item.name
        if item.is_one_of(self.announced):
            self.close(is_for_item=True)
        elif self.is_ahead and not self._is_before(item):
            self.close()  # it may be the item itself, or behind it
        elif self.is_named and item.number and not self.is_unplaced:
            is_between = any(other.is_one_of(self.announced) for other in later)
            if is_between or self._is_past(item, later):
                self.is_private = self.is_named = False

    def comes_to_line(self, words: str) -> None:
        """A line begins: its number may be that of an item which has no title of its own."""
        number = self.is_ahead and _NUMBERED.match(words)
        if number and number["number"] in self.announced:
            self.close()

    def _is_before(self, item: ItemText) -> bool:
        """Whether an item has a number that is below all those that a resolution named."""
        own = _counted(item.number)
        return bool(own) and all(own < _counted(number) for number in self.announced)

    def _is_past(self, item: ItemText, later: Sequence[ItemText]) -> bool:
        """Whether an item's number is above all those that a resolution named.

        A number that comes again may be one of a list within a private item.
        """
        own = _counted(item.number)
        comes_again = any(other.number == item.number for other in later)
        return not comes_again and all(own > _counted(number) for number in self.announced)

    def announces(self, text: str, item: ItemText, later: Sequence[ItemText]) -> bool:
        """Whether an exclusion is for items further down, which are noted, and not the next."""
        numbers = items_named(text)
        titled = [other for other in later if other.heading]
        if not numbers or not titled:
            return False
        self.announced.update(numbers)
        placed = [n for n in numbers if any(other.is_one_of([n]) for other in (item, *titled))]
        self.is_unplaced |= len(placed) < len(numbers)
        if item.is_one_of(numbers) or titled[0].is_one_of(numbers):
            return False
        self.is_ahead = not (placed or self.is_named) and self._is_before(titled[0])
        return bool(placed) or self.is_ahead

    def announce(self, proposals: Iterable[str]) -> None:
        """Items that may yet be taken in private are noted."""
        for words in proposals:
            self.announced.update(items_named(words))

    def close(self, words: str = "", *, is_for_item: bool = False) -> None:
        """The public is excluded until it is back, or for the item alone that is being read.

        ``words`` say so, and who goes.
        """
        self.is_private, self.is_named, self.is_ahead = True, is_for_item, False
        self.sent_out = sent_out_by(words)
        self.is_off_air = stops_broadcast(words) is not None

    def readmit(self) -> None:
        """The public is back, unless a resolution named an item that may yet come."""
        if self.is_unplaced and self.is_private:
            self.withheld.doubts.append(
                "a resolution to exclude the public names an item that was not found: what follows "
                f"the readmission of the public in {self.at} was withheld too; check the source"
            )
        else:
            self.is_private = self.is_named = False


def _counted(number: str | None) -> tuple[int, ...]:
    """What an item's number counts: "9" before "10a", "45/21" before "46/21"."""
    return tuple(map(int, _COUNTED.findall(number or "")))
