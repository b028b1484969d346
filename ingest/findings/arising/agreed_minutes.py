"""Sentences that record that the minutes of an earlier meeting were agreed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ingest.language.dates import find_dates

_AGREED = r"(?:agreed|approved|confirmed|accepted|adopted|signed|ratified)"
_ADVERBS = r"(?:(?:then|also|duly|unanimously|formally|thereafter|all|each|both)\s++){0,2}"
# "Be received and confirmed", "were taken as read, confirmed and signed".
_FIRST = (
    r"(?:(?:received|considered|noted|read|reviewed|checked|circulated|taken\s++as\s++read)"
    r"(?:\s*+,|\s++and)\s++)*"
)
# "The minutes of … were agreed"; not "would be agreed", "to be agreed", "were not agreed".
_PASSIVE = re.compile(
    rf"(?<!\bto\s)(?<!\bwould\s)(?<!\bwill\s)(?<!\bcould\s)(?<!\bcan\s)(?<!\bmay\s)(?<!\bshould\s)"
    rf"(?<!\bnot\s)(?<!\bmust\s)\b(?:be|been|were|was|are|is)\s++{_ADVERBS}{_FIRST}{_AGREED}\b"
)
# "… as a correct record", "as being a true and accurate record".
_AS_RECORD = re.compile(
    r"\bas\s++(?:being\s++)?an?\s++(?:(?:true|correct|accurate|fair|and|&)\s*+,?\s*+){1,4}"
    r"(?:record|reflection|account)\b",
    re.IGNORECASE,
)
# "The Panel approved the minutes of …", "AGREED the minutes …", "RESOLVED to approve the minutes".
_ACTIVE = re.compile(
    rf"(?<!\bnot\s)\b(?:{_AGREED}|{_AGREED.upper()}|(?:[Rr]esolved|[Aa]greed|RESOLVED|AGREED)\W+"
    r"(?:that\s++)?to\s++(?:agree|approve|confirm|accept|adopt|sign))"
    r"(?:\s*+[:–—-])?\s++(?:as\s++an?\s++[\w\s]{4,30}\s++)?(?:the\s++)?"
    r"(?:(?:draft|public|open|printed)\s++)*$"
)
# Verbs that would make of "be agreed" a wish or a question.
_WISHED = re.compile(
    r"\b(?:asked|requested|suggested|wished|queried|questioned|whether|unless|until|once|if"
    r"|before|proposed|moved|seconded)\b",
    re.IGNORECASE,
)
_SETTLED = re.compile(
    r"\b(?:resolved|agreed|carried|approved|confirmed)\b(?!\s++at\s++the\s++next)", re.I
)
_NOT_SETTLED = re.compile(
    r"\b(?:not|never|deferred?|postponed?|held\s++over|declined|refused|unable|cannot|disagreed"
    r"|unconfirmed|rejected|next\s++meeting|future\s++meeting)\b",
    re.IGNORECASE,
)
_MINUTES = re.compile(r"\b[Mm]inutes\b|\bMINUTES\b|\b(?:and\s++)?those\s++(?=of\b|for\b|from\b)")
_TIME = re.compile(r"(?:(?<!\d)\d{1,3}|\b(?:ten|five|twenty|thirty|few|several|more))\s*+[Mm]?$")
# Minutes of another body that the panel receives.
_OTHER_BODY = re.compile(
    r"\b(?:sub-?\s?(?:committee|panel|group)|committee|board|group|party|forum|cabinet|authority"
    r"|council|partnership|executive|working|task)\b",
    re.IGNORECASE,
)
_NO_AMENDMENT = re.compile(
    r"\b(?:without|with\s++no|no|not\s++subject\s++to\s++any|nor\s++any)\s++"
    r"(?:(?:further|other|such|any)\s++)?(?:amendments?|corrections?|changes?|alterations?)\b",
    re.IGNORECASE,
)
# What puts right the minutes that an item is on, in a sentence that need not name them.
_CORRECTION = re.compile(
    r"\bshould\s++(?:have\s++)?(?:read|stated?|said)\b|\b(?:be|been|were)\s++(?:amended|corrected)\b"
    r"|\bamended\s++to\b|\bfollowing\s++(?:amendments?|corrections?)\b",
    re.IGNORECASE,
)
# "Of the last meeting" names none by its day; "of the Precept Group" is of something else.
_OF_A_MEETING = re.compile(r"\s*+(?:the\s++)?(?:\w+\s++){0,4}meetings?\b[^\d]*$", re.IGNORECASE)
_AMENDMENT = re.compile(
    r"\bsubject\s++to\b|\bas\s++(?:amended|corrected)\b|\b(?:be|been|were|being)\s++(?:amended|corrected)"
    r"|\b(?:amendments?|corrections?|alterations?)\b|\bwith\s++the\s++(?:exception|addition|inclusion"
    r"|following|omission|removal)\b|\bexcept\s++that\b|\bamended\s++to\b|\bshould\s++(?:have\s++)?read\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Agreed:
    """Minutes that a sentence records as agreed.

    ``days`` are the meetings it names, empty where it names none. ``names_other`` is true where
    it is of minutes of another body, or of a meeting named in some other way than by its day.
    """

    days: tuple[date, ...]
    is_amended: bool
    names_other: bool


def agreed_in(sentence: str) -> list[Agreed]:
    """Every set of minutes that a sentence records as agreed; those of other bodies are left out.

    "The minutes of 4 September were agreed and those of 20 November deferred" agrees one.
    """
    return [agreed for piece in _pieces(sentence) if (agreed := _read(piece)) is not None]


def corrects(sentence: str) -> bool:
    """Whether a sentence of an item on minutes says that something in them is put right."""
    return _CORRECTION.search(_NO_AMENDMENT.sub("", sentence)) is not None


@dataclass(frozen=True, slots=True)
class _Piece:
    """A mention of minutes with what is said of them.

    ``words`` go up to the next mention; ``before`` is what stands before them, as far as it may
    be the verb, and ``led_by`` what opens the sentence.
    """

    words: str
    before: str
    led_by: str


def _pieces(sentence: str) -> Iterator[_Piece]:
    starts = [m.start() for m in _MINUTES.finditer(sentence) if not _is_time(sentence, m)]
    for i, start in enumerate(starts):
        end = starts[i + 1] if i + 1 < len(starts) else len(sentence)
        led_by = sentence[:start] if i == 0 else ""
        yield _Piece(sentence[start:end], sentence[:start], led_by)


def _is_time(sentence: str, match: re.Match[str]) -> bool:
    return _TIME.search(sentence, max(0, match.start() - 10), match.start()) is not None


def _read(piece: _Piece) -> Agreed | None:
    words = piece.words
    passive = _PASSIVE.search(words)
    if passive:
        subject, verdict = words[: passive.start()], words[: passive.end()]
        is_wish = _WISHED.search(piece.before + subject) and not _SETTLED.search(piece.before)
        if is_wish:
            return None
    elif _ACTIVE.search(piece.before):
        record = _AS_RECORD.search(words)
        subject = words[: record.start()] if record else words
        verdict = words
    else:
        return None
    if _NOT_SETTLED.search(verdict) or _OTHER_BODY.search(subject):
        return None
    days = tuple(day for day, _ in find_dates(subject)) or _day_before(piece.before)
    is_amended = _AMENDMENT.search(_NO_AMENDMENT.sub("", piece.led_by + words)) is not None
    _, is_of, what = subject.partition(" of ")
    return Agreed(days, is_amended, bool(not days and is_of and not _OF_A_MEETING.match(what)))


def _day_before(words: str) -> tuple[date, ...]:
    """The day in "the 4 September 2020 minutes", from the words before "minutes"."""
    dated = find_dates(words)
    return (dated[-1][0],) if dated and words.rstrip().endswith(dated[-1][1]) else ()
