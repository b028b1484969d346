"""The words in which later minutes say what became of something earlier."""

import re

from ingest.findings.word_forms import Opening, WordForm
from ingest.language.list_marks import OPENING

MINUTE = WordForm(
    r"\b[Mm]inute(?:\s*+(?:[Nn]o|[Nn]umber|[Rr]ef(?:erence)?|[Ii]tem))?\b\.?\s*+"
    r"(?P<number>\d{1,4}(?:\s?/\s?\d{2,4})?)(?!\d|:\d)",
    "Minute No. 22/20",
)
QUESTION = WordForm(
    r"\b(?:[Qq]uestion(?:\s++(?:[Nn]o|[Nn]umber)\.?)?|Q)\s*+\(?(?P<number>\d{1,3})\b",
    "question 3",
)
OPENS = Opening(
    OPENING + r"(?:(?:[Tt]he\s++(?:Panel|Committee)|[Mm]embers|[Ii]t)\s++(?:was|were)\s++"
    r"(?:informed|advised|told|updated|reported|noted)\s++that,?\s++)?(?:(?:[Ii]n\s++(?:relation|respect|regard)\s++(?:to|of)|[Ww]ith\s++regard\s++to|[Rr]egarding"
    r"|[Ff]urther\s++to|[Uu]nder|[Rr]e|[Ff]ollowing|[Aa]s\s++to)\s++(?:the\s++)?)?$",
    "In relation to ",
)
RETURNS = Opening(
    OPENING + r"(?:[Oo]n|[Ii]n\s++(?:relation|respect|regard)\s++(?:to|of)|[Ww]ith\s++regard\s++to"
    r"|[Rr]egarding|[Ff]urther\s++to|[Uu]nder|[Ff]ollowing|[Aa]s\s++to)\s++(?:the\s++)?$",
    "On ",
)
ARISING = WordForm(
    r"\b(?:matters?|action|actions|issues?)?\s*+arising\b",
    "Matters arising",
    re.IGNORECASE,
)
FROM_MINUTES = WordForm(
    r"\bmatters?\s++arising\s++from\s++(?:the|its)\s++(?:\w+\s++)?minutes\b",
    "matters arising from the minutes",
    re.I,
)
ARISING_HEADING = Opening(
    r"\W*(?:(?:minutes|actions?)\s++(?:and|&)\s++)?(?:matters|actions?)\s++"
    r"(?:arising|outstanding|from\s++(?:the\s++)?(?:previous|last)\s++meeting)\b.{0,80}",
    "Matters arising from the minutes",
    re.IGNORECASE | re.DOTALL,
)
# An item or heading that is itself an earlier minute: "Minute 42 - Review of …".
MINUTE_HEADING = Opening(
    r"(?:\d+(?:\.\d+)*\.?\s++)?[Mm]inute(?:\s++(?:[Nn]o|[Nn]umber))?\.?\s*+"
    r"(?P<number>\d{1,4}(?:\s?/\s?\d{2,4})?)(?:\s*+[–—:-]\s*+(?P<words>.{2,200}))?",
    "Minute 42 - Review of grants",
    re.DOTALL,
)
# An action of an earlier meeting that a log gives with what became of it below.
LOGGED_ACTION = Opening(
    r"\W{0,3}[Aa]ction\s++(?:[Nn]o\.?\s*+)?\d{1,4}\s*+[–—:-]\s*+"
    r"(?P<words>(?:[A-Z\d][\w’'&/-]*+(?:\s++(?:and|for|in|of|on|the|to)(?=\s))*+(?:\s++|$)){1,8})\W*$",
    "Action 10 – Lamps in Mill Lane",
)
DONE = WordForm(
    r"\b(?:had|has|have)\s++(?:now\s++|since\s++|been\s++|already\s++|also\s++|all\s++|both\s++|duly\s++)*"
    r"(?:supplied|provided|circulated|received|completed|shared|sent|distributed|answered|written"
    r"|reported\s++back|e-?mailed|issued|actioned|forwarded|published|arranged|responded"
    r"|carried\s++out|undertaken|implemented|done|followed\s++up|dealt\s++with|resolved)\b"
    r"|\b(?:was|were)\s++(?:now\s++|since\s++|subsequently\s++|duly\s++|then\s++)*(?:supplied|provided"
    r"|circulated|received|completed|sent|distributed|e-?mailed|issued|actioned|forwarded)\b"
    r"|\b(?:provided|supplied|circulated|received)\s++(?:\w+\s++){0,3}?(?:written\s++)?"
    r"(?:answers?|repl(?:y|ies)|responses?|figures|information|details)\b"
    r"|\b(?:is|was|were)\s++(?:now\s++)?complete\b|\bcompleted\b"
    r"|\bdischarged\b|\b[Aa]ction\s++(?:(?:was|is|be|now)\s++)*(?:marked\s++(?:as\s++)?)?[‘“'\"]?(?:closed|done)\b",
    "the answer had been supplied",
)
OUTSTANDING = WordForm(
    r"\b(?:still\s++)?(?:await(?:ed|ing|s)|outstanding|overdue|chas(?:ed|ing))\b"
    r"|\b(?:yet|still)\s++to\s++(?:be\s++)?(?:\w+ly\s++)?(?:supplied|provided|circulated|received|completed|shared|sent|supply"
    r"|provide|circulate|receive|complete|share|send|report|answer)\b"
    r"|\b(?:had|has|have)\s++(?:not|never|still\s++not)\s++(?:yet\s++)?(?:been\s++)?(?:supplied|provided"
    r"|circulated|received|completed|shared|sent|forwarded|answered|reported|responded)\b"
    r"|\b(?:was|were|is|are)\s++not\s++(?:yet\s++)?(?:complete|available|supplied|provided|received)\b"
    r"|\b(?:had|has|have)\s++not\s++(?:yet\s++)?(?:happened|taken\s++place|been\s++(?:done|carried\s++out))\b"
    r"|\bin\s++progress\b|\bwould\s++be\s++chased\b",
    "the answer was still awaited",
    re.IGNORECASE,
)
PROMISED_BEFORE = WordForm(
    r"\b(?:written\s++(?:answers?|repl(?:y|ies)|responses?)"
    r"|(?:promised|requested|asked\s++for|agreed|raised)\s++at\s++(?:the|its|a)\s++"
    r"(?:last|previous|earlier|\w+)\s++meeting)\b",
    "The written answer",
    re.IGNORECASE,
)
FROM_ITEM = WordForm(
    r"\barising\s++from\s++(?:the\s++)?(?:item|discussion|report|minute)\s++(?:on|of|about)\s++"
    r"(?P<words>[^,.;:]{3,150})",
    "arising from the item on fraud",
    re.IGNORECASE,
)
BESIDE_NUMBER = Opening(
    r"(?:,?\s*+[Qq]uestion\s*+(?:[Nn]o\.?\s*+)?\d+)?\s*+(?:\((?P<bracketed>[^)]{3,200})\)"
    r"|[–—:-]\s*+(?P<dashed>[A-Z“‘][^.;]{2,200}?)(?=\s++[–—-]\s|[,:;.\]”’]))",
    " (Review of grants)",
)
