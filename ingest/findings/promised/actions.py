"""Actions in minutes: what somebody is to do, marked ("[Action: PCC]") or promised in words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.findings.decided.agreements import agreement_in, things_to_do
from ingest.findings.deed_words import BEGINS_WITH_DEED
from ingest.findings.likely import (
    HARDLY_UNDERTAKES,
    NEVER_UNDERTAKES,
    SURELY_UNDERTAKES,
    is_above,
)
from ingest.findings.owners_in_full import in_full
from ingest.findings.promised import action_words as marking
from ingest.findings.promised import promise_words as promising
from ingest.findings.promised.assigned import words_at
from ingest.findings.promised.assignments import (
    AssignedRow,
    assigned_in,
    columns_of,
    is_assignment,
    lists_actions,
    names_alone,
    owner_marked,
    rows_of,
    set_out_in,
)
from ingest.findings.promised.named_beside import is_common_word, named_beside
from ingest.findings.promised.promise_details import due_of, recipient_of
from ingest.findings.promised.promises import (
    Promise,
    find_promise,
    firm_promises,
    foretold_to_weigh,
    likely_promise,
)
from ingest.language.emphasis import with_marks, without_emphasis
from ingest.language.list_marks import DRAWN
from ingest.language.sentences import Span, sentence_spans, trim
from ingest.record import Block, Document, Likelihoods
from ingest.record.likelihoods import UNTOLD

# The promise that an action marks stands at most this many sentences before the mark.
_LEAD_SENTENCES = 3
# Two actions are one where this share of the longer words of the shorter is in the other.
_SHARE_OF_WORDS = 0.75
_WORDS_TO_TELL = 3
_WORD = re.compile(r"(?!(?:would|will|could|should|that|this|with)\b)\b[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class Action:
    """Something that is to be done; ``start`` and ``end`` hold the sentences that say so.

    ``owner`` is who owes it: the office in the mark ("Panel" for "PCP"), else who promised it.
    ``recipient`` and ``due`` are the recorded words for whom it is for and by when. ``None`` is
    "not stated".
    """

    start: int
    end: int
    owner: str | None
    recipient: str | None
    due: str | None
    is_marked: bool
    question_number: str | None


def actions_of(document: Document) -> tuple[Action, ...]:
    """Every action a document records, in order; one that is marked and promised stands once."""
    text = without_emphasis(document.text)
    blocks = sorted(document.division.blocks, key=lambda block: block.start)
    marked = list(_marked(text, blocks, document.division.likelihoods))
    taken = [(action.start, action.end) for action in marked]
    promised = [
        action
        for block in blocks
        for action in _promised(text, block, document.division.likelihoods)
        if not any(action.start < end and action.end > start for start, end in taken)
    ]
    found = _once(text, sorted([*marked, *promised], key=lambda action: action.start))
    return tuple(_as_printed(document.text, text, one) for one in found)


def _as_printed(printed: str, text: str, action: Action) -> Action:
    """An action with all of the marks that set its words off, and who owes it."""
    start, end = with_marks(printed, action.start, action.end)
    return replace(action, start=start, end=end, owner=_owner_of(action, text))


def _owner_of(action: Action, text: str) -> str | None:
    """Who owes an action, in full: who was found to, else who its words are told of."""
    named = action.owner
    if named is None or is_common_word(named, text):
        named = named_beside(text, action.start, action.end)
    return in_full(named, text) if named else None


def weighed_for_actions(document: Document) -> Iterator[tuple[Span, Sequence[frozenset[str]]]]:
    """Every sentence of which its signs alone tell whether it undertakes what it foretells.

    With the signs of each thing that it says will be done.
    """
    text = without_emphasis(document.text)
    for block in document.division.blocks:
        if block.is_discussion:
            for sentence in sentence_spans(text, block.start, block.end):
                told = foretold_to_weigh(text, sentence, block.speeches)
                if told:
                    yield sentence, told


def _once(text: str, actions: Sequence[Action]) -> list[Action]:
    """The actions without those that say again what another of the item says; marked ones stay."""
    kept: list[Action] = []
    # The words of those that may be said again, by their place; a marked one only says a promise.
    said: dict[int, frozenset[str]] = {}
    promised: dict[int, frozenset[str]] = {}
    for action in actions:
        words = frozenset(_WORD.findall(text[action.start : action.end].casefold()))
        before = promised if action.is_marked else said
        same = None
        if len(words) >= _WORDS_TO_TELL:
            same = next((i for i, w in before.items() if _is_same(kept[i], w, action, words)), None)
            if same is None:
                said[len(kept)] = words
                if not action.is_marked:
                    promised[len(kept)] = words
        if same is None:
            kept.append(action)
        elif action.is_marked:
            kept[same], said[same] = action, words
            del promised[same]
    return kept


def _is_same(one: Action, its: frozenset[str], other: Action, words: frozenset[str]) -> bool:
    owners = {one.owner, other.owner} - {None}
    fewer = min(len(its), len(words))
    return len(owners) < 2 and len(its & words) >= _SHARE_OF_WORDS * fewer


def with_lead_sentence(
    text: str, before: Block | None, action: Block, likelihoods: Likelihoods = UNTOLD
) -> Block:
    """An action with the sentence that says what is to be done, if one stands right before.

    An action on a line of its own that says it itself needs none. Where no words promise anything,
    it is the sentence that likeliest does.
    """
    if before is None or not before.is_discussion or _says_what(text, action):
        return action
    sentences = sentence_spans(text, before.start, before.end)[-_LEAD_SENTENCES:]
    promises = [start for start, end in sentences if promising.MAY_PROMISE.search(text, start, end)]
    odds = [(likelihoods.undertaken(*sentence) or 0.0, sentence[0]) for sentence in sentences]
    start = promises[-1] if promises else max(odds)[1]
    return Block("action", start, action.end, action.question_number, before.speeches)


def _says_what(text: str, action: Block) -> bool:
    is_line = "\n" in text[max(0, action.start - 2) : action.start]
    mark = marking.ACTION_MARK.match(text, action.start, action.end)
    words = mark["words"] if mark else ""
    says = marking.DEED_IN_MARK.search(text[action.start : action.end])
    return is_line and bool(
        says
        or any(map(BEGINS_WITH_DEED.match, words.split("\n")))
        or marking.BEHIND_OWNER.search(words)
    )


def _marked(text: str, blocks: Sequence[Block], likelihoods: Likelihoods) -> Iterator[Action]:
    before: Block | None = None
    columns: tuple[str, ...] = ()
    for block in blocks:
        words = text[block.start : block.end]
        if block.kind == "heading":
            columns = columns_of(words) if lists_actions(columns_of(words)) else ()
        elif block.kind in ("action", "resolution"):
            rows = [
                (at, found)
                for at, row in rows_of(words)
                if (found := assigned_in(row, columns) if columns else set_out_in(row))
            ]
            yield from (_of_row(block, at, row) for at, row in rows)
            if not rows and block.kind == "action" and not (columns and "|" in words):
                for part in _each_given(text, block):
                    lead = before if part is block else None
                    whole = with_lead_sentence(text, lead, part, likelihoods)
                    if lead and names_alone(text[part.start : part.end]):
                        if lead.kind == "action":
                            continue  # a column says again who is to do what stands beside it
                        if lead.kind == "heading":
                            whole = replace(part, start=lead.start)
                    yield _of_mark(text, whole, part)
        before = block


def _each_given(text: str, block: Block) -> list[Block]:
    """The parts of an action between semicolons, where each gives somebody something to do."""
    mark = marking.ACTION_MARK.match(text, block.start, block.end)
    starts = [mark.start("words") if mark else block.start]
    starts += [m.end() for m in marking.PARTED.finditer(text, starts[0], block.end)]
    ends = [*starts[1:], block.end]
    parts = [replace(block, start=start, end=end) for start, end in zip(starts, ends, strict=True)]
    are_given = all(is_assignment(text[p.start : p.end], is_listed=True) for p in parts)
    return parts if len(parts) > 1 and are_given else [block]


def _of_row(block: Block, at: int, row: AssignedRow) -> Action:
    start, end = at + row.deed[0], at + row.deed[1]
    return Action(
        start=block.start + start,
        end=block.start + end,
        owner=row.owner,
        recipient=None,
        due=row.due,
        is_marked=True,
        question_number=block.question_number,
    )


def _of_mark(text: str, whole: Block, block: Block) -> Action:
    """What a mark, the ``block``, and the ``whole`` with the sentence that leads to it say."""
    lead = sentence_spans(text, whole.start, block.start)
    found = (find_promise(text, sentence, whole.speeches) for sentence in lead)
    at = next((promise.at for promise in found if promise), whole.start)
    start, end = _unbracketed(text, (whole.start, whole.end))
    return Action(
        start=start,
        end=end,
        owner=owner_marked(text[block.start : block.end], text),
        recipient=recipient_of(text, at, end),
        due=due_of(text, at, end),
        is_marked=True,
        question_number=block.question_number,
    )


def _promised(text: str, block: Block, likelihoods: Likelihoods) -> list[Action]:
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
                start = _unbracketed(text, previous)[0]
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
        yield _of_promise(text, block, promise, _unbracketed(text, sentence))


def _may_be_of(last: Action, action: Action) -> bool:
    """Whether nothing says that another owes what follows an action."""
    return last.owner is None or action.owner is None or last.owner == action.owner


def _promises_of(
    text: str, block: Block, sentence: Span, promises: Sequence[Promise]
) -> Iterator[Action]:
    """What a sentence promises: one action, or one for each of those who promise something."""
    if not promises:
        return
    start, end = _unbracketed(text, sentence)
    parts = [(start, promises[0])]
    for promise in promises[1:]:
        begins = _clause_of(text, parts[-1][1], promise)
        if begins is not None:
            parts.append((begins, promise))
    for at, (begins, promise) in enumerate(parts):
        ends = parts[at + 1][0] if at + 1 < len(parts) else end
        span = _unbracketed(text, trim(text, begins, ends) or (begins, ends))
        yield _of_promise(text, block, promise, span)


def _of_promise(text: str, block: Block, promise: Promise, span: Span) -> Action:
    return Action(
        *span,
        owner=promise.owner,
        recipient=recipient_of(text, promise.at, span[1]),
        due=due_of(text, promise.at, span[1]),
        is_marked=False,
        question_number=block.question_number,
    )


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
            yield Action(
                start=sentence[0] if agreed and thing.start == first else thing.start,
                end=thing.end,
                owner=(agreed and agreed.owner) or thing.owner,
                recipient=recipient_of(text, thing.at, thing.end),
                due=due_of(text, thing.at, thing.end),
                is_marked=False,
                question_number=None,
            )


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


def _unbracketed(text: str, span: Span) -> Span:
    """A span without a list's marker and without the brackets that belong to its reply."""
    start, end = span
    marker = DRAWN.match(text, start, end)
    if marker and marker.end() < end:
        start = marker.end()
    words = text[start:end]
    is_whole_reply = words[0] + words[-1] == "[]" and words.count("[") == words.count("]") == 1
    if is_whole_reply and not marking.ACTION_MARK.match(words):
        start, end = start + 1, end - 1
    elif words.startswith("[") and words.count("[") > words.count("]"):
        start += 1
    elif words.endswith("]") and words.count("]") > words.count("["):
        end -= 1
    return trim(text, start, end) or span
