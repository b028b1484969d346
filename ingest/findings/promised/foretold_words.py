"""The words in which minutes say that a thing will be done, and the classes of what is done.

A verb stands in one class: what one gives whoever asked, what one finds out, to whom one turns,
what one sees to, what only goes on, what is so or is felt. Any other verb is an act of some kind.
"""

from ingest.findings.deed_words import SOMEBODY
from ingest.findings.promised.promise_details import RECIPIENT
from ingest.findings.promised.promise_words import INFORMATION
from ingest.findings.word_forms import Opening, WordForm

_ADVERBS = (
    r"(?:(?:also|then|therefore|now|all|both|of\s++course|still|again|further|first|next|soon|just|either"
    r"|at\s++once|(?!(?:supply|reply|apply|rely|comply|multiply)\b)[a-z]{2,12}ly)\s++){0,3}"
)
# A modal, or what stands for one, with its verb: "would have the page looked at", "is to be sent".
FORETELLS = WordForm(
    r"(?:\b(?P<modal>would|will|shall|Would|Will)\b|['’](?P<short>ll|d)\b(?!\s++(?:\w+ed|had|been|got|gone|seen|done|made|said|heard|better|rather)\b)|\b(?P<is_to>was|were|is|are)\s++to\b"
    r"|(?<=[\w,)])(?<!\b[Hh]ad)(?<!\bhave)(?<!\bhas)(?<!\bneed)(?<!\bneeds)(?<!\bought)(?<!\blikely)(?<!\bdue)\s(?P<to>to)(?=\s++be\s))\s++"
    rf"{_ADVERBS}(?P<negated>(?:not|never|no\s++longer)\s++)?"
    r"(?:be\s++(?:\w+\s++)?(?P<ready>happy|pleased|glad|willing|able|prepared|delighted|content|ready)\s++to\s++"
    r"|(?P<best>do\s++(?:his|her|their|my|our|its)\s++best\b(?:\s++to\b)?+)\s*+,?\s*+|(?:try\s++(?:to|and)|look\s++to|aim\s++to|seek\s++to)\s++)?+"
    r"(?P<be>be\s++(?:\w+ly\s++)?)?"
    r"(?P<has_done>(?:have|get)\s++(?=(?:[^\s.,;:?!]++\s++){1,6}?(?:looked|put|done|seen|sent|written|brought|made|given|taken|drawn"
    rf"|set|call|write|(?!need\b|indeed\b|hundred\b)\w{{3,}}ed)\b))?(?P<verb>[a-z][a-z-]*+)",
    "The PCC would have the page looked at.",
)


def _class(words: str) -> frozenset[str]:
    return frozenset(words.split())


