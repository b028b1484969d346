"""The words that say that there was no need to exclude the public, or nothing to be exempt."""

import re

from ingest.exempt.public_words import AUXILIARIES, EXEMPT, MATTERS, OF_THE_MEETING, PUBLIC
from ingest.language.sentences import sentence_spans

_NEED = (
    r"(?:necessary|need(?:ed|s)?|require(?:s|d|ments?)?|reasons?|resolved?|wish(?:ed)?|agreed?"
    r"|voted?|moved?|proposed?|intention|proposal)"
)
_TO_EXCLUDE = (
    r"(?:(?:for|to|that|the|a|any|it|panel|committee|members|board|meeting|motion|resolution|pass"
    rf"|should|of)\s++){{0,6}}(?:exclu\w+(?:\s++of)?\s++{PUBLIC}{OF_THE_MEETING}|exclusion\b"
    rf"|{PUBLIC}{AUXILIARIES}\s++(?:excluded|leave|withdraw)"
    rf"|(?:go|move|enter|sit|meet|be\s++held)\s++(?:in\s?to|in)\s++{EXEMPT}(?:\s++session)?\b)"
)
_UNCARRIED = (
    r"(?:(?:was|were|is|are)\s++not\s++(?:moved|necessary|needed|required|carried|used|taken|agreed"
    r"|passed)|fell\b|(?:was|were)\s++(?:lost|defeated|withdrawn|unnecessary))"
)
_NO = r"\b(?:no|not\s++any)\s++(?:(?:such|other)\s++)*"
# Matched words are taken out of a sentence before it is read for an exclusion.
DENIAL = re.compile(
    rf"\b(?:no|not|never|neither)\s++(?:\w+\s++){{0,2}}?{_NEED}\s++{_TO_EXCLUDE}"
    rf"|\b{PUBLIC}{AUXILIARIES}\s++(?:not|never)\s++(?:\w+\s++){{0,3}}?excluded\b"
    rf"|\bnot\s++(?:to\s++)?(?:be\s++)?exclud\w*\s++{PUBLIC}"
    rf"|\bno\s++exclusion\b|\bwithout\s++excluding\s++{PUBLIC}|\brather\s++than\s++exclud\w*\s++{PUBLIC}"
    rf"|\bexclu\w+\s++(?:of\s++)?{PUBLIC}[^.;]{{0,120}}?\b{_UNCARRIED}"
    rf"|{_NO}{EXEMPT}(?:\s*+(?:/|,|and|or)\s*{EXEMPT})*\s++{MATTERS}"
    rf"|{_NO}(?:items?|business|matters?|reports?)\b[^.;]{{0,60}}?(?:\b(?:exempt|confidential)\b"
    rf"|\bexclu\w+(?:\s++of)?(?:\s++{PUBLIC})?|\b{PUBLIC}{AUXILIARIES}\s++excluded|\babsence\s++of\s++"
    rf"{PUBLIC}|\bin\s++(?:private|part\s++(?:2|two|II|B))\b)"
    r"|\bnothing\s++(?:to\s++be\s++)?(?:\w+\s++)?in\s++private\b"
    r"|\b(?:contain(?:s|ed)?|includ(?:es|ed))\s++no\s++(?:exempt|confidential)\b"
    r"|\bremained\s++in\s++(?:public|open)\s++session\b"
    r"|\ball\s++(?:the\s++)?(?:items|business|reports)\s++(?:was|were)\s++\w+\s++in\s++(?:public|open)\b"
    r"|\bnid\s++oedd\b[^.;]{0,40}\beithriedig",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"\W*(?:none|nil|n/?a|not\s++(?:applicable|required|needed|necessary)|no\s++reports?"
    r"|(?:this|it|the\s++item)\s++was\s++not\s++(?:required|needed|necessary|used)"
    r"|(?:motion|proposal)\s++(?:lost|fell)|there\s++(?:were|was|are|is)\s++"
    r"(?:none|no(?:\s++\w+){0,3}\s++items?(?:\s++\w+){0,4})|no\s++items?(?:\s++\w+){0,4})\W*",
    re.IGNORECASE,
)
_BUT = re.compile(r"\b(?:other\s++than|except|further|apart\s++from|save\s++for|besides)\b", re.I)
_CLOSING = re.compile(
    r"\W*(?:the\s++)?meeting\s++(?:closed|ended|concluded|finished|rose)\b.{0,40}", re.I
)
_MAX_WORDS = 30


def denies(text: str) -> bool:
    """Whether every sentence of a line says that there was nothing to exclude the public for.

    What names an exception ("no exempt items other than item 3") denies nothing.
    """
    if _BUT.search(text) or len(text.split()) > _MAX_WORDS:
        return False
    if _NOTHING.fullmatch(text):
        return True
    sentences = [text[start:end] for start, end in sentence_spans(text)]
    return bool(sentences) and all(DENIAL.search(s) or _NOTHING.fullmatch(s) for s in sentences)


def names_what_it_denies(text: str) -> bool:
    """Whether a denial speaks of exempt business, not merely of "none"."""
    return denies(text) and DENIAL.search(text) is not None


def closes_meeting(text: str) -> bool:
    """Whether a line only says when the meeting ended."""
    return _CLOSING.fullmatch(text) is not None
