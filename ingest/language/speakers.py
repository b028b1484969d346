"""Who is recorded as speaking, read from the clerk's reporting phrases.

Minutes are reported speech: "The PCC reported that …" opens what the PCC is recorded as saying,
and it lasts until the next reporting phrase, or until somebody else speaks whose office is not one
of ours. Without such a phrase the speaker is not stated.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ingest.language.list_marks import OPENING
from ingest.language.people import COURTESY_NAME, FULL_NAME, INITIALS, NAME, NOBODY, People, is_name
from ingest.language.reporting_words import ADVERBS, REPORTING, REPORTING_FIRST
from ingest.language.roles import ROLE, parse_role, role_of
from ingest.language.sentences import sentence_spans
from ingest.language.titles import title_kept
from ingest.record import SpeakerRole, Speech

# What may stand between a title and its verb: a bracketed abbreviation, a name, where from.
_ASIDE = (
    r"(?:\s*+\([^)]{1,60}\)|\))?(?:\s*+,\s*+OPCC\b(?!\s*+,))?"
    rf"(?:\s*+[,–][^,.–]{{1,80}}[,–]|\s*+,(?=\s++{REPORTING}))?(?:\s++(?:from|for|of"
    rf"|at)\s++(?:the\s++)?[A-Z][^.,;]{{1,60}}?)?"
    r"(?:\s++\([^)]{1,40}\)|\s++(?!(?:and|or|was|were|Officers|Members"
    r"|The)\b)[A-Z][\w'’-]*\.?(?=\s)){0,4}?"
)
_STATEMENT = re.compile(rf"(?<![\w'’/])(?:{ROLE})(?!['’]?\w|['’]s?\b){_ASIDE}\s++{REPORTING}")
_ASKED = re.compile(r"w(?:as|ere)\s++(?:asked|questioned)\b")
_ASKED_THEN_SAID = re.compile(
    rf"(?<![\w'’/])(?:{ROLE})\s++{_ASKED.pattern}[^.?!]{{0,600}}?"
    rf"(?P<answer>\band\s++{REPORTING})"
)
# The words first: "…, said the PCC."
_SAID_BY = re.compile(
    rf"[,”\"’']\s++(?:said|replied|answered|added|explained|asked|reported|confirmed|stated)\s++(?:the\s++)?(?:{ROLE})(?!\w)"
)
# The verb first, as Welsh has it: "Dywedodd y Comisiynydd fod …".
_SAID_FIRST = re.compile(rf"{REPORTING_FIRST}\s++(?:(?P<name>{COURTESY_NAME})|(?:{ROLE}))(?!\w)")
# A transcript's label: "PCC: …", "Ms Example (Chief Constable): …".
_LABEL = re.compile(
    rf"{OPENING}(?:[Tt]he\s++"
    rf"|THE\s++)?(?:{NAME}\s*+[(,]\s*+)?(?:{ROLE})\)?(?:\s*+[(,–-]?\s*+{NAME}\)?)?\s*+:(?=\s+\S)"
)
_DASHED = re.compile(
    rf"{OPENING}(?:[Tt]he\s++)?(?:{ROLE})(?:\s++{NAME})?\s++[–—-]\s++(?=[A-Z“\"][^\n]{{0,2000}}[.?!”]$)"
)
_LABELLED_NAME = re.compile(rf"{OPENING}(?P<name>{COURTESY_NAME}|{FULL_NAME})\s*+:(?=\s+\S)")
_IS_SAID = re.compile(
    r"\s*+(?!(?:to\b|Councillors?\b|Cllrs?\b|Mrs?\b|Ms\b"
    r"|Dr\b))(?=[^\n]{0,2000}?[a-z]{2})(?:(?:\S+\s++){3}|[^\n]{0,60}[.?!])"
)
# Somebody is named who speaks: who that is, if anybody says, the document says elsewhere.
_NAMED = re.compile(
    rf"(?:^{OPENING}|(?=[A-Z])(?:(?<=,\s)|(?<=;\s)|(?<=\band\s)"
    rf"|(?<=\bwhile\s)))(?P<name>(?P<whole>{COURTESY_NAME}|{FULL_NAME})|{NAME}|{INITIALS})"
    rf"(?:\s*+\([^)]{{1,60}}\)|\s*+,[^,.]{{1,80}},|\s++(?:of|from"
    rf"|for)\s++[A-Z][^.,;]{{1,40}}?)?\s++{REPORTING}"
)
_SUBORDINATE = re.compile(
    r"\b(?:that|whether|if|(?:to\s++)?which|what|how|why|when|as|than|where|because|until|to|of|by"
    r"|from|for"
    r"|against|with|about|on|in|into|between|under|towards?|before|after|among|through|via|like"
    r"|since"
    # "Was the PCC satisfied that …?" asks.
    r"|was|were|is|are|did|does|do|has|have|had|would|could|should|will|can|may)\s++(?:the"
    r"|an?)?\s*+$",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\((?:the\s)?([^)]{1,40})\)")
_TO_WHICH = re.compile(r"to\s++which\b", re.IGNORECASE)
_RETORT = re.compile(r"\s(?:replied|responded|answered|said|stated|advised|explained|confirmed)$")
_JOINED = r"(?:\b(?:[Aa]nd|[Bb]ut|[Ww]hil(?:e|st)|[Aa]lthough|[Hh]owever)\s++)?"
_ARTICLE = r"(?:\b(?:[Tt]he|[Aa]n?)\s++)?"
_CLAUSE_OPENING = re.compile(rf"{_JOINED}{_ARTICLE}$")
_NAME_OPENING = re.compile(rf"{_JOINED}(?P<name>{COURTESY_NAME}|{FULL_NAME})\s?[,(]\s?{_ARTICLE}$")
# Somebody reports whose office is not one of ours: not stated, in doubt.
_SOMEBODY_ELSE = re.compile(
    OPENING
    + r"(?!(?:He|She|They)\b)(?:(?:The|A|An)\s++[\w’'-]+|[A-Z][\w.’'-]*)(?:\s++[\w.’'-]+){0,6}?"
    r"(?<!\bwas)(?<!\bwere)(?<!\bbeen)(?<!\bbe)(?<!\bis)(?<!\bare)(?<!\bas)\s++"
    rf"{ADVERBS}"
    r"(?:replied|said|stated|advised|added|explained|commented|responded|remarked|answered"
    r"|reported\s++that|confirmed\s++that|noted\s++that|asked\s++(?:if|whether|why|how|what))\b"
)
# Nobody's words right behind a question: "Yes, in May.", "Noted."
_ELLIPTIC = re.compile(rf"{OPENING}(?:Yes|No|Not\s++yet|Noted|Agreed|None)(?=\s*+(?:[.;,:–-]|$))")
# The clerk, or the meeting as a whole, takes up the account again.
_NOBODY_IN_PARTICULAR = re.compile(
    OPENING
    + r"(?:It\s++was\s++(?:further\s++|also\s++|then\s++)?(?:agreed|noted|suggested|reported"
    r"|confirmed|resolved|asked|highlighted|proposed|explained|questioned|acknowledged)"
    r"|(?:Reference|Mention)\s++was\s++made|Discussion|Concerns?\s++w|Consideration\s++was"
    r"|In\s++(?:response|reply)\s++to\s++(?:a\s++)?(?:questions?|quer)|During\s++the\s++discussion"
    r"|The\s++(?:Panel|Committee|meeting)\b"
    r"|Members\s++were\s++(?:also\s++|then\s++)?(?:advised|informed|told|assured|reassured"
    r"|reminded)"
    r"|[^,.]{1,60},\s++it\s++was\s++(?:also\s++)?(?:noted|said|suggested|reported|added|felt),"
    r"|(?:Nod|Trafod|Adrodd|Gofynn|Eglur|Esboni|Dywed|Hysbys|Awgrym|Cadarnha|Penderfyn|Cytun)wyd\b)",
)


class _Opening(NamedTuple):
    """Where somebody begins to speak: ``role`` is ``None`` for somebody not stated.

    ``end`` is where the words that say so end. ``is_behind_question`` sets an answer apart from
    the question in the same sentence.
    """

    at: int
    role: SpeakerRole | None
    title: str | None
    end: int
    is_behind_question: bool = False


def speeches(
    text: str, start: int, end: int, *, is_reply: bool = False, people: People = NOBODY
) -> tuple[Speech, ...]:
    """Find who speaks in ``text[start:end]``, in order and without overlap.

    A reporting phrase opens a speech, which lasts to the next one. In narrative the account also
    returns to nobody in particular at "It was noted …", "Reference was made …", "The Panel …";
    inside a reply (``is_reply``) those still belong to whoever is replying. ``people`` says whose
    words a name stands for.
    """
    found: list[Speech] = []
    for sentence_start, sentence_end in sentence_spans(text, start, end):
        openings = _openings(text, sentence_start, sentence_end, people)
        first = openings[0].at if openings else sentence_end
        resets = (_ELLIPTIC, _SOMEBODY_ELSE if is_reply else _NOBODY_IN_PARTICULAR)
        lead_is_reset = any(r.match(text, sentence_start, sentence_end) for r in resets) or (
            first > sentence_start and _SOMEBODY_ELSE.match(text, sentence_start, first)
        )
        if found and not lead_is_reset and first > sentence_start:
            last = found[-1]
            if last.end == sentence_start or not text[last.end : sentence_start].strip():
                found[-1] = last.until(first)
        ends = [*(opening.at for opening in openings[1:]), sentence_end]
        found += [
            Speech(opening.at, speech_end, opening.role, opening.title)
            for opening, speech_end in zip(openings, ends, strict=bool(openings))
            if opening.role is not None
        ]
    return _merged(text, found)


def _openings(text: str, start: int, end: int, people: People) -> list[_Opening]:
    """Where reporting phrases begin in one sentence, in order.

    The first takes in what leads up to it ("In relation to training, the PCC said …"), unless the
    sentence opens as the clerk's own account.
    """
    label = _labelled(text, start, end, people)
    if label:
        return [label]
    openings: list[_Opening] = []
    is_first = not _NOBODY_IN_PARTICULAR.match(text, start, end)
    for found in sorted(_phrases(text, start, end, people), key=lambda found: found.at):
        if openings and found.at < openings[-1].end:
            continue
        at = found.at
        if is_first and not found.is_behind_question:
            at = start
        openings.append(found._replace(at=at))
        is_first = False
    if not openings and (said := _SAID_BY.search(text, start, end)):
        openings.append(_opening(said, start, people))
    return openings


def _phrases(text: str, start: int, end: int, people: People) -> Iterator[_Opening]:
    """What opens a speech in a sentence, by title or by name, as its words stand."""
    if _ASKED.search(text, start, end):
        for answered in _ASKED_THEN_SAID.finditer(text, start, end):
            opening = _opening(answered, answered.start("answer"), people)
            yield opening._replace(is_behind_question=True)
    at = start
    while (said := _STATEMENT.search(text, at, end)) is not None:
        at = said.end()
        before = _SUBORDINATE.search(text, max(start, said.start() - 20), said.start())
        if before is None or (_TO_WHICH.match(before.group()) and _RETORT.search(said.group())):
            yield _opening(said, _clause_start(text, start, said.start()), people)
    yield from _verbs_first(text, start, end, people)
    for named in _NAMED.finditer(text[start:end]):
        at, person = start + named.start(), people.named(named["name"])
        if person:
            yield _Opening(at, person.role, person.title, start + named.end())
        elif named["whole"] and is_name(named["name"]):
            yield _Opening(at, None, None, start + named.end())


def _verbs_first(text: str, start: int, end: int, people: People) -> Iterator[_Opening]:
    """What opens a speech by a verb that stands before whoever speaks."""
    for said in _SAID_FIRST.finditer(text, start, end):
        if not said["name"]:
            yield _opening(said, said.start(), people)
        elif person := people.named(said["name"]):
            yield _Opening(said.start(), person.role, person.title, said.end())


def _opening(match: re.Match[str], at: int, people: People) -> _Opening:
    role: SpeakerRole = role_of(match)
    words = next(w for g, w in match.groupdict().items() if w and g[1:].isdigit())
    if people.has_force_commissioner and words.lower().endswith("commissioner"):
        role = "Officer"
    beside = _IN_BRACKETS.search(match.group())
    if role == "Member" and beside and parse_role(beside[1]) == "Chair":
        role = "Chair"  # "Councillor Example (Chair) said"
    title = title_kept(words) if role == "Officer" else None
    return _Opening(at, role, title, match.end())


def _labelled(text: str, start: int, end: int, people: People) -> _Opening | None:
    """Who speaks throughout a sentence that a transcript's label opens."""
    if text.find(":", start, end) < 0:
        return None
    label = _LABEL.match(text, start, end)
    if label and _IS_SAID.match(text, label.end(), end):
        return _opening(label, start, people)
    dashed = _DASHED.match(text, start, end)
    if dashed and role_of(dashed) != "Officer":
        return _opening(dashed, start, people)
    named = _LABELLED_NAME.match(text, start, end)
    person = people.named(named["name"]) if named else None
    if named and person and _IS_SAID.match(text, named.end(), end):
        return _Opening(start, person.role, person.title, named.end())
    return None


def _clause_start(text: str, sentence_start: int, role_start: int) -> int:
    """Take "and the", "The", "and P Example, " before a title into the clause it opens."""
    start = max(sentence_start, role_start - 60)
    before = text[start:role_start]
    named = _NAME_OPENING.search(before)
    if named and is_name(named["name"]):
        return start + named.start()
    opening = _CLAUSE_OPENING.search(before)
    return start + opening.start() if opening else role_start


def _merged(text: str, found: list[Speech]) -> tuple[Speech, ...]:
    """Join neighbours of one role and title, and drop the space at their ends."""
    joined: list[Speech] = []
    for speech in found:
        end = speech.start + len(text[speech.start : speech.end].rstrip())
        if joined and (joined[-1].role, joined[-1].title) == (speech.role, speech.title):
            between = text[joined[-1].end : speech.start]
            if not between.strip():
                joined[-1] = joined[-1].until(end)
                continue
        joined.append(speech.until(end))
    return tuple(joined)
