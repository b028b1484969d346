"""The lines and titles that say that the meeting is public again."""

import re
from collections.abc import Collection

from ingest.exempt.exclusion import Exclusion, exclusion_in
from ingest.exempt.items import without_item_number
from ingest.exempt.wordings.excluded import RECORDING_RESUMED
from ingest.exempt.wordings.readmitted import (
    ANNOUNCED,
    PUBLIC_PART,
    READMISSION,
    STAYED,
    TO_BE_BACK,
)
from ingest.exempt.wordings.stock_words import TO_BE_EXCLUDED
from ingest.exempt.wordings.supposed import CONDITION
from ingest.exempt.wordings.those_present import OTHERS_GO, OTHERS_RETURN, SENT_OUT
from ingest.language.sentences import sentence_spans
from ingest.layout.source_text import SourceText

ON_AIR = "on air"  # how the broadcast stands among those who come back

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
_PROPOSES = re.compile(
    r"\W*(?:motion\s+)?to\s+(?:(?:resolve|agree|consider|move|vote)\s+(?:to|that)\s+)?",
    re.IGNORECASE,
)
_LONGEST_CLAUSE = 240
_NEXT_CLAUSE = re.compile(
    r"(?:[,;:]\s+(?:and\s+|so\s+|then\s+)?|\s(?:and|so|then)\s+)(?=(?:the\s+)?(?:members\s+of\s+the\s+)?(?:public|press)\b)",
    re.IGNORECASE,
)
_MAKES_A_CHANCE = re.compile(
    r"\b(?:if|unless|until|till|before|when|once|whether|that|why|how|which|who|not|never|no|nor|without|asked|said)\b",
    re.IGNORECASE,
)
_QUOTES = re.compile(r"(?<!\w)['\"‘’“”]|['\"‘’“”](?!\w)")
_IN_BRACKETS_AT_END = re.compile(r"\((?P<words>[^()]{4,120})\)\W*\Z")


def readmits(text: str) -> bool:
    """Whether a line opens by saying that the meeting was public again, and closes it no more."""
    text = without_item_number(text)
    spans = sentence_spans(text)
    first_end = spans[0][1] if spans else 0
    if len(text[:first_end].split()) > _MAX_WORDS_OF_READMISSION:
        return False
    said = _first_that_tells(text[:first_end])
    if _lets_in(text[:first_end]) or _lets_in(said):
        return exclusion_in(text[first_end:]) is None
    return len(spans) == 1 and _leaves_and_returns(text)


def back_in(text: str, *, sent_out: Collection[str] = (), is_off_air: bool = False) -> int | None:
    """Where the first sentence of a line begins that says that the meeting is public again.

    Before it the line tells what was said in private. What is only to be so, as the resolution to
    exclude may have it, leaves the meeting closed. ``sent_out`` are those who left and are not
    called the public, ``is_off_air`` that the meeting is private because its broadcast stopped.
    """
    for start, end in sentence_spans(text):
        words = text[start:end]
        if TO_BE_BACK.are_in(words):
            continue
        if _lets_in(words) or ANNOUNCED.are_in(words) or _stayed_in(words):
            return start
        if is_off_air and RECORDING_RESUMED.are_in(words):
            return start
        if any(who in sent_out for who in come_back(words)):
            return start
        if (at := _clause_that_lets_in(words)) is not None:
            return start + at
    return None


def _clause_that_lets_in(sentence: str) -> int | None:
    """Where a clause of a sentence begins that by itself says that the public is back.

    What stands before it may have been said in private, and must not make a chance of it.
    """
    chance = _MAKES_A_CHANCE.search(sentence)
    certain = chance.start() if chance else len(sentence)
    last = max(len(sentence) - _LONGEST_CLAUSE, 0)
    places = (parted.end() for parted in _NEXT_CLAUSE.finditer(sentence, last, certain))
    return next((at for at in places if _lets_in(sentence[at:])), None)


def sent_out_by(text: str) -> frozenset[str]:
    """Who a line says went out that is not called the public: "parents", "staff"."""
    return frozenset(_named(match.group()) for match in SENT_OUT.find_all(text))


def go_out(text: str) -> list[tuple[int, str]]:
    """Those of a line who went out and are not called the public, and where its sentence ends."""
    spans = sentence_spans(text)
    return [
        (end, _named(match["who"]))
        for start, end in spans
        for match in OTHERS_GO.find_all(text[start:end])
    ]


def come_back(sentence: str) -> list[str]:
    """Those of a sentence who came back and are not called the public; no more is in it."""
    if len(sentence.split()) > _MAX_WORDS_OF_READMISSION:
        return []
    return [_named(match["who"]) for match in OTHERS_RETURN.find_all(sentence)]


def last_resumed(source: SourceText) -> dict[str, int]:
    """Where a source last says that the broadcast went on, and that each who went out came back."""
    found: dict[str, int] = {}
    for line in source.lines:
        text = source.text[line.start : line.end]
        for start, end in sentence_spans(text):
            words = text[start:end]
            back = come_back(words)
            if RECORDING_RESUMED.are_in(words):
                back.append(ON_AIR)
            found |= dict.fromkeys(back, line.start + start)
    return found


def _lets_in(words: str) -> bool:
    """Whether words say that the public is back; what of them stands in quotes counts as well."""
    return READMISSION.are_in(_QUOTES.sub("", words))


def _stayed_in(sentence: str) -> bool:
    """Whether a sentence says that the public heard what it was to be sent out for."""
    return STAYED.are_in(sentence) and not CONDITION.are_in(sentence)


def _named(who: str) -> str:
    return who.lower().removesuffix("s")


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
    if TO_BE_EXCLUDED.are_in(left) or TO_BE_BACK.are_in(back) or not _lets_in(back):
        return False
    return exclusion_in(left) == Exclusion(len(left), "strong")


def proposes_return(title: str) -> bool:
    """Whether a title only proposes to let the public back in: "To resolve to come out of …"."""
    proposal = _PROPOSES.match(title)
    return proposal is not None and readmits(title[proposal.end() :])


def title_readmits(title: str) -> bool:
    """Whether a title says so, or in brackets behind it: "Outcome (public session resumed)".

    What is to come, or came when the item was over, is no sign that it was public.
    """
    aside = _IN_BRACKETS_AT_END.search(title)
    if aside is None:
        return readmits(title) or _lets_in(_AND.split(title, 1)[0])
    return _lets_in(aside["words"]) and _LATER.search(aside["words"]) is None
