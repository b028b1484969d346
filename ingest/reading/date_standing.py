"""How well a date stands in its line for the day of the meeting, by the words about it.

A date is the meeting's where the words about it are those of a heading and no others: "Minutes of
the meeting held on …", a body's name before it, a label, or nothing at all. A date that another
meeting, a paper or a signature is of has no standing.
"""

import re
from collections.abc import Sequence

from ingest.language.dates import WEEKDAY, StatedDate, weekday_number
from ingest.language.heading_words import BODY_KINDS, OF_OTHER_DAYS, PAPERS, names_in
from ingest.language.times import find_time
from ingest.outline.meeting_lines import WHAT_BECAME, opens_as_minutes
from ingest.outline.title_forms import is_statement
from ingest.reading.heading_line import HELD, HeadingLine

# ``STRONG``: the words say that it is the meeting's; ``FAIR``: it stands alone, as a day or a time
# of meeting does; ``WEAK``: it stands alone; ``FAINT``: among other words, of which none speaks
# against it.
STRONG, FAIR, WEAK, FAINT, NONE = 4, 3, 2, 1, 0

_OTHER = "|".join(words.replace(" ", r"\s++").replace("*", r"\w*+") for words in OF_OTHER_DAYS)
_OTHER_BEFORE = re.compile(
    rf"\b(?:{_OTHER})\b|\bconfirm(?!at\w++\s++hearing)\w*+|\bprinted(?!\s++minutes)\b",
    re.IGNORECASE,
)
# A heading of its own over the days of other meetings.
_OTHER_MEETINGS = re.compile(
    r"(?:[\w'’]{1,12}\s++){0,4}(?:next|future|forthcoming|last|previous)\b(?:\s++[\w'’]{1,12}){0,4}\W*+",
    re.IGNORECASE,
)
_FILE_BEHIND = re.compile(r"[^.;]{0,60}\bpdf\b", re.IGNORECASE)
_LABEL = re.compile(
    r"\W*(?:(?:meeting[\s_-]*+|start\s++)?dates?(?:[\s_-]++(?:of|for)[\s_-]++(?:the\s++)?meeting)?|meeting(?:\s++held)?|when|held(?:\s++on)?"
    r"|(?:date|day|when)(?:(?:,?\s++(?:and|&)\s++|\s*+[,/]\s*+)(?:time|place|venue|location|where)){1,2}(?:\s++of\s++(?:the\s++)?meeting)?"
    r"|(?:time|place|venue|where)(?:\s++(?:and|&)\s++|\s*+/\s*+)(?:date|when)"
    r"|dyddiad(?:\s++(?:y\s++)?cyfarfod)?)\W{0,2}[:|]\W*+",
    re.IGNORECASE,
)
_AT_PLACE = re.compile(
    r"\b(?:held|convened|took\s++place|taking\s++place|met|on|at|in|via|by|[cg]ynhaliwyd|y[nm]g?"
    r"|[td]rwy|ar)\b",
    re.I,
)
_STATUS_OF_MINUTES = re.compile(
    r"\b(?:confirmed|approved|agreed|signed|adopted|accepted)\s++minutes?(?:\s++(?:of|for|from)\b|\s++[-–—]|\W*+\Z)",
    re.IGNORECASE,
)
# The title of a page among what a Markdown file says of itself: a heading like any other.
_TITLE = re.compile(r"\W?title\W?\s*+:", re.IGNORECASE)
# Who posted a page stands beside the day on which it was posted: "4 May 2021 by the web team".
_BYLINE = re.compile(
    r"\W*(?:posted\s++by|by\s++(?:the\s++)?(?:admin|web|editor|clerk|author|site))", re.IGNORECASE
)
# "Minutes of the Board", whose name stands elsewhere.
_KIND_ALONE = re.compile(
    rf"\b(?:(?:parish|town|community)\s++(?=(?:meeting|council|assembly)\b)|(?:{'|'.join(sorted(BODY_KINDS))})\b"
    r"|(?<=of\sthe\s)(?:electors|members|residents|parishioners|parish|town)\b)",
    re.IGNORECASE,
)
# Whose body it is: "Governing Body meeting of Hill School".
_OF_WHOM = re.compile(
    r"\A\s*+(?:(?i:meeting)\s++)?(?:of|for|OF|FOR)\s++(?:(?:the|THE)\s++)?(?:[A-Z][\w'’.-]*+(?:\s++|\Z)){1,6}"
)
# What a meeting is called, and what one is held in.
MEETING_OR_PLACE = re.compile(
    r"\b(?:meetings?|session|agm|gathering|evening|cyfarfod|(?:\w*hall|room|chamber|centre|school|house|church|library"
    r"|offices?|pavilion|institute|club|court|inn|arms|neuadd|ysgol|teams|zoom))\b",
    re.IGNORECASE,
)
# "AREA CONSULTATION MEETING Held on", behind which the place may be described at length.
_MEETING_HELD = re.compile(r"\bmeeting\W++held(?:\W++on)?[\W\0]*\Z", re.IGNORECASE)
_WORD = re.compile(r"\w[\w.-]*+(?<!\.)")
_PLACE_MAX_WORDS = 4
_SAID_BEHIND = 5  # words behind a heading's date that only a sentence holds
_BETWEEN_DAYS = 6  # characters, such as " to "
_MEETING_MAX_DAYS = 7
_NEAR = 25  # characters between a label or a weekday and its date


