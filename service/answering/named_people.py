"""Whose words a sentence of the minutes is: by or about somebody who is named.

Minutes name who speaks once and go on; a sentence is of the person named last before it, or in it,
as long as nobody else has begun to speak.
"""

import re
from collections.abc import Iterator

from index.passages.passage import Passage
from index.questions.asked_people import AskedPerson
from ingest.language.names import COURTESY_NAME

_ANYBODY = re.compile(rf"(?<![\w’'-])(?:{COURTESY_NAME}|(?:Cllr|Councillor)s?\.?\s+[A-Z][\w’'-]+)")


def is_of(person: AskedPerson, passage: Passage, start: int, end: int) -> bool:
    """Whether the words from ``start`` to ``end`` of a passage are by or about a person.

    A passage whose heading names them and which names nobody else is all about them.
    """
    spans = list(person.mentions(passage.text[: end - passage.start]))
    if not spans:
        return _is_headed(person, passage)
    last_start, last_end = (passage.start + at for at in spans[-1])
    if last_start >= start:
        return True
    others = passage.words(last_end, start)
    return not _ANYBODY.search(others) and not any(
        last_end < begin <= start for begin in _beginnings(passage)
    )


def _is_headed(person: AskedPerson, passage: Passage) -> bool:
    is_named = next(person.mentions(passage.heading), None) is not None
    return is_named and not _ANYBODY.search(passage.text)


def _beginnings(passage: Passage) -> Iterator[int]:
    """Where somebody begins to speak."""
    return (speech.start for speech in passage.speeches)
