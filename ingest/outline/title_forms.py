"""How the titles of agenda items are worded, and how sentences of a discussion are.

Rows of data, each with an example; what they are worth is decided in ``ingest.outline.titles``.
"""

import re
from collections.abc import Sequence

# What the items of nearly every meeting are called, by how their titles begin.
USUAL_TITLES = (
    "apolog",
    "(?:apols?|decs?|doi|(?:prev )?mins|corres(?:p|pond)?|fin|donm|a\\.?o\\.?c\\.?b)\\b",
    "declarations? of",
    "declarations? (?:by|from)",
    "disclosures?",
    "disclosable",
    "interests?$",
    "members' interests",
    "dispensations?",
    "(?:draft |confirmation of |approval of |confirm |approve |previous |last )*minutes",
    "matters arising",
    "actions? (?:arising|log|list|points|tracker)",
    "(?:public|open) (?:participation|questions?|forum|session|speaking|address|statements|time)",
    "(?:members' |councillors' |written |oral |public )*questions?(?: |$)",
    "question time",
    "(?:the )?(?:chair|chairman|chairperson|lord mayor|mayor|leader|president|clerk|commissioner)"
    "(?:'s)? (?:announcements?|business|communications?|report|update|remarks|question)",
    "announcements?",
    "communications?",
    "correspondence",
    "any other",
    "a\\.?o\\.?b\\b",
    "other business",
    "(?:date|dates|time) (?:and|of|for|,)",
    "next meeting",
    "future meetings?",
    "urgent (?:items?|business|matters?)",
    "(?:election|appointment|choice|nomination) of",
    "membership",
    "(?:notification of |appointment of )?substitut",
    "welcome",
    "introductions?",
    "attendance",
    "sederunt",
    "(?:work|forward) (?:programme|plan)",
    "(?:consideration of )?exclusion of",
    "exempt (?:items?|information|business)",
    "(?:presentation of )?petitions?",
    "notices? of motion",
    "motions?(?: |$)",
    "planning(?: |$)",
    "financ",
    "accounts(?: |$)",
    "payments?(?: |$)",
    "budget",
    "precept",
    "reports?(?: from| of| by|$)",
    "(?:annual|performance|monitoring|financial|progress|police|commissioner's|district|county) "
    "(?:report|update|matters|plan)",
    "updates?(?: from| on|$)",
    "presentations?(?: from| by| on|$)",
    "police and crime plan",
    "complaints?(?: |$)",
    "confirmation hearing",
    "risk (?:register|management)",
    "(?:close|closure) of",
    "to (?:receive|note|consider|approve|agree|confirm|sign|elect|appoint|discuss|review|declare"
    "|take|hear|adopt|report|deal|resolve|answer)\\b",
    "ymddiheuriadau",
    "datgan",
    "cofnodion",
    "cwestiynau",
    "unrhyw fater",
    "mater(?:ion)? (?:yn codi|sy'n codi|brys)",
    "(?:rhaglen|blaenraglen) waith",
    "dyddiad(?:au)? (?:y )?cyfarfod",
    "cyfarfod(?:ydd)? nesaf",
    "gwahardd y",
    "croeso",
    "(?:ethol|penodi)\\b",
    "aelodaeth",
    "adroddiad(?:au)?(?: |$)",
    "diweddariad",
    "cyllid(?:eb)?(?: |$)",
    "praesept",
    "cynllun heddlu",
    "gohebiaeth",
    "cyhoeddiadau",
    "cwynion",
)
_USUAL = re.compile(rf"\W*(?:{'|'.join(USUAL_TITLES)})", re.IGNORECASE)
# How short titles of nearly every meeting end: "Treasurer's Report", "Town Clerk: Correspondence".
_USUAL_END = re.compile(
    r"(?:.*\s)?(?:reports?|updates?|correspondence|matters|announcements|remarks|finances?)",
    re.IGNORECASE,
)
_USUAL_END_MAX_WORDS = 5

