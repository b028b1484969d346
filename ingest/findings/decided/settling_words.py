"""The words in which a matter is put to a meeting, and those in which it is declared settled."""

import re

from ingest.findings.decided.settling_classes import VERBS
from ingest.findings.word_forms import Opening, WordForm
from ingest.language.labels import HOW
from ingest.language.names import COURTESY_NAME, FULL_NAME

_DECLARED = "|".join(
    sorted(
        word
        for word, verb_class in VERBS.items()
        if word.isalpha() and verb_class not in ("gives", "minds", "defers", "refers", "honours")
    )
)

# What the Chair of a meeting that is recorded word for word declares: "The report is noted, then."
DECLARED = WordForm(
    rf"(?<!\bif\s)(?:\b(?:is|are)|(?<=[a-z])['’]s)\s++{HOW}(?:{_DECLARED})\b"
    r"(?![^.]*\?)",
    "The report is noted, then.",
)
# That those present say yes to what was put to them: "ALL: Agreed.", "Members indicated assent."
ASSENT = Opening(
    r"\W*(?:(?:ALL|All|MEMBERS|Members|Several\s++[Mm]embers)\s?:\s*+(?:(?:[Aa]gree|AGREE)d|[Yy]es|[Aa]yes?)"
    r"|(?:[Mm]embers|[Aa]ll(?:\s++present)?)\s++(?:indicated|signified|nodded|murmured)\s++(?:their\s++)?(?:assent|agreement))\b\W*$",
    "ALL: Agreed.",
)
# What was put before the meeting for it to settle.
MOVED = WordForm(
    r"\b(?:moved|proposed|seconded|recommend(?:ed|ations?)|motion|amendment)\b",
    "The Chair proposed",
    re.IGNORECASE,
)
IS_MOVED = WordForm(
    r"\b(?:moved|proposed|seconded|proposer|seconder|mover)\b",
    "Proposed by a Member:",
    re.IGNORECASE,
)
# That somebody moved a thing and another seconded it, of which the like is said in few words.
SECONDED = WordForm(
    r"\b(?:propos(?:ed|er|al|ing)|moved|mover|prop\b|nominated)\b.{1,300}?\b(?:second(?:ed|er)|sec\.)"
    r"|\b(?:duly|and)\s++seconded\b|\bseconded\b.{1,300}?\b(?:proposed|moved)\b",
    "Proposed by a Member, seconded by another",
    re.IGNORECASE | re.DOTALL,
)
# A line of who moved, or of who seconded: "Proposed: Cllr Hill".
ONE_MOVER = Opening(
    r"\W{0,8}(?:[Pp]ropose[dr]|PROPOSE[DR]|[Ss]econde[dr]|SECONDE[DR]|[Mm]oved|MOVED)"
    rf"(?:(?:\s++[Bb]y|\s?[:–-])\s++(?=[A-Z])|\s++(?=[A-Z]{{2,3}}\b|{COURTESY_NAME}|(?:Cllr|Councillor)\b|{FULL_NAME},?\s++[Ss]econde[dr]))",
    "Proposed: Cllr Hill",
)
# What became of a thing that was moved, or that it was not left at that.
FATE = WordForm(
    r"(?<!\bbe\s)\b(?:carried|resolved|agreed|approved|accepted|adopted|passed|elected|appointed|unanimous(?:ly)?|vot(?:e[sd]?|ing)(?!\s++of\b)|favour|against"
    r"|amendment|amended|lost|fell|failed|defeated|withdr[ae]wn?|withdrew|rejected|refused|declined|no\s++seconder|counter-?\s?proposal|ballot|nominations?)\b",
    "On a vote it was carried.",
    re.IGNORECASE,
)
# That a sentence breaks off, and goes on in the next paragraph.
BREAKS_OFF = WordForm(
    r"(?:[-–—:,/]|\b(?:the|an?|and|or|of|to|by|for|in|on|at|from|with|that|be|its|their|his|her|as))$",
    "seconded by a Member, the",
    re.IGNORECASE,
)
# A motion set out by itself: "That the report be noted", behind a list's mark or none.
MOTION = Opening(
    r"\W{0,8}(?:and\s++)?(?:That|THAT),?\s++(?=[^?]*+$)",
    "That the report be noted.",
)
# A verb that states something, but for what is said of a thing beside the way.
STATES = WordForm(
    r"(?<!\bwhich\s)(?<!\bthat\s)(?<!\bwho\s)(?<!\bwhat\s)"
    r"\b(?:is|are|was|were|has|had|have|would|will|can|could|might|do|does|did|said|meant|included)\b",
    "That was the position.",
)
# The verb of a motion: "the report be noted", "this Council calls on the Minister".
MOVES = WordForm(
    r"(?<!\bto\s)(?<!\bwould\s)(?<!\bwill\s)(?<!\bcould\s)(?<!\bcan\s)(?<!\bmight\s)(?<!\bmust\s)\bbe\b"
    r"|\b(?:shall|may|should)\b|\b(?:this|the)\s++(?:Panel|Committee|Board|Council|Authority|Cabinet)\s++"
    r"(?:[a-z]+s?)\s++(?!was\b|had\b)"
    r"|\b(?:note|approve|support|endorse|agree|receive|accept|adopt|write|recommend|request|invite)s?\b",
    "the report be noted",
)
NOT_CARRIED = WordForm(
    r"\b(?:not|n’t)\s++(?:\w+ly\s++)?(?:carried|agreed|approved|supported|passed|seconded)\b"
    r"|\b(?:lost|fell|falls|defeated|withdrawn|rejected|negatived)\b|\bno\s++seconder\b",
    "the motion was declared lost",
    re.IGNORECASE,
)
# A motion is only put before the meeting by what leads up to it.
PUT_FORWARD = WordForm(
    r"\b(?:mov(?:ed?|ing)|propos\w+|second(?:ed|ing)|recommend\w*|suggest\w*|ask(?:ed|s)?|invited|options?"
    r"|motions?|amendments?|considered?)\b",
    "It was moved –",
    re.IGNORECASE,
)
