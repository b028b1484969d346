"""Who owes an action, as the minutes name them: an office, a body, a titled person.

An office that speaks in minutes has the name it has everywhere ("PCC"); whoever else is named, by a
title ("Head of Legal Services") or by name ("Councillor Example"), is an owner in the words
recorded.
"""

import re
from functools import lru_cache

from ingest.findings.deed_words import INITIALS_ALONE
from ingest.language.initials import INITIALS_OF_ONE
from ingest.language.roles import parse_role
from ingest.language.titles import TITLE_OPENED

# Who is named so, or not at all, owes nothing of himself.
NO_PERSONS = frozenset({None, "", "All", "Panel", "Committee", "Member", "Public"})
# Between the owners of one action.
OWNERS_JOINED_BY = " and "

_NAME = r"(?:(?:[A-Z]\.){1,3}|[A-Z][\w’'-]*+|&)"
# What a title ends in, of a person and of a unit: "Strategic Director", "Democratic Services".
_HOLDER = (
    r"(?:Officer|Manager|Director|Head|Chief|Clerk|Treasurer|Secretary|Superintendent|Inspector"
    r"|Sergeant|Constable|Commissioner|Solicitor|Executive|Leader?|Co-?ordinator|Engineer|Warden|Commander"
    r"|Administrator|Surveyor|Auditor|Advis[eo]r|Accountant|Chair(?:man|woman|person)?|Mayor|Steward"
    r"|RFO|Portfolio\s++Holder|Cabinet\s++Member|Trustee|Editor|Marshal|Analyst)s?"
)
_UNIT = r"(?:OPCC|Services|Support|Teams?|Unit|Office|Department|Secretariat)"
_SEVERAL = (
    r"(?:Councillors|Cllrs|Messrs|Superintendents|Inspectors)\.?"
    rf"\s++{_NAME}(?:(?:,\s++|\s++(?:and|&)\s++){_NAME}){{1,6}}"
)
_PERSON = (
    rf"(?:{_SEVERAL}|"
    r"(?:Councillors?|Cllrs?\.?|Mrs?\.?|Ms\.?|Miss|Dr\.?|Sir|Dame|Lord|Lady|Rev\.?|Prof(?:essor)?\.?"
    r"|(?:(?:Chief|Detective)\s++)?(?:Superintendent|Supt\.?|Inspector|Insp\.?|Sergeant|Sgt\.?|Constable)"
    rf"|PCSO|PC|ACC|DCC)\s++{_NAME}(?:\s++{_NAME}){{0,2}})"
)
_WORDS_OF_TITLE = rf"(?:{_NAME}\s++(?:(?:and|of|for|&)\s++(?:the\s++)?)?){{0,5}}"
_TITLE = (
    rf"{_WORDS_OF_TITLE}(?:{_HOLDER}|{_UNIT})\b"
    rf"(?:(?:\s++(?:of|for)(?:\s++the)?|,)\s++{_NAME}(?:\s++(?:and\s++)?{_NAME}){{0,3}})?"
)
# Clerks of small meetings write these without capitals, behind "the".
_IN_SMALL = (
    r"(?:[Cc]lerk|(?<=he\s)(?:(?:vice[\s-])?chair(?:man|woman|person)?|secretar(?:y|iat)|treasurer|mayor|leader"
    r"|manager|director|editor|warden|caretaker|headteacher|administrator|co-?ordinator|solicitor|surveyor|auditor))\b"
)
_OWNER = (
    rf"(?:{_PERSON}|{_TITLE}|{TITLE_OPENED}|D?PF?CC\b|PCVC\b|(?:[TA]/)?[AD]CC\b|[Oo]fficers?"
    rf"|{_IN_SMALL}|All)"
)
_ALONE = re.compile(rf"(?:[Tt]he\s++)?(?P<owner>{_OWNER})(?=,?$)")
_AT_END = re.compile(
    rf"(?<![\w’'-])(?P<owner>{_PERSON}|{_TITLE}|{_IN_SMALL})(?:\s++\([^()]{{1,60}}\))?\s*+,?$"
)
_AT_START = re.compile(rf"\W{{0,8}}(?:[Tt]he\s++)?(?P<owner>{_OWNER})(?=[\s,.;:)–—-]|$)")
_SOMEBODY = re.compile(
    rf"(?<![\w’'-])(?:{_PERSON}|{_WORDS_OF_TITLE}{_HOLDER}\b(?:\s++of\s++{_NAME})?)(?![’'\w])"
)
_MEMBER = re.compile(
    r"(?:Councillor|Cllr|Mrs?|Ms|Miss|Rev|Alderman)\b|(?:[A-Z]\w+\s++)?(?:[Cc]lerk|[Ss]ecretary|[Tt]reasurer)$|RFO$"
    r"|(?:[Vv]ice[\s-]?)?[Cc]hair(?:man|woman|person)?$"
)
_TOGETHER = re.compile(r"\s*+(?:/|&|\+|,(?:\s++and\b)?|\band(?:\s?/\s?or)?\b)\s*+")
_INITIALS = re.compile(rf"{INITIALS_OF_ONE}")
_SERVES = re.compile(
    r"(?:(?:Town|Parish|Community|Deputy|Assistant|Acting)\s++){0,2}[Cc]lerk$|RFO$|(?:\w+\s++)?[Ss]ecretar(?:y|iat)$"
    r"|Democratic\s++Services(?:\s++Officer)?$|(?:Scrutiny|Governance|Committee)\s++(?:Support|Officer|Manager|Team)$"
)
_PLAIN = frozenset(("officer", "officers", "member", "members"))
_LAST_CHARACTERS = 120
_LAST_WORDS = 6


