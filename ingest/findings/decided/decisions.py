"""Decisions in minutes: what a meeting resolved, agreed or recommended."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.findings.decided import agreeing_words as agreeing
from ingest.findings.decided import settling_words as settling
from ingest.findings.decided.agreeing_words import KINDS
from ingest.findings.decided.agreement_kind import AgreementKind
from ingest.findings.decided.agreements import agreement_in
from ingest.findings.decided.settlements import Settlement, ends_item, settlement_in
from ingest.findings.decided.verdicts import is_verdict
from ingest.findings.decided.votes import votes_in
from ingest.findings.speech_labels import speaker_labelled
from ingest.language.emphasis import without_emphasis
from ingest.language.labels import RESOLUTION, is_resolution_label, is_vote, opens_with_noun
from ingest.language.sentences import Span, sentence_spans
from ingest.record import Block, Document

# A verdict of so few words is of what the sentence before it names: "Noted.", "Agreed by all."
_BARE_MAX_WORDS = 3
_BEHIND = 100  # characters


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision; ``start`` and ``end`` hold the sentence, with the list of what was decided."""

    start: int
    end: int
    kind: AgreementKind


def decisions_of(document: Document) -> tuple[Decision, ...]:
    """Every decision a document records, in order of the text."""
    return tuple(_decisions(without_emphasis(document.text), document.division.blocks))


def _decisions(text: str, blocks: Sequence[Block]) -> Iterator[Decision]:
    before: Span | None = None
    last: Decision | None = None
    put: int | None = None  # where what is put to the meeting begins, up to here
    stretches = list(_stretches(text, blocks))
    for at, (start, end, block) in enumerate(stretches):
        if last and block.kind != "heading" and is_vote(text[start:end]):
            last = replace(last, end=end)
            continue
        found = _of_stretch(text, (start, end), block, before)
        below = stretches[at + 1][2] if at + 1 < len(stretches) else None
        if found is None and block.is_prose and (below is None or below.kind == "heading"):
            is_done = settling.BODY_ENDS.match(text, start, end) or ends_item(text[start:end])
            found = Decision(start, end, "agreed") if is_done else None
        if found and put is not None and settling.ASSENT.match(text[start:end]):
            found = replace(found, start=put)
        if last and found and found.start < last.end:
            if len(text[last.start : last.end].split()) <= _BARE_MAX_WORDS:
                last = replace(last, end=max(last.end, found.end))
        else:
            if last:
                yield last
            last = found
        is_put = text[start:end].endswith("?")
        put = (start if put is None else put) if is_put else None
        before = (start, end) if block.is_discussion else None
    if last:
        yield last


def _stretches(text: str, blocks: Sequence[Block]) -> Iterator[tuple[int, int, Block]]:
    """The sentences of the discussion, and every other block whole."""
    for block in sorted(blocks, key=lambda block: block.start):
        spans: Sequence[Span] = [(block.start, block.end)]
        if block.is_discussion:
            spans = sentence_spans(text, block.start, block.end)
        yield from ((start, end, block) for start, end in spans)


def _of_stretch(text: str, span: Span, block: Block, before: Span | None) -> Decision | None:
    if block.kind == "resolution":
        return Decision(*span, _kind(text, block))
    is_told = block.kind == "heading" and not is_resolution_label(text[slice(*span)])
    is_said = is_told or (block.is_discussion and block.kind != "question")
    return _of_sentence(text, span, before) if is_said else None


def _of_sentence(text: str, sentence: Span, before: Span | None) -> Decision | None:
    words = text[slice(*sentence)]
    if settling.TOLD.search(words):
        return None
    agreement = agreement_in(text, sentence)
    if agreement:
        return Decision(*sentence, agreement.kind)
    if opens_with_noun(words):
        return Decision(*sentence, "resolved")
    if _is_declared(text, sentence) or settling.ASSENT.match(words):
        return Decision(*sentence, "agreed")
    settled = settlement_in(words) or _counted(text, sentence, before)
    if settled is None and not is_verdict(words):
        return None
    start = sentence[0]
    is_bare = len(words.split()) <= _BARE_MAX_WORDS
    if before and (is_bare or (settled and settled.points_back)):
        is_moved = settling.MOVED.search(text, *before) is not None
        is_beside = "\n" not in text[before[1] : start]
        start = before[0] if is_moved or (is_bare and is_beside) else start
    return Decision(start, sentence[1], "agreed")


def _counted(text: str, sentence: Span, before: Span | None) -> Settlement | None:
    """That more voted for what was moved, here or in the sentence before, than against it.

    Where the resolution follows, it says itself what was carried.
    """
    behind = text[sentence[1] : sentence[1] + _BEHIND].lstrip()
    if RESOLUTION.match(behind):
        return None
    votes = votes_in(text[slice(*sentence)])
    is_for = votes is not None and (votes.in_favour or 0) > (votes.against or 0)
    is_moved = is_for and settling.MOVED.search(text, (before or sentence)[0], sentence[1])
    return Settlement(points_back=True) if is_moved else None


def _is_declared(text: str, sentence: Span) -> bool:
    """Whether the Chair declares a thing settled, or "we" who took the notes will do it.

    Whoever counts the votes speaks for the Chair.
    """
    words = text[slice(*sentence)]
    is_settled = settling.DECLARED.search(words) is not None
    is_ours = settling.WE_WILL.search(words) is not None
    if not (is_settled or is_ours):
        return False
    speaker = "Chair" if votes_in(words) else speaker_labelled(text, sentence[1])
    return is_settled if speaker == "Chair" else is_ours and speaker is None


def _kind(text: str, block: Block) -> AgreementKind:
    """The word a resolution is recorded with; one without any of them resolves."""
    label = agreeing.LABEL_ANYWHERE.search(text, block.start, block.end)
    return KINDS[label["verb"].lower()] if label else "resolved"
