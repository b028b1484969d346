"""Which paragraphs of a discussion record actions, and which head a list or table of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Literal

from ingest.findings.deed_words import BEGINS_WITH_DEED, INITIALS_ALONE, NAMED_DEED
from ingest.findings.owners import owner_named
from ingest.findings.promised import action_words as marking
from ingest.findings.promised.assigned_words import DONE
from ingest.findings.promised.assignments import (
    assigned_in,
    columns_of,
    is_assignment,
    lists_actions,
    rows_of,
    set_out_in,
)
from ingest.findings.promised.promise_words import MAY_PROMISE
from ingest.language import labels
from ingest.language.emphasis import without_emphasis
from ingest.language.list_marks import marker_end
from ingest.language.paragraphs import Paragraph

# An action may go on in the line below it: who is to do it, or what whoever is named is to do.
Line = Literal["heading", "action", "goes on"]

# How many lines below a bare heading tell whether it heads a list of actions.
_LIST_WITHIN = 40
_DEED_MAX_WORDS = 40


def action_lines_among(
    paragraphs: Sequence[Paragraph], heading: str | None = None
) -> Mapping[int, Line]:
    """The paragraphs that are actions, or head some, by where they start.

    ``heading`` is the title above them.
    """
    plain = [replace(line, text=without_emphasis(line.text)) for line in paragraphs]
    return dict(_lines(plain, heading or ""))


def _lines(paragraphs: Sequence[Paragraph], heading: str) -> Iterator[tuple[int, Line]]:
    is_list = labels.heads_actions(heading) and _is_list_of_actions(paragraphs)
    columns: tuple[str, ...] = ()
    for at, paragraph in enumerate(paragraphs):
        text = paragraph.text
        goes_on = at > 0 and _is_named_above(paragraphs, at - 1)
        before = at > 0 and (goes_on or _has_owner_field(paragraphs, at - 1))
        if lists_actions(columns_of(text)):
            columns = columns_of(text)
            yield paragraph.start, "heading"
            continue
        rows = [row for _, row in rows_of(text)]
        if any(assigned_in(row, columns) if columns else set_out_in(row) for row in rows):
            yield paragraph.start, "action"
            continue
        if "|" in text:
            continue
        columns = ()
        if labels.heads_actions(text):
            is_list = text.rstrip(" -–").endswith(":") or _is_list_of_actions(
                paragraphs[at + 1 : at + _LIST_WITHIN]
            )
            yield paragraph.start, "heading"
        elif goes_on or marking.OWNER_FIELD.match(text):
            yield paragraph.start, "goes on" if before else "action"
        elif _stands_with(paragraphs, at) or (is_list and _is_listed(paragraph)):
            yield paragraph.start, "action"
        else:
            is_list = False
            is_line = labels.ACTION_LINE.fullmatch(text) and not marking.IS_DONE.search(text)
            if is_line or is_assignment(text):
                yield paragraph.start, "action"


def _stands_with(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether the lines beside it make an action of a line that is none by itself."""
    if at and _owns_above(paragraphs[at].text, paragraphs[at - 1].text):
        return True
    if _is_named_above(paragraphs, at) or _has_owner_field(paragraphs, at):
        return True
    return any(_names_each(paragraphs[i : i + 2]) for i in (at - 1, at) if i >= 0)


def _is_named_above(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether a line only names somebody, and the one below it says what they are to do."""
    lines = paragraphs[at : at + 2]
    if len(lines) < 2 or owner_named(lines[0].text) is None:
        return False
    is_short = len(lines[1].text.split()) <= _DEED_MAX_WORDS
    return is_short and BEGINS_WITH_DEED.match(lines[1].text) is not None


def _has_owner_field(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether a field that names who is to do it stands behind a line, or in the one below it."""
    lines = paragraphs[at : at + 2]
    if marking.OWNER_FIELD.match(lines[0].text):
        return False
    is_beside = marking.OWNER_FIELD.search(lines[0].text) is not None
    is_below = len(lines) > 1 and marking.OWNER_FIELD.match(lines[1].text) is not None
    return is_beside or is_below


def _is_listed(paragraph: Paragraph) -> bool:
    return _is_item(paragraph) or is_assignment(paragraph.text, is_listed=True)


def _owns_above(text: str, above: str) -> bool:
    """Whether a line only names who is to do what stands above it, as a column of a table does."""
    if INITIALS_ALONE.fullmatch(text):
        return True
    return owner_named(text) is not None and MAY_PROMISE.search(above) is not None


def _names_each(lines: Sequence[Paragraph]) -> bool:
    """Whether each of two lines names somebody and a deed: "Paula: ring the council"."""
    return len(lines) > 1 and all(NAMED_DEED.match(line.text) for line in lines)


def _is_item(paragraph: Paragraph) -> bool:
    is_numbered = labels.ACTION_NUMBER.match(paragraph.text) is not None
    if paragraph.text[marker_end(paragraph.text) :].isupper():
        return False
    return (paragraph.is_bullet or is_numbered) and not DONE.search(paragraph.text)


def _is_list_of_actions(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether what follows a bare heading is a list of which half at least is to be done."""
    items = list(takewhile(_is_listed, paragraphs))
    tasks = sum(
        is_assignment(item.text, is_listed=True) or BEGINS_WITH_DEED.match(item.text) is not None
        for item in items
    )
    return bool(items) and 2 * tasks >= len(items)
