"""Which note of matters arising settles which earlier action."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from index.passages.citations import Citation
from index.words.terms import content_words
from ingest.language.body_keys import body_key
from ingest.language.dates import find_dates

if TYPE_CHECKING:
    from ingest.findings.arising.matters_arising import Outcome

# Without its year a minute's number is that of the last meetings: numbering begins anew each year.
_NUMBERING_LASTS = timedelta(days=365)
# A note that gives no number names an item by at least this share of its title's content words.
_TITLE_SHARE = 0.6
_NUMBER = re.compile(r"\s*(?P<number>\d+[a-z]?)(?:\s*/\s*(?P<year>\d{2,4}))?\b", re.IGNORECASE)
# What says most of an action settles it.
_WEIGHT: dict["Outcome", int] = {"mentioned": 0, "outstanding": 1, "done": 2}


@dataclass(frozen=True, slots=True)
class RecordedFollowUp:
    """A note on what became of an earlier matter; ``text`` is the stored text of its span.

    ``minute_number`` and ``question_number`` are the earlier item's, as the note gives them.
    """

    document: str
    start: int
    end: int
    text: str
    citation: Citation
    minute_number: str | None
    question_number: str | None
    outcome: "Outcome"


@dataclass(frozen=True, slots=True)
class Owed:
    """What settling needs of an action: where it stands and its own words."""

    citation: Citation
    text: str
    document: str = ""


def settles(
    follow_up: RecordedFollowUp,
    earlier_citation: Citation,
    earlier_question_number: str | None,
    earlier_document: str = "",
) -> bool:
    """Whether a note speaks of an earlier item, or of the given question of it.

    The note must be of a later meeting of the same body (``body_key``): by its date or, where that
    is not stated, as its item names the earlier meeting's day. Where it gives a question number,
    that must be the earlier one; where it gives a minute number, that must be the earlier item's
    ("22" is "22/20", and is not of a meeting more than a year before); else the words of the
    item's title must stand in the note.
    """
    note, earlier = follow_up.citation, earlier_citation
    if not (note.panel and earlier.panel and earlier.meeting_date):
        return False
    is_same = body_key(note.panel, follow_up.document) == body_key(earlier.panel, earlier_document)
    if not is_same or not _is_later(note, earlier):
        return False
    if follow_up.question_number and follow_up.question_number != earlier_question_number:
        return False
    if follow_up.minute_number:
        return _is_number(follow_up.minute_number, note.meeting_date, earlier)
    return _names_title(follow_up.text, earlier.item_title)


def settled_by(owed: Sequence[Owed], follow_ups: Sequence[RecordedFollowUp]) -> dict[int, int]:
    """Which note says what became of each action; both are named by their positions.

    That is the earliest that records it done, else the latest that records it outstanding, else
    the latest that only returns to it. A note that names no question settles, of several actions
    of one item, those whose words it shares most.
    """
    by_body: dict[str, list[int]] = {}
    for i, one in enumerate(owed):
        by_body.setdefault(body_key(one.citation.panel or "", one.document), []).append(i)
    found: dict[int, int] = {}
    for at in sorted(range(len(follow_ups)), key=lambda i: _when(follow_ups[i])):
        note = follow_ups[at]
        of_body = by_body.get(body_key(note.citation.panel or "", note.document), [])
        for i in _meant(note, [(i, owed[i]) for i in of_body]):
            if i not in found or _goes_before(note, follow_ups[found[i]]):
                found[i] = at
    return found


def _goes_before(later: RecordedFollowUp, earlier: RecordedFollowUp) -> bool:
    if earlier.outcome == "done":
        return False
    return _WEIGHT[later.outcome] >= _WEIGHT[earlier.outcome]


def _meant(note: RecordedFollowUp, owed: Sequence[tuple[int, Owed]]) -> list[int]:
    fits = [
        (i, o) for i, o in owed if settles(note, o.citation, o.citation.question_number, o.document)
    ]
    if note.question_number or len(fits) < 2:
        return [i for i, _ in fits]
    words = set(content_words(note.text))
    shared = {
        i: len(
            words.intersection(content_words(o.text)).difference(
                content_words(o.citation.item_title or "")
            )
        )
        for i, o in fits
    }
    most = max(shared.values())
    return [i for i, count in shared.items() if most and count == most]


def _is_number(printed: str, noted_on: str | None, earlier: Citation) -> bool:
    wanted = _NUMBER.match(printed)
    number = _NUMBER.match(earlier.item_number or "")
    if not (wanted and number and earlier.meeting_date):
        return False
    if wanted["number"].lower() != number["number"].lower():
        return False
    if wanted["year"] and number["year"]:
        return wanted["year"][-2:] == number["year"][-2:]
    if noted_on is None:
        return True
    apart = date.fromisoformat(noted_on) - date.fromisoformat(earlier.meeting_date)
    return apart <= _NUMBERING_LASTS


def _is_later(note: Citation, earlier: Citation) -> bool:
    """Whether a note is of a later meeting; one of an undated meeting names the earlier's day."""
    if note.meeting_date:
        return note.meeting_date > (earlier.meeting_date or "")
    return any(
        day.isoformat() == earlier.meeting_date for day, _ in find_dates(note.item_title or "")
    )


def _names_title(note: str, title: str | None) -> bool:
    named = content_words(title or "")
    if len(named) < 2:  # "Minutes", "Precept": one word alone says too little
        return False
    words = set(content_words(note))
    return sum(word in words for word in named) >= _TITLE_SHARE * len(named)


def _when(note: RecordedFollowUp) -> tuple[str, str, int]:
    return note.citation.meeting_date or "", note.document, note.start
