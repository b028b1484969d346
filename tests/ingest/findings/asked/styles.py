"""Short minutes, all made up, in the styles of many clerks, with what is asked and replied in each.

A file of ``styles/`` holds the discussion and, below "====", a line for everything that is asked
in it: a fragment of what was asked, one of the reply, who asked, and who replied; "-" where that is
not recorded.
"""

from dataclasses import dataclass
from pathlib import Path

STYLES = Path(__file__).parent / "styles"


@dataclass(frozen=True, slots=True)
class Put:
    """One thing that was asked: by whom, the reply, and by whom."""

    question: str
    reply: str | None
    asker: str | None
    replier: str | None


@dataclass(frozen=True, slots=True)
class Style:
    """One clerk's minutes of a discussion, with all that is asked in them."""

    name: str
    text: str
    puts: tuple[Put, ...]


def styles() -> list[Style]:
    """All of them, in order of their files' names."""
    return [_style(path) for path in sorted(STYLES.glob("*.txt"))]


def _style(path: Path) -> Style:
    text, asked = path.read_text(encoding="utf-8").split("====\n")
    return Style(path.stem, text, tuple(_put(line) for line in asked.splitlines()))


def _put(line: str) -> Put:
    question, *rest = (part.strip() for part in line.split(" | "))
    reply, asker, replier = (None if part == "-" else part for part in rest)
    return Put(question, reply, asker, replier)
