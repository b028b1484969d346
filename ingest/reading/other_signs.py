"""What an agenda, a report or a web page about a meeting is told by."""

import re

from ingest.language.dates import MONTH
from ingest.reading.sign import TOP_LINES, Sign

SIGNS_OF_OTHERS: tuple[Sign, ...] = (
    Sign(
        "agenda",
        r"^\W*(?:[\w./-]{1,12}[.):]?\s++)?(?:[A-Z][\w' -]{1,60}?[-–:]\s)?"
        r"(?:to\s++(?:receive|consider|note|approve|confirm|agree|discuss|elect|appoint|review|sign|hear|declare|scrutinise|determine)"
        r"|i\s++(?:dderbyn|ystyried|nodi|gadarnhau|gymeradwyo|drafod|ethol|benodi|graffu|gytuno))\b",
        "To receive the report",
    ),
    Sign(
        "agenda",
        r"\b(?:is|are)\s++(?:asked|invited|requested|recommended|reminded|summoned|hereby|welcome)\s++(?:to\b|that\b|summoned)"
        r"|\brecommended\s*+:|\brecommendation\s++(?:that\b|\d)",
        "Members are asked to declare interests",
    ),
    Sign(
        "agenda",
        r"\bnotice\s++of\s++(?:meeting|the\s++meeting)\b|\bsummon(?:s|ed)\s++to\b|\bpublic\s++document\s++pack\b"
        r"|\b(?:will|to)\s++be\s++held\b|\bwill\s++take\s++place\b|\bdate\s++of\s++(?:issue|publication|despatch|dispatch)\b|\bthis\s++agenda\b"
        r"|\bagenda\s++(?:published|despatched|frontsheet)\b"
        r"|\b(?:cynhelir|gwahoddir|gelwir|rhybudd\s++o\s++gyfarfod)\b",
        "Notice of meeting",
    ),
    Sign(
        "agenda",
        r"^(?!.*\b(?:minutes|notes)\b)\W*(?:\S++\s++){0,11}?agenda\b[^.?!]{0,100}$",
        "Agenda for 4 May",
        top=2,
        once=True,
    ),
    Sign(
        "report",
        r"^\W*(?:[\d.]{1,6}\s++)?(?:(?:purpose|summary|scope)\s++of\s++(?:the\s++|this\s++)?report|executive\s++summary|background(?:\s++papers)?|(?:\w+\s++)?recommendations?"
        r"|(?:financial|legal|equalit\w+|risk|human\s++resources?|hr|resource|environmental|policy|crime\s++and\s++disorder)(?:\s++and\s++\w+)?\s++(?:implications?|considerations?|impact\w*|assessment|management)"
        r"|implications|contact\s++officer|report\s++(?:author|of|by|to)\b.{0,80}|(?:author|subject|annex|classification|wards?\W.{0,8}affected)\s*+:.{0,80}|(?:purpose|introduction|conclusions?|(?:overall\s++)?summary|(?:\S+\s++)?foreword|findings|next\s++steps|methodology|key\s++findings)|appendix\s++\w{1,3}|appendices|consultation"
        r"|options(?:\s++considered)?|reasons?\s++for\s++(?:the\s++)?(?:recommendations?|decision)|contents"
        r"|(?:diben|pwrpas)\s++yr\s++adroddiad|argymhellion|cefndir|casgliad(?:au)?|crynodeb|cyflwyniad|goblygiadau\b.{0,40}|ymgynghori)\W*$",
        "Purpose of the report",
    ),
    Sign(
        "report",
        rf"\bat\s++(?:(?:its|their|an?|our)\s++(?:\w+\s++){{0,2}}?|the\s++same\s++|the\s++(?=\w+\s++(?:in|on|of|held)\b))meetings?\b"
        rf"|(?:^|\.\s)In\s++{MONTH}\b(?=[,\s]++\w)|\bmet\s++(?:\w+\s++times|each|every|on)\b",
        "At its meeting in May the Panel asked for figures.",
    ),
    Sign(
        "report",
        r"^\W*(?:[\w'’&,–—-]+\s++){0,6}?(?:terms\s++of\s++reference|constitution|standing\s++orders|policy|code\s++of\s++(?:conduct|practice)|(?:procedures?\s++)?rules(?:\s++of\s++.*)?|forward\s++plan\b.*|work\s++programme\b.*|(?:final\s++)?report\s++(?:of|to|by)\b.*"
        r"|job\s++description|(?:person\s++specification|role\s++profile)|newsletter|(?:press|news)\s++release|privacy\s++notice|frequently\s++asked\s++questions.*|guid(?:e|ance)\b.*|how\s++to\b.*|annual\s++report\b.*|.*\bplan\s++20\d\d.*)\W*$",
        "RECORDING OF MEETINGS POLICY",
        top=TOP_LINES,
        once=True,
    ),
    Sign(
        "report",
        r"\.(?:py|md|jsonl?|txt|toml|ya?ml|js|css|sh|csv|xml|html|aspx)\b|\(\)|_[a-z]|\s--[a-z]|^\W*\$\s\w",
        "Run tools/check.py --all",
        re.NOFLAG,
    ),
    # Who writes minutes writes of others.
    Sign(
        "web page",
        r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|[Yy]our?|us|me)\b(?!\))|^\W*Dear\b|\bYours\s++\w",
        "We thank you for your letter.",
        re.NOFLAG,
    ),
    Sign(
        "web page",
        r"\b(?:have|has)\s++(?:backed|called|agreed|voted|approved|rejected|vetoed)\b|^\W*(?:published|posted|(?:last\s++)?updated|page\s++last\s++\w+)\b.{0,12}\d|\bsaid\s?:\s*+$|\bnotes\s++to\s++editors\b|\b(?:reporter|correspondent|spokes(?:wo)?man)\b|\bpress\s++(?:office|release|notice)\b",
        "Members have backed plans",
    ),
)
# Nothing in the text frames one meeting: who was present, when it began and ended, its title.
UNFRAMED = Sign(
    "other", r"^(?!.*\b(?:minutes|present)\b).+", "The Panel does good work.", once=True
)
# It tells of the months of a year, as no meeting does.
SPREAD = Sign("report", rf"\b{MONTH}\b", "In June, in July and in August")
