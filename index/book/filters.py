"""Filters of a search: what to leave out before anything is ranked.

Each filter is declared once, as a field of ``Filters``. The options of commands, the parameters of
the API and of pages, the conditions on a book and what reports say are all made from that.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated, Any, Literal, TypeVar, get_args, get_type_hints

from index.index_errors import FilterError
from index.passages.passage import PASSAGE_KINDS, PassageKind
from ingest.language.dates import parse_date
from ingest.record import SPEAKER_ROLES, SpeakerRole

# What is asked of meetings can be asked wherever there is a filter; what is asked of speech, of
# questions and registers too; the rest only of passages.
MeetingFilterName = Literal["panel", "from", "to"]
SpeechFilterName = Literal[MeetingFilterName, "speaker"]
FilterName = Literal[SpeechFilterName, "kind"]

MAX_FILTER_CHARACTERS = 200
# Panels, or roles, that one filter may name.
MAX_NAMED = 60

_DATE = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")
_Name = TypeVar("_Name", bound=FilterName)


@dataclass(frozen=True, slots=True)
class Filter:
    """How a filter is named, described and read, and what of a book it keeps.

    ``name`` is that of parameters and options, ``field`` that of ``Filters``. ``read`` raises
    ``FilterError``. ``condition`` is SQL with a mark for the value, on a document ``d`` and, where
    not only meetings are asked for, its passage ``p``. One that ``takes_several`` may be given
    again and again; what is given is kept together by ``together``.
    """

    name: FilterName
    read: Callable[[str], object]
    condition: str
    metavar: str
    description: str
    example: str
    field: str = ""
    takes_several: bool = False


def together(each: Iterable[str]) -> str:
    """The values of a filter that takes several, as one: "West Mercia; Thames Valley"."""
    return "; ".join(dict.fromkeys(part for words in each for part in parted(words)))


def parted(words: str) -> tuple[str, ...]:
    """The single values of what ``together`` made, none of them empty."""
    return tuple(part for typed in words.split(";") if (part := typed.strip()))


def _panel(words: str) -> str | None:
    try:
        words.encode()
    except UnicodeEncodeError as error:
        raise FilterError("the panel is not valid text; type it again in UTF-8") from error
    named = together([words])
    if len(parted(named)) > MAX_NAMED:
        raise FilterError(f"more than {MAX_NAMED} panels are named; name fewer, or none")
    return named or None


def _roles(words: str) -> str | None:
    return together(map(_role, parted(words))) or None


def _role(words: str) -> SpeakerRole:
    from ingest.language.roles import parse_role

    role = parse_role(words)
    if role is None:
        raise FilterError(f"no speaker role “{words}”; use one of {', '.join(SPEAKER_ROLES)}")
    return role


def _kind(word: str) -> PassageKind:
    for kind in PASSAGE_KINDS:
        if kind == word.strip().lower():
            return kind
    raise FilterError(f"no kind of passage “{word}”; use one of {', '.join(PASSAGE_KINDS)}")


def _first_day(words: str) -> date:
    return _day(words, is_end=False)


def _last_day(words: str) -> date:
    return _day(words, is_end=True)


def _day(words: str, *, is_end: bool) -> date:
    match = _DATE.fullmatch(words.strip())
    if match:
        year = int(match[1])
        month = int(match[2] or (12 if is_end else 1))
        try:
            last = monthrange(year, month)[1]
            return date(year, month, int(match[3] or (last if is_end else 1)))
        except ValueError:
            pass
    stated = parse_date(words)
    if stated and stated.days:
        return stated.days[is_end]
    raise FilterError(f"“{words}” is not a date; write it as 2021-03-26, 2021-03 or 2021")


@dataclass(frozen=True, slots=True)
class Filters:
    """Conditions that all must hold; ``None`` is no condition.

    ``panel`` matches any part of a panel's name, whatever the case; of several names, parted by
    semicolons, any. ``speaker`` keeps passages in
    which that role is recorded as speaking; of several, parted likewise, any. A range of dates
    leaves out meetings whose date is not stated.
    """

    panel: Annotated[
        str | None,
        Filter(
            "panel",
            _panel,
            "instr(lower(coalesce(d.panel, '')), lower(?)) > 0",
            metavar="P",
            description="Only panels whose name holds this, such as “West Mercia”; of several, "
            "given one by one or parted by semicolons, any.",
            example="West Mercia",
            takes_several=True,
        ),
    ] = None
    speaker: Annotated[
        str | None,
        Filter(
            "speaker",
            _roles,
            "p.id IN (SELECT passage FROM speakers WHERE role = ?)",
            metavar="ROLE",
            description=f"Only where this role speaks: {', '.join(SPEAKER_ROLES)}; of several, "
            "given one by one or parted by semicolons, any.",
            example="Chief Constable",
            takes_several=True,
        ),
    ] = None
    from_date: Annotated[
        date | None,
        Filter(
            "from",
            _first_day,
            "d.date >= ?",
            metavar="DATE",
            description="Only meetings from this day, month or year on.",
            example="2020-09-04",
        ),
    ] = None
    to_date: Annotated[
        date | None,
        Filter(
            "to",
            _last_day,
            "d.date <= ?",
            metavar="DATE",
            description="Only meetings up to this day, month or year.",
            example="2021",
        ),
    ] = None
    kind: Annotated[
        PassageKind | None,
        Filter(
            "kind",
            _kind,
            "p.kind = ?",
            metavar="KIND",
            description=f"Only passages of this kind: {', '.join(PASSAGE_KINDS)}.",
            example="exchange",
        ),
    ] = None

    @property
    def has_dates(self) -> bool:
        """Whether only a range of dates is searched."""
        return self.from_date is not None or self.to_date is not None

    @property
    def roles(self) -> tuple[str, ...]:
        """The roles that are asked for, any of which may speak; none where anybody may."""
        return parted(self.speaker or "")

    def without_dates(self) -> "Filters":
        """The same filters whatever the date."""
        return replace(self, from_date=None, to_date=None)

    def stated(self) -> dict[str, str | None]:
        """Every filter by its field as reports state it: dates in ISO 8601, ``None`` if not set."""
        return {one.field: self._text(one) for one in FILTERS.values()}

    def conditions(self, names: Iterable[FilterName]) -> tuple[str, list[object]]:
        """The SQL condition of those filters of these names that are set, and what it binds."""
        named = ((FILTERS[name].condition, self._text(FILTERS[name])) for name in names)
        found = [(sql, parted(value) or (value,)) for sql, value in named if value is not None]
        either = (" OR ".join([sql] * len(values)) for sql, values in found)
        binds: list[object] = [value for _, values in found for value in values]
        return " AND ".join(["1", *(f"({sql})" for sql in either)]), binds

    def _text(self, one: Filter) -> str | None:
        value: str | date | None = getattr(self, one.field)
        return value.isoformat() if isinstance(value, date) else value


FILTERS: Mapping[FilterName, Filter] = {
    hint.__metadata__[0].name: replace(hint.__metadata__[0], field=field)
    for field, hint in get_type_hints(Filters, include_extras=True).items()
}


def _as_declared(names: tuple[_Name, ...]) -> tuple[_Name, ...]:
    return tuple(sorted(names, key=list(FILTERS).index))


MEETING_FILTERS: tuple[MeetingFilterName, ...] = _as_declared(get_args(MeetingFilterName))
SPEECH_FILTERS: tuple[SpeechFilterName, ...] = _as_declared(get_args(SpeechFilterName))
PASSAGE_FILTERS: tuple[FilterName, ...] = _as_declared(get_args(FilterName))
# What can be asked of several panels at once.
VOICE_FILTERS: tuple[SpeechFilterName, ...] = tuple(n for n in SPEECH_FILTERS if n != "panel")
DATE_FILTERS: tuple[MeetingFilterName, ...] = ("from", "to")


def parse_filters(words: Mapping[FilterName, str | None]) -> Filters:
    """Read filters from the words a person typed, by name; those empty or lacking are not set.

    Roles go by title or abbreviation ("DPCC"), dates by day, month or year ("2021-03-26",
    "2021-03", "2021", "26/03/2021", "March 2021"). Raises ``FilterError`` where one cannot be read.
    """
    read: dict[str, Any] = {
        FILTERS[name].field: FILTERS[name].read(typed) for name, typed in words.items() if typed
    }
    filters = Filters(**read)
    if filters.from_date and filters.to_date and filters.from_date > filters.to_date:
        raise FilterError(
            f"the range from {words['from']} to {words['to']} is empty; swap the two dates"
        )
    return filters
