"""A source's lines grouped by agenda item, as exempt text is looked for in them."""

from dataclasses import dataclass, field

from ingest.language.list_marks import without_number
from ingest.layout.source_text import Line, Part, SourceText

_CONTENT: frozenset[Part] = frozenset({"minutes", "description"})


@dataclass(slots=True)
class ItemText:
    """The lines of one agenda item, its title first if it has one."""

    source: SourceText
    heading: Line | None
    lines: list[Line] = field(default_factory=list)

    @property
    def number(self) -> str | None:
        """The item's number, to be compared with the numbers that a resolution names."""
        if self.heading is None or not self.heading.number:
            return None
        return self.heading.number.strip(". ").lower()

    @property
    def name(self) -> str:
        """How a warning calls the item: by its number alone, for its title may be exempt."""
        return f"item {self.number}" if self.number else "an item"

    @property
    def title(self) -> str | None:
        """The title's words."""
        if self.heading is None:
            return None
        return self.heading.title or without_number(self.text(self.heading))

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


def items_of(source: SourceText) -> list[ItemText]:
    """A source's items in order; the first holds what stands above the first title."""
    items = [ItemText(source, None)]
    for line in source.lines:
        if line.part == "title":
            items.append(ItemText(source, line))
        items[-1].lines.append(line)
    return items
