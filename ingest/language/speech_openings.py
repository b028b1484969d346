"""Where in a sentence somebody begins to speak, by title, by name or by label."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ingest.language.list_marks import OPENING
from ingest.language.names import COURTESY_NAME, FULL_NAME, INITIALS, LETTERS, NAME, is_name
from ingest.language.people import People
from ingest.language.reporting_words import ADVERBS, REPORTING, REPORTING_FIRST
from ingest.language.roles import ROLE, parse_role, role_of
from ingest.language.sought import Sought
from ingest.language.titles import title_kept
from ingest.record import SpeakerRole

# What may stand between a title and its verb: a bracketed abbreviation, a name, where from.
_ASIDE = (
    r"(?:\s*+\([^)]{1,60}\)|\))?(?:\s*+,\s*+OPCC\b(?!\s*+,))?"
    rf"(?:\s*+[,–][^,.–]{{1,80}}[,–]|\s*+,(?=\s++{REPORTING}))?(?:\s++(?:from|for|of"
    rf"|at)\s++(?:the\s++)?[A-Z][^.,;]{{1,60}}?)?"
    r"(?:\s++\([^)]{1,40}\)|\s++(?!(?:and|or|was|were|Officers|Members"
    r"|The)\b)[A-Z][\w'’-]*\.?(?=\s)){0,4}?"
)
_STATEMENT = Sought(rf"(?<![\w'’/])(?:{ROLE})(?!['’]?\w|['’]s?\b){_ASIDE}\s++{REPORTING}")
_ASKED = Sought(r"w(?:as|ere)\s++(?:asked|questioned)\b")
_ASKED_THEN_SAID = Sought(
    rf"(?<![\w'’/])(?:{ROLE})\s++{_ASKED.pattern}[^.?!]{{0,600}}?"
    rf"(?P<answer>\band\s++{REPORTING})"
)
# The words first: "…, said the PCC."
_SAID_BY = Sought(
    r"[,”\"’']\s++(?:said|replied|answered|added|explained|asked|reported|confirmed|stated|advised"
    rf"|responded|promised)\s++(?:(?:the\s++)?(?:{ROLE})|(?P<name>{NAME}|{INITIALS}))(?!\w)"
)
# The verb first, as Welsh has it: "Dywedodd y Comisiynydd fod …".
_SAID_FIRST = Sought(rf"{REPORTING_FIRST}\s++(?:(?P<name>{COURTESY_NAME})|(?:{ROLE}))(?!\w)")
# A transcript's label: "PCC: …", "Ms Example (Chief Constable): …".
_LABEL = re.compile(
    rf"{OPENING}(?:[Tt]he\s++"
    rf"|THE\s++)?(?:{NAME}\s*+[(,]\s*+)?(?:{ROLE})\)?(?:\s*+[(,–-]?\s*+{NAME}\)?)?(?:\s?\([^()\n]{{2,40}}\))?\s*+:(?=\s+\S)"
)
_DASHED = re.compile(
    rf"{OPENING}(?:[Tt]he\s++)?(?:{ROLE})(?:\s++{NAME})?\s++[–—-]\s++(?=[^\s\n][^\n]{{0,2000}}[.?!”]$)"
)
_DASHED_INITIALS = re.compile(rf"{OPENING}(?P<name>{INITIALS})\s++[–—-]\s++(?=\S)")
_LABELLED_NAME = re.compile(
    rf"{OPENING}(?P<the>[Tt]he\s++|THE\s++)?(?P<name>(?P<whole>{COURTESY_NAME}|{FULL_NAME})|{NAME}|{INITIALS})\s*+:(?=\s+\S)"
)
_IS_SAID = re.compile(
    r"\s*+(?!(?:to\b|Councillors?\b|Cllrs?\b|Mrs?\b|Ms\b"
    r"|Dr\b))(?=[^\n]{0,2000}?[a-z]{2})(?:(?:\S+\s++){3}|[^\n]{0,60}[.?!])"
)
# The words first, or round it: "It would, Mr Example felt, by June."
_ROUND_IT = Sought(
    rf",\s++(?:(?:the\s++)?(?:{ROLE})|(?P<name>{NAME}|{INITIALS}))\s++{ADVERBS}"
    r"(?:said|felt|stated|thought|added|explained|believed|replied|answered|assured|advised"
    r"|confirmed|told|reported|considered|promised)(?:\s++(?:him|her|them|it|[Mm]embers))?(?=[,.;:])"
)
# Somebody is named who speaks: who that is, if anybody says, the document says elsewhere.
_NAMED = Sought(
    rf"(?:^{OPENING}(?P<the>[Tt]he\s++)?|(?=[A-Z])(?:(?<=,\s)|(?<=;\s)|(?<=\band\s)"
    rf"|(?<=\bwhile\s)|(?<=\bwhich\s)|(?<=[a-z]:\s)))(?P<name>(?P<whole>{COURTESY_NAME}|{FULL_NAME})|{NAME}|{INITIALS})"
    rf"(?:\s{LETTERS})*+(?:\s*+\([^)]{{1,60}}\)|\s*+,[^,.]{{1,80}},|\s++(?:of|from"
    rf"|for)\s++[A-Z][^.,;]{{1,40}}?)?\s++{REPORTING}"
)
_SUBORDINATE = re.compile(
    r"\b(?:that|whether|if|(?:to\s++)?which|what|how|why|when|as|than|where|because|until|to|of|by"
    r"|from|for"
    r"|against|with|about|on|in|into|between|under|towards?|before|after|among|through|via|like"
    r"|since|neither|nor"
    # "Was the PCC satisfied that …?" asks.
    r"|was|were|is|are|did|does|do|has|have|had|would|could|should|will|can|may)\s++(?:the"
    r"|an?)?\s*+$",
    re.IGNORECASE,
)
# "Clarification was sought by Mr Example": what is put, with who puts it behind the verb.
_PUT_BY = Sought(
    r"\b(?:asked|requested|sought|raised|put|queried|questioned|submitted|expressed|voiced|posed)\s++by\s++"
    rf"(?:(?:the\s++)?(?:{ROLE})|(?P<name>{NAME}|{INITIALS}))(?!\w)"
)
# "In response to a question from a Member, the PCC …", "Asked why, the PCC …": the lead is no
# word of whoever answers.
QUESTION_ANSWERED = re.compile(
    rf"{OPENING}(?:\d[\d.]*\s++)?(?:(?:On|Regarding|With\s++regard\s++to)\s[^.;]{{1,80}}?,\s++(?:and\s++)?)?(?:(?:[Ii]n|By\s++way\s++of)\s++(?:response|reply|answer)\s++to\s|(?:Responding|Replying)\s++to\s"
    r"|Answering\s|(?:When\s++|On\s++being\s++|Being\s++)?(?:[Aa]sked|[Qq]uestioned|[Pp]ressed)\s"
    r"|(?:Following|Further\s++to|Arising\s++from)\s++[^.,;]{0,60}?\b(?:question|query|enquiry|inquiry"
    r"|comment|concern|request|suggestion)s?\b)"
)
_INITIALS = 2  # letters
_IN_BRACKETS = re.compile(r"\((?:the\s)?([^)]{1,40})\)")
_WHICH = re.compile(r"to\s++which\b|(?<=,\s)which\b", re.IGNORECASE)
_RETORT = re.compile(r"\s(?:replied|responded|answered|said|stated|advised|explained|confirmed)$")
_JOINED = r"(?:\b(?:[Aa]nd|[Bb]ut|[Ww]hil(?:e|st)|[Aa]lthough|[Hh]owever)\s++)?"
_ARTICLE = r"(?:\b(?:[Tt]he|[Aa]n?)\s++)?"
_CLAUSE_OPENING = re.compile(rf"{_JOINED}{_ARTICLE}$")
_NAME_OPENING = re.compile(rf"{_JOINED}(?P<name>{COURTESY_NAME}|{FULL_NAME})\s?[,(]\s?{_ARTICLE}$")


class Opening(NamedTuple):
    """Where somebody begins to speak: ``role`` is ``None`` for somebody not stated.

    ``end`` is where the words that say so end. ``is_behind_question`` sets an answer apart from
    the question in the same sentence.
    """

    at: int
    role: SpeakerRole | None
    title: str | None
    end: int
    is_behind_question: bool = False


def openings_in(
    text: str, start: int, end: int, people: People, *, is_account: bool
) -> list[Opening]:
    """Where reporting phrases begin in one sentence, in order.

    The first takes in what leads up to it ("In relation to training, the PCC said …"), unless the
    sentence opens as the clerk's own account (``is_account``).
    """
    label = labelled_speaker(text, start, end, people)
    if label:
        return [label]
    openings: list[Opening] = []
    is_first = not is_account
    lead = QUESTION_ANSWERED.match(text, start, end)
    for found in sorted(_phrases(text, start, end, people), key=lambda found: found.at):
        if (openings and found.at < openings[-1].end) or (lead and found.at < lead.end()):
            continue
        at = found.at
        is_run_on = text[start:at].strip(' [(“"') != "" and text.startswith("The ", at)
        if is_first and not found.is_behind_question and lead is None and not is_run_on:
            at = start
        openings.append(found._replace(at=at))
        is_first = False
    for words_first in (_SAID_BY, _ROUND_IT, _PUT_BY):
        if not openings and (said := words_first.search(text, start, end)):
            openings += filter(None, (by_title_or_name(said, start, people),))
    return openings


def _may_be_initials(named: re.Match[str]) -> bool:
    """Whether a sentence opens with somebody's initials; three letters are as often a body's."""
    return named["name"].isupper() and len(named["name"]) == _INITIALS and not named.start()


def by_title_or_name(match: re.Match[str], at: int, people: People) -> Opening | None:
    """Who begins to speak at a place, by the title or the known name that a match found."""
    if not match["name"]:
        return opening_by(match, at, people)
    person = people.named(match["name"])
    return Opening(at, person.role, person.title, match.end()) if person else None


def _phrases(text: str, start: int, end: int, people: People) -> Iterator[Opening]:
    """What opens a speech in a sentence, by title or by name, as its words stand."""
    if _ASKED.search(text, start, end):
        for answered in _ASKED_THEN_SAID.finditer(text, start, end):
            opening = opening_by(answered, answered.start("answer"), people)
            yield opening._replace(is_behind_question=True)
    at = start
    while (said := _STATEMENT.search(text, at, end)) is not None:
        at = said.end()
        before = _SUBORDINATE.search(text, max(start, said.start() - 20), said.start())
        is_retort = before is not None and _WHICH.match(text, before.start()) is not None
        if before is None or (is_retort and _RETORT.search(said.group())):
            yield opening_by(said, _clause_start(text, start, said.start()), people)
    yield from _verbs_first(text, start, end, people)
    for named in _NAMED.finditer(text[start:end]):
        at, person = start + named.start(), people.named(named["name"])
        if person:
            yield Opening(at, person.role, person.title, start + named.end())
        elif (
            not named["the"]
            and is_name(named["name"])
            and (named["whole"] or _may_be_initials(named))
        ):
            yield Opening(at, None, None, start + named.end())


def _verbs_first(text: str, start: int, end: int, people: People) -> Iterator[Opening]:
    """What opens a speech by a verb that stands before whoever speaks."""
    for said in _SAID_FIRST.finditer(text, start, end):
        if opened := by_title_or_name(said, said.start(), people):
            yield opened


def opening_by(match: re.Match[str], at: int, people: People) -> Opening:
    """Who begins to speak at a place, by the role whose title a match found."""
    words = next(w for g, w in match.groupdict().items() if w and g[1:].isdigit())
    role = people.role_by(words, role_of(match))
    beside = _IN_BRACKETS.search(match.group())
    if role == "Member" and beside and parse_role(beside[1]) == "Chair":
        role = "Chair"  # "Councillor Example (Chair) said"
    title = title_kept(words) if role == "Officer" else None
    return Opening(at, role, title, match.end())


def labelled_speaker(text: str, start: int, end: int, people: People) -> Opening | None:
    """Who speaks throughout a sentence that a transcript's label opens."""
    has_colon = text.find(":", start, end) >= 0
    label = _LABEL.match(text, start, end) if has_colon else None
    if label and _IS_SAID.match(text, label.end(), end):
        return opening_by(label, start, people)
    dashed = _DASHED.match(text, start, end)
    if dashed and role_of(dashed) != "Officer":
        return opening_by(dashed, start, people)
    initials = _DASHED_INITIALS.match(text, start, end)
    known = people.named(initials["name"]) if initials else None
    if initials and known:
        return Opening(start, known.role, known.title, initials.end())
    named = _LABELLED_NAME.match(text, start, end) if has_colon else None
    if named is None or not _IS_SAID.match(text, named.end(), end):
        return None
    person = people.named(named["name"])
    if person:
        return Opening(start, person.role, person.title, named.end())
    return (
        Opening(start, None, None, named.end())
        if named["whole"] and not named["the"] and is_name(named["name"])
        else None
    )


def _clause_start(text: str, sentence_start: int, role_start: int) -> int:
    """Take "and the", "The", "and P Example, " before a title into the clause it opens."""
    start = max(sentence_start, role_start - 60)
    before = text[start:role_start]
    named = _NAME_OPENING.search(before)
    if named and is_name(named["name"]):
        return start + named.start()
    opening = _CLAUSE_OPENING.search(before)
    return start + opening.start() if opening else role_start
