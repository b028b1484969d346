"""The words in which a meeting settles a matter that is named: "approved the budget", "carried"."""

import re

from ingest.findings.word_forms import Opening, WordForm
from ingest.language.labels import BODY, BODY_BEHIND, HOW

# What a meeting has before it and can settle.
MATTER = (
    r"(?i:(?:minutes?|reports?|updates?|presentation|briefing|recommendations?|motions?|proposals?"
    r"|amendment|items?|accounts|budget|precept|payments?|invoices|schedule|dates?|calendar"
    r"|programme|plans?|strategy|policy|policies|statements?|terms\s++of\s++reference|protocol"
    r"|appointments?|nominations?|applications?|grants?|requests?|complaint|appeal|work\s?plan|matter"
    r"|procedures?|constitution|quot(?:e|ation)s?|tenders?|contract|arrangements|information"
    r"|contents|position|charter|agreement|resolution|decisions?|return"
    r"|changes|orders|regulations|offer|letters?|petitions?|evidence|findings|conclusions|advice|views?|register|estimates?"
    r"|lease|licen[cs]e|donations?|purchase|responses?|progress|timetable|bids?|schemes?|suggestions?|designs?|pilot|closures?)\b)"
)
# What is settled by such a verb whatever it names, and what courts and employers do as well; by
# whom it is appointed, if by a body; and what counts only as done to such a matter.
_SETTLES_WHATEVER = (
    r"(?i:approved|adopted|endorsed|ratified|deferred|authori[sz]ed|agreed|sanctioned|chosen|vetoed"
    r"|(?:taken|held)\s++as\s++read|signed\s++off|held\s++over|waived|rescinded|(?:left|laid)\s++on\s++the\s++table|OK[’']?d)"
)
_SETTLES_ALL = (
    rf"(?:{_SETTLES_WHATEVER}"
    r"|(?i:upheld|dismissed|remitted|resolved|passed(?!\s++(?:off|on|to|by|through))))"
)
_APPOINTS = r"(?i:appointed|(?:re-)?elected|co-opted|granted|awarded|instructed|commended|chose)"
_SETTLES = (
    rf"(?:{_SETTLES_ALL}|{_APPOINTS}|(?i:refused|suspended|renewed|extended|backed|delegated|confirmed|accepted|supported|rejected"
    r"|noted|carried|declined|referred\s++(?:back\s++)?to(?=\s++(?:the\s++)?[A-Z])))"
)
# Who settles nothing of the meeting's.
_BY_OUTSIDER = (
    r"\bby\s++(?:the\s++)?(?:Home\s++(?:Office|Secretary)|Government|(?:\w+\s++)?Minister|Secretary\s++of\s++State"
    r"|[Cc]ourts?|[Jj]udge|[Mm]agistrates?|[Jj]ury)\b"
)
_AND = (
    rf"(?:(?:moved|proposed|put\s++(?:forward|to\s++the\s++vote))\b(?!\s++{_BY_OUTSIDER})[^.;?!]{{0,120}}?\s++and\s++(?:\w+ly\s++)?)?"
    r"(?:(?:(?:taken|held)\s++as\s++read|\w+(?:ed|read|en))(?:\s*+(?:,|&)\s*+|\s++and\s++)){0,2}"
)
_CONSIDERED = (
    r"(?:(?!that\b|whether\b|asked\b)(?:(?!that\b|whether\b)[^\s.;?!]++\s++){1,14}?and\s++)?"
)
_OFFICE = (
    r"(?:(?:[Vv]ice|[Dd]eputy|[Jj]oint|[Ii]nterim|[Pp]arish|[Tt]own|Panel|Committee)[\s-]++){0,2}"
    r"(?:[Cc]hair(?:man|woman|person)?|[Cc]onvenor|[Mm]ayor|[Pp]resident|[Cc]lerk|[Tt]reasurer"
    r"|[Ss]ecretary|preside|[Rr]epresentatives?|[Aa]uditor|[Tt]rustee|[Ll]eader)\b"
)

