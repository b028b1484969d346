"""Who answers behind a sentence that asks, whatever the verb: the next that is its subject.

"Mr Example asked why. The Treasurer put it down to fuel": only an answer to what was asked can
stand there, so that the words of whoever asked end, and those of the other begin.
"""

import re
from dataclasses import dataclass

from ingest.language.list_marks import OPENING
from ingest.language.names import INITIALS, NAME
from ingest.language.people import People, Person
from ingest.language.reporting_words import REPORTING
from ingest.language.roles import ASKING_ROLES, ROLE
from ingest.language.speech_openings import Opening, by_title_or_name, opening_by
from ingest.record import Speech

ASKS = re.compile(
    r"\b(?:asked|quer(?:ied|y)|questioned|[ei]nquired|wondered|pressed|challenged|sought|requested|desired"
    r"|invited\b[^.?]{1,80}?\sto\s++(?:say|explain|tell|comment|respond)"
    r"|(?:wanted|wished)\s++to\s++(?:know|ask))\b|\?[”\"’')]*+$"
)
_OF_WHOM = re.compile(
    rf"\b(?:asked|pressed|challenged|invited|questioned|[ei]nquired\s++of)\s++(?:(?:the\s++)?(?:{ROLE})"
    rf"|(?P<name>{NAME}|{INITIALS}))(?!\w)"
)
_WAS_ASKED = re.compile(
    rf"(?<!\w)(?:[Tt]he\s++)?(?:(?:{ROLE})|(?P<name>{NAME}|{INITIALS}))\s++(?:was|were)\s++(?:then\s++|also\s++|next\s++)?"
    r"(?:asked|pressed|challenged|invited|questioned)\b"
)
_BY = re.compile(rf"{OPENING}(?:[A-Z][a-z]+\s)?(?P<name>{NAME})\s")
# Whoever answered last is asked more: "She was then asked", "It was put to him".
ASKED_PRONOUN = (
    r"(?:He|She|They)\s++(?:was|were)\s++(?:then\s++|also\s++)?asked\b"
    r"|It\s++was\s++(?:then\s++|also\s++)?put\s++to\s++(?:him|her|them)\b"
)
_ASKED_PRONOUN = re.compile(rf"{OPENING}(?:{ASKED_PRONOUN})")
_AND_SAID = re.compile(rf"\band\s++(?={REPORTING})|;\s++(?=\S)")
_ENDS = ".?!;:)]”\"’'"
# Behind the subject stands a verb, and no passive: "The Clerk was thanked" is no answer.
_VERB = (
    r"(?:\s*+\([^)]{1,60}\))?\s++(?!(?:and|or|of|for|to|who)\b|(?:was|were|(?:would|will|to)\s++be)"
    r"\s++(?:[a-z]+ed|sent|given|told|shown|taken|made|held)\b)[a-z]"
)
_TITLED = re.compile(rf"{OPENING}(?:[Tt]he\s++)?(?:{ROLE})(?:\s++{NAME})?{_VERB}")
_NAMED = re.compile(rf"{OPENING}(?:[Tt]he\s++)?(?P<name>{NAME}|{INITIALS}){_VERB}")
# With what he or she feels, wants or adds, whoever asked goes on.
GOES_ON = (
    r"\W*(?:He|She|They)\s++(?:(?:also|then|further|again|next|went|wished|wanted|hoped|felt|wondered|suggested"
    r"|proposed|asked|queried|doubted|disputed|added|expressed|raised|commented|considered|remarked|observed"
    r"|referred|noted|drew|spoke|cited|complained|feared|argued|praised|thanked|welcomed|congratulated"
    r"|declared|quoted|understood|recalled|urged|pressed)\b"
    r"|(?:was|were)\s++(?:also\s++)?(?:concerned|worried|pleased|disappointed|glad|surprised|grateful"
    r"|keen|anxious|unhappy|not\s++(?:satisfied|convinced|happy)))"
)
_GOES_ON = re.compile(GOES_ON)
_PRONOUN = re.compile(rf"{OPENING}(?P<who>He|She)\s++[a-z]")
_PRONOUN_ROUND_IT = re.compile(
    r",\s++(?:he|she)\s++(?:said|thought|felt|replied|believed|assured\s++\w+|confirmed)(?=[,.;])"
)
# "Around £60,000 was the Engineer's estimate."
_WHOSE_ANSWER = re.compile(
    rf"(?:(?:{ROLE})|(?P<name>{NAME}))['’]s?\s++(?:own\s++)?"
    r"(?:view|estimate|answer|reply|opinion|advice|understanding|belief|recollection|response)\b"
)
_PRONOUN_GOES_ON = re.compile(
    rf"{OPENING}(?:(?:In\s++)?(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)\b|(?:They|Their)\b(?!\s++(?:had|were|would|did|could|are|will)\b))"
)


