"""How much speaks for a line being the title of an agenda item."""

import re
from dataclasses import dataclass

from ingest.language import labels
from ingest.language.dates import MONTH, WEEKDAY
from ingest.language.list_marks import BULLET
from ingest.language.paragraphs import Paragraph
from ingest.language.question_labels import is_questions_heading
from ingest.layout.printed_lines import PrintedLine, is_capitals, may_be_title
from ingest.outline.item_heading import AGENDA_NUMBER, FILE_SIZE
from ingest.outline.title_forms import (
    hangs,
    is_labelled,
    is_statement,
    is_usual_title,
    names_person,
)

DAY_OR_MONTH = re.compile(rf"(?:{WEEKDAY}|{MONTH})\b", re.IGNORECASE)
_DOCUMENTS = re.compile(
    r"(?:(?:supporting|additional|background)\s++(?:documents?|papers?)"
    r"|dogfennau\s++(?:ategol|cefnogol|ychwanegol))\s*+:?",
    re.IGNORECASE,
)
_SHORT_WORDS = 20
_USUAL_WORDS = 45
_STYLED_WORDS = 14


@dataclass(frozen=True, slots=True)
class TitleSigns:
    """What speaks for a line as a title: each sign by itself.

    ``is_set`` says that its setting marks it (a heading's style, bold, capitals), ``has_file`` that
    a paper's size stands behind it, ``is_usual`` that items are usually called so.
    """

    is_set: bool
    has_file: bool
    is_usual: bool
    is_short: bool

    @property
    def is_strong(self) -> bool:
        """Whether one of them is enough by itself."""
        return self.is_set or self.has_file

    @property
    def weight(self) -> float:
        """All of them together; 0 where nothing speaks for a title."""
        return (
            (1.0 if self.is_set else 0.0)
            + (1.5 if self.has_file else 0.0)
            + (1.0 if self.is_usual else 0.0)
            + (0.4 if self.is_short else 0.0)
        )


def is_documents_label(text: str) -> bool:
    """Whether a line introduces the list of papers behind an item."""
    return _DOCUMENTS.fullmatch(text) is not None


def is_styled_title(line: PrintedLine, title_from: int = 0) -> bool:
    """Whether a style says that a line is all title, whatever its words tell."""
    words = line.text[title_from:]
    is_short = len(words.split()) <= _STYLED_WORDS and words[-1:] not in ".;,"
    return line.is_heading and line.level is not None and line.row is None and is_short


def title_signs(line: PrintedLine, words: str, *, may_tell: bool = False) -> TitleSigns | None:
    """What speaks for words of a line being a title; ``None`` where they cannot be one.

    ``may_tell`` says that it may be one though its words tell what was or will be.
    """
    size = FILE_SIZE.search(words)
    title = AGENDA_NUMBER.sub("", words[: size.start()] if size else words).strip()
    is_usual = is_usual_title(title)
    has_file = size is not None
    if not title or not _could_be(line, title, is_usual=is_usual, has_file=has_file):
        return None
    may_tell = may_tell or has_file or is_styled_title(line)
    if not may_tell and is_statement(title):
        return None
    is_short = len(title.split()) <= _SHORT_WORDS and title[-1] not in ".:"
    return TitleSigns(line.is_heading or is_capitals(title), size is not None, is_usual, is_short)


def _could_be(line: PrintedLine, title: str, *, is_usual: bool, has_file: bool) -> bool:
    paragraph = Paragraph(line.start, line.end, title)
    is_long_title = has_file or (is_usual and len(title.split()) <= _USUAL_WORDS)
    if not may_be_title(line, title) and not (is_long_title and title[0].isupper()):
        return False
    if labels.is_resolution(paragraph) or title.lstrip("“‘\"'").startswith("That "):
        return False
    is_day = DAY_OR_MONTH.match(title) and not (
        is_styled_title(line) and not any(map(str.isdigit, title))
    )
    is_list = BULLET.match(title) or is_day or is_documents_label(title)
    if is_list or not any(c.isalpha() for c in title):
        return False
    if has_file:
        return True
    # A title in capitals may go on in the line below it.
    return not (hangs(title) and not is_capitals(title)) and (
        line.is_heading or not names_person(title)
    )


def stands_alone_as_title(title: str) -> bool:
    """Whether words that no number marks could be a title: whole, no label, and not "Questions"."""
    return not (hangs(title) or is_labelled(title) or is_questions_heading(title))
