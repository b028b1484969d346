"""Filters of a search: what to leave out before anything is ranked."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from index.index_errors import FilterError
from index.passages.passage import PASSAGE_KINDS, PassageKind
from ingest.language.dates import parse_date
from ingest.language.roles import parse_role
from ingest.record import SPEAKER_ROLES, SpeakerRole

_DATE = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")


@dataclass(frozen=True, slots=True)
class Filters:
    """Conditions that all must hold; ``None`` is no condition.

    ``panel`` matches any part of a panel's name, whatever the case. ``speaker`` keeps passages in
    which that role is recorded as speaking. A range of dates leaves out meetings whose date is
    not stated.
    """

    panel: str | None = None
    speaker: SpeakerRole | None = None
    from_date: date | None = None
    to_date: date | None = None
    kind: PassageKind | None = None

    @property
    def has_dates(self) -> bool:
        """Whether only a range of dates is searched."""
        return self.from_date is not None or self.to_date is not None


def parse_filters(
    *,
    panel: str | None = None,
    speaker: str | None = None,
    from_date: str | None = None,
    to_date: str | None = None,
    kind: str | None = None,
) -> Filters:
    """Read filters from the words a person typed.

    Roles go by title or abbreviation ("DPCC"), dates by day, month or year ("2021-03-26",
    "2021-03", "2021", "26/03/2021", "March 2021"). Raises ``FilterError`` where one cannot be read.
    """
    filters = Filters(
        panel=_panel(panel) if panel else None,
        speaker=_role(speaker) if speaker else None,
        from_date=_date(from_date, is_end=False) if from_date else None,
        to_date=_date(to_date, is_end=True) if to_date else None,
        kind=_kind(kind) if kind else None,
    )
    if filters.from_date and filters.to_date and filters.from_date > filters.to_date:
        raise FilterError(f"the range from {from_date} to {to_date} is empty; swap the two dates")
    return filters


def _panel(words: str) -> str | None:
    try:
        words.encode()
    except UnicodeEncodeError as error:
        raise FilterError("the panel is not valid text; type it again in UTF-8") from error
    return words.strip() or None


def _role(words: str) -> SpeakerRole:
    role = parse_role(words)
    if role is None:
        raise FilterError(f"no speaker role “{words}”; use one of {', '.join(SPEAKER_ROLES)}")
    return role


def _kind(word: str) -> PassageKind:
    for kind in PASSAGE_KINDS:
        if kind == word.strip().lower():
            return kind
    raise FilterError(f"no kind of passage “{word}”; use one of {', '.join(PASSAGE_KINDS)}")


def _date(words: str, *, is_end: bool) -> date:
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
