"""The roles that minutes record as speaking: their titles, who asks, and who speaks for whom.

A role is a row of ``ROLES``, in the order of ``SpeakerRole``, which names it for the record and for
the JSON.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from ingest.language.sought import Sought
from ingest.language.titles import CHIEF_POLICE_OFFICER, OFFICERS_TITLE, TITLE_OPENED
from ingest.record import SPEAKER_ROLES, SpeakerRole

# Each word of an office's title may be in capitals throughout.
_POLICE_AND_CRIME = (
    r"(?:[Pp]olice|POLICE)(?:,?\s++(?:[Ff]ire|FIRE))?\s++(?:and|AND|&)\s++(?:[Cc]rime|CRIME)"
)
_COMMISSIONER = "(?:[Cc]ommissioner|COMMISSIONER)"
_ACTING = r"(?:[TA]/\s?|(?:Temporary|TEMPORARY|Acting|ACTING|Interim|INTERIM|Temp\.?)\s++)?"
_CHIEF_CONSTABLE = rf"{_ACTING}(?:[Cc]hief|CHIEF)\s++(?:[Cc]onstable|CONSTABLE)"
_CHAIR = (
    r"(?:[Cc]hair(?:man|woman|person)?|CHAIR(?:MAN|WOMAN|PERSON)?|Conven[eo]r|Cathaoirleach"
    r"|CATHAOIRLEACH)"
)
_DEPUTY = "(?:[Dd]eputy|DEPUTY)"
_ASSISTANT = "(?:[Aa]ssistant|ASSISTANT)"
_APOSTROPHE = "['’]"
_GAP = r"\s++"


def _welsh(titles: str) -> str:
    """The pattern of titles that "/" parts, as they stand and in capitals.

    Welsh changes the first letter of a title behind other words: "y Comisiynydd", "i Gomisiynydd".
    """
    either = (form for title in titles.split("/") for form in (title, title.upper()))
    return f"(?:{'|'.join(form.replace(' ', _GAP) for form in either)})"


_COMISIYNYDD = _welsh("Comisiynydd/Gomisiynydd/Chomisiynydd/Nghomisiynydd")
_HEDDLU_A_THROSEDDU = r"(?i:(?:\s++yr)?\s++heddlu(?:,?\s++t[âa]n)?\s++a\s++throseddu)"
_PRIF_GWNSTABL = _welsh("Prif Gwnstabl/Phrif Gwnstabl/Brif Gwnstabl/Mhrif Gwnstabl")
_CADEIRYDD = _welsh("Cadeirydd/Gadeirydd/Chadeirydd/Nghadeirydd")


@dataclass(frozen=True, slots=True)
class Role:
    """One role.

    ``title`` is the pattern of its titles and short forms in minutes; ``behind_the`` that of a word
    that is a title only behind "the" or alone. ``words`` are the words of its titles, in lower
    case. Who ``asks`` puts questions, the others answer them; an ``is_office`` is held by one
    person at a time. ``speaks_for`` is the office that the role's words count for beside its own.
    ``reads`` is a sentence whose speaker it is, and ``leaves`` one that names no role.
    """

    name: SpeakerRole
    title: str
    words: str
    reads: str
    leaves: str
    behind_the: str = ""
    asks: bool = False
    is_office: bool = False
    speaks_for: SpeakerRole | None = None

    @property
    def pattern(self) -> str:
        """Its titles as they stand in a text."""
        if not self.behind_the:
            return self.title
        return rf"{self.title}|(?:(?<=[Tt]he\s)|(?<=THE\s)){self.behind_the}"


ROLES = (
    Role(
        "PCC",
        rf"PF?CC|P&CC|PCVC|{_POLICE_AND_CRIME}\s++{_COMMISSIONER}|[Pp]olice\s++{_COMMISSIONER}"
        rf"|[Pp]olice,?\s++[Cc]rime\s++(?:and|&)\s++[Vv]ictims{_APOSTROPHE}?\s++{_COMMISSIONER}"
        rf"|{_COMISIYNYDD}(?:{_HEDDLU_A_THROSEDDU}|(?!\s++(?:[A-Z][a-z]|y\s++Gymraeg)))|CHTh",
        words="pcc pfcc commissioner comisiynydd",
        behind_the=_COMMISSIONER,
        is_office=True,
        reads="The Police, Fire and Crime Commissioner advised caution.",
        leaves="The Children’s Commissioner advised caution.",
    ),
    Role(
        "Deputy PCC",
        rf"D(?:eputy\s++)?PF?CC|{_DEPUTY}\s++{_POLICE_AND_CRIME}\s++{_COMMISSIONER}"
        rf"|{_DEPUTY}\s++(?:[Pp]olice\s++)?{_COMMISSIONER}"
        r"|(?:Deputy\s++Mayor|DEPUTY\s++MAYOR)(?:\s++(?:for|FOR)\s++(?:Policing|POLICING)"
        r"(?:(?:,?\s++Fire)?\s++(?:and|AND|&)\s++(?:Crime|CRIME))?)?"
        rf"|{_welsh('Dirprwy/Ddirprwy')}\s++{_COMISIYNYDD}(?:{_HEDDLU_A_THROSEDDU})?",
        words="dpcc deputy",
        is_office=True,
        speaks_for="PCC",
        reads="The DPCC advised that work went on.",
        leaves="The Deputy Prime Minister advised that work went on.",
    ),
    Role(
        "Chief Constable",
        rf"{_CHIEF_CONSTABLE}|{_PRIF_GWNSTABL}|[TA]/CC|CC(?=\s[A-Z][a-z])",
        words="chief constable",
        is_office=True,
        reads="The Chief Constable also confirmed the figure.",
        leaves="The chief concern was a constable who confirmed the figure.",
    ),
    Role(
        "Deputy Chief Constable",
        rf"{_ACTING}DCC|{_ACTING}{_DEPUTY}\s++{_CHIEF_CONSTABLE}"
        rf"|{_welsh('Dirprwy/Ddirprwy')}\s++{_PRIF_GWNSTABL}",
        words="dcc",
        is_office=True,
        reads="The T/DCC stated that it was rare.",
        leaves="The DCCs stated that it was rare.",
    ),
    Role(
        "Assistant Chief Constable",
        rf"{_ACTING}ACC|{_ACTING}{_ASSISTANT}\s++{_CHIEF_CONSTABLE}"
        rf"|{_PRIF_GWNSTABL}\s++{_welsh('Cynorthwyol')}",
        words="acc assistant",
        is_office=True,
        reads="The ACC confirmed that there were systems.",
        leaves="The acc confirmed that there were systems.",
    ),
    Role(
        "Chair",
        rf"{_CHAIR}|{_CADEIRYDD}",
        words="chair chairman chairwoman chairperson",
        asks=True,
        is_office=True,
        reads="The Chairman praised the work.",
        leaves="The chairs noted the work.",
    ),
    Role(
        "Member",
        rf"(?:[Vv]ice|VICE|{_DEPUTY})[\s-]?{_CHAIR}|Leas[\s-]Ch?athaoirleach"
        r"|(?:(?:Panel|Independent|Co-?[Oo]pted|Lay|Voting|Cabinet|Executive|Lead|[Oo]ther"
        r"|[Aa]nother)\s++){0,3}[Mm]embers?"
        r"(?:\s++of\s++the\s++(?:[Pp]anel|[Cc]ommittee|[Bb]oard|[Aa]uthority|[Cc]ouncil))?"
        r"|[Gg]overnors?|COUNCILLORS?|(?:(?:District|Borough|County|City|Town|Parish|Ward)\s++)?(?:Councill?ors?|Cllrs?\.?)"
        r"|CLLRS?\.?|Alderm[ae]n|(?:[Pp]ortfolio|PORTFOLIO)\s++(?:[Hh]older|HOLDER)s?"
        r"|Leader\s++of\s++the\s++(?:Council|Opposition)"
        rf"|(?:Is|IS)-?{_welsh('Cadeirydd/Gadeirydd/cadeirydd/gadeirydd')}"
        r"|(?:[Hh]?[Aa]elod(?:au)?|H?AELOD(?:AU)?)(?:\s++(?:Annibynnol|Cabinet|Lleyg|o['’]r\s++Panel))?"
        rf"|{_welsh('Cynghorydd/Gynghorydd/Chynghorydd/Cynghorwyr/Gynghorwyr/Chynghorwyr')}"
        r"|[CG]h?yng\.?",
        words="vice member members cllr cllrs councillor councillors",
        behind_the=r"Leader(?!\s++of\s++the\s++(?:Council|Opposition))",
        asks=True,
        reads="Cllr Example asked for figures.",
        leaves="Membership asked for figures.",
    ),
    Role(
        "Officer",
        rf"(?:(?:PCC|OPCC|Commissioner|PFCC){_APOSTROPHE}?s?\s++)?(?:{CHIEF_POLICE_OFFICER}"
        rf"|{OFFICERS_TITLE}|{TITLE_OPENED})",
        words="",
        reads="The PCC’s Policy Officer went on to list the stages.",
        leaves="The police officers went on to list the stages.",
    ),
    Role(
        "Public",
        r"[Mm]embers?\s++of\s++(?:the\s++)?[Pp]ublic"
        r"|(?:(?<=[Aa]\s)|(?<=[Aa]n\s)|(?<=[Tt]he\s)|(?<=[Oo]ne\s)|(?<=nother\s))(?:(?:local|second|third)\s++)?"
        r"(?:resident|parishioner|questioner|petitioner|elector|villager|tenant|man|woman|gentleman"
        r"|lady|parent|trader|shopkeeper)"
        r"|(?:[Ss]everal|[Ss]ome|[Tt]wo|[Oo]ther)\s++(?:residents|parishioners|electors|villagers"
        r"|tenants)|Residents(?!['’]|\s++[A-Z])"
        r"|[Aa]elod(?:au)?\s++o['’]r\s++cyhoedd|[Pp]reswylydd",
        words="",
        asks=True,
        reads="A resident asked about noise.",
        leaves="The public asked about noise.",
    ),
)
ASKING_ROLES = frozenset(role.name for role in ROLES if role.asks)
OFFICES_THAT_ANSWER = frozenset(r.name for r in ROLES if r.is_office and not r.asks)
TITLE_WORDS = frozenset(word for role in ROLES for word in role.words.split())
# The title of any office, wherever it is known to stand for one ("Commissioner:"); it has no group.
OFFICE = "|".join(part for r in ROLES if r.is_office for part in (r.title, r.behind_the) if part)

# A longer title is tried before a shorter one inside it, a later row before those above it.
_TRIED = tuple(enumerate(ROLES))[::-1]
# How titles begin that need no capital, which tells most words of a sentence from a title at once.
_BEGINS = (
    r"(?=[A-Z]|a(?:e|n|ss)|c(?:h|l|o[mu])|de|el|fi|g[eo]|h[Aa]|l[ao]|m[ae]|o(?:ff|t)|p[aeor]|qu|re"
    r"|s[eho]|t(?:e|hi|r|w)|vi|wo)"
)
# Any title, each role's in a group of its own, which ``role_of`` reads; at most once in a pattern.
ROLE = f"{_BEGINS}(?:{'|'.join(f'(?P<r{n}>{role.pattern})' for n, role in _TRIED)})"
_GROUPS = {f"{sort}{n}": role.name for sort in "rt" for n, role in _TRIED}
_ALONE = re.compile(rf"the\s(?:{ROLE})", re.IGNORECASE)
_ARTICLE = re.compile(r"^\s*+(?:(?:the|yr?)\s++)?", re.IGNORECASE)
_MENTION = Sought(rf"(?<![\w/])(?:{ROLE})(?!\w)")
# People type "pcc" and "chief constable"; the record's titles are capitalised.
_TYPED = "|".join(f"(?P<t{n}>{role.pattern})" for n, role in _TRIED if role.is_office)
_TYPED_MENTION = re.compile(rf"(?<![\w/])(?:{ROLE}|(?i:{_TYPED}))(?!\w)")


@dataclass(frozen=True, slots=True)
class RoleMention:
    """A role named in a text, from ``start`` to ``end``."""

    role: SpeakerRole
    start: int
    end: int


# The same words are looked at for several signs, one after the other.
@lru_cache(maxsize=512)
def role_mentions(text: str, *, is_typed: bool = False) -> tuple[RoleMention, ...]:
    """Every mention of a role in a text, in order.

    In what a person typed (``is_typed``) offices need no capitals.
    """
    pattern = _TYPED_MENTION if is_typed else _MENTION
    return tuple(RoleMention(role_of(match), *match.span()) for match in pattern.finditer(text))


def roles_mentioned(text: str, *, is_typed: bool = False) -> tuple[SpeakerRole, ...]:
    """Every role a text names, in order of first mention, each once."""
    return tuple(dict.fromkeys(m.role for m in role_mentions(text, is_typed=is_typed)))


@lru_cache(maxsize=256)
def mark_roles(text: str, mark: str, *, is_typed: bool = False) -> str:
    """The text with every mention of a role replaced by one mark."""
    if not is_typed and not may_name_role(text):
        return text
    return (_TYPED_MENTION if is_typed else _MENTION).sub(lambda _: mark, text)


@lru_cache(maxsize=1024)
def parse_role(words: str) -> SpeakerRole | None:
    """The role that a title or abbreviation stands for ("DPCC", "chief constable"), if any."""
    for role in SPEAKER_ROLES:
        if role.casefold() == words.strip().casefold():
            return role
    title = _ARTICLE.sub("the ", words.rstrip())
    match = _ALONE.fullmatch(title)
    return role_of(match) if match else None


def may_name_role(text: str) -> bool:
    """Whether a text holds a word of some role's titles, which is soon told; it may name none."""
    return _MENTION.may_be_in(text)


def names_role(words: str) -> bool:
    """Whether words are a role's title, or hold one."""
    return bool(roles_mentioned(words) or parse_role(words))


def office_of(role: SpeakerRole) -> SpeakerRole:
    """The office that a role's words count for: its own, or the one that it speaks for."""
    return next((row.speaks_for or role for row in ROLES if row.name == role), role)


def speaking_for(role: SpeakerRole) -> tuple[SpeakerRole, ...]:
    """A role and those that speak for it."""
    return (role, *(row.name for row in ROLES if row.speaks_for == role))


def role_of(match: re.Match[str]) -> SpeakerRole:
    """The role whose title a match of ``ROLE`` found."""
    return next(_GROUPS[g] for g, words in match.groupdict().items() if words and g in _GROUPS)
