"""Numbered headings of agenda items, told from the numbered lists inside an item.

Councils head items "7. Title", "7 TITLE", "39/20 TITLE", "Minute 12 Title", or set the number on
a line of its own. Lists inside an item are numbered too: what tells them apart is the order of
the numbers, how the line is set, and that an item has text of its own.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from ingest.language.dates import MONTH, WEEKDAY
from ingest.layout.printed_lines import PrintedLine, is_capitals, may_be_title

_Scheme = Literal["slash", "word", "plain"]
_SCHEMES: tuple[_Scheme, ...] = get_args(_Scheme)
_Key = tuple[int, int]

_STRONG = 3.0
_WEAK = 1.0
_OWN_TEXT = 0.5
_GAP = 0.4
_GAP_MAX = 5
_LOOK_BACK = 200
_WEAK_MAX_WORDS = 14

_NUMBER = r"(?P<number>\d{1,4}[A-Za-z]?/\d{2,4}(?:[-–]\d{2,4})?|\d{1,3}(?:\.\d{1,2})?[A-Za-z]?)"
_WORD = (
    r"(?:(?P<word>(?:agenda\s++)?item|minute|min)\b\.?"
    r"\s*+(?:no\b\.?|number\b)?\s*+:?\s*+)?"
)
_NUMBERED = re.compile(
    _WORD + _NUMBER + r"(?:[.:]|\s*+[–—-](?=\s))?(?:\s*+\|)?\s++(?P<title>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_ALONE = re.compile(_WORD + _NUMBER + r"[.:]?", re.IGNORECASE)
AGENDA_NUMBER = re.compile(
    r"\s{0,9}[\[(]\s{0,9}(?:agenda\s{0,9})?(?:item|no)\b\.?\s*+(?:no\b\.?|number\b)?\s*+"
    r"(?P<item>\d{1,3}[A-Za-z]?)\s*+[\])]\s*+$",
    re.IGNORECASE,
)
FILE_SIZE = re.compile(
    r"\s{0,9}(?:pdf icon\s{1,9})?(?:PDF|DOCX?|XLSX?)\s++\d+(?:\.\d+)?\s*+[KM]B\b.*$",
    re.IGNORECASE | re.DOTALL,
)
DAY_OR_MONTH = re.compile(rf"(?:{WEEKDAY}|{MONTH})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ItemHeading:
    """Where an item begins, and what its heading says.

    ``at`` is the index of the line that holds the title, ``number_at`` that of a line above it
    that holds the number alone. ``title_end`` is where the title ends in the stored text; behind
    it the line may name a file's size. Numbers are as printed, without brackets or closing stop.
    """

    at: int
    title: str
    title_end: int
    number: str | None = None
    minute_number: str | None = None
    number_at: int | None = None


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A line that may head an item; ``strength`` is how much its setting speaks for it."""

    heading: ItemHeading
    scheme: _Scheme
    key: _Key
    strength: float
    has_own_text: bool

    @property
    def weight(self) -> float:
        return self.strength + (_OWN_TEXT if self.has_own_text else 0.0)


def numbered_headings(lines: Sequence[PrintedLine]) -> tuple[list[ItemHeading], bool]:
    """The best chain of rising numbers that head items, and whether its setting speaks for it.

    A chain of lines that are set like any other must have two links to count at all.
    """
    candidates = _numbered(lines)
    chains = [_best_chain([c for c in candidates if c.scheme == s]) for s in _SCHEMES]
    chain = max(chains, key=lambda found: sum(c.weight for c in found))
    is_sure = any(c.strength >= _STRONG for c in chain)
    if not is_sure and len(chain) < 2:
        return [], False
    return [candidate.heading for candidate in chain], is_sure


def unnumbered_heading(line: PrintedLine, at: int) -> ItemHeading:
    """A line that is known to be a title without a number."""
    return _heading(line, at, None, 0, None)


def heading_of(line: PrintedLine, at: int) -> ItemHeading:
    """A line that is known to hold a title, read for its number and the agenda's number."""
    match = _NUMBERED.match(line.text)
    if match and may_be_title(line, AGENDA_NUMBER.sub("", match["title"]).strip()):
        return _heading(line, at, match, match.start("title"), None)
    return _heading(line, at, None, 0, None)


