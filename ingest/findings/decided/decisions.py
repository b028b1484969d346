"""Decisions in minutes: what a meeting resolved, agreed or recommended."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.findings.decided import agreeing_words as agreeing
from ingest.findings.decided import settling_words as settling
from ingest.findings.decided.agreeing_words import KINDS, AgreementKind
from ingest.findings.decided.agreements import agreement_in
from ingest.findings.decided.settlements import settlement_in
from ingest.language.sentences import Span, sentence_spans
from ingest.record import Block, Document


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision; ``start`` and ``end`` hold the sentence, with the list of what was decided."""

    start: int
    end: int
    kind: AgreementKind


def decisions_of(document: Document) -> tuple[Decision, ...]:
    """Every decision a document records, in order of the text."""
    return tuple(_decisions(document.text, document.division.blocks))


def _decisions(text: str, blocks: Sequence[Block]) -> Iterator[Decision]:
    before: Span | None = None
    for block in sorted(blocks, key=lambda block: block.start):
        if block.kind == "resolution":
            yield Decision(block.start, block.end, _kind(text, block))
            before = None
        elif block.is_discussion:
            for sentence in sentence_spans(text, block.start, block.end):
                decision = None if block.kind == "question" else _of_sentence(text, sentence, before)
                if decision:
                    yield decision
                before = sentence
        else:
            before = None


def _of_sentence(text: str, sentence: Span, before: Span | None) -> Decision | None:
    agreement = agreement_in(text, sentence)
    if agreement:
        return Decision(*sentence, agreement.kind)
    settled = settlement_in(text[slice(*sentence)])
    if settled is None:
        return None
    is_moved = before is not None and settling.MOVED.search(text, *before)
    start = before[0] if before and is_moved and settled.points_back else sentence[0]
    return Decision(start, sentence[1], "agreed")


def _kind(text: str, block: Block) -> AgreementKind:
    """The word a resolution is recorded with; one without any of them resolves."""
    label = agreeing.LABEL_ANYWHERE.search(text, block.start, block.end)
    return KINDS[label["verb"].lower()] if label else "resolved"
