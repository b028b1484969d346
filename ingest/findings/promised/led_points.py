"""Points of a list that the line above them gives somebody to do: "The PCC agreed to:", "• write".

The line and its first point are read as one sentence; whoever promises it owes every point, where
each says what to do.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from ingest.findings.deed_words import BEGINS_WITH_DEED
from ingest.findings.owners import NO_PERSONS
from ingest.findings.promised.action import Action, action_of, unbracketed
from ingest.findings.promised.promise_words import LEADS
from ingest.findings.promised.promises import firm_promises
from ingest.language.list_marks import marker_end
from ingest.language.sentences import Span, sentence_spans
from ingest.record import Block

_TO = re.compile(r"to\s++", re.IGNORECASE)
_BARE_VERB = re.compile(
    r"(?!(?:the|an?|not|no|that|this|it|all|any|some|he|she|they|we|on|in|of|for|at)\b)[a-z]+\s"
    r"(?!.*\b(?:was|were|is|are|had|has)\b)",
    re.DOTALL,
)
_NOT = re.compile(r"\b(?:not|never|no|nobody|declined|refused)\b|n['’]t\b")
_POINTS = 40  # the most that one line leads up to


def led_points(text: str, blocks: Sequence[Block]) -> Iterator[tuple[Span, list[Action]]]:
    """Every sentence that leads up to what somebody is to do, with an action for each point."""
    for at, block in enumerate(blocks):
        is_above = block.is_discussion and block.kind != "bullet"
        below = blocks[at + 1 : at + 1 + _POINTS] if is_above else ()
        points = list(takewhile(lambda one: one.kind == "bullet", below))
        if not points or not all(_is_deed(text, point) for point in points):
            continue
        lead = sentence_spans(text, block.start, block.end)[-1]
        owner = _owner(text, block, lead, points[0])
        if owner is not None:
            spans = [unbracketed(text, (point.start, point.end)) for point in points]
            yield lead, [action_of(text, span, owner) for span in spans]


def _is_deed(text: str, point: Block) -> bool:
    """Whether a point says what to do, and not what was so, is not to be or who else did it."""
    said = _said(text, point)
    return (BEGINS_WITH_DEED.match(said) or _BARE_VERB.match(said)) is not None


def _said(text: str, point: Block) -> str:
    said = text[point.start : point.end]
    return _TO.sub("", said[marker_end(said) :], count=1)


def _owner(text: str, block: Block, lead: Span, point: Block) -> str | None:
    """Who promises what a point says, read with the sentence that leads up to it."""
    leads = LEADS.match(text[slice(*lead)])
    if leads is None or _NOT.search(leads[0]):
        return None
    said = _said(text, point)
    before = text[block.start : lead[0] + leads.end("words")]
    read = f"{before} {said[:1].lower()}{said[1:]}"
    speeches = [
        replace(one, start=max(0, one.start - block.start), end=one.end - block.start)
        for one in block.speeches
    ]
    promises = firm_promises(read, (lead[0] - block.start, len(read)), speeches)
    led = (p.owner for p in promises if p.at <= len(before) + 1 and p.owner not in NO_PERSONS)
    return next(led, None)
