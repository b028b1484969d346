"""The reader for plain text: printed minutes, copies of meeting pages and of agenda-item pages.

The stored text is the file itself.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.bounds import check_line
from ingest.language import labels
from ingest.language.list_marks import BULLET
from ingest.language.question_labels import is_questions_heading
from ingest.layout.printed_lines import PrintedLine, may_be_title
from ingest.layout.text_lines import text_lines
from ingest.readers.text.text_copy import read_text_copy
from ingest.reading.division import divide_source
from ingest.reading.item_headings import is_documents_label, is_meeting_line
from ingest.reading.item_numbers import FILE_SIZE
from ingest.reading.marks_of_minutes import is_whole_meeting
from ingest.reading.printed_minutes import lay_out
from ingest.record import Reading

READER = "plain text"

_TITLES_FROM_LAYOUT = "the items have no numbers; their titles were told from the layout alone"

_PAGE_HEADING = re.compile(r"agenda\s++and\s++(?:(?:draft|printed)\s++)?minutes", re.IGNORECASE)
_TABLE_HEAD = re.compile(r"no\.?\s*+\|?\s*+item\s*+\|?", re.IGNORECASE)
_TITLE_MAX_WORDS = 20
_DESCRIPTION_MAX_LINES = 12
_EMPTY_LINES = re.compile(r"(?:[^\S\n]*\n){3,}[^\S\n]*")


def read_plain_text(text: str) -> Reading:
    """Read minutes in plain text, of a whole meeting or of one agenda item.

    Raises ``RefusedDocumentError`` where the text does not read like minutes.
    """
    lines = text_lines(text)
    for line in lines:
        check_line(line.text)
    warnings: tuple[str, ...] = ()
    if not is_whole_meeting(lines):
        marked = _with_copied_headings(text, lines)
        if marked is None or not is_whole_meeting(marked):
            return read_text_copy(text)
        lines, warnings = marked, (_TITLES_FROM_LAYOUT,)
    source = lay_out(text, lines, warnings=warnings)
    return divide_source(source, reader=READER)


def _with_copied_headings(text: str, lines: Sequence[PrintedLine]) -> list[PrintedLine] | None:
    """The lines with those marked that head an item; ``None`` where it is no such copy.

    A title names its file's size, or stands behind two empty lines, or is the nearest short line
    above "Minutes:".
    """
    start = next((i for i, p in enumerate(lines) if _TABLE_HEAD.fullmatch(p.text)), None)
    is_page = any(_PAGE_HEADING.fullmatch(line.text) for line in lines[:start])
    if not is_page or start is None:
        return None
    found = _above_labels(lines, start)
    if not found:
        found = [
            i
            for i in range(start + 1, len(lines))
            if _may_be_heading(lines[i])
            and (_is_apart(text, lines[i - 1], lines[i]) or FILE_SIZE.search(lines[i].text))
        ]
    if not found:
        return None
    marked = [replace(line, is_heading=False) for line in lines]
    for i in found:
        marked[i] = replace(lines[i], is_heading=True)
    return marked


def _above_labels(lines: Sequence[PrintedLine], start: int) -> list[int]:
    found: list[int] = []
    begin = start
    for at in range(start + 1, len(lines)):
        if not labels.is_label(labels.MINUTES, lines[at].as_paragraph()):
            continue
        lowest = max(begin, at - _DESCRIPTION_MAX_LINES - 1)
        above = (i for i in range(at - 1, lowest, -1) if _may_be_heading(lines[i]))
        title = next(above, None)
        if title is not None:
            found.append(title)
        begin = at
    return found


def _may_be_heading(line: PrintedLine) -> bool:
    words = FILE_SIZE.sub("", line.text).strip()
    return (
        may_be_title(line, words)
        and words[-1] not in ".:"
        and len(words.split()) <= _TITLE_MAX_WORDS
        and not BULLET.match(words)
        and not is_documents_label(words)
        and not is_questions_heading(words)
        and not (is_meeting_line(words) and not words.lower().startswith("minutes"))
    )


def _is_apart(text: str, before: PrintedLine, line: PrintedLine) -> bool:
    return _EMPTY_LINES.fullmatch(text, before.end, line.start) is not None
