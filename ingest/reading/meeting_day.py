"""The day and the time of a meeting, told from all the dates of its heading by where they stand.

A date is this meeting's where the words about it are those of a heading and no others: "Minutes of
the meeting held on …", a body's name before it, a label, or nothing at all. A date that another
meeting, a paper or a signature is of is never taken; where what is left disagrees, none is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ingest.language.dates import WEEKDAY, StatedDate, heading_dates
from ingest.language.heading_words import names_in
from ingest.language.times import TIME_OF_DAY, find_time
from ingest.layout.source_text import SourceText
from ingest.reading.heading_lines import CONFIRMING, HeadingLine

# What makes a date that of something else: words before it, and words behind it.
_OTHER_BEFORE = re.compile(
    r"\b(?:last|previous|next|following|future|forthcoming|earlier|prior|publi(?:sh\w*|cation)|issued?|des?patch\w*"
    r"|deadline|updated|modified|retrieved|accessed|created|uploaded|posted|revised|version|until|since|due|expires?"
    r"|deferred|postponed|rescheduled|cancelled|adjourned\s++from|originally|notice\s++of\s++questions"
    r"|scheduled\s++(?:for|on)|arranged|will|to\s++be\s++held|no\s++later|dated|year\s++end\w+|effective|deposited|submitted|received|circulated"
    r"|confirm(?!at\w++\s++hearing)\w*"
    r"|agreed?|approv\w+|sign\w*|adopt\w*|ratif\w+|accept\w*|amended|born|elected|took\s++office)\b"
    r"|\bprinted(?!\s++minutes)\b",
    re.IGNORECASE,
)
_OTHER_BEHIND = re.compile(
    r"[^.;]{0,80}\b(?:were|was|be|been|being|are|is|as)\b[^.;]{0,60}"
    r"\b(?:agreed|approved|confirmed|signed|adopted|accepted|ratified|received|correct|accurate|true|taken\s++as\s++read)\b"
    r"|[^.;]{0,60}\bpdf\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\W*(?:(?:meeting\s++|start\s++)?dates?(?:\s++(?:of|for)\s++(?:the\s++)?meeting)?|meeting(?:\s++held)?|when|held(?:\s++on)?"
    r"|(?:date|day)(?:,?\s++(?:and|&)\s++|,\s*+)time(?:\s++(?:and|&)\s++(?:place|venue))?(?:\s++of\s++(?:the\s++)?meeting)?)\W{0,2}[:|]\W*+",
    re.IGNORECASE,
)
_TIME_LABEL = re.compile(
    r"\W*(?:(?:start\s++)?time|date(?:,?\s++(?:and|&)\s++|,\s*+)time)\b[^:|]{0,30}[:|]",
    re.IGNORECASE,
)
_HELD = re.compile(r"\b(?:held|convened|took\s++place|taking\s++place|met)\b", re.IGNORECASE)
_AT_PLACE = re.compile(
    r"\b(?:held|convened|took\s++place|taking\s++place|met|on|at|in|via|by)\b", re.I
)
_EARLIER_MINUTES = re.compile(
    r"\bminutes\b[^.;]{0,60}?\b(?:of|from|held|on|dated)\b(?P<behind>.{0,160})", re.IGNORECASE
)
_STATUS_OF_MINUTES = re.compile(
    r"\b(?:confirmed|approved|agreed|signed|adopted|accepted)\s++minutes\s++(?:of|for)\b",
    re.IGNORECASE,
)
_MAX_SENTENCE = 600
_SAID_BEHIND = 5  # words behind a heading's date that only a sentence holds
_BETWEEN_DAYS = 6  # characters, such as " to "
_MEETING_MAX_DAYS = 7
_NEAR = 25  # characters between a label or a weekday and its date
_STRONG, _FAIR, _WEAK, _NONE = 3, 2, 1, 0


@dataclass(frozen=True, slots=True)
class MeetingDay:
    """The day of a meeting, with the line that states it and the words it was read from.

    ``doubt`` says what speaks against it; empty where nothing does.
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
    best = max((c.standing for c in found), default=_NONE)
    first = [c for c in found if c.standing == best]
    if not first or not _is_beyond_doubt(first, lines):
        return None
    return MeetingDay(first[0].day, first[0].words, first[0].line, first[0].doubt)


def _is_beyond_doubt(found: Sequence[_Candidate], lines: Sequence[HeadingLine]) -> bool:
    """Whether the first of dates that stand equally well is the meeting's.

    Where nothing but its place speaks for one, all must be of one day, and bare dates must
    stand in what is a heading by other lines too.
    """
    first = found[0]
    if first.standing == _STRONG and first.line.place not in ("site", "item page"):
        return True
    has_heading = any(line.is_headed or line.body or line.papers for line in lines)
    is_one_day = len({candidate.day for candidate in found}) == 1
    return is_one_day and (has_heading or first.standing > _WEAK)


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
    for stated in () if _is_period(line.dates) else line.dates:
        days = stated.date.days
        standing = _standing(line, stated, behind, before)
        doubt = _weekday_doubt(line.text, stated)
        behind = stated.end
        if days is not None:
            lowered = max(standing - 1, min(standing, _WEAK)) if doubt else standing
            words = line.text[stated.start : stated.end]
            yield _Candidate(days[0], words, line, lowered, doubt)


