"""The words of a resolution and its reasons, and those that end them."""

from ingest.exempt.wordings.wording_table import (
    Wording,
    Wordings,
)

# Words of a resolution and its legal reasons, which are the same everywhere. What is written in
# others may be what was said in private.
RESOLUTION_WORDS = frozenset(
    """
    a a'r about above access accordance accordingly act action acts admission admitted adran
    advisable affairs agenda agreed all also am amended an and announced any appendices appendix
    applicable applies apply ar are arrangements as asked assent at atodlen attendees
    authorities authority b be been before behind being bo bo'r board bod bodies borough both
    broadcast business by bydd byddai c cabinet cael call cameras canlynol carried ceased
    certain chair chairman chairwoman circumstances class classes cleared closed committee
    communications confidence confidential connection consideration considered considering
    consists contain contained contains contemplated continued council county crime cyfarfod
    cyhoedd cyhoeddus cynnwys cytunwyd d dan datgelid datgelir datgelu ddatgelu ddeddf dealt
    debate debyg debygol decision deddf defined definition deliberate deliberated deliberates
    described diffiniwyd diffinnir disabled disclose disclosed disclosing disclosure
    disconnected discuss discussed discussion district door doors drafod due duly during each ei
    eitem eitemau eithriadol eithriedig eithrio ended england entered entirety er eu exclude
    excluded excluding exclusion executive exempt exemption existence feed fel filming financial
    fod following following's for from further gael gallery gan ganlynol gau go going government
    grounds gwahardd gwybodaeth gyfer gyfyngedig gyhoeddus h'wahardd had halted hamddiffyn has
    have having heard hearing held holding hon host hwn i identify identity if ii iii in
    including indicated individual industrial information instructed interest into investigation
    involve involved involves involving is it item items its itself journalist journalists
    juncture labour leave leaves left legal leol likelihood likely link live livestream
    llywodraeth lobby local locked maintain maintained maintaining may media meet meeting
    meetings member members mentioned mharagraff minute motion move moved moving must natur
    nature necessary nesaf next no non noon not noted now o o'r observers oddi of off officers
    oherwydd on online only open or order orders os other out outweigh outweighed outweighing
    outweighs owing panel panel's panel’s paper papers para paragraff paragraffau paragraph
    paragraphs paras parish part particular parts pass passed paused penderfynwyd person persons
    pm point policing present prejudicial press prevention private privilege procedure proceed
    proceeded proceeding proceedings professional proposed prosecution provision provisions
    public publicity pursuant put question reason reasons recommended recording regard
    regulation regulations relates relating relation relevant remain remainder remained
    remaining report reporters reports representatives request requested required resolution
    resolved rest retired reveal rhan room rules s sail sat schedule seconded section session
    set should since so special stage standing stated stopped stream streaming sub subject such
    switched take taken teams temporarily terminated than that the their them then there
    therefore they this those thrafod to town tra trafod trafodaeth transacted transmission
    tribunal turned two unanimously under unol upon variation view viewers virtual virtue vote
    voted votes voting wahardd waharddwyd waiting was wasg webcast webcasting went were when
    where whether which while whilst who will wish with withdraw withdrew within without wneud
    would wybodaeth y y'i y'u ym yn yng youtube yr ystod ystyriaeth zoom
    """.split()
)
# Who moved and seconded; capitalised words alone.
MOVED_BY = Wordings(
    Wording(
        r"\b(?i:moved|proposed|seconded)\s+(?i:by)\s+(?:(?:the\s+)?[A-Z][\w'’.-]*\s*){1,5}",
        catches=("moved by Councillor Example", "SECONDED by the Vice-Chair"),
        leaves=("moved by a member", "moved by the panel"),
    ),
    is_cased=True,
)
# The public is yet to go: "be excluded", not "were excluded".
TO_BE_EXCLUDED = Wordings(
    Wording(
        r"\b(?:be|exclude|excluding|exclusion|move|go|enter|resolve|sit|meet|continue|proceed|adjourn|retire"
        r"|leave|withdraw|g?wahardd|h?eithrio)\b",
        catches=("the public be excluded", "move into closed session"),
        leaves=("the public were excluded", "in private session"),
    )
)
# Leads on to what the public is excluded for, and why.
PURPOSE = Wordings(
    Wording(
        r"\b(?:for|during|while|whilst|when|consider(?:ation|ing)?|discuss(?:ion|ing)?|grounds?"
        r"|reasons?|because|as|since|owing|due|view|under|virtue|accordance|pursuant|ystod|sail|dan)\b",
        catches=("excluded for consideration of", "yn ystod"),
        leaves=("excluded from the meeting", "go into private session to"),
    )
)
# What tells what was done, and is no reason.
TOLD = Wordings(
    Wording(
        r"£|\b(?:was|were|had|agreed|decided|resolved|approved|noted|heard|told|said|sold|bought"
        r"|paid|accepted|rejected|awarded|appointed|dismissed)\b",
        catches=("the site was sold", "a price of £20"),
        leaves=("of the attached report", "on the sale of a site"),
    )
)
# How the vote on a resolution went.
VOTE = Wordings(
    Wording(
        r"(?:(?:the|this)\s+)?(?:motion|resolution|proposal|vote|voting|it)?\W*(?:(?:was|being|on|put"
        r"|to|the|vote|then|duly|and)\s+)*+(?:carried|passed|unanimous|agreed|resolved|seconded|all\s+in"
        r"\s+favou?r)(?:\s+(?:unanimously|accordingly|nem\.?\s+con|without\s+dissent|by\s+(?:general\s+)?(?:assent"
        r"|consent)|by\s+\d+\s+(?:votes\s+)?to\s+\d+))?",
        catches=(
            "The motion was put to the vote and carried unanimously.",
            "It was passed without dissent.",
        ),
        leaves=("The motion was carried and a site was sold.", "It was sold."),
    ),
    place="whole",
)
# What stands behind a resolution in its own sentence, and is none of it.
ANOTHER_MATTER = Wordings(
    Wording(
        r";|\|",
        catches=("be excluded; the site was sold", "be excluded | sold"),
        leaves=("be excluded, sold",),
    ),
    Wording(
        r":\s*\(?i{2,3}\)",
        catches=("the public be excluded: (ii) the site be sold",),
        leaves=("the public be excluded: (i)",),
    ),
    Wording(
        r"\s[–—-]\s+(?!that\b|the\s+(?:press|public|panel)\b)",
        catches=("be excluded – a site was sold",),
        leaves=("RESOLVED – that they go", "RESOLVED – the public be excluded"),
    ),
    Wording(
        r"(?:,|\n(?![^\S\n]*\n)|\band\b|,\s*and)\s*"
        r"(?:the\s+)?(?:panel|committee|board|members|it|they)\s+"
        r"(?!be\b|(?:are|is)\s+(?:instructed|asked|requested|required)\b)\w",
        catches=("the public left and the Panel agreed a price",),
        leaves=("the press and members be excluded",),
    ),
    Wording(
        r"\band\s+that\s+(?!the\s+(?:press|public)\b)",
        catches=("and that a site be sold",),
        leaves=("and that the press leave",),
    ),
)
# Words that lead in to what was done behind closed doors: kept whole or not at all.
LEADS_IN = Wordings(
    Wording(
        r"\W*(?:following|having|after|upon|during|while|in\s+(?:the\s+absence|private|closed"
        r"|confid|exempt|camera)|(?:the\s+)?(?:press\s+and\s+)?public\s+having)\b",
        catches=("Having excluded the public, it sold a site.", "In private the site was sold."),
        leaves=("The public were excluded.", "In public, the plan was shown."),
    ),
    place="start",
)
_OPENING = r"\W*(?:\((?:[a-z]|i{1,3}|\d)\)\s*)?(?:and\s+)?(?:that\s+)?"
# How a sentence begins that gives the legal reasons of a resolution.
REASON_OPENS = Wordings(
    Wording(
        r"on\s+the\s+grounds?\b",
        catches=("(a) on the ground that it was exempt",),
        leaves=("On the agenda",),
    ),
    Wording(
        r"(?:as\s+)?(?:they|it|the\s+(?:items?|reports?|business))\s+(?:involves?|contains?|would)",
        catches=("As the reports contain exempt", "and that it involves"),
        leaves=("The reports were sold",),
    ),
    Wording(r"items?\s+\d", catches=("(i) Item 9 would disclose",), leaves=("Items were sold",)),
    Wording(
        r"the\s+public\s+interest\b",
        catches=("The public interest in",),
        leaves=("The public were",),
    ),
    Wording(
        r"exempt\s+information\b", catches=("Exempt information is",), leaves=("Exempt firms",)
    ),
    Wording(
        r"(?:the\s+)?(?:likely\s+)?disclosure\s+of\s+exempt",
        catches=("The likely disclosure of exempt",),
        leaves=("The disclosure scheme",),
    ),
    Wording(
        r"(?:the\s+)?(?:panel|committee)\s+(?:considered|was\s+satisfied)\b",
        catches=("The Committee was satisfied",),
        leaves=("The Committee sold",),
    ),
    Wording(
        r"(?:in\s+all\s+the\s+)?circumstances",
        catches=("that in all the circumstances",),
        leaves=("In all the years",),
    ),
    Wording(r"paragraphs?\s+\d", catches=("Paragraph 3",), leaves=("The paragraph",)),
    Wording(
        r"information\s+(?:relating|which)",
        catches=("Information relating to",),
        leaves=("Information was sold",),
    ),
    place="start",
    before=_OPENING,
)
REASON = Wordings(
    Wording(r"\bSchedule\s+12\s*A\b", catches=("in Schedule 12A",), leaves=("in Schedule 12",)),
    Wording(
        r"\bpublic\s+interest\s+in\s+(?:maintaining|disclos)",
        catches=("the public interest in disclosing it",),
        leaves=("the public interest in policing",),
    ),
    Wording(
        r"\bexempt\s+information\b",
        catches=("disclosure of exempt information",),
        leaves=("disclosure of information",),
    ),
)
# A resolution that breaks off is kept without the words that lead on: "excluded for the".
_SPACE = r"[\s,:(–—-]"
LEADING_ON = Wordings(
    Wording(
        rf"(?={_SPACE})(?:{_SPACE}++(?:and|or|of|the|that|to|for|from|on|in|as|by|with|at|a|an"
        r"|during|which|it|is|was|be|were|are|consideration|because|since|under|then|so|item|items|report"
        rf"|no)(?={_SPACE}|\Z))*+{_SPACE}*+",
        catches=("excluded for consideration of the",),
        leaves=("excluded",),
    )
)
