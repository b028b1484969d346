"""How a private part of a meeting is headed, and what ends a public one that is no part of it."""

from ingest.exempt.wordings.wording_table import (
    CLOSED,
    EITHRIEDIG,
    EXEMPT,
    MATTERS,
    PUBLIC,
    Wording,
    Wordings,
)

# A heading that says that the public part is over.
PUBLIC_ENDS = Wordings(
    Wording(
        r"(?:end|close|conclusion)\s+of\s+(?:the\s+)?(?:public|open)\s+(?:session|meeting)"
        r"|(?:public|open)\s+(?:session|meeting)\s+(?:ends|closes|concludes|finishes)"
        r"|(?-i:(?:PUBLIC|OPEN)\s+(?:SESSION|MEETING)\s+(?:(?:NOW|IS|WAS)\s+)*+(?:ENDED|CLOSED|CONCLUDED"
        r"|FINISHED|OVER))(?:\s+at\s+\d[\d.:]*+\s*+(?:[ap]\.?m\.?|hours|hrs)?)?",
        catches=("End of public session", "OPEN SESSION ENDS", "PUBLIC MEETING CLOSED AT 8.10 PM"),
        leaves=("The public session ended at 8.10 pm", "Open session"),
    ),
    place="whole",
)
# Where the public speaks: what ends there is that, and not the public part of the meeting.
PUBLIC_SPEAKS = Wordings(
    Wording(
        r"\b(?:public|open|democratic|residents?['’]?s?)\s+(?:session|participation|forum|questions?"
        r"|question\s+time|speaking|time|half\s+hour)\b|\bquestions?\s+from\s+(?:the\s+)?public\b",
        catches=("Public participation", "Open forum (15 minutes)", "Questions from the public"),
        leaves=("Public health",),
    ),
)
# A heading that says of all that follows it that it was private.
PRIVATE_PART = Wordings(
    Wording(
        r"(?:agenda\s+)?(?:items?|business|matters?)\s++(?:to\s+be\s++)?(?:taken|considered"
        r"|transacted|conducted|discussed|held|heard|dealt\s+with)?\s*+(?:in\s+(?:private|closed\s+session|camera)"
        rf"|in\s+the\s+absence\s+of\s+{PUBLIC}|(?:for|in)\s+the\s+(?:private|closed|confidential|exempt)\s+(?:part"
        r"|section|session)(?:\s+of\s+the\s+(?:meeting|agenda))?)",
        catches=(
            "Agenda items to be heard in closed session",
            "Matters in private",
            "Items for the confidential part of the meeting",
        ),
        leaves=("Agenda items to be heard in public",),
    ),
    Wording(
        rf"(?:in\s+)?(?:the\s+)?{CLOSED}\s+(?:session|meeting|minutes?|business|items?|part|portion|agenda"
        r"|section)(?:\s+of\s+(?:the\s+)?meeting\b(?s:.*)|\s+of\s+(?:members|trustees|governors|directors))?",
        catches=(
            "Restricted agenda",
            "Confidential minutes of the meeting of 4 June",
            "Closed meeting of members",
            "Non-public agenda",
            "RESERVED BUSINESS",
        ),
        leaves=("Restricted agenda for growth",),
    ),
    Wording(
        rf"(?:agenda\s+)?(?:items?|business|matters?|reports?)\b[^.;]{{0,80}}?(?:\b{PUBLIC}[^.;]{{0,40}}"
        rf"\bexcluded|\bnot\s+(?:be\s+)?open\s+to\s+{PUBLIC})[^.;]{{0,40}}",
        catches=("Business from which the public may be excluded", "ITEMS NOT OPEN TO THE PUBLIC"),
        leaves=("Items open to the public",),
    ),
    Wording(
        rf"(?:rhan\s+(?:2|dau|II|B)\s*[-–—:(]?\s*)?(?:eitem(?:au)?|busnes|materion|adroddiad(?:au)?|cofnodion"
        rf"|gwybodaeth|sesiwn|rhan)\s+(?:{EITHRIEDIG}|[pb]reifat|[cg]aeedig)",
        catches=("RHAN 2 - EITEMAU CYFRINACHOL", "Sesiwn breifat"),
        leaves=("Rhan 2 - Eitemau cyhoeddus",),
    ),
    Wording(
        r"(?:(?:the\s+)?council\s+)?in\s+committee(?:\s+(?:business|session|items?|minutes|section))?",
        catches=("IN COMMITTEE", "Council in Committee", "In committee business"),
        leaves=("In committee rooms",),
    ),
    Wording(
        r"executive\s+session|(?:members|councillors|governors|trustees|directors)\s+only"
        r"(?:\s+(?:session|items?|business|section|part))?",
        catches=("Executive session", "MEMBERS ONLY"),
        leaves=("Executive decisions", "Only members"),
    ),
    Wording(r"in\s+camera", catches=("In camera",), leaves=("In camera rooms",)),
    Wording(
        r"(?:(?:items?|business)\s+on\s+)?pink\s+(?:papers?|pages?|items?)",
        catches=("Pink papers", "Items on pink paper"),
        leaves=("Pink papers were handed round",),
    ),
    Wording(
        r"below\s+the\s+line(?:\s+items?)?",
        catches=("BELOW THE LINE",),
        leaves=("Below the line of duty",),
    ),
    Wording(
        rf"part\s+(?:2|two|II|B)\b[\s\W]*(?:{MATTERS}[\s\W]*)?\(?(?:exempt|private|confidential"
        r"|closed|restricted|not\s+for\s+publication)\b(?s:.*)",
        catches=("Part B: reports (closed to the press)",),
        leaves=("Part B: reports", "Part 1 – private"),
    ),
    Wording(r"(?-i:PART\s+(?:2|II|TWO|B))", catches=("PART II",), leaves=("Part II", "PART I")),
    *PUBLIC_ENDS.rows,
    place="whole",
)
# A title that says no more than that its business is private, and names none.
NAMES_NOTHING = Wordings(
    *PRIVATE_PART.rows,
    Wording(
        rf"(?:any\s+|other\s+)*{EXEMPT}(?:\s*(?:/|&|,|and|or)\s*{EXEMPT})*\s+{MATTERS}"
        rf"(?:\s*(?:/|&|and|or)\s*{EXEMPT}\s+{MATTERS})?",
        catches=("Exempt Information", "Exempt or confidential matters"),
        leaves=("Exempt information on a yard",),
    ),
    place="whole",
)
