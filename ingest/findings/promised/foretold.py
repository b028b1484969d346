"""What a sentence says will be done, weighed: a sum of signs tells an undertaking from the rest.

"She would write to him" is one; "the lease would run for ten years", "crews would attend any
call" and "he would support the plan" are none. No sign decides alone: who is the subject of the
modal, of what class its verb is, what it is done to, for whom and by when each count for or
against. How much was fitted on labelled minutes, leaving out one writer's at a time
(docs/sentence-head-trial.md).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.findings.deed_words import ENDS_WITH_INITIALS, ENDS_WITH_NAME
from ingest.findings.likely import in_doubt
from ingest.findings.owners import NO_PERSONS, owner_at_end
from ingest.findings.promised import deed_classes as deeds
from ingest.findings.promised import foretold_words as words
from ingest.findings.promised.hanging import hangs_in
from ingest.findings.promised.promise_details import due_of
from ingest.findings.promised.promise_words import NEXT_MEETING
from ingest.language.sentences import Span
from ingest.weighing.weights import Weights

# How far before and behind a modal what bears on it may stand, in characters.
_BEFORE = 300
_AHEAD = 120
_PRESENT = frozenset({"I", "he_or_she", "person", "chained", "contrasted", "left out"})
# What is so, or is done as a rule: of these no doubt of the model's makes an undertaking.
_OF_ITSELF = frozenset({"states", "always"})
_SERVES = frozenset({"gives", "finds out", "turns to"})


@dataclass(frozen=True, slots=True)
class Foretold:
    """Something that will be done: where its modal stands, and the signs that are seen there.

    ``odds`` are the log odds that a model gives its sentence for undertaking something, if one was
    asked.
    """

    at: int
    is_passive: bool
    signs: frozenset[str]
    odds: float | None = None

    @property
    def is_undertaken(self) -> bool:
        """Whether its signs, with the odds, make an undertaking of it."""
        return _is_enough(self.signs, self.odds)

    @property
    def is_on_condition(self) -> bool:
        """Whether it would be one, if it did not depend on something."""
        unconditional = self.signs - {"on condition", "might be"}
        return not self.is_undertaken and _is_enough(unconditional, self.odds)


def _is_enough(signs: frozenset[str], odds: float | None) -> bool:
    weights = Weights.load("undertakings")
    may_lack = 0.0 if _OF_ITSELF & signs else in_doubt(odds)
    return weights.sum_of(signs) + may_lack > weights.threshold


def foretold_in(text: str, span: Span, odds: float | None = None) -> Iterator[Foretold]:
    """Everything that a sentence says will be done, with its signs and the sentence's odds."""
    for match in words.FORETELLS.finditer(text, *span):
        if not match["negated"]:
            before = text[max(span[0], match.start() - _BEFORE) : match.start()]
            ahead = text[match.end() : min(span[1], match.end() + _AHEAD)]
            place = _Place(match, before, words.SENTENCE_ENDS.split(ahead)[0])
            if not place.comes_to_nothing:
                signs = frozenset(place.signs())
                # What it hangs on only ever counts against it.
                if _is_enough(signs, odds):
                    signs = signs.union(hangs_in(text, span, match.start()))
                yield Foretold(match.start(), place.is_passive, signs, odds)


