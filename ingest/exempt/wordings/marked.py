"""How items, minutes and papers are marked as exempt: labels, titles, stamps and statements."""

from ingest.exempt.wordings.wording_table import (
    CLOSED,
    EITHRIEDIG,
    EXEMPT,
    MATTERS,
    MEETING,
    OTHERS_NAMED,
    PRIVATELY,
    PUBLIC,
    Wording,
    Wordings,
)

_OF_AN_ITEM = (
    r"(?:(?:the\s+|what\s+)follow(?:ing|s)(?=\s+(?:is|are|was|were)\b)|(?:(?:this|the|these|all)\s+)?(?:following\s+|next\s+|above\s+|full\s+)?(?:minutes?|items?|reports?"
    r"|papers?|documents?|discussions?|paragraphs?|parts?|sections?|passages?|appendi\w+(?:\s+\w{1,3})?|annex\w*(?:\s+\w{1,3})?)"
    r"(?:\s+(?:of|to|on|for)\s+(?:this|that|these|the\s+following)\s+(?:items?|reports?|minutes?|meeting))?)"
)
_NOT_FOR = (
    r"not\s+(?:for|to\s+be)\s+(?:publication|published|the\s+(?:press|public)"
    r"|(?:public\s+)?(?:release|disclosure|circulation))"
)
# A sentence that says so of the item; what somebody said of a report in passing does not.
STATEMENT = Wordings(
    Wording(
        rf"{_OF_AN_ITEM}\s+(?:is|are|was|were|remains?)\s+(?:(?:strictly|therefore|also|both|an?"
        r"|classed\s+as|treated\s+as|private\s+and)\s+){0,3}(?:exempt|restricted|confidential"
        rf"|private|{_NOT_FOR}|not\s+(?:available|open)\s+to\s+the\s+public"
        r"|not\s+published)\b(?!\s+(?:to|until|items?|and\s+(?:will|would)|at\s+(?:this|that))\b)"
        r"(?!\s+from\s+(?!publication|disclosure|the\s+(?:public|press)\b))"
        r"(?![^.;]{0,40}\bwhen\s+(?:it\s+was\s+)?(?:first|last|previously|originally)\b)"
        rf"(?![^.;]{{0,40}}\bnot\s+(?:before|seen\s+by|brought\s+to|put\s+to)\s+(?:the\s+)?{MEETING}\b)",
        catches=(
            "This report is strictly confidential.",
            "The minutes of that meeting are not published.",
            "Annex C is exempt from disclosure.",
            "The following paragraphs are not to be published.",
            "What follows is confidential.",
        ),
        leaves=(
            "The report was exempt from VAT.",
            "This report is restricted to burglary.",
            "The full report is confidential and was not put to the Panel.",
            "This report was exempt under paragraph 3 when it was first written.",
        ),
    ),
    Wording(
        rf"{_OF_AN_ITEM}\s+contains?\s+(?:exempt|confidential)\s+information\b(?!,)",
        catches=("These papers contain confidential information.",),
        leaves=("These papers contain useful information.",),
    ),
    Wording(
        rf"this\s+is\s+an?\s+{EXEMPT}\s+(?:minute|item|report)\b",
        catches=("This is a restricted item.",),
        leaves=("This is an open item.",),
    ),
    Wording(
        r"(?:(?:exempt|confidential|restricted)\s+)?(?:information\s+)?by\s+(?:virtue|reason)\s+of"
        r"\s+paragraph",
        catches=("Restricted information by reason of paragraph 3",),
        leaves=("By virtue of his office he spoke.",),
    ),
    Wording(
        rf"(?:mae|roedd|yr\s+oedd)(?:['’]r|\s+yr?)?\s+(?:adroddiad|eitem|papur|cofnod)\w*\s+(?:h[wo]n\s+)?"
        rf"(?:yn\s+{EITHRIEDIG}|yn\s+cynnwys\s+gwybodaeth\s+{EITHRIEDIG})\b",
        catches=("Mae'r adroddiad hwn yn gyfrinachol.",),
        leaves=("Mae'r adroddiad hwn yn hir.",),
    ),
    Wording(
        r"exempt\s+(?:from\s+(?:publication|disclosure)|under|by)\b",
        catches=("Exempt under paragraph 4",),
        leaves=("Exempt from the charge",),
    ),
    place="start",
    before=r"\W*",
)
# No line without any of these is marked as exempt: they are soon looked for, and first.
OF_MARKING = Wordings(
    Wording(
        r"exempt|confidential|restricted|private|closed|part\s+(?:2|two|II|B)",
        catches=("This is a closed item.", "This is a Part II item."),
        leaves=("They took part in two events.",),
    ),
    Wording(
        r"not\s+(?:for|to\s+be|available|open|published)|(?:virtue|reason)\s+of",
        catches=("The item is not open to the public.", "by reason of paragraph 3"),
        leaves=("The item was not long.",),
    ),
    Wording(
        r"eithri|yfrinach|[bp]reifat|nid\s+i['’]?|atodlen|aeedig",
        catches=("yn gyfrinachol", "NID I'W GYHOEDDI", "eitem eithriedig"),
        leaves=("Mae’r adroddiad hwn yn hir.",),
    ),
)
# At the head of a line or title, or apart in it.
NOT_FOR_PUBLICATION = Wordings(
    Wording(
        r"(?:^\W*|[-–—:(\[|/]\s*)(?:strictly\s+)?(?:private\s+and\s+)?(?:(?:exempt|confidential"
        rf"|restricted)\W*(?:and\s+)?)?{_NOT_FOR}\b",
        catches=(
            "Sale of a yard – not for publication",
            "RESTRICTED: NOT FOR PUBLICATION",
            "Sale of a yard (not for the public)",
        ),
        leaves=("The figures were not for publication yet.",),
    ),
    Wording(
        r"(?:^\W*|[-–—:(\[|/]\s*)(?:nid|ddim)\s+i['’]w\s+gyhoeddi\b",
        catches=("NID I'W GYHOEDDI", "Gwerthu iard – nid i'w gyhoeddi"),
        leaves=("Nid oedd y ffigurau i'w gweld.",),
    ),
)
LABEL = Wordings(
    Wording(
        r"\W*(?:strictly\s+)?(?:private\s+(?:and|&)\s+)?(?:confidential|exempt|private|restricted)"
        r"\s*(?::|\s[–—-]|[–—])\s*(?!public\b|sector\b)\S",
        catches=("Restricted: the sale of a yard", "Private & Confidential – a yard"),
        leaves=("Private – public partnership", "Confidential help was offered."),
    ),
    Wording(
        rf"\W*(?:(?:adroddiad|eitem|papur|atodiad)\s+)?{EITHRIEDIG}\s*(?::|\s[–—-]|[–—])\s*\S",
        catches=("Adroddiad eithriedig: gwerthu iard",),
        leaves=("Llinell gymorth gyfrinachol: 101",),
    ),
    place="start",
)
IN_BRACKETS = Wordings(
    Wording(
        r"[(\[]\s*(?:strictly\s+)?(?:exempt|confidential|restricted|private|part\s+(?:2|two|II))"
        rf"(?:\s+{MATTERS})?\s*[)\]]\W*$",
        catches=("The sale of a yard (exempt report).", "A yard [strictly Part II]"),
        leaves=("The (private hire) trade", "The (confidential hotline) was busy."),
    ),
    Wording(
        r"[(\[]\s*(?:(?:taken|heard|held|considered)\s+)?(?:in\s+(?:private|confidence|camera)(?:\s+session)?"
        r"|(?:closed|private|confidential)\s+session|commercial(?:ly)?[\s-]+(?:in[\s-]+confidence|sensitive)"
        r"|(?:exempt|confidential)\W{1,3}(?:under\s+|by\s+virtue\s+of\s+)?para[^()\[\]]{1,60})\s*[)\]]\W*$",
        catches=(
            "The sale of a yard (taken in private)",
            "A yard (closed session)",
            "A yard (commercially sensitive)",
            "A yard (exempt - para 3)",
        ),
        leaves=("A yard (in private hands)", "A yard (open session)"),
    ),
    Wording(
        rf"[(\[]\s*(?:(?:adroddiad|eitem|papur|atodiad)\s+)?{EITHRIEDIG}\s*[)\]]\W*$",
        catches=("Gwerthu iard (adroddiad eithriedig)",),
        leaves=("Y (llinell gyfrinachol) newydd",),
    ),
)
# "Estates (Exempt)", "Part II: estates", "Exempt item – estates": words that stand apart.
_APART = r"(?=\s*(?:$|[-–—:/()\[\],]|(?:and|or|&)\s))"
TITLE = Wordings(
    *NOT_FOR_PUBLICATION.rows,
    *IN_BRACKETS.rows,
    Wording(
        r"(?:^|[-–—:(\[/]\s*|\b(?:and|or|&)\s+)(?:strictly\s+)?(?:restricted|confidential|private"
        rf"|exempt|official[\s:–-]+sensitive)(?:\s+{MATTERS}\b(?!\s+of\s+(?!the\b|this\b|a\b))"
        rf"|{_APART})",
        catches=("Restricted papers on a yard", "A yard: exempt", "Official – sensitive: a yard"),
        leaves=("Restricted parking", "Private sector homes", "Confidential matters of trust"),
    ),
    Wording(
        rf"(?:^|[-–—:(\[]\s*)part\s+(?:2|two|II|B)\b(?:\s+{MATTERS}|{_APART}|\s+of\s+the\s+"
        r"(?:agenda|meeting))",
        catches=("Part B of the agenda", "Part Two (a yard)"),
        leaves=("Part Two of the plan",),
    ),
    Wording(
        r"(?:^\W*|[-–—:(\[]\s*)(?:in[\s-]+confidence|in[\s-]+committee(?:\s+items?)?"
        rf"|commercial(?:ly)?[\s-]+(?:in[\s-]+confidence|sensitive)|closed\s+(?:items?|reports?)){_APART}",
        catches=(
            "A yard - in confidence",
            "COMMERCIAL IN CONFIDENCE",
            "In-committee items",
            "Closed item: a yard",
        ),
        leaves=("In confidence building", "Closed reports of crime"),
    ),
    Wording(
        r"[-–—:(\[]\s*(?:exempt|confidential)\s+(?:under|by\s+virtue\s+of)\b|\b(?:items?|minutes?|reports?|matters"
        r"|business)\s+(?:not\s+for|exempt\s+from)\s+publication\b",
        catches=("A yard - exempt under paragraph 1", "Minutes not for publication"),
        leaves=("A yard, exempt under the Act from rates",),
    ),
    Wording(
        r"^\W*(?:confidential|exempt)\s+(?:staff\w*|personnel|legal|hr|contract\w*|employment|property|land"
        r"|commercial)\s+(?:matters?|items?|business|issues?|reports?|advice|updates?)\W*$",
        catches=("Confidential staffing matters", "Confidential legal advice"),
        leaves=("Confidential waste contract",),
    ),
    Wording(
        rf"^\W*(?:in\s+)?(?:the\s+|an?\s+)?{CLOSED}\s+(?:session|workshop|briefing|seminar|discussion"
        r"|deliberations?|debrief|consultation|conversation|debate)\b"
        rf"(?!\s+(?:of|for|at)\s+(?:the\s+|an?\s+)?(?!{MEETING}\b)\w+)",
        catches=("In closed session a yard was sold", "Private workshop"),
        leaves=(
            "Closed sessions at school",
            "Private hire workshops",
            "Closed session of the club",
        ),
    ),
    Wording(
        rf"(?:^|[-–—:]\s*)(?:(?:adroddiad|eitem|papur|atodiad|gwybodaeth)\s+)?{EITHRIEDIG}{_APART}",
        catches=("Adroddiad eithriedig", "Iard – cyfrinachol"),
        leaves=("Cyfrinachol i ddioddefwyr",),
    ),
    Wording(
        r"(?-i:\b(?:PART|Part)\s+(?:2|II|TWO|Two|B)\s*$)",
        catches=("Sale of a yard Part Two",),
        leaves=("The play, part two",),
    ),
)
# What looks like a marking, and is none.
ORDINARY = Wordings(
    # It asks of the marking itself, and of no business.
    Wording(
        rf"^\W*{EXEMPT}\s+{MATTERS}\W+(?:how\s+(?:many|often)|why|any)\s*\?\W*$",
        catches=("Confidential papers: how often?",),
        leaves=("Exempt report: how many posts will go?", "Exempt reports"),
    ),
    Wording(
        r"^\W*part\s+(?:2|two|II|B)\s*[-–—:]\s*(?:(?:public|members['’]|written|oral)\s+)*(?:questions?|attendance|actions?|action\s+log|votes?|voting)\b",
        catches=("Part 2 – Questions put and replies",),
        leaves=("Part 2 – Estates questions",),
    ),
)
# The name of a paper in a list of papers.
PAPER = Wordings(
    Wording(
        rf"\b(?:exempt|confidential|restricted|private)\s+{MATTERS}\b",
        catches=("Fleet private appendix",),
        leaves=("Fleet private hire",),
    ),
    Wording(
        r"[-–—:(\[,]\s*(?:strictly\s+)?(?:exempt|confidential|restricted|private"
        r"|part\s+(?:2|two|II|B))\b(?=\s*(?:$|[)\],.;:|–-]|PDF|\d))",
        catches=("Fleet - restricted PDF", "Fleet (part B)"),
        leaves=("Fleet - restricted duties",),
    ),
    Wording(
        r"^\W*(?:exempt|confidential|restricted|eithriedig|cyfrinachol)\b",
        catches=("Restricted fleet costs",),
        leaves=("Unrestricted fleet costs",),
    ),
    Wording(r"\bpart\s+(?:2|two|II)\s*$", catches=("Fleet Part 2",), leaves=("Fleet Part 1",)),
)
# That what stands before it was private; what follows is not spoken of.
LOOKS_BACK = Wordings(
    Wording(
        rf"[(\[]\s*(?:strictly\s+)?{CLOSED}\s+(?:item|minute|session|business|discussion)s?\b[^()\[\]]{{0,200}}[)\]]\W*$",
        catches=("(Confidential item: the reporter had gone out.)",),
        leaves=("(The confidential item was deferred.)",),
    ),
    Wording(
        r"^\W*(?:the\s+)?(?:this|above|foregoing|preceding)\s+(?:item|minute|matter|report|discussion|business|section)s?\s+"
        rf"(?:was|were|is|are|had\s+been)\s+(?:(?:strictly|taken|held|considered|heard|discussed|debated|dealt\s+with)\s+)*+"
        rf"(?:{PRIVATELY}|{CLOSED}(?=\W*$)|not\s+for\s+publication)",
        catches=("This item was considered in private.", "The foregoing minute is confidential."),
        leaves=("The following item was considered in private.",),
    ),
    Wording(
        rf"\b(?:{PUBLIC}|{OTHERS_NAMED})\s[^.;]{{0,60}}?\b(?:were|was|had\s+been)\s+(?:not\s+(?:present|in\s+the\s+room)|out\s+of\s+"
        r"the\s+(?:room|meeting)|absent|excluded)\s[^.;]{0,20}?\b(?:for|during|throughout)\s+(?:the\s+whole\s+of\s+)?(?:this"
        r"|the\s+(?:above|foregoing))\s+(?:item|matter|discussion|report|minute)",
        catches=("The public were not present during this item.",),
        leaves=("The public were not present for long.",),
    ),
)
# What a stamp on a page or document begins with, and no menu of a site.
STAMP = Wordings(
    Wording(
        r"(?:CONFIDENTIAL|EXEMPT|RESTRICTED|CYFRINACHOL|EITHRIEDIG)\b",
        catches=("EXEMPT", "STRICTLY CONFIDENTIAL", "Private and RESTRICTED"),
        leaves=("Exempt", "Confidential reporting"),
    ),
    Wording(
        r"(?i:official[\s:–-]+sensitive)\b",
        catches=("Official-Sensitive",),
        leaves=("Official guidance",),
    ),
    Wording(
        r"(?:NOT\s+FOR\s+PUBLICATION|NID\s+I['’]W\s+GYHOEDDI)\b",
        catches=("NOT FOR PUBLICATION",),
        leaves=("Not for publication",),
    ),
    Wording(
        r"(?i:exempt|confidential|restricted)\s+(?i:minutes?)\b",
        catches=("Exempt Minute",),
        leaves=("Exempt items",),
    ),
    place="start",
    before=r"\W*(?i:strictly\s+)?(?i:private\s+(?:and|&)\s+)?",
    is_cased=True,
)
# What may stand behind it on its line.
STAMP_GOES_ON = Wordings(
    Wording(
        r"(?s:.*)\bNOT\s+FOR\s+PUBLICATION\b(?s:.*)",
        catches=(": for members – NOT FOR PUBLICATION",),
        leaves=(" help for members",),
    ),
    Wording(
        r"(?s:.*)\bby\s+(?:virtue|reason)\s+of\b(?s:.*)",
        catches=(" by virtue of paragraph 3",),
        leaves=(" by the Chair",),
    ),
    Wording(r"[^a-z]*+", catches=(" – SALE OF A YARD",), leaves=(" – Sale of a yard",)),
    place="whole",
    is_cased=True,
)
