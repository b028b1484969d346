"""The words in which a meeting agrees the minutes of an earlier one, and puts them right."""

import re

from ingest.findings.word_forms import Opening, WordForm

# What is done with the minutes of an earlier meeting.
_MINUTES_AGREED = r"(?:agreed|approved|confirmed|accepted|adopted|signed|ratified)"

_DULY = r"(?:(?:then|also|duly|unanimously|formally|thereafter|all|each|both)\s++){0,2}"
# "Be received and confirmed", "were taken as read, confirmed and signed".
_FIRST = (
    r"(?:(?:received|considered|noted|read|reviewed|checked|circulated|taken\s++as\s++read)"
    r"(?:\s*+,|\s++and)\s++)*"
)
# "The minutes of … were agreed"; not "would be agreed", "to be agreed", "were not agreed".
MINUTES_BE_AGREED = WordForm(
    rf"(?<!\bto\s)(?<!\bwould\s)(?<!\bwill\s)(?<!\bcould\s)(?<!\bcan\s)(?<!\bmay\s)(?<!\bshould\s)"
    rf"(?<!\bnot\s)(?<!\bmust\s)\b(?:be|been|were|was|are|is)\s++{_DULY}{_FIRST}{_MINUTES_AGREED}\b",
    "were duly received and confirmed",
)
# "… as a correct record", "as being a true and accurate record".
AS_RECORD = WordForm(
    r"\bas\s++(?:being\s++)?an?\s++(?:(?:true|correct|accurate|fair|and|&)\s*+(?:,\s*+)?){1,4}"
    r"(?:record|reflection|account)\b",
    "as a true and accurate record",
    re.IGNORECASE,
)
# "The Panel approved the minutes of …", "AGREED the minutes …", "RESOLVED to approve the minutes".
AGREES_MINUTES = WordForm(
    rf"(?<!\bnot\s)\b(?:{_MINUTES_AGREED}|{_MINUTES_AGREED.upper()}"
    r"|(?:[Rr]esolved|[Aa]greed|RESOLVED|AGREED)\W+"
    r"(?:that\s++)?to\s++(?:agree|approve|confirm|accept|adopt|sign))"
    r"(?:\s*+[:–—-])?\s++(?:as\s++an?\s++[\w\s]{4,30}\s++)?(?:the\s++)?"
    r"(?:(?:draft|public|open|printed)\s++)*$",
    "RESOLVED to approve the ",
)
# Verbs that would make of "be agreed" a wish or a question.
WISHED = WordForm(
    r"\b(?:asked|requested|suggested|wished|queried|questioned|whether|unless|until|once|if"
    r"|before|proposed|moved|seconded)\b",
    "asked that",
    re.IGNORECASE,
)
SETTLED = WordForm(
    r"\b(?:resolved|agreed|carried|approved|confirmed)\b(?!\s++at\s++the\s++next)",
    "It was resolved",
    re.I,
)
NOT_SETTLED = WordForm(
    r"\b(?:not|never|deferred?|postponed?|held\s++over|declined|refused|unable|cannot|disagreed"
    r"|unconfirmed|rejected|next\s++meeting|future\s++meeting)\b",
    "were not agreed",
    re.IGNORECASE,
)
MINUTES = WordForm(
    r"\b[Mm]inutes\b|\bMINUTES\b|\b(?:and\s++)?those\s++(?=of\b|for\b|from\b)",
    "the minutes of",
)
MINUTES_OF_TIME = WordForm(
    r"(?:(?<!\d)\d{1,3}|\b(?:ten|five|twenty|thirty|few|several|more))\s*+[Mm]?$",
    "for five ",
)
# Minutes of another body that the panel receives.
OTHER_BODY = WordForm(
    r"\b(?:sub-?\s?(?:committee|panel|group)|committee|board|group|party|forum|cabinet|authority"
    r"|council|partnership|executive|working|task)\b",
    "of the Precept Group",
    re.IGNORECASE,
)
NO_AMENDMENT = WordForm(
    r"\b(?:without|with\s++no|no|not\s++subject\s++to\s++any|nor\s++any)\s++"
    r"(?:(?:further|other|such|any)\s++)?(?:amendments?|corrections?|changes?|alterations?)\b",
    "with no amendments",
    re.IGNORECASE,
)
# What puts right the minutes that an item is on, in a sentence that need not name them.
CORRECTION = WordForm(
    r"\bshould\s++(?:have\s++)?(?:read|stated?|said)\b|\b(?:be|been|were)\s++(?:amended|corrected)\b"
    r"|\bamended\s++to\b|\bfollowing\s++(?:amendments?|corrections?)\b",
    "it should have read",
    re.IGNORECASE,
)
# "Of the last meeting" names none by its day; "of the Precept Group" is of something else.
OF_A_MEETING = Opening(
    r"\s*+(?:the\s++)?(?:\w+\s++){0,4}meetings?\b[^\d]*$",
    " the last meeting",
    re.IGNORECASE,
)
AMENDMENT = WordForm(
    r"\bsubject\s++to\b|\bas\s++(?:amended|corrected)\b|\b(?:be|been|were|being)\s++(?:amended|corrected)"
    r"|\b(?:amendments?|corrections?|alterations?)\b|\bwith\s++the\s++(?:exception|addition|inclusion"
    r"|following|omission|removal)\b|\bexcept\s++that\b|\bamended\s++to\b|\bshould\s++(?:have\s++)?read\b",
    "subject to",
    re.IGNORECASE,
)
