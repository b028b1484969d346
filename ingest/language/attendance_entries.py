"""The people that a line of those present names, each with what the line says of them.

Commas part names from offices and from each other, so that a part is read first for what it is: a
name, an office, both in either order, or where somebody is from. An office stands behind its
holder, or, where no name that lacks one stands before it, ahead of the next.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.language.initials import INITIALS_OF_ONE
from ingest.language.names import COURTESY, COURTESY_NAME, LETTERS, NAME, is_name
from ingest.language.roles import ASKING_ROLES, RoleMention, role_mentions
from ingest.language.titles import title_kept
from ingest.record import SpeakerRole

SIGNS = " \t*_>•·|-"
_PARTS = re.compile(r"(?:[^,(]|\([^)]{0,80}\)?)++")
_AND = re.compile(r"\s++(?:and|&)\s++")
_ASIDE = re.compile(r"\s*+\(([^)]{1,80})\)")
_A_NAME = re.compile(
    rf"(?:Messrs\s)?(?P<name>{NAME})(?:\s(?:{LETTERS}|[A-Z]\.?(?!\w)))*+"
    r"(?:\s?[-–:]\s?(?P<told>.{2,80}))?\W*+"
)
_COURTESY = re.compile(COURTESY)
_COURTEOUS_BEHIND = re.compile(rf"(?P<title>[A-Z][^,()]{{3,60}}?)\s(?P<name>{COURTESY_NAME})")
_SEATED = re.compile(r"\W*(?:Cllrs?|Councillors?|Alderman|Deputy|Senator)\b")
_SEATS = re.compile(r"\W*(?:Cllrs|Councillors|Members)\b")
_OF_A_SEAT = re.compile(
    r"(?:independent|co-opted|substitute|labour|conservative|green|liberal\s++democrats?|lib\.?\s?dem\.?"
    r"|[\w ]{1,30}\bward)\b.*",
    re.IGNORECASE,
)
_SITS_AS = re.compile(r"(?i:independent|co-opted|lay)")
_KIND_OF_SEAT = re.compile(r"^(?:independent|co-opted|lay|substitute)\s++(?=[Mm]ember)")
# "Office of the Commissioner": who serves an office does not hold it.
_SERVES = re.compile(r"\b(?:of|to|for|from)\s++(?:the\s++)?$")
# A verb of a clause: what goes on so is a sentence.
_IN_PROSE = re.compile(
    r"\b(?:was|were|had|has|have|is|are|would|will|attended|joined|left|welcomed|noted|indicated)\s"
)
_JOINS = re.compile(r"^(?:[Tt]he|and|&|plus|also|with)\s++")
_GOES_ON = re.compile(r"(?:of|to|for|in|at|and|&|on|with)\b|[(,–/-]")
# What is no office of anybody's, but an organisation or a part of one.
_ORGANISATION = re.compile(
    r"(?<=\w\w\s)(?:Council|Authority|Board|Trust|Police|Partnership|Association|Ltd|LLP|Panel|Committee"
    r"|Services?|Group|Ward|Office|Constabulary|University|Hospital|School|Company|Team|Unit|Force"
    r"|Department|Directorate|Division|Housing|NHS|Area|Region|Borough|District|County|Support)\b"
)
_OFFICE_WORDS = re.compile(r"[A-Z][\w’'-]*+(?:\s(?:(?:of|for|to|the|and|&)\s)*[A-Z][\w’'-]*+){1,4}")
_NAME_LENGTHS = (3, 2)  # words


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody that a list names, with the initials that it gives, the role and officer's title.

    ``role`` is ``None`` where nothing is told of it; ``name`` where an office stands alone. One who
    ``is_from_elsewhere`` is said to be of some other body, ``is_seated`` stands among councillors.
    """

    name: str | None
    role: SpeakerRole | None = None
    title: str | None = None
    initials: str | None = None
    is_from_elsewhere: bool = False
    is_seated: bool = False


@dataclass(frozen=True, slots=True)
class _Part:
    """What a part of a line is: a name, an office, or both; ``told`` is all else that it says.

    ``role`` is that of the office, where it is known. One that ``holds`` an office of any title
    stands in brackets behind it.
    """

    name: str | None
    office: str
    told: tuple[str, ...] = ()
    role: SpeakerRole | None = None
    holds: bool = False