@dataclass(frozen=True, slots=True)
class _Place:
    """A modal with its verb, and what stands before and behind them in the sentence."""

    match: re.Match[str]
    before: str
    ahead: str

    @property
    def is_passive(self) -> bool:
        is_being = self.match["be"] is not None
        return is_being and deeds.PARTICIPLE.search(self.match["verb"]) is not None

    @property
    def comes_to_nothing(self) -> bool:
        """Whether nobody will do it, or whoever speaks does it there and then."""
        if words.NONE.match(self._clause):
            return True
        is_own = self._subject() in ("I", "we")
        is_done_here = is_own and words.DONE_HERE.match(self._behind) is not None
        return is_done_here or words.PROCEDURE.match(self._behind) is not None

    @property
    def _clause(self) -> str:
        """The clause of the modal, up to it."""
        return words.CLAUSE_BEGINS.split(self.before)[-1].strip()

    def signs(self) -> Iterator[str]:
        """The signs that are seen by the modal and its verb, and around them."""
        subject = self._subject()
        yield from self._of_passive(subject) if self.is_passive else self._of_active(subject)
        if subject in words.BY_SUBJECT:
            yield words.BY_SUBJECT[subject]
        yield from self._of_object(subject)
        yield from self._of_time()

    def _of_object(self, subject: str) -> Iterator[str]:
        """What is done, and for whom."""
        if words.MATTER.search(words.CLAUSE_ENDS.split(self.ahead)[0]):
            yield "of a paper"
        if words.FOR_WHOM.search(self.ahead) and not words.FOR_OTHERS.search(self.ahead):
            yield "for whoever asks"
        if words.OF_IT.match(self.ahead):
            yield "of it"
        if subject in words.NOBODY_PRESENT and self._is_there:
            yield "arrives"
            if words.FOR_WHOM.search(self._behind):
                yield "arrives for whoever asks"

    def _of_time(self) -> Iterator[str]:
        """When it is done, was asked for or was told."""
        if words.ALWAYS.search(self.ahead) or words.AS_A_RULE.search(self.before):
            yield "always"
        if NEXT_MEETING.search(self.ahead):
            yield "at a meeting"
        if words.ASKED.search(self.before):
            yield "asked here"
        if words.TOLD_BEFORE.search(self.before):
            yield "told before"
        behind = self._behind
        if words.SOON.search(behind) or due_of(behind, 0, len(behind)):
            yield "by when"

    @property
    def _behind(self) -> str:
        return f"{self.match['verb']}{self.ahead}"

    @property
    def _is_there(self) -> bool:
        """Whether a thing is to be found where it is asked for."""
        is_being = self.match["be"] is not None and not self.is_passive
        return is_being and words.IS_AT.match(self._behind) is not None

    def _of_active(self, subject: str) -> Iterator[str]:
        verb = self._verb_class()
        if self.match["verb"] == "follow" and words.AN_ANSWER.search(self.before):
            verb = "gives"
            yield "is given"
        elif subject == "paper" and verb == "gives" and self.match["be"]:
            yield "is given"
        is_now = self.match["short"] == "ll" or words.IS_NOW.match(self.match["modal"] or "")
        if is_now and (subject in _PRESENT or subject == "we"):
            yield "somebody will"
        if subject in _PRESENT and verb != "states":
            yield "somebody acts"
            if verb in _SERVES:
                yield "somebody serves"
        elif subject == "body" and self.match["verb"] in deeds.BODY_WRITES:
            yield "the body writes"
        yield verb
        if verb == "gives":
            yield from self._of_given(subject)
        if self.match["verb"] in deeds.RECEIVES and subject == "body":
            yield "the body receives"

    def _of_passive(self, subject: str) -> Iterator[str]:
        verb = self.match["verb"]
        if self.match["bare"]:
            yield "to be"
        if verb in deeds.IS_GIVEN and not words.IN_PLACE.match(self.ahead):
            yield "is given"
            yield from self._of_given(subject)
            if subject == "body":
                yield "the body receives"
        elif verb in deeds.IS_SEEN_TO:
            yield "is seen to"
            if subject == "paper":
                yield "a paper is made"
        elif verb in deeds.IS_TURNED_TO:
            yield "is turned to"

    def _of_given(self, subject: str) -> Iterator[str]:
        is_thing = subject in ("pointed_at", "paper")
        if is_thing:
            yield "an answer is given"
        is_of_others = self.is_passive and words.FOR_OTHERS.search(f" {self._clause.lower()}")
        if is_of_others or words.FOR_OTHERS.search(self.ahead):
            yield "given to others"
        elif words.FOR_WHOM.search(self.ahead) and (is_thing or self.is_passive):
            yield "given to whoever asks"

    def _subject(self) -> str:
        """The class of the grammatical subject."""
        clause = self._clause
        if not clause:
            opens = not self.before.strip(" \n[(*_–-")
            who = words.WHO.search(self.before)
            if who and owner_at_end(self.before[: who.start()]) not in NO_PERSONS:
                return "person"
            is_relative = words.RELATIVE.search(self.before)
            chained = "contrasted" if self.before.rstrip().endswith("but") else "chained"
            return "left out" if opens else "relative" if is_relative else chained
        plain = words.AUXILIARIES.sub("", clause)
        pronoun = words.PRONOUN.search(plain)
        return (pronoun and pronoun.lastgroup) or self._subject_named(plain)

    def _subject_named(self, plain: str) -> str:
        head = words.BEHIND_HEAD.split(plain)[0]
        if words.ELSEWHERE.search(plain):
            return "others"
        if words.PAPER.search(head) and not words.HOLDER_BEHIND.search(plain):
            return "paper"
        owner = owner_at_end(plain)
        if (owner and owner in NO_PERSONS) or words.THE_BODY.search(plain):
            return "body"
        if words.MANY.search(plain):
            return "others"
        named = ENDS_WITH_INITIALS.search(plain) or ENDS_WITH_NAME.search(self.before.rstrip())
        return "person" if owner or named or words.SOMEBODY_ALONE.fullmatch(plain) else "others"

    def _verb_class(self) -> str:
        match = self.match
        if match["has_done"] or match["best"]:
            return "finds out"
        if match["be"]:
            if not match["verb"].endswith("ing"):
                is_there = words.IS_THERE.match(f"{match['verb']}{self.ahead}")
                # A thing is available; whoever stands before another verb is none.
                is_thing = is_there is not None and is_there["thing"] is not None
                return "gives" if is_there and (self._clause or not is_thing) else "states"
            return deeds.class_of(deeds.plain_form(match["verb"]), self.ahead)
        first = deeds.class_of(match["verb"], self.ahead)
        second = words.AND_DOES.match(self.ahead)
        # "Would take advice and report back" is of what is done last.
        is_second = second and first not in _SERVES
        return first if not (is_second and second) else self._last(first, second["verb"])

    def _last(self, first: str, verb: str) -> str:
        return "finds out" if deeds.class_of(verb, "") in _SERVES else first
