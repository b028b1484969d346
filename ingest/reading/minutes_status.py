"""Whether minutes are a draft or confirmed, told from their own heading and close.

What is said of a draft or of a confirmation elsewhere is of other papers, or of the minutes of the
meeting before.
"""

import re
from collections.abc import Sequence

from ingest.language.heading_dates import heading_dates
from ingest.layout.source_text import SourceText
from ingest.reading.heading_line import ATTENDANCE, HeadingLine
from ingest.record import MinutesStatus

_DRAFT = r"(?:dra(?:ft|fft)|un-?confirmed|un-?approved|provisional|heb\s++eu\s++cadarnhau)"
_MINUTES = r"(?:minutes|notes|record|ch?ofnodion)"
_CONFIRMED = r"(?:confirmed|approved|agreed|adopted|ratified)"
# Who confirms minutes is a body that meets: not its officers, its chair or whoever it reports to.
_BY_BODY = (
    r"(?:by|at|on)\s++(?:(?:the|an?|its|their|our|full|next|following|subsequent|ordinary|extraordinary|annual"
    r"|and|(?-i:[A-Z][\w’'&,-]*+))\s++){0,8}?(?:panel|(?:sub-?)?committee|board|council|authority|meeting)"
    r"(?=\W*\Z|\s*+[.,;()–—-]|\s++(?:on|at|in|held|of|as|and|members|dated)\b)"
)
_BY_MEETING = rf"(?:{_BY_BODY}|on\W*+\Z)"
_STATUSES: tuple[tuple[MinutesStatus, re.Pattern[str]], ...] = (
    (
        "draft",
        re.compile(
            rf"\A\W*(?:status\W++)?{_DRAFT}\W*\Z|[(\[]\s*+{_DRAFT}\s*+[)\]]|\s[-–—]\s++{_DRAFT}\Z"
            rf"|\A\W*{_DRAFT}\b[^.;]{{0,60}}\b{_MINUTES}\b|\b{_DRAFT}\s++(?:\w++\s++)?{_MINUTES}\b"
            rf"|\b{_MINUTES}\s*+[-–—:(,\[]*+\s*+(?:in\s++)?{_DRAFT}\b"
            r"|\bminutes\b[^.;]{0,60}\b(?:are|remain)\s++(?:in\s++)?draft\b"
            r"|\b(?:subject\s++to|awaiting|pending|until)\s++(?:their\s++|formal\s++)?(?:confirm|approv|agree|ratif)\w*+"
            rf"|\b(?:not\s++yet\s++(?:been\s++)?|yet\s++to\s++be\s++){_CONFIRMED}\b"
            rf"|\bto\s++be\s++{_CONFIRMED}\s++(?:at|by)\b[^.;]{{0,40}}\bnext\b",
            re.IGNORECASE,
        ),
    ),
    (
        "confirmed_as_amended",
        re.compile(
            rf"\bminutes\b[^.;]{{0,60}}\b{_CONFIRMED}\b[^.;]{{0,40}}"
            r"\b(?:as\s++amended|subject\s++to\b[^.;]{0,30}\bamend)",
            re.IGNORECASE,
        ),
    ),
    (
        "confirmed",
        re.compile(
            rf"\A\W*(?:status\W++)?{_CONFIRMED}\W*\Z|\A\W*status\W++{_CONFIRMED}\s++(?:by|at|on)\b"
            rf"|\A\W*{_CONFIRMED}\s++{_BY_MEETING}"
            rf"|(?<!to\s){_CONFIRMED}\s++minutes?\b|\bminutes\s*+[-–—:(,\[]*+\s*+{_CONFIRMED}\b|\bminutes\b[^.;]{{0,80}}[(\[]\s*+{_CONFIRMED}\b"
            rf"|\bminutes?\s++(?:(?:was|were)\s++)?{_CONFIRMED}\s++(?:by|on|at)\b",
            re.IGNORECASE,
        ),
    ),
)
# At the close: "Confirmed as a correct record on 3 June 2014"; a form not filled in is none.
_SIGNED = re.compile(
    rf"\W*(?:(?:these|the|minutes|were|signed|and|{_CONFIRMED})\s++){{1,6}}(?:as\s++)?(?:an?\s++)?(?:true|correct|accurate)\b"
    rf"|\W*(?:the(?:se)?\s++)?minutes?\s++(?:(?:was|were)\s++)?(?:signed|{_CONFIRMED})\b|\W*{_CONFIRMED}\s++(?:{_BY_BODY}|on\s++\W*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\d))"
    r"|\W*signed\b|[^.;]{0,40}\b(?:chair\w*|minutes|record)\b[^.;]{0,20}\bsigned\b"
    rf"|\W*{_CONFIRMED}\s++(?:and|&)\s++signed\b",
    re.IGNORECASE,
)
_DATE_LABEL = re.compile(r"\W*(?:date\w*|on)\b", re.IGNORECASE)
_EMPTY_FORM = re.compile(r"[.…_]{4}")
_OF_OTHERS = re.compile(
    r"\bto\s++(?:confirm|approve|agree|sign|receive|consider)\b|\b(?:last|previous)\s++meeting\b|\bwhose\b",
    re.IGNORECASE,
)
_CLOSING_LINES = 6
_CLOSING_MAX_CHARACTERS = 200


def minutes_status(
    source: SourceText, lines: Sequence[HeadingLine]
) -> tuple[MinutesStatus, str] | None:
    """The status that the minutes give themselves, and the words; ``None`` where they give none."""
    closing = _closing(source)
    own = [
        line.undated.replace("\0", "")
        for line in lines
        if not (
            ATTENDANCE.match(line.text) or _OF_OTHERS.search(line.text) or line.heads_agreed_minutes
        )
    ]
    for status, pattern in _STATUSES:
        where = [*own, *closing] if status == "draft" else own
        found = next((m for text in where if (m := pattern.search(text))), None)
        if found:
            return status, found.group()
    signed = (t for t in closing if _SIGNED.match(t) and heading_dates(t))
    words = next((t for t in signed if not _EMPTY_FORM.search(t)), None)
    return ("confirmed", words) if words else None


def _closing(source: SourceText) -> list[str]:
    """The lines behind the last item, which close the meeting; a signature with its date."""
    last = max((i for i, line in enumerate(source.lines) if line.part == "title"), default=None)
    found: list[str] = []
    for line in source.lines[len(source.lines) if last is None else last + 1 :][-_CLOSING_LINES:]:
        if line.part == "meeting" and line.end - line.start <= _CLOSING_MAX_CHARACTERS:
            words = " ".join(source.text[line.start : line.end].split())
            if found and _DATE_LABEL.match(words):
                words = f"{found.pop()} {words}"
            found.append(words)
    return found
