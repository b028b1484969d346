"""How a private part of a meeting is headed, and what ends a public one that is no part of it."""

from ingest.exempt.wordings.wording_table import (
    CLOSED,
    EXEMPT,
    MATTERS,
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
    Wording(r"in\s+camera", catches=("In camera",), leaves=("In camera rooms",)),
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
    Wording(
        r"(?:strictly\s+)?(?:private\s+and\s+)?(?:(?:exempt|confidential|restricted)\W+)?not\s+for"
        r"\s+publication\b(?s:.*)",
        catches=("Strictly not for publication: the items below",),
        leaves=("It was not for publication",),
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
