"""Chains of numbers that count on over a whole document: which of them heads its items.

Lists and paragraphs inside an item are numbered too. What tells the items apart is the order of
their numbers over the whole document, and what speaks for each line.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from ingest.layout.printed_lines import PrintedLine
from ingest.outline.numbered import Numbered, numbered_lines
from ingest.outline.printed_number import PrintedNumber, printed_number

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


def best_chain(lines: Sequence[PrintedLine]) -> list[Numbered]:
    """The chain of rising numbers that most speaks for heading the items; empty without one.

    A chain of lines that are set like any other must have two links to count at all.
    """
    numbers = [printed_number(line.text) for line in lines]
    candidates = list(numbered_lines(lines, numbers))
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
