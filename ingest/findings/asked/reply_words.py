"""The words in which minutes record that a reply answers nothing, or only a part."""

import re

from ingest.findings.word_forms import WordForm

REFUSES = WordForm(
    r"\b(?:(?:could|can|did|would)\s++not|couldn[’']t|didn[’']t|was\s++(?:unable|not\s++able)\s++to"
    r"|were\s++(?:unable|not\s++able)\s++to|(?:is|was)\s++not\s++in\s++a\s++position\s++to"
    r"|declined\s++to|refused\s++to|unable\s++to)\s++(?:yet\s++|currently\s++|fully\s++|be\s++drawn\s++to\s++)?"
    r"(?:comment|say|answer|disclose|discuss|speculate|give|provide|confirm\s++(?:the|any|how|when)"
    r"|have\s++(?:the|those|these|any|that|exact|specific)?\s*+(?:[\w’-]+\s++){0,2}?"
    r"(?:figures?|data|information|details?|numbers?|statistics|answer)|know)\b"
    r"|\bdid\s++not\s++hold\b|\b(?:wasn|was)(?:\s*+n[’']t|\s++not)\s++aware\s++of\s++(?:the|any)\b"
    r"|\b(?:figures?|data|information|details?|numbers?|statistics)\s++(?:was|were)\s++not\s++"
    r"(?:yet\s++|currently\s++)?(?:available|known|held|recorded|collected|to\s++hand)\b"
    r"|\bno\s++(?:figures?|data|information|details?|numbers?|statistics)\s++(?:was|were)\s++"
    r"(?:available|held|recorded|to\s++hand)\b"
    r"|\b(?:it\s++was\s++)?(?:too\s++(?:early|soon)\s++to\s++(?:say|tell|know|judge)"
    r"|not\s++(?:appropriate|possible)\s++to\s++(?:comment|say|answer|give|disclose|discuss))\b",
    "The PCC did not have the figures.",
    re.IGNORECASE,
)
TURNS = WordForm(
    r"\b(?:but|however|although|though|nevertheless|while|whilst|yet)\b|[;]",
    "He could not say, but",
)
# Where the clause of a promise begins behind another.
JOINS = WordForm(r"\b(?:and|but)\b", "The team would be there, and")
# Sentences that say nothing of what was asked.
COURTESY = WordForm(
    r"^\W*(?:(?:The|A)\s++)?[\w\s()’'/]{0,40}?(?:thanked|noted\s++the\s++(?:question|comment|concern|point)"
    r"|apologised)\b[^.;]{0,80}\W*$"
    r"|^\W*(?:This|The\s++(?:question|comment|point))\s++was\s++noted\W*$"
    r"|^\W*actions?\s*+[:–-]",
    "The PCC thanked the Member for the question.",
    re.IGNORECASE,
)
