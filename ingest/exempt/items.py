"""The lines of a source by agenda item, and the items that a resolution names."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from functools import cached_property

from ingest.exempt.misread_words import restored_words
from ingest.exempt.wordings.resolved import ALL_THAT_FOLLOWS, ITEM_NUMBER, ITEM_RANGE, ITEMS_NAMED
from ingest.language.list_marks import without_number
from ingest.layout.source_text import Line, Part, SourceText

_CONTENT: frozenset[Part] = frozenset({"minutes", "description"})
_LONGEST_RANGE = 60
_OWN_NUMBER = re.compile(
    r"(?:(?i:(?:agenda\s+)?(?:item|minute|min)\.?\s+(?:no\.?\s*)?)(?P<number>\d{1,3}[a-z]?)"
    r"|[A-Z]{1,3}[./-]?\d{1,4}(?:/\d{1,4})?)[.:)]?\s+(?:[–—-]\s+)?(?=\S)"
)


@dataclass
class ItemText:
    """The lines of one agenda item, its title first if it has one.

    ``place`` counts the source's titles; at 0 stands what is above the first.
    """

    source: SourceText
    heading: Line | None
    place: int = 0
    lines: list[Line] = field(default_factory=list)

    @property
    def number(self) -> str | None:
        """The item's number, to be compared with the numbers that a resolution names."""
        if self.heading is None:
            return None
        if self.heading.number:
            return self.heading.number.strip(". ").lower()
        worded = _OWN_NUMBER.match(self.text(self.heading))
        return worded["number"] if worded else None

    @property
    def name(self) -> str:
        """How a warning calls the item: by number or place alone, for its title may be exempt."""
        if self.number:
            return f"item {self.number}"
        if self.heading is None:
            return "the text under no item's title"
        return f"an item without a number (title {self.place} of the page)"

    @cached_property  # it is asked for with every line
    def title(self) -> str | None:
        """The title's words."""
        if self.heading is None:
            return None
        if self.heading.title:
            return without_item_number(restored_words(self.heading.title))
        return without_item_number(self.text(self.heading))

    @property
    def has_content(self) -> bool:
        """Whether anything was minuted under the item, or written of it on the agenda."""
        return any(line.part in _CONTENT for line in self.lines)

    def text(self, line: Line) -> str:
        """The words of a line."""
        return self.source.text[line.start : line.end]

    def of(self, part: Part) -> list[Line]:
        """The item's lines of one part."""
        return [line for line in self.lines if line.part == part]

    def texts(self, part: Part) -> list[str]:
        """The words of the item's lines of one part."""
        return [self.text(line) for line in self.of(part)]

    def is_one_of(self, numbers: Collection[str]) -> bool:
        """Whether a number names the item or what it is part of: "6" names "6a", "6(i)", "6.1".

        The letters of a council's own numbers may be left out on one side: "6" and "C/6".
        """
        own = self.number
        return own is not None and any(_is_named_by(number, own) for number in numbers)


def _is_named_by(number: str, own: str) -> bool:
    """Whether a number that a resolution names is an item's own, or that of what it is part of."""
    letters, named = _lettered(number)
    own_letters, counted = _lettered(own)
    if letters and own_letters and letters != own_letters:
        return False
    if "/" not in counted:
        named = named.partition("/")[0]  # of a year that the item's own number leaves out
    return counted.startswith(named) and not counted[len(named) :][:1].isdecimal()


def _lettered(number: str) -> tuple[str, str]:
    """The letters before a council's own number, and the rest of it."""
    rest = number.lstrip("abcdefghijklmnopqrstuvwxyz")
    return number[: len(number) - len(rest)], rest.lstrip("./-")


def without_item_number(words: str) -> str:
    """A line or title without the number it opens with, be it the council's own: "C.76", "A23"."""
    words = without_number(words)
    own = _OWN_NUMBER.match(words)
    return words[own.end() :] if own else words


def items_of(source: SourceText) -> list[ItemText]:
    """A source's items in order; the first holds what stands above the first title."""
    items = [ItemText(source, None)]
    for line in source.lines:
        if line.part == "title":
            items.append(ItemText(source, line, len(items)))
        items[-1].lines.append(line)
    return items


def items_named(text: str) -> list[str]:
    """The numbers of the agenda items that an exclusion is for, in order: "17", "39/20".

    A range names every number in it. None where the exclusion is for all that follows.
    """
    if ALL_THAT_FOLLOWS.are_in(text):
        return []
    found: list[str] = []
    for match in ITEMS_NAMED.find_all(text):
        found += [number.group() for number in ITEM_NUMBER.find_all(match["numbers"].lower())]
        for between in ITEM_RANGE.find_all(match["numbers"].lower()):
            first, last = int(between["first"]), int(between["last"])
            if first < last <= first + _LONGEST_RANGE:
                around = between["letters"], between["year"]
                found += [str(number).join(around) for number in range(first, last)]
    return list(dict.fromkeys(found))
