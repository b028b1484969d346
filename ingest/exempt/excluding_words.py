"""The words that exclude the public from a meeting, or tell that it was private."""

import re

from ingest.exempt.public_words import (
    AUXILIARIES,
    EXEMPT,
    MEETING,
    OF_THE_MEETING,
    PRIVATELY,
    PUBLIC,
)

_CLAUSE_ENDS = (
    r"(?=\s*(?:$|[.,;:)\]|\n–-]|(?:the\s++)?(?:meeting|room|chamber|hall|gallery|proceedings)\b"
    r"|from\s++the\s++(?:meeting|room)|at\s++(?:this|that|\d)|(?:for|during|while|whilst|before|and"
    r"|prior|because|as|due|so|under)\b))"
)
_MOVES = r"(?:mov(?:e|ed|es)|go|goes|went|proceed(?:ed|s)?|adjourn(?:ed|s)?|retired?|turn(?:ed|s)?)"
_INTO_PRIVATE = (
    rf"(?:\s++itself)?\s++(?:in\s?to|to)\s++(?:an?\s++|the\s++)?(?:{EXEMPT}\s++(?:session|business|part|items?|meeting)\b"
    r"|part\s++(?:2|two|II|B)\b|private\b(?=\s*+(?:$|[.,;:)\]])))"
)
_DECIDED = r"(?:resolved|agreed|decided|voted|moved|proposed|that)"
_TAKEN = (
    r"(?:taken|held|considered|heard|discussed|debated|received|transacted|conducted|dealt\s++with)"
)
_OF_PUBLIC = (
    rf"\bexclu(?:de[ds]?|ding)\s++{PUBLIC}{OF_THE_MEETING}"
    rf"|\bexclusion(?:\s++of|\s*+:)\s++{PUBLIC}{OF_THE_MEETING}"
    rf"|\b{PUBLIC}{AUXILIARIES}(?<!public)(?<!press)(?<!media)\s++excluded\b{OF_THE_MEETING}"
    rf"|\b{PUBLIC}\s++excluded\b{OF_THE_MEETING}(?!\s++(?:the|a|an|its)\s)"
    rf"|\b{PUBLIC}{AUXILIARIES}\s++(?:asked|required|requested|invited|instructed|told)\s++to\s++"
    rf"(?:leave|withdraw|retire|vacate){_CLAUSE_ENDS}"
    rf"|\b(?:ask|request|requir|instruct)\w*\s++(?:that\s++)?{PUBLIC}\s++(?:to\s++|should\s++)?"
    rf"(?:leave|withdraw){_CLAUSE_ENDS}"
    rf"|\b{PUBLIC}{AUXILIARIES}\s++(?:left|leave|withdrew|withdrawn?|retired|vacated)"
    r"(?=\s++(?:from\s++)?(?:the\s++(?:meeting|room|chamber|hall|proceedings)"
    r"|at\s++(?:this|that|\d)|(?:for|during|while|whilst|before)\s))"
    rf"|\bthat\b[^.;]{{0,120}}\b{PUBLIC}\s++(?:leave|withdraw){_CLAUSE_ENDS}"
    rf"|\bin\s++the\s++absence\s++of\s++{PUBLIC}"
    rf"|\bwithout\s++{PUBLIC}(?:\s++(?:being\s++)?present)?(?=\s*+(?:$|[.,;:)\]]|and\b|for\b))"
    rf"|\b{PUBLIC}{AUXILIARIES}\s++not\s++present\s++(?:for|during|while)\b"
    rf"|\bmeeting\b[^.;]{{0,30}}\b(?:closed|not\s++open)\s++to\s++{PUBLIC}"
    r"|\bmeeting\s++(?:then\s++)?became\s++private\b"
    r"|\bpublic\s++gallery\s++was\s++(?:then\s++)?cleared\b"
    r"|\bgwahardd\s++(?:y|r|’r|'r)\s++(?:cyhoedd|wasg)"
)
_OF_LAW = (
    r"\b100\s*+\(?\s*+A\s*+\)?\s*+\(?\s*+4\b"
    r"|\bs(?:ection|\.)?\s*+100\s*+\(?A\b(?!\s++(?:of|to)\s++(?:the\s++)?(?!Local|1972|Act|said)\w)"
    r"|\bSchedule\s++12\s*+A\b(?!\s++(?:of|to)\s++(?:the\s++)?(?!Local|1972|Act|said|above)\w)"
    r"|\bPublic\s++Bodies\s++\(Admission\b"
)
_PRIVATE_SESSION = (
    rf"\b(?:{MEETING}|it|they|{_DECIDED})(?:\s++(?>(?:then|now|therefore|accordingly|unanimously|should"
    rf"|to|that|the|it|they|{_DECIDED}|{MEETING})\b)){{0,6}}\s++(?:{_MOVES}{_INTO_PRIVATE}"
    rf"|resolved?\s++itself{_INTO_PRIVATE}|enter(?:ed|s)?\s++(?:in\s?to\s++)?{EXEMPT}\s++session\b"
    rf"|(?:continue[sd]?|proceed(?:s|ed)?|sit|meet)\s++in\s++{PRIVATELY})"
    r"|\b(?:the|these|all)\s++(?:following|remaining|remainder|rest|next)\b"
    rf"(?:\s++(?!weeks?\b|months?\b|years?\b|days?\b)[\w']+){{0,8}}?\s++in\s++{PRIVATELY}"
    r"|\b(?:agreed|resolved)\b[^.;]{0,20}\b(?:(?:the|this|that)\s++(?:item|report|matter)"
    rf"|items?\s++(?:nos?\.?\s*+|numbers?\s++)?\d[\w,/ ]{{0,20}}?)\s++(?:should\s++)?be\s++{_TAKEN}"
    rf"\s++in\s++{PRIVATELY}"
    r"|\b(?:items?|business|report)\b[^.;]{0,30}\bbe\s++(?:taken|treated|considered|heard|regarded)"
    r"\s++as\s++(?:exempt|confidential|private)\b"
    rf"|^\W*(?:the\s++)?{MEETING}\s++(?:then\s++|now\s++|next\s++)?(?:considered|turned\s++to|dealt\s++with)"
    rf"\s++(?:the\s++|its\s++)?{EXEMPT}\s++(?:items?|business|matters|agenda)\b(?!\s++(?:of|sector)\b)"
)
STRONG = re.compile(rf"{_OF_PUBLIC}|{_OF_LAW}|{_PRIVATE_SESSION}", re.IGNORECASE)
STRONG_WITHOUT_LAW = re.compile(rf"{_OF_PUBLIC}|{_PRIVATE_SESSION}", re.IGNORECASE)
LAW = re.compile(_OF_LAW, re.IGNORECASE)
_OPENING = r"^\W*(?:at\s++\d[\d.:]*(?:\s*+[ap]\.?m\.?)?(?:\s*+,)?\s++|at\s++this\s++point,?\s++)?"
WEAK = re.compile(
    rf"\b{PUBLIC}\s++(?:then\s++|had\s++)?(?:left|withdrew|were\s++not\s++present)(?=\s*+(?:$|[.,;:)\]]))"
    rf"|{_OPENING}(?:in|during)\s++(?:the\s++|a\s++)?{EXEMPT}\s++session\b(?!\s++of\b)"
    rf"|{_OPENING}(?:the\s++)?{MEETING}\s++(?:then\s++)?(?:met|sat|was|were)\s++(?:{_TAKEN}\s++)?in\s++"
    rf"{PRIVATELY}"
    rf"|{_OPENING}(?:(?:this|the)\s++)?(?:item|report|matter|business|discussion|it)s?\s++(?:was|were"
    rf"|is|be|had\s++been)\s++(?:then\s++)?(?:{_TAKEN}\s++)?in\s++{PRIVATELY}"
    rf"|{_OPENING}(?:the\s++)?{MEETING}\s++(?:then\s++)?(?:considered|discussed|debated|received)"
    rf"(?:\s++(?!that\b|whether\b|how\b|why\b|if\b)[\w'-]+){{1,12}}?\s++in\s++{PRIVATELY}"
    r"|\b(?:webcast|recording|live\s*+stream|broadcast)\w*\b[^.;]{0,40}\b(?:stopped|paused|ended"
    r"|suspended)\b[^;]{0,80}\b(?:exempt|confidential|private)\b",
    re.IGNORECASE,
)
DISTURBANCE = re.compile(r"\b(?:disturb|disrupt|disorder|protest|fire\b|alarm|evacuat)", re.I)
RETIRED = re.compile(
    rf"^\W*(?:the\s++)?{MEETING}\s++(?:then\s++)?(?:retired|withdrew|adjourned|left)\b[^.;]{{0,60}}"
    r"\b(?:deliberate|consider\s++(?:its|their|the)\s++(?:recommendation|decision|verdict|report))",
    re.IGNORECASE,
)
STOPPED = re.compile(
    r"\b(?:webcast|recording|live\s*+stream|broadcast)\w*\b[^.;]{0,40}\b(?:stopped|paused|ended"
    r"|suspended|turned\s++off)\b",
    re.IGNORECASE,
)
