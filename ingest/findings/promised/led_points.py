"""Points of a list that the line above them gives somebody to do: "The PCC agreed to:", "• write".

The line and its first point are read as one sentence; whoever promises it owes every point.
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
_POINTS = 40  # the most that one line leads up to


def led_points(text: str, blocks: Sequence[Block]) -> Iterator[tuple[Span, list[Action]]]:
    """Every sentence that leads up to what somebody is to do, with an action for each point."""
    for at, block in enumerate(blocks):
        below = blocks[at + 1 : at + 1 + _POINTS] if block.is_discussion else ()
        points = list(takewhile(lambda one: one.kind == "bullet", below))
        if not points:
            continue
        lead = sentence_spans(text, block.start, block.end)[-1]
        owner = _owner(text, block, lead, points[0])
        if owner is not None:
            spans = [unbracketed(text, (point.start, point.end)) for point in points]
            yield lead, [action_of(text, span, owner) for span in spans]


def _owner(text: str, block: Block, lead: Span, point: Block) -> str | None:
    """Who promises what a point says, read with the sentence that leads up to it."""
    leads = LEADS.match(text[slice(*lead)])
    if leads is None:
        return None
    said = text[point.start : point.end]
    said = said[marker_end(said) :]
    before = text[block.start : lead[0] + leads.end("words")]
    if leads["open"] is None and not BEGINS_WITH_DEED.match(said):
        return None
    if before.endswith(" to"):
        said = _TO.sub("", said, count=1)
    read = f"{before} {said[:1].lower()}{said[1:]}"
    speeches = [
        replace(one, start=max(0, one.start - block.start), end=one.end - block.start)
        for one in block.speeches
    ]
    promises = firm_promises(read, (lead[0] - block.start, len(read)), speeches)
    led = (p.owner for p in promises if p.at <= len(before) + 1 and p.owner not in NO_PERSONS)
    return next(led, None)
