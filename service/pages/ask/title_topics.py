"""Topics that titles of agenda items name, in words that a reader might ask for."""

import re
from collections.abc import Iterator

from index.words.terms import content_words

_PARTS = re.compile(r"\s+[-–—:]\s+|:\s+|\s*\(|\)")
# What panels do everywhere, and what no reader would ask for by its title.
_FORMAL = re.compile(
    r"minute|apolog|declar|election|exclusion|urgent|chair|appointment|arising|question|scrutiny"
    r"|participation|programme|meeting|themed|topical|strategic|announcement|membership|part i"
    r"|commissioner|panel|police|crime plan|report|decision|hearing|personal|allocation|overview"
    r"|substitut|welcome|introduc|motion|call.ins|consultation|[0-9]",
    re.IGNORECASE,
)
_MOST_WORDS = 6
# "and", "of", "the": no capital even in a headline.
_JOINING_CHARACTERS = 3
_FURNITURE = re.compile(
    r"^(?:[-–—]\s*|updates? (?:on|from) (?:the )?)|\s+(?:updates?|reports?|performance)$",
    re.IGNORECASE,
)


def is_formal(words: str) -> bool:
    """Whether words name what panels do everywhere."""
    return bool(_FORMAL.search(words))


def topics_in(title: str) -> Iterator[str]:
    """The topics of a title; in small letters, unless its capitals tell names."""
    for part in _PARTS.split(title):
        topic = _FURNITURE.sub("", part.strip())
        is_short = len(topic.split()) <= _MOST_WORDS
        if len(content_words(topic)) > 1 and is_short and not is_formal(topic):
            yield topic if _has_names(topic) else topic.lower()


def _has_names(title: str) -> bool:
    """Whether capitals in a title tell names or abbreviations; in headlines they tell nothing."""
    each = title.split()
    has_abbreviation = any(word[1:].isupper() for word in each)
    is_headline = all(word[0].isupper() for word in each if len(word) > _JOINING_CHARACTERS)
    is_plain = title[1:].islower() or (is_headline and not has_abbreviation)
    return not (title.isupper() or is_plain)
