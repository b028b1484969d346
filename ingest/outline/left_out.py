"""Items whose words speak for no title: the numbers of the others leave a place for theirs.

"3. The minutes of 4 May were agreed.": many an item is a sentence, which then is its minutes.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.language import labels
from ingest.layout.printed_lines import PrintedLine
from ingest.outline.chains import counting_of
from ingest.outline.numbered import Numbered
from ingest.outline.printed_number import PrintedNumber, printed_number
from ingest.outline.row_titles import row_title_end
from ingest.outline.run_in_titles import run_in_end
from ingest.outline.title_forms import is_statement
from ingest.outline.titles import TitleSigns

_TITLE_MAX_WORDS = 20
_SET_MAX_WORDS = 12  # of a line set as a heading, whatever its words tell
_COLON_MAX_WORDS = 8
_OPEN_MAX_WORDS = 10  # of a line that nothing sets, which may be a title and no minutes
_BEFORE_COLON = re.compile(r"(?P<title>[^\W\d_][^:.\n]{2,80}?)\s*+:\s")
_UNTOLD = TitleSigns(is_set=False, has_file=False, is_usual=False, is_short=False)
_FEWEST_LINKS = 2


def with_left_out(lines: Sequence[PrintedLine], chain: Sequence[Numbered]) -> list[Numbered]:
    """The chain with each line that alone has a number which the chain leaves out.

    Between two items, and before the first and behind the last, the numbers that count as theirs
    do must be just those that are lacking, and be set as theirs are. A slip in another figure of a
    number ("1.05.8" between "18.05.7" and "18.05.9") leaves it what it counts.
    """
    counting = counting_of(chain)
    if len(chain) < _FEWEST_LINKS or counting is None:
        return list(chain)
    ends = [None, *chain, None]
    found: list[Numbered] = []
    for before, after in pairwise(ends):
        left_out = _lacking(lines, before, after, counting)
        found += left_out or _slipped(lines, before, after, counting[0])
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
    is_whole = values == [*lacking] and (before is None or (link is not None and link.is_strong))
    if link is None or not fits or not (is_between or is_whole):
        return []
    return [found for at, n in numbered for found in _untold(lines[at], at, n, link)]


def _slipped(
    lines: Sequence[PrintedLine], before: Numbered | None, after: Numbered | None, place: int
) -> list[Numbered]:
    """The one line between two links that counts what is lacking, with a slip elsewhere in it."""
    if before is None or after is None or len(before.number.values) < _FEWEST_LINKS:
        return []
    lacking = before.number.values[place][0] + 1
    found = [
        (at, number)
        for at in range(before.at + 1, after.at)
        if (number := printed_number(lines[at].text))
        and number.form == before.number.form
        and number.values[place][0] == lacking
    ]
    if after.number.values[place][0] != lacking + 1 or len(found) != 1:
        return []
    return list(_untold(lines[found[0][0]], *found[0], before))


def _untold(
    line: PrintedLine, at: int, number: PrintedNumber, link: Numbered
) -> Iterator[Numbered]:
    """The line as an item; where its words are a sentence, that is its minutes and no title."""
    start = number.title_from
    is_inline = start is not None and line.text[start:].strip() != ""
    if start is None or (number.closing, is_inline) != link.setting[:2] or _is_decided(line):
        return
    end = run_in_end(line.text, start)
    words = len(line.text.split())
    if end is None and (line.text[-1] in ".;:," or words > _TITLE_MAX_WORDS):
        end = row_title_end(line.text, start) or _colon_end(line.text, start) or start
    is_title = line.is_heading and end is None and words <= _SET_MAX_WORDS
    is_long = end is None and not line.is_heading and words > _OPEN_MAX_WORDS
    if is_long or (not is_title and is_statement(line.text[start:end])):
        end = start
    is_set_alike = (line.is_heading, line.level) == link.setting[2:4]
    if is_set_alike or (end == start and not line.is_heading):
        yield Numbered(at, number, None, start, end, _UNTOLD, True, link.setting)


def _is_decided(line: PrintedLine) -> bool:
    return labels.is_resolution(line.as_paragraph())


def _colon_end(text: str, start: int) -> int | None:
    """Where a short title ends at a colon, whatever follows: its number tells that it is one."""
    title = _BEFORE_COLON.match(text, start)
    is_short = title is not None and len(title["title"].split()) <= _COLON_MAX_WORDS
    return title.end("title") if title and is_short else None
