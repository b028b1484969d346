"""The number that a line opens with, in whatever way a body numbers its items or minutes.

"7.", "(7)", "[7]", "39/20", "18.11.1", "23-24/PCP/25", "*P&R/47", "Item 3:", "Item C:",
"Minute 12": what a number counts is told later, from how the numbers of a document follow each
other.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from ingest.language.dates import MONTH

LETTERED = "A"  # the form of a letter that counts, or of a Roman number
_PREFIX = r"(?-i:[A-Z][A-Z&]{0,6}[ ./-]?|[A-Z][a-z]{1,5}/)?"
_PART = r"\d{1,4}(?:[A-Za-z](?![A-Za-z]))?(?:(?![A-Za-z])|(?=[A-Z][a-z]{2}))"
_NUMBER = re.compile(
    r"(?P<opening>[*#§]{0,2}\s?[(\[]?)(?P<word>(?:(?:agenda\s++)?(?:item|minute|min|eitem|cofnod)|agenda|topic|business"
    r"|section|ref(?:erence)?|no(?=[.\s]\s?\d))\b\.?\s*+(?:(?:no\b\.?|number\b)\s*+)?:?\s*+)?"
    rf"(?P<number>{_PREFIX}{_PART}(?:[./–-](?-i:[A-Z]{{1,6}}[./-])?{_PART}){{0,3}})",
    re.IGNORECASE,
)
# A site may write of what kind the paper is before its name, and behind it how long it is.
_BEHIND = re.compile(
    r"(?:[\\\s]?[.:)\]]{1,2}|\s*+[–—/-](?=\s))?(?:\s*+\|)?\s++(?:(?:Pdf|Docx?|Xlsx?)\s(?=[^\n]{1,200}[KM]b\)$))?(?=\S)|[.:)\]](?=[A-Z“‘\"])|(?<=\d)(?=[A-Z][a-z]{2})|\s*+\|\s*+(?=\S)"
)
_END = re.compile(r"(?:[\\\s]?[.:)\]])?(?:\s*+[|–—-])?\s*+")
_LETTERED = re.compile(
    r"(?P<word>(?i:(?:agenda\s++)?item)\s++)?(?P<letters>[A-Z]|[IVX]{2,5}|[a-z]|[ivx]{2,5})(?=[.:)]\s|\s++[–—-]\s)"
    r"|(?P<roman>[IVX]{1,5})(?=\s++(?:[A-Z]{4}|[A-Z]{2,3}\s[A-Z]{2}))"
)
_CLOSES = {"(": ")", "[": "]"}
_ROMAN = {"I": 1, "V": 5, "X": 10}
_QUESTION_OR_ANSWER = re.compile(r"[QA]\.? ?\d", re.IGNORECASE)
_DATE = re.compile(r"(?:0[1-9]|[12]\d|3[01])[./](?:0[1-9]|1[0-2])[./]\d\d(?:\d\d)?")
_WHOLE_DATE = re.compile(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\w)")
_YEARS = range(10, 100)  # of two figures
_DIGITS = re.compile(r"\d+[A-Za-z]?")
_TIME = re.compile(
    rf"\s*+(?:[ap]\.?m\b|noon\b|hrs\b|hours\b|%|(?:st|nd|rd|th)?\s*+{MONTH}\b)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class PrintedNumber:
    """A number at the beginning of a line.

    ``printed`` is it without its closing stop; ``form`` what it looks like with "#" for its
    figures; ``values`` are these, each with the place of a letter behind it ("10A" is 10, 1).
    ``title_from`` is where the words behind it begin, ``None`` where it stands alone. ``closing``
    is what closes it.
    """

    printed: str
    form: str
    values: tuple[tuple[int, int], ...]
    title_from: int | None
    closing: str
    is_minute: bool

    @property
    def countings(self) -> tuple[tuple[int, tuple[object, ...]], ...]:
        """Which of its figures may count items, with what then stays the same in all of them.

        "18.11.1" may count by its last figure alone, and "7.0" by its first: a figure before a
        full stop has the ones below it, unless it may be a year ("3.21"). "39/20" and "2019/45"
        count by either.
        """
        places = range(len(self.values))
        if self.form.upper() == LETTERED:
            return tuple((i, (self.form, i)) for i in places if self.values[i][0])
        if "#.#" in self.form:
            below = self.values[-1][0] if len(self.values) == 2 else 1
            begin = 0 if below == 0 or below in _YEARS else len(self.values) - 1
            places = range(begin, 1 if below == 0 else len(self.values))
        return tuple((i, (self.form, i, *self.values[:i], *self.values[i + 1 :])) for i in places)


def printed_number(text: str) -> PrintedNumber | None:
    """The number or letter that a line opens with or consists of; ``None`` where there is none.

    A date, a time, a part of a hundred, and a question's or an answer's number are none.
    """
    is_date = _DATE.fullmatch(text) or _WHOLE_DATE.match(text)
    match = None if is_date else _NUMBER.match(text)
    if match is None:
        return _lettered(text)
    if _QUESTION_OR_ANSWER.match(text) or _TIME.match(text, match.end()):
        return None
    printed = match["number"]
    closes = _CLOSES.get(match["opening"][-1:])
    if closes and not text.startswith(closes, match.end()):
        return None
    alone = _END.fullmatch(text, match.end())
    behind = None if alone else _BEHIND.match(text, match.end())
    if alone is None and behind is None:
        return None
    word = (match["word"] or "").lower()
    is_minute = word.startswith(("min", "cofnod"))
    kind = "minute" if is_minute else "item" if word else match["opening"]
    form = f"{kind} {_DIGITS.sub('#', printed)}"
    values = tuple(_value(m.group()) for m in _DIGITS.finditer(printed))
    closing = text[match.end() : behind.end() if behind else len(text)].strip()
    return PrintedNumber(
        printed, form, values, behind.end() if behind else None, closing, is_minute
    )


def _lettered(text: str) -> PrintedNumber | None:
    """A letter, "B." or "b)", which may be a Roman number as well, before a title."""
    match = _LETTERED.match(text)
    behind = match and _BEHIND.match(text, match.end())
    if not match or not behind:
        return None
    letters = match["letters"] or match["roman"]
    letter = ord(letters.upper()) - ord("A") + 1 if len(letters) == 1 else 0
    closing = text[match.end() : behind.end()].strip()
    values = ((letter, 0), (_roman(letters.upper()), 0))
    form = LETTERED.lower() if letters.islower() else LETTERED
    return PrintedNumber(letters, form, values, behind.end(), closing, is_minute=False)


def _roman(letters: str) -> int:
    """What a Roman number counts; 0 where letters are none."""
    figures = [_ROMAN.get(letter, 0) for letter in letters]
    if 0 in figures:
        return 0
    return sum(-a if a < b else a for a, b in pairwise([*figures, 0]))


def _value(figure: str) -> tuple[int, int]:
    """What numbers are ordered by: 10, then 10A, then 11."""
    letter = figure[-1] if figure[-1].isalpha() else ""
    return int(figure.removesuffix(letter)), ord(letter.upper()) - ord("A") + 1 if letter else 0
