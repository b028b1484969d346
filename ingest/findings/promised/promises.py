"""Promises in minutes: sentences in which somebody undertakes to do something for the Panel.

What a force does anyway ("patrols would be in place"), what depends on something else, and what a
member only asks for is not a promise. The forms are the clerk's: "agreed to …", "would write to …",
"would be shared with the Panel", "would come to the next meeting".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.findings.decided.agreements import agreement_in, role_at_end, things_to_do
from ingest.findings.promised.promise_details import TOLD, due_of
from ingest.language.sentences import Span
from ingest.language.speakers import speeches as speeches_in
from ingest.record import SpeakerRole, Speech

# Between the owners of one action.
OWNERS_JOINED_BY = " and "

_GAP = r"[^.;?!]{0,100}?"
_INFORMATION = (
    r"\b(?:answers?|repl(?:y|ies)|responses?|figures?|details?|information|data|reports?"
    r"|breakdowns?|briefings?|updates?|cop(?:y|ies)|lists?|statistics|summar(?:y|ies)|papers?"
    r"|presentations?|notes?|links?|frameworks?|letters?|analysis|numbers|slides?|plan|strategy"
    r"|timetable|explanation|documents?|guidance|review|results)\b"
)
_NEXT_MEETING = (
    r"(?:the|an?|its|their|this|one\s++of\s++(?:its|the))\s++(?:Panel['’]s\s++)?"
    r"(?:next|future|later|following|subsequent|forthcoming)\s++(?:(?:Panel|Committee)\s++)?meetings?"
)
_WILL = r"\b(?:would|will)\s++(?:(?:also|then|therefore|all|both)\s++)*"
_SHARED = (
    r"(?:circulated|shared|provided|sent|supplied|reported|brought|bought|forwarded|e-?mailed"
    r"|distributed|submitted|presented|made\s++available|given|fed\s++back)\b"
)
_UNDERTAKES = re.compile(
    r"\b(?:agreed|undertook|promised|offered|pledged|volunteered|gave\s++an\s++undertaking)\s++"
    r"(?:also\s++)?to\s++(?!(?:note|disagree|differ|approve|endorse|support|accept|recommend|adopt"
    r"|appoint|elect|be)\b)"
)
# What an office holder says that he or she will do, and does only for whoever asked.
_OWN_DEED = re.compile(
    rf"{_WILL}(?:be\s++(?:happy|pleased|glad|willing)\s++to\s++|(?P<gladly>happily|gladly)\s++)?(?:"
    r"write\s++(?:back\s++)?to\b|find\s++(?:(?:this|that|it)\s++)?out\b|look\s++into\b|report\s++back\b"
    r"|feed\s++(?:(?:this|that|it)\s++)?back\b|follow\s++(?:(?:this|that|it)\s++)?up\b"
    r"|(?:come|get)\s++back\s++to\b|(?:reply|respond)\s++in\s++writing\b|make\s++enquiries\b"
    r"|(?:speak|talk|liaise)\s++(?:to|with)\b"
    r"|take\s++(?:this|that|it|these|the)\b(?:\s++\w+){0,2}?\s++(?:away|back|forward|up)\b"
    r"|raise\s++(?:this|that|it|the\s++(?:matter|issue|point))\b|(?:check|clarify|ascertain)\b"
    rf"|(?:circulate|share|send|distribute|e-?mail|forward)\b{_GAP}(?:{_INFORMATION}|{TOLD})"
    rf"|(?:provide|give|supply|bring|submit|present|obtain|prepare|produce)\b{_GAP}{_INFORMATION}"
    r"(?!\s++(?:to|for|with)\s++(?:the\s++)?(?:public|residents|communities|victims|officers"
    r"|partners|people))|(?<=ly\s)\w+)"
)
_TO_THE_PANEL = re.compile(
    rf"(?:{_WILL}|\b(?:was|were|is|are)\s++to\s++|,\s++to\s++)be\s++{_SHARED}{_GAP}"
    rf"\b(?:to|with|among|amongst|between|before|for)\s++{TOLD}"
)
_PANEL_RECEIVES = re.compile(
    rf"\b(?:Panel|[Mm]embers)\s++{_WILL}(?:(?:receive|be\s++(?:sent|given|provided\s++with))\b"
    rf"{_GAP}{_INFORMATION}|be\s++(?:updated|informed|notified|briefed|kept\s++\w+)\b)"
)
_WRITTEN_ANSWER = re.compile(
    rf"\b[Ww]ritten\s++(?:answer|reply|response)s?\b{_GAP}{_WILL}be\s++{_SHARED}"
)
_AT_A_MEETING = re.compile(
    rf"{_WILL}(?:come|return|be\s++(?:brought|bought|presented|submitted|reported|given|provided"
    r"|discussed|considered|reviewed|added|included|raised|tabled|on)|bring|present|submit|give"
    rf"|provide|report|discuss|consider|receive)\b{_GAP}\b{_NEXT_MEETING}"
)
_PRODUCED = re.compile(
    rf"{_INFORMATION}\s++(?:\w+\s++){{0,3}}?{_WILL}be\s++(?:put\s++together|drawn\s++up|prepared"
    r"|provided|sent|supplied|circulated|shared|produced|drafted|published|finalised|completed|ready|(?:made\s++)?available|released|issued)\b"
)
_REPORTED_BACK = re.compile(rf"{_WILL}be\s++(?:reported|fed)\s++back\b")
_AFTER_THE_MEETING = re.compile(
    rf"{_WILL}be\s++(?:answered|responded\s++to|dealt\s++with|addressed|discussed|followed\s++up|{_SHARED})"
    r"\s++(?:\w+\s++)?(?:outside|after|following)\s++(?:of\s++)?the\s++meeting\b"
)
_PASSIVE = (
    _AFTER_THE_MEETING,
    _REPORTED_BACK,
    _TO_THE_PANEL,
    _PANEL_RECEIVES,
    _WRITTEN_ANSWER,
    _AT_A_MEETING,
)

# What a promise hangs on stands in the characters before it; sentences run on where stops are lost.
_LOOK_BACK = 400
# The verb that what follows hangs on: a promise hangs on none, or on one that states.
_HANGS_ON = re.compile(
    r"(?P<asks>\b(?:asked|requests?|requested|suggest(?:ed|ion)|questioned|queried|enquired"
    r"|inquired|wondered|proposed|proposal|urged|whether|called\s++for|recommended|hoped|sought"
    r"|wanted|wished|expected)\b)"
    r"|\b(?:said|agreed|confirmed|explained|advised|replied|reported|stated|added|assured"
    r"|undertook|noted|answered|commented|responded|informed|told|acknowledged)\b|;"
)
_DEPENDS = re.compile(r"\b(?:if|unless|could|might|may|possibly|perhaps|should)\b", re.I)
_SOMEBODY_ELSES = re.compile(
    r"\b(?:Government|Home\s++Office|Ministry|Minister|HMIC\w*|College\s++of\s++Policing|national)\b"
)
_PRONOUN = re.compile(
    r"(?:^|[\s\[(])(?:[Hh]e|[Ss]he|[Tt]hey|(?:[Hh]is|[Hh]er|[Tt]heir)\s++office|OPCC)\s*+$"
)
_CHAINED = re.compile(r"(?:\band|,)\s++(?:also\s++)?$")
_ADVERBS = re.compile(
    r"(?:\s++(?:also|then|therefore|further|again|both|later|subsequently))+\s*+$"
)


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise found in a sentence; ``at`` is where its own words begin, ``owner`` whose it is."""

    at: int
    owner: str | None


