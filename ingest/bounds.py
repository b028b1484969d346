"""How much text a reader takes on: the bounds that the patterns of the readers count on.

No minutes come near them. A pattern may look at a line, or at a run of marks or space, again from
each of its characters; with both bounded, the time for a document grows with its length alone.
"""

import re
from collections.abc import Sequence

from ingest.errors import RefusedDocumentError
from ingest.record import Block, ItemSpan, Reading, SetAside, Speech

MAX_TEXT_CHARACTERS = 4_000_000
MAX_LINES = 100_000
MAX_LINE_CHARACTERS = 20_000
MAX_RUN = 1_000

_LINE = re.compile("[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_RUN = re.compile(rf"(?<![\W_])[\W_]{{{MAX_RUN + 1}}}")


def check_text(text: str) -> None:
    """Raise ``RefusedDocumentError`` for a text that is longer than minutes are.

    So is one of more lines, or with a longer run of marks or space.
    """
    if len(text) > MAX_TEXT_CHARACTERS:
        raise RefusedDocumentError(
            f"it holds more than {MAX_TEXT_CHARACTERS:,} characters of text; save the minutes in a "
            "file of their own"
        )
    check_line_count(sum(1 for _ in _LINE.finditer(text)))
    _check_runs(text)


def check_line(text: str) -> None:
    """Raise ``RefusedDocumentError`` for a paragraph that is longer than those of minutes."""
    if len(text) > MAX_LINE_CHARACTERS:
        raise RefusedDocumentError(
            f"it has a paragraph of more than {MAX_LINE_CHARACTERS:,} characters, which begins "
            f"“{text[:40]}”; break it into several"
        )
    _check_runs(text)


def check_line_count(count: int) -> None:
    """Raise ``RefusedDocumentError`` for more lines than minutes have."""
    if count > MAX_LINES:
        raise RefusedDocumentError(
            f"it has more than {MAX_LINES:,} lines; save the minutes in a file of their own"
        )


def _check_runs(text: str) -> None:
    if _RUN.search(text):
        raise RefusedDocumentError(
            f"it has more than {MAX_RUN:,} marks or spaces in a row; take them out"
        )


def check_reading(reading: Reading) -> None:
    """Raise ``RefusedDocumentError`` for a reading that cannot be stored and quoted.

    That is one whose text no file can hold, or whose places are not places in its text.
    """
    division = reading.division
    places: list[Sequence[Block | SetAside | ItemSpan | Speech]]
    places = [division.blocks, division.set_aside, division.items]
    places += [block.speeches for block in division.blocks]
    whole = len(reading.text)
    if not all(0 <= part.start <= part.end <= whole for parts in places for part in parts):
        raise RefusedDocumentError(
            "it could not be divided; save it as plain text or print it to PDF anew, and ingest "
            "that"
        )
    try:
        reading.text.encode()
    except UnicodeEncodeError as error:
        raise RefusedDocumentError(
            "it holds half a character (a lone surrogate), which no text file can; take "
            f"the character behind “{reading.text[: error.start][-40:]}” out of it"
        ) from error