def date_standing(
    line: HeadingLine, stated: StatedDate, behind: int, before: Sequence[HeadingLine]
) -> int:
    """How well a date stands for the meeting's."""
    if line.place == "posting" or _is_of_other(line, stated, behind):
        return NONE
    if line.place == "page date":
        return FAINT
    if _is_labelled(line, stated):
        return STRONG
    is_below_others = any(_OTHER_MEETINGS.fullmatch(a.text) and not a.dates for a in before)
    if is_below_others or (line.place == "front matter" and not _TITLE.match(line.text)):
        return NONE
    follows_body = any(above.body is not None and above.place == line.place for above in before)
    if line.body is not None:
        standing = _beside_body(line, stated)
    else:
        standing = _by_itself(line, stated, follows_body=follows_body)
    is_none = standing == FAINT and not _may_be_of_meeting(line)
    return NONE if is_none else _in_place(line, standing, follows_body=follows_body)


def _is_of_other(line: HeadingLine, stated: StatedDate, behind: int) -> bool:
    """Whether the words right about a date say that another meeting, a paper or a page has it."""
    led_to = _STATUS_OF_MINUTES.sub("minutes of", line.text[behind : stated.start])
    signs = (WHAT_BECAME, _FILE_BEHIND, _BYLINE)
    is_followed = any(sign.match(line.text, stated.end) for sign in signs)
    return is_followed or _OTHER_BEFORE.search(led_to) is not None


def _may_be_of_meeting(line: HeadingLine) -> bool:
    """Whether a line whose other words say nothing of its date speaks of a meeting all the same.

    "Notes of the evening, 4 May" does; "Elections 5 May" is of whatever else its words name.
    """
    names_meeting = line.body is not None or line.papers or MEETING_OR_PLACE.search(line.text)
    is_of_heading = line.place in ("heading", "opening", "front matter")
    return is_of_heading and bool(names_meeting) and not is_statement(line.text)


def _in_place(line: HeadingLine, standing: int, *, follows_body: bool) -> int:
    """The standing that a date has in the place of its line."""
    if line.place == "item page" and _may_be_item(line):
        return NONE
    if line.place in ("site", "item page") and not (line.body or follows_body):
        return NONE
    if line.place == "running head":
        return max(standing - 1, NONE)
    is_sure = line.place in ("heading", "front matter") or (
        line.place == "opening" and line.is_headed
    )
    if line.place == "opening" and line.heads_agreed_minutes:
        return NONE
    return standing if is_sure or standing == STRONG else NONE


