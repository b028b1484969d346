"""The words in which minutes record that somebody replied to what was asked, or goes on with it."""

import re

from ingest.findings.asked.asking_words import BESIDE_NAME, PANEL, WAS
from ingest.findings.word_forms import Opening, WordForm
from ingest.language.list_marks import OPENING
from ingest.language.names import COURTESY_NAME, FULL_NAME
from ingest.language.reporting_words import REPORTING, REPORTING_FIRST

# Names for short: "DO", "AWa".
_INITIALS = r"[A-Z]{2,3}[a-z]?(?!\w)"
_IN_REPLY = r"\s++in\s++(?:reply(?:ing)?|response|answer(?:ing)?)(?!\s++to\b),?"
_ANSWERS = r"replied|responded|answered|explained|confirmed|advised|clarified"
# Somebody replies in the sentence of what was put: "… of the lane and in reply the Clerk …".
AND_IN_REPLY = WordForm(
    rf"(?<=\w)[,;]?\s++(?:and|whereupon){_IN_REPLY}\s++(?=(?:the\s++)?[A-Z])",
    "of the lane and in reply the Clerk",
)
NAME_SPEAKS = Opening(
    rf"{OPENING}(?P<name>{COURTESY_NAME}|{FULL_NAME}|{_INITIALS}"
    rf"|(?!(?:Who|Which|What|Wh?en|Where|While|That|No-?one|Nobody|None|Everybody|Everyone|All|Most|Some|Many|It|He|She|They|There|This|These)\b)[A-Z][a-z][\w’'-]*+)"
    rf"{BESIDE_NAME}{REPORTING}",
    "Mr Example promised to find out.",
)
# The label of whoever speaks, as in a transcript: "School governor: …", "AB – …".
LABELS = Opening(
    rf"{OPENING}(?P<who>[A-Z][\w.’'/&-]{{0,30}}(?:\s++[\w.’'/&-]{{1,30}}){{0,5}}?)(?:\s?\([^()\n]{{2,40}}\))?"
    r"(?:\s?:|\s[–—-])\s++(?=\S)",
    "School governor: Could it be shown?",
)
A_NAME = Opening(rf"{COURTESY_NAME}|{FULL_NAME}", "Mr Example")
NAMES = WordForm(rf"(?<![\w’'])(?:{COURTESY_NAME}|{FULL_NAME})", "asked by Mr Example")
JOINED = WordForm(
    rf"(?:,?\s++and(?P<replying>{_IN_REPLY})?|;|,?\s++to\s++which|,\s++which|,\s++whereupon|,?\s++but"
    r"|\s?(?P<dash>…|\.\.\.|\s[–—-]))\s++|\s\((?=[a-zA-Z])",
    "It was new, and the PCC",
)
SEAT_SPEAKS = Opening(
    rf"{OPENING}(?:\d[\d.]*\s++)?(?:The\s++)?(?P<who>Chair(?:man|woman|person)?\b|(?:Councillor"
    rf"|Cllr\.?)\s++(?:{COURTESY_NAME}|[A-Z][\w.'’-]*(?:\s++[A-Z][\w.'’-]*){{0,2}})"
    rf"|(?:Leader|Portfolio\s++Holder|Cabinet\s++Member)\b|(?P<place>Member\s++(?:for"
    rf"|from)\b))[^.]{{0,80}}?\s{REPORTING}",
    "Councillor Example reiterated that it was new.",
)
PRONOUN_SPEAKS = Opening(
    rf"\W*(?:He|She|They)\s++{REPORTING}",
    "She added that it was small.",
)
# Whoever was asked: "asked whether it would do, and | he agreed", "and | the answer was yes".
REPLIES_WITHIN = Opening(
    r"(?:he|she|they|it)\s++(?:(?:all|both|also)\s++)?(?:agreed|confirmed|replied|answered|responded)\b"
    r"|(?:the|an?)\s++(?:answer|reply|response)\s++(?:given\s++)?(?:was|were|is|came)\b",
    "the answer was yes.",
)
# A reply in the passive, in the sentence of what was asked.
TOLD_WITHIN = WordForm(
    r"(?:,\s++)?\b(?:and|but|to\s++which)\s++(?:(?:Members|the\s++(?:Panel|Committee|Board|meeting)"
    r"|it|they|he|she|this|these)\s++)?"
    r"(?:was|were)\s++(?:then\s++|also\s++)?(?:told|advised|informed|assured|reassured|confirmed"
    r"|explained|clarified|replied|responded|answered|stated|given|provided|supplied)"
    r"(?=\s++(?:that|by)\b)"
    r"|,?\s++and\s++was\s++promised\b|,\s++to\s++which\s++an?\s++(?:\w+\s++)?(?:answer|reply|response)\s++(?:was|had\s++been)\b"
    r"|,\s++who\s++(?:replied|responded|answered|confirmed|advised|explained|stated|said)\b",
    "and was told that it was new",
)
# Whoever was asked answers: "He was asked why and said that it was dear".
AND_ANSWERS = WordForm(
    rf"\b(?:and|but)\s++(?:then\s++|also\s++)?(?=(?:said|stated|told|thought|felt|agreed|{_ANSWERS})\b)"
    rf"|(?<=,\s)(?=(?:he|she|they)\s++(?:said|thought|agreed|{_ANSWERS})\b)",
    "He was asked why, and said that it was dear.",
)
# Who told it stands behind the verb.
TOLD_BY = Opening(
    r"[^.?!]{0,60}?\b(?:told|advised|informed|assured|reassured|confirmed|explained|clarified"
    r"|answered|addressed|given|provided|supplied|stated|reported|noted|said|agreed|(?:responded|replied|acceded)\s++to|dealt\s++with)"
    r"\s++by\s++(?:the\s++|an?\s++)?",
    "and was told by the Treasurer that",
)
# "…, who confirmed that it had": whoever was asked replies.
WHO_REPLIES = Opening(
    r"(?:,\s++)?who\s++(?:then\s++|also\s++)?(?:replied|responded|answered|confirmed|advised|explained|stated|said)\b",
    "who confirmed that it had",
)
# Questions that are answered below their list, and how they are numbered there.
TO_NUMBERED = Opening(
    r"\W*(?:(?:[Tt]o|[Ii]n\s++(?:reply|response|answer)\s++to|[Oo]n|[Rr]egarding"
    r"|[Rr]esponding\s++to|[Ff]or)\s++)"
    r"(?:[Qq]uestion|[Qq]uery)\s++(?:no\.?\s?|number\s++)?\(?(?P<number>\d{1,3})\)?(?!\w)",
    "To Question 1 the Chair replied",
)
REPLIES_TO = WordForm(
    r"\b(?:[Ii]n\s++(?:reply(?:ing)?|response|answer)\s++to|[Rr]esponding\s++to|[Rr]eplying\s++to"
    r"|[Aa]nswering|[Rr]esponded\s++to|[Rr]eplied\s++to|[Aa]nswered|[Ff]ollowing(?=\s++an?\b)"
    r"|[Ff]urther\s++to|[Aa]rising\s++from"
    r"|[Ww]ith\s++(?:regard|reference|respect)\s++to(?=\s++an?\s++(?:question|quer|request))"
    r"|[Oo]n(?=\s++a\s++(?:question|query)))\s++(?!(?:that|this|these|which)\b)[^.,;]{0,60}?"
    r"\b(?:questions?|quer(?:y|ies)|[ei]nquir(?:y|ies)|concerns?|suggestions?|points?|requests?"
    r"|comments?"
    r"|observations?)\b"
    r"|\b(?i:(?:mewn|wrth|gan)\s++(?:ymateb|ateb))\s++i(?:['’]r)?\s++(?:\w+\s++)?"
    r"(?:[cg]westi\w+|ymholiad\w*|[bp]ryder\w*|[cg]ais|[cg]eisiadau|sylw(?:adau)?|[bp]wynt\w*)\b",
    "In response to a question",
)
MOVES_ON = WordForm(
    r"\b(?:introduced|presented|welcomed|moved|proposed|seconded|reported(?!\s++that\b)|referred|informed|updated"
    r"|outlined|gave\s++(?:an?|the|his|her)\s++(?:\w+\s++){0,2}(?:presentation|update|overview|account|report|summary|briefing)|paid\s++tribute|thanked|congratulated|complimented|commended|wished(?!\s++to\b)|sympathi[sz]ed|extended|joined"
    r"|(?i:cyflwynodd|adroddodd|diolchodd|croesawodd|llongyfarchodd))\b",
    "The PCC introduced the report.",
)
ANSWERS_IN_ASIDE = WordForm(
    r",\s++(?:in\s++(?:reply|response|answer)\s++to|responding\s++to|replying\s++to|answering|(?:asked|pressed|challenged|questioned)\s++by)\s++"
    rf"(?:the\s++|an?\s++)?(?:\0|{COURTESY_NAME})",
    "The PCC, responding to \0 Example, said",
)
MEMBER_REPLIES = Opening(
    r"\W*[^.;]{0,80}?\b(?:replied|responded|answered|explained|advised|clarified|confirmed"
    r"|reported|undertook|promised|assured|reassured"
    r"|(?i:atebodd|ymatebodd|eglurodd|esboniodd|cadarnhaodd)"
    r"|(?:read\s++out|gave)\s++(?:a|the|his|her)\s++(?:\w+\s++)?(?:response|reply|answer))\b",
    "The Member replied that",
)
# Whoever chairs, or has a seat, replies in a clause of its own.
SEAT_REPLIES = Opening(
    r"(?:[Tt]he\s++)?(?:Chair\w*+|(?:Councillor|Cllr\.?)\s++[A-Z][\w.’'-]*+(?:\s++[A-Z][\w’'-]*+)?)\s++"
    rf"(?:also\s++|then\s++)?(?:{_ANSWERS}|said|assured|undertook|promised)\b",
    "the Chairman advised was not so.",
)
SUGGESTION_ANSWERED = WordForm(
    r"\b(?:dis)?agreed\s++with\s++(?:the|a|an)\s++(?:[\w’'-]+\s++){0,2}?"
    r"(?:suggestion|point|view|comment|concern|observation)s?\b",
    "The PCC agreed with the suggestion that",
)
REPLY_OF_NOBODY = Opening(
    rf"\W*(?:In\s++(?:reply|response)\b|It\s++{WAS}(?:confirmed|explained|advised|clarified"
    rf"|replied"
    rf"|stated|reported|noted|said|answered|pointed\s++out|acknowledged)|(?:[Mm]embers|[Rr]esidents|[Pp]arishioners|They|He|She"
    r"|The\s++(?:[Pp]anel|[Cc]ommittee|[Bb]oard|[Mm]eeting|[Aa]uthority|[Cc]ouncil|Member|Chair\w*+)"
    rf"|(?:Councillor|Cllr\.?|Mrs?|Ms|Miss|Dr)\s++[A-Z][^.,;:]{{1,40}}?)\s++(?:{WAS}"
    r"(?:advised|informed|told|assured|reassured|reminded|encouraged|referred)|heard|learn(?:ed|t))\b"
    r"|(?:An?\s++)?(?:[Aa]ssurances?|[Cc]onfirmation|[Rr]eassurance)\s++was\s++given"
    r"|Mewn\s++(?:ymateb|ateb)\b|(?:Ateb|Eglur|Esboni|Cadarnha|Dywed|Hysbys)wyd\b)",
    "It was explained that",
)
# The number of a paragraph of its own, printed where lines were lost.
NUMBERED_PARAGRAPH = Opening(r"\W*\d{1,2}\.\d{1,2}\.?\s", "4.2 The Clerk advised that")
# What is only put down answers a question, and no point.
PUT_DOWN = Opening(
    rf"\W*It\s++{WAS}(?:stated|reported|noted|said|pointed\s++out)\b",
    "It was noted that",
)
RESPONDS = WordForm(
    r"\b(?:advised|agreed|accepted|acknowledged|answered|apologised|assured|clarified|confirmed|explained"
    r"|reassured|recognised|replied|responded|undertook"
    r"|(?i:atebodd|ymatebodd|eglurodd|esboniodd|cadarnhaodd|cydnabu|sicrhaodd|cytunodd))\b",
    "The PCC confirmed that",
)
# What was asked for is, or will be, done.
GRANTS = WordForm(
    r"\b(?:would|will|been|done|granted|approved|allowed|given|supported|refused|(?:in|to|no)\s++hand)\b"
    r"|^\W*(?:Yes|No|Those|These)\b",
    "It would be placed in the room.",
)
CLAUSE_BEGINS = WordForm(
    r"(?:^\W*|[,;:(–-]|\b(?:and|but|also|then)|^\W*\d[\d.]*)$",
    "The PCC was there, and",
)
SECOND_CLAUSE = WordForm(
    r"\band\s++(?=(?:also\s++)?(?:agreed|undertook|said|explained|would|confirmed)\b)",
    "and agreed to look at it",
)
ANSWERS_SOMEBODY = Opening(
    r"\W*(?:[Ii]n\s++(?:reply|response|answer)\s++to|[Rr]esponding\s++to|[Rr]eplying\s++to"
    r"|[Aa]nswering)\s++"
    r"(?:[^.,;]{1,60}?\s(?:from|by|of)\s++)?"
    rf"(?:the\s++|an?\s++)?(?:\0|(?P<name>{COURTESY_NAME}|{FULL_NAME})|(?P<pronoun>(?:him|her|them)\b))",
    "In reply to \0 Example, the PCC said",
)
ANSWERS_TO = Opening(
    r"\W*(?:\([a-z]\)\s++)?(?:[Ii]n\s++(?:reply|response|answer)\s++to|[Rr]esponding\s++to|[Rr]eplying\s++to|[Aa]nswering)\s++"
    r"[^.,;]{1,120},\s++(?=(?:[Tt]he\s++)?[A-Z])",
    "in answer to Councillor Example, the Clerk",
)
# Nobody's point, but what the meeting was told.
TELLS_THE_MEETING = Opening(
    rf"\W*(?:It\s++{WAS}\w+|.{{0,80}}?\bwas\s++(?:given|advised|informed))",
    "It was noted that",
)
# What goes on with the words of whoever spoke before.
REFERS_BACK = Opening(
    r"\W*(?:He|She|His|Her|Their|Its|Such|Also|Further|(?:They|It|This|These|That|Those)\b"
    r"(?!\s++(?:had|has|would|was|were|did|could|will|is|are)\b)|In\s++(?:his|her|their|its)|For\s++(?:him|her|them))\b",
    "He felt that it was late.",
)
# What announces that replies are told in a list.
TELLS_REPLIES = WordForm(
    r"\b(?:(?:in|by\s++way\s++of)\s++(?:reply|response|answer)|responding|replying|answering|answers?"
    r"|answered|repl(?:y|ies|ied)|respon(?:se|ses|ded))\b",
    "In answer to questions the Clerk stated:",
    re.IGNORECASE,
)
# Somebody answers within the sentence of what was asked, whoever it is.
ANSWERS_WITHIN = Opening(
    r"(?:the|an?|its|his|her|their|our|one|nobody|Chair\w*+)\b[^.;,]{1,80}?"
    r"(?<!\bhad)(?<!\bhas)(?<!\bwas)(?<!\bbe)(?<!\bwere)\s(?:also\s++|then\s++)?"
    r"(?:stated|said|says|told|replied|responded|answered|explained|advised|confirmed|clarified|reported"
    r"|agreed|promised|undertook|assured|reassured|thought|believed|pointed\s++out|offered|denied|declined)\b",
    "the warden stated that",
)
# The main clause behind "Asked why, ".
MAIN_CLAUSE = Opening(
    rf"(?:the|an?|its|his|her|their|our|one|nobody|no\s++one|there)\s++(?:[\w’'/&-]++\s++){{0,8}}?"
    rf"(?:{REPORTING}|(?:would|could|will|put|was|were|had|did|gave)\b)",
    "the owner put it at a year.",
)
# Where, with no more than a comma between, somebody else speaks: "asked why, Mr Example said".
_SOMEBODY = (
    rf"(?:{COURTESY_NAME}|{_INITIALS}"
    r"|(?:Cllr|Councillor)\.?\s++[A-Z][\w.’'-]*+(?:\s[A-Z][\w’'-]*+)?)\s++"
)
_BY_ONE_NAME = r"[A-Z][a-z][\w’'-]*+\s++"
ANOTHER_SPEAKS = WordForm(
    rf",\s++(?=(?:{_SOMEBODY}|{_BY_ONE_NAME})(?:said|stated|noted|thought|agreed|told|felt|promised|{_ANSWERS})\b)"
    rf"|\s(?:and|but)\s++(?={_SOMEBODY}(?:{_ANSWERS})\b)",
    "asked what it cost, Mr Example said",
)
# What joins a clause to the one behind it.
JOINT = WordForm(r"\s(?:and|but|to\s++which|whereupon)$", "asked what it cost, and")
# Where a clause begins that may answer what the one before it asked.
CLAUSE_BEHIND = WordForm(
    r";\s++(?=\S)|\s[–—-]\s++(?=\S)|(?<=\w):\s++(?=[a-z\d](?!\)))(?!(?:whether|if|how|why|what|when|where|who|which)\b)|,?\s++(?=(?:and|but)\s++(?:then\s++)?(?:was|were|got|had|heard|learn)\b)|,\s++(?=(?:who|which|but)\s)",
    "asked which two; the PCC would not say",
)
# Behind a topic: ", that it was new", " – it was new", ": it was new".
BEHIND_TOPIC = WordForm(
    r"(?:(?<=[\w)])\s?[–—-]\s++|:\s++|,\s++(?=that\b))(?=\S)", "on the gates, that they were new"
)
# What was brought up is seen to by somebody, or is done.
SEEN_TO_BY = Opening(
    r"(?:The\s++)?(?P<who>(?:Cllr\.?\s|Councillor\s)?[A-Z][\w.’'-]*+(?:\s++[A-Z][\w’'-]*+){0,2})\s++(?:will|would|is\s++to|to|agreed\s++to|has|offered\s++to)\s++[a-z]",
    "Cllr Example will write.",
)
SEEN_TO = Opening(
    r"(?:(?:[Tt]his|[Ii]t|[Nn]ow)\s++)?(?:(?:[Hh]as|[Hh]ave|[Hh]ad)\s++(?:now\s++)?been|[Ww]as|[Ww]ere|[Tt]o\s++be|[Ww]ill\s++be)\s++[a-z]{2,20}(?:ed|en|t|ne|de)\b",
    "has been attended to.",
)
# What can only be said of something right before it.
POINTS_BACK = Opening(
    r"\W*(?:It|This|These|Those|They|Yes|No(?:-one|body|thing)?|None|Not(?:ed)?|There|Un(?:known|likely)|Neither|Both"
    r"|Apparently|Certainly|Possibly|Probably|Presumably|Perhaps|Soon|Never|Already|About|Around|Approximately|Some|Most|Only)\b(?!\s++(?:was|were)\s++(?:agreed|resolved"
    r"|noted|proposed|moved|no\s++(?:further|other)))",
    "These were not to hand.",
)
# What whoever asked thinks of it, which answers nothing.
FINDS_FAULT = Opening(
    r"\W*(?:It|This|That|These|Those)\s++(?:was|is|were|are)\s++(?:(?:a|an|simply|quite|very|really|wholly|clearly|just|totally)\s++){0,3}"
    r"(?:un(?:acceptable|fair|just|satisfactory|reasonable)|in(?:excusable|tolerable)|appalling|outrag\w+|scandal\w*+|disgrace\w*+"
    r"|sham(?:e|eful|bles)|shocking|disappoint\w+|worr(?:y|ying)|concern(?:ing)?|poor|absurd|insult\w*+"
    r"|not\s++(?:(?:good|soon|fast|nearly)\s++enough|acceptable|fair|right|satisfactory))\b",
    "This was unacceptable.",
)
ONE_PERSON = Opening(r"\W*(?P<who>He|She)\b", "She had run one.")
# Who is the source of words, in a sentence that somebody else, or nobody, is the subject of.
WHOSE_WORDS = WordForm(
    r"\b(?:[Aa]ccording\s++to|[Ii]n\s++the\s++(?:view|opinion|judgment)\s++of|[Ii]n|[Tt]his|[Tt]hat|,)\s++(?:the\s++)?"
    r"(?P<who>[A-Z][\w.-]*(?:\s++(?:of\s++|for\s++)?[A-Z][\w.-]*){0,4})"
    r"(?=['’]s?\s++(?:own\s++)?(?:view|opinion|judgment|experience|words)\b|[.,;]|\s++[a-z]+(?:ed|t|d)\b)",
    "Some were, according to the Commissioner.",
)
PUT_BY_SEVERAL = Opening(
    r"\W*(?:We\b|(?:(?:Some|Several|Other|Panel|Board|Committee)\s++)?(?:Members|Councillors)\b)|"
    + PANEL
    + r"\b",
    "Members asked about budgets.",
)
# "He blamed late grants": a verb of his own, whatever it is.
PRONOUN_ACTS = Opening(
    r"\W*(?:He|She|They)\s++(?!(?:also|then|further|again|went)\b)[a-z]", "He blamed it."
)
# A sentence that is nothing but who put the one before it.
BY_WHOM = Opening(
    r"\((?:(?:[Pp]ut|[Aa]sked)\s++by\s++|[Ff]rom\s++)?[A-Z][\w.,’' -]{1,60}\)\W{0,4}",
    "(Cllr Example)",
)
CLAUSE_PARTED = WordForm(
    r"(?:[,;:?!…–—”\"’')-]|\b(?:and|but|which|whereupon|while|whilst))\s++(?:and\s++|but\s++|which\s++)?$|;\s++(?:\S{1,30}\s++){1,5}$",
    "was it so, and ",
)
BY_WHOM_BEHIND = WordForm(
    r"\((?P<who>[A-Z][\w.,’' -]{1,60})\)\W{0,4}$", "Tell us why. (Cllr Example)"
)
# With these a line begins a sentence; with other words in capitals it may go on with a name.
OPENS_ANEW = Opening(
    r"\W*(?:The|An?|It|He|She|They|This|These|That|There|His|Her|Their|In|On|At|As|For|If|Following|After|When|Also|One"
    r"|Members?|Councillors?|Cllrs?|Mrs?|Ms|Miss|Dr|Chair\w*|Resolved|RESOLVED|Agreed|AGREED|Action|ACTION|[^\n:]{1,60}:)(?!\w)",
    "The Clerk",
)
# No sentence ends so.
LEFT_OPEN = WordForm(
    r"\s(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|as|that|which|whether|if|is|was|be)$",
    "the use of",
)
SEVERAL = Opening(r"\W*(?:It|They)\s++[a-z]", "They covered other months.")
_THE_BODY = PANEL.removeprefix(r"\W*")
# What became of a matter that was brought before the meeting.
OUTCOME = Opening(
    r"\W*(?:(?:The|This|These|It)(?:\s++(?:request|complaint|matter|letter)s?)?\s++"
    rf"{WAS}(?:agreed|resolved|approved|granted|declined|refused|accepted|rejected|referred|supported)"
    r"|(?:Permission|Agreed|Approved|Declined|Refused|Granted|No\s++(?:further\s++)?action)\b"
    rf"|(?:Members|Councillors|Trustees|{_THE_BODY})\s++(?:agreed|declined|decided|supported|resolved)\b"
    r"|(?:The\s++)?(?:Clerk|Secretary|Chair\w*+)\s++(?:was\s++asked|would|will|to|agreed)\b)",
    "The request was declined.",
)
# The meeting takes the account up again, or decides.
ENDS_EXCHANGE = Opening(
    r"\W*(?:The\s++(?:Panel|Committee|Board|Authority|Council|meeting|report|Chair\w*+)\b"
    r"|Members?\b|Resolved|RESOLVED|Agreed|AGREED"
    r"|It\s++was\s++(?:agreed|resolved|noted)|This\s++concluded|Signed\b|Date[ds]?\s?:|Action|ACTION|There\s++(?:being\b|(?:were|was)\s++no\b)"
    r"|(?i:penderfynwyd|cytunwyd|nodwyd)\b)",
    "The Panel noted the report.",
)
# An answer right behind the question's mark: "… open? – in May", "… open? (Ms Example: in May)".
ANSWER_BEHIND_MARK = WordForm(
    r"\?[”\"’'*_]*+\s*+(?:[–—-]\s++(?=\w)|\((?![^()]{1,300}\?\))(?=[^)]{2,60}(?:[:,]|\s\w)))",
    "When would it open? – in May.",
)
# Whose all replies of a schedule are.
REPLIES_OF = WordForm(
    r"\b(?:[Qq]uestions|QUESTIONS|replies|answers|responses)\b[^.?!:\n]{0,60}?\s(?i:(?:to|of|by|from|for)\s++(?:the\s++)?)"
    r"(?P<who>[A-Z][\w.’'&-]*(?:,?\s++(?:of\s++|for\s++|and\s++)?[A-Z][\w.’'&-]*){0,4})"
    r"|\b(?P<whose>[A-Z]\w+(?:\s++(?:and\s++)?[A-Z]\w+){0,4})['’]s?\s++(?:written\s++)?(?:replies|answers|responses)\b",
    "The replies of the Commissioner are set out in the schedule.",
)
# Behind a comma or a space, with "\0" for a role: where somebody who answers may begin to speak.
ROLE_OPENS = Opening(
    rf"(?:[Tt]he\s++|an?\s++|{REPORTING_FIRST}\s++)?\0",
    "the \0 said",
)
# What stands of a clause at its end.
LAST_CLAUSE = WordForm(r"[^,;:]+$", "It was new, Mr Example")
# Which of several questions is answered: "as to the second, on three mornings".
ONE_OF_SEVERAL = WordForm(r"\bthe\s++(first|second|third|fourth|last|others?)\b", "to the second")
