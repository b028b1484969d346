"""The turns of a discussion: who holds the floor in each sentence, and what its words do.

A turn is a sentence, or the part of one in which one thing is done: "Asked why, | the PCC said …"
are two. Turns of one run follow each other with no heading, decision or marked question between.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby, pairwise
from typing import Literal

from ingest.findings.asked import answering_words as answering
from ingest.findings.asked import asking_words as asking
from ingest.findings.asked.putting import (
    Putting,
    asks_somebody,
    is_only_name,
    is_put_directly,
    putting,
    requests_only,
    voices_concern,
)
from ingest.findings.asked.reply_places import (
    another_asks,
    clause_behind,
    reply_behind_point,
    reply_behind_topic,
    reply_within,
)
from ingest.findings.asked.sentence import Sentence, goes_over, sentence, sentences_of
from ingest.findings.asked.sessions import Session, put_in_session
from ingest.language.answering import subject_opening
from ingest.language.list_marks import kind_of_mark
from ingest.language.people import People
from ingest.language.roles import ASKING_ROLES, roles_mentioned
from ingest.record import UNTOLD, Block, Likelihoods, SpeakerRole

Floor = Literal["answers", "asks", "somebody", "pronoun", "body", "nobody"]
Part = Literal["asked", "reply"]
_BETWEEN = " ,;:–—-\n\u00a0"
_LONGEST_JOINT = 12  # characters
NO_SESSIONS: Mapping[int, Session] = {}


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
    def asks_somebody(self) -> bool:
        """Whether it says of whom something is asked."""
        return asks_somebody(self.of)

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


def is_marked_alike(one: Block, other: Block, text: str) -> bool:
    """Whether two blocks are points of one list, by their marks."""
    if one is other or not one.kind == other.kind == "bullet":
        return False
    kind, kind_of_other = (kind_of_mark(text, block.start, block.end) for block in (one, other))
    is_sign = kind == "•"
    return kind == kind_of_other is not None and (
        not is_sign or text[one.start] == text[other.start]
    )


def runs_of(
    text: str,
    blocks: Sequence[Block],
    people: People,
    likelihoods: Likelihoods = UNTOLD,
    sessions: Mapping[int, Session] = NO_SESSIONS,
) -> Iterator[list[Turn]]:
    """The turns of each stretch of prose, in order; ``sessions`` as ``sessions_of`` tells them."""
    for is_prose, stretch in groupby(blocks, key=lambda block: block.is_prose):
        if is_prose:
            yield run_of(text, stretch, people, likelihoods, sessions)


def run_of(
    text: str,
    stretch: Iterable[Block],
    people: People,
    likelihoods: Likelihoods = UNTOLD,
    sessions: Mapping[int, Session] = NO_SESSIONS,
) -> list[Turn]:
    """The turns of blocks that follow each other."""
    run: list[Turn] = []
    leader: Turn | None = None
    for block in stretch:
        if block.kind != "bullet" and not (leader and _is_led(leader, run[-1])):
            leader = None
        of_block = list(_turns(text, block, people, leader, sessions.get(block.start)))
        if run and of_block and _goes_on(of_block[0], run[-1]):
            of_block[:1] = _rest(of_block[0], run.pop(), text)
        run += of_block
        if run and text[block.end - 1] == ":":
            leader = run[-1]
    return [_judged(turn, likelihoods) for turn in run] if likelihoods.starts else run


def _judged(turn: Turn, likelihoods: Likelihoods) -> Turn:
    span = turn.of.start, turn.of.end
    return replace(turn, asks=likelihoods.asked(*span), replies=likelihoods.replied(*span))


def _goes_on(turn: Turn, last: Turn) -> bool:
    """Whether a turn goes on with a sentence that a line broke: not where somebody opens it."""
    opens = turn.who is not None or turn.role is not None
    return goes_over(turn.of.text, last.end, turn.block.start, opens_anew=opens)


def _rest(rest: Turn, begun: Turn, text: str) -> list[Turn]:
    """A sentence that a line broke, with the reply that it may end in."""
    speeches = (*begun.block.speeches, *rest.block.speeches)
    whole = sentence(text, begun.start, rest.end, speeches)
    may_end_in_reply = begun.puts == "asked" and begun.part is None and rest.part is None
    at = reply_within(whole) if may_end_in_reply else None
    if at is None or at == begun.start:
        return [begun, replace(rest, is_rest=True)]
    end = _end_before(text, at)
    turns = [replace(begun, end=min(begun.end, end), part="asked")]
    if end > rest.start:
        turns.append(replace(rest, end=end, is_rest=True, part="asked"))
    reply = sentence(text, at, rest.end, speeches)
    return [*turns, replace(rest, of=reply, start=at, is_first=False, puts=None, part="reply")]


def _end_before(text: str, at: int) -> int:
    """Where what stands before a clause ends, without what joins the two."""
    end = len(text[:at].rstrip(_BETWEEN))
    joint = answering.JOINT.search(text, max(0, end - _LONGEST_JOINT), end)
    return len(text[: joint.start()].rstrip(_BETWEEN)) if joint else end


def _is_led(leader: Turn, last: Turn) -> bool:
    """Whether the paragraph behind the last turn is what its leader says somebody replied."""
    is_of_replies = answering.REPLIES_TO.search(leader.of.words) is not None
    return leader.of.end == last.of.end and is_of_replies


def _parted(text: str, block: Block) -> Iterator[tuple[Sentence, bool]]:
    """The sentences of a block, and whether one is parted because somebody else asks in it too."""
    for of in sentences_of(text, block):
        places = another_asks(of) if ";" in of.words or " and " in of.words else []
        if not places:
            yield of, False
            continue
        for at, end in pairwise((of.start, *places, of.end)):
            part = sentence(text, at, _end_before(text, end), block.speeches)
            yield part, True


def _turns(
    text: str, block: Block, people: People, leader: Turn | None, session: Session | None
) -> Iterator[Turn]:
    label: str | None = None
    is_behind = False
    for n, (of, is_parted) in enumerate(_parted(text, block)):
        is_anothers = of.opens_with_name or of.opener is not None
        label = of.label or (None if is_anothers else label)
        puts = "asked" if is_parted else putting(of)
        is_point = n == 0 and (block.kind == "bullet" or reply_behind_point(of) is not None)
        is_point = is_point and not (leader and leader.leads_to_replies)
        put = put_in_session(of, session, people, is_point=is_point) if session else None
        puts, own = ("asked" if put == "asked" else puts or put), session if put else None
        at = reply_within(of) if puts else None
        if at is None and n == 0 and leader is not None and puts != "asked":
            at = reply_behind_topic(of, text[leader.block.start : leader.block.end])
        if at is None and puts and (own or voices_concern(of)):
            at = reply_behind_point(of)
        clause = clause_behind(of) if puts == "asked" and at is None and not is_parted else None
        if clause is not None:
            first = Turn(
                sentence(text, of.start, clause, block.speeches),
                of.start,
                _end_before(text, clause),
                *(block, n == 0, people, puts, None, leader, label),
                follows_other=is_behind,
                session=own,
            )
            rest = sentence(text, clause, of.end, block.speeches)
            yield first
            yield replace(
                first,
                of=rest,
                start=clause,
                end=of.end,
                is_first=False,
                is_clause=True,
                puts=putting(rest),
            )
            is_behind = True
            continue
        end = _end_before(text, at) if at and at > of.start else of.end
        part: Part | None = "asked" if is_parted or at is not None else None
        turn = Turn(
            *(of, of.start, end, block, n == 0, people, puts, part, leader, label), session=own
        )
        yield replace(turn, follows_other=True) if is_behind else turn
        if at is not None:
            reply = sentence(text, at, of.end, block.speeches)
            yield Turn(reply, at, of.end, block, False, people, None, "reply", leader, label)
        is_others = of.opens_with_name and not of.by_askers
        is_behind |= at is not None or bool(of.by_answerers) or is_others
