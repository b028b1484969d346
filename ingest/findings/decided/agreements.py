"""Agreements of a meeting: "It was agreed that …", "The Panel agreed to …", and what they ask for.

An agreement settles something or asks for something to be done. That somebody agreed that a thing
was so ("Members agreed that this was an issue") is an opinion, and that the PCC agreed to do a
thing is a promise; neither is an agreement of the meeting.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ingest.findings.decided import agreeing_words as agreeing
from ingest.findings.decided.agreeing_words import KINDS
from ingest.findings.decided.agreement_kind import AgreementKind
from ingest.findings.decided.settled import settled_in
from ingest.findings.decided.settling_classes import IMPERSONAL, VERB_FIRST
from ingest.findings.deed_words import ENDS_WITH_NAME, IS_GIVEN
from ingest.findings.owners import (
    body_named,
    called_at_start,
    is_member,
    owner_at_start,
    owner_named,
)
from ingest.language.list_marks import BULLET
from ingest.language.sentences import Span, sentence_spans, trim

# The verbs behind which what is to be done may stand.
_AGREES = frozenset({"agrees", "recommends", "minds", "concord", "gives", "carries"})


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
    """One thing that was agreed to be done, a whole item or sentence, and by whom if recorded.

    ``at`` is where the clause that asks for it begins. It is only wished for where nobody is named
    who is to do it and nothing says that it will be done, or where whoever is asked for it does not
    serve the meeting, which can direct its own officers alone.
    """

    start: int
    end: int
    at: int
    owner: str | None
    is_wish: bool


@lru_cache(maxsize=2048)  # what is decided is looked at again for what is to be done
def agreement_in(text: str, span: Span) -> Agreement | None:
    """The agreement that a sentence records, ``None`` where it records none."""
    settled = settled_in(text[slice(*span)])
    if settled is None or settled.verb_class not in _AGREES:
        return None
    at = span[0] + settled.end
    clause = agreeing.CLAUSE.match(text, at, span[1])
    is_plain = clause is None and agreeing.LEADS_TO_DEED.match(text, at, span[1]) is None
    if is_plain and settled.verb not in IMPERSONAL | VERB_FIRST:
        return None
    kind = KINDS.get(settled.verb, "agreed")
    if clause is None or clause["to"] is None:
        return Agreement(kind, clause.end() if clause else at, None)
    body = agreeing.BODY_NAMED.search(text, span[0], at) if "body" in settled.subject else None
    return Agreement(kind, clause.start("to"), (body["body"] or body["members"]) if body else None)


def things_to_do(text: str, span: Span) -> list[ThingToDo]:
    """What an agreement or resolution asks for, item by item; what only notes is left out."""
    return [thing for item in _items(text, span) if (thing := _thing(text, item))]


def owner_of_deed(clause: str) -> str | None:
    """The titled person who is to do something: "that the Clerk obtain quotations"."""
    that = agreeing.THAT.match(clause, _number_end(clause))
    begins = that.end() if that else 0
    owner = called_at_start(clause[begins:])
    if owner is None or owner[0] in ("Panel", "Committee", "Member"):
        everybody = agreeing.EVERYBODY.match(clause)
        return everybody["owner"] if everybody else None
    behind = clause[begins + owner[1] :]
    does = agreeing.DOES.match(behind) or (is_member(owner[0]) and agreeing.DOES_IT.match(behind))
    return owner[0] if does else None


def _items(text: str, span: Span) -> Iterator[Span]:
    """The items of a list, else the sentence, without its label or list marker."""
    for start, end in sentence_spans(text, *span):
        label = agreeing.LABEL.match(text, start, end)
        begins = label.end() if label else start
        marker = BULLET.match(text, begins, end) or agreeing.ITEM_NUMBER.match(text, begins, end)
        item = trim(text, marker.end() if marker else begins, end)
        if item:
            yield item


def _thing(text: str, item: Span) -> ThingToDo | None:
    for start, end in _clauses(text, item):
        clause = text[start:end]
        only_notes = agreeing.ONLY_NOTES.search(clause) and "further" not in clause
        if only_notes or agreeing.OWN_BUSINESS.search(clause):
            continue
        owner = owner_of_deed(clause)
        asks = agreeing.ASKS.match(clause)
        if asks and not owner:
            owner = owner_named(asks["owner"]) or asks["owner"]
        given = None if owner else IS_GIVEN.match(clause[_number_end(clause) :])
        owner = owner or (given["owner"] if given and not given["will"] else None)
        deed = agreeing.DEED.search(clause) or agreeing.TO_DO.match(clause)
        if owner or deed or agreeing.SUBJUNCTIVE.match(clause):
            span = trim(text, start + _number_end(clause), end) if start > item[0] else item
            owner = owner or _owner_of_rest(clause)
            is_asked = asks is not None or agreeing.IS_ASKED.search(clause) is not None
            will_be = deed is not None and agreeing.WILL.match(deed.group()) is not None
            is_wish = not (_serves(owner) if is_asked else owner or will_be)
            return ThingToDo(*(span or item), start, owner, is_wish)
    return None


def _serves(owner: str | None) -> bool:
    """Whether whoever is asked for something is the meeting's own: its Chair, an officer."""
    named = owner and owner_named(owner)
    return named is not None and body_named(named) in (None, "Officer", "Chair")


def _number_end(clause: str) -> int:
    """Where the words of a clause begin, behind "and", "(b)" and the like."""
    begins = agreeing.BEGINS.match(clause)
    return begins.end() if begins else 0


def _clauses(text: str, item: Span) -> Iterator[Span]:
    at = item[0]
    for joint in agreeing.JOINS_CLAUSES.finditer(text, *item):
        if joint["somebody"] is not None and owner_of_deed(text[joint.end() : item[1]]) is None:
            continue
        yield at, joint.start()
        at = joint.end()
    yield at, item[1]


def _owner_of_rest(clause: str) -> str | None:
    subject = None if agreeing.RECEIVES.search(clause) else agreeing.WHO_IS_TO.match(clause)
    agent = agreeing.BY_AGENT.search(clause)
    doer = owner_at_start(clause[agent.end() :]) if agent else None
    if subject is None or doer:
        return doer[0] if doer else None
    recorded = re.sub(r"^[Tt]he\s++", "", subject["subject"].strip())
    is_name = subject["asked"] or ENDS_WITH_NAME.search(recorded)
    return owner_named(recorded) or (recorded if is_name and recorded[:1].isupper() else None)