BY_BODY = WordForm(
    rf"(?:\b{BODY}|^\W*+It)\s++{HOW}{_CONSIDERED}{_AND}(?:(?:{_SETTLES_ALL}|{_APPOINTS})\s++(?!(?:that|to|by|of|with|on|in)\b)"
    r"|(?:approves|adopts|endorses|notes|agrees|supports|accepts|rejects|defers|resolves)\s++(?:the|this|that|to|an?)\b"
    r"|took\s++(?:note|assurance)\b|(?:placed|put|(?:wished|asked)\s++to\s++(?:place|put))\s++on\s++record\b|gave\s++(?:its|their)\s++(?:\w+\s++)?(?:support|approval|consent|agreement|backing|endorsement|assent)\b"
    r"|exercised\s++(?:its|their|the)\s++(?:\w+\s++){0,2}?veto\b|objected\s++to\b|OBJECTED\b|(?:had|has|raised|raises|made|makes|offered)\s++(?i:no\s++(?:objections?|comments?|observations?))\b(?!\s++to\s++(?:(?:the\s++)?(?:[Pp]ublic|[Pp]ress|[Mm]edia)|[Mm]embers\s++of)\b)(?![^.;]*\b(?:film|record|photograph)ing\b)"
    r"|(?:settled|decided|agreed)\s++(?:on|upon|against)\b|(?:opted|voted)\s++(?:for|against)\b|went\s++(?:for|with)\b"
    rf"|{_SETTLES}\s++(?:(?!with\b|that\b)\S+\s++){{0,9}}?{MATTER}|(?:adjourned|postponed)\s++(?:the|this|its|consideration)\b)",
    "The Board unanimously approved the budget",
)
# What a body does in capitals it decides, whatever it does: "the Panel CONGRATULATED the officers".
IN_CAPITALS = WordForm(
    rf"\b{BODY}\s++(?:[^.;?!]{{1,160}}?[\s*_])??(?-i:[A-Z]{{3,}}ED)\b",
    "The Panel then COMMENDED the work",
)
# The last words of an item, which need name no matter: "The Panel noted how far it had come."
BODY_ENDS = Opening(
    rf"\W*+{BODY}\s++{HOW}(?:(?:noted|accepted|supported|confirmed|declined|commended|settled)\s++(?=(?:the|its|this|these|how|all|both)\b)"
    r"|agreed\s++(?=(?:the|its|this|these|all|both)\b))",
    "The Panel noted how far it had come.",
)
# The like in the passive, or without a verb: what is put off so is business.
ITEM_ENDS = Opening(
    rf"(?:(?![^.;]{{0,80}}?\b(?i:apologies)\s++(?:\w+\s++){{0,6}}?(?:was|were)\s++noted)(?P<between>[^;:?!]{{2,140}}?)(?<!\band\sthis)\s(?:was|were)\s++{HOW}(?i:received\s++and\s++)?(?i:accepted(?=\W*$)|noted|deferred"
    r"|held\s++over)\b(?!\s++that\b)"
    r"|\W*+(?:(?i:decision|consideration|discussion|item|matter)\s++)?(?i:put\s++(?:off|back)|continued(?!\W*$)|held\s++over|deferred|postponed|cancelled)\b(?=\W*$|\s++(?:until|till|to|as|for|because|pending)\b))",
    "Apologies from a Member were accepted.",
)
MATTER_WAS = WordForm(
    rf"(?:\b(?:[Tt]he|[Aa]ll|[Aa]n?|[Tt]his|[Tt]hese|[Bb]oth)\s++(?:[^\s.;?!]+\s++){{0,8}}?{MATTER}"
    rf"|^\W*+(?:[\w’'&/-]++\s++){{0,5}}?{MATTER})"
    rf"(?P<between>[^;?!]{{0,200}}?)(?:,\s++|\s++)(?:was|were)\s++{HOW}(?:otherwise\s++)?{_AND}"
    rf"{_SETTLES}\b(?!\s++that\b)",
    "The minutes were then agreed",
)
# What only lies before a meeting it receives.
RECEIVED = WordForm(
    r"^\W*+(?:[\d.]++\s++)?(?:[Tt]he|[Aa]n?|[Bb]oth|[Aa]ll)?\s*+(?:[\w’'&/-]++\s++){0,6}?(?i:reports?|updates?|presentations?|briefings?|accounts|statements?|papers?)"
    r"(?:\s++(?:of|from|by|on|for|about)\s++[^,.;?!]{1,120}?)?\s++(?:(?:was|were)\s++(?:duly\s++)?(?:taken|heard)|(?:(?:was|were)\s++(?:duly\s++)?)?received)\s*+(?:$|[.;,]|and\s)",
    "The report was received.",
)
# What is signed was before the meeting, which agreed it.
SIGNED = WordForm(
    r"(?:^\W*+|\b[Tt]he(?:se|ir)?\s++)(?:[\w’'&-]++\s++){0,3}?(?i:minutes|record)\b"
    r"(?=,|\s++(?:of|for|from|held|having|dated|was|were|and)\b)(?:(?!,\s++and\b)[^.;?!]){0,80}?\b(?:was|were)\s++(?:\w+\s++and\s++)?signed\b"
    r"|\b[Cc]hair(?:man|woman|person)?\s++(?:then\s++|duly\s++)?signed\s++the\s++(?:minutes|record|accounts|return)\b",
    "The Chair signed the minutes",
)
# What the Chair of a meeting that is recorded word for word declares: "The report is noted, then."
DECLARED = WordForm(
    rf"(?<!\bif\s)(?:\b(?:is|are)|(?<=[a-z])['’]s)\s++{HOW}(?:{_SETTLES_ALL}|noted|accepted|carried|confirmed|received|supported|lost|elected|appointed)\b"
    r"(?![^.]*\?)",
    "The report is noted, then.",
)
# That those present say yes to what was put to them: "ALL: Agreed.", "Members indicated assent."
ASSENT = Opening(
    r"\W*(?:(?:ALL|All|MEMBERS|Members|Several\s++[Mm]embers)\s?:\s*+(?:(?:[Aa]gree|AGREE)d|[Yy]es|[Aa]yes?)"
    r"|(?:[Mm]embers|[Aa]ll(?:\s++present)?)\s++(?:indicated|signified|nodded|murmured)\s++(?:their\s++)?(?:assent|agreement))\b\W*$",
    "ALL: Agreed.",
)
# What notes in the first person say that the meeting will do.
WE_WILL = WordForm(
    r"(?:^\W*+(?:(?:So|Then|OK|Okay|Therefore)\b,?\s*+)?|[→⇒➔]\W*+|[=-]>\W*+)[Ww]e(?:['’](?:ll|re)|\s++(?:will|shall|are\s++(?:going|now)))\s",
    "So we will have a group from June.",
)
# The office of the meeting, or the body, that somebody is appointed to.
_ROLE = (
    r"(?:\s++(?:as|to)\b(?:\s++(?!by\b|from\b)[\w’'&,/-]++){0,8}?\s++"
    rf"(?:{_OFFICE}|(?i:vice|deputy|members?|(?<!\bto\s)leads?|champion|liaison|delegate|substitutes?|observer|panel|(?:sub-?)?committee|board|group"
    r"|party|forum|trust|outside\s++bod(?:y|ies)|council|vacancy|seat)\b))"
)
ELECTED = WordForm(
    rf"\b(?:was|were)\s++(?:\w+ly\s++)?{HOW}(?:(?:re-?)?elected|(?:re-?)?appointed|co-opted|voted\s++in|chosen)\s++"
    rf"(?:(?:as|to|be|serve|for|the|a|an|our|office|position|role|of)\s++){{0,6}}"
    rf"(?:{_OFFICE}|(?:\w+\s++){{0,2}}?(?:term|period|year|party|group|vacancy|seat|board|panel|committee)\b)"
    r"|^\W*+(?:(?:Councillor|Cllr|Mrs?|Ms|Miss|Dr)\.?\s++)?(?:[A-Z][\w’'-]*+\.?\s++){1,3}was\s++(?:\w+ly\s++|therefore\s++|accordingly\s++)?"
    r"(?:re-)?(?:elected|appointed|nominated|co-opted)(?:(?:\s++unopposed)?\W*+$|"
    rf"{_ROLE})|\b(?:was|were)\s++(?:duly\s++)?declared\s++(?:duly\s++)?elected\b",
    "A Member was duly elected Vice-Chair",
)
# Whatever it is that was settled, where the sentence opens with it; "this" points back.
ANYTHING_WAS = WordForm(
    r"^\W*+(?P<between>[^;?!]{0,200}?)(?:(?:,\s++|\s++)(?:was|were)\s++(?:put\s++to\s++the\s++vote\s++and\s++)?"
    rf"{HOW}(?:{_AND}{_SETTLES_WHATEVER}|set\s++at|(?<=duly\s){_APPOINTS})\b(?!\s++that\b|\s*+:$)"
    rf"|\b(?i:approval|authority|consent|permission)\s++was\s++{HOW}(?:given|granted|delegated)\s++(?:to|for)\b)",
    "A pump on the green was therefore chosen.",
)
# What is put off is business of the meeting, or the meeting itself; a court puts off trials.
PUT_OFF = WordForm(
    r"(?:^\W*+|[,;]\s++|\band\s++)(?i:(?:the|this|that|an?|further)\s++)?(?i:agenda\s++|next\s++|remaining\s++)?"
    r"(?i:meetings?|(?:items?|decision|consideration|debate|discussion|motion|application|report)(?:\s++(?:of|on|about)\s++[^.;?!]{1,120}?)?|it|this|[Tt]hese)"
    rf"\s++(?:is|are|was|were|stands?|be)\s++{HOW}(?:adjourned|postponed)\b",
    "Consideration of the scheme was then adjourned",
)
POINTS_BACK = WordForm(r"(?:^|\s)(?:[Tt]his|[Tt]hese|[Ii]t)$", "and this")
# What is carried is so by the meeting: "the motion was carried", not "the van carried it". What is
# called "it" may be lost in other ways than by a vote.
_LINKED = r"\s++(?:[^.;?!]{0,120}?(?:\b(?:was|were|is|are|being|and|declared|thereby)\s++|,\s++))?"
_LOST = r"(?:not\s++carried|(?:lost|defeated)(?!\s++(?:in|at|to|from|during|when)\b)|negatived)"
_NOT_LOST = r"passed(?=\s++(?:unanimously|without|by|nem)\b|\W*+$)"
_BY_VOTE = r"(?=(?:\s++(?:unanimously|nem\.?\s++con|by\s++[^,;.]{1,40}))?\W*+$)"
CARRIED = WordForm(
    rf"(?:(?:\b(?:[Mm]otion|[Vv]eto|[Aa]mendment|[Rr]ecommendations?|[Pp]roposals?|[Rr]esolution)\b{_LINKED}|^\W*+(?:[Mm]otions?\s++)?)"
    rf"{HOW}(?i:carried|{_NOT_LOST}|(?<!endment\swas\s)(?<!endment\swas\sdeclared\s){_LOST})"
    rf"|\b(?:[Ii]t|[Tt]his)\b{_LINKED}{HOW}(?i:carried|{_NOT_LOST}|not\s++carried|negatived|(?:lost|defeated)(?=\s++by\s)))\b"
    r"(?!\s++(?:out|forward|on|over|through|by\s++(?:officers|the)))"
    rf"|\b{BODY}\s++(?:was|were|voted)\s++(?:all\s++)?in\s++(?:favour|agreement)\W*$"
    rf"|\b[Mm]otion\s++(?:passes|carries|fails|falls){_BY_VOTE}|\b[Ii]t\s++was\s++so\s++(?:resolved|agreed|ordered|decided)\b",
    "The motion was put to the vote and carried",
)