def find_promise(text: str, span: Span, speeches: Sequence[Speech] = ()) -> Promise | None:
    """The first promise of one sentence, ``None`` where it holds none.

    ``speeches`` are those of the block the sentence stands in: they say who "he" is.
    """
    start, end = span
    if text[start:end].rstrip(")]”\"'").endswith("?"):
        return None
    agreed = agreement_in(text, span)
    if agreed:
        things = things_to_do(text, (agreed.matter_at, end))
        owner = agreed.owner or (things[0].owner if things else None)
        return Promise(agreed.matter_at, owner) if things else None
    found = [
        *_undertakings(text, span, speeches),
        *_own_deeds(text, span, speeches),
        *_passive_promises(text, span, speeches),
    ]
    return min(found, key=lambda promise: promise.at, default=None)


def _undertakings(text: str, span: Span, speeches: Sequence[Speech]) -> list[Promise]:
    found = []
    for match in _UNDERTAKES.finditer(text, *span):
        owner = _subject(text, span[0], match.start(), speeches)
        depends = re.match(r"\W*(?:If|Unless)\b", text[span[0] : match.start()])
        if owner and not depends:
            found.append(Promise(match.start(), owner))
    return found


def _own_deeds(text: str, span: Span, speeches: Sequence[Speech]) -> list[Promise]:
    return [
        Promise(match.start(), owner)
        for match in _OWN_DEED.finditer(text, *span)
        if _is_stated(text, span[0], match.start())
        and (owner := _subject(text, span[0], match.start(), speeches))
    ]


def _passive_promises(text: str, span: Span, speeches: Sequence[Speech]) -> list[Promise]:
    found = [
        match.start()
        for pattern in _PASSIVE
        for match in pattern.finditer(text, *span)
        if _is_stated(text, span[0], match.start())
    ]
    promises = [Promise(at, _speaking(speeches, at)) for at in found]
    if not _SOMEBODY_ELSES.search(text, *span):
        # Whoever mentions that a paper will be ready need not be the one who writes it: only
        # who says so in this very sentence is taken to owe it.
        said = speeches_in(text, *span)
        promises += [
            Promise(match.start(), _speaking(said, match.start()))
            for match in _PRODUCED.finditer(text, *span)
            if _is_stated(text, span[0], match.start()) and due_of(text, match.end(), span[1])
        ]
    return promises


def _is_stated(text: str, start: int, at: int) -> bool:
    """Whether what stands at a place of a sentence is neither asked for nor depends on a thing."""
    start = max(start, at - _LOOK_BACK)
    hangs_on = list(_HANGS_ON.finditer(text, start, at))
    if hangs_on and hangs_on[-1]["asks"]:
        return False
    return not _DEPENDS.search(text, hangs_on[-1].end() if hangs_on else start, at)


def _subject(text: str, start: int, at: int, speeches: Sequence[Speech]) -> str | None:
    """Who does what the verb at ``at`` says: an office named before it, or he or she who speaks."""
    before = _ADVERBS.sub(" ", text[max(start, at - _LOOK_BACK) : at]).rstrip(" ")
    role = role_at_end(before)
    if role:
        return role
    if _PRONOUN.search(before) or _CHAINED.search(f"{before} "):
        return _speaking(speeches, at)
    return None


def _speaking(speeches: Sequence[Speech], at: int) -> SpeakerRole | None:
    return next((speech.role for speech in speeches if speech.start <= at < speech.end), None)
