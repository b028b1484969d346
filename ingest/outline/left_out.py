"""Items whose words speak for no title: the numbers of the others leave a place for theirs."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.layout.printed_lines import PrintedLine
from ingest.outline.numbered import Numbered
from ingest.outline.printed_number import PrintedNumber, printed_number
from ingest.outline.row_titles import row_title_end
from ingest.outline.run_in_titles import run_in_end
from ingest.outline.title_forms import is_statement
from ingest.outline.titles import TitleSigns

_TITLE_MAX_WORDS = 20
_SET_MAX_WORDS = 12  # of a line set as a heading, whatever its words tell
_UNTOLD = TitleSigns(is_set=False, has_file=False, is_usual=False, is_short=False)
_FEWEST_LINKS = 2


def with_left_out(lines: Sequence[PrintedLine], chain: Sequence[Numbered]) -> list[Numbered]:
    """The chain with each line that alone has a number which the chain leaves out.

    Between two items, and before the first and behind the last, the numbers that count as theirs
    do must be just those that are lacking, and be set as theirs are.
    """
    counted = [{*link.number.countings} for link in chain]
    shared = set[tuple[int, tuple[object, ...]]]().union(*counted[:1]).intersection(*counted)
    if len(chain) < _FEWEST_LINKS or not shared:
        return list(chain)
    counting = min(shared, key=repr)
    ends = [None, *chain, None]
    found: list[Numbered] = []
    for before, after in pairwise(ends):
        found += _lacking(lines, before, after, counting)
        found += [after] if after else []
    return found


def _lacking(
    lines: Sequence[PrintedLine],
    before: Numbered | None,
    after: Numbered | None,
    counting: tuple[int, tuple[object, ...]],
) -> list[Numbered]:
    """The lines between two links whose numbers are those lacking there, each of them once."""
    place, link = counting[0], before or after
    first = before.at + 1 if before else 0
    end = len(lines) if after is None else after.at if after.number_at is None else after.number_at
    numbered = [
        (at, number)
        for at in range(first, end)
        if (number := printed_number(lines[at].text)) and counting in number.countings
    ]
    values = [number.values[place][0] for _, number in numbered]
    lowest = before.number.values[place][0] + 1 if before else 1
    highest = after.number.values[place][0] - 1 if after else lowest + len(values) - 1
    is_between = before is not None and after is not None
    lacking = range(lowest, highest + 1)
    fits = values == sorted({*values}.intersection(lacking))
    if link is None or not fits or not (is_between or (link.is_strong and values == [*lacking])):
        return []
    return [found for at, n in numbered for found in _untold(lines[at], at, n, link)]


def _untold(
    line: PrintedLine, at: int, number: PrintedNumber, link: Numbered
) -> Iterator[Numbered]:
    setting = (number.closing, number.title_from is not None, line.is_heading, line.level)
    if number.title_from is None or setting != link.setting[:-1]:
        return
    start = number.title_from
    end = run_in_end(line.text, start)
    words = len(line.text.split())
    if end is None and (line.text[-1] in ".;:," or words > _TITLE_MAX_WORDS):
        end = row_title_end(line.text, start)
        if end is None:
            return
    is_title = line.is_heading and end is None and words <= _SET_MAX_WORDS
    if is_title or not is_statement(line.text[start:end]):
        yield Numbered(at, number, None, start, end, _UNTOLD, True, link.setting)
