"""How minutes word that the public is back, and that an item or a part was taken in public."""

from ingest.exempt.wordings.wording_table import (
    AUXILIARIES,
    EXEMPT,
    MEETING,
    ONLINE,
    ONLOOKERS,
    PUBLIC,
    Wording,
    Wordings,
)

_TIME = r"\d[\d.:]*+(?:\s*+(?:[ap]\.?m\.?|noon|hours|hrs))?"
_AT = (
    r"at\s+(?:(?:this|that|the)\s+(?:point|stage|juncture|time)(?:\s+(?:in|of|during)\s+the\s+"
    rf"(?:meeting|proceedings|agenda))?|{_TIME})"
)
_WHEN = (
    rf"(?:{_AT}(?:\s*+,)?\s++)?"
    rf"(?:(?:the\s+)?{EXEMPT}\s+(?:session|business|items?|part)\s+having\s+(?:been\s+)?(?:ended|concluded|finished|closed"
    r"|completed|dealt\s+with),\s++)?"
    r"(?:(?:following|after|upon|on|at\s+the\s+(?:end|conclusion|close)\s+of)\s++(?:the\s++)?"
    r"(?:(?:consideration|discussion|conclusion|completion|end)\s+of\s++)?(?:(?:the|this|that|these|foregoing|preceding"
    rf"|above|last|said|aforesaid)\s++){{0,3}}+(?:{EXEMPT}\s+)?(?:items?|reports?|business|sessions?|matters?|discussion)(?:\s*+,)?\s++)?"
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
_RECORDED = r"(?:(?:live\s+)?(?:webcast\w*|recording|live\s*stream\w*|broadcast\w*))"
_RESUMED = (
    r"(?:was\s+|were\s+|be\s+|then\s+)*+(?:resume[ds]|restarted|recommence[ds]|reconvene[ds]"
    r"|continue[ds]|re-?open(?:ed|s)|began\s+again)"
)
_BACK = (
    r"(?:\s+(?:back\s+)?(?:in)?to\s+(?:the\s+)?(?:meeting|room|chamber|hall|call))?"
    r"(?:\s+from\s+the\s+(?:\w+\s+)?(?:waiting\s+room|lobby))?"
)
_FOR_THE_REST = (
    r"(?:\s+for\s+(?:the\s+)?(?:remainder|rest|remaining|following|next|items?)(?:\s+(?:of|the|meeting"
    r"|agenda|business|items?|\d{1,3}))*+)?"
)
_AND_WHEN = (
    rf"(?:\s+{_AT}|\s*[,–-]?\s+{_TIME})?{_FOR_THE_REST}"
    rf"(?:\s+(?:and\s+)?(?:the\s+)?(?:{_RECORDED}|meeting)\s+{_RESUMED})?"
    rf"(?:\s+{_AT})?"
    r"(?:\s+and\s+(?:that\s+)?standing\s+orders\s+(?:be\s+|were\s+)?(?:resumed|reinstated))?"
    r"(?:\s+(?:and|but)\s+[^.;]{1,60}?\b(?:came\s+(?:back\s+)?in|returned|re-?entered|(?:took|resumed)\s+their\s+seats))?"
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
        rf"{ONLOOKERS}{AUXILIARIES}\s+(?:re[-\s]?admitted|re-?joined|re-?entered|returned|came\s+(?:back(?:\s+in)?|in\s+again)"
        r"|recalled|admitted\s+again|(?:allowed|invited|let|called|brought|fetched|asked|welcomed|admitted|shown)\s+back"
        r"(?:\s+in)?|(?:called|let|brought|shown)\s+in|(?:allowed|invited|asked|permitted)\s+to\s+(?:return|re-?join|re-?enter|come\s+back(?:\s+in)?))"
        rf"(?:\s+(?:the\s+)?(?:meeting|room))?{_BACK}",
        catches=(
            "(The public were re-admitted at this stage in the proceedings.)",
            "Observers were called back in from the lobby for the remaining business.",
            "At 12.40 p.m., the press and public were invited back to the chamber.",
            "Upon completion of the exempt business, the public re-entered the room.",
            "The webcast resumed and the public were let back in.",
            "The Panel returned at 2.40 and the press were called in.",
            "After the preceding item, the press were readmitted.",
        ),
        leaves=("The public returned to the market after the meeting.",),
    ),
    Wording(
        rf"(?:re[-\s]?admit\s+{PUBLIC}|(?:the\s+)?(?:chair|clerk)(?:man|woman|person)?\s+(?:then\s+)?(?:re[-\s]?admitted\s+{PUBLIC}"
        rf"|(?:welcomed|invited|called|brought|let)\s+{PUBLIC}\s+back(?:\s+in)?)){_BACK}",
        catches=(
            "RESOLVED: To re-admit the press and public to the meeting.",
            "The Chair then welcomed the public back.",
        ),
        leaves=("RESOLVED not to re-admit the public.",),
    ),
    Wording(
        rf"re[-\s]?admi(?:ssion|ttance)\s+of\s+{PUBLIC}{_BACK}",
        catches=("Readmission of the press", "Re-admittance of the public"),
        leaves=("Readmission of patients",),
    ),
    Wording(
        rf"(?:(?:the\s+)?(?:\w+\s+)?{MEETING}\s+)?(?:(?:was\s+|then\s+|now\s+)*+{_RETURNED}|{_RETURN}|back)"
        rf"(?:\s+(?:back\s+)?(?:in)?to|\s+in)?\s+{_IN_PUBLIC}",
        catches=(
            "The Committee then reverted to public session and the webcast resumed",
            "RESOLVED that the meeting return to open session.",
            "The Parish Council resumed its public business.",
            "Return to Part I",
            "Back in public session at 10.50",
        ),
        leaves=("The Committee moved in public circles.", "Return to private session"),
    ),
    Wording(
        rf"(?:the\s+)?(?:(?:public|open)\s+(?:session|business|meeting|part|gallery|minutes)(?:\s+of\s+the\s+"
        rf"meeting)?|gallery)\s+{_RESUMED}(?:\s+to\s+{PUBLIC})?|(?:the\s+)?meeting\s+{_RESUMED}\s+(?:with|in\s+the\s+presence\s+of)\s+"
        rf"{PUBLIC}(?:\s+(?:again\s+)?present)?",
        catches=(
            "The meeting resumed with the public present.",
            "The public session resumed at 8.40 pm.",
            "The gallery was re-opened to the public.",
            "PUBLIC MINUTES RESUMED",
        ),
        leaves=("The public inquiry resumed.",),
    ),
    Wording(
        rf"(?:the\s+)?(?:remainder|rest|following|remaining|next)\s+(?:items?\s+|business\s+|part\s+|of"
        rf"\s+the\s+(?:meeting|business)\s+)+(?:was|were)\s+(?:taken|held|considered|heard|discussed|conducted|transacted)\s+in\s+"
        rf"(?:{_IN_PUBLIC}|open\s+session)",
        catches=("The remainder of the meeting was held in public.",),
        leaves=("The remainder of the meeting was held in private.",),
    ),
    Wording(
        r"the\s+meeting\s+(?:was\s+|be\s+|then\s+|declared\s+)*+(?:re-?opened|thrown\s+open"
        rf"|open(?:ed)?\s+(?:again|once\s+more))\s+to\s+{PUBLIC}|(?:the\s+)?doors\s+(?:were\s+|then\s+|now\s+)*+"
        rf"(?:re-?opened|opened\s+(?:again|once\s+more)|unlocked"
        r"|opened(?=\s+and\s+(?:those|they|everyone)\s+(?:\w+\s+){0,3}(?:came|were\s+let)\s+(?:back\s+)?in))"
        rf"(?:\s+to\s+{PUBLIC})?|(?:the\s+)?(?:\w+\s+)?{ONLINE}"
        rf"\s+(?:was\s+|then\s+|now\s+)*+unlocked(?:\s+(?:to|for)\s+{ONLOOKERS})?|the\s+meeting\s+(?:then\s+)?(?:became"
        rf"|was\s+(?:once\s+)?again)\s+(?:public|open)(?:\s+to\s+{PUBLIC})?(?:\s+(?:again|once\s+more))?",
        catches=(
            "The doors were opened again at 3.40 pm and the webcast restarted.",
            "The Zoom meeting was unlocked.",
            "The doors were opened and those outside came in.",
            "The meeting became public again.",
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
        rf"(?:(?:the\s+)?(?:\w+\s+)?{MEETING}\s+(?:then\s+)?)?(?:(?:to\s+)?(?:c[ao]me|moved?)\s+)?out\s+of\s+(?:{EXEMPT}\s+"
        r"session|part\s+(?:2|two|II|B)|committee)",
        catches=(
            "Out of committee",
            "The Panel came out of closed session at 3 pm.",
            "Proposed by Alderman A, seconded by Councillor B, that the Council come out of"
            " committee and standing orders be resumed.",
        ),
        leaves=("The Panel came out of the meeting.",),
    ),
    Wording(
        rf"(?:end\s+of\s+(?:the\s+)?(?:{EXEMPT}|pink|in[\s-]+(?:camera|private|committee))(?:\s+(?:items?|session|business|part|section|minutes?|papers?|pages?))?"
        rf"|(?:the\s+)?{EXEMPT}\s+(?:session|business|part)\s+(?:was\s+)?(?:then\s+)?(?:end(?:ed|s)"
        r"|close[ds]|conclude[ds]|finished)|(?:the\s+)?chair(?:man|woman|person)?\s+(?:then\s+)?(?:ended|closed"
        rf"|concluded)\s+the\s+{EXEMPT}\s+(?:session|business|part)(?:\s+of\s+the\s+(?:meeting|agenda))?)",
        catches=(
            "END OF CONFIDENTIAL MINUTES",
            "[End of exempt section]",
            "The closed session ended at 20.40.",
            "END OF IN-CAMERA BUSINESS",
            "End of pink pages",
            "The Chair then closed the confidential part of the meeting.",
        ),
        leaves=("End of the exempt period for small firms",),
    ),
    # What is broadcast is public; what is recorded need not be.
    Wording(
        r"(?:the\s+)?(?:live\s+)?(?:webcast\w*|live\s*stream\w*|broadcast\w*|public\s+feed)\s+"
        rf"{_RESUMED}",
        catches=("The webcast resumed at 12.10 pm.",),
        leaves=("The recording resumed.",),
    ),
    Wording(
        rf"(?:the\s+)?(?:exclusion(?:\s+of\s+{PUBLIC})?|resolution\s+to\s+exclude\s+{PUBLIC})\s+(?:was\s+|be\s+|then\s+"
        r"|now\s+)*+(?:lifted|rescinded|revoked|ended)",
        catches=("The exclusion of the press and public was then lifted.",),
        leaves=("The exclusion of the public was agreed.",),
    ),
    # Before what was announced then.
    Wording(
        rf"(?:(?:on|upon|after|following|having)\s+)?(?:the\s+|its\s+|their\s+)?(?:return(?:ing|ed)?|resum(?:ing|ption"
        rf"|ed)|coming\s+back)\s+(?:(?:in)?to|in|of)\s+{_IN_PUBLIC}|{PUBLIC}\s+having\s+(?:been\s+re-?admitted|returned"
        rf"|re-?joined)|(?:on|upon|after|following)\s+(?:the\s+)?re-?admi(?:ssion\s+of|tting)\s+{PUBLIC}",
        catches=("On returning to open session", "The public having been readmitted"),
        leaves=("On returning to the office",),
    ),
    Wording(
        r"(?:dychwelodd|gwahoddwyd|ail-?ymunodd|ail-?agorwyd|ail-?dderbyniwyd)\b[^.;]{0,40}\b"
        r"(?:cyhoedd|agored|wasg)\b(?:\s+yn\s+ôl)?(?:\s+(?:i['’]r|â['’]r)\s+(?:cyfarfod|ystafell|siambr|neuadd))?(?:\s+am\s+\d[\d.:]*+(?:\s*+y\.?\s?[bhp]\.?)?)?",
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
    + rf"(?:(?:the\s+)?{_RECORDED}\s+{_RESUMED}\s+(?:at\s+{_TIME}\s+)?and\s+"
    rf"|(?:the\s+)?{MEETING}\s+(?:then\s+)?(?:returned|re-?entered|came\s+back)(?:\s+{_AT})?\s+and\s+)?",
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
# What a council publishes in place of exempt minutes: Local Government Act 1972, s100C(2).
SUMMARY = Wordings(
    Wording(
        rf"(?:public\s+|written\s+)?summary\s+of\s+(?:the\s+)?{EXEMPT}(?:\s*(?:/|and|or)\s*{EXEMPT})?\s+"
        r"(?:proceedings|discussions?|decisions?|session|business|minutes?|items?|matters?|reports?)",
        catches=("Summary of exempt items", "Public summary of the private session"),
        leaves=("Exempt summary of items",),
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
        r"(?:close|closure|end|conclusion|adjournment)(?:\s+of\s+(?:the\s+)?(?:meeting|business|proceedings))?",
        catches=("Close of meeting", "Adjournment of the meeting"),
        leaves=("Closure of a station",),
    ),
    place="whole",
)
# A heading of what is published though it stands behind a private item.
PUBLISHED = Wordings(
    Wording(
        r"[^.;:()]{3,40}\(\s*(?:(?:to\s+be\s+)?published|public)\s+(?:with\s+(?:the|these)\s+)?(?:minutes|agenda|part)\s*\)",
        catches=("List of decisions (to be published with these minutes)",),
        leaves=("List of decisions (not published with the minutes)",),
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
        r"(?:in\s+)?(?:public|open)\s+(?:items?|session|business|part|minutes|agenda)"
        r"|(?:sesiwn|eitemau|busnes|cofnodion|rhan)\s+(?:agored|cyhoeddus|gyhoeddus)|white\s+(?:papers?|pages?|items?)",
        catches=("PUBLIC MINUTES", "In open session", "Sesiwn agored", "WHITE PAPERS (cont'd)"),
        leaves=("Public questions", "Sesiwn gaeedig"),
    ),
    Wording(
        r"(?:part\s+(?:1|one|I)|(?-i:PART\s+A))",
        catches=("Part I", "PART A"),
        leaves=("Part A", "Part II"),
    ),
    Wording(
        rf"(?:(?:items?|business|meeting)\s+)?open\s+to\s+{PUBLIC}",
        catches=("Items open to the press and public", "OPEN TO THE PUBLIC"),
        leaves=("Items not open to the public",),
    ),
    *PUBLISHED.rows,
    Wording(
        r"(?:actions?|decisions?|list\s+of\s+\w+)\s+(?:from|of|in)\s+(?:the\s+)?(?:public|open)\s+(?:items?|session|business|part|minutes|agenda)"
        r"|(?:appendix|annex|schedule|actions?)\b[^.;:()]{0,40}\((?:public|open)\)",
        catches=("Decisions of the open session", "Annex to minute 9 (open)"),
        leaves=("Actions from closed items", "Annex to minute 9 (closed)"),
    ),
    place="whole",
    after=r"(?:\W+(?:continued|cont['’]?d|resumed|again)\b)?",
)
# The public did not go, whatever was resolved before.
STAYED = Wordings(
    Wording(
        rf"^\W*(?:the\s+)?{PUBLIC}(?:\s+present)?\s+(?:(?:therefore|accordingly|thus|all|then)\s+)*+"
        r"(?:(?:kept|stayed\s+in|remained\s+in)\s+their\s+(?:seats|places)|(?:remained|stayed)(?:\s+(?:in\s+the\s+(?:room|chamber"
        r"|hall|meeting|gallery)|present|seated|throughout))?(?=\s*(?:[.,;]|$|and\s+heard\b|for\s+(?:it|the\s+(?:item|debate|whole))\b)))",
        catches=(
            "The press kept their places and heard all of it.",
            "The public remained present.",
        ),
        leaves=("The public remained outside.", "The public kept their distance."),
    )
)
# What is said in public once a private part is over.
ANNOUNCED = Wordings(
    Wording(
        r"^\W*(?:the\s+)?(?:chair(?:man|woman|person)?|clerk|panel|committee|decision)\s+(?:was\s+)?(?:then\s+|now\s+)*+"
        r"(?:announced|declared|reported|stated)\s+(?:its\s+decision\s+)?in\s+(?:public|open\s+session)\b",
        catches=("The Chair then announced in public that a name was chosen.",),
        leaves=("The Chair said that in public it had been denied.",),
    )
)
