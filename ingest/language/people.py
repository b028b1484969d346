"""Who is who in a document: the roles of the people that it names, from its own words.

"Ms A Example, Chief Constable" in the attendance, or "(Chief Constable)" behind a name, says whose
words "Ms Example replied" reports. Nothing of it is kept but the role.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ingest.language.roles import ROLE, RoleMention, role_of, roles_mentioned
from ingest.language.titles import is_force_commissioner, title_kept
from ingest.record import SpeakerRole

_GAP = r"[^\S\n]++"  # no name runs on to the next line
_HONORIFIC = (
    r"(?:Mrs?|Ms|Miss|Mx|Dr|Prof(?:essor)?|Rev(?:erend|d)?|Sir|Dame|Lord|Lady|Baroness|Canon)"
    rf"\.?(?!\w){_GAP}"
)
_INITIAL = r"(?:[A-Z]{1,3}(?:\.[^\S\n]?|[^\S\n]))"
_INITIALS = rf"{_INITIAL}{{0,3}}"
# An acronym is no name, a name in capitals is longer. A word is taken whole: where what follows a
# name is not looked for, its words would else be tried letter by letter.
_NAME_WORD = r"[A-Z](?:(?>[\w’'-]{0,30}[a-z][\w’'-]{0,30})|[A-Z]{3,20}+(?!\w))"
_NAMES = (
    rf"{_INITIALS}{_NAME_WORD}"
    rf"(?:{_GAP}(?:(?:de|van|von|der|la|le|al){_GAP})?(?:[A-Z]\.?[^\S\n])?{_NAME_WORD}){{0,2}}"
)
# A person as minutes name one: with a title of courtesy, or by more than one name.
COURTESY_NAME = rf"{_HONORIFIC}{_NAMES}"
FULL_NAME = (
    rf"{_INITIAL}{{1,3}}{_NAME_WORD}(?:{_GAP}{_NAME_WORD})?"
    rf"|{_NAME_WORD}(?:{_GAP}[A-Z]\.?)?(?:{_GAP}{_NAME_WORD}){{1,2}}"
)
NAME = rf"(?:{COURTESY_NAME}|{_NAMES})"

_NAME_THEN_TITLE = re.compile(
    rf"(?<![\w’'])(?P<name>{NAME})(?:\s?,\s++(?:the\s++)?|\s?\(|[ \t]++[-–—|][ \t]++(?:the\s++)?"
    rf"|\t\s*+)(?:{ROLE})(?!\w)"
)
_TITLE_THEN_NAME = re.compile(
    rf"(?<![\w/])(?:{ROLE})(?!['’]?\w)(?:,?[ ]|\s?\(|\s?[-–:][ ])(?P<name>{NAME})(?!\w)"
)
# Minutes that go by initials give them beside the name.
INITIALS = r"[A-Z]{2,3}(?!\w)"
_INITIALS_TOLD = re.compile(
    rf"(?<![\w’'])(?:{NAME})[^\S\n]?\((?P<name>{INITIALS})\)[ ,–-]{{1,3}}"
    rf"(?:the\s++)?(?:{ROLE})(?!\w)"
)
_COUNCILLORS = re.compile(
    r"(?:Councillors|Cllrs\.?|COUNCILLORS|Cynghorwyr|CYNGHORWYR)[ :\t]++(?P<names>[^\n;]{3,400})"
)
_SPLIT = re.compile(r"\s*+(?:,|;|&|\b(?:and|ac?)\b)\s*+")
_ASIDE = re.compile(r"\(([^)]{0,60})\)")
_PLAIN_NAME = re.compile(NAME)
_LISTED = re.compile(
    rf"[ \t•·*|-]*+(?P<name>{NAME})[ \t]*+(?:[(|,–-][^\n]{{0,80}})?$", re.MULTILINE
)
_LIST_MAX = 40
_HEADS_MEMBERS = re.compile(
    r"(?:councillors?|(?:panel |committee |board )?members?)(?: (?:present|in attendance))?"
)
_HEADS_OFFICERS = re.compile(r"(?:council )?officers?(?: (?:present|in attendance))?")
# Words that begin with a capital and are nobody's name.
_NO_NAMES = frozenset(
    "police panel council committee board authority force service members member the in also "
    "present apologies minutes agenda item meeting crime fire plan report chief constable "
    "officer office county borough city district parish town government page action response "
    "reply question it this that there others other councillors councillor public community "
    "services group association chair chairman street road house hall centre vacancy none "
    "substitute deputy vice assistant borough north south east west new independent he she they "
    "a an at on for to by as if when following however i we you his her their its no yes all "
    "some many one two three members' home office monday tuesday wednesday thursday friday "
    "saturday sunday january february march april may june july august september october "
    "november december commissioner resolved agreed officers residents heddlu throseddu panel "
    "pwyllgor cyngor awdurdod cofnodion cadeirydd comisiynydd cynghorydd cynghorwyr aelod "
    "aelodau swyddog ymddiheuriadau presennol cyfarfod adroddiad penderfynwyd cytunwyd nodwyd y "
    "yr mewn".split()
)


@dataclass(frozen=True, slots=True)
class Person:
    """What a document says of somebody it names."""

    role: SpeakerRole
    title: str | None = None


@dataclass(frozen=True, slots=True)
class People:
    """Those a document names, by name in lower case without title of courtesy.

    ``has_force_commissioner`` says that "the Commissioner" is a chief police officer there.
    """

    by_name: Mapping[str, Person | None] = field(default_factory=dict)
    has_force_commissioner: bool = False

    def named(self, name: str) -> Person | None:
        """Who a name stands for: by all of it, else by its last word where that tells one apart."""
        key = _key(name)
        return self.by_name.get(key) or self.by_name.get(key.rpartition(" ")[2])


NOBODY = People()


def people_named(text: str) -> People:
    """Everybody whose role a text gives beside the name.

    A surname that several roles share stands for nobody.
    """
    by_name: dict[str, Person | None] = {}
    surnames: dict[str, set[Person]] = {}
    for name, person in _told(text):
        key = _key(name)
        surname = key.rpartition(" ")[2]
        ends = {word for word in (surname, key.partition(" ")[0]) if len(word) > 1}
        if not key or _NO_NAMES & ends:
            continue
        by_name.setdefault(key, person)
        surnames.setdefault(surname, set()).add(person)
    for surname, persons in surnames.items():
        by_name[surname] = _one_of(persons)
    return People(by_name, is_force_commissioner(text))


def is_name(words: str) -> bool:
    """Whether words may be a person's name: no word of them is one that names things."""
    key = _key(words)
    return bool(key) and not _NO_NAMES & {word for word in key.split() if len(word) > 1}


