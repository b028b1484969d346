"""Lines that may head an item by their number: what speaks for each, whatever its neighbours are.

Their titles read like titles, their setting may mark them, and an item has text of its own.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.layout.printed_lines import PrintedLine, is_capitals
from ingest.outline.item_heading import (
    ItemHeading,
    TitleNumber,
    called_by,
    item_heading,
    without_trailing,
)
from ingest.outline.meeting_lines import is_meeting_line
from ingest.outline.printed_number import PrintedNumber
from ingest.outline.row_titles import row_title_end
from ingest.outline.run_in_titles import run_in_end
from ingest.outline.title_forms import is_usual_title
from ingest.outline.titles import TitleSigns, is_styled_title, title_signs

_FIGURE = re.compile(r"[-–—+(]?\s?[£€$]?\s?\d[\d,.]*\s?[%)]?(?:\s?[ap]m)?|[-–—]", re.IGNORECASE)
_OWN_TEXT = 0.5
_ALONE = 0.8


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


def numbered_lines(
    lines: Sequence[PrintedLine], numbers: Sequence[PrintedNumber | None]
) -> Iterator[Numbered]:
    """The lines of a document that may head items by their numbers, in order."""
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
