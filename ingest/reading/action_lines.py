"""Which paragraphs of a discussion record actions, and which head a list or table of them."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Literal

from ingest.findings.promised.assignments import is_assignment, lists_actions
from ingest.language import labels
from ingest.language.paragraphs import Paragraph

Line = Literal["heading", "action"]


def action_lines_among(paragraphs: Sequence[Paragraph]) -> Mapping[int, Line]:
    """The paragraphs that are actions, or head some, by where they start."""
    return dict(_lines(paragraphs))


def _lines(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[int, Line]]:
    is_list = False
    for at, paragraph in enumerate(paragraphs):
        text = paragraph.text
        if paragraph.row and lists_actions(paragraph.row.columns):
            if paragraph.row.is_heading or _has_cells(paragraph):
                yield paragraph.start, "heading" if paragraph.row.is_heading else "action"
        elif labels.ACTIONS_HEADING.fullmatch(text):
            is_list = text.rstrip(" -–").endswith(":") or _is_list_of_actions(paragraphs[at + 1 :])
            yield paragraph.start, "heading"
        elif is_list and (_is_item(paragraph) or is_assignment(text, is_listed=True)):
            yield paragraph.start, "action"
        else:
            is_list = False
            if labels.ACTION_LINE.fullmatch(text) or is_assignment(text):
                yield paragraph.start, "action"


def _has_cells(paragraph: Paragraph) -> bool:
    return paragraph.row is not None and any(end > start for start, end in paragraph.row.cells)


def _is_item(paragraph: Paragraph) -> bool:
    is_numbered = labels.ACTION_NUMBER.match(paragraph.text) is not None
    return paragraph.is_bullet or is_numbered


def _is_list_of_actions(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether what follows a bare heading is a list half of which gives somebody a thing to do."""
    items = list(
        takewhile(lambda p: _is_item(p) or is_assignment(p.text, is_listed=True), paragraphs)
    )
    assigned = sum(is_assignment(item.text, is_listed=True) for item in items)
    return bool(items) and 2 * assigned >= len(items)
