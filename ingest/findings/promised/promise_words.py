"""The words in which minutes record promises.

The forms are the clerk's: "agreed to …", "would write to …", "would be shared with the Panel",
"would come to the next meeting".
"""

import re

from ingest.findings.deed_words import DEED, SOMEBODY
from ingest.findings.promised.promise_details import RECIPIENT
from ingest.findings.word_forms import Opening, WordForm

_SERVANT = (
    r"(?:(?:(?:Town|Parish|Community|Deputy|Assistant|Acting)\s++){0,2}[Cc]lerk|RFO|(?:\w+\s++)?[Ss]ecretary|[Ss]ecretariat|Democratic\s++Services(?:\s++Officer)?"
    r"|(?:Scrutiny|Governance|Committee)\s++(?:Support|Officer|Manager|Team)|(?:Cllr|Councillor)\.?\s++[A-Z][\w’'-]++|[A-Z]{2}(?![\w’']))"
)
_GAP = r"[^.;?!]{0,100}?"
_WRITTEN_MATTER = (
    r"\b(?i:answers?|repl(?:y|ies)|responses?|figures?|details?|information|data|breakdowns?"
    r"|briefings?|cop(?:y|ies)|lists?|statistics|summar(?:y|ies)|papers?|notes?|links?|frameworks?"
    r"|letters?|analysis|numbers?|percentages?|costs?|slides?|timetable|documents?|guidance|dates?|quotations?)\b"
)
INFORMATION = (
    r"\b(?i:answers?|repl(?:y|ies)|responses?|figures?|details?|information|data|reports?"
    r"|breakdowns?|briefings?|updates?|cop(?:y|ies)|lists?|statistics|summar(?:y|ies)|papers?"
    r"|presentations?|notes?|links?|frameworks?|letters?|analysis|numbers|slides?|plan|strategy"
    r"|timetable|explanation|documents?|guidance|review|results|dates?|quotations?)\b"
)
NEXT_MEETING = WordForm(
    r"(?:(?:(?:the|an?|its|their|this|one\s++of\s++(?:its|the))\s++)?(?:Panel['’]s\s++)?"
    r"(?:next|future|later|following|subsequent|forthcoming)\s++(?:[A-Z]\w*\s++){0,4}?[Mm]eetings?\b"
    r"(?!\s++of\s++(?:the|an?)\s++(?:[A-Za-z]+\s++){0,5}?"
    r"(?:[Pp]artnership|[Ff]orum|[Gg]roup|[Cc]abinet|[Nn]etwork|[Ee]xecutive)\b)|(?:those|these)\s++meetings\b)",
    "the next JPC Meeting",
)
SENT = (
    r"(?:circulated|shared|provided|sent|supplied|forwarded|e-?mailed|distributed|issued"
    r"|made\s++available|given)\b"
)
_SEND = r"(?:circulate|share|send|distribute|e-?mail|forward|issue)\b"
_GIVE = r"(?:provide|give|supply|obtain|get)\b"
_THEM = r"(?:him|her|them|the\s++questioner|(?:Mr|Mrs|Ms|Miss|Dr)\b)"
# What is given to others is no answer to whoever asked.
_TO_NO_OTHERS = (
    rf"(?!\s++(?:to|with)\s++(?!{RECIPIENT}|{_THEM}|(?:the|this|that)\s++question)"
    r"|\s++for\s++(?:the\s++)?(?:public|residents|communities|victims|officers|partners|people))"
)
_TO = r"\b(?:to|with|among|amongst|between|before|for)\s++"
_AFTERWARDS = (
    r"(?:(?:after|outside|following|before)\s++(?:of\s++)?(?:the|this|today’s)\s++(?:next\s++)?meeting"
    r"|in\s++due\s++course)\b"
)


