"""The list of what is to come that some minutes open with, above the items themselves."""

import re
from collections.abc import Sequence

from ingest.language.heading_words import names_in
from ingest.language.list_marks import BULLET
from ingest.layout.printed_lines import PrintedLine
from ingest.layout.tables import heads_items
from ingest.outline.printed_number import printed_number
from ingest.outline.title_forms import tells_what_happened

_HEADS = re.compile(
    r"\W*(?:(?:suggested|proposed|meeting|draft|the)\s++)?agenda(?:\s++items)?\W*"
    r"|\W*order\s++of\s++business\W*|\W*items?\s++(?:for|under)\s++discussion\W*",
    re.IGNORECASE,
)
_HEADS_MINUTES = re.compile(
    r"\W*(?:minutes|notes|discussion|proceedings|(?:meeting|discussion)\s++notes)\W*", re.IGNORECASE
)
_FEWEST = 3
_MAX_WORDS = 25
_SAME = 0.5  # the share of a title's words that come again where it is meant


def agenda_list_end(lines: Sequence[PrintedLine]) -> int:
    """Where the lines go on behind such a list; 0 where there is none.

    Below "Agenda" three short lines or more follow one another that tell nothing; what begins the
    minutes is a line that says so, the first of them said again, or a heading above what is told.
    """
    at = next((i for i, line in enumerate(lines) if _HEADS.fullmatch(line.text)), None)
    if at is None or any(tells_what_happened(line.text) for line in lines[:at]):
        return 0
    listed = (i for i in range(at + 1, len(lines)) if _is_listed(lines[i]))
    first = next((i for i in listed if not heads_items(lines[i].text.split())), len(lines))
    end = first
    while end < len(lines) and _is_listed(lines[end]) and not _begins(lines, at, first, end):
        end += 1
    return end if end < len(lines) and _begins(lines, at, first, end) else 0


def _is_listed(line: PrintedLine) -> bool:
    return len(line.text.split()) <= _MAX_WORDS and not tells_what_happened(line.text)


def _begins(lines: Sequence[PrintedLine], head: int, first: int, at: int) -> bool:
    """Whether the minutes begin at a line behind those that are listed from ``first`` on."""
    line, level = lines[at], lines[head].level
    if at - first < _FEWEST:
        return False
    if _HEADS_MINUTES.fullmatch(line.text) or any(
        _is_said_again(title.text, line.text) for title in lines[first : first + _FEWEST]
    ):
        return True
    is_set = line.is_heading and not any(title.is_heading for title in lines[first:at])
    is_set = is_set and (level is None or line.level is None or line.level <= level)
    return is_set and printed_number(line.text) is None and BULLET.match(line.text) is None


def _is_said_again(title: str, text: str) -> bool:
    wanted, found = ({word.lower() for word in names_in(words)} for words in (title, text))
    return len(wanted & found) > _SAME * max(len(wanted), len(found))
