"""How a fact is worded, with its unit: "£2.3 million", "21 per cent", "two years", "quarterly"."""

import re
from collections.abc import Mapping

from index.questions.asked_sorts import FactKind
from index.questions.stated_facts import NAMING_NUMBER
from ingest.language.sentences import Span

_FIGURE = r"(?<![\w.,/-])\d(?:[\d,.]*\d)?(?:(?:\s?[–-]\s?|\sor\s)\d(?:[\d,.]*\d)?)?"
_TWO_TO_NINE = "two|three|four|five|six|seven|eight|nine"
# "One that could be measured" counts nothing.
_ONE_TO_NINE = rf"one(?! (?:of|that|which|who|could|would|day|more|another)\b)|{_TWO_TO_NINE}"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_TEENS = (
    "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|dozen|dozens"
)
_MANY = "hundred|hundreds|thousand|thousands|million|billion"
_IN_WORDS = (
    rf"\b(?:(?:{_TENS})(?:[ -](?:{_ONE_TO_NINE}))?|{_ONE_TO_NINE}|{_TEENS}"
    rf"|(?:a |several )?(?:{_MANY})|a single|half|none|zero|nil)(?: (?:{_MANY}))*\b"
    r"(?![ -](?:thirds?|quarters?|fifths?|tenths?)\b)"
)
_SPANS = r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?)"
_SCALE = r"(?:\s?(?:million|billion|thousand|bn|m|k)\b)?"

_FACTS: dict[FactKind, str] = {
    "share": rf"{_FIGURE}\s?(?:%|per ?cent\b|percentage points?\b)"
    rf"|\b(?:one|\d+)(?: in |-in-| out of )(?:{_ONE_TO_NINE}|{_TEENS}|\d[\d,]*)\b"
    r"|\b(?:(?:a|one|two|three)[ -](?:thirds?|quarters?|fifths?|tenths?)"
    r"|half|most|(?:the )?majority)\b",
    "money": rf"£\s?\d(?:[\d,.]*\d)?{_SCALE}(?:\s?[–-]\s?£\s?\d(?:[\d,.]*\d)?{_SCALE})?"
    rf"|{_FIGURE}(?:\s?(?:million|thousand|billion))? pounds?\b"
    rf"|{_IN_WORDS} pounds\b|{_FIGURE}\s?(?:m|bn|million|billion)\b|\bfree of charge\b",
    "time": r"\b\d{1,2}(?:[.:]\d{2})?\s?(?:am|pm|a\.m\.|p\.m\.|o['’]clock)"
    r"|\b(?:[01]?\d|2[0-3]):[0-5]\d\b|\b(?:12 )?(?:noon|midnight|midday)\b"
    rf"|\b(?:{_ONE_TO_NINE}|ten|eleven|twelve) o['’]clock",
    "number": rf"(?:£\s?)?{_FIGURE}{_SCALE}(?:\s?%|\s?per ?cent\b| {_SPANS}\b)?"
    rf"|{_IN_WORDS}(?: {_SPANS}\b)?",
    "frequency": r"\b(?:quarterly|termly|monthly|fortnightly|weekly|daily|nightly|hourly"
    r"|annual(?:ly)?|yearly|once|twice"
    rf"|regularly|often|rarely|\w+ times)(?: (?:a|an|each|every|per) (?:\w+ )?{_SPANS})?\b"
    rf"|\b(?:every|each) (?:\w+ )?(?:{_SPANS}|meetings?)\b",
    "date": r"\b(?:by |at |before |since |until )?(?:the )?(?:end|start|beginning) of"
    r"(?: (?:the|this|next|last))?(?: (?:financial|calendar|municipal))?"
    r" (?:year|month|quarter|week)\b"
    r"|\b(?:in |by |over )?(?:the )?(?:early |late |mid-?)?(?:spring|summer|autumn|winter)\b"
    rf"|\b(?:next|last|this|the (?:following|previous|coming)) (?:\w+ )?(?:{_SPANS}|meeting)\b"
    rf"|\b(?:in|within|after|for) (?:the next )?(?:\d+|{_ONE_TO_NINE}|{_TEENS}) {_SPANS}\b",
    # Names have a pattern of their own: case tells them.
    "name": r"(?!)",
}
FACT_WORDS: Mapping[FactKind, re.Pattern[str]] = {
    kind: re.compile(pattern, re.IGNORECASE) for kind, pattern in _FACTS.items()
}
# What is no count of things.
MEASURE = re.compile(r"[£%]|\bper ?cent\b", re.IGNORECASE)
LENGTH_OF_TIME = re.compile(rf"\b{_SPANS}\b", re.IGNORECASE)
# Capitalised words one behind another, small words between them; one that opens a sentence counts
# only where another follows it.
_CAPITAL = r"[A-Z][\w’'-]*+"
_REST = rf"(?:\s(?:(?:of|for|and|the|&)\s){{0,2}}{_CAPITAL})"
NAME = re.compile(
    rf"(?:(?<=[\w,;:’'”)] ){_CAPITAL}{_REST}{{0,6}}"
    rf"|(?<!\w)(?!(?:The|A|An|In|It|This|That|He|She|They)\b){_CAPITAL}{_REST}{{1,6}})"
)
_REACH = 40


def names_nothing(sentence: str, span: Span) -> bool:
    """Whether a number counts nothing: it calls something by name ("101", "question 4")."""
    start, end = span
    naming = NAMING_NUMBER.finditer(sentence, max(0, start - _REACH), end)
    return any(found.start() <= start and end <= found.end() for found in naming)
