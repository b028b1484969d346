"""What sort of thing a question asks for, told from the words it is put in.

"How many patrols were there?" and "Why were there patrols?" are about one subject and two things.
Only what tells one sort from another is read; most questions ask "what" or "whether" and for none.
"""

import re
from typing import Literal

Thing = Literal["count", "duration", "money", "frequency", "time", "reason", "who", "share"]

_ASKS: dict[Thing, re.Pattern[str]] = {
    "count": re.compile(r"\bhow many\b|\bnumber of\b", re.IGNORECASE),
    "duration": re.compile(
        r"\bhow long\b|\bhow many (?:minutes|hours|days|weeks|months|years)\b"
        r"|\baverage (?:wait|time)|\bwait(?:s|ing)?\b.{0,40}\b(?:average|long)",
        re.IGNORECASE,
    ),
    "money": re.compile(r"\bhow much\b|\bcosts?\b|\bspen[dt]\b|\bbudget\b|£", re.IGNORECASE),
    "frequency": re.compile(r"\bhow (?:often|frequently|regularly)\b", re.IGNORECASE),
    "time": re.compile(r"\bwhen\b|\b(?:what|by what) date\b|\btimetable\b", re.IGNORECASE),
    "reason": re.compile(r"\bwhy\b|\breasons?\b|\bexplain\b", re.IGNORECASE),
    "who": re.compile(r"\bwho(?:m|se)?\b|\bwhich\b", re.IGNORECASE),
    "share": re.compile(r"\bper ?cent\b|\bpercentage|\bproportion|\brate\b", re.IGNORECASE),
}


def things_asked(question: str) -> frozenset[Thing]:
    """Every sort of thing that a draft question, or a recorded one, may ask for."""
    return frozenset(thing for thing, asks in _ASKS.items() if asks.search(question))


def agreement(one: frozenset[Thing], other: frozenset[Thing]) -> float:
    """The share of what either question asks for that both do; 1 where neither asks for any."""
    either = one | other
    return len(one & other) / len(either) if either else 1.0