UNDERTAKES = WordForm(
    r"\b(?:(?:ha(?:s|ve)\s++(?:\w+ly\s++)?)?(?:agreed|undertaken|offered|volunteered|promised|pledged)|(?:offering|agreeing|volunteering)|undert(?:ook|akes?)|committed(?!\s++to\s++(?:the|an?|this|our|all|[a-z]+(?:s|ing))\b)|had\s++asked\s++officers|(?:gave|made)\s++an?\s++(?:undertaking|assurance|commitment|promise)"
    r"|(?:took|accepted|was\s++given)\s++(?:an|the)\s++action|was\s++tasked)\s++"
    r"(?:also\s++)?to\s++(?!(?:note|disagree|differ|approve|endorse|support|accept|recommend|adopt"
    r"|appoint|elect|be|represent|serve|stand|chair|act|join)\b)",
    "The PCC agreed to report back.",
)
# The verb first, as Welsh has it: "Cytunodd y Comisiynydd i ddarparu …".
UNDERTAKES_FIRST = WordForm(
    r"\b(?i:cytunodd|ymrwymodd|addawodd|cynigiodd)\s++(?:yr?\s++|['’]r\s++)?"
    r"(?P<owner>[A-Z][^.,;]{2,80}?)\s++(?:i|y\s++byddai(?:['’]n)?)\s++(?!nodi\b|[dt]derbyn\b|gefnogi\b)",
    "Cytunodd y Trysorydd i anfon y ffigurau.",
)
PROMISES_AN_ANSWER = WordForm(
    rf"\b(?:promised|offered|undertook)\s++(?:{RECIPIENT}\s++)?(?:an?|the|some|further|more)\s++{_GAP}{INFORMATION}",
    "The PCC promised a written response.",
)
# What somebody is asked to say is answered there and then.
TO_SAY = Opening(
    r"(?:explain|comment|(?:clarify|confirm)(?![^.;]{0,60}?\bwith\b)|outline|say|give|describe|elaborate|attend|join|introduce|leave"
    r"|speak|expand|respond|address|summarise|identify|advise)\b",
    "explain the delay",
)
# What the meeting asks of somebody in its service is to be done; an office that is asked for
# figures may give them at once, but what it is to send, find out or tell others comes later.
ASKED_TO = WordForm(
    r"\b(?:was|were|(?:to\s++)?be|ha(?:s|ve)\s++been)\s++(?:then\s++|also\s++)?(?:(?:asked|requested|instructed|directed|tasked|authori[sz]ed)\s++to|(?:tasked|charged)\s++with(?=\s++\w+ing\b))\s++",
    "The Clerk was asked to write to the school.",
)
BODY_ASKS = WordForm(
    r"(?:\b[Ii]t\s++was\s++(?:also\s++)?(?:asked|requested)(?=\s++that\b)|\bI(?:['’]ve|\s++have)\s++(?:now\s++)?asked|\b(?:Panel|Committee|Board|Council|Authority|Directors|Trustees|Governors|[Mm]eeting|[Mm]embers|[Cc]hair(?:man|woman|person)?)\s++"
    r"(?:(?!that\b|and\b)[^\s.,;?!]++\s++){0,10}?(?:and\s++)?(?:then\s++|also\s++)?(?:asked|requested|instructed|directed|tasked|charged|required|mandated|commissioned)|\b(?:remitted\s++to|[Ll]eft\s++(?:to|with)|referred\s++to|\b[Aa]ctions?\s++(?:(?:was|is)\s++)?(?:(?:placed|put)\s++(?:up)?on|(?:given|assigned)\s++to)))"
    r"\s++(?:(?P<that>that\s++)|(?P<owner>[^,.;:?!]{2,80}?)\s++(?:to|with(?=\s++\w+ing\b))\s++)",
    "Members asked the PCC to write to the Minister.",
)
# What anybody asks of whoever serves the meeting, or of a member by name or initials.
ANYBODY_ASKS = WordForm(
    rf"\b(?:asked|requested)\s++(?:(?P<that>that\s++)(?P<doer>(?:the\s++)?{_SERVANT})\s++(?:(?:should|would|could|might|also)\s++)?"
    rf"|(?P<owner>(?:the\s++)?{_SERVANT})\s++to\s++(?:also\s++)?)(?={DEED})",
    "Cllr Hill asked the Clerk to write to the school.",
)
# What is said behind it where nothing comes of it, or it was answered there and then.
DECLINED = Opening(
    r"[^.;?!]{0,120}?\b(?:declined|refused|not\s++(?:agreed|accepted|possible|supported|necessary|needed)|unable|could\s++not|couldn['’]t|would\s++not"
    r"|wouldn['’]t|saw\s++no|already|impossible|regretted|no\s++support|explained|pointed\s++out|replied|responded|answered)\b",
    " The Clerk declined.",
)
DONE_LATER = (
    r"(?:write|check|provide|supply|show|e-?mail|phone|ring|ask|submit|prepare|update|notify|let|speak\s++(?:to|with)"
    r"|report\s++back|look\s++into|circulate|send|share|arrange|investigate|contact|invite|chase"
    r"|follow|raise|find\s++out|bring|forward|convey|pass|obtain|draft|liaise|distribute|seek)\b"
)
PLAIN_DEED = Opening(rf"{DEED}|go\s++to\b", "go to the bank")
LATER_DEED = Opening(DONE_LATER, "write to the school")
# Of what was spoken of: "took the point away", not "took the knife away".
POINTED_AT = (
    r"this|that|it|these|(?:the|these|those|his|her|their)\s++(?:points?|matters?|issues?|questions?|requests?|suggestions?"
    r"|comments?|concerns?|quer(?:y|ies)|ideas?|feedback|actions?)"
)
# A sentence that is left open for the points of a list: "The PCC agreed to:".
LEADS = Opening(
    r"(?P<words>.*?(?:\b(?:to|will|would)(?=[\s:–—-]*+$)|(?=\s*+:)))[\s:–—-]*+$",
    "The PCC agreed to:",
    re.DOTALL,
)
# What is said so of other things than answers is policy, or done already.
# "Gave a commitment that the Panel would see it", "committed to sharing the survey".
UNDERTAKES_THAT = WordForm(
    rf"\b(?:took|(?:could|can|would)\s++take)\s++(?:(?:{POINTED_AT})\s++)?away(?=\W|\s++(?:and|as|to)\b|$)(?!\s++from\b)|\btook\s++it\s++(?:up)?on\s++(?:him|her|them)sel(?:f|ves)\s++to\b"
    rf"|\bassured\s++(?:{RECIPIENT}|him|her|them)\s++that\s++an?\s++(?:\w+\s++){{0,3}}?{INFORMATION}\s++(?:would|will)\b(?!\s++(?:never|not)\b)"
    rf"|\b(?:undertook|promised|pledged|committed|(?:gave|made|given)\s++(?:{RECIPIENT}\s++)?(?:an?|the|her|his|their)\s++(?:firm\s++)?(?:undertaking|commitment|assurance|promise|word))"
    r"\s++that\s++(?:[^\s.;?!]++\s++){1,8}?(?:would|will)\b(?!\s++(?:never|not)\b)"
    r"|\bcommitted\s++to\s++(?:sharing|sending|providing|supplying|giving|reporting|bringing|writing|circulating|returning"
    r"|coming\s++back|updating|publishing|checking|raising|arranging|keeping\s++(?:the\s++)?(?:Panel|[Mm]embers))\b",
    "The PCC gave a commitment that the Panel would see it.",
)
# What somebody is at work on, and for whom that is not only said to go on.
UNDER_WAY = WordForm(
    r"\b(?:is|are|am|was|were)\s++(?:still\s++|now\s++|also\s++|currently\s++)?"
    r"(?:pursuing|chasing|arranging\s++for|looking\s++into\s++(?:this|that|it|the\s++matter)|following\s++(?:this|that|it)\s++up|following\s++up\s++(?:on\s++)?(?:this|that|it))\b",
    "The Clerk is pursuing this.",
)
OFFERS = WordForm(
    rf"\b(?:could|might|may)\s++(?:\w+ly\s++)?(?:{_SEND}|{_GIVE}){_GAP}(?:{_TO})?{RECIPIENT}",
    "The PCC could send the figures to Members.",
)
BY = WordForm(r"[^.;?!]{0,60}?\bby\s++(?=the\s|[A-Z])", "circulated by the Clerk")
SOMEBODY_ELSES = WordForm(
    r"\b(?:Government|Home\s++Office|Ministry|Minister|HMIC\w*|College\s++of\s++Policing|national|Lord\s++Chancellor|Secretary\s++of\s++State)\b",
    "The Home Office would publish its guidance by June.",
)

