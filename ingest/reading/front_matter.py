"""What a page says of its own meeting, above the minutes: panel, date, place, publisher, status.

Only lines that name the page's own meeting count. A date inside a title or a description ("to
confirm the minutes of the meeting held on …") is of another meeting and is left alone.
"""

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from ingest.language.bodies import find_panel
from ingest.language.dates import find_date, find_dates
from ingest.language.paragraphs import Paragraph
from ingest.language.times import TIME_OF_DAY, find_time
from ingest.record import Facts, MinutesStatus

_COUNCIL = r"(?P<publisher>(?:[A-Z][\w'’&-]{1,40}+\s++(?:(?:and|of|upon)\s++)?){1,6}Council)"
_PUBLISHERS = (
    re.compile(rf"{_COUNCIL}\s++(?i:logo|home\s?page|website)"),
    re.compile(
        rf"(?i:agenda|issue|meeting|decision|minutes)\b.{{0,300}}\s[|–—-]\s++{_COUNCIL}\s*+$"
    ),
    re.compile(rf"^\s*{_COUNCIL}\s++[|–—-]\s++(?i:agenda|issue|meeting|decision|minutes)\b"),
    re.compile(rf"(?:©|(?i:copyright|published\s++by|hosted\s++by))[^.;]{{0,30}}?\b{_COUNCIL}\b"),
)
_STATUSES: tuple[tuple[MinutesStatus, re.Pattern[str]], ...] = (
    (
        "draft",
        re.compile(
            r"\bdraft\s++minutes\b|\bminutes\s*+[-–—:(]\s*+(?:in\s++)?draft\b|^\W*draft\W*$"
            r"|\bunconfirmed\s++minutes\b|\bminutes\b[^.;]{0,60}\b(?:are|remain)\s++(?:in\s++)?draft\b"
            r"|\bsubject\s++to\s++(?:confirmation|approval)\b|\bnot\s++yet\s++(?:been\s++)?(?:confirmed|approved)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "confirmed_as_amended",
        re.compile(
            r"\bminutes\b[^.;]{0,60}\b(?:confirmed|approved|agreed)\b[^.;]{0,40}"
            r"\b(?:as\s++amended|subject\s++to\b[^.;]{0,30}\bamend)",
            re.IGNORECASE,
        ),
    ),
    (
        "confirmed",
        re.compile(
            r"\b(?:confirmed|approved)\s++minutes\b|\bminutes\s*+[-–—:(]\s*+(?:confirmed|approved)\b"
            r"|\bminutes\s++(?:were\s++)?(?:confirmed|approved)\s++(?:on|at)\b",
            re.IGNORECASE,
        ),
    ),
)
_WEEKDAY = re.compile(
    r"\b(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b", re.IGNORECASE
)
_DATE_LABEL = re.compile(
    r"\W*(?:date|meeting|meeting date|date of (?:the )?meeting|date and time)\s*+:", re.IGNORECASE
)
_TIME_LABEL = re.compile(r"\W*(?:(?:start\s++)?time|date and time)\s*+:", re.IGNORECASE)
_VENUE_LABEL = re.compile(r"\W*(?:venue|place|location)\s*+:\s*+(?P<venue>.+)", re.I | re.DOTALL)
_DIRECTIONS = re.compile(r"(?:(?<![\s.])[\s.]++)?View directions\W*$", re.IGNORECASE)
_HELD_AT = re.compile(
    r"\bheld\s++(?:at|in)\s++(?P<venue>[^;]{3,160}?),?\s++(?:on\s++(?=\w+day\b|\d)|(?:commencing\s++)?at\s++\d)",
    re.IGNORECASE,
)
_HELD_ON_AT = re.compile(
    r"\bheld\s++on\b.{5,60}?(?:\d{4}|[ap]\.?m\.?|noon),?\s++(?:at|in)\s++(?P<venue>(?!\d)[^;]{3,160}?)"
    r"(?:\s++(?:commencing\s++)?at\s++\d.*)?\.?$",
    re.IGNORECASE,
)
_ITEM_OF_MEETING = re.compile(r"\(Item\s++(?P<number>\d{1,3}[a-z]?(?:/\d{2})?)\.?\)", re.IGNORECASE)
_OTHER_MEETING = re.compile(
    r"\b(?:last|previous|next|publi(?:shed|cation)|issued?|des?patch\w*|deadline|updated|retrieved"
    r"|notice\s++of\s++questions|no\s++later\s++than)\b",
    re.IGNORECASE,
)
_OTHER_MINUTES = re.compile(r"\b(?:minutes of|to confirm|to approve)\b", re.IGNORECASE)
_AGENDA_ITEM = re.compile(r"\W*(?:agenda\s++item|issue)\b", re.IGNORECASE)
_TO_CONFIRM = re.compile(r"\bto\s++(?:confirm|approve|agree|sign|receive)\b", re.IGNORECASE)
_HELD = re.compile(
    r"\b(?:meeting\s++held|held\s++(?:on|at|in)|meeting\s++of\b.{3,80}\bheld)\b", re.I
)
_CONFIRMED_ON = re.compile(r"\b(?:confirmed|agreed|approved|signed|adopted)\b", re.IGNORECASE)
_WHO_ATTENDED = re.compile(
    r"\W*(?:present|apologies|(?:in\s++|also\s++in\s++)?attendance|also\s++present)\b",
    re.IGNORECASE,
)
_HEADER_MAX_WORDS = 45
_DESCRIPTION_MAX_WORDS = 24
_HEADER_MAX_CHARACTERS = 300
_COMPACT_DATE = re.compile(r"(?<!\d)(20\d\d)(0[1-9]|1[0-2])([0-3]\d)(?!\d)")
_NAME_IN_DRAFT = re.compile(r"\bdraft\s++minutes\b|\bminutes\b.{0,300}\bdraft\b", re.IGNORECASE)
_NAME_ITEM = re.compile(r"\bitem\s++(?:no\.?\s*+)?(?P<number>\d{1,3}[a-z]?)\b", re.IGNORECASE)


def read_header(furniture: Sequence[Paragraph], above_minutes: Sequence[Paragraph]) -> Facts:
    """Read the facts a page states above its minutes.

    ``furniture`` are the lines before the item's title and the heading of the meeting,
    ``above_minutes`` those between the title and the minutes. Each fact found is named in
    ``inferred`` with the words it was read from.
    """
    heading = [p.text for p in furniture if _is_header(p.text, _HEADER_MAX_WORDS)]
    own = [
        p.text
        for p in above_minutes
        if _is_header(p.text, _DESCRIPTION_MAX_WORDS) and not _OTHER_MINUTES.search(p.text)
    ]
    lines = [*heading, *own]
    found = _Found("above the minutes")
    panel = next((f for line in lines if (f := find_panel(line))), None)
    found.note("panel", panel)
    # On the page of one item the words may name the minutes that the item confirms.
    is_of_item = any(_AGENDA_ITEM.match(p.text) for p in furniture)
    held = heading if not is_of_item else []
    at = next((i for i, line in enumerate(held) if _says_when_held(line)), None)
    if at is None:
        dating = (i for i, line in enumerate(lines) if _dates_meeting(line, i < len(heading)))
        at = next(dating, None)
    dated = None if at is None else find_date(lines[at])
    found.note("meeting_date", dated)
    time = _time(lines, at)
    found.note("meeting_time", time)
    venue = next((v for line in heading if (v := _venue(line))), None)
    found.note("venue", venue)
    above = [p.text for p in furniture if len(p.text) <= _HEADER_MAX_CHARACTERS]
    publisher = _publisher(above)
    found.note("publisher", publisher)
    number = _item_number(lines, at)
    found.note("item_number", number)
    status = _status(above)
    found.note("minutes_status", status)
    return Facts(
        panel=panel[0] if panel else None,
        meeting_date=dated[0] if dated else None,
        meeting_time=time[0] if time else None,
        venue=venue[0] if venue else None,
        publisher=publisher[0] if publisher else None,
        item_number=number[0] if number else None,
        minutes_status=status[0] if status else "not_stated",
        inferred=found.inferred,
    )


def facts_from_name(name: str) -> Facts:
    """What a document's file name says of its meeting.

    ``name`` may have folders before it, which are left alone. A name with two dates says neither.
    """
    stem = PurePosixPath(name.replace("\\", "/")).stem[:_HEADER_MAX_CHARACTERS]
    words = _COMPACT_DATE.sub(r" \1-\2-\3 ", stem.replace("_", " "))
    words = re.sub(r"(?<!\d)-|-(?!\d)", " ", words)
    found = _Found(f"in the file name “{stem}”")
    panel = find_panel(words) or find_panel(_capitalised(words))
    found.note("panel", panel)
    dates = find_dates(words)
    dated = dates[0] if len({day for day, _ in dates}) == 1 else None
    found.note("meeting_date", dated)
    time = find_time(words.split(dated[1], 1)[1]) if dated else None
    found.note("meeting_time", (time, time) if time else None)
    number = _NAME_ITEM.search(words)
    found.note("item_number", (number["number"], number.group()) if number else None)
    draft = _NAME_IN_DRAFT.search(words)
    found.note("minutes_status", ("draft", draft.group()) if draft else None)
    return Facts(
        panel=panel[0] if panel else None,
        meeting_date=dated[0] if dated else None,
        meeting_time=time,
        item_number=number["number"] if number else None,
        minutes_status="draft" if draft else "not_stated",
        inferred=found.inferred,
    )


class _Found:
    """Collects, for each fact found, from what words and where it was read."""

    def __init__(self, where: str) -> None:
        self._where = where
        self.inferred: dict[str, str] = {}

    def note(self, name: str, found: tuple[object, str] | None) -> None:
        """Note a fact, given with the words it was read from, unless it was not found."""
        if found:
            words = " ".join(found[1].split())
            self.inferred[name] = f"read from the words “{words}” {self._where}"


def _is_header(line: str, max_words: int) -> bool:
    return (
        len(line) <= _HEADER_MAX_CHARACTERS
        and len(line.split()) <= max_words
        and not _OTHER_MEETING.search(line)
    )


def _says_when_held(line: str) -> bool:
    """Whether a heading says in so many words on which day the meeting was held."""
    held = _HELD.search(line)
    return (
        held is not None
        and find_date(line) is not None
        and find_date(line) == find_date(line[held.start() :])
        and not _TO_CONFIRM.search(line)
        and not _CONFIRMED_ON.search(line[: held.start()])
    )


def _dates_meeting(line: str, is_heading: bool) -> bool:
    """Whether a line dates the meeting.

    It names the panel, a weekday, or is labelled as its date; in a heading it may be but a date.
    """
    dated = find_date(line)
    if dated is None or _CONFIRMED_ON.search(line.split(dated[1], 1)[0]):
        return False
    if find_panel(line) or _WEEKDAY.search(line) or _DATE_LABEL.match(line):
        return True
    return is_heading and not re.search(r"\w{3}", line.replace(dated[1], "", 1))


def _time(lines: Sequence[str], dated_at: int | None) -> tuple[str, str] | None:
    """The time of the meeting: beside its date, on the line below, or labelled as its time."""
    if dated_at is not None:
        line, dated = lines[dated_at], find_date(lines[dated_at])
        time = find_time(line.replace(dated[1], " ", 1) if dated else line)
        if time:
            return time, line
        below = lines[dated_at + 1 : dated_at + 2]
        if below and TIME_OF_DAY.fullmatch(re.sub(r"^at\s++", "", below[0])):
            return below[0].removeprefix("at "), below[0]
    labelled = next((line for line in lines if _TIME_LABEL.match(line) and find_time(line)), None)
    time = find_time(labelled) if labelled else None
    return (time, labelled) if time and labelled else None


def _venue(line: str) -> tuple[str, str] | None:
    match = _VENUE_LABEL.match(line) or _HELD_AT.search(line) or _HELD_ON_AT.search(line)
    venue = _DIRECTIONS.sub("", match["venue"]).strip(" .,") if match else ""
    return (" ".join(venue.split()), line) if venue else None


def _publisher(lines: Sequence[str]) -> tuple[str, str] | None:
    for pattern in _PUBLISHERS:
        match = next((m for line in lines if (m := pattern.search(line))), None)
        if match:
            return " ".join(match["publisher"].split()), match.group()
    return None


def _item_number(lines: Sequence[str], dated_at: int | None) -> tuple[str, str] | None:
    match = _ITEM_OF_MEETING.search(lines[dated_at]) if dated_at is not None else None
    return (match["number"], match.group()) if match else None


def _status(lines: Sequence[str]) -> tuple[MinutesStatus, str] | None:
    own = [line for line in lines if not (_TO_CONFIRM.search(line) or _WHO_ATTENDED.match(line))]
    for status, pattern in _STATUSES:
        line = next((line for line in own if pattern.search(line)), None)
        if line:
            return status, line
    return None


def _capitalised(words: str) -> str:
    """Words of an address-like name as a heading would write them: "Thames Valley PCP"."""
    words = re.sub(r"\bp(f?)cp\b", lambda m: f"P{m[1].upper()}CP", words, flags=re.IGNORECASE)
    return re.sub(r"\b(?!(?:and|of)\b)[a-z]", lambda m: m.group().upper(), words)
