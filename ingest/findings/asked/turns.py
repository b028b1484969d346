"""The turns of a discussion: who holds the floor in each sentence, and what its words do.

A turn is a sentence, or the part of one in which one thing is done: "Asked why, | the PCC said …"
are two. Turns of one run follow each other with no heading, decision or marked question between.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from ingest.findings.asked import answering_words as answering
from ingest.findings.asked import asking_words as asking
from ingest.findings.asked.putting import (
    Putting,
    is_only_name,
    is_put_directly,
    requests_only,
)
from ingest.findings.asked.sentence import Sentence
from ingest.findings.asked.sessions import Session
from ingest.language.answering import subject_opening
from ingest.language.list_marks import kind_of_mark
from ingest.language.people import People
from ingest.language.roles import ASKING_ROLES, roles_mentioned
from ingest.record import Block, SpeakerRole

Floor = Literal["answers", "asks", "somebody", "pronoun", "body", "nobody"]
Part = Literal["asked", "reply"]


@dataclass(frozen=True)
class Turn:
    """One turn: ``floor`` is who holds it, by the class of the grammatical subject or label.

    ``puts`` is whether it asks or puts a point; ``part`` says that its place in a sentence makes
    it what was asked, or the reply. ``leader`` is the turn whose colon opens the list that it
    stands in, ``label`` the label that stands last before it in its paragraph, as in a transcript.
    One that ``is_rest`` goes on with a sentence that a line broke; one that ``follows_other``
    stands behind what somebody else said; a clause (``is_clause``) behind what its sentence asks,
    which may be the reply. ``asks`` and ``replies`` are the log odds that a trained model gives its
    sentence for either, if one was asked. ``session`` is the session in which it puts something
    that it would not put elsewhere.
    """

    of: Sentence
    start: int
    end: int
    block: Block
    is_first: bool
    people: People
    puts: Putting | None = None
    part: Part | None = None
    leader: "Turn | None" = None
    label: str | None = None
    is_rest: bool = False
    follows_other: bool = False
    is_clause: bool = False
    asks: float | None = None
    replies: float | None = None
    session: Session | None = None

    @cached_property
    def is_direct(self) -> bool:
        """Whether it is a question in the asker's own words, or says in brackets who put it."""
        if is_only_name(self.of.words.rstrip("?")):
            return False
        by_whom = answering.BY_WHOM_BEHIND.search(self.of.words)
        is_put_by = by_whom is not None and may_ask(by_whom["who"], self.people)
        return is_put_directly(self.of) or (is_put_by and self.block.kind == "bullet")

    @cached_property
    def has_asking_verb(self) -> bool:
        """Whether a verb of asking stands in it, whoever asks."""
        return asking.ASKS.search(self.of.words) is not None

    @cached_property
    def who(self) -> str | None:
        """By what name or label whoever holds the floor goes, where it opens with one."""
        who = self.label or self.of.name
        opens = asking.OPENS_WITH_SOMEBODY.match(self.of.words) if who is None else None
        if opens and self.people.lists(opens["name"]):
            return opens["name"]
        return who

    @cached_property
    def is_askers(self) -> bool:
        """Whether one of those who ask is recorded as speaking in it."""
        return (self.role or self.of.speaker) in ASKING_ROLES

    @cached_property
    def tells_replies(self) -> bool:
        """Whether the list that it stands in is one of what somebody replied."""
        return self.leader is not None and self.leader.leads_to_replies

    @property
    def leads_to_replies(self) -> bool:
        """Whether a list below it is one of what somebody replied."""
        if asking.LEADS_TO_QUESTIONS.search(self.of.words):
            return False
        return self.part == "reply" or (self.floor == "answers" and self.puts != "asked")

    @cached_property
    def requests_only(self) -> bool:
        """Whether it asks somebody to do something, and nothing else, of a meeting in session."""
        return self.session is None and requests_only(self.of)

    @cached_property
    def role(self) -> SpeakerRole | None:
        """The role of whoever holds the floor, as far as the document tells."""
        if self.of.opener is not None:
            return self.of.opener
        if self.who is not None and (person := self.people.named(self.who)):
            return person.role
        opened = subject_opening(self.of.text, self.start, self.end, self.people)
        return opened.role if opened else None

    @cached_property
    def floor(self) -> Floor:
        """Who holds the floor."""
        if self.role is not None:
            return "asks" if self.role in ASKING_ROLES else "answers"
        if self.who is not None and not self._is_of_many:
            return "somebody"
        if answering.PRONOUN_ACTS.match(self.of.words):
            return "pronoun"
        return "body" if asking.PANEL_PUTS.match(self.of.words) else "nobody"

    @property
    def _is_of_many(self) -> bool:
        """Whether what looks like a name is a word for several: "Walkers had complained."."""
        who = self.who or ""
        is_word = who.endswith("s") and " " not in who and not self.people.lists(who)
        return self.of.label is None and is_word


def may_ask(who: str, people: People) -> bool:
    """Whether words name somebody of a seat, or of the attendance."""
    return people.lists(who) or any(role in ASKING_ROLES for role in roles_mentioned(f"the {who}"))


def is_marked_alike(one: Block, before: Block, text: str) -> bool:
    """Whether two blocks are points of one list, by their marks; the first mark opens another."""
    if one is before or not one.kind == before.kind == "bullet":
        return False
    kind, kind_before = (kind_of_mark(text, block.start, block.end) for block in (one, before))
    if kind == "•":
        return kind_before == kind and text[one.start] == text[before.start]
    mark, mark_before = (text[b.start : b.end].lstrip("(")[:1] for b in (one, before))
    opens = mark in "ai1" and mark_before not in (mark, "h")
    return kind == kind_before is not None and not opens
