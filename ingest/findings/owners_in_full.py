"""Who owes an action, by the fullest name that the minutes give whoever is named in short."""

import re
from functools import lru_cache

from ingest.findings.owners import OWNERS_JOINED_BY, body_named
from ingest.language.attendance import attendance
from ingest.language.names import is_name, name_key
from ingest.language.people import people_named

_RANK = re.compile(
    r"(?:Chief\s|Detective\s)?(?:Inspector|Superintendent|Supt|Insp|Sergeant|Sgt|PCSO)"
)


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
    printed = owner.split()
    key = name_key(owner)
    if not key or " " in key or owner.isupper() or not is_name(owner) or body_named(owner):
        return owner
    bearers = [name for name in _present(text) if key in _ends_of(name)]
    if len(bearers) != 1 or printed[-1].casefold() != key:
        return owner
    title = " ".join(printed[:-1])
    return bearers[0] if bearers[0].startswith(title) else f"{title} {bearers[0]}"


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
    told = (name for name in people_named(text).by_name if name.islower() and name not in known)
    small = text.lower()
    places = ((small.find(name), name) for name in told)
    named = [*listed, *(text[at : at + len(name)] for at, name in places if at >= 0)]
    return tuple(dict.fromkeys(name for name in named if _is_first_and_last(name)))


def _is_first_and_last(name: str) -> bool:
    words = name_key(name).split()
    return len(words) in (2, 3) and len(words[0]) > 1
