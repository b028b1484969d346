"""Promises in minutes: sentences in which somebody undertakes to do something for the Panel.

What a force does anyway ("patrols would be in place"), what depends on something else, and what a
member only asks for is not a promise. The register of actions lists every promise; what became of
a question depends on what the promises of its reply are of.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Literal

from ingest.findings.decided.agreements import agreement_in, owner_of_deed, things_to_do
from ingest.findings.owners import NO_PERSONS, body_named, owner_named
from ingest.findings.promised import promise_words as promising
from ingest.findings.promised.assigned import assigned_in_note
from ingest.findings.promised.foretold import Foretold, foretold_in
from ingest.findings.promised.hanging import hangs_in, is_asked_for
from ingest.findings.promised.promise_details import recipient_of
from ingest.findings.promised.promisers import Promiser
from ingest.findings.promised.spoken_words import OWN_WORDS
from ingest.findings.speech_labels import speaker_labelled
from ingest.language.sentences import Span
from ingest.record import Speech

# What is promised: an answer, figures or a paper in writing; an answer in some other way, or
# finding one; anything else.
Promised = Literal["written_answer", "later_answer", "deed"]

# What a promise hangs on stands in the characters before it; sentences run on where stops are lost.
_LOOK_BACK = 400
_LOOK_AHEAD = 400


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise found in a sentence.

    ``at`` is where its own words begin, ``owner`` whose it is, ``None`` where that is not stated.
    One that is not ``is_firm`` depends on something, or says only what could be done; one that
    ``is_express`` is made in so many words.
    """

    at: int
    owner: str | None
    of: Promised
    is_firm: bool = True
    is_express: bool = False


def find_promise(text: str, span: Span, speeches: Sequence[Speech] = ()) -> Promise | None:
    """The first firm promise of one sentence, ``None`` where it holds none.

    ``speeches`` are those of the block the sentence stands in: they say who "he" is.
    """
    return next(iter(firm_promises(text, span, speeches)), None)


def firm_promises(
    text: str, span: Span, speeches: Sequence[Speech] = (), odds: float | None = None
) -> list[Promise]:
    """The firm promises of one sentence, in order; see ``promises_in``."""
    return [promise for promise in promises_in(text, span, speeches, odds) if promise.is_firm]


def promises_in(
    text: str, span: Span, speeches: Sequence[Speech] = (), odds: float | None = None
) -> list[Promise]:
    """Everything one sentence promises, firmly or not; those of somebody named first, in order.

    ``odds`` are the log odds that a model gives it for promising anything, if one was asked.
    """
    start, end = span
    if text[start:end].rstrip(")]”\"'").endswith("?"):
        return []
    sentence = _Sentence(text, span, speeches, odds)
    assigned = assigned_in_note(text, span)
    if assigned:
        owners = {None, *(one.owner for one in assigned)}
        given = [
            Promise(
                one.at,
                one.owner,
                _promised(text, one.at, end),
                is_express=one.owner is not None,
            )
            for one in assigned
        ]
        others = (p for p in sentence.foretold() if p.at > given[-1].at and p.owner not in owners)
        return [*given, *others]
    agreed = agreement_in(text, span)
    if agreed:
        return [
            Promise(thing.at, agreed.owner or thing.owner, _promised(text, thing.at, end))
            for thing in things_to_do(text, (agreed.matter_at, end))
        ]
    return sorted(
        [
            *sentence.undertakings(),
            *sentence.requests(),
            *sentence.foretold(),
            *sentence.under_way(),
            *sentence.offered_in_person(),
            *sentence.offers(),
        ],
        # Whose it is not said may be the same said again of whoever receives it.
        key=lambda promise: (promise.owner is None, promise.at),
    )


def likely_promise(text: str, span: Span, speeches: Sequence[Speech] = ()) -> Promise:
    """What a sentence promises that is known to promise something, though not by which words."""
    start, end = span
    found = promises_in(text, span, speeches)
    if found:
        return found[0]
    told = next(foretold_in(text, span), None)
    if told is None:
        return Promise(start, None, _promised(text, start, end))
    promise = _Sentence(text, span, speeches).of_foretold(told)
    return replace(promise, owner=None) if promise.owner in NO_PERSONS else promise


def foretold_to_weigh(
    text: str, span: Span, speeches: Sequence[Speech] = ()
) -> list[frozenset[str]]:
    """The signs of each thing that a sentence says will be done, where they alone decide."""
    if text[slice(*span)].rstrip(")]”\"'").endswith("?"):
        return []
    if assigned_in_note(text, span) or agreement_in(text, span):
        return []
    sentence = _Sentence(text, span, speeches)
    others = (sentence.undertakings(), sentence.requests(), sentence.under_way())
    if any(promise.is_firm for promise in chain(*others, sentence.offered_in_person())):
        return []
    return [told.signs for told in foretold_in(text, span)]