@lru_cache(maxsize=4096)  # the same few are named again and again
def body_named(words: str) -> str | None:
    """The office or body that words name, with nothing beside it but an article."""
    plain = re.sub(r"^(?:the|a|an|this)\s++", "", words.strip(), flags=re.IGNORECASE)
    if plain in ("Panel", "Committee", "PCP", "Police and Crime Panel", "Police & Crime Panel"):
        return "Committee" if plain == "Committee" else "Panel"
    return parse_role(plain)


def owner_at_end(words: str) -> str | None:
    """Who a stretch of text ends with: "… and the Deputy PCC", "Councillor Example"."""
    tail = words.split()[-_LAST_WORDS:]
    names = (body_named(" ".join(tail[-count:])) for count in range(len(tail), 0, -1))
    role = next(filter(None, names), None)
    if role not in (None, "Officer", "Member"):
        return role
    match = _AT_END.search(words[-_LAST_CHARACTERS:])
    recorded = _as_recorded(match["owner"]) if match else None
    return _office_or(recorded, recorded) if recorded else role


def owner_named(words: str) -> str | None:
    """Who words name, with nothing beside it but an article."""
    plain = " ".join(words.split()).strip(" *_.,:")
    match = _ALONE.match(plain)
    return _office_or(plain, match["owner"] if match else None)


def owner_at_start(words: str) -> tuple[str, int] | None:
    """Who words open with, and where what follows them begins."""
    match = _AT_START.match(words)
    if match is None:
        return None
    return _office_or(match["owner"], match["owner"]) or "", match.end()


def owners_at_start(words: str) -> tuple[str, int] | None:
    """All whom words open with, as ``owner_at_start``: "Cllr Hill / Clerk", "the Chair and JB"."""
    first = owner_at_start(words)
    if first is None:
        return None
    names, end = [first[0]], first[1]
    while joint := _TOGETHER.match(words, end):
        behind = words[joint.end() :]
        initials = _INITIALS.match(behind)
        another = owner_at_start(behind) or (initials and (initials.group(), initials.end()))
        if another is None:
            break
        if joint.group().strip() == "," and re.fullmatch(_UNIT, another[0]):
            names[-1] += f", {another[0]}"  # "Chief of Staff, OPCC" is one person
        else:
            names.append(another[0])
        end = joint.end() + another[1]
    return OWNERS_JOINED_BY.join(dict.fromkeys(names)), end


def called_at_start(words: str) -> tuple[str, int] | None:
    """All whom words open with, as ``owners_at_start``, or by initials alone: "HB", "HB/TL"."""
    owners = owners_at_start(words)
    initials = None if owners else INITIALS_ALONE.match(words)
    return (initials.group(), initials.end()) if initials else owners


def is_somebody(words: str) -> bool:
    """Whether words name a person, by office, title or name, and no unit."""
    return body_named(words) is not None or _SOMEBODY.fullmatch(words.strip()) is not None


def is_member(words: str) -> bool:
    """Whether words name one of the meeting's own: a councillor, the clerk, somebody by a title."""
    return _MEMBER.match(words) is not None


def serves(words: str) -> bool:
    """Whether words name whoever serves the meeting, and does what anybody there asks for."""
    return _SERVES.match(words) is not None


def last_named(words: str) -> str | None:
    """The titled person whom words name last."""
    named = _SOMEBODY.findall(words)
    return _as_recorded(named[-1]) if named else None


def _office_or(words: str, otherwise: str | None) -> str | None:
    """The office or body that words name; any officer or member is known by the title recorded."""
    body = body_named(words)
    is_title = body in ("Officer", "Member") and words.casefold() not in _PLAIN
    return otherwise if is_title or body is None else body


def _as_recorded(words: str) -> str:
    return re.sub(r"^(?:The|An?)\s", "", " ".join(words.split()))