# Words that only a sentence about what happened holds.
HAPPENED = re.compile(
    r"\b(?<!\bare\s)(?<!\bis\s)(?<!\bbe\s)"
    r"(?:was|were|wasn't|weren't|had|would|could|did|said|asked|told|gave|took|felt|spoke|sought"
    r"|went|thanked|stated|advised|informed|replied|responded|explained|welcomed|enquired|queried"
    r"|(?![cg]ynhaliwyd)(?:[A-Z]?[a-z]{3,20}(?:wyd|odd)|r?oedd|byddai|fyddai))\b"
)
_WILL_BE = re.compile(r"\b(?:will|shall)\s++be\b")
# Whoever a sentence of minutes may begin with, followed by what they did.
_SOMEBODY_DID = re.compile(
    r"(?:(?:The|A|An|All|Some|Several|Both|Each|This|These|It|He|She|They|There|Members?|Officers?"
    r"|Councillors?|Cllrs?|Cmhlr|Mr|Mrs|Ms|Miss|Dr|Rev|PCSO|PC|Sgt|Insp)\b\.?\s++(?:(?!(?:is|are)\b)\S++\s++){0,12}?)"
    r"(?:[a-z]{2,}ed|was|were|had|would|put|set|made|drew|held|found)\b"
)
_SOMETHING_IS = re.compile(
    r"(?:The|A|An|All|Some|This|These|There|It|He|She|They|We|Members?|Officers?|Councillors?|Cllrs?)\b\.?\s++"
    r"(?:\S++\s++){0,12}?(?:has|have|is|are|will|can|may|must|should|shall)\b"
)
# The same anywhere in a longer line: "Before the business began, Councillor Hale proposed …".
_SOMEBODY_THEN = re.compile(
    r"\b(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Dr|Members?|Chair(?:man|person|woman)?|Commissioner|PCC|Clerk|Officers?|Constable"
    r"|Superintendent|Inspector|Mayor|Leader|Director|Panel|Committee|Board|Council|[Hh]e|[Ss]he|[Tt]hey|[Rr]esidents?)\s++"
    r"(?:[A-Z][\w’'.-]*+\s++){0,3}(?:(?:also|then|further|again|unanimously)\s++)?[a-z]{2,}ed\b"
)
# The agenda's own words on an item, which stand below its title.
_PURPOSE = re.compile(
    r"(?:To\s++(?:[a-z]+ly\s++)?(?:agree|allow|answer|appoint|approve|ask|authorise|confirm|consider|declare|deal|discuss|elect"
    r"|endorse|enable|hear|identify|invite|make|note|nominate|provide|question|raise|receive|report"
    r"|review|scrutinise|sign|take|update)\b"
    r"|(?:(?:All|The|Any)\s++)?(?:[A-Z][\w']*\s++){0,3}(?:members?|Members?|councillors?|Councillors?|officers?"
    r"|Officers?|Panel|Committee|Board|Council|Authority)\s++(?:\w+\s++){0,3}?(?:is|are|must)\s++(?:\w+\s++){0,2}?"
    r"(?:asked|invited|requested|reminded|recommended|required|declare|disclose)\b"
    r"|This\s++item\s++(?:allows|is|provides|gives)\b"
    r"|(?:The\s++)?(?:[A-Z]\w+\s++){1,8}to\s++(?:give|introduce|present|provide|report|update|answer|make|lead)\b)"
)
_PERSON = re.compile(
    r"(?:(?:County|District|Borough|Parish|Town)\s++)?(?:Cllrs?|Councillors?|Cmhlr|Mr|Mrs|Ms|Miss|Mx|Dr|Rev|Sir|Lady|Prof|Ald|Alderman"
    r"|(?:Y\s++)?Cyng(?:horydd)?|Cynghorwyr|Superintendent|Inspector|Sgt|Sergeant|PCSO|PC)\b\.?\s++(?:[A-Z]|\()"
)
# "Proposed: …", "For: 26", "Venue: …": what a word labels is no title, nor is what tells a vote.
_LABELLED = re.compile(
    r"(?:(?:propos|second|mov|abst)\w*+|vot(?:e|es|ed|ing)|for|against|in\s++favour|venue|contact|date|time|note|tel\w*+|e-?mail"
    r"|actions?|owner|due|response|answer|reply|question\s*+\d*|signed|decisions?|resolved|agreed|noted|considered|reasons?"
    r"|recommend\w*+|present|source|councillors?|members?|officers?)\s*+(?:by\b.*|[:–—-].*|\d*+)"
    r"|actions?\s++\d.*|(?:\w++\s++){0,3}ref(?:erence)?\.?\s++(?:no\.?\s++)?[A-Z]{0,6}\d\S*+"
    r"|(?:motion|amendment)\s++(?:was\s++)?(?:carried|lost|fell|withdrawn)\W*|carried\W*|(?:draft|unconfirmed|provisional)\W*|(?:yes|no|nil|none|n/a)\b\W*"
    r"|(?:http|www\.|share\s++this|view\s++dir|page\s++\d|table\s++\d|figure\s++\d|appendix\s++\w{1,3}\b|copies\s++of|part\s++(?:\d|i+|[a-c])\b).*",
    re.IGNORECASE | re.DOTALL,
)
_HANGING = re.compile(
    r"(?:[-–—,;&/…]|\b(?:and|or|the|of|to|a|an|in|for|from|with|by|that))$", re.IGNORECASE
)
_SENTENCE_MIN_WORDS = 5
_LONG_WORDS = 12
_FEWEST_USUAL = 2
_LIKE_NAME = re.compile(r"\W*(?:[A-Z][\w’'.-]*+[ ,]*+){2}|\W*[A-Z]{1,4}\b")
_OWN_SHARE = 0.8


