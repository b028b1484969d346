"""Who owes an action, by the fullest name that the minutes give whoever is named in short."""

import re
from functools import lru_cache

from ingest.findings.owners import OWNERS_JOINED_BY, body_named
from ingest.language.attendance import attendance
from ingest.language.names import COURTESY, is_name, name_key
from ingest.language.people import people_named

_RANK = re.compile(
    r"(?:Chief\s|Detective\s)?(?:Inspector|Superintendent|Supt|Insp|Sergeant|Sgt|PCSO)"
)
_TITLE = rf"(?:{COURTESY}|\b(?:Cllr|Councillor)\.?\s)"


def in_full(owner: str, text: str) -> str:
    """Owners whom a text calls by rank, first name or last name, by all of the name it gives.

    Only where it gives one: two who share a name stay as they are printed.
    """
    return OWNERS_JOINED_BY.join(_in_full(one, text) for one in owner.split(OWNERS_JOINED_BY))


def _in_full(owner: str, text: str) -> str:
    if _RANK.fullmatch(owner):
        bearers = re.findall(
            rf"\b{re.escape(owner)}\s(?:[A-Z][\w’'-]*+\s)?(?P<name>[A-Z][\w’'-]*+)", text
        )
        names = {name for name in bearers if is_name(name)}
        return f"{owner} {names.pop()}" if len(names) == 1 else owner
    key = name_key(owner)
    if not key or " " in key or owner.isupper() or not is_name(owner) or body_named(owner):
        return owner
    *title, named = owner.split()
    bearers = [name for name in _present(text) if key in _ends_of(name)]
    if len(bearers) != 1 or named.casefold() != key:
        return owner
    bearer: str = bearers[0]
    if not title:
        return bearer
    # A title goes with the last name, and one who is given another title is somebody else.
    is_last = _ends_of(bearer)[1] == key
    titled = f"{' '.join(title)} {bearer}"
    has_other = titled not in text and re.search(rf"{_TITLE}{re.escape(bearer)}", text) is not None
    return titled if is_last and not has_other else owner


def _ends_of(name: str) -> tuple[str, str]:
    first, *_, last = name_key(name).split()
    return first, last


@lru_cache(maxsize=4)  # as whoever is named: item after item of a document asks for the same
def _present(text: str) -> tuple[str, ...]:
    """The first and last names of those present or told of with their office, each once.

    An initial tells nothing more.
    """
    listed = [one.name for one in attendance(text).attendees if one.name]
    known = {name_key(name) for name in listed}
    told = {name for name in people_named(text).by_name if name.islower()} - known
    # What opens a sentence may stand before a name that is known by itself.
    known |= told
    told -= {name for name in told if len(name.split()) > 2 and name.partition(" ")[2] in known}
    found = (
        re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE) for name in sorted(told)
    )
    named = [*listed, *(place.group() for place in found if place)]
    return tuple(dict.fromkeys(name for name in named if _is_first_and_last(name)))


def _is_first_and_last(name: str) -> bool:
    words = name_key(name).split()
    return len(words) in (2, 3) and len(words[0]) > 1
