"""Saved searches: a file with one on each line.

A line is a question in plain words; filters follow behind bars, in any order::

    county lines
    what has the PCC said about drones | panel: Thames Valley | from: 2022
    # a line that begins with this sign is left out, so is an empty one
"""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from index.book.filters import FILTERS, SPEECH_FILTERS, FilterName, Filters, parse_filters
from index.index_errors import FilterError
from ingest.errors import MinutebookError
from service.answering.queries import checked_query
from service.nearest_name import unknown_name

_COMMENT, _BAR = "#", "|"
_MAX_BYTES = 200_000
_MAX_SEARCHES = 500


class SavedSearchesError(MinutebookError):
    """A file of saved searches that cannot be used."""


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search of a file: the number of its line, from 1, and what is asked for."""

    line: int
    question: str
    filters: Filters

    @property
    def key(self) -> str:
        """What tells it from every other search, and holds no word of it."""
        words = [" ".join(self.question.casefold().split()), self.filters.stated()]
        return hashlib.sha256(json.dumps(words, sort_keys=True).encode()).hexdigest()

    @property
    def words(self) -> str:
        """The question with its filters, in one form."""
        return saved_line(self.question, self.filters)


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that is no search, and why."""

    line: int
    reason: str


def saved_line(question: str, filters: Filters) -> str:
    """The line that saves a search."""
    stated = filters.stated()
    named = ((name, stated[FILTERS[name].field]) for name in SPEECH_FILTERS)
    set_ = (f"{name}: {value}" for name, value in named if value)
    return f" {_BAR} ".join([" ".join(question.split()), *set_])


def read_searches(file: Path) -> tuple[list[SavedSearch], list[BadLine]]:
    """The searches of a file in their order, and the lines that are none.

    Raises ``SavedSearchesError`` where it cannot be read or holds no line that could be one.
    """
    lines = _text(file).splitlines()
    wanted = [
        (number, line.strip())
        for number, line in enumerate(lines, 1)
        if line.strip() and not line.lstrip().startswith(_COMMENT)
    ]
    if not wanted:
        raise SavedSearchesError(f"{file} holds no search; write one on each line")
    if len(wanted) > _MAX_SEARCHES:
        raise SavedSearchesError(
            f"{file} holds {len(wanted):,} searches; divide it into files of up to "
            f"{_MAX_SEARCHES} each"
        )
    searches: dict[str, SavedSearch] = {}
    bad = []
    for number, line in wanted:
        try:
            search = _read(number, line)
        except FilterError as error:
            bad.append(BadLine(number, str(error)))
            continue
        first = searches.setdefault(search.key, search)
        if first is not search:
            bad.append(BadLine(number, f"it repeats line {first.line}; take one of them out"))
    return list(searches.values()), bad


def _read(number: int, line: str) -> SavedSearch:
    question, *stated = (part.strip() for part in line.split(_BAR))
    typed: dict[FilterName, str | None] = {}
    for part in stated:
        name, found, value = part.partition(":")
        known = next((one for one in SPEECH_FILTERS if one == name.strip().casefold()), None)
        if known is None:
            raise FilterError(unknown_name("filter", name.strip(), set(SPEECH_FILTERS)))
        if not (found and value.strip()):
            raise FilterError(f"the filter “{known}” has no value; write it as “{known}: …”")
        typed[known] = value.strip()
    return SavedSearch(number, checked_query(question), parse_filters(typed))


def _text(file: Path) -> str:
    try:
        if file.stat().st_size > _MAX_BYTES:
            raise SavedSearchesError(
                f"{file} is larger than {_MAX_BYTES:,} bytes; a file of searches has one a line"
            )
        return file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise SavedSearchesError(
            f"{file} cannot be read ({error.strerror}); name a file with a search on each line"
        ) from error
    except UnicodeDecodeError as error:
        raise SavedSearchesError(f"{file} is no text in UTF-8; save it anew as that") from error