GIVES = _class(
    "send share circulate provide supply give let tell inform update brief report reply publish issue"
    " distribute forward notify advise bring present submit show pass feed answer revert copy post confirm"
    " write e-mail email explain upload announce hand lend deliver return"
)
FINDS_OUT = _class(
    "check investigate find establish ascertain clarify examine look reconsider chase follow enquire inquire"
    " verify research pursue track sort resolve trace study test compare undertake promise pledge"
)
TURNS_TO = _class(
    "speak talk ask raise liaise contact approach meet visit invite discuss call remind press"
    " lobby urge engage request thank challenge convey alert escalate instruct complain refer ring phone"
    " telephone text"
)
SEES_TO = _class(
    "arrange organise organize set draft prepare produce put add correct amend fix mend repair draw collect"
    " collate compile convene book order buy advertise remove replace install paint plant clean clear print"
    " display erect place nominate redraft revise rewrite complete finalise record insert change alter"
    " rectify restore schedule rearrange lay lift count measure map inspect survey scan trim tidy price"
    " obtain purchase source procure sign lock store register do make ensure host draw withdraw reissue"
)
# What goes on, or is done by everybody every day.
GOES_ON = _class(
    "work help consult attend assist include consider review monitor develop hold keep run open pay fund cut create"
    " commission patrol explore use see take get play move act lead test train recruit spend build carry"
    " oversee manage serve"
)
STATES = _class(
    "be have continue remain hear need cost mean depend become save reduce increase rise fall allow enable"
    " result require benefit begin start end happen occur stay exist affect improve cover receive like"
    " support prefer want wish welcome expect hope feel think know seem appear suffer lose gain stand last grow"
    " involve fit vote abstain oppose object retire leave chair face focus operate close cease rely deter"
    " deserve struggle recover miss notice regret remember believe doubt agree disagree understand apply"
    " recognise realise love accept join represent differ exceed reach total contain relate extend expire"
)
_GIVEN = (
    "sent shared circulated provided supplied given reported written emailed e-mailed published issued"
    " distributed forwarded notified brought presented submitted shown passed fed answered copied posted"
    " confirmed updated informed briefed told kept uploaded explained attached appended put placed"
)
_LOOKED_INTO = (
    "checked looked investigated established clarified chased followed pursued resolved sorted dealt actioned"
    " picked reconsidered answered responded taken"
)
_TALKED_OF = (
    "discussed considered reviewed raised addressed explored examined debated asked contacted approached seen invited"
)
_SEEN_TO = (
    "arranged organised drafted prepared produced added corrected amended included fixed mended repaired drawn"
    " collected convened booked removed replaced done changed rectified completed finalised recorded inserted"
    " revised scheduled set laid installed paid ordered sought obtained"
)
IS_GIVEN, IS_LOOKED_INTO, IS_TALKED_OF, IS_SEEN_TO = map(
    _class, (_GIVEN, _LOOKED_INTO, _TALKED_OF, _SEEN_TO)
)
PARTICIPLE = WordForm(r"(?:ed|en|nt|ght|wn|aid|id|ut|old|eld|ept|one|et|un|um)$", "sent")

