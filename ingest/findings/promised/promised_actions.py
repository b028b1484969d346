"""Actions that minutes tell in words: what a sentence, a title or a resolution promises."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.findings.decided.agreements import agreement_in, things_to_do
from ingest.findings.likely import (
    HARDLY_UNDERTAKES,
    NEVER_UNDERTAKES,
    SURELY_UNDERTAKES,
    is_above,
)
from ingest.findings.promised import action_words as marking
from ingest.findings.promised import promise_words as promising
from ingest.findings.promised.action import Action, action_of, unbracketed
from ingest.findings.promised.assigned import words_at
from ingest.findings.promised.promises import Promise, firm_promises, likely_promise
from ingest.language.sentences import Span, sentence_spans, trim
from ingest.record import Block, Likelihoods


def promised_actions(text: str, block: Block, likelihoods: Likelihoods) -> list[Action]:
    """What is promised in the words of a block, in order, by its signs and the odds."""
    if block.kind == "resolution":
        return list(_resolved(text, block))
    if block.kind == "heading":
        return list(_told_in_title(text, block))
    if not block.is_discussion:
        return []
    found: list[Action] = []
    previous: Span | None = None
    for sentence in sentence_spans(text, block.start, block.end):
        for action in _told_in(text, block, sentence, likelihoods.undertaken(*sentence)):
            start, end = action.start, action.end
            is_next = previous is not None and _same_paragraph(text, previous, sentence)
            last = found[-1] if found else None
            follows = last is not None and previous is not None and last.end >= previous[1] - 1
            may_be_one = last is None or not follows or _may_be_of(last, action)
            points_back = promising.POINTS_BACK.search(text[start:end]) and start <= sentence[0] + 1
            if previous and is_next and may_be_one and points_back:
                start = unbracketed(text, previous)[0]
            goes_on = follows and is_next and promising.GOES_ON.match(text, *sentence)
            if last and may_be_one and (start < last.end or goes_on):
                found[-1] = _joined(last, action)
            else:
                found.append(replace(action, start=start))
        previous = sentence
    return found


def _told_in_title(text: str, block: Block) -> Iterator[Action]:
    """What a line that stands as a title gives somebody to do in so many words."""
    title = (block.start, block.end)
    # An agenda says so what the meeting itself is to do: "To note what …".
    if text[words_at(text[slice(*title)]) + block.start :].startswith("To "):
        return
    promises = firm_promises(text, title)
    yield from _promises_of(text, block, title, [one for one in promises if one.is_express])


def _told_in(text: str, block: Block, sentence: Span, odds: float | None) -> Iterator[Action]:
    """What a sentence promises, by its words unless a model is sure that they mislead."""
    is_told = False
    promises = firm_promises(text, sentence, block.speeches, odds)
    if odds is not None and odds <= HARDLY_UNDERTAKES:
        is_open = odds > NEVER_UNDERTAKES
        promises = [one for one in promises if is_open and one.is_express]
    for action in _promises_of(text, block, sentence, promises):
        is_told = True
        yield action
    if not is_told and is_above(odds, SURELY_UNDERTAKES):
        promise = likely_promise(text, sentence, block.speeches)
        yield _of_promise(text, block, promise, unbracketed(text, sentence))


def _may_be_of(last: Action, action: Action) -> bool:
    """Whether nothing says that another owes what follows an action."""
    return last.owner is None or action.owner is None or last.owner == action.owner


def _promises_of(
    text: str, block: Block, sentence: Span, promises: Sequence[Promise]
) -> Iterator[Action]:
    """What a sentence promises: one action, or one for each of those who promise something."""
    if not promises:
        return
    start, end = unbracketed(text, sentence)
    parts = [(start, promises[0])]
    for promise in promises[1:]:
        begins = _clause_of(text, parts[-1][1], promise)
        if begins is not None:
            parts.append((begins, promise))
    for at, (begins, promise) in enumerate(parts):
        ends = parts[at + 1][0] if at + 1 < len(parts) else end
        span = unbracketed(text, trim(text, begins, ends) or (begins, ends))
        yield _of_promise(text, block, promise, span)


def _of_promise(text: str, block: Block, promise: Promise, span: Span) -> Action:
    number = block.question_number
    return action_of(text, span, promise.owner, at=promise.at, question_number=number)


def _clause_of(text: str, last: Promise, promise: Promise) -> int | None:
    """Where the clause of a promise begins, if another promises it than what stands before it."""
    if None in (last.owner, promise.owner) or last.owner == promise.owner:
        return None
    joints = list(marking.JOINS_PROMISES.finditer(text, last.at, promise.at))
    begins = joints[-1].end() if joints else promise.at
    subject = text[begins : promise.at + len(promise.owner or "")]
    named = (promise.owner or "").split()[-1]
    return begins if named in subject and begins > last.at else None


def _resolved(text: str, block: Block) -> Iterator[Action]:
    """What a resolution gives somebody to do, item by item.

    What it only wishes for is no more than resolved, unless it was agreed in a sentence.
    """
    for sentence in sentence_spans(text, block.start, block.end):
        agreed = agreement_in(text, sentence)
        start = agreed.matter_at if agreed else sentence[0]
        first = (trim(text, start, sentence[1]) or sentence)[0]
        is_agreed = agreed is not None and agreed.kind == "agreed"
        things = things_to_do(text, (start, sentence[1]))
        if not things and agreed is None:
            told = _promises_of(
                text, block, sentence, firm_promises(text, sentence, block.speeches)
            )
            yield from (replace(action, question_number=None) for action in told)
        for thing in things:
            if thing.is_wish and not is_agreed:
                continue
            begins = sentence[0] if agreed and thing.start == first else thing.start
            owner = (agreed and agreed.owner) or thing.owner
            yield action_of(text, (begins, thing.end), owner, at=thing.at)


def _joined(first: Action, second: Action) -> Action:
    """One action of a promise and the sentence that goes on with it."""
    return replace(
        first,
        end=second.end,
        owner=first.owner or second.owner,
        recipient=first.recipient or second.recipient,
        due=first.due or second.due,
    )


def _same_paragraph(text: str, before: Span, sentence: Span) -> bool:
    return "\n" not in text[before[1] : sentence[0]]
