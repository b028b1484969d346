"""Who is to do a thing by the grammar alone: "Trail group to mark the path", "sent by the school".

Asked only of words that give somebody something to do and name nobody by office, title or name.
"""

import re

from ingest.findings.word_forms import WordForm

# Nouns for those who may be given something to do, one alone or many together.
_WHO = (
    r"(?:members?|directors?|trustees?|councillors|cllrs|governors|volunteers?|parents|residents|reps?|representatives?"
    r"|signator(?:y|ies)|organisers?|coaches|leaders|stewards|wardens|tenants|owners?|occupiers?|editors?|hosts?"
    r"|staff|officers|teams?|(?:(?:task|working|steering|sub)[\s-](?:and[\s-]finish[\s-])?)?(?:groups?|part(?:y|ies))"
    r"|committees?|sub-?committees?|boards?|councils?|panels?|forums?|partnerships?|schools?|colleges?|clubs?|societ(?:y|ies)"
    r"|associations?|charit(?:y|ies)|trusts?|churches|church|police|force|constabulary|secretariat|offices?|departments?"
    r"|chair(?:man|woman|person)?|clerk|secretary|treasurer|president|services?|compan(?:y|ies)|contractors?|suppliers?|agenc(?:y|ies)|authorit(?:y|ies)|unit|union|surgery|practice)"
)
# What stands before such a noun in its name: no verb and no word that opens another phrase.
_BEFORE = (
    r"(?:(?!(?:to|the|an?|of|in|on|at|for|from|with|by|and|or|that|which|who|if|when|it|this|these|is|are|was|were|be"
    r"|has|have|had|will|would|shall|should|must|may|can|could|not|no)\b|\w+(?:ed|ing)\b|\S*\d)[\w'’&/-]++\s++){0,3}?"
)
_NOUN = (
    rf"(?:(?:[Tt]he|[Aa]ll|[Aa]n?|[Oo]ur|[Bb]oth)\s++)?(?P<owner>(?:[Ee]ach\s++)?{_BEFORE}(?i:{_WHO})"
    r"(?:\s++(?:of|from)\s++(?:the\s++)?(?:[A-Z][\w.'’-]*+\s?+){1,4})?)"
)
_IS_TO = (
    r"\s?+(?:\([^()]{1,40}\)\s++)?,?\s?+(?:also\s++|now\s++|then\s++|virtually\s++|both\s++)?"
    r"(?:(?:(?:is|are|was|were)\s++(?:asked\s++|going\s++|willing\s++|happy\s++)?|(?:ha(?:s|ve|d)\s++)?(?:agree[sd]?|offer(?:ed|s)?|resolve[sd]?|undertook"
    r"|promised|volunteer(?:ed|s)?|asked|offering|agreeing)\s++)?to|(?:(?:said|noted|confirmed|explained|advised)\s++(?:that\s++)?(?:he|she|they)\s++)?(?:will|would)|shall|should|must)\s++"
    r"(?:also\s++|now\s++|then\s++|again\s++|further\s++|\w+ly\s++)?(?!(?:not|need|see|have|receive|get|hear|benefit|remain|become|include|cost|be\s++(?:\w+ly\s++)?(?:[a-z]+ed|given|sent|held|taken|made|put|told|done|kept|shown))\b)[a-z]{2,}"
)
SUBJECT = WordForm(
    rf"(?:^[^\w(]{{0,8}}|[,;:]\W{{1,8}}|\s[–—-]\s++|\b(?:that|and|meeting)\s++){_NOUN}{_IS_TO}",
    "The path is steep, the trail group will mark it",
)
AGENT = WordForm(
    rf"\b(?:[a-z]+ed|sent|done|taken|given|made|held|put|brought|written|drawn)(?:\s++(?:out|up|into|on|over|forward))?\s++by\s++{_NOUN}(?![\w'’-])",
    "to be sent out by the school",
)


def names_doers(word: str) -> bool:
    """Whether a word is a noun for those who may be given something to do: "Trustees"."""
    return re.fullmatch(_WHO, word, re.IGNORECASE) is not None


def doer_told(words: str) -> str | None:
    """Who is to do what words ask for: their subject, else by whom a thing is to be done."""
    told = SUBJECT.search(words) or AGENT.search(words)
    return " ".join(told["owner"].split()) if told else None
