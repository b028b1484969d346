"""Corrections: what a meeting records as wrong in the minutes of an earlier one, or as said there.

Minutes put earlier ones right where they are agreed ("Minute No. 2, second paragraph: the figure to
be £5, not £35") or in passing ("it was clarified that the number given at the last meeting …").
Which words of which document are corrected is told by whoever has both.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ingest.findings.arising import correction_words as wording
from ingest.findings.arising.agreed_minutes import agreed_in
from ingest.findings.arising.agreed_minutes_words import WISHED
from ingest.findings.arising.confirmations import announced_in
from ingest.language.dates import find_dates
from ingest.language.list_marks import BULLET, QUESTION_NUMBER
from ingest.language.sentences import Span, sentence_spans
from ingest.record import Block, Document


@dataclass(frozen=True, slots=True)
class Correction:
    """A sentence that puts something right; ``start`` and ``end`` hold it in its document.

    ``days`` are the meetings it may be of, empty where it is of the last one. ``minute_number`` is
    as printed and ``wrong`` the words that it says were wrong; ``None`` where it gives none.
    """

    start: int
    end: int
    days: tuple[date, ...]
    minute_number: str | None
    wrong: str | None


def corrections_of(document: Document) -> tuple[Correction, ...]:
    """Every correction that one agenda item records, in order of the text."""
    announced = tuple(announced_in(document))
    is_on_minutes = bool(announced) or "minutes" in (document.item.title or "").casefold()
    found = []
    for block in sorted(document.division.blocks, key=lambda block: block.start):
        if block.is_minutes and block.kind not in ("heading", "question", "action"):
            found += list(_of_block(document.text, block, announced, is_on_minutes=is_on_minutes))
    return tuple(found)


def _of_block(
    text: str, block: Block, announced: tuple[date, ...], *, is_on_minutes: bool
) -> Iterator[Correction]:
    before: Span | None = None
    for span in sentence_spans(text, block.start, block.end):
        # "It should say four" is read with what "it" is.
        points_back = before is not None and wording.POINTS_BACK.match(text, *span)
        start, end = (before[0] if before and points_back else span[0]), span[1]
        before = span
        words = text[start:end]
        names_meeting = wording.EARLIER_MEETING.search(words) is not None
        is_passing = (
            names_meeting and wording.CORRECTS.search(words) and wording.SAID_BEFORE.search(words)
        )
        is_listed = is_on_minutes and _puts_right(words)
        # "The minutes were agreed with these corrections:" puts nothing right itself.
        opening = BULLET.match(words) or QUESTION_NUMBER.match(words)
        start += opening.end() if opening else 0
        is_heading = words.rstrip().endswith(":")
        if is_heading or not (is_passing or is_listed):
            continue
        own = tuple(day for day, _ in find_dates(words)) if names_meeting else ()
        agreed = tuple(day for one in agreed_in(words) for day in one.days)
        minute = wording.MINUTE.search(words)
        yield Correction(
            *(start, end, agreed or announced or own),
            minute["number"] if minute else None,
            _wrong(words),
        )


def _puts_right(words: str) -> bool:
    """Whether a sentence on minutes puts them right; a mere "not" does unless it is of a wish."""
    if wording.PUTS_RIGHT.search(words):
        return True
    return wording.NOT_BUT.search(words) is not None and not WISHED.search(words)


def _wrong(words: str) -> str | None:
    """What a sentence says was wrong: behind "not", or in quotation marks before "replaced"."""
    replaced = wording.REPLACED.search(words) or wording.DELETED.search(words)
    if replaced:
        return replaced["wrong"]
    found = next(reversed(list(wording.NOT_BUT.finditer(words))), None)
    if found is None:
        return None
    ends = wording.CLAUSE_ENDS.search(words, found.end())
    wrong = words[found.end() : ends.start() if ends else len(words)].strip(" ‘’“”'\".")
    return wrong or None
