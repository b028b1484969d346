"""Matters arising: notes on what became of something an earlier meeting was promised.

"In relation to Minute No. 22, question 3, the PCC had provided the answer": such a note names an
earlier minute, stands under "Matters arising", or says that a written answer had been sent.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ingest.findings.arising import arising_words
from ingest.language.sentences import Span, sentence_spans
from ingest.record import Block, Document

# "mentioned": the note returns to the matter without saying what became of it.
Outcome = Literal["done", "outstanding", "mentioned"]


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A note on what became of an earlier matter.

    ``minute_number`` and ``question_number`` are as the note gives them, ``item_words`` the words
    it names the earlier item with; ``None`` where it gives none.
    """

    start: int
    end: int
    minute_number: str | None
    question_number: str | None
    item_words: str | None
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class _Heading:
    """What the heading above says of the notes below it."""

    is_arising: bool = False
    minute_number: str | None = None
    item_words: str | None = None


def follow_ups_of(document: Document) -> tuple[FollowUp, ...]:
    """Every note on an earlier matter that says whether it was done, in order of the text."""
    return tuple(
        note
        for block, heading in _noted_blocks(document)
        for note in _of_block(document.text, block, heading)
    )


def _noted_blocks(document: Document) -> Iterator[tuple[Block, _Heading]]:
    """The blocks that may hold notes, each with the heading it stands under."""
    heading = _Heading()
    for block in sorted(document.division.blocks, key=lambda b: b.start):
        words = document.text[block.start : block.end]
        logged = arising_words.LOGGED_ACTION.match(words) if block.kind == "action" else None
        if logged:
            heading = _Heading(True, None, " ".join(logged["words"].split()))
        elif block.kind == "heading":
            heading = _read_heading(words)
        elif block.is_discussion:
            yield block, heading


def _read_heading(words: str) -> _Heading:
    minute = arising_words.MINUTE_HEADING.fullmatch(words)
    if minute:
        number = "".join(minute["number"].split())
        return _Heading(True, number, " ".join((minute["words"] or "").split()) or None)
    return _Heading(is_arising=arising_words.ARISING_HEADING.fullmatch(words) is not None)


def _of_block(text: str, block: Block, heading: _Heading) -> Iterator[FollowUp]:
    """A note begins where it names an earlier matter and goes on to the end of its paragraph."""
    note: list[Span] = []
    for sentence in sentence_spans(text, block.start, block.end):
        opens = _opens_note(text, sentence) or heading.is_arising
        parts = bool(note) and "\n" in text[note[-1][1] : sentence[0]]
        if note and (opens or parts):
            yield from _note(text, note, heading)
            note = []
        if note or opens:
            note.append(sentence)
    if note:
        yield from _note(text, note, heading)


def _opens_note(text: str, sentence: Span) -> bool:
    start, end = sentence
    minute = arising_words.MINUTE.search(text, start, end)
    if minute and arising_words.OPENS.match(text[start : minute.start()]):
        return True
    arising = arising_words.ARISING.search(text, start, end)
    if arising is not None and arising.start() - start <= 3:
        return True
    if arising_words.FROM_MINUTES.search(text, start, end):
        return True
    promised = arising_words.PROMISED_BEFORE.search(text, start, end)
    return promised is not None and _outcome(text, sentence) is not None


def _note(text: str, sentences: list[Span], heading: _Heading) -> Iterator[FollowUp]:
    """The note that sentences make up, to the first that says what became of the matter."""
    start = sentences[0][0]
    for span in sentences:
        outcome = _outcome(text, span)
        if outcome:
            minute = arising_words.MINUTE.search(text, start, span[1])
            question = arising_words.QUESTION.search(text, start, span[1])
            number = "".join(minute["number"].split()) if minute else heading.minute_number
            words = _item_words(text, minute, start, span[1]) or heading.item_words
            yield FollowUp(
                start=start,
                end=span[1],
                minute_number=number,
                question_number=question["number"] if question else None,
                item_words=words,
                outcome=outcome,
            )
            return


def _outcome(text: str, span: Span) -> Outcome | None:
    if arising_words.OUTSTANDING.search(text, *span):
        return "outstanding"
    return "done" if arising_words.DONE.search(text, *span) else None


def _item_words(text: str, minute: re.Match[str] | None, start: int, end: int) -> str | None:
    if minute:
        beside = arising_words.BESIDE_NUMBER.match(text, minute.end(), end)
        words = (beside["bracketed"] or beside["dashed"]) if beside else None
    else:
        named = arising_words.FROM_ITEM.search(text, start, end)
        words = named["words"] if named else None
    return " ".join(words.split()) if words else None
