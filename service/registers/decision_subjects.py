"""What decisions are about, by their own words and their item's title: routine ones above all.

In doubt a decision is not routine: what is routine is hidden until it is asked for.
"""

import re
from collections.abc import Iterator

from index.book.register_entries import RecordedDecision
from service.contract.registers import DecisionSubject

_LABEL = re.compile(
    r"^\W*+(?:unanimously\s++)?(?:resolved|agreed|recommended)\b\W*+", re.IGNORECASE
)
_MINUTES = re.compile(r"\bminutes\b", re.IGNORECASE)
_APPROVED = re.compile(
    r"\b(?:approved|agreed|confirmed|signed|accepted|adopted|(?:correct|accurate|true)\s++record"
    r"|correct)\b",
    re.IGNORECASE,
)
_NOTED = re.compile(r"\b(?:noted|notes|note)\b", re.IGNORECASE)
# What a decision that only approves minutes, or only notes, does not say.
_DOES_MORE = re.compile(
    r"\b(?:be|is|are|was|were|been)\s++(?!(?:noted|received|approved|agreed|confirmed|signed|accepted"
    r"|adopted|amended|circulated|attached)\b)\w++ed\b"
    r"|\b(?:should|would|will|shall|ask(?:s|ed)?|request(?:s|ed)?|invite[sd]?|recommend\w*+|veto\w*+"
    r"|support(?:s|ed)?|endorse[sd]?|write|further|set\s++up|establish\w*+)\b",
    re.IGNORECASE,
)
_APPOINTS = re.compile(
    r"\b(?:re-?)?(?:appoint(?:ed|s|ing|ment)?|co-?opt(?:ed|ion)|nominat(?:ed|es|ion))\b"
    r"|\belect(?:ed|ion)?\s++(?:as|of|to|unopposed|chair\w*+|vice)\b|\b(?:be|was|were)\s++elected\b",
    re.IGNORECASE,
)
_PRECEPT = re.compile(r"\bprecepts?\b|\bcouncil\s++tax\b", re.IGNORECASE)


def subjects_of(decision: RecordedDecision) -> list[DecisionSubject]:
    """What a decision is about, each subject once; empty where it is of none of them."""
    return list(_subjects(decision))


def _subjects(decision: RecordedDecision) -> Iterator[DecisionSubject]:
    title = decision.citation.item_title or ""
    appoints = _APPOINTS.search(decision.text) or _APPOINTS.search(title)
    if not appoints and decision.votes is None and _is_routine(decision.text):
        yield "routine"
    if appoints:
        yield "appointment"
    if decision.votes is not None:
        yield "vote"
    if _PRECEPT.search(decision.text) or _PRECEPT.search(title):
        yield "precept"


def _is_routine(text: str) -> bool:
    """Whether a decision does no more than approve minutes or note something."""
    words = _LABEL.sub("", text)
    if _DOES_MORE.search(words):
        return False
    approves = _MINUTES.search(words) and _APPROVED.search(words)
    return bool(approves or _NOTED.search(words))
