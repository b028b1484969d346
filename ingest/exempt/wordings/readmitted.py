"""How minutes word that the public is back, and that an item or a part was taken in public."""

from ingest.exempt.wordings.wording_table import (
    AUXILIARIES,
    EXEMPT,
    MEETING,
    PUBLIC,
    Wording,
    Wordings,
)

_TIME = r"\d[\d.:]*+(?:\s*+(?:[ap]\.?m\.?|noon|hours|hrs))?"
_WHEN = (
    rf"(?:at\s+(?:this\s+(?:point|stage|juncture|time)|{_TIME})(?:\s*+,)?\s++)?"
    r"(?:(?:following|after|upon|on|at\s+the\s+(?:end|conclusion|close)\s+of)\s++(?:the\s++)?"
    r"(?:(?:consideration|discussion|conclusion|completion|end)\s+of\s++)?(?:the|this|that|these)?"
    rf"\s*+(?:{EXEMPT}\s+)?(?:items?|reports?|business|sessions?|matters?|discussion)(?:\s*+,)?\s++)?"
)
# Who proposed and seconded it, as councils record of every resolution.
_MOVED = (
    r"(?:(?:proposed|moved)\s+by\s+[^.;:]{3,60}?\bseconded\s+by\s+[^.;:,]{3,50}?(?:\s*,|\s+and)?\s+"
    r"(?=(?:that|resolved|agreed)\b))?"
)
_WAS_AGREED = (
    r"(?:(?:it\s+was\s+|(?:the\s+)?(?:panel|committee|council|board|meeting)\s+)?(?:then\s+)?"
    r"(?:unanimously\s+)?(?:RESOLVED|agreed)\W++(?:that\s+|to\s+)?|that\s+)?"
)
_RECORDED = r"(?:(?:live\s+)?(?:webcast\w*|recording|live\s*stream\w*))"
_RESUMED = (
    r"(?:was\s+|were\s+|be\s+|then\s+)*+(?:resumed|restarted|recommenced|reconvened|continued"
    r"|re-?opened|began\s+again)"
)
_BACK = r"(?:\s+(?:back\s+)?(?:in)?to\s+(?:the\s+)?(?:meeting|room|chamber))?"
_AND_WHEN = (
    rf"(?:\s+at\s+(?:this\s+point|{_TIME}))?"
    rf"(?:\s+(?:and\s+)?(?:the\s+)?(?:{_RECORDED}|meeting)\s+{_RESUMED})?"
    rf"(?:\s+at\s+(?:this\s+point|{_TIME}))?"
    r"(?:\s+and\s+(?:that\s+)?standing\s+orders\s+(?:be\s+|were\s+)?(?:resumed|reinstated))?"
)
_IN_PUBLIC = (
    r"(?:(?:its\s+|the\s+)?(?:public|open)\s+(?:session|business|meeting|part)|public"
    r"|part\s+(?:1|I|A|one))"
)
_RETURN = r"(?:return|resume|reconvene|revert|continue|(?:move|go|come)\s+back|move)"
_RETURNED = (
    r"(?:returned|resumed|reconvened|reverted|continued|moved(?:\s+back)?|(?:went|came)\s+back)"
)
# A line that says no more than that the public is back.
READMISSION = Wordings(
    Wording(
        rf"{PUBLIC}{AUXILIARIES}\s+(?:re[-\s]?admitted|re-?joined|re-?entered|returned"
        r"|(?:allowed|invited|let)\s+back(?:\s+in)?|invited\s+to\s+(?:return|re-?join|re-?enter))"
        rf"(?:\s+(?:the\s+)?(?:meeting|room))?{_BACK}",
        catches=(
            "At 12.40 p.m., the press and public were invited back to the chamber.",
            "Upon completion of the exempt business, the public re-entered the room.",
            "The webcast resumed and the public were let back in.",
        ),
        leaves=("The public returned to the market after the meeting.",),
    ),
    Wording(
        rf"re[-\s]?admit\s+{PUBLIC}{_BACK}",
        catches=("RESOLVED: To re-admit the press and public to the meeting.",),
        leaves=("RESOLVED not to re-admit the public.",),
    ),
    Wording(
        rf"re[-\s]?admi(?:ssion|ttance)\s+of\s+{PUBLIC}{_BACK}",
        catches=("Readmission of the press", "Re-admittance of the public"),
        leaves=("Readmission of patients",),
    ),
    Wording(
        rf"(?:(?:the\s+)?(?:\w+\s+)?{MEETING}\s+)?(?:(?:was\s+|then\s+|now\s+)*+{_RETURNED}|{_RETURN})"
        rf"(?:\s+(?:back\s+)?(?:in)?to|\s+in)?\s+{_IN_PUBLIC}",
        catches=(
            "The Committee then reverted to public session and the webcast resumed",
            "RESOLVED that the meeting return to open session.",
            "The Parish Council resumed its public business.",
            "Return to Part I",
        ),
        leaves=("The Committee moved in public circles.", "Return to private session"),
    ),
    Wording(
        rf"(?:the\s+)?(?:public|open)\s+(?:session|business|meeting|part|gallery|minutes)(?:\s+of\s+the\s+"
        rf"meeting)?\s+{_RESUMED}",
        catches=(
            "The public session resumed at 8.40 pm.",
            "The public gallery was re-opened.",
            "PUBLIC MINUTES RESUMED",
        ),
        leaves=("The public inquiry resumed.",),
    ),
    Wording(
        rf"(?:the\s+)?(?:remainder|rest|following|remaining|next)\s+(?:items?\s+|business\s+|part\s+|of"
        rf"\s+the\s+meeting\s+)+(?:was|were)\s+(?:taken|held|considered|heard|discussed)\s+in\s+"
        rf"(?:{_IN_PUBLIC}|open\s+session)",
        catches=("The remainder of the meeting was held in public.",),
        leaves=("The remainder of the meeting was held in private.",),
    ),
    Wording(
        r"the\s+meeting\s+(?:was\s+|be\s+|then\s+|declared\s+)*+(?:re-?opened|thrown\s+open"
        rf"|open(?:ed)?\s+(?:again|once\s+more))\s+to\s+{PUBLIC}",
        catches=(
            "Agreed: the meeting be re-opened to the public.",
            "The meeting was thrown open to the public at 8.15pm.",
        ),
        leaves=(
            "The station was reopened to the public.",
            "The meeting was not open again to the public.",
        ),
    ),
    Wording(
        rf"(?:the\s+)?chair(?:man|woman|person)?\s+(?:then\s+)?re-?opened\s+the\s+meeting\s+to\s+{PUBLIC}",
        catches=("The Chairman re-opened the meeting to the public.",),
        leaves=("The Chairman re-opened the meeting.",),
    ),
    Wording(
        rf"(?:the\s+)?(?:\w+\s+)?{MEETING}\s+(?:then\s+)?(?:c[ao]me|moved?)\s+out\s+of\s+(?:{EXEMPT}\s+"
        r"session|part\s+(?:2|two|II|B)|\W?committee\W?)",
        catches=(
            "The Panel came out of closed session at 3 pm.",
            "Proposed by Alderman A, seconded by Councillor B, that the Council come out of"
            " committee and standing orders be resumed.",
        ),
        leaves=("The Panel came out of the meeting.",),
    ),
    Wording(
        rf"(?:end\s+of\s+(?:the\s+)?{EXEMPT}(?:\s+(?:items?|session|business|part|section|minutes?))?"
        rf"|(?:the\s+)?{EXEMPT}\s+(?:session|business|part)\s+(?:was\s+)?(?:then\s+)?(?:ended|closed"
        r"|concluded|finished))",
        catches=(
            "END OF CONFIDENTIAL MINUTES",
            "[End of exempt section]",
            "The closed session ended at 20.40.",
        ),
        leaves=("End of the exempt period for small firms",),
    ),
    Wording(
        r"(?:dychwelodd|gwahoddwyd|ail-?ymunodd|ail-?agorwyd|ail-?dderbyniwyd)\b[^.;]{0,40}\b"
        r"(?:cyhoedd|agored|wasg)\b(?:\s+yn\s+ôl)?(?:\s+(?:i['’]r|â['’]r)\s+cyfarfod)?(?:\s+am\s+\d[\d.:]*+\s*+y\.?\s?[bhp]\.?)?",
        catches=(
            "Dychwelodd y Panel i sesiwn agored.",
            "Ailagorwyd y cyfarfod i'r cyhoedd am 8.40 yh",
        ),
        leaves=("Dychwelodd y car i'r orsaf.",),
    ),
    place="whole",
    before=_WHEN
    + _MOVED
    + _WAS_AGREED
    + rf"(?:(?:the\s+)?{_RECORDED}\s+{_RESUMED}\s+(?:at\s+{_TIME}\s+)?and\s+)?",
    after=_AND_WHEN,
)
# That the public is to be back, and is not yet.
TO_BE_BACK = Wordings(
    Wording(
        rf"\b(?:be|will|would|shall|should|re[-\s]?admit|(?<!invited\sto\s){_RETURN})\b",
        catches=("return to open session", "the public be readmitted"),
        leaves=("returned to open session", "the public were invited to return"),
    ),
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
        r"(?:in\s+)?(?:public|open)\s+(?:items?|session|business|part|minutes)",
        catches=("PUBLIC MINUTES", "In open session"),
        leaves=("Public questions",),
    ),
    Wording(
        r"(?:part\s+(?:1|one|I)|(?-i:PART\s+A))",
        catches=("Part I", "PART A"),
        leaves=("Part A", "Part II"),
    ),
    Wording(
        rf"(?:items?|business)\s+open\s+to\s+{PUBLIC}",
        catches=("Items open to the press and public",),
        leaves=("Items not open to the public",),
    ),
    Wording(
        r"items?\s+(?:taken|considered|heard)\s+in\s+(?:public|open)(?:\s+session)?",
        catches=("Items considered in open session",),
        leaves=("Items considered in private",),
    ),
    place="whole",
)
