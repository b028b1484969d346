"""How minutes word that the public is excluded from the meeting, or an item was private.

Local Government Act 1972, s100A(4) and Schedule 12A.
"""

from ingest.exempt.wordings.shut_out import LAW, PUBLIC_EXCLUDED
from ingest.exempt.wordings.wording_table import (
    EXEMPT,
    MEETING,
    ONLINE,
    OTHERS_NAMED,
    PRIVATELY,
    PUBLIC,
    Wording,
    Wordings,
)

_MOVES = r"(?:mov(?:e|ed|es)|go|goes|went|proceed(?:ed|s)?|adjourn(?:ed|s)?|retired?|turn(?:ed|s)?)"
_INTO_PRIVATE = (
    r"(?:\s+itself)?\s+(?:in\s?to|to)\s+(?:an?\s+|the\s+)?"
    rf"(?:{EXEMPT}(?:\s+and\s+{EXEMPT})?\s+(?:session|business|part|items?|meeting)\b"
    r"|part\s+(?:2|two|II|B)\b|private\b(?=\s*(?:again\s*)?(?:$|[.,;:)\]])))"
)
# "moved" decides in "moved that they go", and goes itself in "moved into private session".
_DECIDED = (
    rf"(?:(?:resolved(?!\s+itself\b)|moved(?!{_INTO_PRIVATE}|\s+(?:in\s?to|in)\b))|agreed|decided"
    r"|voted|proposed|that)"
)
_TAKEN = (
    r"(?:taken|held|considered|heard|discussed|debated|received|transacted|conducted|dealt\s+with)"
)
# No break and no fault: those stop a recording too, and are no sign of privacy.
_STREAM = (
    r"webcast|recording|(?:live\s*)?stream|broadcast|filming|transmission"
    r"|(?:video|audio|youtube|live)\s+(?:feed|link)|(?<!circuit\s)cameras"
)
_RECORDING = (
    rf"\b(?:{_STREAM})\w*"
    r"(?![^.;]{0,120}\b(?:break|lunch|recess|technical|fault\w*|fail\w*|comfort|refreshments?)\b)"
)
_STOPPED = (
    r"(?:stop(?:ped|s)?|paused?|end(?:ed|s)?|suspended|terminated|ceased?|halted|concluded|closed"
    r"|disabled|disconnected|discontinued|muted|cut(?:\s+off)?|taken\s+down|(?:turned|switched|went|taken)\s+off)"
)
# The meeting itself goes on in private.
PRIVATE_SESSION = Wordings(
    Wording(
        rf"\b(?:{MEETING}|it|they|{_DECIDED})(?:\s+(?:then|now|therefore|accordingly|unanimously|would|will|may"
        rf"|should|to|that|the|it|they|{_DECIDED}|{MEETING})){{0,6}}+\s+(?:{_MOVES}{_INTO_PRIVATE}"
        rf"|resolved?\s+itself(?:{_INTO_PRIVATE}|\s+into\s+[^.;]{{1,30}}?\s+{PRIVATELY})|enter(?:ed|s)?\s+(?:in\s?to\s+)?{EXEMPT}\s+session\b"
        rf"|(?:continue[sd]?|proceed(?:s|ed)?|sit|meet|go|went|(?:re)?convened)\s+{PRIVATELY}"
        r"|(?:go|goes|went|move[ds]?)\s+\W?(?:in\s?to|in)\s+\W?committee\b)",
        catches=(
            "The Panel then moved into private session.",
            "It was agreed that the Committee resolve itself into Part II",
            "Members entered closed session.",
            "RESOLVED to continue in camera",
            "The Council went 'in committee'.",
            "It was moved and carried that the Board go in camera.",
        ),
        leaves=("The Panel moved to new offices.", "It was agreed to meet in private cars."),
    ),
    Wording(
        rf"\b(?:and|then)\s+(?:the\s+)?(?:\w+\s+)?{MEETING}\s+(?:then\s+)?(?:met|sat)\s+{PRIVATELY}"
        r"(?!\s+to\s+(?:decide|deliberate|reach|consider\s+(?:its|their)))"
        rf"|\b{MEETING}\s+(?:then\s+|all\s+)?(?:moved|went|transferred|switched)\s+(?:over\s+)?to\s+an?\s+(?:separate|private|closed|second|different"
        rf"|new|confidential)\s+(?:\w+\s+)?(?:link|{ONLINE})\b",
        catches=("It closed and the Board met in private.", "Governors moved to a second link."),
        leaves=("Members moved to a new home.",),
    ),
    Wording(
        r"\b(?:agreed|resolved|proposed|moved|carried|decided)\b[^.;]{0,20}\b(?:(?:the|this|that)\s+(?:item|report|matter)"
        rf"|items?\s+(?:nos?\.?\s*|numbers?\s+)?\d[\w,/ ]{{0,20}}?)\s+(?:should\s+)?be\s+{_TAKEN}"
        rf"\s+{PRIVATELY}",
        catches=(
            "The Panel agreed that this report be considered in private.",
            "RESOLVED: That item 8 be taken in closed session.",
        ),
        leaves=("The Panel agreed that the report be considered in public.",),
    ),
    Wording(
        r"\bin\s+public,?\s+(?:with\s+the\s+exception\s+of|except(?:\s+for)?|other\s+than|apart\s+from"
        r"|save\s+for|but\s+not)\s+(?:agenda\s+)?items?\s+\d",
        catches=("RESOLVED: That all items be taken in public except item 8.",),
        leaves=("RESOLVED: That all items be taken in public, item 8 first.",),
    ),
)
# Papers that may be exempt while the item itself is public.
APPENDED = Wordings(
    Wording(
        r"\b(?:appendi|annex|enclosure)\w*",
        catches=("The appendices were exempt under Schedule 12A.",),
        leaves=("The report was exempt under Schedule 12A.",),
    ),
)
# Words that speak of an exclusion in any way.
IN_PRIVATE = Wordings(
    Wording(
        r"\bexclu(?:de|ding|sion)",
        catches=("whether to exclude the press",),
        leaves=("The Panel met.",),
    ),
    Wording(
        rf"\bin(?:\s?to)?\s+(?:an?\s+|the\s+)?(?:{EXEMPT}\s+session|private)\b",
        catches=("to go into closed session", "might be held in private"),
        leaves=("The Panel met in the session hall.",),
    ),
)
# No sentence without any of these excludes anybody: they are soon looked for, and first.
OF_PRIVACY = Wordings(
    Wording(
        r"p(?:ress|ublic|rivate|art\s+(?:2|two|II|B))|media|c(?:onfid|losed|amera)|exempt"
        r"|restricted|retirement|deliberation|session|open\s+(?:part|business|minutes|agenda|section)|(?:in|to)\s+\W?committee"
        rf"|{OTHERS_NAMED}|pink|locked|record|doors|room|excluded|cleared",
        catches=(
            "The open part of the meeting ended.",
            "They moved into Part II.",
            "in committee",
            "Residents were asked to go.",
            "The Zoom call was locked.",
        ),
        leaves=("The Committee took part in two events.",),
    ),
    Wording(
        r"webcast|recording|stream|broadcast|filming|transmission|feed|link|cameras|only|alone|non-?member"
        r"|every(?:one|body)|any(?:one|body)|all\s+(?:who|those|other|but|except)|those\s",
        catches=("The live feed was cut.", "Everyone but members left."),
        leaves=("Section 17 of the Act",),
    ),
    Wording(
        r"100|schedule\s+12",
        catches=("under s.100A", "Schedule 12A"),
        leaves=("Section 17 of the Act",),
    ),
    Wording(
        r"cyhoedd|wasg|sesiwn|[bp]reifat|yfrinach|eithri|aeedig|atodlen|ahardd",
        catches=("i sesiwn gaeedig", "eithrio’r cyhoedd", "yn breifat", "yn Atodlen 12A"),
        leaves=("Penderfynwyd nodi’r adroddiad.",),
    ),
)
# A motion to go into private session.
TO_GO_PRIVATE = Wordings(
    Wording(
        rf"^\W*(?:(?:motion|resolution|proposal|carried|resolve|agree|that|to)\W+){{0,4}}{_MOVES}{_INTO_PRIVATE}",
        catches=("Motion carried to go into closed session", "To resolve to move into Part 2"),
        leaves=("To move to new offices", "To note the closed session"),
    )
)
CLOSES_MEETING_WITHOUT_LAW = Wordings(
    *PUBLIC_EXCLUDED.rows, *PRIVATE_SESSION.rows, *TO_GO_PRIVATE.rows
)
CLOSES_MEETING = Wordings(*CLOSES_MEETING_WITHOUT_LAW.rows, *LAW.rows)
_OPENING = r"^\W*(?:at\s+\d[\d.:]*+(?:\s*+(?:[ap]\.?m\.?,?|,))?\s++|at\s+this\s+point,?\s+)?"
# It is only told that one item was private.
CLOSES_ITEM = Wordings(
    Wording(
        rf"\b{PUBLIC}\s+(?:then\s+|had\s+)?(?:left|departed|were\s+not\s+present)"
        r"(?=\s*(?:$|[.,;:)\]]|and\b))",
        catches=("The press and public then left.", "The public departed and it went on."),
        leaves=("The public withdrew their objections.",),
    ),
)
# What is so from here on, and not for one item.
FROM_HERE = Wordings(
    Wording(
        r"\bfrom\s+(?:here|this\s+point|now|then)\b(?!\s+to\s+the\s+end\s+of\s+(?:the|this)\s+item)"
        r"|\b(?:remaining|remainder|rest|final)\b[^.;]{0,30}\b(?:business|items|meeting|agenda)\b",
        catches=("private from here on", "the rest of the agenda was exempt"),
        leaves=("exempt from this point to the end of the item", "the rest of it"),
    )
)
# No line without any of these tells that members retired, or that recording stopped.
OF_RETIRING = Wordings(
    Wording(
        r"retired|withdrew|adjourned|left|webcast|recording|stream|broadcast|filming|transmission"
        r"|feed|link|cameras",
        catches=("The Panel withdrew.", "The live stream ended."),
        leaves=("The Panel met.",),
    )
)
# The recording stops: what follows is as a rule public.
RECORDING_STOPPED = Wordings(
    Wording(
        rf"{_RECORDING}\b[^.;]{{0,40}}\b{_STOPPED}\b",
        catches=("The live stream was turned off.",),
        leaves=("The live stream had many viewers.",),
    )
)
RECORDING_RESUMED = Wordings(
    Wording(
        rf"^\W*(?:at\s+[\d.: apm]{{1,10}},?\s+)?(?:the\s+)?(?:live\s+)?(?:{_STREAM})\w*\s+"
        r"(?:(?:was|were|then|now|duly)\s+)*+"
        r"(?:resumed|restarted|recommenced|restored|reinstated|reconnected|(?:started|begun|began)\s+again|came\s+back"
        r"|(?:switched|turned|put)\s+(?:back\s+)?on)\b",
        catches=("The stream was started again and the chair thanked viewers for waiting.",),
        leaves=("The stream was stopped.", "Recording would be resumed."),
    )
)
