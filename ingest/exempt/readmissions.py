"""The lines and titles that say that the meeting is public again."""

import re

from ingest.exempt.exclusion import Exclusion, exclusion_in
from ingest.exempt.wordings.readmitted import PUBLIC_PART, READMISSION, TO_BE_BACK
from ingest.exempt.wordings.stock_words import TO_BE_EXCLUDED
from ingest.language.list_marks import without_number
from ingest.language.sentences import sentence_spans

_CLAUSES = re.compile(
    r":\s|\s[-–—]\s|;\s|\s/\s|(?:,\s+|\s+)(?=(?:it\s+was|(?:the\s+)?(?:chair|clerk|panel|committee)\w*)\s+(?:then\s+)?"
    r"(?:announced|reported|declared|stated|confirmed|resolved|agreed)\b)",
    re.IGNORECASE,
)
_MAX_WORDS_OF_READMISSION = 25
_LATER = re.compile(
    r"\b(?:will|would|shall|to\s+be|then|after\w*|later|subsequently|there(?:after|upon)|next)\b",
    re.IGNORECASE,
)
_AND = re.compile(r"\s+(?:and|[-–—])\s+")
_IN_BRACKETS_AT_END = re.compile(r"\((?P<words>[^()]{4,120})\)\W*\Z")


def readmits(text: str) -> bool:
    """Whether a line opens by saying that the meeting was public again, and closes it no more."""
    text = without_number(text)
    spans = sentence_spans(text)
    first_end = spans[0][1] if spans else 0
    if len(text[:first_end].split()) > _MAX_WORDS_OF_READMISSION:
        return False
    said = _first_that_tells(text[:first_end])
    if READMISSION.are_in(text[:first_end]) or READMISSION.are_in(said):
        return exclusion_in(text[first_end:]) is None
    return len(spans) == 1 and _leaves_and_returns(text)


def ends_by_readmitting(text: str) -> bool:
    """Whether the last sentence of a line says that the meeting was public again.

    Before it the line tells what was said in private. What is only to be so, as the resolution to
    exclude may have it, leaves the meeting closed.
    """
    *before, (start, end) = sentence_spans(text) or [(0, 0)]
    last = text[start:end]
    return bool(before) and READMISSION.are_in(last) and not TO_BE_BACK.are_in(last)


def _first_that_tells(sentence: str) -> str:
    """The first clause of a sentence, behind the heading of a public part: "Part I - …"."""
    clauses = _CLAUSES.split(sentence)
    return next((words for words in clauses if not PUBLIC_PART.are_in(words)), "")


def heads_public_part(text: str) -> bool:
    """Whether a title or line heads a public part of the agenda, in one language or in two."""
    return PUBLIC_PART.are_in_each_language(text)


def _leaves_and_returns(line: str) -> bool:
    """Whether a line says no more than that the meeting closed to the public, and opened again.

    "The Panel went into closed session at 11.10 and came back into open session at 11.45." What is
    only to be so, as a resolution has it, leaves the meeting closed.
    """
    left, _, back = line.rpartition(" and ")
    if TO_BE_EXCLUDED.are_in(left) or TO_BE_BACK.are_in(back) or not READMISSION.are_in(back):
        return False
    return exclusion_in(left) == Exclusion(len(left), "strong")


def title_readmits(title: str) -> bool:
    """Whether a title says so, or in brackets behind it: "Outcome (public session resumed)".

    What is to come, or came when the item was over, is no sign that it was public.
    """
    aside = _IN_BRACKETS_AT_END.search(title)
    if aside is None:
        return readmits(title) or READMISSION.are_in(_AND.split(title, 1)[0])
    return READMISSION.are_in(aside["words"]) and _LATER.search(aside["words"]) is None