def _heading(
    line: PrintedLine, at: int, number: re.Match[str] | None, title_from: int, number_at: int | None
) -> ItemHeading:
    words = line.text
    size = FILE_SIZE.search(words, title_from)
    end = size.start() if size and size.start() > title_from else len(words)
    agenda = AGENDA_NUMBER.search(words, title_from, end)
    title = words[title_from : agenda.start() if agenda else end]
    printed = number["number"] if number else None
    is_minute = bool(number and number["word"] and number["word"].lower().startswith("min"))
    item_number = agenda["item"] if agenda else None if is_minute else printed
    return ItemHeading(
        at=at,
        title=" ".join(title.split()).rstrip(" .:"),
        title_end=line.start + len(words[:end].rstrip()),
        number=item_number,
        minute_number=printed if is_minute or (agenda and printed) else None,
        number_at=number_at,
    )


def _numbered(lines: Sequence[PrintedLine]) -> list[_Candidate]:
    found: list[_Candidate] = []
    for at, line in enumerate(lines):
        alone = _ALONE.fullmatch(line.text)
        match = None if alone else _NUMBERED.match(line.text)
        if alone and at + 1 < len(lines):
            candidate = _candidate(lines, at + 1, alone, 0, number_at=at)
        elif match:
            candidate = _candidate(lines, at, match, match.start("title"), number_at=None)
        else:
            continue
        if candidate:
            found.append(candidate)
    return found


def _candidate(
    lines: Sequence[PrintedLine],
    at: int,
    number: re.Match[str],
    title_from: int,
    *,
    number_at: int | None,
) -> _Candidate | None:
    line = lines[at]
    title = AGENDA_NUMBER.sub("", line.text[title_from:]).strip()
    if not may_be_title(line, title) or DAY_OR_MONTH.match(title) or _ALONE.fullmatch(line.text):
        return None
    key = _key(number["number"])
    has_own_text = _has_own_text(lines, at, key)
    strength = _strength(line, title, is_alone=number_at is not None)
    is_sub = key[1] > 0
    if strength < _STRONG and (not has_own_text or is_sub):
        return None
    scheme: _Scheme = "word" if number["word"] else "slash" if "/" in number["number"] else "plain"
    if scheme == "slash":
        strength = _STRONG
    heading = _heading(line, at, number, title_from, number_at)
    return _Candidate(heading, scheme, key, strength, has_own_text)


def _strength(line: PrintedLine, title: str, *, is_alone: bool) -> float:
    if is_alone and (line.text[-1] != "." or is_capitals(title)):
        return _STRONG
    if is_capitals(FILE_SIZE.sub("", title)) or line.is_heading or FILE_SIZE.search(title):
        return _STRONG
    is_short = len(title.split()) <= _WEAK_MAX_WORDS and title[-1] not in ".:"
    return _WEAK if is_short and title[0].isupper() else 0.0


def _key(number: str) -> _Key:
    """What numbers are ordered by: "39/20" by its first part, "4.1" by both."""
    first, _, second = number.partition("/")[0].rstrip("ABCDEFGHabcdefgh").partition(".")
    digits = re.match(r"\d+", first)
    return int(digits.group()) if digits else 0, int(second) if second.isdigit() else 0


def _has_own_text(lines: Sequence[PrintedLine], at: int, key: _Key) -> bool:
    """Whether something stands between this line and the next number of the same list."""
    if at + 1 >= len(lines):
        return False
    after = _NUMBERED.match(lines[at + 1].text) or _ALONE.fullmatch(lines[at + 1].text)
    return after is None or _key(after["number"]) not in ((key[0] + 1, 0), (key[0], key[1] + 1))


def _best_chain(candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """The chain of rising numbers that weighs most; a weak link must follow without a gap."""
    best: list[tuple[float, int | None]] = []
    for i, candidate in enumerate(candidates):
        weight, before = candidate.weight, None
        for j in range(max(0, i - _LOOK_BACK), i):
            gap = _gap(candidates[j].key, candidate.key)
            is_weak = candidate.strength < _STRONG
            if gap is None or (gap and is_weak):
                continue
            through = best[j][0] + candidate.weight - _GAP * min(gap, _GAP_MAX)
            if through > weight:
                weight, before = through, j
        best.append((weight, before))
    at = max(range(len(best)), key=lambda i: best[i][0]) if best else None
    chain: list[_Candidate] = []
    while at is not None:
        chain.append(candidates[at])
        at = best[at][1]
    return chain[::-1]


def _gap(before: _Key, after: _Key) -> int | None:
    """How many numbers are left out between two, ``None`` where they do not rise."""
    if after <= before:
        return None
    return max(0, after[0] - before[0] - 1)
