"""The clause of a verb that may settle something: its subject, auxiliaries and what it hangs on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from ingest.findings.decided import settling_classes as classes
from ingest.findings.decided.meeting_named import is_another_body, is_of_body
from ingest.findings.decided.sentence_words import Word, is_adverb
from ingest.findings.decided.settling_verbs import class_at
from ingest.findings.owners import owner_at_end

# Words behind a verb that finish it, and those in which it is told by whom it is done.
_NEAR, _REACH = 3, 10
# How many words before it bear on a verb; sentences run on where stops are lost.
_BACK = 80
_NAME_WORDS, _LABEL_WORDS = 4, 8


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
            return (
                "body" if is_of_body(self.folded(self.at + 1, self.at + 4), self.body) else "person"
            )
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
    def opens_with_subject(self) -> bool:
        """Whether nothing stands before the clause of the verb but marks."""
        return all(word.is_mark for word in self.words[: self.begins])

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
            and not is_adverb(behind[0].folded)
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
        return is_adverb(word)

    def _class_from(self, begins: int) -> str:
        ends = begins
        while ends < len(self.words) and self.words[ends].folded not in classes.AGENT_ENDS:
            ends += 1
        return self._class_of(begins, ends)

    def _class_of(self, begins: int, ends: int) -> str:
        named = [word for word in self.words[begins:ends] if not word.is_mark]
        while named and is_adverb(named[-1].folded):
            named.pop()
        if not named:
            return "left out"
        return classes.POINTING.get(named[-1].folded) or self._class_named(named)

    def _class_named(self, named: Sequence[Word]) -> str:
        folded = [word.folded for word in named]
        cuts = (i for i, word in enumerate(folded) if i and word in classes.PREPOSITIONS)
        head = folded[: next(cuts, None)]
        is_body = is_of_body(head[-1:], self.body) and classes.NO_BODIES.isdisjoint(head[:-1])
        # Members of the public are none of those who meet.
        is_other = "public" in folded or (
            is_body and is_another_body(named[: len(head)], self.body)
        )
        if is_body and not is_other:
            return "body"
        if head[-1] in classes.MATTERS:
            return "matter"
        if is_other or not classes.OUTSIDERS.isdisjoint(head):
            return "outsider"
        return self._class_of_owner(named, head) or "thing"

    def _class_of_owner(self, named: Sequence[Word], head: Sequence[str]) -> str | None:
        """The class of whoever has a title or name, or of what is of a matter."""
        owner = owner_at_end(self.sentence[named[0].start : named[-1].end])
        if owner:
            is_body = owner in ("Panel", "Committee") or head[-1] == "members"
            return "body" if is_body else "person"
        if any(word.folded in classes.MATTERS for word in named):
            return "matter"
        is_name = all(word.printed[0].isupper() for word in named[-2:])
        return "name" if is_name and len(named) <= _NAME_WORDS else None


def clauses_in(
    sentence: str, words: Sequence[Word], body: str | None, *, is_behind_body: bool = False
) -> Iterator[Clause]:
    """The clauses of the verbs of a sentence that may settle something."""
    for at, word in enumerate(words):
        verb_class = class_at(words, at)
        if verb_class is None:
            continue
        clause = Clause(sentence, words, at, verb_class, body, is_behind_body)
        # In the present only a body settles; else it is a noun.
        is_of_something = classes.OBJECT.intersection(clause.folded(at + 1, at + 2))
        is_body = clause.subject.endswith("body") and not clause.auxiliaries
        if word.folded not in classes.PRESENT or (is_of_something and is_body):
            yield clause