def _is_period(dates: Sequence[StatedDate]) -> bool:
    """Whether two dates name a stretch of time, as in a report's title, and no meeting."""
    days = [stated.date.days[0] for stated in dates if stated.date.days]
    is_pair = len(dates) == 2 and dates[1].start - dates[0].end <= _BETWEEN_DAYS
    return is_pair and abs((days[1] - days[0]).days) > _MEETING_MAX_DAYS


def _standing(
    line: HeadingLine, stated: StatedDate, behind: int, before: Sequence[HeadingLine]
) -> int:
    """How well a date stands for the meeting's."""
    led_to = _STATUS_OF_MINUTES.sub("minutes of", line.text[behind : stated.start])
    if _OTHER_BEFORE.search(led_to) or _OTHER_BEHIND.match(line.text, stated.end):
        return _NONE
    if _is_labelled(line, stated):
        return _STRONG
    if line.place == "front matter":
        return _NONE
    follows_body = any(above.body is not None and above.place == line.place for above in before)
    if line.body is not None:
        standing = _beside_body(line, stated)
    else:
        standing = _by_itself(line, stated, follows_body=follows_body)
    return _in_place(line, standing, follows_body=follows_body)


def _in_place(line: HeadingLine, standing: int, *, follows_body: bool) -> int:
    """The standing that a date has in the place of its line."""
    if line.place == "item page" and _may_be_item(line):
        return _NONE
    if line.place in ("site", "item page") and not (line.body or follows_body):
        return _NONE
    if line.place == "running head":
        return max(standing - 1, _NONE)
    is_sure = line.place == "heading" or (line.place == "opening" and line.is_headed)
    if line.place == "opening" and line.heads_agreed_minutes:
        return _NONE
    return standing if is_sure or standing == _STRONG else _NONE


def _may_be_item(line: HeadingLine) -> bool:
    """Whether a line may as well be the title of an item, under which minutes are agreed."""
    is_untimed = "minutes" in line.papers and find_time(line.undated) is None
    return is_untimed or _HELD.search(line.text) is not None


def _is_labelled(line: HeadingLine, stated: StatedDate) -> bool:
    label = _LABEL.match(line.text)
    return label is not None and stated.start - label.end() <= _NEAR


def _beside_body(line: HeadingLine, stated: StatedDate) -> int:
    """A date on the line that names the body: nothing but a place may stand between them."""
    body = line.body
    if body is None:
        return _NONE
    between = line.undated[body.end : stated.start] if stated.start > body.end else ""
    outer = line.undated[: min(body.start, stated.start)]
    own = line.undated[body.start : body.end].lower()
    others = [] if body.is_led else [n for n in names_in(outer) if n.lower() not in own]
    is_plain = all(name.lower() in own for name in names_in(between)) or _leads_to_place(between)
    return _STRONG if is_plain and not others else _NONE


def _by_itself(line: HeadingLine, stated: StatedDate, *, follows_body: bool) -> int:
    """A date on a line without a body: led by "Minutes of … held on", or all that stands there."""
    before, behind = line.undated[: stated.start], line.undated[stated.end :]
    if line.papers and _HELD.search(before):
        said = sum(word.islower() for word in names_in(behind))
        return _STRONG if said <= _SAID_BEHIND else _NONE
    is_bare = not names_in(before) or _leads_to_place(before)
    is_bare = is_bare and (not names_in(behind) or _leads_to_place(behind))
    has_more = "\0" in before + behind or find_time(behind) is not None
    if is_bare and (follows_body or (has_more and line.papers)):
        return _STRONG
    if is_bare:
        return _FAIR if has_more or line.papers or _HELD.search(before) else _WEAK
    words = names_in(before) + names_in(behind)
    is_place = "\0" in before + behind and all(word[0].isupper() for word in words)
    return _WEAK if is_place else _NONE


def _leads_to_place(words: str) -> bool:
    """Whether nothing but the words of headings stands before "held at" or the like."""
    place = _AT_PLACE.search(words)
    return place is not None and not names_in(words[: place.start()])


def _weekday_doubt(text: str, stated: StatedDate) -> str:
    """What is wrong with the day of the week beside a date; empty where it fits, or none is given."""
    days = stated.date.days
    near = re.findall(rf"\b{WEEKDAY}\b", text[max(0, stated.start - _NEAR) : stated.start], re.I)
    if not near or days is None or near[-1].lower() == f"{days[0]:%A}".lower():
        return ""
    return f" (that day was a {days[0]:%A})"


def _days_of_earlier_minutes(source: SourceText) -> frozenset[date]:
    """The days of meetings whose minutes are agreed in these."""
    found = set()
    for line in source.lines:
        text = source.text[line.start : min(line.end, line.start + _MAX_SENTENCE)]
        minutes = _EARLIER_MINUTES.search(text) if CONFIRMING.search(text) else None
        dated = heading_dates(minutes["behind"])[:1] if minutes else []
        found |= {stated.date.days[0] for stated in dated if stated.date.days}
    return frozenset(found)


def _is_of_earlier_minutes(candidate: _Candidate, earlier: frozenset[date]) -> bool:
    line = candidate.line
    is_plain = line.body is None and find_time(line.undated) is None
    is_later = candidate.standing < _STRONG and any(day >= candidate.day for day in earlier)
    return (is_plain and candidate.day in earlier) or is_later
