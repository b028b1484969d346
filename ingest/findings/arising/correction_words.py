"""The words in which a later meeting puts right what an earlier meeting's minutes say."""

import re

from ingest.findings.word_forms import Opening, WordForm

# That something in minutes was wrong, in a sentence of an item on those minutes.
PUTS_RIGHT = WordForm(
    r"\b(?:should|ought\s++to)\s++(?:have\s++)?(?:read|be(?:en)?|say|said|state|stated|show|shown)\b"
    r"|\bto\s++(?:read|be\s++(?:replaced|amended|corrected|changed|deleted|removed|added|inserted))\b"
    r"|\b(?:replaced?|amended?|corrected|changed)\s++(?:by|to|with|so\s++that)\b"
    r"|\b(?:deleted?|removed?|replaced?|inserted?)\s++[‘“'\"]|\bomitted\b"
    r"|\b(?:was|were|had\s++been)\s++(?:wrong|incorrect(?:ly)?|inaccurate(?:ly)?|misspel[lt]\w*"
    r"|mis-?recorded|in\s++error)\b",
    "should have read",
    re.IGNORECASE,
)
# That it is put right, in a sentence that names an earlier meeting.
CORRECTS = WordForm(
    r"\bcorrect(?:ed|ing|ions?|(?=\s++(?:an?|the|his|her|its|that)\b))\b|\bclarif(?:ied|ying|ications?)\b|\bapologi[sz]ed\b"
    r"|\bin(?:correct(?:ly)?|accura(?:te|tely|cy))\b|\b(?:in\s++error|erroneous(?:ly)?|mistaken(?:ly)?)\b"
    r"|\bwrong(?:ly)?\b|\bshould\s++have\s++(?:been|read|said|stated)\b|\bmis(?:stated|quoted)\b",
    "it was clarified that",
    re.IGNORECASE,
)
EARLIER_MEETING = WordForm(
    r"\b(?:at|in|from|of|to|since|after|following)\s++(?:the|its|their)\s++(?:last|previous|earlier|preceding)\s++"
    r"(?:(?:panel|committee)\s++)?(?:meetings?|minutes)\b|\bprevious\s++minutes\b"
    r"|\bwhen\s++(?:the\s++(?:panel|committee)|members)\s++(?:had\s++)?last\s++met\b"
    r"|\b(?:meeting|minutes)\s++(?:held\s++)?(?:of|on)\b",
    "at the last meeting",
    re.IGNORECASE,
)
# What was said before, and is put right.
SAID_BEFORE = WordForm(
    r"\b(?:figures?|numbers?|amounts?|sums?|percentages?|dates?|statements?|answers?|repl(?:y|ies)"
    r"|responses?|information|details?|names?|minutes?|paragraphs?|wording|said|given|quoted|reported"
    r"|stated|told)\b",
    "the figure given",
    re.IGNORECASE,
)
# Behind these stands what was wrong; in ``REPLACED`` and ``DELETED`` it stands in quotation marks.
NOT_BUT = WordForm(
    r"(?:,|\band)\s++not\s++(?:the\s++)?|\brather\s++than\s++(?:the\s++)?|\binstead\s++of\s++(?:the\s++)?",
    ", not ",
    re.IGNORECASE,
)
REPLACED = WordForm(
    r"[‘“'\"](?P<wrong>[^‘’“”'\"]{1,120})[’”'\"]\s++(?:should|to|be|was|were)\b[^.;]{0,30}?"
    r"\b(?:replaced|read|amended|changed|corrected)\b",
    "‘Deputy Chair’ to be replaced",
    re.IGNORECASE,
)
DELETED = WordForm(
    r"\b(?:deleted?|replaced?)\s++[‘“'\"](?P<wrong>[^‘’“”'\"]{1,120})[’”'\"]",
    "delete ‘vans’",
    re.IGNORECASE,
)
MINUTE = WordForm(
    r"\b(?:minute|item)\s*+(?:no\.?|number)?\s*+(?P<number>\d{1,4}[a-z]?(?:/\d{2,4})?)\b",
    "Minute No. 45",
    re.IGNORECASE,
)
POINTS_BACK = Opening(
    r"(?:It|This|That|These|Those|They|Both|The\s++(?:correct|right|figure|word|sentence))\b",
    "It should",
)
CLAUSE_ENDS = re.compile(r"[.;,](?=\s|$)")
