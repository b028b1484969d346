"""The numbers and bullets of Word's lists, which are made when the text is printed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from ingest.language.list_marks import roman
from ingest.readers.word.package import Element, attribute, child, local

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_MAX_NUMBER = 100_000
_MAX_REPEATS = 8
_BULLETS = {"o": "◦", "\uf06f": "◦", "\uf0a7": "▪", "-": "–", "\uf02d": "–", "": "·"}


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list is numbered."""

    form: str = "decimal"
    text: str = ""
    start: int = 1
    restarts_after: int | None = None


@dataclass(frozen=True, slots=True)
class _List:
    """A list: ``family`` is what it shares its counting with, ``starts`` what it overrides."""

    family: str
    levels: Mapping[int, _Level]
    starts: Mapping[int, int]


@dataclass(slots=True)
class WordNumbering:
    """Counts through a document's lists; ask for labels in the order of the text."""

    lists: Mapping[str, _List]
    _counts: dict[str, list[int | None]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def label(self, numbering: Element) -> str:
        """What is printed before a paragraph with these list properties; empty without a list."""
        number_id = attribute(child(numbering, "numId"), "val") if numbering is not None else None
        found = self.lists.get(number_id or "")
        if found is None or number_id is None:
            return ""
        depth = _integer(attribute(child(numbering, "ilvl"), "val"), 0) % _LEVELS
        level = found.levels.get(depth, _Level())
        if level.form == "bullet":
            mark = level.text.strip()
            return _BULLETS.get(mark, "·" if "\ue000" <= mark[0] <= "\uf8ff" else mark)
        counts = self._count(number_id, found, depth, level)
        return (
            ""
            if level.form == "none"
            else _PLACE.sub(lambda m: self._number(found, counts, int(m[1]) - 1), level.text)
        )

    def _count(self, number_id: str, found: _List, depth: int, level: _Level) -> list[int | None]:
        """Count one on at this level and begin the deeper ones anew."""
        counts = self._counts.setdefault(found.family, [None] * _LEVELS)
        is_first = (number_id, depth) not in self._begun
        self._begun.add((number_id, depth))
        if is_first and depth in found.starts:
            counts[depth] = found.starts[depth]
        else:
            before = counts[depth]
            counts[depth] = level.start if before is None else min(before + 1, _MAX_NUMBER)
        for deeper in range(depth + 1, _LEVELS):
            after = found.levels.get(deeper, _Level()).restarts_after
            if after is None or after > depth:
                counts[deeper] = None
        return counts

    def _number(self, found: _List, counts: list[int | None], depth: int) -> str:
        level = found.levels.get(depth, _Level())
        count = counts[depth]
        return _written(level.form, level.start if count is None else count)


def read_numbering(root: Element) -> WordNumbering:
    """Read the part that defines a file's lists."""
    families: dict[str, Mapping[int, _Level]] = {}
    lists: dict[str, _List] = {}
    for element in root if root is not None else ():
        if local(element) == "abstractNum":
            families[attribute(element, "abstractNumId") or ""] = _levels(element)
    for element in root if root is not None else ():
        number_id = attribute(element, "numId")
        if local(element) == "num" and number_id is not None:
            family = attribute(child(element, "abstractNumId"), "val") or ""
            lists[number_id] = _list(element, family, families.get(family, {}))
    return WordNumbering(lists)


def _list(element: Element, family: str, levels: Mapping[int, _Level]) -> _List:
    own = dict(levels)
    starts: dict[int, int] = {}
    for override in element:
        if local(override) != "lvlOverride":
            continue
        depth = _integer(attribute(override, "ilvl"), 0)
        own |= _levels(override)
        start = child(override, "startOverride")
        if start is not None:
            starts[depth] = _integer(attribute(start, "val"), 1)
    return _List(family, own, starts)


def _levels(element: Element) -> dict[int, _Level]:
    return {
        _integer(attribute(level, "ilvl"), 0): _Level(
            form=_value(level, "numFmt") or "decimal",
            text=_value(level, "lvlText") or "",
            start=_integer(_value(level, "start"), 1),
            restarts_after=_restart(_value(level, "lvlRestart")),
        )
        for level in element
        if local(level) == "lvl"
    }


def _value(element: Element, name: str) -> str | None:
    return attribute(child(element, name), "val")


def _restart(value: str | None) -> int | None:
    return None if value is None else _integer(value, 0)


def _integer(value: str | None, default: int) -> int:
    return int(value) if value and value.isdecimal() and len(value) < 6 else default


def _written(form: str, number: int) -> str:
    """A number in the form a list asks for; forms that minutes do not use are written in digits."""
    match form:
        case "lowerLetter" | "upperLetter":
            times = min((number - 1) // 26 + 1, _MAX_REPEATS)
            letters = chr(ord("a") + (number - 1) % 26) * times if number > 0 else ""
            return letters.upper() if form == "upperLetter" else letters
        case "lowerRoman" | "upperRoman":
            return roman(number).upper() if form == "upperRoman" else roman(number)
        case "decimalZero":
            return f"{number:02}"
        case "none":
            return ""
        case _:
            return str(number)
