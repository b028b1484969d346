"""Panels and places in a question's own words: "in East Vale", "the Kent panel", "for Devon".

A panel of the book is known by what sets its name apart. The areas of the country's other panels
are known from the list of panels, so that what is asked of one that the book does not hold is
never answered with another's words.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from ingest.site.panel_list import ListedPanel

_GENERIC = r"(?:\b(?:police|fire|rescue|crime|and|panel|commissioner|joint|committee|the)\b|[&,\s])"
_NAME_END = re.compile(rf"(?:{_GENERIC})+$", re.IGNORECASE)
_NAME_OPENING = re.compile(rf"^(?:{_GENERIC})+\b(?:for|of)\s+", re.IGNORECASE)
_NAME_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|&")
_PARTS = re.compile(r"\s*(?:,|&|\band\b)\s*")
# Words that name a sort of body and no place; a body called by one of them alone ("Council") is not
# what people mean who say it.
_BODY_WORDS = frozenset(
    (
        "assembly authority board cabinet council executive full governance overview policing "
        "scrutiny"
    ).split()
)
# Words between the place and the sort of a body.
_SORT_WORDS = _BODY_WORDS | frozenset(
    "borough city combined community county district fire integrated parish rescue town".split()
)
_OF_AN_AREA = re.compile(r"^greater\s+|\s+district$", re.IGNORECASE)
# What makes an area's name the name of a person, a street or a house of learning.
_NO_AREA_BEFORE = re.compile(
    r"\b(?:mrs?|ms|miss|dr|sir|dame|lord|lady|cllr|councillor|university\s+of|pc|sgt)\.?\s+$",
    re.IGNORECASE,
)
_NO_AREA_BEHIND = re.compile(
    r"\s+(?:[Rr]oad|[Ss]treet|[Aa]venue|[Ll]ane|Close|Drive|Way|House|Place|Terrace|Gardens)\b"
)
_LONGEST_BEFORE = 20
# "in Nottingham", "at the Old Mill": a place as people write one behind what leads to it.
_PLACED = re.compile(
    r"\b(?:in|at|near|around|across|within)\s+(?:the\s+)?"
    r"(?P<name>[A-Z][\w’'-]++(?:\s+(?:(?:upon|on|under|the)\s+)?[A-Z][\w’'-]++){0,3})"
)
_CAPITALISED = re.compile(r"\b[A-Z]")
_WORDS = re.compile(r"\b[^\W\d_]")
_CALLED_PANEL = re.compile(
    r"\b(?:the|of|by)\s+(?-i:(?P<name>(?!Police\b|Crime\b|Joint\b|Full\b|Scrutiny\b)[A-Z][\w’'-]+"
    r"(?:\s+(?:(?:and|&|of)\s+)?[A-Z][\w’'-]+){0,4}?))"
    r"\s+(?:Police(?:,?\s+Fire)?,?\s+(?:and|&)\s+Crime\s+)?panel\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Area:
    """An area that panels are for, by its names; ``panels`` are those of the book, by full name."""

    names: tuple[str, ...]
    panels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AreaWords:
    """An area that a text names, as it was written, and the span of the words that name it."""

    area: Area
    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class AskedPlace:
    """A place that a question names and no panel of the book is of.

    ``names`` are what it goes by, as written first. ``is_area`` tells that a panel of the list is
    of it; ``is_mentioned`` whether any words of the book name it.
    """

    names: tuple[str, ...]
    is_area: bool
    is_mentioned: bool

    @property
    def name(self) -> str:
        """The place as the question has it."""
        return self.names[0]

    def is_named_in(self, words: str) -> bool:
        """Whether words name the place, and not a person or a street that is called so."""
        return any(_is_area(words, *match.span()) for match in _one_of(self.names).finditer(words))


class Areas:
    """The areas of a book's panels and of those on the list of the country's panels.

    ``is_written_small`` tells whether the book has a name without capitals too: what the Planning
    Committee is called by, "planning", is what many questions are about.
    """

    def __init__(
        self,
        panels: Sequence[str],
        listed: Iterable[ListedPanel] = (),
        is_written_small: Callable[[str], bool] = lambda _name: False,
    ) -> None:
        self.panels = tuple(panels)
        self._is_written_small = is_written_small
        self._areas = {key: area for area in _areas(panels, listed) for key in _keys(area)}
        names = {name: None for area in self._areas.values() for name in area.names}
        self._pattern = _naming(list(names)) if names else None

    def named(self, text: str) -> list[AreaWords]:
        """The areas that a text names, in order, each where it is named first.

        The longest name at each place: "West Vale and Downs" does not name a "Downs".
        """
        found: dict[Area, AreaWords] = {}
        for match in self._pattern.finditer(text) if self._pattern else ():
            area = self._areas[_key(match["name"])]
            if _is_area(text, *match.span("name")) and not self._is_subject(match):
                found.setdefault(area, AreaWords(area, match["name"], *match.span()))
        return list(found.values())

    def _is_subject(self, match: re.Match[str]) -> bool:
        """Whether a body's name stands as a word of the language, for what is spoken about."""
        name = match["name"]
        # A question begins with a capital, whatever its first word.
        is_small = name.islower() or (name[1:].islower() and not match.string[: match.start()])
        return is_small and not match["body"] and self._is_written_small(name.lower())


