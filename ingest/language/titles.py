"""The titles of officers, by how they are built: capitals that end in a noun of office.

"Beat Manager", "Finance Director", "Head of Roads and Waste Services": no list could hold them.
A noun is a row of ``NOUNS``; so is the opening of a title that ends in what is headed.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OfficeNoun:
    """A noun that a title ends in, as a pattern, with a title that it ends and words that are none.

    ``leads`` is what must stand right before the noun to make it an office's, if anything must.
    """

    noun: str
    reads: str
    leaves: str
    leads: str = ""


NOUNS = (
    OfficeNoun("Officer", "Chief Finance Officer", "Office Space"),
    OfficeNoun("Manager", "Beat Manager", "Management Team"),
    OfficeNoun("Director", "Strategic Director", "Directorate"),
    OfficeNoun("Superintendent", "Detective Superintendent", "Superintendence"),
    OfficeNoun("Inspector", "Chief Inspector", "Inspectorate"),
    OfficeNoun("Sergeant", "Sergeant", "Sergeancy"),
    OfficeNoun("Constable", "Police Constable", "Constabulary", leads=r"(?<!Chief\s)"),
    OfficeNoun("Commander", "Borough Commander", "Command Centre"),
    OfficeNoun("PCSO", "PCSO", "PCSOX"),
    OfficeNoun("Treasurer", "Deputy Treasurer", "Treasury"),
    OfficeNoun("Solicitor", "Assistant City Solicitor", "Soliciting"),
    OfficeNoun("Clerk", "Clerk", "Clerkenwell"),
    OfficeNoun("Secretary", "Company Secretary", "Secretariat", leads=r"(?<!Home\s)(?<!Foreign\s)"),
    OfficeNoun("Executive", "Assistant Chief Executive", "The Executive", leads=r"(?<=Chief\s)"),
    OfficeNoun("Advis[eo]r", "Independent Adviser", "Advisory Board"),
    OfficeNoun("Co-?[Oo]rdinator", "Watch Co-ordinator", "Co-ordination"),
    OfficeNoun("Leader", "Team Leader", "The Leader", leads=r"(?<=Team\s)(?<!The\sTeam\s)"),
    OfficeNoun("Lead", "Policy Lead", "Lead Times", leads=r"(?<=\w\s)(?<!The\s)(?<!the\s)"),
    OfficeNoun("Accountant", "Chief Accountant", "Accountancy"),
    OfficeNoun("Auditor", "External Auditor", "Audit Plan"),
    OfficeNoun("Engineer", "Highways Engineer", "Engineering"),
    OfficeNoun("Planner", "Principal Planner", "Planning"),
    OfficeNoun("Analyst", "Crime Analyst", "Analysis"),
    OfficeNoun("Consultant", "Consultant", "Consultation"),
    OfficeNoun("Warden", "Town Warden", "Wardenship"),
    OfficeNoun("Surveyor", "Borough Surveyor", "Survey"),
    OfficeNoun("Registrar", "Registrar", "Registry"),
    OfficeNoun("Supervisor", "Depot Supervisor", "Supervision"),
    OfficeNoun("Administrator", "Administrator", "Administration"),
    OfficeNoun("Specialist", "Licensing Specialist", "Special Meeting"),
    OfficeNoun("Partner", "HR Business Partner", "Partner Agencies", leads=r"(?<=Business\s)"),
    OfficeNoun("Headteacher", "Headteacher", "Heading"),
    OfficeNoun("CFO", "CFO", "CFOX"),
    OfficeNoun("CEO", "CEO", "CEOX"),
    OfficeNoun("Ranger", "Park Ranger", "Range"),
)
# A title that ends in what is headed: "Head of Property".
_HEADS = r"(?:Head|Director|Chief)\s++(?:of|for)"
# No title begins with these, though a sentence or a name may.
_NOT_IN_TITLES = (
    r"(?!(?:The|THE|A|An|Our|My|His|Her|Their|In|At|On|For|To|By|As|If|That|This|When|While|Following|However|Members?|Mrs?"
    r"|Ms|Miss|Dr"
    r"|Sir|Councillors?|Cllrs?|Chair(?:man|woman|person)?|Panel|Committee|Board|Questions?|Response"
    r"|Reply|Answer|Minutes?|Action|Resolved|Agreed)\b)"
)
_WORD = rf"{_NOT_IN_TITLES}[A-Z][\w’'/&-]{{0,40}}+"
# A title does not run on to the next line, nor over the wide gap behind a heading in one line.
_GAP = r"[^\S\n]{1,2}+"
_JOIN = rf"{_GAP}(?:(?:and|&){_GAP})?"
_FIELD = rf"(?:the{_GAP})?{_WORD}(?:,?{_GAP}(?:(?:and|&|of){_GAP})?{_WORD}){{0,4}}"
_NOUN = "|".join(f"{row.leads}{row.noun}" for row in NOUNS)
_CAPITALS = "|".join(
    f"{row.noun.upper()}" for row in NOUNS if not row.leads and "[" not in row.noun
)
# Clerks of small councils write these without capitals.
_SMALL = r"clerk|treasurer|solicitor|chief\s++executive|(?:finance|assistant)\s++director|officers?"
OFFICERS_TITLE = (
    rf"(?=[A-Z])(?:{_WORD}{_JOIN}){{0,5}}"
    rf"(?:(?:{_NOUN})s?+(?!\w)(?:\s++(?:of|for|[–-])\s++{_FIELD})?"
    rf"|{_HEADS}\s++{_FIELD}"
    rf"|(?:{_CAPITALS})S?+(?!\w)|Chief\s++of\s++Staff)"
    rf"|(?:(?<=[Tt]he\s)|(?<=[Aa]n\s))(?:{_SMALL})|(?<=,\s)officers"
    r"|(?<=[Tt]he\s)Head(?=\s++(?!of\b|for\b)[a-z])"
    r"|(?:D/|Det\s|Ch(?:ief)?\s)?(?:PC|PS|DC|DS|DI|DCI|Sgt|Insp|Supt)\b\.?(?=\s++[A-Z][a-z])"
)
# In Welsh the noun opens the title ("Prif Swyddog Tân", "Pennaeth y Gwasanaeth"); behind other
# words it changes its first letter.
_OPENING_NOUNS = (
    "Swyddog Swyddogion Trysorydd Drysorydd Thrysorydd Clerc Glerc Chlerc Rheolwr Reolwr "
    "Cyfarwyddwr Gyfarwyddwr Chyfarwyddwr Pennaeth Bennaeth Phennaeth Arolygydd Rhingyll "
    "Ringyll Cyfreithiwr Gyfreithiwr Cydlynydd Gydlynydd Gweithredwr Weithredwr Uwcharolygydd "
    "Uwch-arolygydd"
).split()
_SMALL_WELSH = r"(?:(?:ac?|ar|yr?|o|i|dros)[^\S\n]++|['’][^\S\n]++){0,2}"
TITLE_OPENED = (
    rf"(?:(?:Prif|Brif|Phrif|Dirprwy|Ddirprwy|Uwch)[^\S\n]++){{0,2}}(?:{'|'.join(_OPENING_NOUNS)}"
    rf"|{'|'.join(noun.upper() for noun in _OPENING_NOUNS)})(?!\w)"
    rf"(?:[^\S\n]++{_SMALL_WELSH}[A-Z][\w’'-]{{1,40}}+){{0,5}}"
)
# A chief police officer who is called Commissioner: of a force, and no PCC.
_FORCE = (
    r"(?:(?:the\s++)?(?:City\s++of\s++London|Metropolitan)|Police(?!\s++(?:and|&))"
    r"|(?:the\s++)?[A-Z][\w-]++\s++Police)"
)
_FORCE_IN_SHORT = (
    r"(?:MPS|(?:the\s++)?Met(?:ropolitan\s++Police)?|City\s++of\s++London\s++Police)(?!\w)"
)
CHIEF_POLICE_OFFICER = (
    rf"(?:(?:Deputy|Assistant|Acting)\s++)?(?:Commissioner\s++(?:of"
    rf"|for)\s++{_FORCE}(?:\s++Police\b)?"
    r"|(?:City\s++of\s++London|Metropolitan)\s++Police\s++Commissioner"
    rf"|Commissioner(?:,\s?|\s\(|\s)(?:of\s)?{_FORCE_IN_SHORT})|Assistant\s++Commissioner"
)
_CHIEF = re.compile(rf"(?<![\w/])(?:{CHIEF_POLICE_OFFICER})(?!\w)")
_PCC = re.compile(r"\bPF?CC\b|\bpolice(?:,? fire)? (?:and|&) crime commissioner\b", re.IGNORECASE)
_GENERIC = re.compile(r"officers?|swyddog(?:ion)?", re.IGNORECASE)


def title_kept(words: str) -> str | None:
    """The title to keep of an officer's; ``None`` where it says no more than that he is one."""
    return None if _GENERIC.fullmatch(words) else words


def is_force_commissioner(text: str) -> bool:
    """Whether the Commissioner a text speaks of is a chief police officer, and not a PCC."""
    return _CHIEF.search(text) is not None and _PCC.search(text) is None
