"""Whether a meeting is in private session as its minutes go on, and what of them is withheld."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ingest.exempt.items import ItemText, items_named
from ingest.exempt.wordings.resolved import ITEMS_ALONE
from ingest.language.sentences import trim
from ingest.layout.source_text import Line, SourceText


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

    def from_place(self, line: Line, start: int) -> None:
        """Withhold a line from a place on."""
        span = trim(self.source.text, start, line.end)
        if span is None:
            return
        if self._last is not None and self._follows(self._last, line):
            self._spans[-1] = (self._spans[-1][0], span[1])
        else:
            self._spans.append(span)
        self._last = line

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
    one of them made the meeting private, ``is_for_those_alone`` that it was for no others ("for
    items 5 and 7 only"); ``is_unplaced`` says that the resolution named one that
    no later title has, so that no readmission is the last word. ``at`` is how a warning calls the
    item the meeting has come to.
    """

    withheld: Withheld
    is_private: bool = False
    announced: set[str] = field(default_factory=set)
    is_unplaced: bool = False
    is_named: bool = False
    is_for_those_alone: bool = False
    at: str = ""

    def begin(self, item: ItemText, later: Sequence[ItemText]) -> None:
        """An item begins: it is private if a resolution named it.

        Between two items that a resolution named in advance the meeting is public.
        """
        self.at = item.name
        if item.is_one_of(self.announced):
            self.is_private = self.is_named = True
        elif self.is_named and item.number and not self.is_unplaced:
            self.is_private &= not (
                self.is_for_those_alone or any(other.is_one_of(self.announced) for other in later)
            )

    def announces(self, text: str, item: ItemText, later: Sequence[ItemText]) -> bool:
        """Whether an exclusion is for items further down, which are noted, and not the next."""
        numbers = items_named(text)
        titled = [other for other in later if other.heading]
        if not numbers or not titled:
            return False
        self.announced.update(numbers)
        self.is_for_those_alone = ITEMS_ALONE.are_in(text)
        if not all(any(other.is_one_of([n]) for other in (item, *titled)) for n in numbers):
            self.is_unplaced = True
        if item.is_one_of(numbers) or titled[0].is_one_of(numbers):
            return False
        return any(other.is_one_of(numbers) for other in titled)

    def announce(self, proposals: Iterable[str]) -> None:
        """Items that may yet be taken in private are noted."""
        for words in proposals:
            self.announced.update(items_named(words))

    def close(self) -> None:
        """The public is excluded until it is back."""
        self.is_private, self.is_named = True, False

    def readmit(self) -> None:
        """The public is back, unless a resolution named an item that may yet come."""
        if self.is_unplaced and self.is_private:
            self.withheld.doubts.append(
                "a resolution to exclude the public names an item that was not found: what follows "
                f"the readmission of the public in {self.at} was withheld too; check the source"
            )
        else:
            self.is_private = self.is_named = False
