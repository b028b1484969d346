"""How minutes word that nobody was excluded, and who only speaks of an exclusion."""

from ingest.exempt.wordings.kept_open import OPEN
from ingest.exempt.wordings.lost import NOT_CARRIED, PUT
from ingest.exempt.wordings.wording_table import (
    AUXILIARIES,
    EXEMPT,
    MATTERS,
    OF_THE_MEETING,
    PUBLIC,
    Wording,
    Wordings,
)
from ingest.language.dates import MONTH, WEEKDAY

_NEED = (
    r"(?:necessary|need(?:ed|s)?|require(?:s|d|ments?)?|reasons?|resolved?|wish(?:ed)?|agreed?"
    r"|voted?|moved?|proposed?|intention|proposal|motion|resolution)"
)
_TO_EXCLUDE = (
    r"(?:(?:for|to|that|the|a|any|it|panel|committee|members|board|meeting|motion|resolution|pass"
    rf"|should|of)\s+){{0,6}}(?:exclu\w+(?:\s+of)?\s+{PUBLIC}{OF_THE_MEETING}|exclusion\b"
    rf"|{PUBLIC}{AUXILIARIES}\s+(?:excluded|leave|withdraw)"
    rf"|(?:go|move|enter|sit|meet|be\s+(?:held|taken|heard|considered|discussed))\s+(?:in\s?to|in)"
    rf"\s+{EXEMPT}(?:\s+session)?\b)"
)
_UNCARRIED = (
    rf"(?:(?:was|were|is|are)\s+(?:then\s+|therefore\s+|declared\s+)*+(?:{NOT_CARRIED}|not\s+(?:\w+\s+)?(?:moved|put"
    r"|proposed|necessary|needed|required|used|taken)|lost\b|defeated|withdrawn|unnecessary)|f[ae]ll\b)"
)
_NO = r"\b(?:no|not\s+any)\s+(?:(?:such|other)\s+)*+"
# That there was no exclusion; these words are taken out of a sentence before it is read for one.
DENIAL = Wordings(
    Wording(
        rf"\b(?:no|not|never|neither)\s+(?:\w+\s+){{0,2}}?{_NEED}\s+{_TO_EXCLUDE}",
        catches=(
            "It was not thought necessary for the press and public to withdraw.",
            "There was no need to move into closed session.",
            "The paper did not need to be heard in private after all.",
            "No motion to exclude the press was therefore moved.",
        ),
        leaves=("It was necessary to exclude the public.", "There was no reason to fine the firm."),
    ),
    Wording(
        rf"\b{PUBLIC}(?:\s+did)?{AUXILIARIES}\s+(?:not|never)\s+(?:(?:\w+\s+){{0,3}}?excluded|(?:(?:have|need|needed|asked|required"
        r"|obliged)\s+)to\s+(?:leave|withdraw|go))\b",
        catches=(
            "The media were not at any time excluded.",
            "The public did not have to leave.",
        ),
        leaves=("The media were then excluded.",),
    ),
    Wording(
        rf"\bnot\s+(?:to\s+)?(?:be\s+)?exclud\w*\s+{PUBLIC}",
        catches=("RESOLVED: Not to exclude the public",),
        leaves=("RESOLVED: To exclude the public",),
    ),
    Wording(
        r"\bno\s+exclusion\b",
        catches=("There was no exclusion at this meeting.",),
        leaves=("Exclusion of the public", "No exclusions from school were known."),
    ),
    Wording(
        rf"\bwithout\s+(?:(?:the\s+)?(?:need|needing|having)\s+(?:to|for)\s+)?(?:(?:the\s+)?exclu\w+\s+(?:of\s+)?{PUBLIC}"
        rf"|(?:go|mov|enter|adjourn|retir)\w*\s+(?:in\s?to\s+|in\s+)?(?:{EXEMPT}\s+(?:session|business)|private(?!\s+\w+s\b)))",
        catches=(
            "The report was taken without excluding the press.",
            "The minutes were agreed without the need to go into private.",
        ),
        leaves=("The report was taken without the press.",),
    ),
    Wording(
        rf"\brather\s+than\s+exclud\w*\s+{PUBLIC}",
        catches=("Rather than excluding the public, the Chair deferred the report.",),
        leaves=("The public were excluded rather than heard.",),
    ),
    Wording(
        rf"\bexclu\w+\s+(?:of\s+)?{PUBLIC}[^.;]{{0,120}}?\b{_UNCARRIED}",
        catches=("A motion to exclude the press and public was defeated.",),
        leaves=("A motion to exclude the press and public was carried.",),
    ),
    Wording(
        r"\bno(?:[-\s]one|body|\s+(?:members?|councillors?|trustees?))\s+(?:moved|proposed|put|wished\s+to\s+(?:move|propose))"
        r"\s+(?:it|(?:the|this|that|such\s+an?|any)\s+(?:motion|resolution|proposal|exclusion))\b"
        rf"|{_NO}(?:motion|resolution|proposal)\s+(?:was|had\s+been)\s+(?:therefore\s+)?{PUT}\b"
        rf"|\b(?:motion|resolution|proposal)\s+(?:was|would|need|did)\s+(?:therefore\s+)?not\s+(?:be\s+|need\s+to\s+be\s+)?{PUT}\b",
        catches=(
            "No Member moved the motion.",
            "No such resolution was put.",
            "The motion would therefore not be moved.",
        ),
        leaves=("No member moved the sale.", "The motion was put."),
    ),
    Wording(
        rf"{_NO}{EXEMPT}(?:\s*(?:/|,|and|or)\s*{EXEMPT})*\s+{MATTERS}",
        catches=("There was no exempt or confidential business.", "No such restricted papers"),
        leaves=("There was some exempt business.", "There were no exempt vehicles."),
    ),
    Wording(
        rf"{_NO}(?:items?|business|matters?|reports?)\b[^.;]{{0,60}}?(?:\b(?:exempt|confidential)\b"
        rf"|\bexclu\w+(?:\s+of)?(?:\s+{PUBLIC})?|\b{PUBLIC}{AUXILIARIES}\s+excluded"
        rf"|\babsence\s+of\s+{PUBLIC}|\bin\s+(?:private|part\s+(?:2|two|II|B))\b)",
        catches=("No other items called for the exclusion of the press.", "No reports in Part II"),
        leaves=("No reports were late; one was confidential.",),
    ),
    Wording(
        rf"\b(?:not|no)\s+(?:necessary|needed|need)\s+(?:for\s+\w+\s+)?to\s+(?:refer\s+to|discuss|consider|debate|look\s+at)"
        rf"\s+(?:the|any)\s+{EXEMPT}\s+{MATTERS}",
        catches=("It was not necessary to refer to the exempt appendix.",),
        leaves=("It was necessary to refer to the exempt appendix.",),
    ),
    Wording(
        rf"\bnothing\s+(?:\w+\s+){{0,8}}?(?:in\s+private\b|(?:{EXEMPT}|an?\s+{EXEMPT})\s+session\b|(?:the\s+)?exclu\w+\s+of\s+{PUBLIC})",
        catches=(
            "There was nothing to be heard in private.",
            "Nothing on the agenda called for a closed session.",
        ),
        leaves=("All was heard in private.", "Nothing was done in the session."),
    ),
    Wording(
        r"\b(?:contain(?:s|ed)?|includ(?:es|ed))\s+no\s+(?:exempt|confidential)\b",
        catches=("The agenda contained no confidential reports' numbers.", "It includes no exempt"),
        leaves=("The agenda contained confidential reports.",),
    ),
    *OPEN.rows,
    Wording(
        r"\bnid?\s+(?:oedd|fu|chafwyd)\b[^.;]{0,60}?(?:\b(?:eithriedig|gyfrinachol)\b"
        r"|\b(?:g?wahardd|eithrio)(?:\s+yr?|['’]r)\s+(?:cyhoedd|wasg))",
        catches=("Nid oedd unrhyw eitem eithriedig.", "Nid oedd angen gwahardd y cyhoedd."),
        leaves=("Nid oedd ymddiheuriadau.",),
    ),
    Wording(
        r"\bnid?\s+(?:waharddwyd|eithriwyd)\s+(?:yr?\s+)?(?:cyhoedd|wasg)",
        catches=("Ni waharddwyd y cyhoedd.",),
        leaves=("Gwaharddwyd y cyhoedd.",),
    ),
)
# A line, or a sentence of one, that says that there was nothing under a heading.
NOTHING = Wordings(
    Wording(
        r"dim(?:\s+un)?|amherthnasol|none|nil|n/?a|not\s+(?:applicable|required|needed|necessary)|no\s+reports?",
        catches=("None.", "Dim.", "N/A", "Not applicable", "(No reports)"),
        leaves=("None was sold.", "No reports of theft"),
    ),
    Wording(
        r"(?:none|nothing)\s+(?:(?:was|were|had\s+been)\s+)?(?:asked\s+for|requested|sought|required|needed|held"
        r"|raised|received|declared|identified|submitted|notified|taken|considered|transacted|tabled"
        r"|heard)(?:\s+(?:on|at|under)\s+this\s+\w+)?",
        catches=(
            "None asked for.",
            "Nothing was raised under this heading.",
            "None were received",
            "None taken",
            "None needed at this meeting.",
        ),
        leaves=("None sought the site but one firm.", "None was sold."),
    ),
    Wording(
        r"(?:this|it|the\s+item)\s+was\s+(?:then\s+|therefore\s+)?not\s+(?:(?:thought|considered|felt|deemed|found)\s+)?(?:to\s+be\s+)?(?:required|needed|necessary|used|moved|put|proposed)",
        catches=("The item was not needed.", "It was not moved."),
        leaves=("The item was not dear.",),
    ),
    Wording(
        r"(?:(?:consideration\s+of\s+)?(?:this|the)\s+(?:item|report|matter|business)\s+(?:was|were|had\s+been)\s+(?:then\s+)?)?(?:deferred|withdrawn|postponed)"
        rf"(?:\s+(?:to|until|for|from|of|at|by|on|before|a|an|the|this|its|next|later|future|following|request|meetings?|agenda|consideration|chair\w*|vice-chair\w*|clerk|officers?|secretary|treasurer|commissioner|{MONTH}|{WEEKDAY})){{0,14}}+",
        catches=(
            "Consideration of this item was deferred to the July meeting.",
            "Withdrawn before the meeting.",
        ),
        leaves=("This item was deferred as the firm had failed.", "The sale was deferred."),
    ),
    Wording(
        r"(?:this|the)\s+(?:item|report|matter|business)\s+was\s+not\s+(?:reached|considered|discussed|taken|heard|dealt\s+with)",
        catches=("This item was not reached.",),
        leaves=("The price was not reached.", "This item was not reached by the firm."),
    ),
    Wording(
        r"(?:this|the)\s+(?:item|heading|report)(?:\s+on\s+the\s+agenda)?(?:\s+under\s+this\s+heading)?\s+(?:was|had\s+been)\s+"
        r"(?:included|listed|put|placed|printed|left)(?:\s+(?:on|in)\s+the\s+agenda)?\s+(?:in\s+error|by\s+(?:mistake|error))",
        catches=("This heading had been left on the agenda in error.",),
        leaves=("The item was paid in error.",),
    ),
    Wording(
        r"(?:motion|proposal|resolution)\s+(?:lost|fell|falls|not\s+(?:carried|moved|agreed|seconded))",
        catches=("Proposal lost",),
        leaves=("Motion carried",),
    ),
    Wording(
        r"there\s+(?:were|was|are|is)\s+(?:none|no(?:\s+\w+){0,3}\s+items?(?:\s+\w+){0,4})"
        r"(?:,?\s+(?:so|and\s+so|therefore|hence)\s+(?:\w+\s+){0,6}?(?:public|minutes|withheld|excluded|closed)\b[^.;]{0,60})?",
        catches=(
            "There were none.",
            "There are no such items to be heard today.",
            "There were none, so the public stayed.",
        ),
        leaves=("There were no cars for sale.", "There were none, so the site was sold."),
    ),
    Wording(
        r"no\s+items?(?:\s+\w+){0,4}",
        catches=("No items were put forward.",),
        leaves=("No items but the sale of the old police station",),
    ),
    place="whole",
)
# That exempt minutes were passed, of which nothing is told.
MINUTES_PASSED = Wordings(
    Wording(
        rf"(?:(?:that|the|resolved|agreed)\W+){{0,4}}{EXEMPT}\s+minutes(?:\s+(?:of|for|from|the|meetings?|held|on|and|\d{{1,4}}(?:st|nd|rd|th)?|{MONTH}|{WEEKDAY}),?){{0,12}}+"
        r"\s+(?:(?:was|were|be|having|been|then|duly)\s+)*+(?:agreed|approved|confirmed|accepted|received|taken\s+as\s+read|signed)"
        r"(?:\s+(?:and|signed|by|the|chair\w*|as|an?|true|correct|accurate|record|without|comment|discussion|amendment|change)){0,12}+",
        catches=("The exempt minutes of 3 May were approved and signed by the Chair.",),
        leaves=("The exempt minutes of 3 May were amended to show the price.",),
    ),
    place="whole",
)
# The words in which a denial is told, whatever it denies: no business is in them.
_OF_DENIAL = (
    r"(?:as|since|because|there|being|was|were|are|is|it|no|not|that|so|and|or|but|the|this|to|at|on|in|for|of|any|by|such|today"
    r"|meetings?|agenda|day|occasion|pass|a|resolution|motion|consider(?:ed)?|discuss(?:ed)?|transact(?:ed)?|deal|dealt|with|take|taken"
    r"|held|heard|report(?:ed|s)?|items?|business|matters?|therefore|thus|hence|necessary|needed|required|moved|proposed|put|passed|then|chair(?:man|woman|person)?|clerk|officers?"
    r"|solicitor|monitoring|advised|noted|confirmed|stated|said|panel|committee|board|council|authority|members|resolved|agreed|nid|oedd|unrhyw|eitemau?)"
)
TOLD_OF_DENIAL = Wordings(
    Wording(
        rf"(?:{_OF_DENIAL}\b\W*+)*+",
        catches=("As there was, it was not necessary to pass the resolution.",),
        leaves=("There was at the last meeting.", "There was for the lease."),
    ),
    place="whole",
)
# An exception to what is denied: "no exempt items other than item 3".
EXCEPTION = Wordings(
    Wording(
        r"\b(?:other\s+than|except\w*|apart\s+from|save\s+for|besides)\b",
        catches=("No exempt items save for item 4", "with the exception of item 4"),
        leaves=("No exempt items", "The items were saved."),
    ),
    Wording(
        rf"\b(?:nothing|no)\s+further\s*(?:$|[.,;]|{EXEMPT}\b|such\b|{MATTERS}\b)",
        catches=("There was nothing further.", "No further exempt items"),
        leaves=("There was no need to exclude the public further.", "No further action"),
    ),
)
# What is said behind a denial that leaves it in doubt whether all was said in public.
TAKEN_BACK = Wordings(
    Wording(
        rf"\bin\s+{EXEMPT}\b|\b(?:confidential(?:ly|ity)?|private(?:ly)?|restricted|not\s+for\s+publication|in\s+camera)\b"
        r"|\bexempt\s+(?:under|by\s+virtue|from|information|items?|reports?|business|matters?|minutes?|session|part|appendix|annex)\b"
        r"|\bschedule\s+12a\b|\bparagraphs?\s+[1-7]\b|\bpart\s+(?:2|two|ii|b)\b",
        catches=("It was then discussed in private.", "The report was exempt under paragraph 3."),
        leaves=("The annex had been exempt until May.", "Paragraph 12 was amended."),
    ),
    Wording(
        rf"\bexclu(?:de|sion)\w*|{PUBLIC}{AUXILIARIES}\s+(?:left|withdr\w+|leave|excluded|asked|gone)\b|\b(?:retired|adjourned)\b"
        r"|\b(?:recording|webcast\w*|broadcast\w*|live\s?stream\w*)\b[^.;]{0,40}?\b(?:stopped|paused|ended|suspended|off|ceased)\b",
        catches=("The press and public then left.", "The webcast was paused."),
        leaves=("The webcast was praised.", "The public was thanked."),
    ),
    Wording(
        r"\A\W*(?:however|but|save|later|subsequently|although|nevertheless)\b",
        catches=("However, the lease was sold.", "Save that one was."),
        leaves=("The lease was saved.",),
    ),
)
# What speaks of the exemption itself behind a denial, and not of business.
OF_EXEMPTION = Wordings(
    Wording(
        rf"(?:(?:all|any|some|none|of|the|its|this|these|that|\w+['’]s)\s+){{0,4}}+(?:{MATTERS}|it|they|which)\s+"
        r"(?:(?:is|are|was|were|had|has|have|been|not|no|longer|then|therefore|now|taken|heard|considered|discussed)\s+){1,4}+"
        r"(?:exempt|confidential|withheld|in\s+(?:public|open\s+session))(?:\s+until\s+[\w\s]{1,40}+)?",
        catches=("The annex had been exempt until May.", "All of it was heard in public."),
        leaves=(
            "The lease was signed.",
            "The public house was let in public.",
            "The exempt lease is for ten years.",
            "The firm was chosen, which had been exempt.",
        ),
    ),
    place="whole",
)
# That what was said in private was said at another time: what is minuted is only that it was.
MET_BEFORE = Wordings(
    Wording(
        r"[^.;\d£]{0,80}\b(?:met|meet|meeting|session|discussion|spoken|held|took\s+place)\b[^.;\d£]{0,80}"
        r"(?:\bat\s+\d[\d.: apm]{0,10},?\s*)?\b(?:before|ahead\s+of|prior\s+to"
        r"|in\s+advance\s+of|preceding)\s+(?:the|this|today['’]s)\s+(?:(?:\w+\s+)?meeting|committee|board|council|panel)\b[^.;\d£]{0,60}",
        catches=(
            "Members had met the auditors in private before the meeting",
            "A discussion was held ahead of this meeting without officers.",
            "Members had met the auditors in private at 4 pm, before the Board",
        ),
        leaves=(
            "Members met the auditors in private.",
            "Members met before the meeting and agreed on £4m.",
        ),
    ),
    Wording(
        r"(?:the\s+)?(?:public\s+)?(?:meeting|committee|board|council|panel)(?:\s+(?:itself|proper|then|duly))*+\s+(?:opened|began|started|commenced)"
        r"(?:\s+(?:in\s+public|at\s+(?:\d[\d.: apm]{0,10}|noon|\w+(?:\s+o['’]clock)?)))*+",
        catches=("The Board itself began at four",),
        leaves=("The Board began to sell it.",),
    ),
    Wording(
        r"(?:there\s+was\s+)?(?:nothing\s+(?:to\s+report|arose)|no\s+(?:concerns|matters|issues)(?:\s+(?:was|were|had\s+been|to\s+be))?\s+(?:raised|reported|report))",
        catches=("There was nothing to report.", "No concerns were raised"),
        leaves=("No concerns were raised about the price.",),
    ),
    place="whole",
)
