"""Matters arising: notes on what became of something an earlier meeting was promised.

"In relation to Minute No. 22, question 3, the PCC had provided the answer": such a note names an
earlier minute, stands under "Matters arising", or says that a written answer had been sent.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ingest.language.list_marks import OPENING
from ingest.language.sentences import Span, sentence_spans
from ingest.record import Block, Document

Outcome = Literal["done", "outstanding"]

_MINUTE = re.compile(
    r"\b[Mm]inute(?:\s*+(?:[Nn]o|[Nn]umber|[Rr]ef(?:erence)?|[Ii]tem))?\b\.?\s*+"
    r"(?P<number>\d{1,4}(?:\s?/\s?\d{2,4})?)(?!\d|:\d)"
)
_QUESTION = re.compile(
    r"\b(?:[Qq]uestion(?:\s++(?:[Nn]o|[Nn]umber)\.?)?|Q)\s*+\(?(?P<number>\d{1,3})\b"
)
_OPENS = re.compile(
    OPENING + r"(?:(?:[Tt]he\s++(?:Panel|Committee)|[Mm]embers|[Ii]t)\s++(?:was|were)\s++"
    r"(?:informed|advised|told|updated|reported|noted)\s++that,?\s++)?(?:(?:[Ii]n\s++(?:relation|respect|regard)\s++(?:to|of)|[Ww]ith\s++regard\s++to|[Rr]egarding"
    r"|[Ff]urther\s++to|[Uu]nder|[Rr]e|[Ff]ollowing|[Aa]s\s++to)\s++(?:the\s++)?)?$"
)
_ARISING = re.compile(r"\b(?:matters?|action|actions|issues?)?\s*+arising\b", re.IGNORECASE)
_FROM_MINUTES = re.compile(
    r"\bmatters?\s++arising\s++from\s++(?:the|its)\s++(?:\w+\s++)?minutes\b", re.I
)
_ARISING_HEADING = re.compile(
    r"\W*(?:(?:minutes|actions?)\s++(?:and|&)\s++)?(?:matters|actions?)\s++"
    r"(?:arising|outstanding|from\s++(?:the\s++)?(?:previous|last)\s++meeting)\b.{0,80}",
    re.IGNORECASE | re.DOTALL,
)
# An item or heading that is itself an earlier minute: "Minute 42 - Review of …".
_MINUTE_HEADING = re.compile(
    r"(?:\d+(?:\.\d+)*\.?\s++)?[Mm]inute(?:\s++(?:[Nn]o|[Nn]umber))?\.?\s*+"
    r"(?P<number>\d{1,4}(?:\s?/\s?\d{2,4})?)(?:\s*+[–—:-]\s*+(?P<words>.{2,200}))?",
    re.DOTALL,
)
_DONE = re.compile(
    r"\b(?:had|has|have)\s++(?:now\s++|since\s++|been\s++|already\s++|also\s++|all\s++|both\s++|duly\s++)*"
    r"(?:supplied|provided|circulated|received|completed|shared|sent|distributed|answered|written"
    r"|reported\s++back|e-?mailed|issued|actioned|forwarded|published|arranged|responded"
    r"|carried\s++out|undertaken|implemented|done|followed\s++up|dealt\s++with|resolved)\b"
    r"|\b(?:was|were)\s++(?:now\s++|since\s++|subsequently\s++|duly\s++|then\s++)*(?:supplied|provided"
    r"|circulated|received|completed|sent|distributed|e-?mailed|issued|actioned|forwarded)\b"
    r"|\b(?:provided|supplied|circulated|received)\s++(?:\w+\s++){0,3}?(?:written\s++)?"
    r"(?:answers?|repl(?:y|ies)|responses?|figures|information|details)\b"
    r"|\b(?:is|was|were)\s++(?:now\s++)?complete\b|\bcompleted\b"
)
_OUTSTANDING = re.compile(
    r"\b(?:still\s++)?(?:await(?:ed|ing|s)|outstanding|overdue|chas(?:ed|ing))\b"
    r"|\b(?:yet|still)\s++to\s++(?:be\s++)?(?:\w+ly\s++)?(?:supplied|provided|circulated|received|completed|shared|sent|supply"
    r"|provide|circulate|receive|complete|share|send|report|answer)\b"
    r"|\b(?:had|has|have)\s++(?:not|never|still\s++not)\s++(?:yet\s++)?(?:been\s++)?(?:supplied|provided"
    r"|circulated|received|completed|shared|sent|forwarded|answered|reported|responded)\b"
    r"|\b(?:was|were|is|are)\s++not\s++(?:yet\s++)?(?:complete|available|supplied|provided|received)\b"
    r"|\b(?:had|has|have)\s++not\s++(?:yet\s++)?(?:happened|taken\s++place|been\s++(?:done|carried\s++out))\b"
    r"|\bin\s++progress\b|\bwould\s++be\s++chased\b",
    re.IGNORECASE,
)
_PROMISED_BEFORE = re.compile(
    r"\b(?:written\s++(?:answers?|repl(?:y|ies)|responses?)"
    r"|(?:promised|requested|asked\s++for|agreed|raised)\s++at\s++(?:the|its|a)\s++"
    r"(?:last|previous|earlier|\w+)\s++meeting)\b",
    re.IGNORECASE,
)
_FROM_ITEM = re.compile(
    r"\barising\s++from\s++(?:the\s++)?(?:item|discussion|report|minute)\s++(?:on|of|about)\s++"
    r"(?P<words>[^,.;:]{3,150})",
    re.IGNORECASE,
)
_BESIDE_NUMBER = re.compile(
    r"(?:,?\s*+[Qq]uestion\s*+(?:[Nn]o\.?\s*+)?\d+)?\s*+(?:\((?P<bracketed>[^)]{3,200})\)"
    r"|[–—:-]\s*+(?P<dashed>[A-Z“‘][^.;]{2,200}?)(?=\s++[–—-]\s|[,:;.\]”’]))"
)


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
        if block.kind == "heading":
            heading = _read_heading(document.text[block.start : block.end])
        elif block.kind in ("narrative", "bullet", "reply", "question"):
            yield block, heading


def _read_heading(words: str) -> _Heading:
    minute = _MINUTE_HEADING.fullmatch(words)
    if minute:
        number = "".join(minute["number"].split())
        return _Heading(True, number, " ".join((minute["words"] or "").split()) or None)
    return _Heading(is_arising=_ARISING_HEADING.fullmatch(words) is not None)


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
    minute = _MINUTE.search(text, start, end)
    if minute and _OPENS.match(text[start : minute.start()]):
        return True
    arising = _ARISING.search(text, start, end)
    if arising is not None and arising.start() - start <= 3:
        return True
    if _FROM_MINUTES.search(text, start, end):
        return True
    promised = _PROMISED_BEFORE.search(text, start, end)
    return promised is not None and _outcome(text, sentence) is not None


def _note(text: str, sentences: list[Span], heading: _Heading) -> Iterator[FollowUp]:
    """The note that sentences make up, to the first that says what became of the matter."""
    start = sentences[0][0]
    for span in sentences:
        outcome = _outcome(text, span)
        if outcome:
            minute = _MINUTE.search(text, start, span[1])
            question = _QUESTION.search(text, start, span[1])
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
    if _OUTSTANDING.search(text, *span):
        return "outstanding"
    return "done" if _DONE.search(text, *span) else None


def _item_words(text: str, minute: re.Match[str] | None, start: int, end: int) -> str | None:
    if minute:
        beside = _BESIDE_NUMBER.match(text, minute.end(), end)
        words = (beside["bracketed"] or beside["dashed"]) if beside else None
    else:
        named = _FROM_ITEM.search(text, start, end)
        words = named["words"] if named else None
    return " ".join(words.split()) if words else None
