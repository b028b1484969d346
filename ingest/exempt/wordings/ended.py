"""How minutes word that a private meeting ends, and where its minutes are kept: both are public."""

from ingest.exempt.wordings.wording_table import EXEMPT, PUBLIC, Wording, Wordings
from ingest.language.dates import MONTH, WEEKDAY

# Where else the minutes of a private part are kept, which tells nothing of it.
KEPT_APART = Wordings(
    Wording(
        r"(?:the\s+)?(?:full\s+)?(?:notes?|minutes?|records?)\s+(?:of|for)\s+(?:this|that|the)\s+(?:(?:private|closed|exempt|confidential)\s+)?"
        r"(?:part|item|section|session|business)(?:\s+of\s+the\s+meeting)?\s+(?:is|are)\s+(?:contained|recorded|set\s+out|held|kept)\s+in\s+"
        r"(?:an?|the)\s+(?:separate\s+)?(?:confidential|exempt|restricted|private)\s+(?:annex|appendix|minutes?|document|record|note)",
        catches=("The minutes of this item are kept in a separate confidential record.",),
        leaves=("The minutes of this item are confidential.", "The site is in an exempt annex."),
    ),
    Wording(
        rf"(?:the\s+)?(?:notes?|minutes?|records?)\s+(?:of|for|from)\s+(?:this|that|the)?\s*(?:{EXEMPT}\s+)?"
        r"(?:part(?:\s+(?:2|two|II|B))?|items?|section|session|business|meeting)\s+(?:is|are|was|were)\s+"
        r"(?:kept|recorded|held|taken|made|published)?\s*(?:separately|apart|elsewhere)",
        catches=("The minutes of Part B are held separately.",),
        leaves=("The minutes of the sale are kept separately.", "The site is kept apart."),
    ),
    Wording(
        rf"(?:the\s+)?{EXEMPT}\s+(?:notes?|minutes?|records?)\s+(?:is|are|was|were)\s+(?:kept|recorded|held)\s+(?:separately|apart|elsewhere)"
        rf"|no\s+(?:notes?|minutes?|records?)\s+(?:is|are|was|were)\s+(?:taken|kept|made)(?:\s+of\s+(?:this|the|that)\s+(?:{EXEMPT}\s+)?(?:part|item|section|session|business|meeting|discussion))?",
        catches=("The private minutes are kept apart.", "No note is taken of this session."),
        leaves=("The private site is kept apart.", "No note was taken of the price."),
    ),
    Wording(
        rf"(?:(?:the|all|both|other|remaining|last)\s+){{0,3}}(?:\w+\s+)?(?:{PUBLIC}|journalists?|reporters?|observers?)"
        r"(?:\s+(?:present|who|was|were|then|thereupon|also|duly|accordingly))*+\s+(?:left|withdrew|departed|retired)"
        r"(?:\s+(?:from\s+)?the\s+(?:meeting|room|chamber|hall|gallery))?(?:\s+at\s+(?:this\s+(?:point|stage|juncture)"
        r"|\d[\d.:]*+\s*+(?:[ap]\.?m\.?|hrs|hours)?))?",
        catches=(
            "The three members of the public left at 7:58 pm.",
            "The press then withdrew.",
            "The one journalist who was present left the room at 1118 hours.",
        ),
        leaves=("The public left over the sale.", "The buyer left at 8 pm."),
    ),
    place="whole",
)
# What stands in a line on when a meeting ended and who signed for it, token by token.
_SEP = r"[\s:,.…()_–—-]++"
_ROLE = r"(?:the|vice|chair(?:man|woman|person)?|clerk)\b"
_NAME = r"(?:(?:councillor|cllr|mrs?|ms|miss|dr|(?-i:[A-Z]))\b\.?\s+){1,3}(?-i:[A-Z])[\w'’-]++"
_OF_TIME = (
    rf"(?:(?:at|on|approximately|about|around|dated?|noon|midday|midnight|hours|hrs|[ap]\.?m|{WEEKDAY}|{MONTH})\b"
    r"|\d{1,2}(?:[.:]\d{2})?(?:st|nd|rd|th|[ap]\.?m|hrs)?\b|\d{4}(?:hrs)?\b)"
)
# What a meeting in private comes to an end with, which tells nothing of its business.
MEETING_ENDED = Wordings(
    Wording(
        rf"signed\s+as\s+an?\s+(?:true|correct|accurate)\s+record(?:{_SEP}(?:by|{_ROLE}|{_NAME}|{_OF_TIME})){{0,12}}+"
        rf"|(?:chair(?:man|woman|person)?|clerk)(?:{_SEP}(?:{_NAME}|{_OF_TIME})){{0,12}}+[\W_]*+",
        catches=(
            "Signed as a true record: A Example, 4 May 2027",
            "Signed as a correct record by the Chair, Cllr Example (4 May)",
            "Chairman ………",
            "Chair: ______ Date: ______",
        ),
        leaves=(
            "Signed as a true record: the sale, £40,000",
            "Signed as a true record of the sale to Example",
            "Chairman: the site is sold.",
        ),
    ),
    Wording(
        r"(?:the\s+)?(?:date\s+of\s+(?:the\s+)?)?next\s+(?:(?:panel|committee|board|council|public|ordinary|annual)\s+)?meeting"
        r"(?:\s+in\s+public)?"
        rf"(?:\s+(?:is|on|will\s+be|to\s+be\s+held)){{0,3}}\s*[:–—-]?\s*(?:{WEEKDAY},?\s+)?"
        rf"\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH},?\s+\d{{4}}"
        r"(?:,?\s+(?:at\s+)?\d{1,2}[.:]?\d{0,2}\s*(?:[ap]\.?m\.?|noon)?)?"
        r"(?:,?\s+(?:in|at)\s+(?:the\s+)?(?:\w+\s+){0,3}(?:hall|chamber|room|centre|school|pavilion|offices?))?",
        catches=(
            "Next meeting: Tuesday 4 May 2027 at 10.00 am",
            "Next meeting: 4 May 2027 in the Memorial Hall",
        ),
        leaves=(
            "Next meeting with the buyer: 4 May 2027",
            "Next disciplinary meeting: 4 May 2027",
            "4 May 2027: the site is sold.",
        ),
    ),
    Wording(
        rf"daeth\s+y\s+cyfarfod\s+i\s+ben(?:{_SEP}(?:am|ar|y\.?\s?[pb]|{_OF_TIME})){{0,12}}+",
        catches=("Daeth y cyfarfod i ben am 3.00 y.p.",),
        leaves=("Daeth y cyfarfod â phawb ynghyd.", "Daeth y cyfarfod i ben gyda gwerthu'r safle."),
    ),
    Wording(
        r"(?:the\s+)?meeting\s+(?:then\s+)?(?:was\s+)?(?:declared\s+)?(?:closed|ended|concluded|finished|rose)"
        rf"(?:{_SEP}(?:by|{_ROLE}|{_OF_TIME})){{0,12}}+",
        catches=(
            "The meeting rose at 4.05 pm.",
            "The meeting was closed by the Chair at 9pm on 4 May",
        ),
        leaves=(
            "The meeting closed to the public and then the old police station was sold off.",
            "The meeting ended with the sale agreed.",
            "The meeting concluded that one firm had won.",
        ),
    ),
    place="whole",
)
# That a meeting is over, for all who are there.
MEETING_OVER = Wordings(
    Wording(
        r"\bmeeting\s+(?:(?:was|is|then|thereby|now|duly|declared|being)\s+)*+(?:at\s+an\s+end|over|ended|closed|concluded)"
        r"(?=\s*(?:[.,;]|$|at\b|by\b))",
        catches=("The town meeting was then at an end.", "The meeting closed at 9 pm."),
        leaves=("The meeting closed to the press.",),
    )
)
OF_SECRECY = Wordings(
    Wording(
        r"exclu|private|confiden|exempt|closed\s+session|part\s+(?:2|two|II|B)\b|in\s+camera|in\s+committee",
        catches=("the exempt item", "to exclude the press"),
        leaves=("The meeting closed.",),
    )
)
