"""What tells one body from another: its name, and where that is bare, its source as well."""

import re
from functools import lru_cache

from ingest.language.dates import MONTH_WORDS
from ingest.language.heading_words import BODY_KINDS, CLUB_KINDS, KINDS_OF_MEETING, NAME_WORDS

_OF_ANY = BODY_KINDS | CLUB_KINDS | KINDS_OF_MEETING | NAME_WORDS | {"and", "of", "the"}
_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=4096)
def body_key(name: str, document: str) -> str:
    """The key of a body that a document names; two with one key are the same body.

    A bare name ("Parish Council") is that of many bodies: of those, documents are of one whose
    own names differ by numbers and months alone ("hill-2030-05.txt" and "hill-2030-06.txt").
    """
    key = " ".join(name.casefold().split())
    if not _OF_ANY.issuperset(_WORD.findall(key)):
        return key
    source = _WORD.findall(document.casefold())
    return " ".join((key, *(word for word in source if word not in MONTH_WORDS)))