# What makes another class of a verb, by what stands right behind it.
BY_OBJECT = {
    "take": (
        Opening(
            r"\s++(?:it|this|that|them|these|the\s++\w+)\s++(?:away|back|up|forward|to|on)\b|\s++(?:up|away|forward)\b",
            " that away",
        ),
        "turns to",
    ),
    "make": (
        Opening(
            r"\s++(?:sure|(?:some\s++)?(?:enquiries|inquiries|arrangements|contact)|an?\s++(?:note|request|referral))\b",
            " enquiries",
        ),
        "finds out",
    ),
    "see": (Opening(r"\s++(?:to|that|if|whether|what|about)\b", " to it"), "finds out"),
    "consider": (Opening(r"\s++(?:it|this|that|these|the\s++\w+)\b", " that"), "finds out"),
    "review": (Opening(r"\s++(?:it|this|that|these|the\s++\w+)\b", " that"), "finds out"),
    "get": (Opening(r"\s++(?:back|it|that|this|them|you|in\s++touch)\b", " back"), "gives"),
    "be": (
        Opening(
            r"\s*+(?:in\s++touch|before\s++(?:the|a)|back\s++(?:before|to|at|with)|with\s++(?:the|you)|ready|available|on\s++the)\b",
            " ready",
        ),
        "is there",
    ),
    "come": (Opening(rf"\s++(?:back\b|to\s++(?:{RECIPIENT}|the\s))", " back"), "gives"),
    "go": (Opening(rf"\s++(?:back\b|(?:round\s++)?to\s++{RECIPIENT})", " to Members"), "gives"),
    "do": (Opening(r"\s++(?:so|this|that|it|what|the\s++same)\b|\W*$", " so"), "finds out"),
    "ask": (Opening(r"\s++(?:for|this|that|it|you|at|a|about)\b", " this"), "goes on"),
    "bring": (Opening(r"[^.;]{1,60}?\s(?:forward|up\s++the\s++agenda)\b", " it forward"), "states"),
    "press": (Opening(r"\s++(?:on|ahead|forward)\b", " on"), "goes on"),
    "respond": (
        Opening(
            rf"\s++(?:to\s++(?:{RECIPIENT}|(?:the|this|that|these|his|her|its|their)\s)|in\s)|\W*$", " to that"
        ),
        "gives",
    ),
    "reflect": (Opening(r"\s++(?:up)?on\s++(?:this|that|it|what|how|whether|the\s++(?:point|matter|issue|comments?|suggestion))\b", " on that"), "finds out"),
    "raise": (Opening(r"\s++(?:(?:the|his|her|their|more)\s++)?(?:council|precept|fund\w*|money|tax\w*|awareness|standards?)\b", " tax"), "goes on"),
}
PAPER = WordForm(
    rf"{INFORMATION}|\b(?i:study|survey|evaluation|assessment|audit|page|documents?|copy|scores|map|chart|evidence|costings?|poster)\b", "the figures"
)
MATTER = WordForm(
    r"\b(?i:answers?|repl(?:y|ies)|responses?|figures?|details?|information|data|reports?|breakdowns?|briefings?|updates?"
    r"|cop(?:y|ies)|lists?|statistics|summar(?:y|ies)|papers?|presentations?|notes?|links?|frameworks?|letters?|analysis"
    r"|numbers?|slides?|plan|strategy|timetable|explanation|documents?|guidance|review|results?|findings|dates?|quotations?"
    r"|quotes?|minutes?|page|wording|table|map|chart|error|item|agenda|visit|tour|meeting|training|session|outcome"
    r"|evidence|costings?|address(?:es)?|names?|posters?)\b",
    "the figures",
)
FOR_WHOM = WordForm(
    rf"\b(?:{RECIPIENT}|(?:him|her|them|you)\b|the\s++(?:Panel|Committee|Board|Authority|Council|meeting|questioner|[Cc]lerk)\b"
    r"|(?:Cllr|Councillor|Mr|Mrs|Ms|Dr)\b)",
    "to Members",
)
# Where the clause of a modal begins, and where that of its verb ends.
CLAUSE_BEGINS = WordForm(
    r"[,;:.()–—]|\b(?:that|and|but|which|who|whether|if|because|so|when|as|while|where|or|said|told|[Aa]greed)\b",
    "said that",
)
CLAUSE_ENDS = WordForm(r"[,;:.()?!]|\b(?:and|but|which|who|because|so)\b", ", and")
# The subject of a clause, by what the clause ends in.
PRONOUN = WordForm(
    r"(?:^|[\s(\[“\"*])(?:(?P<first>I|[Ww]e|(?:[Mm]y|[Oo]ur)\s++(?:office|team))|(?P<third>[Hh]e|[Ss]he|(?:[Hh]is|[Hh]er)\s++"
    r"(?:office|team|staff|officers?|deputy))|(?P<they>[Tt]hey))(?:\s++(?:both|all|himself|herself))?\s*+$",
    "and said that she",
)
POINTED_AT = WordForm(r"(?:^|\s)(?i:it|this|that|these|those)\s*+$", "it")
RELATIVE = WordForm(r"\b(?:which|who|whether|if|when|as|where|because|so)\s*+$", "which")
THE_BODY = WordForm(
    r"\b(?:[Pp]anel|[Cc]ommittee|[Bb]oard|[Mm]embers|[Mm]eeting|[Cc]ouncillors|[Gg]roup|[Ff]orum)\s*+$",
    "the Panel",
)
ELSEWHERE = WordForm(
    r"\b(?:Government|Home\s++Office|Ministry|Minister|Department\s++(?:of|for)|HM\w*+|Inspectorate|College\s++of|Parliament|Highways"
    r"|Courts?|CPS|NHS|Treasury|University|Network\s++Rail|[Nn]obody|[Nn]o\s++one)\b|\b(?:[Nn]ational\b.*|(?i:police|force|constabulary))$",
    "The Home Office",
)
AUXILIARIES = WordForm(
    r"(?<=\S)(?:\s++(?:also|then|therefore|both|again|(?!(?:supply|reply|early|weekly|monthly)\b)\w+ly|had|has|have|was|were|would|could))+\s*+$", "The Clerk also"
)

