"""Whose promise a sentence is of: whoever is named by the verb, speaks, or is "he" there."""

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.findings import deed_words as deeds
from ingest.findings.owners import (
    NO_PERSONS,
    body_named,
    called_at_start,
    last_named,
    owner_at_end,
    owner_at_start,
    owners_at_start,
)
from ingest.findings.promised import promise_words as promising
from ingest.findings.promised.foretold_words import CLAUSE_BEGINS, SOMEBODY_ALONE
from ingest.findings.speech_labels import speaker_labelled
from ingest.language.names import is_name
from ingest.language.people import people_named
from ingest.language.roles import OFFICES_THAT_ANSWER, mark_roles, roles_mentioned
from ingest.language.sentences import Span, sentence_spans
from ingest.record import SpeakerRole, Speech

# What is said of somebody stands in the characters before; sentences run on where stops are lost.
_LOOK_BACK = 400
_LOOK_BACK_TO_SPEAKER = 2_000
_LOOK_AHEAD = 400


@dataclass(frozen=True, slots=True)
class Promiser:
    """Who promises what stands at a place of a sentence; ``speeches`` are those of its block."""

    text: str
    span: Span
    speeches: Sequence[Speech]

    def undergone(self, at: int) -> str | None:
        """By whom a thing will be done: by whoever is named, or says so."""
        owner = self.doer(at) or self._giver(at) or self.speaking(at)
        if owner == "Officer":
            owner = last_named(self.text[self.span[0] : at]) or owner
        return owner

    def owner_before(self, at: int) -> str | None:
        """Who stands right before a place, or speaks there."""
        return self.owner(self.text[max(self.span[0], at - _LOOK_BACK) : at], at)

    def _giver(self, at: int) -> str | None:
        """Who stands before a verb in the active."""
        owner = owner_at_end(self.text[max(self.span[0], at - _LOOK_BACK) : at].rstrip())
        return None if owner in NO_PERSONS else owner

    def doer(self, at: int) -> str | None:
        """By whom a thing is to be done, where that is said: "circulated by the Clerk"."""
        by = promising.BY.search(self.text, at, min(self.span[1], at + _LOOK_AHEAD))
        agent = self.text[by.end() : self.span[1]] if by else ""
        called = called_at_start(agent)
        return called[0] if called else None

    def owner(self, before: str, at: int) -> str | None:
        """An office named right before the verb, or he or she who speaks there."""
        plain = promising.WHO.sub("", promising.ADVERBS.sub(" ", before).rstrip(" "))
        plain = promising.ASIDE.sub("", plain)
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
        speaker = self.speaking(at)
        if speaker and body_named(speaker) not in (None, "Officer", "Member"):
            return speaker
        if plain.endswith((" I", " we", "I", "We")):
            return speaker or speaker_labelled(self.text, at)
        front = _role_in_front(before) if is_chained else None
        says = promising.SAYS_OF_SELF.search(before)
        by_name = says["owner"] if says and people_named(self.text).lists(says["owner"]) else None
        named = by_name or last_named(before) or front or self._opens_with()
        opens_here = any(
            self.span[0] <= speech.start <= at < speech.end for speech in self.speeches
        )
        if named or opens_here:
            return named or speaker
        return self.told_of_above() or speaker or self._above()

    def _speaks_by_initials(self, at: int) -> str | None:
        """Whose initials speak last in the paragraph, where no speech begins behind them."""
        # A sentence without an end in sight is read as far as its last stretch only.
        begins = max(self.span[0] - len(self.paragraph_above()), at - _LOOK_BACK_TO_SPEAKER)
        spoke = [
            initials
            for initials in deeds.INITIALS_SPEAK.finditer(self.text, begins, at)
            if body_named(initials["owner"]) is None
        ]
        spoken = [speech.start for speech in self.speeches if speech.start <= at]
        is_last = spoke and (not spoken or spoke[-1].start() > max(spoken))
        return spoke[-1]["owner"] if is_last else None

    def speaking(self, at: int) -> str | None:
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

    def paragraph_above(self) -> str:
        """What stands above the sentence in its paragraph."""
        start = self.span[0]
        return self.text[max(self.text.rfind("\n\n", 0, start) + 2, start - _LOOK_BACK) : start]

    def _opens_with(self) -> str | None:
        """The first name that the sentence opens with, of somebody who speaks or acts in it."""
        opens = promising.OPENS_WITH_SPEAKER.match(self.text[slice(*self.span)])
        is_one = opens is not None and is_name(opens["owner"]) and not _is_many(opens["owner"])
        return opens["owner"] if opens and is_one and body_named(opens["owner"]) is None else None

    def told_of_above(self) -> str | None:
        """Whom the sentences above tell of, the last first: whoever asks is not who answers.

        Where the sentence opens its paragraph, those of the paragraph above it count.
        """
        begins = self.span[0] - len(self.paragraph_above())
        if not self.text[begins : self.span[0]].strip(" \n*_•-"):
            begins = max(0, begins - _LOOK_BACK)
        for start, end in reversed(sentence_spans(self.text, begins, self.span[0])):
            words = self.text[start:end]
            asks = promising.ASKS_OF.search(words)
            named = promising.OPENS_WITH_SPEAKER.match(words)
            told = owners_at_start(words[asks.end() :] if asks else words)
            if told and told[0] not in NO_PERSONS and not _is_many(told[0]):
                return told[0]
            if named and not asks and people_named(self.text).lists(named["owner"]):
                return named["owner"]
        return None

    def _above(self) -> str | None:
        """The person whom the paragraph names last above the sentence, for "he" and "she"."""
        above = self.paragraph_above()
        roles = [role for role in roles_mentioned(above) if role in OFFICES_THAT_ANSWER]
        return last_named(above) or (roles[-1] if len(roles) == 1 else None)


def _is_many(name: str) -> bool:
    """Whether a word names many, who do what they always do: "Crews will visit schools"."""
    return " " not in name and name.endswith("s") and not name.isupper()


def _role_in_front(clause: str) -> SpeakerRole | None:
    """The office that a clause opens with: "The PCC had no figures to hand but …"."""
    opens = promising.OPENS_WITH_ROLE.match(mark_roles(clause, "\0"))
    return roles_mentioned(clause)[0] if opens else None
