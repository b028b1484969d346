"""The clause of a verb that may settle something: its subject, auxiliaries and what it hangs on."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from ingest.findings.decided import settling_classes as classes
from ingest.findings.owners import owner_at_end

# What a panel is of is one word of its name: the police are no subject there, nor an agent.
_WORD = re.compile(
    r"£?\d+(?:[.,]\d+)+|£\d+|\b[Pp]olice\s++(?:and|&)\s++[Cc]rime(?=\s++[Pp]anel\b)|[^\W_][\w’'/&-]*|[^\w\s]|\t"
)
# Words behind a verb that finish it, and those in which it is told by whom it is done.
_NEAR, _REACH = 3, 10
# How many words before it bear on a verb; sentences run on where stops are lost.
_BACK = 80
_NAME_WORDS, _LABEL_WORDS = 4, 8


@dataclass(frozen=True, slots=True)
class Word:
    """A word or mark of a sentence, folded, with where it stands."""

    folded: str
    printed: str
    start: int
    end: int

    @property
    def is_mark(self) -> bool:
        """Whether it is no word."""
        return not (self.folded[0].isalnum() or self.folded[0] == "£" != self.folded)


def words_of(sentence: str) -> list[Word]:
    """The words and marks of a sentence."""
    return [
        Word(m[0].casefold().replace("’", "'"), m[0], m.start(), m.end())
        for m in _WORD.finditer(sentence)
    ]


@dataclass(frozen=True)
class Clause:
    """The clause of a verb, which is ``words[at]``; ``body`` is the name of those who meet.

    ``is_behind_body`` says that the sentence before is of them: "The Board met. It agreed …".
    """

    sentence: str
    words: Sequence[Word]
    at: int
    verb_class: str
    body: str | None
    is_behind_body: bool = False

    @property
    def verb(self) -> Word:
        """The verb."""
        return self.words[self.at]

    @cached_property
    def subject(self) -> str:
        """The class of the grammatical subject; ``chained …`` where it stands before another."""
        if self.verb.folded in classes.IMPERSONAL:
            return "it"
        if self.verb.folded in classes.VERB_FIRST:
            return "body" if self._is_body(self.folded(self.at + 1, self.at + 4)) else "person"
        found = self._class_of(self.begins, self.subject_end)
        named = self.folded(self.begins, self.subject_end)
        if self.is_behind_body and named in (["it"], ["they"]) and "was" not in self.auxiliaries:
            return "body"
        if found == "left out" and not self.auxiliaries and self.joint in ("and", ",", "but", "&"):
            first = self.first_subject
            return f"chained {first}" if first else found
        return found

    @cached_property
    def subject_end(self) -> int:
        """Where the subject ends: before the verb, its auxiliaries and verbs it goes on from."""
        at, is_bare = self.at - 1, True
        while at >= self.reads_from:
            word = self.words[at].folded
            if word in classes.AUXILIARIES:
                is_bare = False
            elif word in ("and", "&", ",", "or") and at and is_bare and self._is_verb(at - 1):
                at -= 1
            elif not self._stands_by(word):
                break
            at -= 1
        return at + 1

    @cached_property
    def auxiliaries(self) -> tuple[str, ...]:
        """The classes of the auxiliaries before the verb, each once."""
        between = self.folded(self.subject_end, self.at)
        found = {classes.AUXILIARIES.get(word) for word in between} - {None}
        if self.verb_class == "nothing":  # who "has no objection" tells of no other time
            found -= {"had", "has"}
        return tuple(sorted(filter(None, found)))

    @cached_property
    def begins(self) -> int:
        """Where the clause of the verb begins."""
        at = self.subject_end - 1
        while at >= self.reads_from and self.words[at].folded not in classes.CLAUSE_BEGINS:
            at -= 1
        return at + 1

    @property
    def reads_from(self) -> int:
        """Where the words begin that are read with the verb."""
        return max(0, self.at - _BACK)

    @property
    def joint(self) -> str:
        """The word or mark before the clause of the verb."""
        return self.words[self.begins - 1].folded if self.begins else ""

    @cached_property
    def first_subject(self) -> str | None:
        """The class of what the sentence opens with, where another verb follows it."""
        label = self.folded(0, _LABEL_WORDS)
        begins = label.index(":") + 1 if ":" in label else 0
        begins = next((at for at in range(begins, self.at) if not self.words[at].is_mark), begins)
        ends, until = begins, min(self.at, begins + _BACK)
        while ends < until and not (
            self.words[ends].folded in classes.CLAUSE_BEGINS
            or self.words[ends].folded in classes.AUXILIARIES
            or (ends > begins and self._is_verb(ends))
        ):
            ends += 1
        return self._class_of(begins, ends) if ends < until else None

    @property
    def agent(self) -> str | None:
        """The class of who stands behind "by" after the verb, where anybody named does."""
        behind = self.folded(self.at + 1, self.at + 1 + _REACH)
        if "by" not in behind:
            return None
        return self._class_from(self.at + 2 + behind.index("by"))

    @property
    def opens(self) -> bool:
        """Whether nothing stands before the verb but marks and numbers."""
        return all(word.is_mark or word.folded[0].isdigit() for word in self.words[: self.at])

    @property
    def ends(self) -> bool:
        """Whether nothing stands behind the verb but marks."""
        behind = self.words[self.at + 1 : self.at + 1 + _NEAR]
        return all(word.is_mark or word.folded == "unanimously" for word in behind)

    @property
    def class_behind(self) -> str:
        """The class of who or what stands behind the verb and a word that joins it: "from us"."""
        return self._class_from(self.at + 2)

    @property
    def is_attribute(self) -> bool:
        """Whether the verb opens all that is said, right before a noun: "Delegated powers"."""
        behind = self.words[self.at + 1 : self.at + 2]
        return (
            self.opens
            and bool(behind)
            and not (behind[0].is_mark or behind[0].folded in classes.OBJECT | classes.BESIDE)
            and not _is_adverb(behind[0].folded)
        )

    def folded(self, begins: int, ends: int) -> list[str]:
        """The folded words from one index to another."""
        return [word.folded for word in self.words[begins:ends]]

    def _is_verb(self, at: int) -> bool:
        word = self.words[at].folded
        return word in classes.VERBS or word.endswith("ed") or word in classes.PARTICIPLES

    def _stands_by(self, word: str) -> bool:
        """Whether a word may stand between a verb and its auxiliary."""
        if self.verb_class in classes.BEFORE_NOUN and word in ("of", "the", "in", "full"):
            return True
        return _is_adverb(word)

    def _class_from(self, begins: int) -> str:
        ends = begins
        while ends < len(self.words) and self.words[ends].folded not in classes.AGENT_ENDS:
            ends += 1
        return self._class_of(begins, ends)

    def _class_of(self, begins: int, ends: int) -> str:
        named = [word for word in self.words[begins:ends] if not word.is_mark]
        while named and _is_adverb(named[-1].folded):
            named.pop()
        if not named:
            return "left out"
        return classes.POINTING.get(named[-1].folded) or self._class_named(named)

    def _class_named(self, named: Sequence[Word]) -> str:
        folded = [word.folded for word in named]
        cuts = (i for i, word in enumerate(folded) if i and word in classes.PREPOSITIONS)
        head = folded[: next(cuts, None)]
        if self._is_body(head[-1:]) and classes.NO_BODIES.isdisjoint(head[:-1]):
            return "outsider" if self._is_another_body(named[: len(head)]) else "body"
        if head[-1] in classes.MATTERS:
            return "matter"
        if not classes.OUTSIDERS.isdisjoint(head):
            return "outsider"
        if "public" in folded:  # members of it are none of those who meet
            return "outsider"
        owner = owner_at_end(self.sentence[named[0].start : named[-1].end])
        if owner:
            is_body = owner in ("Panel", "Committee") or head[-1] == "members"
            return "body" if is_body else "person"
        if not classes.MATTERS.isdisjoint(folded):
            return "matter"
        is_name = all(word.printed[0].isupper() for word in named[-2:])
        return "name" if is_name and len(named) <= _NAME_WORDS else "thing"

    def _is_another_body(self, named: Sequence[Word]) -> bool:
        """Whether a name is of another body than the one that meets: "the Scrutiny Board"."""
        *before, last = named
        own = _folded_name(self.body)
        if last.folded not in classes.NAMED_BODIES:
            return False
        if any(word.folded in classes.TIERS and word.folded not in own for word in before):
            return True
        if not own or own[-1] not in classes.NAMED_BODIES:
            return False
        names = {word.folded for word in _name_ending(before)} - classes.GENERIC
        if last.folded != own[-1]:
            return bool(names) or last.folded == "cabinet"
        # A name without a place is any such body's.
        return not names.issubset(own) and not classes.GENERIC.issuperset(own[:-1])

    def _is_body(self, words: Sequence[str]) -> bool:
        own = _short_names(self.body)
        return any(word in classes.BODIES or word in own for word in words)


def clauses_in(
    sentence: str, words: Sequence[Word], body: str | None, *, is_behind_body: bool = False
) -> Iterator[Clause]:
    """The clauses of the verbs of a sentence that may settle something."""
    for at, word in enumerate(words):
        verb_class = _class_at(words, at)
        if verb_class is None:
            continue
        clause = Clause(sentence, words, at, verb_class, body, is_behind_body)
        # In the present only a body settles; else it is a noun.
        is_of_something = classes.OBJECT.intersection(clause.folded(at + 1, at + 2))
        is_body = clause.subject.endswith("body") and not clause.auxiliaries
        if word.folded not in classes.PRESENT or (is_of_something and is_body):
            yield clause


@lru_cache(maxsize=64)
def _short_names(body: str | None) -> frozenset[str]:
    """What a body calls itself in short: "council", and "PC" or "EPC" of East Parish Council."""
    name = _folded_name(body)
    capitals = "".join(
        part[0] for word in name for part in word.split() if part not in ("and", "of", "the", "&")
    )
    return frozenset((*name[-1:], *(capitals[-n:] for n in range(2, len(capitals) + 1))))


@lru_cache(maxsize=64)
def _folded_name(body: str | None) -> tuple[str, ...]:
    return tuple(word.folded for word in words_of(body or ""))


def _name_ending(words: Sequence[Word]) -> Iterator[Word]:
    """The words with capitals that a stretch ends with, and what joins them."""
    for word in reversed(words):
        if not (word.printed[0].isupper() or word.folded in ("and", "&")):
            return
        yield word


def _is_adverb(word: str) -> bool:
    return word in classes.ADVERBS or (word.endswith("ly") and len(word) > len("only"))


def _class_at(words: Sequence[Word], at: int) -> str | None:
    """The class of a word that may settle: not "the agreed plan", nor "put it there"."""
    folded = words[at].folded
    if folded in classes.NOUN_CLASSES:
        return _class_of_noun(words, at)
    verb_class = classes.VERBS.get(folded)
    if verb_class is None or (at and words[at - 1].folded in classes.BEFORE_ATTRIBUTE):
        return None
    wanted = classes.CONSENT if verb_class == "gives" else classes.BEHIND_VERB.get(folded)
    if wanted is None:
        return verb_class
    beside = [
        word.folded
        for word in (words[:at] if folded == "given" else words[at + 1 : at + 2 + _NEAR])
    ]
    # "offered to help support the plan"
    if beside[:1] == ["to"]:
        return None
    # Whoever has a view or a note settles nothing; who has none lets a matter pass.
    if folded in ("had", "has") and "no" not in beside:
        return None
    return None if wanted.isdisjoint(beside) else verb_class


def _class_of_noun(words: Sequence[Word], at: int) -> str | None:
    """The class of a noun by the word before it: "no objection", "general agreement"."""
    noun, before = words[at].folded, words[at - 1].folded if at else ""
    behind = words[at + 1].folded if at + 1 < len(words) else "."
    behind = "." if [word.folded for word in words[at + 1 : at + 3]] == ["to", "be"] else behind
    if noun == "action" and behind not in ("required", "needed", "necessary", ".", ";", ")"):
        return None
    if noun == "favour" and {"all", "everyone"} & {word.folded for word in words[:at]}:
        return "concord"
    # Votes that are counted settle by their number: "5 in favour".
    if at > 1 and words[at - 2].folded.isdigit():
        return None
    if before == "further":
        before = " ".join(word.folded for word in words[max(0, at - 2) : at])
    found = (name for name in classes.NOUN_CLASSES[noun] if before in classes.BEFORE_NOUN[name])
    return next(found, "concord" if noun == "consensus" or _is_reached(words, at) else None)


def _is_reached(words: Sequence[Word], at: int) -> bool:
    """Whether it is told of an agreement that it was come to: "Decision made that", "Agreement to"."""
    if words[at].folded not in ("agreement", "decision"):
        return False
    before = words[at - 1] if at else None
    opens = before is None or before.is_mark or before.folded in ("was", "and")
    behind = [word.folded for word in words[at + 1 : at + 2 + _NEAR]]
    behind = [word for word in behind if word not in classes.AUXILIARIES or word == "to"]
    first = next((word for word in behind if not _is_adverb(word)), "")
    return opens and first in classes.REACHED