# What the sentence says round it.
HABIT = WordForm(
    r"\b(?:(?:each|every)\s++(?:day|week|month|year|quarter|time)|always|usually|normally|as\s++usual|annually|regular(?:ly)?"
    r"|on\s++an?\s++\w+\s++basis|(?:week|month|quarter)ly|anyone|whenever|throughout)\b",
    "every year",
)
FORECAST = WordForm(r"\b(?:by|in|until|for)\s++(?:19|20)\d\d\b|\d[/-]\d\d\b|\bper\s++cent|%|£", "by 2030")
# Whom what is given is for, where that is nobody of the meeting.
FOR_OTHERS = WordForm(
    r"\b(?:to|with|for|by)\s++(?:(?:the|all|every|local|other)\s++)*(?:members\s++of\s++the\s++public|public|residents|communities|victims"
    r"|officers|partners|people|schools|households|staff|patients|customers|parents|owners|calls|businesses|local\s++authorities)\b",
    "to residents",
)
RECEIVES = _class("receive have get see hear")
# A second verb of the same subject: "would take advice and report back".
AND_DOES = Opening(r"[^.;?!]{0,80}?\band\s++(?P<verb>[a-z][a-z-]*+)", " advice and report")
LACKS = WordForm(
    r"(?:n[o’']t\b|\bno\b|\bwithout\b|\bnor\b)[^.;]{0,60}?\b(?:know|have|had|say|sure|aware|hand|her|him|figures?|answer|detail"
    r"|information|able|certain|tell|give)\b|\bun(?:able|sure|aware)\b|\bapologi[sz]ed\b|\b(?:did|could)\s++not\b",
    "did not know",
)
WAS_ASKED_FOR = WordForm(
    r"\b(?:asked?\s++for|asked?\s++(?:\w+\s++){0,4}?(?:if|whether|that|to)\b|request(?:ed|s)?|suggested|wanted|wished|urged"
    r"|called\s++for|sought|pressed|(?:could|would|will|can)\s++(?:the|he|she|you|they|we|it|this|that)\b)",
    "asked whether",
)
SOON = WordForm(
    r"\b(?:this\s++(?:week|month|evening|afternoon)|tomorrow|tonight|today|next\s++(?:time|week|month|year|meeting|\w+day)"
    r"|from\s++(?:now|that)|in\s++future|(?:by|before)\s++(?:the\s++)?(?:\d|[A-Z]\w+|end|next|then|half|noon)"
    r"|in\s++(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"|(?:outside|after|following)\s++(?:of\s++)?(?:the|this)\s++meeting|again|himself|herself|personally)\b",
    "by Friday",
)
# What a speaker does there and then.
DOES_NOW = _class(
    "say sign read move begin start turn add leave see need second abstain declare stop finish come"
)
# What stands behind the head of a subject: "the figures | for May"; but "Head of Legal Services".
BEHIND_HEAD = WordForm(r"\s(?:of|from|on|for|in|with|about|at|by|to)\s", "the figures for May")
HOLDER_BEHIND = WordForm(r"\b(?:[Oo]fficer|Manager|Director|Lead|Head|Clerk|Coordinator)\s*+$", "Data Manager")
MANY = WordForm(r"(?:^|\s)[a-z]\w+(?<!u)(?<!s)s$|^\w+(?<!u)(?<!s)s$|\b(?:staff|police|people)$", "the inspectors")
SOMEBODY_ALONE = Opening(rf"(?:The\s++)?{SOMEBODY}(?<!s)", "Dev")
SENTENCE_ENDS = WordForm(r"[.;?!](?=\s|$)|\b(?:but|which|who|because)\b", ". ")
