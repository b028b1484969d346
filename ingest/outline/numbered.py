"""Outlines of numbered items, told from the numbered lists inside an item.

Lists and paragraphs inside an item are numbered too. What tells the items apart is the order of
their numbers over the whole document, how their lines are set, that their titles read like titles,
and that an item has text of its own.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.layout.printed_lines import PrintedLine, is_capitals
from ingest.outline.item_heading import (
    ItemHeading,
    TitleNumber,
    called_by,
    item_heading,
    without_trailing,
)
from ingest.outline.meeting_lines import is_meeting_line
from ingest.outline.printed_number import PrintedNumber, printed_number
from ingest.outline.row_titles import row_title_end
from ingest.outline.run_in_titles import run_in_end
from ingest.outline.title_forms import is_usual_title
from ingest.outline.titles import TitleSigns, is_styled_title, title_signs

_FIGURE = re.compile(r"[-–—+(]?\s?[£€$]?\s?\d[\d,.]*\s?[%)]?(?:\s?[ap]m)?|[-–—]", re.IGNORECASE)
_OWN_TEXT = 0.5
_ALONE = 0.8
_LIKE_BEFORE = 0.1
_SET_APART = 1.0
_GAP = 0.4
_GAP_MAX = 5
_OTHER_LIST = 0.4
_WEAK_GAP = 2
_LOOK_BACK = 200
_FEWEST_UNMARKED = 2
_FEWEST_FIRST = 3
_FIRST = ((1, 0),)


@dataclass(frozen=True, slots=True)
class Numbered:
    """A line that may head an item by its number."""

    at: int
    number: PrintedNumber
    number_at: int | None
    title_from: int
    title_to: int | None
    signs: TitleSigns
    has_own_text: bool
    setting: tuple[object, ...]

    @property
    def line_of_number(self) -> int:
        """The line on which its number stands."""
        return self.at if self.number_at is None else self.number_at

    @property
    def is_strong(self) -> bool:
        """Whether its setting speaks for it, whatever its neighbours are."""
        is_alone = self.number_at is not None and self.signs.is_short
        return self.signs.is_strong or is_alone or "/" in self.number.form

    @property
    def weight(self) -> float:
        """How much speaks for it, without its neighbours."""
        return (
            self.signs.weight
            + (_OWN_TEXT if self.has_own_text else 0.0)
            + (_ALONE if self.number_at is not None else 0.0)
        )

    def heading(self, lines: Sequence[PrintedLine]) -> ItemHeading:
        """The heading it is, if it is one; without a title it goes by its first words."""
        line = lines[self.at]
        heading = item_heading(
            line,
            self.at,
            title_from=self.title_from,
            title_to=self.title_to,
            number=TitleNumber(self.number.printed, self.number.is_minute),
            number_at=self.number_at,
        )
        is_titled = self.title_to != self.title_from
        return heading if is_titled else called_by(heading, line.text[self.title_from :])


def best_chain(lines: Sequence[PrintedLine]) -> list[Numbered]:
    """The chain of rising numbers that most speaks for heading the items; empty without one.

    A chain of lines that are set like any other must have two links to count at all.
    """
    numbers = [printed_number(line.text) for line in lines]
    candidates = list(_numbered(lines, numbers))
    found = _by_counting(candidates)
    chains = [
        _chain(members, place, _list_begins(numbers, place, counting))
        for (place, counting), members in found.items()
    ]
    chain = max(chains, key=_chain_weight, default=[])
    # The page of one item may open with its number and title.
    is_first = bool(chain) and chain[0].at == 0 and chain[0].signs.is_usual
    if len(chain) < _FEWEST_UNMARKED and not (is_first or any(n.is_strong for n in chain)):
        return _all_first(numbers, candidates)
    by_line = {candidate.at: candidate for candidate in candidates}
    return [_first_of_two_languages(link, by_line) for link in chain]


def _all_first(
    numbers: Sequence[PrintedNumber | None], candidates: Sequence[Numbered]
) -> list[Numbered]:
    """Items of which each is numbered "1.", as copies have them that count each list anew.

    No other number counts as they do, each has own text, and two or more are usual titles.
    """
    forms = {number.form for number in numbers if number and number.values != _FIRST}
    found = [link for link in candidates if link.number.values == _FIRST]
    alike = {link.number.form for link in found}
    usual = sum(link.signs.is_usual for link in found)
    is_way = len(found) >= _FEWEST_FIRST and usual >= _FEWEST_UNMARKED and len(alike) == 1
    return found if is_way and alike.isdisjoint(forms) else []


def counting_of(chain: Sequence[Numbered]) -> tuple[int, tuple[object, ...]] | None:
    """By which figure of what form all links of a chain count; ``None`` where by none."""
    counted = [{*link.number.countings} for link in chain]
    shared = set[tuple[int, tuple[object, ...]]]().union(*counted[:1]).intersection(*counted)
    return min(shared, key=repr, default=None)


def skipped(chain: Sequence[Numbered]) -> int:
    """How many numbers a chain leaves out between its links."""
    counting = counting_of(chain)
    if counting is None:
        return 0
    return sum(_gap(*links, counting[0]) or 0 for links in pairwise(chain))


def _first_of_two_languages(link: Numbered, by_line: Mapping[int, Numbered]) -> Numbered:
    """The line that begins an item whose title stands twice, once in each of two languages."""
    above = by_line.get(link.at - 1)
    is_same = above is not None and above.number.printed == link.number.printed
    return above if above is not None and is_same else link


def _chain_weight(chain: Sequence[Numbered]) -> float:
    return sum(link.weight for link in chain)


def _by_counting(
    numbered: Sequence[Numbered],
) -> Mapping[tuple[int, tuple[object, ...]], list[Numbered]]:
    """The lines that count alike: by the same figure of numbers of one form."""
    found: dict[tuple[int, tuple[object, ...]], list[Numbered]] = {}
    for candidate in numbered:
        for counting in candidate.number.countings:
            found.setdefault(counting, []).append(candidate)
    return found


def _numbered(
    lines: Sequence[PrintedLine], numbers: Sequence[PrintedNumber | None]
) -> Iterator[Numbered]:
    for at, number in enumerate(numbers):
        if number is None:
            continue
        if number.title_from is not None:
            candidate = _candidate(lines, numbers, at, number, number_at=None)
        elif at + 1 < len(lines) and numbers[at + 1] is None:
            candidate = _candidate(lines, numbers, at + 1, number, number_at=at)
        else:
            continue
        if candidate:
            yield candidate


def _candidate(
    lines: Sequence[PrintedLine],
    numbers: Sequence[PrintedNumber | None],
    at: int,
    number: PrintedNumber,
    *,
    number_at: int | None,
) -> Numbered | None:
    line = lines[at]
    if number_at is None and _is_of_figures(line):
        return None
    title_from = number.title_from if number_at is None and number.title_from is not None else 0
    end = None if is_styled_title(line, title_from) else run_in_end(line.text, title_from)
    # A number's title may be a question, which no other is.
    words = without_trailing(line.text[title_from:end])
    if is_usual_title(words):
        words = words[0].upper() + words[1:]  # "1. apologies" is as good a title
    may_tell = line.is_heading and words.endswith("?")
    signs = title_signs(line, words.removesuffix("?"), may_tell=may_tell)
    is_open = signs is None or (end is None and line.text.endswith("."))
    if is_open and number_at is None:
        # Nothing but the words may tell where a sentence begins: "Police report The Clerk said".
        row_end = row_title_end(line.text, title_from)
        of_row = title_signs(line, line.text[title_from:row_end]) if row_end else None
        end, signs = (row_end, of_row) if of_row else (end, signs)
    # "Agenda item 4", alone above the heading of a meeting, says of what these minutes are a paper.
    is_called = number_at is not None and number.form.startswith("item")
    is_of_meeting = is_meeting_line(line.text) and not is_usual_title(line.text)
    if signs is None or (is_called and is_of_meeting):
        return None
    setting = (
        number.closing,
        number_at is None,
        line.is_heading,
        line.level,
        is_capitals(line.text[title_from:end]),
    )
    candidate = Numbered(
        at,
        number,
        number_at,
        title_from,
        end,
        signs,
        end is not None or _has_own_text(lines, numbers, at, number),
        setting,
    )
    is_marked = candidate.is_strong or signs.is_usual
    return candidate if is_marked or candidate.has_own_text else None


def _is_of_figures(line: PrintedLine) -> bool:
    """Whether a row of a table counts something: behind what it is of stand figures alone."""
    cells = [line.text[start:end] for start, end in line.row.cells] if line.row else []
    behind = [cell for cell in cells[1:] if cell.strip()]
    return any(map(str.isalpha, cells[0] if cells else "")) and (
        bool(behind) and all(_FIGURE.fullmatch(cell) for cell in behind)
    )


def _has_own_text(
    lines: Sequence[PrintedLine],
    numbers: Sequence[PrintedNumber | None],
    at: int,
    number: PrintedNumber,
) -> bool:
    """Whether something stands between this line and the next number that counts on from it.

    At a text's end it may be that nothing was said ("Close"); the same number is the same title in
    another language.
    """
    if at + 1 >= len(lines):
        return True
    after = numbers[at + 1]
    if after is None or after.printed == number.printed:
        return True
    counted = {*after.countings}.intersection(number.countings)
    # Numbers that begin again are those of a list below it.
    return not counted or all(after.values[n] < number.values[n] for n, _ in counted)


def _list_begins(
    numbers: Sequence[PrintedNumber | None], place: int, counting: tuple[object, ...]
) -> Mapping[int, int]:
    """Where the list begins, with 1, in which a line counts on from the number right above it."""
    begins: dict[int, int] = {}
    last, begin = 0, None  # the number right above, and where its list begins
    for at, number in enumerate(numbers):
        if number is None or (place, counting) not in number.countings:
            continue
        value = number.values[place][0]
        if value != last + 1:
            begin = None
        if value == 1:
            begin = at
        if begin is not None:
            begins[at] = begin
        last = value
    return begins


def _chain(candidates: Sequence[Numbered], place: int, begins: Mapping[int, int]) -> list[Numbered]:
    """The chain of rising numbers that weighs most; a weak link must follow without a gap.

    One that counts on in a list which began below the link before is rather of that list.
    """
    best: list[tuple[float, int | None]] = []
    for i, candidate in enumerate(candidates):
        weight, before = candidate.weight, None
        begin = begins.get(candidate.line_of_number, candidate.line_of_number)
        for j in range(max(0, i - _LOOK_BACK), i):
            gap = _gap(candidates[j], candidate, place)
            is_of_other = candidates[j].line_of_number < begin < candidate.line_of_number
            if gap is None or (
                gap and not _may_skip(candidates[j], candidate, gap, is_of_other=is_of_other)
            ):
                continue
            through = best[j][0] + candidate.weight + _likeness(candidates[j], candidate)
            through -= _GAP * min(gap, _GAP_MAX) + (_OTHER_LIST if is_of_other else 0.0)
            if through > weight:
                weight, before = through, j
        best.append((weight, before))
    at = max(range(len(best)), key=lambda i: best[i][0]) if best else None
    chain: list[Numbered] = []
    while at is not None:
        chain.append(candidates[at])
        at = best[at][1]
    return chain[::-1]


def _may_skip(before: Numbered, after: Numbered, gap: int, *, is_of_other: bool) -> bool:
    """Whether numbers may be left out before a line: one that is strong, usual, or set alike."""
    is_alike = after.setting == before.setting and after.signs.is_short and not is_of_other
    return after.is_strong or after.signs.is_usual or (is_alike and gap <= _WEAK_GAP)


def _likeness(before: Numbered, after: Numbered) -> float:
    """How much two numbered lines being set alike speaks for their heading items together."""
    alike = sum(a == b for a, b in zip(before.setting, after.setting, strict=True))
    is_apart = (before.number_at is None) != (after.number_at is None)
    return _LIKE_BEFORE * alike - (_SET_APART if is_apart else 0.0)


def _gap(before: Numbered, after: Numbered, place: int) -> int | None:
    """How many numbers are left out between two, ``None`` where they do not rise."""
    first, second = before.number.values[place], after.number.values[place]
    if second <= first or before.at >= after.at:
        return None
    return max(0, second[0] - first[0] - 1)
