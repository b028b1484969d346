"""What one source of an agenda item says that better sources of it lack."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ingest.language.sentences import Span, sentence_spans
from ingest.record import Block, Document
from ingest.same_minutes.compared_words import RUN_WORDS, Hashes, WordHasher, covered_words

# A block is lacking as a whole where fewer of its words than this are found, and it has at least
# so many: clerks' turns of phrase alone cover about a fifth of any block.
_BLOCK_FOUND = 0.34
_BLOCK_WORDS = 6
# A sentence is lacking where fewer of its words than this are found; a row of such sentences counts
# from this many words on. Less is a rewording, of which the better source's words stand.
_SENTENCE_FOUND = 0.5
_STRETCH_WORDS = 25


@dataclass(frozen=True, slots=True)
class Lacking:
    """The blocks, whole or narrowed, that better sources lack.

    ``said`` is the share of the part's words that they do say, 0 to 1; 1 for a part without words.
    """

    blocks: tuple[Block, ...]
    said: float


@dataclass(frozen=True, slots=True)
class _Judged:
    """A block, the stretches of it that are lacking, and how many of its words are found.

    ``differs`` says that a better source says part of it otherwise.
    """

    block: Block
    stretches: list[Span]
    words: int
    found: int
    differs: bool = False

    @property
    def is_whole(self) -> bool:
        return self.stretches == [(self.block.start, self.block.end)]


def lacking_in(
    part: Document, runs: Hashes, hasher: WordHasher, differing: Collection[Span] = ()
) -> Lacking:
    """What of a part the texts with these runs lack; ``runs`` are sorted.

    ``differing`` are sentences that they say otherwise, which are lacking too. A question that is
    lacking is kept with its whole reply, and an action with the block that says what is to be done;
    headings are kept where anything is.
    """
    blocks = sorted(part.division.blocks, key=lambda block: block.start)
    judged = [_judge(part.text, block, runs, hasher, differing) for block in blocks]
    kept: list[Block] = []
    in_exchange = False
    for i, one in enumerate(judged):
        kind = one.block.kind
        if kind not in ("reply", "action"):
            in_exchange = kind == "question" and (one.is_whole or one.differs)
        if kind == "heading" or in_exchange:
            kept.append(one.block)
        elif kind == "action":
            kept += _with_lead(judged[i - 1] if i else None, one, kept)
        else:
            kept += [_narrowed(one.block, span) for span in one.stretches]
    words = sum(one.words for one in judged)
    said = sum(one.found for one in judged) / words if words else 1.0
    is_anything = any(block.kind != "heading" for block in kept)
    return Lacking(tuple(kept) if is_anything else (), said)


def _judge(
    text: str, block: Block, runs: Hashes, hasher: WordHasher, differing: Collection[Span]
) -> _Judged:
    if block.kind == "heading":
        return _Judged(block, [], 0, 0)
    sentences = sentence_spans(text, block.start, block.end)
    words = [hasher.hashes(text[start:end]) for start, end in sentences]
    edges = np.cumsum([0, *map(len, words)])
    covered = covered_words(np.concatenate(words) if words else hasher.hashes(""), runs)
    if len(covered) < RUN_WORDS:  # "[Action: PCC]" alone tells nothing from anything
        return _Judged(block, [], 0, 0)
    total, found = len(covered), int(covered.sum())
    if total >= _BLOCK_WORDS and found < _BLOCK_FOUND * total:
        stretches = [(block.start, block.end)]
    else:
        stretches = _stretches(sentences, edges, covered)
    alone = [s for s in sentences if s in differing and not _is_within(s, stretches)]
    return _Judged(block, sorted([*stretches, *alone]), total, found, bool(alone))


def _stretches(
    sentences: Sequence[Span], edges: NDArray[np.int64], covered: NDArray[np.bool_]
) -> list[Span]:
    """Rows of neighbouring sentences that are lacking and long enough."""
    found: list[Span] = []
    row: list[Span] = []
    words = 0
    for i, sentence in enumerate([*sentences, None]):
        own = covered[edges[i] : edges[i + 1]] if sentence else covered[:0]
        if sentence and len(own) and own.mean() < _SENTENCE_FOUND:
            row.append(sentence)
            words += len(own)
            continue
        if words >= _STRETCH_WORDS:
            found.append((row[0][0], row[-1][1]))
        row, words = [], 0
    return found


def _is_within(span: Span, stretches: Sequence[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in stretches)


def _with_lead(before: _Judged | None, action: _Judged, kept: Sequence[Block]) -> list[Block]:
    """An action is kept with the block before it, which says what is to be done."""
    if before is None or before.block.kind == "heading":
        return [action.block] if action.is_whole else []
    if kept and kept[-1] == before.block:
        return [action.block]
    if not action.is_whole:
        return []
    is_partly_kept = bool(kept) and kept[-1].start >= before.block.start
    return [action.block] if is_partly_kept else [before.block, action.block]


def _narrowed(block: Block, span: Span) -> Block:
    start, end = span
    speeches = tuple(
        replace(speech, start=max(start, speech.start), end=min(end, speech.end))
        for speech in block.speeches
        if speech.start < end and speech.end > start
    )
    return replace(block, start=start, end=end, speeches=speeches)
