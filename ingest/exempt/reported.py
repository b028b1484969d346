"""Telling what a meeting did from what somebody at it asked or said."""

import re

_REPORTING = re.compile(
    r"\b(?P<verb>ask(?:ed|s)?|said|says|stated|noted|explained|replied|reported|told|heard|felt"
    r"|thought|queried|questioned|commented|observed|understood|show(?:ed|n)|believed|mentioned"
    r"|complained|objected|reminded|wondered|enquired|inquired|argued|added|confirmed)\b"
    r"(?P<between>[^.;]{0,80}?)\b(?P<word>that|whether|why|if|how|when|to)\b",
    re.IGNORECASE,
)
# The Chair tells the meeting what it does; the Panel that is asked decides.
_OF_THE_CHAIR = re.compile(
    r"\b(?:chair(?:man|woman|person)?|clerk|monitoring\s++officer)\s++(?:then\s++|also\s++)*$",
    re.IGNORECASE,
)
_IS_ASKED = re.compile(
    r"\b(?:panel|committee|board|members|it)\s++(?:was|were)\s++$", re.IGNORECASE
)
_ANEW = re.compile(
    r";|(?:,\s*+(?:and|so)|\band|\bso)\s++(?:the\s++)?(?:panel|committee|board|meeting|members|it|they)\s"
    r"|\b(?:resolved|RESOLVED)\b|\b(?:panel|committee|board|meeting|members|it\s++was)\s++(?:\w+\s++)?"
    r"agreed\b",
    re.IGNORECASE,
)
_PAST_SUBJECT = 16  # characters, so that "the Panel" may itself begin the words
_OF_ITEMS = re.compile(r"\b(?:following|remaining|next|this)\s++(?:items?|business|part)\b", re.I)


def is_reported(sentence: str, at: int) -> bool:
    """Whether the words from a place on are what somebody asked, said or was told.

    The Chair's own announcements are not, nor what the Panel was asked to decide; what is said of
    "the following item" is taken as done, unless it was only asked.
    """
    for match in _REPORTING.finditer(sentence, 0, at + 1):
        if match.end() > at + 1 or match["word"].lower() == "to":
            continue
        before = sentence[: match.start()]
        asks = match["word"].lower() in ("whether", "why", "if", "how", "when")
        if _IS_ASKED.search(before) or (_OF_THE_CHAIR.search(before) and not asks):
            continue
        if _ANEW.search(sentence, match.end(), at + _PAST_SUBJECT):
            continue
        if not asks and _OF_ITEMS.search(sentence, at):
            continue
        return True
    return _told_behind(sentence, at)


_TOLD_BEHIND = re.compile(
    r",\s++(?:a|an|one|the)\s++(?:member|resident|pcc|commissioner|chief\s++constable)\s++"
    r"(?:said|observed|noted|commented|explained|added)\W*$",
    re.IGNORECASE,
)


def _told_behind(sentence: str, at: int) -> bool:
    return _TOLD_BEHIND.search(sentence, at) is not None