# Behind the question in one sentence: what whoever asked was told, or "; nobody could say".
_ANSWERED = re.compile(
    r"(?:,\s++|\s)(?:and|but)\s++(?:they\s++|he\s++|she\s++|it\s++)?(?:was|were)\s++(?:then\s++)?"
    r"(?:told|advised|informed|assured|reassured|promised)\b"
    r"|;\s++(?:nobody|no\s++one|none|it|this|that|these|they|there)\s"
)


@dataclass(frozen=True, slots=True)
class Asked:
    """That something was asked in a sentence, ``of_somebody`` named where it says so.

    ``of`` is who that is, as far as the document tells, ``by`` the name of whoever asks.
    """

    of: Person | None
    of_somebody: bool = False
    by: str = ""


def asked_in(
    text: str, start: int, end: int, openings: list[Opening], people: People
) -> Asked | None:
    """What a sentence asks that it does not answer itself; ``None`` where it asks nothing."""
    asks = ASKS.search(text, start, end)
    if asks is None or any(o.at > start and o.role not in ASKING_ROLES for o in openings):
        return None
    if text[end - 1] not in _ENDS:
        return None  # a line that breaks off
    named = _OF_WHOM.search(text, start, end) or _WAS_ASKED.search(text, start, end)
    of = _asked_of(named, start, people) if named else None
    is_answerers = bool(openings) and openings[0].role not in (None, *ASKING_ROLES)
    if is_answerers and (of is None or of.role in ASKING_ROLES):
        return None
    by = _BY.match(text, start, end)
    return Asked(of, named is not None, by["name"] if by else "")


def _asked_of(named: re.Match[str], start: int, people: People) -> Person | None:
    if named["name"]:
        return people.named(named["name"])
    addressee = opening_by(named, start, people)
    return Person(addressee.role, addressee.title) if addressee.role else None


def asked_more(text: str, start: int, end: int, last: Speech) -> Opening | Asked | None:
    """What a sentence asks of "him" or "her" who spoke last, or where in it the answer begins."""
    asked = _ASKED_PRONOUN.match(text, start, end)
    answer = _AND_SAID.search(text, asked.end(), end) if asked else None
    of = Person(last.role, last.title)
    if answer:
        return _opening(of, answer.end() if answer.group()[0] == ";" else answer.start())
    return Asked(of, of_somebody=True) if asked else None


def with_told(text: str, start: int, end: int, openings: list[Opening]) -> list[Opening]:
    """The openings in a sentence of one who asks, with that of an answer in nobody's name."""
    asks = ASKS.search(text, start, end)
    answer = _ANSWERED.search(text, asks.end(), end) if asks else None
    told = [Opening(answer.start(), None, None, answer.end())] if answer else []
    return sorted([*openings, *told], key=lambda opening: opening.at)


def subject_opening(text: str, start: int, end: int, people: People) -> Opening | None:
    """Who is the subject of a sentence, by title or known name, whatever the verb."""
    titled = _TITLED.match(text, start, end)
    if titled:
        return opening_by(titled, start, people)
    named = _NAMED.match(text, start, end)
    return by_title_or_name(named, start, people) if named else None


def answer_opening(text: str, start: int, end: int, asked: Asked, people: People) -> list[Opening]:
    """Who speaks in the sentence behind one that asks, with no role where it is not stated.

    Nobody opens one where whoever asked goes on: "He felt that …".
    """
    subject = subject_opening(text, start, end, people)
    if subject:
        return [subject]
    whose = _WHOSE_ANSWER.search(text, start, end)
    if whose and (opened := by_title_or_name(whose, start, people)):
        return [opened]
    pronoun = _PRONOUN.match(text, start, end)
    is_askers = people.is_called(pronoun["who"], asked.by) if pronoun and asked.by else None
    goes_on = is_askers or _GOES_ON.match(text, start, end)
    is_other = asked.of_somebody or is_askers is False or not goes_on
    is_round_it = asked.of_somebody and _PRONOUN_ROUND_IT.search(text, start, end)
    if (pronoun and is_other) or is_round_it:
        return [_opening(asked.of, start)]
    if _PRONOUN_GOES_ON.match(text, start, end) or text[end - 1] == "?":
        return []
    return [_opening(None, start)]


def _opening(of: Person | None, at: int) -> Opening:
    return Opening(at, of.role if of else None, of.title if of else None, at)
