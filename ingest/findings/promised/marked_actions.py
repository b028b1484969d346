"""Actions that minutes mark or list: "[Action: PCC]", a row of a table, a column of initials."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.findings.arising.arising_words import LOGGED_ACTION
from ingest.findings.deed_words import BEGINS_WITH_DEED
from ingest.findings.likely import NEVER_UNDERTAKES
from ingest.findings.promised import action_words as marking
from ingest.findings.promised import promise_words as promising
from ingest.findings.promised.action import Action, action_of, unbracketed
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
from ingest.findings.promised.promises import find_promise
from ingest.language.sentences import sentence_spans
from ingest.record import Block, Likelihoods
from ingest.record.likelihoods import UNTOLD

# The promise that an action marks stands at most this many sentences before the mark.
_LEAD_SENTENCES = 3
# What words that may promise count for beside the log odds of a sentence.
_OF_WORDS = 2.0


def marked_actions(
    text: str, blocks: Sequence[Block], likelihoods: Likelihoods
) -> Iterator[Action]:
    """What the marks, lists and tables of actions among the blocks of minutes say, in order."""
    before: Block | None = None
    columns: tuple[str, ...] = ()
    for block in blocks:
        words = text[block.start : block.end]
        if block.kind == "heading":
            columns = columns_of(words) if lists_actions(columns_of(words)) else ()
        elif block.kind in ("action", "resolution") and not LOGGED_ACTION.match(words):
            rows = [
                (at, found)
                for at, row in rows_of(words)
                if (found := assigned_in(row, columns) if columns else set_out_in(row))
            ]
            yield from (_of_row(text, block, at, row) for at, row in rows)
            if not rows and block.kind == "action" and not (columns and "|" in words):
                for part in _each_given(text, block):
                    lead = before if part is block else None
                    is_label = marking.ACTION_MARK.match(text, part.start, part.end) is not None
                    whole = with_lead_sentence(text, lead, part, likelihoods)
                    odds = likelihoods.undertaken(whole.start, whole.end)
                    if not is_label and odds is not None and odds <= NEVER_UNDERTAKES:
                        continue
                    if lead and names_alone(text[part.start : part.end]):
                        if lead.kind == "action" and not is_label:
                            continue  # a column says again who is to do what stands beside it
                        if lead.kind == "heading":
                            whole = replace(part, start=lead.start)
                    yield _of_mark(text, whole, part)
        before = block


def with_lead_sentence(
    text: str, before: Block | None, action: Block, likelihoods: Likelihoods = UNTOLD
) -> Block:
    """An action with the sentence that says what is to be done, if one stands right before.

    An action on a line of its own that says it itself needs none. Of several sentences it is the
    likeliest to promise anything, by its words and the odds.
    """
    if before is None or not before.is_discussion or _says_what(text, action):
        return action
    sentences = sentence_spans(text, before.start, before.end)[-_LEAD_SENTENCES:]
    _, start = max(
        (
            (likelihoods.undertaken(*sentence) or 0.0)
            + _OF_WORDS * (promising.MAY_PROMISE.search(text, *sentence) is not None),
            sentence[0],
        )
        for sentence in sentences
    )
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


def _each_given(text: str, block: Block) -> list[Block]:
    """The parts of an action between semicolons, where each gives somebody something to do."""
    mark = marking.ACTION_MARK.match(text, block.start, block.end)
    starts = [mark.start("words") if mark else block.start]
    starts += [m.end() for m in marking.PARTED.finditer(text, starts[0], block.end)]
    ends = [*starts[1:], block.end]
    parts = [replace(block, start=start, end=end) for start, end in zip(starts, ends, strict=True)]
    are_given = all(is_assignment(text[p.start : p.end], is_listed=True) for p in parts)
    return parts if len(parts) > 1 and are_given else [block]


def _of_row(text: str, block: Block, at: int, row: AssignedRow) -> Action:
    start, end = block.start + at + row.deed[0], block.start + at + row.deed[1]
    number = block.question_number
    return action_of(
        text, (start, end), row.owner, due=row.due, is_marked=True, question_number=number
    )


def _of_mark(text: str, whole: Block, block: Block) -> Action:
    """What a mark, the ``block``, and the ``whole`` with the sentence that leads to it say."""
    lead = sentence_spans(text, whole.start, block.start)
    found = (find_promise(text, sentence, whole.speeches) for sentence in lead)
    at = next((promise.at for promise in found if promise), whole.start)
    span = unbracketed(text, (whole.start, whole.end))
    owner, number = owner_marked(text[block.start : block.end], text), block.question_number
    return action_of(text, span, owner, at=at, is_marked=True, question_number=number)
