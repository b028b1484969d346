"""An action of minutes: what somebody is to do, and where the words stand that say so."""

from dataclasses import dataclass

from ingest.findings.promised import action_words as marking
from ingest.findings.promised.promise_details import due_of, recipient_of
from ingest.language.list_marks import DRAWN
from ingest.language.sentences import Span, trim


@dataclass(frozen=True, slots=True)
class Action:
    """Something that is to be done; ``start`` and ``end`` hold the sentences that say so.

    ``owner`` is who owes it: the office in the mark ("Panel" for "PCP"), else who promised it.
    ``recipient`` and ``due`` are the recorded words for whom it is for and by when. ``None`` is
    "not stated".
    """

    start: int
    end: int
    owner: str | None
    recipient: str | None
    due: str | None
    is_marked: bool
    question_number: str | None


def action_of(
    text: str,
    span: Span,
    owner: str | None,
    *,
    at: int | None = None,
    due: str | None = None,
    is_marked: bool = False,
    question_number: str | None = None,
) -> Action:
    """The action that a span of a text says, whose own words begin ``at`` a place of it."""
    begins, end = span[0] if at is None else at, span[1]
    due = due or due_of(text, begins, end)
    recipient = recipient_of(text, begins, end)
    return Action(*span, owner, recipient, due, is_marked, question_number)


def unbracketed(text: str, span: Span) -> Span:
    """A span without a list's marker and without the brackets that belong to its reply."""
    start, end = span
    marker = DRAWN.match(text, start, end)
    if marker and marker.end() < end:
        start = marker.end()
    words = text[start:end]
    is_whole_reply = words[0] + words[-1] == "[]" and words.count("[") == words.count("]") == 1
    if is_whole_reply and not marking.ACTION_MARK.match(words):
        start, end = start + 1, end - 1
    elif words.startswith("[") and words.count("[") > words.count("]"):
        start += 1
    elif words.endswith("]") and words.count("]") > words.count("["):
        end -= 1
    return trim(text, start, end) or span