def names_area_of(panel: str, words: str) -> bool:
    """Whether words name the area of a panel: each of its parts ("avon-somerset-2016.pdf")."""
    parts = [part for part in _PARTS.split(_short(panel)) if part]
    return bool(parts) and all(_one_of([part]).search(words) for part in parts)


def placed_names(text: str) -> Iterator[str]:
    """Names behind "in", "at" or "near" that may be those of places.

    None where most words have capitals, which then tell nothing.
    """
    if 2 * len(_CAPITALISED.findall(text)) > len(_WORDS.findall(text)):
        return
    for match in _PLACED.finditer(text):
        yield match["name"].removesuffix("'s").removesuffix("’s")


def panels_called(text: str) -> Iterator[str]:
    """What a text calls panels by: "South Vale" of "the South Vale Police and Crime Panel"."""
    return (match["name"] for match in _CALLED_PANEL.finditer(text))


def _areas(panels: Sequence[str], listed: Iterable[ListedPanel]) -> Iterator[Area]:
    """One area for all panels of one short name; the listed ones add theirs, or are elsewhere."""
    held: dict[str, list[str]] = {}
    for panel in panels:
        if name := _short(panel):
            held.setdefault(_key(name), []).append(panel)
    known: set[str] = set()
    for entry in listed:
        whole = list(dict.fromkeys([entry.force_area, _short(entry.panel)]))
        ours = [panel for name in whole for panel in held.get(_key(name), ())]
        if ours:
            known.update(map(_key, whole))
            yield Area(tuple(whole), tuple(dict.fromkeys(ours)))
            continue
        # "Farshire County Council Cabinet" is of Farshire, if not its panel; one of many is meant
        # by nobody who names the county alone.
        holding = [panel for panel in panels if any(_holds(panel, name) for name in whole)]
        if len(holding) == 1:
            yield Area(tuple(whole), tuple(holding))
        elif not holding:
            names = [n for n in _with_parts(whole) if not any(_holds(p, n) for p in panels)]
            yield Area(tuple(names))
    for key, ours in held.items():
        if key not in known:
            yield from _unlisted(_short(ours[0]), ours, panels)


def _unlisted(name: str, ours: Sequence[str], panels: Sequence[str]) -> Iterator[Area]:
    """The area of panels of one short name that are on no list, if it names any."""
    if not _is_of_body(name):
        yield Area((name, *_shorter(name)), tuple(ours))
    elif len(name.split()) > 1:
        # "The Joint Policing Committee" may be that of any place which has one.
        yield Area((name,), tuple(panel for panel in panels if _holds(panel, name)))


def _shorter(name: str) -> Iterator[str]:
    """The names that people cut a body's to: "Vale Fire Authority" of "Vale Fire and Rescue …".

    They keep what sort of body it is: a town is named far oftener than its council.
    """
    words = name.split()
    place = next((i for i, word in enumerate(words) if word.lower() in _SORT_WORDS), len(words))
    between, last = words[place:-1], words[-1]
    if 0 < place < len(words) and last.lower() in _BODY_WORDS:
        where = " ".join(words[:place])
        yield f"{where} {last}"
        yield from (f"{where} {word} {last}" for word in between if word.lower() != "and")


def _is_of_body(name: str) -> bool:
    """Whether a name says what sort of body it is, and nothing of where."""
    return all(re.fullmatch(_GENERIC, word) or word in _BODY_WORDS for word in name.lower().split())


def _short(panel: str) -> str:
    """A panel's name without the words that all of them have."""
    return _NAME_OPENING.sub("", _NAME_END.sub("", panel)).strip()


def _with_parts(names: Sequence[str]) -> list[str]:
    """Names of an area with those of its parts: "Vale and Downs" goes by "Vale" too."""
    split = [part for name in names for part in _PARTS.split(name) if part]
    parts = [part for part in split if not _NAME_END.fullmatch(part)]
    plain = [_OF_AN_AREA.sub("", name) for name in (*names, *parts)]
    return list(dict.fromkeys([*names, *parts, *plain]))


def _holds(panel: str, name: str) -> bool:
    return _one_of([name]).search(panel) is not None


def _keys(area: Area) -> list[str]:
    return [_key(name) for name in area.names]


def _key(name: str) -> str:
    words = (word.casefold().replace("’", "'") for word in _NAME_WORD.findall(name))
    return " ".join("and" if word == "&" else word.removesuffix("'s") for word in words)


def _one_of(names: Sequence[str]) -> re.Pattern[str]:
    written = "|".join(sorted(map(_written, names), key=len, reverse=True))
    return re.compile(rf"(?<![\w])(?:{written})(?:['’]s)?(?!\w)", re.IGNORECASE)


def _naming(names: Sequence[str]) -> re.Pattern[str]:
    written = "|".join(sorted(map(_written, names), key=len, reverse=True))
    return re.compile(
        rf"(?:\b(?:the|in|at|by|for|of|to)\s+)?\b(?P<name>{written})(?:['’]s)?\b"
        rf"(?:\W{_GENERIC}*(?P<body>panel|committee)\b)?",
        re.IGNORECASE,
    )


def _written(name: str) -> str:
    """A pattern of a name, however its words are parted."""
    words = (word.casefold() for word in _NAME_WORD.findall(name))
    return r"\W+".join("(?:and|&)" if w in ("and", "&") else re.escape(w) for w in words)


def _is_area(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - _LONGEST_BEFORE) : start]
    return not (_NO_AREA_BEFORE.search(before) or _NO_AREA_BEHIND.match(text, end))
