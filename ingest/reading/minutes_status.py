"""Whether minutes are a draft or confirmed, told from their own heading and close.

What is said of a draft or of a confirmation elsewhere is of other papers, or of the minutes of the
meeting before.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from ingest.language.heading_dates import heading_dates
from ingest.layout.source_text import SourceText
from ingest.reading.heading_line import ATTENDANCE, HeadingLine
from ingest.record import MinutesStatus

_DRAFT = (
    r"(?:draff?t|un-?(?:confirmed|approved|adopted|ratified)|provisional|heb\s++eu\s++cadarnhau)"
)
_MINUTES = r"(?:minutes|notes|record|ch?ofnodion)"
_CONFIRMED = r"(?:confirmed|approved|agreed|adopted|ratified|accepted|passed|signed\s++off)"
_SETTLE = r"(?:confirm|approv|agree|ratif|adopt|accept|sign)"
_IS_DRAFT = re.compile(
    rf"(?:\A\W*|[.;]\s++)(?:(?:status|version)\W++)?(?:{_DRAFT}\W*){{1,2}}(?:v?(?:ersion)?\W?[\d.]{{1,4}}\W*)?"
    rf"(?:(?:for|until|pending|awaiting|subject\s++to|to\s++be)\s++(?:\w++\s++){{0,2}}?{_SETTLE}\w*+[^.;]{{0,40}})?\Z|[(\[]\s*+{_DRAFT}\b[^)\]]{{0,60}}[)\]]|\s[-–—]\s++{_DRAFT}\Z"
    rf"|\A\W*{_DRAFT}\b[^.;]{{0,60}}\b{_MINUTES}\b|\b{_DRAFT}\s++(?:\w++\s++)?{_MINUTES}\b"
    rf"|\b{_MINUTES}\s*+[-–—:(,\[]*+\s*+(?:(?:are|is|in|a|still)\s++){{0,3}}{_DRAFT}\b"
    r"|\bminutes\b[^.;]{0,60}\b(?:are|remain)\s++(?:in\s++|an?\s++)?draft\b"
    r"|\A\W*(?:circulated|issued|published|prepared)\s++(?:in|as\s++an?)\s++draft\b"
    rf"|\b(?:subject\s++to|awaiting|pending|until|before)\s++(?:(?:their|formal|they|are|have|been)\s++){{0,3}}{_SETTLE}\w*+"
    rf"|\b(?:not\s++yet|(?:yet|still)\s++to\s++be|not\s++been)\s++(?:been\s++)?{_CONFIRMED}\b"
    rf"|\bto\s++be\s++{_CONFIRMED}\s++(?:at|by)\b[^.;]{{0,40}}\bnext\b",
    re.IGNORECASE,
)
# Who confirms minutes is a body that meets: not its officers, its chair or whoever it reports to.
_BY_BODY = re.compile(
    r"\W*(?:by|at|on)\s++(?:(?:the|an?|its|their|our|full|next|following|subsequent|ordinary|extraordinary|annual"
    r"|and|\d++(?:st|nd|rd|th)|(?-i:[A-Z][\w’'&,-]*+))\s++){0,8}?"
    r"(?:panel|(?:sub-?)?committee|board|council|authority|meeting)"
    r"(?=\W*\Z|\s*+[.,;()–—-]|\s++(?:\d|(?:on|at|in|held|of|as|and|members|dated)\b))",
    re.IGNORECASE,
)
# "These minutes were signed and approved …", "Chairman: (signed) …", "Minutes (approved …)" or
# "Minutes 6 May 2014 approved 1 July 2014", and "Approved minutes 6 May 2014".
_CONFIRMS = re.compile(
    r"(?:\A\W*|[.;)]\s++|[(\[]|\bminutes\b[^.;]{0,80}?(?:\s[-–—]\s|[(\[,:]|\d{4}\s)\s*+|(?<=\s)(?=(?:approved|confirmed)\s++minutes\b))"
    r"(?:(?:status|version|final|of|these|the|this|above|as|minutes?|was|were|signed|and|then|date|chair\w*(?:['’]s)?|signature)[\s:&(|,-]++){0,8}?"
    rf"(?:{_CONFIRMED}|signed)\b(?P<behind>.{{0,160}})",
    re.IGNORECASE | re.DOTALL,
)
_BY_SOMEBODY = re.compile(r"\s++(?:by|at)\b", re.IGNORECASE)
_BY_CHAIR = re.compile(r"\s++by\s++(?:the\s++)?chair(?:man|woman|person)?\b", re.IGNORECASE)
_AND_SIGNED = re.compile(r"\s++(?:and|&)\s++(?:signed|confirmed|approved)\b", re.IGNORECASE)
_NOTHING_ELSE = re.compile(
    rf"\W*(?:{_MINUTES}\b.*|as\s++amended\W*|on\W*)?\Z",
    re.IGNORECASE | re.DOTALL,
)
_AS_AMENDED = re.compile(
    r"\bas\s++(?:amended|corrected)|\b(?:subject\s++to|with)\b[^.;]{0,30}\b(?:amend|correction|change)",
    re.IGNORECASE,
)
_DATE_LABEL = re.compile(r"\W*(?:date\w*|on)\b", re.IGNORECASE)
_OF_OTHERS = re.compile(
    r"\bto\s++(?:confirm|approve|agree|sign|receive|consider)\b|\b(?:last|previous)\s++meeting\b|\bwhose\b",
    re.IGNORECASE,
)
# What a line among the last ones of an item must say to be of these minutes and no others.
_OF_THESE = re.compile(
    rf"\W*(?:(?:please\s++)?note\W++)?(?:status\b|(?:of\s++)?(?:these|this|the\s++above)\b|{_CONFIRMED}\b.*\d{{4}})",
    re.IGNORECASE,
)
_CLOSING_LINES = 6
_CLOSING_MAX_CHARACTERS = 200


def minutes_status(
    source: SourceText, lines: Sequence[HeadingLine], day: date | None
) -> tuple[MinutesStatus, str] | None:
    """The status that the minutes of a meeting on a ``day`` give themselves, and the words.

    ``None`` where they give none.
    """
    closing = [text for text in _closing(source) if not _is_of_others(text)]
    own = [line for line in lines if not (_is_of_others(line.text) or line.heads_agreed_minutes)]
    texts = [*(line.undated.replace("\0", "") for line in own), *closing]
    draft = next((m for text in texts if (m := _IS_DRAFT.search(text))), None)
    if draft:
        return "draft", draft.group()
    confirmed = [*_confirmed((line.text for line in own), day, in_heading=True)]
    confirmed += _confirmed(closing, day, in_heading=False)
    if not confirmed:
        return None
    words = confirmed[0]
    return "confirmed_as_amended" if _AS_AMENDED.search(words) else "confirmed", words


def _is_of_others(text: str) -> bool:
    return ATTENDANCE.match(text) is not None or _OF_OTHERS.search(text) is not None


def _confirmed(texts: Iterable[str], day: date | None, *, in_heading: bool) -> Iterator[str]:
    """The words by which lines say that these minutes were confirmed.

    A body that meets did so, or a later day stands there; a heading may say no more than that.
    """
    for text in texts:
        for found in _CONFIRMS.finditer(text):
            behind = _AND_SIGNED.sub("", found["behind"], count=1)
            days = [s.date.days[0] for s in heading_dates(behind) if s.date.days]
            is_later = any(day is None or later > day for later in days)
            if _BY_BODY.match(behind):
                is_sure = in_heading or is_later or "meeting" in behind.lower()
            elif _BY_SOMEBODY.match(behind):
                is_signed = text[: found.start("behind")].lower().endswith("signed")
                is_sure = is_later and is_signed and _BY_CHAIR.match(behind) is not None
            else:
                is_sure = is_later or (in_heading and _NOTHING_ELSE.match(behind) is not None)
            if is_sure:
                yield found.group().strip()


def _closing(source: SourceText) -> list[str]:
    """The last lines behind the last item, as far as they may be of these minutes."""
    last = max((i for i, line in enumerate(source.lines) if line.part == "title"), default=None)
    behind = source.lines if last is None else source.lines[last + 1 :]
    placed = [line for line in behind if line.part in ("meeting", "minutes")]
    found: list[str] = []
    for line in placed[-_CLOSING_LINES:]:
        words = " ".join(source.text[line.start : line.end].split())
        is_own = line.part == "meeting" or (last is not None and _OF_THESE.match(words))
        if len(words) <= _CLOSING_MAX_CHARACTERS and is_own:
            if found and _DATE_LABEL.match(words):
                words = f"{found.pop()} {words}"
            found.append(words)
    return found