# The verb first, as Welsh has it: "Nodwyd yr adroddiad", "Cymeradwyodd y Pwyllgor y gyllideb".
VERB_FIRST = WordForm(
    r"(?:^\W*+(?:\d[\d.]*+\s++)?|[.;,]\s++|\bac?\s++)(?i:(?:nodwyd|[cg]ymeradwywyd|cadarnhawyd|mabwysiadwyd"
    r"|derbyniwyd|gohiriwyd)|(?:nododd|cymeradwyodd|cadarnhaodd|mabwysiadodd|derbyniodd)"
    rf"\s++{BODY_BEHIND})(?:['’]r)?\s++(?:\S+\s++){{0,4}}?(?i:(?:c|g|ch)ofnodion|adroddiad\w*|argymhell\w+"
    r"|[cg]yllideb|[cg]ynllun\w*|rhaglen|[pb]olisi|strategaeth|cyfrifon|dyddiadau|d?diweddariad"
    r"|[cg]ais|ceisiadau|taliadau|anfonebau|cynnig|cyflwyniad)\b"
    r"|^\W*+(?:Etholwyd|Ailetholwyd|Penodwyd|Ailbenodwyd)\s++[^.;]{1,120}?\s(?:yn|fel)\s++"
    r"(?:Is-?\s?)?(?i:[cg]h?adeirydd|[cg]lerc|[td]rysorydd|cynrychiolydd)",
    "Nodwyd yr adroddiad",
)
# Who may move a thing is a member of the meeting; what was moved by nobody named was moved there.
_MEMBER = (
    rf"(?:{re.sub(r'[?]P<[a-z]+>', '?:', BODY)}"
    r"|\b(?:Councillors?|Cllrs?|Alderman|Chair(?:man|woman|person)?|Vice-Chair\w*|Mayor|Leader|Mrs?|Ms|Miss|Dr"
    r"|(?i:the|an?|another|one)\s++(?:(?:[Ii]ndependent|[Cc]o-opted|[Pp]anel)\s++)?(?:[Mm]ember|[Cc]ouncillor|[Cc]hair\w{0,6}))\b)"
)
_BY_MEMBER = (
    rf"(?:{_MEMBER}\.?(?:\s++[A-Z(][\w’'.)-]*+){{0,4}}\s++{HOW}(?:moved|proposed)"
    rf"|(?:^\W*+|\b(?:was|were|is|been)\s++){HOW}(?i:moved|proposed)(?!\s++by\b(?!\s++(?:all\b|(?:the\s++)?(?:{_MEMBER})))))"
)
_PUT = (
    rf"\bput\b(?:[^.;?!]{{0,80}}?\s++to\s++(?:the|a)\s++(?:vote|meeting|Panel|Committee|Board|Council)"
    rf"|(?=(?:,|\s++and)\s++{HOW}{_SETTLES}))"
)
# A motion that was set out above: "was proposed by …, seconded by … and agreed."
SECONDED = WordForm(
    rf"(?:\bseconded|{_PUT}|{_BY_MEMBER})\b[^;?!]{{0,200}}?(?:,|\band|\b(?:which|it|this)\s++(?:was|were))\s++{HOW}"
    rf"(?:{_SETTLES}|resolved|passed)\b(?=(?:\s++(?:unanimously|nem\.?\s++con|by\s++[^,;.]{{1,40}}|without\s++\w+))?\W*+$)",
    "seconded by a Member and unanimously agreed.",
)
# Who announces what the meeting settles reports no other meeting.
ANNOUNCED = WordForm(
    r"\b[Cc]hair(?:man|woman|person)?\s++(?:announced|declared|advised|confirmed|ruled)\s++that\b",
    "The Chair declared that",
)
# Behind such words a thing is only said, asked or hoped to be settled.
HANGS = WordForm(
    r"\b(?:that|whether|if|until|unless|once|before|which|who|because|asked|requested|hoped|would"
    r"|will|should|could|may|must|not|had|been|how|what|said|is|are)\b",
    "The officer said that",
)
# Where, when or by whom else it was settled.
ELSEWHERE = WordForm(
    r"^\s*+(?:(?:\w+\s++)?in\s++(?:(?:early|late)\s++)?(?:January|February|March|April|May|June|July"
    r"|August|September|October|November|December|\d{4}\b(?!/))"
    r"|at\s++(?:its|their|the)\s++(?:\w+\s++)?meeting|previously|earlier|(?:every|each)\s++year"
    r"|with\s++(?!(?:the\s++(?:following|addition|exception|removal|inclusion|amendment)|no|an?|minor|some"
    r"|one|two|immediate|thanks|interest|concern|appreciation|approval|pleasure|regret|effect)\b)"
    r"|by\s++(?!(?:the\s++)?(?:Panel|Committee|Board|Council\b|Authority|[Mm]eeting|[Mm]ajority|Chair)"
    r"|[Mm]embers|all|an?\s|\w+\s++votes|\d|unanim|general|consensus|show|acclam|Councillors?\b|Cllrs?\b"
    r"|e-?mail))|{_BY_OUTSIDER}|\blast\s++(?:year|month|week)\b|\bin\s++(?:[A-Z][a-z]+\s++)?\d{4}\b(?![/-])",
    " by the Home Office",
)
# What was said is reported of what somebody else settled, unless it was the Chair who said it.
TOLD = WordForm(
    r",\s++(?!(?:the\s++)?Chair|(?:and|but|which|who|as|that|to|with|having|when|if)\b)(?:[^\s,;.?!]++\s++){1,8}?"
    r"(?:said|reported|explained|stated|advised|added|observed|felt|thought|claimed)\W*+$"
    r"|^\W*+According\s++to\b",
    ", the officer said.",
)
CLAUSES = WordForm(r";|:(?!\d)|,\s++(?:and|but)\b", "; the motion")
# What was put before the meeting for it to settle.
MOVED = WordForm(
    r"\b(?:moved|proposed|seconded|recommend(?:ed|ations?)|motion|amendment)\b",
    "The Chair proposed",
    re.IGNORECASE,
)
IS_MOVED = WordForm(
    r"\b(?:moved|proposed|seconded|proposer|seconder|mover)\b",
    "Proposed by a Member:",
    re.IGNORECASE,
)
# A motion set out by itself: "That the report be noted", behind a list's mark or none.
MOTION = Opening(
    r"\W{0,8}(?:and\s++)?(?:That|THAT)\s++(?=[^?]*+$)",
    "That the report be noted.",
)
# A verb that states something, but for what is said of a thing beside the way.
STATES = WordForm(
    r"(?<!\bwhich\s)(?<!\bthat\s)(?<!\bwho\s)(?<!\bwhat\s)"
    r"\b(?:is|are|was|were|has|had|have|would|will|can|could|might|do|does|did|said|meant|included)\b",
    "That was the position.",
)
# The verb of a motion: "the report be noted", "this Council calls on the Minister".
MOVES = WordForm(
    r"(?<!\bto\s)(?<!\bwould\s)(?<!\bwill\s)(?<!\bcould\s)(?<!\bcan\s)(?<!\bmight\s)(?<!\bmust\s)\bbe\b"
    r"|\b(?:shall|may|should)\b|\b(?:this|the)\s++(?:Panel|Committee|Board|Council|Authority|Cabinet)\s++"
    r"(?:[a-z]+s?)\s++(?!was\b|had\b)"
    r"|\b(?:note|approve|support|endorse|agree|receive|accept|adopt|write|recommend|request|invite)s?\b",
    "the report be noted",
)
NOT_CARRIED = WordForm(
    r"\b(?:not|n’t)\s++(?:\w+ly\s++)?(?:carried|agreed|approved|supported|passed|seconded)\b"
    r"|\b(?:lost|fell|falls|defeated|withdrawn|rejected|negatived)\b|\bno\s++seconder\b",
    "the motion was declared lost",
    re.IGNORECASE,
)
# A motion is only put before the meeting by what leads up to it.
PUT_FORWARD = WordForm(
    r"\b(?:mov(?:ed?|ing)|propos\w+|second(?:ed|ing)|recommend\w*|suggest\w*|ask(?:ed|s)?|invited|options?"
    r"|motions?|amendments?|considered?)\b",
    "It was moved –",
    re.IGNORECASE,
)
