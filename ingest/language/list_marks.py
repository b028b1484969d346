"""What marks an item of a list, or a paragraph, at its beginning: "•", "–", "1.", "(a)", "7.1".

A kind of mark is a row of ``LIST_MARKS``. Patterns are for the beginning of a text without its
leading space. A number in brackets, "(3)", is no list's here: it numbers a recorded question.
"""

import re
from dataclasses import dataclass

# The signs that word processors, browsers and printers draw before an item.
# Those behind the star are of fonts of signs that were lost on the way.
SIGNS = "·•▪◦‣●○➢✓*\uf0b7\uf0a7\uf0d8\uf0fc\uf076"
# The signs that lead from one thing to what came of it: from a question to its reply, say.
ARROW = r"(?:[→⇒➔➜►»↳]|[=-]?>{1,2})"
# When in a recording something is said, as the captions of a webcast have it.
SAID_AT = r"\d{1,2}:\d\d(?::\d\d)?(?!\d)(?:[\])]|\s?[–-])?\s++"
# What a clerk's account may open with before its words; for patterns of other rooms, no group.
OPENING = rf"[\s\[(·•*_→⇒➔➜►»↳=>–-]*(?:{SAID_AT})?"


@dataclass(frozen=True, slots=True)
class ListMark:
    """A kind of mark, the space behind it with it; a text it marks, and one that only looks so."""

    name: str
    pattern: str
    reads: str
    leaves: str


SIGN = ListMark("sign", rf"[{SIGNS}]\s*+", reads="•Patrols", leaves="Patrols •")
# Word's hollow bullet, where its font was lost, is the letter o.
HOLLOW = ListMark("hollow sign", r"o(?=\s{2})\s*+", reads="o  Patrols", leaves="o Patrols")
LED_TO = ListMark("arrow", rf"{ARROW}\s++", reads="→ Patrols", leaves=">5 patrols")
DASH = ListMark("dash", r"[–-]\s++", reads="– Patrols", leaves="–5% more patrols")
NUMBER = ListMark("number", r"\d{1,3}[.)]\s++", reads="12) Patrols", leaves="12.5 patrols")
LETTER = ListMark("letter", r"[a-z][.)]\s++", reads="b. Patrols", leaves="e.g. patrols")
IN_BRACKETS = ListMark(
    "letters in brackets",
    r"(?:\([a-z]{1,5}\)|\[(?:[a-h]|[ivx]{1,4})\])\s++",
    reads="(xviii) Patrols",
    leaves="(continued) Patrols",
)
LIST_MARKS = (SIGN, HOLLOW, LED_TO, DASH, NUMBER, LETTER, IN_BRACKETS)

BULLET = re.compile("|".join(mark.pattern for mark in LIST_MARKS))
DRAWN = re.compile(f"{SIGN.pattern}|{DASH.pattern}")
# A mark whose full stop ends no sentence: "12.", "(iv).".
STOPPED = re.compile(r"\s*+(?:\(\w{1,3}\)|\d{1,3}|[a-z])\.(?=\s)")
# "7.1", "28.3": the number of a paragraph of the minutes, which is no list's.
PARAGRAPH_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3}){1,2}\.?\s++(?=\S)")
QUESTION_NUMBER = re.compile(r"\(\s*+(\d{1,3})\s*+\)\.?(?=\s|[A-Z“‘\"'])")
# The number a heading is printed with: "12.", "4/20", "(b)".
_HEADING_NUMBER = re.compile(r"(?:\d{1,3}[a-z]?(?:[./]\d{1,3})*[.)]?|\([a-z\d]{1,3}\))\s++(?=\S)")


def marker_end(text: str) -> int:
    """The length of the bullet, list number or paragraph number that a text opens with."""
    match = PARAGRAPH_NUMBER.match(text) or BULLET.match(text)
    return match.end() if match else 0


def without_number(text: str) -> str:
    """A heading without the number it is printed with: "12. Exempt items" is "Exempt items"."""
    return _HEADING_NUMBER.sub("", text, count=1) if _HEADING_NUMBER.match(text) else text


def kind_of_mark(text: str, start: int, end: int) -> str | None:
    """How an item is marked, so that items marked alike can be told: by "1", "a" or a sign, "•".

    ``None`` where nothing marks it.
    """
    match = BULLET.match(text, start, end)
    if match is None:
        return None
    words = match.group().lstrip("(")
    return "1" if words[0].isdigit() else "a" if words.rstrip()[-1:] in (".", ")") else "•"


_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


def roman(number: int) -> str:
    """A number below 4,000 in small Roman figures; any other in Arabic ones."""
    if number >= 4000:
        return str(number)
    figures = ""
    for value, figure in _ROMAN:
        figures += figure * (number // value)
        number %= value
    return figures
