"""The words that say that the public was back, or that something was taken in public."""

import re

from ingest.exempt.public_words import AUXILIARIES, EXEMPT, PUBLIC
from ingest.language.sentences import sentence_spans

_WHEN = (
    r"(?:at\s++(?:this\s++(?:point|stage|juncture|time)|\d[\d.:]*(?:\s*+(?:[ap]\.?m\.?|noon|hours|hrs))?)(?:\s*+,)?\s++)?"
    rf"(?:(?:following|after|upon|at\s++the\s++end\s++of)\s++(?:the\s++)?(?:(?:consideration|discussion"
    rf"|conclusion|completion|end)\s++of\s++)?(?:the|this|that|these)?\s*+(?:{EXEMPT}\s++)?(?:items?"
    r"|reports?|business|sessions?|matters?|discussion)(?:\s*+,)?\s++)?"
)
_DECIDED = (
    r"(?:(?:it\s++was\s++|(?:the\s++)?(?:panel|committee|meeting)\s++)?(?:then\s++)?(?:unanimously\s++)?"
    r"(?:RESOLVED|agreed)\W+(?:that\s++|to\s++)?)?"
)
_BACK = r"(?:\s++(?:back\s++)?(?:in)?to\s++(?:the\s++)?(?:meeting|room|chamber))?"
_READMITTED = (
    rf"{PUBLIC}{AUXILIARIES}\s++(?:re[-\s]?admitted|re-?joined|re-?entered|returned|allowed\s++back"
    rf"|invited\s++(?:back|to\s++(?:return|re-?join|re-?enter)))(?:\s++(?:the\s++)?(?:meeting|room))?{_BACK}"
    rf"|re[-\s]?admit\s++{PUBLIC}{_BACK}|re[-\s]?admission\s++of\s++{PUBLIC}{_BACK}"
    r"|the\s++(?:meeting|panel|committee)\s++(?:was\s++|then\s++|now\s++)*(?:returned|resumed|reconvened"
    r"|moved|moved\s++back|went\s++back|came\s++back|reverted)(?:\s++(?:back\s++)?(?:in)?to|\s++in)\s++(?:public|open)"
    r"\s++session"
    rf"|the\s++meeting\s++(?:was\s++|be\s++|then\s++)*re-?opened\s++to\s++{PUBLIC}"
    r"|the\s++(?:meeting|panel|committee)\s++came\s++out\s++of\s++(?:private|closed|exempt)\s++session"
    rf"|end\s++of\s++(?:the\s++)?{EXEMPT}(?:\s++(?:items?|session|business|part|minutes?))?"
)
_TAIL = (
    r"(?:\s++(?:and\s++)?(?:the\s++)?(?:live\s++)?(?:webcast\w*|recording|live\s*+stream\w*)\s++(?:was\s++)?"
    r"(?:resumed|restarted|recommenced))?(?:\s++at\s++(?:this\s++point|\d[\d.:]*\s*+(?:[ap]\.?m\.?|noon"
    r"|hours|hrs)?))?"
)
_READMISSION = re.compile(rf"\W*{_WHEN}{_DECIDED}(?:{_READMITTED}){_TAIL}\W*", re.IGNORECASE)
_TAKEN_IN_PUBLIC = re.compile(
    r"\W*(?:(?:this|the)\s++(?:\w+\s++)?(?:item|report|matter|business)\s++(?:was|were|had\s++been)\s++"
    r"(?:then\s++)?(?:taken|considered|heard|discussed|dealt\s++with)\s++in\s++(?:public|open)"
    r"(?:\s++session)?|(?:taken|considered|heard)\s++in\s++(?:public|open)(?:\s++session)?)\W*",
    re.IGNORECASE,
)
_PUBLIC_PART = re.compile(
    r"\W*(?:part\s++(?:1|one|I|A)\s*+[-–—:(]?[^.;]{0,60}\b(?:public|open)\b[^.;]{0,30}"
    r"|(?:public|open)\s++(?:items?|session|business|part|minutes)"
    r"|items?\s++(?:taken|considered|heard)\s++in\s++(?:public|open)(?:\s++session)?)\W*",
    re.IGNORECASE,
)
_SHORT_NOTICE_WORDS = 25


def readmits(text: str) -> bool:
    """Whether a line says, and says no more than, that the meeting was public again."""
    if len(text.split()) > _SHORT_NOTICE_WORDS:
        return False
    spans = sentence_spans(text)
    return bool(spans) and _READMISSION.fullmatch(text[: spans[0][1]]) is not None


def taken_in_public(text: str) -> bool:
    """Whether a line says, and says no more than, that its item was taken in public."""
    return _TAKEN_IN_PUBLIC.fullmatch(text) is not None


def opens_public_part(title: str) -> bool:
    """Whether a heading opens a public part of the agenda: "Part I – public", "Open session"."""
    return _PUBLIC_PART.fullmatch(title) is not None