def person_of(text: str, mention: RoleMention) -> Person:
    """Who a mention of a role in a text stands for, with an officer's title."""
    words = text[mention.start : mention.end]
    return Person(mention.role, title_kept(words) if mention.role == "Officer" else None)


def _one_of(persons: set[Person]) -> Person | None:
    if len({person.role for person in persons}) == 1:
        return max(persons, key=lambda person: (len(person.title or ""), person.title or ""))
    offices = {p for p in persons if p.role not in ("Member", "Chair", "Officer")}
    seats = {p for p in persons if p.role in ("Member", "Chair")}
    if seats == persons:
        return Person("Member")
    return offices.pop() if len(offices) == 1 and not seats else None


def _told(text: str) -> Iterator[tuple[str, Person]]:
    for line in text.split("\n"):
        for told in (_NAME_THEN_TITLE, _INITIALS_TOLD, _TITLE_THEN_NAME):
            if told is _INITIALS_TOLD and "(" not in line:
                continue
            for match in told.finditer(line):
                yield match["name"], _person(match)
        for match in _COUNCILLORS.finditer(line):
            yield from _listed(match["names"])
    yield from _under_headings(text)


def _person(match: re.Match[str]) -> Person:
    role = role_of(match)
    words = next(w for g, w in match.groupdict().items() if g != "name" and w)
    return Person(role, title_kept(words) if role == "Officer" else None)


def _listed(names: str) -> Iterator[tuple[str, Person]]:
    """The names of a list behind "Councillors", up to the first that is none."""
    beside = {m.start(): m.group(1) for m in _ASIDE.finditer(names)}
    plain = _ASIDE.sub(lambda m: " " * len(m.group()), names)
    at = 0
    for part in _SPLIT.split(plain):
        name = part.strip(" .")
        if not _PLAIN_NAME.fullmatch(name):
            return
        at = plain.index(name, at)
        title = next((t for p, t in beside.items() if at <= p <= at + len(name) + 2), "")
        named = roles_mentioned(f"the {title}") if title else ()
        yield name, Person(named[0] if named and named[0] in ("Chair", "Member") else "Member")


def _under_headings(text: str) -> Iterator[tuple[str, Person]]:
    """Names on lines of their own below "Present:", "Members:" or "Officers in attendance:"."""
    person: Person | None = None
    left = 0
    for line in text.split("\n"):
        words = line.strip().rstrip(":").lower()
        heading = _heading(words)
        if heading is not None:
            person, left = heading, _LIST_MAX
            continue
        listed = _LISTED.fullmatch(line)
        if person and listed and left and is_name(listed["name"]):
            yield listed["name"], person
            left -= 1
        elif words and not _begins_with_name(words):
            left = 0


def _heading(words: str) -> Person | None:
    if len(words.split()) > 6:
        return None
    if _HEADS_MEMBERS.fullmatch(words):
        return Person("Member")
    if _HEADS_OFFICERS.fullmatch(words):
        return Person("Officer")
    return None


def _begins_with_name(words: str) -> bool:
    return words.startswith(("cllr", "councillor", "mr", "ms", "dr"))


def _key(name: str) -> str:
    plain = re.sub(rf"^(?:{_HONORIFIC}|(?:Cllr|Councillor)s?\.?\s)+", "", name.strip())
    return re.sub(r"[.\s]++", " ", plain).strip().casefold()
