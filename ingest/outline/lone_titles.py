"""Lines that are all title, whoever looks for them: by how they are set, or by how they read."""

import re

from ingest.language import labels
from ingest.language.roles import parse_role
from ingest.layout.printed_lines import PrintedLine, is_capitals
from ingest.layout.tables import heads_items, names_columns
from ingest.outline.item_heading import FILE_SIZE, without_trailing
from ingest.outline.meeting_lines import is_meeting_line
from ingest.outline.printed_number import printed_number
from ingest.outline.run_in_titles import run_in_end
from ingest.outline.title_forms import is_usual_title, names_person
from ingest.outline.titles import (
    TitleSigns,
    is_styled_title,
    stands_alone_as_title,
    title_signs,
)

SHORT_WORDS = 8
_MAX_WORDS = 20
_USUAL_MAX_WORDS = 45
# What lists hold below their titles: sums, planning applications, times, nothing, a whole clause.
_OF_LISTS = re.compile(
    r"£\s?\d|(?<!\d)\d\d/\d{4,5}\b|\d\s?[ap]\.?m\b|\b\d{1,2}[:.]\d\d\b|^(?:no|none|nothing|nil|noted)\b"
    r"|\b(?:is|are|was|were|has|have|been|being|will|can|should|must)\b",
    re.IGNORECASE,
)


def lone_title(line: PrintedLine, *, may_lead: bool = False) -> TitleSigns | None:
    """The signs of a line that is all title; ``may_lead`` says that a bold one may end ":"."""
    number = printed_number(line.text)
    words = without_trailing(line.text)
    signs = title_signs(line, words[number.title_from or 0 :] if number else words)
    signs = signs or title_signs(line, words)  # "P7 pupils' books" has no number
    is_person = is_capitals(line.text) and names_person(line.text.title())
    if is_person and not is_usual_title(line.text):
        return None
    stands_alone = is_styled_title(line) or stands_alone_as_title(words.rstrip(" :"))
    if signs is None or is_minutes_label(line) or not stands_alone:
        return None
    title = FILE_SIZE.sub("", words)
    runs_in = not is_styled_title(line) and run_in_end(line.text, 0) is not None
    if runs_in and not signs.has_file:
        return None
    if heads_items(title.split()) or ("\t" in title and names_columns(title.split("\t"))):
        return None
    is_long = len(title.split()) > (_USUAL_MAX_WORDS if signs.is_usual else _MAX_WORDS)
    is_led = title[-1] == ":" and not is_meeting_line(title)
    is_led = is_led and (is_capitals(title) or (may_lead and _may_lead(line, title)))
    is_set = line.is_heading or is_capitals(title)
    is_short = title[-1] == "." and is_set and len(title.split()) <= SHORT_WORDS
    is_sure = signs.is_usual or signs.has_file or is_led or is_short
    ends_openly = title[-1] in ":." and not is_sure
    return None if is_long or ends_openly else signs


def _may_lead(line: PrintedLine, title: str) -> bool:
    """Whether a bold title that ends with a colon may lead to an item: no speaker does."""
    is_short = line.is_heading and len(title.split()) <= SHORT_WORDS
    return is_short and not names_speaker(title)


def names_speaker(title: str) -> bool:
    """Whether a title is a person or an office: in capitals, who signed or took the chair."""
    return names_person(title) or parse_role(title.rstrip(" :")) is not None


def is_minutes_label(line: PrintedLine) -> bool:
    """Whether a line, with its colon, is the label behind which an item's minutes stand."""
    return labels.is_label(labels.MINUTES, line.as_paragraph()) and line.text[-1] == ":"


def is_of_list(text: str) -> bool:
    """Whether a line says what lists hold below their titles."""
    return _OF_LISTS.search(text) is not None
