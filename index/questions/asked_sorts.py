"""How people ask for a fact of some sort (a share, a sum, a number, …), and for a reason."""

import re
from typing import Literal

FactKind = Literal["share", "money", "time", "number", "frequency", "date", "name"]

_CLAUSE = r"(?:^|,|\b(?:and|or|at|about|for|by|of|to|know|say|tell|state|ask(?:ed)?)\b)\W*"
_BODIES = (
    r"(?:councils?|organisations?|providers?|officers?|agenc\w+|charit\w+|compan\w+|bod(?:y|ies)"
    r"|forces?|members?|authorit\w+|areas?|towns?|firms?|contractors?|suppliers?|schools?|shops?"
    r"|pharmac\w+|hospitals?|universit\w+|banks?|partners?|villages?|wards?|districts?|boroughs?"
    r"|parish(?:es)?|stations?)"
)
# "A two per cent rise" and "a greater number of reports" state or compare, and ask for nothing.
STATED_BEFORE = r"(?<!\d )(?<!\d)" + "".join(
    rf"(?<!\b{word} )" for word in "one two three four five six seven eight nine ten half".split()
)
COMPARED_BEFORE = "".join(
    rf"(?<!{word} )"
    for word in "greater larger higher lower smaller growing increasing rising large small".split()
)


def any_of(*parts: str) -> re.Pattern[str]:
    """One pattern of its parts, whichever case they are written in."""
    return re.compile("".join(parts), re.IGNORECASE)


# "Our share of the bill" is a sum.
_OF_A_SUM = r".{0,40}\b(?:bills?|costs?|expenses|rent)\b(?! of living)"
# In this order: "what share of the costs" asks for a share.
ASKS: dict[FactKind, re.Pattern[str]] = {
    "share": any_of(
        rf"\b(?:percentage|{STATED_BEFORE}per cent|{STATED_BEFORE}percent|proportion)\b",
        rf"|\bwhat share\b|(?<!fair )\bshare of\b(?!{_OF_A_SUM})",
        r"|(?<!business )(?<!interest )\brates?\b",
        r"(?=\W*$| (?:of|for|in|at|among|was|is|were|are)\b)",
    ),
    "money": any_of(
        r"\b(?:costs?|prices?)\b(?! of living)|\bsalar(?:y|ies)\b|\bfees?\b|\bamount\W*$",
        r"|\bamounts? (?:(?:of )?(?:money|funding|cash|compensation)|paid|spent|raised|received)\b",
        r"|\bvalue of\b.{0,60}\b(?:assets|goods|property|cash|contracts?|drugs|seized|stolen)\b",
        rf"|\bshare of\b{_OF_A_SUM}|\bhow much (?:is|was|will|would) it (?:be )?(?:to|for)\b",
        r"|\bhow much (?:is|was|were|do|does|did|has|have|had|will|would|can|could|must)\b.{0,80}",
        r"\b(?:put (?:towards?|into|aside)|give[ns]?|contribut\w+|donat\w+|charged?|borrow\w*",
        r"|owe[ds]?)\b",
        r"|\bhow much (?:money|funding|cash)\b|\btotal (?:spen[dt]|paid|budget|income|funding)\b",
        r"|\bhow much\b(?! (?:time|progress)\b).{0,80}\b(?:spen[dt]|paid|pay|worth|fund\w*|income",
        r"|budget|precept|seized?)\b",
        r"|\b(?:what|how much)\b.{1,60}\b(?:paid|earns?|worth)\W*$|\b(?:income|takings)\W*$",
        r"|^\W*what (?:does|did|do|will|would|must)\b.{1,60}",
        r"\b(?:spend on|(?<!in )charge\b(?!.{0,40}? with\b)",
        r"|pay(?! (?:for\W*$|out for|tribute|attention|heed|regard|respects?)\b))\b",
    ),
    # Of the day.
    "time": any_of(
        r"\b(?:at|until|till|from|by|which|what) what times?\b|^\W*what times?\b(?! of year\b)",
        r"|\bwhat times? (?:does|do|did|is|are|was|were|will|would|can|could)\b",
        r"|^\W*(?:(?:what|which)\b.{1,40} )?(?:opening|closing) (?:hours|times?)\b",
        r"|\bhow (?:late|early)\b",
    ),
    "frequency": any_of(_CLAUSE, r"how (?:often|frequently|regularly)\b"),
    "number": any_of(
        rf"\bhow many\b|{COMPARED_BEFORE}",
        r"(?<!\ba )(?<!phone )(?<!\d )(?<!safety in )\bnumbers?\b(?! (?:plates?|one)\b)",
        r"|\b(?:the|in|what) total\b|\btotal (?:number|of|for)\b|\btotal\W*$|\bstatistics\b",
        r"|(?<!key )(?<!senior )(?<!public )\bfigures\b(?! of speech)",
        r"|\baverage\b(?! speed cameras?)",
        rf"|{_CLAUSE}how (?:much(?! (?:progress|confidence|trust|support)\b)|long|old)\b",
    ),
    "date": any_of(
        rf"{_CLAUSE}(?:by )?when\s+(?:was|is|are|were|did|do|does|will|would|has|have|had|can",
        r"|could|should)\b|\b(?:what|which) (?:date|year|month|period|day)\b|\bhow soon\b",
        r"|\bby when\b",
        r"|(?<!\bto[ -])(?<!\bof[ -])\bdates?\b(?! back)",
    ),
    # Who may apply, is at risk, pays or keeps watch is told by a sort of people, not by a name.
    "name": any_of(
        r"(?:^|\b(?:tell me|know|asked|and)\b)\W*who(?:m|se)?\s",
        r"(?!(?:can|could|may|should)\b|.*\b(?:at risk|vulnerable|targeted|affected|eligible)\b",
        r"|(?:(?:is|are)\s+(?:checking|paying|funding|watching|monitoring|overseeing)",
        r"|(?:checks?|pays?|funds?|watches|monitors?|oversees|scrutinises|inspects|decides)|foots)\b)",
        r"|\b(?:by|to) whom\b|\b(?:names?|naming) of\b|['’]s name\W*(?:$|\bin\b)",
        rf"|(?:^|,|\band\b)\W*(?:(?:in|to|by|from|with) )?which (?:\w+ )?{_BODIES}\b",
    ),
}
# Whatever it names besides: "why did it cost so much" asks for a reason.
_ASKS_WHY = any_of(
    r"\bwhy\b|\bhow come\b|\breasons?\b|\bon what grounds\b",
    r"|^\W*what (?:made|persuaded|caused|led|prompted)\b",
)


def asks_why(question: str) -> bool:
    """Whether a question asks for a reason."""
    return _ASKS_WHY.search(question) is not None