# What is promised, read from the verb of the promise on: an answer in writing.
GIVES_IN_WRITING = WordForm(
    r"\b(?:[Ww]ritten|[Ww]riting|e-?mail(?:ed)?)\s++(?:answer|reply|response|briefing|note)s?\b"
    r"|\b(?:reply|respond|answer)\b[^.;]{0,40}?\bin\s++writing\b"
    rf"|\b(?:write|e-?mail)\s++(?:back\b|(?:back\s++)?to\s++(?:{RECIPIENT}|{_THEM})|{RECIPIENT})"
    rf"|\b{_SEND}{_GAP}(?:{INFORMATION}{_TO_NO_OTHERS}|{RECIPIENT}|{_THEM})"
    rf"|\blet\s++{RECIPIENT}\s++have\b"
    rf"|\b{_GIVE}(?:{_GAP}{_WRITTEN_MATTER}{_TO_NO_OTHERS}|{_GAP}\breport\b[^.;]{{0,60}}?{_TO}{RECIPIENT}"
    rf"|\s++{RECIPIENT}{_GAP}\breport\b)"
    rf"|\bbe\s++{SENT}(?:{_GAP}{_TO}(?:{RECIPIENT}|{_THEM})|[^.;]{{0,40}}?\b{_AFTERWARDS}"
    rf"|\s++(?:with\s++)?{_GAP}{INFORMATION})|\breceive\b{_GAP}{_WRITTEN_MATTER}"
    r"|\b(?:ddarparu|anfon|ddosbarthu|rannu|gylchredeg|ysgrifennu)\b",
    "… agreed to supply a written answer.",
)
# An answer at some later time, of which writing is not said.
GIVES_LATER = WordForm(
    r"\bfind\s++(?:\w+\s++)?out\b|\blook\s++into\b|\blook\s++at\b[^.;]{0,160}?\breport\b"
    r"|\b(?:report|come|get|feed|fed)\s++(?:\w+\s++)?back\b|\brevert\b|\bfollow\s++(?:\w+\s++)?up\b"
    r"|\btake\s++(?:this|that|it|the\s++\w+)\s++(?:away|back)\b|\b(?:clarify|ascertain|investigate)\b"
    r"|\bcheck\b(?!\s++(?:every|each|all|any)\b)"
    r"|\b(?:see|establish)\s++(?:whether|if|what|how|why)\b|\bmake\s++enquiries\b"
    rf"|\b(?:bring|present|submit|provide|give|produce|prepare|report|receive)\b{_GAP}(?:{_WRITTEN_MATTER}"
    rf"|\b(?:reports?|updates?|presentations?|explanation|results)\b){_TO_NO_OTHERS}"
    rf"|\b(?:tell|inform|update|brief|notify|advise|report\s++to)\s++{RECIPIENT}"
    rf"|\blet\s++{RECIPIENT}\s++know\b"
    r"|\bbe\s++(?:reported|fed|brought|bought|presented|submitted|given|updated|informed|notified"
    r"|briefed|kept|answered|responded\s++to|addressed|followed\s++up)\b",
    "… agreed to look into it.",
)
# What is to be given at a meeting is not sent in writing.
AT_THE_NEXT_MEETING = WordForm(
    rf"\b(?:{_GIVE}|be\s++(?:given|provided)|receive\b){_GAP}\b(?:at|to)\s++{NEXT_MEETING.pattern}",
    "… would be given at the next meeting.",
)

