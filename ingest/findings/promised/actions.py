"""Actions in minutes: what somebody is to do, marked ("[Action: PCC]") or promised in words."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from ingest.findings.owners_in_full import in_full
from ingest.findings.promised.action import Action
from ingest.findings.promised.led_points import led_points
from ingest.findings.promised.marked_actions import marked_actions
from ingest.findings.promised.named_behind import named_in_heading
from ingest.findings.promised.named_beside import is_common_word, named_beside
from ingest.findings.promised.promised_actions import promised_actions
from ingest.findings.promised.promises import foretold_to_weigh
from ingest.language.emphasis import with_marks, without_emphasis
from ingest.language.sentences import Span, overlaps, sentence_spans
from ingest.record import Block, Document

# Two actions are one where this share of the longer words of the shorter is in the other.
_SHARE_OF_WORDS = 0.75
_WORDS_TO_TELL = 3
_start = attrgetter("start")
_WORD = re.compile(r"(?!(?:would|will|could|should|that|this|with)\b)\b[^\W\d_]{4,}")


def actions_of(document: Document) -> tuple[Action, ...]:
    """Every action a document records, in order; one that is marked and promised stands once."""
    text = without_emphasis(document.text)
    blocks = sorted(document.division.blocks, key=lambda block: block.start)
    marked = list(marked_actions(text, blocks, document.division.likelihoods))
    led = list(led_points(text, blocks))
    taken = list(map(_span, marked))
    told = [one for _, points in led for one in points if not overlaps(_span(one), taken)]
    taken += [*(lead for lead, _ in led), *map(_span, told)]
    promised = [
        action
        for block in blocks
        for action in promised_actions(text, block, document.division.likelihoods)
        if not overlaps(_span(action), taken)
    ]
    found = _once(text, sorted([*marked, *promised], key=_start))
    found = sorted([*found, *told], key=_start)
    headings = [block for block in blocks if block.kind == "heading"]
    return tuple(_as_printed(document.text, text, one, headings) for one in found)


def _span(action: Action) -> Span:
    return action.start, action.end


def _as_printed(printed: str, text: str, action: Action, headings: Sequence[Block]) -> Action:
    """An action with all of the marks that set its words off, and who owes it."""
    start, end = with_marks(printed, action.start, action.end)
    owner = _owner_of(action, text)
    above = bisect_right(headings, action.start, key=_start)
    if owner is None and above:
        heading = headings[above - 1]
        owner = named_in_heading(text[heading.start : heading.end], text)
    return replace(action, start=start, end=end, owner=owner)


def _owner_of(action: Action, text: str) -> str | None:
    """Who owes an action, in full: who was found to, else who its words are told of."""
    named = action.owner
    acts = named is not None and f"{named} to " in text[action.start : action.end]
    if named is None or (not acts and is_common_word(named, text)):
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
