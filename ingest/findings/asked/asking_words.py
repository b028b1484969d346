"""The words in which minutes record that something was asked, and that somebody replied."""

import re

from ingest.findings.word_forms import Opening, WordForm
from ingest.language.list_marks import OPENING
from ingest.language.names import COURTESY_NAME, FULL_NAME
from ingest.language.reporting_words import ADVERBS, REPORTING

_ADVERBS = r"(?:also\s++|then\s++|further\s++|again\s++|next\s++|subsequently\s++|therefore\s++)*"
_WAS = rf"(?:was|were|had\s++been)\s++{_ADVERBS}"
_INTEREST = (
    r"(?:(?:[Ff]urther|[Mm]ore|[Ss]ome|[Aa]n?|[Tt]he|[Aa]dditional)\s++){0,3}"
    r"(?:[Ii]nformation|[Cc]larification|[Cc]larity|[Aa]ssurances?|[Rr]eassurances?"
    r"|[Cc]onfirmation|[Uu]pdates?|[Dd]etails?|[Ff]igures?|[Vv]iews?|[Ee]xplanations?"
    r"|[Bb]reakdown|[Ee]xamples?|[Ee]vidence)"
)
ASKS = WordForm(
    rf"\b(?:asked|queried|questioned|enquired|inquired|wonder(?:ed)?|(?:wanted|wished)\s++to\s++(?:know"
    rf"|understand|ask)"
    rf"|(?:sought|requested)\s++{_INTEREST}|invited\b[^.?]{{1,80}}?\sto\s++(?:say|explain|tell|comment|respond)|sought\s++to\s++(?:know|understand|establish)"
    rf"|requested\s++(?:that|to)"
    r"|(?:raised|made)\s++(?:an?\s++)?(?:quer(?:y|ies)|enquir(?:y|ies))"
    r"|(?:raised|put|posed|had)\s++(?:a|the|several|some|two|further)\s++(?:\w+\s++)?questions?)\b",
    "A Member asked whether",
)
PANEL_ASKS = WordForm(
    rf"\b(?:[Tt]he\s++)?(?i:Panel|Committee|Board"
    rf"|Authority)\s++{_ADVERBS}(?:had\s++)?{ASKS.pattern}",
    "The Panel then asked about fraud.",
)
# What somebody is asked to do is no question; what he is asked to tell is one.
REQUEST = WordForm(
    r"\basked\s++(?:(?:the\s++)?[A-Z][\w’'-]*(?:\s++(?:and\s++|of\s++|the\s++)?[A-Z][\w’'-]*){0,6}\s++)?to\s++"
    r"(?!(?:say|tell|explain|clarify|comment|confirm|describe|respond|outline|elaborate|give|state"
    r"|set\s++out|expand|indicate|justify|account)\b)",
    "The Officer was asked to add it to the list.",
)
# Whoever puts it need not be named again below the line that names them.
ELIDED_ASKS = Opening(
    rf"\W*(?:(?:[Ww]ith\s++(?:reference|regard|respect)|[Rr]eferring|[Rr]elating|[Ii]n\s++relation"
    rf"|[Tt]urning|[Rr]egarding"
    r"|[Nn]oting|[Oo]bserving|[Cc]oncerning|[Oo]n\b)[^.?!]{1,300}?,\s++)?(?:[Aa]lso\s++|[Tt]hen\s++"
    r"|[Ff]urther\s++)?"
    rf"(?i:{ASKS.pattern}|raised\s++(?:an?\s++|the\s++)?(?:matter|issue|concerns?|point|subject)"
    r"|expressed\s++(?:\w+\s++)?concerns?)",
    "Queried the time that it took.",
)
# A point of a list of issues; asked only where somebody replies.
ISSUE = Opening(r"\W*(?:whether|how|why|what)\s++\w", "whether the rota suited all")
_PANEL = r"\W*(?:The\s++)?(?i:Panel|Committee|Board|Authority|Sub-Committee|Working\s++Group|Forum)"
PANEL_POINT = Opening(
    rf"{_PANEL}\s++{ADVERBS}(?:raised|expressed|suggested|commented|highlighted|felt|challenged"
    rf"|pointed|stressed"
    r"|emphasised|discussed|voiced|observed)\b",
    "The Panel raised concern over recording.",
)
_BESIDE_NAME = (
    r"(?:\s*+\([^)]{1,60}\)|\s*+,[^,.]{1,80},|\s++(?:of|from|for)\s++[A-Z][^.,;]{1,60}?)?\s++"
)
NAME_SPEAKS = Opening(
    rf"{OPENING}(?P<name>{COURTESY_NAME}|{FULL_NAME}|[A-Z]{{2,3}}(?!\w)){_BESIDE_NAME}{REPORTING}",
    "Mr Example promised to find out.",
)
NAME_LABELS = Opening(
    rf"{OPENING}(?P<name>{COURTESY_NAME}|{FULL_NAME}|[A-Z]{{2,3}}(?!\w))\s?:\s++(?=\S)",
    "Mr Example: Yes, in May.",
)
NAME_ASKS = Opening(
    rf"{OPENING}(?P<name>{COURTESY_NAME}|{FULL_NAME}"
    rf"|[A-Z]{{2,3}}(?!\w)){_BESIDE_NAME}{ADVERBS}{ASKS.pattern}",
    "Mr Example of Exampleton asked why.",
)
SUBJECT_ASKS = Opening(
    rf"{OPENING}(?:[Tt]he\s++)?(?:[A-Z][\w.’'-]*\s++){{1,5}}{ADVERBS}{ASKS.pattern}",
    "The Commissioner asked why.",
)
JOINED = WordForm(
    r"(?:,?\s++and|;|,\s++(?:to\s++)?which|,\s++whereupon|,\s++but|\s?(?P<dash>…|\.\.\.|\s[–—-]))\s++",
    "It was new, and the PCC",
)
SEAT_SPEAKS = Opening(
    rf"{OPENING}(?:\d[\d.]*\s++)?(?:The\s++)?(?P<who>Chair(?:man|woman|person)?\b|(?:Councillor"
    rf"|Cllr\.?)\s++(?:{COURTESY_NAME}|[A-Z][\w.'’-]*(?:\s++[A-Z][\w.'’-]*){{0,2}})"
    rf"|(?:Leader|Portfolio\s++Holder|Cabinet\s++Member)\b|(?P<place>Member\s++(?:for"
    rf"|from)\b))[^.]{{0,80}}?\s{REPORTING}",
    "Councillor Example reiterated that it was new.",
)
# Who of those that ask is asked here.
ASKED_OF_A_SEAT = WordForm(
    r"\b(?:Cabinet\s++Member|Portfolio\s++Holder|Executive\s++Member|Leader|Chair(?:man|woman"
    r"|person)?|Councillor|Cllr)\b"
    r"|(?:\b[Qq]uestion\s++(?:no\.?\s*+)?\d)",
    "asked the Cabinet Member whether",
)
PRONOUN_SPEAKS = Opening(
    rf"\W*(?:He|She|They)\s++{REPORTING}",
    "She added that it was small.",
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
# "He was asked whether it was so and said that it was."
AND_SAID = WordForm(
    r"\band\s++(?=(?:said|replied|answered|responded|explained|stated|confirmed|advised)\b)",
    "and said that it did",
)
# "; nobody could say": a clause of its own behind what was asked.
CLAUSE_BEHIND = WordForm(
    r";\s++(?=(?:nobody|no\s++one|none|it|this|that|these|they|there)\s++(?:\w+\s++){0,2}?"
    r"(?:was|were|had|would|could|did|is|are|will|has|knew|said|felt)\b)",
    "asked whether it was so; nobody could say",
)
# Who told it stands behind the verb.
TOLD_BY = Opening(
    r"[^.?!]{0,60}?\b(?:told|advised|informed|assured|reassured|confirmed|explained|clarified"
    r"|answered|addressed|given|provided|supplied|(?:responded|replied)\s++to|dealt\s++with)"
    r"\s++by\s++(?:the\s++|an?\s++)?",
    "and was told by the Treasurer that",
)
# All that was asked is said at once to have been answered.
QUESTIONS_ANSWERED = Opening(
    r"\W*(?:(?:These|Those|The|All)\s++(?:\w+\s++)?)?(?:points|questions|queries|issues|comments"
    r"|concerns)(?:\s++raised)?"
    rf"\s++{_WAS}(?:duly\s++)?(?:responded\s++to|answered|addressed|replied\s++to|dealt\s++with)\b",
    "These points were responded to by the PCC.",
)
# "…, who confirmed that it had": whoever was asked replies.
WHO_REPLIES = Opening(
    r"(?:,\s++)?who\s++(?:then\s++|also\s++)?(?:replied|responded|answered|confirmed|advised|explained|stated|said)\b",
    "who confirmed that it had",
)
PANEL_PUTS = Opening(rf"{_PANEL}\b(?!['’])", "The Panel asked why.")
FROM_A_PLACE = Opening(
    rf"{OPENING}(?:\w{{1,3}}[.)]\s++)?(?:{COURTESY_NAME}|{FULL_NAME})(?:\s++(?:of"
    rf"|from)\s++(?!(?:the\s++)?(?:OPCC|Office)\b)[A-Z]|,\s++[A-Z][^,.]{{2,40}},\s++asked\b)",
    "Mrs Example of Exampleton asked why.",
)
COURTESY_ASKS = Opening(
    rf"{OPENING}(?:\w{{1,3}}[.)]\s++)?{COURTESY_NAME}", "(1) Mr Example asked why."
)
PUBLIC_QUESTIONS = WordForm(
    r"\b[Pp]ublic\s++(?:[Qq]uestions?|[Pp]articipation|[Ss]ession|[Ff]orum)\b"
    r"|\b(?:from|of|by)\s++(?:the\s++)?(?:[Pp]ublic|[Rr]esidents|[Ee]lectors|[Pp]arishioners|[Ff]loor)\b"
    r"|\b[Oo]pen\s++(?:[Ff]orum|[Ss]ession)\b",
    "Two public questions had been submitted:",
)
# Questions that are answered below their list, and how they are numbered there.
TO_NUMBERED = Opening(
    r"\W*(?:(?:[Tt]o|[Ii]n\s++(?:reply|response|answer)\s++to|[Oo]n|[Rr]egarding"
    r"|[Rr]esponding\s++to|[Ff]or)\s++)"
    r"(?:[Qq]uestion|[Qq]uery)\s++(?:no\.?\s?|number\s++)?\(?(?P<number>\d{1,3})\)?(?!\w)",
    "To Question 1 the Chair replied",
)
NUMBERED = Opening(r"\(?(?P<number>\d{1,3})[.)]\s", "2. Why was it shut?")
RECEIVED = WordForm(
    r"\b[Qq]uestions\s++(?:had\s++been|were|was)\s++(?:received|submitted)\b(?!\s++(?:about|on"
    r"|regarding|concerning"
    r"|as\s++to|in\s++relation|from|by))|\bto\s++ask\s++questions\b",
    "Eight questions had been received.",
)
IS_ASKED = WordForm(
    rf"\b{_WAS}(?:asked|questioned|queried|challenged)\b",
    "The PCC was then asked about it.",
)
LEADS_WITH_ASKING = Opening(
    r"\W*(?:(?:When|On\s++being|Being)\s++)?(?:[Aa]sked|[Qq]uestioned|[Pp]ressed)\s++"
    r"(?:whether|if|about|how|what|why|when|where|who|which|by|for|on)\b",
    "When asked whether it was so,",
)
REPLIES_TO = WordForm(
    r"\b(?:[Ii]n\s++(?:reply|response|answer)\s++to|[Rr]esponding\s++to|[Rr]eplying\s++to"
    r"|[Aa]nswering|[Rr]esponded\s++to|[Rr]eplied\s++to|[Aa]nswered|[Ff]ollowing(?=\s++an?\b)"
    r"|[Ff]urther\s++to|[Aa]rising\s++from"
    r"|[Ww]ith\s++(?:regard|reference|respect)\s++to(?=\s++an?\s++(?:question|quer|request))"
    r"|[Oo]n(?=\s++a\s++(?:question|query)))\s++(?!(?:that|this|these|which)\b)[^.,;]{0,60}?"
    r"\b(?:questions?|quer(?:y|ies)|[ei]nquir(?:y|ies)|concerns?|suggestions?|points?|requests?"
    r"|comments?"
    r"|observations?)\b",
    "In response to a question",
)
MEMBER_THEN_ASKED = WordForm(
    r"^\W*(?:A|An|The|Another|One|That)\s++(?:[\w-]+\s++){0,2}?Member\b[^.;]{0,160}?\b(?:and"
    r"|but)\s++"
    r"(?:also\s++|then\s++)?asked\s++(?:whether|if|when|how|what|why|where|who|which|about|for)\b",
    "A Member welcomed the report and asked whether",
)
INTRODUCES_QUESTIONS = WordForm(
    r"\basked\s++the\s++following\s++question|^(?!\W*in\s++(?:response|reply"
    r"|answer)\b).*?\b(?:questions|questioned|asked|queried|queries)\b[^.?]{0,400}:\s?[-–—]?$",
    "Members asked the following questions:",
    re.IGNORECASE | re.DOTALL,
)
MOVES_ON = WordForm(
    r"\b(?:introduced|presented|welcomed|moved|proposed|seconded|reported|referred|informed|updated"
    r"|outlined|gave|paid\s++tribute|thanked|congratulated|sympathi[sz]ed|extended|joined)\b",
    "The PCC introduced the report.",
)
INTEREST_TAKEN = WordForm(
    rf"\b{_INTEREST}\b[^.;]{{0,40}}?\s{_WAS}(?:requested|sought|asked\s++for)",
    "Further information was requested",
)
QUESTION_RAISED = WordForm(
    rf"\b(?:[Qq]uestions?|[Qq]uer(?:y|ies))\b[^.;]{{0,160}}?\s{_WAS}(?:asked|raised|put|posed|made"
    r"|submitted|received|given)"
    r"|\b[Tt]here\s++(?:was|were|had\s++been)\s++(?:an?\s++|some\s++|several\s++)(?:quer(?:y|ies)"
    r"|questions?)\s++"
    r"(?:about|on|regarding|concerning|as\s++to|over)\b"
    r"|\bsubmitted\s++(?:a|an|one|two|three|the\s++following)\s++(?:\w+\s++)?questions?\b",
    "A question on fraud was raised.",
)
ANSWERS_IN_ASIDE = WordForm(
    r",\s++(?:in\s++(?:reply|response|answer)\s++to|responding\s++to|replying\s++to|answering)\s++(?:the\s++|an?\s++)?\0",
    "The PCC, responding to \0 Example, said",
)
BUT = WordForm(r"\b(?:but|however|although|though)\b", "welcomed it but felt")
NO_QUESTION = WordForm(
    r"\b[Nn]o\s++(?:\w+\s++){0,2}questions?\b(?:\s++(?:was|were|had\s++been)\s++\w+)?|\b(?:not"
    r"|nor)\s++(?:\w+\s++){0,4}questions?\b",
    "No further questions were asked.",
)
ASKED_AGAIN = WordForm(
    rf"(?:^\W*|,\s\W{{0,40}})(?:[Hh]e|[Ss]he|[Tt]hey)\s++{_ADVERBS}{ASKS.pattern}",
    "She also asked whether",
)
ASKS_INDIRECTLY = WordForm(
    r"\basked\s++(?:whether|if|when|how|what|why|where|who|which)\b",
    "he asked when",
)
MATTER_MENTIONED = Opening(
    rf"\W*(?:Reference|Mention)\s++{_WAS}made\b|\W*(?:A\s++)?[Dd]iscussion\s++(?:took\s++place"
    rf"|ensued)",
    "Reference was made to fraud.",
)
REPORTS_FIRST = WordForm(
    r"\b(?:reported|introduced|presented|outlined|updated|gave|noted)\b",
    "The PCC reported",
)
MEMBER_REPLIES = Opening(
    r"\W*[^.;]{0,80}?\b(?:replied|responded|answered|explained|advised|clarified|confirmed"
    r"|reported|undertook|promised|assured|reassured"
    r"|(?:read\s++out|gave)\s++(?:a|the|his|her)\s++(?:\w+\s++)?(?:response|reply|answer))\b",
    "The Member replied that",
)
SUGGESTION_ANSWERED = WordForm(
    r"\b(?:dis)?agreed\s++with\s++(?:the|a|an)\s++(?:[\w’'-]+\s++){0,2}?"
    r"(?:suggestion|point|view|comment|concern|observation)s?\b",
    "The PCC agreed with the suggestion that",
)
# What is asked for the sake of the meeting, and thanks, ask nothing of an answering role.
PROCEDURE = WordForm(
    r"\basked\s++(?:(?:for|that)\s++(?:[\w’'-]+\s++){0,3}?thanks\b|that\s++it\s++be\s++(?:noted"
    r"|recorded)"
    r"|to\s++(?:move|speak|leave|join|be\s++excused)\b|nothing\b"
    r"|that\s++(?:all\s++|the\s++|Panel\s++)*(?:[Mm]embers|Panel|Committee|[Cc]lerk)\b"
    r"|(?:the\s++)?(?:[Pp]anel|[Mm]embers|[Cc]ommittee)\s++(?:to|if|whether)\b"
    r"|for\s++(?:an?|the)\s++(?:further\s++|written\s++)?(?:report|item|paper|presentation)\b"
    r"|to\s++(?:note|approve|consider|agree|receive|endorse|comment\s++on)\b"
    r"|(?:the\s++)?[\w’'-]+(?:\s++[\w’'-]+){0,4}?\s++to\s++(?:introduce|present|note|leave"
    r"|join)\b)",
    "Members were asked to note the report.",
)
PRAISE = WordForm(
    r"\b(?:thanked|praised|welcomed|congratulated|commended|paid\s++tribute|wished\s++to\s++place"
    r"|applauded|noted\s++the\s++report|agreed|resolved|declared)\b",
    "A Member thanked the officers.",
)
POINT_OF_NOBODY = Opening(
    rf"\W*(?:It\s++{_WAS}(?:suggested|proposed|felt|argued|requested|put\s++(?:forward|to))"
    rf"|(?:A\s++|Another\s++|Further\s++|The\s++)?[Ss]uggestions?\s++{_WAS}(?:made|put)"
    rf"|(?:Some\s++)?(?:[Cc]oncerns?|[Dd]isappointment|[Ww]orr(?:y|ies))\s++[^.]{{0,60}}?{_WAS}"
    r"(?:expressed|raised|voiced)"
    rf"|Attention\s++{_WAS}drawn)",
    "It was suggested that",
)
REPLY_OF_NOBODY = Opening(
    rf"\W*(?:In\s++(?:reply|response)\b|It\s++{_WAS}(?:confirmed|explained|advised|clarified"
    rf"|replied"
    rf"|stated|reported|noted|said|answered|pointed\s++out|acknowledged)|(?:[Mm]embers"
    rf"|The\s++(?:[Pp]anel|[Cc]ommittee|[Bb]oard))\s++{_WAS}"
    r"(?:advised|informed|told|assured|reassured|reminded|referred)"
    r"|(?:An?\s++)?(?:[Aa]ssurances?|[Cc]onfirmation|[Rr]eassurance)\s++was\s++given)",
    "It was explained that",
)
# What is only put down answers a question, and no point.
PUT_DOWN = Opening(
    rf"\W*It\s++{_WAS}(?:stated|reported|noted|said|pointed\s++out|acknowledged)\b",
    "It was noted that",
)
SOMEBODY_REPLIES = Opening(
    r"\W*(?:The\s++)?(?!(?:He|She|They|It|This|That|These"
    r"|Those)\b)[A-Z][\w.'’-]*(?:\s++[\w.'’-]+){0,6}?\s++(?:also\s++|then\s++)?"
    r"(?:replied|responded|advised|explained|confirmed|answered|clarified|assured|reassured)\b",
    "The Treasurer replied",
)
RESPONDS = WordForm(
    r"\b(?:advised|agreed|accepted|acknowledged|answered|assured|clarified|confirmed|explained"
    r"|reassured|recognised|replied|responded|undertook)\b",
    "The PCC confirmed that",
)
CLAUSE_BEGINS = WordForm(
    r"(?:^\W*|[,;:(–-]|\b(?:and|but|also|then)|^\W*\d[\d.]*)$",
    "The PCC was there, and",
)
SECOND_CLAUSE = WordForm(
    r"\band\s++(?=(?:also\s++)?(?:agreed|undertook|said|explained|would|confirmed)\b)",
    "and agreed to look at it",
)
# Who is asked in a sentence that names nobody there.
ASKED_PRONOUN = WordForm(r"\b(?:it|they|he|she)\s*+$", "when she", re.IGNORECASE)
OPENS_IN_RESPONSE = Opening(
    r"\W*(?:[^.;,]{1,80},\s++)?(?:In|in|By\s++way\s++of)\s++(?:response|reply),?\s++(?!to\b)"
    r"|\W*(?:Responding|Replying|Answering),\s",
    "In response, the PCC",
)
ANSWERS_SOMEBODY = Opening(
    r"\W*(?:[Ii]n\s++(?:reply|response|answer)\s++to|[Rr]esponding\s++to|[Rr]eplying\s++to"
    r"|[Aa]nswering)\s++"
    rf"(?:the\s++|an?\s++)?(?:\0|(?P<name>{COURTESY_NAME}|{FULL_NAME}))",
    "In reply to \0 Example, the PCC said",
)
# Nobody's point, but what the meeting was told.
TELLS_THE_MEETING = Opening(
    rf"\W*(?:It\s++{_WAS}\w+|.{{0,80}}?\bwas\s++(?:given|advised|informed))",
    "It was noted that",
)
# Of whomever it is asked.
IS_ASKED_INDIRECTLY = WordForm(
    rf"\b{_WAS}(?:asked|questioned)\s++(?:whether|if|when|how|what|why|where|who|which|about)\b",
    "The candidate was asked what",
)
# What goes on with the words of whoever spoke before.
REFERS_BACK = Opening(
    r"\W*(?:He|She|His|Her|Their|Its|Such|Also|Further|(?:They|It|This|These|That|Those)\b"
    r"(?!\s++(?:had|has|would|was|were|did|could|will|is|are)\b)|In\s++(?:his|her|their|its)|For\s++(?:him|her|them))\b",
    "He felt that it was late.",
)
ONE_PERSON = Opening(r"\W*(?:He|She)\b", "She had run one.")
PUT_BY_SEVERAL = Opening(
    r"\W*(?:(?:Some|Several|Other|Panel|Board|Committee)\s++)?(?:Members|Councillors)\b|"
    + _PANEL
    + r"\b",
    "Members asked about budgets.",
)
PRONOUN_REPLIES = Opening(
    rf"\W*(?:He|She|They)\s++{ADVERBS}(?:replied|responded|answered|confirmed|advised|clarified"
    rf"|assured|reassured)\b",
    "She replied that it was new.",
)
# The meeting takes the account up again, or decides.
ENDS_EXCHANGE = Opening(
    r"\W*(?:The\s++(?:Panel|Committee|Board|Authority|Council|meeting|report|Chair\w*+)\b"
    r"|Members?\b|Resolved|RESOLVED|Agreed|AGREED"
    r"|It\s++was\s++(?:agreed|resolved|noted)|Action|ACTION|There\s++(?:being|were|was)\b)",
    "The Panel noted the report.",
)
PUTS_A_QUESTION = WordForm(r"\b(?:asked|queried|whether)\b", "but one asked about fraud")
# An answer right behind the mark of the question: "… open? – in May", "… open? (Ms Example: in May)".
ANSWER_BEHIND_MARK = WordForm(
    r"\?[”\"’'*_]*+\s*+(?:[–—-]\s++(?=\w)|\((?=[^)]{2,60}(?:[:,]|\s\w)))",
    "When would it open? – in May.",
)
IN_BRACKETS_BEHIND = WordForm(
    r"\((?:the\s++)?(?P<who>[A-Z][^()]{1,60})\)\W*+$", "by Easter (Clerk)."
)
# Behind a comma or a space, with "\0" for a role: where somebody who answers may begin to speak.
ROLE_OPENS = Opening(r"(?:[Tt]he\s++|an?\s++)?\0", "the \0 said")
