"""Who is who in a document: the roles of the people that it names, from its own words.

"Ms A Example, Chief Constable" in the attendance, or "(Chief Constable)" behind a name, says whose
words "Ms Example replied" reports. Nothing of it is kept but the role.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from ingest.language.attendance import Attendance, attendance
from ingest.language.initials import initials_acting, initials_told
from ingest.language.mayors import mayors_role
from ingest.language.names import INITIALS, NAME, NO_NAMES, name_key
from ingest.language.roles import ROLE, RoleMention, may_name_role, parse_role, role_of
from ingest.language.sought import Sought
from ingest.language.titles import is_force_commissioner, title_kept
from ingest.record import SpeakerRole

_MOST_INITIALS = 3
_MOST_LETTERS = 5  # of a title: "ACFO"
_WORDS_OF_TITLE = _TWO = 2
_NAME_THEN_TITLE = re.compile(
    rf"(?<![\w’'])(?P<name>{NAME})(?:\s?,\s++(?:the\s++)?|\s?\(|[ \t]++[-–—|][ \t]++(?:the\s++)?"
    rf"|\t\s*+)(?>{ROLE})(?!\w|[ ]{NAME})"
)
_TITLE_THEN_NAME = re.compile(
    rf"(?<![\w/])(?:{ROLE})(?!['’]?\w)(?:,?[ ]|\s?\(|\s?[-–][ ]|\s?:[ ](?={NAME}\s*+(?:$|[,;(|])))"
    rf"(?P<name>{NAME})(?!\w)"
)
# The letters that a title goes by: "Director of Public Protection (DPP)".
_TITLE_TOLD = Sought(rf"(?<![\w/])(?:{ROLE})[^\S\n]?\((?P<name>{INITIALS})\)")
_COURTEOUS = re.compile(
    r"\b(?:(?P<he>Mr|Sir|Fr|Lord)|Mrs|Ms|Miss|Dame|Lady|Baroness)\b\.?\)?\s"
    r"(?:[A-Z][\w’'-]{0,30}\.?\s){0,2}?(?P<name>[A-Z][a-z][\w’'-]*+)(?!\s++[A-Z][a-z])"
)


_WITH_COURTESY = re.compile(r"(Mrs?|Ms|Miss)\b")
_COMMUNITY = re.compile(r"\bcommunity\s+council", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Person:
    """What a document says of somebody it names."""

    role: SpeakerRole
    title: str | None = None


@dataclass(frozen=True, slots=True)
class People:
    """Those a document names, by name in lower case without title of courtesy, or by initials.

    ``has_force_commissioner`` says that "the Commissioner" is a chief police officer there, and
    ``has_community_councillors`` that a "CC" is one. ``pronouns`` tells "he" from "she" where a
    title of courtesy does, by last name.
    """

    by_name: Mapping[str, Person | None] = field(default_factory=dict)
    has_force_commissioner: bool = False
    pronouns: Mapping[str, str] = field(default_factory=dict)
    has_community_councillors: bool = False

    def role_by(self, title: str, role: SpeakerRole) -> SpeakerRole:
        """The role that a title stands for there, if it stands for ``role`` elsewhere."""
        if self.has_force_commissioner and title.lower().endswith("commissioner"):
            return "Officer"
        return "Member" if self.has_community_councillors and title == "CC" else role

    def named(self, name: str) -> Person | None:
        """Who a name stands for: by all of it, else by its last word where that tells one apart.

        Of one surname "Miss" is not "Mrs", nor are they one whose other names begin otherwise.
        """
        key = name_key(name)
        if name.isupper() and (_is_initials(name) or len(name) <= _MOST_LETTERS):
            known = self.by_name.get(name)
            if known or _is_initials(name):
                return known
        first, _, last = key.rpartition(" ")
        whole = {known for known in self.by_name if known.endswith(f" {last}")} if first else set()
        if key not in whole and whole and not any(known[0] == first[0] for known in whole):
            return None
        return next(
            filter(None, map(self.by_name.get, (key if first else "", _courteous(name), last))),
            None,
        )

    def is_called(self, pronoun: str, name: str) -> bool | None:
        """Whether "he" or "she" is what whoever goes by a name is called; ``None`` if untold."""
        told = self.pronouns.get(name_key(name).rpartition(" ")[2])
        return None if told is None else told == pronoun.lower()

    def pronouns_of(self, role: SpeakerRole, title: str | None) -> set[str]:
        """What those of a role and title are called, "he" or "she", as far as it is told."""
        names = (name for name, one in self.by_name.items() if one == Person(role, title))
        told = (self.pronouns.get(name.rpartition(" ")[2]) for name in names)
        return {pronoun for pronoun in told if pronoun}

    def lists(self, name: str) -> bool:
        """Whether a name, or the initials of one, is known, of whatever role."""
        key = name if _is_initials(name) or name in self.by_name else name_key(name)
        return key in self.by_name or key.rpartition(" ")[2] in self.by_name


NOBODY = People()


@lru_cache(maxsize=4)  # the items of a document are asked for one after the other
def people_named(text: str) -> People:
    """Everybody whose role a text gives beside the name, by name, first name and initials.

    What several roles share stands for nobody.
    """
    present = attendance(text)
    flags = People(
        has_force_commissioner=is_force_commissioner(text),
        pronouns=_pronouns(text),
        has_community_councillors=_COMMUNITY.search(text) is not None
        and "Chief Constable" not in text,
    )
    by_name: dict[str, Person | None] = {}
    short: dict[str, set[Person | None]] = {}
    for name, person, initials in _told(text, present, flags):
        words = [name] if _is_initials(name) else name_key(name).split()
        if not words or NO_NAMES & {word for word in (words[0], words[-1]) if len(word) > 1}:
            continue
        if person is not None:
            key = " ".join(words)
            by_name[key] = _fuller(by_name.get(key), person)
        is_less = person is None and len(words) == 1  # a surname alone tells nothing more
        for form in (*_short_forms(words, initials), *filter(None, (_courteous(name),))):
            persons = short.setdefault(form, set())
            persons |= set() if is_less else {by_name.get(" ".join(words))}
    for form, persons in short.items():
        is_one = len(persons) == 1 or " " not in form
        by_name[form] = (
            _one_of({p for p in persons if p}) if is_one and None not in persons else None
        )
    titled = [person for person in by_name.values() if person]
    # In order, so that of two who go by one form it is always the first.
    for person in dict.fromkeys((*titled, *_titles_alone(present))):
        for form in _forms_of_title(person.title or ""):
            by_name.setdefault(form, person)
    chief = next((p for p in titled if p.role == "Chief Constable"), None)
    for form in ("CC", "chief") if chief else ():
        by_name.setdefault(form, chief)
    if mayor := mayors_role(text):
        by_name["mayor"] = Person(mayor)
    known = replace(flags, by_name=by_name)
    return replace(known, by_name={**dict(_by_initials(text, known)), **by_name})


def _by_initials(text: str, known: People) -> Iterator[tuple[str, Person | None]]:
    """The initials that the text itself tells or goes by, with whom they stand for if known."""
    for initials, name in initials_told(text).items():
        yield initials, known.named(name)
    for initials in sorted(initials_acting(text)):
        yield initials, None


def _pronouns(text: str) -> dict[str, str]:
    """Who is "he" and who "she" by title of courtesy; whom both would fit is left out."""
    told: dict[str, str] = {}
    for match in _COURTEOUS.finditer(text):
        name, pronoun = match["name"].casefold(), "he" if match["he"] else "she"
        told[name] = pronoun if told.get(name, pronoun) == pronoun else ""
    return {name: pronoun for name, pronoun in told.items() if pronoun}


def _courteous(name: str) -> str:
    """What a name of somebody with a title of courtesy goes by: "miss example"."""
    titled = _WITH_COURTESY.match(name.strip())
    return f"{titled[1]} {name_key(name).rpartition(' ')[2]}".casefold() if titled else ""


def _is_initials(name: str) -> bool:
    return name.isupper() and len(name) <= _MOST_INITIALS


def _fuller(known: Person | None, told: Person) -> Person:
    """Who somebody is by what is told first, with the longest title."""
    is_same = known is not None and known.role == told.role
    if known is None or (is_same and len(told.title or "") > len(known.title or "")):
        return told
    return known


def _short_forms(words: Sequence[str], initials: str | None) -> Iterator[str]:
    """What stands for a name alone: its last word, its first, its initials as told or drawn."""
    yield words[-1]
    if len(words) == 1:
        return
    if len(words[0]) > 1:
        yield words[0]
    drawn = "".join(part[0] for word in words for part in word.split("-") if part)
    if initials or (len(drawn) <= _MOST_INITIALS and not parse_role(drawn.upper())):
        yield initials or drawn.upper()


def person_of(text: str, mention: RoleMention) -> Person:
    """Who a mention of a role in a text stands for, with an officer's title."""
    words = text[mention.start : mention.end]
    return Person(mention.role, title_kept(words) if mention.role == "Officer" else None)