def attendees_in(line: str, *, may_hold_office: bool) -> list[Attendee]:
    """Everybody that a line names, in order; nobody where its first part names none.

    ``may_hold_office`` is whether whatever is told of them may be the title of an office.
    """
    if _IN_PROSE.search(_ASIDE.sub("", line)):
        return []
    found: list[Attendee] = []
    ahead: _Part | None = None
    is_seated, unread = False, 0
    for part in _parts(line):
        last = found[-1] if found else None
        is_chairs = part.role == "Chair" and last is not None and last.role == "Member"
        may_be_theirs = last is not None and (last.role is None or is_chairs)
        if part.name is None and part.office and last and last.name and may_be_theirs:
            found[-1] = _with(_in_office(last, part), part.told, may_hold_office)
        elif part.name is None and part.office:
            found += _alone(ahead)
            ahead = part
        elif part.name is not None:
            is_seated = is_seated or _SEATS.match(part.office) is not None
            office = part if part.office or not ahead or any(part.told) else ahead
            one = _in_office(Attendee(part.name, is_seated=is_seated), office)
            found.append(_with(one, part.told, may_hold_office))
            ahead = None if office is ahead else ahead
        elif last and ahead is None:
            found[-1] = _with(last, part.told, may_hold_office)
        else:
            unread += 1
    found += _alone(ahead)
    return found if len(found) >= unread else []


def _alone(office: _Part | None) -> list[Attendee]:
    """Whoever holds an office that is named alone."""
    return [_with(_in_office(Attendee(None), office), office.told, False)] if office else []


def _in_office(one: Attendee, part: _Part) -> Attendee:
    """Somebody with the office that a part tells of."""
    if part.role is None:
        is_office = part.holds and _ORGANISATION.search(part.office) is None
        return replace(one, role="Officer", title=part.office) if is_office else one
    role = "Chair" if "Chair" in (part.role, one.role) else part.role
    title = title_kept(part.office) if part.role == "Officer" else None
    return replace(one, role=role, title=title or one.title)


def with_told(one: Attendee, words: str, *, may_hold_office: bool) -> Attendee:
    """Somebody with what is told beside the name: initials, an office, or where from."""
    return _with(one, (words,), may_hold_office)


def names_office(words: str) -> bool:
    """Whether words are the title of an office, and no more."""
    part = _read(words)
    return part.name is None and part.office == words.strip(" ." + SIGNS)


def are_names(line: str) -> bool:
    """Whether all parts of a line are names or titles, and nothing is said."""
    return line.rstrip()[-1:] not in "?!" and all(part.name or part.office for part in _parts(line))


def _parts(line: str) -> Iterator[_Part]:
    """The parts of a line; where titles stand first, a name stands inside what looks like one."""
    whole = list(line)
    for office in role_mentions(f"the {line}"):  # "Police, Fire and Crime Commissioner"
        if office.role == "Officer":
            continue
        for at in range(office.start - len("the "), office.end - len("the ")):
            whole[at] = "\0" if whole[at] == "," else whole[at]
    listed_parts = _PARTS.findall("".join(whole))
    parts = [p for listed in listed_parts for p in _apart(listed.replace("\0", ","))]
    if not parts:
        return
    first = _read(parts[0])
    are_titles_first = bool(first.name and first.office) and not _SEATED.match(parts[0])
    are_titles_first &= not parts[0].strip(SIGNS).startswith(first.name or "")
    for part in parts:
        read = _read(part)
        yield _name_behind(part) or read if are_titles_first and not read.name else read


def _apart(listed: str) -> list[str]:
    """Those that "and" joins; a title that it stands in is one."""
    for joined in _AND.finditer(listed):
        left, right = listed[: joined.start()], _apart(listed[joined.end() :])
        behind = _read(right[0])
        if " - " not in left and _read(left).name and (behind.name or behind.office):
            return [left, *right]
    return [listed]


