"""Rows of tables that set questions beside their replies."""

import re
from dataclasses import dataclass

from ingest.language.paragraphs import Paragraph
from ingest.language.roles import names_role

_QUESTION = re.compile(
    r"\b(?:questions?|quer(?:y|ies)|asked|raised|issues?|comments?|concerns?|points?|you\s++said)\b",
    re.IGNORECASE,
)
_REPLY = re.compile(
    r"\b(?:responses?|repl(?:y|ies)|answer(?:s|ed)?|explanation|what\s++was\s++said|we\s++(?:did|have\s++done))\b",
    re.IGNORECASE,
)
_ASKER = re.compile(
    r"\b(?:from|by|asker|questioner|member|councillor|name|raised by)\b", re.IGNORECASE
)
_REPLIER = re.compile(r"\b(?:who|by|officer|lead|from)\b", re.IGNORECASE)
_BY_WHOM = re.compile(r"\b(?:by|from)\s++(?:the\s++)?(?P<who>\w[\w ]*+)$", re.IGNORECASE)
_NUMBER = re.compile(r"\(?(?:Q\.?\s?)?(\d{1,3}[a-z]?)[.)]?")


@dataclass(frozen=True, slots=True)
class QuestionAndReply:
    """How a row is parted: ``reply_at`` is where the cell of the reply begins in its text.

    ``replier`` is what that cell's column is called, which may say whose replies stand there, with
    the cell that says so ("Answered by", or one behind it); ``asker`` is who the row says asked.
    """

    reply_at: int
    replier: str
    number: str | None
    asker: str


def question_and_reply(paragraph: Paragraph) -> QuestionAndReply | None:
    """How a row parts into a question and its reply; ``None`` where it is none of such a table.

    Its columns are called so, with the reply behind the question.
    """
    row = paragraph.row
    if row is None or row.is_heading or len(row.columns) != len(row.cells):
        return None
    asked = next((n for n, words in enumerate(row.columns) if _is_question(words)), None)
    replied = next((n for n, words in enumerate(row.columns) if _REPLY.search(words)), None)
    if asked is None or replied is None or replied <= asked:
        return None
    cells = [paragraph.text[start:end].strip() for start, end in row.cells]
    if not cells[asked] or not cells[replied]:
        return None
    told_beside = next(
        (
            f"the {cell}" if names_role(cell) else cell
            for n, (cell, words) in enumerate(zip(cells, row.columns, strict=True))
            if (n > replied or (n == replied and words.rstrip(": ").endswith(" by")))
            and _REPLIER.search(words)
            and cell
        ),
        "",
    )
    asker = next(
        (
            cell
            for cell, words in zip(cells, row.columns, strict=True)
            if _ASKER.search(words) and not _REPLY.search(words)
        ),
        "",
    )
    by_whom = _BY_WHOM.search(row.columns[asked])
    number = _NUMBER.fullmatch(cells[0])
    return QuestionAndReply(
        reply_at=row.cells[replied][0],
        replier=" by ".join(filter(None, (row.columns[replied], told_beside))),
        number=number[1] if number else None,
        asker=asker or (by_whom["who"] if by_whom else ""),
    )


def _is_question(words: str) -> bool:
    """Whether a column holds what was asked, and not only who asked it."""
    is_asker = _ASKER.search(words) is not None and _BY_WHOM.search(words) is None
    return _QUESTION.search(words) is not None and not is_asker