def _titles_alone(present: Attendance) -> Iterator[Person]:
    """Officers whom a list of those present tells by their titles alone."""
    untold = (one.title for one in present.attendees if one.title and not one.name)
    yield from (Person("Officer", title) for title in untold)


def _forms_of_title(title: str) -> Iterator[str]:
    """What the holder of an office goes by: the title, its letters, a deputy's first word."""
    words = title.split()
    if len(words) < _WORDS_OF_TITLE:
        return
    yield title.casefold()
    letters = "".join(word[0] for word in words if word[0].isupper())
    if len(letters) > _TWO:
        yield letters
    if words[0] in ("Deputy", "Assistant"):
        yield words[0].casefold()


def _one_of(persons: set[Person]) -> Person | None:
    if not persons:
        return None
    if len({person.role for person in persons}) == 1:
        fullest = max(persons, key=lambda person: (len(person.title or ""), person.title or ""))
        is_all = all((person.title or "") in (fullest.title or "") for person in persons)
        return fullest if is_all else Person(fullest.role)
    offices = {p for p in persons if p.role not in ("Member", "Chair", "Officer")}
    seats = {p for p in persons if p.role in ("Member", "Chair")}
    if seats == persons:
        return Person("Member")
    return offices.pop() if len(offices) == 1 and not seats else None


def _told(
    text: str, present: Attendance, flags: People
) -> Iterator[tuple[str, Person | None, str | None]]:
    """Names as they stand, with who each is and the initials that are given.

    A list of those present is read as one, and no line of it as a sentence.
    """
    for number, line in enumerate(text.split("\n")):
        if number in present.lines or not may_name_role(line):
            continue
        for told in (_NAME_THEN_TITLE, _TITLE_TOLD, _TITLE_THEN_NAME):
            yield from (
                (match["name"], _person(match, flags), None) for match in told.finditer(line)
            )
    for one in present.attendees:
        who, initials = (one.name, one.initials) if one.name else (one.initials, None)
        if who:
            yield who, Person(one.role, one.title) if one.role else None, initials


def _person(match: re.Match[str], flags: People) -> Person:
    words = next(w for g, w in match.groupdict().items() if g != "name" and w)
    role = flags.role_by(words, role_of(match))
    return Person(role, title_kept(words) if role == "Officer" else None)
