"""Collecting what is withheld from a source, and the doubts about it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.language.sentences import trim
from ingest.layout.source_text import Line, SourceText


@dataclass(slots=True)
class Withheld:
    """The stretches withheld so far; lines right behind one another make one stretch."""

    source: SourceText
    spans: list[tuple[int, int]] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
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
            self.spans[-1] = (self.spans[-1][0], span[1])
        else:
            self.spans.append(span)
        self._last = line

    def in_order(self) -> list[tuple[int, int]]:
        """The stretches sorted, with those that overlap made one."""
        found: list[tuple[int, int]] = []
        for start, end in sorted(self.spans):
            if found and start < found[-1][1]:
                found[-1] = (found[-1][0], max(end, found[-1][1]))
            else:
                found.append((start, end))
        return found

    def _follows(self, before: Line, line: Line) -> bool:
        between = self.source.text[before.end : line.start]
        return before.end <= line.start and not between.strip()
