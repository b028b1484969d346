"""What sort of thing a question asks for, told from the words it is put in.

"How many patrols were there?" and "Why were there patrols?" are about one subject and two things.
Only what tells one sort from another is read; most questions ask "what" or "whether" and for none.
Nor is what is stated in passing asked for: "a two per cent rise", "those who patrol".
"""

import re
from typing import Literal

from index.questions.asked_sorts import COMPARED_BEFORE, STATED_BEFORE

Thing = Literal["count", "duration", "money", "frequency", "time", "reason", "who", "share"]
# Sorts of which one may be put for another: "what number", "what proportion", "how often".
FIGURES: frozenset[Thing] = frozenset({"count", "duration", "money", "frequency", "share"})
_OTHER_FIGURE = 0.5

# Where a clause of a question begins, behind what it may be led on by.
_OPENS = (
    r"(?:^\W*+|[.;:?,–—-]\s*+|\n\s?"
    r"|\b(?:and|or|ask(?:ed|s)?|know|say|state|tell|us|me|him|her|panel|members|wondered|enquired|inquired"
    r"|queried|questioned|by|to|of|with|for|from|in|at|about|on|as to)\s++)"
)
_DOES = (
    r"(?:will|would|is|are|was|were|do|does|did|has|have|had|can|could|shall|should|might|may)\b"
)
_COMPARED = rf"{COMPARED_BEFORE}(?<!a )"
_SPANS = r"(?:minutes|hours|days|weeks|months|years)"


def _any_of(*parts: str) -> re.Pattern[str]:
    return re.compile("|".join(parts), re.IGNORECASE)


_ASKS: dict[Thing, re.Pattern[str]] = {
    "count": _any_of(
        r"\bhow many\b",
        rf"{_COMPARED}\bnumbers? of\b",
        r"\b(?:what|which|the|current|present|total|give the) numbers?\b(?! (?:people|to|that)\b)",
        r"\bhow much of (?:the|its|his|her|their)\b",
        r"\b(?:what|the) (?:present |current |total )?(?:strength|total|take[- ]?up)\b",
        r"\bheadcount\b",
    ),
    "duration": _any_of(
        r"\bhow long\b|\bhow much (?:more )?time\b",
        rf"\bhow many {_SPANS}\b",
        rf"\bnumber of {_SPANS}\b",
        r"\b(?:average|typical|mean) (?:\w+ )?(?:wait|time|delay)",
        r"\bwait(?:s|ing)?\b.{0,40}\b(?:average|long)",
    ),
    "money": _any_of(
        r"\bhow much\b(?! (?:of|time|progress|confidence|work)\b)",
        r"\bcosts?\b(?! of living)",
        r"\bspen[dt]\b(?! time)",
        r"(?<!meets the )(?<!meet the )(?<!foots the )(?<!foot the )(?<!up the )\bbill\b",
        r"\b(?:fees?|price|expensive|salary|salaries|wages)\b",
        r"\b(?:what|total|the) (?:\w+ )?(?:sum|amount)\b",
    ),
    "frequency": _any_of(
        r"\bhow (?:often|frequently|regularly)\b", r"\bhow many (?:times|occasions)\b"
    ),
    "time": _any_of(
        rf"{_OPENS}(?:by )?when {_DOES}",
        r"\b(?:asked|know|say|state|wondered|enquired|queried|tell us) when\b",
        r"^\W*when\b(?![^?]{0,200},)",
        r"\b(?:by )?what (?:date|month|year)\b",
        r"\bhow soon\b",
        r"\btimetable\b",
        r"\bwhat is the date\b",
    ),
    "reason": _any_of(
        r"\bwhy\b",
        r"\breasons?\b",
        r"\bhow come\b",
        r"\bon what grounds\b",
        r"\bexplanation\b",
        r"\bexplain (?:that|this|the|it)\b",
        r"\bput (?:it |this |that |them )?down\b",
        r"\bwhat (?:made|led|prompted|persuaded|lay behind|is behind|was behind)\b",
    ),
    "who": _any_of(
        rf"{_OPENS}who(?:m|se)?\b(?<!, who)",
        r"(?:^\W*|[.;:?]\s*|\b(?:asked|know|say|and|in|to|from|by|of) )which\b",
        rf", which (?!{_DOES}|he\b|she\b|they\b|it\b|the\b)",
    ),
    "share": _any_of(
        rf"{STATED_BEFORE}\bper ?cent\b",
        r"\bpercentage\b",
        rf"{_COMPARED}\bproportion\b",
        r"\bwhat share\b",
        r"\b(?:what|the) (?:\w+ ){0,2}rate\b",
    ),
}


def things_asked(question: str) -> frozenset[Thing]:
    """Every sort of thing that a draft question, or a recorded one, may ask for."""
    return frozenset(thing for thing, asks in _ASKS.items() if asks.search(question))


def agreement(one: frozenset[Thing], other: frozenset[Thing]) -> float:
    """The share of what either question asks for that both do; 1 where neither asks for any.

    Half where they have none in common and both ask for a figure.
    """
    either = one | other
    if not either:
        return 1.0
    shared = len(one & other) / len(either)
    return shared or (_OTHER_FIGURE if one & FIGURES and other & FIGURES else 0.0)
