"""Agreements of a meeting: "It was agreed that …", "The Panel agreed to …", and what they ask for.

An agreement settles something or asks for something to be done. That somebody agreed that a thing
was so ("Members agreed that this was an issue") is an opinion, and that the PCC agreed to do a
thing is a promise; neither is an agreement of the meeting.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ingest.language.list_marks import BULLET, OPENING
from ingest.language.roles import parse_role
from ingest.language.sentences import Span, sentence_spans, trim

AgreementKind = Literal["resolved", "agreed", "recommended"]

_ADVERBS = r"(?:(?:then|also|further|unanimously|therefore|subsequently)\s++)*"
_AGREED = re.compile(
    rf"(?:[^.?!;]{{0,120}}?,\s++|{OPENING}|[^.?!]{{0,300}}?(?:;|,?\s++and)\s++)"
    rf"(?:(?P<it>[Ii]t\s++was)|[Tt]he\s++(?P<panel>Panel|Committee|Board)|(?P<members>Members))\s++"
    rf"{_ADVERBS}(?P<verb>agreed|resolved|recommended|decided|AGREED|RESOLVED|RECOMMENDED)"
    r"(?:\s++(?:that|to)\b|(?=\s*+:))(?P<to>(?<=\bto))?"
)
# "UNANIMOUSLY RESOLVED that …", where the label does not open a resolution of its own.
_LABELLED = re.compile(
    OPENING + r"(?:[Uu]nanimously\s++|UNANIMOUSLY\s++)?(?P<verb>RESOLVED|AGREED|RECOMMENDED)\b"
    r"\s*+(?:that\b|[:–—-])"
)
# What an earlier meeting agreed is no agreement of this one.
_EARLIER = re.compile(r"\b(?:previously|(?:last|previous|earlier)\s++meeting)\b", re.IGNORECASE)
_KINDS: dict[str, AgreementKind] = {"resolved": "resolved", "recommended": "recommended"}
_OPINION = re.compile(
    r"\s*+(?:\S+\s++){0,7}?(?:was|were|is|are|had|has|have|could|can|needed|remained|seemed|did)\b"
)
_TO_BE = re.compile(r"\b(?:would|will|should|shall|be|to)\b")
_NOTED = re.compile(
    r"\bbe\s++(?:\w+\s++and\s++)?(?:noted|received|approved|agreed|accepted|endorsed|welcomed"
    r"|confirmed|adopted|signed|reported|thanked|congratulated)\b"
    r"|^to\s++(?:note|receive|approve|endorse|support|accept|adopt|welcome|confirm|thank)\b"
)
_DEED = re.compile(
    r"\b(?:discuss\w*|consider\w*|br(?:ing|ought)|bought\s++back|report\s++back|report|writ(?:e|ten)"
    r"|circulat\w+|shar(?:e|ed)|provid\w+|suppl(?:y|ied)|sen[dt]|look|invit\w+|strengthen\w*"
    r"|made\s++\w+er|amend\w*|review\w*|set\s++up|establish\w*|add(?:ed)?|includ\w+|arrang\w+|visit"
    r"|rais(?:e|ed)|investigat\w+|come|receiv\w+|present\w*|submit\w*|monitor\w*|prepar\w+"
    r"|develop\w*|listed|e-?mail\w*|attend\w*|address\w*|continu\w+|liais\w+|issued?"
    r"|dr[ae]wn?\s++up|produc\w+|updat\w+|h[oe]ld|conven\w+|carr(?:y|ied)\s++out|scrutin\w+"
    r"|examin\w+|contact\w*|request\w*|asked|forward\w*|tak(?:e|en)\s++forward|publish\w*)\b"
)
_SUBJUNCTIVE = re.compile(
    r"^\s*+(?:[Tt]hat\s++)?(?:\S+\s++){1,10}?(?:come|write|bring|report\s++back|consider|raise"
    r"|develop|e-?mail|circulate|provide|send|invite|discuss|arrange|prepare|submit)\b"
)
_SUBJECT = re.compile(
    r"^(?:\s|[Tt]hat\b|[·•(\[]){0,20}(?P<subject>(?:\S++\s++){1,5}?)(?=(?:would|will|should|be)\b)"
)
# Who is given something does not owe it.
_RECEIVES = re.compile(
    r"\b(?:would|will|should)\s++(?:have|receive|be\s++(?:sent|given|provided\s++with|updated|informed"
    r"|briefed|shown))\b"
)
_JOINS = re.compile(r";|\band\s++(?=that\b)")
_LABEL = re.compile(r"\W*(?:RESOLVED|AGREED|RECOMMENDED|Resolved|Agreed|Recommended)\b[\s:–—-]*")
_NUMBER = re.compile(r"\(\w{1,3}\)\s*+")


@dataclass(frozen=True, slots=True)
class Agreement:
    """An agreement in a sentence.

    ``matter_at`` is where what was agreed begins; ``owner`` is who agreed to do it themselves
    ("The Panel agreed to write …"), ``None`` where the words do not say.
    """

    kind: AgreementKind
    matter_at: int
    owner: str | None


@dataclass(frozen=True, slots=True)
class ThingToDo:
    """One thing that was agreed to be done, a whole item or sentence, and by whom if recorded."""

    start: int
    end: int
    owner: str | None


def agreement_in(text: str, span: Span) -> Agreement | None:
    """The agreement that a sentence records, ``None`` where it records none."""
    labelled = _LABELLED.match(text, *span)
    if labelled:
        return Agreement(_kind(labelled["verb"]), labelled.end(), None)
    match = _AGREED.match(text, *span)
    if match is None or _EARLIER.search(text, span[0], match.start("verb")):
        return None
    is_to_do = match["to"] is not None
    if not is_to_do and _is_opinion(text[match.end() : span[1]]):
        return None
    # "It was recommended that …" may be anybody's recommendation.
    if match["it"] and match["verb"].lower() == "recommended":
        return None
    owner = (match["panel"] or match["members"]) if is_to_do else None
    matter_at = match.end() - len("to") if is_to_do else match.end()
    return Agreement(_kind(match["verb"]), matter_at, owner)


def things_to_do(text: str, span: Span) -> list[ThingToDo]:
    """What an agreement or resolution asks for, item by item; what only notes is left out."""
    return [thing for item in _items(text, span) if (thing := _thing(text, item))]


def role_at_end(words: str) -> str | None:
    """The office or body that a stretch of text ends with: "… and the Deputy PCC", "The Panel"."""
    tail = words.split()[-6:]
    for count in range(len(tail), 0, -1):
        role = body_named(" ".join(tail[-count:]))
        if role:
            return role
    return None


def body_named(words: str) -> str | None:
    """The office or body that words name, with nothing beside it but an article."""
    plain = re.sub(r"^(?:the|a|an|this)\s++", "", words.strip(), flags=re.IGNORECASE)
    if plain in ("Panel", "Committee", "PCP", "Police and Crime Panel", "Police & Crime Panel"):
        return "Committee" if plain == "Committee" else "Panel"
    return parse_role(plain)


def _kind(verb: str) -> AgreementKind:
    return _KINDS.get(verb.lower(), "agreed")


def _is_opinion(matter: str) -> bool:
    opinion = _OPINION.match(matter)
    modal = _TO_BE.search(matter)
    return opinion is not None and (modal is None or modal.start() > opinion.end())


def _items(text: str, span: Span) -> Iterator[Span]:
    """The items of a list, else the sentence, without its label or list marker."""
    for start, end in sentence_spans(text, *span):
        label = _LABEL.match(text, start, end)
        begins = label.end() if label else start
        marker = BULLET.match(text, begins, end) or _NUMBER.match(text, begins, end)
        item = trim(text, marker.end() if marker else begins, end)
        if item:
            yield item


def _thing(text: str, item: Span) -> ThingToDo | None:
    for clause in _JOINS.split(text[item[0] : item[1]]):
        modal = _TO_BE.search(clause)
        is_deed = modal is not None and _DEED.search(clause, modal.start()) is not None
        only_notes = _NOTED.search(clause) and "further" not in clause
        if (is_deed or _SUBJUNCTIVE.match(clause)) and not only_notes:
            subject = None if _RECEIVES.search(clause) else _SUBJECT.match(clause)
            return ThingToDo(*item, body_named(subject["subject"]) if subject else None)
    return None