# The verb that what follows hangs on: a promise hangs on none, or on one that states.
HANGS_ON = WordForm(
    r"(?P<asks>\b(?:(?<!I\shave\s)asked|requests?|requested|suggest(?:ed|ion)|questioned|queried|enquired"
    r"|inquired|wondered|proposed|proposal|urged|whether|called\s++for|recommended|hoped|sought"
    r"|wanted|wished|expected|doubted|denied)\b)"
    r"|\b(?:said|agreed|confirmed|explained|advised|replied|reported|stated|added|assured"
    r"|undertook|noted|answered|commented|responded|informed|told|acknowledged)\b|;|\bbut\b",
    "A Member asked whether",
)
# Behind it stands what is asked itself, and nothing that is told beside it.
OPENS_WHAT_IS_ASKED = Opening(
    r"whether\b|(?:asked|requested|suggested|proposed|urged|wished|hoped)\s++(?:that|if)\b",
    "whether the force",
    re.I,
)
# A condition bears on the whole sentence, what only may be on its own clause.
DEPENDS = WordForm(
    r"(?P<condition>\b(?:if|unless|should(?=\s++(?:the|an?|any|this|that|it|there|they|he|she|we|you)\b))\b)|\b(?:could|might|may|possibly|perhaps|should)\b(?![^.;]*\band\b)",
    "If the grant came,",
    re.I,
)
OPENS_WITH_SPEAKER = Opening(rf"\W*{SOMEBODY}(?=\s*+:|\s++[a-z])", "Dev Example did not know")
# Who says of himself what he will do: "Dev said that he".
SAYS_OF_SELF = WordForm(
    rf"(?:^|[\s,;]){SOMEBODY}\s++(?:then\s++|also\s++)?(?:said|says|advised|confirmed|stated|replied|reported|explained|promised|felt|thought)"
    r"\s++(?:that\s++)?(?:[Hh]e|[Ss]he|[Tt]hey)\s*+$",
    "Dev said that he",
)
# Whoever asks, and whom, if that is said.
ASKS_OF = WordForm(
    r"\b(?:asked|enquired|inquired|wondered|queried|questioned|sought|requested|pressed|wished|wanted|desired|begged)\b"
    r"(?:\s++of)?\s*+|\?",
    "asked ",
)
OPENS_WITH_ROLE = Opening(r"\W*(?:(?:The|An?)\s++)?\0", "The \0 had no figures to hand but")
# What was promised before this meeting, or was not.
NOT_NOW = WordForm(
    r"(?:\bnot|n[’']t|\bnever|\b[Hh]ad(?:\s++(?:already|also|previously|earlier))?)\s*+$",
    "The PCC had already",
)
WHO = WordForm(r",?\s++who$", "the Treasurer, who")
PRONOUN = WordForm(
    r"(?:^|[\s\[(])(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e|(?:[Hh]is|[Hh]er|[Tt]heir)\s++office|OPCC)\s*+$",
    "and said that she",
)
CHAINED = WordForm(r"(?:\b(?:and|but)|,)\s++(?:also\s++)?$", "The PCC agreed, and ")
# Where somebody is from, behind the name.
ASIDE = WordForm(r"(?<=[a-z])\s++\([A-Z][^()]{1,40}\)$", "Example (Northshire Council)")
ADVERBS = WordForm(
    r"(?<=\S)(?:\s++(?:also|then|therefore|further|again|both|later|[a-z]{2,12}ly))+\s*+$",
    "The PCC then",
)

