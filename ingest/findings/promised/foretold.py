"""What a sentence says will be done, weighed: a sum of signs tells an undertaking from the rest.

"She would write to him" is one; "the lease would run for ten years", "crews would attend any
call" and "he would support the plan" are none. No sign decides alone: who is the subject of the
modal, of what class its verb is, what it is done to, for whom and by when, and on what the clause
hangs each speak for or against. Their weights are fitted (docs/sentence-head-trial.md).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.findings.deed_words import ENDS_WITH_INITIALS, ENDS_WITH_NAME
from ingest.findings.owners import owner_at_end
from ingest.findings.promised import foretold_words as words
from ingest.findings.promised.promise_details import due_of
from ingest.findings.promised.promise_words import NEXT_MEETING
from ingest.language.sentences import Span

# How far from the modal what bears on it may stand, in characters.
_BESIDE = 300
_AHEAD = 120
_MADE_FROM = 0.0  # an undertaking is what has more than this
# What each sign counts for. Without any, what will be done is far from an undertaking.
_WITHOUT_SIGNS = -2.2
_WEIGHTS = {
    "somebody acts": 1.3,
    "somebody serves": 1.3,
    "somebody will": 0.7,
    "an answer is given": 1.3,
    "given to whoever asks": 1.1,
    "the body receives": 2.1,
    "of a paper": 0.8,
    "for whoever asks": 0.5,
    "given to others": -2.0,
    "a paper is made": 1.4,
    "nothing behind": 1.0,
    "by when": 0.4,
    "at a meeting": 0.5,
    "in figures": -0.3,
    "as ever": -0.8,
    "is lacking": 0.6,
    "was asked for": 0.4,
    "in a reply": 0.3,
    "does it now": -1.0,
    "is to": 0.3,
    "ready to": -0.7,
    "going on": 0.6,
    "subject: he or she": 0.7,
    "subject: they": 0.4,
    "subject: person": 0.4,
    "subject: paper": 0.4,
    "subject: chained": -0.5,
    "subject: relative": -1.0,
    "subject: others": -1.7,
    "undergone by others": -0.8,
    "verb: is there": 0.7,
    "verb: finds out": 0.7,
    "verb: has done": 0.6,
    "verb: gives": -0.3,
    "verb: turns to": -0.6,
    "verb: goes on": -0.4,
    "verb: acts": -0.7,
    "verb: states": -0.6,
    "passive: gives": 1.3,
    "passive: sees to": 0.6,
    "passive: talked of": -0.4,
    "passive: acts": -0.6,
}
_NOT_PERSONS = frozenset({"Panel", "Committee", "Member", "Public"})


@dataclass(frozen=True, slots=True)
class Foretold:
    """Something that will be done: where its modal stands, and the signs that are seen there."""

    at: int
    is_passive: bool
    signs: frozenset[str]

    @property
    def is_undertaken(self) -> bool:
        """Whether its signs together make an undertaking of it."""
        weight = sum(_WEIGHTS.get(sign, 0.0) for sign in self.signs)
        return _WITHOUT_SIGNS + weight > _MADE_FROM


def foretold_in(text: str, span: Span, *, is_reply: bool = False) -> Iterator[Foretold]:
    """Everything that a sentence says will be done, with its signs."""
    sentence = text[slice(*span)]
    above = _sentence_above(text, span[0])
    for match in words.FORETELLS.finditer(sentence):
        place = _Place(sentence, match, above, is_reply=is_reply)
        if not match["negated"]:
            signs = frozenset(place.signs())
            at = span[0] + match.start()
            yield Foretold(at, place.is_passive, signs)


def _sentence_above(text: str, start: int) -> str:
    above = text[max(0, start - _BESIDE) : start].rstrip()
    return above[max(above.rfind(stop, 0, -1) for stop in ".?!\n") + 1 :]


@dataclass(frozen=True, slots=True)
class _Place:
    """A modal in its sentence, and the sentence above."""

    sentence: str
    match: re.Match[str]
    above: str
    is_reply: bool

    @property
    def _before(self) -> str:
        return self.sentence[max(0, self.match.start() - _BESIDE) : self.match.start()]

    @property
    def _behind(self) -> str:
        return self.sentence[self.match.end() : self.match.end() + _BESIDE]

    @property
    def _ahead(self) -> str:
        """The words behind the verb, to the end of the sentence or of what it joins."""
        return words.SENTENCE_ENDS.split(self._behind[:_AHEAD])[0]

    @property
    def _clause(self) -> str:
        """The words between the beginning of the clause and its modal."""
        return words.CLAUSE_BEGINS.split(self._before)[-1].strip()

    def signs(self) -> Iterator[str]:
        subject = self._subject()
        verb = self._verb_class(subject)
        is_passive = self.is_passive
        if not is_passive:
            yield f"subject: {subject}"
        elif subject not in ("pointed at", "paper", "body"):
            yield "undergone by others"
        yield f"{'passive' if is_passive else 'verb'}: {verb}"
        yield from self._of_form()
        yield from self._of_object(verb)
        yield from self._of_place()
        yield from self._of_circumstances()
        is_present = subject in ("I", "he or she", "person", "chained", "left out")
        is_now = self.match["short"] == "ll" or (self.match["modal"] or "").casefold() in ("will", "shall")
        if is_now and (is_present or subject == "we"):
            yield "somebody will"
        if is_present and verb != "states" and not is_passive:
            yield "somebody acts"
            if verb in ("gives", "finds out", "turns to"):
                yield "somebody serves"
        if verb in ("gives", "is there") and (is_passive or subject in ("pointed at", "paper")):
            if subject in ("pointed at", "paper"):
                yield "an answer is given"
            if words.FOR_WHOM.search(self._ahead):
                yield "given to whoever asks"
        if is_passive and verb == "sees to" and subject == "paper":
            yield "a paper is made"
        if subject == "body" and (verb == "gives" if is_passive else self.match["verb"] in words.RECEIVES):
            yield "the body receives"
        if subject in ("I", "we") and self.match["verb"] in words.DOES_NOW:
            yield "does it now"

    def _subject(self) -> str:
        """The class of the grammatical subject."""
        raw, clause = self._before.rstrip(), self._clause
        if not clause:
            if not raw.strip(" \n[(*_–-"):
                return "left out"
            return "relative" if words.RELATIVE.search(raw) else "chained"
        plain = words.AUXILIARIES.sub("", clause)
        head = words.BEHIND_HEAD.split(plain)[0]
        pronoun = words.PRONOUN.search(plain)
        if pronoun:
            if pronoun["first"]:
                return "we" if pronoun["first"].casefold() in ("we", "our office") else "I"
            return "they" if pronoun["they"] else "he or she"
        if words.POINTED_AT.search(plain):
            return "pointed at"
        if words.ELSEWHERE.search(plain):
            return "others"
        if words.PAPER.search(head) and not words.HOLDER_BEHIND.search(plain):
            return "paper"
        owner = owner_at_end(plain)
        if owner in _NOT_PERSONS or words.THE_BODY.search(plain):
            return "body"
        if words.MANY.search(plain):
            return "others"
        named = ENDS_WITH_INITIALS.search(raw) or ENDS_WITH_NAME.search(raw)
        return "person" if owner or named or words.SOMEBODY_ALONE.fullmatch(plain) else "others"

    @property
    def is_passive(self) -> bool:
        is_being = self.match["be"] is not None
        return is_being and words.PARTICIPLE.search(self.match["verb"]) is not None

    def _verb_class(self, subject: str) -> str:
        match = self.match
        verb = match["verb"]
        if match["has_done"]:
            return "has done"
        if match["best"]:
            return "finds out"
        if self.is_passive:
            if verb == "put" and self._behind.startswith(" in place"):
                return "acts"
            if verb in words.IS_TALKED_OF:
                return "talked of"
            return _class_of(verb, words.IS_GIVEN, words.IS_LOOKED_INTO, words.IS_SEEN_TO)
        if match["be"]:
            if not verb.endswith("ing"):
                behind = f" {verb}{self._behind}"
                return "is there" if words.BY_OBJECT["be"][0].match(behind) else "states"
            verb = _plain_form(verb)
        first = self._active(verb, subject)
        second = words.AND_DOES.match(self._behind)
        if second and first in ("goes on", "acts", "states"):
            then = second["verb"]
            if then in words.GIVES | words.FINDS_OUT | words.TURNS_TO:
                return "finds out"
        return first

    def _active(self, verb: str, subject: str) -> str:
        if verb in words.BY_OBJECT:
            form, verb_class = words.BY_OBJECT[verb]
            if form.match(self._behind):
                return verb_class
        if verb == "follow" and subject == "paper":
            return "gives"
        if verb == "let":
            return "gives" if re.search(r"\b(?:have|know)\b", self._behind[:60]) else "goes on"
        if verb in words.STATES:
            return "states"
        if verb in words.GOES_ON:
            return "goes on"
        if verb in words.TURNS_TO:
            return "turns to"
        return _class_of(verb, words.GIVES, words.FINDS_OUT, words.SEES_TO)

    def _of_form(self) -> Iterator[str]:
        match = self.match
        if match["is_to"]:
            yield "is to"
        if match["ready"]:
            yield "ready to"
        if match["be"] and match["verb"].endswith("ing"):
            yield "going on"

    def _of_object(self, verb: str) -> Iterator[str]:
        behind = self._behind
        near = words.CLAUSE_ENDS.split(behind)[0]
        if words.FOR_OTHERS.search(self._ahead):
            yield "given to others" if verb == "gives" else "for others"
        elif words.FOR_WHOM.search(self._ahead):
            yield "for whoever asks"
        if words.MATTER.search(near):
            yield "of a paper"
        if not behind.strip(" .;,)”\"'"):
            yield "nothing behind"

    def _of_place(self) -> Iterator[str]:
        """What the sentence stands behind, and replies to."""
        if self.is_reply:
            yield "in a reply"
        if words.WAS_ASKED_FOR.search(self.above) or words.WAS_ASKED_FOR.search(self._before):
            yield "was asked for"
        if words.LACKS.search(self.above) or words.LACKS.search(self._before):
            yield "is lacking"

    def _of_circumstances(self) -> Iterator[str]:
        if words.HABIT.search(self._ahead):
            yield "as ever"
        if words.FORECAST.search(self._ahead):
            yield "in figures"
        start = self.match.start()
        end = min(len(self.sentence), start + _BESIDE)
        if NEXT_MEETING.search(self._ahead):
            yield "at a meeting"
        if words.SOON.search(self._ahead) or due_of(self.sentence, start, end):
            yield "by when"


def _class_of(
    verb: str, gives: frozenset[str], finds: frozenset[str], sees_to: frozenset[str]
) -> str:
    if verb in gives:
        return "gives"
    if verb in finds:
        return "finds out"
    return "sees to" if verb in sees_to else "acts"


def _plain_form(verb: str) -> str:
    """The plain form of a verb in "-ing", where it is known: "writing", "putting"."""
    stem = verb.removesuffix("ing")
    known = words.GIVES | words.FINDS_OUT | words.TURNS_TO | words.SEES_TO | words.GOES_ON
    known |= words.STATES
    return next((form for form in (stem, f"{stem}e", stem[:-1]) if form in known), stem)
