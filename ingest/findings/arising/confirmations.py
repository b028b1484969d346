"""Which meetings' minutes a later meeting of the same panel agreed, and whether with amendments.

"RESOLVED – That the minutes of the meeting held on 4 September 2020 be agreed as a correct record"
in the minutes of November confirms those of September. What is not said plainly (which meeting,
or that they were agreed) confirms nothing.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, assert_never

from ingest.findings.arising.agreed_minutes import agreed_in, corrects
from ingest.language.body_keys import body_key
from ingest.language.dates import find_dates, in_words
from ingest.language.sentences import sentence_spans
from ingest.record import Block, BlockKind, Document
from ingest.same_minutes.compared_words import words_in
from ingest.same_minutes.meeting_place import panel_words

ConfirmedStatus = Literal["confirmed", "confirmed_as_amended"]

# A sentence that says more than this is no plain record of a confirmation.
_SENTENCE_CHARACTERS = 600


@dataclass(frozen=True, slots=True)
class MeetingKey:
    """A panel, by the words that tell it from others, and the day of a meeting of it."""

    panel: str
    day: date


@dataclass(frozen=True, slots=True)
class Confirmation:
    """That the minutes of a meeting were agreed at a later one.

    ``words`` is the sentence that records it, ``document`` the name of the document it stands in
    and ``recorded_on`` the day of the later meeting, ``None`` where that is not stated.
    """

    status: ConfirmedStatus
    words: str
    document: str
    recorded_on: date | None


def confirmations(
    documents: Iterable[Document], silent: set[tuple[str, int]] | None = None
) -> dict[MeetingKey, Confirmation]:
    """What the documents record of earlier meetings' minutes, by the earlier meeting.

    Where several record it, the first meeting that does counts, and an amendment that one source
    of its minutes mentions is believed. Versions in ``silent`` are known to record nothing of the
    kind and are not read again; those of which that is found are added, by document and version.
    """
    silent = set() if silent is None else silent
    found: list[tuple[MeetingKey, Confirmation]] = []
    for document in documents:
        version = document.name, document.version_id
        if version not in silent:
            recorded = [pair for part in document.parts() for pair in _recorded_in(part)]
            found += recorded
            if not recorded:
                silent.add(version)
    found.sort(
        key=lambda pair: (
            pair[1].recorded_on or date.max,
            pair[1].status == "confirmed",
            pair[1].document,
        )
    )
    first: dict[MeetingKey, Confirmation] = {}
    for key, confirmation in found:
        first.setdefault(key, confirmation)
    return first


def with_confirmation(document: Document, confirmed: Mapping[MeetingKey, Confirmation]) -> Document:
    """A document with the status that a later meeting gave its minutes, and from what it is known.

    A status that the document itself states stays, unless it is that of a draft.
    """
    key = meeting_key(document)
    confirmation = confirmed.get(key) if key else None
    is_open = document.minutes_status in ("draft", "not_stated")
    if confirmation is None or not is_open or confirmation.document == document.name:
        return document
    is_amended = confirmation.status == "confirmed_as_amended"
    how = "subject to an amendment" if is_amended else "as a correct record"
    day = confirmation.recorded_on
    later = in_words(day) if day else "a later meeting, whose date is not stated,"
    reason = f"the minutes of {later} record that these were agreed {how}"
    if is_amended and document.minutes_status == "draft":
        reason += "; this text is marked draft and may lack it"
    inferred = {**document.inferred, "minutes_status": reason}
    return replace(document, minutes_status=confirmation.status, inferred=inferred)


def meeting_key(document: Document) -> MeetingKey | None:
    """What tells a meeting apart by body and day; ``None`` where either is not stated."""
    meeting = document.item.meeting
    if not meeting.panel or meeting.date is None:
        return None
    return MeetingKey(_panel_key(meeting.panel, document.name), meeting.date)


def _panel_key(panel: str, document: str) -> str:
    return body_key(" ".join(panel_words(panel)) or panel, document)


def _recorded_in(part: Document) -> Iterator[tuple[MeetingKey, Confirmation]]:
    """What one agenda item records; never of its own meeting or a later one."""
    own = part.item.meeting
    if own.panel is None:
        return
    announced = announced_in(part)
    sentences = list(_sentences(part))
    # In an item on one meeting's minutes an amendment may stand in a sentence of its own.
    is_corrected = len(announced) == 1 and any(map(corrects, sentences))
    for sentence in sentences:
        for agreed in agreed_in(sentence):
            days = agreed.days if agreed.days or agreed.names_other else announced
            is_amended = agreed.is_amended or is_corrected
            if agreed.is_amended and len(days) > 1:
                continue  # whose minutes were amended is not said
            status: ConfirmedStatus = "confirmed_as_amended" if is_amended else "confirmed"
            words = " ".join(sentence.split())
            for day in days:
                if own.date is None or day < own.date:
                    key = MeetingKey(_panel_key(own.panel, part.name), day)
                    yield key, Confirmation(status, words, part.name, own.date)


def announced_in(part: Document) -> Sequence[date]:
    """The meetings whose minutes an item titled "Minutes …" is on, by its title and description."""
    title = part.item.title or ""
    if "minutes" not in words_in(title):
        return ()
    framing = (part.text[b.start : b.end] for b in _in_order(part) if not b.is_minutes)
    words = [title, *framing]
    days = (d for line in words if "minutes" in line.casefold() for d, _ in find_dates(line))
    return tuple(dict.fromkeys(days))


def _sentences(part: Document) -> Iterator[str]:
    for block in _in_order(part):
        if _may_confirm(block.kind):
            words = part.text[block.start : block.end]
            for start, end in sentence_spans(words):
                if end - start <= _SENTENCE_CHARACTERS:
                    yield words[start:end]


def _in_order(part: Document) -> list[Block]:
    return sorted(part.division.blocks, key=lambda block: block.start)


def _may_confirm(kind: BlockKind) -> bool:
    """Whether what such a block says has happened: not what is asked or still to be done."""
    match kind:
        case "narrative" | "bullet" | "reply" | "resolution":
            return True
        case "heading" | "description" | "question" | "action":
            return False
        case _:
            assert_never(kind)
