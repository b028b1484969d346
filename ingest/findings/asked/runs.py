"""The runs of a discussion: its sentences in order, each parted where a reply begins in it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from ingest.findings.asked import answering_words as answering
from ingest.findings.asked.putting import Putting, putting, voices_concern
from ingest.findings.asked.reply_places import (
    another_asks,
    clause_behind,
    reply_behind_point,
    reply_behind_topic,
    reply_within,
)
from ingest.findings.asked.sentence import Sentence, goes_over, sentence, sentences_of
from ingest.findings.asked.sessions import Session, put_in_session
from ingest.findings.asked.turns import Part, Turn
from ingest.language.people import People
from ingest.record import UNTOLD, Block, Likelihoods

_BETWEEN = " ,;:–—-\n\u00a0"
_LONGEST_JOINT = 12  # characters
NO_SESSIONS: Mapping[int, Session] = {}


@dataclass(frozen=True, slots=True)
class _Standing:
    """Where a block stands: below the turn that leads to it, and in what session."""

    text: str
    block: Block
    people: People
    leader: Turn | None
    session: Session | None


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
        of_block = list(_turns(_Standing(text, block, people, leader, sessions.get(block.start))))
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


def _turns(standing: _Standing) -> Iterator[Turn]:
    text, block, leader = standing.text, standing.block, standing.leader
    label: str | None = None
    is_behind = False
    for n, (of, is_parted) in enumerate(_parted(text, block)):
        is_anothers = of.opens_with_name or of.opener is not None
        label = of.label or (None if is_anothers else label)
        puts, session = _put(standing, of, is_first=n == 0)
        puts = "asked" if is_parted else puts
        at = _reply_in(standing, of, puts, session, is_first=n == 0)
        end = _end_before(text, at) if at and at > of.start else of.end
        part: Part | None = "asked" if is_parted or at is not None else None
        who = (block, n == 0, standing.people, puts, part, leader, label)
        turn = Turn(of, of.start, end, *who, follows_other=is_behind, session=session)
        clause = clause_behind(of) if puts == "asked" and part is None else None
        if clause is not None:
            yield from _clauses(turn, clause)
            is_behind = True
            continue
        yield turn
        if at is not None:
            reply = sentence(text, at, of.end, block.speeches)
            people = standing.people
            yield Turn(reply, at, of.end, block, False, people, None, "reply", leader, label)
        is_others = of.opens_with_name and not of.by_askers
        is_behind |= at is not None or bool(of.by_answerers) or is_others


def _put(
    standing: _Standing, of: Sentence, *, is_first: bool
) -> tuple[Putting | None, Session | None]:
    """What a sentence puts, and the session if it is that which makes it put something."""
    puts, leader, session = putting(of), standing.leader, standing.session
    if session is None:
        return puts, None
    is_listed = standing.block.kind == "bullet" or reply_behind_point(of) is not None
    is_point = is_first and is_listed and not (leader and leader.leads_to_replies)
    put = put_in_session(of, session, standing.people, is_point=is_point)
    return ("asked" if put == "asked" else puts or put), session if put else None


def _reply_in(
    standing: _Standing,
    of: Sentence,
    puts: Putting | None,
    session: Session | None,
    *,
    is_first: bool,
) -> int | None:
    """Where in a sentence the reply begins to what it puts, or to the topic of a list's point."""
    at, leader = reply_within(of) if puts else None, standing.leader
    if at is None and is_first and leader is not None and puts != "asked" and not session:
        at = reply_behind_topic(of, of.text[leader.block.start : leader.block.end])
    if at is None and puts and (session or voices_concern(of)):
        at = reply_behind_point(of)
    return at


def _clauses(turn: Turn, clause: int) -> Iterator[Turn]:
    """A turn that asks, and the clause behind it as one of its own."""
    text, of, speeches = turn.of.text, turn.of, turn.block.speeches
    first = replace(
        turn, of=sentence(text, of.start, clause, speeches), end=_end_before(text, clause)
    )
    rest = sentence(text, clause, of.end, speeches)
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
