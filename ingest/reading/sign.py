"""A sign that a text records a meeting, or is an agenda, a report or a web page."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from ingest.language.sought import Sought

TOP_LINES = 6
Kind = Literal["record", "agenda", "report", "web page"]


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign of a kind of text, looked for in each line; ``weight`` is that of one finding.

    ``top`` is how many of the first lines it counts in; all, where it is 0. ``beside`` are words
    that another of these lines must hold for it to count at all.
    """

    kind: Kind
    weight: float
    most: int
    pattern: str
    example: str
    flags: re.RegexFlag = re.IGNORECASE
    top: int = 0
    beside: str = ""
    regex: Sought = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Compile the pattern."""
        object.__setattr__(self, "regex", Sought(self.pattern, self.flags))

    def count(self, lines: Sequence[str]) -> int:
        """How often it is found in lines, up to the most that count."""
        found = 0
        within = lines[: self.top] if self.top else lines
        if self.beside and not any(re.search(self.beside, line, self.flags) for line in within):
            return 0
        for line in within:
            for _ in self.regex.finditer(line):
                found += 1
                if found == self.most:
                    return found
        return found
