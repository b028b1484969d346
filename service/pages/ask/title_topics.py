"""Topics that titles of agenda items name, in words that a reader might ask for."""

import re
from collections.abc import Iterable, Iterator, Mapping

from index.questions.asked_places import placed_names
from index.words.terms import content_words
from ingest.language.dates import MONTHS

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
_SMALL_WORDS = re.compile(r"\b[a-z][\w’'-]*+")
_FURNITURE = re.compile(
    r"^(?:[-–—]\s*|updates? (?:on|from) (?:the )?)|\s+(?:updates?|reports?|performance)$",
    re.IGNORECASE,
)


def is_formal(words: str) -> bool:
    """Whether words name what panels do everywhere."""
    return bool(_FORMAL.search(words))


def topics_in(title: str, places: Mapping[str, str] | None = None) -> Iterator[str]:
    """The topics of a title; in small letters, unless its capitals tell names.

    ``places`` are names that keep their capitals wherever they stand, by their small letters.
    """
    for part in _PARTS.split(title):
        topic = _FURNITURE.sub("", part.strip())
        is_short = len(topic.split()) <= _MOST_WORDS
        if len(content_words(topic)) > 1 and is_short and not is_formal(topic):
            yield topic if _has_names(topic) else _with_places(topic.lower(), places or {})


def place_spellings(areas: Iterable[str], texts: Iterable[str]) -> dict[str, str]:
    """Names of places as they are written, by their small letters.

    Those of ``areas``, and those that recorded texts name as places ("in Eastwick") and never write
    in small letters: what they do write so ("in Custody") is no name. Nor is a month, which may be
    another word when it is small.
    """
    recorded = list(texts)
    other = {word for text in recorded for word in _SMALL_WORDS.findall(text)}
    other.update(month.lower() for month in MONTHS)
    placed = (name for text in recorded for name in placed_names(text))
    named = (name for name in placed if not other.issuperset(name.lower().split()))
    return {name.lower(): name for name in (*named, *areas)}


def _with_places(topic: str, places: Mapping[str, str]) -> str:
    """A topic in small letters with its places as they are written, the longest name at each."""
    named = "|".join(map(re.escape, sorted(places, key=len, reverse=True)))
    return re.sub(rf"\b(?:{named})\b", lambda found: places[found[0]], topic) if named else topic


def _has_names(title: str) -> bool:
    """Whether capitals in a title tell names or abbreviations; in headlines they tell nothing."""
    each = title.split()
    has_abbreviation = any(word[1:].isupper() for word in each)
    is_headline = all(word[0].isupper() for word in each if len(word) > _JOINING_CHARACTERS)
    is_plain = title[1:].islower() or (is_headline and not has_abbreviation)
    return not (title.isupper() or is_plain)
