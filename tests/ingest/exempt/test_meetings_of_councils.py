"""Whole meetings, made up, as clerks write them down: what is withheld of each is exactly marked.

In ``meetings/`` a line is one of the minutes unless a sign stands before it: ``#`` a title, ``#!``
a title that the source flags as restricted, ``>`` the agenda's words, ``^`` the heading of the
meeting, ``!`` a line on every page. What must be withheld stands between ⟦ and ⟧, and nothing else.
"""

import re
from pathlib import Path

import pytest

from ingest.exempt import exempt_parts
from ingest.layout.source_text import Part, SourceText, SourceTextBuilder
from tests.ingest.exempt.exempt_meetings import public

MEETINGS = Path(__file__).parent / "meetings"
_PARTS: dict[str, Part] = {"#": "title", "#!": "title", ">": "description", "^": "meeting"}
_NUMBERED = re.compile(r"(?P<number>[\d.]+)\.?\s+(?P<title>.+)")


def meetings_in(path: Path) -> list[tuple[str, str]]:
    """The meetings of a file, each with its name."""
    found = re.split(r"(?m)^== ", path.read_text(encoding="utf-8"))[1:]
    return [(name, text) for name, _, text in (one.partition("\n") for one in found)]


MARKED = [
    pytest.param(text, id=name)
    for path in sorted(MEETINGS.glob("*.txt"))
    for name, text in meetings_in(path)
]


def written_down(text: str) -> SourceText:
    """A marked meeting as its source."""
    built = SourceTextBuilder()
    for paragraph in re.sub("[⟦⟧]", "", text).strip().split("\n\n"):
        sign, _, words = paragraph.partition(" ")
        if sign == "!":
            built.add(words, "furniture", reason="running head")
        elif sign not in _PARTS:
            built.add(paragraph, "minutes")
        elif _PARTS[sign] == "title":
            numbered = _NUMBERED.fullmatch(words)
            number = numbered["number"].strip(".") if numbered else None
            title = numbered["title"] if numbered else words
            built.add(words, "title", title=title, number=number, is_restricted=sign == "#!")
        else:
            built.add(words, _PARTS[sign])
    return built.build()


def _words(text: str) -> list[str]:
    return [word for word in text.split() if word not in {"#", "#!", ">", "^", "!"}]


@pytest.mark.parametrize("text", MARKED)
def test_of_a_meeting_exactly_what_was_private_is_withheld(text: str) -> None:
    kept = public(written_down(text))
    assert kept.split() == _words(re.sub("⟦[^⟧]*⟧", "", text))


@pytest.mark.parametrize("text", MARKED)
def test_a_meeting_with_nothing_private_is_told_of_no_withheld_part(text: str) -> None:
    found = exempt_parts(written_down(text))
    assert bool(found.spans) == ("⟦" in text)
