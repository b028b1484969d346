"""The day and the time of a meeting, told from all the dates of its heading by where they stand.

A date is this meeting's where the words about it are those of a heading and no others: "Minutes of
the meeting held on …", a body's name before it, a label, or nothing at all. A date that another
meeting, a paper or a signature is of is never taken; where what is left disagrees, none is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ingest.language.dates import PartialDate, stated_dates
from ingest.language.heading_dates import heading_dates
from ingest.language.heading_words import PAPERS
from ingest.language.times import TIME_OF_DAY, find_time
from ingest.layout.source_text import SourceText
from ingest.outline.meeting_lines import WHAT_BECAME
from ingest.reading.date_standing import (
    FAINT,
    NONE,
    STRONG,
    WEAK,
    date_standing,
    names_period,
    weekday_doubt,
)
from ingest.reading.heading_line import CONFIRMING, HeadingLine

_TIME_LABEL = re.compile(
    r"\W*(?:(?:start\s++)?time|date(?:,?\s++(?:and|&)\s++|,\s*+)time)\b[^:|]{0,30}[:|]",
    re.IGNORECASE,
)
_EARLIER_MINUTES = re.compile(
    r"\bminutes\b(?P<between>[^.;]{0,60}?)\b(?:of|from|held|on|dated)\b(?P<behind>.{0,160})",
    re.IGNORECASE,
)
_OTHER_MEETING = re.compile(
    r"\b(?:next|last|previous|following|future|forthcoming)\b", re.IGNORECASE
)
_WORD = re.compile(r"\w+")
_MAX_SENTENCE = 600


@dataclass(frozen=True, slots=True)
class MeetingDay:
    """The day of a meeting, with the line that states it and the words it was read from.

    ``doubt`` says what speaks against it, and what of it the words do not say; empty else.
    """

    day: date
    words: str
    line: HeadingLine
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class _Candidate:
    day: date
    words: str
    line: HeadingLine
    standing: int
    doubt: str

    @property
    def is_bare(self) -> bool:
        """Whether its line says of no meeting that the day is its own: a page has other days."""
        return not (self.line.body or self.line.papers or self.line.says_held)


def meeting_day(source: SourceText, lines: Sequence[HeadingLine]) -> MeetingDay | None:
    """The day the meeting was held, ``None`` where it is not stated or not beyond doubt.

    Among dates that stand equally well the first counts, unless nothing but their place speaks
    for them and they differ.
    """
    earlier = _days_of_earlier_minutes(source)
    found = [
        candidate
        for at, line in enumerate(lines)
        for candidate in _candidates(line, lines[max(0, at - 2) : at])
        if candidate.standing and not _is_of_earlier_minutes(candidate, earlier)
    ]
    best = max((c.standing for c in found), default=NONE)
    first = [c for c in found if c.standing == best]
    if first and first[0].is_bare:  # it gives way to "Minutes of the meeting held on …"
        first.sort(key=lambda c: not c.line.says_held)
    if not first or not _is_beyond_doubt(first, lines):
        return None
    held = first[0]
    is_whole = bool(heading_dates(held.words))
    by = "the year it is called by" if held.line.year == held.day.year else "the day of the week"
    told = "" if is_whole else f" (in {held.day.year}, by {by})"
    return MeetingDay(held.day, held.words, held.line, held.doubt + told)


def _is_beyond_doubt(found: Sequence[_Candidate], lines: Sequence[HeadingLine]) -> bool:
    """Whether the first of dates that stand equally well is the meeting's.

    Where nothing but its place speaks for one, all must be of one day, and bare dates must
    stand in what is a heading by other lines too.
    """
    first = found[0]
    others = [line for line in lines if line != first.line]
    if first.is_bare and _names_other_day(others, first.day):
        return False
    if first.standing == STRONG and first.line.place not in ("site", "item page"):
        return True
    has_heading = any(line.is_headed or line.body or line.papers for line in lines)
    if first.standing == FAINT:
        has_heading = any(line.body for line in lines) and any(line.papers for line in lines)
    is_one_day = len({candidate.day for candidate in found}) == 1
    return is_one_day and (has_heading or first.standing > WEAK)


def _names_other_day(lines: Sequence[HeadingLine], day: date) -> bool:
    """Whether a heading is of another day or month: "held on 19 July", "Minutes, April meeting"."""
    named = [
        stated.date
        for line in lines
        if not (CONFIRMING.search(line.text) or _OTHER_MEETING.search(line.text))
        and (line.says_held or not PAPERS.isdisjoint(_WORD.findall(line.text.lower())))
        for stated in stated_dates(line.unnamed)
        if stated.date.days is None or stated.date.day is None
    ]
    own = PartialDate(day.year, day.month, day.day)
    of_days = [date for date in named if date.day is not None]
    of_months = [date for date in named if date.month is not None]
    return any(told and not any(map(own.states, told)) for told in (of_days, of_months))


def meeting_time(
    lines: Sequence[HeadingLine], held: MeetingDay | None
) -> tuple[str, HeadingLine] | None:
    """The time of the meeting: beside its day, on the line below, or labelled as its time."""
    if held is not None:
        time = find_time(held.line.text.replace(held.words, " ", 1))
        if time:
            return time, held.line
        at = lines.index(held.line)
        below = lines[at + 1] if at + 1 < len(lines) else None
        words = re.sub(r"^(?:at|commencing(?:\s++at)?)\s++", "", below.text) if below else ""
        if below and TIME_OF_DAY.fullmatch(words.strip(" .")):
            return words, below
    labelled = (line for line in lines if _TIME_LABEL.match(line.text))
    return next(((time, line) for line in labelled if (time := find_time(line.text))), None)


def _candidates(line: HeadingLine, before: Sequence[HeadingLine]) -> Iterator[_Candidate]:
    behind = 0
    for stated in () if names_period(line.dates) else line.dates:
        days = stated.date.days
        standing = date_standing(line, stated, behind, before)
        doubt = weekday_doubt(line.text, stated)
        behind = stated.end
        if days is not None:
            lowered = max(standing - 1, min(standing, WEAK)) if doubt else standing
            words = line.text[stated.start : stated.end]
            yield _Candidate(days[0], words, line, lowered, doubt)


def _days_of_earlier_minutes(source: SourceText) -> frozenset[date]:
    """The days of meetings whose minutes are agreed in these."""
    found = set()
    for line in source.lines:
        text = source.text[line.start : min(line.end, line.start + _MAX_SENTENCE)]
        minutes = _EARLIER_MINUTES.search(text) if CONFIRMING.search(text) else None
        # "Minutes approved at the meeting of …" tells of a later one.
        is_earlier = minutes is not None and not CONFIRMING.search(minutes["between"])
        dated = heading_dates(minutes["behind"])[:1] if minutes and is_earlier else ()
        # "Minutes of 6 May (approved 1 July)" heads these minutes.
        is_heading = line.part == "meeting" and bool(dated)
        if minutes and is_heading and not WHAT_BECAME.match(minutes["behind"], dated[0].end):
            continue
        found |= {stated.date.days[0] for stated in dated if stated.date.days}
    return frozenset(found)


def _is_of_earlier_minutes(candidate: _Candidate, earlier: frozenset[date]) -> bool:
    line = candidate.line
    is_plain = line.body is None and find_time(line.undated) is None
    is_later = candidate.standing < STRONG and any(day >= candidate.day for day in earlier)
    return (is_plain and candidate.day in earlier) or is_later
