"""The names of people as minutes write them, as patterns, and what tells them from other words."""

import re
from functools import lru_cache

_GAP = r"[^\S\n]++"  # no name runs on to the next line
COURTESY = (
    r"(?:Mrs?|Ms|Miss|Mx|Dr|Prof(?:essor)?|Rev(?:erend|d)?|Fr|Sir|Dame|Lord|Lady|Baroness|Canon"
    r"|Capt(?:ain)?|Cdr|Cmdr|Col(?:onel)?|Brig(?:adier)?)"
    rf"\.?(?!\w){_GAP}"
)
_SEAT = r"(?:Cllr|Councillor|Deputy|Senator|Alderman)s?\.?"
_INITIAL = r"(?:[A-Z]{1,3}(?:\.[^\S\n]?|[^\S\n]))"
_INITIALS = rf"{_INITIAL}{{0,3}}"
# An acronym is no name, a name in capitals is longer. A word is taken whole: it would else be
# tried again letter by letter wherever what should follow a name is missing.
_NAME_WORD = r"[A-Z](?:(?>[\w’'-]{0,30}[a-z][\w’'-]{0,30})|[A-Z]{3,20}+(?!\w))"
_NAMES = (
    rf"{_INITIALS}{_NAME_WORD}"
    rf"(?:{_GAP}(?:(?:de|van|von|der|la|le|al){_GAP})?(?:[A-Z]\.?[^\S\n])?{_NAME_WORD}){{0,2}}"
)
# A person as minutes name one: with a title of courtesy, or by more than one name.
COURTESY_NAME = rf"{COURTESY}{_NAMES}"
FULL_NAME = (
    rf"{_INITIAL}{{1,3}}{_NAME_WORD}(?:{_GAP}{_NAME_WORD})?"
    rf"|{_NAME_WORD}(?:{_GAP}[A-Z]\.?)?(?:{_GAP}{_NAME_WORD}){{1,2}}"
)
NAME = rf"(?:{COURTESY_NAME}|{_NAMES})"
# Letters behind a name.
LETTERS = r"(?:T\.?D|M\.?P|A\.?M|MLA|MSP|MS|JP|DL|OBE|MBE|CBE|QPM|KC|QC)\.?(?!\w)"
# Minutes that go by initials give them in the attendance, or tell them of the names.
INITIALS = r"[A-Z]{2,3}(?!\w)"
_BEFORE_NAME = re.compile(rf"^(?:{COURTESY}|{_SEAT}\s|[Tt]he\s)+")
_BETWEEN = re.compile(r"[.\s]++")
_TWO_INITIALS = 2  # letters: three are as often a body's
# Words that begin with a capital and are nobody's name.
NO_NAMES = frozenset(
    "police panel council committee board authority force service members member the in also "
    "present apologies minutes agenda item meeting crime fire plan report chief constable officer "
    "office county borough city district parish town government page action response reply "
    "question it this that there others other councillors councillor public community services "
    "group association chair chairman street road house hall centre vacancy none substitute "
    "deputy vice assistant borough north south east west new independent he she they nobody "
    "somebody everybody everyone each both people staff another several role discussion item "
    "decision owner a an at on for to by as if when following however i we you his her their its "
    "no yes all some many one two three members' home office monday tuesday wednesday thursday "
    "friday saturday sunday january february march april may june july august september october "
    "november december commissioner resolved agreed officers residents organisation heddlu "
    "throseddu panel pwyllgor cyngor awdurdod cofnodion cadeirydd comisiynydd cynghorydd "
    "cynghorwyr mayor every which what why how who where are is thank good aelod "
    "aelodau swyddog ymddiheuriadau presennol cyfarfod adroddiad penderfynwyd cytunwyd "
    "nodwyd y yr mewn".split()
)


def is_name(words: str) -> bool:
    """Whether words may be a person's name: no word of them is one that names things."""
    key = name_key(words)
    if words.isupper() and len(words) == _TWO_INITIALS:
        return True
    return bool(key) and not NO_NAMES & {word for word in key.split() if len(word) > 1}


@lru_cache(maxsize=1024)  # a document names the same people again and again
def name_key(name: str) -> str:
    """A name in lower case, without what stands before it and without stops."""
    plain = _BEFORE_NAME.sub("", name.strip())
    return _BETWEEN.sub(" ", plain).strip().casefold()
