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
        rf"\b{MEETING}\s+(?:should\s+|would\s+)?be\s+(?:held|conducted|continued)\s+{PRIVATELY}"
        rf"|^\W*(?:resolved|agreed)\W+{EXEMPT}\s+session\W*$"
        rf"|\b{MEETING}\s+(?:then\s+)?(?:proceeded|continued|went\s+on|resumed|sat|met)\s+with\s+(?:the\s+|its\s+)?doors\s+(?:closed|shut|locked)\b",
        catches=(
            "Agreed that the meeting be held in closed session.",
            "Resolved: confidential session.",
            "The Board then sat with its doors shut.",
        ),
        leaves=("Agreed that the meeting be held in private gardens.",),
    ),
    Wording(
        r"\b(?:go|went|moved?|entered|adjourned|turn(?:ed)?)\s+(?:on\s+)?(?:in\s?to\s+|to\s+)?(?:(?:an?|the|its|their|your)\s+)?"
        r"(?:executive\s+session|pink\s+(?:papers?|pages?|items?))\b",
        catches=(
            "The Board went into executive session.",
            "Members moved to pink papers.",
            "Please turn to your pink pages.",
        ),
        leaves=("The Executive session of May was long.", "Pink papers were handed round."),
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
        r"\b(?:the|these|all)\s+(?:following|remaining|remainder|rest|next)\b"
        rf"(?:\s+(?!weeks?\b|months?\b|years?\b|days?\b)[\w']+){{0,8}}?\s+{PRIVATELY}",
        catches=("The remaining items were heard in private.",),
        leaves=(
            "All remaining vehicles were kept in private garages.",
            "The next months were spent in camera.",
        ),
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
        r"\b(?:items?|business|report)\b[^.;]{0,30}\bbe\s+(?:taken|treated|considered|heard"
        r"|regarded)\s+as\s+(?:exempt|confidential|private)\b",
        catches=("That the report on pensions be treated as confidential.",),
        leaves=("The report should be regarded as helpful.",),
    ),
    Wording(
        r"\bin\s+public,?\s+(?:with\s+the\s+exception\s+of|except(?:\s+for)?|other\s+than|apart\s+from"
        r"|save\s+for|but\s+not)\s+(?:agenda\s+)?items?\s+\d",
        catches=("RESOLVED: That all items be taken in public except item 8.",),
        leaves=("RESOLVED: That all items be taken in public, item 8 first.",),
    ),
    Wording(
        rf"{_RECORDING}\b[^.;]{{0,40}}\b{_STOPPED}\b[^.;]{{0,20}}\b(?:for|before|while|whilst|during"
        r"|prior\s+to|ahead\s+of|as)\b[^.;]{0,30}\b(?:next|following|remaining|remainder|rest|last"
        r"|final|items?\s+(?:nos?\.?\s*|numbers?\s+)?\d)"
        rf"|{_RECORDING}\b[^.;]{{0,40}}\b{_STOPPED}\b[^.;]{{0,60}}?\b(?:reasons?\s+of|because\s+of|owing\s+to|due\s+to|given|on\s+grounds\s+of)"
        r"\s+(?:the\s+)?(?:commercial\w*|confidential\w*|privacy|sensitiv\w+)",
        catches=("Live feed cut before item 8", "The webcast was ended due to privacy."),
        leaves=("Filming of the next series ended.",),
    ),
    Wording(
        r"\b(?:items?|business|reports?|matters?|discussions?)\b[^.;]{0,60}\b(?:with|in\s+the\s+presence\s+of)\s+"
        rf"(?:no\s+{PUBLIC}[^.;]{{0,20}}\b(?:present|in\s+the\s+room|in\s+attendance|attending)|only\s+(?:the\s+)?(?:members"
        r"|councillors|trustees|governors|officers)[^.;]{0,30}\bpresent|(?:members|councillors|trustees|governors)[^.;]{0,20}"
        r"\b(?:only|alone))\b",
        catches=(
            "The last two reports were taken with no press or public in the room.",
            "The rest of the business was heard with only members and officers present.",
        ),
        leaves=("The meeting opened with no public present.", "He spoke with members alone."),
    ),
)
# Papers that may be exempt while the item itself is public.
APPENDED = Wordings(
    Wording(
        r"\b(?:appendi|annex|enclosure)\w*",
        catches=("The appendices were exempt under Schedule 12A.",),
        leaves=("The report was exempt under Schedule 12A.",),
    ),
    Wording(
        r"\b(?:left|taken|kept)\s+out\s+of\s+the\s+(?:\w+\s+)?(?:papers|reports?|agenda|pack|minutes)\b|\bredacted\b",
        catches=("CVs had been left out of the public papers under Schedule 12A.",),
        leaves=("The press were left out in the cold.",),
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
        rf"^\W*{EXEMPT}\s+from\s+(?:this\s+point|here)\b",
        catches=("Exempt from this point to the end of the item.",),
        leaves=("Exempt from this charge",),
    ),
    Wording(
        rf"\b{PUBLIC}\s+(?:then\s+|had\s+)?(?:left|departed|were\s+not\s+present)"
        r"(?=\s*(?:$|[.,;:)\]]|and\b))",
        catches=("The press and public then left.", "The public departed and it went on."),
        leaves=("The public withdrew their objections.",),
    ),
    Wording(
        r"\b(?:trafodwyd|ystyriwyd|clywyd|cynhaliwyd)\b[^.;]{0,60}\b(?:yn\s+breifat|mewn\s+sesiwn"
        r"\s+(?:breifat|gaeedig|gyfrinachol))",
        catches=("Trafodwyd yr eitem hon mewn sesiwn gaeedig.",),
        leaves=("Trafodwyd yr eitem hon mewn sesiwn agored.",),
    ),
    Wording(
        rf"{_OPENING}(?:in|during)\s+(?:the\s+|a\s+)?{EXEMPT}\s+session\b(?!\s+of\b)",
        catches=("During the exempt session the bids were compared.",),
        leaves=("In a closed session of the youth council he had spoken.",),
    ),
    # What is told of those who retired to decide is what they said there.
    Wording(
        rf"{_OPENING}(?:(?:while|whilst|when)\s+in|during|in|throughout)\s+(?:(?:its|their|the|this)\s+)?(?:retirement|(?:private\s+)?deliberations?)\b"
        r"(?!\s+(?:of|plan|age|home|hous|polic|village|propert))",
        catches=(
            "While in retirement, two members doubted it.",
            "During its deliberations it fell.",
        ),
        leaves=("In retirement homes it was cold.", "The Panel went into retirement."),
    ),
    Wording(
        rf"(?:{_OPENING}|,?\s+and\s+)(?:the\s+)?{MEETING}\s+(?:then\s+)?(?:met|sat|was|were)\s+(?:{_TAKEN}\s+)?"
        rf"{PRIVATELY}",
        catches=(
            "At 11.30 am, the Committee sat in private.",
            "It ended and the Board was in private.",
        ),
        leaves=("Members were in private boxes.",),
    ),
    Wording(
        rf"{_OPENING}(?:(?:this|the)\s+)?(?:item|report|matter|business|discussion|it)s?"
        rf"\s+(?:was|were|is|be|had\s+been)\s+(?:then\s+)?(?:{_TAKEN}\s+)?{PRIVATELY}",
        catches=("This matter was discussed in private.",),
        leaves=("This matter was discussed in public.",),
    ),
    Wording(
        rf"{_OPENING}(?:the\s+)?{MEETING}\s+(?:then\s+)?(?:considered|discussed|debated|received)"
        rf"(?:\s+(?!that\b|whether\b|how\b|why\b|if\b)[\w'-]+){{1,12}}?\s+{PRIVATELY}",
        catches=("The Panel debated the two tenders in private.",),
        leaves=("The Panel discussed whether hearings should be in private.",),
    ),
    Wording(
        rf"{_RECORDING}\b[^.;]{{0,40}}\b{_STOPPED}\b[^;]{{0,80}}\b(?:{EXEMPT}\b|in\s+confidence\b|(?:for|during|while|whilst)"
        r"\s+(?:the\s+\w+\s+of\s+)?th(?:is|ese)\s+(?:items?|reports?|matters?|discussions?)\b)",
        catches=(
            "The webcast was paused for the confidential report.",
            "The broadcast was suspended during this item.",
            "Filming ceased while members took the exempt report.",
        ),
        leaves=("The webcast was paused for a break.",),
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
