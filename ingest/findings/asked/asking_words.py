"""The words in which minutes record that something was asked, or that a point was put."""

import re

from ingest.findings.word_forms import Opening, WordForm
from ingest.language.list_marks import OPENING
from ingest.language.names import COURTESY_NAME, FULL_NAME, LETTERS, NAME
from ingest.language.reporting_words import ADVERBS

_ADVERBS = r"(?:also\s++|then\s++|further\s++|again\s++|next\s++|subsequently\s++|therefore\s++)*"
WAS = rf"(?:was|were|had\s++been)\s++{_ADVERBS}"
_EAGER = r"(?:wanted|wished|would\s++like|(?:was|were)\s++(?:anxious|keen|curious|interested))"
_INTEREST = (
    r"(?:(?:[Ff]urther|[Mm]ore|[Ss]ome|[Aa]n?|[Tt]he|[Aa]dditional)\s++){0,3}"
    r"(?:[Ii]nformation|[Cc]larification|[Cc]larity|[Aa]ssurances?|[Rr]eassurances?"
    r"|[Cc]onfirmation|[Uu]pdates?|[Dd]etails?|[Ff]igures?|[Vv]iews?|[Ee]xplanations?"
    r"|[Bb]reakdown|[Ee]xamples?|[Ee]vidence|[Rr]easons?|[Aa]dvice|[Jj]ustification|[Gg]uidance"
    r"|[Cc]omments?)"
)
ASKS = WordForm(
    rf"\b(?:asked|queried|questioned|enquired|inquired|wonder(?:ed)?|{_EAGER}\s++to\s++(?:know"
    rf"|understand|ask|hear|learn|find\s++out|be\s++told)"
    rf"|(?:sought|requested)\s++{_INTEREST}|invited\b[^.?]{{1,80}}?\sto\s++(?:say|explain|tell|comment|respond)|sought\s++to\s++(?:know|understand|establish)"
    r"|requested\s++(?:that|to|if|whether)"
    r"|(?:asking|querying|questioning|[ei]nquiring|wondering)\s++(?:whether|if|how|why|what|when|where|who|which)"
    r"|(?:challenged|pressed|quizzed|probed|grilled|tackled)\s++(?:the|him|her|them|on|over|about|for|as\s++to)"
    r"|(?:raised|made)\s++(?:an?\s++)?(?:quer(?:y|ies)|enquir(?:y|ies))"
    r"|(?:raised|put|posed|had)\s++(?:a|the|several|some|two|three|four|five|further)\s++(?:\w+\s++)?(?:questions|points|queries|question)"
    r"|(?:asks|enquires|wonders)\s++(?:whether|if|how|why|what|when|where|who|about)"
    r"|(?:wants|wishes)\s++to\s++know"
    r"|(?i:gofynnodd|holodd|ymholodd))\b",
    "A Member asked whether",
)
_BODIES = (
    r"(?i:Panel|Committee|Board|Authority|Sub-Committee|Working\s++Group|Forum|Council|Trustees"
    r"|Governors|Directors)"
)
PANEL_ASKS = WordForm(
    rf"\b(?:[Tt]he\s++)?{_BODIES}\s++{_ADVERBS}{ASKS.pattern}",
    "The Panel then asked about fraud.",
)
# What somebody is asked to do is no question; what he is asked to tell is one.
REQUEST = WordForm(
    r"(?<!was\s)\basked\s++that\b|\brequested\s++that\b"
    r"|\b(?:asked|requested)\s++(?:(?!(?:for|about|if|whether|how|why|what|when|where|who|which)\b)[\w’'-]++\s++){0,7}?"
    r"(?:not\s++)?to\s++(?!(?:the|an?|his|her|their|this|that|what|which|whom|say|tell|explain|clarify|comment|confirm"
    r"|describe|respond|outline|elaborate|give|state|set\s++out|expand|indicate|justify|account)\b)"
    r"|\b(?:be|to)\s++ask(?:ed)?\s++(?:for|to)\b",
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
# Goes on with what was asked, without a verb: "Secondly, if it would be mended."
ASKS_ON = Opening(
    r"\W*(?:(?:(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast)(?:ly)?|[Ff]inally|[Aa]nd|[Aa]lso),?\s++)?"
    r"(?:[Ww]hether|[Ii]f|[Hh]ow|[Ww]hy|[Ww]hat|[Ww]hen|[Ww]here|[Ww]ho|[Ww]hich)\b(?=[^?]+$)",
    "Secondly, if it would be mended.",
)
PANEL = rf"\W*(?:The\s++)?(?:(?:Parish|Town|Community)\s++)?{_BODIES}"
BESIDE_NAME = (
    rf"(?:\s{LETTERS})*+(?:\s*+\([^)]{{1,60}}\)|\s*+,[^,.]{{1,80}},|\s++(?:being|having)\s++[^,.;]{{1,40}}?"
    r"|\s++(?:of|from|for)\s++[A-Z][^.,;]{1,60}?)?(?:\s++each)?\s++"
)
NAME_ASKS = Opening(
    rf"{OPENING}(?P<name>{COURTESY_NAME}|{FULL_NAME}"
    rf"|[A-Z]{{2,3}}(?!\w)|[A-Z][a-z][\w’'-]*+){BESIDE_NAME}(?:[^.;]{{0,240}}?\b(?:and|but)\s++)?{ADVERBS}{ASKS.pattern}",
    "Mr Example of Exampleton spoke of the lane and asked why.",
)
# Somebody who is not named; what is no person asks nothing of the meeting.
INDEFINITE_ASKS = Opening(
    rf"{OPENING}(?P<who>(?:A|An|One|Another|Somebody|Someone|Several|Some|Two|Three|Others|We|I)\b"
    r"(?:\s++(?!(?:survey|report|letter|petition|paper|e?-?mail|review|question|query|poll"
    r"|form|leaflet|motion|inspection|was|were|been)s?\b)[\w’'-]+){0,6}?)\s++"
    rf"(?:[^.;]{{0,240}}?\b(?:and|but)\s++)?{ADVERBS}{ASKS.pattern}",
    "A young farmer asked about the lane.",
)
QUESTION_LABEL = Opening(rf"{OPENING}Q\s?\d{{0,3}}\s?[:.]\s++\S", "Q: Fence broken again.")
# What may stand before whoever asks: "Further to Minute 53, ", "Turning to fraud, ".
LEADS_UP = Opening(
    rf"{OPENING}(?!(?:Councillor|Cllr|Mrs?|Ms|Miss|Dr)\b)[A-Z][\w’'-]*+\s[^.;?!]{{1,120}}?(?:,\s++(?=[A-Z])|\s++(?={COURTESY_NAME}))",
    "Further to Minute 53, Mr Example asked",
)
PANEL_PUTS = Opening(rf"{PANEL}\b(?!['’])", "The Panel asked why.")
FROM_A_PLACE = Opening(
    rf"{OPENING}(?:\w{{1,3}}[.)]\s++)?(?:{COURTESY_NAME}|{FULL_NAME})(?:\s++(?:of"
    rf"|from)\s++(?!(?:the\s++)?(?:OPCC|Office)\b)[A-Z]|,\s++[A-Z][^,.]{{2,40}},\s++asked\b"
    rf"|,\s++(?:who\s++lives\s++|(?:an?|the)\s++(?:[\w’'-]++\s++){{0,4}}?(?:resident|parishioner|elector|villager|neighbour)\b))",
    "Mrs Example of Exampleton asked why.",
)
OPENS_WITH_SOMEBODY = Opening(
    rf"{OPENING}(?P<name>{COURTESY_NAME}|{FULL_NAME}|[A-Z]{{2,3}}(?!\w)|[A-Z][a-z][\w’'-]*+)",
    "AB asked why.",
)
# Of whom something is asked, named behind the verb or before it.
ASKED_OF_WHOM = WordForm(
    r"\b(?:asked|pressed|challenged|questioned|invited|put\s++(?:it|this|that)\s++to|[ei]nquired\s++of)\s++(?:the\s++)?"
    r"(?P<who>[A-Z][\w.’'-]*(?:\s++(?:of\s++|for\s++)?[A-Z][\w.’'-]*){0,4})",
    "The Panel challenged the Commissioner over it.",
)
# Who is called by the title, in the asker's own words.
CALLED = Opening(
    rf"{OPENING}(?:[^:?.\n]{{1,60}}:\s++)?[“\"‘']?(?P<who>(?:Deputy\s++|Assistant\s++|Police\s++(?:and|&)\s++Crime\s++)?"
    r"(?:Commissioner|Chief\s++(?:Constable|Executive|Officer|Fire\s++Officer)|Chair\w*+|Treasurer|Mayor|Leader|Clerk)),\s++(?=\w)",
    "Councillor Example: Commissioner, do you accept it?",
)
# A topic with who brought it up, before what was replied.
TOPIC_BY_WHOM = Opening(
    rf"{OPENING}(?:\w{{1,3}}[.)]\s++)?(?P<topic>[^\n().?!:]{{2,120}}?)"
    r"(?P<by>\s\((?P<who>[A-Z][\w.’' -]{2,40})\))\s?(?:[–—:-]|=>|→)\s++(?=\S)",
    "Retail crime (Cllr Example) – it was rising.",
)
# What announces a list of what was asked.
LEADS_TO_LIST = WordForm(
    r"\b(?:questions?|quer(?:y|ies)|asked|issues|points|comments|concerns|matters)\b[^.?]{0,200}:$",
    "Members raised the following points:",
    re.IGNORECASE,
)
# Who is nobody of the meeting's own, though no name is given.
SOMEBODY_FROM_OUTSIDE = Opening(
    rf"{OPENING}(?:A|An|Another|Somebody|Someone|One)\b(?:\s++(?!(?:question|query|point|issue|matter"
    r"|concern|request|officer|delegate|representative|colleague|trustee|governor|partner|member|councillor"
    r"|co-?opt\w*+|attendee|participant)s?\b)[a-z’'-]++){1,6}(?:\s++(?:asked|wondered|wanted|wished"
    r"|enquired|inquired|queried)\b|(?:\s++(?:of|at|from)\s++[^:.?\n]{2,40})?:\s)",
    "A young farmer asked about the lane.",
)
PUBLIC_QUESTIONS = WordForm(
    r"\bpublic\s++(?:questions?|participation|session|forum)\b"
    r"|\b(?:from|of|by)\s++(?:the\s++)?(?:[Pp]ublic|[Rr]esidents|[Ee]lectors|[Pp]arishioners|[Ff]loor)\b"
    r"|\b(?:from|of|by)\s++the\s++audience\b|\byour\s++questions\b"
    r"|\bopen\s++(?:forum|session|floor)\b|\bhave\s++your\s++say\b"
    r"|\bpublic\s++(?:time|speaking|address|engagement|comments?)\b"
    r"|\b(?:residents|parishioners|electors)[’']?\s++(?:questions|time|forum|session|comments|concerns|matters)\b",
    "Two public questions had been submitted:",
    re.IGNORECASE,
)
# From whom a question, a request or a complaint comes that somebody else brings before the meeting.
PUT_FROM_OUTSIDE = WordForm(
    r"\b(?:[Qq]uestions?|[Cc]omplaints?|[Rr]equests?|[Ll]etters?|[Ee]-?mails?|[Ee]nquir(?:y|ies)|asked|raised)\s++(?:(?:was|were|had\s++been|received|raised|put|taken)\s++){0,4}+"
    r"(?:from|by)\s++(?:(?:an?|the|one|some|several|two)\s++)?(?:[a-z]++\s++)?(?:public|floor|audience|residents?|parishioners?"
    r"|neighbours?|visitors?|lady|gentleman|man|woman|villagers?|walkers?|motorists?)\b",
    "Una passed on a complaint from a visitor.",
)
# The public goes or comes there, and asks nothing.
PUBLIC_COMES_OR_GOES = WordForm(
    r"\b(?:exclu\w+|readmi\w+)\b|\b(?:return|absence|welcome|apologies)\s++(?:of|from|to|by)\s++(?:\w+\s++){0,3}?public\b",
    "Exclusion of the public",
    re.IGNORECASE,
)
# Heads a list of what is put to somebody: "Questions for the Board".
QUESTIONS_LISTED = Opening(
    r"\W*(?:\w{1,4}[.)]\s++)?(?i:questions)\s++(?:to|for)\s++\S", "Questions for the Board:"
)
# Leads to such a list, whoever answers it.
LEADS_TO_QUESTIONS = WordForm(
    r"\b(?:the\s++following|these)\s++(?:\w+\s++)?questions\b[^.?:]{0,60}:$",
    "The Clerk answered the following questions on it:",
)
# Nothing is brought up: "None.", "There were no questions.".
NOTHING_PUT = Opening(
    r"\W*(?:None|Nil|No|Nothing|There\s++(?:was|were|being)\s++n(?:o|one|othing))\b",
    "There were no questions.",
)
QUESTION_WORD = WordForm(
    r"\b(?:whether|how|why|what|when|where|which|who|if)\b", "asked how it was"
)
OPENS_A_QUESTION = Opening(
    r"\W*(?i:whether|how|why|what|when|where|which|who|is|are|was|were|do|does|did|has|have|had|can|could|will|would"
    r"|should|may|might|must)\b",
    "How will it be dealt with?",
)
NUMBERED = Opening(r"\(?(?P<number>\d{1,3})[.)]\s", "2. Why was it shut?")
RECEIVED = WordForm(
    r"\b[Qq]uestions\s++(?:had\s++been|were|was)\s++(?:received|submitted|put)\b(?!\s++(?:about|on"
    r"|regarding|concerning"
    r"|as\s++to|in\s++relation|from|by))|\bto\s++ask\s++questions\b",
    "Eight questions had been received.",
)
IS_ASKED = WordForm(
    rf"\b{WAS}(?:asked|questioned|queried|challenged)\b",
    "The PCC was then asked about it.",
)
LEADS_WITH_ASKING = Opening(
    r"\W*(?:(?:When|On\s++being|Being)\s++)?(?:[Aa]sked|[Qq]uestioned|[Pp]ressed|[Cc]hallenged)\s++"
    r"(?:whether|if|about|how|what|why|when|where|who|which|by|for|on|over)\b"
    rf"|\W*(?:When|As|After|Once)\s++[^,.?!]{{2,80}}?\s(?:{ASKS.pattern}|pressed|challenged)(?=\s)",
    "When asked whether it was so,",
)
INTRODUCES_QUESTIONS = WordForm(
    r"\basked\s++the\s++following\s++question|^(?!\W*in\s++(?:response|reply"
    r"|answer)\b).*?\b(?:questions?|questioned|asked|queried|queries)\b[^.?]{0,400}:\s?[-–—]?$",
    "Members asked the following questions:",
    re.IGNORECASE | re.DOTALL,
)
INTEREST_TAKEN = WordForm(
    rf"\b{_INTEREST}\b[^.;]{{0,40}}?\s{WAS}(?:requested|sought|asked\s++for)",
    "Further information was requested",
)
QUESTION_RAISED = WordForm(
    rf"\b(?:[Qq]uestions?|[Qq]uer(?:y|ies)|[Rr]equests?|[Ee]nquir(?:y|ies)|[Cc]hallenges?)\b[^.;]{{0,160}}?\s{WAS}(?:asked|raised|put|posed|made"
    r"|submitted|received|given)"
    r"|\b[Tt]here\s++(?:was|were|had\s++been)\s++(?:an?\s++|some\s++|several\s++)(?:\w+\s++)?(?:quer(?:y|ies)"
    r"|questions?|requests?|enquir(?:y|ies)|challenges?)\s++"
    r"(?:about|on|regarding|concerning|as\s++to|over|from|by|for)\b"
    r"|\b(?:[Qq]uestions?|[Qq]uer(?:y|ies)|[Ee]nquir(?:y|ies))\s++(?:was|were|had\s++been|concerned|related)\s++(?:about|on|how|if|to|what|when|where|whether|who|why)\b"
    r"|\bsubmitted\s++(?:a|an|one|two|three|the\s++following)\s++(?:\w+\s++)?questions?\b",
    "A question on fraud was raised.",
)
BUT = WordForm(r"\b(?:but|however|although|though)\b", "welcomed it but felt")
NO_QUESTION = WordForm(
    r"\b[Nn]o\s++(?:\w+\s++){0,2}questions?\b(?:\s++(?:was|were|had\s++been)\s++\w+)?|\b(?:not"
    r"|nor)\s++(?:\w+\s++){0,4}questions?\b",
    "No further questions were asked.",
)
ASKED_AGAIN = WordForm(
    rf"(?:^\W*|,\s\W{{0,40}})(?:[Hh]e|[Ss]he|[Tt]hey)\s++(?:[^.;]{{1,240}}?\b(?:and|but)\s++)?{_ADVERBS}{ASKS.pattern}",
    "She also asked whether",
)
ASKS_INDIRECTLY = WordForm(
    r"\basked\s++(?:whether|if|when|how|what|why|where|who|which)\b",
    "he asked when",
)
MATTER_MENTIONED = Opening(
    rf"\W*(?:Reference|Mention)\s++{WAS}made\b|\W*(?:A\s++)?[Dd]iscussion\s++(?:took\s++place"
    rf"|ensued)",
    "Reference was made to fraud.",
)
# What is asked for the sake of the meeting, and thanks, ask nothing of an answering role.
PROCEDURE = WordForm(
    r"\bseconded\b|\bmoved\s++(?:by|that|and|an?\s++(?:amendment|motion))\b|\basked\s++(?:(?:for|that)\s++(?:[\w’'-]+\s++){0,3}?thanks\b|that\s++it\s++be\s++(?:noted"
    r"|recorded)"
    r"|to\s++(?:move|speak|leave|join|be\s++excused)\b|nothing\b"
    r"|that\s++(?:all\s++|the\s++|Panel\s++)*(?:[Mm]embers|Panel|Committee|[Cc]lerk)\b"
    r"|(?:the\s++)?(?:[Pp]anel|[Mm]embers|[Cc]ommittee)\s++(?:to|if|whether)\b"
    r"|for\s++(?:an?|the)\s++(?:further\s++|written\s++)?(?:report|item|paper|presentation)\b"
    r"|for\s++(?:any\s++|further\s++)*(?:nominations?|names|proposers?|seconders?|volunteers?|declarations?|apologies)\b"
    r"|to\s++(?:note|approve|consider|agree|receive|endorse|comment\s++on)\b"
    r"|(?:the\s++)?[\w’'-]+(?:\s++[\w’'-]+){0,4}?\s++to\s++(?:introduce|present|note|leave"
    r"|join)\b)|\b(?i:gofynnwyd)\s++i(?:['’]r)?\s++(?i:panel|pwyllgor|bwyllgor|aelodau)\b",
    "Members were asked to note the report.",
)
_THANKS = (
    r"thanked|praised|welcomed|congratulated|commended|complimented|paid\s++tribute|wished\s++to\s++(?:place|thank)"
    r"|applauded|wished\s++(?!to\b)(?:[\w’'.-]++\s++){1,8}?(?:well|luck|success|happy|best|every)"
    r"|(?:expressed|conveyed)\s++(?:(?:his|her|their|its|the|best|sincere|deep)\s++){0,2}(?:thanks|gratitude|appreciation|wishes|condolences|sympath(?:y|ies))"
    r"|(?i:diolchodd|croesawodd|canmolodd|llongyfarchodd)"
)
THANKS = WordForm(rf"\b(?:{_THANKS})\b", "A Member wished the new Sergeant well.")
PRAISE = WordForm(
    rf"\b(?:{_THANKS}|apologised|noted\s++the\s++report|agreed|resolved|declared|(?i:datganodd))\b",
    "A Member thanked the officers.",
)
POINT_OF_NOBODY = Opening(
    rf"\W*(?:It\s++{WAS}(?:suggested|proposed|felt|argued|requested|put\s++(?:forward|to))"
    rf"|(?:A\s++|Another\s++|Further\s++|The\s++)?[Ss]uggestions?\s++{WAS}(?:made|put)"
    rf"|(?:Some\s++)?(?:[Cc]oncerns?|[Dd]isappointment|[Ww]orr(?:y|ies)|[Cc]omplaints?|[Qq]uer(?:y|ies)|[Qq]uestions?|[Ii]ssues?)"
    rf"\s++(?:[^.]{{0,60}}?{WAS})?(?:expressed|raised|voiced|made|received)\b"
    rf"|(?:An?\s++)?(?:further\s++)?[Rr]equests?\s++(?:for|from|by|that|to|was|were)\b"
    rf"|Attention\s++{WAS}drawn)"
    rf"|\W*(?!(?:An?|The|It)\s++(?:motion|vote|hand))(?:[\w’'/-]++,?\s++){{1,30}}?{WAS}raised\b",
    "It was suggested that",
)
# What somebody outside wants of the meeting is brought before it.
BROUGHT_BEFORE = WordForm(
    r"\b(?:[Aa](?:nother)?|[Tt]he|[Ff]urther|[Tt]wo|[Ss]everal|[Ss]ome)\s++(?:(?!report|list)[\w’'-]++\s++)?"
    r"(?:requests?|complaints?|enquir(?:y|ies))\s++(?:(?:ha[ds]|have|was|were)\s++(?:been\s++)?received"
    r"|for|from|about|by|that|to|regarding|concerning)\b"
    r"|\b(?:been|was)\s++(?:approached|contacted)\s++by\b"
    r"|\b(?:[Ll]etter|[Ee]-?mail)s?\s++(?:(?:was|were|had\s++been|received)\s++)*from\s++"
    r"[^.;]{1,80}?\s(?:asking|requesting|complaining|regarding|concerning|about)\b",
    "The Clerk passed on a complaint from a visitor.",
)
# Who is asked in a sentence that names nobody there.
# Of whom it is asked, behind the verb, with "\0" for a role.
ASKS_SOMEBODY = WordForm(
    r"\b(?:asked|pressed|challenged|questioned|invited|[ei]nquired\s++of|put\s++(?:it|this|that)\s++to)\s++(?:the\s++)?"
    rf"(?:\0|{COURTESY_NAME}|{FULL_NAME})",
    "A Member asked the \0 why.",
)
# Asked of others, before and elsewhere: "had rung the firm and asked for a price".
ASKED_ELSEWHERE = WordForm(
    r"\b(?:spoke(?:n)?\s++(?:to|with)|met(?:\s++with)?|contacted|written\s++to|wrote\s++to|rang|rung|e-?mailed|phoned"
    rf"|telephoned|approached|visited)\b[^.;]{{0,120}}?\band\s++(?:also\s++|then\s++|had\s++)*(?:{ASKS.pattern})",
    "had rung the firm and asked for a price",
)
# What it is about calls for an answer, whoever brings it up.
BROUGHT_UP = WordForm(
    r"(?<!\bwas\s)(?<!\bwere\s)\b(?:raised|brought\s++up|complained|mentioned|flagged|requested|drew\s++attention\s++to)\b",
    "The Panel raised the lane.",
)
# With who asked in brackets behind it, or not.
ENDS_BY_ASKING = WordForm(
    r"\?[”\"’'.)*_\s]{0,6}(?:\([A-Z][^()?]{1,60}\)[.*_]{0,4})?$", "Why was it shut? (Ms Example)"
)
# "a paper that had been asked for": nobody is asked.
ASKED_FOR = WordForm(r"\b(?:that|which)\s*+$", "a paper that")
# Asks as much as it tells.
CONCERN = WordForm(
    r"\b(?:concern(?:s|ed)?|worr(?:y|ies|ied)|fear(?:s|ed)?|unease|uneasy|doubt(?:s|ed)?|disputed"
    r"|challenged|questioned|complain(?:ed|t)|failed\s++to\s++see|disappointed|surprised)\b",
    "A Member was concerned that",
    re.IGNORECASE,
)
ASKED_PRONOUN = WordForm(r"\b(?:it|they|he|she)\s*+$", "when she", re.IGNORECASE)
# Of whomever it is asked.
IS_ASKED_INDIRECTLY = WordForm(
    rf"\b{WAS}(?:asked|questioned)\s++(?:whether|if|when|how|what|why|where|who|which|about)\b"
    r"|\b(?i:gofynnwyd|holwyd)\b",
    "The candidate was asked what",
)
PUTS_A_QUESTION = WordForm(r"\b(?:asked|queried|whether)\b", "but one asked about fraud")
HOW_MANY = WordForm(
    r"\b(?:how\s++(?:many|much|often|long|far|few)|what\s++(?:[\w’'-]+\s++){0,4}?(?:cost|number|proportion|share|percentage|rate)s?|when)\b",
    "asked how many there were",
)
# Who was asked, before the verb: "The PCC was asked why".
WHO_WAS_ASKED = Opening(
    rf"{OPENING}(?:[Tt]he\s++)?(?P<who>[A-Z][\w.’'-]*(?:\s++(?:of\s++|for\s++)?[A-Z][\w.’'-]*){{0,4}})"
    rf"\s++{WAS}(?:asked|pressed|challenged|questioned|invited)\b",
    "The PCC was asked why.",
)
# To whom it is put, as a label says: "Councillor Example to the Treasurer: what …?"
PUT_TO_WHOM = Opening(
    rf"{OPENING}[A-Z][^:?.\n]{{1,60}}?\sto\s++(?:the\s++)?"
    r"(?P<who>[A-Z][\w.’'-]*(?:\s++(?:of\s++|for\s++|and\s++)?[A-Z][\w.’'-]*){0,5})\s?:",
    "Councillor Example to the Treasurer: what was spent?",
)
# Whom it is asked about, as "he had" takes it up again.
ASKED_ABOUT_WHOM = WordForm(
    r"\b(?:whether|if|why|how|when|what)\s++(?:the\s++)?(?P<who>[A-Z][\w.’'-]*(?:\s++(?:of\s++|for\s++)?[A-Z][\w.’'-]*){0,4})"
    r"\s++(?=(?:had|has|did|does|would|will|could|can|was|is|might|should)\b)",
    "asked whether the Clerk had seen it",
)
# Somebody else asks in the same sentence. Where no comma parts them, "who" only says more of
# whoever it is: "and Mr Example who chairs the board".
ANOTHER_ASKS = WordForm(
    r"(?:(?P<apart>[;,])|\s(?=and\s))\s*+(?:and\s++)?(?P<name>(?:(?:[Cc]ouncillor|[Cc]llr\.?)\s++)?"
    rf"{NAME})\s++(?:(?:whether|if|how|why|what|when|where|about)\b"
    rf"|(?(apart)(?:who|which)\b|(?!))|{ASKS.pattern})",
    "asked what it cost, and Mr Example whether it was new",
)
MATTER_ASKED = WordForm(
    r"\b(?:whether|if|how|why|what|when|where|which|who|about|for|the|as\s++to)\b", "asked for it"
)
# Where in several questions put together the next begins.
NEXT_ASKED = WordForm(
    r"(?:[.;:,]|\s(?=and\s))\s*+(?:and\s++)?(?:\(?\w{1,3}\)\s++|(?:First|Second|Third|Fourth|Last)(?:ly)?,?\s++|[Ff]inally,?\s++|if\s++so,?\s++)?"
    r"(?=(?:whether|if|how|why|what|when|where|which|who|could|would|was|were|is|are|did|does|will|on|about)\b)",
    "asked what it cost, and if it would be mended",
)