def _may_be_item(line: HeadingLine) -> bool:
    """Whether a line may as well be the title of an item, under which minutes are agreed."""
    is_untimed = "minutes" in line.papers and find_time(line.undated) is None
    return is_untimed or HELD.search(line.text) is not None


def _is_labelled(line: HeadingLine, stated: StatedDate) -> bool:
    label = _LABEL.match(line.text)
    return label is not None and stated.start - label.end() <= _NEAR


def _beside_body(line: HeadingLine, stated: StatedDate) -> int:
    """A date on the line that names the body: nothing but a place may stand between them."""
    body = line.body
    if body is None:
        return NONE
    between = line.undated[body.end : stated.start] if stated.start > body.end else ""
    outer = line.undated[: min(body.start, stated.start)]
    own = line.undated[body.start : body.end].lower()
    others = [] if body.is_led else [n for n in names_in(outer) if n.lower() not in own]
    between = _KIND_ALONE.sub(" ", _OF_WHOM.sub(" ", between))
    is_plain = all(name.lower() in own for name in names_in(between)) or _leads_to_place(between)
    return STRONG if is_plain and not others else FAINT


def _by_itself(line: HeadingLine, stated: StatedDate, *, follows_body: bool) -> int:
    """A date on a line without a body: led by "Minutes of … held on", or all that stands there."""
    before, behind = (
        _KIND_ALONE.sub(" ", words)
        for words in (line.undated[: stated.start], line.undated[stated.end :])
    )
    if line.papers and HELD.search(before):
        said = sum(word.islower() for word in names_in(behind))
        return STRONG if said <= _SAID_BEHIND or opens_as_minutes(line.text) else FAINT
    if _MEETING_HELD.search(before) and all(word[0].isupper() for word in names_in(before)):
        return FAIR
    is_bare = not names_in(before) or _leads_to_place(before)
    is_placed = _leads_to_place(behind) or (bool(line.papers) and _is_place(behind))
    is_bare = is_bare and (not names_in(behind) or is_placed)
    has_more = "\0" in before + behind or find_time(behind) is not None
    if is_bare and (follows_body or (has_more and line.papers)):
        return STRONG
    if is_bare:
        return FAIR if has_more or line.papers or HELD.search(before) else WEAK
    words = names_in(before) + names_in(behind)
    has_more = has_more or not names_in(before)
    has_more = has_more or any(w in PAPERS for w in _WORD.findall(line.undated.lower()))
    return WEAK if has_more and all(word[0].isupper() for word in words) else FAINT


def _is_place(words: str) -> bool:
    """Whether a few words that a comma or a stroke parts from the day name where it was held."""
    own = words.lstrip("\0 ")
    return (
        own[:1] in (",", "-", "–", "/", "(", ":", "|", "·")
        and len(names_in(own)) <= _PLACE_MAX_WORDS
    )


def _leads_to_place(words: str) -> bool:
    """Whether nothing but the words of headings stands before "held at" or the like."""
    place = _AT_PLACE.search(words)
    return place is not None and not names_in(words[: place.start()])


def names_period(dates: Sequence[StatedDate]) -> bool:
    """Whether two dates name a stretch of time, as in a report's title, and no meeting."""
    days = [stated.date.days[0] for stated in dates if stated.date.days]
    is_pair = len(dates) == 2 and dates[1].start - dates[0].end <= _BETWEEN_DAYS
    return is_pair and abs((days[1] - days[0]).days) > _MEETING_MAX_DAYS


def weekday_doubt(text: str, stated: StatedDate) -> str:
    """What is wrong with the day of the week before a date; empty where it fits or is not given."""
    days = stated.date.days
    near = re.findall(rf"\b{WEEKDAY}\b", text[max(0, stated.start - _NEAR) : stated.start], re.I)
    if not near or days is None or weekday_number(near[-1]) == days[0].weekday():
        return ""
    return f" (that day was a {days[0]:%A})"
