"""Where later minutes return to an earlier minute without saying what became of it.

"On Minute No. 11, the PCC reported that there had been four cases": whoever reads what was promised
under minute 11 should read that too.
"""

from collections.abc import Iterator, Sequence

from ingest.findings.arising import arising_words
from ingest.findings.arising.corrections import corrections_of
from ingest.findings.arising.matters_arising import FollowUp, follow_ups_of
from ingest.language.sentences import Span, sentence_spans
from ingest.record import Document

_MAX_CHARACTERS = 800


def returns_of(document: Document) -> tuple[FollowUp, ...]:
    """Every place that names an earlier minute and goes on about it, in order of the text.

    What is told as done or outstanding, and what puts the minute right, is not among them.
    """
    told = [(note.start, note.end) for note in follow_ups_of(document)]
    told += [(correction.start, correction.end) for correction in corrections_of(document)]
    return tuple(
        note
        for block in document.division.blocks
        if block.is_discussion
        for note in _of_block(document.text, sentence_spans(document.text, block.start, block.end))
        if not any(note.start < end and start < note.end for start, end in told)
    )


def _of_block(text: str, sentences: Sequence[Span]) -> Iterator[FollowUp]:
    """From each sentence that names a minute to the end of its paragraph, or to the next."""
    for at, sentence in enumerate(sentences):
        number = _minute_named(text, sentence)
        if number is None:
            continue
        start, until = sentence
        for next_start, next_end in sentences[at + 1 :]:
            is_apart = "\n" in text[until:next_start] or next_end - start > _MAX_CHARACTERS
            if is_apart or _minute_named(text, (next_start, next_end)):
                break
            until = next_end
        yield FollowUp(
            start=start,
            end=until,
            minute_number=number,
            question_number=None,
            item_words=None,
            outcome="mentioned",
        )


def _minute_named(text: str, sentence: Span) -> str | None:
    start, end = sentence
    minute = arising_words.MINUTE.search(text, start, end)
    if minute and arising_words.RETURNS.match(text[start : minute.start()]):
        return "".join(minute["number"].split())
    return None
