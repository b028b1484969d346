"""How minutes word that the public is back, and that an item or a part was taken in public."""

from ingest.exempt.wordings.wording_table import AUXILIARIES, EXEMPT, PUBLIC, Wording, Wordings

_TIME = r"\d[\d.:]*+(?:\s*+(?:[ap]\.?m\.?|noon|hours|hrs))?"
_WHEN = (
    rf"(?:at\s+(?:this\s+(?:point|stage|juncture|time)|{_TIME})(?:\s*+,)?\s++)?"
    r"(?:(?:following|after|upon|at\s+the\s+end\s+of)\s++(?:the\s++)?(?:(?:consideration|discussion"
    rf"|conclusion|completion|end)\s+of\s++)?(?:the|this|that|these)?\s*+(?:{EXEMPT}\s+)?(?:items?"
    r"|reports?|business|sessions?|matters?|discussion)(?:\s*+,)?\s++)?"
)
_WAS_AGREED = (
    r"(?:(?:it\s+was\s+|(?:the\s+)?(?:panel|committee|meeting)\s+)?(?:then\s+)?(?:unanimously\s+)?"
    r"(?:RESOLVED|agreed)\W++(?:that\s+|to\s+)?)?"
)
_BACK = r"(?:\s+(?:back\s+)?(?:in)?to\s+(?:the\s+)?(?:meeting|room|chamber))?"
_AND_WHEN = (
    r"(?:\s+(?:and\s+)?(?:the\s+)?(?:live\s+)?(?:webcast\w*|recording|live\s*stream\w*)\s+(?:was\s+)?"
    rf"(?:resumed|restarted|recommenced))?(?:\s+at\s+(?:this\s+point|{_TIME}))?"
)
# A line that says no more than that the public is back.
READMISSION = Wordings(
    Wording(
        rf"{PUBLIC}{AUXILIARIES}\s+(?:re[-\s]?admitted|re-?joined|re-?entered|returned"
        r"|allowed\s+back|invited\s+(?:back|to\s+(?:return|re-?join|re-?enter)))"
        rf"(?:\s+(?:the\s+)?(?:meeting|room))?{_BACK}",
        catches=(
            "At 12.40 p.m., the press and public were invited back to the chamber.",
            "Upon completion of the exempt business, the public re-entered the room.",
        ),
        leaves=("The public returned to the market after the meeting.",),
    ),
    Wording(
        rf"re[-\s]?admit\s+{PUBLIC}{_BACK}",
        catches=("RESOLVED: To re-admit the press and public to the meeting.",),
        leaves=("RESOLVED not to re-admit the public.",),
    ),
    Wording(
        rf"re[-\s]?admission\s+of\s+{PUBLIC}{_BACK}",
        catches=("Readmission of the press",),
        leaves=("Readmission of patients",),
    ),
    Wording(
        r"the\s+(?:meeting|panel|committee)\s+(?:was\s+|then\s+|now\s+)*(?:returned|resumed"
        r"|reconvened|moved|moved\s+back|went\s+back|came\s+back|reverted)"
        r"(?:\s+(?:back\s+)?(?:in)?to|\s+in)\s+(?:public|open)\s+session",
        catches=("The Committee then reverted to public session and the webcast resumed",),
        leaves=("The Committee moved in public circles.",),
    ),
    Wording(
        rf"the\s+meeting\s+(?:was\s+|be\s+|then\s+)*re-?opened\s+to\s+{PUBLIC}",
        catches=("Agreed: the meeting be re-opened to the public.",),
        leaves=("The station was reopened to the public.",),
    ),
    Wording(
        r"the\s+(?:meeting|panel|committee)\s+came\s+out\s+of\s+(?:private|closed|exempt)\s+session",
        catches=("The Panel came out of closed session at 3 pm.",),
        leaves=("The Panel came out of the meeting.",),
    ),
    Wording(
        rf"end\s+of\s+(?:the\s+)?{EXEMPT}(?:\s+(?:items?|session|business|part|minutes?))?",
        catches=("END OF CONFIDENTIAL MINUTES",),
        leaves=("End of the exempt period for small firms",),
    ),
    place="whole",
    before=_WHEN + _WAS_AGREED,
    after=_AND_WHEN,
)
_ITEM_HEARD = r"(?:taken|considered|heard|discussed|dealt\s+with)"
TAKEN_IN_PUBLIC = Wordings(
    Wording(
        r"(?:this|the)\s+(?:\w+\s+)?(?:item|report|matter|business)\s+(?:was|were|had\s+been)\s+"
        rf"(?:then\s+)?{_ITEM_HEARD}\s+in\s+(?:public|open)(?:\s+session)?",
        catches=("This report was then heard in public session.",),
        leaves=("This report was heard in public, and then in private.",),
    ),
    Wording(
        r"(?:taken|considered|heard)\s+in\s+(?:public|open)(?:\s+session)?",
        catches=("(Taken in public)",),
        leaves=("Taken in public places",),
    ),
    place="whole",
)
# An item that only says when the meeting ended, or when the next one is.
ADJOURNMENT = Wordings(
    Wording(
        r"(?:(?:date|time|venue|place|day)s?(?:\s*,\s*|\s+and\s+|\s+)){0,3}(?:of\s+)?(?:the\s+)?"
        r"(?:next|future)\s+(?:\w+\s+)?meetings?",
        catches=("Date and time of next meeting", "NEXT MEETING", "Dates of future meetings"),
        leaves=("The next meeting with the buyer",),
    ),
    Wording(
        r"(?:close|closure|end)(?:\s+of\s+(?:the\s+)?meeting)?",
        catches=("Close of meeting",),
        leaves=("Closure of a station",),
    ),
    place="whole",
)
# A heading of a public part of the agenda.
PUBLIC_PART = Wordings(
    Wording(
        r"part\s+(?:1|one|I|A)\s*[-–—:(]?[^.;]{0,60}\b(?:public|open)\b[^.;]{0,30}",
        catches=("Part One (items open to the public)",),
        leaves=("Part One: estates", "Part 2: open items"),
    ),
    Wording(
        r"(?:public|open)\s+(?:items?|session|business|part|minutes)",
        catches=("PUBLIC MINUTES",),
        leaves=("Public questions",),
    ),
    Wording(
        r"items?\s+(?:taken|considered|heard)\s+in\s+(?:public|open)(?:\s+session)?",
        catches=("Items considered in open session",),
        leaves=("Items considered in private",),
    ),
    place="whole",
)