def is_usual_title(text: str) -> bool:
    """Whether a title begins as those of nearly every meeting do, or is short and ends so."""
    if _USUAL.match(text.replace("’", "'")):
        return True
    is_short = len(text.split(maxsplit=_USUAL_END_MAX_WORDS)) <= _USUAL_END_MAX_WORDS
    return is_short and _USUAL_END.fullmatch(text.rstrip(" .:-–—")) is not None


def are_of_items(titles: Sequence[str]) -> bool:
    """Whether words that open paragraphs are titles of items, and none of labels or of speakers.

    Two or more are what items are usually called, or none is like a person's name, and few come
    again.
    """
    own = {title.casefold() for title in titles}
    usual = sum(is_usual_title(title.lstrip("0123456789/.() ")) for title in titles)
    is_sure = usual >= _FEWEST_USUAL or not any(_LIKE_NAME.match(title) for title in titles)
    return is_sure and len(own) >= _OWN_SHARE * len(titles)


def tells_what_happened(text: str) -> bool:
    """Whether words report, as a sentence, what was said or done."""
    words = len(text.split(maxsplit=_LONG_WORDS))
    if words < _SENTENCE_MIN_WORDS:
        return False
    if HAPPENED.search(text) or _SOMEBODY_DID.match(text):
        return True
    return words >= _LONG_WORDS and _SOMEBODY_THEN.search(text) is not None


def is_statement(text: str) -> bool:
    """Whether words are a sentence that says how something was, is or will be."""
    return tells_what_happened(text) or (
        len(text.split(maxsplit=_SENTENCE_MIN_WORDS)) >= _SENTENCE_MIN_WORDS
        and (_SOMETHING_IS.match(text) or _WILL_BE.search(text)) is not None
    )


def states_purpose(text: str) -> bool:
    """Whether words are the agenda's on an item: what is to be done, or asked of Members."""
    purpose = _PURPOSE.match(text)
    return purpose is not None and HAPPENED.search(text, purpose.end()) is None


def names_person(text: str) -> bool:
    """Whether a line begins with the name of a person, as lists of those present do."""
    return _PERSON.match(text) is not None


def is_labelled(text: str) -> bool:
    """Whether a line is a label with what it labels, or tells how a vote went."""
    return _LABELLED.fullmatch(text) is not None


def hangs(text: str) -> bool:
    """Whether a line ends in the middle of something."""
    return _HANGING.search(text) is not None
