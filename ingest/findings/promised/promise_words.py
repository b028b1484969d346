"""The words in which minutes record promises.

The forms are the clerk's: "agreed to …", "would write to …", "would be shared with the Panel",
"would come to the next meeting".
"""

import re

from ingest.findings.deed_words import DEED, DOES_DEED
from ingest.findings.promised.promise_details import RECIPIENT
from ingest.findings.word_forms import Opening, WordForm

_GAP = r"[^.;?!]{0,100}?"
_WILL = (
    r"(?:\b(?:would|will|shall|Will|Would)|(?<=[Ii])['’](?:ll|d)|(?<=[WwSsHh]e)['’](?:ll|d)|(?<=[Tt]hey)['’](?:ll|d))\s++"
    r"(?:(?:also|then|therefore|all|both|now|gladly|happily)\s++)*"
)
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
_NEXT_MEETING = (
    r"(?:(?:(?:the|an?|its|their|this|one\s++of\s++(?:its|the))\s++)?(?:Panel['’]s\s++)?"
    r"(?:next|future|later|following|subsequent|forthcoming)\s++(?:[A-Z]\w*\s++){0,4}?[Mm]eetings?\b"
    r"(?!\s++of\s++(?:the|an?)\s++(?:[A-Za-z]+\s++){0,5}?"
    r"(?:[Pp]artnership|[Ff]orum|[Gg]roup|[Cc]abinet|[Nn]etwork|[Ee]xecutive)\b)|(?:those|these)\s++meetings\b)"
)
_SHARED = (
    r"(?:circulated|shared|provided|sent|supplied|reported|brought|bought|forwarded|e-?mailed"
    r"|distributed|submitted|presented|made\s++available|given|fed\s++back)\b"
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

# What is answered later, where calls and crimes are answered every day.
_WRITTEN_TO_BE_ANSWERED = (
    r"(?i:requests?|questions?|letters?|quer(?:y|ies)|points?|e-?mails?|reports?|recommendations?"
    r"|enquir(?:y|ies)|concerns?|petitions?|consultation|comments?|correspondence)\b"
)

UNDERTAKES = WordForm(
    r"\b(?:agreed|undertook|promised|offered|pledged|volunteered|(?:gave|made)\s++an?\s++(?:undertaking|assurance|commitment|promise)"
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
    r"(?:explain|comment|clarify|outline|confirm|say|give|describe|elaborate|attend|join|introduce|leave"
    r"|speak|expand|respond|address|summarise|identify|advise)\b",
    "explain the delay",
)
# What the meeting asks of somebody in its service is to be done; an office that is asked for
# figures may give them at once, but what it is to send, find out or tell others comes later.
ASKED_TO = WordForm(
    r"\b(?:was|were|be)\s++(?:then\s++|also\s++)?(?:asked|requested|instructed|directed|tasked)\s++to\s++",
    "The Clerk was asked to write to the school.",
)
BODY_ASKS = WordForm(
    r"(?:\b[Ii]t\s++was\s++(?:also\s++)?(?:asked|requested)(?=\s++that\b)|\bI(?:['’]ve|\s++have)\s++(?:now\s++)?asked|\b(?:Panel|Committee|Board|[Mm]embers|[Cc]hair(?:man|woman|person)?)\s++(?:(?!that\b|and\b)[^\s.,;?!]++\s++){0,10}?(?:and\s++)?"
    r"(?:then\s++|also\s++)?(?:asked|requested|instructed|tasked)|\b(?:remitted\s++to|left\s++(?:to|with)))"
    r"\s++(?:(?P<that>that\s++)|(?P<owner>[^,.;:?!]{2,80}?)\s++to\s++)",
    "Members asked the PCC to write to the Minister.",
)
DONE_LATER = (
    r"(?:write|check|provide|supply|show|e-?mail|phone|ring|ask|submit|prepare|update|notify|let|speak\s++(?:to|with)"
    r"|report\s++back|look\s++into|circulate|send|share|arrange|investigate|contact|invite|chase"
    r"|follow|raise|find\s++out|bring|forward|convey|pass|obtain|draft|liaise|distribute|seek)\b"
)
LATER_DEED = Opening(DONE_LATER, "write to the school")
IS_TO_DO = WordForm(
    rf"\b(?:is|are|was|were)\s++to\s++(?=(?:also\s++)?{DONE_LATER})", "He is to check whether"
)
# Of what was spoken of: "took the point away", not "took the knife away".
POINTED_AT = (
    r"this|that|it|these|(?:the|these|those|his|her|their)\s++(?:points?|matters?|issues?|questions?|requests?|suggestions?"
    r"|comments?|concerns?|quer(?:y|ies)|ideas?|feedback|actions?)"
)
# What one was "happy to" do may be done there and then: that only what serves whoever asked tells.
_READY_TO = (
    rf"(?:(?:(?:provide|supply|show|submit|circulate|send|share|bring|forward|distribute|pass|obtain|e-?mail)\s++(?:it|them|these|this)\b"
    r"|(?:provide|supply|show|submit|circulate|send|share|bring|forward|distribute|pass|obtain)\s++"
    r"(?!(?:his|her|their|an?|the)\s++(?:views?|opinions?|thoughts?|experiences?|assurance)\b)(?:(?!that\b)[^\s.;?!,]++\s++){0,6}?"
    rf"(?:{INFORMATION}(?!\s++that\b)|{_TO}{RECIPIENT}))"
    r"|(?:write|phone|ring|speak\s++(?:to|with)|report\s++back|look\s++into|find\s++out|arrange|investigate|contact|invite|chase|check|draft|liaise)\b"
    rf"|(?:update|notify)\s++{RECIPIENT}|let\s++(?:\S+\s++){{1,4}}?(?:have|know)\b|follow\s++(?:\w+\s++)?up\b|raise\s++(?:{POINTED_AT})\b|ask\s++(?:the|his|her|their|an?)\s++(?:\w+\s++){{1,4}}?to\s)"
)
# What is said so of other things than answers is policy, or done already.
# "Gave a commitment that the Panel would see it", "committed to sharing the survey".
UNDERTAKES_THAT = WordForm(
    rf"\b(?:was|were)\s++(?:(?:very|quite|more\s++than)\s++)?(?:happy|willing|prepared|content|ready)\s++to\s++{_READY_TO}"
    rf"|\b(?:took|(?:could|can|would)\s++take)\s++(?:(?:{POINTED_AT})\s++)?away(?=\W|\s++(?:and|as|to)\b|$)(?!\s++from\b)|\btook\s++it\s++(?:up)?on\s++(?:him|her|them)sel(?:f|ves)\s++to\b"
    rf"|\bassured\s++(?:{RECIPIENT}|him|her|them|(?:Mr|Mrs|Ms|Miss|Dr)\.?\s++[A-Z]\w+)\s++that\s++"
    rf"(?:(?:he|she|they)\s++(?:[^\s.;?!]++\s++){{0,6}}?(?:would|will)\s++(?=be\s++\w+ing\b|come\s++back\b|return\b|{DEED})|an?\s++(?:\w+\s++){{0,3}}?{INFORMATION}\s++(?:[^\s.;?!]++\s++){{0,6}}?(?:would|will)\b(?!\s++(?:never|not)\b))|"
    rf"\b(?:undertook|promised|pledged|committed|(?:gave|made|given)\s++(?:{RECIPIENT}\s++)?(?:an?|the|her|his|their)\s++(?:firm\s++)?(?:undertaking|commitment|assurance|promise|word))"
    r"\s++that\s++(?:[^\s.;?!]++\s++){1,8}?(?:would|will)\b(?!\s++(?:never|not)\b)"
    r"|\bcommitted\s++to\s++(?:sharing|sending|providing|supplying|giving|reporting|bringing|writing|circulating|returning"
    r"|coming\s++back|updating|publishing|checking|raising|arranging|keeping\s++(?:the\s++)?(?:Panel|[Mm]embers))\b",
    "The PCC gave a commitment that the Panel would see it.",
)
UNDERTAKES_AN_ANSWER = WordForm(
    r"\b(?:committed|had\s++asked\s++officers)\s++to\s++",
    "The PCC had asked officers to supply the figures to the Panel.",
)
# What an office holder says that he or she will do, and does only for whoever asked.
OWN_DEED = WordForm(
    rf"{_WILL}(?:be\s++(?:happy|pleased|glad|willing|able|content|prepared|delighted)\s++to\s++)?"
    rf"(?:[a-z][^.;,]{{0,80}}?\band\s++(?=report\s++back|write\s++to|come\s++back|feed\s++back|let\b|update\s++{RECIPIENT}))?(?:"
    # What is done for whoever asked, whatever it is about.
    r"write\s++(?:it|this|that|them)\s++(?:up|out|down)\b|write\s++(?:back\s++)?(?:to\b|again\b)|(?:find|sort|seek)\s++(?:(?:this|that|it)\s++)?out\b|look\s++into\b"
    r"|(?:report|feed|come|get|revert)\s++(?:(?:this|that|it)\s++)?back\b|make\s++(?:some\s++)?(?:enquiries|inquiries|sure)\b"
    r"|look\s++and\b|reply\b|(?:feed|pass|put|take)\s++(?:it|them|this|these|that)\s++(?:in|on|to|back|up|into)\b"
    rf"|(?:ensure|see|make\s++sure)\s++(?:that\s++)?{RECIPIENT}"
    r"|(?:chase|investigate|contact|approach|arrange|organise|remind|telephone|phone|ring|enquire|inquire|check|clarify"
    r"|ascertain|draft|redraft)\b|draw\s++up\b|follow\s++(?:(?:this|that|it)\s++)?up\b|see\s++to\b|try\s++the\b"
    r"|be\s++(?:writing|publishing|circulating|sending|sharing|reporting\s++(?:back|to)|contacting|raising)\b"
    rf"|respond\s++(?:to\s++(?:{RECIPIENT}|{_THEM}|(?:the|this|that|these|those|his|her|their|its)\s++(?:\w+\s++){{0,2}}?{_WRITTEN_TO_BE_ANSWERED})(?!{_GAP}\bwithin\s++\w+\s++minutes)|in\s++(?:writing|due|full|detail)\b)"
    rf"|reflect\s++(?:up)?on\s++(?:(?:{POINTED_AT})\b|(?:what|how|whether)\b)"
    r"|raise\b(?!\s++(?:(?:the|his|her|their|more)\s++)?(?:council|precept|funds?|funding|money|tax(?:es)?|awareness|standards?)\b)[^.;]{0,60}?\bwith\s++(?:the|his|her|their|its|[A-Z])"
    r"|(?:bring|draw)\b[^.;]{0,60}?\bto\s[^.;]{0,50}?\battention\b|"
    r"(?:reply|answer|confirm)\b[^.;]{0,40}?\bin\s++writing\b|(?:speak|talk|liaise)\s++(?:to|with)\b"
    rf"|(?:tell|inform|update|brief|notify|advise)\s++{RECIPIENT}|let\s++(?:\S+\s++){{1,4}}?(?:have|know)\b"
    r"|(?:take|raise|pass)\s++(?:this|that|it|these|the)\b(?:\s++\w+){0,2}?\s++(?:away|back|forward|up|on|with)\b"
    rf"|take\b{_GAP}\bback\b|raise\s++(?:this|that|it|the\s++(?:matter|issue|point))\b"
    # What somebody will see to, or have others do.
    rf"|(?:see|ensure|make\s++sure)\s++that\b|have\s++(?:the|his|her|their)\s++(?:\w+\s++){{1,2}}?{DEED}"
    r"|ask\s++(?:the|his|her|their|an?)\s++(?:\w+\s++){1,4}?to\s"
    # What somebody says that he will see to himself.
    r"|(?!be\b|have\b)[a-z]+\b[^.;,]{0,60}?\b(?:himself|herself|personally)\b"
    r"|(?:have|get)\s++(?:[^.;,]{1,60}?\s)(?:sent|checked|circulated|put|corrected|e-?mailed)\b"
    # What is given counts where it is an answer, or given to whoever asked.
    rf"|(?:{_SEND}{_GAP}(?:{INFORMATION}|{RECIPIENT})|(?:{_SEND}|{_GIVE})\s++(?:it|them|these|this)\b)"
    rf"|get\b{_GAP}{INFORMATION}|set\s++out\b{_GAP}{INFORMATION}"
    rf"|(?:provide|give|supply|bring|submit|present|obtain|prepare|produce)\b{_GAP}{INFORMATION}"
    r"(?!\s++(?:to|for|with)\s++(?:the\s++)?(?:public|residents|communities|victims|officers"
    r"|partners|people)))",
    "The PCC would be happy to share the report.",
)
# What somebody in the service of the meeting will have done by a stated day.
BY_A_DAY = WordForm(
    rf"{_WILL}(?:(?P<gives>report)|(?P<deed>{DOES_DEED})"
    r"|(?!(?:be|have|continue|remain|need|receive|like|support|prefer|welcome|expect|vote|oppose|want|hope|retire|leave|begin"
    r"|become|cost|abstain|object|encourage|agree|say|chair|stand|serve|attend|never|not|always|rather|soon)\b)[a-z]+)\b",
    "The Treasurer will pay the invoice.",
)
# What is done by whom: "would be sent to the Commissioner by the Secretary".
BY_AGENT = WordForm(
    rf"(?:{_WILL}|\bto\s++)be\s++[a-z]+(?:ed|en|nt|ght|wn)\b{_GAP}\bby\s++(?=the\s|[A-Z])",
    "The letter would be drafted by the Clerk.",
)
# Who says in other words that a thing will be done: "It was confirmed by the Treasurer that".
SAID_BY = WordForm(
    r"\b[a-z]+ed\s++by\s++(?P<owner>[^,.;]{3,60}?)\s++that\b",
    "It was confirmed by the Treasurer that",
)
# Who could do a thing has not said that it will be done.
# Who says "It will go to the Secretary this afternoon" has it still.
GOES_TO = WordForm(
    rf"{_WILL}(?:(?:go|come|get|be\s++(?:sent|passed|copied))\s++(?:round\s++)?to|be\s++with)\s++{RECIPIENT}"
    rf"|{_WRITTEN_MATTER}{_GAP}(?:{_WILL}|\b(?:was|were|is|are)\s++to\s++)follow\b"
    rf"|(?:{_WILL}|\b(?:was|were|is|are)\s++to\s++)be\s++(?:arranged|organised|set\s++up|booked)\s++(?:\w+\s++)?(?:for|with)\s++(?:new\s++|all\s++)?{RECIPIENT}"
    rf"|{_WILL}be\s++(?:put|placed|posted|uploaded|published)\s++(?:up\s++)?on\s++(?:the|our|its)\s++(?:[\w’']+\s++)?(?:web\s?site|site|portal|noticeboard)\b",
    "It will go to the Clerk this afternoon.",
)
OFFERS = WordForm(
    rf"\b(?:could|might|may)\s++(?:\w+ly\s++)?(?:{_SEND}|{_GIVE}){_GAP}(?:{_TO})?{RECIPIENT}",
    "The PCC could send the figures to Members.",
)
TO_THE_PANEL = WordForm(
    rf"(?:{_WILL}|\b(?:was|were|is|are)\s++to\s++|,\s++to\s++)be\s++{_SHARED}{_GAP}{_TO}{RECIPIENT}",
    "The figures would be circulated to Members.",
)
# Said as a heading says it: "Further details to be sent by e-mail".
TO_BE_SENT = Opening(
    rf"\W*(?:[\w’'-]++\s++){{0,6}}?{INFORMATION}(?:\s++(?:on|of|about|for)\s++[^,.;?!]{{1,60}}?)?\s++to\s++be\s++{SENT}"
    r"(?![^.;?!]*\b(?:was|were|had|is|are|has|have)\b)",
    "Further details to be sent to Members",
)
PANEL_RECEIVES = WordForm(
    rf"\b(?:Panel|[Mm]embers)\s++(?:{_WILL}|(?:was|were)\s++to\s++)(?:(?:receive|have|be\s++(?:sent|given|shown|provided\s++with))\b"
    rf"(?:\s++(?:it|them|this)\b|{_GAP}{INFORMATION})|be\s++(?:updated|informed|notified|briefed|kept\s++\w+)\b)",
    "Members would receive a briefing note.",
)
WRITTEN_ANSWER = WordForm(
    rf"\b(?:[Ww]ritten\s++(?:answer|reply|response)s?\b|(?:answer|reply|response)\s++in\s++writing\b){_GAP}"
    rf"{_WILL}(?:be\s++(?:{_SHARED}|published\b)|follow\b)",
    "A written answer would be provided.",
)
AT_A_MEETING = WordForm(
    rf"{_WILL}(?:come|return|attend|be\s++(?:brought|bought|presented|submitted|reported|given|provided"
    r"|discussed|considered|reviewed|added|included|raised|tabled|confirmed|invited|on)|bring|present|submit|give"
    rf"|provide|report|discuss|consider|receive)\b{_GAP}\b{_NEXT_MEETING}",
    "An update would be given at the next meeting.",
)
REPORTED_BACK = WordForm(
    rf"{_WILL}be\s++(?:(?:reported|fed)\s++back|actioned|chased|followed\s++up|looked\s++into)\b",
    "The outcome would be reported back.",
)
AFTER_THE_MEETING = WordForm(
    rf"{_WILL}be\s++(?:answered|responded\s++to|dealt\s++with|addressed|discussed|followed\s++up|{_SHARED})"
    r"\s++(?:\w+\s++)?(?:outside|after|following)\s++(?:of\s++)?the\s++meeting\b",
    "Other questions would be answered outside of the meeting.",
)
SENT_TO_THEM = WordForm(
    rf"{_WRITTEN_MATTER}{_GAP}{_WILL}be\s++(?:sent\s++on\b|{SENT}[^.;]{{0,40}}?\bto\s++{_THEM})",
    "The figures would be sent to her.",
)
BY = WordForm(r"[^.;?!]{0,60}?\bby\s++(?=the\s|[A-Z])", "circulated by the Clerk")
# What is pointed back to: "He confirmed that it would be shared."
GIVEN_BACK = WordForm(
    rf"\b(?:it|this|that|these|they|(?:further|more)\s++\w+)\s++{_WILL}be\s++(?:{SENT}|brought|presented|picked\s++up|looked\s++(?:at|into)|taken\s++(?:up|away|forward))"
    rf"{_TO_NO_OTHERS}|{_WILL}be\s++(?:included|covered|set\s++out|reported|added|given|provided|reflected)\s++[^.;?!]{{0,30}}?\b(?:in|as\s++part\s++of)\s++(?:the|an?|his|her|its|their)\s++"
    r"(?:next|future|later|following|subsequent)\s++(?:\w+\s++){0,2}?(?:reports?|updates?|papers?|returns?|bulletins?|briefings?|versions?)\b",
    "The Treasurer confirmed that it would be shared.",
)
# With a day or time by which it will be ready, and said of nobody else's paper.
PRODUCED = WordForm(
    rf"{INFORMATION}\s++(?:\w+\s++){{0,3}}?{_WILL}be\s++(?:put\s++together|drawn\s++up|prepared"
    r"|provided|sent|supplied|circulated|shared|produced|drafted|published|finalised|completed|ready"
    r"|(?:made\s++)?available|released|issued)\b",
    "The plan would be drawn up by June.",
)
# Said by whoever has it, of what others are not given.
PROVIDED = WordForm(
    rf"{INFORMATION}(?:\s++(?:on|about|of|for|regarding)\s++[^,.;?!]{{1,80}}?)?\s++{_WILL}be\s++{SENT}"
    rf"{_TO_NO_OTHERS}(?!\s++(?:by|in|at|on|through|via|with|from)\b)",
    "An update on the scheme would be provided.",
)
SOMEBODY_ELSES = WordForm(
    r"\b(?:Government|Home\s++Office|Ministry|Minister|HMIC\w*|College\s++of\s++Policing|national)\b",
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
    rf"\b(?:{_GIVE}|be\s++(?:given|provided)|receive\b){_GAP}\b(?:at|to)\s++{_NEXT_MEETING}",
    "… would be given at the next meeting.",
)

# The verb that what follows hangs on: a promise hangs on none, or on one that states.
HANGS_ON = WordForm(
    r"(?P<asks>\b(?:asked|requests?|requested|suggest(?:ed|ion)|questioned|queried|enquired"
    r"|inquired|wondered|proposed|proposal|urged|whether|called\s++for|recommended|hoped|sought"
    r"|wanted|wished|expected)\b)"
    r"|\b(?:said|agreed|confirmed|explained|advised|replied|reported|stated|added|assured"
    r"|undertook|noted|answered|commented|responded|informed|told|acknowledged)\b|;",
    "A Member asked whether",
)
# A condition bears on the whole sentence, what only may be on its own clause.
DEPENDS = WordForm(
    r"\b(?:if|unless)\b|\b(?:could|might|may|possibly|perhaps|should)\b(?![^.;]*\band\b)",
    "If the grant came,",
    re.I,
)
OPENS_CONDITION = Opening(r"\W*(?:If|Unless)\b", "If the grant came, the PCC")
OPENS_WITH_ROLE = Opening(r"\W*(?:(?:The|An?)\s++)?\0", "The \0 had no figures to hand but")
# What was promised before this meeting, or was not.
NOT_NOW = WordForm(
    r"(?:\bnot|n[’']t|\bnever|\b[Hh]ad(?:\s++(?:already|also|previously|earlier))?)\s*+$",
    "The PCC had already",
)
PRONOUN = WordForm(
    r"(?:^|[\s\[(])(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e|(?:[Hh]is|[Hh]er|[Tt]heir)\s++office|OPCC)\s*+$",
    "and said that she",
)
CHAINED = WordForm(r"(?:\b(?:and|but)|,)\s++(?:also\s++)?$", "The PCC agreed, and ")
ADVERBS = WordForm(
    r"(?<=\S)(?:\s++(?:also|then|therefore|further|again|both|later|[a-z]{2,12}ly))+\s*+$",
    "The PCC then",
)

# What may say what an action marks.
MAY_PROMISE = WordForm(
    r"\b(?:would|will|agreed|undertook|promised|to be|byddai|cytunodd|ymrwymodd|addawodd)\b",
    "The figures would be sent.",
    re.IGNORECASE,
)
# A promise that only points back ("take this forward") is read with the sentence before it.
POINTS_BACK = WordForm(
    r"\b(?:take|look\s++into|follow|raise|investigate|consider)\s++(?:this|that|it|these)\b"
    r"(?!\s++question)|^\W*+[A-Z][^,.;:?!]{2,60}?\s++agreed\W*$|\bto\s++(?:do\s++so|action|progress|take\s++forward|pick\s++up)\b|\bfind\s++(?:this\s++|that\s++|it\s++)?out\b(?!\s++\w)",
    "agreed to take this forward",
)
# A promise that goes on with what the sentence before promised.
GOES_ON = Opening(
    r"\W*(?:This|These|It|They|Both|The\s++(?:answer|reply|response|information|figures|report))\b",
    "These would be",
)