# What may say what an action marks.
MAY_PROMISE = WordForm(
    r"\b(?:would|will|should|agreed|undertook|promised|to be|asked"
    r"|byddai|cytunodd|ymrwymodd|addawodd)\b",
    "The figures would be sent.",
    re.IGNORECASE,
)
# A promise that only points back ("take this forward") is read with the sentence before it.
POINTS_BACK = WordForm(
    r"\b(?:take|look\s++into|follow|raise|investigate|consider)\s++(?:this|that|it|these)\b"
    r"(?!\s++question)|^\W*+[A-Z][^,.;:?!]{2,60}?\s++agreed\W*$|^\W*+(?:\S++\s++){1,3}\S++$|^\W*+[A-Z][^,.;:]{1,40}?\s++to\s++[a-z]+\s++(?:this|that|these|it|them)\b|\b(?:to|will|would)\s++(?:do\s++(?:so|this|that|it)|action|progress|take\s++forward|pick\s++up)\b|\bfind\s++(?:this\s++|that\s++|it\s++)?out\b(?!\s++\w)",
    "agreed to take this forward",
)
# A promise that goes on with what the sentence before promised.
GOES_ON = Opening(
    r"\W*(?:This|These|It|They|Both|The\s++(?:answer|reply|response|information|figures|report))\b",
    "These would be",
)
