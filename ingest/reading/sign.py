"""A sign that a text records a meeting, or is an agenda, a report or a web page."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import log1p
from typing import Literal

from ingest.language.sought import Sought

TOP_LINES = 6
# In fewer words one finding would say more than it can.
_FEWEST_WORDS = 200
# Nor more where there is more of it than that.
_MOST = 3.0
# "other" is whatever records no meeting, be it which of these it may.
Kind = Literal["record", "agenda", "report", "web page", "other"]


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign of a kind of text, looked for in each line; it goes by its ``example``.

    ``top`` is how many of the first lines it is looked for in; all, where it is 0. ``once`` says
    that to be there is all: how often tells nothing.
    """

    kind: Kind
    pattern: str
    example: str
    flags: re.RegexFlag = re.IGNORECASE
    top: int = 0
    once: bool = False
    regex: Sought = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Compile the pattern."""
        object.__setattr__(self, "regex", Sought(self.pattern, self.flags))

    def amount_in(self, lines: Sequence[str], words: int) -> float:
        """How much of it is in lines of so many words: 1 or 0, or the logarithm of its density."""
        within = lines[: self.top] if self.top else lines
        found = 0
        for line in within:
            for _ in self.regex.finditer(line):
                found += 1
                if self.once:
                    return 1.0
        return density(found, words)


def density(count: int, words: int) -> float:
    """How dense something is, from 0: the logarithm of how often it comes in a thousand words."""
    return min(log1p(1000 * count / max(words, _FEWEST_WORDS)), _MOST)