def _promised(text: str, at: int, end: int) -> Promised:
    """What the words of a promise, which begin at ``at``, are of."""
    stop = min(end, at + _LOOK_AHEAD)
    at_a_meeting = promising.AT_THE_NEXT_MEETING.search(text, at, stop)
    if not at_a_meeting and promising.GIVES_IN_WRITING.search(text, at, stop):
        return "written_answer"
    return "later_answer" if promising.GIVES_LATER.search(text, at, stop) else "deed"


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence with the speeches of its block, and the odds that it promises something."""

    text: str
    span: Span
    speeches: Sequence[Speech]
    odds: float | None = None

    @property
    def _who(self) -> Promiser:
        return Promiser(self.text, self.span, self.speeches)

    def undertakings(self) -> Iterator[Promise]:
        """What somebody "agreed to" do."""
        for match in promising.UNDERTAKES.finditer(self.text, *self.span):
            promise = self._by_somebody(match.start())
            if promise:
                yield replace(promise, is_express=promise.owner is not None)
        for match in promising.UNDERTAKES_FIRST.finditer(self.text, *self.span):
            owner = owner_named(match["owner"])
            if owner not in NO_PERSONS:
                yield Promise(match.start(), owner, _promised(self.text, match.end(), self.span[1]))
        answers, firm = promising.PROMISES_AN_ANSWER, promising.UNDERTAKES_THAT
        for match in chain(*(form.finditer(self.text, *self.span) for form in (answers, firm))):
            promise = self._by_somebody(match.start())
            if promise:
                yield promise

    def requests(self) -> Iterator[Promise]:
        """What the meeting asks somebody to do."""
        text, (start, end) = self.text, self.span
        for match in promising.ASKED_TO.finditer(text, start, end):
            owner = self._who.owner_before(match.start())
            yield from self._asked_of(owner, match.end())
        for match in promising.BODY_ASKS.finditer(text, start, end):
            if match["that"]:
                deed = owner_of_deed(text[match.end() : end])
                if deed:
                    yield Promise(match.end(), deed, _promised(text, match.end(), end))
            else:
                is_known = match["owner"] in ("him", "her", "them")
                is_deed = promising.PLAIN_DEED.match(text, match.end(), end) is not None
                told = self._who.told_of_above() if is_known and is_deed else None
                yield from self._asked_of(told or owner_named(match["owner"]), match.end())

        for match in promising.ANYBODY_ASKS.finditer(text, start, end):
            owner = owner_named(match["doer"] or match["owner"]) or match["doer"] or match["owner"]
            is_left = not promising.TO_SAY.match(text, match.end(), end)
            if is_left and not promising.DECLINED.match(text, end):
                yield Promise(match.end(), owner, _promised(text, match.end(), end))

    def _asked_of(self, owner: str | None, at: int) -> Iterator[Promise]:
        end = self.span[1]
        serves = owner is not None and body_named(owner) in (None, "Officer")
        is_later = promising.LATER_DEED.match(self.text, at, end) or (
            serves and not promising.TO_SAY.match(self.text, at, end)
        )
        if owner not in NO_PERSONS and is_later:
            yield Promise(at, owner, _promised(self.text, at, end))

    def foretold(self) -> Iterator[Promise]:
        """What will be done, where its signs make an undertaking of it."""
        for told in foretold_in(self.text, self.span, self.odds):
            if told.is_undertaken or told.is_on_condition:
                yield self.of_foretold(told)

    def of_foretold(self, told: Foretold) -> Promise:
        """The promise that something which will be done makes, if it is one."""
        is_undergone = told.is_passive or "arrives" in told.signs
        owner = self._who.undergone(told.at) if is_undergone else self._who.owner_before(told.at)
        if "is turned to" in told.signs:  # whoever will be asked owes nothing
            owner = self._who.doer(told.at)
        of = _promised(self.text, told.at, self.span[1])
        # Who receives promises nothing: what residents or members are told is promised them.
        is_receiver = owner == "Public" or "the body receives" in told.signs
        # Who receives it stands before the verb.
        at = self.span[0] if "the body receives" in told.signs else told.at
        return Promise(at, None if is_receiver else owner, of, told.is_undertaken)

    def under_way(self) -> Iterator[Promise]:
        """What somebody is at work on: "The Clerk is chasing the county"."""
        for match in promising.UNDER_WAY.finditer(self.text, *self.span):
            owner = self._who.owner_before(match.start())
            if owner not in NO_PERSONS and not is_asked_for(self.text, self.span, match.start()):
                yield Promise(match.start(), owner, "deed")

    def offered_in_person(self) -> Iterator[Promise]:
        """What a speaker says in the first person: "I can send you the sums"."""
        for match in OWN_WORDS.finditer(self.text, *self.span):
            at = match.start()
            owner = self._who.speaking(at) or speaker_labelled(self.text, at)
            # What "we" will do in notes of a meeting is what it decides.
            if owner or match["can"] or match["me"] == "me":
                of = _promised(self.text, at, self.span[1])
                yield Promise(at, owner, of, not any(hangs_in(self.text, self.span, at)))

    def offers(self) -> Iterator[Promise]:
        """What somebody "could" send or give."""
        for match in promising.OFFERS.finditer(self.text, *self.span):
            promise = self._by_somebody(match.start())
            if promise and not is_asked_for(self.text, self.span, promise.at):
                yield replace(promise, is_firm=False)

    def _by_somebody(self, at: int) -> Promise | None:
        """A promise of whoever does what the verb at ``at`` says.

        Somebody whose office is not one of ours promises only what is said to be for the Panel or
        its members.
        """
        text, (start, end) = self.text, self.span
        before = text[max(start, at - _LOOK_BACK) : at]
        if promising.NOT_NOW.search(before):
            return None
        owner, of = self._who.owner(before, at), _promised(text, at, end)
        if owner is None and (
            of == "deed"
            or recipient_of(text, at, end) is None
            or promising.SOMEBODY_ELSES.search(text, start, end)
            or any(hangs_in(text, self.span, at))
        ):
            return None
        return Promise(at, owner, of)
