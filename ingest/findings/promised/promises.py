"""Promises in minutes: sentences in which somebody undertakes to do something for the Panel.

What a force does anyway ("patrols would be in place"), what depends on something else, and what a
member only asks for is not a promise. The register of actions lists every promise; what became of
a question depends on what the promises of its reply are of.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Literal

from ingest.findings import deed_words as deeds
from ingest.findings.decided.agreements import agreement_in, owner_of_deed, things_to_do
from ingest.findings.owners import (
    body_named,
    last_named,
    owner_at_end,
    owner_at_start,
    owner_named,
    owners_at_start,
)
from ingest.findings.promised import promise_words as promising
from ingest.findings.promised.assigned import assigned_in_note
from ingest.findings.promised.consents import consent_in, consents_within
from ingest.findings.promised.foretold import foretold_in
from ingest.findings.promised.foretold_words import CLAUSE_BEGINS, SOMEBODY_ALONE
from ingest.findings.promised.hanging import depends, is_asked_for
from ingest.findings.promised.promise_details import recipient_of
from ingest.findings.promised.spoken_words import OWN_WORDS
from ingest.findings.speech_labels import speaker_labelled
from ingest.language.names import is_name
from ingest.language.people import people_named
from ingest.language.roles import OFFICES_THAT_ANSWER, mark_roles, roles_mentioned
from ingest.language.sentences import Span, sentence_spans
from ingest.record import SpeakerRole, Speech

# What is promised: an answer, figures or a paper in writing; an answer in some other way, or
# finding one; anything else.
Promised = Literal["written_answer", "later_answer", "deed"]

# What a promise hangs on stands in the characters before it; sentences run on where stops are lost.
_LOOK_BACK = 400
_LOOK_BACK_TO_SPEAKER = 2_000
_LOOK_AHEAD = 400
_NO_PERSONS = frozenset({None, "Panel", "Committee", "Member", "Officer", "Public", "All", ""})


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise found in a sentence.

    ``at`` is where its own words begin, ``owner`` whose it is, ``None`` where that is not stated.
    One that is not ``is_firm`` depends on something, or says only what could be done.
    """

    at: int
    owner: str | None
    of: Promised
    is_firm: bool = True


def find_promise(text: str, span: Span, speeches: Sequence[Speech] = ()) -> Promise | None:
    """The first firm promise of one sentence, ``None`` where it holds none.

    ``speeches`` are those of the block the sentence stands in: they say who "he" is.
    """
    return next(iter(firm_promises(text, span, speeches)), None)


def firm_promises(text: str, span: Span, speeches: Sequence[Speech] = ()) -> list[Promise]:
    """The firm promises of one sentence, in order; see ``find_promise``."""
    return [promise for promise in promises_in(text, span, speeches) if promise.is_firm]


def promises_in(text: str, span: Span, speeches: Sequence[Speech] = ()) -> list[Promise]:
    """Everything one sentence promises, firmly or not, in order; see ``find_promise``."""
    start, end = span
    if text[start:end].rstrip(")]”\"'").endswith("?"):
        return []
    sentence = _Sentence(text, span, speeches)
    assigned = assigned_in_note(text, span)
    if assigned:
        owners = {None, *(one.owner for one in assigned)}
        given = [Promise(one.at, one.owner, _promised(text, one.at, end)) for one in assigned]
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
            *sentence.consents(),
            *sentence.requests(),
            *sentence.foretold(),
            *sentence.under_way(),
            *sentence.offered_in_person(),
            *sentence.offers(),
        ],
        key=lambda promise: promise.at,
    )


