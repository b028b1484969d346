"""Joining the lines of a printed paragraph.

A hyphen at a line's end is the printer's, unless the word is a compound.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_COMPOUND = re.compile(r"(?<![^\W_])[^\W_]++(?:-[^\W_]++)+")
_BROKEN = re.compile(r"(?<![^\W\d_])([^\W\d_]++)-$")
_FIRST = re.compile(r"([^\W\d_]+)(-?)")
# What stands before a hyphen that is always part of the word.
_PREFIXES = frozenset(
    "self non co ex well ill cross multi semi half high low long short full part mid all so "
    "follow hard face door year day week month one two three four five six seven eight nine ten "
    "anti vice".split()
)
_MIN_PART = 3


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of one document, in lower case: whole ones, and those it writes with a hyphen."""

    words: frozenset[str]
    compounds: frozenset[str]

    def keeps_hyphen(self, before: str, after: str) -> bool:
        """Whether a word broken into these parts at a line's end is written with a hyphen."""
        before, after = before.lower(), after.lower()
        if f"{before}-{after}" in self.compounds:
            return True
        if before + after in self.words:
            return False
        are_words = all(len(part) >= _MIN_PART and part in self.words for part in (before, after))
        return before in _PREFIXES or are_words


def vocabulary(lines: Iterable[str]) -> Vocabulary:
    """The words of a document's lines, without the parts of words broken at their ends."""
    words: set[str] = set()
    compounds: set[str] = set()
    is_after_break = False
    for line in lines:
        whole = _BROKEN.sub("", line)
        if is_after_break:
            whole = _FIRST.sub("", whole, count=1)
        compounds |= {m.group().lower() for m in _COMPOUND.finditer(whole)}
        words |= {m.group().lower() for m in _WORD.finditer(whole)}
        is_after_break = _BROKEN.search(line) is not None
    return Vocabulary(frozenset(words), frozenset(compounds))


def join_lines(before: str, line: str, known: Vocabulary) -> str:
    """Two lines of a paragraph as one text."""
    broken = _BROKEN.search(before)
    if before.endswith("/") or (before.endswith("-") and not before.endswith(" -") and not broken):
        return before + line
    if not broken:
        return f"{before} {line}"
    first = _FIRST.match(line)
    if first is None or not line[0].islower():
        return before + line
    is_kept = known.keeps_hyphen(broken.group(1), first.group(1))
    return before + line if is_kept else before[:-1] + line
