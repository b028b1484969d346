"""Patterns that are looked for in many texts, few of which hold them.

Whatever a pattern finds holds one of a few strings that its source tells: "It was agreed" and "The
Panel agreed" hold "agreed". To look for those first takes a tenth of the time that trying the
pattern at every place does, and where a text has none of them nothing is found.
"""

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from math import prod
from typing import Any

from ingest.language.held_words import LONGEST, HeldWords, fold

# How likely a sentence holds a string by chance, by its length; capitals are rarer.
_BY_CHANCE = (1.0, 1.0, 0.6, 0.15, 0.05, 0.02, 0.005)
_RARER = 2
_OF_MARK = 0.2  # a bracket, a colon
_COMMON = frozenset("the that and was were been have had for with this would will not from".split())
_MOST_LIKELY = 0.85  # beyond it looking for the strings saves nothing
# How many times a pattern is looked for before what it needs is read, which takes a millisecond:
# between these, so that hundreds of patterns are not all read while one text waits.
_OFTEN, _SPREAD = 50, 500
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")

# A string in the case of the pattern, or with ``True`` one folded, in whatever case it stands.
_Needed = frozenset[tuple[str, bool]]
# A parsed pattern: what each part of it does, with what it does that to.
_Tokens = Iterable[tuple[object, Any]]
# What those need that have been looked for often; it changes no more than the time.
_HELD = HeldWords()


class Sought:
    """A compiled pattern, with what every text that it finds something in holds.

    It is looked for as a ``re.Pattern`` is, and finds what that finds. What it needs is read from
    it when it has been looked for often: a command that asks one question never does. Until then
    it is tried at every place, so that how often it was looked for changes no more than the time.
    """

    def __init__(self, pattern: str, flags: re.RegexFlag = re.RegexFlag.NOFLAG) -> None:
        compiled = re.compile(pattern, flags)
        self.pattern = pattern
        self._compiled = compiled
        self._until_worth_it = _OFTEN + len(pattern) % _SPREAD
        self._bit = 0  # of those that are told by words; none as long as it is not known
        self.match = compiled.match
        self.fullmatch = compiled.fullmatch
        self.split = compiled.split
        self.search: Callable[..., re.Match[str] | None] = self._search_where_may_be
        self.finditer: Callable[..., Iterator[re.Match[str]]] = self._find_where_may_be

    def sub(self, put: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        """The text with other words for what is found; ``count`` times at most, if it is given."""
        return self._compiled.sub(put, text, count) if self.may_be_in(text) else text

    def subn(self, put: str | Callable[[re.Match[str]], str], text: str) -> tuple[str, int]:
        """As ``sub``, with how often it was found."""
        return self._compiled.subn(put, text) if self.may_be_in(text) else (text, 0)

    def may_be_in(self, text: str) -> bool:
        """Whether a text holds what it needs; ``True`` where that is not known."""
        if not self._bit:
            self._count_down()
            return True
        return len(text) > LONGEST or _HELD.bits_of(text) & self._bit != 0

    def _count_down(self) -> None:
        """Read what it needs once it was looked for often; where that helps nothing, never ask."""
        self._until_worth_it -= 1
        if self._until_worth_it != 0:
            return
        needed = _needed_by(self.pattern, self._compiled.flags)
        if not needed or _chance(needed) >= _MOST_LIKELY:
            self.search, self.finditer = self._compiled.search, self._compiled.finditer
        else:
            self._bit = _HELD.add(fold(words) for words, _ in needed)

    def _search_where_may_be(
        self, text: str, pos: int = 0, endpos: int = sys.maxsize
    ) -> re.Match[str] | None:
        within = text[pos:endpos] if 0 <= pos <= endpos else text
        return self._compiled.search(text, pos, endpos) if self.may_be_in(within) else None

    def _find_where_may_be(
        self, text: str, pos: int = 0, endpos: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        within = text[pos:endpos] if 0 <= pos <= endpos else text
        return self._compiled.finditer(text, pos, endpos) if self.may_be_in(within) else iter(())


def _needed_by(pattern: str, flags: int) -> _Needed:
    """The strings of which what a pattern finds holds one; none where they cannot be told.

    Python keeps to itself how it parses a pattern: one that does it otherwise tells nothing.
    """
    try:
        parser = import_module("re._parser")
        return _needed(parser.parse(pattern, flags), bool(flags & re.IGNORECASE)) or frozenset()
    except (ImportError, AttributeError, IndexError, TypeError, ValueError):
        return frozenset()


def _needed(tokens: _Tokens, is_folded: bool) -> _Needed | None:
    """The strings of which each match of a parsed pattern holds one: those told apart best."""
    found = [n for n in (*_runs(tokens, is_folded), *_parts(tokens, is_folded)) if n]
    return min(found, key=_chance, default=None)


def _chance(needed: _Needed) -> float:
    """How likely a sentence holds one of these by chance."""
    lacks = prod(1 - _chance_of(words) for words, _ in needed)
    return 1 - lacks


def _chance_of(words: str) -> float:
    if words.strip().casefold() in _COMMON:
        return 1.0
    if len(words) == 1 and not words.isalnum() and not words.isspace():
        return _OF_MARK
    return _BY_CHANCE[min(len(words) + _RARER * sum(map(str.isupper, words)), len(_BY_CHANCE) - 1)]


def _runs(tokens: _Tokens, is_folded: bool) -> Iterator[_Needed]:
    """The characters that follow each other without a choice, run by run."""
    runs = [""]
    for op, value in tokens:
        if str(op) == "LITERAL":
            runs[-1] += chr(value)
        elif str(op) != "AT":  # a place has no width
            runs.append("")
    told = (fold(run) if is_folded else run for run in runs)
    yield from (frozenset({(run, is_folded)}) for run in told if run)


def _parts(tokens: _Tokens, is_folded: bool) -> Iterator[_Needed | None]:
    """What each group, choice or repetition of a pattern needs."""
    for op, value in tokens:
        name = str(op)
        if name == "SUBPATTERN":
            _, added, removed, inner = value
            of_inner = (is_folded or added & re.IGNORECASE) and not removed & re.IGNORECASE
            yield _needed(inner, bool(of_inner))
        elif name == "ATOMIC_GROUP":
            yield _needed(value, is_folded)
        elif name in _REPEATS and value[0] > 0:
            yield _needed(value[2], is_folded)
        elif name == "BRANCH":
            ways = [_needed(way, is_folded) for way in value[1]]
            yield frozenset().union(*(w for w in ways if w)) if all(ways) else None