def foretold_to_weigh(
    text: str, span: Span, speeches: Sequence[Speech] = ()
) -> list[frozenset[str]]:
    """The signs of each thing that a sentence says will be done, where they alone decide."""
    if text[slice(*span)].rstrip(")]”\"'").endswith("?"):
        return []
    if assigned_in_note(text, span) or agreement_in(text, span):
        return []
    sentence = _Sentence(text, span, speeches)
    others = (
        *(sentence.undertakings(), sentence.consents(), sentence.requests()),
        sentence.under_way(),
    )
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
    """A sentence with the speeches of its block."""

    text: str
    span: Span
    speeches: Sequence[Speech]

    def undertakings(self) -> Iterator[Promise]:
        """What somebody "agreed to" do."""
        for match in promising.UNDERTAKES.finditer(self.text, *self.span):
            promise = self._by_somebody(match.start())
            if promise:
                is_firm = not promising.OPENS_CONDITION.match(self.text, self.span[0], promise.at)
                yield replace(promise, is_firm=is_firm)
        for match in promising.UNDERTAKES_FIRST.finditer(self.text, *self.span):
            owner = owner_named(match["owner"])
            if owner not in (None, "Panel", "Committee", "Member"):
                yield Promise(match.start(), owner, _promised(self.text, match.end(), self.span[1]))
        answers, firm = promising.PROMISES_AN_ANSWER, promising.UNDERTAKES_THAT
        for match in chain(*(form.finditer(self.text, *self.span) for form in (answers, firm))):
            promise = self._by_somebody(match.start())
            if promise:
                yield promise

    def consents(self) -> Iterator[Promise]:
        """What was asked of somebody and "was promised", or to which they only "agreed"."""
        consent = consent_in(self.text, self.span, self._paragraph_above())
        if consent:
            yield Promise(consent.at, consent.owner, "deed")
        for given in consents_within(self.text, self.span):
            of = _promised(self.text, given.at, self.span[1])
            yield Promise(given.at, given.owner, of)

    def requests(self) -> Iterator[Promise]:
        """What the meeting asks somebody to do."""
        text, (start, end) = self.text, self.span
        for match in promising.ASKED_TO.finditer(text, start, end):
            owner = self._owner_before(match.start())
            yield from self._asked_of(owner, match.end())
        for match in promising.BODY_ASKS.finditer(text, start, end):
            if match["that"]:
                deed = owner_of_deed(text[match.end() : end])
                if deed:
                    yield Promise(match.end(), deed, _promised(text, match.end(), end))
            else:
                is_known = match["owner"] in ("him", "her", "them")
                is_deed = promising.PLAIN_DEED.match(text, match.end(), end) is not None
                told = self._told_of_above() if is_known and is_deed else None
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
        if owner not in (None, "Panel", "Committee", "Member") and is_later:
            yield Promise(at, owner, _promised(self.text, at, end))

    def foretold(self) -> Iterator[Promise]:
        """What will be done, where its signs make an undertaking of it."""
        for told in foretold_in(self.text, self.span):
            if not (told.is_undertaken or told.is_on_condition):
                continue
            is_undergone = told.is_passive or "arrives" in told.signs
            owner = self._undergone(told.at) if is_undergone else self._owner_before(told.at)
            if "is turned to" in told.signs:  # whoever will be asked owes nothing
                owner = self._doer(told.at)
            of = _promised(self.text, told.at, self.span[1])
            # Who receives promises nothing: what residents or members are told is promised them.
            is_receiver = owner == "Public" or "the body receives" in told.signs
            owner = None if is_receiver else owner
            # Who receives it stands before the verb.
            at = self.span[0] if "the body receives" in told.signs else told.at
            yield Promise(at, owner, of, told.is_undertaken)

    def under_way(self) -> Iterator[Promise]:
        """What somebody is at work on: "The Clerk is chasing the county"."""
        for match in promising.UNDER_WAY.finditer(self.text, *self.span):
            owner = self._owner_before(match.start())
            if owner not in _NO_PERSONS and not is_asked_for(self.text, self.span, match.start()):
                yield Promise(match.start(), owner, "deed")

    def offered_in_person(self) -> Iterator[Promise]:
        """What a speaker says in the first person: "I can send you the sums"."""
        for match in OWN_WORDS.finditer(self.text, *self.span):
            at = match.start()
            owner = self._speaking(at) or speaker_labelled(self.text, at)
            # What "we" will do in notes of a meeting is what it decides.
            if owner or match["can"] or match["me"] == "me":
                of = _promised(self.text, at, self.span[1])
                yield Promise(at, owner, of, not depends(self.text, self.span, at))

    def offers(self) -> Iterator[Promise]:
        """What somebody "could" send or give."""
        for match in promising.OFFERS.finditer(self.text, *self.span):
            promise = self._by_somebody(match.start())
            if promise and not is_asked_for(self.text, self.span, promise.at):
                yield replace(promise, is_firm=False)

    def _undergone(self, at: int) -> str | None:
        """By whom a thing will be done: by whoever is named, or says so."""
        owner = self._doer(at) or self._giver(at) or self._speaking(at)
        if owner == "Officer":
            owner = last_named(self.text[self.span[0] : at]) or owner
        return owner

    def _owner_before(self, at: int) -> str | None:
        return self._owner(self.text[max(self.span[0], at - _LOOK_BACK) : at], at)

    def _giver(self, at: int) -> str | None:
        """Who stands before a verb in the active, or by whom what follows is said."""
        before = self.text[max(self.span[0], at - _LOOK_BACK) : at]
        said = promising.SAID_BY.search(before)
        owner = owner_named(said["owner"]) if said else owner_at_end(before.rstrip())
        return None if owner in ("Panel", "Committee", "Member", "Public") else owner

    def _doer(self, at: int) -> str | None:
        """By whom a thing is to be done, where that is said: "circulated by the Clerk"."""
        by = promising.BY.search(self.text, at, min(self.span[1], at + _LOOK_AHEAD))
        agent = self.text[by.end() : self.span[1]] if by else ""
        owner, initials = owners_at_start(agent), deeds.INITIALS_ALONE.match(agent)
        return owner[0] if owner else initials.group() if initials else None

    def _by_somebody(self, at: int) -> Promise | None:
        """A promise of whoever does what the verb at ``at`` says.

        Somebody whose office is not one of ours promises only what is said to be for the Panel or
        its members.
        """
        text, (start, end) = self.text, self.span
        before = text[max(start, at - _LOOK_BACK) : at]
        if promising.NOT_NOW.search(before):
            return None
        owner, of = self._owner(before, at), _promised(text, at, end)
        if owner is None and (
            of == "deed"
            or recipient_of(text, at, end) is None
            or promising.SOMEBODY_ELSES.search(text, start, end)
            or is_asked_for(text, self.span, at)
            or depends(text, self.span, at)
        ):
            return None
        return Promise(at, owner, of)

    def _owner(self, before: str, at: int) -> str | None:
        """An office named right before the verb, or he or she who speaks there."""
        plain = promising.WHO.sub("", promising.ADVERBS.sub(" ", before).rstrip(" "))
        plain = promising.ASIDE.sub("", plain)
        if promising.OWN_OFFICE.search(plain):
            return self._speaking(at) or speaker_labelled(self.text, at)
        owner = owner_at_end(plain)
        if owner:
            return None if promising.SOMEBODY_ELSES.search(owner) else owner
        # Notes leave out who speaks: "Will look into it".
        is_left_out = not plain.strip(" \n[(*_–-")
        is_chained = promising.CHAINED.search(f"{plain} ") is not None
        if is_left_out or is_chained or promising.PRONOUN.search(plain):
            return self._speaks_by_initials(at) or self._speaks(before, plain, at, is_chained)
        named = deeds.ENDS_WITH_INITIALS.search(plain) or deeds.ENDS_WITH_NAME.search(plain)
        named = named or SOMEBODY_ALONE.fullmatch(CLAUSE_BEGINS.split(plain)[-1].strip())
        return named["owner"] if named and not _is_many(named["owner"]) else None

    def _speaks(self, before: str, plain: str, at: int, is_chained: bool) -> str | None:
        """Who "he" is, or "I", or whoever stands before the first of two verbs."""
        speaker = self._speaking(at)
        if speaker and body_named(speaker) not in (None, "Officer", "Member"):
            return speaker
        if plain.endswith((" I", " we", "I", "We")):
            return speaker or speaker_labelled(self.text, at)
        front = _role_in_front(before) if is_chained else None
        named = last_named(before) or front or self._opens_with()
        opens_here = any(
            self.span[0] <= speech.start <= at < speech.end for speech in self.speeches
        )
        if named or opens_here:
            return named or speaker
        return self._told_of_above() or speaker or self._above()

    def _speaks_by_initials(self, at: int) -> str | None:
        """Whose initials speak last in the paragraph, where no speech begins behind them."""
        # A sentence without an end in sight is read as far as its last stretch only.
        begins = max(self.span[0] - len(self._paragraph_above()), at - _LOOK_BACK_TO_SPEAKER)
        spoke = [
            initials
            for initials in deeds.INITIALS_SPEAK.finditer(self.text, begins, at)
            if body_named(initials["owner"]) is None
        ]
        spoken = [speech.start for speech in self.speeches if speech.start <= at]
        is_last = spoke and (not spoken or spoke[-1].start() > max(spoken))
        return spoke[-1]["owner"] if is_last else None

    def _speaking(self, at: int) -> str | None:
        """Who speaks at a place: by the name that the speech opens with, else by title or role."""
        speech = next((speech for speech in self.speeches if speech.start <= at < speech.end), None)
        if speech is None or speech.role not in ("Officer", "Member"):
            return speech.role if speech else None
        opens = self.text[speech.start : min(speech.end, speech.start + _LOOK_BACK)]
        titled = owner_at_start(opens)
        named = promising.OPENS_WITH_SPEAKER.match(opens)
        printed = titled[0] if titled else named["owner"] if named else ""
        is_name = (" " in printed or printed.isupper()) and body_named(printed) is None
        return printed if is_name else speech.title or speech.role

    def _paragraph_above(self) -> str:
        start = self.span[0]
        return self.text[max(self.text.rfind("\n\n", 0, start) + 2, start - _LOOK_BACK) : start]

    def _opens_with(self) -> str | None:
        """The first name that the sentence opens with, of somebody who speaks or acts in it."""
        opens = promising.OPENS_WITH_SPEAKER.match(self.text[slice(*self.span)])
        is_one = opens is not None and is_name(opens["owner"]) and not _is_many(opens["owner"])
        return opens["owner"] if opens and is_one and body_named(opens["owner"]) is None else None

    def _told_of_above(self) -> str | None:
        """Whom the sentences above tell of, the last first: whoever asks is not who answers.

        Where the sentence opens its paragraph, those of the paragraph above it count.
        """
        begins = self.span[0] - len(self._paragraph_above())
        if not self.text[begins : self.span[0]].strip(" \n*_•-"):
            begins = max(0, begins - _LOOK_BACK)
        for start, end in reversed(sentence_spans(self.text, begins, self.span[0])):
            words = self.text[start:end]
            asks = promising.ASKS_OF.search(words)
            named = promising.OPENS_WITH_SPEAKER.match(words)
            told = owners_at_start(words[asks.end() :] if asks else words)
            if told and told[0] not in _NO_PERSONS and not _is_many(told[0]):
                return told[0]
            if named and not asks and people_named(self.text).lists(named["owner"]):
                return named["owner"]
        return None

    def _above(self) -> str | None:
        """The person whom the paragraph names last above the sentence, for "he" and "she"."""
        above = self._paragraph_above()
        roles = [role for role in roles_mentioned(above) if role in OFFICES_THAT_ANSWER]
        return last_named(above) or (roles[-1] if len(roles) == 1 else None)


def _is_many(name: str) -> bool:
    """Whether a word names many, who do what they always do: "Crews will visit schools"."""
    return " " not in name and name.endswith("s") and not name.isupper()


def _role_in_front(clause: str) -> SpeakerRole | None:
    """The office that a clause opens with: "The PCC had no figures to hand but …"."""
    opens = promising.OPENS_WITH_ROLE.match(mark_roles(clause, "\0"))
    return roles_mentioned(clause)[0] if opens else None
