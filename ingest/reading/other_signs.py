"""What an agenda, a report or a web page about a meeting is told by."""

import re

from ingest.language.dates import MONTH
from ingest.reading.sign import TOP_LINES, Sign

SIGNS_OF_OTHERS: tuple[Sign, ...] = (
    Sign(
        "agenda",
        0.5,
        8,
        r"^\W*(?:[\w./-]{1,12}[.):]?\s++)?(?:[A-Z][\w' -]{1,60}?[-–:]\s)?"
        r"(?:to\s++(?:receive|consider|note|approve|confirm|agree|discuss|elect|appoint|review|sign|hear|declare|scrutinise|determine)"
        r"|i\s++(?:dderbyn|ystyried|nodi|gadarnhau|gymeradwyo|drafod|ethol|benodi|graffu|gytuno))\b",
        "To receive the report",
    ),
    Sign(
        "agenda",
        0.6,
        4,
        r"\b(?:is|are)\s++(?:asked|invited|requested|recommended|reminded|summoned|hereby|welcome)\s++(?:to\b|summoned)",
        "Members are asked to declare interests",
    ),
    Sign(
        "agenda",
        1.0,
        4,
        r"^\W*agenda\W*$|\bnotice\s++of\s++(?:meeting|the\s++meeting)\b|\bsummon(?:s|ed)\s++to\b|\bpublic\s++document\s++pack\b"
        r"|\b(?:will|to)\s++be\s++held\b|\bwill\s++take\s++place\b|\bdate\s++of\s++(?:issue|publication|despatch|dispatch)\b|\bthis\s++agenda\b"
        r"|\bagenda\s++(?:published|despatched|frontsheet)\b"
        r"|\b(?:cynhelir|gwahoddir|gelwir|rhybudd\s++o\s++gyfarfod)\b",
        "Notice of meeting",
    ),
    Sign(
        "report",
        1.0,
        6,
        r"^\W*(?:[\d.]{1,6}\s++)?(?:(?:purpose|summary|scope)\s++of\s++(?:the\s++|this\s++)?report|executive\s++summary|background(?:\s++papers)?|recommendations?"
        r"|(?:financial|legal|equalit\w+|risk|human\s++resources?|hr|resource|environmental|policy|crime\s++and\s++disorder)(?:\s++and\s++\w+)?\s++(?:implications?|considerations?|impact\w*|assessment|management)"
        r"|implications|contact\s++officer|report\s++(?:author|of|by|to)\b.{0,80}|(?:author|subject|annex|classification)\s*+:.{0,80}|introduction|conclusions?|summary|foreword|next\s++steps|methodology|key\s++findings|appendix\s++\w{1,3}|appendices|consultation"
        r"|options(?:\s++considered)?|reasons?\s++for\s++(?:the\s++)?(?:recommendations?|decision)|contents"
        r"|(?:diben|pwrpas)\s++yr\s++adroddiad|argymhellion|cefndir|casgliad(?:au)?|crynodeb|cyflwyniad|goblygiadau\b.{0,40}|ymgynghori)\W*$",
        "Purpose of the report",
    ),
    Sign(
        "report",
        0.8,
        4,
        r"\b(?:this|the)\s++(?:report|paper|document|plan|strategy|policy|guidance|protocol|briefing)\s++(?:sets?\s++out|provides|seeks|is|describes|explains|outlines|summarises|updates|presents|covers|applies|asks|recommends)\b",
        "This report sets out the work of the year.",
    ),
    Sign(
        "report",
        0.8,
        4,
        rf"\b(?:at\s++its\s++meeting|at\s++the\s++same\s++meeting)\b|(?:^|\.\s)In\s++{MONTH}\b",
        "At its meeting in May the Panel asked for figures.",
    ),
    Sign(
        "report",
        1.0,
        1,
        r"^\W*(?:(?:the|draft)\s++)?annual\s++report\b|\bforeword\b",
        "ANNUAL REPORT OF THE PANEL",
        top=TOP_LINES,
    ),
    Sign(
        "report",
        0.3,
        10,
        r"\b(?:shall|should|must|may\s++(?:be|not)|will\s++(?:be|have|need|continue|work|also|not))\b",
        "The Panel shall meet",
    ),
    Sign(
        "report",
        1.5,
        2,
        r"^\W*(?:[\w'’&,–—-]+\s++){0,6}?(?:terms\s++of\s++reference|constitution|standing\s++orders|policy|code\s++of\s++(?:conduct|practice)|procedures?\s++rules"
        r"|job\s++description|person\s++specification|newsletter|press\s++release|privacy\s++notice|frequently\s++asked\s++questions.*|guid(?:e|ance)\b.*|how\s++to\b.*|annual\s++report\s++(?:for\s++)?\d{4}.{0,6})\W*$",
        "RECORDING OF MEETINGS POLICY",
        top=TOP_LINES,
    ),
    Sign(
        "report",
        0.8,
        4,
        r"\b(?:during|over|throughout|in)\s++(?:the|this|its)\s++(?:(?:past|last|coming|next|municipal|council|first)\s++)?year\b(?!\W+(?:to|end)\b)"
        r"|\bmet\s++\w+\s++times\b|^\W*looking\s++(?:ahead|back)\b|\ba\s++(?:busy|challenging|successful)\s++year\b",
        "The Panel met six times in the year.",
    ),
    Sign(
        "report",
        0.5,
        16,
        r"(?<!\S)(?:[\w.-]*/)*+[\w-]{1,60}\.(?:py|md|jsonl?|txt|toml|ya?ml|js|css|sh|csv|xml|html|aspx)\b|\b[a-z]{2,}[A-Z]\w+|\w\?\w+=|(?<!\S)--[a-z]{2}[\w-]*|\b[a-z]{2,}_[a-z_]{2,}\b|\w\(\)|^\W*\$\s\w",
        "Run tools/check.py --all",
        re.NOFLAG,
    ),
    Sign(
        "web page",
        0.5,
        6,
        r"\b(?:us|you|your|you'll|you're|you’re)\b",
        "You can hold your police to account",
    ),
    Sign(
        "web page",
        0.4,
        4,
        r"^\s*+(?:what|how|who|when|where|why|can|do|does)\b[^?]{3,80}\?\s*+$",
        "How do I ask a question?",
    ),
    Sign(
        "web page",
        0.25,
        6,
        r"\b(?:we|we're|we’re|we've|our|(?-i:I|I'm)|my)\b",
        "We hold the police to account",
    ),
    Sign(
        "web page",
        1.0,
        3,
        r"\b(?:have|has)\s++(?:backed|called|agreed|voted|approved|rejected)\b|^\W*(?:published|posted|last\s++updated)\b.{0,12}\d|\bsaid\s?:\s*+$|\b(?:closing\s++date|how\s++to\s++(?:apply|respond)|have\s++your\s++say)\b",
        "Members have backed plans",
    ),
    Sign(
        "web page",
        0.7,
        5,
        r"\b(?:cookies?|privacy\s++(?:policy|notice)|newsletter|subscribe|click\s++here|log\s*+in|sign\s++(?:up|in)|find\s++out\s++more|read\s++more|contact\s++us"
        r"|back\s++to\s++top|skip\s++to|facebook|twitter|follow\s++us|terms\s++and\s++conditions|accessibility)\b",
        "Sign up for our newsletter",
    ),
)
