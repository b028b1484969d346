"""Agreements of a meeting: "It was agreed that …", "The Panel agreed to …", and what they ask for.

An agreement settles something or asks for something to be done. That somebody agreed that a thing
was so ("Members agreed that this was an issue") is an opinion, and that the PCC agreed to do a
thing is a promise; neither is an agreement of the meeting.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.findings.decided import agreeing_words as agreeing
from ingest.findings.decided.agreeing_words import KINDS, AgreementKind
from ingest.language.list_marks import BULLET
from ingest.language.roles import parse_role
from ingest.language.sentences import Span, sentence_spans, trim


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
    found = agreeing.LABELLED.search(text, *span) or agreeing.SECONDED.search(text, *span)
    if found is None or not _stands_free(text, span, found):
        found = next(
            (m for m in agreeing.AGREED.finditer(text, *span) if _settles(text, span, m)), None
        )
    if found is None:
        return None
    is_to_do = found["to"] is not None
    groups = found.groupdict()
    owner = (groups.get("body") or groups.get("members")) if is_to_do else None
    matter_at = found.end() - len("to") if is_to_do else found.end()
    return Agreement(KINDS[found["verb"].lower()], matter_at, owner)


def _stands_free(text: str, span: Span, found: re.Match[str]) -> bool:
    """Whether the words before a decision's let it be this meeting's."""
    before = text[span[0] : found.start()]
    return not agreeing.EARLIER.search(before) and agreeing.OPENS_CLAUSE.search(before) is not None


def _settles(text: str, span: Span, found: re.Match[str]) -> bool:
    """Whether a clause of agreement settles something, and is no opinion of the meeting's."""
    # "It was recommended that …" may be anybody's recommendation.
    if found["it"] and found["verb"].lower() == "recommended":
        return False
    is_opinion = found["to"] is None and _is_opinion(text[found.end() : span[1]])
    return not is_opinion and _stands_free(text, span, found)


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


def _is_opinion(matter: str) -> bool:
    opinion = agreeing.OPINION.match(matter)
    modal = agreeing.TO_BE.search(matter)
    return opinion is not None and (modal is None or modal.start() > opinion.end())


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
    for clause in agreeing.JOINS_CLAUSES.split(text[item[0] : item[1]]):
        modal = agreeing.TO_BE.search(clause)
        is_deed = modal is not None and agreeing.DEED.search(clause, modal.start()) is not None
        only_notes = agreeing.ONLY_NOTES.search(clause) and "further" not in clause
        if (is_deed or agreeing.SUBJUNCTIVE.match(clause)) and not only_notes:
            subject = None if agreeing.RECEIVES.search(clause) else agreeing.WHO_IS_TO.match(clause)
            return ThingToDo(*item, body_named(subject["subject"]) if subject else None)
    return None