def _read(part: str) -> _Part:
    """What a part is."""
    told = tuple(words.strip() for words in _ASIDE.findall(part))
    aside = _ASIDE.search(part)
    head = _KIND_OF_SEAT.sub("", part[: aside.start()] if aside else part).strip(" ." + SIGNS)
    tail = _ASIDE.sub(" ", part[aside.start() :]).strip(" ." + SIGNS) if aside else ""
    told = (*told, tail) if tail else told
    plain = _JOINS.sub("", head)
    holder = next((words for words in told if _is_courteous(words)), None)
    # A list may write titles small: "Example, chief finance officer".
    mention = _mention(plain)
    if mention is None and plain.islower() and (mention := _mention(plain.title())):
        plain = plain.title()
    if mention is not None and mention.start == 0:
        return _titled(plain, mention, told, holder)
    if holder is not None and plain:
        others = tuple(words for words in told if words != holder)
        return _Part(holder, plain, others, holds=True)
    courteous = _COURTEOUS_BEHIND.fullmatch(plain)
    if courteous:
        return _Part(courteous["name"], courteous["title"], told, holds=True)
    before = plain[: mention.start].strip(" ,-–:") if mention else plain
    named = _A_NAME.fullmatch(before)
    is_place = _ORGANISATION.search(before) is not None and not _is_courteous(before)
    if named is None or not is_name(named["name"]) or (is_place and "." not in before):
        return _Part(None, "", (plain, *told))
    told = (*told, named["told"]) if named["told"] else told
    if mention is None:
        return _Part(named["name"], "", told)
    return _Part(named["name"], plain[mention.start : mention.end], told, mention.role)


def _titled(plain: str, mention: RoleMention, told: tuple[str, ...], holder: str | None) -> _Part:
    """A part that a known title opens, with its holder behind it or in brackets."""
    office, behind = plain[: mention.end], plain[mention.end :].strip(" ,.-–:")
    named = _A_NAME.fullmatch(behind)
    if named and is_name(named["name"]):
        told = (*told, named["told"]) if named["told"] else told
        return _Part(named["name"], office, told, mention.role)
    if holder is None and mention.role not in ASKING_ROLES:
        holder = next((words for words in told if _is_whole_name(words)), None)
    others = tuple(words for words in told if words != holder)
    if behind and not _GOES_ON.match(behind):
        return _Part(None, "", (plain, *told))
    return _Part(holder, plain, others, mention.role)


def _name_behind(part: str) -> _Part | None:
    """The name that the last words of a part are, behind a title that runs on to them."""
    words = _ASIDE.sub("", part).strip(" ." + SIGNS).split()
    for length in _NAME_LENGTHS:
        name, title = " ".join(words[-length:]), " ".join(words[:-length])
        is_courteous = _is_courteous(name)
        if length != min(_NAME_LENGTHS) and not is_courteous:
            continue
        named = _A_NAME.fullmatch(name)
        if named and is_name(name) and title[:1].isupper() and words[-length][0].isupper():
            office = _mention(title)
            role = office.role if office and office.start == 0 else None
            return _Part(name, title, tuple(_ASIDE.findall(part)), role, holds=True)
    return None


def _is_courteous(words: str) -> bool:
    """Whether words are a name with a title of courtesy."""
    return _COURTESY.match(words) is not None and _A_NAME.fullmatch(words) is not None


def _is_whole_name(words: str) -> bool:
    """Whether words are a name of several words."""
    return " " in words and _A_NAME.fullmatch(words) is not None and is_name(words)


def _mention(words: str) -> RoleMention | None:
    """The first role that words name as somebody's, by place in them."""
    shift = len("the ")
    for found in role_mentions(f"the {words}"):
        start = max(0, found.start - shift)
        if not _SERVES.search(words[:start]):
            return RoleMention(found.role, start, found.end - shift)
    return None


def _with(one: Attendee, told: Sequence[str], may_hold_office: bool) -> Attendee:
    for words in filter(None, told):
        one = _with_words(one, words, may_hold_office)
    return one


def _with_words(one: Attendee, words: str, may_hold_office: bool) -> Attendee:
    initials = next(
        (
            word
            for word in re.findall(rf"(?<!\w){INITIALS_OF_ONE}", words)
            if not role_mentions(f"the {word} Example")
        ),
        None,
    )
    one = replace(one, initials=one.initials or initials)
    mention = _mention(words)
    if mention is not None and mention.role == "Public" and mention.start:
        return one  # "two members of the public"
    if mention is not None:
        office = words[mention.start : mention.end]
        return _in_office(one, _Part(None, office, role=mention.role))
    if one.role is None and _SITS_AS.fullmatch(words.strip()):
        return replace(one, role="Member")
    if initials == words.strip(" ()") or _OF_A_SEAT.fullmatch(words.strip()):
        return one
    is_office = _OFFICE_WORDS.fullmatch(words.strip()) is not None
    if may_hold_office and one.role is None and is_office and not _ORGANISATION.search(words):
        return replace(one, role="Officer", title=words.strip())
    return replace(one, is_from_elsewhere=True)
